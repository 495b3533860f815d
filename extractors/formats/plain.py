"""Plain text: statements sent as e-mail or saved from a word processor, mostly wrapped at some 72 columns."""

import re
from collections.abc import Iterator, Sequence

from extractors.document import Document
from extractors.formats.build import document
from extractors.formats.grid import Printed, Strip, table_end, table_rows
from extractors.formats.joining import Words
from extractors.formats.labels import split_label
from extractors.formats.lines import Line, Measure, mark_centred, paragraphs
from extractors.formats.pieces import Piece
from extractors.formats.source import Source
from extractors.formats.tables import table_pieces
from extractors.formats.text import decode

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_RULE = re.compile(r"[-=_~*–—+| ]{3,}")
_WORD_GAP = re.compile(r" {2,}")
_PAGE_NUMBER = re.compile(r"(?:page )?[-–] ?\d{1,3} ?[-–]|page \d{1,3}(?: (?:of|/) ?\d{1,3})?", re.IGNORECASE)
_CELL = re.compile(r"\S+(?: \S+)*")

OFF_CENTRE = 8
"""Columns by which the two margins of a centred line may differ."""

_FAR = 1000.0
"""Distance given to cells that are parted by tabs, so that they line up."""


def read(source: Source) -> Document:
    """Read a plain text."""
    return document(source, "text/plain", pieces(decode(source)))


def pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a plain text."""
    lines, numbers = _lines(text)
    measure = Measure.of(lines)
    if measure.wrapped:
        mark_centred(lines, measure.width, OFF_CENTRE)
    words = Words((line.text for line in lines), divides=False)
    start = 0
    for first, end, table in _tables(lines, numbers):
        yield from paragraphs(lines[start:first], measure, words)
        yield from table_pieces(table_rows(table, words))
        start = end
    yield from paragraphs(lines[start:], measure, words)


def _lines(text: str) -> tuple[list[Line], list[int]]:
    """Cut the text into lines, and say where each stands; underlines and rules become what they show."""
    lines: list[Line] = []
    numbers: list[int] = []
    gap = True
    for number, raw in enumerate(_LINE_END.split(text)):
        printed = raw.rstrip()
        words = printed.strip()
        if not words or _PAGE_NUMBER.fullmatch(words):
            gap = True
        elif _RULE.fullmatch(words):
            if lines and not gap and _underlines(words, lines[-1]):
                lines[-1].heading = 1 if words[0] == "=" else -1
            gap = True
        else:
            if len(words) > 6 and words[1] == " " and _is_letter_spaced(words):
                words = _close_up(words)
            shown = printed.expandtabs(8)
            lines.append(Line(words, len(shown) - len(shown.lstrip()), len(shown), gap))
            numbers.append(number)
            gap = False
    return lines, numbers


def _underlines(rule: str, line: Line) -> bool:
    """Say whether a rule underlines the line above it; one far wider, below several lines, closes them off."""
    fits = len(rule) >= len(line.text) // 2 and " " not in rule
    return fits and (line.gap or len(rule) <= 2 * len(line.text))


def _is_letter_spaced(words: str) -> bool:
    """Say whether a line is printed with a space after each letter."""
    letters = words.split()
    return len(letters) > 3 and all(len(one) == 1 or (len(one) == 2 and not one[1].isalnum()) for one in letters)


def _close_up(words: str) -> str:
    """Read a letter-spaced line: ``S T A T E M E N T`` is one word, two spaces part words."""
    return " ".join(word.replace(" ", "") for word in _WORD_GAP.split(words))


def _tables(lines: Sequence[Line], numbers: Sequence[int]) -> Iterator[tuple[int, int, list[Printed]]]:
    """Yield the tables as their first line, the line after them, and what they print."""
    wide = [at for at, line in enumerate(lines) if _has_cells(line.text)]
    if len(wide) < 2:
        return
    printed = [Printed(_strips(line, number)) for line, number in zip(lines, numbers, strict=True)]
    end = 0
    for at in wide:
        if at >= end and (found := table_end(printed, at, 1.0)):
            yield at, found, printed[at:found]
            end = found


def _has_cells(text: str) -> bool:
    """Say whether a line may be set in columns."""
    if "\t" not in text and "   " not in text:
        return text[0] == "|" and text.count("|") > 2
    found = split_label(text)
    return found is None or "\t" in found[1] or "   " in found[1]


def _strips(line: Line, number: int) -> list[Strip]:
    """Cut a line where columns may part: at tabs, at upright strokes, at two spaces or more."""
    text = line.text
    if line.label is not None:
        words = line.label[1]
        text = text[: len(text) - len(words)].rstrip() + " " + words
    if "\t" in text:
        cells = [cell.strip() for cell in text.split("\t")]
        return [Strip(cell, at * _FAR, at * _FAR + 1, number) for at, cell in enumerate(cells) if cell]
    if text[0] == "|":
        text = text.replace("|", "  ")
    shift = line.left + len(line.text) - len(text)
    strips = []
    for match in _CELL.finditer(text):
        strip = Strip(match[0], shift + match.start(), shift + match.end(), number)
        strip.gaps = [(space.start(), 1.0, strip.left + space.end()) for space in re.finditer(" ", match[0])]
        strips.append(strip)
    return strips
