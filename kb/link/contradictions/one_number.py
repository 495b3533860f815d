"""When two tellings are of one numbered meeting, be its time told otherwise: "the second session" of one body."""

from collections import defaultdict
from collections.abc import Iterable

from kb.link.series import YEAR
from kb.link.tellings import Event, Telling
from kb.link.timing import days_between
from kb.titles import GATHERINGS
from kb.wording import folded

MOST = 40
"""A numbered meeting is compared with so many of its number that were told of last."""

_LASTS = 31
"""Days within which two records may be of one meeting."""

_RECALLED = 2 * YEAR
"""Days by which a meeting in one city may be misdated; bodies come back, and count anew."""

Days = tuple[str, str]


def are_of_one_number(one: Telling, other: Telling) -> bool:
    """Say whether two tellings are of one meeting: of its body, its number and its name, and of no other city.

    "The second meeting" is one of many where nothing tells who met.
    """
    here, there = cities_of(one, other)
    fewer, more = sorted((one.words, other.words), key=len)
    if (
        one.ordinal != other.ordinal
        or not fewer <= more
        or more - fewer - GATHERINGS
        or (here and there and here != there)
    ):
        return False
    if not may_be_one_body(one, other):
        return False
    between = _gap(one.dates, other.dates)
    if one.says == other.says == "this" and one.paper.id != other.paper.id:
        return between <= _LASTS  # each has a record of its own: numbers are counted anew
    return between <= (_RECALLED if here and here == there else 0 if one.paper.id == other.paper.id else YEAR)


def may_be_one_body(one: Telling, other: Telling) -> bool:
    """Say whether two meetings may be of one body: both tell so, or one tells none but of a kind, as a ministerial."""
    if one.body is other.body and one.body_name and (one.body or one.body_name == other.body_name):
        return True
    return (one.body is None or other.body is None) and not (one.words & other.words) <= GATHERINGS


def cities_of(one: Telling, other: Telling) -> tuple[str, str]:
    """Return the cities of two meetings, as they are compared; empty where none is told."""
    return folded(one.row["city"] or ""), folded(other.row["city"] or "")


def _gap(one: Days | None, other: Days | None) -> int:
    """Return the days between two spans that have none in common."""
    return max(days_between(one[1], other[0]), days_between(other[1], one[0])) if one and other else 0


def misdated(events: Iterable[Event]) -> dict[str, str]:
    """Return for meetings of one body, number and city that are told of another time the first one's identifier."""
    known: dict[int, list[tuple[Telling, str]]] = defaultdict(list)
    found: dict[str, str] = {}
    for event in events:
        told = [each for each in event.tellings if each.kind == "meeting" and each.state == "done"]
        same = (first for each in told for one, first in known[each.ordinal or 0][-MOST:] if _are_one(one, each))
        first = next(same, event.id)
        if first != event.id:
            found[event.id] = first
        for each in told:
            known[each.ordinal or 0].append((each, first))
    return found


def _are_one(one: Telling, other: Telling) -> bool:
    here, there = cities_of(one, other)
    return (
        one.ordinal is not None
        and here == there != ""
        and one.paper.id != other.paper.id
        and are_of_one_number(one, other)
    )
