"""Passages compared by the words they share, so that an article or a comma more or less is no difference."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from extractors.readings.letters import unmarked

_WORD = re.compile(r"\w+")
_GENITIVE = re.compile(r"'s\b")
_UNCOUNTED = frozenset({"a", "an", "and", "for", "in", "of", "on", "the", "to"})
_LIGHT = _UNCOUNTED | frozenset(
    "all any as at be been by each from has have had into is it its no not or our that their them these they this "
    "those under up upon was were which will with within".split()
)


DASHES = "-–‑"
"""Marks that names are printed with alike: "Vardar-Drina", "Vardar–Drina"."""


@lru_cache(maxsize=4096)  # a sentence is compared with that of the text before, and then with that of the next
def words(passage: str | None) -> tuple[str, ...]:
    """Return the lower-case words of a passage in order, without articles, the commonest prepositions and genitives."""
    plain = unmarked(_GENITIVE.sub("", (passage or "").replace("’", "'").lower()))
    return tuple([word for word in _WORD.findall(plain) if word not in _UNCOUNTED])


def shared(one: "Counter[str]", other: "Counter[str]") -> float:
    """Return the share of counted words that two passages have in common (Dice), from 0 to 1."""
    if not one or not other:
        return float(one == other)
    return 2 * in_common(one, other) / (one.total() + other.total())


def in_common(one: "Counter[str]", other: "Counter[str]") -> int:
    """Return how many counted words two passages have in common."""
    both = one.keys() & other.keys()
    return len(both) + sum(min(one[word], other[word]) - 1 for word in both if one[word] > 1)


def overlap(one: str | None, other: str | None) -> float:
    """Return the share of words that two passages have in common, from 0 to 1."""
    return shared(Counter(words(one)), Counter(words(other)))


@lru_cache(maxsize=65536)
def content(passage: str | None) -> frozenset[str]:
    """Return the words that carry the meaning, singular and plural alike."""
    return frozenset(_singular(word) for word in words(passage) if word not in _LIGHT)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=65536)
def folded(name: str | None) -> str:
    """Return a name as it is compared with others: no case, accents, marks or leading article."""
    plain = unicodedata.normalize("NFKD", unmarked(name or "")).casefold()
    bare = "".join(
        c if c.isalnum() or c == "&" else " " for c in plain if not unicodedata.combining(c) and c not in "'’"
    )
    return " ".join(bare.split()).removeprefix("the ")
