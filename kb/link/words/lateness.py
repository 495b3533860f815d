"""What a sentence itself says of lateness: that something came after its time, and by how many days early or late.

Late is what is set beside the time that was set for it ("three weeks after the deadline", "later than planned", "behind
schedule"), or is called late outright ("was completed late", "with a delay of a week"). What came after something else
("three weeks after the workshop", "two days later"), or is limited otherwise ("only in English", "after the
translators had seen it"), is not late.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from extractors.readings.casing import lowered
from kb.link.words.meanings import Passage
from kb.link.words.numerals import MONTH, NUMBER, number
from kb.link.words.predicates import Predicate

PROMISED = (
    r"(?:foreseen|planned|agreed|promised|requested|scheduled|intended|envisaged|expected|due|decided|pledged|mandated"
    r"|directed|tasked|undertaken|recommended|fixed|set|asked(?:\ for)?|called\ for)"
)
"""Participles by which a text says that something was to be done."""

ALLOWED = r"(?:set|agreed|fixed|foreseen|planned|promised|allowed|allotted|given|granted|laid\ down)"
"""Participles by which a text says that so much time was given."""

TIME_SET = rf"""(?:the|its|their|this|that)\s (?:[\w-]+\s)? (?:
    deadline | time[\s-]?limit
    | (?:due|closing|target|original|agreed|planned|scheduled|promised|foreseen|appointed|fixed)\s (?:date|day)
    | (?:date|day|time|term|period)\s (?:(?:that|which)\s (?:had\s been|was)\s)? {ALLOWED}
)"""
"""The time by which something was to be done, as such: "the deadline", "the date set"."""

_WHEN_DUE = rf"""(?:
    {TIME_SET} | (?:(?:the|its|their|our)\s (?:\w+\s)?)? (?:schedule|timetable)
    | (?:it|they|he|she|this|these)\s (?:had\s been|was|were)\s (?:originally\s)? (?:due|expected|foreseen|scheduled)
)"""
_THAN = rf"""than \s (?:(?:it|they)\s)? (?:(?:had\s been|was|were)\s)? (?:originally\s)?
    (?:{TIME_SET}|{PROMISED}|announced|hoped
        | (?:[\w’'-]+\s){{1,5}}? had\s (?:\w+ly\s)? (?:{PROMISED}|announced|hoped|wished|wanted))"""
_UNIT = r"(?:day|week|fortnight|month)"
_SIZE = (
    r"(?:very|rather|further|long|short|slight|brief|some|certain|considerable|significant|substantial|serious|great"
    rf"|repeated|several|{NUMBER}[\s-]{_UNIT}s?['’]?|{_UNIT}['’]s)"
)
_LATE = re.compile(
    rf"""(?<!\bnot\ )(?<!\bno\ )(?<!\bnever\ )(?<!\bwithout\ )\b(?:
        belated(?:ly)? | (?<!\blong\ )(?<!\blong-)overdue
        | behind \s {_WHEN_DUE} | (?:missed|past|beyond|after) \s {TIME_SET} | later \s {_THAN}
        | {_UNIT}s? \s late | {_UNIT}s? \s (?:after|behind|past|beyond) \s {_WHEN_DUE}
        | with \s (?:an?\s|some\s|much\s|considerable\s|great\s) (?:{_SIZE}\s){{0,2}} delays?
        | after \s (?:an?\s|some\s|much\s)? (?:{_SIZE}\s){{0,2}} delays?
        | (?:was|were|came|arrived|been|rather|somewhat|very|too) \s late (?!\s(?:{MONTH}|in|on|at|night|last|this))
        | (?<!\bof\ )(?<!\bthe\ )(?<!\bas\ )(?<!\buntil\ )late (?= \s* (?:[.,;)]|$|but\b))
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_HALF = r"\sand\sa\shalf"
_DELAY = re.compile(
    rf"""\b(?P<number>{NUMBER}|an?) (?P<half>{_HALF})? [\s-] (?P<unit>{_UNIT})s?['’]? (?P<and_half>{_HALF})? \s (?:
        (?P<early>early (?!\s in\b) | (?:ahead|in\ advance) \s of \s (?:time|{_WHEN_DUE}) | before \s {_WHEN_DUE}
            | (?:earlier|sooner) \s {_THAN})
        | late | overdue | delay | (?:after|behind|past|beyond) \s {_WHEN_DUE} | later \s {_THAN}
    ) \b
    | delay \s of \s (?:(?:about|some|nearly|almost|over|more\ than)\s)? (?P<number_of>{NUMBER}|an?) \s
        (?P<unit_of>{_UNIT})s?""",
    re.VERBOSE,
)
_DAYS = {"day": (1, 0, 0), "week": (7, 3, 6), "fortnight": (14, 4, 6), "month": (30, 16, 30)}
"""Days of a unit, and how many fewer and more people mean by it."""


def said_to_be_late(words: Passage, span: tuple[int, int], at: int, verbs: Iterable[Predicate]) -> bool:
    """Say whether a part of a sentence calls late what one of its verbs tells: no other verb stands between.

    :param span: first character of the part, and one past its last.
    :param at: place of the verb.
    """
    for match in _LATE.finditer(words.text, *span):
        first, last = (bisect_right(words.starts, place) - 1 for place in (match.start(), match.end() - 1))
        near, far = (at, first) if at < first else (last, at)
        if not any(near < verb.at < far for verb in verbs):
            return True
    return False


_DELAYED = re.compile(
    r"\b(?:(?:took|taken)\s(?:\w+\s)?longer|(?:was|were|been)\s(?:\w+\s)?delayed|slipped|had\sto\swait)\b",
    re.IGNORECASE,
)


def is_delay(words: str) -> bool:
    """Say whether words tell that something took its time, which what follows may end: "took longer than hoped"."""
    return _DELAYED.search(words) is not None


@dataclass(frozen=True)
class Delay:
    """By how many days something is said to have been late; less than nought if it was early."""

    words: str
    """What says so."""

    least: int
    """The fewest days that may be meant."""

    most: int
    """The most."""


@lru_cache(maxsize=1024)  # many promises ask of each sentence
def stated_delay(words: str) -> Delay | None:
    """Return how late or early something is said to have been."""
    low = lowered(words)
    match = _DELAY.search(low) if any(unit in low for unit in _DAYS) else None
    if not match:
        return None
    days, fewer, more = _DAYS[match["unit"] or match["unit_of"]]
    half = days // 2 if match["half"] or match["and_half"] else 0
    value = number(match["number"] or match["number_of"]) * days + half
    least, most = value - fewer, value + more
    told = words[slice(*match.span())]
    return Delay(told, -most, -least) if match["early"] else Delay(told, least, most)
