"""Numbers: what is counted, and each thing's numbers over time as a drawing and a table."""

from kb.serve.base import Page, Visit, view
from kb.serve.charts import chart

DRAWN = 500
"""Numbers in one drawing; beyond that single points cannot be told apart."""


@view
async def show(visit: Visit) -> Page:
    """Serve ``/statistics``; with ``?counted=`` the numbers of one thing."""
    counted = visit.argument("counted")
    return await _numbers(visit, counted) if counted else await _counted(visit)


async def _counted(visit: Visit) -> Page:
    asked = {"like": visit.argument("name"), "process": await visit.process()}
    found = await visit.listed("counted", asked)
    return Page("counted", "Numbers", {"asked": asked, **found}, {"choices": await visit.choices()})


async def _numbers(visit: Visit, counted: str) -> Page:
    asked = {"counted": counted, "process": await visit.process(), "year": visit.argument("year")}
    found = await visit.listed("numbers", asked)
    drawn = found["rows"] if found["pages"] == 1 else await visit.first("numbers", asked, DRAWN)
    drawing = chart(drawn, visit.evidence, f"{counted} over time; the table below gives the same numbers")
    return Page("numbers", f"Numbers of {counted}", {"asked": asked, **found}, {"chart": drawing})
