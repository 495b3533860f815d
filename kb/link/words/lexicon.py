"""The words and phrases that ``things.yml`` lists by what they mean, with capitals, countries and their adjectives.

All are kept by the stems of their words, so that one form of each stands for the others.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from extractors.vocabulary import load
from kb.link.words.stems import stem
from kb.link.words.word_lists import read

WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+|[^\w\s]")
"""A number, a word or a mark."""

CAPITAL = "capital"
COUNTRY = "country"
"""Sections of the keys of capitals and of countries with their adjectives, each by ISO 3166-1 code."""


@cache
def listed() -> Mapping[tuple[str, ...], frozenset[str]]:
    """Return the meanings of words and phrases, by their stems."""
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    capitals = (line.split(" ", 1) for line in read("capitals.yml")["capitals"].splitlines())
    sections = read("things.yml") | {CAPITAL: dict(capitals)}
    for section, lines in sections.items():
        for name, line in lines.items():
            for entry in str(line).split(","):
                found[tuple(map(stem, WORD.findall(entry.replace("-", " ").lower())))].add(f"{section}:{name}")
    for words, code in _nationals():
        found[words].add(f"{COUNTRY}:{code}")
    return {words: frozenset(names) for words, names in found.items()}


def _nationals() -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield countries of one word, and the adjectives of all of one word: "Moldovan" stands for Moldova."""
    for code, country in load("countries")["countries"].items():
        for word in (country["name"], *country.get("also", ()), *country.get("adjectives", ())):
            if len(words := WORD.findall(word)) == 1:
                yield (stem(words[0].lower()),), code


@cache
def phrases() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the listed phrases by their first stem, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in listed():
        if len(words) > 1:
            found[words[0]].append(words)
    return {first: tuple(sorted(these, key=lambda words: (-len(words), words))) for first, these in found.items()}
