"""What the title block of a record and its opening sentence tell otherwise of its own meeting: days, town or number.

"Korvo, 3-4 May 2022" stands above "held its Fifth Meeting in Korvo from 3 to 5 May 2022". The opening sentence is the
first that tells of something held, on some day. A day within the span of the title is that of a part, and one day alone
in a title may be that of the text; so neither is at odds. What the two have in common must tell that they are of one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from extractors.readings.dates import find_dates
from extractors.readings.entities.gatherings import find_gatherings
from extractors.readings.ordinals import ordinal_value
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.sources import Sources
from kb.link.contradictions.venues import TOWN, is_town
from kb.link.series import Paper
from kb.link.tellings import Event
from kb.link.timing import days_between, shown
from kb.link.words.occurrences import occasions_in
from kb.link.words.provisos import is_planned
from kb.wording import folded

RULE = "{}-of-its-own-meeting"
_KINDS = {"days": "dates", "place": "place", "number": "name"}
"""The kinds of contradiction, by what is told otherwise."""

_REACH = 3000
"""The opening sentence begins within so many characters."""

_LINE = 130
"""Characters of a line of a title block."""

_NEAR = 7
"""Days between two spans of one meeting where nothing else tells that it is one."""

_HELD = re.compile(
    r"\b(?:met|held|took\splace|gathered|convened|assembled|sat|came\stogether|was\sopened|hosted|organi[sz]ed)\b"
)
_PART = re.compile(
    r"\b(?:segment|prepar\w+|preceded|part\sof|opening|ceremony|margins?|side|half|phase|stage|postponed|originally"
    r"|back[\s-]to[\s-]back|pre-\w+|first\sday|last\sday|since|visit(?:ed|s))\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells of a part of a meeting, or of what was held around it."""

_OF_THE_TEXT = re.compile(
    r"\b(?:issued|adopted|releas\w+|draft|version|as\s(?:of|at)|published|updated|revis\w+|circulated|embargo\w*|approved)\b",
    re.IGNORECASE,
)
"""Words beside the day of a text, which is no day of its meeting."""

_IN = re.compile(rf"\b(?:in|at)\s{TOWN}")
_TIMES = re.compile(r"\bfor\s(?:the|its|their)\s(?P<nth>\S+)\stime\b")
_DIGIT = re.compile(r"\d")
_SENTENCE = re.compile(r"[a-z]\.\s*\Z|\b(?:will|was|were|is|are|has|have|had|met)\b")

Days = tuple[str, str]
Place = tuple[int, int]


@dataclass
class _Told:
    """What a title block or a sentence tells of a meeting, each value with its place."""

    days: dict[Days, Place] = field(default_factory=dict)
    """First and last day."""

    towns: dict[str, Place] = field(default_factory=dict)
    """Folded names of towns."""

    numbers: dict[tuple[str, int], Place] = field(default_factory=dict)
    """Nouns for gatherings and the ordinals before them; without a noun for what met for the fifth time."""

    def places(self, part: str) -> list[tuple[str | None, Place]]:
        """Return where days, a place or a number are told; the days as people write them."""
        if part == "days":
            return [(shown(*days), place) for days, place in self.days.items()]
        return [(None, place) for place in (self.towns if part == "place" else self.numbers).values()]


def title_blocks(sources: Sources) -> Iterator[Contradiction]:
    """Yield what the opening sentence of a document tells otherwise of its meeting than the title block above it."""
    for paper in sources.papers:
        settings = sources.settings(paper)
        event = settings.reported or settings.about
        around = _opening(sources, paper) if event else None
        if event and around:
            yield from _within(sources, paper, event, around)


def _opening(sources: Sources, paper: Paper) -> Place | None:
    """Return where the first sentence stands that tells of something held on some day, unless it is of a part."""
    text, read = sources.text(paper), sources.read(paper)
    for around in zip(read.starts, read.ends, strict=True):
        if around[0] > _REACH:
            break
        sentence = text[slice(*around)]
        held = _HELD.search(sentence)
        if held and _exact(sentence):
            return None if is_planned(sentence, held.start()) or _PART.search(sentence) else around
    return None


def _within(sources: Sources, paper: Paper, event: Event, around: Place) -> Iterator[Contradiction]:
    text = sources.text(paper)
    sentence = text[slice(*around)]
    said = _said(sentence, around[0])
    if len(said.days) != 1 or _kinds(sentence) - _kinds(f"{event.name} meeting"):
        return
    title = _title(text[: around[0]], paper, event)
    if len(title.days) != 1:
        return
    part = _part(title, said)
    if part:
        readings = tuple(tuple(_claim(sources, paper, *each) for each in told.places(part)) for told in (title, said))
        yield Contradiction(_KINDS[part], f"{part} of {event.name}", RULE.format(part), readings, event.id)


def _part(title: _Told, said: _Told) -> str | None:
    """Return what a sentence tells otherwise of a meeting that all else tells to be one; null if nothing."""
    [days], [other] = title.days, said.days
    one_town, one_number = _one_town(title, said), _one_number(title, said)
    if days == other:
        if one_number is False:
            return None if one_town is False else "number"
        return "place" if one_town is False else None
    if False in (one_town, one_number) or not _are_apart(days, other):
        return None
    return "days" if one_number or (one_town and _are_near(days, other)) else None


@lru_cache(maxsize=16)
def _exact(words: str) -> tuple[tuple[Days, Place], ...]:
    """Return the days that words give exactly, and where they stand; the opening sentence is asked for them twice."""
    found = [each for each in find_dates(words) if each.date.granularity == "day"] if _DIGIT.search(words) else []
    return tuple(
        ((each.date.start, each.date.end), (each.span.start, each.span.start + len(each.date.text)))
        for each in found
        if each.date.start and each.date.end
    )


def _title(block: str, paper: Paper, event: Event) -> _Told:
    """Return what the lines above the opening sentence tell of the meeting."""
    told, at = _Told(), 0
    known = {each.row["city"] for each in event.tellings if each.paper.id == paper.id and each.says == "this"}
    for line in block.split("\n"):
        if line.strip() and len(line) <= _LINE and not _SENTENCE.search(line):
            days = () if _OF_THE_TEXT.search(line) else _exact(line)
            towns = known | {line[: place[0]].split(",")[0].strip(" *_#([–—-") for _, place in days}
            _put(told, line.title() if line.isupper() else line, at, days, {town for town in towns if town})
        at += len(line) + 1
    return told


def _said(sentence: str, start: int) -> _Told:
    """Return what a sentence tells of a meeting."""
    told = _Told()
    towns = {match["town"] for match in _IN.finditer(sentence)}
    _put(told, sentence, start, _exact(sentence), towns)
    for match in _TIMES.finditer(sentence):
        nth = ordinal_value(match["nth"])
        if nth:
            told.numbers["", nth] = (start + match.start("nth"), start + match.end("nth"))
    return told


def _put(told: _Told, words: str, start: int, days: Iterable[tuple[Days, Place]], towns: set[str]) -> None:
    for each, (first, last) in days:
        told.days.setdefault(each, (start + first, start + last))
    for town in towns:
        at = words.lower().find(town.lower())
        if at >= 0 and is_town(town.title() if town.isupper() else town):
            told.towns.setdefault(folded(town), (start + at, start + at + len(town)))
    for gathering in find_gatherings(words):
        if gathering.ordinal:
            noun = words[gathering.head.start : gathering.head.end].lower().split()[-1]
            told.numbers.setdefault(
                (noun, gathering.ordinal), (start + gathering.head.start, start + gathering.head.end)
            )


def _one_town(title: _Told, said: _Told) -> bool | None:
    """Say whether both are of one town; null if one names none, or the sentence several."""
    if title.towns.keys() & said.towns.keys():
        return True
    return False if len(title.towns) == len(said.towns) == 1 else None


def _one_number(title: _Told, said: _Told) -> bool | None:
    """Say whether both give gatherings of one noun one number; null if they do not number the same."""
    here = {nth for noun, nth in title.numbers if any(other in ("", noun) for other, _ in said.numbers)}
    there = {nth for noun, nth in said.numbers if noun == "" or any(noun == other for other, _ in title.numbers)}
    return here == there if len(here) == len(there) == 1 else None


def _are_apart(title: Days, said: Days) -> bool:
    """Say whether days cannot be those of one meeting, as a title and a sentence give them."""
    if title == said or title[0] <= said[0] == said[1] <= title[1]:
        return False
    return title[0] != title[1] or title[0] < said[0]


def _are_near(one: Days, other: Days) -> bool:
    """Say whether days are nearly those of another span, or are so but for the month or the year."""
    apart = max(days_between(one[1], other[0]), days_between(other[1], one[0]))
    return apart <= _NEAR or one[0][8:] == other[0][8:] or one[0][5:] == other[0][5:]


def _kinds(words: str) -> frozenset[str]:
    return occasions_in(words.lower())


def _claim(sources: Sources, paper: Paper, value: str | None, place: Place) -> Claim:
    label, sentence = sources.cited(paper, place[0])
    printed = sources.text(paper)[slice(*place)]
    return Claim(paper, None, value or printed, label, place, printed, sentence or printed)
