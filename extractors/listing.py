"""The items of lists as facts quote them: whole, without list mark, closing punctuation or a closing "and"."""

import re

from extractors.document import Span
from extractors.parsed import Parsed
from extractors.sections import section_at

_CLOSING = re.compile(r"[\s;,.]*(?:(?:ro/)?(?:dna|ro)\s*[;,])?[\s;,.:]*")
"""Closing marks and a closing "; and" as they stand backwards: there each begins where it is looked for."""


def trimmed(text: str, span: Span) -> Span | None:
    """Return the span without white space at its ends and closing punctuation; null if nothing is left.

    A full stop that closes an abbreviation inside brackets stays: "agencies (e.g. INTERPOL)".
    """
    words = text[span.start : span.end]
    end = span.end - _CLOSING.match(words[::-1]).end()  # type: ignore[union-attr]  # the pattern matches nothing, too
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, end) if start < end else None


def unbracketed(text: str, span: Span) -> Span:
    """Return the span without square brackets that enclose all of it: a draft's mark, not its words."""
    while text[span.start] == "[":
        end = span.start + len(text[span.start : span.end].rstrip(" ;,."))
        if text[end - 1] != "]" or not _encloses(text, Span(span.start, end)):
            break
        span = Span(span.start + 1, end - 1)
    return span


def _encloses(text: str, span: Span) -> bool:
    depth = 0
    for at in range(span.start, span.end - 1):
        depth += (text[at] == "[") - (text[at] == "]")
        if depth == 0:
            return False
    return span.end - span.start > 2


def items(parsed: Parsed, topic: str) -> list[int]:
    """Return the indices of the list items that stand under a topic, in reading order."""
    blocks = parsed.document.blocks
    return [
        index
        for index, block in enumerate(blocks)
        if block.kind == "list_item" and (section := section_at(parsed, index)) is not None and section.topic == topic
    ]
