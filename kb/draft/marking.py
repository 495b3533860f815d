"""The marks of tracked changes in the XML of paragraphs: words that came, went or moved, and the ends of paragraphs.

What moved is marked in both places, as word processors do: where it stood as moved away, where it stands as moved here;
words that it lost on the way are struck out in the old place, words that it gained are new in the new one. So accepting
all still gives the new text, and rejecting all the old.
"""

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from kb.draft.parts import Part
from kb.draft.rewording import Piece, around_fields, cut, differences, exploded
from kb.draft.writer import AUTHOR

FIRST = 9000
"""Number of the first change, above those of bookmarks and comments."""


@dataclass
class Marker:
    """Writes marks, each with its own number."""

    styles: dict[str, str]
    """Identifiers of the document's paragraph styles, by name."""

    day: date
    """The day that changes bear."""

    count: int = 0
    """Marks so far."""

    moves: dict[Any, str] = field(default_factory=dict)
    """Names of the moves, by the element in its new place."""

    def change(self, tag: str) -> Any:
        """Return an element that records a change."""
        self.count += 1
        made = OxmlElement(tag)
        made.set(qn("w:id"), str(FIRST + self.count))
        made.set(qn("w:author"), AUTHOR)
        made.set(qn("w:date"), f"{self.day.isoformat()}T00:00:00Z")
        return made

    def around(self, tag: str, paragraph: Any, moved: Any) -> tuple[Any, Any, Any]:
        """Return a paragraph between the marks of a move.

        :param tag: ``w:moveFrom`` or ``w:moveTo``.
        :param moved: the element in its new place, by which the two places know each other.
        """
        start, end = self.change(f"{tag}RangeStart"), OxmlElement(f"{tag}RangeEnd")
        start.set(qn("w:name"), self.moves.setdefault(moved, f"move{len(self.moves) + 1}"))
        end.set(qn("w:id"), start.get(qn("w:id")))
        return start, paragraph, end

    def end_mark(self, paragraph: Any, tag: str) -> None:
        """Mark the end of a paragraph as new, gone or moved."""
        properties = paragraph.get_or_add_pPr()
        found = properties.find(qn("w:rPr"))
        if found is None:
            found = OxmlElement("w:rPr")
            properties.insert_element_before(found, "w:sectPr", "w:pPrChange")
        found.append(self.change(tag))

    def restyled(self, before: Part, after: Part) -> None:
        """Record that a paragraph had another style."""
        if before.style == after.style or before.style not in self.styles:
            return
        changed, was = self.change("w:pPrChange"), OxmlElement("w:pPr")
        was.get_or_add_pStyle().val = self.styles[before.style]
        changed.append(was)
        after.element.get_or_add_pPr().append(changed)

    def added(self, paragraph: Any) -> None:
        """Mark a whole paragraph as new: its words and the mark that ends it."""
        self.end_mark(paragraph, "w:ins")
        self.reworded(paragraph, "")

    def gone(self, text: str, style: str) -> Any:
        """Return a paragraph that is struck out."""
        paragraph = self._paragraph(style)
        self.end_mark(paragraph, "w:del")
        paragraph.append(self.words("w:del", text))
        return paragraph

    def moved_away(self, before: Part, after: Part) -> tuple[Any, Any, Any]:
        """Return what stands where a paragraph was, between the marks of its move."""
        paragraph = self._paragraph(before.style)
        self.end_mark(paragraph, "w:moveFrom")
        at = 0
        for i1, i2, _, _ in [*differences(before.text, after.text), (len(before.text), len(before.text), 0, 0)]:
            if i1 > at:
                paragraph.append(self.words("w:moveFrom", before.text[at:i1]))
            if i2 > i1:
                paragraph.append(self.words("w:del", before.text[i1:i2]))
            at = i2
        return self.around("w:moveFrom", paragraph, after.element)

    def moved_here(self, before: Part, after: Part) -> Any:
        """Mark a paragraph as moved here, and what it gained on the way; return the end of the marks."""
        paragraph = after.element
        self.restyled(before, after)
        self.end_mark(paragraph, "w:moveTo")
        pieces = self.reworded(paragraph, before.text, losses=False)
        for piece in pieces:
            if piece.text and piece.runs[0].getparent().tag != qn("w:ins"):
                self._wrap("w:moveTo", piece)
        start, _, end = self.around("w:moveTo", paragraph, paragraph)
        paragraph.addprevious(start)
        paragraph.addnext(end)
        return end

    def _paragraph(self, style: str) -> Any:
        paragraph = OxmlElement("w:p")
        properties = paragraph.get_or_add_pPr()
        if style in self.styles:
            properties.get_or_add_pStyle().val = self.styles[style]
        return paragraph

    def words(self, tag: str, text: str, like: Any = None) -> Any:
        """Return words that went, as deleted or moved away, in the look of a run."""
        change, run = self.change(tag), OxmlElement("w:r")
        if like is not None and like.rPr is not None:
            run.append(deepcopy(like.rPr))
        for piece in re.split(r"([\t\n])", text):
            if piece in {"\t", "\n"}:
                run.append(OxmlElement("w:tab" if piece == "\t" else "w:br"))
            elif piece:
                words = OxmlElement("w:delText" if tag == "w:del" else "w:t")
                words.text = piece
                words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                run.append(words)
        change.append(run)
        return change

    def reworded(self, paragraph: Any, before: str, *, losses: bool = True) -> list[Piece]:
        """Mark in a paragraph what its words gained and lost; return its pieces.

        :param before: the old words; empty for a paragraph that is new.
        :param losses: whether to show what was lost; of what moved, the old place shows it.
        """
        pieces = exploded(paragraph)
        after = "".join(piece.text for piece in pieces)
        for i1, i2, j1, j2 in reversed(around_fields(differences(before, after), pieces)):
            first = cut(pieces, j1)
            last = cut(pieces, j2)
            inserted = [piece for piece in pieces[first:last] if piece.text]
            if i2 > i1 and losses:
                self._lost(paragraph, before[i1:i2], pieces, inserted, first)
            for piece in inserted:
                self._wrap("w:ins", piece)
        return pieces

    def _lost(self, paragraph: Any, text: str, pieces: Sequence[Piece], inserted: Sequence[Piece], at: int) -> None:
        """Put words that went before those that came, or where they were."""
        anchor = inserted[0] if inserted else (pieces[at] if at < len(pieces) else None)
        like = anchor or (pieces[-1] if pieces else None)
        gone = self.words("w:del", text, like.runs[-1] if like else None)
        if anchor is not None:
            anchor.runs[0].addprevious(gone)
        elif pieces:
            pieces[-1].runs[-1].addnext(gone)
        else:
            paragraph.append(gone)

    def _wrap(self, tag: str, piece: Piece) -> None:
        change = self.change(tag)
        piece.runs[0].addprevious(change)
        for run in piece.runs:
            change.append(run)
