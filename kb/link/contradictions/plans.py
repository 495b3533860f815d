"""Different cities or days of what is still to come, told as what was agreed.

A plan may change; but what is told "as agreed" is what was agreed, and documents of about one day know of one plan. An
offer of which a meeting only took note was not agreed, and a change that is told as one is no contradiction.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, islice

from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.occasions import one_holds_the_other, where_told
from kb.link.contradictions.sources import Sources
from kb.link.tellings import DAY, Telling
from kb.link.timing import agree, days_between, shown
from kb.titles import GATHERINGS
from kb.wording import content, folded

RULE = "one-plan-as-agreed"

AT_ONCE = 7
"""Days between two documents that know of the same plans."""

FARTHEST = 183
"""Days between those of two plans for one event; what is farther off is another of the name."""

MOST = 10
"""So many plans for one event are compared."""

_ANY = frozenset({"next", "coming", "following", "annual", "regular"})
"""Words of names beside the nouns for meetings that tell of no one meeting."""

_AS_AGREED = re.compile(
    r"\b[Aa]s\s(?:(?:was|had\sbeen|they|it|we|[Mm]inisters)\s)?(?:already\s)?"
    r"(?:agreed|decided|settled|arranged|resolved|confirmed|offered|accepted|announced|foreseen|planned)\b"
)
_PROPOSED = re.compile(
    r"\b(?:[Tt]ook\snote|takes?\snote|noted|proposed|suggested|considered|possibly|might|may\sbe|or\sin|pending|subject\sto)\b"
)
_CHANGED = re.compile(
    r"\b(?:moved|instead|changed|new\s(?:venue|place|date|dates|host)|postponed|rescheduled|put\soff|brought\sforward|no\slonger"
    r"|relocated|rather\sthan|not\sin|now)\b"
)
_FOR = re.compile(r"\b(?:of|for|in|during|before|after|to|with)\s(?:the\s)?\Z")
"""Words before the name of an event by which only something that belongs to it is planned: training for it."""

_ONE_OF_MANY = re.compile(r"\b(?:an?|another)\s\Z")
"""Words by which what is told last is another of the name than what was agreed."""


def plans(sources: Sources) -> Iterator[Contradiction]:
    """Yield the events to come that documents put in different cities, or on different days, as agreed."""
    numbered: dict[tuple[object, ...], list[Telling]] = defaultdict(list)
    for event in sources.events:
        for each in event.tellings:
            if each.state == "planned" and each.paper.id not in sources.old:
                numbered[each.kind, each.ordinal or folded(each.name)].append(each)
    for planned in numbered.values():
        told = sorted(planned, key=lambda each: sources.series.position[each.paper.id])
        yield from islice(_plans_apart(sources, told[:MOST]), 1)


def _plans_apart(sources: Sources, planned: list[Telling]) -> Iterator[Contradiction]:
    """Yield where two plans for one event are at odds, and the later is no change of the earlier."""
    for one, other in combinations(planned, 2):
        is_elsewhere = _is_elsewhere(one, other)
        if not (is_elsewhere or _is_at_another_time(one, other)) or not _is_one_plan(sources, one, other):
            continue
        both = (one, other)
        values = [each.row["city"] if is_elsewhere else shown(*(each.dates or ("", ""))) for each in both]
        first, last = (where_told(sources, each, value) for each, value in zip(both, values, strict=True))
        belong = any(_is_told_with(each, told, _FOR) for each, told in ((one, first), (other, last)))
        if _is_settled(first, last) and not belong and not _is_told_with(other, last, _ONE_OF_MANY):
            kind, part = ("place", "place") if is_elsewhere else ("dates", "days")
            event = sources.happened[one.id]
            yield Contradiction(kind, f"{part} of {event.name}", RULE, ((first,), (last,)), event.id)


def _is_elsewhere(one: Telling, other: Telling) -> bool:
    here, there = folded(one.row["city"] or ""), folded(other.row["city"] or "")
    return bool(here and there) and not one_holds_the_other(here, there)


def _is_at_another_time(one: Telling, other: Telling) -> bool:
    """Say whether two plans give exact days, near each other, that are not those of one event."""
    exact = one.exactness[1] == other.exactness[1] == DAY
    if not exact or not one.dates or not other.dates or agree(one.dates, other.dates):
        return False
    return abs(days_between(one.dates[0], other.dates[0])) <= FARTHEST


def _is_one_plan(sources: Sources, one: Telling, other: Telling) -> bool:
    """Say whether two documents tell of one event to come, or of what has one name and is under one body."""
    if one.paper.id == other.paper.id or not _may_be_one_body(one.body_name, other.body_name):
        return False
    shared = one.words & other.words
    is_of_one_body = one.body is other.body and bool(shared if one.body else shared - GATHERINGS - _ANY)
    return is_of_one_body or sources.happened[one.id] is sources.happened[other.id]


def _is_told_with(each: Telling, claim: Claim, words: re.Pattern[str]) -> bool:
    """Say whether an event that has no number is told of with some words before its name."""
    before = claim.sentence.partition(each.name)[0] if each.name in claim.sentence else ""
    return each.ordinal is None and bool(words.search(before))


def _may_be_one_body(one: str | None, other: str | None) -> bool:
    """Say whether one body is not named, or by words of the name of the other."""
    here, there = content(one or ""), content(other or "")
    return here <= there or there <= here


def _is_settled(first: Claim, last: Claim) -> bool:
    """Say whether what is told last is meant as what was agreed, and what is told first was agreed."""
    if _PROPOSED.search(first.sentence) or _CHANGED.search(last.sentence):
        return False
    return bool(_AS_AGREED.search(last.sentence)) or first.paper.is_near(last.paper, AT_ONCE)
