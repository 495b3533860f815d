"""Next steps for other programs: a calendar (RFC 5545) and an Atom feed (RFC 4287, by lxml)."""

from collections.abc import Callable
from typing import Any

from datasette.utils.asgi import Response
from lxml import etree
from lxml.builder import ElementMaker

from kb import due
from kb.due import fit
from kb.serve.base import Visit

Row = dict[str, Any]

_ATOM = ElementMaker(namespace="http://www.w3.org/2005/Atom", nsmap={None: "http://www.w3.org/2005/Atom"})
_LATER_ENDING = 180
"""Characters of a title; the whole text is in the entry."""


def calendar(visit: Visit, rows: list[Row]) -> Response:
    """Return next steps that have a date as all-day events: a window as it is, a deadline on its last day."""
    return Response(
        due.calendar(rows, visit.as_of, _told, _addressed(visit)),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="next-steps.ics"'},
    )


def atom(visit: Visit, rows: list[Row]) -> Response:
    """Return next steps as a feed; an entry is updated when a report of it comes in."""
    here = visit.datasette.absolute_url(visit.request, visit.twin("atom"))
    page = visit.datasette.absolute_url(visit.request, visit.address("/next-steps"))
    moments, address = [_moment(row) for row in rows], _addressed(visit)
    feed = _ATOM.feed(
        _ATOM.id(here),
        _ATOM.title("Next steps: promised and reported"),
        _ATOM.updated(max(moments, default=_NEVER)),
        _ATOM.author(_ATOM.name("Meeting records")),
        _ATOM.link(rel="self", href=here, type="application/atom+xml"),
        _ATOM.link(rel="alternate", href=page, type="text/html"),
        *(_entry(row, moment, address(row)) for row, moment in zip(rows, moments, strict=True)),
    )
    body = etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return Response(body.decode("utf-8"), content_type="application/atom+xml; charset=utf-8")


_NEVER = "1970-01-01T00:00:00Z"


def _moment(row: Row) -> str:
    day = max(row["report_day"] or "", row["document_day"] or "")
    return f"{day}T00:00:00Z" if day else _NEVER


def _entry(row: Row, moment: str, address: str) -> Any:
    return _ATOM.entry(
        _ATOM.id(f"urn:meeting-records:{row['id']}"),
        _ATOM.title(fit(f"{row['status_words'].capitalize()}: {row['action']}")[:_LATER_ENDING]),
        _ATOM.updated(moment),
        _ATOM.link(rel="alternate", href=address, type="text/html"),
        _ATOM.content(fit(_told(row)), type="text"),
    )


def _told(row: Row) -> str:
    """Return everything known of a step in a few lines."""
    who = "; ".join(row["responsible"]) or "not stated"
    lines = [
        f"Promised: {row['quote']}",
        f"Due: {row['due_text'] or 'no date set'}" + (f" ({row['due_words']})" if row["due_words"] else ""),
        f"Responsible: {who}",
        f"Status: {row['status_words']}" + (f" ({row['reason']})" if row["reason"] else ""),
        f"Source: {row['document_title'] or row['document_id']}" + (f", paragraph {row['label']}" * bool(row["label"])),
    ]
    return "\n".join(lines)


def _addressed(visit: Visit) -> Callable[[Row], str]:
    """Return what tells the whole address of a step's words."""
    site = str(visit.datasette.absolute_url(visit.request, "/")).removesuffix("/")
    return lambda row: site + visit.evidence(row)
