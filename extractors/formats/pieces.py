"""What readers hand over: pieces of the source in reading order, before they become blocks.

A reader says what the source's markup says (kind, list depth, heading level, automatic number) and leaves the
rest to the common steps: cleaning, labels that were typed as text, headings without markup.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from extractors.document import BlockKind
from extractors.formats.cleaning import clean
from extractors.formats.labels import BULLET, Form, places, split_label
from extractors.formats.looks import HEADING_LENGTH, heading_like

CELL_SEPARATOR = " | "
"""Stands between two filled cells of a table row in the canonical text."""


@dataclass(slots=True)
class Piece:
    """One paragraph, heading, list item, table row or quotation as its source marks it."""

    kind: BlockKind
    """What the markup says; a paragraph may turn out to be a list item or a heading."""

    text: str = ""
    """The words; ``"\\n"`` only where a line break is printed."""

    label: str | None = None
    """The number or bullet where the markup has it; typed ones are still in the text."""

    level: int = 0
    """Heading level from 1; 0 for a heading known only by its looks, and for the rest."""

    depth: int = 0
    """How many lists of the markup the piece stands in."""

    indent: float = 0.0
    """How far from the left margin the label or first line is printed, in the reader's own unit."""

    centred: bool = False
    """Whether a paragraph is set in the middle of the page."""

    cells: tuple[tuple[str, str], ...] = ()
    """Column heading and words of each cell of a table row."""

    header: bool = False
    """Whether a table row names the columns; its block has no cells."""


_GLUED = re.compile(rf"\s+{BULLET}\s+|^\s+")
"""What parts items that share a printed line; the first of them has a bullet of its own."""

_LIST_LINE_END = re.compile(r"[:;,.]$|[;,] (?:and|or)$")
NAMED_SO_FAR = re.compile(r"\b(?:Drs?|M(?:r|rs|s|x)|Prof|Hon|Sir|Dame|Gen|Col|Capt|Amb)\.?(?:\s?[A-Z]\.)*$")
"""A line that ends within a name, so that an initial opens the next: "Dr H." over "K. Lund"."""

_END_MARK = re.compile(r"[-–—*\s]+(?:ends?|end of [a-z]+(?: [a-z]+)?|30|fin)[-–—*\s]+", re.IGNORECASE)
"""What stands below the text of a release: "— ends —", "- 30 -"."""

_FIRST_OF_ITEMS = re.compile(r"(\([ai]\))\s+(?=\S)")
"""The letter of a first item on the line of its paragraph's number: "8. (a) Secretariat to …" is paragraph 8(a)."""

_CAPITAL = re.compile(r"[A-Z]{1,6}[.)]\s")
_SURNAME = 2
"""Words behind an initial that may be no more than a name."""


def tidy(pieces: Iterable[Piece]) -> list[Piece]:
    """Clean the pieces, cut typed labels off them, part the items that share a paragraph, and drop what is empty."""
    tidied: list[Piece] = []
    number = ""
    for piece in pieces:
        for part in _parts(piece):
            if part.label in (None, BULLET):
                _read_typed_label(part, number)
            if part.label and part.label[0].isdigit() and (first := _FIRST_OF_ITEMS.match(part.text)):
                part.label, part.text = part.label + first[1], part.text[first.end() :]
            if part.text:
                tidied.append(part)
                number = part.label if part.label and part.label[0].isdigit() else number
    _read_capitals(tidied)
    return tidied


def _parts(piece: Piece) -> Iterator[Piece]:
    """Clean one piece; a paragraph whose printed lines open with labels is several."""
    if piece.cells:
        cells = tuple((clean(header), words) for header, cell in piece.cells if (words := clean(cell)))
        yield replace(piece, cells=cells, text=CELL_SEPARATOR.join(words for _, words in cells))
        return
    text = clean(piece.text)
    if BULLET in text and piece.kind != "heading" and (piece.label == BULLET or text.startswith(BULLET)):
        glued = [words for words in _GLUED.split(text.removeprefix(BULLET)) if words]
        yield from (replace(piece, text=f"{BULLET} {words}", label=None) for words in glued)
        return
    if "\n" not in text or piece.kind == "heading":
        piece.text = text
        yield piece
        return
    lines = text.split("\n")
    starts = [0, *(at for at in range(1, len(lines)) if opens_item(lines[at], lines[at - 1]))]
    kind: BlockKind = "paragraph" if piece.kind == "list_item" else piece.kind
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        words = "\n".join(lines[start:end])
        yield replace(piece, text=words, kind=kind, label=None) if start else replace(piece, text=words)


def opens_item(line: str, before: str) -> bool:
    """Say whether a printed line starts a list item although no blank line stands before it."""
    found = split_label(line)
    if found is None or NAMED_SO_FAR.search(before):
        return False
    return found[0] == BULLET or _LIST_LINE_END.search(before) is not None


def _read_typed_label(piece: Piece, number: str) -> None:
    """Move a typed label from the text to its field; ``number`` is the latest printed number before it."""
    if piece.kind == "table_row":
        return
    found = split_label(piece.text)
    if found is None or _END_MARK.fullmatch(piece.text):
        return
    label, rest = found
    if label == BULLET and (piece.kind == "heading" or piece.label is not None):
        return
    if piece.label is not None and not (label[0] == "(" or (label[0].isupper() and label[-1].isdigit())):
        return  # a bullet and a number: the number may be part of the sentence, "R1." is not
    place = places(label)[0]
    goes_on = place.style in (number, number.rpartition(".")[0]) or place.value == 1
    if place.form == "dotted" and piece.kind != "heading" and not goes_on:
        return
    if label[0].isupper() and place.form != "number" and not (heading_like(rest) or len(rest) > HEADING_LENGTH):
        return
    piece.label, piece.text = label, rest
    if piece.kind == "quotation":
        piece.kind = "list_item"  # an indented list, not words quoted


def _read_capitals(pieces: list[Piece]) -> None:
    """Move capital letters and numerals that count on from piece to piece to their field; one alone may be an initial.

    "A. Secretariat: send the forms", "B. Members: return them" is a list; "A. Smith" by itself a name.
    """
    run: list[tuple[Piece, tuple[str, str]]] = []
    reached: set[tuple[Form, int]] = set()
    for piece in [*pieces, None]:
        found = _capital(piece) if piece else None
        steps = {(place.form, place.value) for place in places(found[0])} if found else set()
        onward = {(form, value) for form, value in steps if (form, value - 1) in reached}
        if not onward:
            _take(run)
            run, onward = [], {(form, value) for form, value in steps if value == 1}
        reached = onward
        if piece and found and onward:
            run.append((piece, found))


def _capital(piece: Piece) -> tuple[str, str] | None:
    """Return the capital that opens a piece, as its label or in its text, and the words after it."""
    if piece.kind not in ("paragraph", "list_item"):
        return None
    if piece.label is not None:
        return (piece.label, piece.text) if piece.label.isalpha() and piece.label.isupper() else None
    return split_label(piece.text) if _CAPITAL.match(piece.text) else None


def _take(run: list[tuple[Piece, tuple[str, str]]]) -> None:
    """Label the pieces of a run of two or more, unless they are no longer than names."""
    if len(run) > 1 and any(len(rest.split()) > _SURNAME for _, (_, rest) in run):
        for piece, (label, rest) in run:
            piece.label, piece.text = label, rest
