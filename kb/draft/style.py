"""Styles of drafts as data: numbers, dates, names and order of countries, people, abbreviations (genre guide, §2.1).

A style shapes the desk's own sentences only. Words quoted from a record are never restyled. Each rule is a field of a
file in ``templates/styles``, or of one of the user's own, which is checked by ``kb.draft.style_file``.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from extractors.facts import Date
from extractors.readings.number_words import TEENS
from kb.draft.style_file import SUFFIXES, read_style
from kb.errors import DraftError, UnknownNameError

DEFAULT = "au"
"""The style of drafts for which none is named."""

_WORDS = ["no", *TEENS[1:13]]
_ABBREVIATED = re.compile(r"\b(Mr|Mrs|Ms|Dr|Prof|Hon|Capt|Col|Gen|Lt)\b\.?")


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

    thousands: str
    """What parts thousands: ``10,000``."""

    highest: bool
    """Whether the highest number of a series decides for all of it between words and figures; else each for itself."""

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

    honorifics: bool
    """Whether words of address are printed as the record has them; none is ever added."""

    full_stop: bool
    """Whether an abbreviated word of address ends in a full stop: ``Mr.``."""

    spell_out: bool
    """Whether an abbreviation that stands for a longer name is spelt out at its first use."""

    least_uses: int
    """Uses from which the abbreviation is given beside its long form; below, the long form stands alone."""

    known_as: frozenset[str]
    """Abbreviations that are never spelt out, being better known than their long form."""

    chair_title: str
    """What the text of one chair is called: ``Chair’s Summary``; a forum that calls it otherwise goes before."""

    co_chairs_title: str
    """What the text of co-chairs is called, likewise."""

    letters: bool
    """Whether points under a numbered paragraph are lettered, ``(a)``, so that they can be cited; else bullets."""

    bis: bool
    """Whether a paragraph put in between those of an earlier version is 5 bis, so that 6 stays 6; else all count on."""

    def number(self, value: int) -> str:
        """Return a whole number as a word or in figures."""
        return (
            _WORDS[value]
            if 0 <= value < min(self.words_below, len(_WORDS))
            else f"{value:,}".replace(",", self.thousands)
        )

    def numbers(self, values: Sequence[int]) -> list[str]:
        """Return the whole numbers of a series, in figures throughout where the highest is and that decides."""
        if self.highest and max(values, default=0) >= self.words_below:
            return [f"{value:,}".replace(",", self.thousands) for value in values]
        return [self.number(value) for value in values]

    def person(self, honorific: str, name: str) -> str:
        """Return a person's name with the words of address that the record has in front of it."""
        if not honorific or not self.honorifics:
            return name
        return f"{_ABBREVIATED.sub(lambda found: found[1] + '.' * self.full_stop, honorific)} {name}"

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


def styles(folder: Path | None = None) -> list[str]:
    """Return the names of all styles, those of a folder of the user's included, in order of name.

    :raises DraftError: there is no such folder.
    """
    return sorted(_found(folder))


def _found(folder: Path | None) -> dict[str, Path]:
    """Return the files of styles by name; one of the user's own goes before one of the same name here."""
    if folder is not None and not folder.is_dir():
        raise DraftError(f"{folder}: there is no such folder of styles. Name another with --styles")
    places = [Path(str(files("templates") / "styles")), *([folder] if folder is not None else [])]
    return {item.stem: item for place in places for item in place.iterdir() if item.suffix in SUFFIXES}


def style(name: str = DEFAULT, folder: Path | None = None) -> Style:
    """Return a style by its name, or by the path of a file of the user's own.

    :param folder: a folder of the user's own styles.
    :raises UnknownNameError: there is none of that name.
    :raises DraftError: its file cannot be read, or fields of it are wrong; all that is wrong is told at once.
    """
    if name == DEFAULT and folder is None:
        return _default()
    known = _found(folder)
    own = Path(name)
    if own.suffix not in SUFFIXES and name not in known:
        raise UnknownNameError(f"no style '{name}'. Styles: {', '.join(sorted(known))}, or the path of a file")
    return _made(own.stem if own.suffix in SUFFIXES else name, own if own.suffix in SUFFIXES else known[name], known)


@cache
def _default() -> Style:
    known = _found(None)
    return _made(DEFAULT, known[DEFAULT], known)


def _made(name: str, file: Path, known: Mapping[str, Path]) -> Style:
    """Return the style that a file describes; what it leaves out is as in the style it is like."""
    told: dict[str, Any] = read_style(file, sorted(known))
    base = told.pop("like", None)
    like = known.get(base or DEFAULT)
    if like is not None and like.resolve() != file.resolve():
        told = read_style(like, sorted(known)) | told
        told.pop("like", None)
    return Style(name=name, **told)
