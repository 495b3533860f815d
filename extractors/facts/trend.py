"""A change or pattern that the document reports: up, down, new, persistent, or a need.

"Increasing number of investigations related to trafficking in persons" is ``up``; "Need to harmonise laws" is ``need``;
a listed pattern without a word of change has no direction (genre guide, T15).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from extractors.document import Span
from extractors.facts.base import Fact, cite, said
from extractors.listing import items, trimmed, unbracketed
from extractors.parsed import Parsed
from extractors.readings.casing import lowered
from extractors.readings.changes.reading import find_changes
from extractors.readings.changes.words import Direction, direction_of, places
from extractors.sections import lead_ins, section_at, topic_of

_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_SEEN = re.compile(
    r"\b(?:(?:drew|draws?|called) attention to|described?|reported?|reports?|observed?|noted?|saw|seen|heard"
    r"|point(?:s|ed)? (?:to|out)|highlight(?:s|ed)?|mention(?:s|ed)?|spoke of|raised|refer(?:s|red)? to|witnessed|found"
    r"|experienced|told of|listed|shared|cited|identified|concerned? (?:at|about|by))\b[^.;]{0,60}:\W*$",
    re.IGNORECASE,
)
"""What ends the lead-in of a list of things seen."""

_LEAD_IN = 160
_ELSEWHERE = frozenset({"about", "contact", "participants", "goals", "next_meeting", "attachments"})
"""Topics under which running text tells no trend."""

_PLANS = "next_steps"
"""The topic whose items are plans; a paragraph under "What remains to be done" may tell why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend(Fact):
    """A change or pattern that the document reports: up, down, new, persistent, or a need."""

    type: ClassVar[str] = "trend"
    text_field: ClassVar[str] = "text"

    text: str = said("the phenomenon as printed")
    direction: Direction | None = said("which way it goes, if a word says so")


def find(parsed: Parsed) -> Iterator[Trend]:
    """Yield the facts of this type in reading order."""
    found = [*_listed(parsed), *_told(parsed)]
    yield from sorted(found, key=lambda trend: trend.evidence[0].start)


def _trend(parsed: Parsed, span: Span, direction: Direction | None) -> Trend:
    return Trend(text=parsed.words(span), direction=direction, evidence=cite(parsed.document, span))


def _listed(parsed: Parsed) -> Iterator[Trend]:
    """Yield the items of lists of trends, whole."""
    for index in sorted({*items(parsed, "trends"), *parsed.once(_reported)}):
        span = trimmed(parsed.text, unbracketed(parsed.text, parsed.document.blocks[index].span))
        if span is not None:
            yield _trend(parsed, span, direction_of(parsed.words(span)))


def _reported(parsed: Parsed) -> frozenset[int]:
    """Return the items of lists that tell what somebody saw, most of them changes: "Delegates drew attention to:"."""
    found: list[int] = []
    blocks = parsed.document.blocks
    lists: dict[int, list[int]] = {}
    for index, lead_in in enumerate(lead_ins(parsed)):
        if lead_in is not None and blocks[index].kind == "list_item":
            lists.setdefault(lead_in, []).append(index)
    for lead_in, listed in lists.items():
        end = blocks[lead_in].span.end
        seen = len(listed) > 1 and _SEEN.search(parsed.text, max(blocks[lead_in].span.start, end - _LEAD_IN), end)
        if seen and topic_of(parsed, listed[0]) not in (*_ELSEWHERE, _PLANS):
            told = [direction_of(parsed.words(blocks[index].span)) for index in listed]
            if 2 * sum(each not in (None, "need") for each in told) > len(told):
                found += listed
    return frozenset(found)


def _told(parsed: Parsed) -> Iterator[Trend]:
    """Yield what sentences report to have changed or to last, quotations left aside."""
    done, low = -1, lowered(parsed.text)
    for at in places(parsed.doc):
        sentence = parsed.sentence_at(at)
        if at < done or sentence.end <= at:
            continue
        done = sentence.end
        if _is_searched(parsed, sentence):
            quoted = [Span(*match.span()) for match in _QUOTED.finditer(parsed.text, sentence.start, sentence.end)]
            for change in find_changes(parsed.text, low, sentence):
                if not any(change.span.meets(each) for each in quoted):
                    yield _trend(parsed, change.span, change.direction)


def _is_searched(parsed: Parsed, sentence: Span) -> bool:
    """Say whether a sentence may tell a trend: prose outside the lists of goals, steps and trends themselves."""
    index = parsed.document.index_at(sentence.start)
    block = parsed.document.blocks[index]
    topic = topic_of(parsed, index)
    if block.kind in ("heading", "quotation", "table_row") or topic in _ELSEWHERE:
        return False
    if block.kind != "list_item":
        return True
    if topic == _PLANS:
        return False
    section = section_at(parsed, index)
    return index not in parsed.once(_reported) and not (section is not None and topic == "trends")
