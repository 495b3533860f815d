"""Whose a verb is that opens its paragraph or list item: the one that a lead-in names, or the body of a resolution.

"Ministers:" owns the item "(b) endorsed the Work Plan"; "The Conference of the Parties," on a line of its own owns
"Recalling its decision …," and "3. Requests the Secretariat to …".
"""

import re

from extractors.document import Span
from extractors.facts.antecedents import sentence_subject
from extractors.parsed import Parsed
from extractors.readings.clauses.actors import is_actor, is_adverbial, is_collective
from extractors.readings.clauses.acts import Act
from extractors.readings.clauses.clauses import Clauses
from extractors.readings.clauses.verbs import Form
from extractors.sections import lead_ins, section_at

_LONGEST_NAME = 90
"""Characters that a lead-in or a line without a verb may have to name somebody."""

_GOING_ON = re.compile(
    r"(?:hereby|therefore|accordingly|thus|hence|and|to this end|in (?:this regard|view of|light of)|with a view to"
    r"|have|do|(?:solemnly )?(?:declare|proclaim|agree|decide|resolve|state)s?"
    r"(?: as follows| the following| that| to)?$)",
    re.IGNORECASE,
)
"""Words that open a lead-in without naming anybody: the body named before goes on."""

_ISSUERS = re.compile(
    r"W[eE]\b|(?:The )?(?:[A-Z][\w’-]+ )*(?:Ministers|Heads|Leaders|Presidents|Parties|Members|Delegates"
    r"|Representatives)(?: of (?:the )?[A-Z][\w’-]+(?: and [A-Z][\w’-]+)?(?= of\b))?"
    r"(?= (?:of|responsible|in charge|from|for)\b|,)"
)
"""Those who issue a text, at the head of its preamble: "We", "The Ministers of Transport of Brazil, …"."""

_MEETING = re.compile(
    r"(?:The )?(?P<body>[A-Z][^,;:]{3,80}), (?:meeting|having met|having convened|convened|gathered|assembled|held)\b"
)
"""The body of a resolution with when and where it meets: "The Conference of the Parties, meeting at …,"."""

_TOTALS = re.compile(r"\b(?:in total|in all|altogether|overall|combined|between them|so far|to date)\b", re.IGNORECASE)


def owner(parsed: Parsed, sentence: Span, index: int, form: Form) -> Span | None:
    """Return who a paragraph or list item that opens with its verb belongs to."""
    block = parsed.document.blocks[index]
    if sentence.start != block.span.start:
        return None
    lead_in = lead_ins(parsed)[index]
    if lead_in is not None:
        return _leader(parsed, lead_in, form)
    numbered = block.label is not None and block.label[0].isdigit()
    return _resolving_body(parsed, index) if form in ("present", "ing") or (form == "plain" and numbered) else None


def stands_alone(parsed: Parsed, index: int, act: Act) -> bool:
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


def _leader(parsed: Parsed, lead_in: int, form: Form) -> Span | None:
    """Return whom a lead-in names: "Ministers:", "The Meeting took the following decisions:"."""
    block = parsed.document.blocks[lead_in]
    last = parsed.sentences_in(block.span)[-1]
    words = parsed.document.words(last).rstrip(" :*_")
    if _TOTALS.search(words):
        return None
    subject = sentence_subject(parsed, last)
    if subject is None and _GOING_ON.match(words):
        return _resolving_body(parsed, lead_in)
    if subject is None and len(words) <= _LONGEST_NAME:
        return Clauses(parsed.text, Span(last.start, last.start + len(words))).whole()
    return subject if form != "plain" else None


def _resolving_body(parsed: Parsed, index: int) -> Span | None:
    """Return the body that resolves, printed on a line of its own: "The Conference of the Parties,"."""
    return parsed.once(_resolving_bodies)[index]


def _resolving_bodies(parsed: Parsed) -> list[Span | None]:
    found: list[Span | None] = []
    body: Span | None = None
    for block in parsed.document.blocks:
        found.append(body)
        words = parsed.document.words(block.span)
        issuers = _ISSUERS.match(words) if words.endswith(",") else None
        if issuers:
            body = Span(block.span.start, block.span.start + issuers.end())
            continue
        meeting = _MEETING.match(words) if words.endswith((",", ":")) else None
        if meeting and is_collective(meeting["body"]) and not is_adverbial(words):
            body = Span(block.span.start + meeting.start("body"), block.span.start + meeting.end("body"))
            continue
        if (
            block.label is None
            and len(words) <= _LONGEST_NAME
            and words.endswith((",", ":", "–", "—"))
            and not _GOING_ON.match(words.rstrip(":,–— "))
            and is_actor(words)
            and not is_adverbial(words)
            and sentence_subject(parsed, block.span) is None
        ):
            body = Span(block.span.start, block.span.end - 1)
    return found
