"""The day that opening lines print, for documents that tell neither when they were issued nor of a meeting."""

import re
from collections.abc import Iterable

from extractors.readings.dates import find_dates

_LONGEST = 100
"""Characters of a line that is no sentence."""

_FIRST = 6
"""Lines in which it is looked for."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SENTENCE = re.compile(r"[a-z]\.\s*\Z|\b(?:will|was|were|is|are|has|have)\b")
_HANDED_IN = re.compile(
    r"\b(?:presented|submitted|delivered|tabled|laid|put|given|handed|sent|circulated|distributed|released|published|"
    r"approved|adopted|closed|completed|finalised|finalized)\b",
    re.IGNORECASE,
)
"""Words of a line that says when a text was given to its readers, be it only the month."""

_OF_A_YEAR = re.compile(
    r"\b(?:annual|yearly)\s(?:activity\s|progress\s|general\s)?(?:report|review|account|return|statement)\b"
    r"|\b(?:report|review|account)\s(?:for|on|of)\s(?:the\s)?(?:years?\s)?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""What tells of a year that is over: "Annual Report 2019", "Report for the year 2019"."""


def printed_day(opening: str) -> str | None:
    """Return the last day of the first short line that gives one exactly: "GENEVA, 4 May 2021"; null if none does.

    Failing that it is the end of the month in which the text says that it was given to its readers, "submitted in May
    2021", or of the year on which it reports.
    """
    lines = [line for line in opening.split("\n") if line.strip()][:_FIRST]
    told = [line for line in lines if len(line) <= _LONGEST and _YEAR.search(line) and not _SENTENCE.search(line)]
    day = _last_day(told, "day") or _last_day(filter(_HANDED_IN.search, told), "month")
    years = [] if day else [year for line in told if _OF_A_YEAR.search(line) for year in _YEAR.findall(line)]
    return f"{max(years)}-12-31" if years else day


def _last_day(lines: Iterable[str], granularity: str) -> str | None:
    """Return the last day of the first of some lines that gives one so exactly."""
    for line in lines:
        days = [found.date for found in find_dates(line) if found.date.granularity == granularity and found.date.end]
        if days:
            return days[-1].end
    return None
