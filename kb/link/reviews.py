"""Words by which a text looks back on what was promised: sections that review it, and phrases that recall it.

A section "Follow-up to the last meeting" reports one step after the other, and "as had been foreseen", "six days early"
or "which had been expected in May" say of a sentence that it speaks of something that was to be done.
"""

import re
from dataclasses import dataclass

from extractors.readings.quantities.numbers import value_of

GOES_ON = 15
"""A review announced by a sentence lasts for so many sentences, unless a heading ends it before."""

_HEADING = re.compile(
    r"""\b(?:
        follow(?:ed)?[-‑\s]?(?:up|through) | matters \s (?:arising|outstanding) | stock[-‑\s]?taking | taking \s stock
        | progress | (?:state|stage) \s of \s (?:\w+\s)?(?:play|work|affairs|implementation|progress) | status
        | where \s (?:we|things|matters) \s stand | implementation \s of | review \s of | achievements?
        | what \s (?:has|have|was|is|became) \b .* \b (?:done|achieved|become|happened|of)
        | (?:action|actions|steps|measures|work|record|results|developments?) \s (?:\w+\s){0,2} since
        | ^(?:\W|\d|\b[IVX]+\b)* since \s (?:the\ (?:\w+\ ){1,2}(?:meeting|session|conference) | [A-Z]\w+) \W* $
        | (?:actions?|steps|measures) \s (?:taken|completed)
        | (?:earlier|previous|past|outstanding|open) \s
            (?:actions?|commitments?|decisions?|matters|items|steps|undertakings|requests)
        | commitments | undertakings
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Headings of sections that go through what was promised before."""

_PLAN = re.compile(r"\b(?:next|future|forward|further|new)\b|\bplan\b|\bwork programme\b", re.IGNORECASE)
"""Words of headings that speak of what is to come."""

_ANNOUNCED = re.compile(
    r"""\b(?:
        (?:went|gone|goes) \s (?:through|over) | reviewed | (?:opened|began|started) \s with \s an? \s review
        | introduced \s an? | took \s stock | taken \s stock | looked \s back
        | report(?:s|ed)? \s (?:to\ the\ \w+\ )? on | (?:was|were) \s (?:informed|told|briefed) | heard | noted
        | followed \s up
    ) \s .{0,60}? \b (?:
        next \s steps | implementation | follow[-‑\s]?up | progress | state \s of \s play | status \s of
        | (?:what|how) \s .{0,20}? (?:become|became|done|carried\ out|implemented|undertaken|promised|agreed)
        | (?:earlier|previous) \s (?!day|year|month|week|speaker|evening)\w+
        | (?:actions?|steps|tasks|requests|decisions|commitments|undertakings) \s
            (?:\w+\s)? (?:agreed|set|made|taken|given|decided|of|from|by|at|in)
        | work \s (?:(?:that|which)\s (?:had|has|was) \s (?:been\s)?)? (?:set|agreed|given|decided|begun|started)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Sentences that announce such a review."""

_WHATEVER = re.compile(
    r"\b(?:what|all that) (?:had|has|have|was|were) (?:been )?(?:undertaken|agreed|promised|decided|done|become)\b",
    re.IGNORECASE,
)
"""How such a sentence speaks of everything promised at once."""

_OF_REVIEW = re.compile(
    r"next steps|implement|follow|progress|of play|status|becom|became|done|carried|earlier|previous|actions? |steps "
    r"|undertak|what (?:had|has|was|were)|work (?:that|which|set|given|begun|started)|tasks|requests|decisions"
    r"|commitments"
)
"""Without one of these no sentence announces a review."""

_PROMISED = (
    r"(?:foreseen|planned|agreed|promised|requested|scheduled|intended|envisaged|expected|due|asked(?:\ for)?"
    r"|called\ for|fixed|mandated|set(?:\ in\ train)?)"
)
_RECALLED = re.compile(
    rf"""\b(?:
        as \s (?:(?:it|they|was|were|had|has|is)\s)* (?:been\s)? (?:originally\s|earlier\s)? {_PROMISED}
        | (?:which|that|who) \s (?:had|has|have|was|were) \s (?:been\s)? (?:originally\s|to\ have\ been\s)? {_PROMISED}
        | (?:which|that) \s (?:was|were) \s to \s (?:be|have)
        | {_PROMISED} \s (?:in|at) \s (?:the\s)? (?!order|least|all|particular) \w+
        | (?:promised|committed|pledged|requested) \s (?:to|by|for)
        | (?:ahead\ of|behind|on|before\ the) \s (?:time|schedule|the\ deadline|the\ date)
        | (?:in|within) \s (?:good\s)? (?:time|the\ (?:\w+\ )?(?:time|period|days?|weeks?|months?))
        | (?:the|its|their|this) \s (?:\w+\s)? (?:deadline|closing\ date|due\ date|date\ set)
        | the \s time \s (?:set|allowed|limit) | the \s date \s of \s \d+
        | (?:light|response|answer|reply|accordance|line|pursuance) \s (?:of|to|with) \s the \s
            (?:request|mandate|call|wish|instruction|commission|task) \s (?:by|of|from|given|made|to)
        | (?:had|have|has) \s (?:asked|called|wished) \s for
        | (?:days?|weeks?|months?) \s (?:early|late|later|ahead|behind)
        | delay (?:ed|s)? | belated(?:ly)? | overdue | extension | postponed | carried \s forward
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Phrases that recall that something was to be done."""

_STATE = re.compile(
    r"\b(?:so far|to date|by now|now|already|since|not yet|still|outstanding|remaining|the (?:others?|rest)|finally"
    r"|at last|meanwhile|in the meantime)\b",
    re.IGNORECASE,
)
"""Words for how far something has come, since an earlier time."""

_NUMBER = (
    r"an?|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty"
)
_DELAY = re.compile(
    rf"""\b(?P<number>{_NUMBER}) [\s-] (?P<unit>day|week|month)s?['’]? \s
        (?: (?P<early>early | ahead | before \s (?:the|its|their|it|they)) | later? | after \s (?:the|its|their|it|they)
            | behind | overdue | delay ) \b
        | delay \s of \s (?:(?:about|some|nearly|almost|over|more\ than)\s)? (?P<number_of>{_NUMBER}) \s
            (?P<unit_of>day|week|month)s?""",
    re.VERBOSE | re.IGNORECASE,
)
_DAYS = {"day": (1, 0, 0), "week": (7, 3, 6), "month": (30, 16, 30)}
"""Days of a unit, and how many fewer and more people mean by it."""


def reviews(heading: str) -> bool:
    """Say whether the section under a heading goes through what was promised before."""
    return bool(_HEADING.search(heading)) and not _PLAN.search(heading)


def announces_review(sentence: str) -> bool:
    """Say whether a sentence announces that what was promised before is gone through."""
    return bool(_OF_REVIEW.search(sentence) and _ANNOUNCED.search(sentence))


def reviews_everything(sentence: str) -> bool:
    """Say whether a sentence announces a review of whatever was promised: that is no report of a promised review."""
    return bool(_WHATEVER.search(sentence)) and announces_review(sentence)


def recalling(words: str) -> str | None:
    """Return the phrase that recalls that something was to be done; null if there is none."""
    match = _RECALLED.search(words)
    return match[0] if match else None


def tells_state(words: str) -> bool:
    """Say whether words tell how far something has come since an earlier time."""
    return bool(_STATE.search(words))


@dataclass(frozen=True)
class Delay:
    """By how many days something is said to have been late; less than nought if it was early."""

    words: str
    """What says so."""

    least: int
    """The fewest days that may be meant."""

    most: int
    """The most."""


def stated_delay(words: str) -> Delay | None:
    """Return how late or early something is said to have been."""
    match = _DELAY.search(words)
    if not match:
        return None
    number, unit = match["number"] or match["number_of"], match["unit"] or match["unit_of"]
    value = 1 if number.lower() in ("a", "an") else int(value_of(number.lower()))
    days, fewer, more = _DAYS[unit.lower()]
    least, most = value * days - fewer, value * days + more
    return Delay(match[0], -most, -least) if match["early"] else Delay(match[0], least, most)
