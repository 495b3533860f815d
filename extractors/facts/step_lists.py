"""Where a document sets down its next steps: under headings that say so, and in lists and tables of dated tasks.

Secretariats head such lists in countless ways ("Homework until Manama", "Lima commitments", "From here to Santiago"),
so a list is known by its items as well: most name who is to act, or open with a verb, and several have a date to come.
A list of which every date had gone by when those present met tells of earlier steps, whatever stands over it (genre
guide, §1.5).
"""

from collections.abc import Iterator
from itertools import groupby

from extractors.document import Block, Span
from extractors.facts.acting import doings
from extractors.front import front
from extractors.listing import trimmed, unbracketed
from extractors.parsed import Parsed
from extractors.readings.steps.items import read_item
from extractors.readings.steps.parts import Context
from extractors.readings.steps.step import Step
from extractors.readings.steps.tables import read_row
from extractors.readings.steps.verbs import opens_with_verb
from extractors.sections import lead_ins, section_at, topic_of

_MAY_HOLD = frozenset({None, "next_meeting", "decisions", "proceedings"})
"""Topics under which a list may turn out to be one of next steps."""

_ENOUGH = 2
"""Tasks with a date to come that make a list one of next steps."""


def step_blocks(parsed: Parsed, context: Context) -> list[int]:
    """Return the indices of the blocks that set down next steps, in reading order."""
    met = _met(parsed)
    blocks = parsed.document.blocks
    told = [index for index in range(len(blocks)) if topic_of(parsed, index) == "next_steps"]
    found = [index for group in _groups(parsed, told) if not _is_past(parsed, context, group, met) for index in group]
    acts = {doing.block for doing in doings(parsed)}
    listed = [
        index
        for index, block in enumerate(blocks)
        if _may_be_listed(block) and topic_of(parsed, index) in _MAY_HOLD and index not in acts
    ]
    for group in _groups(parsed, listed):
        if _holds_tasks(parsed, context, group, met):
            found += group
    return sorted(found)


def _may_be_listed(block: Block) -> bool:
    return block.kind in ("list_item", "table_row") or (block.kind == "paragraph" and block.label is not None)


def _groups(parsed: Parsed, indices: list[int]) -> Iterator[list[int]]:
    """Yield neighbouring blocks of one kind that share their lead-in and section."""
    blocks, leads = parsed.document.blocks, lead_ins(parsed)

    def shared(place: tuple[int, int]) -> tuple[object, ...]:
        n, index = place
        headers = tuple(cell.header for cell in blocks[index].cells)
        return index - n, blocks[index].kind, leads[index], section_at(parsed, index), headers

    for _, group in groupby(enumerate(indices), key=shared):
        yield [index for _, index in group]


def _met(parsed: Parsed) -> str | None:
    """Return the day on which those present met, or the document was issued, as ISO 8601."""
    start = front(parsed)
    days = [each.date.start for each in (start.held, start.issued) if each and each.date.start]
    return min(days, default=None)


def _is_past(parsed: Parsed, context: Context, group: list[int], met: str | None) -> bool:
    """Say whether all dates of a list, several, had gone by."""
    ends = [end for index in group for end in _ends(context, parsed.document.blocks[index].span)]
    return met is not None and len(ends) >= _ENOUGH and max(ends) < met


def _ends(context: Context, span: Span) -> list[str]:
    return [each.date.end for each in context.dates_in(span) if each.date.end]


def _holds_tasks(parsed: Parsed, context: Context, group: list[int], met: str | None) -> bool:
    """Say whether most of a list's items are tasks, and several of these are due some day to come."""
    blocks = parsed.document.blocks
    dated = [index for index in group if context.dates_in(blocks[index].span)]
    if len(dated) < _ENOUGH or _is_past(parsed, context, group, met):
        return False
    steps = [_task(parsed, context, blocks[index]) for index in group]
    tasks = [step for step in steps if step]
    due = [step for step in tasks if step.due and not (met and step.due.date.end and step.due.date.end < met)]
    return len(due) >= _ENOUGH and 3 * len(tasks) >= 2 * len(steps)


def _task(parsed: Parsed, context: Context, block: Block) -> Step | None:
    """Read a block as a task: somebody's, or words that open with a verb of action."""
    if block.cells:
        step = read_row(context, block)
    else:
        span = trimmed(parsed.text, unbracketed(parsed.text, block.span))
        step = read_item(context, span) if span else None
    if step is None or (not step.owners and not opens_with_verb(context.words(step.action[0]))):
        return None
    return step
