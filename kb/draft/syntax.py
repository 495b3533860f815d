"""The Markdown of drafts: CommonMark with tables and four constructs of our own.

- ``[^3]`` points at source 3; only the template engine writes it, behind words that have a source.
- ``[date to be confirmed]`` is a placeholder: any bracket that is not a link.
- ``[~agreed to / noted~]`` is un-agreed text; it comes from a brief.
- ``::: status-line`` … ``:::`` gives the paragraphs between a paragraph style of the Word reference document.

A line of a paragraph is a sentence: what Word shows as one comment covers one line. A numbered paragraph starts with
``1.`` whatever its number: numbers run on through the whole draft. Raw HTML, link definitions and code by indentation
are off, so that nothing a template says can vanish.
"""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.tree import SyntaxTreeNode

_SOURCE = re.compile(r"\[\^(\d{1,6})\]")
_FENCE = re.compile(r":::[ ]*([a-z][a-z0-9-]*)?[ ]*$")


def _source(state: StateInline, silent: bool) -> bool:
    """Read ``[^3]``."""
    match = _SOURCE.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        state.push("source", "", 0).meta = {"source": int(match[1])}
    state.pos = match.end()
    return True


def _unagreed(state: StateInline, silent: bool) -> bool:
    """Read ``[~words~]``."""
    end = state.src.find("~]", state.pos + 2, state.posMax)
    if not state.src.startswith("[~", state.pos) or end < 0:
        return False
    if not silent:
        limit = state.posMax
        state.push("unagreed_open", "", 1)
        state.pos, state.posMax = state.pos + 2, end
        state.md.inline.tokenize(state)
        state.push("unagreed_close", "", -1)
        state.posMax = limit
    state.pos = end + 2
    return True


def _placeholder(state: StateInline, silent: bool) -> bool:
    """Read ``[words]``, unless a link's target follows."""
    if state.src[state.pos] != "[":
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos)
    if end <= state.pos + 1 or state.src[end + 1 : end + 2] == "(":
        return False
    if not silent:
        start, limit = state.pos + 1, state.posMax
        state.push("placeholder_open", "", 1)
        state.pos, state.posMax = start, end
        state.md.inline.tokenize(state)
        state.push("placeholder_close", "", -1)
        state.posMax = limit
    state.pos = end + 1
    return True


def _fence_name(state: StateBlock, line: int) -> re.Match[str] | None:
    return _FENCE.match(state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]])


def _styled(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read ``::: name`` up to the next ``:::``."""
    opening = _fence_name(state, start)
    if not opening or not opening[1]:
        return False
    if silent:
        return True
    close = start + 1
    while close < end and not ((fence := _fence_name(state, close)) and not fence[1]):
        close += 1
    token = state.push("styled_open", "", 1)
    token.map, token.info = [start, close], opening[1]
    kind, limit = state.parentType, state.lineMax
    state.parentType, state.lineMax = "styled", close  # a container of our own; the parser only compares the name
    state.md.block.tokenize(state, start + 1, close)
    state.parentType, state.lineMax = kind, limit
    state.push("styled_close", "", -1)
    state.line = min(close + 1, end)
    return True


def parser() -> MarkdownIt:
    """Return a parser for the Markdown of drafts."""
    found = MarkdownIt("commonmark", {"html": False}).enable("table")
    found.disable(["code", "html_block", "html_inline", "lheading", "reference", "autolink"])
    found.inline.ruler.before("link", "source", _source)
    found.inline.ruler.before("link", "unagreed", _unagreed)
    found.inline.ruler.before("link", "placeholder", _placeholder)
    found.block.ruler.before("paragraph", "styled", _styled, {"alt": ["paragraph", "list", "blockquote"]})
    return found


def parse(text: str) -> SyntaxTreeNode:
    """Parse a draft into the tree that Word is written from."""
    return SyntaxTreeNode(parser().parse(text))


def line_of(node: SyntaxTreeNode) -> int:
    """Return the number, from 1, of the line of the draft on which a node starts."""
    at: SyntaxTreeNode | None = node
    while at is not None and not at.is_root:
        if at.map:
            return at.map[0] + 1
        at = at.parent
    return 1


def words(node: SyntaxTreeNode) -> str:
    """Return the plain words of a node, without source marks."""
    spaces = {"softbreak": " ", "hardbreak": " "}
    return "".join(each.content if each.type == "text" else spaces.get(each.type, "") for each in node.walk())


def numbered(root: SyntaxTreeNode) -> Iterator[tuple[int, SyntaxTreeNode]]:
    """Yield the numbered paragraphs with the numbers that a reader sees, which run on through the draft."""
    items = (item for part in root.children if part.type == "ordered_list" for item in part.children)
    yield from enumerate(items, 1)


def placeholders(root: SyntaxTreeNode) -> list[tuple[str, int | None]]:
    """Return the words of every placeholder with the number of the paragraph in or under which it stands.

    The number is null before the first numbered paragraph.
    """
    return _placed(root, "placeholder")


def unagreed(root: SyntaxTreeNode) -> list[tuple[str, int | None]]:
    """Return all words that are not agreed, likewise."""
    return _placed(root, "unagreed")


def alternatives(text: str) -> int:
    """Count the alternatives that un-agreed words hold, parted by strokes."""
    return len([part for part in text.split("/") if part.strip()])


def _placed(root: SyntaxTreeNode, kind: str) -> list[tuple[str, int | None]]:
    found: list[tuple[str, int | None]] = []
    numbers, current = {id(item): number for number, item in numbered(root)}, None
    for node in root.walk():
        current = numbers.get(id(node), current)
        if node.type == kind:
            found.append((words(node), current))
    return found


def renumber(text: str) -> str:
    """Write the running numbers of numbered paragraphs into the Markdown, which templates leave at ``1.``."""
    lines = text.split("\n")
    for number, item in numbered(parse(text)):
        assert item.map is not None, "a list item always has its lines"
        line = lines[item.map[0]]
        lines[item.map[0]] = line.replace(f"{item.info}{item.markup}", f"{number}{item.markup}", 1)
    return "\n".join(lines)
