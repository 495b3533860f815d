"""A knowledge base checks itself against its own texts.

The silent error this catches: a fact that shows words which its document does not hold at that place, be it from a
changed row, an interrupted copy or a program that counted characters otherwise. Everything else here (keys, search
index, SQLite's own structure) can break in ways a page would never show either.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kb.rows import KINDS, block_id
from kb.schema import SEARCHED

if TYPE_CHECKING:
    from kb.store import KnowledgeBase

Row = dict[str, Any]


@dataclass(frozen=True)
class Disagreement:
    """Two things in a knowledge base that should be one and are not."""

    place: str
    """Table and identifier."""

    what: str
    """What disagrees, in words."""


def disagreements(kb: "KnowledgeBase") -> Iterator[Disagreement]:
    """Yield everything that disagrees; nothing at all in a sound knowledge base."""
    yield from _structure(kb)
    yield from _search(kb)
    for document in kb.db.query("select id, sha256, length, text from documents order by id"):
        yield from _document(kb, document)
    yield from _orphans(kb)


def _structure(kb: "KnowledgeBase") -> Iterator[Disagreement]:
    """Ask SQLite for damaged pages and for rows that point to nothing."""
    for (answer,) in kb.db.execute("pragma quick_check"):
        if answer != "ok":
            yield Disagreement("file", str(answer))
    for name, rowid, parent, _ in kb.db.execute("pragma foreign_key_check"):
        yield Disagreement(f"{name} row {rowid}", f"points to a row of {parent} that is missing")


def _search(kb: "KnowledgeBase") -> Iterator[Disagreement]:
    """Compare both search indexes with the rows they index; SQLite counts this as writing."""
    if not kb.write:
        return
    for name in (f"{table}_fts" for table in SEARCHED):
        try:
            kb.db.execute(f"insert into {name}({name}, rank) values ('integrity-check', 1)")  # noqa: S608  fixed names
        except sqlite3.DatabaseError:
            yield Disagreement(name, "the search index does not agree with its table")
        finally:
            kb.db.rollback()


def _document(kb: "KnowledgeBase", document: Row) -> Iterator[Disagreement]:
    """Check one document: blocks and evidence are slices of its text, and facts hash to their identifiers."""
    text, at = document["text"], f"documents {document['id']}"
    if len(text) != document["length"]:
        yield Disagreement(at, f"length is {document['length']}, the text has {len(text)} characters")
    spans = []
    for each in kb.db.table("blocks").rows_where("document_id = ?", [document["id"]], order_by="n"):
        spans.append((each["start"], each["end"]))
        if text[each["start"] : each["end"]] != each["text"]:
            yield Disagreement(f"blocks {each['id']}", "its words are not those of the document at that place")
    for each in kb.db.table("evidence").rows_where("document_id = ?", [document["id"]], order_by="fact_id, n"):
        yield from _evidence(each, text, spans)
    for each in kb.db.query(_DERIVED, {"document": document["id"]}):
        if text[each["start"] : each["end"]] != each["quote"]:
            yield Disagreement(
                f"{each['place']} {each['id']} {each['n']}", "quotes what the document does not say there"
            )
    yield from _facts(kb, document)


_DERIVED = """
select 'follow_ups' as place, next_step_id as id, n, start, "end", quote
from follow_ups
where document_id = :document
union all
select 'follow_ups', next_step_id, n, report_start, report_end, report_quote
from follow_ups
where report_document_id = :document
union all
select 'contradiction_readings', contradiction_id, n, start, "end", quote
from contradiction_readings
where document_id = :document
union all
select 'wording', id, n, from_start, from_end, from_text
from wording
where from_document_id = :document and from_text is not null
union all
select 'wording', id, n, to_start, to_end, to_text
from wording
where to_document_id = :document and to_text is not null
"""
"""Every passage that derived rows quote from a document."""


def _evidence(each: Row, text: str, spans: list[tuple[int, int]]) -> Iterator[Disagreement]:
    place = f"evidence {each['fact_id']} {each['n']}"
    if text[each["start"] : each["end"]] != each["text"]:
        yield Disagreement(place, f"{each['text'][:60]!r} is not what the document says at {each['start']}")
        return
    n = int(each["block_id"].rpartition("-")[2])
    inside = n < len(spans) and spans[n][0] <= each["start"] < spans[n][1]
    if not inside or each["block_id"] != block_id(each["document_id"], n):
        yield Disagreement(place, f"does not start in its block {each['block_id']}")


def _facts(kb: "KnowledgeBase", document: Row) -> Iterator[Disagreement]:
    """Build the facts again from their rows: whatever was changed in one changes its identifier."""
    facts = kb.facts(document["id"])
    for row in kb.db.table("facts").rows_where("document_id = ?", [document["id"]], order_by="rowid"):
        place, fact = f"facts {row['id']}", facts.get(row["id"])
        if fact is None:
            yield Disagreement(place, f"has no row in {row['type']} or no evidence")
            continue
        if fact.fact_id(document["sha256"]) != row["id"]:
            yield Disagreement(place, "its values or spans are not those it was kept with")
        first = fact.evidence[0]
        if (row["start"], row["end"], row["quote"]) != (first.start, first.end, first.text):
            yield Disagreement(place, "its place or quote is not its first evidence")


def _orphans(kb: "KnowledgeBase") -> Iterator[Disagreement]:
    """Find typed rows whose fact is of another type or missing."""
    for kind in KINDS:
        sql = f"select id from {kind} where id not in (select id from facts where type = ?) order by id"  # noqa: S608  a fixed name
        for (fact_id,) in kb.db.execute(sql, [kind]):
            yield Disagreement(f"{kind} {fact_id}", "is in no index of facts")
