from dataclasses import replace
from pathlib import Path

import made
import pytest

from extractors import pipeline
from extractors.facts.goal import Goal
from extractors.facts.next_step import NextStep
from extractors.facts.statistic import Statistic
from extractors.pipeline import Extraction
from kb.errors import BusyError, KnowledgeBaseError, NotAKnowledgeBaseError, SchemaVersionError, UnknownNameError
from kb.rows import pack
from kb.store import KnowledgeBase, slug


@pytest.fixture
def statement() -> Extraction:
    where = made.document(
        "Second Meeting", "1. The goal is to clear the harbour.", "2. Send plans by 3 May 2021 to the chair."
    )
    return made.extraction(
        where,
        Goal(text="clear the harbour", of=None, evidence=made.cited(where, "clear the harbour")),
        NextStep(
            action="Send plans",
            detail=None,
            due=made.when("by 3 May 2021", None, "2021-05-03", "deadline"),
            responsible=("Fiji", "Tonga"),
            recipient="the chair",
            evidence=made.cited(where, "Send plans", "by 3 May 2021"),
        ),
    )


def dump(kb: KnowledgeBase) -> list[str]:
    return list(kb.db.iterdump())


def test_a_document_comes_back_with_its_facts(fresh_kb: KnowledgeBase, statement: Extraction):
    assert fresh_kb.add(statement) == "added"
    assert tuple(fresh_kb.facts("statement").values()) == statement.facts
    assert [row["text"] for row in fresh_kb.db.table("evidence").rows_where("n = 1")] == ["by 3 May 2021"]
    assert [row["label"] for row in fresh_kb.db.table("facts").rows] == ["1", "2"]


def test_adding_the_same_document_again_changes_nothing(fresh_kb: KnowledgeBase, statement: Extraction):
    fresh_kb.add(statement)
    before = dump(fresh_kb)
    assert fresh_kb.add(statement) == "unchanged"
    assert dump(fresh_kb) == before


def test_newer_rules_replace_the_facts_and_keep_the_name(
    fresh_kb: KnowledgeBase, statement: Extraction, monkeypatch: pytest.MonkeyPatch
):
    fresh_kb.add(statement)
    monkeypatch.setattr(pipeline, "VERSION", "next")
    assert fresh_kb.add(replace(statement, facts=statement.facts[:1])) == "replaced"
    assert [fact.type for fact in fresh_kb.facts("statement").values()] == ["goal"]
    assert [row["id"] for row in fresh_kb.db.table("documents").rows] == ["statement"]
    assert fresh_kb.verify() == []


def test_search_follows_a_replacement(fresh_kb: KnowledgeBase, statement: Extraction, monkeypatch: pytest.MonkeyPatch):
    fresh_kb.add(statement)
    monkeypatch.setattr(pipeline, "VERSION", "next")
    fresh_kb.add(replace(statement, facts=()))
    assert not list(fresh_kb.db.table("facts").search("harbour"))
    assert len(list(fresh_kb.db.table("blocks").search("harbours"))) == 1


def test_two_files_of_one_name_are_two_documents(fresh_kb: KnowledgeBase, statement: Extraction):
    fresh_kb.add(statement)
    other = made.document("Another text altogether")
    fresh_kb.add(made.extraction(other))
    assert [row["id"] for row in fresh_kb.db.table("documents").rows] == ["statement", f"statement-{other.sha256[:8]}"]


def test_a_removed_document_leaves_no_row_behind(fresh_kb: KnowledgeBase, statement: Extraction):
    empty = {name: fresh_kb.db.table(name).count for name in ("documents", "blocks", "facts", "goal", "evidence")}
    fresh_kb.add(statement)
    fresh_kb.remove("statement")
    assert {name: fresh_kb.db.table(name).count for name in empty} == empty
    with pytest.raises(UnknownNameError, match="statement: no such document"):
        fresh_kb.remove("statement")


def test_a_failing_insert_leaves_the_documents_of_its_transaction_out_whole(
    fresh_kb: KnowledgeBase, statement: Extraction
):
    sound = pack(made.extraction(made.document("Another text altogether")))
    packed = pack(statement)
    wrong = replace(packed, tables=(*packed.tables, ("sentences", ("n", "nowhere"), [(9, 1)])))
    before = dump(fresh_kb)
    with pytest.raises(KnowledgeBaseError, match="nowhere"):
        fresh_kb.keep([sound, wrong])
    assert dump(fresh_kb) == before
    assert fresh_kb.keep([sound, packed, packed]) == ["added", "added", "unchanged"]
    assert fresh_kb.verify() == []


def test_a_fact_found_twice_in_the_same_words_is_kept_once(fresh_kb: KnowledgeBase, statement: Extraction):
    fresh_kb.add(replace(statement, facts=(*statement.facts, statement.facts[0])))
    assert fresh_kb.db.table("goal").count == 1


def test_whole_numbers_come_back_whole(fresh_kb: KnowledgeBase):
    where = made.document("They made 59 arrests and spent 2.5 million.")
    numbers = {"value_max": None, "bound": "eq", "action": None, "of": None}
    facts = [
        Statistic(value=59, counted="arrests", evidence=made.cited(where, "59 arrests"), **numbers),
        Statistic(value=2.5, counted="million", evidence=made.cited(where, "2.5 million"), **numbers),
    ]
    fresh_kb.add(made.extraction(where, *facts))
    assert [repr(fact.value) for fact in fresh_kb.facts("statement").values()] == ["59", "2.5"]


def test_a_sound_knowledge_base_verifies(fresh_kb: KnowledgeBase, statement: Extraction):
    assert fresh_kb.verify() == []
    fresh_kb.add(statement)
    assert fresh_kb.verify() == []


@pytest.mark.parametrize(
    ("damage", "place"),
    [
        ("update evidence set text = 'clear the airport' where n = 0", "evidence goal-"),
        ("update evidence set start = start + 1, end = end + 1", "evidence goal-"),
        ("update evidence set block_id = 'statement-0'", "evidence goal-"),
        ("update documents set text = 'X' || text", "documents statement"),
        ("update blocks set text = 'else' where n = 0", "blocks statement-0"),
        ("update next_step set responsible = '[]'", "facts next_step-"),
        ("update next_step set due_end = '2022-05-03'", "facts next_step-"),
        ("update facts set quote = 'else'", "facts goal-"),
        ("delete from goal", "facts goal-"),
        ("insert into goal(id, text) values ('goal-x', 'invented')", "goal goal-x"),
        ("delete from blocks_fts_data where id > 10", "blocks_fts"),
        ("pragma foreign_keys = off; delete from documents", "row"),
    ],
)
def test_verify_names_every_kind_of_damage(fresh_kb: KnowledgeBase, statement: Extraction, damage: str, place: str):
    fresh_kb.add(statement)
    fresh_kb.db.execute("pragma foreign_keys = off")
    fresh_kb.db.executescript(damage)
    assert any(place in found.place for found in fresh_kb.verify())


def test_reading_never_makes_or_changes_a_file(tmp_path: Path, statement: Extraction):
    path = tmp_path / "a b%20?.db"
    with pytest.raises(NotAKnowledgeBaseError, match="no such knowledge base"):
        KnowledgeBase(path)
    with KnowledgeBase(path, write=True) as kb:
        kb.add(statement)
    before = path.read_bytes()
    with KnowledgeBase(path) as kb:
        assert len(kb.facts("statement")) == 2
        assert kb.verify() == []
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_files_that_are_not_ours_are_left_alone(tmp_path: Path):
    path = tmp_path / "letter.db"
    path.write_text("Dear colleague, " * 100)
    with pytest.raises(NotAKnowledgeBaseError, match=r"letter\.db: not a SQLite file"):
        KnowledgeBase(path, write=True)
    assert path.read_text().startswith("Dear colleague")


def test_an_empty_file_cannot_be_read_but_can_be_filled(tmp_path: Path):
    path = tmp_path / "kb.db"
    path.touch()
    with pytest.raises(SchemaVersionError, match="empty or from an older version"):
        KnowledgeBase(path)
    with KnowledgeBase(path, write=True) as kb:
        assert kb.db.table("documents").count == 0


def test_a_knowledge_base_that_another_program_writes_to_is_said_to_be_busy(
    tmp_path: Path, statement: Extraction, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("kb.store.WAIT", 0.05)
    path = tmp_path / "kb.db"
    with KnowledgeBase(path, write=True) as kb, KnowledgeBase(path, write=True) as other, other.changing():
        with pytest.raises(BusyError, match=r"kb\.db: another program is writing to it"):
            kb.add(statement)
        assert kb.db.table("documents").count == 0


def test_a_name_becomes_a_readable_address():
    assert slug("Déclaration (finale) – Timor-Léste") == "declaration-finale-timor-leste"
    assert len(slug("x" * 500)) <= 80
