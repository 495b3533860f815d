"""What a reading of a date is: where the words stand, the closed interval they mean, and the rule that says so."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, NamedTuple

from extractors.document import Span
from extractors.values import Date

_YEAR = re.compile(r"\d{4}")
Granularity = Literal["day", "month", "part", "year"]
Day = datetime.date


@dataclass(frozen=True, slots=True)
class Anchors:
    """The days a document's relative dates are reckoned from; what is unknown stays null and nothing is guessed."""

    issued: Day | None = None
    """Day of issue: the anchor of "today" and "this year"."""

    meeting: tuple[Day, Day] | None = None
    """First and last day of the meeting reported: the anchor of "Day Two" and "within six weeks of the Meeting"."""

    by_days: bool = True
    """Whether the days of the meeting are told; those of a mere month or year place other dates in their year only."""

    activity: tuple[Day, Day] | None = None
    """First and last day of the operation or campaign spoken of: the anchor of "within 30 days of the operation"."""

    @property
    def met(self) -> tuple[Day, Day] | None:
        """The days of the meeting where they are told: what a term of weeks or months runs from."""
        return self.meeting if self.by_days else None

    @property
    def set_down(self) -> Day | None:
        """The day on which the text was set down: the last day of its meeting, else its issue."""
        return self.met[1] if self.met else self.issued

    @property
    def document(self) -> Day | None:
        """The day of the document: its issue, else the last day of its meeting."""
        return self.issued or (self.meeting[1] if self.meeting else None)


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date as found: the place of its words and their meaning."""

    span: Span
    """Where the words stand in the text that was searched."""

    date: Date
    """The words and the interval they mean."""


class Period(NamedTuple):
    """An interval on its way to a reading; both ends included, null where open or unknown."""

    start: Day | None
    end: Day | None
    granularity: Granularity
    rule: str
    certain: bool = True
    deadline: bool = False

    @property
    def known(self) -> bool:
        """Say whether an end is known."""
        return self.start is not None or self.end is not None


def unresolved(rule: str, granularity: Granularity = "day", deadline: bool = False) -> Period:
    """Return the period of words that cannot be placed on the calendar."""
    return Period(None, None, granularity, rule, certain=False, deadline=deadline)


def sound(period: Period) -> Period:
    """Return the period, without ends if it would end before it starts."""
    if period.start and period.end and period.start > period.end:
        return period._replace(start=None, end=None, certain=False)
    return period


def as_reading(text: str, start: int, end: int, period: Period) -> DateReading:
    """Build the reading of ``text[start:end]``."""
    period = sound(period)
    date = Date(
        text=text[start:end],
        start=period.start.isoformat() if period.start else None,
        end=period.end.isoformat() if period.end else None,
        granularity=period.granularity,
        role="deadline" if period.deadline else "occurrence",
        certain=period.certain,
        rule=period.rule,
        edtf=edtf(period),
    )
    return DateReading(Span(start, end), date)


def unplaced(span: Span, words: str) -> DateReading:
    """Return the reading of words of a deadline that stand where a date would, and are none of the calendar's."""
    return DateReading(span, Date(" ".join(words.split()), None, None, "day", "deadline", False, "vague", None))


def as_deadline(date: Date) -> Date:
    """Return a date that stands bare in a column or list of deadlines as one: the first day becomes open."""
    if date.role == "deadline":
        return date
    end = date.end or date.start
    return replace(date, start=None, end=end, role="deadline", edtf=f"../{end}" if end else None)


def ahead(date: Date, today: Day | None) -> Date:
    """Return a day of something still to be done in the year in which it comes, if its year was only guessed."""
    if today is None or date.certain or date.rule != "day" or date.start is None or date.start != date.end:
        return date
    day = Day.fromisoformat(date.start)
    if day >= today or _YEAR.search(date.text) or (day.month, day.day) == (2, 29):
        return date
    coming = day.replace(year=day.year + 1).isoformat()
    return replace(date, start=coming, end=coming, edtf=f"{coming}?")


@lru_cache(maxsize=4096)  # a text tells of the same days again and again
def edtf(period: Period) -> str | None:
    """Return the period in Extended Date/Time Format (ISO 8601-2, level 1); null if no end is known.

    Whole months and years are written as such (``2015-05``, ``2016-05/2016-11``); an end that rests on a convention
    or on a guess about the year is marked ``?`` where it is open to doubt.
    """
    if not period.known:
        return None
    first, last = _units(period.start, period.end)
    doubt = "" if period.certain else "?"
    sides = [f"{side}{doubt}" if side else ".." for side in (first, last)]
    return sides[0] if first == last else "/".join(sides)


def _units(start: Day | None, end: Day | None) -> Sequence[str | None]:
    """Write both ends in the largest unit, year, month or day, that they fill."""
    length = 10
    if start and end and start.day == 1 and (end + datetime.timedelta(1)).day == 1:
        length = 4 if (start.month, end.month) == (1, 12) else 7
    return [day.isoformat()[:length] if day else None for day in (start, end)]
