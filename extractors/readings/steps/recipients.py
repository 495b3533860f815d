"""To whom a step hands something: "Submit national data … to the Secretariat", "maps to be sent to the chair"."""

import re

from extractors.document import Span
from extractors.readings.clauses.actors import is_actor, is_collective
from extractors.readings.phrases import is_past
from extractors.readings.steps.parts import cut, noun_phrase
from extractors.readings.steps.verbs import opens_with_verb, word_list

_TO = re.compile(r"\bto\s+(?:the\s+|an?\s+|its\s+|their\s+)?(?=[\w\[])")
_TOLD = re.compile(r"\s+(?:back\s+)?(?:the\s+)?(?=\w)")
_TOLD_END = re.compile(r"\s+(?:of|about|on|that|whether|by|when|in|at|once)\b|[,;.\[(:]|$")
_PRONOUN = re.compile(r"(?:it|them|him|her|us|me|you)(?:self|selves)?", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z-]+")
_GIVEN = re.compile(
    r"\bbe\s+(?:\w+ly\s+|back\s+)?(?:sent|submitted|communicated|delivered|distributed|forwarded|furnished|handed|notified|offered"
    r"|presented|proposed|provided|reported|returned|shared|supplied|transferred|transmitted|circulated|given|addressed)\s"
)
"""What hands something to a recipient in the passive: "maps to be sent to the chair"."""

_WORD_BEFORE = re.compile(r"([A-Za-z-]+)\s+$")
_LONGEST = 30
"""Characters of a word, at most."""

_HANDED = re.compile(
    r"(?:[Ww]ritten\s+|[Nn]ational\s+|[Ff]urther\s+)?(?:[Cc]omments|[Rr]epl(?:y|ies)|[Ss]ubmissions?|[Nn]otifications?|[Cc]ontributions)\s"
)
"""A noun for what is handed in, where it opens an action: "Comments on the draft to the chair"."""


def find_recipient(text: str, span: Span) -> Span | None:
    """Return to whom an action hands something: "Submit national data … to the Secretariat"; null if to nobody."""
    verbs = [(span.start + m.start(), m[0].lower()) for m in _WORD.finditer(text[span.start : span.end])]
    if verbs and verbs[0][1] in word_list("telling"):
        told = _TOLD.match(text, verbs[0][0] + len(verbs[0][1]), span.end)
        phrase = _shared(text, noun_phrase(text, told.end(), span.end, _TOLD_END)) if told else None
        if phrase and _may_receive(text[phrase.start : phrase.end]):
            return phrase
    giving = next((at for at, word in verbs if word in word_list("giving")), span.end)
    if giving == span.end and (given := _GIVEN.search(text, span.start, span.end) or _HANDED.match(text, *span)):
        giving = given.end() - 1
    last: Span | None = None
    inner = True
    for to in _TO.finditer(text, giving, span.end):
        phrase = _shared(text, noun_phrase(text, to.end(), span.end))
        if phrase and _may_receive(text[phrase.start : phrase.end]):
            described = _describes(text, span.start, to.start())
            if inner or not described:
                last, inner = phrase, described
    return last


def _describes(text: str, floor: int, at: int) -> bool:
    """Say whether "to" hangs on a participle of what is told of: "report to the chair on cases passed to judges"."""
    word = _WORD_BEFORE.search(text, max(floor, at - _LONGEST), at)
    return word is not None and is_past(word[1].lower())


def _may_receive(words: str) -> bool:
    """Say whether words behind "to the" name somebody; "Platform" with a capital is a body there, "it" no name."""
    return _PRONOUN.fullmatch(words) is None and (is_actor(words) or is_collective(words))


def _shared(text: str, phrase: Span | None) -> Span | None:
    """End a phrase before "and" where a further action follows it: "to the Secretariat and update the list"."""
    if phrase:
        for match in re.finditer(r"\s+and\s+", text[phrase.start : phrase.end]):
            if opens_with_verb(text[phrase.start + match.end() : phrase.end]):
                return cut(text, phrase.start, phrase.start + match.start())
    return phrase
