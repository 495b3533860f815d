"""What documents print, as it is kept: texts, headings, passages with a name, and sentences beside their blocks.

Sentences and blocks are walked once together, so the work grows with the text.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sqlite_utils import Database

from kb.wording import folded


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


def passages(db: Database, name: str) -> Iterator[tuple[str, str | None, str]]:
    """Yield the passages that print the words of a name, as many as ``MOST`` in order of documents.

    Each comes with its document and with what that gives for its process; its white space is evened.
    """
    words = " ".join(_WORDS.findall(folded(name)))
    for document_id, body, text in db.execute(_PASSAGES, [f'"{words}"']):
        yield document_id, body, " ".join(text.split())


MOST = 300
"""A name is looked up in so many passages at most; a name that more print tells nothing more by them."""

_WORDS = re.compile(r"\w+")
_PASSAGES = f"""
with first as (
  select blocks.rowid as place, blocks.document_id, blocks.n
  from blocks_fts
  join blocks on blocks.rowid = blocks_fts.rowid
  where blocks_fts match ?
  order by blocks.document_id, blocks.n
  limit {MOST}
)
select first.document_id, documents.body, blocks.text
from first
join blocks on blocks.rowid = first.place
join documents on documents.id = first.document_id
order by first.document_id, first.n
"""  # noqa: S608


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
