"""From the words on PDF pages to pieces: headings by their type, tables by their columns, the rest as lines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from extractors.formats.grid import Printed, Strip, base_lines, table_end, table_rows
from extractors.formats.joining import Words
from extractors.formats.lines import Line, Measure, mark_centred, paragraphs
from extractors.formats.pdf_pages import columns
from extractors.formats.pieces import Piece
from extractors.formats.tables import Row, table_pieces

PARAGRAPH_GAP = 1.2
"""Distance of lines, as a multiple of the usual one, from which blank space stands between them."""

RAGGED = 1.5
"""Characters by which the measured end of a line may be off."""

OFF_CENTRE = 3
"""Characters by which the two margins of a centred line may differ."""

LARGER = 1.08
"""Type this much larger than the running text is a heading."""


@dataclass(slots=True)
class _Table:
    """The lines of a table."""

    lines: list[Printed]


def arranged(pages: Sequence[Sequence[Strip]]) -> Iterator[Piece]:
    """Yield the pieces of all pages."""
    found = columns(pages)
    style = _Style.of(found)
    parts: list[list[Line] | _Table] = []
    for column in found:
        for part in _parts(column, style):
            if parts and isinstance(part, list) and isinstance(before := parts[-1], list):
                before.extend(part)
            else:
                parts.append(part)
    lines = [line for part in parts if isinstance(part, list) for line in part]
    words = Words((strip.text for column in found for strip in column), divides=True)
    measure = Measure.of(lines, RAGGED)
    mark_centred(lines, measure.width, OFF_CENTRE)
    rows: list[Row] = []
    for part in parts:
        if isinstance(part, _Table):
            rows = _continued(rows, table_rows(part.lines, words))
            continue
        yield from table_pieces(rows)
        rows = []
        yield from paragraphs(part, measure, words)
    yield from table_pieces(rows)


def _continued(rows: list[Row], more: list[Row]) -> list[Row]:
    """Carry a table on from the page before, without the header row that is printed again."""
    if rows and more[0].cells == rows[0].cells:
        more = more[1:]
    return [*rows, *more]


@dataclass(frozen=True, slots=True)
class _Style:
    """The type of the running text."""

    size: float
    character: float
    """Average width of a character in points."""

    leading: float
    """Distance of lines as a multiple of the type size."""

    sizes: tuple[float, ...]
    """Larger sizes, the largest first."""

    @classmethod
    def of(cls, found: Sequence[Sequence[Strip]]) -> "_Style":
        characters: Counter[float] = Counter()
        widths, leadings = [], []
        for column in found:
            for strip in column:
                characters[_half(strip.size)] += len(strip.text)
                widths.append((strip.right - strip.left) / len(strip.text))
            leadings += [(after.top - line.top) / line.size for line, after in pairwise(base_lines(column))]
        size = characters.most_common(1)[0][0]
        larger = tuple(sorted((one for one in characters if one > LARGER * size), reverse=True))
        return cls(size, max(median(widths), 0.1), _usual(leadings), larger)

    def heading(self, line: Printed) -> int:
        """Return the heading level that type size or weight gives a line."""
        size = _half(line.size)
        if size in self.sizes:
            return self.sizes.index(size) + 1
        return -1 if all(strip.bold for strip in line.strips) else 0


def _half(size: float) -> float:
    """Round a type size to half a point."""
    return round(size * 2) / 2


def _usual(leadings: Sequence[float]) -> float:
    """Return the distance of lines that run on, to a twentieth of the type size: the least that is not rare."""
    counted = Counter(round(one * 20) for one in leadings if 0.8 < one < 3.5)
    often = [step for step, count in counted.items() if 10 * count >= counted.total()]
    return min(often) / 20 if often else 1.3


def _parts(column: Sequence[Strip], style: _Style) -> Iterator[list[Line] | _Table]:
    """Yield the stretches of lines and the tables of one column."""
    printed = base_lines(column)
    origin = min(strip.left for strip in column)
    lines: list[Line] = []
    at = 0
    while at < len(printed):
        end = table_end(printed, at, style.leading * style.size)
        if end:
            if lines:
                yield lines
                lines = []
            yield _Table(printed[at:end])
            at = end
        else:
            lines.append(_line(printed, at, origin, style))
            at += 1
    if lines:
        yield lines


def _line(printed: Sequence[Printed], at: int, origin: float, style: _Style) -> Line:
    line = printed[at]
    gap = False
    if at:
        usual = style.leading * max(printed[at - 1].size, line.size)
        gap = line.top - printed[at - 1].top > PARAGRAPH_GAP * usual
    first, last = line.strips[0], line.strips[-1]
    left, right = (first.left - origin) / style.character, (last.right - origin) / style.character
    found = Line(line.text, left, right, gap, heading=style.heading(line))
    found.pitch, found.opening = line.size / style.size, first.first_word / style.character
    return found
