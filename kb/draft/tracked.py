"""Writes the difference to an earlier version into a Word document as tracked changes, to be accepted one by one.

Accepting all of them gives the new text, rejecting all the old: what goes stays visible, struck through, what comes is
marked, and what moved is marked in both places. The changes bear the desk's name, a role, and the day of the draft.
"""

from copy import deepcopy
from datetime import date
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from kb.draft.changes import Compared
from kb.draft.marking import Marker
from kb.draft.moves import NOTE, Place, places
from kb.draft.parts import Part, aligned, parts, shown


class Tracker:
    """Tracked changes being written."""

    def __init__(self, word: WordDocument, day: date) -> None:
        self.body = word.element.body
        self.marker = Marker({style.name or "": style.style_id for style in word.styles}, day)
        self.told: list[Compared] = []
        self.telling = True
        """Whether the parts now compared are told of; the status line and the note at the end are only tracked."""

    def tell(self, before: Part | None, after: Part | None, *, moved: bool = False) -> None:
        """Remember two parts that were compared."""
        some = [part for part in (before, after) if part]
        if self.telling and "Status Line" not in {part.style for part in some}:
            self.told.append(
                Compared(
                    before.text if before else None,
                    after.text if after else None,
                    before.number if before else "",
                    after.number if after else "",
                    opens=any(part.opens for part in some),
                    moved=moved,
                )
            )


def track(word: WordDocument, old: list[Part], day: date) -> list[Compared]:
    """Turn a document into one that tracks what changed since an earlier version; return what was compared."""
    tracker, last = Tracker(word, day), None
    for place in places(old, list(parts(word))):
        tracker.telling &= NOTE not in {part.style for part in (place.before, place.after) if part}
        if place.after is not None:
            last = _standing(tracker, place.after, place)
        elif place.before is not None:
            for gone in _gone(tracker, place.before, place.elsewhere):
                if last is None:
                    tracker.body.insert(0, gone)
                else:
                    last.addnext(gone)
                last = gone
    return tracker.told


def _standing(tracker: Tracker, after: Part, place: Place) -> Any:
    """Mark a part of the new text: stayed, moved here or came; return the last element of it."""
    before = place.before or place.elsewhere
    moved = place.elsewhere is not None
    if before is not None and after.rows and not moved:
        _rows(tracker, before, after)
        return after.element
    tracker.tell(before, after, moved=moved)
    if after.rows:
        for row in after.rows:
            _row_added(tracker, row.element)
    elif before is None:
        tracker.marker.added(after.element)
    elif moved:
        return tracker.marker.moved_here(before, after)
    else:
        tracker.marker.restyled(before, after)
        tracker.marker.reworded(after.element, before.text)
    return after.element


def _gone(tracker: Tracker, part: Part, elsewhere: Part | None) -> list[Any]:
    """Return what went or moved away, as elements of the new document that are marked so."""
    if elsewhere is None:
        tracker.tell(part, None)
    elif not part.rows:
        return list(tracker.marker.moved_away(part, elsewhere))
    if not part.rows:
        return [tracker.marker.gone(part.text, part.style)]
    table = OxmlElement("w:tbl")
    for name in (qn("w:tblPr"), qn("w:tblGrid")):
        found = part.element.find(name)
        if found is not None:
            table.append(deepcopy(found))
    for row in part.rows:
        table.append(_row_gone(tracker, row.element))
    return [table]


def _rows(tracker: Tracker, before: Part, after: Part) -> None:
    """Mark what changed between two versions of a table."""
    place = None
    for old, new in list(aligned(before.rows, after.rows)):
        tracker.tell(old, new)
        if old is not None and new is not None and len(_cells(old.element)) == len(_cells(new.element)):
            _row_changed(tracker, old.element, new.element)
            place = new.element
            continue
        if old is not None:
            gone = _row_gone(tracker, old.element)
            _after(gone, place, after.element, qn("w:tr"))
            place = gone
        if new is not None:
            _row_added(tracker, new.element)
            place = new.element


def _after(made: Any, place: Any, parent: Any, tag: str) -> None:
    """Put an element behind another, or before the first of its kind."""
    if place is not None:
        place.addnext(made)
    else:
        parent.find(tag).addprevious(made)


def _cells(row: Any) -> list[Any]:
    return list(row.findall(qn("w:tc")))


def _row_added(tracker: Tracker, row: Any) -> None:
    row.get_or_add_trPr().append(tracker.marker.change("w:ins"))
    for paragraph in row.iter(qn("w:p")):
        tracker.marker.added(paragraph)


def _row_gone(tracker: Tracker, row: Any) -> Any:
    made = OxmlElement("w:tr")
    properties = made.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))  # the format asks for one property at least beside the change
    properties.append(tracker.marker.change("w:del"))
    for cell in _cells(row):
        copied = OxmlElement("w:tc")
        if cell.tcPr is not None:
            copied.append(deepcopy(cell.tcPr))
        for paragraph in cell.findall(qn("w:p")):
            copied.append(tracker.marker.gone(shown(paragraph), "Table Text"))
        made.append(copied)
    return made


def _row_changed(tracker: Tracker, old: Any, new: Any) -> None:
    for before, after in zip(_cells(old), _cells(new), strict=True):
        text = "\n".join(map(shown, before.findall(qn("w:p"))))
        tracker.marker.reworded(after.find(qn("w:p")), text)
