"""A change or pattern that the document reports: up, down, new, persistent, or a need.

"Increasing number of investigations related to trafficking in persons" is ``up``; "Need to harmonise laws" is ``need``;
a listed pattern without a word of change has no direction (genre guide, T15).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from extractors.document import Span
from extractors.facts.base import Fact, cite, said
from extractors.facts.goal import in_goal
from extractors.listing import items, trimmed, unbracketed
from extractors.parsed import Parsed
from extractors.readings.casing import lowered
from extractors.readings.changes.reading import find_changes
from extractors.readings.changes.words import Direction, change_words, direction_of, places
from extractors.sections import lead_ins, section_at, topic_of

_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_SEEN = re.compile(
    r"\b(?:(?:drew|draws?|called) attention to|described?|reported?|reports?|observed?|noted?|saw|seen|heard"
    r"|point(?:s|ed)? (?:to|out)|highlight(?:s|ed)?|mention(?:s|ed)?|spoke of|raised|refer(?:s|red)? to|witnessed|found"
    r"|experienced|told of|listed|shared|cited|identified|concerned? (?:at|about|by))\b[^.;]{0,60}:\W*$",
    re.IGNORECASE,
)
"""What ends the lead-in of a list of things seen."""

_AHEAD = re.compile(
    r"\b(?:will|want|wish|hope|should|shall|must|next|future|expect|ambition|priorit|target|promise|commit|pledge|vision|ask)\w*",
    re.IGNORECASE,
)
"""What makes of a heading one over plans or wishes, whose "increases" have not come about."""

_FEWEST = 3
"""Items of a list under a heading without a topic, at least."""

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


def _lowered(parsed: Parsed) -> str:
    return lowered(parsed.text)


def _listed(parsed: Parsed) -> Iterator[Trend]:
    """Yield the items of lists of trends, whole."""
    for index in sorted({*items(parsed, "trends"), *parsed.once(_reported)}):
        span = trimmed(parsed.text, unbracketed(parsed.text, parsed.document.blocks[index].span))
        if span is not None:
            yield _trend(parsed, span, direction_of(parsed.words(span)) or _told_direction(parsed, span))


def _told_direction(parsed: Parsed, span: Span) -> Direction | None:
    """Return the direction of the first change that the words of an item tell."""
    sentence = parsed.sentences_in(span)[:1] if _may_change(parsed, span) else []
    changes = find_changes(parsed.text, parsed.once(_lowered), sentence[0]) if sentence else iter(())
    return next((change.direction for change in changes), None)


def _may_change(parsed: Parsed, span: Span) -> bool:
    """Say whether a stretch holds any word that changes are told by."""
    found = parsed.once(_places)
    at = bisect_left(found, span.start)
    return at < len(found) and found[at] < span.end


def _places(parsed: Parsed) -> list[int]:
    return places(parsed.doc)


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
    return frozenset([*found, *_seen(parsed)])


def _seen(parsed: Parsed) -> Iterator[int]:
    """Yield the items of lists under a heading that tells no topic, most of them changes: "What we see"."""
    blocks = parsed.document.blocks
    heading, listed = False, list[int]()
    for index, block in enumerate([*blocks, None]):
        if block is not None and block.kind == "list_item" and topic_of(parsed, index) is None:
            listed += [index] if heading else []
            continue
        if len(listed) >= _FEWEST and 2 * sum(_tells_change(parsed, each) for each in listed) > len(listed):
            yield from listed
        heading, listed = (
            block is not None and block.kind == "heading" and not _AHEAD.search(parsed.words(block.span)),
            [],
        )


def _tells_change(parsed: Parsed, index: int) -> bool:
    """Say whether an item opens with a change, or its first sentence reports one."""
    span = parsed.document.blocks[index].span
    words = lowered(parsed.words(span))
    if change_words().noun_first.match(words):
        return True
    if not _may_change(parsed, span):
        return False
    sentence = parsed.sentences_in(span)[0]
    return any(True for _ in find_changes(parsed.text, parsed.once(_lowered), sentence))


def _told(parsed: Parsed) -> Iterator[Trend]:
    """Yield what sentences report to have changed or to last, quotations left aside."""
    done, low = -1, parsed.once(_lowered)
    for at in parsed.once(_places):
        sentence = parsed.sentence_at(at)
        if at < done or sentence.end <= at:
            continue
        done = sentence.end
        if _is_searched(parsed, sentence):
            quoted = [Span(*match.span()) for match in _QUOTED.finditer(parsed.text, sentence.start, sentence.end)]
            for change in find_changes(parsed.text, low, sentence):
                if not (any(change.span.meets(each) for each in quoted) or _is_wish(parsed, change.span)):
                    yield _trend(parsed, change.span, change.direction)


def _is_wish(parsed: Parsed, span: Span) -> bool:
    """Say whether the words close with a goal: "to agree on a form for unidentified remains" tells no change."""
    return in_goal(parsed, Span(span.end - 1, span.end))


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
