"""Different days on which a thing did, got or gave its first of something: a hotline its first call, a ship a voyage.

"It took its first call on 9 July", "has dealt with 900 calls since its first call on 2 July". There is but one first;
so two days are at odds where both sentences name one thing that had it, there or in the sentence before. What is
numbered anyhow, as meetings and days are, and what is planned, is compared elsewhere or not at all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from extractors.language import pipeline
from extractors.readings.dates import Anchors, find_dates
from extractors.readings.entities.countries import find_countries
from extractors.readings.word_starts import at_word_start
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.timing import as_past, days_between, shown
from kb.link.words.meanings import FAINT, LIGHT, MONTHS, is_number, is_time
from kb.link.words.occurrences import occasions_in
from kb.link.words.provisos import is_planned
from kb.link.words.stems import stem
from kb.wording import content

RULE = "one-first-of-a-thing"

MOST = 20
"""A first is compared with so many of its noun that were told last."""

NEAR = 62
"""Days between two days of one first; what is farther off is that of another thing."""

_FIRST = re.compile(at_word_start("first") + r"\s(?P<noun>[a-z][a-z-]{2,})")
_WHOSE = re.compile(r"\b(?:its|the|their|her|his|our|an?)\s(?:very\s)?\Z", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|at|near|from|off)\s(?:the\s)?([A-ZÀ-Þ][\w’'-]+)")
_TRIAL = re.compile(r"\b(?:trials?|tests?|pilot|practice|rehears\w+)\b")
_ON = re.compile(r"[^.;:\n]{0,80}?\son\s(?=\d|[A-Z])")
_OPENING = re.compile(r"On\s(?=\d|[A-Z])")
_NUMBERED = frozenset(
    "assembly conference course day draft drill edition ever exercise few five four half half-day instance item "
    "meeting month part phase place quarter reading round seminar session six stage step summit term three time "
    "two version week workshop year".split()
)
"""What has a first each time, or a number."""

_BEFORE, _REACH = 12, 40
"""Whose first it is stands within so many characters before; a day stands within so many characters behind "on"."""


@dataclass(frozen=True)
class _First:
    """A first, with the day and with the words by which its owner is known."""

    noun: str
    day: str
    claim: Claim
    stems: frozenset[str]
    countries: frozenset[str]
    places: frozenset[str]
    is_trial: bool
    """Whether it was in a trial."""


def firsts(sources: Sources) -> Iterator[Contradiction]:
    """Yield the firsts for which documents of a series give different days."""
    told: dict[str, list[_First]] = {}
    for paper in sources.papers:
        for each in _firsts(sources, paper):
            known = told.setdefault(each.noun, [])
            other = next((other for other in reversed(known[-MOST:]) if _are_one(other, each)), None)
            if other and other.day != each.day:
                what = f"day of the first {each.noun}"
                yield Contradiction("dates", what, RULE, ((other.claim,), (each.claim,)))
            known.append(each)


def _are_one(one: _First, other: _First) -> bool:
    """Say whether two are of one thing, by a word besides what it is the first of."""
    if abs(days_between(one.day, other.day)) > NEAR:
        return False
    if one.is_trial is not other.is_trial:
        return False
    named = ((one.countries, other.countries), (one.places, other.places))
    if any(mine and yours and mine.isdisjoint(yours) for mine, yours in named):
        return False
    return not one.stems.isdisjoint(other.stems)


def _firsts(sources: Sources, paper: Paper) -> Iterator[_First]:
    """Yield the firsts of which a document gives the day as past."""
    text, read = sources.text(paper), sources.read(paper)
    issued = date.fromisoformat(paper.date) if paper.date else None
    for match in _FIRST.finditer(text):
        around, noun = read.place(match.start()), _singular(match["noun"])
        whose = _WHOSE.search(text, max(0, match.start() - _BEFORE), match.start())
        if not (around and whose) or noun in _NUMBERED or occasions_in(match["noun"]):
            continue
        on = _ON.match(text, match.end(), around[1]) or _OPENING.match(text, around[0], match.start())
        if not on:
            continue
        found = next(iter(find_dates(text[on.end() : min(on.end() + _REACH, around[1])], Anchors(issued))), None)
        if not found or found.span.start or found.date.granularity != "day" or not found.date.start:
            continue
        if is_planned(text[slice(*around)], match.start() - around[0]):
            continue
        day, end = as_past((found.date.start, found.date.end or found.date.start), found.date.text, paper.date or "")
        if day == end and not (paper.date and day > paper.date):
            yield _made(sources, paper, noun, day, (on.end(), on.end() + len(found.date.text)))


def _made(sources: Sources, paper: Paper, noun: str, day: str, place: tuple[int, int]) -> _First:
    """Return a first with the words of its sentence and of the one before it in the same paragraph."""
    text, read = sources.text(paper), sources.read(paper)
    around = read.place(place[0]) or place
    above = read.place(max(0, around[0] - 2)) or around
    told = text[above[0] : around[1]] if "\n\n" not in text[above[0] : around[0]] else text[slice(*around)]
    label, sentence = sources.cited(paper, place[0])
    claim = Claim(paper, None, shown(day, day), label, place, text[slice(*place)], sentence or told)
    usual = content(" ".join(sources.series.process_names))
    words = {word for word in content(told) - usual if not (word in LIGHT or is_number(word) or is_time(word))}
    countries = frozenset(each.code for each in find_countries(pipeline().make_doc(told)) if each.code)
    stems = frozenset(map(stem, words)) - FAINT - frozenset(map(stem, (noun, "first", "since", "begun", "service")))
    places = frozenset(name for name in _IN.findall(claim.sentence) if name.lower() not in MONTHS)
    return _First(noun, day, claim, stems, countries, places, bool(_TRIAL.search(told)))


def _singular(noun: str) -> str:
    return next(iter(content(noun)), noun)
