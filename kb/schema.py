"""The tables, as a diary of numbered migrations: what a file has not seen is applied in one transaction on opening.

``application_id`` in the file's header tells a knowledge base from any other SQLite file, and ``user_version`` how far
the diary had got when it was written, so a newer file is refused before anything in it is misread.
"""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from kb import diary
from kb.diary import table
from kb.errors import NotAKnowledgeBaseError, SchemaVersionError

APPLICATION_ID = 0x4B424642
"""Marks the file as ours: the letters KBFB."""

SEARCHED = {"blocks": "text", "facts": "title, quote"}
"""Tables whose words are searched, with the columns that hold them; what is inserted is indexed by who inserts it."""

STEPS = tuple(step for name, step in sorted(vars(diary).items()) if name.startswith("m0"))
"""Every migration, oldest first."""

MIGRATIONS = Migrations("kb")
for _step in STEPS:
    MIGRATIONS()(_step)


def version(db: Database) -> int:
    """Return how many migrations the file has seen."""
    return int(db.execute("pragma user_version").fetchone()[0])


def check(db: Database, name: str) -> None:
    """Refuse a file that is not ours or that a newer version wrote; an empty file is welcome.

    :raises NotAKnowledgeBaseError: the file holds another program's tables.
    :raises SchemaVersionError: the file's tables are newer than this program.
    """
    marked = db.execute("pragma application_id").fetchone()[0] == APPLICATION_ID
    if not marked and db.execute("select count(*) from sqlite_master").fetchone()[0]:
        raise NotAKnowledgeBaseError(f"{name}: a SQLite file, but not a knowledge base. Name another with --db")
    if marked and version(db) > len(STEPS):
        raise SchemaVersionError(
            f"{name}: made by a newer version (schema {version(db)}, this one knows {len(STEPS)}). Upgrade this program"
        )


def migrate(db: Database) -> None:
    """Apply what the file has not seen yet, all in one transaction."""
    if version(db) == len(STEPS):
        return
    with db.atomic():
        MIGRATIONS.apply(db)
        # Two knowledge bases made from the same files are the same: the clock is no part of either.
        table(db, MIGRATIONS.migrations_table).convert("applied_at", lambda moment: "")
        db.execute(f"pragma application_id = {APPLICATION_ID}")
        db.execute(f"pragma user_version = {len(STEPS)}")
