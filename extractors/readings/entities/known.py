"""Countries and organisations already read from a text, for readings that build on them."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from extractors.readings.entities.countries import Country
from extractors.readings.entities.organisations import Organisation

_WIDEST = 80
"""Names of countries and organisations have fewer characters."""


class Known:
    """Looks up which countries and organisations lie in a stretch of text; never changes."""

    def __init__(self, countries: Sequence[Country], organisations: Sequence[Organisation]) -> None:
        self._countries = sorted(countries, key=lambda each: each.span.start)
        self._organisations = sorted(organisations, key=lambda each: each.span.start)
        self._country_starts = [each.span.start for each in self._countries]
        self._organisation_starts = [each.span.start for each in self._organisations]

    @cached_property
    def _states(self) -> dict[str, str]:
        """The states of agencies by name, also without "of State" behind it."""
        found: dict[str, str] = {}
        for each in self._organisations:
            if each.country:
                found.setdefault(each.name.lower(), each.country)
                found.setdefault(each.name.rpartition(" of ")[0].lower(), each.country)
        return found

    def state_named(self, agency: str) -> str | None:
        """Return the state of an agency that the text names with its state elsewhere."""
        return self._states.get(" ".join(agency.split()).lower())

    def countries_in(self, start: int, end: int) -> list[Country]:
        """Return the countries that lie inside the stretch, in reading order."""
        at = bisect_left(self._country_starts, start)
        found = []
        while at < len(self._countries) and self._countries[at].span.start < end:
            if self._countries[at].span.end <= end:
                found.append(self._countries[at])
            at += 1
        return found

    def country_at(self, start: int, end: int) -> Country | None:
        """Return the country whose words are the whole stretch."""
        return next(
            (each for each in self.countries_in(start, end) if each.span.end == end and each.span.start == start), None
        )

    def organisations_in(self, start: int, end: int) -> list[Organisation]:
        """Return the organisations that lie inside the stretch, in reading order."""
        at = bisect_left(self._organisation_starts, start)
        found = []
        while at < len(self._organisations) and self._organisations[at].span.start < end:
            if self._organisations[at].span.end <= end:
                found.append(self._organisations[at])
            at += 1
        return found

    def organisation_from(self, start: int, end: int) -> Organisation | None:
        """Return the longest organisation that begins at ``start`` and ends by ``end``."""
        starting = [each for each in self.organisations_in(start, end) if each.span.start == start]
        return max(starting, key=lambda each: each.span.end, default=None)

    def covered(self, start: int, end: int) -> bool:
        """Say whether a single country or organisation covers the whole stretch."""
        countries = [each.span for each in self.countries_in(start - _WIDEST, end + _WIDEST)]
        organisations = [each.span for each in self.organisations_in(start - _WIDEST, end + _WIDEST)]
        return any(span.start <= start and end <= span.end for span in (*countries, *organisations))
