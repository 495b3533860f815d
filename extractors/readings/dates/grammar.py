"""How tokens make dates: points, spans, lists, and the preposition that bounds them.

reading := preposition? (span | list | point) ("at the latest" | "onwards")?
span    := point ("to" | dash | "until" | "and" after "between") point
list    := day ("," day)* "and" point                28, 29 and 31 May 2017
point   := part? (weekday? day month year? | month day? year? | half | quarter | year | "next year")
"""

from collections.abc import Iterator
from typing import NamedTuple

from extractors.readings.dates.periods import Point
from extractors.readings.dates.points import Side, kind_at, read_side, skip
from extractors.readings.dates.words import Token


class Phrase(NamedTuple):
    """The tokens of one date: one point, the two ends of a span, or the members of a list."""

    preposition: str | None
    sides: tuple[Side, ...]
    joined: str
    """``one``, ``span``, ``list`` or, if only one of the list is meant, ``either``."""

    first: int
    after: int


def phrases(tokens: list[Token]) -> Iterator[Phrase]:
    """Yield the dates among neighbouring date words, in order and without overlap."""
    at = 0
    while at < len(tokens):
        phrase = _phrase(tokens, at)
        if phrase:
            yield phrase
            at = phrase.after
        else:
            at += 1


def _phrase(tokens: list[Token], at: int) -> Phrase | None:
    preposition = str(tokens[at].value) if tokens[at].kind == "prep" else None
    if (tokens[at].kind, tokens[at].value) == ("to", "through"):
        preposition = "until"
    start = at + 1 if preposition else at
    first = read_side(tokens, skip(tokens, start, "the"))
    if first is None:
        return None
    span = _span(tokens, first, preposition)
    if span:
        return Phrase(preposition, span, "span", at, span[-1].after)
    listed = _list(tokens, first)
    if listed:
        either = any(token.kind == "or" for token in tokens[at : listed[-1].after])
        return Phrase(preposition, listed, "either" if either else "list", at, listed[-1].after)
    if not first.point.stands_alone:
        return None
    return Phrase(preposition, (first,), "one", at, first.after)


def _span(tokens: list[Token], first: Side, preposition: str | None) -> tuple[Side, ...] | None:
    """Read the second end of a span and hand month and year over to the end that lacks them."""
    at = first.after
    joint = kind_at(tokens, at)
    until = joint == "prep" and tokens[at].value == "until"
    if not (joint == "to" or until or (joint == "and" and preposition == "between")):
        return None
    second = read_side(tokens, skip(tokens, at + 1, "the"))
    return _shared(first, second) if second else None


def _shared(first: Side, second: Side) -> tuple[Side, ...] | None:
    """Complete both ends from each other; null if even so one of them does not stand alone."""
    one, two = first.point, second.point
    if two.month is None and two.day is not None and one.month:
        two = two._replace(month=one.month)
    if one.month is None and (one.day is not None or one.part or one.half) and two.month and not one.has_year:
        one = one._replace(month=two.month)
    if not one.has_year and two.has_year and _comparable(one, two):
        one = _given_year(one, two)
    elif one.year is not None and not two.has_year and (two.month or two.quarter):
        two = two._replace(year=one.year + (two.month is not None and one.month is not None and two.month < one.month))
    if not (one.stands_alone and two.stands_alone):
        return None
    return Side(one, first.first, first.after), Side(two, second.first, second.after)


def _comparable(one: Point, two: Point) -> bool:
    """Say whether the first end can be of the year printed at the second."""
    return bool(one.month or one.quarter or one.half or one.part) and two.years is None


def _given_year(one: Point, two: Point) -> Point:
    """Give the first end the year of the second, or the year before if it comes later in the year."""
    if two.relative:
        return one._replace(relative=two.relative)
    if two.which is not None or two.year is None:
        return one._replace(which=two.which)
    later = (one.month, one.day or 0) > (two.month, two.day or 99) if one.month and two.month else False
    return one._replace(year=two.year - later)


def _list(tokens: list[Token], first: Side) -> tuple[Side, ...] | None:
    """Read "28, 29 and 31 May 2017", "May 16 and 17, 2017", "March and June 2019", "2014 and 2016"."""
    sides = [first]
    leading = first.point.month if kind_at(tokens, first.first) == "month" and first.point.day is not None else None
    while True:
        at = sides[-1].after
        bare = (sides[-1].point.month is None or leading is not None) and sides[-1].point.day is not None
        comma = kind_at(tokens, at) == "comma" and (bare or sides[-1].point.year is None)
        joint = skip(tokens, at, "comma") if comma else at
        if kind_at(tokens, joint) in ("and", "or"):
            joint += 1
        elif not comma:
            break
        following = read_side(tokens, skip(tokens, joint, "the"))
        if following is None or not _alike(sides[0].point, following.point):
            break
        if leading and following.point.month is None:
            following = following._replace(point=following.point._replace(month=leading))
        sides.append(following)
    last = sides[-1].point
    if len(sides) < 2 or not last.stands_alone or (leading and not last.has_year):
        return None
    done = []
    for side in sides:
        one = side.point
        if one.month is None and one.day is not None:
            one = one._replace(month=last.month)
        if not one.has_year and last.has_year:
            one = _given_year(one, last)
        done.append(Side(one, side.first, side.after))
    return tuple(done)


def _alike(one: Point, other: Point) -> bool:
    """Say whether two points are of one kind: days, months, quarters or years."""
    return (
        (one.day is None) == (other.day is None)
        and (one.quarter is None) == (other.quarter is None)
        and (one.day is not None or (one.month is None) == (other.month is None))
        and one.relative is None
        and other.relative is None
    )
