"""Trends that a sentence announces and then lists: "Three trends stood out: a rise in …, a decline in … and …".

What stands before the colon must announce trends, patterns or developments; each part behind it is one of them.
"""

import re
from collections.abc import Iterator

from extractors.document import Span
from extractors.readings.changes.words import Change, direction_of
from extractors.readings.number_words import NUMBER_WORDS

_ANNOUNCED = re.compile(
    r"\b(?P<number>two|three|four|five|six|seven|eight)?\s*(?:[a-z-]+\s+){0,2}(?:(?:trends|patterns|tendencies)\b(?!\s+to\b)"
    r"|(?:developments|shifts|changes)\b(?!\s+to\b)(?=[^.:;]{0,80}\b(?:noted|observed|reported|identified|seen|recorded|evident"
    r"|emerged|stood\s+out|marked|described|highlighted|apparent)\b))[^.:;]{0,90}$",
    re.IGNORECASE,
)
_SEMICOLON = re.compile(r"\s*;\s+(?:and\s+)?")
_COMMA = re.compile(r"\s*,\s+(?:and\s+)?(?:(?:secondly|second|thirdly|third|finally|lastly),?\s+)?")
_AND = re.compile(r"\s+and\s+(?=(?:the|an?|more|fewer|less|[a-z]+ing|(?:the\s+)?first)\s)")
_PLAIN_AND = re.compile(r"\s+and\s+")
_OPENING = re.compile(r"(?:\([a-z\d]{1,3}\)\s*)?(?:(?:first|firstly),\s+)?(?:the\s+|an?\s+)?", re.IGNORECASE)
_EDGE = " \n\t,;:.–—"
_FEWEST = 2
"""Parts of a list, at least; and words of each part."""

_FARTHEST = 160
"""The words that announce a list stand within so many characters before its colon."""


def find_enumerated(text: str, sentence: Span) -> Iterator[Change]:
    """Yield the parts of a list that a sentence announces as trends."""
    colon = text.find(": ", sentence.start, sentence.end)
    if colon < 0:
        return
    announced = _ANNOUNCED.search(text, max(sentence.start, colon - _FARTHEST), colon)
    if announced is None:
        return
    parts = _parts(text, Span(colon + 1, sentence.end), NUMBER_WORDS.get((announced["number"] or "").lower()))
    if len(parts) < _FEWEST or any(len(text[part.start : part.end].split()) < _FEWEST for part in parts):
        return
    for part in parts:
        yield Change(part, direction_of(text[part.start : part.end]))


def _parts(text: str, listed: Span, number: int | None) -> list[Span]:
    """Cut a list at its semicolons, else at its commas and the "and" before its last part."""
    found = _cut(text, listed, _SEMICOLON)
    if len(found) < _FEWEST:
        found = _cut(text, listed, _COMMA)
        *rest, last = found
        if number != len(found):
            closing = _cut(text, last, _AND)
            if len(closing) < _FEWEST and number == len(found) + 1:
                closing = _cut(text, last, _PLAIN_AND)
            found = [*rest, *closing]
    return [bare for part in found if (bare := _bare(text, part))]


def _cut(text: str, span: Span, separator: re.Pattern[str]) -> list[Span]:
    marks = list(separator.finditer(text, span.start, span.end))
    starts = [span.start, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), span.end]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def _bare(text: str, part: Span) -> Span | None:
    """Return a part without its mark, leading article and closing punctuation."""
    words = text[part.start : part.end]
    start = part.start + len(words) - len(words.lstrip(_EDGE))
    opening = _OPENING.match(text, start, part.end)
    start = opening.end() if opening else start
    end = start + len(text[start : part.end].rstrip(_EDGE))
    return Span(start, end) if start < end else None
