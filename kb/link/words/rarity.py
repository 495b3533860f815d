"""How much single words tell: a word of one sentence in a thousand tells more than one of every other sentence."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import log

_BESIDE = 50
"""As if there were so many further sentences without a word: what is rare in a short text is rare."""


class Rarity:
    """How rare words are among the sentences of the documents at hand."""

    def __init__(self) -> None:
        self._sentences = 0
        self._held: Counter[str] = Counter()

    def add(self, places: Mapping[str, list[int]], sentences: int) -> None:
        """Take in a document, given for each key the places of the sentences that hold it."""
        self._sentences += sentences
        for key, held in places.items():
            self._held[key] += len(held)

    def of(self, keys: Iterable[str]) -> float:
        """Return how much a word tells, from 0 to 1, by the rarest of its keys that is held at all."""
        held = [known for key in keys if (known := self._held[key])]
        return _rarity(min(held, default=0), self._sentences)


@lru_cache(maxsize=65536)
def _rarity(held: int, sentences: int) -> float:
    """Return 1 for what is never held, 0 for what every sentence holds."""
    return 1 - log(1 + min(held, sentences)) / log(_BESIDE + sentences)
