"""From the records on the desk to everything that a template may use."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from extractors.facts.decision import Decision
from extractors.facts.goal import Goal
from extractors.facts.participant import Participant
from extractors.facts.term import Term
from kb.draft.context import Abbreviation, DraftContext, Goals, Group, Occasion, Passage, Used
from kb.draft.desk import Desk, first, names
from kb.draft.operations import operations, results
from kb.draft.package import said_on
from kb.draft.records import Record, Row
from kb.draft.sourced import Blank, Own, Said, Value, with_article
from kb.draft.steps import steps
from kb.draft.versions import ZERO, Version
from kb.store import KnowledgeBase

CAPACITIES = (
    "chair",
    "co-chair",
    "host",
    "member",
    "participant",
    "observer",
    "supporter",
    "presenter",
    "speaker",
    "apology",
)
"""Capacities that a draft lists, in this order; those merely mentioned are left out."""

CHAIRING = frozenset({"chair", "co-chair"})
"""Capacities of those who preside."""


def gather(kb: KnowledgeBase, meeting: Row, as_of: date, version: Version = ZERO) -> DraftContext:
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
        names_body=names(occasion.name, occasion.body),
        process=process,
        names_process=names(occasion.name, process) or names(occasion.body, process),
        process_short=desk.short(process),
        previous=previous,
        chairs=tuple(_chairs(desk, occasion)),
        participants=tuple(_groups(desk, occasion)),
        operations=tuple(operations(desk)),
        results=tuple(results(desk)),
        goals=tuple(_goals(desk)),
        steps=tuple(steps(desk, desk.past)),
        decisions=tuple(_decisions(desk.own)),
        next_steps=tuple(steps(desk, desk.own)),
        abbreviations=tuple(_abbreviations(desk.records)),
        documents=tuple(Used(file=Own(record.row["source"]), name=record.name) for record in desk.used),
        as_of=Own(said_on(as_of)),
        version=Own(version.label),
        final=version.final,
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


def _held_here(desk: Desk, occasion: Occasion, record: Record, fact: Participant) -> bool:
    """Say whether a role is held in the meeting itself or, by those who preside, in the body that meets."""
    if fact.of is None:
        return record in desk.own
    return (
        fact.role in CHAIRING
        and isinstance(occasion.body, Said)
        and fact.of.casefold() == occasion.body.text.casefold()
    )


def _chairs(desk: Desk, occasion: Occasion) -> Iterator[Said]:
    """Yield the countries that chair the meeting or its body, alphabetically."""
    found: dict[str, Said] = {}
    for record in desk.records:
        for fact in record.of_type(Participant):
            if fact.role in CHAIRING and fact.kind == "country" and _held_here(desk, occasion, record, fact):
                found.setdefault(fact.name, Said(fact.name, record.sources(fact.evidence)))
    yield from (found[name] for name in sorted(found))


def _groups(desk: Desk, occasion: Occasion) -> Iterator[Group]:
    """Yield those who took part in the meeting itself, by capacity."""
    all_here = [
        (record, fact)
        for record in desk.own
        for fact in record.of_type(Participant)
        if _held_here(desk, occasion, record, fact)
    ]
    for role in CAPACITIES:
        here = [(record, fact) for record, fact in all_here if fact.role == role]
        countries, organisations = (sorted(_names(here, k), key=lambda s: s.text) for k in ("country", "organisation"))
        persons = _names(here, "person")
        if here:
            yield Group(
                role=role, countries=tuple(countries), organisations=tuple(organisations), persons=tuple(persons)
            )


def _names(facts: list[tuple[Record, Participant]], kind: str) -> list[Said]:
    """Return the names of one kind, persons with post and affiliation, each once."""
    found: dict[str, Said] = {}
    for record, fact in facts:
        words = ", ".join(part for part in (fact.name, fact.position, fact.affiliation) if part)
        if fact.kind == kind:
            found.setdefault(fact.name, Said(words if kind == "person" else fact.name, record.sources(fact.evidence)))
    return list(found.values())


def _goals(desk: Desk) -> Iterator[Goals]:
    """Yield the goals that the records set down, by what they belong to."""
    found: dict[tuple[str | None, bool], list[tuple[Record, Goal]]] = {}
    for record in [*desk.past, *desk.own]:
        for fact in record.of_type(Goal):
            found.setdefault((fact.of, record in desk.own), []).append((record, fact))
    for (of, here), goals in found.items():
        record, fact = goals[0]
        items = tuple(Said(fact.text, record.sources(fact.evidence)) for record, fact in goals)
        name = record.said(fact, of, "activity or meeting")
        yield Goals(of=with_article(name) if isinstance(name, Said) else name, items=items, here=here)


def _decisions(records: list[Record]) -> Iterator[Passage]:
    """Yield the sentences by which a meeting decided or asked something, each once, lists with what introduces them."""
    found: dict[Said, dict[Said, None]] = {}
    for record in records:
        for fact in record.of_type(Decision):
            if fact.kind in {"decision", "request"} and fact.level is not None:
                start = fact.evidence[0].start
                words = record.sentence_at(start)
                lead = record.lead_of(record.document.index_at(start))
                found.setdefault(lead or words, {}).update({words: None} if lead else {})
    yield from (Passage(words=words, items=tuple(items)) for words, items in found.items())


def _abbreviations(records: list[Record]) -> Iterator[Abbreviation]:
    """Yield the short names that the records set, each once."""
    found: dict[str, Abbreviation] = {}
    for record in records:
        for fact in record.of_type(Term):
            sources = record.sources(fact.evidence)
            found.setdefault(fact.short, Abbreviation(short=Said(fact.short, sources), long=Said(fact.long, sources)))
    yield from found.values()
