"""What a meeting said in its own words: sentences of its record, never put more strongly than they stand there."""

from collections.abc import Iterator, Sequence

from extractors.facts.decision import Decision
from extractors.facts.trend import Trend
from kb.draft.context import Passage
from kb.draft.records import Record
from kb.draft.sourced import Said

BINDING = frozenset({"decision", "request"})
"""Kinds of act that a draft shows under decisions; stances and proposals of the same paragraph stay beside them."""


def acts(records: Sequence[Record], binding: bool) -> Iterator[Passage]:
    """Yield the paragraphs with acts of a meeting, each once: those that decide or ask something, or all others.

    The sentences of a paragraph stay together, so that "this suggestion" still has what it speaks of.
    """
    for record in records:
        paragraphs: dict[int, list[Decision]] = {}
        for fact in record.of_type(Decision):
            paragraphs.setdefault(_home(record, fact.evidence[0].start), []).append(fact)
        for facts in paragraphs.values():
            if any(fact.kind in BINDING and fact.level is not None for fact in facts) == binding:
                found = _passage(record, [fact.evidence[0].start for fact in facts])
                if found.items or not found.sentences[-1].text.endswith(":"):  # else its list stands elsewhere
                    yield found


def trends(records: Sequence[Record], apart: bool) -> Iterator[Passage]:
    """Yield the trends that records report: lists with what introduces them, sentences as they stand.

    :param apart: leave out those of paragraphs that ``acts`` yields.
    """
    for record in records:
        taken = {_home(record, fact.evidence[0].start) for fact in record.of_type(Decision)} if apart else set()
        paragraphs: dict[int, list[int]] = {}
        for fact in record.of_type(Trend):
            start = fact.evidence[0].start
            if record.lead_of(record.document.index_at(start)) or _home(record, start) not in taken:
                paragraphs.setdefault(_home(record, start), []).append(start)
        for starts in paragraphs.values():
            yield _passage(record, starts)


def _home(record: Record, start: int) -> int:
    """Return the paragraph that holds an offset; for an item of a list, the one that introduces it."""
    n = record.document.index_at(start)
    parent = record.document.blocks[n].parent
    return parent if parent is not None and record.lead_of(n) else n


def _passage(record: Record, starts: Sequence[int]) -> Passage:
    """Return the sentences at some offsets, each once; items of a list follow the sentence that introduces them."""
    sentences: dict[Said, None] = {}
    items: dict[Said, None] = {}
    for start in starts:
        n = record.document.index_at(start)
        lead = record.lead_of(n)
        sentences[lead or record.sentence_at(start)] = None
        if lead:
            items[record.passage(n)] = None
    return Passage(sentences=tuple(sentences), items=tuple(items))
