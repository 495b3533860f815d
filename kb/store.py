"""The knowledge base: one SQLite file that keeps documents and the facts they state.

Documents are immutable and facts replaceable: a file is known by the digest of its bytes, and the facts found in it are
replaced only when the rules that find them have changed. Each change is one transaction, and nothing kept depends on
the clock, so the same files always make the same knowledge base.
"""

import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self

from sqlite_utils import Database

from extractors.facts import Fact
from extractors.readings.letters import unmarked
from kb import schema
from kb.errors import BusyError, KnowledgeBaseError, NotAKnowledgeBaseError, SchemaVersionError, UnknownNameError

if TYPE_CHECKING:
    from extractors.pipeline import Extraction
    from kb.checks import Disagreement
    from kb.rows import Packed

Change = Literal["added", "unchanged", "replaced"]

WAIT = 30.0
"""Seconds to wait for another program that is writing."""

WRITING = {
    "journal_mode": "wal",  # whoever reads goes on reading while this is written
    "synchronous": "normal",  # a power cut may cost the last documents, which the next run takes in again
    "wal_autocheckpoint": 16_384,  # pages: 64 MB of changes before they are carried over, many to a page by then
    "cache_size": -131_072,  # KiB: keys come in no order, so the pages they go to are kept at hand
}
"""Settings of SQLite while something is written."""

LONGEST_NAME = 80
"""Characters of a document's identifier, so that addresses stay readable."""

DERIVED = (
    *("wording", "contradiction_readings", "contradictions", "follow_ups"),
    *("event_facts", "events", "aliases", "party_facts", "parties", "link_names", "link_outsiders", "link_documents"),
    "link_state",
)
"""Tables recomputed from facts, in an order in which they can be emptied."""


@dataclass(frozen=True)
class Known:
    """A document that is kept already."""

    id: str
    """Its identifier."""

    source: str
    """The name of the file it was read from."""

    extractor: str
    """The version of the rules that found its facts."""


class KnowledgeBase:
    """A knowledge base that is open; use it in a ``with`` statement.

    ``write`` makes the file if it is missing and brings its tables up to date; without it nothing is ever changed.
    ``":memory:"`` makes one that is forgotten at the end.

    :raises NotAKnowledgeBaseError: the file is missing (when only reading) or not ours.
    :raises SchemaVersionError: the file is newer than this program, or older and open for reading only.
    """

    db: Database
    """The tables, for queries."""

    def __init__(self, path: str | Path, *, write: bool = False) -> None:
        self.path = Path(path)
        self.write = write
        self._changed = False
        with self._plainly():
            self.db = Database(self._connect())
            try:
                self._prepare()
            except BaseException:
                self.db.close()
                raise

    def _prepare(self) -> None:
        self.db.execute("pragma foreign_keys = on")
        schema.check(self.db, self.path.name)
        if self.write:
            schema.migrate(self.db)
        elif schema.version(self.db) < len(schema.STEPS):
            raise SchemaVersionError(f"{self.path.name}: empty or from an older version. Run 'kb ingest' on it once")

    def _connect(self) -> sqlite3.Connection:
        if str(self.path) == ":memory:":
            return sqlite3.connect(":memory:")
        if not self.write and not self.path.is_file():
            raise NotAKnowledgeBaseError(f"{self.path}: no such knowledge base. Make one with 'kb ingest'")
        if not self.path.parent.is_dir():
            raise NotAKnowledgeBaseError(f"{self.path}: there is no folder {self.path.parent}. Make it first")
        address = f"{self.path.absolute().as_uri()}?mode={'rwc' if self.write else 'ro'}"
        return sqlite3.connect(address, uri=True, timeout=WAIT)

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        """Turn SQLite's errors into ours."""
        try:
            yield
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise BusyError(
                    f"{self.path.name}: another program is writing to it. Try again when it is done"
                ) from error
            raise KnowledgeBaseError(f"{self.path.name}: {error}. Is there room, and the right to write?") from error
        except sqlite3.DatabaseError as error:
            if "not a database" in str(error):
                message = f"{self.path.name}: not a SQLite file. Name another with --db"
                raise NotAKnowledgeBaseError(message) from error
            raise KnowledgeBaseError(f"{self.path.name}: {error}. Keep a copy and ingest the sources anew") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was not committed is undone."""
        if self._changed:
            self._settle()
        self.db.close()

    def _settle(self) -> None:
        """Bring all that was written into the one file, and leave no other beside it unless somebody is reading."""
        with suppress(sqlite3.Error):
            self.db.rollback()
            self.db.execute("pragma wal_checkpoint(truncate)").fetchall()
            self.db.execute("pragma busy_timeout = 0")
            self.db.execute("pragma journal_mode = delete").fetchall()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Make everything inside one transaction: all of it is kept, or nothing."""
        with self._plainly():
            if not self._changed:
                for name, value in WRITING.items():
                    self.db.execute(f"pragma {name} = {value}")
                self._changed = True
            self.db.conn.execute("begin immediate")
            try:
                yield
            except BaseException:
                self.db.rollback()
                raise
            self.db.commit()

    def known(self, sha256: str) -> Known | None:
        """Return what is kept of the file with these bytes."""
        return self._known("sha256", sha256)

    def is_current(self, sha256: str) -> bool:
        """Say whether the file with these bytes is kept, with facts found by the present rules."""
        known = self.known(sha256)
        return known is not None and known.extractor == _version()

    def _known(self, column: Literal["id", "sha256"], value: str) -> Known | None:
        sql = f"select id, source, extractor from documents where {column} = ?"  # noqa: S608  one of two names
        row = self.db.conn.execute(sql, [value]).fetchone()
        return Known(*row) if row else None

    def add(self, extraction: "Extraction") -> Change:
        """Keep a document and its facts; what is known and up to date stays as it is.

        :returns: ``replaced`` when the document was known and its facts had been found by other rules.
        """
        from kb.rows import pack

        return self.keep([pack(extraction)])[0]

    def keep(self, documents: "Iterable[Packed]") -> list[Change]:
        """Keep several documents, all in one transaction; return what became of each, as ``add`` does."""
        fresh: list[str] = []
        with self.changing():
            changes = [self._keep(each, fresh) for each in documents]
            self._index(fresh)
        return changes

    def _keep(self, packed: "Packed", fresh: list[str]) -> Change:
        """Keep a document, and add its identifier to those whose words are still to be indexed."""
        known = self.known(packed.sha256)
        if known and known.extractor == _version():
            return "unchanged"
        if known:
            self._delete(known.id)
        fresh.append(known.id if known else self._new_id(packed))
        self._insert(packed, fresh[-1])
        return "replaced" if known else "added"

    def _index(self, fresh: list[str]) -> None:
        """Make the words of documents searchable, all at once: FTS5 writes out what it has at every statement."""
        for name, columns in schema.SEARCHED.items():
            self.db.execute(
                f"insert into {name}_fts (rowid, {columns}) select rowid, {columns} from {name}"  # noqa: S608  fixed names
                " where document_id in (select value from json_each(?)) order by rowid",
                [json.dumps(fresh)],
            )

    def remove(self, document_id: str) -> None:
        """Forget a document and all that it states.

        :raises UnknownNameError: there is no such document.
        """
        if not self._known("id", document_id):
            raise UnknownNameError(f"{document_id}: no such document. 'kb summary' lists them")
        with self.changing():
            self._delete(document_id)

    def _new_id(self, packed: "Packed") -> str:
        """Make a readable identifier from the file's name; a digest sets apart two files of one name."""
        wanted = slug(Path(packed.source).stem) or "document"
        return f"{wanted}-{packed.sha256[:8]}" if self._known("id", wanted) else wanted

    def _delete(self, document_id: str) -> None:
        from kb.rows import KINDS

        for name in DERIVED:  # what is derived may rest on the document; it is recomputed after every change
            self.db.table(name).delete_where()
        for name in ("evidence", *KINDS, "facts", "sentences", "blocks"):
            self.db.table(name).delete_where("document_id = ?", [document_id])
        self.db.table("documents").delete(document_id)

    def _insert(self, packed: "Packed", document_id: str) -> None:
        from kb.rows import inserting

        for table, columns, rows in packed.tables:
            self.db.conn.executemany(inserting(table, columns), ((document_id, *row) for row in rows))

    def verify(self) -> list["Disagreement"]:
        """Check the knowledge base against itself and return what disagrees; an empty list is a sound one.

        Every evidence span is cut out of the stored text and compared with the stored words, every fact is built again
        and its identifier compared, and SQLite checks pages, foreign keys and (open for writing) the search indexes.
        """
        from kb.checks import disagreements

        with self._plainly():
            return list(disagreements(self))

    def facts(self, document_id: str) -> dict[str, Fact]:
        """Return a document's facts by identifier, in reading order, built again from their rows."""
        from kb.rows import KINDS, fact_of

        order = self.db.table("facts").rows_where("document_id = ?", [document_id], order_by="rowid", select="id, type")
        cited = self.db.table("evidence").rows_where("document_id = ?", [document_id], order_by="fact_id, n")
        evidence = {fact_id: list(rows) for fact_id, rows in groupby(cited, key=lambda each: each["fact_id"])}
        values = {
            each["id"]: each
            for kind in KINDS
            for each in self.db.table(kind).rows_where("document_id = ?", [document_id])
        }
        return {
            each["id"]: fact_of(each["type"], values[each["id"]], evidence[each["id"]])
            for each in list(order)
            if each["id"] in values and each["id"] in evidence
        }


def _version() -> str:
    """Return the version of the rules that facts are found by, without loading them before they are asked for."""
    from extractors.pipeline import VERSION

    return VERSION


def slug(words: str) -> str:
    """Turn words into a readable part of an address: lower-case ASCII letters and figures, joined by hyphens."""
    plain = unmarked(words.replace("'", "").replace("’", ""))
    plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    joined = "-".join(re.findall(r"[a-z0-9]+", plain.lower()))
    if len(joined) <= LONGEST_NAME:
        return joined
    return joined[:LONGEST_NAME].rpartition("-")[0] or joined[:LONGEST_NAME]
