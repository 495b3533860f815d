"""One next step from one row of an action table, by the headings of its columns.

"Action", "Responsible" and "Deadline" go by many names; the words are in ``vocabulary/actions.yml``. A bare date under
"Deadline" is a deadline, so that its first day stays open; a cell that is no date keeps its words.
"""

import re
from dataclasses import replace
from functools import cache, lru_cache

from extractors.document import Block, Cell, Span
from extractors.readings.clauses.actors import is_collective
from extractors.readings.dates import DateReading, ahead, as_deadline, unplaced
from extractors.readings.steps.actions import parts_of, read_action
from extractors.readings.steps.items import read_item
from extractors.readings.steps.labels import MARKED, NUMBERED
from extractors.readings.steps.parts import (
    Context,
    cut,
    find_due,
    is_owner,
    is_party,
    without_due,
)
from extractors.readings.steps.recipients import find_recipient
from extractors.readings.steps.step import Step
from extractors.readings.steps.tail import loose_date, read_owners
from extractors.readings.steps.verbs import opens_with_verb, word_list
from extractors.vocabulary import load

_DEADLINE_HEADER = re.compile(r"deadline|due|by when|time limit|target|complet|not later", re.IGNORECASE)
_TASK = re.compile(r"[^:]{2,80}:\s+\S")
"""A cell with owner and action: "Secretariat: send the forms"."""

_NUMBERED = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})*[.)]|\([a-z\d]{1,2}\)|[a-z]\))\s+(?=\w)")
"""The number typed before the words of a cell."""

_COUNTED = re.compile(r"(?:action|task|step|item|point|follow-up)\s(?:no\.?\s?)?\d{1,3}[.:]?", re.IGNORECASE)
"""A first cell that only counts the tasks: "Action 4"."""

_ADDRESSED = re.compile(r"\baddress", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:recommendation|request|invitation|appeal|call|ask|measure|decision)s?\b", re.IGNORECASE)
"""Headings of columns that hold what somebody is asked to do."""

_TWO = 2
"""Cells of a row that is a mark and a task."""

_COMPLEMENT = re.compile(r"\s(?:for|of|on)\s")
_NO_DATE = re.compile(
    r"[\s–—.-]*|n/?a|none|\[?(?:tbc|tbd|date)\]?|\[[^\]]*\bto be (?:added|agreed|confirmed|decided|determined)\]",
    re.IGNORECASE,
)


_SUM = re.compile(r"(?:grand |sub-?)?totals?:?", re.IGNORECASE)
_DONE = re.compile(r"(?:done|completed|closed|implemented|finished|fulfilled)\b(?! (?:by|before)\b)", re.IGNORECASE)
"""What stands in the place of a due date where a list keeps what it told before: "Done (9 March)"."""


@cache
def _headers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return what a column can hold, each with the pattern of its headings."""
    return tuple(
        (part, re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE))
        for part, words in load("actions")["headers"].items()
    )


def read_row(context: Context, row: Block) -> list[Step]:
    """Read one row of an action table by its column headings: one step, or one for each task with its own date."""
    if _is_no_step(context, row):
        return []
    if marked := _marked(context, row) or _titled(context, row):
        return [marked]
    doing = [cell for cell in row.cells if not cell.header and opens_with_verb(context.words(cell.span))]
    if len(doing) > 1:  # the tasks of one owner, side by side
        apart = (tuple(cell for cell in row.cells if cell is one or cell not in doing) for one in doing)
        return [step for cells in apart for step in read_row(context, replace(row, cells=cells))]
    cells = _by_part(context, row.cells) if any(cell.header for cell in row.cells) else _by_content(context, row.cells)
    action, owner, due, to, detail = (cells.get(part) for part in ("action", "owner", "due", "recipient", "detail"))
    span = _unnumbered(context, action.span) if action else None
    if span is None or (due is None and not list(without_due(context, span, find_due(context, span)))):
        return []  # a date alone is no task
    tasks = [span] if due else parts_of(context, span)
    steps = (_of_cells(context, task, owner, dated=due is None) for task in tasks)
    return [_with_cells(context, step, to, detail, due) for step in steps]


def _unnumbered(context: Context, cell: Span) -> Span | None:
    """Return the words of a cell without the number typed before them."""
    number = _NUMBERED.match(context.text, *cell) or NUMBERED.match(context.text, *cell)
    return cut(context.text, number.end() if number else cell.start, cell.end)


def _marked(context: Context, row: Block) -> Step | None:
    """Read a row whose first cell is a mark with owner and date: "Action (Chad, 29/3) | seals to the posts"."""
    first, last = row.cells[0], row.cells[-1]
    if len(row.cells) != _TWO or first.header or not MARKED.fullmatch(context.words(first.span)):
        return None
    return read_item(context, Span(first.span.start, last.span.end))


def _titled(context: Context, row: Block) -> Step | None:
    """Read a row whose second cell is a whole item, behind a title: "Charts | Fiji: print a chart. Date: May"."""
    if len(row.cells) != _TWO or any(cell.header for cell in row.cells):
        return None
    title, item = (cell.span for cell in row.cells)
    if _COUNTED.fullmatch(context.words(title)):
        return read_item(context, item)
    if not _TASK.match(context.words(item)) or context.dates_in(title) or opens_with_verb(context.words(title)):
        return None
    step = read_item(context, item)
    if step is None or not step.owners or not opens_with_verb(context.words(step.action[0])):
        return None
    return step if all(is_party(context, owner) for owner in step.owners) else None


def _of_cells(context: Context, span: Span, owner: Cell | None, dated: bool) -> Step:
    """Read a task beside the cell of its owner; ``dated`` says that no other cell holds its date."""
    step = read_item(context, span)
    if step is not None and owner is None:
        return step
    owners, told = read_owners(context, owner.span) if owner else ((), None)
    plain = Step((span,), owners, told or find_recipient(context.text, span))
    read = read_action(context, span, owners) if dated else None
    return replace(read, recipient=told or read.recipient) if read else plain


def _with_cells(context: Context, step: Step, to: Cell | None, detail: Cell | None, due: Cell | None) -> Step:
    """Complete a step by the other cells of its row."""
    if to:
        step = replace(step, recipient=cut(context.text, to.span.start, to.span.end) or step.recipient)
    if detail:
        step = replace(step, detail=cut(context.text, detail.span.start, detail.span.end))
    return replace(step, due=_cell_date(context, due)) if due else step


def _is_no_step(context: Context, row: Block) -> bool:
    """Say whether a row prints the headings again, a title for the rows below it, a sum, or what is done already."""
    words = [(" ".join(context.words(cell.span).split()), cell.header) for cell in row.cells]
    if any(_SUM.fullmatch(word) for word, _ in words):
        return True
    if any(_part(header) == "due" and _DONE.match(word) for word, header in words):
        return True
    if words and all(word.lower() == header.lower() for word, header in words):
        return True
    return len({word for word, _ in words}) == 1 and not opens_with_verb(words[0][0])


_WHO = re.compile(r"\s*(?:by\s+|for\s+|in\s+(?=whose))?who(?:se|m)?\b", re.IGNORECASE)
_DONE_BY = re.compile(r"\s*to be (?:done|finished|completed|ready)(?: by| on| in)?:?\s*", re.IGNORECASE)
"""The heading of a column of dates that says no more than that."""


@lru_cache(maxsize=512)
def _part(header: str) -> str | None:
    """Return what a column holds by the last word of its heading that says so: "Follow-up action" holds actions."""
    if _WHO.match(header) and not (header.startswith("WHO ") and not header.isupper()):
        return "owner"  # "Whose task"
    if _DONE_BY.fullmatch(header):
        return "due"
    head = _COMPLEMENT.split(header, maxsplit=1)[0]
    found = [(match.end(), part) for part, pattern in _headers() for match in pattern.finditer(head)]
    last = max((end for end, _ in found), default=0)
    return next((part for end, part in found if end == last), None)


def _by_part(context: Context, cells: tuple[Cell, ...]) -> dict[str, Cell]:
    """Return the cells by what they hold; the action is in the first column that nothing else claims."""
    found: dict[str, Cell] = {}
    rest = []
    for cell in cells:
        part = _part(cell.header)
        if part is None and cell.header.strip().lower() == "by":  # whom, or when
            part = "due" if find_due(context, cell.span) else "owner"
        if part is None or part in found:
            rest.append(cell)
        else:
            found[part] = cell
    told = [cell for cell in rest if not context.words(cell.span).endswith(":")] or rest  # a label is no action
    worded = [cell for cell in told if cell.span.end - cell.span.start > 5]
    if "action" not in found and "detail" in found and "owner" in found:
        found["action"] = found.pop("detail")  # "Output | Agency | Month"
    elif "action" not in found and worded:
        found["action"] = worded[0]
    if "owner" not in found and "action" in found and _is_asked(context, found["action"], found.get("recipient")):
        found["owner"] = found.pop("recipient")
    return found


def _is_asked(context: Context, action: Cell, named: Cell | None) -> bool:
    """Say whether a row's addressee is to act: "Recommendation | Addressee"; "Submit the list | Addressee" hands on."""
    if named is None or not _ADDRESSED.search(named.header):
        return False
    span = _unnumbered(context, action.span)
    verb = context.words(span).split()[0].lower() if span else ""
    return _ASKED.search(action.header) is not None or verb not in word_list("giving")


def _by_content(context: Context, cells: tuple[Cell, ...]) -> dict[str, Cell]:
    """Return the cells of a table without headings by what stands in them: a date, an owner, and the action."""
    found: dict[str, Cell] = {}
    rest: list[Cell] = []
    owners: list[Cell] = []
    for cell in cells:
        due = find_due(context, cell.span)
        if due and not list(without_due(context, cell.span, due)):
            found.setdefault("due", cell)
        else:
            (owners if _names_owner(context, cell.span) else rest).append(cell)
    first = _unnumbered(context, owners[0].span) if len(owners) > 1 and not rest else None
    if first and is_collective(context.words(first)):
        rest = [owners.pop(0)]  # "Workshop on licences | Secretariat | May 2025"
    if owners:
        found["owner"] = owners[0]
    return found | _by_part(context, tuple(rest))


def _names_owner(context: Context, span: Span) -> bool:
    """Say whether a cell names who is to act, and no more."""
    words = context.words(span)
    return is_owner(context, span) and not _TASK.match(words) and not opens_with_verb(words)


def _cell_date(context: Context, cell: Cell) -> DateReading | None:
    """Return the date of a cell: under "Deadline" a bare date is one; words that are no date are kept."""
    words = " ".join(context.words(cell.span).split())
    if _NO_DATE.fullmatch(words):
        return None
    found = find_due(context, cell.span) or loose_date(context, cell.span)
    if found is None:
        return unplaced(cell.span, words)
    if not _DEADLINE_HEADER.search(cell.header):
        return found
    return replace(found, date=as_deadline(ahead(found.date, context.anchors.document)))
