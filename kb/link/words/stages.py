"""Stages and parts that are told by a number behind their noun: "Phase Two", "part III", "round 2".

What is said of one of them is not said of the next.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from extractors.readings.number_words import NUMBER_WORDS
from kb.link.words.meanings import is_time
from kb.link.words.stems import stem

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_WORDS = {word: value for word, value in NUMBER_WORDS.items() if 0 < value < 21}
_NUMBER = rf"(?:(?i:{'|'.join(_WORDS)})|I{{1,3}}|IV|V|VI{{1,3}}|IX|X|\d{{1,2}})"
_GOES_ON = r"\s(?:and|to|per)\b|\sof\s(?:the\s)?\d|[.,-]?\d|\s[a-z]+s\b"
"""What follows a number that counts something, or is one of several."""

_NUMBERED = re.compile(rf"\b([A-Za-z]{{4,}})\s({_NUMBER})\b(?!{_GOES_ON})")


@lru_cache(maxsize=4096)
def stages(words: str) -> Mapping[str, frozenset[int]]:
    """Return the numbers that stand behind nouns, by the stem of the noun."""
    found: dict[str, set[int]] = defaultdict(set)
    for noun, told in _NUMBERED.findall(words):
        low = told.lower()
        if not is_time(noun.lower()):
            found[stem(noun.lower())].add(_ROMAN.get(low) or _WORDS.get(low) or int(low))
    return {noun: frozenset(numbers) for noun, numbers in found.items()}


def are_other_stages(one: str, other: str) -> bool:
    """Say whether two passages tell of other stages or parts of the same kind."""
    if not (here := stages(one)) or not (there := stages(other)):
        return False
    return any(numbers.isdisjoint(there[noun]) for noun, numbers in here.items() if noun in there)
