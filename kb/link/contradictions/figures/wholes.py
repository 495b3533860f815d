"""Whether a number in a sentence is of a whole, and the noun that it counts.

Parts ("of which 12"), rates ("a week"), figures that go on growing ("so far") and plans say nothing of a total.
"""

import re
from functools import lru_cache

from kb.link.contradictions.figures.clauses import WHO, stretch
from kb.link.rows import Row
from kb.link.words.growing import UP_TO
from kb.link.words.numerals import NUMBER
from kb.link.words.provisos import is_planned
from kb.wording import content, folded

_IN_PART = re.compile(
    r"""\b(?:
        so\ far | to\ date | (?:under|in|during|through|by|for|at)\ wh(?:ich|om)
        | of\ (?:which|whom|them|these) | remaining | among\ (?:them|these|which|whom) | includ(?:es|ing)
        | (?:up|down)\ from | compared\ (?:with|to) | every(?!\ one\ of\ the\ \Z) | per
        | (?<!for\ )a\ (?:day|week|month|year)
        | each(?!\ of\ (?:the|these|those)\ \Z)
        | (?:annual|month|week|year|dai)ly | average | target | ceiling | quota | capacity | maximum | minimum
        | (?:room|places|seats|space)\ for
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_IN_WHOLE = re.compile(
    r"\bin\sthe\scourse\sof\swhich\s*(?:all\s)?\Z|(?:\b(?i:the|this|that)\s+(?:\w+\s)?(?:operation|campaign|exercise|sweep|drill|phase|patrol|action)"
    r"|\b(?:Operation|Exercise|Campaign|Mission|Drill)(?:\s[A-ZÀ-Þ][\w’'-]*){1,4}"
    r"|\b[A-ZÀ-Þ][\w’'-]*\s(?:Weeks?|Days?|Months?|Fortnight|Campaign|Exercise|Drill|Sweep|Patrol|Period)"
    r"|\b(?i:the)\s(?:first|second|third|last)(?:\s[A-ZÀ-Þ][\w’'-]*){2,3})"
    r"(?:,?\s(?:of|in)\s(?:[A-Z][a-z]+\s)?\d{4})?,?\s+(?:in|during|through|for)\s+which\s*(?:all\s)?\Z"
)
"""What is done in an operation is its total, and no part of another number."""

_GROWING = re.compile(rf"\b(?:{UP_TO}|since)\b", re.IGNORECASE)
_FIXED = re.compile(rf"\s{WHO}")
_SINCE = re.compile(r"Since\s[^.;]{3,120}\b(?:has|have)\b")
"""How a sentence opens whose number goes on growing."""


_FIGURE = r"(?:figures?|numbers?|counts?|totals?|estimates?|results?|data)"
_OPEN = re.compile(
    rf"\b(?:provisional|preliminary)\s(?:\w+\s)?{_FIGURE}\b|\bprovisional(?:ly)?\b"
    rf"|\b{_FIGURE}\s(?:(?:that|which)\s)?(?:still\s)?(?:awaits?|awaiting|pending|remains?\sto\sbe|(?:has|have)\syet|may\sstill|may\syet)\b"
    r"|\b(?:pending|awaiting|subject\sto)\s(?:\w+\s){0,3}?(?:count|recount|counting|confirmation|verification|audit)\b"
    r"|\bnot\syet\s(?:final|complete|confirmed|verified|audited)\b",
    re.IGNORECASE,
)
"""Words by which a number is one that will be settled later."""

_RATE = re.compile(r"\s*(?:a|per|each|every)\b")
_REST = re.compile(
    r"\bthe\s(?:remaining\s\w|(?:rest|remainder|others?)\s(?:(?:two|three|four|five|six|\d+)\s)?"
    r"(?:of\s|ha[sd]|have|are|is|was|were|did|do))"
)
"""Words by which a sentence goes on to speak of those that a number leaves out."""

_SOME = re.compile(rf"\S+\sof\s(?:(?:the|these|those|its|their|our)\s{NUMBER}|them|these|those)\b", re.IGNORECASE)
"""A number that is a part of the next, or of those told of before."""

_OF_SO_MANY = re.compile(
    rf"(?:\A|[;:,]\s(?:and\s|but\s)?)(?:of|among)\s(?:the|these|those|its|their|our)\s{NUMBER}\s[^;.]*\Z", re.IGNORECASE
)
"""Words by which a number is a part of the one before it."""

_MISHAPS = re.compile(
    rf"\b{NUMBER}\s(?:[a-z][\w-]*\s){{0,2}}[a-z][\w-]*s(?:\sin\s(?:19|20)\d\d)?,?\sin\swhich\s(?:\w+\s)?\Z"
)
"""Things of some number, by which a sentence goes on to what came of all of them."""

_CAME = re.compile(r"\s(?:took\spart|participated|attended|joined|were\s(?:present|represented))\b")
"""What those do who are all there are: "the drill, in which 19 crews took part"."""

_NEAR = 30
"""Words that make a number a part stand within so many characters before it."""


_BEHIND = re.compile(r"\s(?:of|from|in|on|to|for|with|at|by|who|that|which)\s")
_END = re.compile(r"[,;.]")


@lru_cache(maxsize=4096)
def head_of(counted: str) -> str:
    """Return the noun of what is counted, in the singular: "trafficked persons from Fiji" are persons."""
    name = _BEHIND.split(counted, 1)[0].split()[-1:]
    return next(iter(content(" ".join(name))), folded(counted))


def is_part(row: Row) -> bool:
    """Say whether the words just before or after a number make it a part of another, a rate, a plan, or interim."""
    at, sentence = row["offset"] or 0, row["sentence"] or row["quote"]
    before = sentence[max(0, at - _NEAR) : at].rpartition(";")[2]
    end = at + len(row["quote"])
    if _RATE.match(sentence, end) or _SOME.match(sentence, at):
        return True
    if _IN_PART.search(before):
        is_whole = _CAME.match(sentence, end) or _IN_WHOLE.search(sentence, max(0, at - 3 * _NEAR), at)
        if not is_whole:
            return True
    grows = _GROWING.search(after(row)) or _SINCE.match(sentence)
    return bool(
        (grows and not _FIXED.match(sentence, end))
        or is_planned(sentence, at)
        or _REST.search(sentence, end)
        or _OF_SO_MANY.search(sentence, 0, at)
        or (_OPEN.search(sentence) and _OPEN.search(sentence, *stretch(sentence, at, len(row["quote"]))))
    )


def is_of_so_many(row: Row) -> bool:
    """Say whether a number is of all who came to harm in so many cases: "31 fires, in which 40 people died"."""
    at, sentence = row["offset"] or 0, row["sentence"] or row["quote"]
    return bool(_MISHAPS.search(sentence, 0, at)) and not is_part(row | {"sentence": sentence[at:], "offset": 0})


def after(row: Row) -> str:
    """Return what follows a number in its clause."""
    sentence: str = row["sentence"] or row["quote"]
    start = (row["offset"] or 0) + len(row["quote"])
    end = _END.search(sentence, start)
    return sentence[start : end.start() if end else None]
