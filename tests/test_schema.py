import pytest
from sqlite_utils import Database

from extractors.facts import FACT_TYPES
from kb import schema
from kb.columns import columns
from kb.descriptions import descriptions
from kb.errors import NotAKnowledgeBaseError, SchemaVersionError


@pytest.fixture
def db() -> Database:
    made = Database(memory=True)
    schema.migrate(made)
    return made


def test_the_diary_of_migrations_is_numbered_without_gaps():
    numbers = [int(step.__name__[1:4]) for step in schema.STEPS]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(step.__doc__ for step in schema.STEPS)


def test_migrating_twice_changes_nothing(db: Database):
    before = list(db.iterdump())
    schema.migrate(db)
    assert list(db.iterdump()) == before


def test_two_fresh_databases_are_the_same_to_the_byte_of_their_dump(db: Database):
    other = Database(memory=True)
    schema.migrate(other)
    assert list(db.iterdump()) == list(other.iterdump())


def test_a_failing_migration_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch):
    def m999_fails(db: Database) -> None:
        raise RuntimeError("on purpose")

    half = Database(memory=True)
    monkeypatch.setattr(schema.MIGRATIONS, "_migrations", [*schema.MIGRATIONS._migrations])
    schema.MIGRATIONS()(m999_fails)
    with pytest.raises(RuntimeError, match="on purpose"):
        schema.migrate(half)
    assert half.table_names() == []
    assert schema.version(half) == 0


def test_every_fact_type_has_a_table_with_the_columns_of_its_class(db: Database):
    for kind in FACT_TYPES:
        assert [column.name for column in db.table(kind.type).columns] == list(columns(kind))


def test_the_columns_of_a_next_step_are_those_the_contract_names(db: Database):
    names = [column.name for column in db.table("next_step").columns]
    date = ["text", "start", "end", "granularity", "role", "certain", "rule", "edtf"]
    assert names == [
        *("id", "document_id", "block_id", "label", "action", "detail"),
        *(f"due_{part}" for part in date),
        *("responsible", "recipient"),
    ]


def test_a_whole_number_stays_whole_in_the_value_column_of_a_statistic(db: Database):
    db.execute("pragma foreign_keys = off")
    db.table("statistic").insert_all([{"id": "a", "value": 59}, {"id": "b", "value": 2.5}])
    assert [(row["value"], type(row["value"])) for row in db.table("statistic").rows] == [(59, int), (2.5, float)]


@pytest.mark.parametrize("name", ["blocks", "sentences", "facts", "evidence", *(kind.type for kind in FACT_TYPES)])
def test_every_foreign_key_of_a_stated_table_leads_an_index(db: Database, name: str):
    led = {index.columns[0] for index in db.table(name).indexes} | {db.table(name).pks[0]}
    assert {key.column for key in db.table(name).foreign_keys} <= led


def test_every_table_and_every_described_column_exists(db: Database):
    told = descriptions()
    for name, words in told.items():
        real = {column.name for column in db.table(name).columns}
        assert set(words["columns"]) <= real, name
        assert words["description"].endswith("."), name
    searched = {"blocks_fts", "facts_fts"}
    shadows = {name for name in db.table_names() if any(name.startswith(fts) for fts in searched)}
    assert set(told) == set(db.table_names()) - shadows - {"_sqlite_migrations"}


def test_search_ignores_accents_and_word_endings(db: Database):
    db.execute("pragma foreign_keys = off")
    block = {"document_id": "d", "kind": "paragraph", "start": 0, "end": 9}
    db.table("blocks").insert({**block, "id": "d-0", "n": 0, "text": "Timor-Léste disrupted networks"})
    db.execute("insert into blocks_fts (rowid, text) select rowid, text from blocks")
    assert len(list(db.table("blocks").search("leste network"))) == 1
    db.table("blocks").delete("d-0")
    assert not list(db.table("blocks").search("network"))


def test_another_programs_database_is_recognised(db: Database):
    other = Database(memory=True)
    other.table("dogs").insert({"name": "Cleo"})
    with pytest.raises(NotAKnowledgeBaseError, match=r"dogs\.db: a SQLite file, but not a knowledge base"):
        schema.check(other, "dogs.db")
    schema.check(db, "kb.db")
    schema.check(Database(memory=True), "empty.db")


def test_a_database_from_the_future_is_refused(db: Database):
    db.execute(f"pragma user_version = {len(schema.STEPS) + 1}")
    with pytest.raises(SchemaVersionError, match="made by a newer version"):
        schema.check(db, "kb.db")
