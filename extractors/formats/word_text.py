"""The words of one Word paragraph: runs, breaks, fields and tracked changes, the latter as if accepted."""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.etree import _Element

from extractors.formats.word_numbering import W
from extractors.formats.word_styles import is_on

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = frozenset(
    W + name
    for name in ("pPr", "rPr", "del", "moveFrom", "instrText", "delText", "delInstrText", "sdtPr", "rt", "object")
) | {_COMPATIBILITY + "Fallback"}
_TEXT = W + "t"
_RUN = W + "r"


@dataclass(slots=True)
class Words:
    """What a paragraph prints."""

    text: str = ""
    """Its words; a line break inside the paragraph is ``"\\n"``."""

    bold: bool = True
    """Whether all its words are bold."""

    boxes: list[_Element] = field(default_factory=list)
    """Text boxes anchored in it."""


def words_of(paragraph: _Element, bold: bool) -> Words:
    """Collect the words of a paragraph; ``bold`` is what its style says."""
    words = Words()
    parts: list[str] = []
    _collect(paragraph, bold, parts, words)
    words.text = "".join(parts)
    return words


def _collect(parent: _Element, bold: bool, parts: list[str], words: Words) -> None:
    for child in parent:
        tag = child.tag
        if tag == _TEXT:
            if child.text:
                parts.append(child.text)
                words.bold = words.bold and (bold or child.text.isspace())
        elif tag == _RUN:
            properties = child.find(W + "rPr")
            if not is_on(properties, "vanish"):
                own = is_on(properties, "b")
                _collect(child, bold if own is None else own, parts, words)
        elif tag in _MARKS:
            parts.append(_MARKS[tag](child))
        elif tag == W + "txbxContent":
            words.boxes.append(child)
        elif tag not in _SKIPPED and len(child):
            _collect(child, bold, parts, words)


def _break(element: _Element) -> str:
    """A line break is printed; a page or column break is only where the page ended."""
    return "\n" if element.get(W + "type") in (None, "textWrapping") else " "


def _symbol(element: _Element) -> str:
    """Return a character named by its code in a symbol font."""
    try:
        return chr(int(element.get(W + "char") or "", 16))
    except (ValueError, OverflowError):
        return ""


_MARKS: dict[str, Callable[[_Element], str]] = {
    W + "tab": lambda element: "\t",
    W + "ptab": lambda element: "\t",
    W + "cr": lambda element: "\n",
    W + "noBreakHyphen": lambda element: "-",
    W + "br": _break,
    W + "sym": _symbol,
}
