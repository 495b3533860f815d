"""Numbers that run on since some day or event: "58 drivers have been brought home since the Sixth Meeting".

Such a number grows, so two of them are at odds only where growth cannot have made the one of the other: where one
document gives both, where two of one day do, or where the later is the smaller. They are of one thing where noun and
act agree and both are counted since the same day or event; a meeting is the same however it is spoken of, unless two
days, numbers or places are named. What only one is limited to makes it a part, which may well be the smaller.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from extractors.language import pipeline
from extractors.readings.dates import Anchors, find_dates
from extractors.readings.entities.countries import find_countries
from extractors.readings.ordinals import ordinal_value
from kb.link.contradictions.claims import Contradiction
from kb.link.contradictions.figures.counting import are_near, may_count_the_same
from kb.link.contradictions.figures.sayings import SHARE, Saying
from kb.link.timing import as_past, share_days
from kb.link.words.growing import UP_TO
from kb.link.words.meanings import LIGHT, MONTHS, is_number
from kb.link.words.occurrences import occasions_in
from kb.link.words.stems import stem
from kb.wording import content, folded

RULE = "counted-since-one-day"

MOST = 20
"""A number is compared with so many of its noun that were told last."""

_SINCE = re.compile(r"\b[Ss]ince\s(?P<start>[^,;.:()]{3,120})")
_ANY_TIME = frozenset(map(stem, "then that this last month year week spring summer autumn winter".split()))
"""Words for a time that another text may say of another."""

_RUNS = re.compile(rf"\b(?:since|{UP_TO})\b")
_RUNS_WORDS = ("since", *UP_TO.split("|"))
_SO_FAR = re.compile(rf"\b(?:{UP_TO})\b", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|at|near|from|off)\s(?:the\s)?([A-ZÀ-Þ][\w’'-]+)")
_EVERYWHERE = frozenset("country member party region state territory across throughout".split())
"""Words for all of a process together: "in our countries" is no less than "across the member States"."""

_MET = re.compile(r"\b(?:met|gathered|assembled|convened|came together)\b")
_BEGAN = re.compile(r"\b(?:open\w*|launch\w*|start\w*|beg[aiu]n\w*|inception|set up|founded|took up|went into)\b")
_BY = re.compile(r"\bby\s(?:the\s|its\s|our\s)?(?!day\b|night\b|sea\b|land\b|air\b)[^,.;:]+")
_ANOTHER = re.compile(
    r"\b(?:an?other|further|additional|more(?! than\b)|of (?:them|these|which|whom)|each|per|every|only|alone"
    r"|will|would|may|should)\b"
)
"""Words by which a number is one of a part, of others, or of what is to come."""


@dataclass(frozen=True)
class _Since:
    """From when a number runs."""

    days: tuple[str, str] | None
    """The day or the days it is counted from, if its words name any."""

    kind: str
    """meeting, beginning, so far where nothing is said of it, or nothing."""

    stems: frozenset[str]
    """The words for it."""

    places: frozenset[str]
    """The places in them."""

    numbers: frozenset[int]
    """The numbers of meetings in them."""

    told: str
    """What else the number is told with, up to these words where they stand behind it."""

    who: frozenset[str]
    """The stems of the words before the number, and of those behind it for whom it was done by."""

    which: frozenset[str]
    """Those of the other words behind it."""


def running(told: Iterable[Saying]) -> Iterator[Contradiction]:
    """Yield the numbers counted since one day or event that no growth makes of one another.

    :param told: every number, also those that are left out elsewhere because they grow.
    """
    by_noun: dict[str, list[tuple[Saying, _Since]]] = defaultdict(list)
    for each in told:
        if not each.currency and each.unit != SHARE and _may_run(each.claim.sentence):
            since = _since(each)
            if since and not _ANOTHER.search(since.told.lower()):
                by_noun[each.noun].append((each, since))
    for group in by_noun.values():
        for at, (other, there) in enumerate(group):
            for one, here in group[max(0, at - MOST) : at]:
                is_one = _shrinks(one, other) and _count_one(one, other) and _are_of_one(here, there)
                if is_one and _are_of_the_same(one, here, other, there):
                    what = ", ".join(filter(None, (one.claim.row["counted"], one.action)))
                    yield Contradiction("total", what, RULE, ((one.claim,), (other.claim,)))


def _may_run(sentence: str) -> bool:
    """Say whether a sentence holds words by which a number may run on."""
    low = sentence.lower()
    return any(words in low for words in _RUNS_WORDS) and _RUNS.search(low) is not None


def _since(each: Saying) -> _Since | None:
    """Return from when a number runs, by the words in its own part of the sentence or those that open it."""
    opening, behind = _SINCE.match(each.claim.sentence), _SINCE.search(each.own)
    found = opening or behind
    if not found:
        is_so_far = _SO_FAR.search(each.own)
        none = frozenset[str](), frozenset[str](), frozenset[int]()
        return _Since(None, "so far", *none, each.own, *_who_and_which(each, each.own)) if is_so_far else None
    told = _SINCE.sub("", each.own) if opening else each.own[: found.start()]
    words = found["start"]
    dated = find_dates(words, Anchors(date.fromisoformat(each.paper.date) if each.paper.date else None))
    start, end = (dated[0].date.start, dated[0].date.end) if dated else (None, None)
    days = as_past((start, end), dated[0].date.text, each.paper.date or "") if start and end else None
    low = words.lower()
    is_meeting = "meeting" in occasions_in(low) or _MET.search(low)
    kind = "meeting" if is_meeting else "beginning" if _BEGAN.search(low) else ""
    numbers = frozenset(n for n in map(ordinal_value, low.split()) if n)
    stems = frozenset(map(stem, content(words) - each.usual))
    return _Since(days, kind, stems, _places(words), numbers, told, *_who_and_which(each, told))


def _who_and_which(each: Saying, told: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of what stands before a number, with whom behind it something was done by, and of the rest."""
    before, _, behind = _SO_FAR.sub("", told).rpartition(each.claim.quote)
    by = _BY.search(behind)
    rest = behind.replace(by[0], "") if by else behind
    usual = each.usual | each.counted | {each.unit} | _EVERYWHERE
    known = frozenset(map(stem, (each.action or "").split()))

    def stems(words: str) -> frozenset[str]:
        kept = (word for word in content(words) - usual if not (word in LIGHT or is_number(word)))
        return frozenset(map(stem, kept)) - known

    return stems(f"{before} {by[0] if by else ''}"), stems(rest)


def _are_of_the_same(one: Saying, here: _Since, other: Saying, there: _Since) -> bool:
    """Say whether nobody else did what is counted, and the greater number is of the same or of a part."""
    known = frozenset(map(stem, f"{one.action or ''} {other.action or ''}".split()))
    first, last = here.who - known, there.who - known
    if first and last and not (first <= last or last <= first):
        return False
    is_less = one.figure.low < other.figure.low
    less, more = (here, there) if is_less else (there, here)
    return less.which - known <= more.which - known


def _are_of_one(here: _Since, there: _Since) -> bool:
    """Say whether two numbers run from one day or event, and at the same places."""
    if _places(here.told) != _places(there.told) or _countries(here.told) != _countries(there.told):
        return False
    if here.days and there.days:
        return share_days(here.days, there.days)
    if here.numbers and there.numbers and here.numbers.isdisjoint(there.numbers):
        return False
    if here.places and there.places and here.places.isdisjoint(there.places):
        return False
    if here.kind != "meeting" and here.numbers != there.numbers:
        return False
    if any(mine.numbers and not yours.numbers and yours.places for mine, yours in ((here, there), (there, here))):
        return False  # "the Fifth Meeting" and "the meeting in Nadi" may be two
    if here.kind != there.kind or here.kind in ("meeting", "so far"):
        return here.kind == there.kind
    return not (here.stems & there.stems).issubset(_ANY_TIME) and (here.kind != "" or here.stems == there.stems)


def _shrinks(one: Saying, other: Saying) -> bool:
    """Say whether two numbers differ as nothing that only grows does.

    :param other: the one told later.
    """
    if one.figure.agrees(other.figure) or not are_near(one, other):
        return False
    if one.paper.id == other.paper.id:
        return one.is_apart_from(other)
    is_of_one_day = one.paper.date is not None and one.paper.date == other.paper.date
    return is_of_one_day or one.figure.low > other.figure.high


def _count_one(one: Saying, other: Saying) -> bool:
    """Say whether two numbers are of one thing, by their noun and their act."""
    if not may_count_the_same(one, other) or one.deed.is_apart(other.deed):
        return False
    if one.event and other.event and one.event.id != other.event.id:
        return False
    if one.paper.id != other.paper.id and not (one.action and other.action):
        return False  # what is there since a day may become less
    verbs = {(each.action or "").partition(" ")[0] for each in (one, other)}
    return len(verbs) == 1 or one.deed.is_light or other.deed.is_light or one.deed.is_alike(other.deed)


def _countries(words: str) -> frozenset[str]:
    return frozenset(each.code for each in find_countries(pipeline().make_doc(words)) if each.code)


def _places(words: str) -> frozenset[str]:
    return frozenset(folded(name) for name in _IN.findall(words) if name.lower() not in MONTHS)
