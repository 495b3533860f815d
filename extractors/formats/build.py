"""From a reader's pieces to the document: clean, find headings, nest, lay the canonical text, check every offset."""

from collections.abc import Iterable

from extractors.document import SEPARATOR, Block, BlockKind, Cell, Document, Span
from extractors.formats.headings import mark_headings
from extractors.formats.nesting import Nested, Nesting
from extractors.formats.pieces import CELL_SEPARATOR, Piece, tidy
from extractors.formats.source import Source


def document(source: Source, media_type: str, pieces: Iterable[Piece]) -> Document:
    """Build the document of one file; a piece without words leaves no trace."""
    tidied = tidy(pieces)
    mark_headings(tidied)
    blocks: list[Block] = []
    start = 0
    for piece, nested in zip(tidied, Nesting(tidied).run(), strict=True):
        blocks.append(_block(piece, nested, start))
        start = blocks[-1].span.end + len(SEPARATOR)
    text = SEPARATOR.join(piece.text for piece in tidied)
    for piece, block in zip(tidied, blocks, strict=True):
        assert text[block.span.start : block.span.end] == piece.text, f"{source.name}: a block is off its text"
    return Document(source.name, source.sha256, media_type, text, tuple(blocks))


def _block(piece: Piece, nested: Nested, start: int) -> Block:
    kind: BlockKind = piece.kind
    level = piece.level if kind == "heading" else 0
    if piece.label is not None and kind in ("paragraph", "list_item"):
        kind = "paragraph" if nested.numbered else "list_item"
        level = nested.level
    span = Span(start, start + len(piece.text))
    return Block(kind, span, piece.label, level, nested.parent, _cells(piece, start))


def _cells(piece: Piece, start: int) -> tuple[Cell, ...]:
    """Place the cells of a row; the row that names the columns states nothing and has none."""
    cells: list[Cell] = []
    for header, words in () if piece.header else piece.cells:
        cells.append(Cell(header, Span(start, start + len(words))))
        start += len(words) + len(CELL_SEPARATOR)
    return tuple(cells)
