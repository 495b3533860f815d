"""The front page: a search box, what is in here in figures, which promises come due, the latest documents."""

from asyncio import gather
from typing import Any

from kb.serve.base import Page, Visit, view
from kb.serve.steps import with_words
from kb.serve.words import several

LATEST = 6
DUE = 6

_ADDRESSES: dict[tuple[str, str], tuple[str, dict[str, str]]] = {
    ("documents", "all"): ("/documents", {}),
    ("events", "meeting"): ("/meetings", {}),
    ("events", "activity"): ("/activities", {}),
    ("parties", "country"): ("/parties", {"kind": "country"}),
    ("parties", "organisation"): ("/parties", {"kind": "organisation"}),
    ("parties", "person"): ("/parties", {"kind": "person"}),
    ("parties", "body"): ("/parties", {"kind": "body"}),
    ("facts", "decision"): ("", {}),
    ("facts", "next_step"): ("/next-steps", {}),
    ("facts", "statistic"): ("/statistics", {}),
    ("facts", "quote"): ("", {}),
    ("contradictions", "disagreement"): ("/contradictions", {}),
}
"""What the front page counts, in this order, and where each number leads; an empty address is the stock table."""


@view
async def show(visit: Visit) -> Page:
    """Serve ``/``."""
    day = visit.as_of.isoformat()
    figures, latest, coming, open_steps = await gather(
        visit.ask("figures"),
        visit.ask("documents", limit=LATEST),
        visit.listed("board", {"as_of": day, "due": "coming"}, DUE),
        visit.listed("board", {"as_of": day, "due": "past", "status": "no-report"}, DUE),
    )
    counts = {(row["what"], row["kind"]): row["n"] for row in figures}
    return Page(
        "home",
        "Meeting records",
        {
            "as_of": day,
            "figures": [_figure(visit, key, counts.get(key, 0)) for key in _ADDRESSES if counts.get(key)],
            "coming": coming | {"rows": [with_words(row) for row in coming["rows"]]},
            "past": open_steps | {"rows": [with_words(row) for row in open_steps["rows"]]},
            "latest": latest,
        },
    )


def _figure(visit: Visit, key: tuple[str, str], n: int) -> dict[str, Any]:
    path, arguments = _ADDRESSES[key]
    _, kind = key
    address = visit.address(path, **arguments) if path else str(visit.datasette.urls.table(visit.database.name, kind))
    return {"what": several("document" if kind == "all" else kind, n), "n": n, "address": address}
