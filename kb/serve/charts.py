"""Numbers over time as drawings: where each one stands, in plain SVG that the page's stylesheet colours.

A drawing only repeats what the table beside it says. Each point links to the words that state the number; an open end
(over, at least, under, at most) is drawn as an arrow and a range as a line, so that no bound is lost.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from kb.serve.words import number

Row = dict[str, Any]

WIDTH, HEIGHT = 720, 260
LEFT, RIGHT, TOP, BOTTOM = 64, 84, 20, 36
_TICKS = 4


@dataclass(frozen=True)
class Point:
    """A number in a drawing."""

    row: Row
    x: float
    y: float
    y_max: float
    """Where a range ends; the same as ``y`` for a single number."""

    @property
    def label(self) -> str:
        """The number with its bound."""
        return number(self.row)


@dataclass(frozen=True)
class Chart:
    """A drawing of one thing counted over time."""

    points: tuple[Point, ...]
    lines: tuple[tuple[float, str], ...]
    """Height and label of each line across."""

    years: tuple[tuple[float, str], ...]
    """Place and label of each year's beginning."""

    width: int = WIDTH
    height: int = HEIGHT


def chart(rows: list[Row]) -> Chart | None:
    """Return a drawing of dated numbers of one kind; null if fewer than two can be drawn."""
    drawn = sorted((row for row in rows if row["value"] is not None and row["day"]), key=lambda row: row["day"])
    if len(drawn) < 2:
        return None
    first, last = _span([date.fromisoformat(row["day"]).toordinal() for row in drawn])
    top = _top(max(max(row["value"], row["value_max"] or 0) for row in drawn))

    def across(day: int) -> float:
        return round(LEFT + (day - first) / (last - first) * (WIDTH - LEFT - RIGHT), 1)

    def height(value: float) -> float:
        return round(HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM), 1)

    points = tuple(
        Point(
            row,
            across(date.fromisoformat(row["day"]).toordinal()),
            height(row["value"]),
            height(row["value_max"] if row["value_max"] is not None else row["value"]),
        )
        for row in drawn
    )
    steps = [top * n / _TICKS for n in range(_TICKS + 1)]
    return Chart(points, tuple((height(step), f"{step:,g}") for step in steps), _years(first, last, across))


def _span(days: list[int]) -> tuple[int, int]:
    """Return the first and last day of the years that hold the days."""
    years = date.fromordinal(min(days)).year, date.fromordinal(max(days)).year
    return date(years[0], 1, 1).toordinal(), date(years[1], 12, 31).toordinal()


def _top(highest: float) -> float:
    """Return a round number at or above the highest one: 1, 2, 4 or 8 times a power of ten."""
    power = 1.0
    while power * 10 <= highest:
        power *= 10
    return next(step * power for step in (1, 2, 4, 8, 10, 20) if step * power >= max(highest, 1))


def _years(first: int, last: int, across: Any) -> tuple[tuple[float, str], ...]:
    """Return at most a dozen years with their places."""
    start, end = date.fromordinal(first).year, date.fromordinal(last).year
    every = max(1, -(-(end - start + 1) // 12))
    return tuple((across(date(year, 1, 1).toordinal()), str(year)) for year in range(start, end + 1, every))
