"""Who acts: the acts of a whole document with the one each is vouched for by, pronouns and list lead-ins resolved.

"They underlined …" is said of the Ministers of the sentence before; "We" of those who issue the text; an item
"(b) endorsed the Work Plan" of whoever its lead-in names: "Ministers:" (genre guide, G5).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from extractors.document import Span
from extractors.facts.antecedents import antecedent, sentence_subject, we
from extractors.facts.quoted import quotations
from extractors.mentions import people, within
from extractors.parsed import Parsed
from extractors.readings.actors import (
    PRONOUNS,
    bare_actor,
    is_actor,
    is_adverbial,
    is_collective,
    is_person,
    opens_with_honorific,
)
from extractors.readings.acts import Act, find_acts
from extractors.readings.clauses import Clauses
from extractors.readings.verbs import VerbHit, find_verbs
from extractors.sections import lead_ins, section_at

_SILENT = frozenset({"about", "contact", "attachments"})
"""Topics whose sections describe and never act."""

_SPOKEN = frozenset({"paragraph", "list_item", "table_row"})
"""Kinds of block that a record speaks in; a headline repeats, a block quotation is somebody's words."""

_PERFORMATIVE = frozenset("recommend request urge invite decide agree adopt endorse".split()) | {"call on"}
"""Verbs whose present form acts with a collective subject; others may describe: "the Group supports members"."""

_LONGEST_SENTENCE = 3000
"""Characters; a longer sentence is none, but text whose full stops were lost."""

_LONGEST_NAME = 90
_TOTALS = re.compile(r"\b(?:in total|in all|altogether|overall|combined|between them|so far|to date)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Doing:
    """An act of the document, with the one who does it."""

    act: Act
    actor: str | None
    """Name as printed, without article; null for a passive without agent or where nobody is named."""

    named: tuple[Span, ...]
    """Where the actor is named."""

    block: int
    """Index of the block it stands in."""

    collective: bool
    """Whether the actor is the meeting, a body or its members."""


def doings(parsed: Parsed) -> list[Doing]:
    """Return the document's acts in reading order, those in quotations, headings and boilerplate left out."""
    return parsed.once(_doings)


def _doings(parsed: Parsed) -> list[Doing]:
    subjects: dict[int, Span] = {}
    found = [
        doing for sentence, hits in _by_sentence(parsed) for doing in _in_sentence(parsed, sentence, hits, subjects)
    ]
    if _speaks_in_present(found):
        return found
    return [doing for doing in found if not _is_present(doing) or _is_own(parsed, doing)]


def _by_sentence(parsed: Parsed) -> Iterator[tuple[Span, list[VerbHit]]]:
    """Yield each sentence that may hold acts, with its operative verbs."""
    spoken = iter(quotations(parsed))
    quoted = next(spoken, None)
    open_hits: list[VerbHit] = []
    for hit in find_verbs(parsed.doc, parsed.text):
        while quoted and quoted.outer.end <= hit.span.start:
            quoted = next(spoken, None)
        if not (quoted and quoted.outer.start <= hit.span.start):
            open_hits.append(hit)
    for sentence, hits in groupby(open_hits, key=lambda hit: _stretch(parsed, hit.head)):
        index = parsed.document.index_at(sentence.start)
        section = section_at(parsed, index)
        silent = section is not None and section.topic in _SILENT
        if parsed.document.blocks[index].kind in _SPOKEN and not silent:
            yield sentence, list(hits)


def _stretch(parsed: Parsed, head: Span) -> Span:
    """Return the sentence that holds a verb, in a table within its cell; of one without end, the part around it."""
    sentence = parsed.sentence_at(head.start)
    if sentence.end - sentence.start > _LONGEST_SENTENCE:
        start = head.start - (head.start - sentence.start) % _LONGEST_SENTENCE
        sentence = Span(start, max(min(sentence.end, start + _LONGEST_SENTENCE), head.end))
    cells = parsed.block_of(head).cells
    cell = next((each.span for each in cells if each.span.holds(head)), sentence)
    return Span(max(cell.start, sentence.start), min(cell.end, sentence.end)) if cell.meets(sentence) else sentence


def _in_sentence(parsed: Parsed, sentence: Span, hits: list[VerbHit], subjects: dict[int, Span]) -> Iterator[Doing]:
    """Yield the acts of one sentence, each with its actor; ``subjects`` collects whom each sentence speaks of first."""
    index = parsed.document.index_at(sentence.start)
    for act in find_acts(parsed.text, sentence, hits):
        if act.voice == "passive":
            span = act.agent
        elif act.subject is None:
            span = _owner(parsed, sentence, index, act)
            if span is None and not _stands_alone(parsed, index, act):
                continue
        else:
            span = act.subject.span
        actor, named = _name(parsed, sentence, span, act.depth, subjects) if span else (None, ())
        if span and actor is None and not named:
            continue
        if named and not act.depth:
            subjects.setdefault(sentence.start, named[-1])
        own = span is not None and parsed.words(span).lower() == "we"
        yield Doing(act, actor, named, index, own or (actor is not None and is_collective(actor)))


def _name(
    parsed: Parsed, sentence: Span, span: Span, depth: int, subjects: dict[int, Span]
) -> tuple[str | None, tuple[Span, ...]]:
    """Return the name for a subject and where it is printed; a pronoun is resolved, nothing cited if none fits."""
    words = parsed.words(span)
    if words.lower() == "we":
        return we(parsed), (span,)
    if words.lower() not in PRONOUNS:
        return _bare(parsed, span), (span,)
    found = antecedent(parsed, sentence, span, words.lower(), depth, subjects)
    if found is None:
        return None, ()
    if parsed.words(found).lower() == "we":
        return we(parsed), (span, found)
    return _bare(parsed, found), (span, found)


def _bare(parsed: Parsed, span: Span) -> str:
    """Return the name for a noun phrase; a person's ends with the name: "Dr Li Na of the WHO" gives "Li Na"."""
    words = parsed.words(span)
    if " and " in words or not is_person(words):
        return bare_actor(words)
    if not opens_with_honorific(words):
        return _in_apposition(parsed, span) or bare_actor(words)
    named = within(people(parsed), span)
    return bare_actor(parsed.words(Span(span.start, named[0].name.end)) if len(named) == 1 else words)


def _in_apposition(parsed: Parsed, span: Span) -> str | None:
    """Return the name of a person that follows a post: "the chair, Ms Ana Tabe, urged"."""
    near = within(people(parsed), Span(span.start, min(span.end + _LONGEST_NAME, len(parsed.text))))
    for person in near:
        between = parsed.text[span.end : person.name.start]
        if person.name.start > span.end and between.startswith(",") and not bare_actor(f"{between[1:]} X")[:-1].strip():
            return parsed.words(person.name)
    return None


def _owner(parsed: Parsed, sentence: Span, index: int, act: Act) -> Span | None:
    """Return who a paragraph or list item that opens with its verb belongs to."""
    block = parsed.document.blocks[index]
    if sentence.start != block.span.start:
        return None
    lead_in = lead_ins(parsed)[index]
    if lead_in is not None:
        return _leader(parsed, lead_in, act)
    return _resolving_body(parsed, index) if act.hit.form in ("present", "ing") else None


def _stands_alone(parsed: Parsed, index: int, act: Act) -> bool:
    """Say whether an act may lack an actor: a preamble, "Decides …", an item under a heading "Decisions"."""
    block = parsed.document.blocks[index]
    if act.voice == "participle":
        return True
    if act.hit.form == "present":
        opens = act.start <= block.span.start + 1
        return opens and (block.label is not None or _resolving_body(parsed, index) is not None)
    section = section_at(parsed, index)
    item = block.kind == "list_item"
    return item and act.hit.form == "past" and section is not None and section.topic == "decisions"


def _leader(parsed: Parsed, lead_in: int, act: Act) -> Span | None:
    """Return whom a lead-in names: "Ministers:", "The Meeting took the following decisions:"."""
    block = parsed.document.blocks[lead_in]
    last = parsed.sentences_in(block.span)[-1]
    words = parsed.document.words(last).rstrip(" :*_")
    if _TOTALS.search(words):
        return None
    subject = sentence_subject(parsed, last)
    if subject is None and len(words) <= _LONGEST_NAME:
        return Clauses(parsed.text, Span(last.start, last.start + len(words))).whole()
    return subject if act.hit.form != "plain" else None


def _resolving_body(parsed: Parsed, index: int) -> Span | None:
    """Return the body that resolves, printed on a line of its own: "The Conference of the Parties,"."""
    return parsed.once(_resolving_bodies)[index]


def _resolving_bodies(parsed: Parsed) -> list[Span | None]:
    found: list[Span | None] = []
    body: Span | None = None
    for block in parsed.document.blocks:
        found.append(body)
        words = parsed.document.words(block.span)
        if words.startswith(("We,", "We ")) and words.endswith(","):
            body = Span(block.span.start, block.span.start + 2)
            continue
        if (
            len(words) <= _LONGEST_NAME
            and words.endswith((",", ":", "–", "—"))
            and is_actor(words)
            and not is_adverbial(words)
            and sentence_subject(parsed, block.span) is None
        ):
            body = Span(block.span.start, block.span.end - 1)
    return found


def _is_present(doing: Doing) -> bool:
    return doing.act.hit.form in ("plain", "present")


def _is_own(parsed: Parsed, doing: Doing) -> bool:
    """Say whether a present form acts in a record kept in the past: "we", "The Group recommends that …"."""
    if doing.act.subject is None or parsed.words(doing.act.subject.span).lower() == "we":
        return True
    hereby = "hereby" in parsed.text[doing.act.verb_start : doing.act.hit.head.start]
    return hereby or (doing.collective and doing.act.verbs[0].lemma in _PERFORMATIVE)


def _speaks_in_present(found: list[Doing]) -> bool:
    """Say whether the record is kept in the present tense: its collective acts are."""
    collective = [
        doing for doing in found if doing.collective or (doing.act.subject is None and doing.act.voice == "active")
    ]
    present = sum(map(_is_present, collective))
    return present > 0 and present * 2 >= len(collective)
