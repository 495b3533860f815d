"""Where a document leaves an activity: planned, ongoing or done, by its window and by what is said of it."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from extractors.document import Span
from extractors.facts.base import Date
from extractors.facts.meeting import reported
from extractors.front import front
from extractors.mentions import dates, within
from extractors.parsed import Parsed
from extractors.readings.dates import DateReading
from extractors.readings.entities.operations import Operation
from extractors.sections import topic_of

Status = Literal["planned", "ongoing", "done"]

FUTURE = re.compile(
    r"\b(?:will|shall|planned|to be|is to|are to|upcoming|forthcoming|next|carry out|hold)\b", re.IGNORECASE
)
"""What speaks of things to come."""

_BEGAN = re.compile(
    r"\b(?:which|that)\s+(?:\w+\s+)?(?:began|started|opened|was\s+launched)\s+(?:in\s+|on\s+)?$|,\s+(?:launched|begun)\s+(?:in\s+|on\s+)?$"
)
_GOES_ON = re.compile(r"[.;]|,\s+(?:(?:is|are|has|have|now|still|also|continues)\b|(?!was\b|is\b)[a-z]+(?<!s)s\s)")
"""A present form that goes on behind the relative clause."""

_NEAR = 40
"""Characters in which a verb of beginning stands before its date."""

_A_PHASE = re.compile(
    r"\b(?:(?i:phase|stage|leg)\s+(?:[A-Z][a-z]+|[IVX]+|[A-Z]|\d+)\b[^.;:]{0,60}?"
    r"|(?:first|second|third|fourth|last)\s+(?:phase|stage|leg))\sof\s"
)
_PREPARED = re.compile(r"\b(?:[Pp]reparations?|[Pp]lanning)\s+(?:for|of)\b")
_UNDER_WAY = re.compile(r"\b(?:is|are)\s+(?:now\s+|still\s+|currently\s+)?(?:under\s?way|in\s+progress|ongoing)\b")


_AFTERWARDS = re.compile(
    r"\b(?:reports?|evaluations?|reviews?|results?|outcomes?|lessons(?:\slearn(?:ed|t))?|findings|assessments?|follow-up"
    r"|after-action\snotes|debrief(?:ing)?s?)\s(?:of|on|from|to|about|after)\s(?:the\s|its\s)?\Z",
    re.IGNORECASE,
)
"""Words before the name of what is over: "will publish the report of the Joint Patrol" plans the report alone."""

_LONGEST = 60
"""Characters that these words take, at most."""


def _anchor(parsed: Parsed) -> str | None:
    """Return the day the document speaks from: its date of issue, or the last day of its meeting."""
    top = front(parsed)
    this = reported(parsed)
    if this and this.dates:
        return this.dates.end
    return top.issued.date.end if top.issued else None


def is_later(parsed: Parsed, date: Date) -> bool:
    """Say whether a date is after the day the document speaks from."""
    anchor = _anchor(parsed)
    return bool(anchor and date.start and date.start > anchor)


def status_of(parsed: Parsed, mentions: list[Operation], date: Date | None) -> Status:
    """Return where the document leaves an activity, by its window or else by the sentences that name it."""
    anchor = _anchor(parsed)
    if anchor and date and date.start and date.end:
        return "planned" if date.start > anchor else "done" if date.end < anchor else "ongoing"
    starts = [each.span.start for each in mentions]
    sentences = dict.fromkeys(map(parsed.sentence_at, starts))
    around = " ".join(parsed.words(sentence) + _first_item(parsed, sentence) for sentence in sentences)
    if _PREPARED.search(around) or any(is_later(parsed, each) for each in _phases(parsed, sentences)):
        return "planned"
    if _UNDER_WAY.search(around):
        return "ongoing"
    if all(_is_a_step(parsed, at) for at in starts):
        return "planned"
    ahead = dict.fromkeys(parsed.sentence_at(at) for at in starts if not _is_looked_back_on(parsed, at))
    around = " ".join(parsed.words(sentence) + _first_item(parsed, sentence) for sentence in ahead)
    return "planned" if FUTURE.search(around) else "done"


def _is_a_step(parsed: Parsed, at: int) -> bool:
    """Say whether a name opens an item or a cell of the next steps: "Q1 2023 | Exercise Gull at the crossing"."""
    block = parsed.document.block_at(at)
    opens = at in {block.span.start, *(cell.span.start for cell in block.cells)}
    return (
        opens
        and block.kind in ("list_item", "table_row")
        and topic_of(parsed, parsed.document.index_at(at)) == "next_steps"
    )


def _is_looked_back_on(parsed: Parsed, at: int) -> bool:
    """Say whether the name at an offset is that of something on which a report or the like looks back."""
    return _AFTERWARDS.search(parsed.text, max(0, at - _LONGEST), at) is not None


def _phases(parsed: Parsed, sentences: Iterable[Span]) -> Iterator[Date]:
    """Yield the dates of single phases, by which a whole without dates of its own is still to come."""
    for sentence in sentences:
        block = parsed.block_of(sentence)
        whole = block.span if block.kind in ("list_item", "table_row") else sentence
        if _A_PHASE.search(parsed.text, whole.start, whole.end):
            yield from (each.date for each in within(dates(parsed), whole))


def _first_item(parsed: Parsed, sentence: Span) -> str:
    """Return the words of the item below a sentence that leads in a list: "Under Operation Gull:"."""
    blocks, below = parsed.document.blocks, parsed.document.index_at(sentence.start) + 1
    if below == len(blocks) or blocks[below].kind != "list_item" or parsed.text[sentence.end - 1] != ":":
        return ""
    return f" {parsed.words(blocks[below].span)}"


def has_begun(parsed: Parsed, found: DateReading) -> bool:
    """Say whether a date is the beginning of what still goes on: "the Campaign, which began in 2023, informs …"."""
    anchor = _anchor(parsed)
    if not (anchor and found.date.end and found.date.end < anchor):
        return False
    sentence = parsed.sentence_at(found.span.start)
    began = _BEGAN.search(parsed.text, max(sentence.start, found.span.start - _NEAR), found.span.start)
    return began is not None and _GOES_ON.match(parsed.text, found.span.end, sentence.end) is not None
