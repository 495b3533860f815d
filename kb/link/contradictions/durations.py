"""How long one thing took in an activity, where documents tell it otherwise: "in 25 minutes" here, "after 35" there.

Exercises and operations are judged by such times. Two are of one thing where both are of one activity that is over, and
the clause of one has all words of the other; other names, another time, part or place in an order, a limit or an
average keeps them apart.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from extractors.readings.ordinals import ordinal_value
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.figures.clauses import GROWS
from kb.link.contradictions.figures.contrasts import are_contrasted
from kb.link.contradictions.figures.counting import NEAR, SLICES
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.tellings import Event
from kb.link.words.meanings import LIGHT, is_number, is_time
from kb.link.words.numerals import NUMBER, number
from kb.link.words.provisos import is_planned
from kb.link.words.stems import stem
from kb.wording import content

RULE = "time-taken-in-event"

FEWEST = 2
"""Words that two clauses share at least."""

MOST = 40
"""A time is compared with so many of its activity that were told last."""

FAR = 2.0
"""Two times told in the same words are no farther apart than so many times the shorter."""

_UNIT = {"minute": 1, "hour": 60}
"""Minutes."""

_TOOK = re.compile(
    rf"\b(?:[Ii]n|[Aa]fter|for|took|taken|lasted|needed|required)\s(?:(?:just|only|exactly)\s)?"
    rf"(?P<told>(?P<n>{NUMBER})\s(?P<unit>minute|hour)s?(?:(?:,\s|\s)(?:and\s)?(?P<more>{NUMBER})\sminutes?)?)\b"
    rf"(?!\s(?:or|to\s{NUMBER}|and\s(?:a|\d|half)|of|later|before|earlier|after|ago|old|a|per|each|from|long|on\saverage"
    r"|less|more)\b)"
)
_LIMIT = re.compile(
    r"\b(?:each|every|average|usual\w*|normally|at\s(?:least|most|best|worst)|no\smore\sthan|up\sto|per|aim\w*|goal|target"
    r"|rule|must|can|limit|allow\w*|instead\sof|previous\w*|earlier|formerly|first\s(?:day|night|time)|second\s(?:day|night|time))\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:years?|months?|weeks?|days?)\s(?:before|earlier|ago|previously|later)\b|\blast\s(?:year|month|time)\b",
    re.IGNORECASE,
)
"""Words by which a sentence speaks of another time than that of the activity."""

_CLAUSE = re.compile(r"[,;:]\s|\s(?:and|but|while|whereas|although)\s")
_NAME = re.compile(r"(?<!\A)\b[A-ZÀ-Þ][\w’'-]+")
_TOLD_APART = SLICES | frozenset(
    "last next nearest farthest furthest final lower upper night dark darkness without most some part".split()
)
"""Words by which one clause speaks of another thing, or of another part or case of it, than the other."""

_OPENING = re.compile(r"[A-Z][a-z]+(?:\s[^\s,;:]+){1,8},\s")
"""A phrase that a sentence opens with, which belongs to its first clause: "By night, …"."""

_ANY = re.compile(r"(?:an?|one|another|some)\s(?!half\b)", re.IGNORECASE)
"""How a clause begins that speaks of one of several."""

_MERE = frozenset(map(stem, "came come took take taken lasted needed required".split()))
_SHORT = 3
"""Letters from which on a word tells anything."""


@dataclass(frozen=True)
class _Time:
    """How long something took."""

    claim: Claim
    minutes: int
    own: str
    """The clause that tells of it."""

    words: frozenset[str]
    """Its words in small letters."""

    names: frozenset[str]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the words that say what took so long."""
        kept = (word for word in self.words if len(word) >= _SHORT and not (is_number(word) or is_time(word)))
        return frozenset(stem(word) for word in kept if word not in LIGHT) - _MERE


def durations(sources: Sources) -> Iterator[Contradiction]:
    """Yield the times that documents give differently for one thing in an activity."""
    found: dict[str, list[_Time]] = defaultdict(list)
    events: dict[str, Event] = {}
    for paper in sources.papers if len(sources.papers) > 1 else ():
        for event, each in _times(sources, paper):
            events[event.id] = event
            found[event.id].append(each)
    for event_id, told in found.items():
        for at, other in enumerate(told):
            for one in told[max(0, at - MOST) : at]:
                if one.minutes != other.minutes and _are_of_one(one, other) and _is_single(one, other, told):
                    what = f"time taken: {' '.join(one.own.split()).strip(' .,')} ({events[event_id].name})"
                    yield Contradiction("total", what, RULE, ((one.claim,), (other.claim,)), event_id)


def _times(sources: Sources, paper: Paper) -> Iterator[tuple[Event, _Time]]:
    text, settings = sources.text(paper), sources.settings(paper)
    for match in _TOOK.finditer(text) if "minute" in text or "hour" in text else ():
        around = sources.read(paper).place(match.start())
        event = _event(sources, paper, match, text[slice(*around)]) if around else None
        if event is None or around is None or settings.is_to_come(event):
            continue
        start, end = _clause(text, around, match)
        own = text[start:end]
        if (
            _ANOTHER.search(text, *around)
            or _LIMIT.search(own)
            or GROWS.search(own)
            or is_planned(text[slice(*around)], match.start() - around[0])
        ):
            continue
        label, sentence = sources.cited(paper, match.start())
        made = Claim(paper, None, match["told"], label, match.span("told"), match["told"], sentence or own)
        said = f"{text[start : match.start()]} {text[match.end() : end]}"
        names = frozenset(name.lower() for name in _NAME.findall(said))
        minutes = number(match["n"]) * _UNIT[match["unit"]] + (number(match["more"]) if match["more"] else 0)
        yield event, _Time(made, minutes, own, frozenset(content(said)), names)


def _event(sources: Sources, paper: Paper, match: re.Match[str], sentence: str) -> Event | None:
    """Return the activity that a time is of: the one that its sentence, paragraph, list or document is about."""
    settings = sources.settings(paper)
    told = settings.named_in(sentence) or settings.told_of({"start": match.start()})
    event = told or settings.about or settings.titled
    return event if event and event.tellings[0].kind == "activity" else None


def _clause(text: str, around: tuple[int, int], match: re.Match[str]) -> tuple[int, int]:
    """Return where the clause of a time stands."""
    start, end = around
    for each in _CLAUSE.finditer(text, *around):
        if each.end() <= match.start():
            opened = start == around[0] and _OPENING.fullmatch(text, start, each.end())
            start = start if opened else each.end()
        elif each.start() >= match.end():
            return start, each.start()
    return start, end


def _are_of_one(one: _Time, other: _Time) -> bool:
    """Say whether two times are of one thing."""
    less, more = sorted((one.minutes, other.minutes))
    near = FAR if one.stems == other.stems else NEAR
    if one.claim.paper.id == other.claim.paper.id or more > near * less or are_contrasted(one.own, other.own):
        return False
    if one.names != other.names and one.names and other.names:
        return False
    if _ANY.match(one.own) or _ANY.match(other.own):
        return False
    here, there = one.words - other.words, other.words - one.words
    if any(word in _TOLD_APART or ordinal_value(word) for word in here | there):
        return False
    if any(map(is_time, here)) and any(map(is_time, there)):
        return False
    shared = len(one.stems & other.stems)
    return shared >= FEWEST and shared == min(len(one.stems), len(other.stems))


def _is_single(one: _Time, other: _Time, told: list[_Time]) -> bool:
    """Say whether neither document gives another time for the thing, or the time of the other as well."""
    return not any(
        each.claim.paper.id == yours.claim.paper.id and each is not yours and len(each.stems & mine.stems) >= FEWEST
        for mine, yours in ((one, other), (other, one))
        for each in told
    )
