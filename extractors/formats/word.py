"""Word documents (.docx): read with python-docx, displayed list numbers computed, tracked changes taken as accepted."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lxml.etree import _Element

from extractors.document import Document
from extractors.errors import UnreadableFileError
from extractors.formats.build import document
from extractors.formats.looks import stands_as_heading
from extractors.formats.numerals import whole
from extractors.formats.pieces import Piece
from extractors.formats.source import Source
from extractors.formats.tables import Row, lays_out_text, table_pieces
from extractors.formats.word_numbering import Numbering, W, label_indent, value
from extractors.formats.word_styles import Style, Styles, is_on, outline_level
from extractors.formats.word_text import Words, words_of
from extractors.limits import over

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

CHARACTER = 120
"""Width of an average character in twentieths of a point, the unit of Word's indents."""

WIDEST_SPAN = 63
"""Most columns of a Word table."""

LARGE = 10_000_000
"""Bytes of mark-up from which on it matters how densely they are packed."""

DENSEST = 100
"""Times its packed size that mark-up may have; Word's is some ten to fifty."""


def read(source: Source) -> Document:
    """Read a Word document."""
    return document(source, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", pieces(source))


def pieces(source: Source) -> Iterator[Piece]:
    """Yield the pieces of a Word document: body, then footnotes and endnotes.

    Raises:
        UnreadableFileError: the package is damaged or no Word document.
        TooLargeError: it would unpack to more than the limit.
    """
    import docx
    from docx.opc.constants import RELATIONSHIP_TYPE

    _check_package(source)
    package = docx.Document(io.BytesIO(source.data))
    reader = _Reader(Styles(package.styles.element), Numbering(_related(package, RELATIONSHIP_TYPE.NUMBERING)))
    yield from reader.blocks(package.element.body)
    for kind in (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES):
        notes = _related(package, kind)
        for note in notes if notes is not None else ():
            if note.get(W + "type") in (None, "normal"):
                yield from reader.blocks(note)


def _check_package(source: Source) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError) as error:
        raise UnreadableFileError(
            f"{source.name}: the Word file is damaged or cut short; open it in Word and save it again"
        ) from error
    expanded = sum(part.file_size for part in parts)
    if expanded > source.limits.expanded_bytes:
        found, advice = f"unpacks to {expanded:,} bytes", "save it without its pictures"
        raise over(source.name, found, source.limits, "expanded_bytes", advice)
    if any(_is_bomb(part) for part in parts):
        raise UnreadableFileError(
            f"{source.name}: packed more than {DENSEST}-fold, as no document is; open it in Word and save it again"
        )
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableFileError(f"{source.name}: protected by a password; save it without one")


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    """Say whether mark-up unpacks to so much more than its size that only a hostile or broken file can be meant."""
    is_markup = part.filename.endswith((".xml", ".rels"))
    return is_markup and part.file_size > max(LARGE, DENSEST * part.compress_size)


def _related(package: "DocxDocument", kind: str) -> _Element | None:
    from docx.oxml import parse_xml

    try:
        part = package.part.part_related_by(kind)
    except KeyError:
        return None
    element: _Element = parse_xml(part.blob)
    return element


class _Reader:
    """Walks the body in order; only the list counters change on the way."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._carried = ""

    def blocks(self, parent: _Element) -> Iterator[Piece]:
        for child in parent:
            if child.tag == W + "p":
                yield from self._paragraph(child)
            elif child.tag == W + "tbl":
                yield from self._table(child)
            elif isinstance(child.tag, str) and child.tag not in (W + "sectPr", W + "del", W + "moveFrom", W + "sdtPr"):
                yield from self.blocks(child)

    def _paragraph(self, element: _Element) -> Iterator[Piece]:
        properties = element.find(W + "pPr")
        style_id = value(properties, "pStyle") or self._styles.default
        style = self._styles.get(style_id)
        words = words_of(element, style.bold)
        if style.name.startswith("toc ") or style.hidden:
            return
        if _mark_is_deleted(properties):
            self._carried += words.text
            return
        text, self._carried = self._carried + words.text, ""
        if text.strip():
            yield self._piece(properties, style_id, style, words, text)
        for box in words.boxes:
            yield from self.blocks(box)

    def _piece(self, properties: _Element | None, style_id: str, style: Style, words: Words, text: str) -> Piece:
        label, indent = self._label(properties, style_id, style)
        own_indent = label_indent(properties)
        indent = (own_indent if own_indent is not None else indent) // CHARACTER
        level = outline_level(properties) or style.level
        if level:
            return Piece("heading", text, label, level=level)
        if words.bold and (label or " ")[0] not in "(•" and stands_as_heading(text):
            return Piece("heading", text, label)
        if "quote" in style.name:
            return Piece("quotation", text)
        if label is None:
            return Piece("paragraph", text, indent=indent, centred=value(properties, "jc") == "center")
        return Piece("list_item", text, label, indent=indent)

    def _label(self, properties: _Element | None, style_id: str, style: Style) -> tuple[str | None, int]:
        """Return the label Word displays before a paragraph, counting it, and where it is printed."""
        listed = properties.find(W + "numPr") if properties is not None else None
        list_id = value(listed, "numId") or style.list_id
        if list_id is None or list_id == "0":
            return None, style.indent or 0
        own = value(listed, "ilvl")
        at = whole(own) if own is not None else style.list_level
        if at is None:
            at = self._numbering.level_of_style(style_id) or 0
        return self._numbering.label(list_id, at), self._numbering.indent(list_id, at)

    def _table(self, table: _Element) -> Iterator[Piece]:
        rows = [row for row in _inner(table, "tr") if not _row_is_deleted(row)]
        grid = [_columns(row) for row in rows]
        if lays_out_text([sum(1 for _, cell in row if cell.find(f".//{W}t") is not None) for row in grid]):
            for row in grid:
                for _, cell in row:
                    yield from self.blocks(cell)
            return
        yield from table_pieces([self._row(element, row) for element, row in zip(rows, grid, strict=True)])

    def _row(self, element: _Element, columns: list[tuple[int, _Element]]) -> Row:
        row = Row(header=bool(is_on(element.find(W + "trPr"), "tblHeader")), bold=True)
        for column, cell in columns:
            inner = list(self.blocks(cell))
            row.cells.extend("" for _ in range(column - len(row.cells)))
            row.cells.append("\n".join(_flat(inner)))
            row.bold = row.bold and all(piece.kind == "heading" for piece in inner)
        return row


def _columns(row: _Element) -> list[tuple[int, _Element]]:
    """Return the cells of a row with the columns they begin in; a merged cell spans several."""
    found = []
    column = 0
    for cell in _inner(row, "tc"):
        found.append((column, cell))
        column += min(max(whole(value(cell.find(W + "tcPr"), "gridSpan"), 1), 1), WIDEST_SPAN)
    return found


def _row_is_deleted(row: _Element) -> bool:
    properties = row.find(W + "trPr")
    return properties is not None and properties.find(W + "del") is not None


def _flat(pieces_: Iterable[Piece]) -> Iterator[str]:
    for piece in pieces_:
        if piece.cells:
            yield from (words for _, words in piece.cells if words)
        else:
            yield piece.text


def _inner(parent: _Element, name: str) -> Iterator[_Element]:
    """Yield the rows of a table or the cells of a row, also those inside content controls and insertions."""
    for child in parent:
        if child.tag == W + name:
            yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "moveTo"):
            yield from _inner(child, name)


def _mark_is_deleted(properties: _Element | None) -> bool:
    """Say whether a tracked change joins the paragraph with the next one."""
    run = properties.find(W + "rPr") if properties is not None else None
    return run is not None and (run.find(W + "del") is not None or run.find(W + "moveFrom") is not None)
