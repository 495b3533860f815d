"""Next steps of a document that has no section for them: what was agreed, asked or announced with a time.

"Ministers requested the Secretariat to report by 30 September" is a step of the Secretariat, "We commit to train 200
judges by 2025" one of those who speak, "The chair will publish the results in June" one of the chair. Yearly duties,
expectations and meetings that are announced are none.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.document import Span
from extractors.facts.acting import Doing, doings
from extractors.facts.announcing import HOLDS_ONE, HOLDS_WITH_OTHERS, announces
from extractors.facts.antecedents import we
from extractors.facts.contents import Content, contents
from extractors.listing import unbracketed
from extractors.parsed import Parsed
from extractors.readings.dates import runs_from_now
from extractors.readings.steps.actions import read_actions
from extractors.readings.steps.clauses import read_sentence
from extractors.readings.steps.parts import Context, in_turn, is_known, is_owner, is_party, split_owners
from extractors.readings.steps.passives import read_passive
from extractors.readings.steps.step import Step, referred
from extractors.readings.steps.verbs import word_list
from extractors.sections import topic_of

_SEVERAL = 3
"""Sentences with a dated task that make a paragraph one of tasks."""

_QUOTED = re.compile(r"[“\"«„]")
_SPEAKER = re.compile(r"(?:(?:M(?:r|s|rs)|Dr|Prof)\.?\s[^:.\n]{2,60}|The\s[A-Z]{4,}[^:.\n]{0,40}):\s+(?=[A-Z])")
_WORD = re.compile(r"(?<=\s)(?!to\b)[a-z][a-z-]+")
_LONGEST_OWNER, _LONGEST_NAME = 120, 12
"""Characters of one who is asked, and words of one who promises."""

_CLAUSE = re.compile(r"\s(?:that|which|who)\s|^(?:we|they|it|he|she)\s", re.IGNORECASE)
_RUNS_FROM = re.compile(r"\b(?:of|after|following|from)\b")
_DONE_BY_SAYING = re.compile(
    r"\s*(?:to\s+)?(?:postpone|extend|prolong|defer|adjourn|reschedule|bring\s+forward|move|renew|suspend|set(?!\s+up\b)|fix)\b"
)
"""What is done by being decided, its date no deadline: "decided to extend the mandate to 31 December"."""

_OFFER = re.compile(
    r"(?:the\s+)?(?:\w+\s+){0,2}?(?:(?P<offer>offers?)|(?:decision|commitment|pledge|undertaking|promise|announcement)s?)"
    r"\s+(?:of|by|from|made\s+by)\s+(?P<who>[^,;:]{2,100}?)\s+(?:to|that\s+(?:it|they)\s+(?:will|would))\s+(?P<deed>[a-z])"
)
"""What is accepted or welcomed of somebody who is then to do it: "the offer of Latvia to hold a course in May"."""

_FROM_THEN_ON = re.compile(r"(?:with\s+effect\s+from|effective|as\s+(?:from|of))\b", re.IGNORECASE)
"""What is so from a day on, is done by being said."""

_PLEDGED = re.compile(r"\b(?:undertakes?|undertook|commits?|committed|promise[sd]?|pledge[sd]?)\s+to\s+\Z")
_WAS_TO = re.compile(r"\b(?:was|were)\s+(?:now\s+|also\s+)?to\s+(?:also\s+|then\s+)?\Z")
"""What minutes say is to be done, and what other texts say was to be: only a day to come tells them apart."""

_ONLY_SAID = re.compile(r"\b(?:denied|if|whether|why|unless|how)\b[^.;]*\Z")
"""What stands before one who was to do something, where that is denied, asked after or conditional."""

_NEAR_OWNER = 60
"""Characters before an owner in which that stands."""

_EXPECTED = re.compile(r"\b(?:expected|due)\s+to\s+$")
_HOLDS_IT = re.compile(
    r"(?:co-)?(?:host|convene|hold|organise|organize)(?:,[^,]{3,80},)?\s+the\s"
    r"(?!(?i:first|second|third|\w+th|\d+(?:st|nd|rd)|next|annual)\b)"
)
"""What somebody is asked to hold, named before; the next meeting of a body is only announced."""

_ANSWERS = re.compile(
    r"(?:to\s+)?(?:(?:answer|reply|respond|process|acknowledge)\b"
    r"|(?:notify|inform|act)\b(?!.*\s(?:of|about|on|upon)\s+(?:the|its|their|this|these|our)\s))",
    re.DOTALL,
)
"""What is done each time that something comes in, so that a term runs from that; "inform others of it" once."""

_AND_THAT = re.compile(r",?\s+and\s+that\s+")

_HOLDS = re.compile(r"(?:co-)?(?:host|convene|hold|organise|organize)\b")
_TO = re.compile(r"to\s+(?=\w)")
_MIND = "remember|recall|know|realise|realize|understand|believe|feel|hope|appreciate"
_SAYS_NOTHING = re.compile(
    rf"(?:to\s+)?(?:do\s+(?:so|this|that|it)|(?:suggest|propose|recommend)\s+that\b.*|(?:become|remain|be|serve|act|as|{_MIND})\b.*)",
    re.DOTALL,
)
"""What names no deed: "to do so", "as the new date"; a state that will be: "become a member", or one of mind."""

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
    found = [*acted, *promised]
    return sorted([*found, *_beside(parsed, context, found)], key=lambda step: step.action[0].start)


def _beside(parsed: Parsed, context: Context, found: list[Step]) -> Iterator[Step]:
    """Yield the tasks without a date of paragraphs that hold little but tasks with one."""
    dated: dict[int, set[Span]] = {}
    for step in found:
        at = step.action[0].start
        dated.setdefault(parsed.document.index_at(at), set()).add(parsed.sentence_at(at))
    for index, told in dated.items():
        sentences = parsed.sentences_in(parsed.document.blocks[index].span)
        if len(told) < _SEVERAL or 3 * len(told) < 2 * len(sentences):
            continue
        for sentence in sentences:
            if sentence in told or _QUOTED.search(parsed.text, sentence.start, sentence.end):
                continue
            for step in read_sentence(context, sentence):
                parties = step.owners and all(is_party(context, owner) for owner in step.owners)
                if parties and _can_promise(context, step) and _is_undertaken(context, step):
                    yield step


def _meets(step: Step, taken: dict[int, list[Span]], parsed: Parsed) -> bool:
    """Say whether a step's action shares words with one that is already taken in the same block."""
    others = taken.get(parsed.document.index_at(step.action[0].start), [])
    return any(piece.meets(other) for piece in step.action for other in others)


def _acted(parsed: Parsed, context: Context) -> Iterator[Step]:
    """Yield the requests, and the commitments to do something, that have a due date."""
    for doing in doings(parsed):
        if topic_of(parsed, doing.block) == "progress":
            continue
        for content in contents(parsed, doing):
            if (lemma := doing.act.verbs[0].lemma) == "accept" or (content.kind == "stance" and lemma != "recall"):
                yield from _offered(context, content.span, lemma == "accept")
            listed = doing.act.opening.listed and _TO.match(parsed.text, content.span.start) is not None
            committed = content.kind == "decision" and (listed or doing.act.opening.word in ("to", "that"))
            tasked = content.kind == "request" or (content.kind == "decision" and content.addressee is not None)
            said = committed and _DONE_BY_SAYING.match(parsed.text, content.span.start)
            if (tasked or committed) and not said and context.dates_in(content.span):
                for step in _of_content(parsed, context, doing, content):
                    asked = tasked and content.addressee is not None
                    if step.due and _is_undertaken(context, step, willed=True, asked=asked):
                        yield step


def _offered(context: Context, words: Span, accepted: bool) -> Iterator[Step]:
    """Read what somebody offered or decided to do as steps of theirs, if it tells when they will be done.

    An offer counts once it is ``accepted``; what a state or an organisation decided by itself counts as it is.
    """
    offer = _OFFER.match(context.text, words.start, words.end)
    if offer is None or not context.dates_in(words) or (offer["offer"] and not accepted):
        return
    owners = tuple(split_owners(context, Span(*offer.span("who"))))
    if not (offer["offer"] or all(is_known(context, owner) for owner in owners)):
        return
    for step in read_actions(context, in_turn(context, Span(offer.start("deed"), words.end)), owners):
        if step.due and _is_undertaken(context, step, willed=True):
            yield step


def _of_content(parsed: Parsed, context: Context, doing: Doing, content: Content) -> Iterator[Step]:
    """Read a request or commitment as steps of whoever is to act: one, or one for each verb with a date of its own."""
    action = _place(parsed.text, content.span, content.text)
    if action is None:
        return
    asks = content.kind == "request" or content.addressee is not None
    if doing.act.opening.word == "that":
        step = read_passive(context, action)
        yield from [step] if step else []
        if step or not asks:
            return
    owner = content.addressee if asks else doing.actor
    places = [content.span] if asks else list(doing.named)
    found = next((span for place in places if owner and (span := _place(parsed.text, place, owner))), None)
    if found is None and content.addressee is None and (steps := _recommended(context, action)):
        yield from steps
        return
    owners = tuple(split_owners(context, found)) if found else ()
    for step in read_actions(context, in_turn(context, action), owners):
        yield replace(step, named=(owner,)) if owner and not found else step


def _recommended(context: Context, span: Span) -> list[Step]:
    """Read "the Secretariat publish a manual, and that Fiji print it", what a recommendation with "that" says."""
    if joint := _AND_THAT.search(context.text, *span):
        return _recommended(context, Span(span.start, joint.start())) + _recommended(
            context, Span(joint.end(), span.end)
        )
    for word in _WORD.finditer(context.text, span.start, min(span.end, span.start + _LONGEST_OWNER)):
        if word[0] in word_list("verbs") and word.start() > span.start:
            owner = Span(span.start, word.start() - 1)
            if is_owner(context, owner):
                parts = in_turn(context, Span(word.start(), span.end))
                return read_actions(context, parts, tuple(split_owners(context, owner)))
    return []


def _place(text: str, span: Span, words: str) -> Span | None:
    """Return where words stand in a stretch of the text, whatever its white space."""
    found = re.search(r"\s+".join(map(re.escape, words.split())), text[span.start : span.end])
    return Span(span.start + found.start(), span.start + found.end()) if found else None


def _promised(parsed: Parsed, context: Context) -> Iterator[Step]:
    """Yield what sentences with a date say that somebody will do."""
    done, before, told_in = -1, None, -1
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
            for told in read_sentence(context, _speech(parsed.text, unbracketed(parsed.text, sentence))):
                step = referred(context, _given_time(context, told), before if told_in == index else None, we(parsed))
                if step and (step.owners or step.named):
                    before, told_in = step, index
                    if step.due and _can_promise(context, step) and _is_undertaken(context, step):
                        yield step


def _speech(text: str, sentence: Span) -> Span:
    """Leave out whose speech a verbatim record prints: "Ms. Ana Tabe (Fiji): The port will …"."""
    speaker = _SPEAKER.match(text, sentence.start, sentence.end)
    return Span(speaker.end(), sentence.end) if speaker else sentence


def _given_time(context: Context, step: Step) -> Step:
    """Return the deed of "will have until 5 May to send the form", which the date parts from its verb."""
    verb, *rest = step.action
    if context.words(verb) != "have" or len(rest) != 1 or not (to := _TO.match(context.text, rest[0].start)):
        return step
    return replace(step, action=(Span(to.end(), rest[0].end),))


def _was_to_be_done(context: Context, step: Step) -> bool:
    """Say whether "was to" sets a task by a day to come; it does not where it is denied, asked after or conditional."""
    due, today = step.due.date.end if step.due else None, context.anchors.set_down
    first = min((owner.start for owner in step.owners), default=step.action[0].start)
    said = _ONLY_SAID.search(context.text, max(0, first - _NEAR_OWNER), first)
    ahead = bool(due and today and due > today.isoformat())
    owned = all(is_party(context, owner) or context.words(owner).isupper() for owner in step.owners)
    return ahead and said is None and owned


def _can_promise(context: Context, step: Step) -> bool:
    """Say whether the owners are named, and no clause of their own: "46 officers from the region spent two days"."""
    return not any(
        len(words := context.words(owner).split()) > _LONGEST_NAME or _CLAUSE.search(" ".join(words))
        for owner in step.owners
    )


def _is_undertaken(context: Context, step: Step, willed: bool = False, asked: bool = False) -> bool:
    """Say whether a step is no mere expectation, no standing duty, and no meeting that somebody will hold.

    What is ``willed`` may be to hold something new, what somebody is ``asked`` to hold what was spoken of; what is
    pledged may be either.
    """
    if step.due and (step.due.date.rule == "frequency" or _FROM_THEN_ON.match(step.due.date.text)):
        return False
    at, words = step.action[0].start, " ".join(map(context.words, step.action))
    if _EXPECTED.search(context.text, max(0, at - 20), at) or _REPEATED.search(words) or _SAYS_NOTHING.fullmatch(words):
        return False
    due = step.due.date if step.due else None
    if due and due.end and context.anchors.meeting and due.end < context.anchors.meeting[0].isoformat():
        return False  # "to ratify the Agreement signed in Kigali on 30 November 2013"
    if _WAS_TO.search(context.text, max(0, at - 20), at) and not _was_to_be_done(context, step):
        return False
    bare = due and due.rule == "within" and due.end is None and not _RUNS_FROM.search(due.text)
    if due and bare and (not runs_from_now(due) or _ANSWERS.match(words)):
        return False  # "to answer requests within ten days"
    pledged = _PLEDGED.search(context.text, max(0, at - 20), at)
    held = ((willed or pledged) and HOLDS_ONE.match(words)) or ((asked or pledged) and _HOLDS_IT.match(words))
    held = held or HOLDS_WITH_OTHERS.match(words)
    return bool(held) or not (announces(context, step) or _HOLDS.match(words))
