"""Paragraph styles of a Word document: what they say about headings, bold type and lists."""

import re
from dataclasses import dataclass

from lxml.etree import _Element

from extractors.formats.numerals import whole
from extractors.formats.word_numbering import W, label_indent, value

_HEADING = re.compile(r"(?:heading|überschrift|titre) ?(\d)")
_OFF = ("0", "false", "off")

TITLE, SUBTITLE = 1, 2
"""Heading levels of the styles Title and Subtitle; Heading 1 has the level of a subtitle."""


@dataclass(frozen=True, slots=True)
class Style:
    """What one paragraph style says, with all it inherits."""

    name: str = ""
    level: int = 0
    """Heading level from 1; 0 for running text."""

    list_id: str | None = None
    list_level: int | None = None
    indent: int | None = None
    bold: bool = False
    hidden: bool = False


def is_on(properties: _Element | None, name: str) -> bool | None:
    """Read a switch such as ``w:b``: on, off, or None where nothing is said."""
    element = properties.find(W + name) if properties is not None else None
    return None if element is None else element.get(W + "val") not in _OFF


def outline_level(properties: _Element | None) -> int:
    """Return the heading level that paragraph properties name directly; 0 for none (``outlineLvl`` 9 is body text)."""
    outline = whole(value(properties, "outlineLvl"), 9)
    return outline + SUBTITLE if 0 <= outline < 9 else 0


class Styles:
    """The styles by their ids."""

    def __init__(self, part: _Element) -> None:
        self._elements = {one.get(W + "styleId") or "": one for one in part.findall(W + "style")}
        self._read: dict[str, Style] = {}
        default = [
            key
            for key, one in self._elements.items()
            if one.get(W + "type") == "paragraph" and one.get(W + "default") in ("1", "true")
        ]
        self.default = default[0] if default else ""

    def get(self, style_id: str) -> Style:
        """Return a style with all it inherits; an unknown id gives plain running text."""
        if style_id not in self._read:
            self._read[style_id] = self._resolve(style_id, frozenset())
        return self._read[style_id]

    def _resolve(self, style_id: str, seen: frozenset[str]) -> Style:
        element = self._elements.get(style_id)
        if element is None or style_id in seen:
            return Style()
        base_id = value(element, "basedOn")
        base = self._resolve(base_id, seen | {style_id}) if base_id else Style()
        paragraph, run = element.find(W + "pPr"), element.find(W + "rPr")
        listed = paragraph.find(W + "numPr") if paragraph is not None else None
        indent, bold, hidden = label_indent(paragraph), is_on(run, "b"), is_on(run, "vanish")
        own_level = value(listed, "ilvl")
        name = (value(element, "name") or "").lower()
        return Style(
            name=name,
            level=_level_of_name(name) or outline_level(paragraph) or base.level,
            list_id=value(listed, "numId") or base.list_id,
            list_level=whole(own_level) if own_level is not None else base.list_level,
            indent=base.indent if indent is None else indent,
            bold=base.bold if bold is None else bold,
            hidden=base.hidden if hidden is None else hidden,
        )


def _level_of_name(name: str) -> int:
    if name in ("title", "subtitle"):
        return TITLE if name == "title" else SUBTITLE
    match = _HEADING.match(name)
    return int(match[1]) + SUBTITLE - 1 if match else 0
