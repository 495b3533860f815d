"""How the wording of a document moved beside an earlier text: what went, what came, and to what effect."""

import json

from kb.serve.base import Page, Visit, view


@view
async def show(visit: Visit) -> Page:
    """Serve ``/documents/SLUG/wording``; unchanged sentences are shown with ``?unchanged=1``."""
    document = await visit.one("document", f"There is no document {visit.slug}", document=visit.slug)
    asked = {"effect": visit.argument("effect"), "unchanged": visit.choice("unchanged", ("1",))}
    found = await visit.listed("wording", {"to": document["id"], **asked})
    found["rows"] = [row | {"diff": json.loads(row["diff"])} for row in found["rows"]]
    effects = await visit.run(
        "select effect, count(*) as sentences from wording where to_document_id = ? group by effect", [document["id"]]
    )
    title = f"Wording of {document['name']}"
    about = {name: document[name] for name in ("id", "name", "title", "source", "day")}
    return Page("wording", title, {"document": about, "asked": asked, "effects": effects, **found})
