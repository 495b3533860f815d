"""One next step taken apart: the action, who is to do it, to whom it goes, and when it is due.

Lists print steps in many forms, all read here:

- "Circulate the final Work Plan – Secretariat, by mid-April 2018" (also with a colon, or in brackets at the end)
- "Refine the concept of operations – Report back to the co-chairs by 25 September 2015"
- "members to send route maps to the chair no later than 31 July 2019"
- "Thailand and Vietnam will draft operating procedures before 20 April 2023"
- "By 5 May 2020: Secretariat to circulate the minutes"
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from extractors.document import Span
from extractors.readings.dates import DateReading
from extractors.readings.steps.actions import read_action
from extractors.readings.steps.clauses import read_clause
from extractors.readings.steps.labels import LABELLED, NUMBERED, WHEN, deadline, first_sentence
from extractors.readings.steps.nominal import read_nominal
from extractors.readings.steps.parts import (
    Context,
    cut,
    find_due,
    find_recipient,
    is_known,
    is_owner,
    is_party,
    noun_phrase,
    split_owners,
    without_due,
)
from extractors.readings.steps.step import Step
from extractors.readings.steps.verbs import may_be_task, opens_with_verb
from extractors.values import Date

_LONGEST = 1500
"""Characters; an item of more is prose, and all of it the action."""

_DASH = re.compile(r"\s+(?:[–—→-]|--|-?->|=>)\s+|\s*—\s*|\t+")
_COLON = re.compile(r":\s+")
_SEMICOLON = re.compile(r"\s*;\s+")
_BRACKETED = re.compile(r"\s*[(\[](?P<inner>[^()\[\]]{3,120})[)\]][\s.;,]*$")
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
_HANDED_ON = re.compile(r"[,;]\s+(?:to|in|at)\s")
_WHERE = re.compile(r"(?:in|at|on the margins of|during|before|after|for)\s", re.IGNORECASE)
_TOWN = re.compile(r"[A-Z][a-zà-ÿ’'-]+(?:\s(?:[a-z]{2,3}\s)?[A-Z][a-zà-ÿ’'-]+)?")
_YEAR = re.compile(r"20\d\d")


@dataclass(slots=True)
class _Tail:
    """What stands behind the dash or colon of an item."""

    owners: list[Span] = field(default_factory=list)
    recipient: Span | None = None
    due: DateReading | None = None
    rest: list[Span] = field(default_factory=list)


def read_item(context: Context, span: Span) -> Step | None:
    """Read one item of a list of next steps; null for an item without words."""
    numbered = NUMBERED.match(context.text, span.start, span.end)
    bare = cut(context.text, numbered.end() if numbered else span.start, span.end, " \n\t.;,")
    if bare is None:
        return None
    if bare.end - bare.start > _LONGEST:
        return Step((bare,))
    for split in (_by_label, _by_dash, _by_colon, _by_semicolon, _by_bracket):
        step = split(context, bare)
        if step is not None:
            return step
    return read_clause(context, bare) or read_nominal(context, bare) or read_action(context, bare)


def _gaps(context: Context, span: Span, separator: re.Pattern[str]) -> list[Span]:
    """Return the separators of an item, those inside dates and brackets left out."""
    dates = context.dates_in(span)
    found = []
    for match in separator.finditer(context.text, span.start, span.end):
        gap = Span(*match.span())
        before = context.text[span.start : gap.start]
        depth = sum(before.count(mark) for mark in "([") - sum(before.count(mark) for mark in ")]")
        if not depth and not any(each.span.holds(gap) for each in dates):
            found.append(gap)
    return found


def _by_dash(context: Context, span: Span) -> Step | None:
    gaps = _gaps(context, span, _DASH)
    return _split_at(context, span, gaps[0] if gaps else None, sure=True)


def _by_colon(context: Context, span: Span) -> Step | None:
    gaps = _gaps(context, span, _COLON)
    return _split_at(context, span, gaps[-1] if gaps else None, sure=False)


def _by_semicolon(context: Context, span: Span) -> Step | None:
    gaps = _gaps(context, span, _SEMICOLON)
    return _split_at(context, span, gaps[0] if gaps else None, sure=False)


def _split_at(context: Context, span: Span, gap: Span | None, sure: bool) -> Step | None:
    """Read an item as two sides; ``sure`` says that the mark parts an action from its particulars."""
    if gap is None or gap.start <= span.start or gap.end >= span.end:
        return None
    left, right = Span(span.start, gap.start), Span(gap.end, span.end)
    if not list(without_due(context, left, due := find_due(context, left))) and due:
        step = read_item(context, right)
        return step.or_due(due) if step else None
    task = context.words(right)
    if is_owner(context, left) and (opens_with_verb(task) or (is_party(context, left) and may_be_task(task))):
        step = read_item(context, right)
        return replace(step, owners=(*split_owners(context, left), *step.owners)) if step else None
    tail = _tail(context, right)
    if tail.rest and not sure:
        told = read_clause(context, right)
        return told if told and told.owners else None
    inner = _by_colon(context, left) if sure else None
    told = read_clause(context, left) or read_nominal(context, left) or read_action(context, left)
    return _joined(inner or told, tail, context)


def _by_bracket(context: Context, span: Span) -> Step | None:
    """Read an item that ends in "(Secretariat, by 5 May 2020)"."""
    found = _BRACKETED.search(context.text, span.start, span.end)
    if found is None or found.start() == span.start:
        return None
    tail = _tail(context, Span(*found.span("inner")))
    if tail.rest or not (tail.owners or tail.due) or (found["inner"].isupper() and not tail.due):
        return None
    left = Span(span.start, found.start())
    told = read_clause(context, left) or read_nominal(context, left) or read_action(context, left)
    return _joined(told, tail, context)


def _by_label(context: Context, span: Span) -> Step | None:
    """Read "Translate the guide. Responsible: ILO. Deadline: 30 September 2022"."""
    text = context.text
    labels = list(LABELLED.finditer(text, span.start, span.end))
    if not labels or (len(labels) == 1 and not text[span.start : labels[0].start()].strip()):
        return None
    before = cut(text, span.start, labels[0].start()) if labels[0].start() > span.start else None
    step = read_item(context, before) if before else None
    owners, due, recipient = [], None, None
    for at, label in enumerate(labels):
        value = cut(text, label.end(), labels[at + 1].start() if at + 1 < len(labels) else span.end)
        word = label["label"].lower()
        if value is None:
            continue
        if word in ("action", "task"):
            step = read_item(context, value)
        elif WHEN.match(word):
            due = deadline(context, value, word)
        elif word in ("recipient", "report to"):
            recipient = value
        else:
            value, rest = first_sentence(text, value)
            owners += split_owners(context, value)
            step = step or (read_item(context, rest) if rest else None)
    if step is None:
        return None
    return replace(
        step, owners=tuple(owners) or step.owners, due=due or step.due, recipient=recipient or step.recipient
    )


def _joined(step: Step | None, tail: _Tail, context: Context) -> Step | None:
    """Complete the action's own parts with those behind the separator, which go before."""
    if step is None:
        return None
    detail = Span(tail.rest[0].start, tail.rest[-1].end) if tail.rest else None
    recipient = tail.recipient or (find_recipient(context.text, detail) if detail else None) or step.recipient
    return replace(
        step, owners=tuple(tail.owners) or step.owners, recipient=recipient, detail=detail, due=tail.due or step.due
    )


def _tail(context: Context, span: Span) -> _Tail:
    """Sort the comma-separated words behind a separator: owners, a recipient, a date, and whatever else."""
    tail = _Tail(due=find_due(context, span))
    for piece in without_due(context, span, tail.due):
        for chunk in _chunks(context, piece):
            _sort(context, chunk, tail)
    return tail


def read_owners(context: Context, span: Span) -> tuple[tuple[Span, ...], Span | None]:
    """Return whom a stretch names as owners, and the recipient told behind them: "Each member, to the Secretariat"."""
    if not _HANDED_ON.search(context.text, span.start, span.end):
        return tuple(split_owners(context, span)), None
    tail = _Tail()
    for chunk in _chunks(context, span):
        _sort(context, chunk, tail)
    return tuple(tail.owners), tail.recipient


def _chunks(context: Context, span: Span) -> Iterator[Span]:
    """Yield the stretches between commas, semicolons and further dashes; a name keeps its comma."""
    at = span.start
    names = context.names_in(span)
    for match in re.finditer(f"{_BETWEEN_CHUNKS.pattern}|{_DASH.pattern}", context.text[span.start : span.end]):
        start, end = span.start + match.start(), span.start + match.end()
        if not any(name.start < start < name.end for name in names):
            if chunk := cut(context.text, at, start):
                yield chunk
            at = end
    if chunk := cut(context.text, at, span.end):
        yield chunk


def _sort(context: Context, chunk: Span, tail: _Tail) -> None:
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


def _is_place(context: Context, chunk: Span, tail: _Tail) -> bool:
    """Say whether a chunk only says where: "in Gaborone", or a name of one word between the owners and the date."""
    words = context.words(chunk)
    if _WHERE.match(words):
        return True
    before_date = tail.due is not None and re.fullmatch(r"[\s,(]*", context.text[chunk.end : tail.due.span.start])
    return bool(tail.owners and before_date and _TOWN.fullmatch(words)) and not (
        is_known(context, chunk) or context.names_in(chunk)
    )


def loose_date(context: Context, chunk: Span) -> DateReading | None:
    """Read words that are a date only behind a dash: "2023", "ongoing", "annually"."""
    words = context.words(chunk)
    if _YEAR.fullmatch(words):
        return DateReading(
            chunk, Date(words, f"{words}-01-01", f"{words}-12-31", "year", "window", True, "year", words)
        )
    if _FREQUENCY.fullmatch(words):
        return DateReading(chunk, Date(words, None, None, "day", "deadline", False, "vague", None))
    return None
