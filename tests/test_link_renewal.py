from typing import NamedTuple

import made
import pytest
import test_link
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from extractors import pipeline
from extractors.facts.term import Term
from kb.errors import NotLinkedWarning
from kb.link import relink, renewal, spreading
from kb.link.series import Series
from kb.link.tellings import Event
from kb.store import DERIVED, KnowledgeBase


def test_links_are_derived_anew_only_after_a_change(fresh_kb: KnowledgeBase):
    test_link.tell(
        fresh_kb, "a.md", "2021-01-01", "Fiji attended.", lambda d: test_link.participant(d, "Fiji", country="FJ")
    )
    assert relink(fresh_kb)
    before = list(fresh_kb.db.iterdump())
    assert not relink(fresh_kb)
    fresh_kb.db.table("link_state").delete_where()
    assert relink(fresh_kb)
    assert list(fresh_kb.db.iterdump()) == before


def test_what_rested_on_a_replaced_fact_is_gone_at_once(fresh_kb: KnowledgeBase, monkeypatch: pytest.MonkeyPatch):
    test_link.tell(
        fresh_kb, "a.md", "2021-01-01", "Fiji attended.", lambda d: test_link.participant(d, "Fiji", country="FJ")
    )
    relink(fresh_kb)
    monkeypatch.setattr(pipeline, "VERSION", "next")
    test_link.tell(fresh_kb, "a.md", "2021-01-01", "Fiji attended.")
    assert fresh_kb.verify() == []
    assert not test_link.parties(fresh_kb, "country")


def statement(kb: KnowledgeBase, number: int, process: str, month: str = "05") -> None:
    """Keep a document of a process that reports a plenary meeting."""
    held = made.when(f"1 {month} 2021", f"2021-{month}-01", f"2021-{month}-01")
    test_link.tell(
        kb, f"{process}-{number}.md", f"2021-{month}-1{number}", f"The plenary meeting of {number}. Jo Silva spoke.",
        lambda d: test_link.meeting(d, "plenary meeting", held, "this"),
        lambda d: test_link.participant(d, "Jo Silva", "person", "NZ" if process == "A Process" else "LK", "speaker"),
        body=process,
    )  # fmt: skip


DERIVED_ROWS = tuple(name for name in DERIVED if name != "link_state")


def derived(kb: KnowledgeBase) -> dict[str, list[str]]:
    assert kb.verify() == []
    return {name: sorted(map(str, kb.db.table(name).rows)) for name in DERIVED_ROWS}


@pytest.mark.parametrize("order", [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]])
def test_links_do_not_depend_on_the_order_in_which_documents_came_in(order: list[int]):
    documents = [(1, "A Process", "05"), (2, "B Process", "05"), (3, "B Process", "09"), (4, "A Process", "06")]
    with KnowledgeBase(":memory:", write=True) as at_once, KnowledgeBase(":memory:", write=True) as one_by_one:
        for each in documents:
            statement(at_once, *each)
        relink(at_once)
        for at in order:
            statement(one_by_one, *documents[at])
            assert relink(one_by_one)
        assert derived(one_by_one) == derived(at_once)


def test_a_new_document_links_its_own_series_and_leaves_the_others_alone(
    fresh_kb: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
):
    statement(fresh_kb, 1, "A Process", "05")
    statement(fresh_kb, 2, "B Process", "07")
    relink(fresh_kb)
    linked = []
    monkeypatch.setattr("kb.link.renewal.contradictions", lambda db, series, *_: linked.append(series.key))
    statement(fresh_kb, 3, "B Process", "09")
    relink(fresh_kb)
    assert linked == ["B Process"]
    assert fresh_kb.db.table("events").count == 3


class Note(NamedTuple):
    """A short document: its process, the body that met, and who took part by name, kind and country."""

    name: str
    process: str | None
    body: str
    participants: tuple[tuple[str, str, str | None], ...]
    term: tuple[str, str] | None = None


NOTES = [
    Note("a1", "Amber Process", "Working Group", (("Jo Silva", "person", "NZ"), ("Fiji", "country", "FJ"))),
    Note("a2", "Amber Process", "Expert Group", (("Jo Silva", "person", "NZ"), ("Viet Nam", "country", "VN"))),
    Note("b1", "Border Process", "Working Group", (("Jo Silva", "person", "LK"), ("Vietnam", "country", "VN"))),
    Note("b2", "Border Process on Health", "Expert Group", (("The Fund", "organisation", "FJ"),)),
    Note("c1", "Coral Process", "Working Group", (("Fund", "organisation", "TO"),), ("Port Office", "PO")),
    Note("c2", "Coral Process", "Working Group 2", (("Port Office", "organisation", None),)),
    Note("x1", None, "Working Group", (("PO", "organisation", None),), ("Port Office", "PO")),
    Note("x2", None, "Sea Office", (("Jo Silva", "person", None),), ("Port Office", "PO")),
]
"""Documents whose names get in each other's way: of bodies, of persons of two states, of what is called the same."""


def keep(kb: KnowledgeBase, note: Note) -> None:
    words = [note.body, *(name for name, _, _ in note.participants), *(note.term or ())]
    held = made.when(f"{note.name[1]} May 2021", f"2021-05-0{note.name[1]}", f"2021-05-0{note.name[1]}")
    test_link.tell(
        kb, f"{note.name}.md", "2021-06-01", f"The {', '.join(words)} met. Done.",
        lambda d: test_link.meeting(d, note.body, held, "this", body=note.body),
        *(lambda d, each=each: test_link.participant(d, *each, of=note.body) for each in note.participants),
        *(lambda d, t=t: Term(long=t[0], short=t[1], evidence=made.cited(d, t[0])) for t in (note.term,) if t),
        body=note.process,
    )  # fmt: skip


@settings(max_examples=15, deadline=None)
@given(st.permutations(NOTES), st.sets(st.integers(1, len(NOTES) - 1)))
def test_names_that_get_in_each_others_way_are_the_same_in_whatever_order_they_came(notes: list[Note], stops: set[int]):
    with KnowledgeBase(":memory:", write=True) as at_once, KnowledgeBase(":memory:", write=True) as by_and_by:
        for at, note in enumerate(notes):
            keep(at_once, note)
            keep(by_and_by, note)
            if at in stops:
                relink(by_and_by)
        relink(at_once)
        relink(by_and_by)
        assert derived(by_and_by) == derived(at_once)


def test_a_new_document_has_the_names_of_its_own_series_gathered_and_no_others(
    fresh_kb: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
):
    keep(fresh_kb, NOTES[0])
    keep(fresh_kb, NOTES[4])
    relink(fresh_kb)
    monkeypatch.delattr("kb.link.names.gathering._gathered_for_all")
    keep(fresh_kb, NOTES[1])
    relink(fresh_kb)
    assert test_link.parties(fresh_kb, "country") == {"country-fj": ("Fiji", 1), "country-vn": ("Viet Nam", 1)}
    assert test_link.parties(fresh_kb, "person") == {"person-jo-silva": ("Jo Silva", 2)}


@pytest.mark.parametrize("what", ["follow_ups", "contradictions"])
def test_a_fault_of_ours_in_one_series_is_told_and_costs_the_others_nothing(
    fresh_kb: KnowledgeBase, monkeypatch: pytest.MonkeyPatch, what: str
):
    module = {"follow_ups": spreading, "contradictions": renewal}[what]
    done, asked = getattr(module, what), []

    def broken(db: Database, series: Series, *happened: dict[str, Event]) -> object:
        asked.append(series.key)
        if series.key == "A Process":
            raise IndexError("list index out of range")
        return done(db, series, *happened)

    monkeypatch.setattr(module, what, broken)
    for number, process in enumerate(("A Process", "B Process"), start=1):
        statement(fresh_kb, number, process)
    with pytest.warns(NotLinkedWarning, match=r"A Process: no [\w-]+: internal error \(IndexError: .*Please report it"):
        relink(fresh_kb)
    assert asked == ["A Process", "B Process"]
    assert {row["series"] for row in fresh_kb.db.table("link_documents").rows} == {"A Process", "B Process"}
    assert len(list(fresh_kb.db.table("event_facts").rows)) == 2
