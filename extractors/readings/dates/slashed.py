"""A day and a month in figures, without a year: "29/3", "3/18".

Such figures are a date only where one is expected: in a list of tasks behind "by", before a dash or in a bracket,
beside an owner, in a column of dates. They are placed like any date without a year, and only where one of the two can
be no month; "5/6" keeps its words (genre guide, §4.2).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.document import Span
from extractors.readings.dates.periods import Point, period
from extractors.readings.dates.reading import Anchors, DateReading, as_deadline, as_reading, unresolved

_FIGURES = re.compile(r"(?!24/7)(?P<one>[0-3]?\d)/(?P<two>[0-3]?\d)")
"""A stroke only: "10.30" is a time and "2-13" a range; "24/7" is always."""

_SET_OFF = re.compile(
    r"(?:(?P<by>\b(?:[Bb]y|[Uu]ntil|[Nn]o later than)\s)|(?:^|(?<=\n))(?=[\d/]+\s?(?:[–—:]|-\s))|\((?=[\d/]+\)))"
    r"(?P<figures>(?:1[3-9]|2\d|3[01])/(?:1[0-2]|0?[1-9]))(?![\w/%]|[.,]\d|\s[a-z]+s\b)",
)
"""A day before its month where the text sets it off: "by 29/3", "29/3 – Chad prints the forms", "Chad (29/3)"."""

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


def set_off(text: str, anchors: Anchors) -> Iterator[DateReading]:
    """Yield, in reading order, the days and months in figures that a text of tasks sets off; "24/7" is none."""
    for found in _SET_OFF.finditer(text) if "/" in text else ():
        read = day_and_month(text, Span(*found.span("figures")), anchors)
        if read and found["by"]:
            read = DateReading(Span(*found.span()), replace(as_deadline(read.date), text=found[0]))
        if read:
            yield read
