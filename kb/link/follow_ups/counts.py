"""How many were promised, and of how many a later text speaks: 40 officers to be trained, 35 trained.

A promise of a number of things is reported by any number of them: by as many or more it is done, by fewer in part. A
report that gives no number counts only where it means the very things promised: "the officers", "all officers".
"""

import re
from collections.abc import Callable
from functools import lru_cache

from extractors.readings.casing import lowered
from extractors.readings.quantities import Quantity, find_quantities
from extractors.readings.word_starts import at_word_start
from kb.link.words.numerals import MONTH, NUMBER, number

_THE_VERY = re.compile(r"\b(?:the|all|these|those|its|their|both)\s", re.IGNORECASE)
_OF_THE = re.compile(rf"\W*of (?:the|its|their|these|those|all) (?P<all>{NUMBER}|dozen)\s", re.IGNORECASE)
_FEW = re.compile(rf"\b(?P<few>{NUMBER})\b(?!\s(?:per\scent|{MONTH}|days?|weeks?|months?|years?)\b)", re.IGNORECASE)
_SOME_OF_THE = re.compile(rf"\b(?P<few>{NUMBER}) of (?:the|its|their) (?P<all>{NUMBER})\s")
_OF_A_NUMBER = re.compile(rf" of (?:the|its|their) {NUMBER}\s")
"""What is looked for first: it is rare, and quickly found."""

_OUT_OF = re.compile(
    at_word_start(r"stands?|stood|ha[sd]\s+reached|ha[sd]\s+come\s+to|reached")
    + rf"\s+(?:now\s+)?(?:at\s+)?(?P<few>{NUMBER})\s+(?:out\s+)?of\s+"
    rf"(?:the\s+|its\s+|their\s+)?(?P<all>{NUMBER})\b"
)
_ONE = re.compile(r"\b(?:an?|one)\s", re.IGNORECASE)
_BELOW = ("lt", "le")
_UNSURE = (*_BELOW, "approx")
"""Bounds by which a number may not be reached: "under 40", "up to 40", "nearly 40"."""


@lru_cache(maxsize=256)  # many documents promise the like
def promised(words: str) -> Quantity | None:
    """Return the number of things promised: 40 of "40 rescue officers"; null for one thing, or money."""
    for each in find_quantities(words):
        if each.currency is None and not each.percent and each.value is not None and each.value > 1:
            return each
    return None


def reported(is_thing: Callable[[str], bool], sentence: str) -> Quantity | None:
    """Return the number of the things promised that a sentence gives, the smallest of several.

    :param is_thing: whether the words after a number are those things.
    """
    told = [
        each
        for each in find_quantities(sentence)
        if each.value is not None and not each.percent and is_thing(sentence[each.number.end :])
    ]
    return min(told, key=lambda each: each.value or 0, default=None)


def is_one(is_thing: Callable[[str], bool], sentence: str) -> bool:
    """Say whether a sentence speaks of one of several things promised: "an officer from Fiji"."""
    return any(is_thing(sentence[match.end() :]) for match in _ONE.finditer(sentence))


def means_all(is_thing: Callable[[str], bool], sentence: str) -> bool:
    """Say whether a sentence speaks of the very things promised without a number."""
    return any(is_thing(sentence[match.end() :]) for match in _THE_VERY.finditer(sentence))


def falls_short(told: Quantity, wanted: Quantity) -> bool:
    """Say whether fewer are told of than were promised."""
    if told.value is None or wanted.value is None or wanted.bound in _BELOW:
        return False
    return told.value < wanted.value or (told.value == wanted.value and told.bound in _UNSURE)


def short_of_money(wanted: str, told: str) -> tuple[str, str] | None:
    """Return how little of how much money is told of: 1.2 of 2 million dollars; null where there is as much or none."""
    every = next((each for each in find_quantities(wanted) if each.currency and each.value), None)
    paid = [each for each in find_quantities(told) if every and each.currency == every.currency and each.value]
    if not every or not paid or not all(falls_short(each, every) for each in paid):
        return None
    most = max(paid, key=lambda each: each.value or 0)
    return told[most.span.start : most.span.end], wanted[every.span.start : every.span.end]


def is_some_of(every: Quantity, sentence: str) -> bool:
    """Say whether a sentence speaks of fewer "of the two" than the number that was promised."""
    for told in _SOME_OF_THE.finditer(sentence.lower()):
        if number(told["all"]) == every.value and number(told["few"]) < number(told["all"]):
            return True
    few = few_of(sentence)
    return few is not None and number(few[1].lower()) == every.value


def some_of(sentence: str) -> tuple[str, str] | None:
    """Return how few of how many a sentence speaks of anywhere: "two of the five lions"."""
    if " of " not in sentence:
        return few_of(sentence)
    low = lowered(sentence)
    if _OF_A_NUMBER.search(low):
        for told in _SOME_OF_THE.finditer(low):
            if number(told["few"]) < number(told["all"]):
                return sentence[slice(*told.span("few"))], sentence[slice(*told.span("all"))]
    return few_of(sentence)


def parts_of(sentence: str) -> tuple[str, str] | None:
    """Return how few of how many a thing is said to stand at: "21 out of 36", or "Of the six courses, four"."""
    for told in _OUT_OF.finditer(lowered(sentence)):
        if number(told["few"]) < number(told["all"]):
            return sentence[slice(*told.span("few"))], sentence[slice(*told.span("all"))]
    return few_of(sentence)


def few_of(sentence: str) -> tuple[str, str] | None:
    """Return how few of how many a sentence speaks of: "Of the six courses planned, four were given"."""
    whole = _OF_THE.match(sentence)
    if not whole:
        return None
    every = number(whole["all"])
    for few in _FEW.finditer(sentence, whole.end()):
        if number(few["few"]) < every:
            return few["few"], whole["all"]
    return None
