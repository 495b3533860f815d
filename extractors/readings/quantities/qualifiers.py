"""The words around a number: those that bound it, and those that make it no quantity at all."""

import re
from typing import cast

from extractors.readings.phrases import OVER
from extractors.readings.quantities.reading import Bound
from extractors.vocabulary import load

_VOCABULARY = load("quantities")
_BOUNDS: dict[str, Bound] = {
    words: cast(Bound, bound) for bound, group in _VOCABULARY["bounds"].items() for words in group
}
_LONGEST = max(len(words.split()) for words in _BOUNDS)
_LAST_WORDS = tuple({words.split()[-1] for words in _BOUNDS})
_LABELS = frozenset(_VOCABULARY["labels"])
_TIME_UNITS = "|".join(re.escape(str(unit)) for unit in _VOCABULARY["time_units"])

_LONGEST_ABBREVIATION = 5
"""Characters of "para." and "art."; the full stop behind a longer word ends a sentence."""

_WORD = re.compile(r"[^\s(\[“\"‘']+")
_EXTENT = re.compile(
    r"\s*(?:(?:square|nautical|linear)\s+)?(?:km2?|kilomet(?:re|er)s?|m|met(?:re|er)s?|miles?|ha|hectares?|acres?)\b"
)
"""A unit of length or area."""

_LAID_OVER = re.compile(
    r"\b(?:(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?[\w-]+(?:ed|en|wn|ung|ead)"
    r"|spread|scatter|stretch|extend|distribut|dispers)\w*\s+over\s+$"
)
"""Words by which "over" tells the stretch that something was done on: "had been collected over 28 km"."""

_AREA = re.compile(r"\s*(?:square\s+(?:kilo)?met(?:re|er)s?|square\s+miles?|km2|km²|ha|hectares?|acres?)\b")
_WENT_OVER = re.compile(
    r"\b(?:r[au]n(?:s|ning)?|swept|sweep(?:s|ing)?|rag(?:ed|es|ing)|wash(?:ed|es|ing)|cre(?:pt|eps?|eping)|roll(?:ed|s|ing))"
    r"\s+over\s+$"
)
"""What fire, water and swarms do to an area: "fire ran over 400 hectares"; nobody would say so of its size."""

_SUFFIX = re.compile(r"\+|\s+or\s+(?:more|over|above|fewer|less|so)\b")
_SUFFIX_BOUNDS: dict[str, Bound] = {
    "+": "gt", "more": "ge", "over": "ge", "above": "ge", "fewer": "le", "less": "le", "so": "approx",
}  # fmt: skip

_NO_QUANTITY = re.compile(
    rf"""(?:st|nd|rd|th)\b                                   # 12th
    | [-‐‑](?!\s)[^\W\d]                                      # 24-hour
    | [:/]\d                                                  # 10:30, 3/4
    | \.\d | \)\.? (?=\s*[A-Z])                               # 2.1.3
    | (?:\s+(?:consecutive|working|calendar|full|long|business|whole|more|or\ more))*+
      \s+(?:{_TIME_UNITS})(?:['’]s?)?(?![\w-])
    | \s*(?:°|º|degrees\b)
    | \s+of\s+(?:the\s+|its\s+|their\s+|these\s+|those\s+|our\s+)?(?:kind)\b
    """,
    re.VERBOSE,
)


def bound_before(low: str, start: int, end: int) -> tuple[Bound | None, int]:
    """Return the bound set by the words just before a number, and where they begin; several may stand in a row."""
    found: Bound | None = None
    if not low[max(0, start - 48) : start].rstrip().endswith(_LAST_WORDS):
        return None, start
    words = list(_WORD.finditer(low, max(0, start - 48), start))
    while words and not low[words[-1].end() : start].strip():
        for length in range(min(_LONGEST, len(words)), 0, -1):
            first = words[-length]
            phrase = " ".join(word[0] for word in words[-length:])
            bound = _BOUNDS.get(phrase)
            if bound and not (phrase == "over" and len(words) > 1 and _is_another_over(low, words, start, end)):
                break
        else:
            break
        if found in (None, "eq"):
            found = bound
        start = first.start()
        words = words[:-length]
    return found, start


def _is_another_over(low: str, words: list[re.Match[str]], start: int, end: int) -> bool:
    """Say whether the "over" before a number belongs to a verb or tells a stretch, so that it bounds nothing."""
    if words[-2][0] in OVER:
        return True
    went = _AREA.match(low, end) and _WENT_OVER.search(low, words[0].start(), start)
    return bool(went or (_EXTENT.match(low, end) and _LAID_OVER.search(low, words[0].start(), start)))


def bound_after(low: str, end: int) -> tuple[Bound | None, int]:
    """Return the bound set by "+", "or more" and the like after a number, and where they end."""
    match = _SUFFIX.match(low, end)
    if not match:
        return None, end
    return _SUFFIX_BOUNDS[match[0].split()[-1]], match.end()


def is_label(low: str, start: int) -> bool:
    """Say whether the word before a number makes it the number of a paragraph, article, phase and so on."""
    words = low[max(0, start - 40) : start].split()
    if not words or not low[start - 1].isspace() or low.endswith("\n\n", 0, start):
        return False  # the word before ends another block
    if len(words[-1]) > _LONGEST_ABBREVIATION and words[-1].endswith("."):
        return False
    last = words[-1].lstrip('([“"‘').rstrip(".")
    return last in _LABELS or " ".join(words[-2:]) in _LABELS


def no_quantity_after(low: str, end: int) -> bool:
    """Say whether what follows a number makes it an ordinal, a compound, a time of day or a duration."""
    return _NO_QUANTITY.match(low, end) is not None
