"""Numbers of one thing that cannot all be true: "inspected 214 vessels" here, "inspected 231 vessels" there.

Every number is held against those of its unit that were told before; what makes two of them those of one thing is the
matter of ``ties``, ``retellings``, ``gifts`` and ``lists``. What these leave is asked of ``slips``, of ``agreeing``,
which weighs all that two clauses have in common, and of ``percents``, ``cells``, ``sums``, ``attendance``,
``contributors`` and, where they go on growing, ``running``. Parts, rates, other interim figures and those of single
countries beside those of all are left out; bodies grow, so their ``members`` are compared only at one time.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from kb.link.contradictions.claims import Contradiction
from kb.link.contradictions.figures.accounts import Accounts
from kb.link.contradictions.figures.agreeing import agreeing
from kb.link.contradictions.figures.attendance import attendance, attendance_told_again
from kb.link.contradictions.figures.beside import Beside
from kb.link.contradictions.figures.cells import cells
from kb.link.contradictions.figures.contributors import contributors
from kb.link.contradictions.figures.counting import gives_both
from kb.link.contradictions.figures.gifts import Gifts
from kb.link.contradictions.figures.headlines import headlines
from kb.link.contradictions.figures.lists import Lists
from kb.link.contradictions.figures.members import members
from kb.link.contradictions.figures.nobody import nobody
from kb.link.contradictions.figures.percents import percents
from kb.link.contradictions.figures.retellings import (
    are_restated,
    at_one_course,
    in_one_period,
    of_one_act,
    one_sum_of_an_event,
)
from kb.link.contradictions.figures.running import running
from kb.link.contradictions.figures.sayings import SHARE, Saying, sayings
from kb.link.contradictions.figures.slips import slips
from kb.link.contradictions.figures.sums import sums
from kb.link.contradictions.figures.ties import Tie, are_people, at_one_place, in_event, in_period, say_the_same
from kb.link.contradictions.figures.times_and_places import of_two_meetings, towns
from kb.link.contradictions.sources import Sources
from kb.link.timing import shown

MOST = 40
"""A number is compared with so many different things that were told last in its unit."""

Naming = Callable[[Saying, Saying], str]


@dataclass(frozen=True)
class _Rule:
    """A tie with the name of the rule, and with how the thing is called that two numbers are of."""

    name: str
    tie: Tie
    naming: Naming


@dataclass
class _Thing:
    """A thing with the numbers that it is told with, and the rule that tied the second of them to the first."""

    told: list[Saying]
    rule: _Rule | None = None


def numbers(sources: Sources) -> Iterator[Contradiction]:
    """Yield the numbers that documents of a series, or one of them, give differently for one thing."""
    every = list(sayings(sources))
    told = [each for each in every if each.currency or not each.is_part]
    gifts, lists, accounts, beside = Gifts(sources), Lists(sources, told), Accounts(sources.db, told), Beside(told)
    alone = Counter(_sentence(each) for each in told)

    def repeated(one: Saying, other: Saying) -> bool:
        return one.unit == SHARE and alone[_sentence(one)] == alone[_sentence(other)] == 1 and say_the_same(one, other)

    rules = (
        _Rule("same-thing-counted-in-event", in_event, _in_event),
        _Rule("same-thing-counted-in-period", in_period, _in_period),
        _Rule("one-gift-of-a-donor", gifts.are_one, lambda one, _: f"amount given by {gifts.donor(one)}"),
        _Rule("people-at-one-place", at_one_place, _in_place),
        _Rule("same-thing-in-period", in_one_period, _in_period),
        _Rule("one-sum-of-an-event", one_sum_of_an_event, _in_campaign),
        _Rule("same-sentence-again", repeated, lambda one, _: " ".join(one.clause.split()).strip(" ,.")),
    )
    trained = (
        _Rule("people-of-one-course", at_one_course, _of_course),
        _Rule("people-of-one-act", of_one_act, _in_event),
    )
    entries = (_Rule("entries-of-one-list", lists.are_one, _on_list),)
    by_unit: dict[str, list[Saying]] = defaultdict(list)
    for each in told:
        by_unit[each.noun].append(each)
    found = [each for group in by_unit.values() for each in _disagreeing(group, rules)]
    yield from found
    yield from _disagreeing(lists.numbers, entries)
    yield from _disagreeing([each for each in told if not each.currency and are_people(each)], trained)
    yield from nobody(sources, told)
    yield from headlines(sources, told)
    yield from members(sources, told)
    yield from slips(every, beside)
    yield from agreeing(sources, told, accounts, beside)
    yield from percents(sources, found)
    yield from cells(sources, told)
    yield from sums(sources, told)
    yield from attendance(sources, told)
    yield from attendance_told_again(told)
    yield from contributors(told)
    yield from running(every)


def _sentence(each: Saying) -> tuple[str, ...]:
    return each.paper.id, each.claim.sentence, each.clause, each.unit


def _disagreeing(told: list[Saying], rules: Sequence[_Rule]) -> Iterator[Contradiction]:
    things: list[_Thing] = []
    for each in told:
        for thing in reversed(things[-MOST:]):
            rule = next((rule for rule in rules if _ties(rule, thing, each)), None)
            if rule:
                thing.told.append(each)
                thing.rule = thing.rule or rule
                break
        else:
            things.append(_Thing([each]))
    for thing in things:
        readings = _with_itself(thing.told) or _readings(thing.told)
        if thing.rule and len(readings) > 1:
            yield _contradiction(readings, thing.rule)


def _ties(rule: _Rule, thing: _Thing, each: Saying) -> bool:
    if of_two_meetings(thing.told[0], each):
        return False
    if not rule.tie(thing.told[0], each) or not (len(thing.told) == 1 or rule.tie(thing.told[-1], each)):
        return False
    return thing.told[0].figure.agrees(each.figure) or not gives_both(thing.told[0], each)


def _with_itself(told: list[Saying]) -> list[list[Saying]]:
    """Return two numbers that one document gives for one thing in different sentences."""
    for one, other in combinations(told[:MOST], 2):
        apart = one.claim.sentence != other.claim.sentence and not one.figure.agrees(other.figure)
        if one.paper.id == other.paper.id and apart and (_in_as_many_words(one, other) or are_restated(one, other)):
            return [[one], [other]]
    return []


def _in_as_many_words(one: Saying, other: Saying) -> bool:
    """Say whether two numbers are told to be of the same thing, under the same verb."""
    stated = one.claim.row["of"] and one.claim.row["of"] == other.claim.row["of"]
    return bool(stated and one.action and one.action == other.action and one.counted == other.counted)


def _readings(told: list[Saying]) -> list[list[Saying]]:
    """Group numbers that can be one; a document that gives several for a thing decides nothing."""
    own: dict[str, list[Saying]] = defaultdict(list)
    for each in told:
        own[each.paper.id].append(each)
    readings: list[list[Saying]] = []
    for each in told:
        if all(each.figure.agrees(other.figure) for other in own[each.paper.id]):
            fitting = (group for group in readings if all(each.figure.agrees(other.figure) for other in group))
            group = next(fitting, None)
            if group is None:
                readings.append([each])
            else:
                group.append(each)
    return readings


def _contradiction(readings: list[list[Saying]], rule: _Rule) -> Contradiction:
    first, event = readings[0][0], readings[0][0].event
    shown = tuple(tuple(each.claim for each in group) for group in readings)
    of = event.id if event and rule.tie is in_event else None
    return Contradiction(
        "money" if first.currency else "total", rule.naming(first, readings[-1][0]), rule.name, shown, of
    )


def _what(each: Saying) -> str:
    verb = None if each.event and each.event.tellings[0].kind == "meeting" else each.action
    return f"{each.claim.row['counted']}, {verb}" if verb else each.claim.row["counted"]


def _in_event(one: Saying, _: Saying) -> str:
    of = f" ({', '.join(sorted(one.scope))})" if one.scope else ""
    if one.event:
        return f"{_what(one)}: {one.event.name}{of}"
    return f"{_what(one)}: {' '.join(one.phase or ())}{of}"


def _in_campaign(one: Saying, _: Saying) -> str:
    told = " ".join(one.own.split()).strip(" ,.")
    return f"{told}: {one.campaign.name}" if one.campaign else told


def _in_period(one: Saying, _: Saying) -> str:
    [(start, end)] = one.dated if len(one.dated) == 1 else one.period
    year = end.removesuffix("-12-31")
    return f"{_what(one)} in {year}" if start == f"{year}-01-01" else f"{_what(one)}: {shown(start, end)}"


def _in_place(one: Saying, other: Saying) -> str:
    place = " and ".join(sorted(name.title() for name in towns(one, other)))
    return f"{one.claim.row['counted'] or one.unit} in {place}"


def _of_course(one: Saying, other: Saying) -> str:
    return _in_event(one, other) if one.event else _in_place(one, other)


def _on_list(one: Saying, other: Saying) -> str:
    counted = max((one, other), key=lambda each: len(each.claim.row["counted"])).claim.row["counted"]
    return f"number of {counted} on the list"
