"""The verb that a counted thing belongs to, read from word lists and endings.

"made over 70 enquires" has its verb before the number, "38 search warrants executed" and "57 were boarded" after it,
"was attended by 86 delegates" before it again, as the agent of a passive.
"""

import re
from collections.abc import Iterator

from extractors.document import Span
from extractors.readings.phrases import BASE, NUMBERS, OVER, STOPS, Word, is_past, words_from
from extractors.vocabulary import load

_LISTS = load("phrases")
_ADVERBS = frozenset(_LISTS["adverbs"])
_PARTICLES = frozenset(_LISTS["particles"])
_STATES = frozenset(_LISTS["states"])
AUXILIARIES = frozenset(
    "has have had was were is are will would shall can could may might must should been be being".split()
)
_BEFORE_NOUNS = frozenset("a an the its their this that our of in for with from by at on each every another".split())
_BEFORE_PRESENT = frozenset("which that who it also now still already he she".split())
"""Words after which an unknown word in "-s" is a verb: "which links 140 universities"."""

_GOING_ON = frozenset("now still currently already".split())
"""Words after which a plain form is a verb in the present: "nine hundred crews now receive pay slips"."""

_INFINITIVES = frozenset(load("actions")["verbs"])
"""Plain forms that are verbs behind "to", whatever else they may be: "to measure 14 reefs"."""

_DETERMINERS = frozenset("the a an its their his her this these those all both some any no".split())
_NOT = frozenset({"not", "never"})
_NOT_DONE = frozenset({"yet", "still"})
"""Words before "to be repaired" that belong to it."""

_CLAUSE_OPENERS = frozenset(
    "that which who whom whose where when while because although if as they it he she we and or but".split()
)
_BEFORE_OBJECTS = frozenset("the a an its their".split()) | (_ADVERBS - _PARTICLES)
"""Words that may stand between a verb and its object."""

_SPLIT_PARTICLES = frozenset(("out", "up", "down", "off", "over", "back", "away", "forward"))
_WORD = re.compile(r"[^\W_][\w’'-]*|[^\w\s]|\n")
_CHANGES = re.compile(
    r"(?:risen|rose|grown|fallen|\w*(?:increas|declin|reduc|decreas|dropp|rais|lower|cut|grew|exceed|fell)\w*)$"
)
"""Verbs whose "by" tells how much, not by whom."""

_APPOSITION = re.compile(r"\s+(?:[–—]|-)\s[^–—\n]{1,240}?\s(?:[–—]|-)\s")
_AGENT = re.compile(r"(?P<verb>[\w’-]+)(?:\s+(?:also|jointly|mainly|together))?\s+by\s+(?:the\s+|its\s+|their\s+)?$")
_NO_PARTICIPLES = frozenset(
    "took gave went came began rose fell grew drew wrote drove spoke chose saw knew became broke flew threw".split()
)
"""Past tenses that are no participles: "two of the 40 crews went home"."""

_LOOK_BACK = 60
_MOST_WORDS = 100


def verb_before(low: str, start: int, floor: int) -> Span | None:
    """Return the verb whose object begins at ``start``, with its particle: "made", "carried out", "lend"; else null.

    ``low`` is the text in small letters; nothing before ``floor`` is looked at.
    """
    words = list(_WORD.finditer(low, max(floor, start - _LOOK_BACK), start))
    at = len(words) - 1
    while at >= 0 and words[at][0] in _BEFORE_OBJECTS:
        at -= 1
    end = at
    if at > 0 and words[at][0] in _SPLIT_PARTICLES and (words[at][0] != "over" or words[at - 1][0] in OVER):
        at -= 1
    if at < 0 or not _acts(words[at][0], words[at - 1][0] if at else ""):
        return None
    return Span(words[at].start(), words[end].end())


def _acts(word: str, before: str) -> bool:
    """Say whether a word is a verb that does something: "has 26 members" only states, "a record" is none."""
    if word in _STATES or word in STOPS:
        return False
    if is_past(word):
        return True
    if before in _BEFORE_NOUNS or not word[0].isalpha():
        return False
    if word in BASE or (before == "to" and word in _INFINITIVES):
        return True
    if not word.endswith("s") or word.endswith("ss"):
        return False
    known = word[:-1] in BASE or word[:-2] in BASE or word[:-3] + "y" in BASE
    return known or (
        before.isalpha() and (before not in STOPS or before in _BEFORE_PRESENT) and not before.endswith("s")
    )


def agent_verb(low: str, start: int, floor: int) -> Span | None:
    """Return the participle whose agent begins at ``start``: "attended by 86 delegates"; null if there is none."""
    floor = max(floor, start - _LOOK_BACK)
    match = _AGENT.search(low, floor, start) if "by" in low[floor:start] else None
    if match and is_past(match["verb"]) and not _CHANGES.match(match["verb"]):
        return Span(*match.span("verb"))
    return None


def participle_after(low: str, start: int, end: int) -> Span | None:
    """Return the participle or past tense that follows at once: "38 search warrants executed"; null if none does."""
    words = words_from(low, start, end, 4)
    if not words or not is_past(words[0].low) or words[0].low in AUXILIARIES:
        return None
    return _with_particle(words, 0)


def reduced_after(low: str, start: int, end: int) -> Span | None:
    """Return the participle that follows at once and takes no object: "the 28 stations visited kept electronic …".

    In "officers from five countries searched 64 premises" the verb is that of the officers.
    """
    found = participle_after(low, start, end)
    if found and low[found.start : found.end] in _NO_PARTICIPLES:
        return None
    following = words_from(low, found.end, end, 1) if found else []
    return None if following and _begins_noun(following[0].low) else found


def _begins_noun(word: str) -> bool:
    if word in _DETERMINERS:
        return True
    return word[0].isalnum() and not (word in STOPS or word in ("and", "or") or is_past(word))


def verb_after(low: str, start: int, end: int) -> Span | None:
    """Return the main verb of the clause whose subject ends at ``start``; null if the clause shows none.

    A participle that belongs to the subject is passed over when a finite verb follows: "the workers interviewed on
    fishing vessels had paid". A denied verb keeps its denial: "not yet submitted"; so does what is "to be repaired".
    """
    apposition = _APPOSITION.match(low, start, end)
    words = words_from(low, apposition.end() if apposition else start, end, _MOST_WORDS)
    first: Span | None = None
    helped = 0
    denied: int | None = None
    for at, word in _outside_brackets(words):
        if word.low in AUXILIARIES:
            helped = at + 1
            if word.low == "be" and at and words[at - 1].low == "to":
                denied = words[at - 2 if at > 1 and words[at - 2].low in _NOT_DONE else at - 1].start
        elif word.low in _NOT:
            denied = word.start
        elif word.low in BASE and at and words[at - 1].low in _GOING_ON and first is None:
            return _with_particle(words, at)
        elif is_past(word.low) or (helped and word.low in BASE and words[at - 1].low not in _BEFORE_NOUNS):
            if helped:
                verb = _with_particle(words, at)
                return verb if denied is None else Span(denied, verb.end)
            if first is None or first.end + 1 == word.start:
                first = _with_particle(words, at)
        elif _closes(word.low, first is not None) or (helped and _stands_between(word.low, at - helped)):
            return first
    return first


def _outside_brackets(words: list[Word]) -> Iterator[tuple[int, Word]]:
    depth = 0
    for at, word in enumerate(words):
        if word.low in ("(", "["):
            depth += 1
        elif word.low in (")", "]"):
            depth -= 1
        elif depth <= 0:
            yield at, word


def _closes(word: str, found: bool) -> bool:
    """Say whether a word ends the clause; before its verb is found, lists and relative clauses do not."""
    if found:
        return word == "," or word in _CLAUSE_OPENERS
    return word in _CLAUSE_OPENERS and word not in ("and", "or", "who", "which", "that")


def _stands_between(word: str, distance: int) -> bool:
    """Say whether a word too far behind an auxiliary shows that no participle follows: "are Bangladesh, Bhutan"."""
    return distance > 1 and word not in _ADVERBS and not word.endswith("ly")


def _counts(word: str) -> bool:
    """Say whether a word opens a number: in "were planted over 40 hectares" the verb has no particle."""
    return word[0].isdigit() or word in NUMBERS


def _with_particle(words: list[Word], at: int) -> Span:
    """Take in what belongs to a verb: "carried out", "took part", and "tampered with" where the clause ends."""
    verb = words[at]
    if verb.low in ("took", "taken", "take") and at + 1 < len(words) and words[at + 1].low in ("part", "place"):
        return Span(verb.start, words[at + 1].end)
    if at + 1 < len(words) and words[at + 1].low in _PARTICLES:
        following = words[at + 2].low if at + 2 < len(words) else ""
        last = not following[:1].isalnum()
        if last or (words[at + 1].low in _SPLIT_PARTICLES and not _counts(following)):
            return Span(verb.start, words[at + 1].end)
    return Span(verb.start, verb.end)
