"""Next steps as a draft tells them: what was to be done, when, and what later records report of it."""

from collections.abc import Iterator
from datetime import date

from extractors.document import Span
from extractors.facts.meeting import Meeting
from extractors.facts.next_step import NextStep
from kb.draft.context import Step
from kb.draft.dating import plain, shown
from kb.draft.desk import Desk
from kb.draft.records import Record, Row
from kb.draft.sourced import Blank, Said, Value
from kb.draft.style import said_on
from kb.queries import ask

BEST_FIRST = ("reported-done", "reported-late", "reported-partly", "restated", "no-report")
"""Statuses of a follow-up, the one that settles most first."""


def steps(desk: Desk, records: list[Record], as_of: date) -> Iterator[Step]:
    """Yield the next steps that records set down, in the order of their text, with what was reported by a day."""
    for record in records:
        for fact_id, fact in record.facts.items():
            if isinstance(fact, NextStep):
                yield _step(desk, record, fact_id, fact, as_of)


def _step(desk: Desk, record: Record, fact_id: str, fact: NextStep, as_of: date) -> Step:
    report = _report(desk, fact_id, as_of)
    by = desk.record(report["report_document_id"]) if report else None
    told = Span(report["report_start"], report["report_end"]) if report else None
    source = by.source(told) if by and told else None
    action = record.value(fact, fact.action)
    return Step(
        action=action,
        detail=record.said(fact, _detail(fact), "no further detail"),
        recipient=record.said(fact, fact.recipient, "recipient to be confirmed"),
        due=record.dated(fact.due, fact, "due date to be confirmed"),
        responsible=tuple(record.each_of(fact, fact.responsible)),
        status=report["status"] if report else "no-report",
        reported=_reported(by, report, told) if by and report and told else Blank("outcome to be reported"),
        as_planned=report is not None and _days(report, "due") == _days(report, "reported"),
        document=by.name if by else Blank("no report found"),
        evidence=Said(by.words(told), (source,)) if by and told and source else Blank("no report found"),
        in_time=report is not None and _in_time(report),
        here=_convenes(desk, record, fact),
    )


def _detail(fact: NextStep) -> str | None:
    """Return what the text adds to an action; null if that is only its date, in brackets."""
    dated = fact.detail and fact.due and plain(fact.detail).strip("[] ,") == plain(fact.due.text)
    return None if dated else fact.detail


def _report(desk: Desk, fact_id: str, as_of: date) -> Row | None:
    """Return the follow-up that settles most, of those known by a day; null without a report."""
    rows = [row for row in ask(desk.kb.db, "follow_ups", next_step=fact_id) if row["report_document_id"]]
    known = [row for row in rows if desk.record(row["report_document_id"]).known_by(as_of)]
    return min(known, key=lambda row: (BEST_FIRST.index(row["status"]), row["n"]), default=None)


def _reported(by: Record, report: Row, told: Span) -> Value:
    """Return the dates that a record reports, no more exact than its words; a blank if it gives none.

    Words that only the record's own date makes plain ("last year") stand as a quotation, with that date.
    """
    start, end = _days(report, "reported")
    near = [each for each in by.dates_in(told) if each.start == start or each.end == end]
    whole = next((each for each in near if (each.start, each.end) == (start, end)), near[0] if near else None)
    words = shown(whole, by.style) if whole else by.style.days(start, end)
    if not words:
        return Blank("date to be confirmed")
    if not any(each.isdigit() for each in words):
        words = f"“{words}”, as of {said_on(date.fromisoformat(by.day))}" if by.day else f"“{words}”"
    return Said(words, (by.source(told),), open=bool(by.open_at(told)))


def _in_time(report: Row) -> bool:
    """Say whether what was reported ended by the last day set."""
    due, reported = _days(report, "due")[1], _days(report, "reported")[1]
    return due is not None and reported is not None and reported <= due


def _days(report: Row, role: str) -> tuple[str | None, str | None]:
    return report[f"{role}_start"], report[f"{role}_end"]


def _convenes(desk: Desk, record: Record, fact: NextStep) -> bool:
    """Say whether a step is to hold the very meeting of this draft: they are told in the same words."""
    low = min(each.start for each in fact.evidence)
    high = max(each.end for each in fact.evidence)
    for other_id, event in record.events.items():
        other = record.facts.get(other_id)
        if event == desk.meeting["id"] and isinstance(other, Meeting):
            return any(low <= each.start < high for each in other.evidence)
    return False
