"""Different days on which a thing did, got or gave its first of something: a hotline its first call, a ship a voyage.

"It took its first call on 9 July", "has dealt with 900 calls since its first call on 2 July". There is but one first;
so two days are at odds where both sentences name one owner of it, there or in the sentence before. A first of some kind
only, as a call from abroad, may come later than the first of all. What is numbered anyhow, as meetings and days are,
and what is planned, is compared elsewhere or not at all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from extractors.readings.dates import Anchors, find_dates
from extractors.readings.word_starts import at_word_start
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.figures.counting import SLICES
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.timing import as_past, days_between, shown
from kb.link.words.helpers import BE, HAVE, MODAL
from kb.link.words.meanings import LIGHT, MONTHS, PREPOSITIONS, Passage, is_number, is_time
from kb.link.words.occurrences import occasions_in
from kb.link.words.predicates import predicates
from kb.link.words.provisos import is_planned
from kb.link.words.stems import stem
from kb.wording import content

RULE = "one-first-of-a-thing"

MOST = 20
"""A first is compared with so many of its noun that were told last."""

NEAR = 62
"""Days between two days of one first; what is farther off is that of another thing."""

_FIRST = re.compile(at_word_start("first") + r"\s(?P<noun>[a-z][a-z-]{2,})")
_WHOSE = re.compile(r"(?:\b(?P<verb>[a-z]+)\s)?\b(?:its|the|their|her|his|our|an?)\s(?:very\s)?\Z", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|at|near|from|off)\s(?:the\s)?([A-ZÀ-Þ][\w’'-]+)")
_TRIAL = re.compile(r"\b(?:trials?|tests?|pilot|practice|rehears\w+)\b")
_ON = re.compile(r"(?P<kind>[^.;:\n]{0,80}?)\son\s(?=\d|[A-Z])")
_OPENING, _KIND = re.compile(r"On\s(?=\d|[A-Z])"), re.compile(r"(?P<kind>[^.,;:\n]{0,80})")
_OPENS = re.compile(r"\A(?:Since|After|Before|Until|On|In|At|During|With|By|From)\s[^,.;]{1,100},\s")
_ASIDE = re.compile(r",?\s*(?:\b(?:which|that|who)\s*)?\Z")
"""What stands between the subject of a sentence and a clause about it."""

_IT = re.compile(r"(?:.*\s)?(?:it|they|she|he)|(?:its|their|her|his)\s.*", re.IGNORECASE)
_CAME = frozenset(
    map(
        stem,
        "answer arrived began begin came come followed get got had happened has have hear heard made make reached "
        "receive received record recorded saw see start started take took".split(),
    )
)
"""Verbs that tell no more of a first than that it came."""

_TWO = frozenset(map(stem, SLICES | {"new", "old"}))
"""Words by which one of two owners is another."""

_NUMBERED = frozenset(
    "aid assembly conference course day draft drill edition ever exercise few five four half half-day instance item "
    "meeting month part phase place quarter reading round seminar session six stage step summit term three time "
    "two version week workshop year".split()
)
"""What has a first each time, or a number, or is no first of anything."""

_BEFORE, _REACH = 24, 40
"""Whose first it is stands within so many characters before; a day stands within so many characters behind "on"."""


@dataclass(frozen=True)
class _First:
    """A first, with the day and with the words by which its owner is known."""

    noun: str
    day: str
    claim: Claim
    owner: frozenset[str]
    """The stems of the words for who had it."""

    kind: frozenset[str]
    """Those of what is said of it between its noun and its day."""

    verb: str | None
    """The stem of the verb that it is the object of; null for none, and one for all that say that it came."""

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
    """Say whether two are of one owner and of one kind, or one of some kind comes before the first of all."""
    if abs(days_between(one.day, other.day)) > NEAR or one.is_trial is not other.is_trial:
        return False
    if one.places and other.places and one.places.isdisjoint(other.places):
        return False
    if one.verb and other.verb and one.verb != other.verb:
        return False
    if not (one.owner <= other.owner or other.owner <= one.owner) or (one.owner ^ other.owner) & _TWO:
        return False
    known = one.owner | other.owner | {one.verb, other.verb}
    here, there = one.kind - known, other.kind - known
    return here == there or (here > there and one.day < other.day) or (there > here and other.day < one.day)


def _firsts(sources: Sources, paper: Paper) -> Iterator[_First]:
    """Yield the firsts of which a document gives the day as past, and the owner."""
    text, read = sources.text(paper), sources.read(paper)
    issued = date.fromisoformat(paper.date) if paper.date else None
    for match in _FIRST.finditer(text):
        around, noun = read.place(match.start()), _singular(match["noun"])
        whose = _WHOSE.search(text, max(0, match.start() - _BEFORE), match.start())
        if not (around and whose) or noun in _NUMBERED or occasions_in(match["noun"]):
            continue
        behind = _ON.match(text, match.end(), around[1])
        on = behind or _OPENING.match(text, around[0], match.start())
        if not on or is_planned(text[slice(*around)], match.start() - around[0]):
            continue
        found = next(iter(find_dates(text[on.end() : min(on.end() + _REACH, around[1])], Anchors(issued))), None)
        if not found or found.span.start or found.date.granularity != "day" or not found.date.start:
            continue
        day, end = as_past((found.date.start, found.date.end or found.date.start), found.date.text, paper.date or "")
        owner = _owner(sources, paper, around) - {stem(noun)}
        if owner and day == end and not (paper.date and day > paper.date):
            place = (on.end(), on.end() + len(found.date.text))
            label, sentence = sources.cited(paper, place[0])
            claim = Claim(paper, None, shown(day, day), label, place, text[slice(*place)], sentence or "")
            kind = behind or _KIND.match(text, match.end(), around[1])
            places = frozenset(name for name in _IN.findall(claim.sentence) if name.lower() not in MONTHS)
            is_trial = bool(_TRIAL.search(claim.sentence))
            yield _First(noun, day, claim, owner, _stems(kind["kind"] if kind else ""), _verb(whose), places, is_trial)


def _owner(sources: Sources, paper: Paper, around: tuple[int, int]) -> frozenset[str]:
    """Return the stems of the subject of a sentence; where that is "it", of the one before in the same paragraph."""
    text = sources.text(paper)
    subject = _subject(text[slice(*around)])
    if _IT.fullmatch(subject):
        above = sources.read(paper).place(max(0, around[0] - 2))
        subject = _subject(text[slice(*above)]) if above and "\n\n" not in text[above[0] : around[0]] else ""
    return _stems(sources.series.spelt_out(subject))


def _subject(sentence: str) -> str:
    """Return what stands before the first verb of a sentence, without an opening phrase."""
    told = _OPENS.sub("", sentence)
    words = Passage(told)
    helping = (at for at in range(len(words)) if words.word(at) in BE | HAVE | MODAL)
    first = min((*(verb.first for verb in predicates(words)), *helping), default=0)
    return _ASIDE.sub("", told[: words.starts[first]]).rpartition(", ")[2] if first else ""


def _stems(words: str) -> frozenset[str]:
    kept = (word for word in content(words) if not (word in LIGHT or is_number(word) or is_time(word)))
    return frozenset(map(stem, kept)) - _CAME


def _verb(whose: re.Match[str]) -> str | None:
    word = (whose["verb"] or "").lower()
    if not word or word in PREPOSITIONS:
        return None
    return "come" if stem(word) in _CAME else stem(word)


def _singular(noun: str) -> str:
    return next(iter(content(noun)), noun)
