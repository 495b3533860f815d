"""Dates as statements print them, read into closed intervals: "1-2 September, 2015", "by end-January", "last October".

Every reading keeps its words and names its rule: ``day``, ``day-span``, ``month``, ``month-span``, ``month-part``,
``half``, ``quarter``, ``year``, ``year-span``, ``year-part``, ``deadline`` (by, until, no later than), ``before``,
``after``, ``from``, ``since``, ``about``, ``relative-day``, ``weekday``, ``relative-period``, ``within``,
``day-of-meeting``, ``event`` and ``vague``; the last two, and any other whose anchor is missing, have no ends.
Durations ("two-day"), frequencies ("annually") and placeholders ("[date]") are no dates. The table behind the rules is
genre guide §4.2.
"""

from functools import lru_cache
from itertools import chain

from extractors.readings.casing import lowered
from extractors.readings.dates.calendar_dates import calendar_dates
from extractors.readings.dates.formal import formal_dates
from extractors.readings.dates.reading import Anchors, DateReading, ahead, as_deadline, unplaced
from extractors.readings.dates.relative import relative_dates, runs_from_now, within_days_of
from extractors.readings.dates.slashed import day_and_month, set_off
from extractors.readings.dates.vague import marginal_dates, vague_dates

__all__ = [
    "Anchors",
    "DateReading",
    "ahead",
    "as_deadline",
    "day_and_month",
    "find_dates",
    "runs_from_now",
    "set_off",
    "unplaced",
    "within_days_of",
]

_NOWHERE = Anchors()

_LONGEST_REMEMBERED = 1000
"""Characters of a text whose dates are remembered for a while: sentences are asked again, whole documents are not."""


def find_dates(text: str, anchors: Anchors = _NOWHERE) -> list[DateReading]:
    """Return the dates in a text in reading order, without overlap; spans are offsets into ``text``."""
    return [*(_remembered if len(text) <= _LONGEST_REMEMBERED else _found)(text, anchors)]


def _found(text: str, anchors: Anchors) -> list[DateReading]:
    low = lowered(text)
    found: list[DateReading] = []
    every = chain(
        formal_dates(text, low),
        calendar_dates(text, low, anchors),
        relative_dates(text, low, anchors),
        vague_dates(text, low),
        marginal_dates(text, low),
    )
    for reading in sorted(every, key=lambda each: (each.span.start, -each.span.end)):
        if not found or reading.span.start >= found[-1].span.end:
            found.append(reading)
    return found


_remembered = lru_cache(maxsize=512)(_found)
