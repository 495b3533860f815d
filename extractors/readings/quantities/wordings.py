"""Quantities without a figure: "no injuries", "hundreds of calls", "both offers", "two thirds of", "several"."""

import re
from collections.abc import Iterator

from extractors.document import Span
from extractors.readings.quantities.reading import Bound, Quantity, Rule

_MANY = r"(?:dozens|scores|hundreds|thousands|millions|billions)"

_NONE = re.compile(
    r"\b(?P<number>no|zero)\s+(?=[a-z])(?!(?:longer|later|more|less|fewer|greater|one|doubt|way|matter|such|other|further|"
    r"account|need|case|means|reason|let|change|sooner|earlier|part|place|use|end|time|purpose|objection|that|in|on|and|"
    r"or)\b)"
)
_VAGUE = re.compile(
    rf"\b(?:tens\s+of\s+{_MANY}|{_MANY}(?:\s+of\s+{_MANY})?|several\s+(?:dozen|hundred|thousand|million)|tens(?=\s+of))\b"
)
_SOME = re.compile(r"\b(?:several|numerous|various|many|a\s+few|an?\s+(?:\w+\s+)?number\s+of)\b")
_PAIR = re.compile(
    r"\b(?:(?P<couple>a\s+couple\s+of)|(?P<pair>a\s+pair\s+of)|(?P<both>both)(?=\s+(?:of\s+the\s+)?[a-z]+s\b(?!\s+and\b)))"
)
_SHARE = re.compile(
    r"\b(?P<share>(?:(?P<n>one|two|three|four|a)[-\s](?P<of>half|third|quarter|fifth|tenth)s?|half))"
    r"\s+(?:of\b|(?=the\b|its\b|their\b))"
)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_COUNTS = {"one": 1, "a": 1, "two": 2, "three": 3, "four": 4}
_NO_SHARE = re.compile(r"\b(?:first|second|third|fourth|last|other|latter|early|another)\s+$")


def wordings(low: str) -> Iterator[Quantity]:
    """Yield the quantities that words other than numerals express, form by form."""
    for match in _NONE.finditer(low):
        yield _quantity(match.span("number"), 0, "eq", "none")
    for match in _VAGUE.finditer(low):
        end = match.end() + 3 if low.startswith(" of", match.end()) else match.end()
        yield Quantity(Span(match.start(), end), Span(*match.span()), None, None, "vague", rule="vague")
    for match in _SOME.finditer(low):
        yield _quantity(match.span(), None, "vague", "vague")
    for match in _PAIR.finditer(low):
        yield _quantity(match.span(), 2, "approx" if match["couple"] else "eq", "both" if match["both"] else "number")
    for match in _SHARE.finditer(low):
        if not _NO_SHARE.search(low, max(0, match.start() - 12), match.start()):
            value = _COUNTS[match["n"]] / _PARTS[match["of"]] if match["n"] else 0.5
            yield _quantity(match.span("share"), round(value, 4), "eq", "ratio")


def _quantity(place: tuple[int, int], value: int | float | None, bound: Bound, rule: Rule) -> Quantity:
    return Quantity(Span(*place), Span(*place), value, None, bound, rule=rule)
