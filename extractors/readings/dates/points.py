"""How tokens make one point of the calendar: "Monday 2 September 2024", "mid-April", "the second half of May"."""

import re
from typing import NamedTuple

from extractors.readings.dates.periods import Point
from extractors.readings.dates.words import Token

_FISCAL = re.compile(r"(?:fy|fiscal\s+year|financial\s+year)\s*")


class Side(NamedTuple):
    """A point with the tokens it takes up."""

    point: Point
    first: int
    after: int


def kind_at(tokens: list[Token], at: int) -> str:
    """Return the kind of a token, empty past the last."""
    return tokens[at].kind if at < len(tokens) else ""


def skip(tokens: list[Token], at: int, *kinds: str) -> int:
    """Return the index of the next token that is of none of the kinds."""
    while kind_at(tokens, at) in kinds:
        at += 1
    return at


def read_side(tokens: list[Token], at: int) -> Side | None:
    """Read one point; its parts may still be missing."""
    first = at
    part = None
    if kind_at(tokens, at) == "part":
        part = str(tokens[at].value)
        at += 1
        if kind_at(tokens, at) == "to" and tokens[at].start == tokens[at - 1].end:
            at += 1
        at = skip(tokens, at, "of", "the")
    found = _core(tokens, at)
    if found is None:
        return Side(Point(part=part), first, first + 1) if part in ("early", "mid", "late", "start", "end") else None
    point, after = found
    if part and (point.day is not None or point.years):
        return None
    return Side(point._replace(part=part) if part else point, first, after)


def _core(tokens: list[Token], at: int) -> tuple[Point, int] | None:
    """Read what a point is made of, by the kind of its first word."""
    kind = kind_at(tokens, at)
    if kind == "weekday":
        found = _core(tokens, skip(tokens, at + 1, "comma", "the"))
        if found and found[0].day is not None:
            return found[0]._replace(weekday=int(tokens[at].value)), found[1]
        return None
    if kind == "week":
        found = _core(tokens, skip(tokens, at + 1, "the"))
        return (found[0]._replace(week=tokens[at].value), found[1]) if found and found[0].day is not None else None
    if kind == "day":
        return _day_first(tokens, at)
    if kind in ("month", "which"):
        return _month_first(tokens, at)
    if kind in ("half", "quarter", "quarters", "months", "season"):
        return _fraction(tokens, at)
    return _whole(tokens, at)


def _whole(tokens: list[Token], at: int) -> tuple[Point, int] | None:
    """Read a date that is one token: an ISO or numeric date, a year, years, "next year"."""
    if at >= len(tokens):
        return None
    kind, value = tokens[at].kind, tokens[at].value
    if kind == "iso":
        year, month, day = int(value[:4]), int(value[5:7]), int(value[8:])
        return Point(day=day, month=month, year=year), at + 1
    if kind == "numeric":
        return _numeric(value), at + 1
    if kind in ("year", "fiscal"):
        return Point(year=value, sure=kind == "year"), at + 1
    if kind == "decade":
        decade = int(value[-5:-1])
        return Point(years=(decade, decade + 9)), at + 1
    if kind == "years":
        point = _years(value)
        return (point, at + 1) if point else None
    if kind == "unit" and kind_at(tokens, at + 1) == "year":
        return Point(year=tokens[at + 1].value, part="end" if value[1] == "year-end" else None), at + 2
    if kind == "unit" and value[1] == "year-end":
        return Point(relative=(0, "year"), part="end"), at + 1
    if kind in ("rel", "unit"):
        return Point(relative=value), at + 1
    return None


def _numeric(words: str) -> Point:
    """Read 12/03/2019 with the day first, unless only the other order is a date."""
    one, two, year = (int(each) for each in words.replace("/", ".").replace("-", ".").split("."))
    if two > 12 >= one:
        return Point(day=two, month=one, year=year)
    return Point(day=one, month=two, year=year, sure=one > 12 or one == two)


def _years(words: str) -> Point | None:
    """Read 2015-17, 2016–2018, 2023/24; next to each other they may be one financial year, and 2019-12 a month."""
    words = _FISCAL.sub("", words)
    first, tail = int(words[:4]), words[4:].strip(" /-‐‑‒–—−\u00a0")
    last = int(tail) if len(tail) == 4 else first - first % 100 + int(tail)
    if len(tail) == 2 and last <= first and 1 <= int(tail) <= 12:
        return Point(month=int(tail), year=first)
    if not first < last <= first + 60:
        return None
    return Point(years=(first, last), sure=last > first + 1 or len(tail) == 4)


def _year_after(tokens: list[Token], at: int) -> tuple[int | None, tuple[int, str] | None, int]:
    """Read a year that follows a month or day, after a comma or "of" if there is one."""
    there = skip(tokens, at, "comma", "of") if kind_at(tokens, at) in ("comma", "of") else at
    if kind_at(tokens, there) == "prep" and tokens[there].value == "in":
        there += 1
    if kind_at(tokens, there) == "year":
        return int(tokens[there].value), None, there + 1
    if kind_at(tokens, there) == "rel" and tokens[there].value[1] == "year":
        return None, tokens[there].value, there + 1
    return None, None, at


def _day_first(tokens: list[Token], at: int) -> tuple[Point, int] | None:
    """Read "28 September 2015", "1st of March", "4"; a day alone may still carry ", 2019" (March 4-8, 2019)."""
    day = int(tokens[at].value)
    there = skip(tokens, at + 1, "of")
    if kind_at(tokens, there) == "month":
        year, relative, after = _year_after(tokens, there + 1)
        return Point(day=day, month=int(tokens[there].value), year=year, relative=relative), after
    if kind_at(tokens, at + 1) == "comma" and kind_at(tokens, at + 2) == "year":
        return Point(day=day, year=int(tokens[at + 2].value)), at + 3
    return Point(day=day), at + 1


def _month_first(tokens: list[Token], at: int) -> tuple[Point, int] | None:
    """Read "May 2015", "March 4, 2019", "last October", "June of this year"."""
    which = None
    if kind_at(tokens, at) == "which":
        which = int(tokens[at].value[0])
        at += 1
    month = int(tokens[at].value)
    day_at = skip(tokens, at + 1, "the")
    if which is None and kind_at(tokens, day_at) == "day":
        year, relative, after = _year_after(tokens, day_at + 1)
        if kind_at(tokens, day_at + 1) != "month":
            return Point(day=int(tokens[day_at].value), month=month, year=year, relative=relative), after
    year, relative, after = _year_after(tokens, at + 1)
    return Point(month=month, year=year, relative=relative, which=which), after


def _fraction(tokens: list[Token], at: int) -> tuple[Point, int] | None:
    """Read "second half of May", "first quarter of 2020", "Q3 2016", "the last quarter of this year"."""
    kind, value = tokens[at].kind, tokens[at].value
    there = skip(tokens, at + 1, "of", "the", "comma")
    if kind == "half":
        point = Point(half=2 if value < 0 else value)
    elif kind == "months":
        point = Point(months=value)
    elif kind == "season":
        point = Point(season=True)
    else:
        point = Point(quarter=4 if value < 0 else value)
    inner = _month_first(tokens, there) if kind == "half" and kind_at(tokens, there) in ("month", "which") else None
    inner = inner or (_whole(tokens, there) if kind_at(tokens, there) in ("year", "rel", "unit") else None)
    if inner is None:
        return point, at + 1
    if inner[0].day is not None:
        return None
    own = inner[0]
    return own._replace(half=point.half, quarter=point.quarter, months=point.months, season=point.season), inner[1]
