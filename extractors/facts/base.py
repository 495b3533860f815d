"""What every fact is: typed values, and the words of the document that state them.

A fact without evidence cannot be built. Facts are plain values: they know neither their document nor any database, and
their identifiers are computed from what they say and where they say it.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any, ClassVar

from extractors.document import Document, Span
from extractors.values import Date, said

__all__ = ["Date", "Evidence", "Fact", "cite", "in_reading_order", "said"]

JsonValue = Any
"""Whatever ``json.dumps`` accepts; the shapes are fixed by ``kb schema``."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words of the document that state a fact."""

    start: int
    """Offset of the first character in the canonical text."""

    end: int
    """Offset one past the last character."""

    text: str
    """The characters between the two."""

    label: str | None
    """The printed number of the paragraph that holds them."""


def cite(document: Document, *spans: Span) -> tuple[Evidence, ...]:
    """Turn spans into evidence, in the order given, each span once."""
    return tuple(
        Evidence(span.start, span.end, document.words(span), document.label_at(span.start))
        for span in dict.fromkeys(spans)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something a document states."""

    type: ClassVar[str]
    """The contract's name for this kind of fact; also its table's name."""

    text_field: ClassVar[str]
    """The field that reads best as the fact's title."""

    evidence: tuple[Evidence, ...] = said("the words that state the fact, never empty")

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"a {self.type} without evidence: every fact cites the words that state it")

    def values(self) -> dict[str, JsonValue]:
        """Return the fact's own fields as JSON values, in declared order, without evidence."""
        return {each.name: plain(getattr(self, each.name)) for each in fields(self) if each.name != "evidence"}

    def fact_id(self, document_sha256: str) -> str:
        """Return an identifier made from the document's digest, the values and the spans: equal facts, equal ids."""
        content = [document_sha256, self.type, self.values(), [(e.start, e.end) for e in self.evidence]]
        return f"{self.type}-{hashlib.sha256(_PACKED.encode(content).encode()).hexdigest()[:16]}"

    def to_json(self, document_sha256: str) -> dict[str, JsonValue]:
        """Return the fact as the contract prints it."""
        return {
            "type": self.type,
            "id": self.fact_id(document_sha256),
            **self.values(),
            "evidence": [plain(each) for each in self.evidence],
        }


_PACKED = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
"""Writes what identifiers are made from, in the same characters ever since."""


def plain(value: Any) -> JsonValue:
    """Turn a field's value into what ``json.dumps`` takes."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, (Date, Evidence)):
        return {name: getattr(value, name) for name in value.__slots__}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return value


def in_reading_order(facts: Iterable[Fact]) -> list[Fact]:
    """Sort facts by where their first evidence starts; ties by type, then by the longer evidence first."""
    return sorted(facts, key=lambda fact: (fact.evidence[0].start, fact.type, -fact.evidence[0].end))
