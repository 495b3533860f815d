"""What a document prints, as it is kept: its text, its headings, and its sentences beside the blocks they stand in.

Sentences and blocks are walked once together, so the work grows with the text.
"""

from collections.abc import Iterator
from typing import NamedTuple

from sqlite_utils import Database


class Printed(NamedTuple):
    """A sentence and where it is printed."""

    block_id: str
    """The paragraph, heading, list item or table row it stands in."""

    label: str | None
    """Printed number that people cite."""

    kind: str
    """What the block is."""

    n: int
    """The number of the block in the order of reading."""

    start: int
    """Offset of the first character."""

    end: int
    """Offset one past the last."""

    text: str
    """Its words, as far as they stand in the block."""


def heading(db: Database, document_id: str, at: int) -> str | None:
    """Return the last heading of a document that begins at an offset or before it."""
    found = db.execute(_HEADING, [document_id, at]).fetchone()
    return str(found[0]) if found else None


def words_of(db: Database, document_id: str) -> str:
    """Return the text of a document."""
    return str(db.execute("select text from documents where id = ?", [document_id]).fetchone()[0])


def printed(db: Database, document_id: str) -> Iterator[Printed]:
    """Yield the sentences of a document in reading order; one outside every block is none."""
    blocks = db.execute(_BLOCKS, [document_id])
    block = blocks.fetchone()
    for start, end in db.execute(_SENTENCES, [document_id]):
        while block and block[_END] <= start:
            block = blocks.fetchone()
        if block is None:
            return
        block_id, label, kind, n, first, _, text = block
        if first <= start:
            yield Printed(block_id, label, kind, n, start, end, text[start - first : end - first])


_BLOCKS = 'select id, cited_as, kind, n, start, "end", text from blocks where document_id = ? order by n'
_END = 5
_HEADING = """
select text from blocks where document_id = ? and kind = 'heading' and start <= ? order by start desc limit 1
"""
_SENTENCES = 'select start, "end" from sentences where document_id = ? order by n'
