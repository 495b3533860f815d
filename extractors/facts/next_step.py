"""A future action that the meeting set down, with owner, recipient and due date where stated.

"Refine Joint Period of Action Concept of Operations – Report back to the Co-Chairs by 25 September 2015" has a detail,
a recipient and a deadline, and nobody named as responsible (genre guide, T16).
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import ClassVar

from extractors.document import Block, Cell
from extractors.facts.activity import activities
from extractors.facts.base import Date, Fact, cite, said
from extractors.facts.undertakings import announces, undertakings
from extractors.listing import unbracketed
from extractors.mentions import countries, dates, organisations
from extractors.parsed import Parsed
from extractors.readings.dates import DateReading, as_deadline, within_days_of
from extractors.readings.step_clauses import Step, read_sentence
from extractors.readings.step_parts import Context, cut, find_due, find_recipient, split_owners
from extractors.readings.steps import read_item
from extractors.sections import sections, topic_of
from extractors.vocabulary import load

_DEADLINE_HEADER = re.compile(r"deadline|due|by when|target|completion", re.IGNORECASE)
_NO_DATE = re.compile(r"[\s–—.-]*|tbc|tbd|n/?a|none", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep(Fact):
    """A future action that the meeting set down, with owner, recipient and due date where stated."""

    type: ClassVar[str] = "next_step"
    text_field: ClassVar[str] = "action"

    action: str = said("what is to be done, without subject and date")
    detail: str | None = said("what the text adds to the action, without the date")
    due: Date | None = said("deadline or window")
    responsible: tuple[str, ...] = said("who is to do it; empty if nobody is named")
    recipient: str | None = said("to whom it is to be delivered or reported")


def find(parsed: Parsed) -> Iterator[NextStep]:
    """Yield the facts of this type in reading order.

    A document with a section of next steps has its steps there and nowhere else; in one without, a sentence that gives
    an owner and a time is a step.
    """
    context = _context(parsed)
    if any(section.topic == "next_steps" for section in sections(parsed)):
        found = _in_section(parsed, context)
    else:
        found = iter(undertakings(parsed, context))
    for step in found:
        yield _fact(parsed, step)


def _context(parsed: Parsed) -> Context:
    named = [each.span for each in countries(parsed)] + [each.span for each in organisations(parsed)]
    return Context(parsed.text, dates(parsed), sorted(named))


def _in_section(parsed: Parsed, context: Context) -> Iterator[Step]:
    """Yield the steps of the blocks under the topic: items, table rows, and sentences with a subject."""
    blocks = parsed.document.blocks
    own = [index for index in range(len(blocks)) if topic_of(parsed, index) == "next_steps"]
    listed = any(blocks[index].kind in ("list_item", "table_row") for index in own)
    for index in own:
        block = blocks[index]
        if block.cells:
            step = _row(context, block)
        elif block.kind == "list_item":
            step = read_item(context, unbracketed(parsed.text, block.span))
        else:
            step = None
            if block.kind == "paragraph" and not parsed.words(block.span).endswith(":"):
                yield from (each for each in _told(parsed, context, block) if each.due or not listed)
        if step is not None:
            yield step


def _told(parsed: Parsed, context: Context, block: Block) -> Iterator[Step]:
    """Yield the steps of a paragraph's sentences; that a meeting will be held is none."""
    for sentence in parsed.sentences_in(block.span):
        for step in read_sentence(context, unbracketed(parsed.text, sentence)):
            if (step.owners or step.due) and not announces(context, step):
                yield step


@cache
def _headers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return what a column can hold, each with the pattern of its headings."""
    return tuple(
        (part, re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE))
        for part, words in load("actions")["headers"].items()
    )


def _row(context: Context, row: Block) -> Step | None:
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
    found = find_due(context, cell.span)
    if found is None:
        return DateReading(cell.span, Date(words, None, None, "day", "deadline", False, "vague", None))
    return replace(found, date=as_deadline(found.date)) if _DEADLINE_HEADER.search(cell.header) else found


def _fact(parsed: Parsed, step: Step) -> NextStep:
    due = _settled(parsed, step.due) if step.due else None
    spans = [*step.action, *step.owners, *(each for each in (step.recipient, step.detail) if each)]
    return NextStep(
        action=" ".join(parsed.words(piece) for piece in step.action),
        detail=parsed.words(step.detail) if step.detail else None,
        due=due.date if due else None,
        responsible=(*(parsed.words(owner) for owner in step.owners), *step.named),
        recipient=parsed.words(step.recipient) if step.recipient else None,
        evidence=cite(parsed.document, *spans, *([due.span] if due else [])),
    )


def _settled(parsed: Parsed, due: DateReading) -> DateReading:
    """Return the due date as a deadline or window; a term that runs from an operation's end is reckoned from it."""
    if due.date.rule == "within" and due.date.end is None:
        ends = [each.dates.end for each in activities(parsed) if each.dates and each.dates.end]
        if len(ends) == 1:
            due = within_days_of(due, datetime.date.fromisoformat(ends[0]))
    if due.date.role == "occurrence":
        due = replace(due, date=replace(due.date, role="window"))
    return due
