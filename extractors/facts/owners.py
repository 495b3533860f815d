"""Whose a verb is that opens its paragraph or list item: the one that a lead-in names, or the body of a resolution.

"Ministers:" owns the item "(b) endorsed the Work Plan"; "The Conference of the Parties," on a line of its own owns
"Recalling its decision …," and "3. Requests the Secretariat to …".
"""

import re

from extractors.document import Span
from extractors.facts.antecedents import sentence_subject
from extractors.parsed import Parsed
from extractors.readings.clauses.actors import is_actor, is_adverbial, is_collective, is_plural
from extractors.readings.clauses.clauses import Clauses
from extractors.readings.clauses.one_act import Act
from extractors.readings.clauses.verbs import Form, opens_with_verb
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
    r"W[eE]\b|(?:The )?(?:[A-Z][\w’-]+ )*(?:Ministers|Governments|Heads|Leaders|Presidents|Parties|Members|Delegates"
    r"|Representatives)(?P<others> and (?:[\w’-]+ ){0,3}[a-z]+s(?= of\b))?"
    r"(?P<matter> of (?:the )?[A-Z][\w’-]+(?: and [A-Z][\w’-]+)?(?= of\b))?"
    r"(?= (?:of|to|responsible|in charge|from|for)\b|,)"
)
"""Those who issue a text, at the head of its preamble: "We", "The Ministers of Transport of Brazil, …"."""

_MEETING = re.compile(
    r"(?:The )?(?P<body>[A-Z][^,;:([]{3,80}(?:[([](?:hereinafter |“|\")?(?:the (?P<short>[A-Z]\w+(?: [A-Z]\w+){0,2}))?"
    r"[^][(),;:]{0,40}[])])?), (?:meeting|having met|having convened|convened|gathered|assembled|held)\b"
)
"""The body of a resolution with when and where it meets: "The Conference of the Parties, meeting at …,".

A short name that it sets there, "(the Conference)", is what it acts under.
"""

_HANGS = re.compile(r"[A-Z][a-z]+(?:ed|eld) (?:(?:\w+ly|over|also) )?(?:at|by|from|in|on|over|to|under|with)\b")
"""A participle that hangs on the body above and names nobody who resolves: "Chaired by H.E. …,"."""

_BODY_ALONE = re.compile(r"THE [A-ZÀ-Þ’' -]{4,90}")
"""A body in capitals on a line of its own, which readers take for a heading: "THE CONFERENCE OF THE PARTIES"."""

_HAVE = re.compile(r"(?:have|has)\b", re.IGNORECASE)
"""What carries the verb of those named above: "Have agreed as follows:"."""

_FAR_BACK = 30
"""Blocks within which "They:" has somebody to point to."""

_LONGEST_SENTENCE = 1000
"""Characters of a sentence in which those people are looked for."""

_TOTALS = re.compile(r"\b(?:in total|in all|altogether|overall|combined|between them|so far|to date)\b", re.IGNORECASE)


def owner(parsed: Parsed, sentence: Span, index: int, act: Act) -> Span | None:
    """Return who a paragraph or list item that opens with its verb, that of ``act``, belongs to."""
    form = act.hit.form
    block = parsed.document.blocks[index]
    if sentence.start != block.span.start:
        return None
    lead_in = lead_ins(parsed)[index]
    if lead_in is not None:
        return _leader(parsed, lead_in, form)
    numbered = block.label is not None and block.label[0].isdigit()
    carried = form == "past" and _HAVE.match(parsed.text, sentence.start, sentence.end) is not None
    if form in ("present", "ing") or (form == "plain" and (numbered or _runs_on(parsed, index))) or carried:
        return _resolving_body(parsed, index)
    loud = parsed.words(act.hit.head).isupper()
    return parsed.once(_led_paragraphs)[index] if loud or act.opening.definite or act.opening.word else None


def _runs_on(parsed: Parsed, index: int) -> bool:
    """Say whether a paragraph is one of those that make one sentence with the body at its head: "Request …;"."""
    blocks = parsed.document.blocks
    told = (parsed.document.words(blocks[at].span) for at in (index, index - 1) if at >= 0)
    return blocks[index].kind == "paragraph" and any(words.endswith((";", "; and", ",")) for words in told)


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
    if subject is None and 0 < len(words) <= _LONGEST_NAME:
        named = Clauses(parsed.text, Span(last.start, last.start + len(words))).whole()
        return _stood_for(parsed, lead_in, named) if named and last.start == block.span.start else named
    return subject if form != "plain" else None


def _stood_for(parsed: Parsed, index: int, named: Span) -> Span | None:
    """Return whom the words of block ``index`` mean: "They:" those of whom a paragraph above speaks first."""
    if parsed.words(named).lower() != "they":
        return named
    blocks = parsed.document.blocks
    for above in reversed(blocks[max(0, index - _FAR_BACK) : index]):
        first = parsed.sentences_in(above.span)[0] if above.kind == "paragraph" else above.span
        if above.kind == "paragraph" and first.end - first.start <= _LONGEST_SENTENCE:
            found = sentence_subject(parsed, first)
            if found and (is_collective(words := parsed.words(found)) or is_plural(words)):
                return found
    return None


def _led_paragraphs(parsed: Parsed) -> list[Span | None]:
    """Return for each block who acts in it as a line above says, each paragraph between opening with its verb.

    "The Parties:" above "Recognise the work of …;" and "Agree to set up …" owns both.
    """
    found: list[Span | None] = []
    leader: Span | None = None
    blocks = parsed.document.blocks
    for index, block in enumerate(blocks):
        words = parsed.document.words(block.span)
        inside = block.parent is not None and blocks[block.parent].kind != "heading"
        if words.endswith(":") and len(words) <= _LONGEST_NAME and not opens_with_verb(words):
            leader = _leader(parsed, index, "past")
            found.append(None)
            continue
        if not inside and not opens_with_verb(words):
            leader = None
        found.append(None if inside else leader)
    return found


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
            whose = issuers["matter"] and is_collective(issuers["matter"].removeprefix(" of "))
            ends = issuers.start("others") if issuers["others"] else issuers.start("matter") if whose else issuers.end()
            body = Span(block.span.start, block.span.start + ends)
            continue
        if block.kind == "heading" and _BODY_ALONE.fullmatch(words) and is_collective(words):
            body = block.span
            continue
        meeting = _MEETING.match(words) if words.endswith((",", ":")) else None
        if meeting and is_collective(meeting["body"]) and not is_adverbial(words):
            named = "short" if meeting["short"] else "body"
            body = Span(block.span.start + meeting.start(named), block.span.start + meeting.end(named))
            continue
        if (
            block.label is None
            and len(words) <= _LONGEST_NAME
            and words.endswith((",", ":", "–", "—"))
            and not _GOING_ON.match(words.rstrip(":,–— "))
            and not _HANGS.match(words)
            and is_actor(words)
            and not is_adverbial(words)
            and sentence_subject(parsed, block.span) is None
        ):
            body = Span(block.span.start, block.span.end - 1)
    return found
