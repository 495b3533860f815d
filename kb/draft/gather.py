"""From the records on the desk to everything that a template may use."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from extractors.facts.goal import Goal
from extractors.facts.term import Term
from kb.draft.context import Abbreviation, DraftContext, Goals, Occasion, Used
from kb.draft.desk import Desk, first, names
from kb.draft.operations import operations
from kb.draft.parties import chairs, counts, groups, one_chair
from kb.draft.passages import acts, trends
from kb.draft.records import GENRES, Record, Row
from kb.draft.results import figures, results_apart, results_of
from kb.draft.sourced import Blank, Own, Said, Value, with_article
from kb.draft.steps import steps
from kb.draft.style import Style, said_on
from kb.draft.versions import ZERO, Version
from kb.store import KnowledgeBase

OF_CHAIRS = frozenset({"chairs-statement", "co-chairs-statement", "summary"})
"""Genres of texts that chairs issue on their own authority (genre guide, §1.1)."""


def gather(
    kb: KnowledgeBase, meeting: Row, as_of: date, version: Version = ZERO, written: Style | None = None
) -> DraftContext:
    """Return all that is known for the statement of a meeting on a given day.

    :param meeting: the meeting's row, from ``kb.draft.desk.choose``.
    """
    desk = Desk(kb, meeting, as_of, written)
    previous = desk.occasion(desk.before) if desk.before else None
    occasion = _inheriting(desk.occasion(desk.meeting), previous)
    listed, process = tuple(groups(desk, desk.own, occasion)), first(map(_process, desk.records))
    alone, apart = one_chair(desk, occasion, previous), tuple(results_apart(desk))
    return DraftContext(
        meeting=occasion,
        names_body=names(occasion.name, occasion.body),
        process=process,
        body_is_process=names(occasion.body, process) and names(process, occasion.body),
        names_process=names(occasion.name, process) or names(occasion.body, process),
        process_short=desk.short(process),
        previous=previous,
        chairs=chairs(desk, occasion),
        one_chair=alone,
        title=Own(_title(desk, alone)),
        participants=listed,
        expected=() if listed or not previous else tuple(groups(desk, desk.past, previous)),
        counts=tuple(counts(desk, listed, occasion)),
        operations=(active := tuple(operations(desk, results_of))),
        results=(*(found for each in active for found in each.results), *apart),
        results_apart=apart,
        figures=tuple(figures(desk)),
        goals=tuple(_goals(desk)),
        steps=tuple(steps(desk, desk.past, desk.as_of)),
        trends=tuple(trends(desk.own, apart=True)),
        trends_before=tuple(trends(desk.past, apart=False)),
        discussion=tuple(acts(desk.own, binding=False)),
        decisions=tuple(acts(desk.own, binding=True)),
        agreed_before=tuple(acts(desk.past, binding=True)),
        next_steps=tuple(steps(desk, desk.own, as_of)),
        coming=desk.occasion(desk.after) if desk.after else None,
        quotes=(),
        abbreviations=tuple(_abbreviations(desk.used)),
        documents=tuple(Used(file=Own(record.row["source"]), name=record.name) for record in desk.used),
        purpose=Blank("Purpose of the meeting to be added"),
        background=Blank("Background on the process to be added"),
        contact=Blank("Name, telephone and e-mail of the contact to be added"),
        briefed=None,
        as_of=Own(said_on(as_of)),
        version=Own(version.label),
        final=version.final,
    )


def _title(desk: Desk, alone: bool) -> str:
    """Return what the text is called: as the forum calls it, else as the style does."""
    kinds = [GENRES[record.row["genre"]] for record in [*desk.own, *desk.past] if record.row["genre"] in OF_CHAIRS]
    if not kinds:
        return desk.style.chair_title if alone else desk.style.co_chairs_title
    return f"{'Chair’s' if alone else 'Co-Chairs’'} {kinds[0].split()[-1].capitalize()}"


def _inheriting(occasion: Occasion, previous: Occasion | None) -> Occasion:
    """Give a planned meeting the body of the meeting that planned it."""
    if occasion.body or occasion.held or previous is None:
        return occasion
    return replace(occasion, body=previous.body, body_short=previous.body_short)


def _process(record: Record) -> Value:
    """Return the process whose meeting a record reports, cited where it is named."""
    name = record.row["body"]
    return record.named(name) if name else Blank("process to be confirmed")


def _goals(desk: Desk) -> Iterator[Goals]:
    """Yield the goals that the records set down, by what they belong to."""
    found: dict[tuple[str | None, bool], list[tuple[Record, Goal]]] = {}
    for record in [*desk.past, *desk.own]:
        for fact in record.of_type(Goal):
            found.setdefault((fact.of, record in desk.own), []).append((record, fact))
    for (of, here), goals in found.items():
        record, fact = goals[0]
        items = tuple(record.value(fact, fact.text) for record, fact in goals)
        name = record.said(fact, of, "activity or meeting")
        yield Goals(of=with_article(name) if isinstance(name, Said) else name, items=items, here=here)


def _abbreviations(records: list[Record]) -> Iterator[Abbreviation]:
    """Yield the short names that the records set, each once."""
    found: dict[str, Abbreviation] = {}
    for record in records:
        for fact in record.of_type(Term):
            sources = record.sources(fact.evidence)
            found.setdefault(fact.short, Abbreviation(short=Said(fact.short, sources), long=Said(fact.long, sources)))
    yield from found.values()
