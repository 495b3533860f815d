"""Holds a draft of which nothing is left but its comments against the words that these quote.

Figures and dates of a commented sentence have to be in the quotations, and so have its names: a country under any of
its names, an organisation by its short name or its long one.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from docx.oxml.ns import qn

from extractors.language import pipeline
from extractors.readings.dates import find_dates
from extractors.readings.entities.countries import find_countries
from extractors.vocabulary import load
from kb.draft.edited import Finding
from kb.draft.figures import figures

COMMENT = re.compile(r"^(?P<place>.+?, (?:paragraph|passage|line) .+?): “(?P<quote>.*)”$", re.MULTILINE)
"""One source of a comment."""

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]*")
_STARTS = re.compile(r"(?:^|[.:;–(“\[]\s*|\n)\s*$")


def against_comments(word: Any, numbers: dict[Any, str], known: Mapping[str, str]) -> Iterator[Finding]:
    """Hold the figures, dates and names of each commented sentence against the words that its comment quotes.

    :param numbers: number of each paragraph, by its element.
    :param known: long names by abbreviation.
    """
    texts = {str(comment.comment_id): comment.text for comment in word.comments}
    for paragraph, number in numbers.items():
        for identifier, sentence in _commented(paragraph).items():
            sources = list(COMMENT.finditer(texts.get(identifier, "")))
            if not sources:
                continue
            quotes = "; ".join(source["quote"] for source in sources).replace(" … ", "; ")
            places = "; ".join(f"{source['place']}: “{source['quote']}”" for source in sources[:3])
            for kind, words in (*_figures(sentence, quotes), *_names(sentence, quotes, places, known)):
                yield Finding(f"{kind} changed", number, words, places)


def _figures(sentence: str, quotes: str) -> Iterator[tuple[str, str]]:
    there = figures(quotes)
    for value, words in figures(sentence).items():
        if value not in there:
            yield str(value[0]), words


def _names(sentence: str, quotes: str, places: str, known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the names of a sentence that its sources do not have."""
    countries = {country.code for country in find_countries(pipeline().make_doc(quotes)) if country.code}
    shown = find_countries(pipeline().make_doc(sentence))
    taken = [(each.span.start, each.span.end) for each in shown]
    taken += [(each.span.start, each.span.end) for each in find_dates(sentence)]
    for country in shown:
        if country.code and country.code not in countries:
            yield "name", sentence[country.span.start : country.span.end]
    there = {each.casefold() for each in _WORD.findall(f"{quotes} {places}")}
    for short, long in known.items():
        if short.casefold() in there:
            there |= {each.casefold() for each in _WORD.findall(long)}
        elif all(each.casefold() in there for each in _WORD.findall(long)):
            there.add(short.casefold())
    for match in _NAME.finditer(sentence):
        inside = any(start <= match.start() < end for start, end in taken)
        opens = _STARTS.search(sentence[: match.start()]) and not match[0].isupper()
        if not inside and not opens and not _had(match[0], there) and match[0] not in _ADDRESS:
            yield "name", match[0]


def _had(name: str, there: set[str]) -> bool:
    """Say whether a name is among the words of its sources, in any case and number."""
    word = name.casefold().removesuffix("’s").removesuffix("'s")
    return {word, word.removesuffix("s"), f"{word}s"} & there != set()


_ADDRESS = frozenset(load("honorifics")["honorifics"])
"""Words of address, which no quotation of a name holds."""


def _commented(paragraph: Any) -> dict[str, str]:
    """Return the words under each comment of a paragraph."""
    found: dict[str, str] = {}
    running: list[str] = []
    for element in paragraph.iter():
        if element.tag == qn("w:commentRangeStart"):
            running.append(element.get(qn("w:id")))
        elif element.tag == qn("w:commentRangeEnd") and element.get(qn("w:id")) in running:
            running.remove(element.get(qn("w:id")))
        elif element.tag == qn("w:t"):
            for each in running:
                found[each] = found.get(each, "") + (element.text or "")
    return found
