"""The order of a PDF page: running heads and page numbers dropped, columns put one after the other."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extractors.formats.grid import Printed, Strip, base_lines

MARGIN_LINES = 3
"""Lines at the head and foot of a page that may be furniture."""

_FIGURES = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page |p\. ?)?[-–— ]*\d{1,4}[-–— ]*(?:(?:of|/|\|) ?\d{1,4})?|[ivxl]{1,6}", re.IGNORECASE)


def columns(pages: Sequence[Sequence[Strip]]) -> list[list[Strip]]:
    """Return the columns of all pages in reading order, without furniture."""
    return [column for page in _without_furniture(pages) for column in _columns(page)]


def _without_furniture(pages: Sequence[Sequence[Strip]]) -> list[list[Strip]]:
    """Drop page numbers, and lines that stand at the same place near the edge of several pages."""
    edges = []
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        lines = base_lines(page)
        at_edge = [*lines[:MARGIN_LINES], *lines[max(len(lines) - MARGIN_LINES, MARGIN_LINES) :]]
        edges.append((lines, at_edge))
        seen.update({_place(line) for line in at_edge})
    kept = []
    for lines, at_edge in edges:
        dropped = {id(line) for line in at_edge if seen[_place(line)] > 1}
        dropped |= {id(line) for line in _page_numbers(lines, dropped)}
        kept.append([strip for line in lines if id(line) not in dropped for strip in line.strips])
    return kept


def _place(line: Printed) -> tuple[str, int]:
    """Return what a running head has in common on all pages: its words but for figures, and its height."""
    return _FIGURES.sub("#", line.text), round(line.top / 4)


def _page_numbers(lines: Sequence[Printed], dropped: set[int]) -> Iterator[Printed]:
    """Yield the outermost remaining lines that are only a page number."""
    left = [line for line in lines if id(line) not in dropped]
    for line in (left[:1] + left[-1:]) if len(left) > 1 else []:
        if _PAGE_NUMBER.fullmatch(line.text.strip()):
            yield line


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
