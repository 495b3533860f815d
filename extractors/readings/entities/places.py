"""Venues in running text: "in Nadi, Fiji", "in Singapore", and the bare "BANGKOK, THAILAND" of a title line."""

import re
from dataclasses import dataclass

from extractors.document import Span
from extractors.readings.calendar_names import MONTH, WEEKDAY
from extractors.readings.entities.countries import Country
from extractors.readings.entities.gatherings import HEAD
from extractors.readings.ordinals import ordinal_value

CITY_STATES = frozenset({"SG", "MC", "SM", "VA"})
"""Countries whose name is also the name of their one city."""

_CITY = (
    r"(?:St\. )?[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'ʼ‘-]*(?:[ -](?:de|da|do|del|la|of|es|sur|les|al-)?\s?[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'ʼ‘-]*){0,3}"
)
_IN = re.compile(
    r"(?:(?<![Tt]rafficking )(?<![Tt]rade )\b[Ii]n|(?:(?<=scheduled )|(?<=planned )|(?<=foreseen ))for)\s+"
    rf"(?P<city>{_CITY})"
)
_AT = re.compile(rf"\b(?:met|held|gathered|assembled|convened)\s+at\s+(?P<city>{_CITY})(?=,)")
_BRACKETED = re.compile(rf"\((?P<city>{_CITY}),")
_BARE = re.compile(
    rf"\W*(?:(?i:held|convened|done|adopted|agreed|endorsed|issued|approved|signed)\s+)?(?:(?i:in|at)\s+)?(?P<city>{_CITY})"
)
_BEHIND_VENUE = re.compile(
    rf"\b[Aa]t\s+the\s+(?:{_CITY}(?: of (?:the )?(?=[A-ZÀ-Þ])|(?=,))){{1,3}},\s+(?P<city>{_CITY})"
    r"(?:,\s+[A-ZÀ-Þ][\w ’'-]{2,40}?)?,?\s+(?:on|from|between)\s"
)
"""The city behind the house, before the date: "held at the Harbour Hall, Lomé, on"."""

_ORDINAL = re.compile(r"\W*(?P<number>[\w-]+)\s")
_MOST = 3
"""Words of a meeting's number and kind, before the noun: "Second Annual Ministerial Conference"."""

_NOT_CITIES = re.compile(
    rf"(?:{MONTH}|{WEEKDAY}|Next|Held|Adopted|Agreed|Endorsed|Approved|On|From|Spring|Summer|Autumn|"
    r"Winter|Day|Dates?|When|Annex|Attachment|Appendix|Paragraph|Persons|English|French|The|Part|Section|Table|Q\d|By|Via|Online|"
    r"Videoconference|Virtual|Africa|Asia|Europe|Latin|Central|"
    r"Pacific|Americas|Working|Joint|Operation|Women|Children|Arabic|Chinese|Russian|Spanish|Portuguese)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Place:
    """A venue as stated."""

    span: Span
    """City and country as printed."""

    city: str | None
    """The city; null where only a country is stated."""

    country: str | None
    """ISO 3166-1 alpha-2 code, only if the text states the country."""


def find_place(text: str, start: int, end: int, countries: list[Country], *, bare: bool = False) -> Place | None:
    """Return the first venue in ``text[start:end]``; ``countries`` are the ones mentioned there, sorted.

    ``bare`` reads a title line, where the place stands without "in".
    """
    inside = [
        *_BRACKETED.finditer(text, start, end),
        *_IN.finditer(text, start, end),
        *_BEHIND_VENUE.finditer(text, start, end),
    ]
    at = next((_read(text, match, end, countries) for match in _AT.finditer(text, start, end)), None)
    if at and at.country and at.city and not (inside and inside[0].start() < at.span.start):
        return at
    tries = [*inside, _BARE.match(text, _behind_number(text, start, end), end)] if bare else inside
    for match in tries:
        if match and not _NOT_CITIES.match(match["city"]):
            return _read(text, match, end, countries)
    return None


def _behind_number(text: str, start: int, end: int) -> int:
    """Return where a title line goes on behind a meeting that opens it by its number: "Second Plenary, Lomé"."""
    opens = _ORDINAL.match(text, start, end)
    head = HEAD.search(text, opens.end(), end) if opens and ordinal_value(opens["number"].lower()) else None
    is_short = head and len(text[start : head.start()].split()) <= _MOST and text[head.end() : head.end() + 1] == ","
    return head.end() if head and is_short else start


def _read(text: str, match: re.Match[str], end: int, countries: list[Country]) -> Place | None:
    city = Span(match.start("city"), match.end("city"))
    named = [each for each in countries if each.form != "adjective"]
    inside = next((each for each in named if each.span.start == city.start), None)
    if inside:
        state = inside.code in CITY_STATES
        return Place(inside.span, text[inside.span.start : inside.span.end] if state else None, inside.code)
    overlapping = next((each for each in named if city.meets(each.span)), None)
    if overlapping and overlapping.span.start > city.start:
        city = Span(city.start, len(text[: overlapping.span.start].rstrip(" ,")))
    words = " ".join(text[city.start : city.end].split())
    after = re.match(r"\s*[,(]\s*(?:the\s+)?", text[city.end : min(end, city.end + 10)], re.IGNORECASE)
    at = city.end + (after.end() if after else 1)
    country = (
        next((each for each in named if each.span.start == at or each.span.start == at + 4), None)
        if after or overlapping
        else None
    )
    country = country or overlapping
    return Place(Span(city.start, country.span.end if country else city.end), words, country.code if country else None)
