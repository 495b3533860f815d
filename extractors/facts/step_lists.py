"""Where a document sets down its next steps: under headings that say so, and in lists and tables of dated tasks.

Secretariats head such lists in countless ways ("Homework until Manama", "Lima commitments", "From here to Santiago"),
so a list is known by its items as well: most name who is to act, or open with a verb, and several have a date to come.
A list of which the dates had gone by when those present met tells of earlier steps, whatever stands over it (genre
guide, §1.5).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.document import Block, Span
from extractors.facts.acting import doings
from extractors.facts.dittos import full_row
from extractors.facts.programmes import is_of_programme
from extractors.facts.step_groups import is_group_line, own_line, stands_under
from extractors.facts.step_parts import apart, is_enumerated, parts
from extractors.front import front
from extractors.listing import trimmed, unbracketed
from extractors.parsed import Parsed
from extractors.readings.steps.actions import parts_of
from extractors.readings.steps.items import read_item
from extractors.readings.steps.parts import Context, is_party, told_apart
from extractors.readings.steps.step import Step
from extractors.readings.steps.subjects import leading_date
from extractors.readings.steps.tables import read_row
from extractors.readings.steps.tail import DASH
from extractors.readings.steps.verbs import opens_with_verb
from extractors.sections import section_at, sections, topic_of

_MAY_HOLD = frozenset({None, "next_meeting", "decisions", "proceedings"})
"""Topics under which a list may turn out to be one of next steps."""

_ENOUGH = 2
"""Tasks with a date to come that make a list one of next steps."""

_BOX = re.compile(r"\s*(?:\[(?:(?P<ticked>[xX✓✔])|\s?)\]|[☐□▢])\s*")
"""A box to tick before an item; what is ticked is done."""

_UNDERTAKEN = re.compile(r"\b(?:will|shall|undertook|undertakes?|promised|pledged|agreed\s+to)\b")
_ELLIPTIC = re.compile(r"[:–—→]\s|\([^()]{4,}\)|\bto\b")
"""What a task without a finite verb holds: a mark behind its owner, a bracket, or "to"."""

_MODAL = re.compile(r"\b(?:will|shall|should|must|would|may)\b")
_LONGEST_PLACE = 30
"""Characters between the date that opens an item and its dash, at most."""

_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)\s*[:–—-]\s")
_FINITE = re.compile(rf"{_MODAL.pattern}|\b(?:is|are|was|were|has|have|had|(?:aim|plan|intend)s?\sto)\b")
"""Words that make a sentence one, so that what stands before "to" is no owner of a task in brief."""

_SENTENCE_END = re.compile(r"[.;]\s")
_TOLD = re.compile(
    r"\b(?:was|were|could not|(?:has|have|had) (?!to\b))"
    r"|:\s(?:(?:not|never|only|partly|fully|duly|since)\s(?:yet\s)?)?(?:done|begun|held|sent|\w+ed)"
    r"(?=[.,;]|$|\s(?:by|on|in|at|since|for|from|to|with|so\sfar|last)\b)"
)
"""Verbs of a sentence on the past, or the participle behind what it is about: "Guide: printed in May"."""


def step_blocks(parsed: Parsed, context: Context) -> list[int]:
    """Return the indices of the blocks that set down next steps, in reading order."""
    blocks, met = parsed.document.blocks, _met(parsed)
    told = [index for index in range(len(blocks)) if topic_of(parsed, index) == "next_steps"]
    told = sorted({*told, *_still_ahead(parsed, context, met)})
    told = [index for index in told if not is_of_programme(parsed, blocks[index])]
    acts = {doing.block for doing in doings(parsed)}
    listed = [
        index
        for index, block in enumerate(blocks)
        if topic_of(parsed, index) in _MAY_HOLD
        and (index not in acts or is_enumerated(parsed, block))
        and (_may_be_task(parsed, block) or stands_under(parsed, context, index))
    ]
    under = _groups(parsed, context, told)
    found = [index for group in _groups(parsed, context, listed) for index in _tasks_of(parsed, context, group, met)]
    if any(_lists_tasks(parsed, context, group) for group in under if not _is_past(context, blocks, group, met)):
        found = []
    gone = [group for group in under if _is_past(context, blocks, group, met)]
    if gone and not found and not any(_lists_tasks(parsed, context, group) for group in under if group not in gone):
        gone = [
            group
            for group in gone
            if _reports(context, blocks, group) or not any(tasks(parsed, context, blocks[index]) for index in group)
        ]
    return sorted([*found, *(index for group in under if group not in gone for index in group)])


def _lists_tasks(parsed: Parsed, context: Context, group: list[int]) -> bool:
    blocks = [parsed.document.blocks[index] for index in group]
    return blocks[0].kind in ("list_item", "table_row") and any(tasks(parsed, context, block) for block in blocks)


def _still_ahead(parsed: Parsed, context: Context, met: str | None) -> Iterator[int]:
    """Yield the blocks under headings that seem to look back where several deadlines are to come and no date is past.

    "Follow-up to the third Meeting" in the minutes of the third says what will be done.
    """
    for section in sections(parsed) if met else ():
        if section.topic != "progress" or section.heading is None:
            continue
        blocks = [parsed.document.blocks[index].span for index in section.blocks]
        dates = [each.date for block in blocks for each in context.dates_in(block)]
        due = [date for date in dates if date.role == "deadline" and not (date.end and date.end < str(met))]
        gone = any(date.end and date.end < str(met) for date in dates)
        promised = any(_UNDERTAKEN.search(parsed.text, block.start, block.end) for block in blocks)
        if len(due) >= _ENOUGH and not gone and promised:
            yield from section.blocks


def _may_be_task(parsed: Parsed, block: Block) -> bool:
    if block.kind in ("list_item", "table_row", "quotation") or (block.kind == "paragraph" and block.label):
        return True
    if block.kind != "paragraph" or _MODAL.search(parsed.text, block.span.start, block.span.end):
        return False
    return bool(_ELLIPTIC.search(parsed.text, block.span.start, block.span.end))


def _groups(parsed: Parsed, context: Context, indices: list[int]) -> list[list[int]]:
    """Return neighbouring blocks of one kind that share their section; lines that only say whose they are part none."""
    groups: list[list[int]] = []
    for index in indices:
        if groups and _go_together(parsed, context, groups[-1][-1], index):
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def _go_together(parsed: Parsed, context: Context, one: int, other: int) -> bool:
    """Say whether two blocks belong to one list."""
    first, second = (parsed.document.blocks[index] for index in (one, other))
    if first.kind != second.kind or section_at(parsed, one) is not section_at(parsed, other):
        return False
    if first.parent != second.parent and section_at(parsed, one) is None:
        return False  # a list under a point of another
    if [cell.header for cell in first.cells] != [cell.header for cell in second.cells]:
        return False
    return all(is_group_line(parsed, context, index) for index in range(one + 1, other))


def _met(parsed: Parsed) -> str | None:
    """Return the day on which those present met, or the document was issued, as ISO 8601."""
    start = front(parsed)
    days = [each.date.start for each in (start.held, start.issued) if each and each.date.start]
    return min(days, default=None)


def _is_past(context: Context, blocks: tuple[Block, ...], group: list[int], met: str | None) -> bool:
    """Say whether most dates of a list, several, had gone by, or most items tell of the past.

    A year may open an item: "2018: pledge adopted".
    """
    dates = [each.date for index in group for each in context.dates_in(blocks[index].span)]
    ends = [end for date in dates if (end := date.start if date.rule == "since" else date.end)]
    years = (_YEAR.match(context.text, blocks[index].span.start, blocks[index].span.end) for index in group)
    ends += [f"{year['year']}-12-31" for year in years if year]
    past = sum(met is not None and end < met for end in ends)
    return (past >= _ENOUGH and 2 * past > len(ends)) or _reports(context, blocks, group)


def _reports(context: Context, blocks: tuple[Block, ...], group: list[int]) -> bool:
    """Say whether most items or rows are sentences on what became of tasks: "The register was opened on 17 June"."""
    told = 0
    for index in group:
        if blocks[index].kind == "list_item":
            told += _tells(context.text[blocks[index].span.start : blocks[index].span.end].partition(". ")[0])
        elif cells := [context.words(cell.span) for cell in blocks[index].cells]:
            told += any(map(_tells, _SENTENCE_END.split(". ".join(cells)))) and not any(map(opens_with_verb, cells))
    return told >= _ENOUGH and 3 * told >= 2 * len(group)


def _tells(sentence: str) -> bool:
    return bool(_TOLD.search(sentence)) and not _MODAL.search(sentence)


def _tasks_of(parsed: Parsed, context: Context, group: list[int], met: str | None) -> list[int]:
    """Return the blocks of a list that are tasks, if most are and several are due some day to come."""
    blocks = parsed.document.blocks
    if sum(len(context.dates_in(blocks[index].span)) for index in group) < _ENOUGH or _is_past(
        context, blocks, group, met
    ):
        return []
    told = {
        index: tasks(parsed, context, blocks[index]) for index in group if not is_group_line(parsed, context, index)
    }
    due = [
        step
        for steps in told.values()
        for step in steps
        if step.due and not (met and step.due.date.end and step.due.date.end < met)
    ]
    found = [index for index, steps in told.items() if steps]
    return found if len(due) >= _ENOUGH and 3 * len(found) >= 2 * len(told) else []


def tasks(parsed: Parsed, context: Context, block: Block) -> list[Step]:
    """Read a block whose items have no finite verb: a row, a list item, or the parts or sentences of a paragraph."""
    if block.cells:
        if is_of_programme(parsed, block):
            return []
        return [step for step in read_row(context, full_row(parsed, block)) if is_task(context, step)]
    line = own_line(parsed, context, block)
    spans = [block.span] if block.kind == "list_item" else parts(parsed, context, block.span)
    spans = apart(parsed, Span(parsed.text.index("\n", line.end) + 1, block.span.end)) if line else spans
    read = [items(parsed, context, span) for span in spans]
    found = [[step for step in steps if is_task(context, step)] for steps in read]
    return [step for steps in found for step in steps] if 3 * sum(map(bool, found)) >= 2 * len(spans) else []


def dated_item(parsed: Parsed, context: Context, block: Block) -> Span | None:
    """Return the first sentence of a paragraph if it is an item behind its date: "June 2025, Manta – second count"."""
    first = parsed.sentences_in(block.span)[0]
    opening = leading_date(context, first)
    dash = DASH.search(parsed.text, opening[1].span.end, first.end) if opening else None
    return first if opening and dash and dash.start() - opening[1].span.end <= _LONGEST_PLACE else None


def is_prose(parsed: Parsed, block: Block) -> bool:
    """Say whether a block holds a finite verb of the commonest, so that its sentences are no tasks in brief."""
    return bool(_FINITE.search(parsed.text, block.span.start, block.span.end))


def items(parsed: Parsed, context: Context, span: Span) -> list[Step]:
    """Read an item as one step, or as one for each owner told apart; a date at its end is due for all of them."""
    if box := _BOX.match(parsed.text, span.start, span.end):
        if box["ticked"] or box.end() >= span.end:
            return []
        span = Span(box.end(), span.end)
    bare = trimmed(parsed.text, unbracketed(parsed.text, span))
    found: list[Step] = []
    for told in told_apart(context, bare) if bare else ():
        for part in parts_of(context, told):
            if step := read_item(context, part):
                shared = part.start > told.start and not step.owners and not step.named
                found.append(replace(step, owners=found[-1].owners) if shared and found else step)
    return [step.or_due(found[-1].due) for step in found]


def is_task(context: Context, step: Step) -> bool:
    """Say whether a step opens with a verb of action, or has an owner who is a party or a date."""
    if opens_with_verb(context.words(step.action[0])):
        return True
    return bool(step.owners) and (step.due is not None or all(is_party(context, owner) for owner in step.owners))
