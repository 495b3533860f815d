"""The numbers of paragraphs as a reader of a Word file sees them: 5, and behind it 5 bis, 5 ter."""

from typing import Any

from docx.oxml.ns import qn

SUFFIXES = ("", "bis", "ter", "quater", "quinquies", "sexies", "septies")
"""What stands behind the number of a paragraph and of those put in after it."""

SUFFIXED = 1
"""Level of the numbering from which the levels of the suffixes count; level 1 itself has the lettered points."""


def suffix(paragraph: Any) -> str:
    """Return the suffix of a paragraph's number; empty for the number alone, and where there is none."""
    level = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:ilvl')}")
    at = int(level.get(qn("w:val"), "0")) - SUFFIXED if level is not None else 0
    return SUFFIXES[at] if 0 < at < len(SUFFIXES) else ""
