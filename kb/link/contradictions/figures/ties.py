"""What makes two numbers those of one thing, and what keeps them apart.

Two numbers count one thing when one phrase holds the words of the other, under verbs that may mean the same act, and
something ties them: the activity or meeting they belong to, a period, a place and time, a gift of one donor, or two
sentences that say the same. Another time, place, country, phase or act keeps them apart.
"""

import re
from collections.abc import Callable, Collection, Iterable

from extractors.language import pipeline
from extractors.readings.entities.countries import find_countries
from extractors.readings.entities.gatherings import ordinal_value
from kb.link.contradictions.figures.contrasts import are_contrasted
from kb.link.contradictions.figures.sayings import SHARE, Saying
from kb.link.contradictions.settings import phase_of
from kb.link.series import YEAR
from kb.link.timing import days_between, share_days
from kb.link.words.growing import CHANGED, NOW, UP_TO
from kb.link.words.meanings import MONTHS
from kb.link.words.occurrences import is_at_one_place, occasions_in

FEWEST = 4
"""Words that two sentences share at least, besides what they count."""

MOST_OF = 0.7
"""Share of the shorter sentence's words that stand in the other."""

HALF = 0.5
"""The same share of the longer one."""

ENOUGH = 0.6
"""So many of the shorter sentence's words must stand in the other where only the period ties two numbers."""

MONTH = 31
"""Days."""

NEAR = 1.5
"""Two numbers of a thing that needs no verb to be known are no farther apart than so many times the smaller."""

PART = 0.9
"""A number of less than such a share of another may be of a part of it."""

_STRETCH = re.compile(
    r"\b(?:first|second|third|fourth|opening|final)\s(?:\w+\s)?"
    r"(?:week|day|half|night|month|year|phase|stage|round|wave|course|workshop|exercise|session)s?\b"
    r"|\b(?:last|next|following|other)\s(?:\w+\s)?(?:phase|stage|round|wave|course|workshop)s?\b"
    r"|\b(?:years?|months?|weeks?|days?)\slater\b|\b(?:phase|stage|round|wave)\s(?:one|two|three|four|[1-4]|i{1,3}|iv)\b"
)
"""Words for another time, or another occasion, than that of the whole."""

_LIMIT = re.compile(
    r"\s(?:on|along|aboard|inside|under|outside|beyond)\s(?!(?:the\s)?(?:same|day|occasion)\b)"
    r"(?:(?:the|an?|its|their)\s)?(?P<what>[^\W\d_]+)"
    r"|\s(?:that|who|which)\s(?:(?:has|have|had)\s)?(?!ha[sd]\b|have\b|took|taken|attend|participat"
    r"|met\b|gather|joined|c[ao]me)"
    r"(?P<did>[a-z]+)"
)
_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
MEASURES = frozenset("kilogram kilo gram tonne ton litre gallon metre kilometre mile hectare acre pair set box".split())
_ANYBODY = frozenset(
    "person people suspect offender man woman child officer official inspector driver "
    "vessel vehicle ship boat case item".split()
)
"""What so many things are done to that other verbs tell of others of them."""

_PAST = re.compile(
    r"\w+ed\b|\b(?:were|was|had|took|went|came|met|gave|held|sent|found|saw|lost|made|built|fell|brought|taught|led|drew"
    r"|left|sank|cost|rose|won|paid|sold|bought|caught|ran|set)\b"
)
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

SLICES = MONTHS | frozenset(
    "phase stage round pilot main woman women man men girl boy child children youth adult male female urban rural "
    "domestic foreign import export first second half quarter additional further other another not never".split()
)
"""Words by which one sentence speaks of another part than the other."""

_STATE_NOUN = "state"
"""States do so many things that a number of them is held only against one of those who came, if no verb is known."""

_SIDE = re.compile(r"\b(north|south|east|west|upper|lower|inner|outer|left|right)(?:\b|ern\b|-)")
_BODIES = frozenset({"member"})
"""What bodies have more or fewer of in time."""

Tie = Callable[[Saying, Saying], bool]


def in_event(one: Saying, other: Saying) -> bool:
    """Say whether two numbers are of one activity or meeting, or of one phase."""
    if one.currency or one.unit in _BODIES or not count_the_same(one, other) or not _is_one_act(one, other):
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
    return len(one.about & other.about) / max(1, min(len(one.about), len(other.about)))


def count_the_same(one: Saying, other: Saying) -> bool:
    """Say whether two phrases may count the same; the smaller number of a narrower phrase is of a part."""
    if not may_count_the_same(one, other):
        return False
    if one.things ^ other.things != one.counted ^ other.counted and not are_near(one, other):
        return False
    if are_contrasted(one.own, other.own):
        return False
    apart = one.things ^ other.things
    joined = {" and " in each.claim.row["counted"].partition(" of ")[0] for each in (one, other)}
    if (apart and len(joined) > 1) or one.is_foreseen or other.is_foreseen:
        return False
    if apart and one.unit in MEASURES and not (apart <= one.about & other.about or one.deed.is_alike(other.deed)):
        return False
    return stretches(one) == stretches(other) and not _is_of_part(one, other) and not _is_of_part(other, one)


def may_count_the_same(one: Saying, other: Saying) -> bool:
    """Say whether one phrase holds the words of the other, and none more by which it would be of a part."""
    if not (one.things <= other.things or other.things <= one.things):
        return False
    apart = one.things ^ other.things
    return apart.isdisjoint(SLICES) and not any(map(ordinal_value, apart))


def stretches(each: Saying) -> frozenset[str]:
    """Return the words of a clause for another time or occasion than that of the whole."""
    return frozenset(map(phase_of, _STRETCH.findall(each.clause.lower())))


def _is_of_part(one: Saying, other: Saying) -> bool:
    """Say whether a number is smaller than another of which only it is told to be on, along or under something.

    What the other sentence names as well limits neither: "spent 400 on nets" and "expenditure on nets was 450".
    """
    limited, unlimited = (_LIMIT.match(each.clause, each.at + len(each.claim.quote)) for each in (one, other))
    if not limited or unlimited:
        return False
    word = limited["what"] or limited["did"]
    if word not in _ARTICLES and re.search(rf"\b{word}\b", other.clause):
        return False
    return bool(one.claim.row["value"] < PART * other.claim.row["value"])


def _is_one_act(one: Saying, other: Saying) -> bool:
    """Say whether two verbs may tell of one act; things called the same need no verb if their numbers are near."""
    if one.deed.is_apart(other.deed):
        return False
    if one.deed.verb == other.deed.verb:
        return True
    if one.deed.is_light or other.deed.is_light:
        return one.noun != _STATE_NOUN or all(each.deed.is_light or each.deed.is_of_gathering for each in (one, other))
    if not are_near(one, other):
        return False
    if one.deed.is_alike(other.deed):
        return True
    if one.things != other.things:
        return False
    gathered = one.event is not None and one.event is other.event and is_at_one_place(one.event.name)
    return gathered or len(one.counted - MEASURES) > 1 or one.unit not in MEASURES | _ANYBODY


def of_two_meetings(one: Saying, other: Saying) -> bool:
    """Say whether two numbers are of different meetings."""
    if one.event is None or other.event is None or one.event.id == other.event.id:
        return False
    return "meeting" == one.event.tellings[0].kind == other.event.tellings[0].kind


def are_near(one: Saying, other: Saying) -> bool:
    """Say whether two numbers are of one size."""
    fewer, more = sorted((one.claim.row["value"], other.claim.row["value"]))
    return bool(0 < more <= NEAR * fewer)


def _at_other_times(one: Saying, other: Saying) -> bool:
    """Say whether both are told with times and their year, in their own words or their sentence, and none in common."""
    here, there = (each.dated & each.period or each.dated for each in (one, other))
    return bool(here and there) and not _have_common(here, there)


def are_at_once(one: Saying, other: Saying) -> bool:
    """Say whether two numbers are told with days in common."""
    return _have_common(one.period, other.period)


def may_be_at_once(one: Saying, other: Saying) -> bool:
    """Say whether no days keep two numbers apart: neither is of a time that the text of the other precedes."""
    if one.period and other.period:
        return are_at_once(one, other)
    both = ((one, other.paper), (other, one.paper))
    return all(start <= (paper.date or start) for each, paper in both for start, _ in each.period)


def _have_common(here: Iterable[tuple[str, str]], there: Collection[tuple[str, str]]) -> bool:
    return any(share_days(mine, yours) for mine in here for yours in there)


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


def are_two(one: str, other: str) -> bool:
    """Say whether two sentences speak of two occasions: a course and a drill, the first and the second."""
    here, there = occasions_in(one), occasions_in(other)
    first, second = ({word for word in told.split() if ordinal_value(word)} for told in (one, other))
    return bool(here and there and not here & there) or bool(first and second and not first & second)


def on_two_sides(one: str, other: str) -> bool:
    """Say whether two sentences speak of two sides: the north coast and the south coast."""
    here, there = (set(_SIDE.findall(words)) for words in (one, other))
    return bool(here and there) and here.isdisjoint(there)


def towns(one: Saying, other: Saying) -> set[str]:
    """Return the places that both name and that are no countries."""
    shared = one.places & other.places
    return {name for name in shared if not list(find_countries(pipeline().make_doc(name.title())))}
