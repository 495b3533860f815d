"""The verb that a counted thing belongs to, read from word lists and endings.

"made over 70 enquires" has its verb before the number, "38 search warrants executed" and "57 were boarded" after it,
"was attended by 86 delegates" before it again, as the agent of a passive.
"""

import re

from extractors.document import Span
from extractors.readings.phrases import BASE, STOPS, Word, is_past, words_from
from extractors.vocabulary import load

_LISTS = load("phrases")
_ADVERBS = frozenset(_LISTS["adverbs"])
_PARTICLES = frozenset(_LISTS["particles"])
_STATES = frozenset(_LISTS["states"])
_AUXILIARIES = frozenset(
    ("has", "have", "had", "was", "were", "is", "are", "will", "would", "shall", "can", "could", "may", "might", "must")
    + ("should", "been", "be", "being")
)
_CLAUSE_OPENERS = frozenset(
    ("that", "which", "who", "whom", "whose", "where", "when", "while", "because", "although", "if", "as", "they", "it")
    + ("he", "she", "we", "and", "or", "but")
)
_SPLIT_PARTICLES = frozenset(("out", "up", "down", "off", "over", "back", "away", "forward"))
_WORD = re.compile(r"[^\W_][\w’'-]*|[^\w\s]|\n")
_AGENT = re.compile(r"(?P<verb>[\w’-]+)(?:\s+(?:also|jointly|mainly|together))?\s+by\s+(?:the\s+|its\s+|their\s+)?$")
_LOOK_BACK = 60
_MOST_WORDS = 100


def verb_before(low: str, start: int, floor: int) -> Span | None:
    """Return the verb whose object begins at ``start``, with its particle: "made", "carried out", "lend"; else null.

    ``low`` is the text in small letters; nothing before ``floor`` is looked at.
    """
    words = [Word(match[0], *match.span()) for match in _WORD.finditer(low, max(floor, start - _LOOK_BACK), start)]
    at = len(words) - 1
    while at >= 0 and (words[at].low in ("the", "a", "an", "its", "their") or words[at].low in _ADVERBS - _PARTICLES):
        at -= 1
    end = at
    if at > 0 and words[at].low in _SPLIT_PARTICLES:
        at -= 1
    if at < 0 or not _acts(words[at].low):
        return None
    return Span(words[at].start, words[end].end)


def _acts(word: str) -> bool:
    """Say whether a word is the form of a verb that does something; "has 26 members" only states."""
    if word in _STATES or word in STOPS:
        return False
    if is_past(word) or word in BASE:
        return True
    if not word.endswith("s"):
        return False
    return word[:-1] in BASE or word[:-2] in BASE or word[:-3] + "y" in BASE


def agent_verb(low: str, start: int, floor: int) -> Span | None:
    """Return the participle whose agent begins at ``start``: "attended by 86 delegates"; null if there is none."""
    match = _AGENT.search(low, max(floor, start - _LOOK_BACK), start)
    return Span(*match.span("verb")) if match and is_past(match["verb"]) else None


def participle_after(low: str, start: int, end: int) -> Span | None:
    """Return the participle or past tense that follows at once: "38 search warrants executed"; null if none does."""
    words = words_from(low, start, end, 4)
    if not words or not is_past(words[0].low) or words[0].low in _AUXILIARIES:
        return None
    return _with_particle(words, 0)


def verb_after(low: str, start: int, end: int) -> Span | None:
    """Return the main verb of the clause whose subject ends at ``start``; null if the clause shows none.

    A participle that belongs to the subject is passed over when a finite verb follows: "the workers interviewed on
    fishing vessels had paid".
    """
    first: Span | None = None
    helped = depth = 0
    words = words_from(low, start, end, _MOST_WORDS)
    for at, word in enumerate(words):
        if word.low in ("(", "["):
            depth += 1
        elif word.low in (")", "]"):
            depth -= 1
        elif depth > 0:
            continue
        elif word.low in _AUXILIARIES:
            helped = at + 1
        elif is_past(word.low) or (helped and word.low in BASE):
            direct = first is None or first.end + 1 == word.start
            if helped or direct:
                first = _with_particle(words, at)
            if helped:
                return first
        elif first and word.low in _CLAUSE_OPENERS | {","}:
            return first
        elif word.low in _CLAUSE_OPENERS - {"and", "or", "who", "which", "that"}:
            return first
        elif helped and word.low not in _ADVERBS and not word.low.endswith("ly") and at - helped > 1:
            return first
    return first


def _with_particle(words: list[Word], at: int) -> Span:
    """Take in the particle of a verb: "carried out", and "tampered with" where the clause ends."""
    verb = words[at]
    if at + 1 < len(words) and words[at + 1].low in _PARTICLES:
        last = at + 2 >= len(words) or not words[at + 2].low[0].isalnum()
        if last or words[at + 1].low in _SPLIT_PARTICLES:
            return Span(verb.start, words[at + 1].end)
    return Span(verb.start, verb.end)
