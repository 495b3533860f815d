"""Phases of operations as documents call them: "the pilot phase", "phase two"."""

import re

PHASE = re.compile(
    r"\b(?:pilot|main|first|second|third|initial|final|preparatory|trial|operational)\s+(?:phase|stage|round|wave)\b"
    r"|\bphase\s+(?:one|two|three|four|[1-4]|i{1,3}|iv)\b",
    re.IGNORECASE,
)
"""Words for a phase."""

_NTH = {
    each: nth
    for nth, every in {"first": "one 1 i", "second": "two 2 ii", "third": "three 3 iii", "fourth": "four 4 iv"}.items()
    for each in every.split()
}


def phase_of(words: str) -> str:
    """Return the words for a phase, in small letters, with its number before it: "first phase" for "phase one"."""
    noun, _, nth = words.partition(" ")
    return f"{_NTH[nth]} {noun}" if nth in _NTH else words
