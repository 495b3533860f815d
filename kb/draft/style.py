"""Styles of drafts as data: numbers, dates, names and order of countries (genre guide, §2.1).

A style shapes the desk's own sentences only. Words quoted from a record are never restyled.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from extractors.facts import Date
from kb.errors import UnknownNameError

DEFAULT = "au"
"""The style of drafts for which none is named."""

_WORDS = "no one two three four five six seven eight nine ten eleven twelve".split()


@dataclass(frozen=True)
class Style:
    """How the desk writes numbers, days and countries."""

    name: str
    """Its name, as in ``--style un``."""

    meaning: str
    """What it is, in a few words."""

    language: str
    """Language tag of the text, e.g. ``en-AU``."""

    words_below: int
    """Whole numbers under this one are written as words."""

    two_days: str
    """What stands between two days that follow each other."""

    span: str
    """What stands between the first and last of more days."""

    countries: Mapping[str, str]
    """Names by ISO code where they differ from the UN short name."""

    articles: frozenset[str]
    """Codes of countries that take an article in running text."""

    order: Mapping[str, str]
    """The word by which a country is put in order, where it is not the first of its name."""

    def number(self, value: int) -> str:
        """Return a whole number as a word or in figures."""
        return _WORDS[value] if 0 <= value < min(self.words_below, len(_WORDS)) else f"{value:,}"

    def country(self, code: str | None, name: str) -> str:
        """Return the name of a country."""
        return self.countries.get(code or "", name)

    def sort_key(self, code: str | None, name: str) -> str:
        """Return what a country is put in order by, whatever accents it has."""
        key = unicodedata.normalize("NFKD", self.order.get(code or "", self.country(code, name)))
        return "".join(c for c in key if not unicodedata.combining(c)).casefold()

    def days(self, start: str | None, end: str | None, between: str | None = None) -> str | None:
        """Return days as drafts print them; null if an end is open or they are no days.

        :param between: what stands between the first and the last; null for what the style has.
        """
        if not start or not end:
            return None
        first, last = date.fromisoformat(start), date.fromisoformat(end)
        if first == last:
            return said_on(last)
        dash = between or (self.two_days if (last - first).days == 1 else self.span)
        if first.year != last.year:
            return f"{said_on(first)}{dash}{said_on(last)}"
        if first.month != last.month:
            return f"{first.day}\u00a0{first:%B}{dash}{said_on(last)}"
        return f"{first.day}{dash}{said_on(last)}"

    def on_days(self, said: Date) -> str | None:
        """Return days with the preposition of a sentence; null if an end is open or they are no days."""
        if not said.start or not said.end:
            return None
        long = (date.fromisoformat(said.end) - date.fromisoformat(said.start)).days > 1
        return f"from {self.days(said.start, said.end, ' to ')}" if long else f"on {self.days(said.start, said.end)}"


def said_on(day: date) -> str:
    """Return a day as drafts print it, with a space that does not break between day and month."""
    return f"{day.day}\u00a0{day:%B %Y}"


def styles() -> list[str]:
    """Return the names of all styles, in order of name."""
    return sorted(item.name.removesuffix(".yml") for item in _folder().iterdir() if item.name.endswith(".yml"))


def _folder() -> Traversable:
    return files("templates") / "styles"


@cache
def style(name: str = DEFAULT) -> Style:
    """Return a style by its name.

    :raises UnknownNameError: there is none of that name.
    """
    if name not in styles():
        raise UnknownNameError(f"no style '{name}'. Styles: {', '.join(styles())}")
    data: dict[str, Any] = yaml.safe_load(_folder().joinpath(f"{name}.yml").read_text("utf-8"))
    countries, dates = data["countries"], data["dates"]
    return Style(
        name=name,
        meaning=data["meaning"],
        language=data["language"],
        words_below=data["numbers"]["words_below"],
        two_days=dates["two_days"],
        span=dates["span"],
        countries=countries["names"],
        articles=frozenset(countries["articles"]),
        order=countries["order"],
    )
