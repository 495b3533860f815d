"""Writes the difference to an earlier version into a Word document as tracked changes, to be accepted one by one.

Accepting all of them gives the new text, rejecting all the old: what goes stays visible, struck through, and what comes
is marked. The changes bear the desk's name, a role, and the day of the draft.
"""

import re
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from kb.draft.parts import Part, aligned, parts, shown
from kb.draft.rewording import cut, differences, exploded
from kb.draft.writer import AUTHOR


@dataclass
class Tracker:
    """Tracked changes being written."""

    styles: dict[str, str]
    """Identifiers of the document's paragraph styles, by name."""

    day: date
    """The day that changes bear."""

    count: int = 0
    """Changes so far."""

    pairs: list[tuple[str | None, str | None]] = field(default_factory=list)
    """What was compared: old words and new, null where there are none."""

    telling: bool = True
    """Whether the parts now compared are told of; the status line and the note at the end are only tracked."""

    def tell(self, before: Part | None, after: Part | None) -> None:
        """Remember two parts that were compared."""
        if self.telling and "Status Line" not in {part.style for part in (before, after) if part}:
            self.pairs.append((before.text if before else None, after.text if after else None))

    def change(self, tag: str) -> Any:
        """Return an element that records a change."""
        self.count += 1
        made = OxmlElement(tag)
        made.set(qn("w:id"), str(9000 + self.count))
        made.set(qn("w:author"), AUTHOR)
        made.set(qn("w:date"), f"{self.day.isoformat()}T00:00:00Z")
        return made


def track(word: WordDocument, old: list[Part], day: date) -> list[tuple[str | None, str | None]]:
    """Turn a document into one that tracks what changed since an earlier version; return what was compared."""
    tracker = Tracker({style.name or "": style.style_id for style in word.styles}, day)
    body, place = word.element.body, None
    for before, after in list(aligned(old, list(parts(word)))):
        tracker.telling = _telling(before, after, tracker.telling)
        if before is not None and after is not None:
            _both(tracker, before, after)
            place = after.element
            continue
        tracker.tell(before, after)
        if after is not None:
            _added(tracker, after)
            place = after.element
        elif before is not None:
            gone = _gone(tracker, before)
            if place is None:
                body.insert(0, gone)
            else:
                place.addnext(gone)
            place = gone
    return tracker.pairs


def _telling(before: Part | None, after: Part | None, so_far: bool) -> bool:
    """Say whether parts belong to the text itself, not to the status line or the note at the end."""
    style = next(part for part in (after, before) if part is not None).style
    return so_far and style != "Note Title"


def _both(tracker: Tracker, before: Part, after: Part) -> None:
    """Mark what changed between two versions of a paragraph or table."""
    if not after.rows:
        tracker.tell(before, after)
        _restyled(tracker, before, after)
        _reworded(tracker, after.element, before.text)
        return
    place = None
    for old, new in list(aligned(before.rows, after.rows)):
        if new is not None and (old is None or len(_cells(old.element)) == len(_cells(new.element))):
            tracker.tell(old, new)
            if old is None:
                _row_added(tracker, new.element)
            else:
                _row_changed(tracker, old.element, new.element)
            place = new.element
            continue
        tracker.tell(old, new)
        if new is not None:
            _row_added(tracker, new.element)
        if old is not None:
            gone = _row_gone(tracker, old.element)
            _after(gone, place, after.element, qn("w:tr"))
            place = new.element if new is not None else gone


def _after(made: Any, place: Any, parent: Any, tag: str) -> None:
    """Put an element behind another, or before the first of its kind."""
    if place is not None:
        place.addnext(made)
    else:
        parent.find(tag).addprevious(made)


def _cells(row: Any) -> list[Any]:
    return list(row.findall(qn("w:tc")))


def _restyled(tracker: Tracker, before: Part, after: Part) -> None:
    """Record that a paragraph had another style."""
    if before.style == after.style or before.style not in tracker.styles:
        return
    properties = after.element.get_or_add_pPr()
    changed, was = tracker.change("w:pPrChange"), OxmlElement("w:pPr")
    style = OxmlElement("w:pStyle")
    style.set(qn("w:val"), tracker.styles[before.style])
    was.append(style)
    changed.append(was)
    properties.append(changed)


def _added(tracker: Tracker, part: Part) -> None:
    if part.rows:
        for row in part.rows:
            _row_added(tracker, row.element)
    else:
        _paragraph_added(tracker, part.element)


def _paragraph_added(tracker: Tracker, paragraph: Any) -> None:
    """Mark a whole paragraph as new: its words and the mark that ends it."""
    _mark(paragraph).append(tracker.change("w:ins"))
    _reworded(tracker, paragraph, "")


def _mark(paragraph: Any) -> Any:
    """Return the properties of the mark that ends a paragraph."""
    properties = paragraph.get_or_add_pPr()
    found = properties.find(qn("w:rPr"))
    if found is None:
        found = OxmlElement("w:rPr")
        properties.insert_element_before(found, "w:sectPr", "w:pPrChange")
    return found


def _gone(tracker: Tracker, part: Part) -> Any:
    """Return what was removed, as a part of the new document that is marked as deleted."""
    if not part.rows:
        return _paragraph_gone(tracker, part.text, tracker.styles.get(part.style))
    table = OxmlElement("w:tbl")
    for name in (qn("w:tblPr"), qn("w:tblGrid")):
        found = part.element.find(name)
        if found is not None:
            table.append(deepcopy(found))
    for row in part.rows:
        table.append(_row_gone(tracker, row.element))
    return table


def _paragraph_gone(tracker: Tracker, text: str, style: str | None) -> Any:
    paragraph = OxmlElement("w:p")
    properties = paragraph.get_or_add_pPr()
    if style:
        properties.get_or_add_pStyle().val = style
    _mark(paragraph).append(tracker.change("w:del"))
    paragraph.append(_deleted(tracker, text))
    return paragraph


def _deleted(tracker: Tracker, text: str, like: Any = None) -> Any:
    """Return words that are struck out, in the look of a run."""
    change, run = tracker.change("w:del"), OxmlElement("w:r")
    if like is not None and like.rPr is not None:
        run.append(deepcopy(like.rPr))
    for piece in re.split(r"([\t\n])", text):
        if piece in {"\t", "\n"}:
            run.append(OxmlElement("w:tab" if piece == "\t" else "w:br"))
        elif piece:
            words = OxmlElement("w:delText")
            words.text = piece
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.append(words)
    change.append(run)
    return change


def _row_added(tracker: Tracker, row: Any) -> None:
    row.get_or_add_trPr().append(tracker.change("w:ins"))
    for paragraph in row.iter(qn("w:p")):
        _paragraph_added(tracker, paragraph)


def _row_gone(tracker: Tracker, row: Any) -> Any:
    made = OxmlElement("w:tr")
    properties = made.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))  # the format asks for one property at least beside the change
    properties.append(tracker.change("w:del"))
    for cell in _cells(row):
        copied = OxmlElement("w:tc")
        if cell.tcPr is not None:
            copied.append(deepcopy(cell.tcPr))
        for paragraph in cell.findall(qn("w:p")):
            style = tracker.styles.get("Table Text")
            copied.append(_paragraph_gone(tracker, shown(paragraph), style))
        made.append(copied)
    return made


def _row_changed(tracker: Tracker, old: Any, new: Any) -> None:
    for before, after in zip(_cells(old), _cells(new), strict=True):
        text = "\n".join(map(shown, before.findall(qn("w:p"))))
        _reworded(tracker, after.find(qn("w:p")), text)


def _reworded(tracker: Tracker, paragraph: Any, before: str) -> None:
    """Mark in a paragraph what its words gained and lost; ``before`` is empty for one that is new."""
    runs = exploded(paragraph)
    after = "".join(text for _, text in runs)
    for i1, i2, j1, j2 in reversed(differences(before, after)):
        first = cut(runs, j1)
        last = cut(runs, j2)
        inserted = [run for run, text in runs[first:last] if text]
        anchor = inserted[0] if inserted else (runs[first][0] if first < len(runs) else None)
        like = anchor if anchor is not None else (runs[-1][0] if runs else None)
        if i2 > i1:
            gone = _deleted(tracker, before[i1:i2], like)
            if anchor is not None:
                anchor.addprevious(gone)
            elif runs:
                runs[-1][0].addnext(gone)
            else:
                paragraph.append(gone)
        for run in inserted:
            change = tracker.change("w:ins")
            run.addprevious(change)
            change.append(run)
