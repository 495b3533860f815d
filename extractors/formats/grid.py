"""Tables that are only printed as such: words in columns, on a PDF page or in plain text.

The first line of a table fixes where its columns begin; the table goes on as long as all words below begin at one of
them. A line that is closer to the one above than table rows are carries the cells above on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.formats.joining import Words
from extractors.formats.looks import is_open
from extractors.formats.tables import Row, is_field

GAP_IN_LINE = 0.5
"""Blank space between words, in type sizes, at which a strip is cut if a column begins there."""

LEAST_ROWS = 2
"""Complete lines that make a table of three columns or more; one of two columns needs one more."""

LABELLED = 2
"""Columns of a table, at most, in which no line goes on below the label of the first one."""

INDENT = 4
"""How far in, in type sizes, the further lines of a cell may be set."""

TALLEST_ROW = 12
"""Most printed lines of one table row."""

Gap = tuple[int, float, float]
"""A space: where it is in the text, how wide it is, where the next word begins."""


@dataclass(slots=True)
class Strip:
    """Words printed side by side without wide blank space; places in points or columns from the top left."""

    text: str
    left: float
    right: float
    top: float
    size: float = 1.0
    bold: bool = False

    first_word: float = 0.0
    """Width of the first word."""

    gaps: list[Gap] = field(default_factory=list)
    """The spaces inside, which may part columns after all."""

    def cut(self, starts: Sequence[float]) -> "list[Strip]":
        """Cut the strip where a word begins at one of ``starts`` after more than a usual space."""
        for at, gap, left in self.gaps:
            if gap > GAP_IN_LINE * self.size and _nearest(starts, left, 0.5 * self.size) is not None:
                if _nearest(starts, left, 0.5 * self.size) == 0:  # a typed label hangs left of the first column
                    self.left = left
                    continue
                before = Strip(self.text[:at], self.left, left - gap, self.top, self.size, self.bold)
                after = Strip(self.text[at + 1 :], left, self.right, self.top, self.size, self.bold)
                after.gaps = [(other - at - 1, wide, start) for other, wide, start in self.gaps if other > at]
                return [before, *after.cut(starts)]
        return [self]


@dataclass(slots=True)
class Printed:
    """All strips on one base line."""

    strips: list[Strip]

    @property
    def text(self) -> str:
        """The words of the line."""
        return " ".join(strip.text for strip in self.strips)

    @property
    def top(self) -> float:
        """Where the line stands."""
        return self.strips[0].top

    @property
    def size(self) -> float:
        """The largest type in it."""
        return max(strip.size for strip in self.strips)


def base_lines(strips: Sequence[Strip]) -> list[Printed]:
    """Gather strips on the same base line, from top to bottom and left to right."""
    lines: list[Printed] = []
    for strip in sorted(strips, key=lambda one: one.top):
        if lines and strip.top - lines[-1].top < 0.35 * max(strip.size, lines[-1].size):
            lines[-1].strips.append(strip)
        else:
            lines.append(Printed([strip]))
    for line in lines:
        line.strips.sort(key=lambda one: one.left)
    return lines


def table_end(lines: Sequence[Printed], start: int, usual: float) -> int:
    """Return where a table that starts at a line ends, 0 if none does; ``usual`` is the distance of lines.

    The lines of the table are cut at its columns on the way.
    """
    first = lines[start]
    if len(first.strips) < 2:
        return 0
    starts = [strip.left for strip in first.strips]
    found: list[list[Strip]] = []
    full = [start]
    for at in range(start, len(lines)):
        strips = [part for strip in lines[at].strips for part in strip.cut(starts)]
        below = at > start and all(
            after.top - line.top < 1.3 * usual for line, after in pairwise(lines[full[-1] : at + 1])
        )
        inside = all(
            _nearest(starts, strip.left, first.size) is not None or (below and _hangs(starts, strip))
            for strip in strips
        )
        apart = at > start and lines[at].top - lines[at - 1].top > 3.5 * usual
        if not inside or apart or at > full[-1] + TALLEST_ROW or (at > full[-1] and _leaves(strips, starts)):
            break
        found.append(strips)
        if len(strips) == len(starts) or _goes_on(first.strips[0], strips, starts):
            full.append(at)
    if len(full) - 1 < LEAST_ROWS + (len(starts) == 2):
        return 0
    end = _last_row_end(lines, full[-1], start + len(found), usual)
    for line, strips in zip(lines[start:end], found, strict=False):
        line.strips = strips
    return end


def _hangs(starts: Sequence[float], strip: Strip) -> bool:
    """Say whether words are set in a little under a column's words, as wrapped ones may be, and do not leave it."""
    column = max((at for at, start in enumerate(starts) if start < strip.left), default=-1)
    end = starts[column + 1] if 0 <= column < len(starts) - 1 else float("inf")
    return column >= 0 and strip.left - starts[column] <= INDENT * strip.size and strip.right < end


def _goes_on(label: Strip, strips: Sequence[Strip], starts: Sequence[float]) -> bool:
    """Say whether a line fills all columns but the first, which labels the rows below: "PRESENT:  Chad  Dr Teklu"."""
    if len(starts) <= LABELLED or len(strips) != len(starts) - 1 or not label.text.endswith(":"):
        return False
    return _nearest(starts, strips[0].left, label.size) == 1


def _is_field(line: Printed, starts: Sequence[float]) -> bool:
    """Say whether a line tells a field of a form, its label set in a little: "  Lead       Fiji"."""
    return len(starts) == len(line.strips) == 2 and is_field(line.strips[0].text)


def _leaves(strips: Sequence[Strip], starts: Sequence[float]) -> bool:
    """Say whether words run across a column: running text after the table."""
    return any(
        strip.left < edge - strip.size and strip.right > edge + strip.size for strip in strips for edge in starts
    )


def _last_row_end(lines: Sequence[Printed], last: int, limit: int, usual: float) -> int:
    """Return where the last row ends: lines below it that are as close as wrapped ones belong to it."""
    at = last + 1
    while at < limit and lines[at].top - lines[at - 1].top < 1.3 * usual:
        at += 1
    return at


def table_rows(lines: Sequence[Printed], words: Words) -> list[Row]:
    """Gather the printed lines of a table to rows."""
    starts = [strip.left for strip in lines[0].strips]
    steps = [0.0, *(after.top - line.top for line, after in pairwise(lines))]
    near = 1.15 * min(steps[1:])
    label = lines[0].strips[0]
    full = {
        at
        for at, line in enumerate(lines)
        if at
        and len(line.strips) > 1
        and (
            line.strips[0].left - starts[0] < line.size
            or _goes_on(label, line.strips, starts)
            or _is_field(line, starts)
        )
    }
    spaced = 2 * sum(steps[at] > near for at in full) > len(full)
    small = 2 * sum(lines[at].strips[0].text[:1].islower() for at in full) > len(full)
    rows: list[list[list[Strip]]] = []
    for at, line in enumerate(lines):
        if not rows or (steps[at] > near if spaced else at in full and not _carries_on(rows[-1], line, starts, small)):
            rows.append([[] for _ in starts])
        for strip in line.strips:
            rows[-1][_column(starts, strip)].append(strip)
    return list(_joined(rows, near, words))


def _joined(rows: list[list[list[Strip]]], near: float, words: Words) -> Iterator[Row]:
    """Join the printed lines of each cell; a line that ends on purpose keeps its break, as a name above a post does.

    Where most first lines of cells do, all do that a capital follows; so do lines further apart than ``near``.
    """
    widest = [
        max((strip.right for cell in column for strip in cell), default=0.0) for column in zip(*rows, strict=True)
    ]
    heads = [
        _is_broken(cell[0], cell[1], right)
        for row in rows
        for cell, right in zip(row, widest, strict=True)
        if len(cell) > 1 and cell[1].text[:1].isupper()
    ]
    parts_heads = 2 * sum(heads) > len(heads)
    for row in rows:
        cells = []
        for strips, right in zip(row, widest, strict=True):
            cell = strips[0].text if strips else ""
            for at, (above, strip) in enumerate(pairwise(strips)):
                apart = strip.top - above.top > near or (at == 0 and parts_heads)
                broken = not is_open(above.text) and (
                    _is_broken(above, strip, right) or (apart and strip.text[:1].isupper())
                )
                cell = "".join(words.joint(cell, strip.text, broken)) + strip.text
            cells.append(cell)
        yield Row(cells, bold=all(strip.bold for cell in row for strip in cell))


def _is_broken(strip: Strip, below: Strip, right: float) -> bool:
    """Say whether a line of a cell ends on purpose: what begins the one below had room in it, and has a capital."""
    opening = below.gaps[0][2] - below.gaps[0][1] - below.left if below.gaps else below.right - below.left
    return below.text[:1].isupper() and strip.right + below.size + opening <= right


def _carries_on(row: list[list[Strip]], line: Printed, starts: Sequence[float], small: bool) -> bool:
    """Say whether a line that no blank space parts from a row is wrapped: it goes on with a small letter or a phrase.

    ``small`` says that rows of the table begin with small letters.
    """
    if (
        not small
        and row[0]
        and row[0][0].text[:1].isupper()
        and (line.strips[0].text[:1].islower() or line.strips[0].text[:1] == "(")
    ):
        return True
    above = (cell[-1].text for strip in line.strips if (cell := row[_column(starts, strip)]))
    return any(map(is_open, above))


def _nearest(starts: Sequence[float], left: float, within: float) -> int | None:
    """Return the column that begins closest to ``left``; None if none does within the distance."""
    best = min(range(len(starts)), key=lambda at: abs(starts[at] - left))
    return best if abs(starts[best] - left) <= within else None


def _column(starts: Sequence[float], strip: Strip) -> int:
    """Return the column that a strip stands in."""
    return _nearest(starts, strip.left, float("inf")) or 0
