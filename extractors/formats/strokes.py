"""Tables in plain text whose columns are parted by upright strokes: ``1 | Repair the quay | Port Authority | 31 July``.

Box characters count as strokes. A cell may be wrapped over several lines, and a border may stand on either side. Lines
are one table if their strokes stand below each other, or if three or more have equally many.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.formats.grid import Printed, Strip
from extractors.formats.lines import Line

STROKES = str.maketrans("│┃║¦┆┊", "||||||")
"""Characters that are printed as a stroke between columns."""

FAR = 1000.0
"""Distance given to cells whose columns are known, so that they line up."""

_LEAST = 3
"""Lines that make a table where only their number of strokes, or a single one, joins them."""

_FURTHEST = 3
"""Most lines from one line of a table to the next, rules between."""


@dataclass(frozen=True, slots=True)
class _Parted:
    """One line with strokes."""

    at: tuple[int, ...]
    """Columns at which the strokes stand."""

    cells: tuple[str, ...]
    """The words before, between and behind them."""


def has_strokes(text: str) -> bool:
    """Say whether strokes part the words of a line."""
    return text[:1] == "|" or " | " in text


def stroke_tables(lines: Sequence[Line], numbers: Sequence[int]) -> Iterator[tuple[int, int, list[Printed]]]:
    """Yield the tables as their first line, the line after them, and what they print."""
    at = 0
    while at < len(lines):
        if not has_strokes(lines[at].text):
            at += 1
            continue
        end, run = at + 1, [_parted(lines[at])]
        while end < len(lines) and numbers[end] - numbers[end - 1] <= _FURTHEST:
            below = _parted(lines[end])
            if not (_aligned(run[0], below) or 1 < len(run[0].at) == len(below.at)):
                break
            run.append(below)
            end += 1
        aligned = len(run[0].at) > 1 and all(_aligned(run[0], each) for each in run)
        if len(run) >= (2 if aligned else _LEAST):
            yield at, end, _printed(run, numbers[at:end])
        at = end


def _parted(line: Line) -> _Parted:
    places = tuple(int(line.left) + at for at, mark in enumerate(line.text) if mark == "|")
    return _Parted(places, tuple(cell.strip() for cell in line.text.split("|")))


def _aligned(first: _Parted, below: _Parted) -> bool:
    """Say whether the strokes of a line stand below those of the first; empty cells at the end may be left off."""
    return bool(below.at) and below.at == first.at[: len(below.at)]


def _printed(run: Sequence[_Parted], numbers: Sequence[int]) -> list[Printed]:
    """Set the cells in columns, without those outside the borders; the first line shows all columns."""
    width = max(len(each.cells) for each in run)
    used = [column for column in range(width) if any(each.cells[column : column + 1] > ("",) for each in run)]
    printed: list[Printed] = []
    for each, number in zip(run, numbers, strict=True):
        cells = ((column, "".join(each.cells[column : column + 1])) for column in used)
        strips = [Strip(cell, FAR * at, FAR * at + 1, number) for at, cell in cells if cell or not printed]
        printed.append(Printed(strips or [Strip("", FAR, FAR + 1, number)]))
    return printed
