"""Countries, organisations, persons and bodies: the list, and a page for each with its roles across meetings."""

from kb.serve.base import Page, Visit, view

KINDS = ("country", "organisation", "person", "body")


@view
async def listing(visit: Visit) -> Page:
    """Serve ``/parties``."""
    asked = {"kind": visit.choice("kind", KINDS), "like": visit.argument("name")}
    found = await visit.listed("people_and_bodies", asked)
    return Page("parties", "Who is who", {"asked": asked, **found}, {"kinds": KINDS})


@view
async def show(visit: Visit) -> Page:
    """Serve ``/parties/SLUG``."""
    party = await visit.one("party_row", f"There is no party {visit.slug}", party=visit.slug)
    data = {
        "party": party,
        "names": await visit.ask("party_names", party=party["id"]),
        "roles": await visit.listed("party_roles", {"party": party["id"]}),
        "acts": await visit.ask("party_acts", party=party["id"]),
        "holders": await visit.ask("party_holders", party=party["id"]) if party["kind"] == "body" else [],
        "meetings": await _meetings(visit, party["name"]) if party["kind"] == "body" else [],
    }
    return Page("party", party["name"], data)


async def _meetings(visit: Visit, body: str) -> list[dict[str, object]]:
    """Return the newest meetings and activities of a body, or of a process with all its bodies."""
    return await visit.run(
        'select id, kind, name, start, "end", state from events where body = :body or process = :body '
        "order by start desc, id limit 30",
        {"body": body},
    )
