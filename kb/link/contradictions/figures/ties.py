"""What makes two numbers those of one thing.

Two numbers count one thing when one phrase holds the words of the other, under verbs that may mean the same act, and
something ties them: the activity or meeting they belong to, a period, a place and time, a gift of one donor, or two
sentences that say the same. Another time, place, country, phase or act keeps them apart.
"""

import re
from collections.abc import Callable

from extractors.readings.ordinals import ordinal_value
from kb.link.contradictions.figures.counting import MEASURES, SLICES, are_near, count_the_same
from kb.link.contradictions.figures.sayings import SHARE, Saying
from kb.link.contradictions.figures.times_and_places import MONTH, are_two, have_common, towns
from kb.link.series import YEAR
from kb.link.timing import days_between, share_days
from kb.link.words.growing import CHANGED, NOW, UP_TO
from kb.link.words.occurrences import HURT, is_at_one_place, occasions_in
from kb.link.words.stems import stem

FEWEST = 4
"""Words that two sentences share at least, besides what they count."""

MOST_OF = 0.7
"""Share of the shorter sentence's words that stand in the other."""

HALF = 0.5
"""The same share of the longer one."""

ENOUGH = 0.6
"""So many of the shorter sentence's words must stand in the other where only the period ties two numbers."""

_ANYBODY = frozenset(
    "person people suspect offender man woman child officer official inspector driver "
    "vessel vehicle ship boat case item".split()
)
"""What so many things are done to that other verbs tell of others of them."""

_PAST = re.compile(
    r"\w+ed\b|\b(?:were|was|had|took|went|came|met|gave|held|sent|found|saw|lost|made|built|fell|brought|taught|led|drew"
    r"|left|sank|cost|rose|won|paid|sold|bought|caught|ran|set)\b"
)
_DONE_TO = re.compile(r"\s(?P<verb>[a-z]{3,}ed)\b")
_NOW = re.compile(rf"\b(?:{UP_TO}|{NOW}|{CHANGED}|since)\b")
_STATE = re.compile(rf"\b(?:{UP_TO}|{NOW}|members?|has|have)\b")
PEOPLE = frozenset(
    "delegate participant official minister officer expert representative inspector trainee student investigator "
    "instructor specialist person people guest journalist scientist volunteer pupil practitioner ranger guard".split()
)
_PERSON = re.compile(r"(?:er|or|ist|eer|ian|ee)\Z")
"""Endings of nouns for people by what they do."""

_CAME = frozenset({"attended", "gathered", "met", "assembled", "came", "came together", "took part"})
"""What only people do, whatever they are called."""

_STATE_NOUN = "state"
"""States do so many things that a number of them is held only against one of those who came, if no verb is known."""

BODIES = frozenset({"member"})
"""What bodies have more or fewer of in time."""

Tie = Callable[[Saying, Saying], bool]


def in_event(one: Saying, other: Saying) -> bool:
    """Say whether two numbers are of one activity or meeting, or of one phase."""
    if one.currency or one.unit in BODIES or not count_the_same(one, other) or not _is_one_act(one, other):
        return False
    place = one.event.id if one.event else one.phase
    if not place or place != (other.event.id if other.event else other.phase) or one.scope != other.scope:
        return False
    kinds = [occasions_in(each.own.lower()) - {"meeting"} for each in (one, other)]
    if all(kinds) and kinds[0].isdisjoint(kinds[1]):
        return False
    if one.event is None:
        return one.action is not None and one.action == other.action and _share(one, other) >= ENOUGH
    return one.figure.agrees(other.figure) or not _at_other_times(one, other)


def in_period(one: Saying, other: Saying) -> bool:
    """Say whether two numbers are of the one period that their sentences name, and of one matter."""
    return (
        not one.currency
        and count_the_same(one, other)
        and _is_one_act(one, other)
        and (one.action == other.action is not None or (len(one.counted & other.counted) > 1 and one.unit != SHARE))
        and _share(one, other) >= ENOUGH
        and len(one.dated) == 1
        and one.dated == other.dated
        and one.own_places == other.own_places
        and not any(each.event or each.phase or each.is_of_body for each in (one, other))
        and one.scope == other.scope
    )


def _share(one: Saying, other: Saying) -> float:
    """Return how much of the shorter of two sentences, or of what they tell of the numbers, the other has as well."""
    pairs = ((one.about, other.about), (one.own_words, other.own_words))
    return max(len(here & there) / max(1, min(len(here), len(there))) for here, there in pairs)


def _is_one_act(one: Saying, other: Saying) -> bool:
    """Say whether two verbs may tell of one act; things called the same need no verb if their numbers are near."""
    if one.deed.is_apart(other.deed):
        return False
    if one.deed.verb == other.deed.verb:
        return True
    if one.deed.is_light or other.deed.is_light:
        if HURT in one.deed.kinds ^ other.deed.kinds:
            return False  # those who were hurt are some of those who came
        if one.unit in _ANYBODY and (_is_told_apart(one, other) or _is_told_apart(other, one)):
            return False
        return one.noun != _STATE_NOUN or all(each.deed.is_light or each.deed.is_of_gathering for each in (one, other))
    if not are_near(one, other):
        return False
    if one.deed.is_alike(other.deed):
        return True
    if one.things != other.things:
        return False
    gathered = one.event is not None and one.event is other.event and is_at_one_place(one.event.name)
    return gathered or len(one.counted - MEASURES) > 1 or one.unit not in MEASURES | _ANYBODY


def _is_told_apart(light: Saying, other: Saying) -> bool:
    """Say whether behind a number without a verb of its own stands another deed: "recorded 338 vessels hailed"."""
    at = max(0, (light.claim.row["offset"] or 0) - light.stretch[0])
    done = _DONE_TO.match(light.own, at + len(light.claim.quote))
    return bool(done and other.action and not other.deed.is_light and stem(done["verb"]) != stem(other.action))


def _at_other_times(one: Saying, other: Saying) -> bool:
    """Say whether both are told with times and their year, in their own words or their sentence, and none in common."""
    here, there = (each.dated & each.period or each.dated for each in (one, other))
    return bool(here and there) and not have_common(here, there)


def say_the_same(one: Saying, other: Saying) -> bool:
    """Say whether two sentences share most of their words and the year or the name they speak of."""
    if one.paper.id == other.paper.id or one.years != other.years or one.is_part or other.is_part:
        return False
    if not (_is_tied(one) and _is_tied(other)):
        return False
    if not (one.years or one.paper.is_near(other.paper, YEAR)) or not count_the_same(one, other):
        return False
    if not (one.names <= other.names | other.around and other.names <= one.names | one.around):
        return False
    fewer, more = sorted((len(one.words), len(other.words)))
    apart = one.words ^ other.words
    return (
        len(one.words & other.words) >= max(FEWEST, MOST_OF * fewer, HALF * more)
        and not apart & SLICES
        and not any(map(ordinal_value, apart))
    )


def _is_tied(each: Saying) -> bool:
    """Say whether a clause names the time it speaks of, or what was done where and is over."""
    if len(each.words) < FEWEST:
        return False
    if each.unit == SHARE and not _NOW.search(each.clause):
        return True
    return bool(each.years) or bool(each.names and _PAST.search(each.clause) and not _STATE.search(each.clause))


def at_one_place(one: Saying, other: Saying) -> bool:
    """Say whether two numbers are of what happened in one place at one time."""
    if one.paper.id == other.paper.id or not one.places or not other.places or not count_the_same(one, other):
        return False
    people = are_people(one) or {one.action, other.action} <= _CAME
    known = people or (one.action and other.action and not one.currency)
    if not known or not _is_one_act(one, other) or are_two(one.claim.sentence.lower(), other.claim.sentence.lower()):
        return False
    near = any(
        _is_short(here) and _is_short(there) and share_days(here, there) for here in one.days for there in other.days
    )
    return near and bool(towns(one, other))


def are_people(each: Saying) -> bool:
    """Say whether a number is one of people, by what they do."""
    return each.unit in PEOPLE or bool(_PERSON.search(each.unit))


def _is_short(days: tuple[str, str]) -> bool:
    return days_between(*days) <= MONTH
