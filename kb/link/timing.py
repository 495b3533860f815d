"""On time or late: the due date of a promise beside the date that a report gives.

Late is only what began after the last day it was due. A report of no day, or of a month that holds the due day, is not
called late: whether it was cannot be told.
"""

import re
from dataclasses import dataclass
from datetime import date

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def days_between(one: str, other: str) -> int:
    """Return how many days after one day another is; less than nought if it is before. Both are ISO 8601."""
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


def as_past(days: tuple[str, str], words: str, told: str) -> tuple[str, str]:
    """Return days given without their year as the last before the day they are told of: what is reported is over.

    :param words: the days as printed.
    :param told: the day of the document; empty if none is known.
    """
    if not told or days[0] <= told or _YEAR.search(words):
        return days
    start, end = (in_year(int(day[:4]) - 1, day) for day in days)
    return start, end


def in_year(year: int, day: str) -> str:
    """Return a day (ISO 8601) moved to another year; 29 February to the 28th, as most years have no other.

    >>> in_year(2021, "2020-02-29")
    '2021-02-28'
    """
    return f"{year}{day[4:].replace('-02-29', '-02-28')}"


def share_days(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Say whether two spans of days have a day in common."""
    return one[0] <= other[1] and other[0] <= one[1]


def agree(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Say whether days may be those of one thing as two documents tell them: the same, or those of a part of it.

    A part is one day, or begins later and ends sooner; what has only its last day in common began on another.
    """
    inner, outer = sorted((one, other), key=lambda days: days_between(*days))
    within = outer[0] <= inner[0] and inner[1] <= outer[1]
    return inner == outer or (within and (inner[0] == inner[1] or (outer[0] < inner[0] and inner[1] < outer[1])))


@dataclass(frozen=True)
class Timing:
    """What the comparison of two dates says."""

    late: bool
    """Whether the reported date is after the due date."""

    days_late: int | None
    """Days from the last due day to the first reported day; null unless late."""

    reason: str
    """The comparison, in words."""


def compare(due: tuple[str | None, str | None], reported: tuple[str | None, str | None]) -> Timing:
    """Compare the days a step was due with the days it was reported to have been done, each from first to last."""
    due_end = due[1]
    start, end = reported[0] or reported[1], reported[1] or reported[0]
    if not start or not end:
        return Timing(False, None, "no date is given of when")
    when = shown(start, end)
    if not due_end:
        return Timing(False, None, f"reported for {when}; no date was set")
    wanted = f"due {shown(due[0], due_end)}" if due[0] else f"due by {shown(due_end, due_end)}"
    if start > due_end:
        days = days_between(due_end, start)
        return Timing(
            True, days, f"{wanted}, reported for {when}: {days} day{'s' * (days != 1)} after the last day due"
        )
    if end > due_end:
        return Timing(False, None, f"{wanted}, reported for {when}, which reaches past the last day due")
    return Timing(False, None, f"{wanted}, reported for {when}")


def shown(start: str | None, end: str) -> str:
    """Return one day, or a span of days, as people write it."""
    last = date.fromisoformat(end)
    closing = f"{last.day} {last:%B %Y}"
    if not start or start == end:
        return closing
    first = date.fromisoformat(start)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{closing}"
    return f"{first.day} {first:%B}{'' if first.year == last.year else f' {first.year}'} to {closing}"
