"""Texts that hold one date, read for tests."""

import datetime

from extractors.readings.dates import Anchors, DateReading, find_dates

ANCHORS = Anchors(issued=datetime.date(2019, 6, 27), meeting=(datetime.date(2019, 3, 12), datetime.date(2019, 3, 13)))
"""A release of June 2019 about a meeting of March."""


def only(text: str, anchors: Anchors = ANCHORS) -> DateReading:
    """Return the one reading of a text."""
    found = find_dates(text, anchors)
    assert len(found) == 1, [each.date for each in found]
    return found[0]


def ends(reading: DateReading) -> tuple[str | None, str | None]:
    """Return the first and the last day."""
    return reading.date.start, reading.date.end
