"""Who had a hand in what was done in an activity, and who only looked on, where no fact tells of a part in it.

"Its engineers weighed the lorries together with the police", "experts of the fund searched the holds alongside the
crews": nobody who only looked on did that. Who sat, spoke or was thanked together with others did nothing by that, and
who observed at a meeting about an activity was not at the activity.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from extractors.readings.dates import Anchors, find_dates
from extractors.readings.word_starts import at_word_start
from kb.link.contradictions.claims import Claim
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.tellings import Event
from kb.link.timing import share_days
from kb.link.words.occurrences import deed
from kb.link.words.provisos import is_planned

_WITH = re.compile(
    at_word_start("side by side with|together with|jointly with|hand in hand with|shoulder to shoulder with|alongside")
    + r"\b|\b(?:with\s(?:its|their)\sown|carried\sout\s(?:the|all|these|their))\s(?:\w+\s)?"
    r"(?:teams?|inspectors|crews?|boats?|ships|vessels|officers|police|checks|inspections|boardings|controls|searches|patrols)\b"
)
"""Words for doing something with others, with crews of one's own, or what there was to do."""

_DID = re.compile(
    r"(?:[ ]\([^)]{1,40}\))?(?:\s(?!was\b|were\b|been\b|is\b|are\b|who\b|which\b)[a-z][\w-]*){0,3}?"
    r"\s(?P<did>\w{2,}ed|found|caught)\s(?:[^.;:,\n]|,\s[a-z])*\s"
    r"|(?:(?:,\s(?:and\s)?|\sand\s)(?:the\s)?[A-ZÀ-Þ][\w’'-]*(?:\s(?:of\s)?[A-ZÀ-Þ][\w’'-]*){0,3})*(?:,\s(?:which|that))?"
    r"\s(?:(?:had\s)?(?:taken|took)\spart\s(?:[^.;:,\n])*)?"
)
"""What stands between a party and these words: whom of it is meant, and what was done."""

_AT_WORK = frozenset({"look", "find", "punish", "take"})
"""Kinds of what is done in an activity; what is done for it or around it, as paying or planning, looks on as well."""

_WORKED = frozenset("weighed counted measured patrolled escorted guarded rescued evacuated".split())
_LOOKED_ON = frozenset("visited observed monitored audited surveyed collected".split())
"""Verbs that tell of such work besides, and those of these kinds that may not."""

_AS_OBSERVER = re.compile(at_word_start("as an observer|as observers|as a mere observer|as mere observers") + r"\b")
_WAS_THERE = re.compile(
    r"(?:[ ]\([^)]{1,40}\))?(?:\s[a-z][\w-]*){0,2}?\s(?:was|were|attended|followed|watched|came|joined|visited"
    r"|took\spart)\b(?:(?!\b(?:[Mm]eeting|[Ss]ession|[Cc]onference|[Dd]ebrief\w*|[Ee]valuation|[Cc]ommittee|[Gg]roup)\b)[^.;:\n])*\s"
)
"""What stands between a party and these words, of no meeting."""

_ANOTHER = re.compile(r"\b(?:and|but|while|whereas|which|who)\s")
"""What may bring in somebody else."""

_STAFF = (
    r"(?i:officers?|inspectors?|police|guards?|crews?|teams?|experts?|divers?|rangers?|wardens?|vets|engineers?|specialists"
    r"|technicians?|patrols)"
)
_THEM = (
    r"(?:(?:the|and|by|of|from|both|all|its|their|own|together|jointly|alongside|with|as|well|two|three|four|five|six|seven"
    rf"|eight|nine|ten|countries|states|members|parties|services|customs|national|{_STAFF})\b"
    r"|[A-ZÀ-Þ][\w’'-]*+|[ ,]){0,120}+"
)
"""A list of those whose people did something."""

_VERB = r"(?:[a-z]{3,}ed|found|caught|(?:took|taken)(?!\spart|\splace))"
_STAFF_OF = re.compile(rf"\b(?P<who>{_STAFF}\s(?:of|from)\s{_THEM})(?P<did>{_VERB})\s(?!by\b)")
"""Whose people did what: "inspectors of Fiji and Samoa boarded"."""

_DONE_BY = re.compile(rf"\b(?P<did>{_VERB})\sby\s(?P<who>(?=[^.;:|\n]{{0,60}}\b{_STAFF}\s(?:of|from)\s){_THEM})")
"""What was done by whose people: "boats boarded by inspectors of the five states and by the League"."""

_AND_DID = re.compile(rf"\band\s(?P<did>{_VERB})\s")

_REACH = 200
"""A party stands within so many characters before these words."""


_WAYS = {"participant": (_WITH, _DID, "takes part"), "observer": (_AS_OBSERVER, _WAS_THERE, "observes")}
"""For each capacity the words that close what tells of it, what stands before them, and how it is shown."""


@dataclass(frozen=True)
class Told:
    """A place where a document tells in words what part somebody had in an activity."""

    paper: Paper
    start: int
    """Where its sentence begins, or so much of it as is read."""

    end: int
    """Where the words end that close it."""

    closing: int
    """Where these begin."""

    is_of_staff: bool = False
    """Whether the words up to there list those whose people did the work."""


def told_in_words(sources: Sources) -> dict[tuple[str, str], list[Told]]:
    """Return such places by the identifier of the activity and the capacity."""
    found: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for paper in sources.papers if len(sources.papers) > 1 else ():
        text = sources.text(paper)
        for role, (closing, _, _) in _WAYS.items():
            for match in closing.finditer(text):
                event, around = _told_of(sources, paper, match)
                if event:
                    start = max(around[0], match.start() - _REACH)
                    found[event.id, role].append(Told(paper, start, match.end(), match.start()))
        for match in (*_STAFF_OF.finditer(text), *_DONE_BY.finditer(text)):
            event, around = _told_of(sources, paper, match)
            verbs = (match["did"], *_AND_DID.findall(text, match.end(), around[1]))
            if event and any(map(_is_work, verbs)):
                found[event.id, "participant"].append(
                    Told(paper, match.start("who"), match.end(), match.end("who"), True)
                )
    return found


def _told_of(sources: Sources, paper: Paper, match: re.Match[str]) -> tuple[Event | None, tuple[int, int]]:
    """Return the activity of which a place tells, as of the past and at its time, and where its sentence stands."""
    settings, around = sources.settings(paper), sources.read(paper).place(match.start())
    sentence = match.string[slice(*around)] if around else ""
    if around is None or is_planned(sentence, match.start() - around[0]):
        return None, match.span()
    event = settings.named_in(sentence) or settings.told_of({"start": match.start()}) or settings.about
    is_one = event and event.tellings[0].kind == "activity" and _is_at_its_time(paper, event, sentence)
    return (event if is_one else None), around


def _is_at_its_time(paper: Paper, event: Event, sentence: str) -> bool:
    """Say whether the days that a sentence names, if any, are among those of an event."""
    issued = date.fromisoformat(paper.date) if paper.date else None
    named = [(each.date.start, each.date.end) for each in find_dates(sentence, Anchors(issued))]
    days = [(start, end) for start, end in named if start and end]
    held = event.dated.dates if event.dated else None
    return not (days and held) or any(share_days(held, each) for each in days)


def _is_work(verb: str | None) -> bool:
    """Say whether a verb, if any, tells of the work of an activity."""
    is_kind = verb is not None and verb not in _LOOKED_ON and not deed(verb, "").kinds.isdisjoint(_AT_WORK)
    return verb is None or verb in _WORKED or is_kind


def part_of(sources: Sources, told: Told, role: str, names: Iterable[str]) -> Claim | None:
    """Return what tells of a party of some names at a place; null if that tells of somebody else."""
    text = sources.text(told.paper)
    _, between, shown = _WAYS[role]
    for name in names:
        at = text.rfind(name, told.start, told.closing)
        if at >= 0 and told.is_of_staff:
            if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text[told.start : told.closing]):
                continue  # "Niger" of Nigeria
            label, sentence = sources.cited(told.paper, at)
            words = text[told.start : told.end]
            return Claim(told.paper, None, shown, label, (told.start, told.end), words, sentence or words)
        said = between.fullmatch(text, at + len(name), told.closing) if at >= 0 else None
        is_list = said and said.groupdict().get("did", "") is None
        is_other = said and not is_list and _ANOTHER.search(said[0])
        if said and not is_other and _is_work(said.groupdict().get("did")):
            label, sentence = sources.cited(told.paper, at)
            words = text[at : told.end]
            return Claim(told.paper, None, shown, label, (at, told.end), words, sentence or words)
    return None
