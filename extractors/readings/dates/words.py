"""The words dates are made of, cut into tokens: days, months, years, parts of them and what joins them.

Looking is in two steps. A cheap search finds the words that no date can do without (a month, a year, a quarter …);
only around those is the text cut into tokens, back to the first word that cannot belong to a date.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from extractors.readings import calendar_names
from extractors.readings.number_words import NUMBER_WORDS
from extractors.vocabulary import load

MONTHS = {name.lower(): number for number, name in enumerate(calendar_names.MONTHS, start=1)} | {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
"""Month names and their usual abbreviations, longer ones first."""

_ALSO_WORDS = frozenset(("may", "march", "mar"))
"""Months that are another word when written small."""

WEEKDAYS = tuple(name.lower() for name in calendar_names.WEEKDAYS)

COUNTS = {word: value for word, value in NUMBER_WORDS.items() if 2 <= value <= 11}

ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "last": -1,
    "earlier": 1,
    "latter": 2,
}

PREPOSITIONS = {
    "by": ("by close of business on", "by the close of business on", "by close of business", "by cob on", "by cob",
           "by noon on", "by midday on", "by midnight on", "no later than close of business on",
           "by no later than", "by not later than", "by or before", "by", "no later than", "not later than",
           "on or before", "up to", "not beyond", "not after", "at the latest by", "at the latest on"),
    "until": ("up until", "until", "till"),
    "before": ("before", "prior to", "ahead of", "in advance of", "earlier than"),
    "after": ("after",),
    "from": ("with effect from", "effective from", "effective", "as from", "starting from", "starting on",
             "starting in", "starting", "beginning on", "beginning in", "commencing on", "commencing in", "commencing",
             "on or after", "no earlier than", "not earlier than", "not before", "from"),
    "since": ("ever since", "since"),
    "between": ("in between", "between"),
    "about": ("on or about", "on or around", "around", "about", "approximately", "circa", "some time around",
              "sometime around"),
    "in": ("in",),
    "cue": ("during", "throughout", "for", "over"),
}  # fmt: skip
"""Words before a date by what they make of it; a cue only tells that a bare month or year is meant as a date."""

PARTS = {
    "end": ("very end of", "end of", "end"),
    "start": ("beginning of", "start of"),
    "early": ("early part of", "early in", "early"),
    "mid": ("middle of", "mid"),
    "late": ("towards the end of", "toward the end of", "latter part of", "late part of", "late in", "late"),
}  # fmt: skip

_UNIT_AHEAD = r"\s+(?:calendar\s+|financial\s+)?(?:year|quarter|month|week)\b(?!-)"
_WHICH = "|".join(word + _UNIT_AHEAD for word in "this next last coming current previous following the".split())
SEEDS = re.compile(
    r"\b(?=[a-z\d])(?:jan(?:uary|\b)|feb(?:ruary|\b)|mar(?:ch|\b)|apr(?:il|\b)|may\b|june?\b|july?\b|aug(?:ust|\b)|sept?(?:ember|\b)|oct(?:ober|\b)"
    r"|nov(?:ember|\b)|dec(?:ember|\b)|fy\s?(?:19|20)\d\d|19\d\d|20\d\d|\d\d?[./-]\d?\d[./-](?:19|20)\d\d|q[1-4]\b"
    rf"|{_WHICH}|year(?:[’']s)?[-\s]end\b)"
)
"""What every calendar date holds; each kind begins with a plain character, so that most places are passed over fast."""

_GAP = r"(?:[^\S\n]|\n(?!\n)|[\[\]])*"
"""White space within a block, and the brackets of a draft: "by [15 April] 2021"."""

_MONTH = "(?:" + "|".join(MONTHS) + r")\b"
_DASH = "[-‐‑‒–—−]"
_YEAR = r"(?:19|20)\d\d"
_FISCAL = r"(?:fy|fiscal\s+year|financial\s+year)"
_COUNTED = r"\s+(?!as\b|was\b|is\b|has\b|this\b|its\b|us\b)[a-z]+s\b"
"""A plural after a figure: it counts things and is no day."""
_PART = r"\s+(?:half|quarter|semester)\b"
"""Part of a year behind its number, which is no day: "1st half"."""

_UNIT = r"(?:year|quarter|month|week)\b(?!-|\s+of\b)"
_FEW = f"(?:{'|'.join(COUNTS)})"
_NTH = "(?:first|second|third|fourth|1st|2nd|3rd|4th|last)"


def _alternatives(table: dict[str, tuple[str, ...]]) -> str:
    spaced = sorted((words for group in table.values() for words in group), key=len, reverse=True)
    return "|".join(words.replace(" ", r"\s+") for words in spaced)


_KINDS = {words: kind for table in (PREPOSITIONS, PARTS) for kind, group in table.items() for words in group}

_TOKEN = re.compile(
    rf"""{_GAP}(?:(?=[\df])(?:
      (?P<iso>{_YEAR}(?P<mark>[-/.])(?:0[1-9]|1[0-2])(?P=mark)\d\d(?![\w-]))
    | (?P<numeric>\d?\d(?P<sign>[./-])\d?\d(?P=sign){_YEAR}(?!\w))
    | (?P<decade>(?:19|20)\d0s\b)
    | (?P<years>(?:{_FISCAL}\s?)?{_YEAR}\s?(?:{_DASH}|/)\s?(?:{_YEAR}|\d\d)(?![\w]|{_DASH}\d|[.,]\d|\s+(?:{_MONTH})))
    | (?P<fiscal>{_FISCAL}\s?{_YEAR}\b)
    | (?P<year>{_YEAR}(?![\w%]|[.,]\d))
    | (?P<day>[0-3]?\d(?:st|nd|rd|th)?(?:\s+day(?=\s+of\s))?(?![\w%°$€£]|[.,:]\d|{_COUNTED}|{_PART}))
    )|(?=[a-z\d])(?:
      (?P<which>(?:last|next|this|previous|coming)\s+(?={_MONTH}))
    | (?P<rel>(?:this|current|next|last|previous|coming)\s+(?:calendar\s+|financial\s+)?{_UNIT})
    | (?P<unit>the\s+(?:current\s+|calendar\s+)?{_UNIT}|year(?:[’']s)?[-\s]end\b)
    | (?P<week>(?:the\s+)?week\s+(?:of|beginning|commencing|starting|ending)(?:\s+on)?\b)
    | (?P<months>(?:first|last)\s+{_FEW}\s+months\b)
    | (?P<season>(?:spring|summer|autumn|winter)(?=\s+(?:of\s+)?{_YEAR}))
    | (?P<half>{_NTH}\s+(?:half|semester)\b|(?:earlier|latter)\s+half\b)
    | (?P<quarter>{_NTH}\s+quarter\b|q[1-4]\b(?:/(?={_YEAR}))?|{_NTH}(?=\s+(?:and|to|or)\s+{_NTH}\s+quarters?\b))
    | (?P<quarters>{_NTH}\s+quarters\b)
    | (?P<month>{_MONTH}(?:\.(?=,?\s?\d))?)
    | (?P<weekday>(?:{"|".join(WEEKDAYS)})\b|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\.?(?=,?\s+\d))
    | (?P<part>(?:{_alternatives(PARTS)})\b(?=\s|{_DASH}))
    | (?P<prep>(?:{_alternatives(PREPOSITIONS)})\b)
    )
    | (?P<to>{_DASH}to{_DASH}|to\b|through\b|{_DASH}|/)
    | (?P<and>and\b|&)
    | (?P<or>or\b)
    | (?P<of>of\b)
    | (?P<the>the\b)
    | (?P<comma>,)
    )""",
    re.VERBOSE,
)

_WORD = re.compile(r"[^\s,/‐‑‒–—−-]+")
_NUMBER = re.compile(r"[0-3]?\d(?:st|nd|rd|th)?")
_FUNCTION_WORDS = frozenset(" ".join(_KINDS).split()).union(
    MONTHS,
    WEEKDAYS,
    ORDINALS,
    ("the", "of", "and", "to", "through", "last", "next", "this", "previous", "coming", "current", "&"),
    (
        "half",
        "semester",
        "day",
        "fiscal",
        "financial",
        "quarter",
        "quarters",
        "year",
        "part",
        "tues",
        "wed",
        "thurs",
        "week",
        "months",
        "or",
    ),
    ("spring", "summer", "autumn", "winter", "two", "three", "four", "five", "six", "nine", "fy"),
)
_LABELS = frozenset(load("quantities")["labels"])
_LABELLED = re.compile(rf"\d+\s+{_DASH}\s")
"""The number of a phase or an item, with the dash after it: "Phase 2 – 15 May 2018"."""

_SYMBOL = re.compile(r"(?<![A-Z])[A-Z]{2,3}/(?:19|20)\d\d(?:/\d{1,3})?(?!\w)")
"""A paper's symbol that holds a year: "WP/2024/03"."""

_LETTERS = 4

_LONGEST_LEAD = 90
_MOST_TOKENS = 24


class Token(NamedTuple):
    """A word of a date, or what joins two."""

    kind: str
    value: Any
    start: int
    end: int


def runs(low: str, text: str) -> Iterator[list[Token]]:
    """Yield, in reading order, each run of neighbouring date words that holds a month, a year or the like."""
    done = 0
    for seed in SEEDS.finditer(low):
        at = seed.start()
        if at < done or (seed[0] in _ALSO_WORDS and text[at].islower()):
            continue
        if symbol := _SYMBOL.search(text, max(at - _LETTERS, 0), seed.end() + _LETTERS):
            done = symbol.end()
            continue
        tokens = _tokens(low, _lead(low, done, at), at)
        if tokens:
            done = tokens[-1].end
            yield tokens


def _lead(low: str, floor: int, seed: int) -> int:
    """Walk back from a seed over words that may belong to its date; return where they start."""
    floor = max(floor, seed - _LONGEST_LEAD)
    start = after = seed
    for word in reversed(list(_WORD.finditer(low, floor, seed))):
        core = word[0].lstrip("([{\"'“‘*_").rstrip("]")
        if "\n\n" in low[word.end() : start]:
            break
        if not (core in _FUNCTION_WORDS or _NUMBER.fullmatch(core) or core.rstrip(".") in MONTHS):
            return after if core in _LABELS and _LABELLED.match(low, start) else start
        start, after = word.start() + word[0].index(core), start
        if low[word.start() : start].strip("["):
            break
    return start


def _tokens(low: str, start: int, seed: int) -> list[Token]:
    """Cut the text into date tokens from ``start``, beginning anew at each word before the seed that is none."""
    tokens: list[Token] = []
    at = start
    while len(tokens) < _MOST_TOKENS:
        match = _TOKEN.match(low, at)
        if match:
            tokens.append(_token(match))
            at = match.end()
        elif at < seed:
            tokens = []
            word = _WORD.search(low, at, seed)
            at = word.end() if word else seed
        else:
            break
    return tokens


def _token(match: re.Match[str]) -> Token:
    """Give a matched word its kind and value."""
    kind = str(match.lastgroup)
    word = " ".join(match[kind].split())
    value = _KINDS[word] if kind in ("prep", "part") else _value(kind, word)
    return Token(kind, value, *match.span(kind))


def _value(kind: str, word: str) -> Any:
    if kind in ("day", "year"):
        return int(word.split()[0].rstrip("stndrh"))
    if kind == "fiscal":
        return int(word[-4:])
    if kind == "months":
        return (word.startswith("last"), COUNTS[word.split()[1]])
    if kind == "week":
        return word.removeprefix("the ").split()[1]
    if kind == "month":
        return MONTHS[word.rstrip(".")]
    if kind in ("half", "quarter", "quarters"):
        found = word.split()[0]
        return int(found[1]) if found[0] == "q" else ORDINALS[found]
    if kind == "weekday":
        return next(n for n, day in enumerate(WEEKDAYS) if day.startswith(word.rstrip(".")[:3]))
    if kind in ("rel", "which"):
        return (_offset(word), word.split()[-1])
    if kind == "unit":
        return (0, "year-end" if word.startswith("year") else word.split()[-1])
    return word


def _offset(word: str) -> int:
    first = word.split()[0]
    return -1 if first in ("last", "previous") else 1 if first in ("next", "coming") else 0
