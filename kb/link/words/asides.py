"""Insertions in commas that say more of a thing before its verb: "The study, awaited since May, was handed in"."""

import re
from collections.abc import Sequence

from kb.link.words.helpers import ADVERBS
from kb.link.words.meanings import is_participle
from kb.link.words.opinions import INTEND

_OPENS = frozenset("which who whom whose due".split())
_ASIDE = re.compile(
    r",\s(?:(?:(?:for|by|on|in|to|of)\s)?wh(?:ich|om|ose)|due|long|[a-z]+ed)\b[^,;]{3,120},(?=\s[a-z])", re.IGNORECASE
)
_MEANT = re.compile(
    rf"\s(?:that|which)\s(?:\w+\s){{1,4}}?(?:had\s)?(?:{INTEND}|meant)\s(?:to\s(?:have|see|get|receive)|for)\b[^,;]{{0,60}},",
    re.IGNORECASE,
)
"""What was hoped of the thing that a sentence goes on to tell of: "of the forms we wished to have by May, two"."""


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


def without_asides(told: str, but: str) -> str:
    """Leave the insertions out of words, but for those that hold a verb: "The study was handed in".

    :param told: a part of a sentence.
    :param but: the verb, in lower case.
    """
    for clause in (_MEANT, _ASIDE):
        told = clause.sub(lambda found: found[0] if but in found[0].lower() else " ", told)
    return told
