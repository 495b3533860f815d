"""Cells that repeat the one above them: a ditto mark, "do.", "idem".

A mark under "Responsible" or "Deadline" means the value of the row above, in the same column, and is read from there;
the words cited as evidence are those of the row above.
"""

import re
from dataclasses import replace

from extractors.document import Block, Cell, Span
from extractors.parsed import Parsed

_DITTO = re.compile(
    r"[\s–—-]*(?:[\"“”„″〃]|''|’’|,,|do\.|ditto\.?|idem|id\.|(?:same )?as above)[\s–—-]*|-do-?", re.IGNORECASE
)
_LONGEST = len("- same as above -")


def full_row(parsed: Parsed, row: Block) -> Block:
    """Return a row of a table with the values in its cells that ditto marks stand for."""
    return parsed.once(_full_rows).get(row.span, row)


def _full_rows(parsed: Parsed) -> dict[Span, Block]:
    """Return the rows that have ditto marks, filled, by their span."""
    found: dict[Span, Block] = {}
    above: tuple[Cell, ...] = ()
    for block in parsed.document.blocks:
        cells = block.cells
        if above and any(_is_ditto(parsed, cell) for cell in cells):
            cells = tuple(_meant(parsed, at, cell, above, len(cells)) for at, cell in enumerate(cells))
            found[block.span] = replace(block, cells=cells)
        above = cells
    return found


def _is_ditto(parsed: Parsed, cell: Cell) -> bool:
    return cell.span.end - cell.span.start <= _LONGEST and _DITTO.fullmatch(parsed.text, *cell.span) is not None


def _meant(parsed: Parsed, at: int, cell: Cell, above: tuple[Cell, ...], count: int) -> Cell:
    """Return the cell above a ditto mark, in its column; without headings only where both rows are as long."""
    if not _is_ditto(parsed, cell):
        return cell
    if cell.header:
        return next((each for each in above if each.header == cell.header), cell)
    return above[at] if len(above) == count else cell
