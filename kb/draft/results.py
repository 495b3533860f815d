"""Results in figures: what later records report since a meeting, and what a meeting's own record reports.

Results belong to an activity, or to a meeting or process without one; none is left out for want of an activity. Words
stand as the record has them, with every bound.
"""

import json
from collections.abc import Iterator, Sequence

from extractors.facts.decision import Decision
from extractors.facts.goal import Goal
from extractors.facts.next_step import NextStep
from extractors.facts.participant import Participant
from extractors.facts.statistic import Statistic
from extractors.facts.trend import Trend
from kb.draft.context import Passage, Results
from kb.draft.desk import Desk
from kb.draft.operations import Told, aliases, counts, taking_part, told
from kb.draft.parties import ATTENDING
from kb.draft.passages import passage_of, with_points
from kb.draft.records import Record
from kb.draft.sourced import Blank, Said


def results_of(desk: Desk, activity: Told) -> Iterator[Results]:
    """Yield the results of an activity that later records report, list by list, then sentence by sentence."""
    names = aliases(activity)
    for record in dict.fromkeys(record for record, _ in activity if record not in [*desk.past, *desk.own]):
        told_of = (fact for fact in record.of_type(Statistic) if (fact.of or "").casefold() in names)
        numbers = [fact for fact in told_of if not _promised(record, fact)]
        yield from _lists(record, numbers)
        countries = len(taking_part([(record, activity[0][1])], names, "country"))
        yield from _sentences(record, [fact for fact in numbers if not counts(fact, names, countries)])


def results_apart(desk: Desk) -> Iterator[Results]:
    """Yield the results that later records of the same process report of no activity that the draft tells of."""
    names = {name for activity in told(desk).values() for name in aliases(activity)}
    for record in later(desk):
        numbers = [
            fact
            for fact in record.of_type(Statistic)
            if (fact.of or "").casefold() not in names and _achieved(record, fact)
        ]
        taken = {item.sources for found in _lists_of_activities(desk, record) for item in found.items}
        for found in [*_lists(record, numbers), *_sentences(record, numbers)]:
            if not {item.sources for item in found.items} & taken:
                yield found


def _lists_of_activities(desk: Desk, record: Record) -> Iterator[Results]:
    """Yield the lists of a record that tell of an activity of the draft."""
    for activity in told(desk).values():
        names = aliases(activity)
        yield from _lists(record, [fact for fact in record.of_type(Statistic) if (fact.of or "").casefold() in names])


def later(desk: Desk) -> Iterator[Record]:
    """Yield the records of the meeting's process that became known between the meeting before and the day, by date."""
    held = [*desk.past, *desk.own]
    since = max((record.day for record in desk.past if record.day), default=None)
    if since is None or desk.recalled:
        return
    papers = desk.kb.db.execute(_OF_SERIES, [json.dumps([record.id for record in held])])
    same = [desk.record(row[0]) for row in papers]
    known = (each for each in same if each not in held and each.known_by(desk.as_of))
    yield from sorted((each for each in known if each.day and each.day > since), key=lambda each: (each.day, each.id))


_OF_SERIES = """
select documents.id
from documents
join link_documents as linked on linked.document_id = documents.id
where coalesce(documents.status, '') <> 'draft' and linked.series in (
  select series from link_documents where document_id in (select value from json_each(?))
)
order by documents.id
"""


def figures(desk: Desk) -> Iterator[Passage]:
    """Yield the paragraphs in which a meeting's own record reports figures that no other section of a draft has."""
    for record in desk.own:
        document, told_elsewhere = record.document, _elsewhere(record)
        paragraphs: dict[int, list[int]] = {}
        for fact in record.of_type(Statistic):
            start = fact.evidence[0].start
            n = document.index_at(start)
            home = document.blocks[n].parent if document.blocks[n].kind == "list_item" else n
            sentence = record.sentence_at(start).sources[0].spans[0]
            taken = any(sentence.start <= at < sentence.end for at in told_elsewhere)
            if document.blocks[n].kind in {"paragraph", "list_item"} and not taken and not _attending(record, fact):
                paragraphs.setdefault(n if home is None else home, []).append(start)
        for starts in paragraphs.values():
            found = with_points(record, passage_of(record, starts))
            if found.items or not found.sentences[-1].text.endswith(":"):  # else its list stands elsewhere
                yield found


def _elsewhere(record: Record) -> set[int]:
    """Return where acts, trends, goals and next steps of a record start, which other sections of a draft have."""
    kinds = (Decision, Trend, Goal, NextStep)
    return {each.start for fact in record.facts.values() if isinstance(fact, kinds) for each in fact.evidence}


def _attending(record: Record, fact: Statistic) -> bool:
    """Say whether a number counts those who came, which a draft shows beside its list of participants."""
    if (fact.action or "").startswith((*ATTENDING, "regist", "came", "expect")):
        return True
    n = record.document.index_at(fact.evidence[0].start)
    there = (each for each in record.of_type(Participant) if each.role != "mentioned" and each.of is None)
    return fact.action is None and any(record.document.index_at(each.evidence[0].start) == n for each in there)


def _achieved(record: Record, fact: Statistic) -> bool:
    """Say whether a number tells what was done or found: not who came, what is planned, or how large a body is."""
    listed = record.document.block_at(fact.evidence[0].start).kind == "list_item"
    return (fact.action is not None or listed) and not _attending(record, fact) and not _promised(record, fact)


def _promised(record: Record, fact: Statistic) -> bool:
    """Say whether a number belongs to what is planned: to an act or a next step, not to a result."""
    sentence = record.sentence_at(fact.evidence[0].start).sources[0].spans[0]
    kinds = (Decision, Goal, NextStep)
    starts = (each.start for told in record.facts.values() if isinstance(told, kinds) for each in told.evidence)
    return any(sentence.start <= at < sentence.end for at in starts)


def _lists(record: Record, numbers: Sequence[Statistic]) -> Iterator[Results]:
    """Yield the lists that hold at least one number, with all their items."""
    blocks = record.document.blocks
    holding = {record.document.index_at(fact.evidence[0].start) for fact in numbers}
    for parent in dict.fromkeys(blocks[n].parent for n in sorted(holding) if blocks[n].kind == "list_item"):
        items = record.points[parent]
        if parent is None:  # a list without introduction: only what certainly belongs to it
            items = [n for n in items if n in holding]
        lead = record.lead_of(items[0]) or Blank("introduction of the list")
        yield Results(lead=lead, items=tuple(map(record.passage, items)), document=record.name)


def _sentences(record: Record, numbers: Sequence[Statistic]) -> Iterator[Results]:
    """Yield the sentences outside lists that hold numbers, as one list."""
    found: dict[str, Said] = {}
    for fact in numbers:
        start = fact.evidence[0].start
        if record.document.block_at(start).kind in {"paragraph", "quotation"}:
            said = record.sentence_at(start)
            found.setdefault(said.text, said)
    if found:
        yield Results(lead=Blank("introduction of the list"), items=tuple(found.values()), document=record.name)
