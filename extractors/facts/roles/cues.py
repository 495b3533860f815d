"""The words that give roles, compiled from ``vocabulary/roles.yml``: verbs after a subject, formulas before a list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from extractors.facts.roles.entities import Role
from extractors.facts.roles.gaps import VERBISH
from extractors.vocabulary import load

_AS = re.compile(
    r"[^.;,]{0,90}?\b(?:as|in the capacity of|in an?)\s+\[?(?:an?\s+|the\s+)?(?:invited\s+|permanent\s+|full\s+)?"
    r"(?P<word>observers?|supporting roles?|supporting capacity|supporters|co-?chairs?|chairs?|hosts?|members"
    r"|resource persons?|presenters|speakers)\b",
    re.IGNORECASE,
)
_SUPPORT = re.compile(r"[^.;]{0,80}?\bsupport(?:ing|ive)\s+(?:role|capacit|function)", re.IGNORECASE)
_OF_MEETING = re.compile(
    r" in (?:the |a |this |any )?(?:vot|ballot|election|decision|consensus|discussion|debate|adoption)"
)
"""What goes on in a meeting: one who takes no part in a vote is there."""

_NEGATED = re.compile(r"\b(?:not|nor|never|neither)\s+(?:\w+\s+)?$")
_WITHOUT = re.compile(r"\bwithout\s+(?:\w+ly\s+)?$")
NOT_NOW = "outgoing former previous past departing retiring late incoming next future deputy vice assistant".split()
"""Words before a capacity that somebody else holds at this meeting: "the outgoing co-chair", "a deputy chair"."""

_OPENS = "".join(rf"(?<!{word} )" for word in NOT_NOW) + r"(?<![\w-])"
"""Where a word for a role begins."""

_LABEL = re.compile(r"[\s*_–•-]*(?P<words>[^\W\d_][\w /()’'-]{2,50}?)\s*:[\s*_]*")
_PRESENT = re.compile(r"(?:also )?(?:present|in attendance|attending)|accompan(?:ied by|ying)", re.IGNORECASE)
_LONGEST_LABEL = 4
"""A label of more words is the start of a sentence."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TABLES = (
    ("formulas", False, False),
    ("personal_formulas", False, True),
    ("verbs", True, False),
    ("weak_verbs", True, True),
    ("group_verbs", True, False),
)
"""Tables of the vocabulary, in the order in which they are tried: whether they hold verbs, and for persons only."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One place where words give a role."""

    start: int
    end: int
    role: Role

    before: bool
    """Whether the entities stand before it (a verb) rather than after it (a formula)."""

    persons_only: bool
    """Whether it gives the role to persons only."""

    implied: bool = False
    """Whether the act only implies the role, for lists of those who act for states."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """One cue of the vocabulary."""

    role: Role
    before: bool
    persons_only: bool
    implied: bool
    rest: re.Pattern[str]
    """What must follow the word that opens the cue."""


@cache
def _rules() -> dict[str, list[_Rule]]:
    """Return the rules by the word that opens them."""
    found: dict[str, list[_Rule]] = {}
    for table, before, persons_only in _TABLES:
        for role, cues in load("roles")[table].items():
            for words, rest in cues:
                rule = _Rule(
                    cast(Role, role), before, persons_only, table == "group_verbs", re.compile(rest, re.IGNORECASE)
                )
                for word in words.split():
                    found.setdefault(word, []).append(rule)
    return found


def cues_in(text: str, start: int, end: int, persons: bool = True) -> list[Cue]:
    """Return the cues of a sentence in reading order, none inside another; ``persons`` tells whether it names any."""
    rules = _rules()
    found: list[Cue] = []
    reached = start
    for word in _WORD.finditer(text, start, end):
        opened = rules.get(word[0].lower())
        if opened is None or word.start() < reached:
            continue
        cue = next(
            (cue for rule in opened if (persons or not rule.persons_only) and (cue := _cue(text, word, rule, end))),
            None,
        )
        if cue is not None:
            found.append(cue)
            reached = cue.end
    return found


def _cue(text: str, word: re.Match[str], rule: _Rule, end: int) -> Cue | None:
    """Apply a rule at a word; null if it does not hold, or only as a wish: "agreed to attend", "without attending"."""
    rest = rule.rest.match(text, word.end(), end)
    if rest is None:
        return None
    role = rule.role
    if rule.before:
        left = text[max(word.start() - 24, 0) : word.start()]
        if (left.endswith("to ") and role != "host") or _WITHOUT.search(left):
            return None
        if _NEGATED.search(left):
            if role != "participant":
                return None
            role = "apology"
        if role == "apology" and _OF_MEETING.match(text, rest.end(), end):
            return None
        role = _sharpened(text, rest.end(), end, role)
    return Cue(word.start(), rest.end(), role, rule.before, rule.persons_only, rule.implied)


def _sharpened(text: str, at: int, end: int, role: Role) -> Role:
    """Let "attended as observers" and "attended, as they had agreed to supporting roles" say more than "attended"."""
    if role != "participant":
        return role
    if capacity := _AS.match(text, at, end):
        return capacity_role(capacity["word"]) or role
    return "supporter" if _SUPPORT.match(text, at, end) else role


@cache
def _any_word(table: str) -> re.Pattern[str]:
    """Return a pattern for the words of all roles, as most words asked about are none of them."""
    words = [word for listed in load("roles")[table].values() for word in listed]
    return re.compile(rf"(?<![\w-])(?:{_alternatives(words)})", re.IGNORECASE)


@cache
def _words(table: str) -> tuple[tuple[re.Pattern[str], Role], ...]:
    return tuple(
        (re.compile(rf"{_OPENS}(?:{_alternatives(words)})(?![\w-]|['’](?:s\b|\s))", re.IGNORECASE), role)
        for role, words in load("roles")[table].items()
    )


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def capacity_role(words: str) -> Role | None:
    """Return the role that a cell, a bracket or an apposition names: "Observer", "Co-chair"."""
    return _role_of("capacities", words)


def heading_role(words: str) -> Role | None:
    """Return the role that a heading or a label gives to the list below: "Observers", "Apologies"."""
    return _role_of("headings", words)


@lru_cache(maxsize=1024)  # several readers ask of each heading, and those of a series recur
def _role_of(table: str, words: str) -> Role | None:
    if not _any_word(table).search(words):
        return None
    return next((role for pattern, role in _words(table) if pattern.search(words)), None)


def labels(text: str, start: int, end: int) -> Iterator[tuple[int, Role]]:
    """Yield the end of a label that opens a paragraph or line, with its role: "Observers: Japan and the EU."."""
    label = _LABEL.match(text, start, end)
    if label is None:
        return
    role = label_role(label["words"])
    if role is not None:
        yield label.end(), role


def label_role(words: str) -> Role | None:
    """Return the role that the words of a label give, with or without its colon; null if they may open a sentence."""
    words = words.rstrip(" :*_")
    if _PRESENT.fullmatch(words):
        return "participant"
    count = len(words.split())
    return None if count > _LONGEST_LABEL or (count > 1 and VERBISH.search(words)) else heading_role(words)
