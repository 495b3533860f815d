"""When a meeting that a document recalls or announces was held: the date that is told of it, and of nothing else."""

import re

from extractors.document import Span
from extractors.front import front
from extractors.meetings.news import RELATIVE
from extractors.meetings.sighting import gatherings
from extractors.mentions import dates, within
from extractors.parsed import Parsed
from extractors.readings.dates import DateReading
from extractors.readings.entities.gatherings import Gathering
from extractors.readings.event_nouns import MET
from extractors.readings.phrases import is_past

_MOVED = re.compile(r"\b(?:moved|postponed|rescheduled|deferred|brought forward) (?:to|until)\b")
_WAS_SET = re.compile(
    r"(?:,|\b(?:first|originally|initially|previously|once|had\sbeen|was|were))\s"
    r"(?:set|planned|scheduled|foreseen|fixed|announced|envisaged|due|meant|expected|called)\s"
    r"(?:for|in|on|to\s(?:be\sheld|take\splace|meet)\s(?:in|on))\s(?:the\s)?\Z"
)
"""What stands before the date of a plan that another date replaces: ", first set for May, will now be held in June"."""

_MET = re.compile(rf"\b(?:{MET})\b")
_SPOKE = re.compile(r"\b(?:announced|said|told|reported|stated)\b")
_WITH_DEADLINE = re.compile(r",\s+(?:as|when|while|after)\s+the\b|\sand\s+to\s+[a-z]+\s")
_NEW_CLAUSE = re.compile(r",\s+(?:and|but|while)\s+(?:(?:I|we|they|it|he|she)\s|(?:also\s+)?[a-z]+ed\s)")
_AT = re.compile(r"\b(?:at|during)\s+(?:the|its|their)\s+$")
_AGENT = re.compile(r"\b(?:[a-z]+(?:ed|en|wn)|down|out|set|made|given)\s+by\s+(?:the|its|our)\s+$")
"""A meeting that did something is not told when it was by the date of that: "the day laid down by the Plenary"."""

_BESIDE = re.compile(r"\b(?:after|before|since|until|following|preceding|ahead\sof|prior\sto)\s+(?:the|its|our)\s+$")
"""A meeting from which another is reckoned has not the days of that: "met from 12 to 14 June, after the Session"."""

_PARTED = re.compile(r"\b(?:had|has|have|was|were)\s[^.;:]*:\s")
"""A clause about a meeting that a colon closes: "the Session had seen a bad year: …"."""

_NOT_HELD = re.compile(
    r"(?P<between>[^.;:!?]{0,120}?)\b(?:"
    r"(?:did|could|would|will|can|was|were|has|have|had)\s?n(?:o|['’])t\s(?:(?:be|been|have|in\sfact|then)\s){0,2}"
    r"(?:held\b|(?:take|taken)\splace|(?:go|gone)\sahead|happen(?:ed)?\b|materialis?z?ed?\b|proceed(?:ed)?\b(?!\s(?:to|with)\s)"
    r"|(?:meet|met|convened?)\b(?!\s(?:the|an?|its|their|all|any|with)\s))"
    r"|(?:was|were|(?:has|have|had)\sbeen|had\sto\sbe)\s(?:then\s|later\s)?"
    r"(?:cancell?ed|called\soff|abandoned|put\soff|postponed|deferred)\b(?!\sfrom\b)"
    r"|never\s(?:held|took\splace|met|happened)\b|failed\sto\s(?:take\splace|meet|happen)\b"
    r")"
)
"""What is said of a gathering that was not held; the days it was planned for are none of its dates."""

_HANGS_ON = re.compile(
    r"\b(?:at|by|of|from|to|for|during|since|after|before|in|on|with|until|about|following)\s+(?:(?:the|its|our|their|an?)\s+)?$",
    re.IGNORECASE,
)
"""What stands before a gathering that is no subject: "at the workshop the item was deferred"."""

_ASIDE = re.compile(
    r",\s(?:which|originally|first|once)\b[^,]*,|\([^()]*\)"
    r"|\b(?:(?:was|were|had\sbeen)\s)?(?:(?:due|meant|supposed|set|expected)\s)?to\s(?:be\s|have\sbeen\s)?[a-z]+"
    r"|\b(?:(?:was|were|had\sbeen)\s)?(?:planned|scheduled|foreseen|announced|proposed|set|called|expected)\b"
)
"""How it was planned, which may stand between a gathering and the verb that says that it was not held."""

_OF_OTHERS = re.compile(
    r"\b(?:that|is|are|was|were|has|have|had|will|would|did|could|(?:and|but|as|while|where|when)\s(?:the|its|an?|their|our))\b"
)
"""What begins a verb or clause of something else before that verb."""

_WORD = re.compile(r"[a-z]+")

_NEAR = 24
"""Characters before a designation in which it is told how a clause comes to it."""


_FAR = 60
"""Characters before a date in which it is told whose it is."""


def date_for(parsed: Parsed, each: Gathering, window: Span) -> DateReading | None:
    """Return the first resolved date after the designation, or else the last one before it."""
    known = [
        d
        for d in within(dates(parsed), window)
        if (d.date.start or d.date.end) and _is_of_meeting(parsed, each, d, window)
    ]
    moved = _MOVED.search(parsed.text, window.start, window.end)
    if moved:
        known = [d for d in known if d.span.start >= moved.end()] or known
    elif fell_through(parsed, each, window):
        return None
    known = [d for d in known if not _WAS_SET.search(parsed.text[max(0, d.span.start - _FAR) : d.span.start])] or known
    known = [d for d in known if not parsed.text.startswith(("'s ", "’s "), d.span.end) or each.span.holds(d.span)]
    after = [d for d in known if d.span.start >= each.span.end]
    inside = [d for d in known if d.span.start == each.span.start]
    of_other = window.start in parsed.once(_ends)  # what stands between two designations is told of the first
    near = parsed.text[max(0, each.span.start - _NEAR) : each.span.start]
    before = (
        []
        if of_other or _AGENT.search(near) or _BESIDE.search(near)
        else [d for d in known if d.span.end <= each.span.start and not _apart(parsed, d, each)]
    )
    return after[0] if after else inside[0] if inside else before[-1] if before else None


def fell_through(parsed: Parsed, each: Gathering, window: Span) -> bool:
    """Say whether a text tells of a gathering, as the subject of its clause, that it was not held.

    "The workshop noted that the drill could not be held" tells it of the drill.
    """
    found = _NOT_HELD.match(parsed.text, each.span.end, window.end)
    if found is None or _HANGS_ON.search(parsed.text, max(0, each.span.start - _NEAR), each.span.start):
        return False
    between = _ASIDE.sub("", found["between"])
    return not _OF_OTHERS.search(between) and not any(is_past(word) for word in _WORD.findall(between))


def _apart(parsed: Parsed, date: DateReading, each: Gathering) -> bool:
    """Say whether a clause of its own begins between a date and a designation: "by June, and we look forward to …"."""
    patterns = (_NEW_CLAUSE, _WITH_DEADLINE) if date.date.role == "deadline" else (_NEW_CLAUSE,)
    return any(pattern.search(parsed.text, date.span.end, each.span.start) for pattern in patterns)


def _ends(parsed: Parsed) -> frozenset[int]:
    """Return where the designations of gatherings end."""
    return frozenset(each.span.end for each in gatherings(parsed))


def _is_of_meeting(parsed: Parsed, each: Gathering, date: DateReading, window: Span) -> bool:
    """Tell "met in Brussels today" from "announced today": a relative day needs a verb of meeting before it.

    What a colon parts from the clause around a designation is told of something else, unless that clause is of meeting.
    """
    between = _PARTED.search(parsed.text, each.span.end, date.span.start)
    if between and not _MET.search(between[0]):
        return False
    if date.date.rule not in RELATIVE:
        return True
    before = parsed.text[window.start : date.span.start]
    at = _AT.search(parsed.text, max(0, each.span.start - _NEAR), each.span.start) is not None
    return (bool(_MET.search(before)) or (at and _is_lede(parsed, each))) and not _SPOKE.search(before)


def _is_lede(parsed: Parsed, each: Gathering) -> bool:
    """Say whether the designation stands in the first paragraph of a release."""
    top = front(parsed)
    return top.is_release and parsed.document.index_at(each.span.start) == top.body
