"""Courses, workshops and drills without a name of their own: other days in one town, or another town on the same days.

One that is recalled by its month only, as the one that is known or with the same number of those who came, is held
against another town alone.

Two documents speak of one such occasion where they share its kind and two words for what it was about, which stand
before it in its paragraph where it is named by nothing but its town ("the course held in Suva"). Whatever is planned,
repeated or named decides nothing here, and neither does a document that gives two towns or days itself. What each
document tells of a country of its own are courses held side by side.
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
from kb.link.contradictions.figures.beside import FEWEST
from kb.link.contradictions.figures.times_and_places import are_two
from kb.link.contradictions.sources import Sources
from kb.link.contradictions.venues import TOWN, is_town
from kb.link.series import Paper
from kb.link.timing import agree, as_past, days_between, share_days, shown
from kb.link.words.meanings import MONTHS
from kb.link.words.numerals import NUMBER, YEAR, number
from kb.link.words.occurrences import occasions_in
from kb.link.words.provisos import is_planned
from kb.link.words.stems import stem
from kb.wording import content, folded

DAYS, PLACE = "days-of-an-occasion", "town-of-an-occasion"

NEAR = 20
"""Days between the first days of one occasion; what is farther off is another."""

ENOUGH = 2
"""Words that two documents share for what an occasion was about."""

MOST = 40
"""An occasion is compared with so many that were told of last."""

_LONGEST = 31
_COUNT = re.compile(rf"\b(?!{YEAR}\b){NUMBER}\b", re.IGNORECASE)
_KINDS = r"course|training|trained|workshop|seminar|exercise|drill|simulation|academy|round[\s-]?[tT]able"
_OCCASION = re.compile(
    at_word_start(f"{_KINDS}|{'|'.join(word[0].upper() + word[1:] for word in _KINDS.split('|'))}") + r"\b"
)
_KNOWN = re.compile(rf"\b[Tt]he\s(?:[\w’'-]+\s){{0,3}}?(?i:{_KINDS})\b")
_BARE = re.compile(
    rf"\b(?:[Tt]he|[Tt]hat|[Tt]heir)\s(?:{_KINDS})(?:\s(?:(?:that|which)\swas\s)?(?:held|given|run|organi[sz]ed))?\s(?:in|at|near)\s"
)
"""One that is named by nothing but where it was."""

_DIGIT = re.compile(r"\d")
_AT = re.compile(rf"\b(?:in|at|near)\s{TOWN}")
_SEVERAL = re.compile(
    r"\b(?:second|third|another|repeat\w*|again|further|series\sof|courses|workshops|drills|exercises|seminars|each|every"
    r"|will|would|should|postponed|moved|instead|cancelled|rounds|round\s(?:of|one|two|three|[\dIVX]+)|modules?|first\s(?:and|of))\b",
    re.IGNORECASE,
)
_ANY = frozenset(
    map(
        stem,
        "course training workshop seminar exercise drill simulation held take place officer participant official "
        "expert attend attended train trained member country day week meeting session city give given national regional"
        " took report thank thanked note noted host round table tabletop after two month several".split(),
    )
)
"""Words of so many courses that they tell of none."""

Days = tuple[str, str]


@dataclass(frozen=True)
class _Occasion:
    """What a sentence tells of a course, workshop or drill."""

    claim: Claim
    town: str
    days: Days
    kinds: frozenset[str]
    words: frozenset[str]
    """Stems of the words for what it was about."""
    is_of_a_month: bool
    """Whether no day is named, but the month."""
    is_definite: bool
    """Whether it is told as one that is known: "the course", "the coin course"."""
    figures: frozenset[int]
    """The numbers in the sentence, but for years and small ones."""


def courses(sources: Sources) -> Iterator[Contradiction]:
    """Yield the courses and drills to which documents give different days or towns."""
    told: list[_Occasion] = []
    for paper in sources.papers if len(sources.papers) > 1 else ():
        own = list(_occasions(sources, paper))
        own = [each for each in own if not any(_are_one(each, other) for other in own if other is not each)]
        for other in own:
            one = next((each for each in reversed(told[-MOST:]) if _are_one(each, other)), None)
            if one:
                yield _contradiction(one, other)
        told += own


def _occasions(sources: Sources, paper: Paper) -> Iterator[_Occasion]:
    text, read, done = sources.text(paper), sources.read(paper), set[tuple[int, int]]()
    usual = {stem(word) for name in sources.series.process_names for word in name.split()}
    for match in _OCCASION.finditer(text):
        around = read.place(match.start())
        if not around or around in done:
            continue
        done.add(around)
        sentence = text[slice(*around)]
        if not _DIGIT.search(sentence):
            continue
        town = next((found for found in _AT.finditer(sentence) if is_town(found["town"])), None)
        if not town or _SEVERAL.search(sentence) or is_planned(sentence, match.start() - around[0]):
            continue
        days, is_of_a_month = _days(sentence, paper)
        if len(days) != 1 or sources.settings(paper).named_in(sentence):
            continue
        [span] = days
        if days_between(*span) <= _LONGEST and span[1] <= (paper.date or span[1]):
            above = text[text.rfind("\n", 0, around[0]) + 1 : around[0]] if _BARE.search(sentence) else ""
            told = content(sources.series.spelt_out(f"{above} {sentence}"))
            words = {stem(word) for word in told - MONTHS - content(town["town"]) if word.isalpha()}
            label, _ = sources.cited(paper, around[0])
            kinds = occasions_in(sentence.lower()) or occasions_in("training")
            made = Claim(paper, None, f"{town['town']}, {shown(*span)}", label, around, sentence, sentence)
            own = frozenset(words - usual - _ANY)
            known, figures = bool(_KNOWN.search(sentence)), frozenset(_figures(sentence))
            yield _Occasion(made, folded(town["town"]), span, kinds, own, is_of_a_month, known, figures)


def _figures(sentence: str) -> Iterator[int]:
    """Yield the numbers of a sentence that are so large that two courses hardly have them in common."""
    return (value for value in map(number, _COUNT.findall(sentence)) if value >= FEWEST)


def _days(sentence: str, paper: Paper) -> tuple[set[Days], bool]:
    """Return the days that a sentence of a document names; the months where it names no day, and whether this is so."""
    found = find_dates(sentence, Anchors(date.fromisoformat(paper.date) if paper.date else None))
    told = {
        unit: {
            as_past((each.date.start, each.date.end), each.date.text, paper.date or "")
            for each in found
            if each.date.granularity == unit and each.date.start and each.date.end
        }
        for unit in ("day", "month")
    }
    return told["day"] or told["month"], not told["day"]


def _are_one(one: _Occasion, other: _Occasion) -> bool:
    """Say whether two sentences tell of one occasion, and differ in its town or in its days."""
    here, there = one.claim, other.claim
    if not one.kinds & other.kinds or are_two(here.sentence.lower(), there.sentence.lower()):
        return False
    shared = len(one.words & other.words)
    if shared < ENOUGH or _of_two_countries(here.sentence, there.sentence):
        return False
    if one.town == other.town:
        is_near = abs(days_between(one.days[0], other.days[0])) <= NEAR
        return is_near and not (one.is_of_a_month or other.is_of_a_month) and not agree(one.days, other.days)
    apart = folded(here.sentence).find(other.town) < 0 and folded(there.sentence).find(one.town) < 0
    if one.is_of_a_month != other.is_of_a_month:
        return apart and one.is_definite and other.is_definite and share_days(one.days, other.days)
    return apart and one.days == other.days and (not one.is_of_a_month or bool(one.figures & other.figures))


def _of_two_countries(one: str, other: str) -> bool:
    """Say whether each of two sentences names a country, or people of one, that the other does not name."""
    here, there = (
        {found.code for found in find_countries(pipeline().make_doc(told), any_adjective=True)} for told in (one, other)
    )
    return bool(here - there and there - here)


def _contradiction(one: _Occasion, other: _Occasion) -> Contradiction:
    kind, rule = ("dates", DAYS) if one.town == other.town else ("place", PLACE)
    what = f"{'days' if kind == 'dates' else 'place'} of the {sorted(one.kinds & other.kinds)[0]}"
    return Contradiction(kind, what, rule, ((one.claim,), (other.claim,)))
