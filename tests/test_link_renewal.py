import made
import pytest
import test_link

from extractors import pipeline
from kb.link import relink
from kb.store import KnowledgeBase


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


DERIVED_ROWS = ("parties", "party_facts", "aliases", "events", "event_facts", "follow_ups", "wording", "contradictions")


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
    monkeypatch.setattr("kb.link.renewal.contradictions", lambda db, series, happened: linked.append(series.key))
    statement(fresh_kb, 3, "B Process", "09")
    relink(fresh_kb)
    assert linked == ["B Process"]
    assert fresh_kb.db.table("events").count == 3
