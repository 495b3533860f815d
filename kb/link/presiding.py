"""Different countries that chaired, or hosted, one meeting, as sentences tell it: "presided over by Samoa".

A sentence is of the meeting of the day that it names, or of that which the sentence before names, where it points back
("that Conference"); without any day it is of the meeting that its document is the record of. One chair, or host, is at
odds with another; two pairs of co-chairs are where neither holds the other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from extractors.language import pipeline
from extractors.readings.dates import Anchors, find_dates
from extractors.readings.entities.countries import find_countries
from kb.link.claims import Claim, Contradiction
from kb.link.provisos import is_planned
from kb.link.series import Paper
from kb.link.sources import Sources
from kb.link.ties import overlap
from kb.link.timing import days_between

RULE = "one-{}-on-a-day"

MOST = 40
"""What is told of one office is compared with so much that was told last."""

_BEHIND = {
    "co-chair": r"co-?chaired\sby|under\sthe\sco-?chair(?:man)?ship\sof|[Cc]o-?chairs\s?:",
    "chair": r"(?<!co-)(?<!Co-)chaired\sby|presided\sover\sby|under\sthe\s(?:chair(?:man)?ship|presidency)\sof"
    r"|with\s(?=[^.]{3,60}\sin\sthe\schair)|\bChair\s?:",
    "host": r"hosted\sby|at\sthe\sinvitation\sof|\bHost\s?:",
}
_BEFORE = {
    "chair": r"presided(?:\sover)?\b|(?<!co-)(?<!Co-)chaired\s(?!by)|(?:was|sat|took)\s(?:in\s)?the\schair\b"
    r"|held\sthe\s(?:chair|presidency)",
    "host": r"(?:was|had\sbeen|acted\sas|played)\s(?:the\s)?host\s(?:of|to|for)\b|hosted\s(?!by)",
}
_SAID = re.compile(
    "|".join(
        [f"(?P<{role.replace('-', '')}_behind>{words})" for role, words in _BEHIND.items()]
        + [f"(?P<{role}_before>{words})" for role, words in _BEFORE.items()]
    )
)
_NEAR = re.compile(r"chair|presid|[Hh]ost|invitation of")
"""What is quick to look for, and stands in all words for an office."""

_AROUND = (25, 45)
"""The words for an office begin and end within so many characters before and behind that."""

_ROLES = {"cochair": "co-chair", "chair": "chair", "host": "host"}
_END = re.compile(r"[.;:\n(]|,\s(?:and\s)?(?:which|who|while|with|at|in|on)\b")
_START = re.compile(r"[.;:\n)]|,|\b(?:when|that|which|while|where|and then)\s")
_PERSON = re.compile(r"\s*(?:the\s)?(?:M[rs]s?|Dr|Prof\w*|H\.?E|Their|His|Her|a|its|my|[a-z]+ly)\b|\s*[^A-ZÀ-Þ\n]{25}")
"""How words begin that name a person, or none: who holds an office as a person is asked after elsewhere."""

_BACK = re.compile(
    r"\b(?:[Tt]hat|[Tt]his|the\ssame)\s(?:[A-Z]\w+|meeting|session|conference|forum|gathering|occasion)\b"
)
_OTHER = re.compile(
    r"\b(?:next|previous|last|earlier|alternate|former|rotat\w+|working group|sub-?group|task force|panel|round table"
    r"|side event|dinner|reception|workshop|session \d|item|exhibition|secretariat|training|course|seminar|since|every"
    r"|years)\b",
    re.IGNORECASE,
)
"""Words by which a sentence speaks of another occasion, or of a part of one."""

_REACH = 90
"""Countries stand within so many characters of the words for an office."""

_OPENING = 400
"""A record gives its days within so many characters of its beginning."""

_LONGEST = 7
"""Days that a meeting lasts at most."""

Days = tuple[str, str]


@dataclass(frozen=True)
class _Holding:
    """The countries that a sentence says held an office at a meeting."""

    role: str
    countries: frozenset[str]
    days: Days
    claim: Claim


def presiding(sources: Sources) -> Iterator[Contradiction]:
    """Yield the meetings that documents say were chaired or hosted by different countries."""
    told: list[_Holding] = []
    seen: set[tuple[str, Days]] = set()
    for paper in sources.papers:
        here = list(_holdings(sources, paper))
        for each in here:
            one = next((one for one in reversed(told[-MOST:]) if _at_odds(one, each)), None)
            if one and (one.role, one.days) not in seen:
                seen.add((one.role, one.days))
                what = f"{each.role} of the meeting of {each.days[0]}"
                yield Contradiction("name", what, RULE.format(each.role), ((one.claim,), (each.claim,)))
        told += here


def _at_odds(one: _Holding, other: _Holding) -> bool:
    if one.role != other.role or not overlap(one.days, other.days):
        return False
    if one.role == "co-chair":
        return not (one.countries <= other.countries or other.countries <= one.countries)
    return one.countries.isdisjoint(other.countries)


def _holdings(sources: Sources, paper: Paper) -> Iterator[_Holding]:
    """Yield what a document tells of those who chaired and hosted meetings."""
    text, read = sources.text(paper), sources.read(paper)
    for match in _said(text):
        around = read.place(match.start())
        key, side = next(name for name, found in match.groupdict().items() if found).split("_")
        if not around or is_planned(text[around[0] : match.start()], match.start() - around[0]):
            continue
        sentence, role = text[slice(*around)], _ROLES[key]
        start, end = _beside(text, match, side, around)
        if _PERSON.match(text, start) or _OTHER.search(sentence):
            continue
        nations = frozenset(each.code for each in find_countries(pipeline().make_doc(text[start:end])) if each.code)
        days = _days(paper, text, around, sentence) if len(nations) == 1 or (nations and role == "co-chair") else None
        if days:
            label, cited = sources.cited(paper, match.start())
            claim = Claim(paper, None, " and ".join(sorted(nations)), label, (start, end), text[start:end], cited or "")
            yield _Holding(role, nations, days, claim)


def _said(text: str) -> Iterator[re.Match[str]]:
    """Yield the words for an office in a text."""
    end = 0
    for near in _NEAR.finditer(text):
        match = _SAID.search(text, max(end, near.start() - _AROUND[0]), near.end() + _AROUND[1])
        if match and near.start() >= end:
            end = match.end()
            yield match


def _beside(text: str, match: re.Match[str], side: str, around: tuple[int, int]) -> tuple[int, int]:
    """Return where those are named who hold an office: behind the words for it, or before them."""
    if side == "behind":
        limit = min(around[1], match.end() + _REACH)
        end = _END.search(text, match.end(), limit)
        return match.end(), end.start() if end else limit
    limit = max(around[0], match.start() - _REACH)
    starts = [found.end() for found in _START.finditer(text, limit, match.start())]
    return (starts[-1] if starts else limit), match.start()


def _days(paper: Paper, text: str, around: tuple[int, int], sentence: str) -> Days | None:
    """Return the days of the meeting that a sentence is of."""
    issued = date.fromisoformat(paper.date) if paper.date else None
    before = text[max(0, around[0] - 2 * _OPENING) : around[0]].rstrip()
    looked = [sentence]
    if _BACK.search(sentence):
        looked.append(re.split(r"[.!?]\s|\n\s*\n", before)[-1])
    looked.append("" if len(looked) > 1 else text[:_OPENING])
    for words in looked:
        for found in find_dates(words, Anchors(issued)):
            start, end = found.date.start, found.date.end
            if found.date.granularity == "day" and start and end and days_between(start, end) <= _LONGEST:
                return start, end
    return None
