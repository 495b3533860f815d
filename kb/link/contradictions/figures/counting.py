"""Whether two phrases may count the same: the words of one are in the other, and neither is of a part, by its words.

A number of which some are said to have come later ("24 cases, seven of them since July") is no other than a smaller one
that an earlier document gives.
"""

import re

from extractors.readings.ordinals import ordinal_value
from kb.link.contradictions.figures.contrasts import are_contrasted
from kb.link.contradictions.figures.sayings import Saying
from kb.link.contradictions.figures.times_and_places import on_two_sides
from kb.link.contradictions.phases import phase_of
from kb.link.words.meanings import MONTHS
from kb.link.words.numerals import MONTH, NUMBER
from kb.link.words.occurrences import BESIDE, occasions_in

NEAR = 1.5
"""Two numbers of a thing that needs no verb to be known are no farther apart than so many times the smaller."""

PART = 0.9
"""A number of less than such a share of another may be of a part of it."""

_STRETCH = re.compile(
    r"\b(?:first|second|third|fourth|opening|final)\s(?:\w+\s)?"
    r"(?:week|day|half|night|month|year|phase|stage|round|wave|course|workshop|exercise|session)s?\b"
    r"(?!\sof\s(?:19|20)\d\d\b)"
    r"|\b(?:last|next|following|other)\s(?:\w+\s)?(?:phase|stage|round|wave|course|workshop)s?\b"
    r"|\b(?:years?|months?|weeks?|days?)\slater\b|\b(?:phase|stage|round|wave)\s(?:one|two|three|four|[1-4]|i{1,3}|iv)\b"
)
"""Words for another time, or another occasion, than that of the whole; months of a year are read as days."""

_RISEN_TO = re.compile(r"\b(?:risen|rose|grown|grew|climbed|increased|gone\sup)\sto\s(?:\w+\s){0,2}\Z")
"""What stands before a number that was lower before."""

_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+|(?<![\w.,])\d+")
_LIMIT = re.compile(
    r"\s(?:on|along|aboard|inside|under|outside|beyond)\s(?!(?:the\s)?(?:same|day|occasion)\b)"
    r"(?:(?:the|an?|its|their)\s)?(?P<what>[^\W\d_]+)"
    r"|\s(?:that|who|which)\s(?:(?:has|have|had)\s)?(?!ha[sd]\b|have\b|took|taken|attend|participat"
    r"|met\b|gather|joined|c[ao]me)"
    r"(?P<did>[a-z]+)"
)
_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
MEASURES = frozenset(
    "kilogram kilo kg gram tonne ton litre gallon metre kilometre mile hectare acre pair set box".split()
)

_SOME = rf"(?:{NUMBER}|some|several|most|many|half|a\sfew)"
_THEM = r"(?:them|these|those|which|whom)"
_SINCE = re.compile(
    rf",\s(?:and\s|with\s)?(?:(?:including|among\s{_THEM}|of\s{_THEM}|of\swhich)\s(?:\w+\s)?)?{_SOME}\s(?:more\s)?"
    rf"(?:of\s{_THEM}\b)?[^,.;]{{0,40}}\b"
    r"(?:since|meanwhile|in\sthe\smeantime|thereafter|in\sthe\s(?:days|weeks|months)\s(?:after|that\sfollowed|following)"
    rf"|after\s(?:the\s(?:\w+\s){{0,2}}?(?:debriefing|meeting|session|conference|report|release)|(?:\d+\s)?{MONTH}))\b",
    re.IGNORECASE,
)
"""Words behind a number by which some of what it counts came after another time."""

SLICES = MONTHS | frozenset(
    "phase stage round pilot main woman women man men girl boy child children youth adult male female urban rural "
    "domestic foreign import export first second half quarter additional further other another not never".split()
)
"""Words by which one sentence speaks of another part than the other."""


def count_the_same(one: Saying, other: Saying) -> bool:
    """Say whether two phrases may count the same; the smaller number of a narrower phrase is of a part."""
    if not may_count_the_same(one, other):
        return False
    if one.things ^ other.things != one.counted ^ other.counted and not are_near(one, other):
        return False
    lows = one.own.lower(), other.own.lower()
    if (
        are_contrasted(one.own, other.own)
        or on_two_sides(*lows)
        or BESIDE in occasions_in(lows[0]) ^ occasions_in(lows[1])
    ):
        return False
    apart = one.things ^ other.things
    joined = {" and " in each.claim.row["counted"].partition(" of ")[0] for each in (one, other)}
    if (apart and len(joined) > 1) or one.is_foreseen or other.is_foreseen:
        return False
    if apart and one.unit in MEASURES and not (apart <= one.about & other.about or one.deed.is_alike(other.deed)):
        return False
    return stretches(one) == stretches(other) and not _is_of_part(one, other) and not _is_of_part(other, one)


def may_count_the_same(one: Saying, other: Saying) -> bool:
    """Say whether one phrase holds the words of the other, and none more by which it would be of a part."""
    if not (one.things <= other.things or other.things <= one.things):
        return False
    apart = one.things ^ other.things
    if not apart.isdisjoint(SLICES) or any(map(ordinal_value, apart)):
        return False
    return not (_has_grown(one, other) or _has_grown(other, one))


def _has_grown(one: Saying, other: Saying) -> bool:
    """Say whether a number is less than one told later that is said to have risen, or of which some came since."""
    if one.paper.id == other.paper.id or one.claim.row["value"] >= other.claim.row["value"]:
        return False
    if one.paper.date and other.paper.date and one.paper.date > other.paper.date:
        return False
    sentence, at = other.claim.sentence, other.claim.row["offset"] or 0
    return _SINCE.search(sentence, at) is not None or _RISEN_TO.search(sentence[:at]) is not None


def stretches(each: Saying) -> frozenset[str]:
    """Return the words of a clause for another time or occasion than that of the whole."""
    return frozenset(map(phase_of, _STRETCH.findall(each.clause.lower())))


def _is_of_part(one: Saying, other: Saying) -> bool:
    """Say whether a number is smaller than another of which only it is told to be on, along or under something.

    What the other sentence names as well limits neither: "spent 400 on nets" and "expenditure on nets was 450".
    """
    limited, unlimited = (_LIMIT.match(each.clause, each.at + len(each.claim.quote)) for each in (one, other))
    if not limited or unlimited:
        return False
    word = limited["what"] or limited["did"]
    if word not in _ARTICLES and re.search(rf"\b{word}\b", other.clause):
        return False
    return bool(one.claim.row["value"] < PART * other.claim.row["value"])


def are_near(one: Saying, other: Saying) -> bool:
    """Say whether two numbers are of one size."""
    fewer, more = sorted((one.claim.row["value"], other.claim.row["value"]))
    return bool(0 < more <= NEAR * fewer)


def gives_both(one: Saying, other: Saying) -> bool:
    """Say whether the sentence of one of two numbers gives the other as well: of a part, or of something else."""
    places = ((one.claim, other.claim), (other.claim, one.claim))
    return any(f"{there.row['value']:,}" in _NUMBER.findall(here.sentence) for here, there in places)
