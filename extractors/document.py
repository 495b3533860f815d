"""A document as readers hand it on: one canonical text, and blocks that point into it.

White space, hyphenation, page furniture and markup are settled while the text is built; no later step changes it.
Offsets are half-open and count Unicode code points, so ``document.text[span.start:span.end]`` is the evidence, always.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple, Self

BlockKind = Literal["heading", "paragraph", "list_item", "table_row", "quotation"]

SEPARATOR = "\n\n"
"""Stands between two blocks of the canonical text and belongs to neither."""


class _Offsets(NamedTuple):
    start: int
    """Offset of the first character."""

    end: int
    """Offset one past the last character."""


class Span(_Offsets):
    """A stretch of the canonical text; a tuple, because a document has thousands and they must come cheap."""

    __slots__ = ()

    def __new__(cls, start: int, end: int) -> Self:
        """Build a span from the offset of its first character and that past its last one."""
        if not 0 <= start < end:
            raise ValueError(f"a span needs 0 <= start < end, not {start}, {end}")
        return tuple.__new__(cls, (start, end))

    def holds(self, other: "Span") -> bool:
        """Say whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Say whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Cell:
    """One filled cell of a table row."""

    header: str
    """The column's heading as printed, empty if the table has none."""

    span: Span
    """Where the cell's words stand in the canonical text."""


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item, table row or quotation, in reading order."""

    kind: BlockKind
    """What the block is in the source."""

    span: Span
    """Where its words stand; list numbers and bullets are not part of them."""

    label: str | None = None
    """The printed number or bullet: ``"10"``, ``"(a)"``, ``"IV"``, ``"•"``; null if there is none."""

    level: int = 0
    """Heading level from 1 (the title), or nesting depth of a list item from 1; 0 for the rest."""

    parent: int | None = None
    """Index of the block that a list item or sub-paragraph belongs to; null at the top."""

    cells: tuple[Cell, ...] = ()
    """The cells of a table row, in column order."""


@dataclass(frozen=True)
class Document:
    """One source file as canonical text and blocks."""

    source: str
    """The file's name, without folders."""

    sha256: str
    """Hexadecimal digest of the file's bytes."""

    media_type: str
    """The format that was read, e.g. ``text/markdown``."""

    text: str
    """The canonical text: block texts joined by a blank line, Unicode NFC; printed line breaks are kept."""

    blocks: tuple[Block, ...] = field(repr=False)
    """The blocks in reading order; they cover the text but for the separators."""

    def __post_init__(self) -> None:
        end = -len(SEPARATOR)
        for block in self.blocks:
            if block.span.start != end + len(SEPARATOR):
                raise ValueError(f"{self.source}: blocks do not tile the text at {block.span.start}")
            end = block.span.end
        if max(end, 0) != len(self.text):
            raise ValueError(f"{self.source}: blocks end at {end}, the text at {len(self.text)}")

    def words(self, span: Span) -> str:
        """Cut the span's characters out of the text."""
        return self.text[span.start : span.end]

    @cached_property
    def _starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def index_at(self, offset: int) -> int:
        """Return the index of the block that holds ``offset`` (the one before it, inside a separator)."""
        after = bisect_right(self._starts, offset)
        return after - 1 if after else 0

    def block_at(self, offset: int) -> Block:
        """Return the block that holds ``offset``."""
        return self.blocks[self.index_at(offset)]

    @cached_property
    def _labels(self) -> list[str | None]:
        found: list[str | None] = []
        for index, block in enumerate(self.blocks):
            above = found[block.parent] if block.parent is not None and block.parent < index else None
            found.append(_cited(block, above))
        return found

    def label_of(self, index: int) -> str | None:
        """Return the printed number that people cite for block ``index``: ``"9"``, ``"12(a)"``; null if unnumbered.

        A bullet is cited by the paragraph it belongs to; a lettered item by both.
        """
        return self._labels[index]

    def label_at(self, offset: int) -> str | None:
        """Return the printed number of the paragraph that holds ``offset``."""
        return self.label_of(self.index_at(offset)) if self.blocks else None


def _cited(block: Block, above: str | None) -> str | None:
    """Return the number that a block is cited by; ``above`` is that of the paragraph it belongs to."""
    if block.label is None or not any(c.isalnum() for c in block.label):
        return above
    lettered = block.label[0] == "(" or (block.label.isalpha() and block.label.islower())
    return f"{above or ''}{block.label}" if lettered else block.label
