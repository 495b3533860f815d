"""Next steps of a document that has no section for them: what was agreed, asked or announced with a time.

"Ministers requested the Secretariat to report by 30 September" is a step of the Secretariat, "We commit to train 200
judges by 2025" one of those who speak, "The chair will publish the results in June" one of the chair. Yearly duties,
expectations and meetings that are announced are none.
"""

import re
from collections.abc import Iterator

from extractors.document import Span
from extractors.facts.acting import Doing, doings
from extractors.facts.contents import Content, contents
from extractors.listing import unbracketed
from extractors.parsed import Parsed
from extractors.readings.steps.clauses import Step, read_action, read_sentence
from extractors.readings.steps.parts import Context, is_owner, split_owners, word_list
from extractors.sections import topic_of

_QUOTED = re.compile(r"[“\"«„]")
_WORD = re.compile(r"(?<=\s)(?!to\b)[a-z][a-z-]+")
_LONGEST_OWNER = 120
_DONE_BY_SAYING = re.compile(
    r"\s*(?:to\s+)?(?:postpone|extend|prolong|defer|adjourn|reschedule|bring\s+forward|move|renew|suspend|set|fix)\b"
)
"""What is done by being decided, its date no deadline: "decided to extend the mandate to 31 December"."""

_EXPECTED = re.compile(r"\b(?:expected|due)\s+to\s+$")
_HOLDS = re.compile(r"(?:co-)?(?:host|convene|hold|organise|organize)\b")
_REPEATED = re.compile(
    r"\b(?:every|each|once\s+an?|twice\s+an?|per)\s+(?:\w+\s+)?(?:year|month|quarter|week)s?\b|\b(?:annually"
    r"|yearly|regularly|biennially)\b"
)
_ELSEWHERE = frozenset({"about", "notes", "contact", "participants", "progress", "goals", "opening"})
"""Topics under which a sentence with "will" is no undertaking of the meeting."""


def undertakings(parsed: Parsed, context: Context) -> list[Step]:
    """Return the steps in reading order; each has an owner and a due date."""
    acted = list(_acted(parsed, context))
    taken: dict[int, list[Span]] = {}
    for step in acted:
        taken.setdefault(parsed.document.index_at(step.action[0].start), []).extend(step.action)
    promised = (step for step in _promised(parsed, context) if not _meets(step, taken, parsed))
    return sorted([*acted, *promised], key=lambda step: step.action[0].start)


def _meets(step: Step, taken: dict[int, list[Span]], parsed: Parsed) -> bool:
    """Say whether a step's action shares words with one that is already taken in the same block."""
    others = taken.get(parsed.document.index_at(step.action[0].start), [])
    return any(piece.meets(other) for piece in step.action for other in others)


def announces(context: Context, step: Step) -> bool:
    """Say whether a step only tells when a meeting or an activity takes place."""
    words = context.words(step.action[0])
    return any(
        re.search(rf"(?:^|\b(?:will|shall|would|to)\s+){verb}\b", words)
        for verb in word_list("gathering")
        if verb in words
    )


def _acted(parsed: Parsed, context: Context) -> Iterator[Step]:
    """Yield the requests, and the commitments to do something, that have a due date."""
    for doing in doings(parsed):
        if topic_of(parsed, doing.block) == "progress":
            continue
        for content in contents(parsed, doing):
            committed = content.kind == "decision" and doing.act.opening.word == "to"
            said = committed and _DONE_BY_SAYING.match(parsed.text, content.span.start)
            if (content.kind == "request" or committed) and not said and context.dates_in(content.span):
                step = _of_content(parsed, context, doing, content)
                if step is not None and step.due and _is_undertaken(context, step):
                    yield step


def _of_content(parsed: Parsed, context: Context, doing: Doing, content: Content) -> Step | None:
    """Read a request or commitment as a step of whoever is to act."""
    action = _place(parsed.text, content.span, content.text)
    if action is None:
        return None
    owner = content.addressee if content.kind == "request" else doing.actor
    places = [content.span] if content.kind == "request" else list(doing.named)
    found = next((span for place in places if owner and (span := _place(parsed.text, place, owner))), None)
    if found is None:
        step = _recommended(context, action) if content.addressee is None else None
        if step is not None:
            return step
        step = read_action(context, action)
        return Step(step.action, recipient=step.recipient, due=step.due, named=(owner,)) if step and owner else step
    return read_action(context, action, tuple(split_owners(context, found)))


def _recommended(context: Context, span: Span) -> Step | None:
    """Read "the Secretariat publish a manual", what a recommendation with "that" says."""
    for word in _WORD.finditer(context.text, span.start, min(span.end, span.start + _LONGEST_OWNER)):
        if word[0] in word_list("verbs") and word.start() > span.start:
            owner = Span(span.start, word.start() - 1)
            if is_owner(context, owner):
                return read_action(context, Span(word.start(), span.end), tuple(split_owners(context, owner)))
    return None


def _place(text: str, span: Span, words: str) -> Span | None:
    """Return where words stand in a stretch of the text, whatever its white space."""
    found = re.search(r"\s+".join(map(re.escape, words.split())), text[span.start : span.end])
    return Span(span.start + found.start(), span.start + found.end()) if found else None


def _promised(parsed: Parsed, context: Context) -> Iterator[Step]:
    """Yield what sentences with a date say that somebody will do."""
    done = -1
    for reading in context.dates:
        if reading.span.start < done:
            continue
        sentence = parsed.sentence_at(reading.span.start)
        done = sentence.end
        index = parsed.document.index_at(sentence.start)
        block = parsed.document.blocks[index]
        topic = topic_of(parsed, index)
        if block.kind in ("heading", "quotation", "table_row") or topic in _ELSEWHERE:
            continue
        if topic == "results" and block.kind != "paragraph":
            continue
        if not _QUOTED.search(parsed.text, sentence.start, sentence.end):
            for step in read_sentence(context, unbracketed(parsed.text, sentence)):
                reported = any(" that " in f" {context.words(owner)} " for owner in step.owners)
                if step.owners and step.due and not reported and _is_undertaken(context, step):
                    yield step


def _is_undertaken(context: Context, step: Step) -> bool:
    """Say whether a step is no mere expectation, no standing duty, and no meeting that somebody will hold."""
    at, words = step.action[0].start, " ".join(map(context.words, step.action))
    if _EXPECTED.search(context.text, max(0, at - 20), at) or _REPEATED.search(words):
        return False
    return not (announces(context, step) or _HOLDS.match(words))
