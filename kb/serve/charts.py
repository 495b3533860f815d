"""Numbers over time as drawings: scales, axes and points by leather, the links to the words and the bounds added here.

A drawing only repeats what the table beside it says. Each point links to the words that state the number; an open end
(over, at least, under, at most) is drawn as an arrow and a range as a line, so that no bound is lost. The page's
stylesheet gives it all its colours.
"""

import xml.etree.ElementTree as ET  # leather builds its drawings of these; nothing is parsed with it
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from leather import Chart, Dots, Linear, Series, Temporal
from markupsafe import Markup

from kb.serve.words import day, figures, number

Row = dict[str, Any]

WIDTH, HEIGHT, RADIUS = 720, 300, 5
LABELLED = 24
"""So many points carry their number; of more, the numbers would cover each other."""

MOST, YEARS = 1e15, range(1800, 2201)
"""Numbers and years that are drawn; beside others these could not be told apart."""

_ARROWS = {"gt": "v-14m-4 5l4 -5l4 5", "lt": "v14m-4 -5l4 5l4 -5"}
_BOUNDS = {"gt": "gt", "ge": "gt", "lt": "lt", "le": "lt"}


@dataclass(frozen=True)
class Sourced:
    """leather's dots, each within a link to the words that state the number, with its bound and its figure."""

    address: Callable[[Row], str]
    """Where a number's words are."""

    labelled: bool
    """Whether each point carries its number."""

    dots: Any = Dots(radius=RADIUS)
    """What draws the points."""

    def validate_series(self, series: Any) -> None:
        """Refuse what dots cannot show."""
        self.dots.validate_series(series)

    def to_svg(self, width: float, height: float, x_scale: Any, y_scale: Any, series: Any, palette: Any) -> ET.Element:
        """Return the points, in order of time."""
        drawn = ET.Element("g")
        circles = self.dots.to_svg(width, height, x_scale, y_scale, series, palette)
        for circle, datum in zip(circles, series.data(), strict=True):
            reach = datum.row["value_max"]
            end = None if reach is None else y_scale.project(reach, height, 0)
            drawn.append(self._linked(circle, datum.row, float(circle.get("cx")) > width / 2, end))
        return drawn

    def _linked(self, circle: ET.Element, row: Row, to_the_left: bool, end: Any) -> ET.Element:
        told = f"{number(row)} {row['counted']}, {day(row['day'])}"
        link = ET.Element("a", {"href": self.address(row), "aria-label": told})
        ET.SubElement(link, "title").text = told
        for path in _bounds(row, f"M{circle.get('cx')} {circle.get('cy')}", end):
            ET.SubElement(link, "path", {"class": "range", "d": path})
        circle.set("class", "about" if row["bound"] == "approx" else "exact")
        link.append(circle)
        if self.labelled:
            at = {"x": str(float(circle.get("cx", 0)) + (-8 if to_the_left else 8)), "y": circle.get("cy", "")}
            anchor = "end" if to_the_left else "start"
            ET.SubElement(link, "text", {**at, "dy": "-7", "text-anchor": anchor, "class": "value"}).text = number(row)
        return link


def _bounds(row: Row, start: str, end: Any) -> Iterator[str]:
    """Yield the lines that say how far a number may reach."""
    if end is not None:
        yield f"{start}V{end}"
    if row["bound"] in _BOUNDS:
        yield start + _ARROWS[_BOUNDS[row["bound"]]]


def chart(rows: list[Row], address: Callable[[Row], str], label: str) -> Markup | None:
    """Return a drawing of dated numbers of one kind; null if fewer than two can be drawn.

    :param address: where the words are that state a number.
    :param label: what the drawing shows, for those who hear the page.
    """
    drawn = sorted((row for row in rows if _fits(row)), key=lambda row: row["day"])
    if len(drawn) < 2:
        return None
    made = Chart()
    made.set_x_scale(Temporal(*_years([_day(row) for row in drawn])))
    made.set_y_scale(Linear(min(0, *map(_low, drawn)), max(1, *map(_high, drawn))))
    made.add_y_axis(tick_formatter=lambda value, at, count: figures(int(value) if value == int(value) else value))
    series = Series(drawn, x=lambda row, at: _day(row), y=lambda row, at: row["value"])
    made.add_series(series, Sourced(address, len(drawn) <= LABELLED))
    root = ET.Element("svg", {"viewBox": f"0 0 {WIDTH} {HEIGHT}", "role": "group", "aria-label": label})
    root.append(made.to_svg_group(WIDTH, HEIGHT))
    return Markup(ET.tostring(root, encoding="unicode"))  # noqa: S704  # the tree's own writer escapes all words


def _fits(row: Row) -> Any:
    return (
        row["value"] is not None and row["day"] and _day(row).year in YEARS and -MOST <= _low(row) <= _high(row) <= MOST
    )


def _day(row: Row) -> date:
    return date.fromisoformat(row["day"])


def _low(row: Row) -> float:
    return float(min(row["value"], row["value"] if row["value_max"] is None else row["value_max"]))


def _high(row: Row) -> float:
    return float(max(row["value"], row["value"] if row["value_max"] is None else row["value_max"]))


def _years(days: list[date]) -> tuple[date, date]:
    """Return the first day of the first year and that of the year after the last: of one year, or of four and more.

    leather counts two and three years in months, of which it may leave out the first.
    """
    first, last = min(days).year, max(days).year + 1
    if last - first == 2:
        first -= 1
    return date(first, 1, 1), date(max(last, first + 4) if last - first > 1 else last, 1, 1)
