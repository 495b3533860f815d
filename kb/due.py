"""Where next steps stand on a day: due, overdue, carried forward or closed; and the same as a calendar.

A step is overdue only when the last day of its interval has passed without a report that closes it, sets it down again
or moves it to a day that has not; "mid-November" is not overdue on the 16th, "in due course" never. Silence closes
nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Any, Literal

from sqlite_utils import Database

from extractors.readings.dates import Anchors, find_dates
from kb.queries import ask

Row = dict[str, Any]
Days = tuple[str | None, str | None]
Timing = Literal["closed", "carried forward", "overdue", "due", "coming", "undated"]

TIMINGS: tuple[Timing, ...] = ("overdue", "due", "coming", "undated", "carried forward", "closed")
"""Where a step may stand."""

CLOSED = frozenset({"reported-done", "reported-late"})

_TAKEN_OVER = frozenset({"step-again", "rest-again", "put-off-then-done"})
"""Rules by which a step is not due any more: another stands for it or its rest, or it was done at the new time."""

_MOVED = re.compile(
    r"\b(?:moved|postponed|deferred|rescheduled|put\s+(?:off|back)|carried\s+(?:over|forward)|extended|new\s+(?:date|deadline)"
    r"|now\s+(?:due|planned|scheduled|set|expected))\b",
    re.IGNORECASE,
)
"""Words after which a report gives the day to which a step was moved."""


def next_steps(
    db: Database, as_of: date, *, status: str | None = None, timing: str | None = None, body: str | None = None
) -> list[Row]:
    """Return the next steps known on a day with where they stand, in the order in which they are due.

    :param status: only those of this status, as reports up to that day give it.
    :param timing: only those that stand so.
    :param body: only those of processes and bodies whose name holds these words.
    """
    rows = list(ask(db, "board", as_of=as_of.isoformat(), status=status))
    for row in rows:
        if row["status"] == "no-report":
            row["reason"] = f"no report of it was recognised in documents up to {as_of}"
        row["timing"] = where(row, as_of)
        row["days_overdue"] = (as_of - _day(stands(row)[1])).days if row["timing"] == "overdue" else None
    wanted = [row for row in rows if timing in (None, row["timing"]) and _is_of(row, body)]
    return sorted(wanted, key=lambda row: (row["due_day"] is None, row["due_day"] or "", row["document_id"], row["id"]))


def where(row: Row, as_of: date) -> Timing:
    """Say where a step stands on a day."""
    if row["status"] in CLOSED:
        return "closed"
    start, end = stands(row)
    day = as_of.isoformat()
    if row["rule"] in _TAKEN_OVER or (row["status"] == "restated" and moved(row) and end and end >= day):
        return "carried forward"
    if end and end < day:
        return "overdue"
    if start and start <= day:
        return "due"
    return "coming" if start or end else "undated"


def stands(row: Row) -> Days:
    """Return the days a step is due: those promised, or those it was moved to."""
    return moved(row) or (row["due_start"], row["due_end"])


def moved(row: Row) -> Days | None:
    """Return the days to which a report says a step was moved; null if it gives none that is later."""
    words = row.get("report_quote") if row["status"] == "restated" and row["rule"] == "sentence-open" else None
    told = _MOVED.search(words) if words else None
    if not words or not told:
        return None
    issued = _day(row["report_day"]) if row.get("report_day") else None
    later = [
        (each.date.start, each.date.end)
        for each in find_dates(words, Anchors(issued))
        if each.span.start >= told.end() and each.date.end and each.date.end > (row["due_end"] or "")
    ]
    return later[0] if later else None


def _is_of(row: Row, body: str | None) -> bool:
    names = (row["process"], row["body"])
    return body is None or any(body.casefold() in name.casefold() for name in names if name)


def _day(text: str | None) -> date:
    return date.fromisoformat(text or "")


def calendar(
    rows: Iterable[Row],
    as_of: date,
    told: Callable[[Row], str],
    address: Callable[[Row], str] | None = None,
) -> str:
    """Return next steps that have a date as a calendar (RFC 5545): all-day events, a deadline on its last day.

    :param told: returns what is known of a step, in a few lines.
    :param address: returns where its words can be seen.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//meeting-records//next steps//EN", "X-WR-CALNAME:Next steps"]
    for row in rows:
        lines += _event(row, as_of, told(row), address(row) if address else None)
    return "".join(_folded(line) for line in [*lines, "END:VCALENDAR"])


def _event(row: Row, as_of: date, told: str, address: str | None) -> Iterator[str]:
    start, end = stands(row)
    if not (start or end):
        return
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(row['id'])}@meeting-records"
    yield f"DTSTAMP:{as_of:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(start or end):%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{_day(end or start) + timedelta(days=1):%Y%m%d}"  # the day after the last one
    yield f"SUMMARY:{_escaped(('' if start else 'Due: ') + row['action'])}"
    yield f"DESCRIPTION:{_escaped(told)}"
    if address:
        yield f"URL:{_LINE_BREAK.sub('', address)}"
    yield from ("TRANSP:TRANSPARENT", "END:VEVENT")


_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_MARK = re.compile(r"[\\;,]")
_OCTETS = 75


def fit(text: str) -> str:
    """Return text without characters that neither XML nor calendars can carry."""
    return _UNFIT.sub(" ", text)


def _escaped(text: str) -> str:
    """Return words as a calendar's text value: its own marks escaped, a line break as two characters."""
    return _LINE_BREAK.sub(r"\\n", _MARK.sub(r"\\\g<0>", fit(text)))


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
