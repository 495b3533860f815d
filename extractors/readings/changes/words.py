"""The words of change as patterns, and the direction that the words of a list item give it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, cast

from extractors.document import Span
from extractors.language import phrase_matcher, pipeline
from extractors.vocabulary import load

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

Direction = Literal["up", "down", "new", "persistent", "need"]

_NEED = re.compile(r"(?:an?\s+)?(?:[\w-]+\s+){0,2}?needs?\s+(?:for|to)\b|needs?\s+(?:for|to)\b", re.IGNORECASE)
_NO_CHANGE = re.compile(
    r"(?:no|little)\s+(?:\w+\s+)?(?:change|improvement|decline|decrease|reduction|progress|let-?up)\b"
)
_UP_OR_DOWN = re.compile(
    r"\b(?:(?P<down>down|less|fewer)|(?P<up>up|more))\s+(?:by\s+)?(?:\d|frequent|common|than\b|often|widespread)",
    re.IGNORECASE,
)


LETTERS = re.compile(r"[^\W\d_]+")
"""A run of letters."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change or pattern that a sentence reports."""

    span: Span
    """The clause or phrase, without article and closing marks."""

    direction: Direction | None
    """Which way it goes; null if no word says so."""


_OTHER_CUES = (
    "remain remains remained become becomes became becoming continue continues continued increasingly unchanged higher "
    "up down more still now first longer ceased signs turned gave given replaced replacing "
    "supplanted displaced described seen sign reached never come came unheard unknown unseen rare once "
    "steady firm stable stayed stays held holds levelled leveled plateaued stagnated stagnating begun began started "
    "crept edged inched confined numbers earlier later longer faster slower further often collapsed "
    "trends patterns developments shifts changes tendencies"
).split()
"""Words beyond the vocabulary that make a sentence worth looking at."""


@dataclass(frozen=True)
class ChangeWords:
    """Patterns over words in lower case; the last group that matched is named after the direction."""

    verbs: dict[str, Direction]
    """Finite forms and participles that tell a change."""

    noun: re.Pattern[str]
    """A noun of change with its preposition."""

    adjective: re.Pattern[str]
    """An adjective of change before a noun."""

    listed: re.Pattern[str]
    """An adjective that tells a change only in a list, or of a concern."""

    quantifier: re.Pattern[str]
    """Words that open a clause and tell the change by themselves."""

    first_words: dict[str, frozenset[str]]
    """What nouns and adjectives of change begin with, letters only: a clause without any of them needs no look."""

    any_word: re.Pattern[str]
    """Any of the words but the last kind, for list items."""

    noun_first: re.Pattern[str]
    """A noun or adjective of change, with what stands before it, where it opens a list item."""

    opening: re.Pattern[str]
    """Those that count where they open a list item."""


def _union(kinds: list[str], form: str = "{}") -> str:
    """Return an alternation with one named group per direction, longer words first."""
    groups = []
    for direction, words in _directions().items():
        listed = sorted({word for kind in kinds for word in words.get(kind, [])}, key=len, reverse=True)
        if listed:
            groups.append(f"(?P<{direction}>{form.format('|'.join(re.escape(word) for word in listed))})")
    return "|".join(groups)


def _first_words(kind: str) -> frozenset[str]:
    listed = (word for words in _directions().values() for word in words.get(kind, []))
    return frozenset(run[0] for run in map(LETTERS.search, listed) if run)


@cache
def _directions() -> dict[str, dict[str, list[str]]]:
    """Return the words of each direction by their kind; adjectives of phenomena stand with what they are of."""
    vocabulary = load("changes")
    found = {key: dict(value) for key, value in vocabulary.items() if isinstance(value, dict)}
    for words in found.values():
        joined = [f"{each} {noun}" for each in words.pop("of_phenomena", []) for noun in vocabulary["phenomena"]]
        words["adjectives"] = words.get("adjectives", []) + joined
    return found


def _forms(words: dict[str, list[str]]) -> list[str]:
    """Return the verb forms of one direction."""
    return words.get("verbs", []) + words.get("progressive", [])


@cache
def change_words() -> ChangeWords:
    """Return the vocabulary as compiled patterns."""
    return ChangeWords(
        verbs={
            word: cast(Direction, direction) for direction, words in _directions().items() for word in _forms(words)
        },
        noun=re.compile(rf"\b(?:{_union(['nouns'])})\s+(?:in|of|from|away\s+from|to|towards?|between|for|among|on)\b"),
        adjective=re.compile(rf"\b(?:{_union(['adjectives'])})\s+(?!than\b)(?=[a-z])"),
        listed=re.compile(rf"\b(?:{_union(['listed'])})\s+(?=[a-z])"),
        quantifier=re.compile(rf"(?:the\s+)?(?:{_union(['quantifiers'])})\s+(?!than\b)(?=\w)"),
        first_words={kind: _first_words(kind) for kind in ("nouns", "adjectives")},
        any_word=re.compile(rf"\b(?:{_union(['nouns', 'adjectives', 'quantifiers', 'verbs', 'progressive'])})\b"),
        noun_first=re.compile(
            rf"(?:an?\s+|the\s+)?(?:[a-z-]+\s+)?(?:(?:{_union(['nouns'])})\s+(?:in|of|from|to|between|for|among)"
            rf"|(?:{_union(['adjectives'], '{}').replace('?P<', '?P<a_')})\s+(?=[a-z]))"
        ),
        opening=re.compile(rf"(?:an?\s+|the\s+)?(?:{_union(['listed'])})\b"),
    )


@cache
def word_set(key: str) -> frozenset[str]:
    """Return one of the plain lists of the vocabulary."""
    return frozenset(load("changes")[key])


@cache
def progressive() -> frozenset[str]:
    """Return the -ing forms of all directions."""
    return frozenset(word for words in _directions().values() for word in words.get("progressive", []))


def direction_of(words: str) -> Direction | None:
    """Return the direction that a list item's own words give it, by the first of them; null if none does.

    A word that is common in other uses ("first", "new", "more") counts only where it opens the item.
    """
    words = words.lower()
    if _NEED.match(words):
        return "need"
    if _NO_CHANGE.match(words):
        return "persistent"
    found = [match for pattern in (change_words().any_word, _UP_OR_DOWN) if (match := pattern.search(words))]
    if not found and (opening := change_words().opening.match(words)):
        found = [opening]
    return cast(Direction, min(found, key=lambda match: match.start()).lastgroup) if found else None


@cache
def _gate() -> PhraseMatcher:
    nlp = pipeline()
    matcher = phrase_matcher("LOWER")
    kinds = [word for words in _directions().values() for listed in words.values() for word in listed]
    matcher.add("change", [nlp.make_doc(word) for word in sorted({*kinds, *_OTHER_CUES})])
    return matcher


def places(doc: Doc) -> list[int]:
    """Return the offsets of the words of change in a document: where it is worth looking."""
    return sorted({doc[start].idx for _, start, _ in _gate()(doc)})
