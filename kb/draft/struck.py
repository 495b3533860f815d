"""Changes in bold and struck through, with typed numbers, for secretariats whose tools cannot read tracked ones.

What a document tracks becomes part of its look: words that came are bold, words that went are struck through, and
automatic numbers, bullets and references become typed text (genre guide, §2.2). Nothing is left to accept or reject.
"""

from collections.abc import Iterator
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from kb.draft.labels import suffix

LOOKS = {"ins": "w:b", "moveTo": "w:b", "del": "w:strike", "moveFrom": "w:strike"}
"""How words look that a change of each kind holds."""

GONE = (qn("w:del"), qn("w:moveFrom"))
RECORDS = tuple(
    qn(f"w:{name}")
    for name in ("pPrChange", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd")
)

LABELS = ("List Number", "List Number 2", "List Bullet", "List Bullet 2")
"""Styles whose paragraphs get a typed number or bullet."""


def strike(word: WordDocument) -> None:
    """Turn the tracked changes of a document into bold and struck words, and its numbers into typed ones."""
    names = {style.style_id: style.name or "" for style in word.styles}
    body = word.element.body
    _type_numbers(body, names)
    for style in word.styles:
        if style.name in LABELS and style.element.pPr is not None:
            style.element.pPr._remove_numPr()
    _type_references(body)
    for element in [*body.iter(*(qn(f"w:{name}") for name in LOOKS))]:
        parent = element.getparent()
        if parent is None:
            continue
        if parent.tag in {qn("w:rPr"), qn("w:trPr")}:
            parent.remove(element)
            continue
        for run in list(element):
            _dress(run, LOOKS[element.tag.rpartition("}")[2]])
            element.addprevious(run)
        parent.remove(element)
    for element in [*body.iter(*RECORDS)]:
        element.getparent().remove(element)


def _dress(run: Any, look: str) -> None:
    """Give a run a look; words that were deleted become words again."""
    properties = run.get_or_add_rPr()
    if look == "w:strike":
        properties._add_strike() if properties.strike is None else None
    elif properties.b is None:
        properties._add_b()
    for words in run.iter(qn("w:delText")):
        words.tag = qn("w:t")


def _labelled(body: Any, names: dict[str, str]) -> Iterator[tuple[Any, str]]:
    """Yield the paragraphs that are numbered or bulleted with the label of each; what went has no number any more."""
    count = letter = 0
    for paragraph in body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        named = names.get(style.get(qn("w:val")), "") if style is not None else ""
        if named not in LABELS:
            continue
        if any(paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{tag}") is not None for tag in GONE):
            yield paragraph, ""
        elif named == "List Number":
            after = suffix(paragraph)
            count, letter = count + (not after), 0
            yield paragraph, f"{count} {after}".strip() + "."
        elif named == "List Number 2":
            letter += 1
            yield paragraph, f"({chr(96 + letter)})" if letter <= 26 else f"({letter})"
        else:
            yield paragraph, "•" if named == "List Bullet" else "–"


def _type_numbers(body: Any, names: dict[str, str]) -> None:
    for paragraph, label in list(_labelled(body, names)):
        properties = paragraph.get_or_add_pPr()
        properties._remove_numPr()
        run = OxmlElement("w:r")
        if label:
            run.add_t(label)
        run.append(OxmlElement("w:tab"))
        properties.addnext(run)


def _type_references(body: Any) -> None:
    """Leave of each field what it shows."""
    for each in [*body.iter(qn("w:fldChar"), qn("w:instrText"))]:
        run = each.getparent()
        run.remove(each)
        if len(run) == (run.rPr is not None) and run.getparent() is not None:
            run.getparent().remove(run)
