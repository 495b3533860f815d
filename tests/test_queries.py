import json
from pathlib import Path

import agreed
import pytest
import told

from kb.errors import UnknownNameError
from kb.link import relink
from kb.queries import ask, match, queries, query, search
from kb.store import KnowledgeBase


@pytest.fixture(scope="module")
def kb():
    with agreed.knowledge_base(Path(__file__).parent.parent / "corpus") as made:
        relink(made)
        yield made


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory):
    """A knowledge base with a draft and its final text, for questions about wording."""
    with KnowledgeBase(":memory:", write=True) as made:
        final = told.STATEMENT.format(results="inspected 214 ferries", remark="Delegations exchanged views.")
        draft = final.replace("214", "[XX]").replace("STATEMENT**", "STATEMENT**\n\nZERO DRAFT – as of 3 May 2021")
        told.keep(made, tmp_path_factory.mktemp("versions"), draft=draft, final=final)
        yield made


STATEMENT = "2015-09-02-joint-period-of-action-planning-meeting"
RELEASE = "2015-12-04-joint-period-of-action-media-statement"
GROUP = "body-working-group-on-the-disruption-of-people-smuggling-and-trafficking-in-persons"
PARTIES = {"party_holders": GROUP, "party_names": GROUP, "party_acts": "organisation-interpol"}


@pytest.mark.parametrize("name", queries())
def test_every_question_runs_and_says_what_it_asks(kb: KnowledgeBase, name: str):
    asked = query(name)
    assert "One row is" in asked.description
    assert list(ask(kb.db, name, match='"action"', limit=3, before="[", after="]")) is not None


@pytest.mark.parametrize("name", queries())
def test_every_question_without_parameters_or_about_a_document_has_an_answer(
    kb: KnowledgeBase, versions: KnowledgeBase, name: str
):
    if name.startswith("wording"):
        assert list(ask(versions.db, name, document="final"))
        return
    some = next(kb.db.table("facts").rows_where("type = 'next_step'"))
    given = {
        "document": STATEMENT,
        "documents": json.dumps([STATEMENT, RELEASE]),
        "events": json.dumps(
            ["2015-09-joint-period-of-action-planning-meeting-of-the-working-group-on-the-disruption"]
        ),
        "contradictions": json.dumps([row["id"] for row in kb.db.query("select id from contradictions")]),
        "fact": some["id"],
        "called": "interpol",
        "whose": "Bali Process on People Smuggling, Trafficking in Persons and Related Transnational Crime",
        "next_step": some["id"],
        "event": "2015-09-joint-period-of-action",
        "party": PARTIES.get(name, "country-nz"),
        "match": '"action"',
        "limit": 5,
        "before": "[",
        "after": "]",
    }
    asked = query(name)
    assert list(ask(kb.db, name, **{each: given.get(each) for each in asked.parameters}))


def test_an_unknown_question_is_named_with_those_there_are():
    with pytest.raises(UnknownNameError, match=r"whereabouts: no such question\. There are activities, "):
        query("whereabouts")


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("focal point", '"focal" "point"'),
        ('"focal point" police', '"focal point" "police"'),
        ("“focal point”", '"focal point"'),
        ("people-smuggling OR (x", '"people-smuggling" "OR" "(x"'),
        ('unfinished "phrase', '"unfinished" " phrase"'),
        ("- * ( ) \" '", None),
        ("", None),
        ("Timor-Léste NEAR/2", '"Timor-Léste" "NEAR/2"'),
        ("bad \udcff byte", '"bad" "byte"'),
    ],
)
def test_what_people_type_never_becomes_a_syntax_error(kb: KnowledgeBase, typed: str, asked: str | None):
    assert match(typed) == asked
    assert isinstance(search(kb.db, typed), list)


def test_search_ranks_marks_and_leads_to_the_paragraph(kb: KnowledgeBase):
    hits = search(kb.db, "focal points")
    assert hits[0]["document_id"] == STATEMENT
    assert "[focal] [point]" in hits[0]["snippet"]
    assert {hit["label"] for hit in hits} == {"11", "12"}
    assert [hit["rank"] for hit in hits] == sorted(hit["rank"] for hit in hits)


def test_search_can_be_kept_to_a_type_or_a_document(kb: KnowledgeBase):
    assert {hit["type"] for hit in search(kb.db, "trafficking", type="goal")} == {"goal"}
    assert {hit["type"] for hit in search(kb.db, "trafficking", type="passage", limit=1000)} == {"passage"}
    assert {hit["document_id"] for hit in search(kb.db, "trafficking", document=RELEASE)} == {RELEASE}
    assert len(search(kb.db, "trafficking", limit=2)) == 2


def test_a_search_hit_cuts_its_place_out_of_the_document(kb: KnowledgeBase):
    texts = {row["id"]: row["text"] for row in kb.db.table("documents").rows}
    for hit in search(kb.db, "arrests", limit=1000):
        assert "arrest" in texts[hit["document_id"]][hit["start"] : hit["end"]]


def test_next_steps_come_by_due_date_with_what_was_reported(kb: KnowledgeBase):
    rows = list(ask(kb.db, "next_steps", document=STATEMENT))
    assert [row["due_end"] for row in rows] == ["2015-09-25", "2015-10-28", "2015-10-30", "2015-11-10", "2015-11-30"]
    late = list(ask(kb.db, "next_steps", status="reported-late"))
    assert [(row["action"], row["days_late"]) for row in late] == [
        ("Issue media releases on Joint Period of Action", 24)
    ]


def test_the_newest_document_comes_first_with_the_dates_of_its_meeting(kb: KnowledgeBase):
    rows = list(ask(kb.db, "documents"))
    assert [row["id"] for row in rows] == [RELEASE, STATEMENT]
    assert (rows[1]["meeting_start"], rows[1]["meeting_end"]) == ("2015-09-01", "2015-09-02")


def test_the_timeline_is_in_order_of_time(kb: KnowledgeBase):
    rows = list(ask(kb.db, "timeline"))
    assert [row["when"] for row in rows] == sorted(row["when"] for row in rows)
    assert {row["kind"] for row in rows} == {"meeting", "activity", "document", "next step"}


def test_pages_find_their_rows_by_an_index(kb: KnowledgeBase):
    for name in ("document_facts", "evidence", "follow_ups", "event", "party"):
        plan = kb.db.execute(f"explain query plan {query(name).sql}", dict.fromkeys(query(name).parameters, "x"))
        steps = [row[3] for row in plan]
        assert not [step for step in steps if step.startswith("SCAN") and "CONSTANT" not in step], (name, steps)
