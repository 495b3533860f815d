"""One next step from one row of an action table, by the headings of its columns.

"Action", "Responsible" and "Deadline" go by many names; the words are in ``vocabulary/actions.yml``. A bare date under
"Deadline" is a deadline, so that its first day stays open; a cell that is no date keeps its words.
"""

import re
from dataclasses import replace
from functools import cache

from extractors.document import Block, Cell
from extractors.readings.dates import DateReading, as_deadline
from extractors.readings.steps.clauses import Step
from extractors.readings.steps.items import loose_date, read_item
from extractors.readings.steps.parts import Context, cut, find_due, find_recipient, split_owners
from extractors.values import Date
from extractors.vocabulary import load

_DEADLINE_HEADER = re.compile(r"deadline|due|by when|target|completion", re.IGNORECASE)
_NO_DATE = re.compile(r"[\s–—.-]*|tbc|tbd|n/?a|none", re.IGNORECASE)


@cache
def _headers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return what a column can hold, each with the pattern of its headings."""
    return tuple(
        (part, re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE))
        for part, words in load("actions")["headers"].items()
    )


def read_row(context: Context, row: Block) -> Step | None:
    """Read one row of an action table by its column headings."""
    cells = _by_part(row.cells)
    action, owner, due, to, detail = (cells.get(part) for part in ("action", "owner", "due", "recipient", "detail"))
    span = cut(context.text, action.span.start, action.span.end) if action else None
    if span is None:
        return None
    step = read_item(context, span)
    if step is None or owner:
        step = Step(
            (span,), tuple(split_owners(context, owner.span)) if owner else (), find_recipient(context.text, span)
        )
    if to:
        step = replace(step, recipient=cut(context.text, to.span.start, to.span.end) or step.recipient)
    if detail:
        step = replace(step, detail=cut(context.text, detail.span.start, detail.span.end))
    return replace(step, due=_cell_date(context, due)) if due else step


def _by_part(cells: tuple[Cell, ...]) -> dict[str, Cell]:
    """Return the cells by what they hold; the action is in the first column that nothing else claims."""
    found: dict[str, Cell] = {}
    rest = []
    for cell in cells:
        part = next((part for part, pattern in _headers() if pattern.search(cell.header)), None)
        if part is None or part in found:
            rest.append(cell)
        else:
            found[part] = cell
    worded = [cell for cell in rest if cell.span.end - cell.span.start > 5]
    if "action" not in found and worded:
        found["action"] = worded[0]
    return found


def _cell_date(context: Context, cell: Cell) -> DateReading | None:
    """Return the date of a cell: under "Deadline" a bare date is one; words that are no date are kept."""
    words = " ".join(context.words(cell.span).split())
    if _NO_DATE.fullmatch(words):
        return None
    found = find_due(context, cell.span) or loose_date(context, cell.span)
    if found is None:
        return DateReading(cell.span, Date(words, None, None, "day", "deadline", False, "vague", None))
    return replace(found, date=as_deadline(found.date)) if _DEADLINE_HEADER.search(cell.header) else found
