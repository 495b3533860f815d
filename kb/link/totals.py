"""Different totals of one thing: "inspected 214 vessels" in the statement, "inspected 231 vessels" in the release.

Two numbers are of one thing when they count the same (the head noun agrees, and one name holds the words of the other)
under the same verb, and belong to the same activity or meeting, or else their sentences name the same period and are
about the same. The number of a body's members is left out: bodies grow. So are parts, rates, interim figures and the
figures of single countries beside those of all.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from extractors.language import pipeline
from extractors.readings.dates import Anchors, find_dates
from extractors.readings.entities.countries import find_countries
from extractors.readings.quantities import find_quantities
from kb.link.bounds import Figure, figure
from kb.link.claims import Claim, Contradiction, claim
from kb.link.meanings import MONTHS
from kb.link.rows import Row
from kb.link.series import Paper
from kb.link.settings import Settings, Venues
from kb.link.sources import Sources
from kb.link.tellings import Event
from kb.link.wholes import after, head_of, is_part
from kb.wording import content

ENOUGH = 0.6
"""So many of the shorter sentence's words must stand in the other where only the period ties two numbers."""

MOST = 12
"""A number is compared with so many different things of its kind; near-identical documents make no more."""

FEW = 2
"""Up to so many countries named in a sentence are what its number is of; a longer list stands for all."""

_WHO_MET = re.compile(r"\s*(?:who|that)\s+(?:had\s+)?(?:met|gathered|attended|took part|come together)\b")
_PLACE = re.compile(r"\b(?:in|at|off|near|from)\s+(?:the\s+)?([A-Z]\w+)")
_CAPITAL = re.compile(r"[A-Z]")
_CURRENCY = re.compile(r"[$€£¥₹]|[A-Z]{2}|(?:dollar|euro|pound|yen|yuan|franc|rupee|ringgit|baht|peso|krone|rand)")
_TAKEN = frozenset({"seized", "impounded", "taken", "taken out", "taken off", "taken away", "withdrawn"})
"""Verbs by which goods are told to have been seized."""

_LIGHT = frozenset({"made", "recorded", "carried out", "conducted", "took part", "registered", "attended", "reported"})
_ATTENDANCE = frozenset(
    "delegate participant official minister country delegation member officer expert representative".split()
)
_JOINED = frozenset({"attended", "took part", "registered", "participated", "joined", "met", "gathered", None})
_MEMBERS = frozenset({"member"})
_OF_MEETINGS = frozenset({"delegate", "delegation", "minister"})
"""Who comes to meetings only, whatever operation was named before."""


@dataclass(frozen=True)
class Total:
    """A number with what it is of."""

    claim: Claim
    """Where it stands."""

    figure: Figure
    """What it leaves possible."""

    head: str
    """The noun counted."""

    counted: frozenset[str]
    """All words of what is counted."""

    action: str | None
    """The verb it is said under."""

    event: Event | None
    """The activity or meeting it belongs to."""

    period: tuple[str, str] | None
    """The period that its sentence names, where no event does; else the year and name of a phase."""

    scope: frozenset[str]
    """The countries and places it is limited to; empty where it is of all."""


def totals(sources: Sources) -> Iterator[Contradiction]:
    """Yield the totals that documents of a series give differently."""
    groups: dict[object, list[list[Total]]] = defaultdict(list)
    venues = Venues(sources.happened.values())
    for paper in sources.papers:
        settings = sources.settings(paper)
        for row in sources.facts(paper, "statistic"):
            total = _total(row, settings, venues)
            if total:
                place = total.event.id if total.event else total.period
                _put(groups[place, total.head, total.scope], total)
    for things in groups.values():
        for thing in things:
            found = _disagreement(thing)
            if found:
                yield found


def _total(row: Row, settings: Settings, venues: Venues) -> Total | None:
    """Return a statistic as a total of something; null if it is only a part, a rate or a body's size."""
    series, paper = settings.series, settings.paper
    number, words = figure(row), content(series.spelt_out(row["counted"] or ""))
    if number is None or not words or _is_money(row) or is_part(row):
        return None
    head = head_of(series.spelt_out(row["counted"]))
    action = (row["action"] or "").lower() or None
    recalled, event = None, settings.named(row["of"]) if row["of"] else None
    if row["of"] and event is None:
        return None  # of a body, whose figures change with time
    if event and head in _OF_MEETINGS and event.tellings[0].kind == "activity":
        event = None
    if event is None and head in _ATTENDANCE - _MEMBERS and (action in _JOINED or _WHO_MET.match(after(row))):
        recalled = settings.brought_together(row) or venues.meant(after(row), settings.reported)
        event, action = recalled or settings.reported, None
    event = event or settings.told_of(row)
    period = None if event else settings.phase(row) or _period(paper, row["sentence"] or "")
    if (event is None and (period is None or action is None)) or (event and head in _MEMBERS):
        return None
    scope = frozenset() if recalled else _scope(row) - (event.cities if event else frozenset())
    return Total(claim(paper, row, number.shown), number, head, words, action, event, period, scope)


def _is_money(row: Row) -> bool:
    if "per cent" in row["counted"]:
        return True
    return bool(_CURRENCY.search(row["quote"])) and any(each.currency for each in find_quantities(row["quote"]))


def _period(paper: Paper, sentence: str) -> tuple[str, str] | None:
    """Return the one period that a sentence names with its year."""
    named = _named_times(paper, sentence)
    return next(iter(named)) if len(named) == 1 else None


def _named_times(paper: Paper, sentence: str) -> set[tuple[str, str]]:
    issued = date.fromisoformat(paper.date) if paper.date else None
    dates = [each.date for each in find_dates(sentence, Anchors(issued))]
    return {(each.start, each.end) for each in dates if each.start and each.end and re.search(r"\d{4}", each.text)}


def _scope(row: Row) -> frozenset[str]:
    """Return what a number is limited to: one or two countries named before it, or the places named after it."""
    at, sentence = row["offset"] or 0, row["sentence"] or row["quote"]
    named = {match[1] for match in _PLACE.finditer(after(row)) if match[1].lower() not in MONTHS}
    before = sentence[:at]
    codes = {each.code for each in find_countries(pipeline().make_doc(before))} if _CAPITAL.search(before) else set()
    return frozenset(named | codes if len(codes) <= FEW else named)


def _put(things: list[list[Total]], total: Total) -> None:
    """Put a total beside those of the same thing."""
    for thing in things[:MOST]:
        if all(_same(total, other) for other in (thing[0], thing[-1])):
            thing.append(total)
            return
    things.append([total])


def _same(one: Total, other: Total) -> bool:
    named = one.counted <= other.counted or other.counted <= one.counted
    verbs = {one.action, other.action}
    alike = one.event and (verbs & {None, *_LIGHT} or (verbs <= _TAKEN and one.counted == other.counted))
    if not named or not (len(verbs) == 1 or alike):
        return False
    if one.event:
        return one.figure.agrees(other.figure) or not _at_other_times(one.claim, other.claim)
    here, there = (_about(each) for each in (one, other))
    return len(here & there) >= ENOUGH * min(len(here), len(there))


def _at_other_times(one: Claim, other: Claim) -> bool:
    """Say whether the sentences of both name times with their year, and none in common."""
    here, there = (_named_times(each.paper, each.sentence) for each in (one, other))
    overlap = any(mine[0] <= yours[1] and yours[0] <= mine[1] for mine in here for yours in there)
    return bool(here and there) and not overlap


def _about(total: Total) -> frozenset[str]:
    return frozenset(word for word in content(total.claim.sentence) if not any(c.isdigit() for c in word))


def _disagreement(thing: list[Total]) -> Contradiction | None:
    """Return what documents say differently of a thing; one that gives several numbers for it decides nothing."""
    by_paper: dict[str, list[Total]] = defaultdict(list)
    for total in thing:
        by_paper[total.claim.paper.id].append(total)
    own = next((pair for given in by_paper.values() for pair in _with_itself(given)), None)
    plain = own or [
        each[0] for each in by_paper.values() if all(one.figure.agrees(two.figure) for one in each for two in each)
    ]
    readings = agreeing(plain)
    if len(readings) < 2:
        return None
    first = plain[0]
    rule = "same-thing-counted-in-event" if first.event else "same-thing-counted-in-period"
    of = f" ({', '.join(sorted(first.scope))})" if first.scope else ""
    shown = tuple(tuple(each.claim for each in group) for group in readings)
    return Contradiction("total", f"{_what(first)}{of}", rule, shown, first.event.id if first.event else None)


def _with_itself(given: list[Total]) -> Iterator[list[Total]]:
    """Yield two numbers of one document that it gives, in as many words, for the same thing in different sentences."""
    for one, other in combinations(given[:MOST], 2):
        stated = one.claim.row["of"] and one.claim.row["of"] == other.claim.row["of"]
        alike = one.action and one.action == other.action and one.counted == other.counted
        if stated and alike and one.claim.sentence != other.claim.sentence and not one.figure.agrees(other.figure):
            yield [one, other]


def agreeing(totals: Iterable[Total]) -> list[list[Total]]:
    """Group numbers that can be one: each joins the first group all of whose numbers it agrees with."""
    groups: list[list[Total]] = []
    for total in totals:
        fitting = (group for group in groups if all(total.figure.agrees(other.figure) for other in group))
        group = next(fitting, None)
        if group is None:
            groups.append([total])
        else:
            group.append(total)
    return groups


def _what(total: Total) -> str:
    counted, action = total.claim.row["counted"], total.action
    told = f"{counted}, {action}" if action else counted
    if total.event:
        return f"{told}: {total.event.name}"
    return f"{told}: {total.period[0]} to {total.period[1]}" if total.period else told
