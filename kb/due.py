"""Where next steps stand on a day: due, overdue, carried forward or closed; and the same as a calendar.

A step is overdue only when the last day of its interval has passed without a report that closes it or sets it down
again; "mid-November" is not overdue on the 16th, "in due course" never. Silence closes nothing.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Literal

from sqlite_utils import Database

from kb.queries import ask

Row = dict[str, Any]
Timing = Literal["closed", "carried forward", "overdue", "due", "coming", "undated"]

TIMINGS: tuple[Timing, ...] = ("overdue", "due", "coming", "undated", "carried forward", "closed")
"""Where a step may stand."""

CLOSED = frozenset({"reported-done", "reported-late"})


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
        row["days_overdue"] = (as_of - _day(row["due_end"])).days if row["timing"] == "overdue" else None
    wanted = [row for row in rows if timing in (None, row["timing"]) and _is_of(row, body)]
    return sorted(wanted, key=lambda row: (row["due_day"] is None, row["due_day"] or "", row["document_id"], row["id"]))


def where(row: Row, as_of: date) -> Timing:
    """Say where a step stands on a day."""
    if row["status"] in CLOSED:
        return "closed"
    if row["status"] == "restated" and row["rule"] == "step-again":
        return "carried forward"
    day = as_of.isoformat()
    if row["due_end"] and row["due_end"] < day:
        return "overdue"
    if row["due_start"] and row["due_start"] <= day:
        return "due"
    return "coming" if row["due_start"] or row["due_end"] else "undated"


def _is_of(row: Row, body: str | None) -> bool:
    names = (row["process"], row["body"])
    return body is None or any(body.casefold() in name.casefold() for name in names if name)


def _day(text: str) -> date:
    return date.fromisoformat(text)


def calendar(rows: Iterable[Row], as_of: date) -> bytes:
    """Return next steps that have a date as a calendar (RFC 5545): all-day events, a deadline on its last day."""
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", "-//meeting-records//next steps//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", "Next steps")
    for event in _events(rows, as_of):
        made.add_component(event)
    return bytes(made.to_ical())


def _events(rows: Iterable[Row], as_of: date) -> Iterator[Any]:
    from icalendar import Event

    for row in rows:
        if not row["due_day"]:
            continue
        event = Event()
        event.add("uid", f"{row['id']}@meeting-records")
        event.add("dtstamp", datetime.combine(as_of, time(), UTC))
        event.add("dtstart", _day(row["due_start"] or row["due_end"]))
        event.add("dtend", _day(row["due_day"]) + timedelta(days=1))  # the day after the last one
        event.add("summary", ("" if row["due_start"] else "Due: ") + _fit(row["action"]))
        told = [row["detail"], row["due_text"], row["status"], row["reason"], f"From: {row['document_title']}"]
        event.add("description", "\n".join(_fit(each) for each in told if each))
        event.add("transp", "TRANSPARENT")
        yield event


def _fit(words: str) -> str:
    """Return words without the characters that a calendar cannot hold."""
    return "".join(c for c in words if c == "\n" or (c.isprintable() and not "\ud800" <= c <= "\udfff"))
