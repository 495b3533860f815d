"""The sentences of a draft one by one, each with its paragraph and its sources, and identifiers that last."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode

from kb.draft.sourced import Source
from kb.draft.syntax import TEXT, numbered, words

LEAVES = frozenset({"paragraph", "heading", "th", "td"})
"""What holds running words: a paragraph for Word."""


@dataclass(frozen=True)
class Sentence:
    """One sentence of a draft."""

    paragraph: int | None
    """Number of the numbered paragraph in or under which it stands; null before the first."""

    identifier: str
    """Identifier of its paragraph, the same in every version that is made from the same facts."""

    text: str
    """Its words."""

    sources: tuple[Source, ...]
    """What stands behind it; empty for words of the desk."""


def leaves(root: SyntaxTreeNode) -> Iterator[SyntaxTreeNode]:
    """Yield what becomes a paragraph in Word, in order."""
    return (node for node in root.walk() if node.type in LEAVES)


def identifiers(root: SyntaxTreeNode, sources: Sequence[Source]) -> dict[int, str]:
    """Return an identifier for each leaf, by the identity of its node.

    It comes from the passages behind the words, or from the words where there are none: the words may change from one
    version to the next, and the identifier stays. What is cited only for a dispute or a proposer does not change it.
    """
    found, seen = {}, Counter[str]()
    for node in leaves(root):
        behind = (sources[number - 1] for number in _marks(node) if number <= len(sources))
        cited = sorted({_key(source) for source in behind if source.stated})
        key = "\n".join([node.type, *(cited or [words(node, frozenset({"text"}))])])
        seen[key] += 1
        found[id(node)] = hashlib.sha256(f"{key}\n{seen[key]}".encode()).hexdigest()[:8]
    return found


def _key(source: Source) -> str:
    return f"{source.document}\t{source.place}\t{source.quote}"


def _marks(node: SyntaxTreeNode) -> list[int]:
    return [int(each.meta["source"]) for each in node.walk() if each.type == "source"]


def sentences(root: SyntaxTreeNode, sources: Sequence[Source]) -> Iterator[Sentence]:
    """Yield the sentences of a draft: the lines of its paragraphs, headings and cells."""
    names, numbers, current = identifiers(root, sources), {id(item): n for n, item in numbered(root)}, None
    for node in root.walk():
        current = numbers.get(id(node), current)
        if node.type not in LEAVES:
            continue
        for line in _lines(node):
            text = "".join(_shown(each) for each in line).strip()
            marks = dict.fromkeys(mark for each in line for mark in _marks(each))
            if text:
                yield Sentence(current, names[id(node)], text, tuple(sources[number - 1] for number in marks))


def _lines(leaf: SyntaxTreeNode) -> Iterator[list[SyntaxTreeNode]]:
    """Yield the inline nodes of a leaf, line by line."""
    line: list[SyntaxTreeNode] = []
    for node in (child for inline in leaf.children for child in inline.children):
        if node.type in {"softbreak", "hardbreak"}:
            yield line
            line = []
        else:
            line.append(node)
    yield line


def _shown(node: SyntaxTreeNode) -> str:
    """Return the words of an inline node as a reader sees them, placeholders with their brackets."""
    if node.type in TEXT:
        return node.content
    inside = "".join(_shown(child) for child in node.children)
    return f"[{inside}]" if node.type in {"placeholder", "unagreed"} else inside
