"""How many were promised, and of how many a later text speaks: 40 officers to be trained, 35 trained.

A promise of a number of things is reported by any number of them: by as many or more it is done, by fewer in part. A
report that gives no number counts only where it means the very things promised: "the officers", "all officers".
"""

import re
from collections.abc import Iterable

from extractors.language import pipeline
from extractors.readings.entities.countries import find_countries
from extractors.readings.quantities import Quantity, find_quantities
from kb.link.acts import names

_THE_VERY = re.compile(r"\b(?:the|all|these|those|its|their|both)\s", re.IGNORECASE)
_BELOW = ("lt", "le")
_UNSURE = (*_BELOW, "approx")
"""Bounds by which a number may not be reached: "under 40", "up to 40", "nearly 40"."""


def promised(words: str) -> Quantity | None:
    """Return the number that what is promised opens with: 40 of "40 rescue officers"; null for one thing, or money."""
    first = next(iter(find_quantities(words)), None)
    if first is None or first.span.start or first.currency or first.percent:
        return None
    return first if first.value is not None and first.value > 1 else None


def reported(core: frozenset[str], sentence: str) -> Quantity | None:
    """Return the number of the things promised that a sentence gives, the smallest of several."""
    told = [
        each
        for each in find_quantities(sentence)
        if each.value is not None and not each.percent and _follows(core, sentence[each.number.end :])
    ]
    return min(told, key=lambda each: each.value or 0, default=None)


def means_all(core: frozenset[str], sentence: str) -> bool:
    """Say whether a sentence speaks of the very things promised without a number."""
    return any(_follows(core, sentence[match.end() :]) for match in _THE_VERY.finditer(sentence))


def falls_short(told: Quantity, wanted: Quantity) -> bool:
    """Say whether fewer are told of than were promised."""
    if told.value is None or wanted.value is None or wanted.bound in _BELOW:
        return False
    return told.value < wanted.value or (told.value == wanted.value and told.bound in _UNSURE)


def is_of_another(responsible: Iterable[str], sentence: str) -> bool:
    """Say whether a sentence names countries, and none of those that promised."""
    own = _countries("; ".join(responsible))
    named = _countries(sentence) if own else frozenset()
    return bool(named) and not named & own


def _countries(words: str) -> frozenset[str]:
    return frozenset(each.code for each in find_countries(pipeline()(words)))


def _follows(core: frozenset[str], rest: str) -> bool:
    return names(core, " ".join(rest.split()[: len(core) + 3]))
