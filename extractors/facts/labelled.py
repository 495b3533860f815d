"""Decisions that a record marks with the word: "DECISION 3: The fee ends on 1 June.", "Decision 2/5 – Offer accepted."

So does a heading "Decisions", or "took the following decisions:", over items that open with a verb: "Raise the fee".

Each sentence behind the mark is one, of the level of deciding unless a participle closes it with a verb of its own:
"Agenda adopted". How the vote went is none, nor is a matter put off; a title without a full stop only names a text
(genre guide, §1.4 and T11).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.document import Block, Span
from extractors.facts.antecedents import sentence_subject
from extractors.parsed import Parsed
from extractors.readings.clauses.verbs import Verb, ladder
from extractors.readings.steps.verbs import opens_with_verb
from extractors.sections import lead_ins, section_at

_MARK = re.compile(
    r"D(?:ecision|ECISION)(?:\s+(?:(?:No|no|NO)\.?\s*)?[\dIVX]+(?:[/.-][\dA-Z]+)*\s*(?:[:.]|\s[–—-]{1,2})|\s*:)\s+(?=\S)"
)
_CLOSED = re.compile(
    r"(?P<what>(?!.*\b(?:is|are|was|were|be|been|will|shall|not)\b)(?:\S+\s+){1,8}?)"
    r"(?P<verb>adopted|approved|accepted|endorsed|agreed|established)\b(?!\s+(?:by|at|in|on|to|that|under)\b)",
    re.IGNORECASE,
)
"""What is decided, and the participle that says how, without a verb of being: "30th record approved as corrected"."""

_NONE = re.compile(
    r"(?:deferred|postponed|adjourned|withdrawn|rejected|no decision|not (?:adopted|approved|agreed)|unanimous(?:ly)?"
    r"|so decided)\b|(?:lost|pending|none|nil|carried|by consensus|consensus)\b(?=[.,;:(]|\s(?:by|on|with)\b|\s\d|$)"
    r"|(?:votes?|voting|in favour|for|against|abstentions?)\b"
    r"(?=:|\W*(?:\d{1,3}(?:[.,;:)]|\svotes?\b|$)|none\b|nil\b|for\b|in favour\b|against\b|$))",
    re.IGNORECASE,
)
"""How a sentence opens that tells of the vote, or that nothing was decided; "For 2025 the fee is …" decides."""

_KINDS = frozenset({"paragraph", "list_item"})
_HEADS = re.compile(
    r"(?:(?:key|main|other|agreed|final)\s+)?decisions(?:\s+(?:taken|adopted|made|reached|agreed))?"
    r"(?:\s+(?:of|by|at|on|concerning|relating\s+to)\s+[\w ’'-]{3,60})?:?",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\b(?:following|these)\s+(?:\w+\s+){0,2}decisions(?:\s\w+)?:\Z", re.IGNORECASE)
_WILL_BE_SO = re.compile(
    r"\A(?:(?!\s(?:that|which|who)\s).)*?\s(?:will|shall|(?:is|are)\s+to)\s+(?!have\b)[a-z]", re.DOTALL
)
"""A heading and a lead-in that call the items of a list decisions, and what makes such an item rule something."""

_LEAST = 2
"""Words of a sentence that can say what was decided."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One decision behind such a mark."""

    verb: Verb
    span: Span
    """The sentence, without its full stop."""

    content: Span
    """What was decided."""

    actor: Span | None = None
    """Who decided, where a lead-in says so."""


def find_labelled(parsed: Parsed) -> Iterator[Labelled]:
    """Yield the decisions behind marks, in reading order."""
    for block in parsed.document.blocks:
        mark = _MARK.match(parsed.text, block.span.start, block.span.end) if block.kind in _KINDS else None
        if mark is None or parsed.text[block.span.end - 1] not in ".)":
            continue
        for sentence in parsed.sentences_in(block.span):
            start = max(sentence.start, mark.end())
            found = _read(parsed.text, Span(start, sentence.end)) if start < sentence.end else None
            if found:
                yield found


def find_listed(parsed: Parsed) -> Iterator[Labelled]:
    """Yield the decisions that open with their verb in a list under that word, in reading order."""
    blocks, above = parsed.document.blocks, lead_ins(parsed)
    for index, block in enumerate(blocks):
        words = parsed.words(block.span) if block.kind == "list_item" else ""
        if not (opens_with_verb(words) or _WILL_BE_SO.search(words)):
            continue
        lead_in, section = above[index], section_at(parsed, index)
        over = lead_in if lead_in is not None else section.heading if section else None
        if over is None or over != _last_over(blocks, index, lead_in):
            continue
        told = parsed.sentences_in(blocks[over].span)[-1]
        head = parsed.words(told).strip(" *_")
        if not (_LEADS.search(head) if lead_in is not None else _HEADS.fullmatch(head)):
            continue
        actor = sentence_subject(parsed, told) if lead_in is not None else None
        sentence = parsed.sentences_in(block.span)[0]
        if found := _opened(parsed.text, sentence, actor):
            yield found


def _last_over(blocks: Sequence[Block], index: int, lead_in: int | None) -> int | None:
    """Return the lead-in of an item, or else the last heading above it, of whatever topic."""
    return (
        lead_in
        if lead_in is not None
        else next((at for at in range(index, -1, -1) if blocks[at].kind == "heading"), None)
    )


def _opened(text: str, sentence: Span, actor: Span | None) -> Labelled | None:
    """Read "Raise the fee" as decided, "Approve the budget" as approved."""
    words = text[sentence.start : sentence.end].rstrip(" \n.;,")
    if len(words.split()) < _LEAST:
        return None
    whole = Span(sentence.start, sentence.start + len(words))
    first = words.split(maxsplit=1)[0].lower()
    verb = ladder().get(first)
    if verb and verb.needs:
        return None
    return Labelled(
        verb or ladder()["decide"], whole, Span(whole.start + (len(first) + 1 if verb else 0), whole.end), actor
    )


def _read(text: str, sentence: Span) -> Labelled | None:
    """Read one sentence behind the mark; null where it decides nothing."""
    words = text[sentence.start : sentence.end].rstrip(" \n.;")
    whole = Span(sentence.start, sentence.start + len(words))
    if len(words.split()) < _LEAST or _NONE.match(words):
        return None
    closed = _CLOSED.match(words)
    if closed is None:
        return Labelled(ladder()["decide"], whole, whole)
    word = closed["verb"].lower()
    verb = ladder().get(word.removesuffix("ed")) or ladder()[word.removesuffix("d")]
    return Labelled(verb, whole, Span(whole.start, whole.start + len(closed["what"].rstrip(" ,"))))
