"""Figures that are likely slips of one another: 12,640 parcels here and 12,460 there, 38 and 41 teachers in 27 schools.

Whoever copies a figure swaps two of its digits, or has a newer one; the figure then stands for one thing although the
verbs and the passages differ. Long figures of one noun that have the same digits in another order are one thing told
twice; so are figures of like size beside another figure that both sentences share. Another time, place, part or meeting
keeps two apart, as everywhere.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kb.link.contradictions.claims import Contradiction
from kb.link.contradictions.figures.beside import ANYWHERE, Beside
from kb.link.contradictions.figures.clauses import GROWS
from kb.link.contradictions.figures.counting import MEASURES, are_near, may_count_the_same, stretches
from kb.link.contradictions.figures.sayings import SHARE, Saying
from kb.link.contradictions.figures.times_and_places import are_at_once, are_two, is_one_of_a_year, of_two_meetings
from kb.link.contradictions.figures.wholes import is_of_so_many
from kb.link.series import YEAR
from kb.link.words.meanings import MONTHS
from kb.link.words.occurrences import HURT
from kb.link.words.stems import stem
from kb.wording import folded

RULE = "one-figure-slipped"
BESIDE = "one-figure-in-common"
WHOLE = "all-of-one-document"

MOST = 40
"""A figure is compared with so many of its noun that were told last."""

SURE = 3
"""Digits, without zeros at the end, of figures that hardly have the same digits by chance."""

_FEW, _MANY, _LONG = 2, 3, 1000
"""Words that sentences share besides, where fewer digits are swapped: of figures from so many on, and of others."""

_ALL = re.compile(r"\b(?:[Aa]ll\s(?:the\s|of\sthe\s)?|(?:[Ee]ach|[Ee]very\sone)\sof\sthe\s)\Z")
_THE = re.compile(r"\b(?:[Tt]he|[Tt]hese)\s\Z")
_LIMITED = re.compile(
    r"\s(?:of|from|in|on|at|by|off|who|whom|that|which|with|without|under|over|near|along|inside|outside|between|among"
    r"|for|to|not|still|left|aboard|travelling|based)\b"
)


def slips(told: Iterable[Saying], beside: Beside) -> Iterator[Contradiction]:
    """Yield figures of one noun that are likely slips of one another, or of one document for all there are."""
    by_noun: dict[str, list[Saying]] = defaultdict(list)
    for each in told:
        if not _is_part(each):
            by_noun[each.noun].append(each)
    for group in by_noun.values():
        for at, other in enumerate(group):
            for one in group[max(0, at - MOST) : at]:
                rule = _rule(one, other, beside)
                if rule:
                    what = ", ".join(filter(None, (one.claim.row["counted"], one.action)))
                    yield Contradiction("total", what, rule, ((one.claim,), (other.claim,)))


def _rule(one: Saying, other: Saying, beside: Beside) -> str | None:
    """Return the rule by which two figures are of one thing and at odds; null if there is none."""
    if one.figure.agrees(other.figure) or one.claim.sentence == other.claim.sentence:
        return None
    if one.paper.id == other.paper.id:
        return WHOLE if _is_of_all(one, other) or _is_of_all(other, one) else None
    slipped = are_slips(one.claim.row["value"], other.claim.row["value"])
    is_near = slipped or are_near(one, other)
    lasts = slipped >= SURE and (one.unit in MEASURES or one.dated & other.dated)  # a road keeps its length
    if not is_near or not (lasts or one.paper.is_near(other.paper, YEAR)):
        return None
    if one.currency and not (slipped >= SURE and len(_shared(one, other)) >= _MANY):
        return None
    known = slipped >= SURE or (slipped and _share_words(one, other))
    known = known or (one.noun not in ANYWHERE and beside.is_shared(one, other))
    if not known or not beside.is_single(one, other) or not _are_of_one(one, other):
        return None
    return RULE if slipped else BESIDE


def _is_part(each: Saying) -> bool:
    """Say whether a number is a part of another; all who came to harm in so many mishaps are none."""
    return each.is_part and not (HURT in each.deed.kinds and is_of_so_many(each.claim.row))


@lru_cache(maxsize=4096)
def are_slips(one: float, other: float) -> int:
    """Return how many digits two figures of one length have that are the same in another order; 0 if they differ.

    Zeros at the end do not count.
    """
    if one != int(one) or other != int(other):
        return 0
    here, there = (f"{int(value)}" for value in (one, other))
    if here == there or len(here) != len(there) or sorted(here) != sorted(there):
        return 0
    apart = sum(mine != yours for mine, yours in zip(here, there, strict=True))
    return len(max(here.rstrip("0"), there.rstrip("0"), key=len)) if apart == 2 else 0


def _share_words(one: Saying, other: Saying) -> bool:
    """Say whether two sentences share so many words that two digits swapped are no chance; fewer for long figures."""
    return len(_shared(one, other)) >= (_FEW if one.claim.row["value"] >= _LONG else _MANY)


def _shared(one: Saying, other: Saying) -> set[str]:
    """Return the stems of the words in small letters that two sentences have in common besides what they count."""
    here, there = (
        {stem(word) for word in each.about - each.usual - each.around - {each.unit} - MONTHS} for each in (one, other)
    )
    return here & there


def _are_of_one(one: Saying, other: Saying) -> bool:
    """Say whether nothing keeps two figures apart: no act, time, place, part, meeting or growth."""
    if _are_two_acts(one, other) or _are_of_two(one, other) or not may_count_the_same(one, other):
        return False
    if one.unit == SHARE or GROWS.search(one.own) or GROWS.search(other.own):
        return False
    if one.unit in MEASURES and one.things == other.things and not (_shared(one, other) or one.around & other.around):
        return False
    if one.period and other.period and (not are_at_once(one, other) or is_one_of_a_year(one, other)):
        return False
    if one.years and other.years and not one.years & other.years:
        return False
    here, there = stretches(one), stretches(other)
    if here and there and here != there:
        return False
    return not (one.own_places and other.own_places) or bool(one.own_places & other.own_places)


def _are_two_acts(one: Saying, other: Saying) -> bool:
    """Say whether two verbs tell of different acts; those that leave open what was done tell of none."""
    here, there = one.deed, other.deed
    if here.is_apart(there):
        return True
    is_open = here.is_light or there.is_light or here.is_alike(there)
    return not is_open and len(one.own_words & other.own_words) < _FEW


def _are_of_two(one: Saying, other: Saying) -> bool:
    """Say whether two figures are of different meetings, activities or occasions, or of places of other names."""
    if of_two_meetings(one, other) or (
        one.event and other.event and folded(one.event.name) != folded(other.event.name)
    ):
        return True
    if are_two(one.claim.sentence.lower(), other.claim.sentence.lower()):
        return True
    return bool(one.names and other.names and one.names.isdisjoint(other.names | other.around))


def _is_of_all(one: Saying, other: Saying) -> bool:
    """Say whether a document speaks of all of what it counts otherwise in another passage.

    "The 58 delegates" are all of them only where both numbers are of one meeting or activity.
    """
    before, event = one.clause[: one.at], one.event
    end = one.at + len(one.claim.quote)
    every = _ALL.search(before) or (event and event is other.event and _THE.search(before))
    return (
        bool(every)
        and not _LIMITED.match(one.clause, end)
        and one.counted - {other.action} == other.counted - {one.action}
        and not other.currency
        and one.unit not in ANYWHERE
        and are_near(one, other)
        and one.is_apart_from(other)
        and (event is other.event or not (event and other.event))
        and not other.deed.is_apart(one.deed)
        and not GROWS.search(other.own)
        and _elsewhere(one) == _elsewhere(other)
    )


def _elsewhere(each: Saying) -> frozenset[str]:
    """Return the places that a number is told with, but for those of its meeting."""
    cities = {folded(city) for city in each.event.cities} if each.event else set()
    return frozenset(place for place in each.own_places if cities.isdisjoint({place, *place.split()}))
