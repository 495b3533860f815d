"""Who a document says was not there: at a meeting, in an operation, named or told by its town.

"Tonga could not send a team", "the OSCE, which had not been present in Suva". Who is meant stands just before the words
for it; of which occasion, just behind them, else it is that which the document speaks of. Who was missed for some of
the time, or at something around a meeting, was there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.readings.entities.gatherings import find_gatherings
from extractors.readings.word_starts import at_word_start
from kb.link.contradictions.claims import Claim
from kb.link.contradictions.named_parties import Party, named_before, organisations, subjects
from kb.link.contradictions.settings import Settings
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.tellings import Event
from kb.link.words.provisos import is_planned
from kb.wording import folded

_NEAR = re.compile(at_word_start("not|unable|failed to|absent|nobody|no|apologies|stayed away|missed the") + r"\b")
"""What is quick to look for, and stands in all words for absence."""

_AROUND = (16, 70)
"""The words for absence begin and end within so many characters before and behind that."""

_TEAM = r"(?:(?:teams?|crews?|delegat\w+|officers?|experts?|representatives?|observers?|one)\b)"
_ABSENT = re.compile(
    r"\b(?:(?:(?:could|did|does|has|had)\snot(?:\sbeen\sable\sto)?|(?:was|were|been)\sunable\sto|failed\sto)\s(?:itself\s|themselves\s)?"
    rf"(?:(?P<part>sen[dt]\s(?:an?\s|any\s)?(?:\w+\s)?{_TEAM}|tak(?:e|en)\spart|participated?|joined|join)"
    r"|sen[dt]\sany(?:body|one)|attend(?:ed)?|come|be(?:en)?\s(?:there|present|represented|in\sattendance))\b"
    r"|absent\s(?=(?:from|in|at)\s)|(?:was|were|been)\s(?:absent|not\s(?:itself\s)?(?:represented|present|there|in\sattendance)|missing\sfrom)\b"
    r"|(?P<none>(?:took|takes|taking|play(?:ed|s)|had|has)\sno\s(?:\w+\s)?part|(?:was|were)\snot\s(?:among\sthose|involved)"
    r"|(?:carried\sout|made|did|ran|took|conducted|performed)\sno\s(?:\w+\s)?(?:inspections?|checks?|controls|search(?:es)?"
    r"|boardings|(?<=looked\son\sand\stook\sno\s)samples|patrols|examinations|tests|interviews|measurements))\b"
    rf"|sent\s(?:(?P<team>no\s{_TEAM})|nobody\b)|stayed\saway\b|(?:sent|tendered)\s(?:its|their)\sapologies\b(?!\sfor\s(?:an?|the|its|their)\s(?:late|delay|error))"
    r"|missed\s(?=the\s[^.;,]{0,50}\b(?:[Mm]eeting|[Ss]ession|[Cc]onference|[Ss]ummit|[Ff]orum)\b))"
)
"""Words for absence; those in groups deny only a part in what was done."""

IN_PART = re.compile(
    r"\b(?:last|final|opening|closing|other|another|further|until|days?|weeks?|half|phases?|stages?|rounds?|vote|part\sof"
    r"|dinner|lunch|reception|ceremony|side|drafting|afternoon|morning|evening|excursion|visit|in\sperson|physically)\b"
)
"""Words by which somebody was missed for some of the time, or at something that was only part of it."""

_CLAUSE = re.compile(r"[;:,]|\.\s|\b(?:but|while|because|as|and|since|owing|due)\b")
_NOWHERE = re.compile(r"\s*(?:this\s(?:year|time)|on\s(?:this|that)\soccasion|either)?\.?\s*")
_ELSEWHERE = re.compile(r"(?:In|At)\s(?:the\s)?[A-ZÀ-Þ]")
"""How a sentence opens that may be of another occasion."""

_LONGEST = 600
"""So much of a sentence is read before and behind the words for absence."""

_REACH = 120
"""Parties stand within so many characters before the words for absence."""


@dataclass(frozen=True)
class Absence:
    """A party that a document says was not there."""

    event: Event
    """The meeting, or the activity."""

    name: str
    """The party."""

    party_id: str | None
    """Its identifier; null if it is known by its name only."""

    is_country: bool
    """Whether it is a country, and no organisation."""

    is_from_all: bool
    """Whether it was not there at all, and has not only taken no part in what was done."""

    claim: Claim
    """The words that say so."""

    @property
    def capacity(self) -> str:
        """What it is said to have been."""
        return "absent" if self.is_from_all else "idle"


def absences(sources: Sources, paper: Paper) -> Iterator[Absence]:
    """Yield the parties that a document says were not at a meeting, or took no part in an activity."""
    text, parties = sources.text(paper), list[Party]()
    for match in _matches(text):
        around = sentence_around(sources, paper, match)
        if not around or is_planned(text[slice(*around)], match.start() - around[0]):
            continue
        parties = parties or organisations(sources, paper)
        start = max(around[0], match.start() - _REACH)
        named = named_before(text, parties, match.start(), start) or subjects(text, parties, match.start(), start)
        if not named or IN_PART.search(text, named[0].end, around[1]):
            continue
        is_from_all = not (match["part"] or match["none"] or match["team"])
        event = _event(sources, sources.settings(paper), match, around, is_from_all)
        for start, _, party in named if event else ():
            label, sentence = sources.cited(paper, match.start())
            place, told = (start, match.end()), "is absent" if is_from_all else "takes no part"
            said = Claim(paper, None, f"{party.name} {told}", label, place, text[slice(*place)], sentence or "")
            if event:
                yield Absence(event, party.name, party.id, party.kind == "country", is_from_all, said)


def sentence_around(sources: Sources, paper: Paper, match: re.Match[str]) -> tuple[int, int] | None:
    """Return where the sentence of a match stands, or so much of a very long one as is read."""
    whole = sources.read(paper).place(match.start())
    return (max(whole[0], match.start() - _LONGEST), min(whole[1], match.end() + _LONGEST)) if whole else None


def _matches(text: str) -> Iterator[re.Match[str]]:
    end = 0
    for near in _NEAR.finditer(text):
        match = _ABSENT.search(text, max(end, near.start() - _AROUND[0]), near.end() + _AROUND[1])
        if match and match.start() <= near.start() < match.end():
            end = match.end()
            yield match


def _event(
    sources: Sources, settings: Settings, match: re.Match[str], around: tuple[int, int], is_from_all: bool
) -> Event | None:
    """Return the occasion from which somebody was absent: the one named, or that which the document speaks of."""
    clause = _CLAUSE.split(match.string[match.end() : around[1]])[0]
    is_bare = _NOWHERE.fullmatch(clause) is not None
    words = match.string[around[0] : match.start()] if is_bare else clause
    named = occasion_in(sources, settings, words)
    if named or (is_from_all and (not is_bare or _ELSEWHERE.match(words))):
        return named
    if is_from_all and settings.reported:
        return settings.reported
    sentence = match.string[slice(*around)]
    told = settings.named_in(sentence) or settings.told_of({"start": match.start()})
    return told or (None if settings.reported else settings.about)


def occasion_in(sources: Sources, settings: Settings, words: str) -> Event | None:
    """Return the meeting or activity that words name, by its number, its name or its town."""
    known = _known(sources, settings.paper, words) or settings.event_in(words)
    return known or sources.venues.meant(words, settings.reported)


def _known(sources: Sources, paper: Paper, words: str) -> Event | None:
    """Return the first meeting of other documents that words give by number and name, or the beginning of that."""
    for gathering in find_gatherings(words) if words else ():
        numbered = sources.numbered.get(gathering.ordinal, ()) if gathering.ordinal else ()
        others = [event for event in numbered if event.papers != {paper.id}]
        if others:
            name = folded(sources.series.spelt_out(words[gathering.span.start : gathering.span.end]))
            known = [event for event in others if any(_begins(each.title, name) for each in event.kinds.values())]
            if len(known) == 1:
                return known[0]
    return None


def _begins(title: str, name: str) -> bool:
    return f"{folded(title)} ".startswith(f"{name} ")
