"""PDF: the words of each page with their places, read by pypdfium2, put back together as paragraphs.

A PDF knows where characters are printed and little else. ``pdf_layout`` finds running heads, columns and tables;
``lines`` joins what is left as it does for plain text.
"""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from extractors.document import Document
from extractors.errors import UnreadableFileError
from extractors.formats.build import document
from extractors.formats.grid import Strip
from extractors.formats.labels import BULLET
from extractors.formats.pdf_layout import arranged
from extractors.formats.pdf_text import PageText
from extractors.formats.pieces import Piece
from extractors.formats.source import Source
from extractors.limits import over

if TYPE_CHECKING:
    import pypdfium2

MOST_SHAPES = 5000
"""Drawn shapes of a page that are looked at; a page with more is a map or a chart."""

LARGEST_BULLET = 8.0
"""Widest shape, in points, that may be a bullet."""

_BAND = 16.0
"""Height in points of the bands that shapes are looked up by."""


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
                raise over(source.name, f"{characters:,} characters or more", source.limits, "characters")
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
        text = PageText(textpage)
        strips = text.strips()
        _add_drawn_bullets(page, strips)
        return strips, text.count
    finally:
        textpage.close()
        page.close()


def _add_drawn_bullets(page: "pypdfium2.PdfPage", strips: list[Strip]) -> None:
    """Print the bullets that are drawn as small shapes, not as characters, before the words they stand beside."""
    import pypdfium2.raw

    shapes: dict[int, list[tuple[float, float]]] = {}
    for shape in islice(page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH], max_depth=3), MOST_SHAPES):
        left, bottom, right, top = shape.get_bounds()
        if 0 < right - left < LARGEST_BULLET and 0.7 < (top - bottom) / (right - left) < 1.5:
            middle = -(top + bottom) / 2
            shapes.setdefault(int(middle // _BAND), []).append((right, middle))
    for strip in strips if shapes else ():
        band = int(strip.top // _BAND)
        near = [*shapes.get(band, ()), *shapes.get(band - 1, ())]
        beside = any(
            0 < strip.left - right < 3 * strip.size and 0 < strip.top - mid < 0.8 * strip.size for right, mid in near
        )
        if beside and not strip.text.startswith(BULLET):
            strip.text = f"{BULLET} {strip.text}"
            strip.gaps = [(at + 2, gap, left) for at, gap, left in strip.gaps]
