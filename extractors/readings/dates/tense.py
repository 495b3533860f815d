"""Dates without a year in sentences that tell of the past: "was decided upon at its Sixth Meeting in May"."""

import re
from datetime import timedelta

from extractors.readings.dates.periods import last_day
from extractors.readings.dates.reading import Period

_PAST = re.compile(
    r"\b(?:had\s+\w+|(?:was|were)\s+(?!informed|invited|reminded|told|asked|encouraged|offered|proposed|due|expected)\w+|held"
    r"|met|ran|began|took\s+place|gathered|convened|launched|adopted|decided|agreed|signed|founded|established|opened"
    r"|closed|ended)\b"
)
_AHEAD = re.compile(
    r"\b(?:will|shall|would|should|may|can|could|next|upcoming|forthcoming|coming|due|expected|scheduled|planned\s+for"
    r"|forward\s+to|(?:is|are|was|were)\s+to|to\s+(?!the\b|its\b|their\b|an?\b|all\b)[a-z]+)\b"
)
_SENTENCE = re.compile(r"[.!?]\s|\n\n")
_ONE_DAY = timedelta(1)
_LONGEST = 240
"""Characters before a date in which its sentence tells the tense."""


def told_of_past(low: str, start: int) -> bool:
    """Say whether what a sentence says before a date, in small letters, is past and nothing in it lies ahead."""
    before = _SENTENCE.split(low[max(0, start - _LONGEST) : start])[-1]
    return _PAST.search(before) is not None and _AHEAD.search(before) is None


def a_year_back(span: Period) -> Period:
    """Return a period one year earlier; the end of a month stays one, and the 29th of February is left alone."""
    if span.start is None or span.end is None or (span.start == span.end and span.start.timetuple()[1:3] == (2, 29)):
        return span
    start = span.start.replace(year=span.start.year - 1)
    if (span.end + _ONE_DAY).day == 1:
        return span._replace(start=start, end=last_day(span.end.year - 1, span.end.month))
    return span._replace(start=start, end=span.end.replace(year=span.end.year - 1))
