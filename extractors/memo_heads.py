"""The table above a circular or memorandum that says who wrote to whom, when, and on what.

Its rows are lines of the title block: the date is the text's own, and the subject names the meeting it tells of. A
table without sender and addressee is one of particulars, and its date is that of the meeting (genre guide, §1.2); where
nothing stands above such a table, it is the title block: "Process | …", "Body | …", "Place and time | …".
"""

import re
from itertools import takewhile

from extractors.document import Block, Document

_PARTY = re.compile(r"(?:From|To|Sender|Addressees?|Recipients?):? \| ", re.IGNORECASE)
_CELLS = 2
_HIGH = 4
"""Blocks that may stand above the table: an issuer, a label, a number."""

FIELD = re.compile(r"(?:Date|Subject|Re|Title|Object):? \| (?=\S)", re.IGNORECASE)
"""What stands before a date or a title in a row of such a table."""

_NAMES = (
    r"(?P<process>Process|Forum|Dialogue|Initiative)|Organi[sz]ation|Body|Organ|Committee|Group|Panel|Meeting|Session"
    r"|Conference|Workshop"
)
"""Labels of what a title block names."""

_PARTICULAR = re.compile(
    rf"(?:(?P<names>{_NAMES})|Title|Subject"
    r"|(?:Place|Venue|Where|Dates?|When|Time)(?: and (?:place|venue|where|dates?|when|time))?"
    r"|Paper|Document|Text|(?:Type|Kind)(?: of (?:paper|document|text))?)(?::? \| |:\s+)(?=\S)",
    re.IGNORECASE,
)
"""What stands before a line of a title block in a row of a table, or an item of a list, that is all of it."""

LABELLED = re.compile(rf"(?:{_NAMES}):\s+(?=[A-ZÀ-Þ]\S*\s)", re.IGNORECASE)
"""What stands before a name in a line of a title block: "Process: Coral Forum on Ferries"."""

_PROCESS = re.compile(r"(?:\A|\n)(?:Process|Forum|Dialogue|Initiative)(?::\s|:?\s\|\s)\Z", re.IGNORECASE)
"""The label of a process, right before its name."""


def is_process_labelled(document: Document, start: int) -> bool:
    """Say whether the label of a process stands right before an offset: "Process: Reed Concert on Ferries"."""
    return _PROCESS.search(document.text[max(0, start - _NEAR) : start]) is not None


_NEAR = 16
"""Characters before a name that hold its label."""


def head_fields(document: Document) -> dict[int, int | None]:
    """Return the indices of the rows that stand for lines of the title block, each with the offset of its words.

    A row has no offset where it tells nothing that a title block does, as whom a memorandum is from.
    """
    blocks = document.blocks
    rows, told = memo_rows(document), FIELD
    if not rows:
        count = sum(1 for _ in takewhile(lambda block: _is_particular(document, block), blocks))
        rows, told = range(count), _PARTICULAR
        named = [match for at in rows if (match := told.match(document.text, *blocks[at].span))]
        if len(named) < _CELLS or not any(match["names"] for match in named):
            return {}
    found = {at: told.match(document.text, *blocks[at].span) for at in rows}
    return {at: match.end() if match else None for at, match in found.items()}


def _is_particular(document: Document, block: Block) -> bool:
    """Say whether a block can be a row of particulars: of two cells, the heading of two columns, or a labelled item."""
    if block.kind == "list_item":
        return _PARTICULAR.match(document.text, *block.span) is not None
    return block.kind == "table_row" and len(block.cells) in (0, _CELLS)


def memo_rows(document: Document) -> range:
    """Return the indices of the rows of a memorandum's head; empty where there is none."""
    blocks = document.blocks
    first = next((at for at, block in enumerate(blocks[: _HIGH + 1]) if block.cells), len(blocks))
    count = sum(1 for _ in takewhile(lambda block: len(block.cells) == _CELLS, blocks[first:]))
    rows = range(first, first + count)
    return rows if any(_PARTY.match(document.text, blocks[at].span.start) for at in rows) else range(0)
