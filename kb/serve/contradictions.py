"""Where documents disagree: one thing with the values that different documents give it, side by side."""

import json
from collections import defaultdict

from kb.serve.base import Page, Row, Visit, view


@view
async def listing(visit: Visit) -> Page:
    """Serve ``/contradictions``."""
    asked = {"process": await visit.process(), "document": visit.argument("document")}
    found = await visit.listed("contradictions", asked)
    found["rows"] = await with_readings(visit, found["rows"])
    return Page(
        "contradictions", "Where documents disagree", {"asked": asked, **found}, {"choices": await visit.choices()}
    )


async def of_event(visit: Visit, event: str) -> list[Row]:
    """Return the contradictions about one meeting or activity."""
    return await with_readings(visit, await visit.ask("contradictions", event=event))


async def with_readings(visit: Visit, rows: list[Row]) -> list[Row]:
    """Add to each contradiction the places that give its values."""
    places: dict[str, list[Row]] = defaultdict(list)
    for place in await visit.ask("readings", contradictions=json.dumps([row["id"] for row in rows])):
        places[place["contradiction_id"]].append(place)
    return [row | {"places": places[row["id"]]} for row in rows]
