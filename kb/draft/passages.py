"""What a meeting said in its own words: sentences of its record, never put more strongly than they stand there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.document import Span
from extractors.facts.decision import Decision
from extractors.facts.participant import Participant
from extractors.facts.trend import Trend
from kb.draft.context import Passage
from kb.draft.dating import plain
from kb.draft.parties import takes_article
from kb.draft.records import Record
from kb.draft.sourced import Said

BINDING = frozenset({"decision", "request"})
"""Kinds of act that a draft shows under decisions; stances and proposals of the same paragraph stay beside them."""

_PRONOUN = re.compile(r"(?:They|It|He|She) (?=[a-z])")
_PARTICIPLE = re.compile(r"\w+ing\b", re.IGNORECASE)
"""The verb of a preambular clause, which is no sentence by itself: "Recalling …"."""


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
                found = _with_actor(record, facts, passage_of(record, [fact.evidence[0].start for fact in facts]))
                found = with_points(record, found) if binding else found
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
            if _lead(record, record.document.index_at(start)) or _home(record, start) not in taken:
                paragraphs.setdefault(_home(record, start), []).append(start)
        for starts in paragraphs.values():
            yield _with_actor(record, record.of_type(Decision), passage_of(record, starts))


def with_points(record: Record, passage: Passage) -> Passage:
    """Return a passage that ends in a colon with the points of its list, whatever they are."""
    (source, *_) = passage.sentences[-1].sources
    if passage.items or not passage.sentences[-1].text.endswith(":"):
        return passage
    home = record.document.index_at(source.spans[0].start)
    return replace(passage, items=tuple(map(record.passage, record.points.get(home, ()))))


def _with_actor(record: Record, facts: Sequence[Decision], passage: Passage) -> Passage:
    """Return a passage that names who acts, where its first sentence leaves that to words elsewhere in the record.

    A clause that starts with its verb ("Adopt the plan", "ADOPTS the plan") gets the actor in front, a pronoun makes
    room for it; the record's own words for the actor are cited with the sentence.
    """
    first, *rest = passage.sentences
    (source, *_) = first.sources
    span = source.spans[0]
    fact = next((each for each in facts if span.start <= each.evidence[0].start < span.end), None)
    if fact is None:
        return passage
    told = [each for each in fact.evidence if fact.actor and (fact.actor in each.text or each.text == "We")]
    away = next((each for each in told if not span.start <= each.start < span.end), None)
    opening = _PRONOUN.match(first.text)
    bare = fact.evidence[0].start == span.start and not _PARTICIPLE.match(first.text)
    if away is None or not (opening or bare):
        return passage
    name = plain(away.text)
    name = name if not opening or not _needs_article(record, name, fact.actor or "") else f"The {name}"
    follows = first.text[opening.end() :] if opening else _running(first.text)
    text = f"{name[:1].upper()}{name[1:]} {follows}"
    text = text if text.endswith((".", ":")) else f"{text.rstrip(';, ')}."
    sources = (source, record.source(Span(away.start, away.end)))
    return Passage(sentences=(Said(text, sources), *rest), items=passage.items)


def _needs_article(record: Record, name: str, actor: str) -> bool:
    """Say whether a sentence puts an article in front of who acts: "the Working Group", but "Dr Solano" and "Fiji"."""
    if name.casefold().startswith(("the ", "we")):
        return False
    party = next((each for each in record.of_type(Participant) if each.name == actor), None)
    if party is None:
        return True
    return party.country in record.style.articles if party.kind == "country" else takes_article(actor)


def _running(text: str) -> str:
    """Return a clause as it goes on behind its subject: with a small letter, unless its verb is all capitals."""
    return text if text.split(" ")[0].isupper() else text[:1].lower() + text[1:]


def _home(record: Record, start: int) -> int:
    """Return the paragraph that holds an offset; for an item of a list, the one that introduces it."""
    n = record.document.index_at(start)
    parent = record.document.blocks[n].parent
    return parent if parent is not None and _lead(record, n) else n


def _lead(record: Record, n: int) -> Said | None:
    """Return the sentence that introduces an item of a list; "Hereby:" says too little to be one."""
    lead = record.lead_of(n)
    return lead if lead and len(lead.text.split()) > 2 else None


def passage_of(record: Record, starts: Sequence[int]) -> Passage:
    """Return the sentences at some offsets, each once; a list follows the sentence that introduces it, all of it."""
    sentences: dict[Said, None] = {}
    items: dict[Said, None] = {}
    for start in starts:
        n = record.document.index_at(start)
        lead = _lead(record, n)
        sentences[lead or record.sentence_at(start)] = None
        if lead:
            items |= dict.fromkeys(map(record.passage, record.points[record.document.blocks[n].parent]))
    return Passage(sentences=tuple(sentences), items=tuple(items))
