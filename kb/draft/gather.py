"""From the records on the desk to everything that a template may use."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from extractors.facts.decision import Decision
from extractors.facts.goal import Goal
from extractors.facts.participant import Participant
from kb.draft.context import DraftContext, Goals, Group, Occasion, Used
from kb.draft.desk import Desk, first
from kb.draft.operations import operations, results
from kb.draft.package import said_on
from kb.draft.records import Record, Row
from kb.draft.sourced import Blank, Own, Said, Value
from kb.draft.steps import steps
from kb.store import KnowledgeBase

CAPACITIES = (
    "chair",
    "co-chair",
    "host",
    "participant",
    "member",
    "observer",
    "supporter",
    "presenter",
    "speaker",
    "apology",
)
"""Capacities that a draft lists, in this order; those merely mentioned are left out."""

CHAIRING = frozenset({"chair", "co-chair"})
"""Capacities of those who preside."""


def gather(kb: KnowledgeBase, meeting: Row, as_of: date, final: bool = False) -> DraftContext:
    """Return all that is known for the statement of a meeting on a given day.

    :param meeting: the meeting's row, from ``kb.draft.desk.choose``.
    """
    desk = Desk(kb, meeting, as_of)
    occasion = desk.occasion(desk.meeting)
    previous = desk.occasion(desk.before) if desk.before else None
    occasion = _inheriting(occasion, previous)
    process = first(_process(record) for record in desk.records)
    return DraftContext(
        meeting=occasion,
        process=process,
        process_short=desk.short(process),
        previous=previous,
        chairs=tuple(_chairs(desk, occasion)),
        participants=tuple(_groups(desk)),
        operations=tuple(operations(desk)),
        results=tuple(results(desk)),
        goals=tuple(_goals(desk)),
        steps=tuple(steps(desk, desk.past)),
        decisions=tuple(_decisions(desk.own)),
        next_steps=tuple(steps(desk, desk.own)),
        documents=tuple(Used(file=Own(record.row["source"]), name=record.name) for record in desk.used),
        as_of=Own(said_on(as_of)),
        final=final,
    )


def _inheriting(occasion: Occasion, previous: Occasion | None) -> Occasion:
    """Give a planned meeting the body of the meeting that planned it."""
    if occasion.body or occasion.held or previous is None:
        return occasion
    return replace(occasion, body=previous.body, body_short=previous.body_short)


def _process(record: Record) -> Value:
    """Return the process whose meeting a record reports, cited where it is named."""
    name = record.row["body"]
    return record.named(name) if name else Blank("process to be confirmed")


def _chairs(desk: Desk, occasion: Occasion) -> Iterator[Said]:
    """Yield the countries that chair the body, alphabetically."""
    body = occasion.body.text.casefold() if isinstance(occasion.body, Said) else None
    found: dict[str, Said] = {}
    for record in desk.records:
        for fact in record.of_type(Participant):
            if fact.role in CHAIRING and fact.kind == "country" and (fact.of or "").casefold() == body:
                said = record.said(fact, fact.name, "")
                if isinstance(said, Said):
                    found.setdefault(fact.name, said)
    yield from (found[name] for name in sorted(found))


def _groups(desk: Desk) -> Iterator[Group]:
    """Yield those who took part in the meeting itself, by capacity."""
    facts = [(record, fact) for record in desk.own for fact in record.of_type(Participant)]
    for role in CAPACITIES:
        here = [(record, fact) for record, fact in facts if fact.role == role and (fact.of is None or role in CHAIRING)]
        kinds = {kind: _names(here, kind) for kind in ("country", "organisation", "person")}
        if any(kinds.values()):
            countries, organisations = (
                tuple(sorted(kinds[k], key=lambda s: s.text)) for k in ("country", "organisation")
            )
            yield Group(role=role, countries=countries, organisations=organisations, persons=tuple(kinds["person"]))


def _names(facts: list[tuple[Record, Participant]], kind: str) -> list[Said]:
    """Return the names of one kind, persons with post and affiliation, each once."""
    found: dict[str, Said] = {}
    for record, fact in facts:
        words = ", ".join(part for part in (fact.name, fact.position, fact.affiliation) if part)
        said = record.said(fact, words if kind == "person" else fact.name, "")
        if fact.kind == kind and isinstance(said, Said):
            found.setdefault(fact.name, said)
    return list(found.values())


def _goals(desk: Desk) -> Iterator[Goals]:
    """Yield the goals that the records set down, by what they belong to."""
    found: dict[str | None, list[tuple[Record, Goal]]] = {}
    for record in [*desk.past, *desk.own]:
        for fact in record.of_type(Goal):
            found.setdefault(fact.of, []).append((record, fact))
    for of, goals in found.items():
        record, fact = goals[0]
        items = (record.said(fact, fact.text, "") for record, fact in goals)
        yield Goals(
            of=record.said(fact, of, "activity or meeting"), items=tuple(s for s in items if isinstance(s, Said))
        )


def _decisions(records: list[Record]) -> Iterator[Said]:
    """Yield the sentences by which a meeting decided or asked something, each once, as they stand."""
    found: dict[str, Said] = {}
    for record in records:
        for fact in record.of_type(Decision):
            if fact.kind in {"decision", "request"} and fact.level is not None:
                said = record.sentence_at(fact.evidence[0].start)
                found.setdefault(said.text, said)
    yield from found.values()
