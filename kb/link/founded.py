"""Names that documents give for their process, and by which documents of another they were founded.

"Ministers establish a Network of Reef Schools": the network is one of the ministers' process, and so is the record of
its first meeting, which may say no more than its own name.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from sqlite_utils import Database

from extractors.readings.founding_words import FOUNDING
from kb.link.printed import passages

_FOUNDED = re.compile(rf"\b(?:{FOUNDING})\s(?:an?|the|our|its|their)\s(?:\w+\s)?\Z")
"""What stands before what is brought into being."""

_BEHIND = re.compile(
    r"\s*(?:[.,;:()\[\]]|\Z|(?:and|with|which|that|as|by|at|under|to|for|on)\b|in\s(?!(?:the\s)?(?:\w+\s)?(?:19|20)\d\d))"
)
"""What may follow the name: no other noun, as in "the Reef Dialogue website", and no year that is over."""

_DENIED = re.compile(
    r"\b(?:not|never|nor|no|without|propos\w+|refus\w+|declin\w+|had|ago|once|earlier|recall\w*|considered|whether)\b"
)
"""Words in a clause by which nothing is founded, or was long ago."""

_STANDING = re.compile(
    r"\b(?:Process|Dialogue|Forum|Conference|Convention|Treaty|Pact|Accord|Initiative|Partnership)\b"
)
"""Nouns of what stands by itself, whoever founded it."""

_BEFORE = 120
_WORDS = 3
"""A name of fewer words may be one of many."""


def founded(db: Database, names: Iterable[str]) -> dict[str, set[str]]:
    """Return the names of which documents tell that they were founded, with what these name as their process."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if len(name.split()) < _WORDS or _STANDING.search(name):
            continue
        for _, body, told in passages(db, name):
            if (
                body
                and body != name
                and any(_is_founded(told, *match.span()) for match in re.finditer(re.escape(name), told))
            ):
                found[name].add(body)
    return found


def _is_founded(told: str, start: int, end: int) -> bool:
    """Say whether a passage tells that what it names from one offset to another is brought into being."""
    clause = re.split(r"[.;]\s", told[max(0, start - _BEFORE) : start])[-1]
    return bool(_FOUNDED.search(clause) and _BEHIND.match(told, end) and not _DENIED.search(clause))
