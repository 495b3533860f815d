"""Plain text: statements sent as e-mail or saved from a word processor, mostly wrapped at some 72 columns."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from extractors.document import Document
from extractors.formats.build import document
from extractors.formats.grid import Printed, Strip, table_end, table_rows
from extractors.formats.joining import Words
from extractors.formats.labels import split_label
from extractors.formats.lines import Line, Measure, mark_centred, paragraphs
from extractors.formats.looks import runs_on
from extractors.formats.pieces import Piece
from extractors.formats.source import Source
from extractors.formats.strokes import FAR, STROKES, has_strokes, stroke_tables
from extractors.formats.tables import table_pieces
from extractors.formats.text import decode

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_RULE = re.compile(r"[-=_~*–—+| \u2500-\u257f]{3,}")
_WORD_GAP = re.compile(r" {2,}")
_PAGE_NUMBER = re.compile(r"(?:page )?[-–] ?\d{1,3} ?[-–]|page \d{1,3}(?: (?:of|/) ?\d{1,3})?", re.IGNORECASE)
_COLUMN_GAP = re.compile(r"\S {3,}(?=\S)")
_CELL = re.compile(r"\S+(?: \S+)*")

_LEADERS = re.compile(r"(?<=[^\s.]) ?(?:\.{4,}|(?:\. ){4,}\.?) *(?=[^\s.])")
"""Dots that lead from a name to its value."""

_SHORT_LEADERS = re.compile(r"(?<=[^\s.]) \.{2,3} +(?=[^\s.])")
"""Such dots below others, where a long name leaves little room."""

OFF_CENTRE = 8
"""Columns by which the two margins of a centred line may differ."""


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
    whole = [raw.translate(STROKES).rstrip() for raw in _LINE_END.split(text)]
    whole = _unquoted(whole) if ">" in text else whole
    for number, printed in enumerate(_led(whole) if "...." in text or ". . ." in text else whole):
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


def _unquoted(printed: list[str]) -> list[str]:
    """Take the marks off words quoted from a letter, before each of whose lines one stands; items have one each."""
    found = list(printed)
    for marked, group in groupby(range(len(printed)), lambda at: printed[at].lstrip().startswith(">")):
        run = list(group)
        lines = [printed[at].lstrip("> \t") for at in run] if marked else []
        if any(map(_is_wrapped, lines, lines[1:])):
            for at, words in zip(run, lines, strict=True):
                found[at] = words
    return found


def _is_wrapped(line: str, below: str) -> bool:
    """Say whether a quoted line goes on in the next: it is long, or ends in the midst of a phrase."""
    ended = not line or line.endswith((".", ";", ":", ",", "!", "?"))
    return not ended and below != "" and (runs_on(line) or (len(line) > _QUOTED and not below[0].isupper()))


_QUOTED = 45
"""A quoted line of more characters may be full."""


def _led(printed: list[str]) -> list[str]:
    """Part columns where dots lead from names to values on two lines or more; a list of contents gives its pages so."""
    found = list(printed)
    run: list[tuple[int, str, str]] = []
    for at, line in enumerate([*printed, ""]):
        leads = _LEADERS.search(line) or (_SHORT_LEADERS.search(line) if run else None)
        if leads:
            run.append((at, line[: leads.start()], line[leads.end() :]))
            continue
        if len(run) > 1 and not _are_pages([value for _, _, value in run]):
            for place, name, value in run:
                found[place] = f"{name}\t{value}"
        run = []
    return found


def _are_pages(values: list[str]) -> bool:
    """Say whether values are the pages of headings: numbers none of which is less than the one before."""
    pages = [int(value) for value in values if value.isascii() and value.isdigit()]
    return len(pages) == len(values) and pages == sorted(pages)


def _underlines(rule: str, line: Line) -> bool:
    """Say whether a rule underlines the line above it; one far wider, below several lines, closes them off.

    A rule below the cells of a table is none.
    """
    if has_strokes(line.text) or len(_COLUMN_GAP.findall(line.text)) > 1:
        return False
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
    start = 0
    for first, end, table in stroke_tables(lines, numbers):
        yield from _column_tables(lines, numbers, start, first)
        yield first, end, table
        start = end
    yield from _column_tables(lines, numbers, start, len(lines))


def _column_tables(
    lines: Sequence[Line], numbers: Sequence[int], start: int, limit: int
) -> Iterator[tuple[int, int, list[Printed]]]:
    """Yield the tables among some of the lines whose columns only blank space parts."""
    wide = [at for at in range(start, limit) if _has_cells(lines[at].text)]
    if len(wide) < 2:
        return
    printed = [Printed(_strips(line, number)) for line, number in zip(lines[:limit], numbers[:limit], strict=True)]
    end = 0
    for at in wide:
        first = _first_row(lines, printed, at, max(start, end)) if at >= end else at
        if at >= end and (found := table_end(printed, first, 1.0)):
            yield first, found, printed[first:found]
            end = found


def _first_row(lines: Sequence[Line], printed: Sequence[Printed], at: int, limit: int) -> int:
    """Return where a table begins whose columns stand apart at a line: those above may have a narrower gap.

    Wrapped words may stand between them.
    """
    lefts = [strip.left for strip in printed[at].strips]
    first = at
    while at > limit and not lines[at].gap and lines[at - 1].label is None:
        at -= 1
        above = [strip.left for strip in printed[at].strips]
        if above == lefts:
            first = at
        elif above != lefts[1:2]:
            break
    return first


def _has_cells(text: str) -> bool:
    """Say whether a line may be set in columns."""
    if "\t" not in text and "   " not in text:
        return False
    found = split_label(text)
    return found is None or "\t" in found[1] or "   " in found[1]


def _strips(line: Line, number: int) -> list[Strip]:
    """Cut a line where columns may part: at tabs, at two spaces or more."""
    text, hung = line.text, 0
    if line.label is not None:
        words = line.label[1]
        text = text[: len(text) - len(words)].rstrip() + " " + words
        hung = len(line.text) - len(text)
    if "\t" in text:
        cells = [cell.strip() for cell in text.split("\t")]
        return [Strip(cell, at * FAR, at * FAR + 1, number) for at, cell in enumerate(cells) if cell]
    shift = line.left + hung
    strips = []
    for match in _CELL.finditer(text):
        strip = Strip(match[0], shift + match.start(), shift + match.end(), number)
        strip.gaps = [(space.start(), 1.0, strip.left + space.end()) for space in re.finditer(" ", match[0])]
        strips.append(strip)
    if hung:  # blank space parts the label from its words
        strips[0].left = line.left
        strips[0].gaps[0] = (strips[0].gaps[0][0], hung + 1.0, strips[0].gaps[0][2])
    return strips
