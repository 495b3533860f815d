"""Quantities as statements print them: "over 70", "between 420 and 450", "US$ 2.4 million", "nearly 40 per cent".

Every quantity keeps its bound, so that "over 70" is never 70. Ordinals, "one of", durations, dates, telephone numbers
and the numbers in names ("Group of 20", "paragraph 12", "COVID-19") are none. The table behind the rules is genre
guide §4.3.
"""

from collections.abc import Sequence

from extractors.document import Span
from extractors.readings.casing import lowered
from extractors.readings.dates import DateReading, find_dates
from extractors.readings.quantities.counted import counted
from extractors.readings.quantities.reading import Bound, Number, Quantity
from extractors.readings.quantities.wordings import wordings

__all__ = ["Bound", "Number", "Quantity", "find_quantities"]

LARGEST = 10**18
"""No quantity is as large: a million million million."""


def find_quantities(text: str, dates: Sequence[DateReading] | None = None) -> list[Quantity]:
    """Return the quantities in a text in reading order, without overlap; spans are offsets into ``text``.

    ``dates`` are the readings of dates in the same text, if they have been worked out already.
    """
    low = lowered(text)
    taken: list[Span] = [reading.span for reading in (find_dates(text) if dates is None else dates)]
    found: list[Quantity] = []
    every = [*counted(text, low, taken), *wordings(low)]
    for quantity in sorted(every, key=lambda each: (each.span.start, -each.span.end)):
        if (not found or quantity.span.start >= found[-1].span.end) and _can_be_meant(quantity):
            found.append(quantity)
    return found


def _can_be_meant(quantity: Quantity) -> bool:
    """Say whether a number is one that people count; a longer string of digits is a code, or noise."""
    return all(value is None or value < LARGEST for value in (quantity.value, quantity.value_max))
