"""Steps told in the passive: "a summary will be circulated by the Secretariat" is owned by its agent, if it has one."""

import re

from extractors.document import Span
from extractors.readings.steps.parts import Context, cut, find_due, is_owner, noun_phrase, split_owners
from extractors.readings.steps.recipients import find_recipient
from extractors.readings.steps.step import Step

_AGENT = re.compile(r"\s+by\s+(?:the\s+)?(?=[\w])")
_AGENT_END = re.compile(
    r"\s+(?:and\s+(?=\w+(?:ed|en|nt)\b)|(?:by|in|on|for|at|to|with|within|before|after|during|no\s+later|as|under"
    r"|from|until)\b)|[,;.\[(:]|$"
)
_TO_BE = re.compile(
    r"\s(?P<be>be)\s+(?:\w+ly\s+)?(?!called\b|named\b|renamed\b|known\b|based\b)(?=\w+(?:ed|en|nt|ld|de|pt)\b)"
)
_NEW_SUBJECT = re.compile(r",\s+(?:and|while|but)\s+(?:we|they|it|he|she|the)\s")
_PASSIVE = re.compile(r"be\s+(?:\w+ly\s+)?(?P<verb>[\w-]+)\b")


def is_passive(text: str, span: Span) -> bool:
    """Say whether the words behind "will" are a passive: "be circulated"."""
    return _PASSIVE.match(text, span.start, span.end) is not None


def read_passive(context: Context, span: Span) -> Step | None:
    """Read what was agreed "that" should be done: "a review be completed by Malaysia"; null without such a verb."""
    further = _NEW_SUBJECT.search(context.text, span.start, span.end)
    end = further.start() if further else span.end
    be = _TO_BE.search(context.text, span.start, end)
    subject = cut(context.text, span.start, be.start()) if be else None
    return of_passive(context, subject, Span(be.start("be"), end)) if be and subject else None


def of_passive(context: Context, subject: Span, span: Span) -> Step | None:
    """Read "a summary will be circulated by the Secretariat": the agent owns it, the clause is the action."""
    agent = next(
        (
            phrase
            for match in _AGENT.finditer(context.text, span.start, span.end)
            if (phrase := noun_phrase(context.text, match.end(), span.end, _AGENT_END)) and is_owner(context, phrase)
        ),
        None,
    )
    owners = tuple(split_owners(context, agent)) if agent else ()
    due = find_due(context, span)
    cuts = sorted(each for each in (agent, due.span if due else None) if each)
    end = cuts[0].start if cuts else span.end
    words = re.sub(r"(?:\s+(?:by|in|on|from|during)(?:\s+the)?)?\s*$", "", context.text[subject.start : end])
    action = cut(context.text, subject.start, subject.start + len(words))
    return Step((action,), owners, find_recipient(context.text, action), due=due) if action else None
