"""A future action that the meeting set down, with owner, recipient and due date where stated.

"Refine Joint Period of Action Concept of Operations – Report back to the Co-Chairs by 25 September 2015" has a detail,
a recipient and a deadline, and nobody named as responsible (genre guide, T16).
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from extractors.document import Block, Span
from extractors.facts.activity import activities
from extractors.facts.announcing import announces
from extractors.facts.antecedents import we
from extractors.facts.base import Date, Fact, cite, said
from extractors.facts.dittos import full_row
from extractors.facts.step_groups import in_group, is_group_line, of_one, own_line, stands_under
from extractors.facts.step_lists import dated_item, is_prose, items, step_blocks, tasks
from extractors.facts.step_marks import is_marked_alone, marked
from extractors.facts.step_parts import is_enumerated
from extractors.facts.undertakings import undertakings
from extractors.front import front
from extractors.listing import unbracketed
from extractors.mentions import countries, dates, organisations
from extractors.parsed import Parsed
from extractors.readings.casing import lowered
from extractors.readings.dates import DateReading, ahead, runs_from_now, set_off, within_days_of
from extractors.readings.event_nouns import GATHERING
from extractors.readings.steps.bounds import with_bounds
from extractors.readings.steps.clauses import read_sentence
from extractors.readings.steps.labels import is_labelled
from extractors.readings.steps.parts import (
    Context,
)
from extractors.readings.steps.step import Step, referred
from extractors.readings.steps.tables import read_row
from extractors.sections import topic_of

_OFFER = re.compile(r"\boffer(?:s|ed)?\s+to\s+$")
_AT_GATHERING = re.compile(
    rf"\b(?:at|during|to)\s+(?:the|its|their|our|an?)\s[^,;.]{{0,80}}?\b(?:{GATHERING}|forum)\b",
    re.IGNORECASE,
)
_NEXT_MEETING = re.compile(
    r"(?:date\s+(?:and\s+(?:place|venue)\s+)?of\s+)?(?:the\s+)?next\s+(?:[\w’'-]+\s+){0,3}?"
    rf"(?:{GATHERING}|forum)s?",
    re.IGNORECASE,
)
_ITS_END = re.compile(
    r"\b(?:its|their)\s+(?:end|close|conclusion|completion)\b|\b(?:operation|campaign|exercise|trial|pilot|project)\b"
)
"""What a term runs from where that is an activity."""

_LIGHT = frozenset("a an the and or of to on in for by at with its their all each".split())
"""Words that say nothing of what is done."""

_NEAR = 20
"""Characters in which a verb stands before its action."""


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
    an owner and a time is a step, beside the items of lists that turn out to be tasks.
    """
    context = _context(parsed)
    own = [index for index in step_blocks(parsed, context) if not is_marked_alone(parsed, index)]
    found = list(_in_section(parsed, context, own))
    if not any(topic_of(parsed, index) in ("next_steps", "progress") for index in own):
        own_marks = list(marked(parsed, context))
        found += [step for step in own_marks if parsed.document.index_at(step.action[0].start) not in own]
        own += [parsed.document.index_at(step.action[0].start) for step in own_marks]
        rows = _rows(parsed, context, found)
        for step in undertakings(parsed, context):
            again = any(_is_told_again(context, step, row) for row in rows.get(_key(context, step), ()))
            if parsed.document.index_at(step.action[0].start) not in own and not again:
                found.append(step)
        found.sort(key=lambda step: step.action[0].start)
    for step in found:
        yield _fact(parsed, step)


def _rows(parsed: Parsed, context: Context, steps: list[Step]) -> dict[tuple[str, str | None], list[Step]]:
    """Return the steps that rows of tables tell, by what a sentence that tells them again would share."""
    found: dict[tuple[str, str | None], list[Step]] = {}
    for step in steps:
        if step.due and step.due.date.end and parsed.document.block_at(step.action[0].start).kind == "table_row":
            found.setdefault(_key(context, step), []).append(step)
    return found


def _key(context: Context, step: Step) -> tuple[str, str | None]:
    """Return the verb of a step and its last day."""
    return context.words(step.action[0]).split(maxsplit=1)[0].lower(), step.due.date.end if step.due else None


def _is_told_again(context: Context, step: Step, row: Step) -> bool:
    """Say whether a step of one verb and day with a row of a table annexed is told in it: an owner and a noun agree."""
    owners = [{context.words(owner).lower() for owner in each.owners} for each in (step, row)]
    nouns = [set(context.words(each.action[0]).lower().split()[1:]) - _LIGHT for each in (step, row)]
    return not (all(owners) and owners[0].isdisjoint(owners[1])) and not nouns[0].isdisjoint(nouns[1])


def _context(parsed: Parsed) -> Context:
    named = [each.span for each in countries(parsed)] + [each.span for each in organisations(parsed)]
    every = with_bounds(parsed.doc, parsed.sentence_at, parsed.text, lowered(parsed.text), dates(parsed))
    anchors = front(parsed).anchors
    taken = {each.span.start for each in every} | {each.span.end for each in every}
    figures = [each for each in set_off(parsed.text, anchors) if taken.isdisjoint(each.span)]
    every = sorted([*every, *figures], key=lambda each: each.span.start) if figures else every
    return Context(parsed.text, every, named, anchors)


def _in_section(parsed: Parsed, context: Context, own: list[int]) -> Iterator[Step]:
    """Yield the steps of some blocks: items, table rows, and sentences with a subject."""
    blocks = parsed.document.blocks
    listed = any(blocks[index].kind in ("list_item", "table_row") for index in own)
    for index in own:
        block = blocks[index]
        if parsed.words(block.span).endswith(":"):
            continue
        if block.cells:
            found = read_row(context, full_row(parsed, block))
        elif block.kind == "list_item":
            found = [] if _heads(parsed, context, index) else items(parsed, context, block.span)
        elif block.kind == "paragraph" and (dated := dated_item(parsed, context, block)):
            found = items(parsed, context, dated)
        elif block.kind == "paragraph" and is_labelled(context, block.span):
            line = own_line(parsed, context, block)
            found = items(parsed, context, Span(line.end + 1, block.span.end) if line else block.span)
        elif block.kind == "paragraph" and stands_under(parsed, context, index):
            found = tasks(parsed, context, block)
        elif block.kind == "paragraph" and (told := of_one(parsed, context, block)):
            found = told
        elif block.kind in ("paragraph", "quotation"):
            found = [step for step in _told(parsed, context, block) if step.due or not listed]
            prose = is_prose(parsed, block) and not is_enumerated(parsed, block)
            brief = [] if found or prose else tasks(parsed, context, block)
            found += [step for step in brief if step.owners and (step.due or not listed)]
        else:
            continue
        yield from (in_group(parsed, context, index, step) for step in found if not _is_next_meeting(context, step))


def _heads(parsed: Parsed, context: Context, index: int) -> bool:
    """Say whether a list item only says whose the items under it are: "Lithuania"."""
    below = parsed.document.blocks[index + 1 : index + 2]
    return bool(below) and below[0].parent == index and is_group_line(parsed, context, index)


def _is_next_meeting(context: Context, step: Step) -> bool:
    """Say whether an item only says when and where those present meet again: "Next seminar: Suva, 2024"."""
    return _NEXT_MEETING.fullmatch(context.words(step.action[0])) is not None


def _told(parsed: Parsed, context: Context, block: Block) -> Iterator[Step]:
    """Yield the steps of a paragraph's sentences; that a meeting will be held is none."""
    before: Step | None = None
    for sentence in parsed.sentences_in(block.span):
        for told in read_sentence(context, unbracketed(parsed.text, sentence)):
            step = referred(context, told, before, we(parsed))
            before = step if step and (step.owners or step.named) else before
            if step and not announces(context, step) and not _is_no_step(context, step):
                yield step


def _is_no_step(context: Context, step: Step) -> bool:
    """Say whether a step is only an offer, its date one of a gathering at which something is to happen, or no more."""
    first, owned = step.action[0], bool(step.owners or step.named)
    if step.due is None:
        return not owned or bool(_OFFER.search(context.text, max(first.start - _NEAR, 0), first.start))
    if not owned and step.due.date.rule == "event" and step.due.date.role != "deadline":
        return True
    if owned or step.due.date.role == "deadline" or step.due.span.start <= first.start:
        return False
    return bool(_AT_GATHERING.search(context.words(Span(first.start, step.due.span.start))))


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
    """Return the due date as a deadline or window; a term that runs from an operation's end is reckoned from it.

    One of months that runs from nothing named runs from the meeting that sets it.
    """
    if due.date.rule == "within" and due.date.end is None:
        said = due.date.text.lower()
        ends = [
            each.dates.end
            for each in activities(parsed)
            if each.dates and each.dates.end and (_ITS_END.search(said) or each.name.split()[-1].lower() in said)
        ]
        if len(ends) == 1:
            due = within_days_of(due, datetime.date.fromisoformat(ends[0]))
        elif not ends and runs_from_now(due.date) and (now := front(parsed).anchors.set_down):
            due = within_days_of(due, now)
    if due.date.role == "occurrence":
        due = replace(due, date=replace(ahead(due.date, front(parsed).anchors.document), role="window"))
    return due
