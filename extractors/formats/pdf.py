"""PDF: the words of each page with their places, read by pypdfium2, put back together as paragraphs.

A PDF knows where characters are printed and little else. ``pdf_layout`` finds running heads, columns and tables;
``lines`` joins what is left as it does for plain text.
"""

import ctypes
import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from extractors.document import Document
from extractors.errors import TooLargeError, UnreadableFileError
from extractors.formats.build import document
from extractors.formats.grid import Gap, Strip
from extractors.formats.labels import BULLET
from extractors.formats.pdf_layout import arranged
from extractors.formats.pieces import Piece
from extractors.formats.source import Source

if TYPE_CHECKING:
    import pypdfium2

COLUMN_GAP = 1.5
"""Blank space within a line, in type sizes, from which its two sides may be columns."""

MOST_SHAPES = 5000
"""Drawn shapes of a page that are looked at; a page with more is a map or a chart."""

LARGEST_BULLET = 8.0
"""Widest shape, in points, that may be a bullet."""

_BAND = 16.0
"""Height in points of the bands that shapes are looked up by."""

NOTE_SIZE = 0.8
"""A number printed smaller than this share of its line is a mark for a note."""

_DIVIDED = "\ufffe"
"""What PDFium writes for a hyphen that divides a word at a line end, the break included."""

_BREAK = re.compile(r"\r\n|[\r\n]")
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_FIGURES = re.compile(r"(?<=\S)\d{1,6}(?!\d)")
_LABEL_ONLY = re.compile(r"(?:\(?\w{1,5}[.)]|[^\w\s])\s*")
_UPRIGHT = 0.1
"""Most radians by which running text is turned; watermarks are turned further."""


def read(source: Source) -> Document:
    """Read a PDF."""
    return document(source, "application/pdf", pieces(source))


def pieces(source: Source) -> Iterator[Piece]:
    """Yield the pieces of a PDF.

    Raises:
        UnreadableFileError: it is damaged, encrypted, or has pictures of text only.
        TooLargeError: it holds more characters than the limit.
    """
    pages = _pages(source)
    if not any(char.isalpha() for page in pages for strip in page for char in strip.text):
        raise UnreadableFileError(
            f"{source.name}: holds no text, only pictures of pages; run text recognition (OCR) on it first"
        )
    yield from arranged(pages)


def _pages(source: Source) -> list[list[Strip]]:
    import pypdfium2

    try:
        opened = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableFileError(f"{source.name}: protected by a password; save it without one") from error
        raise UnreadableFileError(f"{source.name}: not a readable PDF ({error}); export it again") from error
    try:
        pages = []
        characters = 0
        for number in range(len(opened)):
            page, length = _page(opened, number, source)
            characters += length
            if characters > source.limits.characters:
                raise TooLargeError(
                    f"{source.name}: more than {source.limits.characters:,} characters; "
                    "split the file or raise the limit"
                )
            pages.append(page)
        return pages
    finally:
        opened.close()


def _page(opened: "pypdfium2.PdfDocument", number: int, source: Source) -> tuple[list[Strip], int]:
    import pypdfium2

    try:
        page = opened[number]
    except pypdfium2.PdfiumError as error:
        raise UnreadableFileError(f"{source.name}: page {number + 1} is damaged; export the PDF again") from error
    textpage = page.get_textpage()
    try:
        reader = _PageReader(textpage)
        strips = list(reader.strips(page.get_height()))
        _add_drawn_bullets(page, strips)
        return strips, reader.count
    finally:
        textpage.close()
        page.close()


def _add_drawn_bullets(page: "pypdfium2.PdfPage", strips: list[Strip]) -> None:
    """Print the bullets that are drawn as small shapes, not as characters, before the words they stand beside."""
    import pypdfium2.raw

    shapes: dict[int, list[tuple[float, float]]] = {}
    height = page.get_height()
    for shape in islice(page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH], max_depth=3), MOST_SHAPES):
        left, bottom, right, top = shape.get_bounds()
        if 0 < right - left < LARGEST_BULLET and 0.7 < (top - bottom) / (right - left) < 1.5:
            middle = height - (top + bottom) / 2
            shapes.setdefault(int(middle / _BAND), []).append((right, middle))
    for strip in strips if shapes else ():
        band = int(strip.top / _BAND)
        near = [*shapes.get(band, ()), *shapes.get(band - 1, ())]
        beside = any(
            0 < strip.left - right < 3 * strip.size and 0 < strip.top - mid < 0.8 * strip.size for right, mid in near
        )
        if beside and not strip.text.startswith(BULLET):
            strip.text = f"{BULLET} {strip.text}"
            strip.gaps = [(at + 2, gap, left) for at, gap, left in strip.gaps]


class _PageReader:
    """Reads the text of one page and asks for the places of as few characters as will do."""

    def __init__(self, textpage: "pypdfium2.PdfTextPage") -> None:
        import pypdfium2.raw

        self._pdfium = pypdfium2.raw
        self._page = textpage
        self.count: int = textpage.count_chars()
        self._text: str = textpage.get_text_range() if self.count else ""
        self._aligned = len(self._text) == self.count
        self._numbers = [ctypes.c_double() for _ in range(4)]
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()

    def strips(self, height: float) -> Iterator[Strip]:
        """Yield the strips of the page, in the order they are drawn."""
        start = 0
        for match in [*_BREAK.finditer(self._text), None]:
            end = match.start() if match else len(self._text)
            line_start = start
            while (divided := self._text.find(_DIVIDED, line_start, end)) >= 0:
                yield from self._line(line_start, divided, height, hyphen="-")
                line_start = divided + 1
            yield from self._line(line_start, end, height)
            start = match.end() if match else end

    def _line(self, start: int, end: int, height: float, hyphen: str = "") -> Iterator[Strip]:
        """Cut one line where wide blank space may part columns."""
        text = self._text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start == end or abs(self._pdfium.FPDFText_GetCharAngle(self._page, self._index(start))) > _UPRIGHT:
            return
        size = self._size(start)
        gaps: list[Gap] = []
        at = start
        for space in re.finditer(r"\s+", text[start:end]):
            before, after = start + space.start(), start + space.end()
            left = self._box(after)[0]
            gap = left - self._box(before - 1)[1]
            if gap > COLUMN_GAP * size and not (at == start and _LABEL_ONLY.fullmatch(text[at:before])):
                yield self._strip(at, before, height, gaps)
                at, gaps = after, []
            else:
                gaps.append((before - at, gap, left))
        yield self._strip(at, end, height, gaps, hyphen)

    def _strip(self, start: int, end: int, height: float, gaps: list[Gap], hyphen: str = "") -> Strip:
        left, right = self._box(start)[0], self._box(end - 1)[1]
        x, y = self._numbers[:2]
        self._pdfium.FPDFText_GetCharOrigin(self._page, self._index(start), x, y)
        size = self._size(start)
        words = self._without_note_marks(start, end, size) + hyphen
        bold = self._is_bold(start) and self._is_bold(end - 1)
        first_word = gaps[0][2] - gaps[0][1] - left if gaps else right - left
        return Strip(words, left, right, height - y.value, size, bold, first_word, gaps)

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
        return at if self._aligned else max(self._pdfium.FPDFText_GetCharIndexFromTextIndex(self._page, at), 0)

    def _box(self, at: int) -> tuple[float, float]:
        left, right, bottom, top = self._numbers
        self._pdfium.FPDFText_GetCharBox(self._page, self._index(at), left, right, bottom, top)
        return left.value, right.value

    def _size(self, at: int) -> float:
        """Return the type size as printed, in points."""
        return self._pdfium.FPDFText_GetFontSize(self._page, self._index(at)) or 1.0

    def _is_bold(self, at: int) -> bool:
        length = self._pdfium.FPDFText_GetFontInfo(
            self._page, self._index(at), self._name, len(self._name), self._flags
        )
        return 0 < length <= len(self._name) and _BOLD.search(self._name.value.decode("latin-1")) is not None
