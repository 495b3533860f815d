"""Different days of what happens to a thing once: a declaration adopted, an agreement signed, an office opened.

A declaration gives its own day ("Adopted in Suva on 3 May 2024", "Done at Suva on …"); later documents recall it
("since the adoption of the Suva Declaration on 4 May 2024"). Only what is told as past counts: a day that was planned
may change. A document that gives several days for one act decides nothing.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from extractors.readings.ordinals import ordinal_value
from kb.link.contradictions.acts import Act, acts_of, done_here
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.figures.wholes import head_of
from kb.link.contradictions.sources import Sources
from kb.link.timing import days_between, share_days
from kb.link.words.named_things import PACTS
from kb.wording import content, folded

RULE, PLACE = "one-day-of-an-act", "one-place-of-an-act"

_ANY = frozenset(
    "communique communiqué conclusions "
    "declaration agreement protocol convention treaty memorandum understanding charter statement strategy plan work "
    "action programme fund centre office portal platform secretariat code guideline framework joint regional national "
    "common strategic ministerial co chair chairman president leader minister press annual biennial summit "
    "final new general draft arrangement cooperation".split()
)
"""Words of so many names that they tell of none."""

_OFTEN = _ANY | frozenset(
    "meeting session report account review bulletin newsletter list work letter note paper document text data figure "
    "call tender invitation result reply return release course workshop round phase second third yearly quarterly "
    "monthly weekly".split()
)
"""Words of things in small letters of which there are several in time."""

_AGREED = frozenset(PACTS.lower().split("|"))
"""Such things that are agreed on: of two words and more, adopted on the same day, they are one."""

_APART = 62
"""Days between two tellings of one act upon a thing in small letters, or called by its town; farther off is another."""

MOST = 100
"""An act is compared with those upon so many things that were told of last."""


def milestones(sources: Sources) -> Iterator[Contradiction]:
    """Yield the acts for which documents of a series give different days."""
    groups: dict[str, list[list[Act]]] = defaultdict(list)
    for paper in sources.papers:
        for each in (*acts_of(sources, paper), *done_here(sources, paper)):
            same = (group for group in reversed(groups[each.act][-MOST:]) if _one_thing(group[0], each))
            group = next(same, None)
            if group is None:
                groups[each.act].append([each])
            else:
                group.append(each)
    for group in (_adopted_once(group) for things in groups.values() for group in things):
        yield from _compared(group)
        yield from _placed(group)


def _adopted_once(told: list[Act]) -> list[Act]:
    """Leave out what the records of several meetings tell of as adopted there: each of them may have adopted it."""
    own = {each.claim.paper.id for each in told if each.claim.fact_id}
    return told if len(own) <= 1 else [each for each in told if not each.claim.fact_id]


def _compared(told: list[Act]) -> Iterator[Contradiction]:
    days: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for each in told:
        days[each.claim.paper.id].add(each.days)
    plain = [each for each in told if all(share_days(each.days, other) for other in days[each.claim.paper.id])]
    readings: list[list[Act]] = []
    for each in plain:
        fitting = (group for group in readings if all(share_days(each.days, other.days) for other in group))
        group = next(fitting, None)
        if group is None:
            readings.append([each])
        else:
            group.append(each)
    if len(readings) > 1:
        name = max((each.name for each in plain), key=len)
        what = f"day on which the {name} {told[0].act}"
        yield Contradiction("dates", what, RULE, tuple(tuple(each.claim for each in group) for group in readings))


def _placed(told: list[Act]) -> Iterator[Contradiction]:
    """Yield the act that documents put in different towns, each in one; what has no name is known by its day."""
    is_one = len({each.days for each in told}) == 1
    towns: dict[str, dict[str, Claim]] = defaultdict(dict)
    for each in told:
        if each.town and (each.is_named or is_one):
            towns[each.claim.paper.id].setdefault(folded(each.town), replace(each.claim, value=each.town))
    readings: dict[str, list[Claim]] = defaultdict(list)
    for found in towns.values():
        for town, told_there in found.items() if len(found) == 1 else ():
            readings[town].append(told_there)
    if len(readings) == 2:
        name = max((each.name for each in told), key=len)
        yield Contradiction("place", f"where the {name} {told[0].act}", PLACE, tuple(map(tuple, readings.values())))


def _one_thing(one: Act, other: Act) -> bool:
    """Say whether one name holds all words of the other, and is not of another number."""
    fewer, more = sorted((content(one.name), content(other.name)), key=len)
    if not fewer <= more or any(ordinal_value(word) for word in more - fewer):
        return False
    if (one.is_by_town or other.is_by_town) and not _is_near(one, other):
        return False
    if one.is_named and other.is_named:
        return bool(fewer - _ANY) and len(fewer) > 1
    is_one_day = one.days == other.days and one.days[0] == one.days[1] and head_of(one.name) == head_of(other.name)
    if head_of(one.name) in _OFTEN:
        is_signed = one.act == "was signed" and len(fewer - _OFTEN) > 1 and _is_near(one, other)
        return is_signed or (is_one_day and len(fewer) > 1 and head_of(one.name) in _AGREED)
    if is_one_day:
        return True
    if one.where and other.where and not one.where & other.where:
        return False
    return _is_near(one, other) and (len(fewer - _OFTEN) > 1 or (fewer == more and bool(fewer - _OFTEN)))


def _is_near(one: Act, other: Act) -> bool:
    return abs(days_between(one.days[0], other.days[0])) <= _APART
