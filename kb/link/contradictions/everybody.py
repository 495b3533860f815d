"""All took part, one did not: "teams from all nine states" here, "Tonga could not send a team" there.

Both must be of one activity or meeting, told by two documents. Whoever only observes is none of them all.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from extractors.language import pipeline
from extractors.readings.entities.countries import find_countries
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.settings import Settings
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.tellings import Event
from kb.link.words.numerals import NUMBER
from kb.link.words.provisos import is_planned

RULE = "all-and-one-not"

_EVERY = re.compile(
    rf"\b[Aa]ll\s(?:the\s|of\sthe\s|its\s|our\s)?(?:{NUMBER}\s)?(?:member\s)?"
    r"(?:states|members|countries|parties|nations|governments|delegations|economies)\b[^.;:\n]{0,90}?"
    r"\b(?:took\spart|taken\spart|participated|attended|were\s(?:represented|present|in\sattendance)|worked|joined"
    r"|sent\s(?:a\s)?(?:\w+\s)?(?:teams?|delegat\w+|crews?|officers|experts)|fielded|deployed)\b",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:but|except|save|apart\sfrom|other\sthan|nearly|almost|not)\b")
_ABSENT = re.compile(
    r"\b(?:(?:could\snot|was\sunable\sto|were\sunable\sto|did\snot|had\snot|failed\sto)\s(?:itself\s)?"
    r"(?:send|sent|take\spart|taken\spart|attend|attended|join|joined|participate|come)\b"
    r"|sent\s(?:no\s(?:team|crew|delegat\w+|officers?|experts?|representatives?|one)\b|nobody\b)|took\sno\spart|(?:was|were)\s(?:absent|not\s(?:represented|present))|stayed\saway"
    r"|(?:sent|tendered)\s(?:its\s|their\s)?apologies)"
)
_IN_PART = re.compile(
    r"\b(?:first|second|third|last|final|opening|closing|other|another|further|until|days?|weeks?|half|phase|stage|round|vote"
    r"|part\sof)\b"
)
"""Words by which somebody was missed for some of the time, or at something that was only part of it."""

_AT_A_MEETING = re.compile(r"\b(?:attend\w*|represented|delegat\w+|apologies|present|absent)\b")
_NAMED = re.compile(r"\b(?:and|but|while|whereas|which|who|that)\b|[;:]")
_REACH = 90
"""Who was absent is named within so many characters before the words for it."""


def everybody(sources: Sources) -> Iterator[Contradiction]:
    """Yield the meetings and activities in which all took part by one document, and one country did not by another."""
    several = len(sources.papers) > 1
    every: dict[str, list[Claim]] = defaultdict(list)
    for paper in sources.papers if several else ():
        for event, claim in _all(sources, paper):
            every[event.id].append(claim)
    for paper in sources.papers if every else ():
        for event, country, claim in _absent(sources, paper):
            others = tuple(each for each in every.get(event.id, ()) if each.paper.id != paper.id)
            if others and not _observes(sources, country):
                yield Contradiction(
                    "capacity", f"part of {country} in {event.name}", RULE, (others, (claim,)), event.id
                )


def _all(sources: Sources, paper: Paper) -> Iterator[tuple[Event, Claim]]:
    text = sources.text(paper)
    for match in _EVERY.finditer(text) if " all " in text or "All " in text or "\nall " in text else ():
        found = _place(sources, paper, match)
        if found and not _BUT.search(match[0]):
            yield found[0], found[1]


def _absent(sources: Sources, paper: Paper) -> Iterator[tuple[Event, str, Claim]]:
    text = sources.text(paper)
    for match in _ABSENT.finditer(text):
        start = max((sources.read(paper).place(match.start()) or match.span())[0], match.start() - _REACH)
        before = _NAMED.split(text[start : match.start()])[-1]
        countries = [each for each in find_countries(pipeline().make_doc(before)) if each.form != "adjective"]
        found = _place(sources, paper, match) if len(countries) == 1 else None
        if found and not _IN_PART.search(found[1].sentence):
            yield found[0], countries[0].name, found[1]


def _place(sources: Sources, paper: Paper, match: re.Match[str]) -> tuple[Event, Claim] | None:
    """Return the event that a match is told of, with the claim; null for what is to come."""
    label, sentence = sources.cited(paper, match.start())
    around = sources.read(paper).place(match.start())
    if not sentence or not around or is_planned(sentence, match.start() - around[0]):
        return None
    settings = sources.settings(paper)
    event = _event(settings, match, sentence)
    return (event, Claim(paper, None, match[0], label, match.span(), match[0], sentence)) if event else None


def _event(settings: Settings, match: re.Match[str], sentence: str) -> Event | None:
    named = settings.named_in(sentence)
    if named is None and settings.reported and _AT_A_MEETING.search(match[0]):
        return settings.reported
    return named or settings.told_of({"start": match.start()}) or (None if settings.reported else settings.about)


def _observes(sources: Sources, country: str) -> bool:
    """Say whether any document names a country as an observer."""
    rows = (row for paper in sources.papers for row in sources.facts(paper, "participant"))
    return any(row["role"] == "observer" and row["name"] == country for row in rows)
