"""How many people, or countries, came to one occasion, where two texts of the same days and place give other numbers.

The record of a meeting and the release that came out of it both print where and when they were written; one says
"fewer than 40 people took part", the other lists "Participants: 56". Only numbers of all who came are compared, under
whatever word for them. A record that says how many came to its meeting may thank "the 161 delegates" at its end.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from extractors.readings.dates import Anchors, find_dates
from kb.link.contradictions.claims import Contradiction
from kb.link.contradictions.figures.counting import are_near
from kb.link.contradictions.figures.sayings import Saying
from kb.link.contradictions.figures.times_and_places import are_two
from kb.link.contradictions.sources import Sources
from kb.link.series import Paper
from kb.link.timing import days_between, share_days
from kb.link.words.occurrences import BESIDE, occasions_in
from kb.wording import folded

RULE = "attendance-of-one-occasion"
AGAIN = "attendance-told-again"

MOST = 20
"""A number is compared with so many of its sort that were told last."""

_PEOPLE = frozenset("person people participant attendee delegate".split())
_STATES = frozenset("country state nation".split())
_CAME = re.compile(
    r"\b(?:attend\w*|took\spart|taken\spart|present|represented|were\sin\sthe\s(?:hall|room)|at\sthe\stable|came|gathered"
    r"|assembled|registered|accredited|brought\stogether|joined\sthe\s[A-Z]|(?:was|were)\scounted"
    r"|lists?\sof\s(?:participants|delegates|attendees)|sent\s(?:\w+\s)?[a-z]+(?:ers?|ors?|ists?|ates|als|ants)\b)"
)
_BROUGHT = re.compile(
    r"\b(?:[Mm]eeting|[Ss]ession|[Cc]onference|[Ss]ummit|[Ff]orum)\b[^.;]{0,80}?\s(?:brought|drew|attracted)\s(?:\w+\s){0,3}\Z"
)
"""Words before those whom a meeting is told to have brought to its town."""

_GREETED = re.compile(
    r"\b(?:thank|greet|welcom|congratulat|bade|bid|address|applaud)\w*\s(?:all\s|the\s|its\s|\w+ing\s){0,3}\Z"
)
"""Words behind the one who speaks to all, who limits them to none."""

_LABEL = re.compile(r"\A\W*(?:[Pp]articipants|[Aa]ttendees|[Dd]elegates|[Aa]ttendance|[Cc]ountries)\b[^:.]{0,40}:\s")
_PART = re.compile(r"\b(?:online|by\svideo|remotely|women|men|half|most|only|also|another|further|visit\w*)\b")
_BODIES = _STATES | frozenset("member party government organisation body agency process day week month year".split())
"""What is counted in every record besides those who came, be they called experts, judges or mayors."""

_ALTOGETHER = re.compile(r"\b(?:in\sall|in\stotal|altogether|a\stotal\sof)\b", re.IGNORECASE)
_THE = re.compile(r"(?<!\bthat\s)(?<!\bwhether\s)(?<!\bhow\s)\b(?:the|all|our|its)\s(?:the\s)?\Z", re.IGNORECASE)
"""Words before those known already; who are only spoken of, "that the 52 pilots were free", are others."""

_WHICH = re.compile(
    r"\s(?:who|that|which|from|of|in|at|to|for\s(?:the|a|an)\s|with|trained|on|present\s(?:on|for|at))\b(?!\stheir)"
)
"""Words by which people are others than all those at the meeting."""

_WHO_TOOK_PART = re.compile(
    r"\swho\s(?:had\s|have\s)?(?:(?:took|taken)\spart(?:\sin\s(?:it|the\s\w+))?|attended(?:\sit)?|came|come|been\spresent"
    r"|were\spresent|registered)(?=[,.;]|\sand\b|\Z)"
)
_LISTED = frozenset({"registered", "accredited", "attending"})
"""Words beside those for people that tell of no part of all who came."""

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


def attendance_told_again(told: Iterable[Saying]) -> Iterator[Contradiction]:
    """Yield the numbers of those at its own meeting that a record gives twice, and differently."""
    found: dict[tuple[str, frozenset[str]], list[Saying]] = defaultdict(list)
    for each in told:
        if each.settings.reported and not each.currency and each.unit not in _BODIES and _is_of_own(each):
            found[each.paper.id, each.counted - _LISTED].append(each)
    for every in found.values():
        again = [each for each in every if _is_again(each)]
        told_first = (each for each in every if not _is_again(each))
        came = [each for each in told_first if _ALTOGETHER.search(each.own) or _has_come(each)]
        for one, other in product(came[:1], again):
            if len(came) == 1 and are_near(one, other) and not one.figure.agrees(other.figure):
                readings = ((one.claim,), (other.claim,))
                yield Contradiction("total", f"{one.claim.row['counted']} who came", AGAIN, readings)
                break


def _has_come(each: Saying) -> bool:
    """Say whether a number is of people who are told to have come: also of those whom a meeting brought to its town."""
    return bool(_CAME.search(each.own) or _BROUGHT.search(each.claim.sentence, 0, each.claim.row["offset"] or 0))


def _is_of_own(each: Saying) -> bool:
    """Say whether nothing in a sentence makes a number one of another meeting or occasion, or of a part."""
    sentence = each.claim.sentence
    other = each.venues.meant(sentence, each.settings.reported) or each.settings.named_in(sentence)
    return not (
        each.is_part
        or (each.scope and not _GREETED.search(sentence, 0, each.claim.row["offset"] or 0))
        or other
        or _PART.search(sentence.lower())
        or occasions_in(sentence.lower()) - {"meeting"}
    )


def _is_again(each: Saying) -> bool:
    """Say whether people are told of as known before: "the 161 delegates"."""
    sentence, at = each.claim.sentence, each.claim.row["offset"] or 0
    behind = at + len(each.claim.quote)
    others = _WHICH.match(sentence, behind) and not _WHO_TOOK_PART.match(sentence, behind)
    return bool(_THE.search(sentence, 0, at)) and not others


def _is_of_all(each: Saying, nouns: frozenset[str]) -> bool:
    """Say whether a number is one of all who came."""
    plain = each.counted <= nouns and not each.is_part and not each.scope
    came = _CAME.search(each.own) or (nouns is _PEOPLE and _LABEL.match(each.claim.sentence))
    low = each.claim.sentence.lower()
    return bool(plain and came and not _PART.search(low) and BESIDE not in occasions_in(low))


def _are_of_one(sources: Sources, openings: dict[str, _Opening], one: Saying, other: Saying) -> bool:
    """Say whether two texts are of one occasion: of the same days and place, or one names the place of the other."""
    if are_two(one.claim.sentence.lower(), other.claim.sentence.lower()):
        return False
    here, there = (_opening(sources, openings, each.paper) for each in (one, other))
    if here.names & there.names and any(share_days(mine, yours) for mine in here.days for yours in there.days):
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
