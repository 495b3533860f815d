"""Meetings that have a number in their series: two numbers for one meeting, and two times for one number.

On one day a body holds one meeting, so two numbers of that day are at odds; and a body holds its second session once,
so days, months and years that have no day in common are at odds too.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator

from kb.link.contradictions.claims import Contradiction
from kb.link.contradictions.occasions import where_told
from kb.link.contradictions.one_number import are_of_one_number, cities_of, may_be_one_body
from kb.link.contradictions.sources import Sources
from kb.link.tellings import DAY, Telling
from kb.link.timing import in_year, share_days, shown

MOST = 40
"""A numbered meeting is compared with so many of its name, or number, that were told of last."""

Days = tuple[str, str]


def ordinals(sources: Sources) -> Iterator[Contradiction]:
    """Yield the meetings to which documents give different numbers: the sixth and the seventh session on one day."""
    seen: set[tuple[object, ...]] = set()
    for one, other in _pairs(sources, lambda each: each.words):
        both = (one.words, one.ordinal, other.ordinal)
        if both not in seen and _are_one_of_two_numbers(one, other):
            seen.add(both)
            readings = tuple((where_told(sources, each, each.name, each.row["name"]),) for each in (one, other))
            yield Contradiction("name", f"number of {one.title}", "one-number-of-a-meeting", readings)


def times(sources: Sources) -> Iterator[Contradiction]:
    """Yield the numbered meetings that documents put at different times: on 6 and 7 June, and in July."""
    seen: set[tuple[object, ...]] = set()
    for one, other in _pairs(sources, lambda each: each.ordinal):
        if one.dates and other.dates and are_of_one_number(one, other) and _are_apart(one, other):
            both = (one.ordinal, one.words & other.words, *sorted((one.dates, other.dates)))
            if both not in seen:
                seen.add(both)
                readings = tuple((where_told(sources, each, _time(each)),) for each in (one, other))
                yield Contradiction("dates", f"days of {one.title}", "one-time-of-a-number", readings)


def _time(told: Telling) -> str:
    """Return the days as people write them; a month or a year as it is printed."""
    return shown(*told.dates) if told.dates and told.exactness[1] == DAY else str(told.row["dates_text"])


def _pairs(sources: Sources, kind: Callable[[Telling], object]) -> Iterator[tuple[Telling, Telling]]:
    """Yield every two tellings of numbered meetings that are over, of one kind, the later one second."""
    alike: dict[object, list[Telling]] = defaultdict(list)
    for event in sources.events:
        for each in event.tellings:
            numbered = each.kind == "meeting" and each.state == "done" and each.ordinal is not None and each.dates
            if numbered and each.paper.id not in sources.old:
                alike[kind(each)].append(each)
    for group in alike.values():
        for at, other in enumerate(group):
            for one in group[max(0, at - MOST) : at]:
                yield one, other


def _are_one_of_two_numbers(one: Telling, other: Telling) -> bool:
    """Say whether two meetings of different numbers were on the same days, in one city as far as both name one."""
    if one.ordinal == other.ordinal or one.paper.id == other.paper.id or not one.dates or not other.dates:
        return False
    if not may_be_one_body(one, other):
        return False
    here, there = cities_of(one, other)
    if one.body is not other.body and not here == there != "":
        return False
    if one.exactness[1] == other.exactness[1] == DAY:
        return one.dates == other.dates and (not here or not there or here == there)
    return bool(here) and here == there and share_days(one.dates, other.dates)


def _are_apart(one: Telling, other: Telling) -> bool:
    """Say whether two times have no day in common; a month told without its year has none in any year then."""
    if not one.dates or not other.dates or share_days(one.dates, other.dates):
        return False
    return all(
        each.exactness[0] or not share_days(_moved(each.dates, int(rest.dates[0][:4])), rest.dates)
        for each, rest in ((one, other), (other, one))
        if each.dates and rest.dates
    )


def _moved(days: Days, year: int) -> Days:
    """Return a span of days with its first one in another year."""
    later = int(days[1][:4]) - int(days[0][:4])
    return in_year(year, days[0]), in_year(year + later, days[1])
