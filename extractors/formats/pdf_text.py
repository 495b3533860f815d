"""The words of one PDF page with their places, asked of PDFium for as few characters as will do.

PDFium gives the text of a page in lines. Only where a line or a word begins and ends is it asked where that is; a
question per character would take most of the time of reading.
"""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from math import atan2, hypot, pi
from typing import TYPE_CHECKING

from extractors.formats.grid import Gap, Strip

if TYPE_CHECKING:
    import pypdfium2

COLUMN_GAP = 1.5
"""Blank space within a line, in type sizes, from which its two sides may be columns."""

NOTE_SIZE = 0.8
"""A number printed smaller than this share of its line is a mark for a note."""

ASKEW = 0.1
"""Radians off a right angle from which words are a watermark, not text."""

_DIVIDED = "\ufffe"
"""What PDFium writes for a hyphen that divides a word at a line end, the break included."""

_LINE = re.compile(rf"[^\r\n{_DIVIDED}]+")
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_FIGURES = re.compile(r"(?<=\S)\d{1,6}(?!\d)")
_LABEL_ONLY = re.compile(r"(?:\(?\w{1,5}[.)]|[^\w\s])\s*")


class PageText:
    """The text of one page."""

    def __init__(self, textpage: "pypdfium2.PdfTextPage") -> None:
        import pypdfium2.raw

        self._pdfium = pypdfium2.raw
        self._page = textpage
        self.count: int = textpage.count_chars()
        self._text: str = textpage.get_text_range() if self.count else ""
        self._aligned = len(self._text) == self.count
        self._numbers = [ctypes.c_double() for _ in range(4)]
        self._matrix = pypdfium2.raw.FS_MATRIX()
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._turn = 0

    def strips(self) -> list[Strip]:
        """Return the strips of the page in the order they are drawn, as seen when most of the text is upright."""
        lines = [(match, self._turned(match.start())) for match in _LINE.finditer(self._text)]
        turns = Counter[int]()
        for match, turn in lines:
            turns[turn] += len(match[0]) if turn >= 0 else 0
        self._turn = turns.most_common(1)[0][0] if turns else 0
        return [strip for match, turn in lines if turn == self._turn for strip in self._line(*match.span())]

    def _turned(self, at: int) -> int:
        """Return by how many quarters of a circle a character is turned; -1 if it stands askew."""
        self._pdfium.FPDFText_GetMatrix(self._page, self._index(at), self._matrix)
        angle = atan2(self._matrix.b, self._matrix.a)
        quarters = round(2 * angle / pi)
        return quarters % 4 if abs(angle - quarters * pi / 2) < ASKEW else -1

    def _line(self, start: int, end: int) -> Iterator[Strip]:
        """Cut one line where wide blank space may part columns."""
        text = self._text
        hyphen = "-" if text[end : end + 1] == _DIVIDED else ""
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start == end:
            return
        size = self._size(start)
        gaps: list[Gap] = []
        at = start
        for space in re.finditer(r"\s+", text[start:end]):
            before, after = start + space.start(), start + space.end()
            left = self._reach(after)[0]
            gap = left - self._reach(before - 1)[1]
            if gap > COLUMN_GAP * size and not (at == start and _LABEL_ONLY.fullmatch(text[at:before])):
                yield self._strip(at, before, gaps)
                at, gaps = after, []
            else:
                gaps.append((before - at, gap, left))
        yield self._strip(at, end, gaps, hyphen)

    def _strip(self, start: int, end: int, gaps: list[Gap], hyphen: str = "") -> Strip:
        left, right = self._reach(start)[0], self._reach(end - 1)[1]
        behind = start + gaps[0][0] + 1 if gaps else end
        labelled = behind < end and not self._text[behind].isspace() and _LABEL_ONLY.fullmatch(self._text[start:behind])
        first = behind if labelled else start  # a bullet may be larger than its words, and hang lower
        size = self._size(first)
        words = self._without_note_marks(start, end, size)
        bold = self._is_bold(first) and self._is_bold(end - 1)
        first_word = gaps[0][2] - gaps[0][1] - left if gaps else right - left
        kept = gaps if len(words) == end - start else []
        return Strip(words + hyphen, left, right, self._top(first), size, bold, first_word, kept)

    def _without_note_marks(self, start: int, end: int, size: float) -> str:
        """Leave out the small raised numbers behind words and figures that point to notes."""
        words = self._text[start:end]
        for figures in reversed(list(_FIGURES.finditer(words))):
            at = figures.end()
            while at > figures.start() and self._size(start + at - 1) < NOTE_SIZE * size:
                at -= 1
            words = words[:at] + words[figures.end() :]
        return words

    def _index(self, at: int) -> int:
        """Return PDFium's number of a character; the two differ where characters have no text."""
        return at if self._aligned else max(self._pdfium.FPDFText_GetCharIndexFromTextIndex(self._page, at), 0)

    def _reach(self, at: int) -> tuple[float, float]:
        """Return where a character begins and ends along its line."""
        left, right, bottom, top = self._numbers
        self._pdfium.FPDFText_GetCharBox(self._page, self._index(at), left, right, bottom, top)
        match self._turn:
            case 0:
                return left.value, right.value
            case 1:
                return bottom.value, top.value
            case 2:
                return -right.value, -left.value
            case _:
                return -top.value, -bottom.value

    def _top(self, at: int) -> float:
        """Return how far down the page the base line of a character is."""
        x, y = self._numbers[:2]
        self._pdfium.FPDFText_GetCharOrigin(self._page, self._index(at), x, y)
        down: tuple[float, ...] = (-y.value, x.value, y.value, -x.value)
        return down[self._turn]

    def _size(self, at: int) -> float:
        """Return the type size as printed, in points."""
        index = self._index(at)
        self._pdfium.FPDFText_GetMatrix(self._page, index, self._matrix)
        size: float = self._pdfium.FPDFText_GetFontSize(self._page, index) * hypot(self._matrix.c, self._matrix.d)
        return size or 1.0

    def _is_bold(self, at: int) -> bool:
        name = self._name
        length = self._pdfium.FPDFText_GetFontInfo(self._page, self._index(at), name, len(name), self._flags)
        return 0 < length <= len(name) and _BOLD.search(name.value.decode("latin-1")) is not None
