"""Labels inside an item: "Action 1: Translate the guide. Responsible: ILO. Deadline: 30 September 2022"."""

import re
from dataclasses import replace

from extractors.document import Span
from extractors.readings.dates import DateReading, ahead, as_deadline
from extractors.readings.steps.parts import Context, find_due
from extractors.roman import NO_LABEL

NUMBERED = re.compile(
    r"(?:(?:action|step|task|item|follow-up|decision)\s+(?:no\.?\s*)?[\dA-Z]{1,3}(?:[/.]\d{1,3})?\s*(?:[:.–—-]|--)\s+"
    rf"|(?!{NO_LABEL})"
    r"[A-Z]{1,2}[-.]?\d{1,3}(?:[/.]\d{1,3})?(?:\s*[:.–—-]\s+|\s+(?=\())"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:ly)?(?:[.:]\s*[–—-]?|\s*[–—-])\s+"
    r"|(?:[Ff]ollow-up|[Aa]ctions?|[Nn]ext\s+steps?|[Tt]asks?|[Tt]o\s+do):\s+)",
    re.IGNORECASE,
)
"""What stands before an item and is no part of it: "Action 3:", "A1 –", "Follow-up:"."""

MARKED = re.compile(
    r"(?:action|task|step|item|follow-up|to\s+do)s?(?:\s+(?:no\.?\s*)?(?:[A-Z]{1,2}[-.]?)?\d{1,3}(?:[/.]\d{1,3})?)?"
    r"\s*[(\[](?P<inner>[^()\[\]]{2,120})[)\]]\s*(?:[:|–—-]\s*)?",
    re.IGNORECASE,
)
"""A mark with owner and date in a bracket before a task: "ACTION (Chad, 29/3): send the seals"."""

LABELLED = re.compile(
    r"(?:^|(?<=[.;,(\n–])\s*|(?<=\s)(?=[A-Z]))(?P<label>(?i:action|task|step|what(?: is to be done)?|to do"
    r"|responsible(?: party| parties| for action)?"
    r"|responsibility|owners?|lead(?: agency| country)?|by whom|by(?=\s*:)|who|in whose hands|in charge|assigned to"
    r"|deadline|due(?: date)?|by when|when|timeline|time ?frame|time limit|(?:target )?dates?|timing"
    r"|to be (?:done|completed) by|recipient|report to))"
    r"(?:\s*:\s*|(?<=[Dd]eadline)\s+(?=\d))",
)
WHAT = frozenset({"action", "task", "step", "what", "what is to be done", "to do"})
"""The labels of what is to be done."""

WHEN = re.compile(r"deadline|due|by when|to be|when|tim|target|date", re.IGNORECASE)


def is_labelled(context: Context, span: Span) -> bool:
    """Say whether a paragraph is an item, its parts told by labels: "Action 1: Print … Owner: Fiji. Due: May 2022".

    One label behind the task is enough: "Fiji: print a chart. Deadline: May 2022".
    """
    numbered = NUMBERED.match(context.text, span.start, span.end) is not None
    labels = list(LABELLED.finditer(context.text, span.start, span.end))
    return len(labels) + numbered > 1 or bool(labels and context.text[span.start : labels[0].start()].strip())


def deadline(context: Context, span: Span, label: str) -> DateReading | None:
    """Read a labelled date; behind "Deadline" a bare one is a deadline."""
    due = find_due(context, span)
    if due is None or label in ("when", "timeline", "timeframe"):
        return due
    return replace(due, date=as_deadline(ahead(due.date, context.anchors.document)))


def first_sentence(text: str, span: Span) -> tuple[Span, Span | None]:
    """Cut what follows a full stop off a labelled value."""
    stop = re.search(r"\.\s+(?=[A-Z])", text[span.start : span.end])
    if stop is None:
        return span, None
    return Span(span.start, span.start + stop.start()), Span(span.start + stop.end(), span.end)
