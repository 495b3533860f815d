"""The day that opening lines print, for documents that tell neither when they were issued nor of a meeting."""

import re

from extractors.readings.dates import find_dates

_LONGEST = 100
"""Characters of a line that is no sentence."""

_FIRST = 6
"""Lines in which it is looked for."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SENTENCE = re.compile(r"[a-z]\.\s*\Z|\b(?:will|was|were|is|are|has|have)\b")


def printed_day(opening: str) -> str | None:
    """Return the last day of the first short line that gives one exactly: "GENEVA, 4 May 2021"; null if none does."""
    lines = [line for line in opening.split("\n") if line.strip()][:_FIRST]
    for line in lines:
        if len(line) <= _LONGEST and _YEAR.search(line) and not _SENTENCE.search(line):
            days = [found.date for found in find_dates(line) if found.date.granularity == "day" and found.date.end]
            if days:
                return days[-1].end
    return None
