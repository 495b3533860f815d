"""Results that two documents give without naming what they are of: known by the figures that both have.

A release gives "874 ships boarded in 23 ports, 96 crews without wages"; the next statement "847 ships boarded in 23
ports, 96 crews". Two passages that share two figures of the same things, or one that is hardly a coincidence, give the
results of one thing; then what else they count in the same words must agree, and so must the days they name.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from sqlite_utils import Database

from kb.link.claims import Claim, Contradiction
from kb.link.sayings import Saying
from kb.link.series import YEAR
from kb.link.sources import Sources
from kb.link.timing import days_between, shown

TELLING = 50
"""A figure from which on two passages hardly share it by coincidence."""

FEW = 5
"""Figures up to which a shared one says nothing."""

LONGEST = 6
"""Days of a span that is more than a meeting."""

_BODIES = frozenset(
    {"member", "country", "state", "per cent", "year", "day", "month", "hour", "delegate", "participant"}
)
_PASSAGES = """
select id, coalesce(parent, n) from blocks where id in (select value from json_each(?))
"""


def results_again(db: Database, told: list[Saying]) -> Iterator[Contradiction]:
    """Yield the figures in which two accounts of the same results differ."""
    passages = _passages(db, told)
    seen: dict[tuple[str, float], list[object]] = defaultdict(list)
    shared: dict[tuple[object, object], set[tuple[str, float]]] = defaultdict(set)
    for place, inside in passages.items():
        for each in inside:
            if each.figure.low == each.figure.high and each.figure.low > FEW and each.unit not in _BODIES:
                key = each.unit, each.figure.low
                for other in seen[key][-FEW:]:
                    if other[0] != place[0]:  # type: ignore[index]
                        shared[other, place].add(key)
                seen[key].append(place)
    for (one, other), keys in shared.items():
        if len(keys) > 1 or max(value for _, value in keys) >= TELLING:
            yield from _compared(passages[one], passages[other])


def _passages(db: Database, told: Iterable[Saying]) -> dict[object, list[Saying]]:
    """Return what is said in each paragraph, a list counting as one."""
    every = list(told)
    blocks = json.dumps(sorted({each.claim.row["block_id"] for each in every}))
    place_of = dict(db.execute(_PASSAGES, [blocks]))
    found: dict[object, list[Saying]] = defaultdict(list)
    for each in every:
        found[each.paper.id, place_of.get(each.claim.row["block_id"])].append(each)
    return found


def _compared(here: list[Saying], there: list[Saying]) -> Iterator[Contradiction]:
    if not here[0].paper.is_near(there[0].paper, YEAR):
        return
    for one in here:
        same = [other for other in there if _is_same(one, other)]
        mine = [other for other in here if _is_same(one, other)]
        if len(same) == len(mine) == 1 and not one.figure.agrees(same[0].figure):
            verb = f", {one.action}" if one.action else ""
            what = f"{one.claim.row['counted']}{verb}"
            kind = "money" if one.currency else "total"
            yield Contradiction(kind, what, "same-results-again", ((one.claim,), (same[0].claim,)))


def _is_same(one: Saying, other: Saying) -> bool:
    """Say whether two numbers count the same under the same verb, and of the same years."""
    verbs = one.action is not None and one.action == other.action
    counted = one.counted <= other.counted or other.counted <= one.counted
    return one.unit == other.unit and verbs and counted and not (one.years and other.years and one.years != other.years)


def last_days(sources: Sources) -> Iterator[Contradiction]:
    """Yield the spans of days that documents report of one thing with another first or last day.

    It is one thing where a span of several days begins, or ends, on the very day on which another does that another
    document reports as past; where they are of meetings the spans are too short.
    """
    starts: dict[str, list[tuple[tuple[str, str], Claim]]] = defaultdict(list)
    ends: dict[str, list[tuple[tuple[str, str], Claim]]] = defaultdict(list)
    for paper in sources.papers:
        for days, claim in sources.spans(paper):
            if days_between(*days) + 1 >= LONGEST:
                starts[days[0]].append((days, claim))
                ends[days[1]].append((days, claim))
    for part, groups in (("last day of what began on", starts), ("first day of what ended on", ends)):
        for day, told in groups.items():
            yield from _spans_apart(f"{part} {shown(None, day)}", told)


def _spans_apart(what: str, told: list[tuple[tuple[str, str], Claim]]) -> Iterator[Contradiction]:
    readings: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for days, claim in told:
        readings[days].append(claim)
    papers = [{claim.paper.id for claim in group} for group in readings.values()]
    if len(readings) == 2 and not any(one & other for one, other in combinations(papers, 2)):
        yield Contradiction("dates", what, "one-end-in-common", tuple(map(tuple, readings.values())))
