"""Runs of capitalised words, as they stand in a text."""

import re

ACTIVITIES = frozenset("operation exercise campaign drill pilot project trial course patrol simulation mission".split())
"""Nouns for what has a name of its own, as they stand behind it: "the Quiet Harbour exercise"."""

WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w-]*(?:[’'](?!s\b)\w+)*"
"""A word that begins with a capital, without a genitive."""

_CONTACT = r"(?:Tel|Telephone|Phone|Mobile|Fax|E-?mail)\b"
"""Words behind the name of whom a release asks to be called or written to."""

RUN = re.compile(
    rf"(?<![\w’'-])(?<!\w–)(?P<the>[Tt]he )?(?P<run>{WORD}(?: (?!{_CONTACT})(?:{WORD}|\d+(?:[–-]\d+)?))*)(?! \d)"
    rf"(?: (?P<next>on|for|against|of|to|{'|'.join(sorted(ACTIVITIES))})\b)?"
)
"""A run of capitals, whether "the" stands before it, and what it goes on to."""

OPENERS = frozenset(
    "The A An Its Our Their This That These Those At In On Under For Of By From With And But As Both When While Since "
    "After Before Where Each Every No His Her".split()
)
"""Words that are capitalised since they begin a sentence."""


def without_opener(run: str) -> str:
    """Leave out of a run of capitals the words that are capitalised since they begin a sentence."""
    first, _, rest = run.partition(" ")
    while rest and first in OPENERS:
        run = rest
        first, _, rest = run.partition(" ")
    return run
