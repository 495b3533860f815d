"""Headings that no markup tells: lines in capitals, centred lines, short lines alone above running text."""

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.formats.labels import places
from extractors.formats.looks import heading_like, in_capitals
from extractors.formats.pieces import Piece

TITLE_LEVEL, SECTION_LEVEL = 1, 2
"""Levels of headings known only by their looks."""

RUNNING = 60
"""Characters from which a paragraph without a full stop still counts as running text."""

_GOES_ON = re.compile(r"(?:AND\s+)?(?:HAVE|HAS|DO|DOES|HEREBY|THEY|WE)\b.*:$", re.DOTALL)
"""A line in capitals that goes on with the sentence above and leads to the list below: "HAVE AGREED AS FOLLOWS:"."""

_COUNTED = re.compile(r"(?P<word>[A-Z]\w+) (?P<place>\d{1,2}|[A-Z]|[IVX]{1,4})\b")
"""What opens the parts of a list that is counted in words: "Step A", "Action 3"."""

_PART = re.compile(r"[IVX]{1,5}|[A-K]")
"""Labels of the parts of a report, over paragraphs numbered through."""


def mark_headings(pieces: Sequence[Piece]) -> None:
    """Make headings of the paragraphs that look like one, and number the levels of all headings without gaps."""
    capitals = [piece for piece in pieces if piece.kind == "paragraph" and in_capitals(piece.text)]
    shouted = 2 * sum(len(piece.text) for piece in capitals) > sum(len(piece.text) for piece in pieces)
    before: Piece | None = None
    headed: str | None = None
    for piece, after in pairwise(pieces):
        if piece.kind == "paragraph" and not piece.depth and (piece.label or "")[:1] not in ("(", "•"):
            loud = in_capitals(piece.text) and not _GOES_ON.match(piece.text)
            marked = (loud and not shouted) or (piece.centred and heading_like(piece.text))
            listed = _is_listed(piece, after) or (before is not None and _is_listed(piece, before))
            stands = _stands_alone(piece, before, after) or _comes_next(headed, piece.label)
            if (marked and not listed) or (heading_like(piece.text) and stands):
                piece.kind = "heading"
        if piece.kind == "heading":
            headed = piece.label
        before = piece
    _number_levels([piece for piece in pieces if piece.kind == "heading"], pieces)


def _is_listed(piece: Piece, neighbour: Piece) -> bool:
    """Say whether a line in capitals is one of a list of names, such as abbreviations, not a heading."""
    if not in_capitals(neighbour.text):
        return False
    numbered = piece.label is not None and neighbour.label is not None
    return numbered or (" " not in piece.text and " " not in neighbour.text)


def _stands_alone(piece: Piece, before: Piece | None, after: Piece) -> bool:
    """Say whether a short line heads what follows; short lines in a row are a title block or a list."""
    if before is not None and before.kind != "heading" and _counts_on(before.text, piece.text):
        return False
    if piece.label is None:
        return after.label is not None or after.kind not in ("heading", "paragraph") or _is_sentence(after.text)
    if _heads_numbers(piece.label, after.label):
        return True
    if after.kind != "paragraph" or (before is not None and before.label is not None and heading_like(before.text)):
        return False
    if after.label is not None:
        return after.label.startswith(piece.label + ".")
    return _is_sentence(after.text)


def _comes_next(headed: str | None, label: str | None) -> bool:
    """Say whether a capital label is the next one after that of the heading before: "V. Tasks" after "IV. Views"."""
    if headed is None or label is None or not (headed.isupper() and label.isupper()):
        return False
    return any(
        (one.form, one.style, one.value + 1) == (other.form, other.style, other.value)
        for one in places(headed)
        for other in places(label)
    )


def _counts_on(before: str, text: str) -> bool:
    """Say whether two texts open with one word and a number or letter each: "Step A – Fiji …", "Step B – Tonga …"."""
    one, other = _COUNTED.match(before), _COUNTED.match(text)
    return one is not None and other is not None and one["word"] == other["word"] and one["place"] != other["place"]


def _heads_numbers(label: str, below: str | None) -> bool:
    """Say whether a line "II. Accident data" or "B. Election of officers" stands over paragraphs that count on."""
    if below is None or not _PART.fullmatch(label):
        return False
    return below.strip("()").isdigit() or (below == "A" and len(label) < 5 and label[0] in "IVX")


def _is_sentence(text: str) -> bool:
    """Say whether a paragraph is running text, not a further line of a title block or a list."""
    return text[-1] in '.:;!?”"' or (len(text) >= RUNNING and not heading_like(text))


def _number_levels(headings: Sequence[Piece], pieces: Sequence[Piece]) -> None:
    """Number the levels without gaps: 1 for a title above all running text, 2 for sections."""
    marked = sorted({piece.level for piece in headings if piece.level})
    body = next((at for at, piece in enumerate(pieces) if _runs(piece)), len(pieces))
    tops = [at for at, piece in enumerate(pieces) if piece.kind == "heading" and marked and piece.level == marked[0]]
    highest = TITLE_LEVEL if tops and tops[-1] < body else SECTION_LEVEL
    levels = {0: SECTION_LEVEL, **{level: place for place, level in enumerate(marked, highest)}}
    for piece in headings:
        unmarked = not piece.level
        piece.level = levels[piece.level]
        if unmarked and highest == SECTION_LEVEL and piece is pieces[0] and piece.label is None:
            piece.level = TITLE_LEVEL


def _runs(piece: Piece) -> bool:
    """Say whether a piece is running text, not a line of a title block."""
    return piece.kind != "heading" and (piece.label is not None or _is_sentence(piece.text))
