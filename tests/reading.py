"""Files written in a test and read by the real readers, with their blocks in a form that is easy to compare."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from extractors.document import Document
from extractors.formats import DEFAULT_LIMITS, Limits, read


class Seen(NamedTuple):
    """A block as a test names it."""

    kind: str
    label: str | None
    words: str
    under: str | None
    """Label, or else words, of the block it belongs to."""


def document(content: str | bytes, name: str = "statement.txt", limits: Limits = DEFAULT_LIMITS) -> Document:
    """Save a file, read it, and hold the promises every document makes."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        found = read(path, limits)
        assert read(path, limits) == found
    return found


def seen(found: Document) -> list[Seen]:
    """Return the blocks of a document, bare of offsets."""
    return [
        Seen(
            block.kind,
            block.label,
            found.words(block.span),
            None
            if block.parent is None
            else found.blocks[block.parent].label or found.words(found.blocks[block.parent].span),
        )
        for block in found.blocks
    ]


def blocks(content: str | bytes, name: str = "statement.txt") -> list[Seen]:
    """Save a file, read it, and return its blocks."""
    return seen(document(content, name))


def words(content: str | bytes, name: str = "statement.txt") -> list[str]:
    """Save a file, read it, and return the words of its blocks."""
    return [block.words for block in blocks(content, name)]
