"""What stands behind an action in a list of next steps: owners, a recipient, a date, in whatever order.

"Circulate the final Work Plan – Secretariat, by mid-April 2018" and "Report on the trial (members, to the chair)" print
them behind a dash, a colon or in brackets, between commas.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extractors.document import Span
from extractors.readings.dates import DateReading, day_and_month, unplaced
from extractors.readings.steps.parts import (
    Context,
    cut,
    find_due,
    is_known,
    is_owner,
    noun_phrase,
    split_owners,
    without_due,
)
from extractors.readings.steps.verbs import opens_with_verb
from extractors.values import Date

DASH = re.compile(r"\s+(?:[–—→-]|--|-?->|=>)\s+|\s*—\s*|\t+")
_BETWEEN_CHUNKS = re.compile(r"\s*[,;]\s*(?:and\s+(?=to\b|with\b))?")
_SENT_TO = re.compile(
    r"(?:and\s+)?(?:(?:to\s+be\s+)?(?:sent|submitted|delivered|reported|presented|forwarded|transmitted|provided"
    r"|returned|"
    r"circulated|communicated|addressed)(?:\s+back)?\s+)?to\s+(?!be\b)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:and\s+|with\s+|(?:together|jointly)\s+with\s+|in\s+(?:co-?operation|collaboration|partnership"
    r"|conjunction)\s+with\s+|"
    r"(?:supported|assisted|led|co-led|co-?ordinated)\s+by\s+|by\s+|"
    r"(?:lead|led by|responsible|responsibility|owners?|action(?: by)?|who)\s*:\s*)",
    re.IGNORECASE,
)
_FREQUENCY = re.compile(
    r"(?:ongoing|continuous(?:ly)?|annual(?:ly)?|yearly|quarterly|monthly|biannual(?:ly)?|regular(?:ly)?"
    r"|immediate(?:ly)?|asap|urgent(?:ly)?"
    r"|as\s+(?:required|needed|appropriate))",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"(?:(?:in|within)\s+)?\d{1,3}\s*(?:hrs|hours|days|wks?|weeks?|mths?|months?|yrs?|years?)", re.IGNORECASE
)
"""How long a task may take, from no day that is told: "3 wks"."""

_HANDED_ON = re.compile(r"[,;]\s+(?:to|in|at)\s")
_WHERE = re.compile(r"(?:in|at|on the margins of|during|before|after|for)\s", re.IGNORECASE)
_TOWN = re.compile(r"[A-Z][a-zà-ÿ’'-]+(?:\s(?:[a-z]{2,3}\s)?[A-Z][a-zà-ÿ’'-]+)?")
_YEAR = re.compile(r"20\d\d")


@dataclass(slots=True)
class Tail:
    """What stands behind the dash or colon of an item."""

    owners: list[Span] = field(default_factory=list)
    recipient: Span | None = None
    due: DateReading | None = None
    rest: list[Span] = field(default_factory=list)


def read_tail(context: Context, span: Span) -> Tail:
    """Sort the comma-separated words behind a separator: owners, a recipient, a date, and whatever else."""
    tail = Tail(due=find_due(context, span))
    for piece in without_due(context, span, tail.due):
        for chunk in _chunks(context, piece):
            _sort(context, chunk, tail)
    return tail


def read_owners(context: Context, span: Span) -> tuple[tuple[Span, ...], Span | None]:
    """Return whom a stretch names as owners, and the recipient told behind them: "Each member, to the Secretariat"."""
    if not _HANDED_ON.search(context.text, span.start, span.end):
        return tuple(split_owners(context, span)), None
    tail = Tail()
    for chunk in _chunks(context, span):
        _sort(context, chunk, tail)
    return tuple(tail.owners), tail.recipient


def _chunks(context: Context, span: Span) -> Iterator[Span]:
    """Yield the stretches between commas, semicolons and further dashes; a name keeps its comma."""
    at = span.start
    names = context.names_in(span)
    for match in re.finditer(f"{_BETWEEN_CHUNKS.pattern}|{DASH.pattern}", context.text[span.start : span.end]):
        start, end = span.start + match.start(), span.start + match.end()
        if not any(name.start < start < name.end for name in names):
            if chunk := cut(context.text, at, start):
                yield chunk
            at = end
    if chunk := cut(context.text, at, span.end):
        yield chunk


def _sort(context: Context, chunk: Span, tail: Tail) -> None:
    """Put one chunk behind a separator where it belongs."""
    text = context.text
    if tail.due is None and (when := loose_date(context, chunk)):
        tail.due = when
        return
    sent = _SENT_TO.match(text, chunk.start, chunk.end)
    if sent and not opens_with_verb(text[sent.end() : chunk.end]):
        tail.recipient = noun_phrase(text, sent.end(), chunk.end)
        return
    label = _LABEL.match(text, chunk.start, chunk.end)
    named = Span(label.end(), chunk.end) if label and label.end() < chunk.end else chunk
    handed = re.search(r"\s+to\s+(?=the\s|[A-Z]|co-?chair|chair|secretariat|member)", text[named.start : named.end])
    if handed and is_owner(context, Span(named.start, named.start + handed.start())):
        tail.recipient = noun_phrase(text, named.start + handed.end(), named.end)
        named = Span(named.start, named.start + handed.start())
    if _is_place(context, named, tail):
        tail.rest.append(chunk)
    elif is_owner(context, named):
        tail.owners += split_owners(context, named)
    elif not re.fullmatch(r"[\s–—.-]*|(?i:tbc|tbd|n/?a|both|each)", context.words(named)):
        tail.rest.append(chunk)


def _is_place(context: Context, chunk: Span, tail: Tail) -> bool:
    """Say whether a chunk only says where: "in Gaborone", or a name of one word between the owners and the date."""
    words = context.words(chunk)
    if _WHERE.match(words):
        return True
    before_date = tail.due is not None and re.fullmatch(r"[\s,(]*", context.text[chunk.end : tail.due.span.start])
    return bool(tail.owners and before_date and _TOWN.fullmatch(words)) and not (
        is_known(context, chunk) or context.names_in(chunk)
    )


def loose_date(context: Context, chunk: Span) -> DateReading | None:
    """Read words that are a date only behind a dash or in a bracket: "2023", "ongoing", "annually", "29/3", "3 wks"."""
    words = context.words(chunk)
    if _YEAR.fullmatch(words):
        return DateReading(
            chunk, Date(words, f"{words}-01-01", f"{words}-12-31", "year", "window", True, "year", words)
        )
    if found := day_and_month(context.text, chunk, context.anchors):
        return found
    if _FREQUENCY.fullmatch(words) or _LENGTH.fullmatch(words):
        return unplaced(chunk, words)
    return None
