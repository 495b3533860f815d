"""One next step taken apart: the action, who is to do it, to whom it goes, and when it is due.

Lists print steps in many forms, all read here:

- "Circulate the final Work Plan – Secretariat, by mid-April 2018" (also with a colon, or in brackets at the end)
- "Refine the concept of operations – Report back to the co-chairs by 25 September 2015"
- "members to send route maps to the chair no later than 31 July 2019"
- "Thailand and Vietnam will draft operating procedures before 20 April 2023"
- "By 5 May 2020: Secretariat to circulate the minutes"
"""

import re
from dataclasses import replace

from extractors.document import Span
from extractors.readings.steps.actions import read_action
from extractors.readings.steps.clauses import read_clause
from extractors.readings.steps.labels import LABELLED, MARKED, NUMBERED, WHAT, WHEN, deadline, first_sentence
from extractors.readings.steps.nominal import read_nominal
from extractors.readings.steps.parts import (
    Context,
    are_named,
    cut,
    find_due,
    is_known,
    is_owner,
    is_party,
    split_owners,
    without_due,
)
from extractors.readings.steps.recipients import find_recipient
from extractors.readings.steps.step import Step
from extractors.readings.steps.subjects import leading_date
from extractors.readings.steps.tail import DASH, Tail, loose_date, read_tail
from extractors.readings.steps.verbs import may_be_task, opens_with_verb

_LONGEST = 1500
"""Characters; an item of more is prose, and all of it the action."""

_FRONT = re.compile(r"[(\[](?P<inner>[^()\[\]]{3,120})[)\]]\s*[:–—-]?\s*")
_LONGEST_TITLE = 40
"""Characters of a title before a colon."""

_COLON = re.compile(r":\s+")
_STOP = re.compile(r"\.\s+(?=[A-Z])")
_LONGEST_CLOSE = 100
"""Characters of a last sentence that only says who is to act, and when."""

_ASIDE = re.compile(r"(?:as|in|at|during|on the margins of)\s")
"""What may stand beside an owner there: "Tanzania, as host", "the Group, at its fourth meeting"."""

_OPEN_DATE = re.compile(
    r"(?:no\s+(?:fixed\s+)?date(?:\s+(?:set|yet|fixed))?|date\s+(?:open|to\s+be\s+\w+)|tbc|tbd)\s*[:,–—]\s+", re.I
)
"""What stands for a date that was not set."""

_PLACED = re.compile(r",\s+(?P<place>[A-ZÀ-Þ][^\W\d_]+(?:[ -][A-ZÀ-Þ]?[^\W\d_]+){0,3})")
"""A place behind the date that opens an item: "June 2025, Manta – second count of the buoys"."""

_SEMICOLON = re.compile(r"\s*;\s+")
_BRACKETED = re.compile(r"\s*[(\[](?P<inner>[^()\[\]]{3,120})[)\]][\s.;,]*$")
TITLE = re.compile(r"(?P<words>[A-Z][\w’'-]*(?:\s[\w’'-]+){0,5}?)(?:\s\((?P<aside>[^()]{3,60})\))?\.\s+(?=[A-Z])")
"""A title of an item's own, with what stands behind it in brackets."""

_LED = re.compile(
    r"^(?:to|for|by)\s+(?:the\s+)?|^.*?,?\s(?:(?:co-)?led|(?:co-?)?ordinated|prepared|headed)\s+by\s+(?:the\s+)?",
    re.IGNORECASE | re.DOTALL,
)
"""What stands before an owner at the head of an item: "To Cameroon:", "Strand 1, led by Estonia:"."""


def read_item(context: Context, span: Span) -> Step | None:
    """Read one item of a list of next steps; null for an item without words."""
    numbered = NUMBERED.match(context.text, span.start, span.end)
    bare = cut(context.text, numbered.end() if numbered else span.start, span.end, " \n\t.;,")
    if bare is None:
        return None
    bare = _without_title(context, bare)
    if step := _by_front(context, bare):
        return step
    if bare.end - bare.start > _LONGEST:
        return Step((bare,))
    for split in (_by_label, _by_stop, _by_dash, _by_colon, _by_semicolon, _by_bracket):
        step = split(context, bare)
        if step is not None:
            return step
    return _under_title(context, bare) or _told(context, bare)


def _without_title(context: Context, span: Span) -> Span:
    """Leave out a title before a colon where a bracket at the end says whose the task is."""
    colon = _COLON.search(context.text, span.start, min(span.start + _LONGEST_TITLE, span.end))
    if colon is None or not _BRACKETED.search(context.text, colon.end(), span.end):
        return span
    title, rest = Span(span.start, colon.start()), Span(colon.end(), span.end)
    if _are_parties(context, title) or opens_with_verb(context.words(title)) or context.dates_in(title):
        return span
    step = _by_bracket(context, rest)
    return rest if step and step.owners else span


def _told(context: Context, span: Span) -> Step | None:
    return read_clause(context, span) or read_nominal(context, span) or read_action(context, span)


def _under_title(context: Context, span: Span) -> Step | None:
    """Read an item behind a title of its own, which may give the date: "Drafting (by May). Chile drafts a rule"."""
    title = TITLE.match(context.text, span.start, span.end)
    if title is None or opens_with_verb(title["words"]):
        return None
    step = _told(context, Span(title.end(), span.end))
    due = find_due(context, Span(*title.span("aside"))) if title["aside"] else None
    return step.or_due(due) if step and step.owners else None


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
    gaps = _gaps(context, span, DASH)
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
    if (when := loose_date(context, left)) and when.date.rule == "vague":
        step = read_item(context, right)
        return step.or_due(when) if step else None
    if not list(without_due(context, left, due := find_due(context, left))) and due:
        step = read_item(context, right)
        return step.or_due(due) if step else None
    if due and sure and (place := _PLACED.fullmatch(context.text, due.span.end, left.end)):
        step = read_item(context, right)
        return replace(step.or_due(due), detail=step.detail or Span(*place.span("place"))) if step else None
    if owned := _owned(context, left, right):
        return owned
    tail = read_tail(context, right)
    if sure and len(tail.rest) == 1 and tail.due and not tail.owners:
        owners = split_owners(context, left)
        if owners and all(is_known(context, each) for each in owners):
            return Step((tail.rest[0],), tuple(owners), due=tail.due)
    if tail.rest and not sure:
        told = read_clause(context, right)
        return told if told and told.owners else None
    inner = _by_colon(context, left) if sure else None
    if inner is None and not tail.owners:
        inner = _by_bracket(context, left)
    return _joined(inner or _told(context, left), tail, context)


def _owned(context: Context, left: Span, right: Span) -> Step | None:
    """Read "Secretariat: send the forms", also with a date beside the owner: "India – by 30 April: publish a list"."""
    due = find_due(context, left)
    rest = list(without_due(context, left, due))
    bare = cut(context.text, rest[0].start, rest[0].end, " ()[]*") if len(rest) == 1 else None
    owner = _LED.sub("", context.words(bare)) if bare else ""
    named = Span(bare.end - len(owner), bare.end) if bare and owner else None
    if waits := _OPEN_DATE.match(context.text, right.start, right.end):
        right = Span(waits.end(), right.end)
    behind = leading_date(context, right)
    task = context.words(Span(behind[0], right.end) if behind else right)
    if named is None or not is_owner(context, named):
        return None
    if not (opens_with_verb(task) or (_are_parties(context, named) and may_be_task(task))):
        return None
    step = read_item(context, right)
    owners = split_owners(context, named)
    if step and _are_parties(context, named):  # what may be a town is none beside them: "[June 2022, Geneva]"
        step = replace(step, owners=tuple(owner for owner in step.owners if is_party(context, owner)))
    return replace(step.or_due(due), owners=(*owners, *step.owners)) if step else None


def ends_with_particulars(context: Context, span: Span) -> bool:
    """Say whether the last sentence of a paragraph only says who is to do the task before it, or when."""
    bare = cut(context.text, span.start, span.end, " \n\t.;,")
    return bare is not None and bare.end - bare.start <= _LONGEST and _by_stop(context, bare) is not None


def _by_stop(context: Context, span: Span) -> Step | None:
    """Read "Print a chart. Fiji, by 30 April 2021" and "Fiji: print a chart. Not later than 30 April 2021"."""
    stop = next(reversed(list(_STOP.finditer(context.text, span.start, span.end))), None)
    if stop is None or span.end - stop.end() > _LONGEST_CLOSE:
        return None
    close, task = cut(context.text, stop.end(), span.end), Span(span.start, stop.start())
    tail = read_tail(context, close) if close else Tail()
    if not all(_ASIDE.match(context.words(each)) for each in tail.rest):
        return None
    if tail.owners and all(is_party(context, owner) for owner in tail.owners):
        return _joined(_told(context, task), tail, context) if opens_with_verb(context.words(task)) else None
    if tail.owners or not tail.due or tail.rest:
        return None
    told = _by_colon(context, task) or (_told(context, task) if opens_with_verb(context.words(task)) else None)
    return _joined(told, tail, context) if told and not told.due else None


def _are_parties(context: Context, span: Span) -> bool:
    """Say whether words name parties, of several some by their letters only: "FCU and Ghana"."""
    return is_party(context, span) or are_named(context, split_owners(context, span), is_party)


def _by_bracket(context: Context, span: Span) -> Step | None:
    """Read an item that ends in "(Secretariat, by 5 May 2020)"."""
    found = _BRACKETED.search(context.text, span.start, span.end)
    if found is None or found.start() == span.start:
        return None
    tail = read_tail(context, Span(*found.span("inner")))
    if (
        tail.rest
        or not (tail.owners or tail.due)
        or (found["inner"].isupper() and not tail.due and "[" not in found[0])
    ):
        return None
    left = Span(span.start, found.start())
    return _joined(_told(context, left), tail, context)


def _by_front(context: Context, span: Span) -> Step | None:
    """Read "(Fiji, 30 April 2021) Send the logs" and "Action (Fiji): logs", owner and date in a bracket before it."""
    marked = MARKED.match(context.text, span.start, span.end)
    found = marked or _FRONT.match(context.text, span.start, span.end)
    if found is None or found.end() >= span.end:
        return None
    if not marked and not opens_with_verb(context.text[found.end() : span.end]):
        return None
    tail = read_tail(context, Span(*found.span("inner")))
    if tail.rest or not (tail.owners or tail.due):
        return None
    return _joined(_told(context, Span(found.end(), span.end)), tail, context)


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
        if word in WHAT:
            step = read_item(context, value)
        elif WHEN.match(word) or (word == "by" and find_due(context, value)):
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


def _joined(step: Step | None, tail: Tail, context: Context) -> Step | None:
    """Complete the action's own parts with those behind the separator, which go before."""
    if step is None:
        return None
    detail = Span(tail.rest[0].start, tail.rest[-1].end) if tail.rest else None
    if tail.due and step.due and step.due.date.rule == "frequency" and step.action[-1].end < step.due.span.start:
        step = replace(step, action=(*step.action[:-1], Span(step.action[-1].start, step.due.span.end)))
    recipient = tail.recipient or (find_recipient(context.text, detail) if detail else None) or step.recipient
    return replace(
        step, owners=tuple(tail.owners) or step.owners, recipient=recipient, detail=detail, due=tail.due or step.due
    )
