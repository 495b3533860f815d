"""The Markdown of drafts: CommonMark with tables and six constructs of our own.

- ``[^3]`` points at source 3; only the template engine writes it, behind words that have a source.
- ``[date to be confirmed]`` is a placeholder: any bracket that is not a link.
- ``[~agreed to / noted~]`` is un-agreed text; it comes from a brief.
- ``[@steps]`` is a cross-reference: the number of the paragraph that holds ``[#steps]``, wherever that comes to stand;
  ``[@annex]`` for ``[#annex Annex]`` gives the words; ``[@7]`` the number of what is now the seventh paragraph.
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

from kb.errors import DraftError

_SOURCE = re.compile(r"\[\^(\d{1,6})\]")
_REFERENCE = re.compile(r"(?<!\\)\[@([a-z0-9][a-z0-9-]*)\]")
_ANCHOR = re.compile(r"(?<!\\)\[#([a-z][a-z0-9-]*)(?:\] ?|(?= ))")
_ANCHOR_ALONE = re.compile(r"(?<!\\)\[#[a-z][a-z0-9-]*\] ?")
_MARKED_WORDS = re.compile(r"(?<!\\)\[#[a-z][a-z0-9-]* ([^\]]*)\]")
_UNAGREED = re.compile(r"(?<!\\)(?:\\\\)*(?:\[~|~\])")
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
    end = _closing(state) if state.src.startswith("[~", state.pos) else -1
    if end < 0:
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


def _closing(state: StateInline) -> int:
    """Return where the un-agreed words that open here close, others inside them apart; -1 if they do not."""
    depth = 0
    for match in _UNAGREED.finditer(state.src, state.pos, state.posMax):
        depth += 1 if match[0].endswith("[~") else -1
        if depth == 0:
            return match.end() - 2
    return -1


def _anchor(state: StateInline, silent: bool) -> bool:
    """Read ``[#name]``, which marks its paragraph, or ``[#name words]``, which marks the words."""
    match = _ANCHOR.match(state.src, state.pos, state.posMax)
    end = match.end() if match else 0
    if match and not match[0].rstrip().endswith("]"):
        end = state.md.helpers.parseLinkLabel(state, state.pos) + 1
    if not match or end <= state.pos + 1:
        return False
    if not silent:
        limit = state.posMax
        state.push("anchor_open", "", 1).meta = {"name": match[1]}
        state.pos, state.posMax = match.end() + 1, end - 1
        if state.pos < state.posMax:
            state.md.inline.tokenize(state)
        state.push("anchor_close", "", -1)
        state.posMax = limit
    state.pos = end
    return True


def _reference(state: StateInline, silent: bool) -> bool:
    """Read ``[@name]``."""
    match = _REFERENCE.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        state.push("reference", "", 0).meta = {"name": match[1]}
    state.pos = match.end()
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
    found.inline.ruler.before("link", "anchor", _anchor)
    found.inline.ruler.before("link", "reference", _reference)
    found.inline.ruler.before("link", "placeholder", _placeholder)
    found.block.ruler.before("paragraph", "styled", _styled, {"alt": ["paragraph", "list", "blockquote"]})
    return found


def parse(text: str) -> SyntaxTreeNode:
    """Parse a draft into the tree that Word is written from.

    :raises DraftError: a cross-reference leads nowhere.
    """
    root = SyntaxTreeNode(parser().parse(text))
    references = [node for node in root.walk() if node.type == "reference"]
    if references:
        _resolve(root, references)
    return root


def _resolve(root: SyntaxTreeNode, references: list[SyntaxTreeNode]) -> None:
    """Give each cross-reference what it shows as its content, and what it leads to as its target."""
    known: dict[str, tuple[str, SyntaxTreeNode]] = {}
    for node, item, number in _under_numbers(root):
        if node is item and number is not None:
            known[str(number)] = (str(number), item.children[0])
        elif node.type == "anchor" and node.children:
            known[node.meta["name"]] = (words(node), node)
        elif node.type == "anchor" and item is not None:
            known[node.meta["name"]] = (str(number), item.children[0])
    for node in references:
        name = node.meta["name"]
        if name not in known:
            raise DraftError(
                f"line {line_of(node)} of the draft: '[@{name}]' leads to no paragraph. Mark one with '[#{name}]'"
            )
        assert node.token is not None, "a leaf of the tree has its token"
        node.token.content, node.token.meta["target"] = known[name]


def _under_numbers(root: SyntaxTreeNode) -> Iterator[tuple[SyntaxTreeNode, SyntaxTreeNode | None, int | None]]:
    """Yield every node with the numbered paragraph in or under which it stands, and its number."""
    numbers = {id(item): (item, number) for number, item in numbered(root)}
    item, number = None, None
    for node in root.walk():
        item, number = numbers.get(id(node), (item, number))
        yield node, item, number


def line_of(node: SyntaxTreeNode) -> int:
    """Return the number, from 1, of the line of the draft on which a node starts."""
    at: SyntaxTreeNode | None = node
    while at is not None and not at.is_root:
        if at.map:
            return at.map[0] + 1
        at = at.parent
    return 1


TEXT = frozenset({"text", "reference"})
"""What shows its content: words, and the number that a cross-reference gives."""


def words(node: SyntaxTreeNode, shown: frozenset[str] = TEXT) -> str:
    """Return the plain words of a node, without source marks.

    :param shown: ``{"text"}`` leaves out what cross-references give, which changes from version to version.
    """
    spaces = {"softbreak": " ", "hardbreak": " "}
    return "".join(each.content if each.type in shown else spaces.get(each.type, "") for each in node.walk())


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
    return [(words(node), number) for node, _, number in _under_numbers(root) if node.type == kind]


def renumber(text: str) -> str:
    """Write the running numbers into the Markdown: of paragraphs, which templates leave at ``1.``, and references."""
    root = parse(text)
    shown = iter([node.content for node in root.walk() if node.type == "reference"])
    lines = text.split("\n")
    for number, item in numbered(root):
        assert item.map is not None, "a list item always has its lines"
        line = lines[item.map[0]]
        lines[item.map[0]] = line.replace(f"{item.info}{item.markup}", f"{number}{item.markup}", 1)
    plain = _MARKED_WORDS.sub(r"\1", _ANCHOR_ALONE.sub("", "\n".join(lines)))
    return _REFERENCE.sub(lambda _: next(shown), plain)
