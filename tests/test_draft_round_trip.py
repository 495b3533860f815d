"""A draft, read and extracted again, gives back the facts it was made from: nothing lost, nothing invented."""

from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from pathlib import Path

import agreed
import pytest

from extractors.facts import Fact
from extractors.facts.activity import Activity
from extractors.facts.decision import Decision
from extractors.facts.goal import Goal
from extractors.facts.meeting import Meeting
from extractors.facts.next_step import NextStep
from extractors.facts.participant import Participant
from extractors.facts.statistic import Statistic
from extractors.formats import read
from extractors.pipeline import Extraction, extract
from kb.draft import draft
from kb.ingest import ingest
from kb.link import relink
from kb.store import KnowledgeBase

OPERATION = "joint period of action"


@pytest.fixture(scope="module", params=["agreed facts", "facts found"])
def kb(request: pytest.FixtureRequest, corpus: Path) -> Iterator[KnowledgeBase]:
    """The corpus, once with the facts that people agreed on, once with those found in it."""
    opened = KnowledgeBase(":memory:", write=True) if request.param == "facts found" else agreed.knowledge_base(corpus)
    with opened:
        if request.param == "facts found":
            ingest(opened, [corpus])
        relink(opened)
        yield opened


@pytest.fixture(scope="module")
def known(kb: KnowledgeBase) -> list[Fact]:
    """Every fact of the knowledge base."""
    return [fact for row in kb.db.table("documents").rows for fact in kb.facts(row["id"]).values()]


@pytest.fixture(scope="module")
def reported(kb: KnowledgeBase) -> list[Statistic]:
    """The numbers that the media release reports for the operation."""
    releases = kb.db.table("documents").rows_where("genre = 'media-release'")
    facts = [fact for row in releases for fact in kb.facts(row["id"]).values()]
    return [fact for fact in facts if isinstance(fact, Statistic) and OPERATION in (fact.of or "").casefold()]


@pytest.fixture(scope="module")
def again(kb: KnowledgeBase, tmp_path_factory: pytest.TempPathFactory) -> Extraction:
    """The draft of the next meeting, extracted."""
    path = tmp_path_factory.mktemp("draft") / "draft.docx"
    return extract(read(draft(kb, path, as_of=date(2015, 12, 5)).path))


def keys(facts: Iterable[Fact]) -> set[tuple[Hashable, ...]]:
    """Return what each fact says that a draft must keep, whatever the case and style of its words."""
    found: set[tuple[Hashable, ...]] = set()
    for fact in facts:
        match fact:
            case Statistic():
                found.add(("statistic", fact.value, fact.bound, fact.counted.casefold()))
            case NextStep():
                due = (fact.due.start, fact.due.end, fact.due.role) if fact.due else None
                found.add(("next step", fact.action.casefold(), due, (fact.recipient or "").casefold()))
            case Goal():
                found.add(("goal", fact.text.casefold()))
            case Participant():
                found.add(("participant", fact.kind, fact.name.casefold(), fact.role))
            case Activity() if fact.dates:
                found.add(("activity", fact.dates.start, fact.dates.end))
            case Meeting() if fact.dates:
                found.add(("meeting", fact.dates.start, fact.dates.end))
    return found


def used(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield the facts that the draft is to be made from."""
    for fact in facts:
        of_operation = OPERATION in (getattr(fact, "of", None) or "").casefold()
        match fact:
            case Goal() | NextStep() | Activity():
                yield fact
            case Participant() if of_operation or (fact.role == "co-chair" and fact.kind == "country"):
                yield fact
            case Meeting() if fact.mention != "earlier":
                yield fact


def co_chairs_of_process(facts: Iterable[Fact]) -> set[tuple[Hashable, ...]]:
    """Return those who chair the process above the working group: no part of its statement."""
    return keys(f for f in facts if isinstance(f, Participant) and (f.of or "").startswith("Bali Process on"))


def test_the_draft_is_made_from_many_facts(known: list[Fact], reported: list[Statistic]) -> None:
    assert len(reported) == 10
    assert len(keys(used(known))) >= 25


def test_nothing_is_lost(known: list[Fact], reported: list[Statistic], again: Extraction) -> None:
    wanted = keys([*used(known), *reported]) - co_chairs_of_process(known)
    assert wanted - keys(again.facts) == set()


def test_nothing_is_invented(known: list[Fact], again: Extraction) -> None:
    assert keys(again.facts) - keys(known) == set()


def test_a_meeting_that_no_record_reports_decides_notes_and_asks_nothing(again: Extraction) -> None:
    assert [fact for fact in again.facts if isinstance(fact, Decision)] == []


def test_the_heading_is_read_as_it_was_written(again: Extraction) -> None:
    heading = again.heading
    assert (heading.genre, heading.status, heading.title) == (
        "co-chairs-statement", "draft", "Debrief meeting on Joint Period of Action",
    )  # fmt: skip
    assert heading.issued is None
    assert heading.body == "Bali Process on People Smuggling, Trafficking in Persons and Related Transnational Crime"


def test_the_meeting_has_the_window_that_was_planned_and_no_day_of_another(again: Extraction) -> None:
    (meeting,) = (fact for fact in again.facts if isinstance(fact, Meeting) and fact.mention == "this")
    assert meeting.dates is not None
    assert (meeting.dates.start, meeting.dates.end) == ("2015-11-11", "2015-11-30")
    assert meeting.city is None
