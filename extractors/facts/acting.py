"""Who acts: the acts of a whole document with the one each is vouched for by, pronouns and list lead-ins resolved.

"They underlined …" is said of the Ministers of the sentence before; "We" of those who issue the text; an item
"(b) endorsed the Work Plan" of whoever its lead-in names: "Ministers:" (genre guide, G5).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from extractors.document import Span
from extractors.facts.antecedents import name_of, speaks_as_we, we
from extractors.facts.owners import owner, stands_alone
from extractors.facts.quoted import quotations
from extractors.names import full_name
from extractors.parsed import Parsed
from extractors.readings.clauses.actors import is_collective
from extractors.readings.clauses.acts import find_acts
from extractors.readings.clauses.one_act import Act
from extractors.readings.clauses.verbs import VerbHit, find_verbs
from extractors.sections import section_at

SILENT = frozenset({"about", "contact", "attachments"})
"""Topics whose sections describe and never act."""

SPOKEN = frozenset({"paragraph", "list_item", "table_row"})
"""Kinds of block that a record speaks in; a headline repeats, a block quotation is somebody's words."""

_PERFORMATIVE = frozenset("recommend request urge invite decide agree adopt endorse".split()) | {"call on"}
"""Verbs whose present form acts with a collective subject; others may describe: "the Group supports members"."""

_NOTE = re.compile(r"\[[^\]:]{0,40}\b[Nn]ote\b[^\]:]{0,60}:")
_LONGEST_SENTENCE = 3000
"""Characters; a longer sentence is none, but text whose full stops were lost."""


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
        silent = section is not None and section.topic in SILENT
        if parsed.document.blocks[index].kind in SPOKEN and not silent and not _is_note(parsed, index):
            yield sentence, list(hits)


def _is_note(parsed: Parsed, index: int) -> bool:
    """Say whether a paragraph is a note on the text, in brackets: "[Note by the Chair: …]"."""
    span = parsed.document.blocks[index].span
    return parsed.text[span.start] == "[" and _NOTE.match(parsed.text, span.start, span.end) is not None


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
            span = owner(parsed, sentence, index, act)
            if span is None and not stands_alone(parsed, index, act):
                continue
        else:
            span = act.subject.span
        actor, named = name_of(parsed, sentence, span, act.depth, subjects) if span else (None, ())
        if span is None and act.voice == "participle" and act.subject is None and speaks_as_we(parsed):
            actor = we(parsed)
        if span and actor is None and not named:
            continue
        if named and not act.depth:
            subjects.setdefault(sentence.start, named[-1])
        own = span is not None and parsed.words(span).lower() == "we"
        yield Doing(act, actor, named, index, own or (actor is not None and _is_collective(parsed, actor)))


def _is_collective(parsed: Parsed, actor: str) -> bool:
    """Say whether an actor is a meeting, a body or its members, by its name or by what that is short for."""
    return is_collective(actor) or (" " not in actor and is_collective(full_name(parsed, actor)))


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
