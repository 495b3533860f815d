"""Quantities without a figure: "no injuries", "hundreds of calls", "both offers", "two thirds of", "several"."""

import re
from collections.abc import Iterator

from extractors.document import Span
from extractors.readings.quantities.numbers import value_of
from extractors.readings.quantities.reading import Bound, Quantity, Rule

_MANY = "dozens|scores|hundreds|thousands|millions|billions"
_OF_MANY = "|".join(rf"{word}(?:\s+of\s+(?:{_MANY}))?" for word in _MANY.split("|"))

_NONE = re.compile(
    r"(?P<number>no|zero)\s+(?=[a-z])(?!(?:longer|later|more|less|fewer|greater|one|doubt|way|matter|such|other|further|"
    r"account|need|case|means|reason|let|change|sooner|earlier|part|place|use|end|time|purpose|objection|that|in|on|and|"
    r"or)\b)"
)
_VAGUE = re.compile(
    rf"(?:tens\s+of\s+(?:{_MANY})|{_OF_MANY}|several\s+(?:dozen|hundred|thousand|million)|tens(?=\s+of))\b"
)
_SOME = re.compile(r"(?:several|numerous|various|many|few|number\s+of)\b")
_BEFORE_SOME = re.compile(r"\ban?\s+(?:\w+\s+)?$")
_PAIR = re.compile(
    r"(?P<word>couple\s+of|pair\s+of|both(?=\s+(?:of\s+the\s+)?(?!in\b|at\b|on\b|by\b|for\b|to\b|from\b|with\b|the\b)"
    r"(?:[a-z-]+\s+)?[a-z]+s\b(?!\s+and\b)))"
)
_SHARE = re.compile(r"(?P<part>half|third|quarter|fifth|tenth)s?\s+(?:of\b|the\b|its\b|their\b)")
_BEFORE_SHARE = re.compile(r"\b(?P<count>one|two|three|four|a)[-\s]$")
_NO_SHARE = re.compile(r"\b(?:first|second|third|fourth|last|other|latter|early|another|the|1st|2nd|3rd|4th)\s+$")
_VAGUE_WORDS = (*_MANY.split("|"), "tens", "several")
_SOME_WORDS = ("several", "numerous", "various", "many", "few", "number")
_PAIR_WORDS = ("couple", "pair", "both")
_SHARE_WORDS = ("half", "third", "quarter", "fifth", "tenth")
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}


def wordings(low: str) -> Iterator[Quantity]:
    """Yield the quantities that words other than numerals express, form by form."""
    for match in _words(_NONE, low):
        yield _quantity(*match.span("number"), 0, "eq", "none")
    for match in _words(_VAGUE, low, _VAGUE_WORDS):
        end = match.end() + 3 if low.startswith(" of", match.end()) else match.end()
        yield Quantity(Span(match.start(), end), Span(*match.span()), None, None, "vague", rule="vague")
    for match in _words(_SOME, low, _SOME_WORDS):
        article = _BEFORE_SOME.search(low, max(0, match.start() - 20), match.start())
        if article or match[0] in ("several", "numerous", "various", "many"):
            yield _quantity(article.start() if article else match.start(), match.end(), None, "vague", "some")
    for match in _words(_PAIR, low, _PAIR_WORDS):
        if match["word"] == "both":
            yield _quantity(*match.span(), 2, "eq", "both")
        elif low.endswith("a ", 0, match.start()):
            yield _quantity(match.start() - 2, match.end(), 2, "approx" if match[0][0] == "c" else "eq", "number")
    for match in _words(_SHARE, low, _SHARE_WORDS):
        yield from _share(match, low)


def _share(match: re.Match[str], low: str) -> Iterator[Quantity]:
    """Yield "two thirds of", "half of", "a quarter of" as a share of one; "the first half" is none."""
    counted = _BEFORE_SHARE.search(low, max(0, match.start() - 8), match.start())
    start = counted.start() if counted else match.start()
    if (counted or match["part"] == "half") and not _NO_SHARE.search(low, max(0, start - 10), start):
        value = (float(value_of(counted["count"])) if counted else 1) / _PARTS[match["part"]]
        end = match.start() + len(match[0].split()[0])
        yield _quantity(start, end, round(value, 4), "eq", "ratio")


def _words(pattern: re.Pattern[str], low: str, openers: tuple[str, ...] = ("",)) -> Iterator[re.Match[str]]:
    """Yield the matches that start a word; each opens with one of the ``openers``, which short texts seldom hold."""
    if not any(opener in low for opener in openers):
        return
    for match in pattern.finditer(low):
        if not (match.start() and low[match.start() - 1].isalnum()):
            yield match


def _quantity(start: int, end: int, value: int | float | None, bound: Bound, rule: Rule) -> Quantity:
    return Quantity(Span(start, end), Span(start, end), value, None, bound, rule=rule)
