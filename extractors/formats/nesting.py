"""Which paragraph an item belongs to.

Bullets and lettered sub-paragraphs belong to the numbered paragraph above them, or to the paragraph just above that
ends in a colon; an item's own items belong to it. Markup seldom says so: in Markdown the bullets under a numbered
paragraph are often a list beside it, and in plain text nothing but the labels tells. So the labels decide first, then
the depth or indent of the source.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.formats.labels import Place, places
from extractors.formats.pieces import Piece

DEEPEST = 12
"""Most lists inside one another; no document needs as many."""


@dataclass(frozen=True, slots=True)
class _Open:
    """A labelled piece that later items may continue or belong to."""

    index: int
    place: Place
    depth: int
    indent: float
    numbered: bool
    """Whether it is a numbered paragraph of the document, not an item of a list."""


@dataclass(slots=True)
class Nested:
    """What nesting adds to a piece."""

    parent: int | None = None
    level: int = 0
    numbered: bool = False


class Nesting:
    """Reads pieces in order and keeps the stack of labelled pieces that are still open."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._open: list[_Open] = []
        self._lead: int | None = None
        self._adjacent = False
        self.nested: list[Nested] = []

    def run(self) -> list[Nested]:
        """Place every piece."""
        for index, piece in enumerate(self._pieces):
            self.nested.append(self._place(index, piece))
        return self.nested

    def _place(self, index: int, piece: Piece) -> Nested:
        colon = piece.text.endswith(":")
        if piece.kind == "heading":
            self._open.clear()
            self._adjacent = False
            self._lead = index if colon else None
            return Nested()
        if piece.label is not None and piece.kind in ("paragraph", "list_item"):
            return self._place_labelled(index, piece)
        self._lead = index if colon else None
        self._adjacent = False
        inside = [entry.index for entry in self._open if 0 < entry.depth <= piece.depth]
        return Nested(parent=inside[-1] if inside else None)

    def _place_labelled(self, index: int, piece: Piece) -> Nested:
        place, sibling = self._continued(piece)
        if sibling is not None:
            before = self.nested[sibling.index]
            found = Nested(before.parent, before.level, before.numbered)
        else:
            found = self._new_list(index, piece, place)
        self._open.append(_Open(index, place, piece.depth, piece.indent, found.numbered))
        self._lead = None
        self._adjacent = True
        return found

    def _continued(self, piece: Piece) -> tuple[Place, _Open | None]:
        """Find the open item that the piece's label counts on from, and close all inside it."""
        readings = places(piece.label or "")
        for at in range(len(self._open) - 1, -1, -1):
            entry = self._open[at]
            for place in readings:
                if self._continues(place, piece, entry):
                    del self._open[at:]
                    return place, entry
        first = next((place for place in readings if place.value == 1), readings[0])
        return first, None

    def _continues(self, place: Place, piece: Piece, entry: _Open) -> bool:
        if (place.form, place.style) != (entry.place.form, entry.place.style):
            return False
        if place.form == "bullet":
            return self._adjacent and _beside(piece, entry)
        if place.form == "number" and entry.numbered:
            return place.value in (entry.place.value, entry.place.value + 1) and piece.depth == entry.depth
        return place.value == entry.place.value + 1 and (place.form != "number" or _beside(piece, entry))

    def _new_list(self, index: int, piece: Piece, place: Place) -> Nested:
        """Start a list, or a numbered paragraph of the document."""
        led = self._lead is not None or (
            self._adjacent and (self._ends_in_colon(self._open[-1].index) or _inside(piece, self._open[-1]))
        )
        if place.form in ("number", "dotted") and not place.style.startswith("(") and not (led and place.value == 1):
            if place.form == "number":
                self._open.clear()
                return Nested(numbered=True)
            outer = [entry.index for entry in self._open if entry.numbered and entry.place.form == "number"]
            return Nested(parent=outer[-1] if outer else None, numbered=True)
        if not self._adjacent and self._lead is None:
            self._open.clear()
        self._close_beside(piece, place)
        del self._open[DEEPEST:]
        above = [self._open[-1].index] if self._open else []
        if self._lead is not None:
            above.append(self._lead)
        parent = max(above, default=None)
        return Nested(parent, 1 + (self.nested[parent].level if parent is not None else 0))

    def _close_beside(self, piece: Piece, place: Place) -> None:
        """Close the items that the source prints beside the new one, not above it."""
        while self._open and not self._open[-1].numbered:
            last = self._open[-1]
            if piece.depth and last.depth and (piece.depth != last.depth or not self._announces(last, place)):
                deeper = piece.depth > last.depth
            elif abs(piece.indent - last.indent) >= 1:
                deeper = piece.indent > last.indent
            else:
                deeper = self._ends_in_colon(last.index) or (last.place.form == "letter" and place.form == "roman")
            if deeper:
                return
            self._open.pop()

    def _announces(self, last: _Open, place: Place) -> bool:
        """Say whether an item of another kind ends in a colon: "2. …:" above "(a) …" as Markdown indents it."""
        return (place.form, place.style) != (last.place.form, last.place.style) and self._ends_in_colon(last.index)

    def _ends_in_colon(self, index: int) -> bool:
        return self._pieces[index].text.endswith(":")


def _beside(piece: Piece, entry: _Open) -> bool:
    """Say whether the source prints a piece at the depth of an open item."""
    if piece.depth or entry.depth:
        return piece.depth == entry.depth
    return abs(piece.indent - entry.indent) < 1


def _inside(piece: Piece, entry: _Open) -> bool:
    """Say whether the source prints a piece deeper than an open item."""
    if piece.depth or entry.depth:
        return piece.depth > entry.depth
    return piece.indent >= entry.indent + 1
