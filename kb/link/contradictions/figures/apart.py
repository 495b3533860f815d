"""What keeps two numbers apart whose clauses agree: another act, place, time, part, meeting or occasion, or growth."""

import re
from collections.abc import Iterable

from extractors.readings.ordinals import ordinal_value
from kb.link.contradictions.figures.clauses import GROWS, WHO
from kb.link.contradictions.figures.counting import PART, SLICES, are_near, count_the_same
from kb.link.contradictions.figures.sayings import Saying
from kb.link.contradictions.figures.slips import SURE
from kb.link.contradictions.figures.ties import are_people
from kb.link.contradictions.figures.times_and_places import (
    MONTH,
    are_at_once,
    may_be_at_once,
    of_two_meetings,
)
from kb.link.contradictions.figures.wordings import Wording, digits_in_common, occasions_of
from kb.link.series import YEAR
from kb.link.timing import days_between
from kb.link.words.numerals import NUMBER
from kb.link.words.occurrences import occasions_in, one_name
from kb.link.words.stems import stem
from kb.wording import content, folded

_HAS = re.compile(r"\b(?:(?:has|have)\s(?:\w+ly\s)?(?:been\s)?\w+|is|are)\s(?:\w+\s){0,2}\Z")
_IS = re.compile(r"[^.;]*?\s(?:is|are|stands?|lies?|exists?)\b")
"""Words before and behind a number by which it is told of as it is now."""

_WHO = re.compile(
    rf"\s(?:{WHO}|(?:to|at|in|with)\swh(?:ich|om)\s"
    r"|(?:\w{3,}ed|read|held|made|sent|found|given|taken|taught|built|shown|drawn)\s(?:in|on|at|by|from|for|to|during)\s)"
)
"""Words behind a number for what was done, past which its sentence goes on to speak of something else."""

_PART_OF = re.compile(rf",\s(?:{NUMBER}\s)?(?:of|among)\s(?:whom|which|them|these)\b.*", re.DOTALL)
"""Words behind a number for a part of it."""

_FARTHEST = 2
"""Two numbers of what was done on one day differ by no more than so many times the smaller."""

_SEASON = re.compile(r"\b(?:spring|summer|autumn|winter|season(?!\sof\s(?:19|20)\d\d\b))\b")
_OTHER = re.compile(
    r"\b(?:an?other|further|additional|new|next|previous|earlier|annual|yearly|refresher|follow-up|only|alone|including"
    r"|before|per|a\s(?:day|week|month|year))\b"
)
"""Words for a part, a rate or another occasion."""


def are_of_like_size(one: Wording, other: Wording) -> bool:
    """Say whether two numbers differ by no more than what is told of one thing may, or in the order of their digits.

    What one verb tells of one day, dated in both sentences, may differ by more.
    """
    here, there = one.saying, other.saying
    if are_near(here, there) or digits_in_common(here, there) > 0:
        return True
    fewer, more = sorted((here.claim.row["value"], there.claim.row["value"]))
    of_one_day = here.action and here.action == there.action and _days_of(here) & _days_of(there)
    return bool(of_one_day) and 0 < more <= _FARTHEST * fewer


def _days_of(each: Saying) -> frozenset[str]:
    """Return the single days that a number's sentence names with their year."""
    return frozenset(start for start, end in each.dated if start == end)


def is_nothing_between(one: Wording, other: Wording) -> bool:
    """Say whether nothing keeps two numbers apart."""
    here, there = one.saying, other.saying
    is_near = here.paper.is_near(there.paper, YEAR) or are_at_once(here, there)
    if not (is_near or _is_of_the_year_before(here, there) or _is_of_the_year_before(there, here)):
        return False
    if here.paper.id == there.paper.id and not here.is_apart_from(there):
        return False
    if not _is_one_act(one, other) or not count_the_same(here, there) or _is_smaller_part(one, other):
        return False
    if of_two_meetings(here, there) or (one.event and other.event and one.event is not other.event):
        return False
    return _is_at_one_time(one, other) and _is_of_one_occasion(one, other)


def _is_one_act(one: Wording, other: Wording) -> bool:
    """Say whether two verbs may tell of one act: they are alike, leave it open, or one clause has the other's verb."""
    here, there = one.saying, other.saying
    if stem(here.action or "") in other.stems or stem(there.action or "") in one.stems:
        return True
    if here.deed.is_apart(there.deed):
        return False
    if here.deed.is_light or there.deed.is_light or here.deed.is_alike(there.deed):
        return True
    return are_people(here) and bool(occasions_of(here) & occasions_of(there))


def _is_smaller_part(one: Wording, other: Wording) -> bool:
    """Say whether the smaller number may be a part of the other: of a narrower phrase, or of a place of its own."""
    small, large = sorted((one.saying, other.saying), key=lambda each: float(each.claim.row["value"]))
    if digits_in_common(small, large) >= SURE:
        return False
    less, more = (one, other) if small is one.saying else (other, one)
    if not small.own_places <= places_by(less, more) | large.own_places or not _is_in_scope(small, large):
        return True
    is_part = small.claim.row["value"] < PART * large.claim.row["value"]
    return bool(is_part) and not _first(small) <= large.things


def places_by(one: Wording, other: Wording) -> set[str]:
    """Return the places that a number is told with, and that stand by another, in its sentence or above it.

    The name of an activity above it is none: that may be another of its name.
    """
    beside = {name for name in one.saying.own_places if other.saying.around.issuperset(name.split())}
    above = {name for name in one.saying.own_places if {*map(stem, name.split())} <= other.above}
    settings = one.saying.settings, other.saying.settings
    return beside | {name for name in above if not any(each.named_in(name) for each in settings)}


def _is_in_scope(one: Saying, other: Saying) -> bool:
    """Say whether the countries and places that a number is limited to are those of another, or named with it."""
    return all(name in other.scope or folded(name) in other.around for name in one.scope)


def _first(each: Saying) -> frozenset[str]:
    """Return the words of what is counted, up to "and": what is behind it makes the phrase no narrower."""
    return one_name(content(each.claim.row["counted"].partition(" and ")[0])) & each.things


def _is_at_one_time(one: Wording, other: Wording) -> bool:
    """Say whether no time, and no growth, keeps two numbers apart."""
    here, there = one.saying, other.saying
    if here.years and there.years and here.years.isdisjoint(there.years):
        return False
    if not may_be_at_once(here, there):
        return False
    mine, yours = (set(_SEASON.findall(each.own)) for each in (here, there))
    if mine != yours and (mine or here.period) and (yours or there.period):
        return False
    near = here.paper.is_near(there.paper, MONTH) or is_of_the_day(here, there) or is_of_the_day(there, here)
    return not any(
        GROWS.search(each.own) or (not near and _is_of_today(each)) for each in (here, there) if not _is_fixed(each)
    )


def is_of_the_day(one: Saying, other: Saying) -> bool:
    """Say whether a number is told of as it is now, and another of the month or the days in which that was said."""
    day = one.paper.date
    if not day or one.period or not other.period:
        return False
    return _is_of_today(one) and any(
        start <= day <= end and days_between(start, end) <= MONTH for start, end in other.period
    )


def _is_of_the_year_before(one: Saying, other: Saying) -> bool:
    """Say whether a number is told without days, and another of days in the year up to when that was said."""
    day = one.paper.date
    if not day or one.period or other.paper.date:
        return False
    return any(start <= end <= day and days_between(start, day) <= YEAR for start, end in other.dated)


def _is_fixed(each: Saying) -> bool:
    """Say whether a number has words behind it for what was done, so that the rest of its sentence is of them."""
    return bool(_WHO.match(each.clause, each.at + len(each.claim.quote)))


def _is_of_today(each: Saying) -> bool:
    """Say whether a number is told of as it is now: it "has been" reached, or what it counts "are" there."""
    end = each.at + len(each.claim.quote)
    is_third = (each.action or "").endswith("s") and not (each.action or "").endswith("ss")
    return is_third or bool(_IS.match(each.clause, end) or _HAS.search(each.clause, 0, each.at))


def _are_of_two_names(one: Wording, other: Wording) -> bool:
    """Say whether both numbers are told with places or names, and each with others than stand anywhere by the other."""
    here, there = one.saying, other.saying
    return any(
        mine and yours and not (_are_by(mine, other) or _are_by(yours, one))
        for mine, yours in ((here.own_places, there.own_places), (here.names, there.names))
    )


def _told_of_all(each: Saying) -> frozenset[str]:
    """Return the words that a number is told with, but for those of a part of it: "of whom 12 were women"."""
    part = _PART_OF.search(each.clause, each.at + len(each.claim.quote))
    return each.own_words & each.words - (content(part[0]) - content(each.clause[: part.start()]) if part else set())


def _are_by(names: Iterable[str], other: Wording) -> bool:
    return any(other.saying.around.issuperset(name.split()) or stem(name) in other.above for name in names)


def _is_of_one_occasion(one: Wording, other: Wording) -> bool:
    """Say whether no place, and no word for a part or for another occasion, keeps two numbers apart."""
    here, there = one.saying, other.saying
    if _are_of_two_names(one, other):
        return False
    lows = here.own.lower(), there.own.lower()
    occasions = (occasions_in(low) for low in lows)
    if any(mine and yours and mine.isdisjoint(yours) for mine, yours in (occasions, (here.scope, there.scope))):
        return False
    here_told, there_told = (_told_of_all(each) for each in (here, there))
    apart = here_told ^ there_told
    others = {frozenset(_OTHER.findall(low)) for low in lows}
    return not (apart & SLICES or any(map(ordinal_value, apart)) or len(others) > 1)
