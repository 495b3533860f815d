"""A day and a month in figures, without a year: "29/3", "3/18".

Such figures are a date only where one is expected, beside an owner or in a column of dates. They are placed like any
date without a year, and only where one of the two can be no month; "5/6" keeps its words (genre guide, §4.2).
"""

import re

from extractors.document import Span
from extractors.readings.dates.periods import Point, period
from extractors.readings.dates.reading import Anchors, DateReading, as_reading, unresolved

_FIGURES = re.compile(r"(?!24/7)(?P<one>[0-3]?\d)/(?P<two>[0-3]?\d)")
"""A stroke only: "10.30" is a time and "2-13" a range; "24/7" is always."""

_MONTHS = 12


def day_and_month(text: str, span: Span, anchors: Anchors) -> DateReading | None:
    """Read a stretch that is a day and a month in figures, and nothing else; it lies ahead of the document."""
    found = _FIGURES.fullmatch(text, span.start, span.end)
    one, two = (int(found["one"]), int(found["two"])) if found else (0, 0)
    if not one or not two or min(one, two) > _MONTHS:
        return None
    sure = one == two or max(one, two) > _MONTHS
    placed = period(Point(max(one, two), min(one, two)), anchors, deadline=True) if sure else unresolved("day")
    return as_reading(text, span.start, span.end, placed)
