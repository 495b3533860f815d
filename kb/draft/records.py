"""The knowledge base as a drafting desk reads it: facts as words with their sources, up to a given day."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from extractors.document import Block, Document, Span
from extractors.facts import Date, Evidence, Fact
from extractors.facts.meeting import Meeting
from extractors.readings.dates import Anchors, find_dates
from extractors.vocabulary import load
from kb.draft.brackets import Bracket, balanced, paired
from kb.draft.dating import plain, shown
from kb.draft.sourced import Blank, Said, Source, Value, joined
from kb.draft.style import Style, style
from kb.store import KnowledgeBase

Row = dict[str, Any]
Kind = TypeVar("Kind", bound=Fact)

GENRES = {
    "co-chairs-statement": "co-chairs’ statement",
    "chairs-statement": "chair’s statement",
    "joint-statement": "joint statement",
    "communique": "communiqué",
    "declaration": "declaration",
    "summary": "summary",
    "media-release": "media release",
}
"""How a sentence names a document of each genre."""

_WORDS_OF_ADDRESS = "|".join(
    sorted((re.escape(each) for each in load("honorifics")["honorifics"]), key=len, reverse=True)
)
_HONORIFICS = re.compile(rf"(?:(?<!\w)(?:{_WORDS_OF_ADDRESS})\.?\s+)+\Z")
ADDRESSED = re.compile(rf"(?:{_WORDS_OF_ADDRESS})\.?\s")
"""How a name begins that has a word of address."""


class Record:
    """One document of the knowledge base."""

    def __init__(self, kb: KnowledgeBase, document_id: str, written: Style | None = None) -> None:
        self.id, self.style = document_id, written or style()
        self._kb = kb
        (self.row,) = kb.db.table("documents").rows_where("id = ?", [document_id])

    @cached_property
    def document(self) -> Document:
        """The document as its reader made it."""
        rows = self._kb.db.table("blocks").rows_where("document_id = ?", [self.id], order_by="n")
        blocks = (Block(r["kind"], Span(r["start"], r["end"]), r["label"], r["level"], r["parent"]) for r in rows)
        row = self.row
        return Document(row["source"], row["sha256"], row["media_type"], row["text"], tuple(blocks))

    @cached_property
    def points(self) -> dict[int | None, list[int]]:
        """The items of each list, by the paragraph that introduces them; under null those that none does."""
        found: dict[int | None, list[int]] = {}
        for n, block in enumerate(self.document.blocks):
            if block.kind == "list_item":
                found.setdefault(block.parent, []).append(n)
        return found

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """The facts by identifier, in reading order."""
        return self._kb.facts(self.id)

    @cached_property
    def events(self) -> dict[str, str]:
        """The event of which each fact tells, by the fact's identifier."""
        rows = self._kb.db.table("event_facts").rows_where("document_id = ?", [self.id], order_by="event_id, fact_id")
        return {row["fact_id"]: row["event_id"] for row in rows}

    @cached_property
    def day(self) -> str | None:
        """The day from which the document can be known: of its issue, else the last day of the meeting it reports."""
        if self.row["issued_end"]:
            return str(self.row["issued_end"])
        reported = (fact.dates for fact in self.of_type(Meeting) if fact.mention == "this")
        return next((when.end for when in reported if when and when.end), None)

    def dates_in(self, span: Span) -> list[Date]:
        """Return the dates in some words, the relative ones reckoned from the document's own."""
        held = next((each.dates for each in self.of_type(Meeting) if each.mention == "this"), None)
        issued = self.row["issued_end"]
        anchors = Anchors(
            issued=date.fromisoformat(issued) if issued else None,
            meeting=(date.fromisoformat(held.start), date.fromisoformat(held.end))
            if held and held.start and held.end
            else None,
        )
        return [each.date for each in find_dates(self.document.words(span), anchors)]

    def known_by(self, day: date) -> bool:
        """Say whether the document existed by a day; one without a date is taken to."""
        return self.day is None or self.day <= day.isoformat()

    def of_type(self, kind: type[Kind]) -> list[Kind]:
        """Return the facts of one type, in reading order."""
        return [fact for fact in self.facts.values() if isinstance(fact, kind)]

    def source(self, *spans: Span) -> Source:
        """Return a place in this document as people cite it, with the words of the spans."""
        n = self.document.index_at(spans[0].start)
        label = self.document.label_of(n)
        place = f"paragraph {label}" if label else f"passage {n + 1}, unnumbered"
        quotes = dict.fromkeys(plain(self.document.words(span)) for span in spans)
        return Source(self.row["source"], place, " … ".join(quotes), self.id, spans)

    def sources(self, evidence: Iterable[Evidence]) -> tuple[Source, ...]:
        """Return one source for each passage that evidence stands in, its words in the order of the text."""
        passages: dict[int, list[Evidence]] = {}
        for each in sorted(evidence, key=lambda each: each.start):
            passages.setdefault(self.document.index_at(each.start), []).append(each)
        return tuple(self.source(*(Span(each.start, each.end) for each in cited)) for cited in passages.values())

    def said(self, fact: Fact, words: str | None, blank: str) -> Value:
        """Return words of a fact with the fact's sources, or a blank if there are none."""
        return self.value(fact, words) if words and words.strip() else Blank(blank)

    def value(self, fact: Fact, words: str) -> Said:
        """Return words of a fact with the fact's sources, open where the record has them as not agreed."""
        sources, place = self.sources(fact.evidence), self._place(words, fact)
        cited = any(each.start <= place.start < each.end for each in fact.evidence)
        return Said(
            balanced(words),
            sources if cited else (*sources, self.source(place)),
            unagreed="[" in words and self.negotiated,
            open=self.open_at(place) is not None,
        )

    def each_of(self, fact: Fact, names: Sequence[str]) -> Iterator[Said]:
        """Yield names of a fact one by one; alternatives of one pair of brackets together: ``[ICAO / WMO]``."""
        told: dict[Bracket | str, list[Said]] = {}
        for name in names:
            bracket = self.open_at(self._place(name, fact))
            either = bracket is not None and "/" in self.document.text[bracket.start : bracket.end]
            told.setdefault(bracket if bracket is not None and either else name, []).append(self.value(fact, name))
        for said in told.values():
            yield replace(joined(said, " / "), naming="name")

    def _place(self, words: str, fact: Fact) -> Span:
        """Return where words of a fact stand: in its evidence, or nearest to it; its first evidence if nowhere.

        Of several places in the evidence, one outside brackets goes before one inside.
        """
        spaced = r"\s+".join(map(re.escape, words.split()))
        pattern = re.compile(rf"(?<!\w){spaced}(?!\w)", re.IGNORECASE)
        text, first = self.document.text, fact.evidence[0]
        inside = [
            Span(*found.span()) for each in fact.evidence for found in pattern.finditer(text, each.start, each.end)
        ]
        if inside:
            return next((each for each in inside if self.open_at(each) is None), inside[0])
        near = (Span(*hit.span()) for hit in pattern.finditer(text))
        return min(near, key=lambda each: abs(each.start - first.start), default=Span(first.start, first.end))

    @property
    def negotiated(self) -> bool:
        """Whether it is a draft, whose square brackets are un-agreed text unless they show another sense."""
        return bool(self.row["status"] == "draft")

    @cached_property
    def brackets(self) -> tuple[Bracket, ...]:
        """The pairs of square brackets between which words are not agreed, or are to be filled in."""
        found = paired(self.document.text, negotiated=True) if "[" in self.document.text else ()
        return tuple(each for each in found if each.sense in {"not agreed", "placeholder"})

    def open_at(self, span: Span) -> Bracket | None:
        """Return the innermost brackets around a span whose words are not agreed; null if there are none."""
        around = (each for each in self.brackets if each.start < span.start and span.end <= each.end)
        return min(around, key=lambda each: each.end - each.start, default=None)

    def words(self, span: Span) -> str:
        """Return the words of a span, with both ends of each pair of brackets of which it holds one or none."""
        words = plain(self.document.words(span))
        before = sum(each.start < span.start < each.end for each in self.brackets)
        after = sum(each.start < span.end <= each.end for each in self.brackets)
        return f"{'[' * before}{words}{']' * after}" if before or after else words

    def dated(
        self, date_said: Date | None, fact: Fact, blank: str, form: Callable[[Date, Style], str] = shown
    ) -> Value:
        """Return a date in the style of drafts, never more exact than its words."""
        words = form(date_said, self.style) if date_said else ""
        if date_said is None or not words.strip():
            return Blank(blank)
        bracket = self.open_at(self._place(date_said.text, fact))
        return Said(balanced(words), self.sources(fact.evidence), open=bracket is not None)

    def honorific(self, evidence: Sequence[Evidence]) -> str:
        """Return the words of address in front of a person's name, as the record has them; empty without any."""
        at = evidence[0].start
        before = self.document.text[max(0, at - 40) : at]
        found = _HONORIFICS.search(before)
        return plain(found[0]) if found else ""

    def passage(self, n: int) -> Said:
        """Return the words of block ``n``, without the punctuation that closes a list item."""
        span = self.document.blocks[n].span
        words = self.words(span)
        bare = words.rstrip(".;, ").removesuffix(" and").rstrip(";, ")
        return Said(bare or words, (self.source(span),))

    def sentence_at(self, offset: int) -> Said:
        """Return the sentence that holds an offset."""
        where, values = "document_id = ? and start <= ?", [self.id, offset]
        rows = self._kb.db.table("sentences").rows_where(where, values, order_by="start desc", limit=1)
        span = next((Span(row["start"], row["end"]) for row in rows), self.document.block_at(offset).span)
        return Said(self.words(span), (self.source(span),))

    def lead_of(self, n: int) -> Said | None:
        """Return the sentence that introduces the list in which block ``n`` is an item; null if there is none."""
        block = self.document.blocks[n]
        if block.kind != "list_item" or block.parent is None:
            return None
        span = self.document.blocks[block.parent].span
        return self.sentence_at(span.end - 1) if self.document.words(span).rstrip().endswith(":") else None

    def named(self, name: str) -> Said:
        """Return a name that the document gives, cited at its first mention, or else at the title."""
        words = r"\s+".join(map(re.escape, name.split()))
        found = re.search(words, self.document.text, re.IGNORECASE)
        span = Span(*found.span()) if found else self.document.blocks[0].span
        return Said(name, (self.source(span),))

    @property
    def name(self) -> Said:
        """How a sentence names the document: ``media release of 4 December 2015``."""
        genre = GENRES.get(self.row["genre"], "document")
        issued = self.row["issued_text"]
        opening = self.document.blocks[0].span
        at = self.document.text.find(issued) if issued else -1
        source = self.source(Span(at, at + len(issued)) if at >= 0 else opening)
        on = self.style.days(self.row["issued_start"], self.row["issued_end"]) or issued
        if on:
            return Said(f"{genre} of {on}", (source,))
        for fact in self.of_type(Meeting):
            if fact.mention == "this" and fact.dates:
                return Said(f"{genre} of the meeting of {shown(fact.dates, self.style)}", self.sources(fact.evidence))
        return Said(genre, (source,))
