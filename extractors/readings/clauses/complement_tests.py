"""What a complement shows about its verb: a plan or a view, a greeting, help given, a number reached.

"agreed on the importance of …" and "agreed that patients are the first victims" assert; "agreed that members
would report" plans. "Supported the operation with equipment" is help and no view (genre guide, §1.4, complement
test).
"""

import re

from extractors.readings.clauses.actors import is_actor
from extractors.vocabulary import load

_WORDS = {name: "|".join(words) for name, words in load("complements").items()}
_ESTEEM = frozenset(load("complements")["esteem"])
_ANY_THREE = r"(?:\w+\s+){0,3}?"
_ARTICLES = r"(?:(?:the|a|an|this|that|its|their|all|both)\s+)*"

CLAUSE = re.compile(r"that\s+", re.IGNORECASE)
"""Opens a clause as a complement."""

_OPINION = re.compile(rf"{_ARTICLES}{_ANY_THREE}(?:{_WORDS['opinions']})\b", re.IGNORECASE)
_FUTURE = re.compile(
    r"\b(?:will|shall|would)\s+(?:(?:also|not|now|then|further|be|\w+ly)\s+)*(?P<verb>[a-z]+)", re.IGNORECASE
)
_SUBJUNCTIVE = re.compile(
    r"[^,;]*?(?<!to )(?<!should )(?<!can )(?<!could )(?<!may )(?<!might )(?<!must )(?<!not )"
    r"\bbe\s+\w+(?:ed|en|de|ld|nt|wn|ut|up)\b"
)
_VERBS = frozenset(load("actions")["verbs"])
_BIDDEN = re.compile(
    r"(?:that\s+)?(?:the|an?|each|every|its|their)\s+(?P<who>(?:[\w-]+\s+){0,3}?[\w-]+)\s+(?P<verb>[a-z]+)\s+"
    r"(?=(?:to|back|the|an?|its|their|all|on|with)\b)"
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had)\b")
_GREETED = re.compile(
    rf"{_ARTICLES}{_ANY_THREE}(?:{_WORDS['greeted']})(?:\s+(?:from|and)\s+[^,;]*)?\s*(?:$|,|;|\.|to\s|at\s|from\s)",
    re.IGNORECASE,
)
_GREETED_BY_NAME = re.compile(
    r"(?:[A-Z][\w’'.-]*|and|of|the|,|\s)+?\s+to\s+(?:the|this|its|their)\s+"
    rf"{_ANY_THREE}(?i:{_WORDS['gatherings']})\b"
)
_HELPED = re.compile(rf"{_ARTICLES}{_ANY_THREE}(?:{_WORDS['helped']})\b(?!\s+to\b)", re.IGNORECASE)
_HELPED_WITH = re.compile(
    rf"\bwith\s+(?:\d|[a-z ]{{0,20}}(?:{_WORDS['means']})\b)|\bin\s+[a-z]+ing\b|^(?:it|them)\s+with\b", re.IGNORECASE
)
_COUNTED = re.compile(
    r"(?:(?:some|about|over|nearly|more than|at least|up to|a total of)\s+)?"
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)\b)",
    re.IGNORECASE,
)


def is_greeting(words: str) -> bool:
    """Say whether what is welcomed are people on arrival: "participants", "Fiji to the Meeting"."""
    return (_GREETED.match(words) or _GREETED_BY_NAME.match(words)) is not None


def is_help(words: str) -> bool:
    """Say whether what is supported is helped in practice, not favoured: "the operation with aircraft hours"."""
    return (_HELPED.match(words) or _HELPED_WITH.search(words)) is not None


def is_counted(words: str) -> bool:
    """Say whether a number opens the words: a result and no act of the record."""
    return _COUNTED.match(words) is not None


def is_view(opener: str, words: str) -> bool:
    """Say whether what is agreed, after ``opener``, is a view and no plan."""
    if opener == "that" or CLAUSE.match(words):
        return not _plans(words)
    return opener == "with" or (opener in ("on", "upon", "") and _OPINION.match(words) is not None)


def _plans(clause: str) -> bool:
    """Say whether a clause sets something to be done: "members would report", "a network be set up"."""
    future = _FUTURE.search(clause)
    if future:
        return future["verb"].lower() not in _ESTEEM
    return _SUBJUNCTIVE.match(clause) is not None or _bids(clause)


def _bids(clause: str) -> bool:
    """Say whether a clause has one actor and a plain verb: "the Chair write to members", but "the Chair writes"."""
    found = _BIDDEN.match(clause)
    if found is None or found["verb"] not in _VERBS or found["who"].endswith("s") or not is_actor(found["who"]):
        return False
    return _FINITE.search(clause, found.end()) is None
