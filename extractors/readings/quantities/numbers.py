"""Numbers in figures and in words, and what they come to: "1,132", "1 132", "2.4 million", "one hundred and twenty"."""

import re
from decimal import Decimal

from extractors.readings.number_words import NUMBER_WORDS, TEENS, TENS
from extractors.readings.word_starts import at_word_start

_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "k": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "mn": 1_000_000,
    "m": 1_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}

FIGURE = (
    r"(?:\d{1,3}(?:,\d{3})++(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})++(?![\d,.]\d)"
    r"|\d++(?:\.\d++)?(?:,\d{1,2}(?!\d))?)"
)
"""A number in figures: comma or space between thousands; a point, or a comma with one or two digits, for decimals."""

_UNITS = "|".join(TEENS[1:10])
_TEENS = "|".join(TEENS[10:])
_TENS = "|".join(TENS)
_SMALL = rf"(?:(?:{_TENS})(?:[-‐‑\s](?:{_UNITS})\b)?|{_TEENS}|{_UNITS})"
_HUNDREDS = rf"(?:(?:{_SMALL}|an?)\s+hundred(?:\s+and\s+{_SMALL})?|{_SMALL})"
_THOUSANDS = rf"(?:(?:{_HUNDREDS}|an?)\s+thousand(?:,?\s+(?:and\s+)?{_HUNDREDS})?|{_HUNDREDS})"
WORDS = (
    rf"(?:half\s+an?\s+(?:dozen|million|billion)|(?:{_SMALL}|an?)\s+dozen|zero"
    rf"|an?\s+(?:million|billion)|{_SMALL}\s+and\s+a\s+half(?=\s+(?:m|b)illion)|{_THOUSANDS})\b"
)
"""A number in words, as far as "nine hundred and ninety-nine thousand nine hundred and ninety-nine"."""

_ARTICLES = (r"half\s+an?\b", r"an?\s+dozen\b", r"an?\s+[hmbt]\w+\b")
OPENINGS = (r"\d+", at_word_start("|".join([*TEENS[1:], *TENS, "zero", *_ARTICLES])))
"""What numbers start with, in figures and in words; cheaper to look for than the number itself."""

SCALES = "thousand|lakh|million|crore|billion|trillion"
"""Words that multiply a number, as alternatives of a pattern."""

SCALE = rf"(?:[\s-]?(?:{SCALES})\b|\s?(?:mn|bn)\b|[mk]\b)"
"""A word or letter that multiplies the number before it."""


def value_of(words: str) -> Decimal:
    """Return the value of a number matched by ``FIGURE`` or ``WORDS``, in small letters, without its scale."""
    if words[0].isdigit():
        return Decimal(_figure(words))
    if words.endswith("half") and " and " in words:
        return value_of(words[: words.index(" and ")]) + Decimal("0.5")
    parts = words.replace("-", " ").replace("‐", " ").replace("‑", " ").replace(",", " ").split()
    if parts[0] == "half":
        return Decimal(_SCALES[parts[-1]]) / 2
    total = group = Decimal(0)
    for part in parts:
        if part in NUMBER_WORDS:
            group += NUMBER_WORDS[part]
        elif part in ("a", "an"):
            group += 1
        elif part in ("hundred", "dozen"):
            group *= _SCALES[part]
        elif part in _SCALES:
            total, group = total + group * _SCALES[part], Decimal(0)
    return total + group


_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")


def _figure(words: str) -> str:
    """Write a figure without the marks between its thousands and with a decimal point."""
    bare = "".join(words.split())
    return bare.replace(",", "." if "," in bare and _DECIMAL_COMMA.fullmatch(bare) else "")


def scale_of(words: str) -> int:
    """Return what a scale word multiplies by."""
    return _SCALES[words.strip(" -\u00a0\n")]


def plain(value: Decimal) -> int | float:
    """Return a whole value as an integer and any other as a float."""
    return int(value) if value == value.to_integral_value() else float(value)
