"""Dates without a year in sentences that tell of the past: "was decided upon at its Sixth Meeting in May"."""

import re

from extractors.readings.dates.periods import add_months, last_day
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
_THEN_PAST = re.compile(
    r"\s*,\s(?:(?:was|were|had|has|have)\s(?!to\b)|(?!(?:agreed|organi[sz]ed|hosted|planned|proposed|scheduled)\b)[a-z]+ed\b|"
    r"(?:brought|saw|took|drew|led|ran|made|found|went|came|gave|held|met|sent|put|set|began|won|built)\b)"
)
"""How a sentence goes on to tell the past behind a date between commas: "the drill, from 9 to 20 May, brought …"."""

_SENTENCE = re.compile(r"[.!?]\s|\n\n")
_LONGEST = 240
"""Characters before a date in which its sentence tells the tense."""


def told_of_past(low: str, start: int, end: int) -> bool:
    """Say whether what a sentence says around a date, in small letters, is past and nothing in it lies ahead."""
    before = _SENTENCE.split(low[max(0, start - _LONGEST) : start])[-1]
    if _AHEAD.search(before):
        return False
    if _PAST.search(before):
        return True
    after = _SENTENCE.split(low[end : end + _LONGEST])[0]
    return "," in before and _THEN_PAST.match(after) is not None and _AHEAD.search(after) is None


def a_year_back(span: Period) -> Period:
    """Return a period one year earlier; whole months stay whole, and days with a 29th of February are left alone."""
    if span.start is None or span.end is None:
        return span
    start, end = add_months(span.start, -12), add_months(span.end, -12)
    if span.granularity != "day":
        is_last = span.end == last_day(span.end.year, span.end.month)
        return span._replace(start=start, end=last_day(end.year, end.month) if is_last else end)
    is_moved = (start.day, end.day) == (span.start.day, span.end.day)
    return span._replace(start=start, end=end) if is_moved else span
