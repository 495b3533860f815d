"""The table above a circular or memorandum that says who wrote to whom, when, and on what.

Its rows are lines of the title block: the date is the text's own, and the subject names the meeting it tells of. A
table without sender and addressee is one of particulars, and its date is that of the meeting (genre guide, §1.2).
"""

import re
from itertools import takewhile

from extractors.document import Document

_PARTY = re.compile(r"(?:From|To|Sender|Addressees?|Recipients?):? \| ", re.IGNORECASE)
_CELLS = 2
_HIGH = 4
"""Blocks that may stand above the table: an issuer, a label, a number."""

FIELD = re.compile(r"(?:Date|Subject|Re|Title|Object):? \| (?=\S)", re.IGNORECASE)
"""What stands before a date or a title in a row of such a table."""


def memo_rows(document: Document) -> range:
    """Return the indices of the rows of a memorandum's head; empty where there is none."""
    blocks = document.blocks
    first = next((at for at, block in enumerate(blocks[: _HIGH + 1]) if block.cells), len(blocks))
    count = sum(1 for _ in takewhile(lambda block: len(block.cells) == _CELLS, blocks[first:]))
    rows = range(first, first + count)
    return rows if any(_PARTY.match(document.text, blocks[at].span.start) for at in rows) else range(0)
