"""Numbers that count, measure or value something, alone and as ranges."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from extractors.document import Span
from extractors.readings.quantities.money import CODES, SIGNS, currency_after, currency_before
from extractors.readings.quantities.numbers import FIGURE, OPENINGS, SCALE, WORDS, plain, scale_of, value_of
from extractors.readings.quantities.qualifiers import bound_after, bound_before, is_label, no_quantity_after
from extractors.readings.quantities.reading import Bound, Quantity
from extractors.readings.word_starts import at_word_start

_NUMBER = re.compile(rf"\b(?:(?P<figure>{FIGURE})|(?P<words>{WORDS}))(?P<scale>{SCALE})?")
_RHETORIC = re.compile(r"an?\s+[mb]illion\s+(?:\w+\s+)?(?:dollar|euro|pound)")
"""Rhetoric that values nothing: "a billion dollar business"; "a 5 million dollar grant" is an amount."""

_OPENINGS = [re.compile(opening) for opening in OPENINGS]
_JOINT = re.compile(r"\s*(?:[-‐‑‒–—−]|to\b|and\b|or\b)\s*")
_PERCENT = re.compile(r"\s*%|\s+per\s?cent\b|\s+percent\b|\s+percentage\s+points?\b")
_BETWEEN = re.compile(r"\b(?:between|from|anywhere\s+from)\s+$")
_CHANGE = re.compile(
    r"\b(?:r[oi]s[ei]\w*|gr[eo]wi?n?g?s?|growth|increas\w+|f[ae]ll\w*|declin\w+|drop\w*|decreas\w+|went|go(?:es|ing)?|up|down"
    r"|climb\w*|expand\w*|expansion|reduc\w+|rais\w+|chang\w+|jump\w*|doubl\w+|tripl\w+|halv\w+|lift\w*|lower\w*|cuts?|cutting"
    r"|mov(?:es?|ed|ing)|br(?:ing\w*|ought)|extend\w*|shorten\w*|shr[aiu]n?k\w*|widen\w*|boost\w*|upgrad\w+|slid\w*|slip\w*"
    r"|advanc\w+|improv\w+|worsen\w*|soar\w*|surge[sd]?|plung\w+|tumbl\w+|adjust\w*|revis\w+)\s+"
    r"(?:(?!(?:rang(?:es?|ed|ing)|var(?:y|ies|ied|ying)|between|of|for|which|that|who|by|was|were|is|are|had"
    r"|took|carried|brought|held|gave|got)\s)[\w’'-]+\s+"
    r"|(?:of|for)\s+(?=[\w’'-]+\s)){0,8}$"
)
"""What changes before "from", so that the two numbers are no ends of a range: "raised its fee from EUR 10 to 12"."""

_LONGEST_CHANGE = 90
"""Characters between such a word and "from", at most."""
_FROM_MONEY = re.compile(
    rf"\bfrom\s+(?P<currency>\b(?:{CODES})\b|[A-Z]{{0,3}}[{SIGNS}])\s?{FIGURE}(?:{SCALE})?\s+to\s$"
)
_NO_NOUN = re.compile(
    r"\s*(?:[.,;:)|\n]|$)|\s+(?:as|in|by|from|per|an?|each|every|on|over|for|with|and|at|until|between)\b"
)
"""What follows an amount whose currency stood with the one before."""

_PHONES = (
    re.compile(
        at_word_start("telephone|phone|tel|fax|mobile|cell|whatsapp|hotline")
        + r"s?\b[.:]?[^\S\n]*[:+(\d][\d\s()./+-]{5,}"
    ),
    re.compile(r"\+\d[\d\s().-]{6,}\d"),
)
_PHONE_WORDS = ("phone", "tel", "fax", "mobile", "cell", "whatsapp", "hotline")
_LONGEST = 80
"""Past this many characters a run of digits is no number that anybody printed to be read."""

_YEARLIKE = range(1900, 2100)
_RECENT = range(1990, 2051)
"""Years that records name things by, "2019 figures"; of these numbers a round one counts, and "over 2019 vessels"."""

_ROUND = 2000
_NOT_BEFORE = frozenset("-‐‑–—#@/\\+№_.:")
_AMBIGUOUS_ONE = re.compile(
    r"\s+(?:of|another|or|and|by|hand|time|after|thing|way|side|day|step|voice|is|was|that|who|which|to|in|on|has|had|for|at|"
    r"with|as|can|would|must|should|will)\b|\s*(?![\s\w])"
)
_NOT_ONE_BEFORE = re.compile(
    r"\b(?:no|any|every|each|this|that|which|next|first|last|only|another|some|the|such|as|in|at)\s+$"
)


class Figure(NamedTuple):
    """One number with its scale."""

    value: Decimal
    scale: int
    start: int
    end: int
    yearlike: bool


def counted(text: str, low: str, taken: Sequence[Span]) -> Iterator[Quantity]:
    """Yield every number of a text that is a quantity and lies outside the spans taken by dates, in reading order."""
    blocked = sorted([*taken, *_phone_numbers(low)])
    done = at = 0
    labelled = -1
    for match in _numbers(low):
        start, end = match.span()
        while at < len(blocked) and blocked[at].end <= start:
            at += 1
        if start < done or (at < len(blocked) and blocked[at].start < end):
            continue
        if is_label(low, start) or (labelled >= 0 and _JOINT.fullmatch(low[labelled:start].replace(",", "-") or "-")):
            labelled = done = end
            continue
        quantity = _quantity(text, low, match)
        if quantity:
            done = quantity.span.end
            yield quantity


def _numbers(low: str) -> Iterator[re.Match[str]]:
    """Yield every number that starts a word, without overlap."""
    done = 0
    for at in sorted(match.start() for opening in _OPENINGS for match in opening.finditer(low)):
        if at >= done and (match := _NUMBER.match(low, at)):
            done = match.end()
            if done - at <= _LONGEST:
                yield match
        elif low[at].isdigit():
            done = max(done, at + 1)


def _phone_numbers(low: str) -> Iterator[Span]:
    words, number = _PHONES
    if any(word in low for word in _PHONE_WORDS):
        for match in words.finditer(low):
            yield Span(*match.span())
    if "+" in low:
        for match in number.finditer(low):
            yield Span(*match.span())


def _figure(match: re.Match[str], low: str) -> Figure:
    digits = match["figure"]
    words = digits or match["words"]
    scale = scale_of(match["scale"]) if match["scale"] else 1
    value = value_of(words)
    yearlike = bool(digits) and digits.isdigit() and len(digits) == 4 and int(digits) in _YEARLIKE and scale == 1
    return Figure(value, scale, match.start(), match.end(), yearlike)


def _quantity(text: str, low: str, match: re.Match[str]) -> Quantity | None:
    """Read one number and, if a second one belongs to it, the range; null for numbers that are no quantity."""
    first = _figure(match, low)
    before = text[first.start - 1 : first.start]
    if before in _NOT_BEFORE and before and not (before in "–—" and low[first.start - 2 : first.start - 1].isspace()):
        return None
    money = currency_before(text, first.start)
    start = money[1] if money else first.start
    second = _second(text, low, first, start, money[0] if money else None)
    last = second or first
    percent = _PERCENT.match(low, last.end)
    after = None if money or percent else currency_after(text, last.end)
    if after and _RHETORIC.fullmatch(low, match.start(), after[1]):
        return None
    if not (money or percent or after) and not _counts(low, match, last, start):
        return None
    end = percent.end() if percent else after[1] if after else last.end
    currency = money[0] if money else after[0] if after else None if percent else _handed_on(text, first)
    return _bounded(low, first, second, Span(start, end), currency, percent is not None)


def _handed_on(text: str, number: Figure) -> str | None:
    """Return the currency of the amount that something changes from: EUR for the second of "from EUR 10 to 12"."""
    if text[max(0, number.start - 3) : number.start] != "to " or not _NO_NOUN.match(text, number.end):
        return None
    found = _FROM_MONEY.search(text, max(0, number.start - _LONGEST_CHANGE), number.start)
    return found["currency"] if found else None


def _bounded(
    low: str, first: Figure, second: Figure | None, span: Span, currency: str | None, percent: bool
) -> Quantity:
    """Join number, bound, currency and share into one quantity."""
    number = Span(first.start, (second or first).end)
    later, end = bound_after(low, span.end)
    if second:
        opening = _BETWEEN.search(low, max(0, span.start - 16), span.start)
        start = opening.start() if opening else span.start
        scale = second.scale if first.scale == 1 else first.scale
        low_end, high_end = first.value * scale, second.value * second.scale
        return Quantity(
            Span(start, span.end), number, plain(low_end), plain(high_end), "range", currency, percent, "range"
        )
    earlier, start = bound_before(low, span.start, span.end)
    bound: Bound = later or earlier or "eq"
    return Quantity(Span(start, end), number, plain(first.value * first.scale), None, bound, currency, percent)


def _second(text: str, low: str, first: Figure, start: int, currency: str | None) -> Figure | None:
    """Read the upper end of "between 60 and 75", "5–10", "10 to 12", "two or three"; null if there is none."""
    joint = _JOINT.match(low, first.end)
    if joint is None:
        return None
    at = joint.end()
    if currency and text.startswith(currency, at):
        at += len(currency)
        at += text[at : at + 1].isspace()
    match = _NUMBER.match(low, at)
    if match is None:
        return None
    second = _figure(match, low)
    word = joint[0].strip()
    opening = _BETWEEN.search(low, max(0, start - 16), start)
    if word == "and" and not (opening and "between" in opening[0]):
        return None
    if word == "or" and second.value != first.value + 1:
        return None
    if opening and "from" in opening[0] and _changes(low, opening.start()):
        return None
    scale = second.scale if first.scale == 1 else first.scale
    return second if first.value * scale < second.value * second.scale else None


def _changes(low: str, at: int) -> bool:
    """Say whether something is told to change just before "from" at an offset."""
    return _CHANGE.search(low, max(0, at - _LONGEST_CHANGE), at) is not None


_DEALT_WITH = (
    r"(?:count|register|record|inspect|search|arrest|detain|intercept|board|train|vaccinat|rescu|seiz|sav|treat)ed"
)
"""Verbs whose objects are things or people one by one, so that a number before these is hardly a year."""

_DEALT_WITH_BEFORE = re.compile(rf"\b{_DEALT_WITH}\s+$")
_PLURAL = re.compile(
    rf"\s+[a-z]{{1,22}}s\b(?P<dealt_with>\s+(?:(?:was|were|had\s+been|have\s+been)\s+)?{_DEALT_WITH}\b)?"
)
"""What a number that may be a year counts, if it does: "2019 vessels"."""


def _counts_by_year(low: str, last: Figure, start: int) -> bool:
    """Say whether a number that may be a year counts what follows: not in "2019 figures"."""
    things = _PLURAL.match(low, last.end)
    if things is None or low.startswith("the ", start - 4):
        return False
    if last.value not in _RECENT or last.value == _ROUND or things["dealt_with"]:
        return True
    return bool(bound_before(low, start, last.end)[0] or _DEALT_WITH_BEFORE.search(low, max(0, start - 16), start))


def _counts(low: str, match: re.Match[str], last: Figure, start: int) -> bool:
    """Tell a count from ordinals, compounds, durations, times of day, years and "one of"."""
    if no_quantity_after(low, last.end) or low[last.end : last.end + 1].isalpha():
        return False
    if match["words"] == "one" and last.start == match.start():
        return not (_AMBIGUOUS_ONE.match(low, last.end) or _NOT_ONE_BEFORE.search(low, max(0, start - 12), start))
    if last.yearlike:
        return _counts_by_year(low, last, start)
    return not (
        match["figure"] and len(match["figure"]) > 1 and match["figure"][0] == "0" and "." not in match["figure"]
    )
