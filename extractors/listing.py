"""The items of lists as facts quote them: whole, without list mark, closing punctuation or a closing "and"."""

import re

from extractors.document import Span
from extractors.parsed import Parsed
from extractors.sections import section_at

_BRACKET = re.compile(r"[\[\]]")
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
    start, end = span.start, span.end
    closing = _closing_brackets(text, span) if text.startswith("[", start) else {}
    while start in closing:
        last = closing[start]
        if last <= start + 1 or text[last + 1 : end].strip(" ;,."):
            break
        start, end = start + 1, last
    return Span(start, end)


def _closing_brackets(text: str, span: Span) -> dict[int, int]:
    """Return where each square bracket of a span is closed."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for mark in _BRACKET.finditer(text, span.start, span.end):
        if mark[0] == "[":
            opened.append(mark.start())
        elif opened:
            found[opened.pop()] = mark.start()
    return found


def items(parsed: Parsed, topic: str) -> list[int]:
    """Return the indices of the list items that stand under a topic, in reading order."""
    blocks = parsed.document.blocks
    return [
        index
        for index, block in enumerate(blocks)
        if block.kind == "list_item" and (section := section_at(parsed, index)) is not None and section.topic == topic
    ]
