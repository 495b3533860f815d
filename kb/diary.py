"""The diary of migrations: numbered steps, appended and never edited, each of which brings the tables one further."""

from sqlite_utils import Database
from sqlite_utils.db import DescIndex, Table

from extractors.facts import FACT_TYPES
from kb.columns import columns

TOKENIZER = "porter unicode61 remove_diacritics 2"
"""Search finds 'networks' by 'network' and 'Timor-Léste' by 'leste'."""


def table(db: Database, name: str) -> Table:
    """Return a table by name, typed as one."""
    return db.table(name)


def m001_documents_and_blocks(db: Database) -> None:
    """Keep documents with their text, blocks and sentences."""
    table(db, "documents").create(
        {
            "id": str, "source": str, "sha256": str, "media_type": str, "length": int, "genre": str, "title": str,
            "issued_text": str, "issued_start": str, "issued_end": str, "issued_granularity": str, "issued_role": str,
            "issued_certain": int, "issued_rule": str, "issued_edtf": str, "status": str, "body": str, "text": str,
            "extractor": str, "sentences": int, "used": int, "boilerplate": int, "unused": int,
        },
        pk="id",
        not_null={"source", "sha256", "media_type", "length", "text", "extractor"},
    )  # fmt: skip
    table(db, "documents").create_index(["sha256"], unique=True)
    table(db, "documents").create_index(["body", "issued_end"])
    table(db, "blocks").create(
        {"id": str, "document_id": str, "n": int, "kind": str, "label": str, "cited_as": str, "level": int,
         "parent": int, "start": int, "end": int, "text": str, "cells": str},
        pk="id",
        foreign_keys=[("document_id", "documents", "id")],
        not_null={"document_id", "n", "kind", "start", "end", "text"},
    )  # fmt: skip
    table(db, "blocks").create_index(["document_id", "n"], unique=True)
    table(db, "sentences").create(
        {"document_id": str, "n": int, "start": int, "end": int, "state": str},
        pk=("document_id", "n"),
        foreign_keys=[("document_id", "documents", "id")],
    )


def m002_facts_and_evidence(db: Database) -> None:
    """Keep one row per fact of any type, and the words that state it."""
    table(db, "facts").create(
        {"id": str, "type": str, "document_id": str, "block_id": str, "label": str, "start": int, "end": int,
         "title": str, "quote": str},
        pk="id",
        foreign_keys=[("document_id", "documents", "id"), ("block_id", "blocks", "id")],
        not_null={"type", "document_id", "block_id", "start", "end", "quote"},
    )  # fmt: skip
    table(db, "facts").create_index(["document_id", "start"])
    table(db, "facts").create_index(["type"])
    table(db, "facts").create_index(["block_id"])
    table(db, "evidence").create(
        {"fact_id": str, "n": int, "document_id": str, "block_id": str, "start": int, "end": int, "text": str,
         "label": str},
        pk=("fact_id", "n"),
        foreign_keys=[("fact_id", "facts", "id"), ("document_id", "documents", "id"), ("block_id", "blocks", "id")],
        not_null={"document_id", "block_id", "start", "end", "text"},
    )  # fmt: skip
    table(db, "evidence").create_index(["document_id", "start"])
    table(db, "evidence").create_index(["block_id"])


def m003_fact_types(db: Database) -> None:
    """Keep each type's own fields in a table named as the contract names the type."""
    for kind in FACT_TYPES:
        made = table(db, kind.type).create(
            columns(kind),
            pk="id",
            foreign_keys=[("id", "facts", "id"), ("document_id", "documents", "id"), ("block_id", "blocks", "id")],
        )
        made.create_index(["document_id"])
        made.create_index(["block_id"])
    table(db, "participant").create_index(["country"])
    table(db, "participant").create_index(["name"])


def m004_search(db: Database) -> None:
    """Index the words of blocks and facts; triggers keep the index right."""
    table(db, "blocks").enable_fts(["text"], create_triggers=True, tokenize=TOKENIZER)
    table(db, "facts").enable_fts(["title", "quote"], create_triggers=True, tokenize=TOKENIZER)


def m005_links(db: Database) -> None:
    """Keep what is derived from the facts, never stated: parties, aliases, events and follow-ups."""
    table(db, "link_state").create({"version": str})
    table(db, "parties").create(
        {"id": str, "kind": str, "name": str, "country": str, "process": str, "facts": int, "documents": int,
         "rule": str},
        pk="id",
    )  # fmt: skip
    table(db, "party_facts").create(
        {"party_id": str, "fact_id": str, "document_id": str, "role": str, "of": str, "of_party_id": str, "rule": str},
        pk=("party_id", "fact_id"),
        foreign_keys=[
            ("party_id", "parties", "id"), ("fact_id", "facts", "id"), ("document_id", "documents", "id"),
            ("of_party_id", "parties", "id"),
        ],
    ).create_index(["fact_id"])  # fmt: skip
    table(db, "aliases").create(
        {"id": str, "kind": str, "name": str, "alias": str, "process": str, "state": str, "rule": str, "reason": str,
         "party_id": str, "other_party_id": str, "fact_ids": str},
        pk="id",
        foreign_keys=[("party_id", "parties", "id"), ("other_party_id", "parties", "id")],
    )  # fmt: skip
    table(db, "events").create(
        {"id": str, "kind": str, "name": str, "body": str, "process": str, "start": str, "end": str, "city": str,
         "country": str, "state": str, "facts": int, "documents": int, "rule": str},
        pk="id",
    ).create_index(["start"])  # fmt: skip
    table(db, "event_facts").create(
        {"event_id": str, "fact_id": str, "document_id": str, "says": str, "rule": str},
        pk=("event_id", "fact_id"),
        foreign_keys=[("event_id", "events", "id"), ("fact_id", "facts", "id"), ("document_id", "documents", "id")],
    ).create_index(["fact_id"])
    table(db, "follow_ups").create(
        {"next_step_id": str, "n": int, "document_id": str, "status": str, "rule": str, "reason": str,
         "due_start": str, "due_end": str, "reported_start": str, "reported_end": str, "days_late": int,
         "start": int, "end": int, "quote": str, "report_fact_id": str, "report_document_id": str,
         "report_start": int, "report_end": int, "report_quote": str},
        pk=("next_step_id", "n"),
        foreign_keys=[
            ("next_step_id", "next_step", "id"), ("document_id", "documents", "id"), ("report_fact_id", "facts", "id"),
            ("report_document_id", "documents", "id"),
        ],
    ).create_index(["report_document_id"]).create_index(["document_id"])  # fmt: skip


def m006_pages(db: Database) -> None:
    """Date each document for lists in order of time, and index what pages look things up by."""
    table(db, "documents").add_column("day", str)
    db.execute("""
        update documents set day = coalesce(issued_end, issued_start, (
          select max(dates_end) from meeting where meeting.document_id = documents.id and meeting.mention = 'this'
        ))
    """)
    db.execute("""
        create trigger documents_day after insert on documents begin
          update documents set day = coalesce(new.issued_end, new.issued_start) where id = new.id;
        end
    """)
    db.execute("""
        create trigger meeting_day after insert on meeting when new.mention = 'this' and new.dates_end is not null begin
          update documents set day = max(coalesce(day, ''), new.dates_end)
          where id = new.document_id and coalesce(issued_end, issued_start) is null;
        end
    """)
    for name, *indexes in (
        ("documents", ["day", "id"], ["body", "day", "id"], ["genre", "day"]),
        ("facts", ["type", "document_id"]),
        ("decision", ["actor"]),
        ("quote", ["speaker"]),
        ("statistic", ["counted"]),
        ("next_step", ["due_end"]),
        ("parties", ["kind", "name"]),
        ("party_facts", ["of_party_id"]),
        ("aliases", ["party_id"], ["other_party_id"]),
        ("events", ["kind", "start"], ["process", "start"]),
        ("event_facts", ["document_id"]),
    ):
        for columns_of_index in indexes:
            table(db, name).create_index(columns_of_index)


def m007_contradictions_and_wording(db: Database) -> None:
    """Keep where documents disagree, how wording moved, and what people decided of proposed aliases."""
    table(db, "link_documents").create(
        {"document_id": str, "series": str}, pk="document_id", foreign_keys=[("document_id", "documents", "id")]
    ).create_index(["series"])
    table(db, "contradictions").create(
        {"id": str, "kind": str, "what": str, "process": str, "event_id": str, "party_id": str, "readings": int,
         "documents": int, "reason": str, "rule": str},
        pk="id",
        foreign_keys=[("event_id", "events", "id"), ("party_id", "parties", "id")],
    ).create_index(["event_id"]).create_index(["party_id"]).create_index(["process"])  # fmt: skip
    table(db, "contradiction_readings").create(
        {"contradiction_id": str, "n": int, "reading": int, "value": str, "document_id": str, "fact_id": str,
         "label": str, "start": int, "end": int, "quote": str, "sentence": str},
        pk=("contradiction_id", "n"),
        foreign_keys=[
            ("contradiction_id", "contradictions", "id"), ("document_id", "documents", "id"),
            ("fact_id", "facts", "id"),
        ],
    ).create_index(["document_id"]).create_index(["fact_id"])  # fmt: skip
    side = {"document_id": str, "block_id": str, "label": str, "start": int, "end": int, "text": str}
    table(db, "wording").create(
        {"id": str, "n": int, "kind": str, "process": str, "effect": str, "effects": str, "likeness": float,
         **{f"from_{name}": kind for name, kind in side.items()},
         **{f"to_{name}": kind for name, kind in side.items()},
         "diff": str, "reason": str, "rule": str},
        pk="id",
        foreign_keys=[
            ("from_document_id", "documents", "id"), ("to_document_id", "documents", "id"),
            ("from_block_id", "blocks", "id"), ("to_block_id", "blocks", "id"),
        ],
        not_null={"from_document_id", "to_document_id", "effect"},
    )  # fmt: skip
    for columns_of_index in (["from_document_id", "n"], ["to_document_id", "n"], ["from_block_id"], ["to_block_id"]):
        table(db, "wording").create_index(columns_of_index)
    table(db, "alias_decisions").create(
        {"alias_id": str, "decision": str, "kind": str, "name": str, "alias": str, "process": str},
        pk="alias_id",
        not_null={"decision", "kind", "name", "alias"},
    )


def m008_what_each_report_says(db: Database) -> None:
    """Keep what each report says by itself, so that the status on an earlier day can be told."""
    table(db, "follow_ups").add_column("says", str)


def m009_pages_of_many_documents(db: Database) -> None:
    """Index what lists are narrowed down and put in order by, so that a page is picked before its rows are read."""
    for name, columns_of_index in (
        ("documents", [DescIndex("day"), "id", "genre", "body", "status"]),
        ("events", [DescIndex("start"), "id", "kind", "process", "state", "end"]),
        ("participant", ["country", "document_id"]),
        ("meeting", ["mention", "body", "document_id", "id"]),
    ):
        table(db, name).create_index(columns_of_index)
    db.execute("create index idx_statistic_counted_nocase on statistic (counted collate nocase, document_id)")
    db.execute("""
        create index idx_next_step_due_day
        on next_step (coalesce(due_end, due_start) desc, document_id, id, due_end, due_start)
    """)
    db.execute("""
        create index idx_follow_ups_reported
        on follow_ups (next_step_id, n, status, says, report_document_id) where report_document_id is not null
    """)


def m010_days_and_numbers_from_indexes(db: Database) -> None:
    """Answer what day a document bears, and how often what is counted, without reading the rows behind an index."""
    table(db, "documents").create_index(["id", "day"])
    db.execute("drop index idx_statistic_counted")
    db.execute("drop index idx_statistic_counted_nocase")
    db.execute("""
        create index idx_statistic_counted
        on statistic (counted collate nocase, document_id, value, value_max, bound)
    """)


def m011_names_given_out(db: Database) -> None:
    """Keep which body or party was given which identifier, so that a new document need not have all gathered anew."""
    table(db, "link_names").create(
        {"kind": str, "name": str, "of": str, "id": str}, pk=("kind", "name", "of"), not_null={"id"}
    ).create_index(["of"])


def m012_wishes_for_names(db: Database) -> None:
    """Keep what each asked to be called and when, so that all can be given out anew from this table alone."""
    table(db, "link_names").add_column("wishes", str)
    table(db, "link_names").add_column("place", int)


def m013_superseded_versions(db: Database) -> None:
    """Keep which text took the place of a draft, so that nobody is held to what only a draft says."""
    table(db, "link_documents").add_column("superseded_by", str)
    db.execute("""
        create index idx_link_documents_superseded_by
        on link_documents (superseded_by, document_id) where superseded_by is not null
    """)


def m014_names_of_documents(db: Database) -> None:
    """Keep what a document is called in lists, which is more than its title where that says too little."""
    table(db, "documents").add_column("name", str)
    db.execute("update documents set name = coalesce(title, source)")


def m015_no_index_twice(db: Database) -> None:
    """Drop indexes whose column another one begins with; each costs time with every fact taken in."""
    db.execute("drop index idx_facts_type")
    db.execute("drop index idx_participant_country")


def m016_words_indexed_together(db: Database) -> None:
    """Let whoever takes documents in index their words together; a trigger would write the index out at every row."""
    db.execute("drop trigger blocks_ai")
    db.execute("drop trigger facts_ai")


def m017_how_a_series_is_known(db: Database) -> None:
    """Keep how a document is known for one of a process that it does not name, so that people can judge it."""
    table(db, "link_documents").add_column("known_by", str)


def m018_documents_of_others(db: Database) -> None:
    """Keep which documents of others name a process: what they tell of it is held against what its own tell."""
    table(db, "link_outsiders").create(
        {"series": str, "document_id": str},
        pk=("series", "document_id"),
        foreign_keys=[("document_id", "documents", "id")],
    ).create_index(["document_id"])
