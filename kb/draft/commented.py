"""Holds a draft of which nothing is left but its comments against the words that these quote.

Figures and dates of a commented sentence have to be in the quotations, and so have its names: a country under any of
its names, an organisation by its short name or its long one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
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
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]+")
_CITY = re.compile(r"([\w’'-]+), (?:the )?$")
_STARTS = re.compile(r"(?:^|[.:;–(“\[]\s*|\n)\s*$")


def against_comments(word: Any, numbers: dict[Any, str], known: Mapping[str, str]) -> Iterator[Finding]:
    """Hold the figures, dates and names of each commented sentence against the words that its comment quotes.

    :param numbers: number of each paragraph, by its element.
    :param known: long names by abbreviation.
    """
    texts = {str(comment.comment_id): comment.text for comment in word.comments}
    told = _told(texts.values(), known)
    created = word.core_properties.created
    own = {("date", created.date().isoformat())} if created else set()
    for paragraph, number in numbers.items():
        for identifier, sentence in _commented(paragraph).items():
            sources = list(COMMENT.finditer(texts.get(identifier, "")))
            if not sources:
                continue
            quotes = "; ".join(source["quote"] for source in sources).replace(" … ", "; ")
            places = "; ".join(f"{source['place']}: “{source['quote']}”" for source in sources[:3])
            for kind, words in (*_figures(sentence, quotes, own), *_names(sentence, quotes, told)):
                yield Finding(f"{kind} changed", number, words, places)


def _told(comments: Iterable[str], known: Mapping[str, str]) -> set[str]:
    """Return the words of all comments, with the long names of abbreviations among them and the other way round."""
    there = {_bare(each) for text in comments for each in _WORD.findall(text)}
    for short, long in known.items():
        whole = {_bare(each) for each in _WORD.findall(long)}
        if short.casefold() in there:
            there |= whole
        elif whole <= there:
            there.add(short.casefold())
    return there


def _figures(sentence: str, quotes: str, own: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the figures and dates of a sentence that its sources do not have, the day of the draft apart."""
    there = {*figures(quotes), *own}
    for value, words in figures(sentence).items():
        counted = value[0] == "date" and (_COUNTED.search(quotes) or " ".join(words.split()[-3:-1]) in quotes)
        if value not in there and not counted:
            yield str(value[0]), words


def _names(sentence: str, quotes: str, told: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the countries of a sentence that its sources do not have, and the names that no source of the draft has."""
    countries = {country.code for country in find_countries(pipeline().make_doc(quotes), any_adjective=True)}
    shown = find_countries(pipeline().make_doc(sentence))
    taken = [(each.span.start, each.span.end) for each in shown]
    taken += [(each.span.start, each.span.end) for each in find_dates(sentence)]
    for country in shown:
        city = _CITY.search(sentence[: country.span.start])  # whose state may be known from the city alone
        placed = city and _bare(city[1]) in told and not any(start <= city.start(1) < end for start, end in taken)
        if country.code not in countries and not placed:
            yield "name", sentence[country.span.start : country.span.end]
    for match in _NAME.finditer(sentence):
        inside = any(start <= match.start() < end for start, end in taken)
        opens = _STARTS.search(sentence[: match.start()]) and not match[0].isupper()
        word = _bare(match[0])
        if not inside and not opens and match[0] not in _ADDRESS and not {word, f"{word}s", word[:-1]} & told:
            yield "name", match[0]


def _bare(word: str) -> str:
    """Return a word in lower case without the ending of a genitive."""
    return re.sub(r"[’']s?$", "", word.casefold())


_COUNTED = re.compile(
    r"\b(?:within|after|before|following|next|last|later|days?|weeks?|months?|years?)\b", re.IGNORECASE
)
"""Words by which a source counts days from another, which its quotation alone does not settle."""

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
