"""Lines that tasks stand under and that say whose they are or when they are due: "Secretariat:", "By 30 June 2022".

Such a line is a lead-in, a heading, an item with a list of its own, or the heading of the section itself where several
share their tasks out: "Next steps for the pilots" beside "Next steps for the ports".
"""

import re
from collections import Counter
from dataclasses import replace

from extractors.document import Block, Span
from extractors.facts.completions import enumerated
from extractors.listing import trimmed
from extractors.parsed import Parsed
from extractors.readings.steps.actions import read_action
from extractors.readings.steps.parts import (
    Context,
    cut,
    find_due,
    is_owner,
    is_party,
    split_owners,
    without_due,
)
from extractors.readings.steps.step import Step
from extractors.readings.steps.verbs import opens_with_verb
from extractors.sections import lead_ins, section_at, sections

_WILL = re.compile(
    r",?\s+(?:will|shall|should|must|(?:is|are)\s+to|(?:is|are|was|were|has\s+been|have\s+been)\s+(?:(?:asked|requested"
    r"|invited|encouraged|urged|expected|tasked|called\s+(?:up)?on|required|mandated)\s+to|responsible\s+for|(?:tasked|entrusted|charged)\s+with)"
    r"|(?:is|are)\s+(?:prepared|ready|willing)(?:,[^,:]{2,60},)?\s+to"
    r"|(?:agree[sd]?|undertook|undertakes?|commit(?:s|ted)?|need|needs|offered|promised)\s+to)$"
)
"""What ends a lead-in that has a subject."""

_SHORT = 80
"""Characters of a line that only says whose the tasks below are, or when they are due."""

_GOES_ON = re.compile(r"\s(?:to|with|will|shall)\s|[:–—;]")
"""What makes of an owner's line more than that."""

_FOR_ALL = re.compile(r"\b(?:the following|as follows|these|those below)\b", re.IGNORECASE)
"""What makes a lead-in speak of the list below, so that its date is due for all of it and it names no owner."""

_THE = re.compile(r"The (?:[A-Z][\w’'-]*\s?){1,4}\Z")
"""How a body of the text's own is named: "The Cell"."""

_FIRST = re.compile(r":?\s*\((?:a|i|1)\)\s")
_SHARED_OUT = re.compile(r"(?P<what>[^:]{3,40}?)\s+(?:for|of)\s+(?:the\s+)?(?P<owner>[^:,;]{2,40})$", re.IGNORECASE)
"""The heading of a section that says whose its tasks are."""


def is_group_line(parsed: Parsed, context: Context, index: int) -> bool:
    """Say whether a block only says whose the tasks below it are, or when they are due: "Bolivia", "By 31 May"."""
    span = _whole(parsed, parsed.document.blocks[index])
    if span is None or span.end - span.start > _SHORT:
        return False
    due = find_due(context, span)
    left = list(without_due(context, span, due))
    if not left:
        return due is not None
    if (
        len(left) != 1
        or opens_with_verb(context.words(left[0]))
        or _GOES_ON.search(parsed.text, left[0].start, left[0].end)
    ):
        return False
    return all(is_party(context, owner) for owner in split_owners(context, left[0]))


def _whole(parsed: Parsed, block: Block) -> Span | None:
    """Return all words of a block; those of a row across the whole table once, and none of a row of several cells."""
    if not block.cells:
        return block.span
    return block.cells[0].span if len({parsed.words(cell.span) for cell in block.cells}) == 1 else None


def _row_over(parsed: Parsed, context: Context, index: int) -> Span | None:
    """Return the row across a table that a row stands under: "Members", or "By 30 June 2022"."""
    blocks = parsed.document.blocks
    for at in range(index - 1, -1, -1):
        if blocks[at].kind != "table_row":
            return None
        if blocks[at].cells and (whole := _whole(parsed, blocks[at])):
            return whole if is_group_line(parsed, context, at) else None
    return None


def own_line(parsed: Parsed, context: Context, block: Block) -> Span | None:
    """Return the first line of a paragraph that names those whose tasks are printed on the lines under it."""
    text, start = parsed.text, block.span.start
    end = text.find("\n", start, min(block.span.end, start + _SHORT)) if block.kind == "paragraph" else -1
    if end < 0 or not opens_with_verb(text[end + 1 : block.span.end]):
        return None
    line = cut(text, start, end)
    owners = split_owners(context, line) if line and not _GOES_ON.search(text, *line) else []
    if not line or not owners:
        return None
    return line if _THE.match(context.words(line)) or all(is_party(context, each) for each in owners) else None


def stands_under(parsed: Parsed, context: Context, index: int) -> Span | None:
    """Return the line that says whose task a block is, where it opens with a verb and stands under such a line.

    Other tasks may stand between, and a paragraph is such a line by its colon: "Members:", then "Name an expert."
    """
    blocks = parsed.document.blocks
    for at in range(index, -1, -1):
        block = blocks[at]
        if line := own_line(parsed, context, block):
            return line
        if block.kind in ("paragraph", "list_item") and opens_with_verb(context.words(block.span)):
            continue
        marked = block.kind == "heading" or parsed.words(block.span).endswith(":")
        told = at < index and marked and is_group_line(parsed, context, at)
        return block.span if told and (split_owners(context, block.span) or find_due(context, block.span)) else None
    return None


def in_group(parsed: Parsed, context: Context, index: int, step: Step) -> Step:
    """Complete a step by the line it is grouped under: "Secretariat:", "Members will:", "By 30 June 2022"."""
    owned = bool(step.owners or step.named)
    if owned and step.due:
        return step
    group = _group(parsed, context, index)
    if group is None:
        shared = None if owned else _shared_out(parsed, index)
        return replace(step, owners=tuple(split_owners(context, shared))) if shared else step
    due = find_due(context, group)
    left = list(without_due(context, group, due))
    for_all = _FOR_ALL.search(parsed.text, group.start, group.end) is not None
    owner = left[0] if len(left) == 1 else None
    if owner and (will := _WILL.search(parsed.text, owner.start, owner.end)):
        owner = Span(owner.start, will.start())
    elif for_all:
        owner = None
    named = owner is not None and is_owner(context, owner)
    if due and (named or not left or (for_all and due.date.role == "deadline")):
        step = step.or_due(due)
    if named and owner and not owned:
        step = replace(step, owners=tuple(split_owners(context, owner)))
    return step


def of_one(parsed: Parsed, context: Context, block: Block) -> list[Step]:
    """Read a paragraph that enumerates the tasks of one: "The Secretariat is to: (a) print …; (b) invite …"."""
    first = _FIRST.search(parsed.text, block.span.start, block.span.end)
    will = _WILL.search(parsed.text, block.span.start, first.start()) if first else None
    if first is None or will is None or will.start() <= block.span.start:
        return []
    owner = Span(parsed.sentence_at(will.start()).start, will.start())
    if owner.start >= owner.end or not is_owner(context, owner):
        return []
    opening = parsed.text.index("(", first.start())
    spans = enumerated(parsed.text, Span(opening, block.span.end))
    bare = (trimmed(parsed.text, span) for span in spans)
    steps = (read_action(context, span, tuple(split_owners(context, owner))) for span in bare if span)
    return [step for step in steps if step]


def _group(parsed: Parsed, context: Context, index: int) -> Span | None:
    """Return the lead-in of a block's list, or else the heading directly over it, without the section's own heading."""
    lead_in = lead_ins(parsed)[index]
    blocks = parsed.document.blocks
    above = blocks[index].parent
    if lead_in is None and above is not None and is_group_line(parsed, context, above):
        lead_in = above
    if blocks[index].cells and (over := _row_over(parsed, context, index)):
        return over
    if lead_in is None and blocks[index].kind == "paragraph" and (line := stands_under(parsed, context, index)):
        return cut(parsed.text, *line)
    if lead_in is None:
        section = section_at(parsed, index)
        first = section.blocks.start if section else 0
        lead_in = next((at for at in range(index - 1, first - 1, -1) if blocks[at].kind == "heading"), None)
    if lead_in is None:
        return None
    last = parsed.sentences_in(blocks[lead_in].span)[-1]
    return cut(parsed.text, last.start, last.end)


def _shared_out(parsed: Parsed, index: int) -> Span | None:
    """Return the owner that the heading of a block's section names, if other headings name others."""
    section = section_at(parsed, index)
    return parsed.once(_sharers).get(section.heading) if section and section.heading is not None else None


def _sharers(parsed: Parsed) -> dict[int | None, Span]:
    """Return the owners that headings of sections of next steps name, by the heading's index."""
    blocks = parsed.document.blocks
    at = sorted({each.heading for each in sections(parsed) if each.topic == "next_steps" and each.heading is not None})
    found = {index: _SHARED_OUT.match(parsed.text, blocks[index].span.start, blocks[index].span.end) for index in at}
    told = Counter(match["what"].lower() for match in found.values() if match)
    return {index: Span(*m.span("owner")) for index, m in found.items() if m and told[m["what"].lower()] > 1}
