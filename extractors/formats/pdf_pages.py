"""The order of a PDF page: running heads and page numbers dropped, columns put one after the other."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extractors.formats.grid import Printed, Strip, base_lines

MARGIN_LINES = 3
"""Lines at the head and foot of a page that may be furniture."""

REPEATED = 0.4
"""Share of the pages that a running head stands on at least; some differ on left and right pages."""

_FIGURES = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page |p\. ?)?[-–— ]*\d{1,3}[-–— ]*(?:(?:of|/|\|) ?\d{1,3})?|[ivxl]{1,6}", re.IGNORECASE)


def columns(pages: Sequence[Sequence[Strip]]) -> list[list[Strip]]:
    """Return the columns of all pages in reading order, without furniture."""
    return [column for page in _without_furniture(pages) for column in _columns(page)]


def _without_furniture(pages: Sequence[Sequence[Strip]]) -> list[list[Strip]]:
    """Drop page numbers, and lines that stand at the same place at the edge of most pages, or of every other one."""
    printed = [base_lines(page) for page in pages]
    seen = Counter(place for lines in printed for place in {_place(line) for line in _edges(lines)})
    least = max(2.0, REPEATED * len(pages))
    running = {place for place, count in seen.items() if count >= least}
    kept = [[strip for line in _body(lines, running) for strip in line.strips] for lines in printed]
    return kept if any(kept) else [list(page) for page in pages]


def _edges(lines: Sequence[Printed]) -> Iterator[Printed]:
    """Yield the lines at the head and foot of a page."""
    yield from lines[:MARGIN_LINES]
    yield from lines[max(len(lines) - MARGIN_LINES, MARGIN_LINES) :]


def _body(lines: list[Printed], running: set[tuple[str, int]]) -> list[Printed]:
    """Return the lines between running head and foot, without a page number."""
    start, end = 0, len(lines)
    while start < min(end, MARGIN_LINES) and _place(lines[start]) in running:
        start += 1
    while end > max(start, len(lines) - MARGIN_LINES) and _place(lines[end - 1]) in running:
        end -= 1
    if end - start > 1 and _PAGE_NUMBER.fullmatch(lines[start].text):
        start += 1
    if end - start > 1 and _PAGE_NUMBER.fullmatch(lines[end - 1].text):
        end -= 1
    return lines[start:end]


def _place(line: Printed) -> tuple[str, int]:
    """Return what a running head has in common on all pages: its words but for figures, and its height."""
    return _FIGURES.sub("#", line.text), round(line.top / 4)


def _columns(strips: Sequence[Strip]) -> list[list[Strip]]:
    """Cut a page set in two columns into bands: what goes across, the left column, the right column."""
    gutter = _gutter(strips)
    if gutter is None:
        return [list(strips)] if strips else []
    bands: list[tuple[list[Strip], list[Strip], list[Strip]]] = [([], [], [])]
    for line in base_lines(strips):
        for strip in line.strips:
            if strip.left < gutter < strip.right:
                if bands[-1][1] or bands[-1][2]:
                    bands.append(([], [], []))
                bands[-1][0].append(strip)
            else:
                bands[-1][1 if strip.right <= gutter else 2].append(strip)
    return [part for band in bands for part in band if part]


def _gutter(strips: Sequence[Strip]) -> float | None:
    """Find the blank strip between two columns of running text, if most lines keep clear of it."""
    if len(strips) < 12:
        return None
    left, right = min(one.left for one in strips), max(one.right for one in strips)
    width = right - left
    for step in range(9):
        at = left + width * (0.42 + 0.02 * step)
        before = [one for one in strips if one.right <= at]
        after = [one for one in strips if one.left >= at]
        aside = [*before, *after]
        wide = sum(1 for one in aside if one.right - one.left > 0.3 * width)
        if min(len(before), len(after)) >= 5 and len(aside) >= 0.75 * len(strips) and wide >= 0.6 * len(aside):
            return at
    return None
