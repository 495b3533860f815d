"""The layout of PDF pages: running heads and page numbers dropped, columns put in order, tables and lines found."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from extractors.formats.joining import Words
from extractors.formats.lines import Line, Measure, mark_centred, paragraphs
from extractors.formats.pieces import Piece
from extractors.formats.tables import Row, table_pieces

MARGIN_LINES = 3
"""Lines at the head and foot of a page that may be furniture."""

PARAGRAPH_GAP = 1.2
"""Distance of lines, as a multiple of the usual one, from which blank space stands between them."""

RAGGED = 6
"""Characters by which the measured end of a line may be off, letters being of different widths."""

OFF_CENTRE = 3
"""Characters by which the two margins of a centred line may differ."""

LARGER = 1.08
"""Type this much larger than the running text is a heading."""

_FIGURES = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page |p\. ?)?[-–— ]*\d{1,4}[-–— ]*(?:(?:of|/|\|) ?\d{1,4})?|[ivxl]{1,6}", re.IGNORECASE)


@dataclass(slots=True)
class Segment:
    """Words printed on one line without wide blank space between them; places in points from the top left."""

    text: str
    left: float
    right: float
    top: float
    size: float
    bold: bool


@dataclass(slots=True)
class Printed:
    """All segments on one base line of a page or column."""

    segments: list[Segment]

    @property
    def text(self) -> str:
        """The words of the line."""
        return " ".join(segment.text for segment in self.segments)

    @property
    def top(self) -> float:
        """Where the line stands."""
        return self.segments[0].top

    @property
    def size(self) -> float:
        """The largest type in it."""
        return max(segment.size for segment in self.segments)


def arranged(pages: Sequence[Sequence[Segment]]) -> Iterator[Piece]:
    """Yield the pieces of all pages."""
    columns = [column for page in _without_furniture(pages) for column in _columns(page)]
    style = _Style.of(columns)
    parts: list[list[Line] | list[Row]] = []
    for column in columns:
        for part in _parts(column, style):
            if parts and isinstance(part[0], Line) and isinstance(parts[-1][0], Line):
                parts[-1].extend(part)
            else:
                parts.append(part)
    lines = [line for part in parts for line in part if isinstance(line, Line)]
    measure, words = Measure.of(lines, RAGGED), Words((line.text for line in lines), divides=True)
    mark_centred(lines, measure.width, OFF_CENTRE)
    for part in parts:
        if isinstance(part[0], Row):
            yield from table_pieces([row for row in part if isinstance(row, Row)])
        else:
            yield from paragraphs([line for line in part if isinstance(line, Line)], measure, words)


def _rows(segments: Sequence[Segment]) -> list[Printed]:
    """Gather segments on the same base line, from top to bottom and left to right."""
    rows: list[Printed] = []
    for segment in sorted(segments, key=lambda one: one.top):
        if rows and segment.top - rows[-1].top < 0.35 * max(segment.size, rows[-1].size):
            rows[-1].segments.append(segment)
        else:
            rows.append(Printed([segment]))
    for row in rows:
        row.segments.sort(key=lambda one: one.left)
    return rows


def _without_furniture(pages: Sequence[Sequence[Segment]]) -> list[list[Segment]]:
    """Drop page numbers, and lines that stand at the same place near the edge of several pages."""
    edges = []
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        rows = _rows(page)
        at_edge = [*rows[:MARGIN_LINES], *rows[max(len(rows) - MARGIN_LINES, MARGIN_LINES) :]]
        edges.append((rows, at_edge))
        seen.update({_place(row) for row in at_edge})
    kept = []
    for rows, at_edge in edges:
        dropped = {id(row) for row in at_edge if seen[_place(row)] > 1}
        dropped |= {id(row) for row in _page_numbers(rows, dropped)}
        kept.append([segment for row in rows if id(row) not in dropped for segment in row.segments])
    return kept


def _place(row: Printed) -> tuple[str, int]:
    """Return what a running head has in common on all pages: its words but for figures, and its height."""
    return _FIGURES.sub("#", row.text), round(row.top / 4)


def _page_numbers(rows: Sequence[Printed], dropped: set[int]) -> Iterator[Printed]:
    """Yield the outermost remaining lines that are only a page number."""
    left = [row for row in rows if id(row) not in dropped]
    for row in (left[:1] + left[-1:]) if len(left) > 1 else []:
        if _PAGE_NUMBER.fullmatch(row.text.strip()):
            yield row


def _columns(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Cut a page set in two columns into bands: what goes across, the left column, the right column."""
    gutter = _gutter(segments)
    if gutter is None:
        return [list(segments)] if segments else []
    bands: list[tuple[list[Segment], list[Segment], list[Segment]]] = [([], [], [])]
    for row in _rows(segments):
        for segment in row.segments:
            if segment.left < gutter < segment.right:
                if bands[-1][1] or bands[-1][2]:
                    bands.append(([], [], []))
                bands[-1][0].append(segment)
            else:
                bands[-1][1 if segment.right <= gutter else 2].append(segment)
    return [part for band in bands for part in band if part]


def _gutter(segments: Sequence[Segment]) -> float | None:
    """Find the blank strip between two columns of running text, if most lines keep clear of it."""
    if len(segments) < 12:
        return None
    left, right = min(one.left for one in segments), max(one.right for one in segments)
    width = right - left
    for step in range(9):
        at = left + width * (0.42 + 0.02 * step)
        before = [one for one in segments if one.right <= at]
        after = [one for one in segments if one.left >= at]
        wide = sum(1 for one in (*before, *after) if one.right - one.left > 0.3 * width)
        aside = min(len(before), len(after))
        if aside >= 5 and len(before) + len(after) >= 0.75 * len(segments) and wide >= 0.6 * (len(before) + len(after)):
            return at
    return None


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
    def of(cls, columns: Sequence[Sequence[Segment]]) -> "_Style":
        characters: Counter[float] = Counter()
        widths, leadings = [], []
        for column in columns:
            for segment in column:
                characters[round(segment.size * 2) / 2] += len(segment.text)
                widths.append((segment.right - segment.left) / max(len(segment.text), 1))
            leadings += [(after.top - row.top) / row.size for row, after in pairwise(_rows(column)) if row.size]
        size = characters.most_common(1)[0][0] if characters else 10.0
        larger = tuple(sorted((one for one in characters if one > LARGER * size), reverse=True))
        usual = [one for one in leadings if 0.8 < one < 3.5]
        return cls(size, max(median(widths), 0.1) if widths else 5.0, _usual(usual), larger)

    def heading(self, row: Printed) -> int:
        """Return the heading level that type size or weight gives a line."""
        size = round(row.size * 2) / 2
        if size in self.sizes:
            return self.sizes.index(size) + 1
        return -1 if all(segment.bold for segment in row.segments) else 0


def _usual(leadings: Sequence[float]) -> float:
    """Return the distance of lines that run on: the commonest, to a twentieth."""
    counted = Counter(round(one * 20) for one in leadings)
    return counted.most_common(1)[0][0] / 20 if counted else 1.3


def _parts(column: Sequence[Segment], style: _Style) -> Iterator[list[Line] | list[Row]]:
    """Yield the stretches of lines and tables of one column."""
    rows = _rows(column)
    origin = min(segment.left for segment in column)
    lines: list[Line] = []
    at = 0
    while at < len(rows):
        end = _table_end(rows, at, style)
        if end:
            if lines:
                yield lines
                lines = []
            yield _table(rows[at:end], style)
            at = end
        else:
            lines.append(_line(rows, at, origin, style))
            at += 1
    if lines:
        yield lines


def _line(rows: Sequence[Printed], at: int, origin: float, style: _Style) -> Line:
    row = rows[at]
    gap = False
    if at:
        usual = style.leading * max(rows[at - 1].size, row.size)
        gap = row.top - rows[at - 1].top > PARAGRAPH_GAP * usual
    left = (row.segments[0].left - origin) / style.character
    right = (row.segments[-1].right - origin) / style.character
    return Line(row.text, left, right, gap, heading=style.heading(row))


def _table_end(rows: Sequence[Printed], start: int, style: _Style) -> int:
    """Return where a table that starts at a row ends; 0 if none does."""
    starts = [segment.left for segment in rows[start].segments]
    if len(starts) < 2:
        return 0
    full = 0
    end = start
    for row in rows[start:]:
        if not all(any(abs(segment.left - at) < style.size for at in starts) for segment in row.segments):
            break
        if row.top - rows[max(end - 1, start)].top > 4 * style.leading * style.size:
            break
        full += len(row.segments) == len(starts)
        end += 1
    return end if full >= 3 or (full >= 2 and len(starts) > 2) else 0


def _table(rows: Sequence[Printed], style: _Style) -> list[Row]:
    """Gather the printed lines of a table to rows; a line closer to the one above than rows are carries cells on."""
    starts = [segment.left for segment in rows[0].segments]
    steps = [after.top - row.top for row, after in pairwise(rows)]
    near = min(steps) * 1.15
    carried = max(steps) > near
    table: list[Row] = []
    for at, row in enumerate(rows):
        opens = not table or len(row.segments) == len(starts) if not carried else not table or steps[at - 1] > near
        if opens:
            table.append(Row(["" for _ in starts], bold=True))
        for segment in row.segments:
            column = min(range(len(starts)), key=lambda one: abs(starts[one] - segment.left))
            table[-1].cells[column] = f"{table[-1].cells[column]} {segment.text}".strip()
            table[-1].bold = table[-1].bold and segment.bold
    return table
