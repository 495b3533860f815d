"""Numbers of sessions and the like as they are printed: "Fourth", "21st", "XXIVth", "One hundred and twelfth"."""

import re

from extractors.readings.number_words import NUMBER_WORDS, ORDINALS, TEENS, TENS
from extractors.roman import roman_value


def ordinal_value(word: str) -> int | None:
    """Return the number of an ordinal: "Fourth", "21st", "XXIVth", "inaugural"; null for any other word."""
    lower = word.lower()
    if lower == "inaugural":
        return 1
    if lower in ORDINALS:
        return ORDINALS.index(lower) + 1
    roman = _ROMAN.fullmatch(word)
    if roman and (roman["suffix"] or len(word) > 1):
        return roman_value(roman["numeral"])
    figures = _FIGURES.fullmatch(lower)
    if figures:
        return int(figures[1])
    tens, _, unit = lower.partition("-")
    if tens in TENS and unit in ORDINALS[:9]:
        return NUMBER_WORDS[tens] + ORDINALS.index(unit) + 1
    return None


PRINTED = (
    rf"(?:inaugural|\d{{1,3}}(?:st|nd|rd|th)|[ivxl]+th|(?:(?:{'|'.join(TENS)})[ -])?(?:{'|'.join(ORDINALS)})|\w+tieth)"
)
"""Ordinals as alternatives of a pattern that passes over capitals; "North", "East" and "Coast" are none."""

_ROMAN = re.compile(r"(?=[IVXL])(?P<numeral>(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?P<suffix>st|nd|rd|th|ST|ND|RD|TH)?")
"""A number of a session as organisations print it: "XIIth", "XXIV"."""

_FIGURES = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_HUNDREDS = re.compile(rf"\b(?P<count>{'|'.join(TEENS[1:10])})[ -]hundred[ -](?:and[ -])?$", re.IGNORECASE)


def hundreds_before(words: str) -> int:
    """Return what "One hundred and", at the end of ``words``, adds to the ordinal after it; 0 if nothing."""
    found = _HUNDREDS.search(words)
    return 100 * NUMBER_WORDS[found["count"].lower()] if found else 0
