"""Tables: which row names the columns, and what each row becomes.

A header row is a block without cells: it is printed text, but states nothing. Every other row is a block whose cells
know their column's heading.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.formats.pieces import Piece

_COLUMN_WORDS = re.compile(
    r"\b(?:actions?|activit(?:y|ies)|advis[eo]rs?|affiliation|agenc(?:y|ies)|alternates?|by when|by whom|capacity"
    r"|comments?|contact|countr(?:y|ies)|date|deadline|delegat(?:es|ions?)|deliverables?|description|designation|due"
    r"|follow-up|function|institution|item|lead|member|names?|next steps?|no|number|organisations?|outcome|outputs?"
    r"|owner|participants?|parties|party|person|position|post|progress|recipient|remarks|report to|representatives?"
    r"|responsib(?:le|ility)|role|state|status|steps?|target|tasks?|time ?(?:frame|line)|timing|title|topic|venue|what"
    r"|when|who)\b",
    re.IGNORECASE,
)

_SENTENCE = re.compile(r"(?:\w{5}|\s.*)\.$", re.DOTALL)
"""A cell that ends in a full stop, unless it is one short word: "No." and "Ref." name columns."""

_COUNTER = re.compile(r"\s*(?:no\.?\s*)?(?:\d{1,3}|\b[A-Z])?[.)]?\s*:?\s*$", re.IGNORECASE)
"""What ends the label of a field: a colon, if any, with a number or letter before it that counts the forms."""

_TASK = re.compile(r"actions?|tasks?|steps?|what|deliverables?|outputs?|activity", re.IGNORECASE)
_BY = re.compile(
    r"by wh(?:om|en)|who|when|owner|lead|responsib(?:le|ility)|deadline|due|date|tim(?:ing|e ?(?:frame|line))",
    re.IGNORECASE,
)
"""The labels of a form that holds a task by itself: what is to be done, and by whom or when."""

LONGEST_HEADER = 60
"""Most characters of a cell that names a column without markup saying so."""


@dataclass(slots=True)
class Row:
    """One table row as its source marks it."""

    cells: list[str] = field(default_factory=list)
    """The words of each cell by column, empty ones too."""

    header: bool = False
    """Whether the markup says that the row names the columns."""

    bold: bool = False
    """Whether all its words are bold."""


def table_pieces(rows: Sequence[Row]) -> Iterator[Piece]:
    """Yield the rows of a table that are not empty."""
    filled = [row for row in rows if any(cell.strip() for cell in row.cells)]
    if records := _records(filled):
        yield from records
        return
    headers = _header_rows(filled)
    names: list[str] = []
    for at, row in enumerate(filled):
        if at < headers:
            names = [*_over(row.cells, names)]
            yield Piece("table_row", cells=tuple(("", cell) for cell in row.cells), header=True)
        else:
            padded = [*names, *[""] * len(row.cells)]
            yield Piece("table_row", cells=tuple(zip(padded, row.cells, strict=False)))


def _records(rows: Sequence[Row]) -> list[Piece]:
    """Return a piece for each form of a table that prints one form after another, line by line: "Task 1:", "Who:".

    Every cell of a form then knows the label before it as the heading of its column, without its number.
    """
    if len(rows) < 2 or any(len(row.cells) != 2 or not all(map(str.strip, row.cells)) for row in rows):
        return []
    labels = [_COUNTER.sub("", row.cells[0]).strip() for row in rows]
    with_colons = all(row.cells[0].rstrip().endswith(":") for row in rows)
    if not with_colons and not all(map(_COLUMN_WORDS.fullmatch, labels)):
        return []
    starts = [at for at, label in enumerate(labels) if label.lower() == labels[0].lower()]
    forms = [range(start, end) for start, end in pairwise([*starts, len(rows)])]
    told = [[labels[at].lower() for at in form] for form in forms]
    counts = Counter(label for form in told for label in form)
    if not labels[0] or any(len(set(form)) < max(2, len(form)) for form in told):
        return []
    if min(counts.values()) < 2 and not (len(forms) == 1 and _is_task(labels)):
        return []
    return [
        Piece(
            "table_row",
            cells=tuple(cell for at in form for cell in zip(("", labels[at]), rows[at].cells, strict=True)),
        )
        for form in forms
    ]


def is_field(label: str) -> bool:
    """Say whether words are the label of a field, and no more: "Lead", "Due date:"."""
    return _COLUMN_WORDS.fullmatch(_COUNTER.sub("", label).strip()) is not None


def _is_task(labels: Sequence[str]) -> bool:
    """Say whether the labels of one form by itself are those of a task: "What", "Who", "When"."""
    return _TASK.fullmatch(labels[0]) is not None and all(map(is_field, labels)) and any(map(_BY.fullmatch, labels[1:]))


def lays_out_text(filled: Sequence[int]) -> bool:
    """Say whether a table only arranges text on the page, from the number of filled cells in each row."""
    return len(filled) < 2 or max(filled) < 2


def _over(cells: Sequence[str], names: Sequence[str]) -> Iterator[str]:
    """Let a further header row name the columns it fills."""
    for at, cell in enumerate(cells):
        yield cell if cell.strip() or at >= len(names) else names[at]


def _header_rows(rows: Sequence[Row]) -> int:
    """Count the header rows at the top: those marked, else a first row that looks like one."""
    marked = next((at for at, row in enumerate(rows) if not row.header), len(rows))
    captions = next((at for at, row in enumerate(rows) if not _is_caption(row)), 0)
    if captions and captions >= marked and _looks_like_header(rows[captions:]):
        return captions + 1
    if marked or len(rows) < 2:
        return marked if marked < len(rows) else 0
    return int(_looks_like_header(rows))


def _is_caption(row: Row) -> bool:
    """Say whether a row only has a title for the rows below, across all columns."""
    filled = [cell.strip() for cell in row.cells if cell.strip()]
    return len(row.cells) > 1 and len(set(filled)) == 1 and len(filled[0]) <= LONGEST_HEADER


def _looks_like_header(rows: Sequence[Row]) -> bool:
    """Say whether the first of the rows names columns, by its words or its weight."""
    if len(rows) < 2:
        return False
    first = rows[0]
    cells = [cell.strip() for cell in first.cells if cell.strip()]
    if len(cells) < 2 or any(len(cell) > LONGEST_HEADER or _SENTENCE.search(cell) for cell in cells):
        return False
    named = sum(1 for cell in cells if _COLUMN_WORDS.search(cell))
    return (first.bold and not rows[1].bold) or 2 * named > len(cells)
