"""All took part, one did not: "teams from all nine states" here, "Tonga could not send a team" there.

Both must be of one activity or meeting, told by two documents. Whoever only observes is none of them all.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from extractors.readings.word_starts import at_word_start
from kb.link.contradictions.absences import absences
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.membership import PROCESS, body_meant
from kb.link.contradictions.settings import Settings
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.tellings import Event
from kb.link.words.numerals import NUMBER, number
from kb.link.words.provisos import is_planned

RULE = "all-and-one-not"

_EVERY = re.compile(
    rf"\b(?P<with>with\s)?(?:all\s(?:the\s|of\sthe\s|its\s|our\s)?(?:{NUMBER}\s)?(?:member\s)?"
    r"(?:states|members|countries|parties|nations|governments|delegations|economies)"
    r"|(?:every|each)\s(?:member|state|country|party|nation|government|delegation|economy))\b(?P<whose>[^.;:\n]{0,90}?)"
    r"\b(?:took\spart|taken\spart|participated|attended|were\s(?:represented|present|in\sattendance)|worked|joined"
    r"|in\sthe\sroom|at\sthe\stable|in\sattendance"
    r"|sent\s(?:a\s)?(?:\w+\s)?(?:teams?|delegat\w+|crews?|officers|experts)|fielded|deployed"
    r"|(?(with)(?:present|attending|taking\spart)|(?!)))\b",
    re.IGNORECASE,
)
_QUICK = re.compile(at_word_start("all|All|every|Every|each|Each") + r"\s(?:the|of|its|our|\w+|\d+)\s")
"""What is quick to look for, and stands wherever everybody is told of."""

_N = re.compile(rf"\b{NUMBER}\b", re.IGNORECASE)
_OF_WHAT = re.compile(r"\b(?:of|in|to)\s(?P<what>[^,]+)")
_SOME = re.compile(r"\A\s\w+ed\b|\b(?:that|who|which|whose|with|without|bordering|concerned|involved)\b")
"""Words behind the noun by which only some of all are meant."""

_BUT = re.compile(r"\b(?:but|except|save|apart\sfrom|other\sthan|nearly|almost|not)\b")
_NOT_ALL = re.compile(r"(?<![\w-])(?:not|nearly|almost|virtually|practically)\s\Z")
_NEAR = 16
"""Words by which it is not all stand within so many characters before them."""

_AT_A_MEETING = re.compile(
    r"\b(?:attend\w*|represented|delegat\w+|apologies|present|absent|in\sthe\sroom|at\sthe\stable)\b"
)


def everybody(sources: Sources) -> Iterator[Contradiction]:
    """Yield the meetings and activities in which all took part by one document, and one country did not by another."""
    several = len(sources.papers) > 1
    every: dict[str, list[Claim]] = defaultdict(list)
    for paper in sources.papers if several else ():
        for event, claim in _all(sources, paper):
            every[event.id].append(claim)
    observers = _observers(sources) if every else frozenset()
    for paper in sources.papers if every else ():
        for each in absences(sources, paper):
            told = (claim for claim in every.get(each.event.id, ()) if claim.paper.id != paper.id)
            others = tuple(claim for claim in told if not _are_those_named(sources, claim, each.name))
            if others and each.is_country and each.name not in observers:
                what = f"part of {each.name} in {each.event.name}"
                yield Contradiction("capacity", what, RULE, (others, (each.claim,)), each.event.id)


def _all(sources: Sources, paper: Paper) -> Iterator[tuple[Event, Claim]]:
    text = sources.text(paper)
    for match in _EVERY.finditer(text) if _QUICK.search(text) else ():
        found = _place(sources, paper, match)
        if (
            found
            and _is_of_all(sources, paper, match["whose"])
            and not _BUT.search(match[0])
            and not _NOT_ALL.search(text, max(0, match.start() - _NEAR), match.start())
        ):
            yield found[0], found[1]


def _are_those_named(sources: Sources, claim: Claim, absent: str) -> bool:
    """Say whether a number of all is that of the countries which its document names, and one that was absent is none.

    "All five countries took part" tells nothing of a sixth.
    """
    n = _N.search(claim.quote)
    rows = sources.facts(claim.paper, "participant") if n else ()
    named = {row["name"] for row in rows if row["kind"] == "country"}
    return n is not None and number(n[0]) == len(named) and absent not in named


def _is_of_all(sources: Sources, paper: Paper, whose: str) -> bool:
    """Say whether the words behind a noun for all leave none of the process out: those of a group are some."""
    of = _OF_WHAT.search(whose)
    return not _SOME.search(whose) and (of is None or body_meant(sources, paper, of["what"].strip()) == PROCESS)


def _place(sources: Sources, paper: Paper, match: re.Match[str]) -> tuple[Event, Claim] | None:
    """Return the event that a match is told of, with the claim; null for what is to come."""
    label, sentence = sources.cited(paper, match.start())
    around = sources.read(paper).place(match.start())
    if not sentence or not around or is_planned(sentence, match.start() - around[0]):
        return None
    settings = sources.settings(paper)
    event = _event(sources, settings, match, sentence)
    return (event, Claim(paper, None, match[0], label, match.span(), match[0], sentence)) if event else None


def _event(sources: Sources, settings: Settings, match: re.Match[str], sentence: str) -> Event | None:
    """Return the activity that a sentence names; who attended did so at the meeting in its town, or at its own one."""
    named = settings.named_in(sentence)
    if named is None and _AT_A_MEETING.search(match[0]):
        meeting = sources.venues.meant(sentence, settings.reported) or settings.reported
        if meeting:
            return meeting
    return named or settings.told_of({"start": match.start()}) or (None if settings.reported else settings.about)


def _observers(sources: Sources) -> frozenset[str]:
    """Return whom any document names as an observer."""
    rows = (row for paper in sources.papers for row in sources.facts(paper, "participant"))
    return frozenset(row["name"] for row in rows if row["role"] == "observer")
