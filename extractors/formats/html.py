"""Web pages, parsed by lxml, which python-docx brings along: fast, and calm about markup without end tags.

The part that holds the document is chosen and pruned (see ``html_content``); then one pass over its elements yields
headings, paragraphs, list items with the numbers a browser shows, table rows and quotations.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.etree import _Element

from extractors.document import Document
from extractors.formats import plain
from extractors.formats.build import document
from extractors.formats.html_content import content
from extractors.formats.labels import BULLET
from extractors.formats.looks import stands_as_heading
from extractors.formats.numerals import formatted, whole
from extractors.formats.pieces import Piece
from extractors.formats.source import Source
from extractors.formats.tables import Row, lays_out_text, table_pieces
from extractors.formats.text import decode

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figure form h1 h2 h3 h4 h5 h6 "
    "head header hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_BOLD = frozenset(("b", "strong"))
_WEIGHT = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_LIST_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_LIST_STYLES = {
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)")
MOST_PIECES = 8
"""Paragraphs and list items that a cell of facts holds at most; one with more holds the page."""

MOST_WORDS = 40
"""Words that a term of a list, or what is said of it, has at most to be a field."""

_SPACES = re.compile(r"\s+")
_PARAGRAPH_BREAK = re.compile(r"\n\s*\n")
_COPYRIGHT = re.compile(r"(?:©|copyright\b|all rights reserved)", re.IGNORECASE)


def read(source: Source) -> Document:
    """Read a web page."""
    return document(source, "text/html", pieces(source))


def pieces(source: Source) -> Iterator[Piece]:
    """Yield the pieces of a web page."""
    yield from fragment(decode(source))


def fragment(markup: str) -> Iterator[Piece]:
    """Yield the pieces of a page or of a part of one."""
    chosen = content(markup)
    if chosen is not None:
        for piece in _Walk().run(chosen):
            if not _COPYRIGHT.match(piece.text.lstrip()):
                yield piece


@dataclass(slots=True)
class _List:
    """A list the walk is inside of."""

    form: str
    """Number format in Word's words; ``bullet`` for an unordered list."""

    following: int
    step: int

    def label(self, item: _Element) -> str:
        """Count the next item."""
        if self.form == "bullet":
            return BULLET
        count = whole(item.get("value"), self.following)
        self.following = count + self.step
        return formatted(count, self.form)


@dataclass(slots=True)
class _Walk:
    """One pass over the elements; words gather until a block element starts or ends."""

    lists: list[_List] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    label: str | None = None
    bold: int = 0
    all_bold: bool = True
    quoted: int = 0
    heading: int = 0
    centred: int = 0
    skipped: _Element | None = None

    def run(self, root: _Element) -> Iterator[Piece]:
        """Yield the pieces under ``root``."""
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if self.skipped is not None:
                if event == "start" or element is not self.skipped:
                    continue
                self.skipped = None
            elif event == "start":
                yield from self._start(element)
                continue
            else:
                yield from self._end(element)
            if element is not root:
                self._add(element.tail)
        yield from self._flush()

    def _start(self, element: _Element) -> Iterator[Piece]:
        tag = element.tag
        if tag in _BLOCKS:
            yield from self._flush()
            if tag == "pre":
                self.skipped = element
                yield from plain.pieces("".join(element.itertext()))
                return
            if tag == "table":
                rows = _rows(element)
                if rows is not None:
                    self.skipped = element
                    yield from table_pieces(rows)
                    return
            if tag == "dl" and (fields := _fields(element)):
                self.skipped = element
                yield from fields
                return
            self.centred += _is_centred(element)
            self._enter(element)
        elif tag == "br":
            self.words.append("\n")
        elif tag == "q":
            self.words.append("“")
        elif tag == "sup" and _is_note_mark(element):
            self.skipped = element
            return
        self.bold += _is_bold(element)
        self._add(element.text)

    def _enter(self, element: _Element) -> None:
        match element.tag:
            case "ul" | "menu":
                self.lists.append(_List("bullet", 0, 0))
            case "ol":
                self.lists.append(_ordered(element))
            case "li":
                self.label = self.lists[-1].label(element) if self.lists else BULLET
            case "blockquote":
                self.quoted += 1
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                self.heading = int(element.tag[1])
            case _:
                pass

    def _end(self, element: _Element) -> Iterator[Piece]:
        tag = element.tag
        self.bold -= _is_bold(element)
        if tag == "q":
            self.words.append("”")
        if tag not in _BLOCKS:
            return
        yield from self._flush()
        self.centred -= _is_centred(element)
        if tag in ("ul", "ol", "menu"):
            self.lists.pop()
        elif tag == "li":
            self.label = None
        elif tag == "blockquote":
            self.quoted -= 1
        elif tag[0] == "h" and tag[1:].isdigit():
            self.heading = 0

    def _add(self, text: str | None) -> None:
        if text:
            self.words.append(_SPACES.sub(" ", text))
            self.all_bold = self.all_bold and (self.bold > 0 or text.isspace())

    def _flush(self) -> Iterator[Piece]:
        """Yield the words gathered; an empty line among them parts paragraphs."""
        if not self.words:
            return
        text, bold = "".join(self.words), self.all_bold
        self.words, self.all_bold = [], True
        for part in _PARAGRAPH_BREAK.split(text) if "\n" in text else [text]:
            if part.strip():
                yield self._piece(part.strip(), bold)
                self.label = None

    def _piece(self, text: str, bold: bool) -> Piece:
        depth = len(self.lists)
        if self.heading:
            return Piece("heading", text, level=self.heading)
        numbered = self.label not in (None, BULLET) and depth == 1
        if bold and (not depth or numbered) and stands_as_heading(text):
            return Piece("heading", text, self.label)
        if self.label is not None:
            return Piece("list_item", text, self.label, depth=depth)
        if self.quoted:
            return Piece("quotation", text)
        return Piece("paragraph", text, depth=depth, centred=self.centred > 0)


def _ordered(element: _Element) -> _List:
    style = _LIST_STYLE.search(element.get("style") or "")
    form = _LIST_STYLES.get(style[1], "decimal") if style else _LIST_TYPES.get(element.get("type") or "", "decimal")
    backwards = element.get("reversed") is not None
    items = sum(1 for child in element if child.tag == "li")
    return _List(form, whole(element.get("start"), items if backwards else 1), -1 if backwards else 1)


def _is_bold(element: _Element) -> bool:
    style = element.get("style")
    return element.tag in _BOLD or (style is not None and _WEIGHT.search(style) is not None)


def _is_centred(element: _Element) -> bool:
    marked = element.tag == "center" or element.get("align") == "center"
    return marked or _CENTRED.search(element.get("style") or "") is not None


def _is_note_mark(element: _Element) -> bool:
    """Say whether a raised number or star points to a footnote, not to a power or an ordinal."""
    mark = "".join(element.itertext()).strip("[]() \n")
    linked = element.find(".//a") is not None or element.getparent().tag == "a"
    return (linked and mark.isdigit()) or mark in ("*", "†")


def _fields(terms: _Element) -> list[Piece]:
    """Read a list of terms, each with a few words on it, as rows of a table without headings; none where it says more.

    "Venue" and "Harbour Hall, Lomé" belong together as the cells of a row do; a list with another inside says more.
    """
    if terms.find(".//dl") is not None:
        return []
    rows: list[list[str]] = []
    for element in terms.iter("dt", "dd"):
        inner = list(_Walk().run(element))
        if len(inner) != 1 or inner[0].depth or len(inner[0].text.split()) > MOST_WORDS:
            return []
        if element.tag == "dt":
            rows.append([])
        if not rows:
            return []
        rows[-1].append(inner[0].text)
    if any(len(row) < 2 for row in rows):
        return []
    return [Piece("table_row", cells=tuple(("", cell) for cell in row)) for row in rows]


def _rows(table: _Element) -> list[Row] | None:
    """Read the rows of a table of facts; None for a table that lays out the page."""
    if table.get("role") == "presentation" or any(table.find(f".//{tag}") is not None for tag in ("table", "h1", "h2")):
        return None
    rows = []
    filled = []
    for element in table.iter("tr"):
        cells = [cell for cell in element if cell.tag in ("td", "th")]
        named = element.getparent().tag == "thead" or all(cell.tag == "th" for cell in cells)
        row = Row(header=named, bold=True)
        for cell in cells:
            inner = list(_Walk().run(cell))
            if len(inner) > MOST_PIECES:
                return None
            row.cells.append("\n".join(piece.text for piece in inner))
            row.cells.extend("" for _ in range(min(whole(cell.get("colspan"), 1), 64) - 1))
            row.bold = row.bold and all(piece.kind == "heading" for piece in inner)
        rows.append(row)
        filled.append(sum(1 for cell in row.cells if cell))
    return None if lays_out_text(filled) else rows
