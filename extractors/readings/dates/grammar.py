"""How tokens make dates: points, spans, lists, and the preposition that bounds them.

reading := preposition? (span | list | point) ("at the latest" | "onwards")?
span    := point ("to" | dash | "until" | "and" after "between") point
list    := day ("," day)* "and" point                28, 29 and 31 May 2017
point   := part? (weekday? day month year? | month day? year? | half | quarter | year | "next year")
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from extractors.readings.dates.periods import Point
from extractors.readings.dates.words import Token


class Side(NamedTuple):
    """A point with the tokens it takes up."""

    point: Point
    first: int
    after: int


class Phrase(NamedTuple):
    """The tokens of one date: one point, the two ends of a span, or the members of a list."""

    preposition: str | None
    sides: tuple[Side, ...]
    joined: str
    """``one``, ``span`` or ``list``."""

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
    start = at + 1 if preposition else at
    first = _side(tokens, _skip(tokens, start, "the"))
    if first is None:
        return None
    span = _span(tokens, first, preposition)
    if span:
        return Phrase(preposition, span, "span", at, span[-1].after)
    listed = _list(tokens, first)
    if listed:
        return Phrase(preposition, listed, "list", at, listed[-1].after)
    if not first.point.stands_alone:
        return None
    return Phrase(preposition, (first,), "one", at, first.after)


def _kind(tokens: list[Token], at: int) -> str:
    return tokens[at].kind if at < len(tokens) else ""


def _skip(tokens: list[Token], at: int, *kinds: str) -> int:
    while _kind(tokens, at) in kinds:
        at += 1
    return at


def _span(tokens: list[Token], first: Side, preposition: str | None) -> tuple[Side, ...] | None:
    """Read the second end of a span and hand month and year over to the end that lacks them."""
    at = first.after
    joint = _kind(tokens, at)
    until = joint == "prep" and tokens[at].value == "until"
    if not (joint == "to" or until or (joint == "and" and preposition == "between")):
        return None
    second = _side(tokens, _skip(tokens, at + 1, "the"))
    return _shared(first, second) if second else None


def _shared(first: Side, second: Side) -> tuple[Side, ...] | None:
    """Complete both ends from each other; null if even so one of them does not stand alone."""
    one, two = first.point, second.point
    if two.month is None and two.day and one.month:
        two = replace(two, month=one.month)
    if one.month is None and (one.day or one.part or one.half) and two.month and not one.has_year:
        one = replace(one, month=two.month)
    if not one.has_year and two.has_year and _comparable(one, two):
        one = _given_year(one, two)
    elif one.year is not None and not two.has_year and (two.month or two.quarter):
        two = replace(two, year=one.year + (two.month is not None and one.month is not None and two.month < one.month))
    if not (one.stands_alone and two.stands_alone):
        return None
    return Side(one, first.first, first.after), Side(two, second.first, second.after)


def _comparable(one: Point, two: Point) -> bool:
    """Say whether the first end can be of the year printed at the second."""
    return bool(one.month or one.quarter or one.half or one.part) and two.years is None


def _given_year(one: Point, two: Point) -> Point:
    """Give the first end the year of the second, or the year before if it comes later in the year."""
    if two.relative:
        return replace(one, relative=two.relative)
    if two.which is not None or two.year is None:
        return replace(one, which=two.which)
    later = (one.month, one.day or 0) > (two.month, two.day or 99) if one.month and two.month else False
    return replace(one, year=two.year - later)


def _list(tokens: list[Token], first: Side) -> tuple[Side, ...] | None:
    """Read "28, 29 and 31 May 2017", "16 and 17 January", "March and June 2019", "2014 and 2016"."""
    sides = [first]
    while True:
        at = sides[-1].after
        bare = sides[-1].point.month is None and sides[-1].point.day is not None
        comma = _kind(tokens, at) == "comma" and (bare or sides[-1].point.year is None)
        joint = _skip(tokens, at, "comma") if comma else at
        if _kind(tokens, joint) == "and":
            joint += 1
        elif not comma:
            break
        following = _side(tokens, _skip(tokens, joint, "the"))
        if following is None or not _alike(sides[0].point, following.point):
            break
        sides.append(following)
    last = sides[-1].point
    if len(sides) < 2 or not last.stands_alone:
        return None
    done = []
    for side in sides:
        one = side.point
        if one.month is None and one.day:
            one = replace(one, month=last.month)
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


def _side(tokens: list[Token], at: int) -> Side | None:
    """Read one point; its parts may still be missing."""
    first = at
    part = None
    if _kind(tokens, at) == "part":
        part = str(tokens[at].value)
        at += 1
        if _kind(tokens, at) == "to" and tokens[at].start == tokens[at - 1].end:
            at += 1
        at = _skip(tokens, at, "of", "the")
    found = _core(tokens, at)
    if found is None:
        return Side(Point(part=part), first, first + 1) if part in ("early", "mid", "late", "start", "end") else None
    point, after = found
    if part and (point.day or point.years):
        return None
    return Side(replace(point, part=part) if part else point, first, after)


def _core(tokens: list[Token], at: int) -> tuple[Point, int] | None:
    """Read what a point is made of, by the kind of its first word."""
    kind = _kind(tokens, at)
    if kind == "weekday":
        found = _core(tokens, _skip(tokens, at + 1, "comma", "the"))
        if found and found[0].day:
            return replace(found[0], weekday=int(tokens[at].value)), found[1]
        return None
    if kind == "day":
        return _day_first(tokens, at)
    if kind in ("month", "which"):
        return _month_first(tokens, at)
    if kind in ("half", "quarter", "quarters"):
        return _fraction(tokens, at)
    return _whole(tokens, at)


def _whole(tokens: list[Token], at: int) -> tuple[Point, int] | None:
    """Read a date that is one token: an ISO or numeric date, a year, years, "next year"."""
    if at >= len(tokens):
        return None
    kind, value = tokens[at].kind, tokens[at].value
    if kind == "iso":
        year, month, day = (int(each) for each in value.split("-"))
        return Point(day=day, month=month, year=year), at + 1
    if kind == "numeric":
        return _numeric(value), at + 1
    if kind == "year":
        return Point(year=value), at + 1
    if kind == "decade":
        decade = int(value[-5:-1])
        return Point(years=(decade, decade + 9)), at + 1
    if kind == "years":
        point = _years(value)
        return (point, at + 1) if point else None
    if kind == "unit" and _kind(tokens, at + 1) == "year":
        return Point(year=tokens[at + 1].value, part="end" if value[1] == "year-end" else None), at + 2
    if kind == "unit" and value[1] == "year-end":
        return Point(relative=(0, "year"), part="end"), at + 1
    if kind in ("rel", "unit"):
        return Point(relative=value), at + 1
    return None


def _numeric(words: str) -> Point:
    """Read 12/03/2019 with the day first, unless only the other order is a date."""
    one, two, year = (int(each) for each in words.replace("/", ".").split("."))
    if two > 12 >= one:
        return Point(day=two, month=one, year=year)
    return Point(day=one, month=two, year=year, sure=one > 12 or one == two)


def _years(words: str) -> Point | None:
    """Read 2015-17, 2016–2018, 2023/24; next to each other they may be one financial year, and 2019-12 a month."""
    first, tail = int(words[:4]), words[4:].strip(" /-‐‑‒–—−\u00a0")
    last = int(tail) if len(tail) == 4 else first - first % 100 + int(tail)
    if len(tail) == 2 and last <= first and 1 <= int(tail) <= 12:
        return Point(month=int(tail), year=first)
    if not first < last <= first + 60:
        return None
    return Point(years=(first, last), sure=last > first + 1 or len(tail) == 4)


def _year_after(tokens: list[Token], at: int) -> tuple[int | None, tuple[int, str] | None, int]:
    """Read a year that follows a month or day, after a comma or "of" if there is one."""
    there = _skip(tokens, at, "comma", "of") if _kind(tokens, at) in ("comma", "of") else at
    if _kind(tokens, there) == "prep" and tokens[there].value == "in":
        there += 1
    if _kind(tokens, there) == "year":
        return int(tokens[there].value), None, there + 1
    if _kind(tokens, there) == "rel" and tokens[there].value[1] == "year":
        return None, tokens[there].value, there + 1
    return None, None, at


def _day_first(tokens: list[Token], at: int) -> tuple[Point, int] | None:
    """Read "28 September 2015", "1st of March", "4"; a day alone may still carry ", 2019" (March 4-8, 2019)."""
    day = int(tokens[at].value)
    there = _skip(tokens, at + 1, "of")
    if _kind(tokens, there) == "month":
        year, relative, after = _year_after(tokens, there + 1)
        return Point(day=day, month=int(tokens[there].value), year=year, relative=relative), after
    if _kind(tokens, at + 1) == "comma" and _kind(tokens, at + 2) == "year":
        return Point(day=day, year=int(tokens[at + 2].value)), at + 3
    return Point(day=day), at + 1


def _month_first(tokens: list[Token], at: int) -> tuple[Point, int] | None:
    """Read "May 2015", "March 4, 2019", "last October", "June of this year"."""
    which = None
    if _kind(tokens, at) == "which":
        which = int(tokens[at].value[0])
        at += 1
    month = int(tokens[at].value)
    day_at = _skip(tokens, at + 1, "the")
    if which is None and _kind(tokens, day_at) == "day":
        year, relative, after = _year_after(tokens, day_at + 1)
        if _kind(tokens, day_at + 1) != "month":
            return Point(day=int(tokens[day_at].value), month=month, year=year, relative=relative), after
    year, relative, after = _year_after(tokens, at + 1)
    return Point(month=month, year=year, relative=relative, which=which), after


def _fraction(tokens: list[Token], at: int) -> tuple[Point, int] | None:
    """Read "second half of May", "first quarter of 2020", "Q3 2016", "the last quarter of this year"."""
    kind, value = tokens[at].kind, int(tokens[at].value)
    there = _skip(tokens, at + 1, "of", "the", "comma")
    point = Point(half=2 if value < 0 else value) if kind == "half" else Point(quarter=4 if value < 0 else value)
    inner = _month_first(tokens, there) if kind == "half" and _kind(tokens, there) in ("month", "which") else None
    inner = inner or (_whole(tokens, there) if _kind(tokens, there) in ("year", "rel", "unit") else None)
    if inner is None:
        return point, at + 1
    if inner[0].day:
        return None
    return replace(inner[0], half=point.half, quarter=point.quarter), inner[1]
