"""Search: passages of documents and facts in one list, best first, narrowed down by what they are and come from."""

import json
import re
import sqlite3

from markupsafe import Markup, escape

from kb.queries import RANKED, match
from kb.serve.base import LONGEST, Page, Row, Visit, view
from kb.serve.highlight import anchor
from kb.serve.words import TYPES

SIZE = 20
WORDS = 40
"""So many words of a question count; a longer one is cut, and the page says so."""

_BEFORE, _AFTER = "\ue000", "\ue001"
"""Marks around the words found, of the private use area, so that no document's own characters are taken for them."""

_FOUND = re.compile(f"{_BEFORE}([^{_BEFORE}{_AFTER}]*){_AFTER}")


@view
async def show(visit: Visit) -> Page:
    """Serve ``/search?q=``; nothing that can be typed is an error."""
    typed = visit.argument("q") or ""
    cut = " ".join(typed.split()[:WORDS])
    asked = {
        "type": visit.choice("type", {"passage", *TYPES}),
        **{name: visit.argument(name) for name in ("genre", "year", "country")},
        "process": await visit.process(),
    }
    wanted = match(cut)
    found, types = ([], {}) if not wanted else await _found(visit, wanted, asked)
    total = types.get(asked["type"], 0) if asked["type"] else sum(types.values())
    data = {
        "q": typed,
        "cut": cut != " ".join(typed.split()) or len(visit.request.args.get("q") or "") > LONGEST,
        "asked": asked,
        "rows": found,
        "types": types,
        "more": _more(types),
        "total": total,
        "page": visit.page,
        "pages": max(1, -(-total // SIZE)),
    }
    choices = {**await visit.choices(), "country": await visit.ask("countries")}
    return Page("search", f"Search: {typed}" if typed else "Search", data, {"choices": choices})


async def _found(visit: Visit, wanted: str, asked: Row) -> tuple[list[Row], dict[str, int]]:
    place = {"offset": (visit.page - 1) * SIZE, "before": _BEFORE, "after": _AFTER}
    try:
        rows = await visit.ask("search", match=wanted, ranked=RANKED, limit=SIZE, **asked, **place)
        counted = rows
        if asked["type"] or not rows:  # of all types, and of a page beyond the last
            counted = await visit.ask("search", match=wanted, ranked=RANKED, limit=1, **asked | {"type": None})
    except sqlite3.OperationalError as error:
        if "fts5" not in str(error):
            raise
        return [], {}  # words that the index cannot be asked for are words that nobody wrote
    return [_hit(visit, row) for row in rows], json.loads(counted[0]["types"]) if counted else {}


def _more(types: dict[str, int]) -> bool:
    """Say whether more hold the words than are ranked."""
    passages = types.get("passage", 0)
    return passages >= RANKED or sum(types.values()) - passages >= RANKED


def _hit(visit: Visit, row: Row) -> Row:
    """Add the address of the words and the snippet as HTML."""
    place = f"b-{row['block']}" if row["type"] == "passage" else anchor(row["id"], 0)
    return {
        **{name: row[name] for name in ("type", "id", "document_id", "document_title", "label", "genre", "day")},
        "snippet": row["snippet"].replace(_BEFORE, "").replace(_AFTER, ""),
        "html": snippet(row["snippet"]),
        "address": visit.place(row["document_id"], place),
    }


def snippet(words: str) -> Markup:
    """Return a snippet as HTML, the words found marked, everything else as plain text."""
    pieces = enumerate(_FOUND.split(words))  # every second piece was found
    return Markup("").join(Markup("<mark>{}</mark>").format(piece) if n % 2 else escape(piece) for n, piece in pieces)
