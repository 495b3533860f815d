"""Which countries took part in which meetings: a table of roles, each leading to the words that state it."""

import json
from typing import Any

from kb.serve.base import Page, Row, Visit, view
from kb.serve.words import ROLES

COLUMNS = 12
"""Meetings side by side; older ones are on the next page."""


@view
async def show(visit: Visit) -> Page:
    """Serve ``/participation``."""
    asked = {"process": await visit.process(), "year": visit.argument("year")}
    found = await visit.listed("meetings_reported", asked, COLUMNS)
    meetings = found.pop("rows")
    rows = await visit.ask("attendance", events=json.dumps([each["id"] for each in meetings]))
    data = {"asked": asked, "meetings": meetings, "countries": _matrix(rows), **found}
    return Page("participation", "Participation", data, {"choices": await visit.choices()})


def _matrix(rows: list[Row]) -> list[dict[str, Any]]:
    """Return one row per country with its strongest role in each meeting; an apology is no part taken."""
    order = {role: at for at, role in enumerate(ROLES)}
    countries: dict[str, dict[str, Any]] = {}
    for row in sorted(rows, key=lambda each: order.get(each["role"], len(order))):
        country = countries.setdefault(row["party_id"], {"id": row["party_id"], "name": row["name"], "roles": {}})
        role = {"role": row["role"], "fact_id": row["id"], "document_id": row["document_id"], "of": row["of"]}
        country["roles"].setdefault(row["event_id"], role)
    for country in countries.values():
        country["meetings"] = sum(role["role"] != "apology" for role in country["roles"].values())
    return sorted(countries.values(), key=lambda each: each["name"])
