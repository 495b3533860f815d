"""The figures and dates of a text by what they mean, however they are written."""

from extractors.readings.dates import find_dates
from extractors.readings.quantities import find_quantities
from kb.draft.dating import plain


def figures(text: str) -> dict[tuple[object, ...], str]:
    """Return the figures and dates of a text by what they mean, with their words."""
    dates = find_dates(text)
    found: dict[tuple[object, ...], str] = {
        ("number", each.value, each.value_max, each.bound): text[each.span.start : each.span.end]
        for each in find_quantities(text, dates)
        if each.value
    }
    for reading in dates:
        if reading.date.end:
            found["date", reading.date.end] = plain(text[reading.span.start : reading.span.end])
    return found
