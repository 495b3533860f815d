"""Later meetings that only a verb announces: "Officials are to meet at Tromsø in March 2021".

Such a meeting has no designation; it counts where both its place and its date are fixed (genre guide, T3).
"""

import re
from collections.abc import Iterator

from extractors.document import Span
from extractors.meetings.sighting import Sighting, anchor, gatherings, planned
from extractors.mentions import countries, dates, within
from extractors.parsed import Parsed
from extractors.readings.entities.places import find_place

_MEET = re.compile(
    r"[mr](?<=\b.)(?:(?P<verb>eet|econvene)|eeting\s+again|econvening)(?:\s+(?:again|next|once\s+more|there|for\s+the\s+first\s+time))*"
    r"\s+(?=(?:in|at|on|from|between)\s)"
)
_AHEAD = re.compile(r"\b(?:(?:to|will|shall)\s+(?:next\s+)?|(?:again|next)\s+)$")
"""What stands before a plain verb that tells of a time to come."""

_LONGEST_AHEAD = 24

UNNAMED = "meeting"
"""What a meeting is called that has no other name."""

_REACH = 120
"""Place and date stand within so many characters behind the verb."""


def find_announced(parsed: Parsed, this: Sighting | None) -> Iterator[Sighting]:
    """Yield the meetings that are announced by a verb, a place and a date, in reading order."""
    for match in _MEET.finditer(parsed.text):
        start = match.start()
        if match["verb"]:
            ahead = _AHEAD.search(parsed.text, max(0, start - _LONGEST_AHEAD), start)
            if ahead is None:
                continue
            start = ahead.start()
        block = parsed.block_of(Span(start, match.end()))
        sentence = parsed.sentence_at(start)
        behind = Span(match.end(), min(sentence.end, match.end() + _REACH))
        named = any(each.span.end == start - 1 for each in within(gatherings(parsed), sentence))
        if named or block.kind == "heading" or behind.start >= behind.end or within(gatherings(parsed), behind):
            continue
        date = next((each for each in within(dates(parsed), behind) if each.date.end), None)
        place = find_place(parsed.text, behind.start, behind.end, within(countries(parsed), behind), bare=True)
        since = anchor(parsed, this)
        if date and place and since and (date.date.end or "") > since:
            yield Sighting(
                name=UNNAMED,
                ordinal=None,
                body=this.body if this else None,
                dates=planned(date.date),
                city=place.city,
                country=place.country,
                mention="later",
                spans=(Span(start, match.end() - len(match[0]) + len(match[0].rstrip())), date.span, place.span),
            )
