"""The verb that goes with a count: its own, or the one it shares with the count it is joined to."""

import re
from dataclasses import replace

from extractors.document import Span
from extractors.readings.counts.count import Count, Sentence
from extractors.readings.number_words import NUMBER_WORDS
from extractors.readings.phrase_verbs import agent_verb, participle_after, reduced_after, verb_after, verb_before
from extractors.readings.phrases import is_past

_AMONG = re.compile(r"(?:\bamong\s+(?:them|whom|which|these)|\bincluding|\bof\s+(?:them|whom|which))\s*,?\s*$")
_JOINED = re.compile(r"\s*(?:,|,?\s*(?:and|or|as\s+well\s+as|plus|&))\s*")
_GOVERNED = re.compile(
    r"\b(?:of|in|from|to|with|for|under|at|on|among|amongst|over|within|across|between|by|into|against|about|per|than|"
    r"without|via|through|towards?|after|before|worth|including|involving|covering|has|have|had|is|are|was|were|"
    r"includes?|comprises?|comprising|totall?ing|brings?\s+together|grouping)"
    r"\s+(?:(?:the|its|their|all|these|those|our)\s+)*$"
)
_PART_OF = re.compile(
    rf"(?:^|[,;:–—]\s|\b(?:and|but|while|that)\s)(?:only\s)?(?:\d[\d,]*|{'|'.join(NUMBER_WORDS)})"
    r"\s+of\s+(?:the|these|those|its|their)\s+$"
)
"""A subject that is part of the things counted next."""

_WORTH = re.compile(r"\s(?:worth|valued\s+at)\s+(?:an?\s+)?$")
_CHANGED_BY = re.compile(
    r"\b(?P<verb>risen|rose|grown|grew|fallen|fell|shrunk|shrank|(?:increas|declin|decreas|dropp|reduc|climb|surg|improv|expand)\w*ed)"
    r"\s+(?:\w+ly\s+)?by\s+$"
)
_VIEW = re.compile(
    r"(?:welcom|not|commend|appreciat|recall|acknowledg|prais|recogni[sz]|applaud|accept)(?:e|s|es|ed|ing)?"
)
"""Verbs that say what a body thinks of something."""

_BY_WHOM = re.compile(
    r"\s+(?:that|which)\s+(?:the\s+)?(?:[^\W\d][\w’'-]*\s+){1,4}?(?:(?:has|have|had|also|recently)\s+)*(?P<verb>[a-z]+(?:ed|t|ve|d))\b"
)
"""A relative clause that tells who did something with the things before it."""

_AMOUNT = re.compile(
    r"(?<=\s)(?:an?|another|further)\s+(?:[a-z-]+\s+){0,2}(?:loan|grant|contribution|donation|gift|package|credit|pledge"
    r"|investment|payment|tranche|sum|total|budget|envelope|facility)s?\s+(?:of|worth|totalling|amounting\s+to)\s+$"
)
"""What an amount is the size of."""

_DOING = re.compile(r"\b(?:for|by|in|after|while|when)\s+(?:\w+ly\s+)?(?P<verb>[a-z]{2,}ing)\s+$")
_NO_DEED = frozenset(
    "including following during totalling comprising involving covering regarding concerning numbering exceeding "
    "reaching averaging being having existing remaining participating attending".split()
)
"""Words in -ing before a number that tell no deed."""

_OPENS_CLAUSE = re.compile(
    r"(?:^|[\n,;:(\[–—•*“\"]|\b(?:and|or|but|that|which|while|whilst|when|where|as|because|although|whereas|if))\s*"
    r"(?:(?:the|its|their|all|these|those|our|some|another|a|an|first|last|remaining|other|additional|new)\s+)*$"
)
_HELPED = re.compile(r"\s+(?:was|were|has|have|had)\b")
_GAPPED = re.compile(
    r"(?:[,;]|\band)\s+(?:and\s+)?(?:the\s+)?[A-Z][\w’'-]+(?:\s(?:[A-Z][\w’'-]+|and|of|the)){0,4}\s(?:[a-z]{4,}\s){0,2}?$"
)
_LONGEST_NAME = 60
"""Characters of the name of a gapped verb's subject, at most."""

_LONGEST_THING = 3
"""Words of a thing that is worth an amount, at most."""

_NEAR = 30
"""Characters of "including" or "their" just before a number, at most."""

_DEFINITE = re.compile(r"\b(?:the|these|those|both|our|its|their)\s+(?:all\s+)?$|\ball\s+$")


def with_action(sentence: Sentence, count: Count, earlier: list[Count]) -> Count:
    """Find the verb of a count: before it, as a passive's agent, after it, or shared with the count it is joined to."""
    start, low, floor = count.span.start, sentence.low, sentence.span.start
    before = sentence.before(start)
    definite = _DEFINITE.search(before, max(len(before) - _NEAR, 0)) is not None
    count = replace(count, definite=True) if definite else count
    action = verb_before(low, start, floor) or agent_verb(low, start, floor)
    action = action or _verb_of_change(sentence, start) or _verb_of_amount(sentence, count)
    if action:
        return replace(count, action=_verb_of_relative(sentence, count, action) or action)
    last = earlier[-1] if earlier and earlier[-1].span.start >= floor else None
    if last and last.span.end <= start and _JOINED.fullmatch(low, last.span.end, start):
        return _with_joined_action(sentence, count, last)
    if last and last.action and last.action.end <= last.span.start and is_gapped(sentence, start):
        return replace(count, action=last.action)
    if last and _AMONG.search(before, max(len(before) - _NEAR, 0)):
        return replace(count, action=last.action, governed=True)
    if action := _verb_of_worth(sentence, start):
        return replace(count, action=action, governed=True)
    if _GOVERNED.search(before):
        reduced = reduced_after(low, count.span.end, sentence.span.end)
        if reduced and _PART_OF.search(before) and verb_after(low, reduced.end, sentence.span.end) is None:
            reduced = None  # "two of the 214 sirens failed": not all of them
        return replace(count, action=reduced, governed=True)
    if _OPENS_CLAUSE.search(before):
        return replace(count, action=verb_after(low, count.span.end, sentence.span.end))
    return replace(count, governed=True)


def _verb_of_relative(sentence: Sentence, count: Count, action: Span) -> Span | None:
    """Return what was done with the things of which a body only says its view: "welcomed the 40 boats that X lent"."""
    if not _VIEW.fullmatch(sentence.low, action.start, action.end):
        return None
    relative = _BY_WHOM.match(sentence.low, count.span.end, sentence.span.end)
    return Span(*relative.span("verb")) if relative and is_past(relative["verb"]) else None


def _with_joined_action(sentence: Sentence, count: Count, last: Count) -> Count:
    """Find the verb of a count joined to the one before: that of a clause of its own, or the one they share."""
    low, start, end = sentence.low, count.span.start, count.span.end
    if last.action and last.action.end <= last.span.start and _HELPED.match(low, end, sentence.span.end):
        return replace(count, action=verb_after(low, end, sentence.span.end))  # its own clause: "…, and 90 came"
    own = None if last.governed else participle_after(low, end, sentence.span.end)
    if last.governed and "," in low[last.span.end : start]:  # "warnings went to 40 ports, and 90 people moved"
        told = verb_after(low, end, sentence.span.end)
        own = told if told and told.start == end + 1 else None
    return replace(count, action=own or last.action, governed=last.governed)


def _verb_of_change(sentence: Sentence, start: int) -> Span | None:
    """Return the verb that tells how much something changed: "had fallen by 18 per cent"."""
    change = _CHANGED_BY.search(sentence.low, max(sentence.span.start, start - _NEAR), start)
    return Span(*change.span("verb")) if change else None


def _verb_of_amount(sentence: Sentence, count: Count) -> Span | None:
    """Return the verb whose object an amount only sizes, or the act it is named for: "offered a loan of 50 million"."""
    low, start, floor = sentence.low, count.span.start, sentence.span.start
    amount = _AMOUNT.search(low, max(floor, start - _LONGEST_NAME), start) if count.quantity.currency else None
    if amount:
        return verb_before(low, amount.start(), floor)
    done = _DOING.search(low, max(floor, start - _NEAR), start)
    return Span(*done.span("verb")) if done and done["verb"] not in _NO_DEED else None


def _verb_of_worth(sentence: Sentence, start: int) -> Span | None:
    """Return the verb whose object is worth an amount: "seized gold worth an estimated US$ 9.6 million"."""
    worth = _WORTH.search(sentence.low, max(sentence.span.start, start - _NEAR), start)
    at = worth.start() if worth else 0
    for _ in range(_LONGEST_THING if worth else 0):
        at = sentence.low.rfind(" ", sentence.span.start, at) + 1
        if at <= sentence.span.start:
            return None
        if action := verb_before(sentence.low, at, sentence.span.start):
            return action
        at -= 1
    return None


def is_governed(sentence: Sentence, start: int) -> bool:
    """Say whether a preposition, or "has" and the like, stands before a number."""
    return _GOVERNED.search(sentence.before(start)) is not None


def is_gapped(sentence: Sentence, start: int) -> bool:
    """Say whether a name alone stands before a number, its verb left out: "…, and Uganda 1,500,000"."""
    return _GAPPED.search(sentence.text, max(sentence.span.start, start - _LONGEST_NAME), start) is not None


def shared(sentence: Sentence, counts: list[Count]) -> list[Count]:
    """Hand the verb after the last of joined counts to those before it: "38 vehicles and 6 boats searched"."""
    found = list(counts)
    for at in range(len(found) - 2, -1, -1):
        one, two = found[at], found[at + 1]
        joined = one.span.end <= two.span.start and _JOINED.fullmatch(sentence.low, one.span.end, two.span.start)
        if joined and one.action is None and not one.governed:
            found[at] = replace(one, action=two.action)
    return found
