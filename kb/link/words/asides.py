"""Insertions in commas that say more of a thing before its verb: "The study, awaited since May, was handed in"."""

from collections.abc import Sequence

from kb.link.words.helpers import ADVERBS
from kb.link.words.meanings import is_participle

_OPENS = frozenset("which who whom whose due".split())


def aside(low: Sequence[str], start: int, end: int) -> int:
    """Return where such an insertion begins that ends before a verb; 0 if none does.

    :param low: the words in lower case.
    :param start: place from which to look.
    :param end: place of the verb's first word.
    """
    close = end - 1
    while close > start and low[close] in ADVERBS:
        close -= 1
    if low[close] != ",":
        return 0
    opening = next((at for at in range(close - 1, start, -1) if low[at] == ","), 0)
    first = low[opening + 1]
    return opening + 1 if opening and (first in _OPENS or is_participle(first) or low[opening + 2] in _OPENS) else 0
