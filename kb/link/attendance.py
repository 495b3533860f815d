"""How many people, or countries, came to one occasion, where two texts of the same days and place give other numbers.

The record of a meeting and the release that came out of it both print where and when they were written; one says
"fewer than 40 people took part", the other lists "Participants: 56". Only numbers of all who came are compared, under
whatever word for them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from extractors.readings.dates import Anchors, find_dates
from kb.link.claims import Contradiction
from kb.link.sayings import Saying
from kb.link.series import Paper
from kb.link.sources import Sources
from kb.link.ties import are_two, overlap
from kb.link.timing import days_between
from kb.wording import folded

RULE = "attendance-of-one-occasion"

MOST = 20
"""A number is compared with so many of its sort that were told last."""

_PEOPLE = frozenset("person people participant attendee delegate".split())
_STATES = frozenset("country state nation".split())
_CAME = re.compile(
    r"\b(?:attend\w*|took\spart|taken\spart|present|represented|were\sin\sthe\s(?:hall|room)|at\sthe\stable|came|gathered"
    r"|assembled|brought\stogether|sent\s(?:\w+\s)?[a-z]+(?:ers?|ors?|ists?|ates|als|ants)\b)"
)
_LABEL = re.compile(r"\A\W*(?:[Pp]articipants|[Aa]ttendees|[Dd]elegates|[Aa]ttendance|[Cc]ountries)\b[^:.]{0,40}:\s")
_PART = re.compile(
    r"\b(?:online|by\svideo|remotely|women|men|half|most|only|also|another|further|dinner|reception|visit\w*)\b"
)
_CAPITAL = re.compile(r"[A-ZÀ-Þ][\w’'-]{2,}")
_OPENING = 300
"""A text prints its place and days within so many characters."""

_LONGEST, _LATER = 10, 62
"""Days that an occasion lasts at most, and after which nothing is told of it that names its place only."""

Days = tuple[str, str]


@dataclass(frozen=True)
class _Opening:
    """The days and the names that the first lines of a text print."""

    days: frozenset[Days]
    names: frozenset[str]


def attendance(sources: Sources, told: Iterable[Saying]) -> Iterator[Contradiction]:
    """Yield the numbers of those who came that texts of one occasion give differently."""
    openings: dict[str, _Opening] = {}
    for nouns in (_PEOPLE, _STATES):
        came = [each for each in told if each.unit in nouns and _is_of_all(each, nouns)]
        for at, other in enumerate(came):
            for one in came[max(0, at - MOST) : at]:
                apart = one.paper.id != other.paper.id and not one.figure.agrees(other.figure)
                if apart and _are_of_one(sources, openings, one, other):
                    what = f"{one.claim.row['counted']} who came"
                    yield Contradiction("total", what, RULE, ((one.claim,), (other.claim,)))


def _is_of_all(each: Saying, nouns: frozenset[str]) -> bool:
    """Say whether a number is one of all who came."""
    plain = each.counted <= nouns and not each.is_part and not each.scope
    came = _CAME.search(each.own) or (nouns is _PEOPLE and _LABEL.match(each.claim.sentence))
    return bool(plain and came and not _PART.search(each.claim.sentence.lower()))


def _are_of_one(sources: Sources, openings: dict[str, _Opening], one: Saying, other: Saying) -> bool:
    """Say whether two texts are of one occasion: of the same days and place, or one names the place of the other."""
    if are_two(one.claim.sentence.lower(), other.claim.sentence.lower()):
        return False
    here, there = (_opening(sources, openings, each.paper) for each in (one, other))
    if here.names & there.names and any(overlap(mine, yours) for mine in here.days for yours in there.days):
        return True
    known = (one.places & there.names) | (other.places & here.names)
    return bool(known) and one.paper.is_near(other.paper, _LATER)


def _opening(sources: Sources, openings: dict[str, _Opening], paper: Paper) -> _Opening:
    if paper.id not in openings:
        words = sources.text(paper)[:_OPENING]
        issued = date.fromisoformat(paper.date) if paper.date else None
        found = [(each.date.start, each.date.end) for each in find_dates(words, Anchors(issued))]
        days = {(start, end) for start, end in found if start and end and days_between(start, end) <= _LONGEST}
        usual = {word for name in sources.series.process_names for word in name.split()}
        names = {folded(name) for line in words.split("\n") if "," in line for name in _CAPITAL.findall(line)} - usual
        openings[paper.id] = _Opening(frozenset(days), frozenset(names))
    return openings[paper.id]
