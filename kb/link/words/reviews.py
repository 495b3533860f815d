"""Words by which a text looks back on what was promised: sections that review it, and phrases that recall it.

A section "Follow-up to the last meeting" reports one step after the other, and "as had been foreseen", "six days early"
or "which had been expected in May" say of a sentence that it speaks of something that was to be done.
"""

import re
from functools import lru_cache

from extractors.readings.casing import lowered
from extractors.readings.word_starts import at_word_start
from kb.link.words.lateness import PROMISED, TIME_SET
from kb.link.words.numerals import NUMBER

GOES_ON = 15
"""A review announced by a sentence lasts for so many sentences, unless a heading ends it before."""

_HEADING = re.compile(
    r"""\b(?:
        follow(?:ed)?[-‑\s]?(?:up|through) | matters \s (?:arising|outstanding) | stock[-‑\s]?taking | taking \s stock
        | progress | (?:state|stage) \s of \s (?:\w+\s)?(?:play|work|affairs|implementation|progress) | status
        | where \s (?:we|things|matters) \s stand | implementation \s of | review \s of | achievements?
        | what \s (?:has|have|was|is|became) \b .* \b (?:done|achieved|become|happened|of)
        | (?:action|actions|steps|measures|work|record|results|developments?) \s (?:\w+\s){0,2} since
        | ^(?:\W|\d|\b[IVX]+\b)* reviews? \W* $
        | ^(?:\W|\d|\b[IVX]+\b)* since \s (?:the\ (?:\w+\ ){1,2}(?:meeting|session|conference) | [A-Z]\w+) \W* $
        | (?:actions?|steps|measures) \s (?:taken|completed)
        | (?:earlier|previous|past|outstanding|open) \s
            (?:actions?|commitments?|decisions?|matters|items|steps|undertakings|requests)
        | commitments | undertakings
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Headings of sections that go through what was promised before."""

_PLAN = re.compile(
    r"\b(?:(?<!earlier )(?<!previous )(?<!past )(?<!former )next|future|forward|further|new)\b"
    r"|\bplan\b|\bwork programme\b",
    re.IGNORECASE,
)
"""Words of headings that speak of what is to come."""

_GOES_THROUGH = re.compile(
    at_word_start(
        "went through|gone through|goes through|went over|gone over|reviewed|reviewing|review of|introduced|took stock"
        "|taken stock|taking stock|looked back|followed up|following up|considered|report on|reports on|reported on"
        "|reported to|was informed|was told|was briefed|were informed|were told|were briefed|heard|noted"
    )
    + r"\b"
)
"""How a sentence says that something is gone through, or told."""

_MATTERS = re.compile(
    rf"""\b(?:
        next\ steps | implementation | follow[-‑\s]?up | progress | state\ of\ play | status\ of
        | what \s (?:has|have|had|was|were) \s (?:been\s)? (?:done|achieved|become|implemented|{PROMISED})
        | (?:work|what\ (?:was|has\ been)) \s (?:\w+\s){{0,2}} since
    | how \s .{{0,20}}? (?:implemented|carried\ out)
        | (?:earlier|previous) \s (?!day|year|month|week|speaker|evening)\w+
        | (?:actions?|steps|tasks|work|requests|decisions|commitments|undertakings) \s
            (?:(?:that|which)\s)? (?:(?:had|has|have|was|were)\s)? (?:been\s)? (?:made|taken|given|begun|{PROMISED})
        | (?:actions?|steps|tasks|requests|decisions|commitments|undertakings) \s (?:of|from|by|at|in)
    )\b""",
    re.VERBOSE,
)
"""What is gone through, in lower case: what was promised before, and what came of it."""

_REACH = 60
"""What is gone through is named within so many characters."""

_WHATEVER = re.compile(r"\bwhat (?:had|has|have|was|were)\b", re.IGNORECASE)
"""How such a sentence speaks of everything promised at once."""

_RECALLED = re.compile(
    rf"""\b(?:
        as \s (?:(?:it|they|was|were|had|has|is)\s)* (?:been\s)? (?:originally\s|earlier\s)? {PROMISED}
        | (?:which|that|who) \s (?:had|has|have|was|were) \s (?:been\s)? (?:originally\s|to\ have\ been\s)? {PROMISED}
        | (?:which|that) \s (?:was|were) \s to \s (?:be|have)
        | {PROMISED} \s (?:in|at) \s (?:the\s)? (?!order|least|all|particular) \w+
        | (?:promised|committed|pledged|requested) \s (?:to|by|for)
        | (?:ahead\ of|behind|on) \s (?:time|schedule) | in \s good \s time | on \s time | {TIME_SET}
        | (?:response|reply|answer|accordance|line|keeping|pursuance) \s (?:to|with|of) \s (?:the|its|their|an?) \s
            (?:request|mandate|decision|direction|instruction|recommendation|commitment|undertaking|call)s?
        | pursuant \s to \s (?:the|its|their|an?) | (?:had|have|has) \s (?:asked|called) \s for
        | (?:{NUMBER}|an?) [\s-] (?:day|week|month)s? \s (?:early|late|overdue)
        | delay (?:ed|s)? | belated(?:ly)? | overdue | extension | postponed | carried \s forward
    )\b""",
    re.VERBOSE,
)
"""Phrases that recall that something was to be done, in lower case."""

_REMEMBERED = 4096
"""Sentences remembered with what they announce or recall: many promises ask of each."""

_STATE = re.compile(
    r"\b(?:so far|to date|by now|now|already|since|not yet|still|outstanding|remaining|the (?:others?|rest)|finally"
    r"|at last|meanwhile|in the meantime)\b"
)
"""Words, in lower case, for how far something has come, since an earlier time."""


def reviews(heading: str) -> bool:
    """Say whether the section under a heading goes through what was promised before."""
    return bool(_HEADING.search(heading)) and not _PLAN.search(heading)


@lru_cache(maxsize=_REMEMBERED)
def announces_review(sentence: str) -> bool:
    """Say whether a sentence announces that what was promised before is gone through."""
    ends = [match.end() for match in _GOES_THROUGH.finditer(sentence)]
    low = lowered(sentence) if ends else ""
    return any(_MATTERS.search(low, end, end + _REACH) for end in ends)


def reviews_everything(sentence: str) -> bool:
    """Say whether a sentence announces a review of whatever was promised: that is no report of a promised review."""
    return bool(_WHATEVER.search(sentence)) and announces_review(sentence)


@lru_cache(maxsize=_REMEMBERED)
def recalling(words: str) -> str | None:
    """Return the phrase that recalls that something was to be done; null if there is none."""
    match = _RECALLED.search(lowered(words))
    return words[slice(*match.span())] if match else None


@lru_cache(maxsize=_REMEMBERED)
def tells_state(words: str) -> bool:
    """Say whether words tell how far something has come since an earlier time."""
    return bool(_STATE.search(lowered(words)))
