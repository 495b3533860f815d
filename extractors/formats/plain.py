"""Plain text: statements sent as e-mail or saved from a word processor, mostly wrapped at some 72 columns."""

import re
from collections.abc import Iterator

from extractors.document import Document
from extractors.formats.build import document
from extractors.formats.joining import Words
from extractors.formats.lines import WIDEST, Line, Measure, mark_centred, paragraphs
from extractors.formats.pieces import Piece
from extractors.formats.source import Source
from extractors.formats.text import decode

_RULE = re.compile(r"[-=_~*–—+ ]{3,}")
_SPACED_LINE = re.compile(r"(?:\S ){3,}(?:\S? +(?:\S ){2,})*\S")
_WORD_GAP = re.compile(r" {2,}")
_PAGE_NUMBER = re.compile(r"(?:page )?[-–] ?\d{1,3} ?[-–]|page \d{1,3}(?: (?:of|/) ?\d{1,3})?", re.IGNORECASE)

OFF_CENTRE = 8
"""Columns by which the two margins of a centred line may differ."""


def read(source: Source) -> Document:
    """Read a plain text."""
    return document(source, "text/plain", pieces(decode(source)))


def pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a plain text."""
    lines = _lines(text)
    measure = Measure.of(lines)
    if measure.width <= WIDEST:
        mark_centred(lines, measure.width, OFF_CENTRE)
    yield from paragraphs(lines, measure, Words((line.text for line in lines), divides=False))


def _lines(text: str) -> list[Line]:
    """Cut the text into lines; underlines and rules become what they show."""
    lines: list[Line] = []
    gap = True
    for raw in re.split(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]", text):
        printed = raw.expandtabs(8).rstrip()
        words = printed.strip()
        if not words or _PAGE_NUMBER.fullmatch(words):
            gap = True
        elif _RULE.fullmatch(words):
            if lines and not gap and len(words) >= len(lines[-1].text) // 2:
                lines[-1].heading = 1 if words[0] == "=" else -1
            gap = True
        else:
            if _SPACED_LINE.fullmatch(words):
                words = _close_up(words)
            left = len(printed) - len(printed.lstrip())
            lines.append(Line(words, left, len(printed), gap))
            gap = False
    return lines


def _close_up(words: str) -> str:
    """Read a letter-spaced line: ``S T A T E M E N T`` is one word, two spaces part words."""
    return " ".join(word.replace(" ", "") for word in _WORD_GAP.split(words))
