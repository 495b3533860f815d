"""Numbers and months as patterns look for them in running text, by the words of which quantities and dates are read."""

from extractors.readings.dates.words import MONTHS
from extractors.readings.number_words import TEENS, TENS
from extractors.readings.quantities.numbers import value_of

_UNITS, _TEENS = "|".join(TEENS[1:10]), "|".join(reversed(TEENS[10:]))
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+|(?:{'|'.join(TENS)})(?:[-\s](?:{_UNITS})\b)?|{_TEENS}|{_UNITS})"
"""A number in figures, or in words from one to ninety-nine."""

SOME = rf"(?:(?!one\b){NUMBER}|some|most|many|several|half)"
"""How many of several, more than one, but perhaps not all."""

_OTHERS = {"a": 1, "an": 1, "dozen": 12}

YEAR = r"(?:19|20)\d\d"
"""A year of the last or of this century."""

MONTH = rf"(?:{'|'.join(month for month in MONTHS if len(month) > 4 or month in ('may', 'june', 'july'))})"
"""The name of a month, written out."""


def number(words: str) -> int:
    """Return what a number matched by ``NUMBER``, an article or "dozen" comes to."""
    low = words.lower()
    return _OTHERS.get(low) or int(value_of(low))
