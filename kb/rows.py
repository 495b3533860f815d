"""An extraction as rows, and rows as facts again; plain functions that know no database."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any, get_args

from extractors.coverage import State
from extractors.document import Document
from extractors.facts import FACT_TYPES, Date, Evidence, Fact
from extractors.pipeline import Extraction
from kb.columns import is_date, own_fields, row

Row = dict[str, Any]
KINDS = {kind.type: kind for kind in FACT_TYPES}
"""Fact classes by the contract's name."""


def document_row(extraction: Extraction, document_id: str, extractor: str) -> Row:
    """Return the row of ``documents``."""
    document, heading = extraction.document, extraction.heading.to_json()
    issued = heading["issued"] or dict.fromkeys(part.name for part in fields(Date))
    return {
        "id": document_id,
        "source": document.source,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "length": len(document.text),
        "genre": heading["genre"],
        "title": heading["title"],
        **{f"issued_{part}": value for part, value in issued.items()},
        "status": heading["status"],
        "body": heading["body"],
        "text": document.text,
        "extractor": extractor,
        **_coverage_counts(extraction),
    }


def _coverage_counts(extraction: Extraction) -> Row:
    """Count the sentences by what became of them."""
    states = [each.state for each in extraction.coverage]
    return {"sentences": len(states)} | {state: states.count(state) for state in get_args(State)}


def sentence_rows(extraction: Extraction, document_id: str) -> Iterator[Row]:
    """Yield the rows of ``sentences``."""
    for n, each in enumerate(extraction.coverage):
        yield {
            "document_id": document_id,
            "n": n,
            "start": each.span.start,
            "end": each.span.end,
            "state": each.state,
        }


def block_id(document_id: str, n: int) -> str:
    """Name a block of a document."""
    return f"{document_id}-{n}"


def block_rows(document: Document, document_id: str) -> Iterator[Row]:
    """Yield the rows of ``blocks``."""
    for n, block in enumerate(document.blocks):
        cells = [{"header": cell.header, "start": cell.span.start, "end": cell.span.end} for cell in block.cells]
        yield {
            "id": block_id(document_id, n),
            "document_id": document_id,
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


def identified(extraction: Extraction) -> dict[str, Fact]:
    """Return the facts by identifier; a fact found twice in the same words is one."""
    return {fact.fact_id(extraction.document.sha256): fact for fact in extraction.facts}


def fact_row(document: Document, document_id: str, fact_id: str, fact: Fact) -> Row:
    """Return the row of ``facts``."""
    first = fact.evidence[0]
    return {
        "id": fact_id,
        "type": fact.type,
        "document_id": document_id,
        "block_id": block_id(document_id, document.index_at(first.start)),
        "label": first.label,
        "start": first.start,
        "end": first.end,
        "title": getattr(fact, fact.text_field),
        "quote": first.text,
    }


def typed_row(index: Row, fact: Fact) -> Row:
    """Return the row of the fact type's own table, given that of ``facts``."""
    return {name: index[name] for name in ("id", "document_id", "block_id", "label")} | row(fact)


def evidence_rows(document: Document, document_id: str, facts: Mapping[str, Fact]) -> Iterator[Row]:
    """Yield the rows of ``evidence``."""
    for fact_id, fact in facts.items():
        for n, each in enumerate(fact.evidence):
            yield {
                "fact_id": fact_id,
                "n": n,
                "document_id": document_id,
                "block_id": block_id(document_id, document.index_at(each.start)),
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
