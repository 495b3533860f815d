"""Words of time that no calendar can place: "in due course", "before the next meeting", "on the margins of …".

They are kept with their words and without ends, so that a next step shows what was said and nothing more.
"""

import re
from collections.abc import Iterator

from extractors.readings.dates.reading import DateReading, as_reading, unresolved
from extractors.readings.event_nouns import GATHERING

_ORDINAL = r"(?:next|following|forthcoming|upcoming|\w+(?:st|nd|rd|th)|first|second|third)"
_GATHERING = rf"(?:(?:plenary\s+)?(?:{GATHERING}))"
_LIMIT = r"prior\s+to|ahead\s+of|in\s+advance\s+of|in\s+time\s+for|no\s+later\s+than|not\s+later\s+than"
_FEAST = r"(?:ramadan|eid(?:\s+al-\w+)?|easter|christmas|new\s+year|lunar\s+new\s+year|diwali)"
_TERM = r"(?:short|medium|long|longer)(?:[\s-]to[\s-](?:medium|long))?[\s-]term"
_SPELL = r"(?:days|weeks|months|years|decades)"
_END = r"(?=[.;)]?[^\S\n]*(?:\n|$))"

_URGENCY = [
    r"as\s+soon\s+as\s+(?:(?:is\s+)?(?:practicable|possible|feasible|practical)|they\s+are\s+\w+|it\s+is\s+\w+)"
    r"(?:\s+after\s+[\w’'-]+(?:\s+(?!and\b|or\b|to\b)[\w’'-]+){0,4})?",
    r"as\s+soon\s+as\s+(?:(?:the|its|their|this|these|all|an?|both|members?|funds?|funding|resources)[^\S\n]+)"
    r"(?:[\w’'-]+[^\S\n]+){0,6}?(?:is|are|has\s+been|have\s+been|becomes?|permits?|allows?)"
    r"(?:[^\S\n]+(?!(?:and|or|to|by|in|on|at)\b)[\w’'-]+){0,2}",
    r"as\s+early\s+as\s+(?:possible|practicable)",
    r"as\s+(?:and\s+when\s+)?resources\s+(?:allow|permit)",
    rf"as\s+(?:needed|required|necessary){_END}",
    rf"(?:when|where|if|as\s+and\s+when)\s+(?:needed|required|necessary|appropriate|possible|feasible){_END}",
    r"at\s+(?:the|their|its|an?)\s+earliest(?:\s+(?:possible\s+)?(?:opportunity|convenience|date|time))?",
    r"at\s+an?\s+(?:later|future|appropriate|suitable|mutually\s+\w+)\s+(?:date|stage|time|moment)",
    rf"in\s+(?:due\s+(?:course|time)|the\s+(?:(?:near|foreseeable|not[\s-]too[\s-]distant)\s+future|{_TERM}))",
    rf"(?:in|over|during)\s+(?:the\s+)?(?:coming|recent|next\s+few|past\s+few)\s+{_SPELL}",
    r"(?:in|during|before|after|by|until|over)\s+the\s+(?:end\s+of\s+the\s+)?(?:coming|next|following|forthcoming)\s+"
    r"(?:[a-z-]+\s+){0,2}season",
    r"on\s+an?\s+(?:ongoing|continuing|continuous|rolling)\s+basis",
    r"without\s+(?:further\s+|undue\s+)?delay",
    r"(?:when|once)\s+(?:available|ready|resources\s+(?:allow|permit)|funds?\s+(?:allow|permit|become\s+available))",
    r"shortly(?!\s+(?:after|before))",
    r"imminently",
    r"promptly",
]
"""Words that say how urgent a thing is, or that it will be some time."""

_EVENTS = [
    rf"(?:by|before|until|{_LIMIT})\s+(?:the|its|their)\s+(?:(?:time|date)\s+of\s+the\s+)?{_ORDINAL}\s+"
    rf"(?:[\w’'-]+\s+){{0,4}}?{_GATHERING}",
    rf"(?:before|after|during|by|until)\s+{_FEAST}",
]
"""Bounds by an event whose date stands elsewhere."""

_ALONE = rf"(?:ongoing|continuous|continuing|immediate(?:ly)?|to\s+be\s+(?:determined|confirmed|decided)){_END}"
"""Words that are a date only where nothing else stands: in a cell, or after the dash that ends a step."""

_VAGUE = re.compile(
    rf"\b(?=[a-z])(?:(?P<vague>{'|'.join(_URGENCY)})|(?P<event>{'|'.join(_EVENTS)})|(?P<alone>{_ALONE}))\b"
)
_MARGINS = re.compile(r"on\s+the\s+(?:margins|sidelines|fringes)\s+of\s+")
_NAME = re.compile(
    r"(?:(?:the|a|an|its|their)\s+)?(?:(?:[A-Z0-9][\w’'.-]*|(?:of|on|for|the|and|to|in)(?=\s+[A-Z]))[^\S\n]*)+"
)
_SETS_OFF = re.compile(r"(?:^|[\n–—:,;(|\t]|\s-)\s*$")


def vague_dates(text: str, low: str) -> Iterator[DateReading]:
    """Yield the words of time in a text that cannot be placed, in reading order."""
    for match in _VAGUE.finditer(low):
        start, end = match.span()
        if "\n\n" in match[0] or (match["alone"] and not _SETS_OFF.search(low, max(0, start - 8), start)):
            continue
        yield as_reading(text, start, end, unresolved("event" if match["event"] else "vague", deadline=True))


def marginal_dates(text: str, low: str) -> Iterator[DateReading]:
    """Yield "on the margins of …" with the name of the event, in reading order."""
    for match in _MARGINS.finditer(low) if "margins" in low or "sidelines" in low or "fringes" in low else ():
        name = _NAME.match(text, match.end())
        if name and "\n\n" not in match[0]:
            end = name.start() + len(name[0].rstrip(" .,"))
            yield as_reading(text, match.start(), end, unresolved("event"))
