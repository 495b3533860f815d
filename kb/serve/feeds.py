"""Next steps for other programs: a calendar (RFC 5545) and an Atom feed (RFC 4287, by lxml)."""

import re
from datetime import date, timedelta
from typing import Any

from datasette.utils.asgi import Response
from lxml import etree
from lxml.builder import ElementMaker

from kb.serve.base import Visit

Row = dict[str, Any]

_ATOM = ElementMaker(namespace="http://www.w3.org/2005/Atom", nsmap={None: "http://www.w3.org/2005/Atom"})
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_MARK = re.compile(r"[\\;,]")
_OCTETS = 75
_LATER_ENDING = 180
"""Characters of a title; the whole text is in the entry."""


def calendar(visit: Visit, rows: list[Row]) -> Response:
    """Return next steps that have a date as all-day events: a window as it is, a deadline on its last day."""
    stamp = f"{_basic(visit.as_of)}T000000Z"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//meeting-records//next steps//EN", "X-WR-CALNAME:Next steps"]
    for row in rows:
        if row["due_end"] or row["due_start"]:
            lines += _event(visit, row, stamp)
    return Response(
        "".join(_folded(line) for line in [*lines, "END:VCALENDAR"]),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="next-steps.ics"'},
    )


def _event(visit: Visit, row: Row, stamp: str) -> list[str]:
    end = date.fromisoformat(row["due_end"] or row["due_start"])
    start = date.fromisoformat(row["due_start"] or row["due_end"])
    return [
        "BEGIN:VEVENT",
        f"UID:{_escaped(row['id'])}@meeting-records",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{_basic(start)}",
        f"DTEND;VALUE=DATE:{_basic(end + timedelta(days=1))}",  # the day after the last one
        f"SUMMARY:{_escaped(('' if row['due_start'] else 'Due: ') + row['action'])}",
        f"DESCRIPTION:{_escaped(_told(row))}",
        f"URL:{_LINE_BREAK.sub('', _address(visit, row))}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _basic(day: date) -> str:
    return day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    """Return words as a calendar's text value: its own marks escaped, a line break as two characters."""
    return _LINE_BREAK.sub(r"\\n", _MARK.sub(r"\\\g<0>", _fit(text)))


def _folded(line: str) -> str:
    """Return a line of a calendar cut into lines of at most 75 octets, no character cut in two."""
    octets = line.encode()
    parts = []
    while len(octets) > _OCTETS:
        cut = _OCTETS
        while octets[cut] & 0xC0 == 0x80:  # inside a character
            cut -= 1
        parts.append(octets[:cut])
        octets = b" " + octets[cut:]
    return b"\r\n".join([*parts, octets]).decode() + "\r\n"


def atom(visit: Visit, rows: list[Row]) -> Response:
    """Return next steps as a feed; an entry is updated when a report of it comes in."""
    here = visit.datasette.absolute_url(visit.request, visit.twin("atom"))
    page = visit.datasette.absolute_url(visit.request, visit.address("/next-steps"))
    moments = [_moment(row) for row in rows]
    feed = _ATOM.feed(
        _ATOM.id(here),
        _ATOM.title("Next steps: promised and reported"),
        _ATOM.updated(max(moments, default=_NEVER)),
        _ATOM.author(_ATOM.name("Meeting records")),
        _ATOM.link(rel="self", href=here, type="application/atom+xml"),
        _ATOM.link(rel="alternate", href=page, type="text/html"),
        *(_entry(visit, row, moment) for row, moment in zip(rows, moments, strict=True)),
    )
    body = etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return Response(body.decode("utf-8"), content_type="application/atom+xml; charset=utf-8")


_NEVER = "1970-01-01T00:00:00Z"


def _moment(row: Row) -> str:
    day = max(row["report_day"] or "", row["document_day"] or "")
    return f"{day}T00:00:00Z" if day else _NEVER


def _entry(visit: Visit, row: Row, moment: str) -> Any:
    return _ATOM.entry(
        _ATOM.id(f"urn:meeting-records:{row['id']}"),
        _ATOM.title(_fit(f"{row['status_words'].capitalize()}: {row['action']}")[:_LATER_ENDING]),
        _ATOM.updated(moment),
        _ATOM.link(rel="alternate", href=_address(visit, row), type="text/html"),
        _ATOM.content(_fit(_told(row)), type="text"),
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


def _address(visit: Visit, row: Row) -> str:
    return str(visit.datasette.absolute_url(visit.request, visit.evidence(row)))


def _fit(text: str) -> str:
    """Return text without characters that neither XML nor calendars can carry."""
    return _UNFIT.sub(" ", text)
