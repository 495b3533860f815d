"""How many states took part in an activity, under any words for it: "eight members provided crews", "nine sent boats".

States that sent boats or crews are held against each other, and so are those that took part in other words. A document
that gives several numbers, another round of the activity, a part of its time and a promise decide nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from extractors.readings.ordinals import ordinal_value
from kb.link.contradictions.claims import Contradiction
from kb.link.contradictions.figures.counting import stretches
from kb.link.contradictions.figures.sayings import Saying
from kb.link.series import YEAR
from kb.link.tellings import Event

RULE = "states-in-an-activity"

_STATES = frozenset("state country nation member party government".split())
_ANY = _STATES | frozenset("participating taking part contributing".split())
_WAY = r"(?:,\s[^,.;:]{3,50},)?(?:\s(?:which|that|then|all|each|together|now|finally|actually|have|had|has))*"
_THINGS = (
    ("crews", r"(?:teams?|crews?|boats?|vessels?|ships?|patrols?|launches|cutters?|units?)"),
    (
        "people",
        r"(?:officers?|staff|inspectors?|personnel|experts?|rangers?|guards?|investigators?|specialists?|police)",
    ),
    ("aircraft", r"(?:aircraft|planes?|helicopters?|drones?)"),
)
_GAVE = (
    rf"{_WAY}\s(?:sent|provided|fielded|contributed|deployed|supplied|mobilised|lent|assigned|manned|made\savailable)"
    r"\s(?:(?!for\b|to\b)[\w-]+\s){0,2}"
)
_SENT = tuple((kind, re.compile(rf"{_GAVE}{things}\b")) for kind, things in _THINGS)
_TOOK_PART = re.compile(
    rf"{_WAY}\s(?:took\spart|taken\spart|participated|joined\s(?:in|forces|hands)|patrolled|worked\stogether|were\sinvolved|ran)\b"
)
_SERVICES = re.compile(
    r"\b(?:services|teams|inspectors|officers|police|crews|authorities|agencies|rangers|guards)\s(?:of|from)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_SIDE_BY_SIDE = re.compile(
    rf"{_WAY}\s(?:stood|worked|acted|went\sout|were\sout|checked|searched|inspected|patrolled)\b"
)
"""What those do whom states have sent."""

_DONE_BY = re.compile(
    r"\b(?:guarded|patrolled|manned|staffed|carried\sout|conducted|mounted|run|undertaken|supported)(?:\s\w+ly)?"
    r"(?:\s(?:from|on|in|between|for)\s[^.;:()]{3,70}?)?\sby\s(?:the\s)?\Z"
)
_SENT_TO_MEET = re.compile(
    r"\b(?:delegates|delegations|representatives|ministers|officials|experts|participants|people)\s(?:of|from)\s(?:(?:the|all)\s)*\Z",
    re.IGNORECASE,
)
"""Those who come to meetings: where they did, a meeting is told of."""

_WHERE = re.compile(r"\s(?:to|for|at|in)\s(?!(?:it|them)\b|the\s(?:operation|campaign|patrols?|exercise)\b)")
"""Words by which what was sent goes somewhere."""

_NO_HEADLINE = re.compile(r"[.:;|]\Z|\b(?:to|will|plan|agree|meet|join|adopt|urge|call|support|thank|want|ask)\b")
"""How a sentence ends, and words of headlines that tell of no work done in an activity."""

_MET = re.compile(r"\b(?:meeting|session|conference|workshop|seminar|course)\b", re.IGNORECASE)
_CODE = re.compile(r"[A-Z]{2}")
_BEFORE = 120
"""Words by which something was done by states stand within so many characters before their number."""

_MOST = 20
"""So many numbers are compared with each other that were told last."""


def contributors(told: Iterable[Saying]) -> Iterator[Contradiction]:
    """Yield the activities in which different numbers of states took part."""
    found: dict[tuple[str, str], list[Saying]] = defaultdict(list)
    events: dict[str, Event] = {}
    for each in told:
        if each.unit in _STATES and each.counted <= _ANY and not each.is_part:
            kind = _kind(each)
            event = _activity(each) if kind else _headlined(each)
            if event and event.tellings[0].kind == "activity" and not _is_limited(each):
                events[event.id] = event
                found[event.id, kind or "part"].append(each)
    for (event_id, kind), every in found.items():
        for one, other in combinations(_decided(every)[-_MOST:], 2):
            if _are_at_odds(one, other, events[event_id]):
                what = f"states that {'took part in' if kind == 'part' else f'sent {kind} to'} {events[event_id].name}"
                yield Contradiction("total", what, RULE, ((one.claim,), (other.claim,)), event_id)
                break


def _kind(each: Saying) -> str | None:
    """Return what a sentence says that states did: sent things of a kind, or took part; null for all else."""
    sentence, at = each.claim.sentence, each.claim.row["offset"] or 0
    end = at + len(each.claim.quote)
    sent = next(((kind, found) for kind, words in _SENT if (found := words.match(sentence, end))), None)
    if sent:
        kind, found = sent
        elsewhere = _WHERE.match(sentence, found.end()) and not each.settings.named_in(sentence)
        return None if elsewhere else kind
    by = _DONE_BY.search(sentence, max(0, at - _BEFORE), at)
    if _SENT_TO_MEET.search(sentence, max(0, at - _BEFORE), at):
        return None
    served = _SIDE_BY_SIDE.match(sentence, end) and _SERVICES.search(sentence, max(0, at - _BEFORE), at)
    return "part" if by or served or _TOOK_PART.match(sentence, end) else None


def _activity(each: Saying) -> Event | None:
    """Return the activity that a number is of: where its sentence names none, that which its paragraph named last.

    A release about one activity means it where it says no more than that so many states took part.
    """
    event = each.event
    if (event and event.tellings[0].kind == "activity") or _MET.search(each.claim.sentence):
        return event
    return each.settings.told_of(each.claim.row) or each.settings.about


def _headlined(each: Saying) -> Event | None:
    """Return the activity that a document is about, where its headline begins with states: "Nine countries open …"."""
    sentence = each.claim.sentence.strip()
    is_headline = sentence.startswith(each.claim.quote) and not _NO_HEADLINE.search(sentence)
    return each.settings.about if is_headline else None


def _is_limited(each: Saying) -> bool:
    """Say whether a number is of what is still to come, or of some place; a country named before limits no states."""
    return each.is_foreseen or any(not _CODE.fullmatch(name) for name in each.scope)


def _decided(every: list[Saying]) -> list[Saying]:
    """Return the numbers of documents that give but one, however often."""
    given: dict[str, set[object]] = defaultdict(set)
    for each in every:
        given[each.paper.id].add(each.claim.row["value"])
    return [each for each in every if len(given[each.paper.id]) == 1]


def _are_at_odds(one: Saying, other: Saying, event: Event) -> bool:
    """Say whether two numbers of one activity cannot both be true, and neither is of another round or time of it."""
    rounds = [{ordinal_value(word) for word in each.claim.sentence.lower().split()} - {None} for each in (one, other)]
    days = event.dated.dates if event.dated else None
    is_named = days is not None and any(start[:4] == days[0][:4] for each in (one, other) for start, _ in each.dated)
    return (
        not one.figure.agrees(other.figure)
        and (is_named or one.paper.is_near(other.paper, YEAR))
        and rounds[0] - {1} == rounds[1] - {1}
        and stretches(one) == stretches(other)
    )
