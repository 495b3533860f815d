"""Markdown: CommonMark with tables, read by markdown-it-py.

Statements converted from Word or the web have habits of their own: headings that are only bold, title lines kept
apart by hard breaks, numbered paragraphs that follow a bullet without a blank line, list numbers typed as ``(a)``.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from extractors.document import Document
from extractors.errors import UnreadableFileError
from extractors.formats import html, plain
from extractors.formats.build import document
from extractors.formats.front_matter import split_front_matter
from extractors.formats.labels import BULLET, split_label
from extractors.formats.looks import is_open, stands_as_heading
from extractors.formats.pieces import Piece, opens_item
from extractors.formats.source import Source
from extractors.formats.text import decode

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_IMAGE = re.compile(r"!\[[^\[\]\n]*\]\([^()\n]*\)")
_NUMBERED = re.compile(r" {0,3}(\d{1,3})[.)] +\S")
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)


_MARKS = "[]*_`<&!"
"""Characters that may open a link, an emphasis, a tag or the like; each costs far more than a letter."""

_MOST_MARKS = 100_000
"""So many marks are read in any case, whatever their share."""


def read(source: Source) -> Document:
    """Read a Markdown text.

    Raises:
        UnreadableFileError: it is mostly marks, as no text is; parsing them would take long and much memory.
    """
    text = decode(source)
    marks = sum(map(text.count, _MARKS))
    if marks > max(_MOST_MARKS, len(text) // 4):
        raise UnreadableFileError(
            f"{source.name}: {marks:,} of {len(text):,} characters are marks such as [ and *; "
            "check the file, or save it as .txt"
        )
    return document(source, "text/markdown", pieces(text))


def pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a Markdown text."""
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = _IMAGE.sub("", text) if "![" in text else text
    head, text = split_front_matter(text)
    yield from head
    yield from _Walk(_parser().parse(_part_glued_numbers(text))).pieces()


@cache
def _parser() -> "MarkdownIt":
    """Return the parser, which takes longer to build than a short text to parse; it keeps nothing of a text."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table").disable(["code", "image"])


def _part_glued_numbers(source: str) -> str:
    """Put a blank line before a numbered line that counts on from the one before but is glued to the text above.

    CommonMark lets only a list that starts with 1 interrupt a paragraph, so ``11.`` right under a bullet would
    become part of the bullet.
    """
    lines = [""]
    last = -1
    for line in source.split("\n"):
        if not line or line.isspace():
            if lines[-1]:
                lines.append("")
            continue
        match = _NUMBERED.match(line)
        if match:
            if int(match[1]) == last + 1 and lines[-1] and not _NUMBERED.match(lines[-1]):
                lines.append("")
            last = int(match[1])
        lines.append(line)
    return "\n".join(lines)


_BOLD_LINE = ["strong_open", "text", "strong_close", "softbreak"]
"""The marks of a line that is wholly bold."""

_LINES = 5
_LONGEST_TITLE = 80
"""A title block of one paragraph has fewer lines, and each of them fewer characters."""


class _Walk:
    """One pass over the block tokens."""

    def __init__(self, tokens: Sequence["Token"]) -> None:
        self._tokens = tokens
        self._numbers: list[Iterator[str]] = []
        self._label: str | None = None
        self._quoted = 0
        self._heading = 0
        self._header: list[str] = []
        self._row: list[str] | None = None
        self._in_head = False

    def pieces(self) -> Iterator[Piece]:
        for at, token in enumerate(self._tokens):
            if token.type == "inline":
                if self._row is None:
                    yield self._piece(token)
                else:
                    self._row.append(_plain(token.children or []))
            elif token.type == "html_block":
                yield from html.fragment(token.content)
            elif token.type == "fence":
                yield from plain.pieces(token.content)
            elif token.type == "tr_close":
                yield self._table_row(self._row or [])
                self._row = None
            else:
                self._enter_or_leave(at, token)

    def _enter_or_leave(self, at: int, token: "Token") -> None:
        """Note what the next words stand in."""
        match token.type.rpartition("_")[0]:
            case "heading":
                self._heading = int(token.tag[1]) if token.nesting == 1 else 0
            case "bullet_list" | "ordered_list":
                if token.nesting == 1:
                    self._numbers.append(iter(self._labels(at)))
                else:
                    self._numbers.pop()
            case "list_item" if token.nesting == 1:
                self._label = next(self._numbers[-1])
            case "blockquote":
                self._quoted += token.nesting
            case "thead":
                self._in_head = token.nesting == 1
            case "tr":
                self._row = []
            case _:
                pass

    def _piece(self, token: "Token") -> Piece:
        children = token.children or []
        text = _plain(children)
        depth = len(self._numbers)
        label, self._label = self._label, None
        if self._heading:
            return Piece("heading", text, level=self._heading)
        numbered = label is not None and label != BULLET and depth == 1
        if (not depth or numbered) and _wholly_bold(children) and stands_as_heading(text):
            return Piece("heading", text, label)
        if label is not None:
            return Piece("list_item", text, label, depth=depth)
        if self._quoted:
            return Piece("quotation", text)
        return Piece("paragraph", text, depth=depth)

    def _table_row(self, cells: list[str]) -> Piece:
        if self._in_head:
            self._header = cells
            return Piece("table_row", cells=tuple(("", cell) for cell in cells), header=True)
        return Piece("table_row", cells=tuple(zip(self._header, cells, strict=False)))

    def _labels(self, at: int) -> list[str]:
        """Return the labels of the list opened at ``at``: numbers as written, but ``1. 1. 1.`` is counted up."""
        level = self._tokens[at].level
        written = []
        while (token := self._tokens[at := at + 1]).level > level:
            if token.type == "list_item_open" and token.level == level + 1:
                written.append(token.info or BULLET)
        if len(written) > 1 and written[0].isdigit() and len(set(written)) == 1:
            return [str(int(written[0]) + place) for place in range(len(written))]
        return written


def _plain(children: Sequence["Token"]) -> str:
    """Return inline tokens as text: a soft break is a space, a hard break or ``<br>`` a new line."""
    parts: list[str] = []
    before = ""
    filled = [child for child in children if child.type != "text" or child.content]
    titled = _is_title_block(filled)
    for at, (child, after) in enumerate(pairwise([*filled, *filled[-1:]]), 1):
        match child.type:
            case "text" | "code_inline" | "text_special":
                parts.append(child.content)
            case "softbreak":
                field = titled or _opens_field(filled[at : at + 4]) or _follows_heading_line(filled, at)
                parts.append("\n" if field or _is_printed_break(before, parts[-1] if parts else "", after) else " ")
            case "hardbreak":
                parts.append("\n")
            case "html_inline" if _BREAK_TAG.fullmatch(child.content):
                parts.append("\n")
            case _:
                pass
        before = child.type
    return "".join(parts)


def _opens_field(tokens: Sequence["Token"]) -> bool:
    """Say whether a line opens with a bold label: "**Venue:** Lomé"."""
    if len(tokens) < 3 or [each.type for each in tokens[:3]] != ["strong_open", "text", "strong_close"]:
        return False
    return tokens[1].content.endswith(":") or (len(tokens) > 3 and tokens[3].content.startswith(":"))


def _is_title_block(tokens: Sequence["Token"]) -> bool:
    """Say whether a paragraph is a few short lines, under a bold one or each opened anew, that end like no sentence."""
    breaks = sum(each.type == "softbreak" for each in tokens)
    if not 0 < breaks < _LINES:
        return False
    words = "".join("\n" if each.type == "softbreak" else each.content for each in tokens)
    lines = words.split("\n")
    if not all(0 < len(line) < _LONGEST_TITLE for line in lines) or not words[-1:].isalnum():
        return False
    anew = all(line[0].isupper() or line[0].isdigit() for line in lines)
    return [each.type for each in tokens[:4]] == _BOLD_LINE or (anew and not any(map(is_open, lines)))


def _follows_heading_line(tokens: Sequence["Token"], at: int) -> bool:
    """Say whether a line at ``at`` begins anew under a first line that is wholly bold, or short with a colon."""
    bold = at == len(_BOLD_LINE) and [each.type for each in tokens[:at]] == _BOLD_LINE
    if not bold and not (at == 2 and tokens[0].type == "text" and tokens[0].content.endswith(":")):
        return False
    if at >= len(tokens) or tokens[at].type not in ("text", "em_open"):
        return False
    title, after = tokens[1 if bold else 0].content, tokens[at].content or "("
    ends = title[-1].isalnum() or title[-1] == ":"
    return ends and len(title) < _LONGEST_TITLE and (after[0].isupper() or after[0] in "(0123456789")


def _is_printed_break(before: str, words: str, after: "Token") -> bool:
    """Say whether a soft break parts two lines set off in bold or italics or two list items, and is no mere wrap."""
    set_off = before in ("strong_close", "em_close") and after.type in ("strong_open", "em_open")
    return set_off or (split_label(after.content) is not None and opens_item(after.content, words))


def _wholly_bold(children: Sequence["Token"]) -> bool:
    """Say whether all words of a paragraph are bold, so that it stands for a heading."""
    depth = 0
    words = False
    for child in children:
        depth += child.nesting if child.type.startswith("strong_") else 0
        if child.type in ("text", "code_inline", "text_special") and child.content.strip():
            if not depth:
                return False
            words = True
    return words
