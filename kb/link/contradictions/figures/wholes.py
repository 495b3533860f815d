"""Whether a number in a sentence is of a whole, and the noun that it counts.

Parts ("of which 12"), rates ("a week"), figures that go on growing ("so far") and plans say nothing of a total.
"""

import re

from kb.link.rows import Row
from kb.link.words.provisos import is_planned
from kb.wording import content, folded

_IN_PART = re.compile(
    r"""\b(?:
        so\ far | to\ date | (?:under|in|during|through|by|for|at)\ wh(?:ich|om)
        | of\ (?:which|whom|them|these) | remaining | among\ (?:them|these|which|whom) | includ(?:es|ing)
        | (?:up|down)\ from | compared\ (?:with|to) | every | per | a\ (?:day|week|month|year) | each
        | (?:annual|month|week|year|dai)ly | average | target | ceiling | quota | capacity | maximum | minimum
        | (?:room|places|seats|space)\ for
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_IN_WHOLE = re.compile(
    r"\b(?:the|this|that)\s+(?:\w+\s)?(?:operation|campaign|exercise|sweep|drill|phase|patrol|action),?\s+"
    r"(?:in|during|through)\s+which\s*\Z",
    re.IGNORECASE,
)
"""What is done in an operation is its total, and no part of another number."""

_GROWING = re.compile(r"\b(?:so far|to date|since|as yet|by then|until now|up to now)\b", re.IGNORECASE)
_RATE = re.compile(r"\s*(?:a|per|each|every)\b")
_REST = re.compile(
    r"\bthe\s(?:remaining\s\w|(?:rest|remainder|others?)\s(?:(?:two|three|four|five|six|\d+)\s)?"
    r"(?:of\s|ha[sd]|have|are|is|was|were|did|do))"
)
"""Words by which a sentence goes on to speak of those that a number leaves out."""

_NEAR = 30
"""Words that make a number a part stand within so many characters before it."""


def head_of(counted: str) -> str:
    """Return the noun of what is counted, in the singular: "trafficked persons from Fiji" are persons."""
    name = re.split(r"\s(?:of|from|in|on|to|for|with|at|by|who|that|which)\s", counted)[0].split()[-1:]
    return next(iter(content(" ".join(name))), folded(counted))


def is_part(row: Row) -> bool:
    """Say whether the words just before or after a number make it a part of another, a rate, a plan, or interim."""
    at, sentence = row["offset"] or 0, row["sentence"] or row["quote"]
    before = sentence[max(0, at - _NEAR) : at].rpartition(";")[2]
    part = _IN_PART.search(before) and not _IN_WHOLE.search(sentence, max(0, at - 2 * _NEAR), at)
    end = at + len(row["quote"])
    rate = _RATE.match(sentence, end) or _REST.search(sentence, end)
    return bool(part or rate) or is_planned(sentence, at) or bool(_GROWING.search(after(row)))


def after(row: Row) -> str:
    """Return what follows a number in its clause."""
    sentence = row["sentence"] or row["quote"]
    return re.split(r"[,;.]", sentence[(row["offset"] or 0) + len(row["quote"]) :])[0]
