"""A knowledge base made from the agreed facts of the corpus, for tests that do not depend on how facts are found."""

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

from extractors.coverage import cover
from extractors.document import Document, Span
from extractors.facts import FACT_TYPES, Date, Fact
from extractors.facts.base import cite, in_reading_order
from extractors.formats import read
from extractors.genres import Heading
from extractors.parsed import Parsed
from extractors.pipeline import Extraction
from kb.store import KnowledgeBase

KINDS = {kind.type: kind for kind in FACT_TYPES}
DEFAULTS = {"responsible": (), "status": "planned"}


def _span(document: Document, words: str, after: int) -> Span:
    """Find words, whatever their case and white space, from a place on or else from the start."""
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
    found = pattern.search(document.text, after) or pattern.search(document.text)
    assert found, f"{document.source}: {words!r}"
    return Span(*found.span())


def _date(values: dict[str, Any] | None) -> Date | None:
    if values is None:
        return None
    given = {"granularity": "day", "role": "occurrence", "certain": True, "rule": "agreed", "edtf": None} | values
    return Date(**given)


def _value(name: str, value: Any) -> Any:
    if isinstance(value, dict):
        return _date(value)
    return tuple(value) if isinstance(value, list) else value


def _facts(document: Document, agreed: list[dict[str, Any]]) -> list[Fact]:
    found, at = [], dict.fromkeys(KINDS, 0)
    for each in agreed:
        kind = KINDS[each["type"]]
        first = _span(document, each["evidence"][0]["text"], at[kind.type])
        at[kind.type] = first.start
        spans = [first, *(_span(document, more["text"], first.start) for more in each["evidence"][1:])]
        names = [field.name for field in fields(kind) if field.name != "evidence"]
        values = {name: _value(name, each.get(name, DEFAULTS.get(name))) for name in names}
        found.append(kind(**values, evidence=cite(document, *spans)))
    return in_reading_order(found)


def extraction(path: Path) -> Extraction:
    """Return a document with its agreed facts, as if they had been found."""
    document = read(path)
    agreed = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
    told = agreed["document"]
    heading = Heading(told["genre"], told["title"], _date(told["issued"]), told["status"], told["body"])
    facts = _facts(document, agreed["facts"])
    return Extraction(document, heading, tuple(facts), cover(Parsed(document), facts))


def knowledge_base(corpus: Path) -> KnowledgeBase:
    """Return a knowledge base in memory with every document of the corpus and its agreed facts."""
    kb = KnowledgeBase(":memory:", write=True)
    for path in sorted(corpus.rglob("*.md")):
        if path.with_suffix(".gold.json").exists():
            kb.add(extraction(path))
    return kb
