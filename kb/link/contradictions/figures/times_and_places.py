"""Whether two numbers are of one time, of one place and of one occasion, as far as their sentences tell."""

import re
from collections.abc import Collection, Iterable

from extractors.language import pipeline
from extractors.readings.entities.countries import find_countries
from extractors.readings.ordinals import ordinal_value
from kb.link.contradictions.figures.sayings import Saying
from kb.link.timing import share_days
from kb.link.words.occurrences import occasions_in

MONTH = 31
"""Days."""

_SIDE = re.compile(
    r"\b(?:(north|south|east|west|upper|lower|inner|outer|left|right)(?:\b|ern\b|-)"
    r"|((?:by|at|during\sthe)\s(?:day|night)|at\ssea|in\sport|in\sharbour|ashore|on\sland)\b)"
)


def of_two_meetings(one: Saying, other: Saying) -> bool:
    """Say whether two numbers are of different meetings."""
    if one.event is None or other.event is None or one.event.id == other.event.id:
        return False
    return "meeting" == one.event.tellings[0].kind == other.event.tellings[0].kind


def are_at_once(one: Saying, other: Saying) -> bool:
    """Say whether two numbers are told with days in common."""
    return have_common(one.period, other.period)


def may_be_at_once(one: Saying, other: Saying) -> bool:
    """Say whether no days keep two numbers apart: neither is of a time that the text of the other precedes."""
    if one.period and other.period:
        return are_at_once(one, other) and not is_one_of_a_year(one, other)
    both = ((one, other.paper), (other, one.paper))
    return all(start <= (paper.date or start) for each, paper in both for start, _ in each.period)


def is_one_of_a_year(one: Saying, other: Saying) -> bool:
    """Say whether only one of two numbers is told to be of a whole year, so that the other may be of a part of it."""
    here, there = (any(is_whole_year(days) for days in each.period) for each in (one, other))
    return here is not there


def is_whole_year(days: tuple[str, str]) -> bool:
    """Say whether a span of days is a calendar year."""
    return (days[0][4:], days[1][4:]) == ("-01-01", "-12-31")


def have_common(here: Iterable[tuple[str, str]], there: Collection[tuple[str, str]]) -> bool:
    """Say whether one of some spans of days shares a day with one of others."""
    return any(share_days(mine, yours) for mine in here for yours in there)


def are_two(one: str, other: str) -> bool:
    """Say whether two sentences speak of two occasions: a course and a drill, the first and the second."""
    here, there = occasions_in(one), occasions_in(other)
    first, second = ({word for word in told.split() if ordinal_value(word)} for told in (one, other))
    return bool(here and there and not here & there) or bool(first and second and not first & second)


def on_two_sides(one: str, other: str) -> bool:
    """Say whether two sentences speak of two sides: the north coast and the south coast, in port and at sea."""
    here, there = ({match[1] or match[2].split()[-1] for match in _SIDE.finditer(words)} for words in (one, other))
    return bool(here and there) and here.isdisjoint(there)


def towns(one: Saying, other: Saying) -> set[str]:
    """Return the places that both name and that are no countries."""
    shared = one.places & other.places
    return {name for name in shared if not list(find_countries(pipeline().make_doc(name.title())))}
