"""An extraction as rows, and rows as facts again; plain functions that know no database.

Rows are packed where the document was read, as plain tuples that one process hands to another at little cost. They
name neither their document nor its blocks, for the document's identifier is given out only where it is kept: a block
stands as its number, and the statements that insert the rows put the identifier before it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, get_args

from extractors import pipeline
from extractors.coverage import State
from extractors.document import Document
from extractors.facts import FACT_TYPES, Date, Evidence, Fact
from extractors.pipeline import Extraction
from kb.columns import is_date, own_fields, row
from kb.titles import called

Row = dict[str, Any]
KINDS = {kind.type: kind for kind in FACT_TYPES}
"""Fact classes by the contract's name."""

BLOCKS = {"blocks": "id"} | dict.fromkeys(("facts", "evidence", *KINDS), "block_id")
"""The column of each table that names a block, and holds its number in packed rows."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A document and its facts as rows, ready to be inserted under any identifier."""

    source: str
    """The name of the file."""

    sha256: str
    """The digest of its bytes."""

    length: int
    """Characters of its text, as a measure of its size in memory."""

    tables: tuple[tuple[str, tuple[str, ...], list[tuple[Any, ...]]], ...]
    """For each table its name, its columns and its rows, in an order in which they can be inserted."""


def pack(extraction: Extraction) -> Packed:
    """Turn an extraction into rows; a fact found twice in the same words is one."""
    document = extraction.document
    facts = {fact.fact_id(document.sha256): fact for fact in extraction.facts}
    index = {fact_id: fact_row(document, fact_id, fact) for fact_id, fact in facts.items()}
    typed: dict[str, list[Row]] = {kind: [] for kind in KINDS}
    for fact_id, fact in facts.items():
        typed[fact.type].append(typed_row(index[fact_id], fact))
    tables: list[tuple[str, Iterable[Row]]] = [
        ("documents", [document_row(extraction)]),
        ("blocks", block_rows(document)),
        ("sentences", sentence_rows(extraction)),
        ("facts", index.values()),
        *typed.items(),
        ("evidence", evidence_rows(document, facts)),
    ]
    listed = ((name, list(rows)) for name, rows in tables)
    packed = ((name, tuple(rows[0]), [tuple(each.values()) for each in rows]) for name, rows in listed if rows)
    return Packed(document.source, document.sha256, len(document.text), tuple(packed))


@cache
def inserting(table: str, columns: tuple[str, ...]) -> str:
    """Return the statement that inserts a packed row; its first parameter is the document's identifier."""
    own = "id" if table == "documents" else "document_id"
    places = (f"?1 || '-' || ?{n}" if name == BLOCKS.get(table) else f"?{n}" for n, name in enumerate(columns, start=2))
    names = ", ".join(f'"{name}"' for name in (own, *columns))
    return f'insert into "{table}" ({names}) values ({", ".join(("?1", *places))})'  # noqa: S608  names of ours


def document_row(extraction: Extraction) -> Row:
    """Return the row of ``documents``."""
    document, heading = extraction.document, extraction.heading.to_json()
    issued = heading["issued"] or dict.fromkeys(part.name for part in fields(Date))
    return {
        "source": document.source,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "length": len(document.text),
        "genre": heading["genre"],
        "title": heading["title"],
        "name": called(extraction),
        **{f"issued_{part}": value for part, value in issued.items()},
        "status": heading["status"],
        "body": heading["body"],
        "text": document.text,
        "extractor": pipeline.VERSION,
        **_coverage_counts(extraction),
    }


def _coverage_counts(extraction: Extraction) -> Row:
    """Count the sentences by what became of them."""
    states = [each.state for each in extraction.coverage]
    return {"sentences": len(states)} | {state: states.count(state) for state in get_args(State)}


def sentence_rows(extraction: Extraction) -> Iterator[Row]:
    """Yield the rows of ``sentences``."""
    for n, each in enumerate(extraction.coverage):
        yield {"n": n, "start": each.span.start, "end": each.span.end, "state": each.state}


def block_id(document_id: str, n: int) -> str:
    """Name a block of a document."""
    return f"{document_id}-{n}"


def block_rows(document: Document) -> Iterator[Row]:
    """Yield the rows of ``blocks``."""
    for n, block in enumerate(document.blocks):
        cells = [{"header": cell.header, "start": cell.span.start, "end": cell.span.end} for cell in block.cells]
        yield {
            "id": n,
            "n": n,
            "kind": block.kind,
            "label": block.label,
            "cited_as": document.label_of(n),
            "level": block.level,
            "parent": block.parent,
            "start": block.span.start,
            "end": block.span.end,
            "text": document.words(block.span),
            "cells": json.dumps(cells, ensure_ascii=False) if cells else None,
        }


def fact_row(document: Document, fact_id: str, fact: Fact) -> Row:
    """Return the row of ``facts``."""
    first = fact.evidence[0]
    return {
        "id": fact_id,
        "type": fact.type,
        "block_id": document.index_at(first.start),
        "label": first.label,
        "start": first.start,
        "end": first.end,
        "title": getattr(fact, fact.text_field),
        "quote": first.text,
    }


def typed_row(index: Row, fact: Fact) -> Row:
    """Return the row of the fact type's own table, given that of ``facts``."""
    return {name: index[name] for name in ("id", "block_id", "label")} | row(fact)


def evidence_rows(document: Document, facts: Mapping[str, Fact]) -> Iterator[Row]:
    """Yield the rows of ``evidence``."""
    for fact_id, fact in facts.items():
        for n, each in enumerate(fact.evidence):
            yield {
                "fact_id": fact_id,
                "n": n,
                "block_id": document.index_at(each.start),
                "start": each.start,
                "end": each.end,
                "text": each.text,
                "label": each.label,
            }


def fact_of(type_name: str, values: Mapping[str, Any], evidence: Iterable[Mapping[str, Any]]) -> Fact:
    """Build the fact again that ``typed_row`` and ``evidence_rows`` came from."""
    kind = KINDS[type_name]
    found: dict[str, Any] = {
        "evidence": tuple(Evidence(each["start"], each["end"], each["text"], each["label"]) for each in evidence)
    }
    for each in own_fields(kind):
        if is_date(kind, each.name):
            parts = {part.name: values[f"{each.name}_{part.name}"] for part in fields(Date)}
            found[each.name] = None if parts["text"] is None else Date(**parts | {"certain": bool(parts["certain"])})
        elif each.type in (tuple[str, ...], "tuple[str, ...]"):
            found[each.name] = tuple(json.loads(values[each.name]))
        else:
            found[each.name] = values[each.name]
    return kind(**found)
