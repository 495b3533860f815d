"""Where the records disagree on what a draft says, so that no draft settles it in silence.

The knowledge base lists contradictions with the places that give each reading. Words of a draft that rest on one of
these places bring all of them along: as sources of the sentence, and as a row of the note at the end.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from extractors.document import Span
from kb.draft.figures import figures
from kb.draft.records import Record, Row
from kb.draft.sourced import Said, Source
from kb.queries import ask
from kb.store import KnowledgeBase

_NAME = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w’'-]+")
_NAMING = frozenset({"capacity", "place", "name", "post"})
"""Kinds of contradiction whose values are names; those of the others are figures or dates."""


@dataclass(frozen=True)
class Dispute:
    """One thing on which the records disagree."""

    what: str
    """The thing: ``capacity of INTERPOL: Joint Period of Action``."""

    sources: tuple[Source, ...]
    """The places that give the readings, one for each document and reading."""

    @property
    def readings(self) -> tuple[str, ...]:
        """Each reading with the documents and places that give it."""
        found: dict[str, list[str]] = {}
        for source in self.sources:
            found.setdefault(source.reading, []).append(f"{source.document}, {source.place}")
        return tuple(f"“{reading}” ({'; '.join(places)})" for reading, places in found.items())


@dataclass(frozen=True)
class _Place:
    """One place that gives a reading."""

    evidence: tuple[Span, ...]
    value: str
    quote: str
    kind: str
    dispute: Dispute

    def behind(self, text: str, spans: tuple[Span, ...]) -> bool:
        """Say whether words made from these spans of the place's document rest on its fact.

        A source of more words than the fact's does so only if the value is among the words that were made from it.
        """
        if not any(one.start < other.end and other.start < one.end for one in spans for other in self.evidence):
            return False
        return (len(spans) == 1 and spans[0] in self.evidence and len(self.evidence) == 1) or self._shown(text)

    def _shown(self, text: str) -> bool:
        if self.kind in _NAMING:
            return bool(set(_NAME.findall(text)) & set(_NAME.findall(self.value)))
        return bool(figures(text).keys() & (figures(self.value).keys() | figures(self.quote).keys()))


class Disputes:
    """The contradictions in which some documents have a part."""

    def __init__(self, kb: KnowledgeBase, documents: Iterable[str], day: date) -> None:
        """Read the contradictions of these documents; what was not known by the day makes none."""
        self._records: dict[str, Record] = {}
        self._places: dict[str, list[_Place]] = defaultdict(list)
        rows = {row["id"]: row for each in documents for row in ask(kb.db, "contradictions", document=each)}
        told: dict[str, list[Row]] = defaultdict(list)
        for place in ask(kb.db, "readings", contradictions=json.dumps(sorted(rows))) if rows else ():
            record = self._records.setdefault(place["document_id"], Record(kb, place["document_id"]))
            if record.known_by(day):
                told[place["contradiction_id"]].append(place)
        for identifier, places in told.items():
            if len({place["reading"] for place in places}) > 1:
                self._add(rows[identifier], places)

    def _add(self, row: Row, places: list[Row]) -> None:
        first = {(place["reading"], place["document_id"]): place for place in reversed(places)}
        cited = [self._source(row["what"], place) for _, place in sorted(first.items())]
        dispute = Dispute(row["what"], tuple(dict.fromkeys(cited)))
        for place in places:
            fact = self._records[place["document_id"]].facts.get(place["fact_id"])
            own = fact.evidence if fact else ()  # what rests on the words of a sentence alone has its place there
            evidence = tuple(Span(each.start, each.end) for each in own) or (Span(place["start"], place["end"]),)
            self._places[place["document_id"]].append(
                _Place(evidence, place["value"], place["quote"], row["kind"], dispute)
            )

    def _source(self, what: str, place: Row) -> Source:
        (source,) = self._records[place["document_id"]].sentence_at(place["start"]).sources
        return replace(source, disputed=what, reading=place["value"])

    def about(self, said: Said) -> tuple[Dispute, ...]:
        """Return the disputes on whose readings words rest, each once."""
        found = (
            place.dispute
            for source in said.sources
            for place in self._places.get(source.document_id, ())
            if place.behind(said.text, source.spans)
        )
        return tuple({each.sources: each for each in found}.values())
