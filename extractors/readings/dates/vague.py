"""Words of time that no calendar can place: "in due course", "before the next meeting", "on the margins of …".

They are kept with their words and without ends, so that a next step shows what was said and nothing more.
"""

import re
from collections.abc import Iterator

from extractors.readings.dates.reading import DateReading, as_reading, unresolved

_ORDINAL = r"(?:next|following|forthcoming|upcoming|\w+(?:st|nd|rd|th)|first|second|third)"
_GATHERING = r"(?:meeting|session|conference|summit|plenary|assembly|retreat|workshop|seminar)"

_VAGUE = re.compile(
    rf"""(?P<vague>
      as\s+soon\s+as\s+(?:(?:is\s+)?(?:practicable|possible|feasible|practical)|they\s+are\s+\w+|it\s+is\s+\w+)
        (?:\s+after\s+[\w’'-]+(?:\s+(?!and\b|or\b|to\b)[\w’'-]+){{0,4}})?
    | as\s+early\s+as\s+(?:possible|practicable)
    | as\s+(?:and\s+when\s+)?resources\s+(?:allow|permit)
    | as\s+(?:needed|required|necessary)(?=[\s.;,)]*(?:\n|$))
    | at\s+(?:the|their|its|an?)\s+earliest(?:\s+(?:possible\s+)?(?:opportunity|convenience|date|time))?\b
    | at\s+a\s+(?:later|future)\s+(?:date|stage|time)
    | at\s+an?\s+(?:appropriate|suitable|mutually\s+\w+)\s+(?:date|time|moment)
    | in\s+due\s+(?:course|time) | in\s+the\s+(?:near|foreseeable|not[\s-]too[\s-]distant)\s+future
    | in\s+the\s+(?:short|medium|long|longer)(?:[\s-]to[\s-](?:medium|long))?[\s-]term
    | (?:in|over|during)\s+(?:the\s+)?(?:coming|recent|next\s+few|past\s+few)\s+(?:days|weeks|months|years|decades)
    | without\s+(?:further\s+|undue\s+)?delay | on\s+an\s+ongoing\s+basis | on\s+a\s+(?:continuing|continuous|rolling)\s+basis
    | (?:in|during|before|after|by|until|over)\s+the\s+(?:end\s+of\s+the\s+)?(?:coming|next|following|forthcoming)\s+
        (?:[a-z-]+\s+){{0,2}}season
    | when\s+(?:available|ready|resources\s+(?:allow|permit)|funds?\s+(?:allow|permit|become\s+available))
    | shortly\b(?!\s+(?:after|before)) | imminently | promptly\b
    )\b
    | (?P<event>
      (?:by|before|until|prior\s+to|ahead\s+of|in\s+advance\s+of|in\s+time\s+for|no\s+later\s+than|not\s+later\s+than)\s+
        (?:the|its|their)\s+(?:time\s+of\s+the\s+|date\s+of\s+the\s+)?{_ORDINAL}\s+(?:[\w’'-]+\s+){{0,4}}?{_GATHERING}
    | (?:before|after|during|by|until)\s+(?:ramadan|eid(?:\s+al-\w+)?|easter|christmas|new\s+year|lunar\s+new\s+year|diwali)
    )\b
    | (?P<margins>on\s+the\s+(?:margins|sidelines|fringes)\s+of\s+)
    | (?P<alone>(?:ongoing|continuous|continuing|immediate(?:ly)?|to\s+be\s+(?:determined|confirmed|decided))(?=[.;)]?[^\S\n]*(?:\n|$)))
    """,
    re.VERBOSE,
)
_NAME = re.compile(
    r"(?:(?:the|a|an|its|their)\s+)?(?:(?:[A-Z0-9][\w’'.-]*|(?:of|on|for|the|and|to|in)(?=\s+[A-Z]))\s*)+"
)
_SETS_OFF = re.compile(r"(?:^|[\n–—:,;(|\t]|\s-)\s*$")


def vague_dates(text: str, low: str) -> Iterator[DateReading]:
    """Yield the words of time in a text that cannot be placed, in reading order."""
    for match in _VAGUE.finditer(low):
        start, end = match.span()
        if (start and low[start - 1].isalnum()) or "\n\n" in match[0]:
            continue
        rule = "vague"
        if match["margins"]:
            name = _NAME.match(text, end)
            if name is None:
                continue
            end = start + len(text[start : name.end()].rstrip())
            rule = "event"
        elif match["event"]:
            rule = "event"
        elif match["alone"] and not _SETS_OFF.search(low, max(0, start - 8), start):
            continue
        yield as_reading(text, start, end, unresolved(rule, deadline=True))
