"""What an activity or meeting is meant to achieve, after a word such as goal, objective, aim or purpose.

"Its objectives are to: (a) remove falsified medicines from licensed pharmacies;" is one goal per item; in running text
one per repeated "to …" (genre guide, T14).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from extractors.document import Span
from extractors.facts.activity import activities, activity_named
from extractors.facts.base import Fact, cite, said
from extractors.facts.completions import enumerated
from extractors.listing import items, trimmed, unbracketed
from extractors.names import bare, full_name
from extractors.parsed import Parsed
from extractors.readings.casing import lowered
from extractors.readings.event_nouns import ACTIVITY
from extractors.readings.phrases import is_past
from extractors.readings.purposes import GOAL_WORD, Owner, find_owner, find_purpose
from extractors.sections import lead_ins, sections, topic_of

_ACTIVITY_NOUN = re.compile(
    rf"(?:{ACTIVITY}|activity|period|phase)s?$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"(?:The|This|Our|An?)\s+(?P<name>[A-Z][\w’'-]*(?:\s(?:[A-Z][\w’'-]*|of|on|for|the|and)(?=\s))*)")
_COLUMN = re.compile(r"(?:(?:specific|main|overall|strategic)\s+)?(?:goal|objective|aim)s?", re.IGNORECASE)
_NEARBY = 5000
"""An activity is what "the operation" means if it was named within so many characters before."""

_QUOTED = re.compile(r"[“\"«„]")


_FINITE = re.compile(r"\b(?:is|are|was|were|will|would|shall|should|has|have|had|aims?|seeks?)\b", re.IGNORECASE)
"""What makes a numbered paragraph under a heading of goals a sentence about them instead of one of them."""

_TO = re.compile(r"to\s+(?=\S)", re.IGNORECASE)
_FIRST = re.compile(r"\((?:a|i|1)\)\s")
"""The mark of a list's first item."""

_MEANS = re.compile(
    r"\b(?:goal|objective|aim|purpose|following|will|would|shall|should|must|is|are|seeks?|wants?|hopes?"
    r"|agreed|set|adopted|affirmed|reaffirmed|confirmed|decided|endorsed|approved|identified|defined|formulated|chosen?"
    r"|established|listed|named|stated|committed|pledged|proposed|pursued|sought|intended|hoped|wished|wanted|expected"
    r"|planned|needed|required|resolved|designed|meant|tasked|asked|requested|mandated|entrusted|charged)(?:s|ed)?\b"
    r"|\bto\W*$"
)
"""Words by which a lead-in tells what is intended, not what came to pass."""

_LETTERS = re.compile(r"[a-z]+")
_YEARS = re.compile(
    r"\s+(?:for|in|to|until|by|from|over|during)\s+(?:the\s+(?:years?|period)\s+)?\d{4}\b.*$", re.DOTALL
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal(Fact):
    """What an activity or meeting is meant to achieve, after a word such as goal, objective, aim or purpose."""

    type: ClassVar[str] = "goal"
    text_field: ClassVar[str] = "text"

    text: str = said("the goal as printed, without list mark or closing punctuation")
    of: str | None = said("the activity or meeting it belongs to")


def find(parsed: Parsed) -> Iterator[Goal]:
    """Yield the facts of this type in reading order."""
    yield from goals(parsed)


def goals(parsed: Parsed) -> list[Goal]:
    """Return the document's goals in reading order, worked out once."""
    return parsed.once(_goals)


def in_goal(parsed: Parsed, span: Span) -> bool:
    """Say whether words stand in a goal: a number there is intended and not reached."""
    places = parsed.once(_places_of_goals)
    at = bisect_right(places, span.start, key=lambda each: each.start) - 1
    return at >= 0 and span.start < places[at].end


def _places_of_goals(parsed: Parsed) -> list[Span]:
    return sorted(Span(each.start, each.end) for goal in goals(parsed) for each in goal.evidence)


def _goals(parsed: Parsed) -> list[Goal]:
    found = sorted([*_listed(parsed), *_tabled(parsed), *_told(parsed)], key=lambda goal: goal.evidence[0].start)
    once: dict[str, Goal] = {}
    for goal in found:
        first = once.setdefault(goal.text.lower(), goal)
        if first is not goal:  # the same goal again is one more mention of the first
            evidence = first.evidence + goal.evidence
            once[goal.text.lower()] = replace(first, of=first.of or goal.of, evidence=evidence)
    return list(once.values())


def _goal(parsed: Parsed, span: Span, owner: str | None) -> Goal:
    return Goal(text=parsed.words(span), of=owner, evidence=cite(parsed.document, span))


def _listed(parsed: Parsed) -> Iterator[Goal]:
    """Yield the items of lists under a goal word."""
    owners: dict[int | None, str | None] = {}
    for index in items(parsed, "goals"):
        lead_in = lead_ins(parsed)[index]
        if lead_in not in owners:
            owners[lead_in] = _list_owner(parsed, lead_in)
        if _narrates(parsed, lead_in):
            continue
        span = trimmed(parsed.text, unbracketed(parsed.text, parsed.document.blocks[index].span))
        if span is not None:
            yield _goal(parsed, _without_to(parsed.text, span), owners[lead_in])


def _narrates(parsed: Parsed, lead_in: int | None) -> bool:
    """Say whether the lead-in of a list tells what was done: "The team visited:", under whatever heading."""
    if lead_in is None:
        return False
    words = parsed.words(parsed.sentences_in(parsed.document.blocks[lead_in].span)[-1]).lower()
    return _MEANS.search(words) is None and any(is_past(word) for word in _LETTERS.findall(words))


def _without_to(text: str, span: Span) -> Span:
    """Return a goal without the "to" that opens it."""
    opening = _TO.match(text, span.start, span.end)
    return Span(opening.end(), span.end) if opening else span


def _list_owner(parsed: Parsed, lead_in: int | None) -> str | None:
    """Return whose goals a list holds, as its lead-in says."""
    if lead_in is None:
        return None
    sentence = parsed.sentences_in(parsed.document.blocks[lead_in].span)[-1]
    return _named(parsed, sentence, find_owner(parsed.text, sentence))


def _told(parsed: Parsed) -> Iterator[Goal]:
    """Yield the goals that sentences state, quotations left aside."""
    done = -1
    for at in _places(parsed):
        sentence = parsed.sentence_at(at)
        if at < done or sentence.end <= at:
            continue
        done = sentence.end
        index = parsed.document.index_at(sentence.start)
        block, topic = parsed.document.blocks[index], topic_of(parsed, index)
        words = parsed.text[sentence.start : sentence.end]
        if block.kind == "heading" or words.rstrip(" *_").endswith(":") or _QUOTED.search(words):
            continue
        if block.kind in ("list_item", "table_row") and topic in ("goals", "next_steps"):
            continue
        if topic == "goals" and block.label and not _FINITE.search(words):
            span = trimmed(parsed.text, block.span) if block.span.start == sentence.start else None
            if span and span.end <= sentence.end:
                yield _goal(parsed, _without_to(parsed.text, span), None)
            continue
        if topic == "goals" and (listed := _enumerated(parsed, sentence)):
            yield from (_goal(parsed, span, None) for span in listed)
            continue
        purpose = find_purpose(parsed.text, sentence, under_heading=topic == "goals")
        if purpose:
            owner = _named(parsed, sentence, purpose.owner)
            yield from (_goal(parsed, span, owner) for span in purpose.goals)


def _enumerated(parsed: Parsed, sentence: Span) -> list[Span]:
    """Return the items that a sentence under a heading of goals lists: "(1) cut the costs; (2) train crews"."""
    first = _FIRST.search(parsed.text, sentence.start, sentence.end)
    before = parsed.text[sentence.start : first.start()].strip() if first else ""
    if first is None or (before and before[-1] not in ".:"):
        return []
    spans = (trimmed(parsed.text, each) for each in enumerated(parsed.text, Span(first.start(), sentence.end)))
    return [_without_to(parsed.text, span) for span in spans if span]


def _places(parsed: Parsed) -> list[int]:
    """Return where goals may be told: at goal words, and in the paragraphs under a heading that is one."""
    found = [match.start() for match in GOAL_WORD.finditer(lowered(parsed.text))]
    for section in sections(parsed):
        if section.topic == "goals" and section.heading is not None:
            blocks = (parsed.document.blocks[index] for index in section.blocks)
            found += [sentence.start for block in blocks for sentence in parsed.sentences_in(block.span)]
    return sorted(found)


def _tabled(parsed: Parsed) -> Iterator[Goal]:
    """Yield the cells of a column of goals."""
    for block in parsed.document.blocks:
        for cell in block.cells:
            span = trimmed(parsed.text, cell.span) if _COLUMN.fullmatch(cell.header.strip()) else None
            if span is not None:
                yield _goal(parsed, span, None)


def _named(parsed: Parsed, sentence: Span, owner: Owner | None) -> str | None:
    """Return the name of the owner: an abbreviation in full, "the operation" and "its" by what was named last."""
    if owner is None:
        return None
    if owner.span is None:
        return _antecedent(parsed, sentence)
    words = _YEARS.sub("", bare(parsed.words(owner.span)))
    if known := activity_named(parsed, words):
        return known.name
    if _ACTIVITY_NOUN.search(words) and (words.islower() or " " not in words):
        return _last_activity(parsed, sentence.start - _NEARBY, sentence.start) or words
    return full_name(parsed, words) if words.isupper() else words


def _antecedent(parsed: Parsed, sentence: Span) -> str | None:
    """Return what "its" or "it" points to: the activity named last nearby, else the subject of the sentence before."""
    block = parsed.block_of(sentence)
    before = parsed.sentence_at(max(sentence.start - 2, 0)) if sentence.start > block.span.start else sentence
    if activity := _last_activity(parsed, before.start, sentence.end):
        return activity
    subject = _SUBJECT.match(parsed.text, before.start, before.end)
    if before == sentence:
        return _last_activity(parsed, sentence.start - _NEARBY, sentence.start)
    return " ".join(subject["name"].split()) if subject else None


def _last_activity(parsed: Parsed, start: int, end: int) -> str | None:
    """Return the named activity whose name stands last in a stretch of the text."""
    start = max(start, 0)
    places = ((parsed.text.rfind(each.name, start, end), len(each.name), each.name) for each in activities(parsed))
    at, _, name = max(places, default=(-1, 0, ""))
    return name if at >= 0 else None
