"""Clauses that differ in one place only: "the course on knots" and "the course on ropes" are two courses.

What stands behind the same word and the same preposition is held against each other. Names, times and numbers are not:
a name may be spelt out in one clause and be short in the other, and days are compared as days.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from extractors.readings.phrases import is_past
from kb.link.words.meanings import LIGHT, is_number, is_time, keys_of
from kb.link.words.stems import singular

_PREPOSITION = r"(?:on|by|for|of|from|against|with|to|about|aboard)"
_TAUGHT = r"(?:(?<=trained\s)|(?<=training\s)|(?<=taught\s)|(?<=instructed\s)|(?<=courses\s))"
"""Words with which "in" has a matter behind it, and no place."""

_SLOT = re.compile(
    rf"\b(?P<head>[a-z][a-z-]+)\s(?P<link>{_PREPOSITION}|{_TAUGHT}in)\s(?:(?:the|an?|all|its|their|these|those)\s)?"
    r"(?P<what>(?:[a-z][a-z-]+\s){0,2}?[a-z][a-z-]+)"
    rf"(?=\s(?:{_PREPOSITION}|in|at|and|or|who|that|which|was|were|had|has|have|is|are|during|between|after|before)\s"
    r"|\s[A-ZÀ-Þ\d]|\s*[.,;:)\n]|\s*\Z)"
)
_ANY = frozenset("number total one most some all part half".split())
"""What stands before "of" without being what the words behind it belong to."""


def are_contrasted(one: str, other: str) -> bool:
    """Say whether two clauses have different things behind the same word and preposition."""
    here, there = _slots(one), _slots(other)
    return any(here[slot].isdisjoint(there[slot]) for slot in here.keys() & there.keys())


@lru_cache(maxsize=4096)
def _slots(words: str) -> Mapping[tuple[str, str], frozenset[str]]:
    """Return the keys of what stands behind words with a preposition, by both: of its first plural, or last word."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for match in _SLOT.finditer(words):
        what = match["what"].split()
        while len(what) > 1 and is_past(what[-1]):
            what.pop()  # "people from the region left to work": what they did
        noun = next((word for word in what if singular(word) != word), what[-1])
        if match["head"] in _ANY or is_number(match["head"]) or noun in LIGHT or is_number(noun) or is_time(noun):
            continue
        slot = min(keys_of(match["head"]), default=""), match["link"]
        found[slot] = keys_of(noun) | found.get(slot, frozenset())
    return found
