"""Abbreviations in a draft: spelt out at first use where the desk names somebody, else listed (genre guide, §2.1).

What a record says word for word is never restyled: an abbreviation that first stands in such words is listed in the
note at the end, with its long form where the records or the vocabulary know it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from functools import cache

from extractors.language import pipeline
from extractors.readings.clauses.verbs import find_verbs
from extractors.readings.entities.countries import find_country
from extractors.vocabulary import load
from kb.draft.context import Abbreviation
from kb.draft.parties import takes_article
from kb.draft.sourced import Said
from kb.draft.style import Style

_SHORT = re.compile(r"(?<![\w&/-])[A-Z][A-Za-z0-9]*(?:[&/-]?[A-Z][A-Za-z0-9]*)*[A-Z][A-Za-z0-9]*s?(?![\w&/-])")
"""A word with two capitals or more: ``UNODC``, ``NCBs``, ``UN-Habitat``."""

_NO_ABBREVIATION = re.compile(r"[IVXLC]+|ALT|TB[ACD]|X+|DRAFT|UTC|ENDS|[A-Z]+\d+|\d+[A-Z]+|(?:Mc|Mac|O)[A-Z][a-z]+")
_LONGEST = 8
"""Letters of the longest abbreviation that is looked for; longer words in capitals are headings and verbs."""


@cache
def _organisations() -> dict[str, str]:
    """Return the long names of the vocabulary by their abbreviation."""
    return {short: long for long, short, *_ in ((*each, None) for each in load("organisations")["known"]) if short}


def long_forms(known: Iterable[Abbreviation]) -> dict[str, str]:
    """Return long forms by abbreviation: those that the records set, then those of the vocabulary."""
    set_down = {each.short.text: each.long.text for each in known if _SHORT.fullmatch(each.short.text)}
    return _organisations() | set_down


def uses(text: str) -> Counter[str]:
    """Count the words of a text that look like abbreviations."""
    return Counter(match[0] for match in _SHORT.finditer(text))


class SpellingOut:
    """Spells abbreviations out in the names that a draft prints, in the order in which it prints them."""

    def __init__(self, style: Style, set_down: Iterable[Abbreviation], counted: Counter[str]) -> None:
        """Prepare for one draft.

        :param set_down: the abbreviations that the records set.
        :param counted: how often the draft uses each abbreviation.
        """
        told = tuple(set_down)
        self.style, self.known, self.counted = style, long_forms(told), counted
        self._sources = {each.short.text: each.long.sources for each in told if isinstance(each.long, Said)}
        self._defined: set[str] = set()

    def spelt(self, said: Said) -> Said:
        """Return a name with its abbreviations spelt out where they are used for the first time."""
        if not said.naming or not self.style.spell_out:
            self._defined |= {short for short in uses(said.text) if f"({short})" in said.text}
            return said
        text = _SHORT.sub(lambda match: self._spelt(match, running=said.naming == "running"), said.text)
        text = self._shortened(text, uses(said.text).keys())
        if text == said.text:
            return said
        spelt = (short for short in uses(said.text) if self.known.get(short, "") in text)
        more = (source for short in spelt for source in self._sources.get(short, ()))
        return replace(said, text=text, sources=tuple(dict.fromkeys((*said.sources, *more))))

    def _shortened(self, text: str, done: Set[str]) -> str:
        """Return names with the abbreviation behind the first long form of each that the draft uses elsewhere."""
        for short in sorted(self.counted.keys() - done - self._defined - self.style.known_as):
            long = self.known.get(short)
            if long and long in text and f"{long} (" not in text:
                text = text.replace(long, f"{long} ({short})", 1)
                self._defined.add(short)
        return text

    def _spelt(self, match: re.Match[str], *, running: bool) -> str:
        short = match[0]
        long = self.known.get(short)
        told = f"({short})" in match.string or match.string[match.end() : match.end() + 2] == " ("
        if told:
            self._defined.add(short)
        if long is None or told or short in self._defined or short in self.style.known_as:
            return short
        alone = self.counted[short] < self.style.least_uses
        if not alone:
            self._defined.add(short)
        bare = match.string[: match.start()].endswith(("the ", "The "))
        the = "the " if running and takes_article(long) and not bare else ""
        return f"{the}{long}" if alone else f"{the}{long} ({short})"


def undefined(text: str, known: Mapping[str, str], style: Style) -> Iterator[tuple[str, str | None]]:
    """Yield the abbreviations that a draft uses without their long form, each with that form where it is known."""
    for short in uses(text):
        single = short.removesuffix("s")
        long = known.get(short) or known.get(single)
        if long is not None:
            if long.casefold() not in text.casefold() and not {short, single} & style.known_as:
                yield short, long
        elif _unknown(short, single, known) and not {short, single} & style.known_as and f"({short})" not in text:
            yield short, None


def _unknown(short: str, single: str, known: Mapping[str, str]) -> bool:
    """Say whether a word is an abbreviation of which nothing is known: no number, country or verb in capitals."""
    if (
        f"{short}s" in known
        or not single.isupper()
        or len(single) > _LONGEST
        or _NO_ABBREVIATION.fullmatch(short)
        or find_country(short)
    ):
        return False
    verb = f"The Meeting {short.casefold()} it."
    return not any(hit.span.start for hit in find_verbs(pipeline().make_doc(verb), verb))
