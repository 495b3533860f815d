"""Counts in the rows of tables: the first cell says of what, or beside a state the heading of the column.

"Vessels inspected | 231" counts vessels; under "Country | Trains | Punctuality" the row "Georgia | 1,290 | 77%" counts
trains, and a share.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from extractors.document import Block, Cell, Span
from extractors.mentions import countries, within
from extractors.parsed import Parsed
from extractors.readings.counts import Count, labelled_count
from extractors.readings.quantities import Quantity
from extractors.readings.quantities.money import CODES, SIGNS
from extractors.readings.quantities.numbers import SCALES, plain, scale_of

_GIVEN_IN = re.compile(
    rf"\((?:in )?(?:(?:[A-Z]{{0,3}}[{SIGNS}]|{CODES})[\s.]?)?"
    rf"(?:({SCALES}|mn|bn)s?|['’]000s?)(?: [\w ]{{1,20}})?\)",
    re.IGNORECASE,
)
"""The unit that a heading gives in a bracket: "(million)", "(in US$ thousands)", "('000)"."""

_FIELD = 2
"""Cells of a row that holds a number and what it counts."""


def row_counts(parsed: Parsed, block: Block, low: str, inside: list[Quantity]) -> list[Count]:
    """Return what the numbers count that stand alone in the cells of a row; ``low`` is the text in small letters."""
    label = block.cells[0].span
    cells = {cell.span: cell for cell in block.cells[1:]}
    opened = {cell.span.start: cell for cell in block.cells[1:]}
    cells |= {each.span: cell for each in inside if (cell := _opens(parsed, opened, each))}
    alone = [each for each in inside if each.span in cells]
    first = inside[0] if inside and inside[0].span == label and len(block.cells) == _FIELD else None
    if not alone and first and not block.cells[0].header and not _counts_rows(parsed, block, first):
        count = labelled_count(parsed.text, low, block.cells[1].span, first)  # "64 | border posts covered"
        return [count] if count else []
    if not alone:
        return []
    by_column = within(countries(parsed), label)
    found = []
    for each in alone:
        named = _heading(parsed, block, cells[each.span].header) if by_column else label
        count = named and labelled_count(parsed.text, low, named, _scaled(parsed, label, cells[each.span].header, each))
        if count:
            found.append(count)
    return found


def _opens(parsed: Parsed, cells: Mapping[int, Cell], each: Quantity) -> Cell | None:
    """Return the cell that a number opens without a noun of its own: "1.48 million, of 97 species"."""
    cell = cells.get(each.span.start)
    return cell if cell and each.span.end < cell.span.end and parsed.text[each.span.end] in ",;" else None


def _scaled(parsed: Parsed, label: Span, header: str, each: Quantity) -> Quantity:
    """Multiply a number by what its row or its column says that it is given in: "Arrivals (million) | 2.1"."""
    scale = _GIVEN_IN.search(parsed.words(label)) or _GIVEN_IN.search(header)
    if scale is None or each.value is None or each.percent or parsed.words(each.span)[-1].isalpha():
        return each
    by = scale_of(scale[1].lower()) if scale[1] else 1_000
    most = None if each.value_max is None else plain(Decimal(str(each.value_max)) * by)
    return replace(each, value=plain(Decimal(str(each.value)) * by), value_max=most)


def _counts_rows(parsed: Parsed, block: Block, first: Quantity) -> bool:
    """Say whether the number that opens a row is that of the row: the next one, or the last, is one away."""
    blocks, at = parsed.document.blocks, parsed.document.index_at(block.span.start)
    near = [each for each in (*blocks[max(0, at - 1) : at], *blocks[at + 1 : at + 2]) if each.cells]
    numbers = {parsed.words(each.cells[0].span).rstrip(".") for each in near}
    return first.value is not None and bool(numbers & {f"{first.value - 1:g}", f"{first.value + 1:g}"})


def _heading(parsed: Parsed, block: Block, header: str) -> Span | None:
    """Return where a column's heading stands, in the row without cells above."""
    top = parsed.once(_tops)[parsed.document.index_at(block.span.start)]
    start = parsed.text.find(header, top.start, top.end) if header and top else -1
    return Span(start, start + len(header)) if start >= 0 else None


def _tops(parsed: Parsed) -> list[Span | None]:
    """Return for each block of a document the block that ends the stretch without cells above it."""
    found: list[Span | None] = []
    top: Span | None = None
    for block in parsed.document.blocks:
        top = top if block.cells else block.span
        found.append(top)
    return found
