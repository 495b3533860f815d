"""Readings over a whole document, with offsets into its text, each worked out once per document.

The readings themselves are pure functions of words; this module gives them the document's anchors (when it was issued,
when its meeting was held) and leaves out what would reach from one block into the next.
"""

from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter
from typing import Protocol, TypeVar

from extractors.document import Span
from extractors.front import front
from extractors.parsed import Parsed
from extractors.readings.dates import DateReading, find_dates
from extractors.readings.entities.countries import Country, find_countries
from extractors.readings.entities.known import Known
from extractors.readings.entities.organisations import Organisation, find_organisations
from extractors.readings.people.persons import Person
from extractors.readings.people.reading import Finder, find_people
from extractors.readings.quantities import Quantity, find_quantities


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


Reading = TypeVar("Reading", bound=_Placed)


def _inside_blocks(parsed: Parsed, readings: Iterable[Reading]) -> list[Reading]:
    """Keep, in reading order, the readings that lie within one block."""
    kept = [each for each in readings if each.span.end <= parsed.block_of(each.span).span.end]
    return sorted(kept, key=lambda each: (each.span.start, -each.span.end))


def dates(parsed: Parsed) -> list[DateReading]:
    """Return every date in the document, relative ones anchored to its issue date or its meeting."""
    return parsed.once(_dates)


def _dates(parsed: Parsed) -> list[DateReading]:
    return _inside_blocks(parsed, find_dates(parsed.text, front(parsed).anchors))


def quantities(parsed: Parsed) -> list[Quantity]:
    """Return every number that bounds or counts something; numbers in dates are none."""
    return parsed.once(_quantities)


def _quantities(parsed: Parsed) -> list[Quantity]:
    return _inside_blocks(parsed, find_quantities(parsed.text, dates(parsed)))


def countries(parsed: Parsed) -> list[Country]:
    """Return every name, adjective or abbreviation of a country or economy."""
    return parsed.once(_countries)


def _countries(parsed: Parsed) -> list[Country]:
    return _inside_blocks(parsed, find_countries(parsed.doc))


def organisations(parsed: Parsed) -> list[Organisation]:
    """Return every organisation and agency named."""
    return parsed.once(_organisations)


def _organisations(parsed: Parsed) -> list[Organisation]:
    return _inside_blocks(parsed, find_organisations(parsed.doc, parsed.text))


def people(parsed: Parsed) -> list[Person]:
    """Return every naming of a person that something beside it vouches for."""
    return parsed.once(_people)


def _people(parsed: Parsed) -> list[Person]:
    return _inside_blocks(parsed, find_people(parsed.text, parsed.doc, countries(parsed), organisations(parsed)))


def person_finder(parsed: Parsed) -> Finder:
    """Return the finder that reads a stretch known to be a person, such as a cell of a column of names."""
    return parsed.once(_person_finder)


def _person_finder(parsed: Parsed) -> Finder:
    return Finder(parsed.text, parsed.doc, Known(countries(parsed), organisations(parsed)))


def named_within(parsed: Parsed, span: Span) -> Person | None:
    """Return the first person whose name lies inside ``span``; the post behind it may reach further."""
    found = people(parsed)
    begun = found[bisect_left(found, span.start, key=_START) : bisect_left(found, span.end, key=_START)]
    return next((each for each in begun if span.holds(each.name)), None)


_START = attrgetter("span.start")


def within(readings: list[Reading], span: Span) -> list[Reading]:
    """Return the readings, sorted by start, that lie inside ``span``."""
    low = bisect_left(readings, span.start, key=_START)
    high = bisect_left(readings, span.end, key=_START)
    return [each for each in readings[low:high] if each.span.end <= span.end]
