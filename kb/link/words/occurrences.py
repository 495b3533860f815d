"""What verbs tell of, in kinds that exclude each other, and the occasions for which people come together.

Whoever retells a number picks another verb, so any two verbs may tell of one act, but those of which it is known that
what the one tells of is not what the other does: persons hurt are not persons arrested. The words are data, in
``occurrences.yml``.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from kb.link.words.meanings import keys_of
from kb.link.words.word_lists import read

GATHER, PROMISE = "gather", "promise"
HURT = "hurt"
"""The kind of act by which somebody comes to harm."""

BESIDE = "beside"
"""What people go to beside a meeting or an exercise, as its dinner."""


_DONE = re.compile(r"\s*(?:(?:was|were|got|(?:has|have|had)(?:\sbeen)?)\s)?(?:\w+ly\s)?(\w+)")
"""What was done to what a number counts, where it stands just behind."""

_LABEL = re.compile(r"(\w+)(?:\s\([^)]*\))?\s*\|\s*\Z")
"""The same at the end of the cell before: "Boats hailed | 58"."""


@dataclass(frozen=True)
class Deed:
    """What a number is told to have been done with."""

    verb: str | None
    """The verb, in lower case, or the phrase that tells of it; null where there is neither."""

    kinds: frozenset[str]
    """The kinds of act it may tell of."""

    is_listed: bool
    """Whether they are those of the list, else they are meanings of the word."""

    @property
    def is_light(self) -> bool:
        """Whether it is left open what was done."""
        return self.verb is None or self.verb in _words("light")

    @property
    def is_of_gathering(self) -> bool:
        """Whether it tells of people who come together or learn."""
        return GATHER in self.kinds

    @property
    def is_of_promise(self) -> bool:
        """Whether it may tell of what is still to come."""
        return PROMISE in self.kinds or self.verb in _words("announced")

    def is_apart(self, other: "Deed") -> bool:
        """Say whether two are known to be different acts."""
        return bool(self.kinds and other.kinds and self.is_listed is other.is_listed and not self.kinds & other.kinds)

    def is_alike(self, other: "Deed") -> bool:
        """Say whether two are known to be acts of one kind."""
        return bool(self.verb and self.verb == other.verb) or bool(self.kinds & other.kinds)


@lru_cache(maxsize=4096)
def deed(verb: str | None, words: str, label: str = "") -> Deed:
    """Return what is done under a verb, or none, with the words behind it: "brought to safety" is no bringing.

    :param label: what stands before in the row of a table; where there is no other verb it may close with one.
    """
    kinds = _kinds_of("kinds")
    is_known = verb in kinds and verb not in _words("movers")
    told = None if is_known else _phrases().search(words)
    if told:
        return Deed(told[0], _kinds_of("phrases")[told[0]], True)
    if verb is None:
        found = (_DONE.match(words), _LABEL.search(label) if label else None)
        done = next((match[1] for match in found if match and match[1] in kinds), None)
        return Deed(done, kinds[done] if done else frozenset(), True)
    first = verb.split()[:1]
    if not first or first[0] in kinds:
        return Deed(verb, kinds[first[0]] if first else frozenset(), True)
    return Deed(verb, frozenset(key for key in keys_of(first[0]) if key.startswith("doings:")), False)


@cache
def _listed() -> Mapping[str, Any]:
    return read("occurrences.yml")


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(_listed()[section])


@cache
def _kinds_of(section: str) -> Mapping[str, frozenset[str]]:
    """Return the kinds of act by the words that tell of them."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind, told in _listed()[section].items():
        for each in told.split() if isinstance(told, str) else told:
            found[each].add(kind)
    return {each: frozenset(kinds) for each, kinds in found.items()}


@cache
def _phrases() -> "re.Pattern[str]":
    return re.compile(rf"\b(?:{'|'.join(sorted(_kinds_of('phrases'), key=len, reverse=True))})\b")


def one_name(words: Iterable[str]) -> frozenset[str]:
    """Return words, in the singular, where those that name one thing are the same: a truck is a lorry."""
    names = _names()
    return frozenset(names.get(word, word) for word in words)


@cache
def _names() -> Mapping[str, str]:
    return {other: name for name, others in _listed()["nouns"].items() for other in others.split()}


def act_upon(unit: str, verb: str | None) -> str | None:
    """Return the noun for what was done to people, where a number of just any people is told with its verb."""
    return _acts().get(verb) if verb and unit in _words("persons") else None


@cache
def _acts() -> Mapping[str, str]:
    return {verb: noun for noun, verbs in _listed()["acts"].items() for verb in verbs}


@lru_cache(maxsize=4096)
def occasions_in(words: str) -> frozenset[str]:
    """Return the kinds of occasion that words in lower case name."""
    return frozenset(kind for kind, every in _listed()["occasions"].items() if any(word in words for word in every))


def is_at_one_place(name: str) -> bool:
    """Say whether what has such a name is held at one place, as an exercise or a course is."""
    return not occasions_in(name.lower()).isdisjoint(_words("one place"))
