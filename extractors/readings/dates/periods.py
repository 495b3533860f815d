"""From the parts of a date to the interval they mean (genre guide, §4.2).

Thirds of a month follow the published banking convention (UCP 600, article 3): beginning 1–10, middle 11–20, end
21–last. Thirds of a year (January–April, May–August, September–December) are a house convention and never certain.
"""

import datetime
from calendar import monthrange
from typing import NamedTuple

from extractors.readings.dates.reading import Anchors, Day, Period, unresolved

_ONE_DAY = datetime.timedelta(1)
_THIRD = {"start": 0, "early": 0, "mid": 1, "late": 2, "end": 2}


class Point(NamedTuple):
    """One side of a date as printed: what is not printed is null."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    part: str | None = None
    """``start``, ``early``, ``mid``, ``late`` or ``end`` of the month or year."""

    half: int | None = None
    quarter: int | None = None
    which: int | None = None
    """-1, 0, 1 for "last", "this", "next" before a month's name."""

    relative: tuple[int, str] | None = None
    """Offset and unit of "next year", "this month"."""

    years: tuple[int, int] | None = None
    """First and last year of "2015-17"."""

    months: tuple[bool, int] | None = None
    """Whether the last rather than the first, and how many: "the first six months"."""

    week: str | None = None
    """"of", "beginning" or "ending" before the day that a week is named by."""

    season: bool = False
    """Whether it is a season, which lies at another time in each hemisphere."""

    weekday: int | None = None
    sure: bool = True

    @property
    def has_year(self) -> bool:
        """Whether the year is printed or follows from words like "last"."""
        return self.year is not None or self.years is not None or self.which is not None or self.relative is not None

    @property
    def stands_alone(self) -> bool:
        """Whether it names a stretch of the calendar without a neighbour's help."""
        return self.month is not None or (self.has_year and self.day is None)


def last_day(year: int, month: int) -> Day:
    """Return the last day of a month."""
    return Day(year, month, monthrange(year, month)[1])


def add_months(day: Day, months: int) -> Day:
    """Return the same day some months later, or the last day of a shorter month."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return Day(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def period(point: Point, anchors: Anchors, deadline: bool = False) -> Period:
    """Return the interval a point means, reckoning a missing year from the anchors; no ends if there is no way to."""
    if point.relative:
        return _relative(point, anchors)
    if point.years:
        first, last = point.years
        return Period(Day(first, 1, 1), Day(last, 12, 31), "year", "year-span", point.sure)
    if point.year is None:
        return _yearless(point, anchors, deadline)
    try:
        return _dated(point, point.year)
    except ValueError:
        return unresolved(_rule(point), "day")


def _rule(point: Point) -> str:
    if point.season:
        return "season"
    if point.day is not None:
        return "week" if point.week else "day"
    if point.months:
        return "months"
    if point.half:
        return "half"
    if point.quarter:
        return "quarter"
    if point.month:
        return "month-part" if point.part else "month"
    return "year-part" if point.part else "year"


def _dated(point: Point, year: int) -> Period:
    """Return the interval of a point in a given year."""
    if point.season:
        return unresolved("season", "part")
    if point.day is not None and point.month:
        return _day(point, Day(year, point.month, point.day))
    if point.month:
        return _month(point, year, point.month)
    first, months = 1, 12
    if point.quarter:
        first, months = 3 * point.quarter - 2, 3
    elif point.half:
        first, months = 6 * point.half - 5, 6
    elif point.months:
        months = point.months[1]
        first = 13 - months if point.months[0] else 1
    span = Period(Day(year, first, 1), last_day(year, first + months - 1), "part", _rule(point), point.sure)
    if point.part:
        return _third(span, first, months, point.part)
    return span._replace(granularity="year") if months == 12 else span


def _day(point: Point, day: Day) -> Period:
    """Return a day, doubtful if its weekday is another, or the week that is named by it."""
    sure = point.sure and point.weekday in (None, day.weekday())
    if point.week is None:
        return Period(day, day, "day", "day", sure)
    first = day - datetime.timedelta(6 if point.week == "ending" else day.weekday() if point.week == "of" else 0)
    return Period(first, first + datetime.timedelta(6), "part", "week", sure)


def _month(point: Point, year: int, month: int) -> Period:
    """Return a month, a half of it or a third of it."""
    start, end = Day(year, month, 1), last_day(year, month)
    if point.half:
        middle = Day(year, month, 15)
        ends = (start, middle) if point.half == 1 else (Day(year, month, 16), end)
        return Period(*ends, "part", "half", point.sure)
    if point.part:
        tenth, twentieth = Day(year, month, 10), Day(year, month, 20)
        thirds = (start, tenth), (tenth + _ONE_DAY, twentieth), (twentieth + _ONE_DAY, end)
        ends = thirds[_THIRD[point.part]]
        return Period(*ends, "part", "month-part", point.sure)
    return Period(start, end, "month", "month", point.sure)


def _third(span: Period, first: int, months: int, part: str) -> Period:
    """Return a third of a year, half-year or quarter, by whole months."""
    assert span.start, "a stretch of the calendar has a first day"
    length = months // 3
    opening = first + length * _THIRD[part]
    ends = Day(span.start.year, opening, 1), last_day(span.start.year, opening + length - 1)
    return Period(*ends, "part", "year-part", certain=False)


def _yearless(point: Point, anchors: Anchors, deadline: bool) -> Period:
    """Place a date without a year by "last", "this", "next", or in the year that brings it nearest to the document."""
    base = anchors.document
    if base is None or not (point.month or point.quarter or point.half):
        return unresolved(_rule(point), "month" if point.day is None else "day")
    if point.which is not None and point.month:
        ahead = {-1: 0 if point.month < base.month else -1, 0: 0, 1: 0 if point.month > base.month else 1}
        years = [base.year + ahead[point.which]]
    else:
        years = [base.year - 1, base.year, base.year + 1]
    found = []
    for year in years:
        try:
            found.append(_dated(point, year))
        except ValueError:
            continue
    if not found:
        return unresolved(_rule(point))
    if deadline and point.which is None:
        floor = anchors.meeting[0] if anchors.meeting and not anchors.issued else base
        found = [each for each in found if each.end and each.end >= floor] or found
    return min(found, key=lambda each: _distance(each, base))._replace(certain=False)


def _distance(span: Period, base: Day) -> int:
    """Return how many days lie between a period and a day, none if it holds the day."""
    assert span.start, "a dated period has both ends"
    assert span.end, "a dated period has both ends"
    return max((span.start - base).days, (base - span.end).days, 0)


def _relative(point: Point, anchors: Anchors) -> Period:
    """Place "next year", "the end of this month", "15 May next year" by the day of the document."""
    assert point.relative, "called for relative points only"
    offset, unit = point.relative
    base = anchors.document
    if base is None:
        return unresolved("relative-period", "year" if unit == "year" else "part")
    if unit == "year":
        inside = point._replace(relative=None, year=base.year + offset)
        plain = not (point.month or point.half or point.quarter or point.part or point.months)
        placed = period(inside, anchors)
        return placed._replace(rule="relative-period") if plain else placed
    if unit == "month":
        there = add_months(base.replace(day=1), offset)
        placed = period(point._replace(relative=None, year=there.year, month=there.month), anchors)
        return placed if point.part or point.half else placed._replace(rule="relative-period")
    if unit == "quarter":
        there = add_months(base.replace(day=1), 3 * offset)
        return period(point._replace(relative=None, year=there.year, quarter=(there.month + 2) // 3), anchors)
    monday = base - datetime.timedelta(base.weekday() - 7 * offset)
    return Period(monday, monday + datetime.timedelta(6), "part", "relative-period")
