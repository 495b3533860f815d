"""Different countries that chaired, or hosted, one meeting, as sentences tell it: "presided over by Samoa".

A sentence is of the meeting of the day that it names, or of that which the sentence before names, where it points back
("that Conference"); without any day it is of the meeting that its document is the record of. One chair, or host, is at
odds with another; two pairs of co-chairs are where neither holds the other.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from extractors.language import pipeline
from extractors.readings.dates import Anchors, find_dates
from extractors.readings.entities.countries import find_countries
from kb.link.contradictions.claims import Claim, Contradiction
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.timing import days_between, share_days, shown
from kb.link.words.provisos import is_planned

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
    "host": r"(?:was|had\sbeen|acted\sas|played)\s(?:the\s)?host\b(?!\s(?:country|government|state|city)\b)"
    r"|,?\sas\s(?:the\s|sole\s)*host,|hosted\s(?!by)",
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

_BODY = re.compile(
    r"\b(?:sub-?)?(?:committee|council|commission|board|panel|group|bureau|forum|dialogue|congress|parliament|tribunal"
    r"|ministers?|officials|experts|directors|registrars)\b",
    re.IGNORECASE,
)
"""Words for who meets: meetings of two bodies may be on one day."""

_REACH = 90
"""Countries stand within so many characters of the words for an office."""

_OPENING = 400
"""A record gives its days within so many characters of its beginning."""

_LONGEST = 7
"""Days that a meeting lasts at most."""

Days = tuple[str, str]


@dataclass(frozen=True, eq=False)
class _Holding:
    """A sentence that says who held an office at a meeting; what it says is worked out only where there is another."""

    sources: Sources
    paper: Paper
    role: str
    span: tuple[int, int]
    """Where those are named who held it."""

    around: tuple[int, int]
    """Where the sentence stands."""

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries named, by their codes; none where there are several of which one only can have held it."""
        named = find_countries(pipeline().make_doc(self.sources.text(self.paper)[slice(*self.span)]))
        codes = frozenset(each.code for each in named if each.code)
        return codes if len(codes) == 1 or self.role == "co-chair" else frozenset()

    @cached_property
    def days(self) -> Days | None:
        """The days of the meeting."""
        return _days(self.paper, self.sources.text(self.paper), self.around)

    @property
    def bodies(self) -> set[str]:
        """The words of the sentence for who met."""
        return {found.lower() for found in _BODY.findall(self.sources.text(self.paper), *self.around)}

    @property
    def claim(self) -> Claim:
        """The place that says so."""
        label, sentence = self.sources.cited(self.paper, self.span[0])
        printed = self.sources.text(self.paper)[slice(*self.span)]
        return Claim(self.paper, None, " and ".join(sorted(self.countries)), label, self.span, printed, sentence or "")


def presiding(sources: Sources) -> Iterator[Contradiction]:
    """Yield the meetings that documents say were chaired or hosted by different countries."""
    told: dict[str, list[_Holding]] = defaultdict(list)
    for paper in sources.papers if len(sources.papers) > 1 else ():
        for each in _holdings(sources, paper):
            told[each.role].append(each)
    for role, every in told.items():
        seen: set[Days | None] = set()
        for at, other in enumerate(every):
            before = reversed(every[max(0, at - MOST) : at])
            one = next((one for one in before if _at_odds(one, other)), None)
            if one and one.days not in seen:
                seen.add(one.days)
                what = f"{role} of the meeting of {shown(*(other.days or ('', '')))}"
                yield Contradiction("name", what, RULE.format(role), ((one.claim,), (other.claim,)))


def _at_odds(one: _Holding, other: _Holding) -> bool:
    if one.paper.id == other.paper.id or not (one.countries and other.countries):
        return False
    if one.role == "co-chair":
        apart = not (one.countries <= other.countries or other.countries <= one.countries)
    else:
        apart = one.countries.isdisjoint(other.countries)
    if not apart or not one.days or not other.days or not share_days(one.days, other.days):
        return False
    return not (one.bodies - other.bodies and other.bodies - one.bodies)


def _holdings(sources: Sources, paper: Paper) -> Iterator[_Holding]:
    """Yield where a document tells of those who chaired and hosted meetings."""
    text, read = sources.text(paper), sources.read(paper)
    for match in _said(text):
        around = read.place(match.start())
        key, side = next(name for name, found in match.groupdict().items() if found).split("_")
        if not around or is_planned(text[around[0] : match.start()], match.start() - around[0]):
            continue
        span = _beside(text, match, side, around)
        if not _PERSON.match(text, span[0]) and not _OTHER.search(text, *around):
            yield _Holding(sources, paper, _ROLES[key], span, around)


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


def _days(paper: Paper, text: str, around: tuple[int, int]) -> Days | None:
    """Return the days of the meeting that a sentence is of."""
    sentence, issued = text[slice(*around)], date.fromisoformat(paper.date) if paper.date else None
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
