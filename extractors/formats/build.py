"""From a reader's pieces to the document: clean, nest, lay the canonical text, check every offset."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.document import SEPARATOR, Block, BlockKind, Cell, Document, Span
from extractors.formats.nesting import Nested, Nesting, mark_headings
from extractors.formats.pieces import CELL_SEPARATOR, Piece, tidy

SECTION_LEVEL = 2
"""Level of a heading known only by its looks; the title has 1."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The canonical text and its blocks."""

    text: str
    blocks: tuple[Block, ...]


def lay(pieces: Iterable[Piece]) -> Layout:
    """Lay the pieces out as canonical text; a piece without words leaves no trace."""
    tidied = tidy(pieces)
    mark_headings(tidied)
    levels = _heading_levels(tidied)
    blocks: list[Block] = []
    start = 0
    for piece, nested in zip(tidied, Nesting(tidied).run(), strict=True):
        blocks.append(_block(piece, nested, start, levels))
        start = blocks[-1].span.end + len(SEPARATOR)
    text = SEPARATOR.join(piece.text for piece in tidied)
    for piece, block in zip(tidied, blocks, strict=True):
        assert text[block.span.start : block.span.end] == piece.text, "a block is off its text"
    return Layout(text, tuple(blocks))


def document(name: str, sha256: str, media_type: str, pieces: Iterable[Piece]) -> Document:
    """Build the document of one source file."""
    layout = lay(pieces)
    return Document(name, sha256, media_type, layout.text, layout.blocks)


def _block(piece: Piece, nested: Nested, start: int, levels: dict[int, int]) -> Block:
    kind: BlockKind = piece.kind
    level = 0
    if kind == "heading":
        level = levels[piece.level]
    elif piece.label is not None and kind in ("paragraph", "list_item"):
        kind = "paragraph" if nested.numbered else "list_item"
        level = 0 if nested.numbered else nested.level
    span = Span(start, start + len(piece.text))
    return Block(kind, span, piece.label, level, nested.parent, _cells(piece, start))


def _cells(piece: Piece, start: int) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    if piece.header:
        return ()
    for header, words in piece.cells:
        cells.append(Cell(header, Span(start, start + len(words))))
        start += len(words) + len(CELL_SEPARATOR)
    return tuple(cells)


def _heading_levels(pieces: Sequence[Piece]) -> dict[int, int]:
    """Number the marked levels without gaps; a heading without one (0) is that of a section."""
    marked = sorted({piece.level for piece in pieces if piece.kind == "heading" and piece.level})
    return {0: SECTION_LEVEL, **{level: place for place, level in enumerate(marked, 1)}}
