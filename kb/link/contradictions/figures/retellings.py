"""Numbers that are told again in other words: of one period and scope, of one course, or of one act in an activity.

What is measured or counted must be called the same and the numbers be of like size. Verbs decide nothing unless they
tell of different acts; each number is judged by the words of its own part of the sentence, since one sentence may give
several. Another place, time, slice or occasion keeps two numbers apart.
"""

import re

from extractors.readings.ordinals import ordinal_value
from kb.link.contradictions.figures.counting import MEASURES, SLICES, are_near, count_the_same
from kb.link.contradictions.figures.sayings import Saying
from kb.link.contradictions.figures.times_and_places import are_two, is_whole_year, may_be_at_once, on_two_sides, towns
from kb.link.series import YEAR
from kb.link.words.occurrences import is_at_one_place, occasions_in
from kb.wording import folded

_ANYBODY_THERE = frozenset("participant trainee attendee student pupil person people".split())
"""What all may be called who come to a course or a drill, whatever their office is."""

_ANYBODY = frozenset("person people individual victim".split())
"""What all may be called to whom something is done, whatever they are."""

_DONE_TO_PEOPLE = frozenset({"save", "punish", "hurt"})
"""Kinds of act that are done to people."""

_SUMS = {
    "lost": re.compile(r"\b(?:lost|loss|losses|damages?|stolen|defrauded|destroyed|harm)\b"),
    "spent": re.compile(r"\b(?:spen[dt]\w*|expenditures?|outlays?|cost|costs|costing|disburs\w+|paid out)\b"),
    "earned": re.compile(r"\b(?:earn\w*|revenues?|income|proceeds|takings|fees|raised|brought in|turnover)\b"),
    "recovered": re.compile(r"\b(?:recover\w*|got back|returned to|repaid|reimburs\w+|refund\w*)\b"),
    "seized": re.compile(r"\b(?:seiz\w+|confiscat\w+|frozen|freez\w+|forfeit\w*)\b"),
    "fined": re.compile(r"\b(?:fine[sd]?|penalt\w+)\b"),
}
"""What is told of sums of money, by kind."""

_ANOTHER = re.compile(
    r"\b(?:an?other|second|third|further|additional|new|next|previous|earlier|annual|yearly|each|every|refresher|follow-up"
    r"|parts? of|half|most|only|alone|including|per|one of)\b"
)
"""Words for another occasion, or for a part, where only one of two sentences has them."""


def in_one_period(one: Saying, other: Saying) -> bool:
    """Say whether two numbers are of one period that each is told with, and of one matter."""
    if not _are_alike(one, other) or len(one.period) != 1 or one.period != other.period:
        return False
    if any(each.event or each.phase or each.is_of_body for each in (one, other)) or not _are_of_one_scope(one, other):
        return False
    if one.own_places != other.own_places:
        return False
    shared = one.own_words & other.own_words
    if one.currency:
        return bool(shared) and _are_of_one_kind(one, other)
    if one.unit in MEASURES:
        return bool(shared)
    beside = len(shared - one.counted) + (one.deed.is_alike(other.deed) or _are_of_one_kind(one, other))
    [days] = one.period
    return beside >= (is_whole_year(days) if len(one.counted & other.counted) > 1 else 2)


def one_sum_of_an_event(one: Saying, other: Saying) -> bool:
    """Say whether two sums of money are of one kind and purpose in one activity: wages recovered in a campaign."""
    if not one.currency or not _are_alike(one, other) or not _are_of_one_kind(one, other):
        return False
    here, there = one.campaign, other.campaign
    if not here or not there or here.id != there.id or one.own_places != other.own_places:
        return False
    return bool(_purpose(one) & _purpose(other))


def _purpose(each: Saying) -> frozenset[str]:
    """Return the words beside a sum, but for those of what was done with it."""
    told = " ".join(each.own_words)
    return each.own_words - {word for kind in _SUMS.values() for word in kind.findall(told)}


def _are_of_one_kind(one: Saying, other: Saying) -> bool:
    """Say whether two sentences tell of what was lost, spent or earned."""
    return any(kind.search(one.own.lower()) and kind.search(other.own.lower()) for kind in _SUMS.values())


def at_one_course(one: Saying, other: Saying) -> bool:
    """Say whether two numbers are of those at one course or drill, one of them under a word for anybody there.

    It is known by its name, or by its kind and town.
    """
    if not {one.unit, other.unit} & _ANYBODY_THERE or one.paper.id == other.paper.id or not are_near(one, other):
        return False
    if one.is_part or other.is_part or not _are_whole(one, other):
        return False
    if one.deed.is_apart(other.deed) or not (one.deed.is_of_gathering or other.deed.is_of_gathering):
        return False
    if one.event and one.event is other.event and is_at_one_place(one.event.name):
        return one.scope == other.scope
    kinds = occasions_in(one.own.lower()) & occasions_in(other.own.lower()) - {"meeting"}
    topic = (one.own_words & other.own_words) - one.own_places - one.counted - other.counted
    close = one.paper.is_near(other.paper, YEAR) and may_be_at_once(one, other)
    told = [word for word in topic if not occasions_in(word)]
    return bool(close and kinds and one.own_places & other.own_places and towns(one, other) and told)


def of_one_act(one: Saying, other: Saying) -> bool:
    """Say whether two numbers are of those to whom one kind of act was done in one activity, once under a plain noun.

    "Seventy workers were freed" here and "65 people were released" there. Workers are people; so only the number of
    people that is the smaller one is at odds with the other.
    """
    anybody, some = (one, other) if one.unit in _ANYBODY else (other, one)
    if anybody.unit not in _ANYBODY or some.unit in _ANYBODY or one.paper.id == other.paper.id:
        return False
    if anybody.figure.high >= some.figure.low or not are_near(one, other):
        return False
    if one.is_part or other.is_part or one.event is None or one.event is not other.event or one.scope != other.scope:
        return False
    if one.counted != {one.unit} or other.counted != {other.unit} or not _are_whole(one, other):
        return False
    kinds = one.deed.kinds & other.deed.kinds & _DONE_TO_PEOPLE
    return bool(kinds and one.deed.is_listed and other.deed.is_listed) and not (one.is_foreseen or other.is_foreseen)


def are_restated(one: Saying, other: Saying) -> bool:
    """Say whether one document gives two numbers of one kind of act upon one thing, in different passages.

    What a release lists as results its text or its headline tells again; two entries of a list are two things.
    """
    if one.things != other.things or not one.deed.kinds & other.deed.kinds or not one.is_apart_from(other):
        return False
    if one.own_places != other.own_places or (one.period and other.period and one.period != other.period):
        return False
    return one.scope == other.scope and are_near(one, other) and _are_whole(one, other)


def _are_of_one_scope(one: Saying, other: Saying) -> bool:
    """Say whether a place to which only one of two numbers is limited is named with both."""
    both = one.around & other.around
    return all(folded(name) in both for name in one.scope ^ other.scope)


def _are_alike(one: Saying, other: Saying) -> bool:
    """Say whether two documents count the same under verbs that may tell of one act, in no part of it."""
    if one.is_part or other.is_part or not are_near(one, other):
        return False
    if one.paper.id == other.paper.id and not are_restated(one, other):
        return False
    return not one.deed.is_apart(other.deed) and count_the_same(one, other) and _are_whole(one, other)


def _are_whole(one: Saying, other: Saying) -> bool:
    """Say whether the words of neither tell of a part, or of another occasion, than those of the other."""
    mine, yours = one.own.lower(), other.own.lower()
    apart = one.own_words ^ other.own_words
    return (
        set(_ANOTHER.findall(mine)) == set(_ANOTHER.findall(yours))
        and not apart & SLICES
        and not any(map(ordinal_value, apart))
        and not are_two(mine, yours)
        and not on_two_sides(mine, yours)
    )
