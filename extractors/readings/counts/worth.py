"""Which counts are statistics, and which only parts of a text, a plan or a manner of speaking."""

import re

from extractors.readings.counts.count import Count, Sentence
from extractors.readings.phrases import is_past, is_plural
from extractors.vocabulary import load

_LISTS = load("statistics")
ABSTRACT = frozenset(_LISTS["abstract"])
"""Nouns whose number is no statistic."""

MEMBERS = frozenset(_LISTS["membership"])
"""Nouns for those who make up a body."""

_GATHERINGS = frozenset(_LISTS["gatherings"])
_PASSAGES = frozenset(_LISTS["passages"])
_LONG_TEXT = 1000
"""So many pages or lines are no longer the parts of one text."""

_ZERO = frozenset(_LISTS["zero"])
_VOICES = frozenset(_LISTS["voices"])
_LENGTHS = frozenset(_LISTS["lengths"])
_WHERE = re.compile(
    r"\b(?:above|below|beyond|beneath|within|deeper\s+than|higher\s+than|at\s+(?:an?\s+)?(?:depths?|heights?|altitudes?)\s+of)"
    r"\s+(?:about\s+|around\s+|some\s+)?$"
)
_NEAR = 40
"""Characters of what tells a place just before its number, at most."""

_REPORTED = re.compile(r"reported|recorded|registered|detected|counted|suffered")
"""What makes "no …" behind it a result: "teams recorded no serious leaks"."""

_BEFALLEN = re.compile(
    rf"(?:\s+of\s+(?:[a-z-]+\s+){{0,2}}[a-z-]+)?\s+(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+)?"
    rf"(?:{'|'.join(_LISTS['befallen'])})\b"
)
_FAILING = re.compile(rf"\s+(?:has|have|had)\s+(?:yet\s+|ever\s+|\w+ly\s+)?(?:{'|'.join(_LISTS['failing'])})\b")
_YEARLY = re.compile(r"\s+(?:an?|each|every|per)\s+(?:year|month|week|day|session|time)\b|\s+at\s+a\s+time\b")
_HAPPENED = re.compile(r"\s+(?:(?:was|were|has\s+been|have\s+been|had\s+been|suffered|died|lost)\b)")
_THERE_WERE = re.compile(
    r"\bthere\s+(?:was|were|have\s+been|had\s+been)\s+$|\b(?:report|record|suffer|caus|result)\w*\s+(?:in\s+)?$"
)
_PERSON = re.compile(r"(?:ers?|ors?|ists?|eers?)$")


_GIVING = frozenset(_LISTS["giving"])
_PLANNED = re.compile(
    r"\b(?:(?:will|shall|should|must)(?:\s+(?:also|then|each|jointly|together))?"
    r"|(?:is|are|plan\w*|intend\w*|aim\w*|hop\w+|agree\w*|decid\w+|expect\w*|need\w*"
    r"|(?:ask|request|invit|urg|call|encourag|direct|task|instruct|recommend)\w*(?:\s+[\w’'-]+){1,8}?)\s+to)\s+\Z"
)
"""What stands before the verb of a task: "will train 200 judges", "requested the Office to print 300 forms"."""

_OPENS = re.compile(
    r"(?:^|[|\n])[\s*_]*(?:[a-z]{0,2}\d{1,3}[.)]\s*)?\Z"
    r"|\b(?:recommend|request|propos|suggest|urg|insist)\w*\s+that\s[^.;:]*\Z"
)
"""What stands before a plain verb that tells a task: nothing in its line or cell, or "recommends that members"."""

_FAR = 240
"""Characters before a verb in which it is told who is to act, at most."""

_TO_BE = re.compile(r"\s*(?:\w+\s+){0,4}?(?:will|shall|should|must|(?:is|are)\s+to)\s+be\s+\Z")


def _is_planned(sentence: Sentence, count: Count) -> bool:
    """Say whether a number is only one of things that somebody is to do; what will be given counts (T27)."""
    if count.action is None or count.quantity.currency or count.quantity.percent:
        return False
    verb = sentence.low[count.action.start : count.action.end].partition(" ")[0]
    if count.action.start > count.span.start:
        return _TO_BE.search(sentence.low[count.span.end : count.action.start]) is not None
    if verb in _GIVING or is_past(verb) or verb.endswith("ing"):
        return False
    before = sentence.low[max(sentence.span.start, count.action.start - _FAR) : count.action.start]
    return _OPENS.search(before) is not None or _PLANNED.search(before) is not None


def is_statistic(sentence: Sentence, count: Count) -> bool:
    """Leave out parts of texts and plans, meetings nobody held, "the two sides", and "no" or "one" of no moment."""
    value, before = count.quantity.value, sentence.before(count.span.start)
    if _is_place(sentence, count) or _is_planned(sentence, count) or (count.head in ABSTRACT and not _is_kit(count)):
        return False
    if count.head in _GATHERINGS and count.action is None:
        return False
    if count.head in _PASSAGES and not (isinstance(value, (int, float)) and value >= _LONG_TEXT):
        return False
    if value == 0:
        return _is_result(sentence, count, before)
    if count.quantity.currency or count.quantity.percent:
        return True
    if value == 1:
        if count.head in _VOICES and (not before.strip(" ,*\n") or before.rstrip().endswith(",")):
            return False
        done = count.action is not None and is_past(sentence.low[count.action.start : count.action.end].split()[0])
        return done and not count.governed and not _YEARLY.match(sentence.low, count.span.end)
    return not (isinstance(value, int) and value <= 3 and count.definite)


def _is_place(sentence: Sentence, count: Count) -> bool:
    """Say whether a number of metres or miles tells where something is: "above 3,000 metres"."""
    if count.head not in _LENGTHS:
        return False
    number = count.quantity.number.start
    return _WHERE.search(sentence.low, max(sentence.span.start, number - _NEAR), number) is not None


def _is_kit(count: Count) -> bool:
    """Say whether "sets" are things of a kind: "24 radio sets"."""
    return count.head == "sets" and " " in count.counted


def _is_result(sentence: Sentence, count: Count, before: str) -> bool:
    """Tell "No injuries were reported" and "no officer was injured" from "no worker should have to pay"."""
    if count.action and is_plural(count.head) and _REPORTED.fullmatch(sentence.low, *count.action):
        return True
    if count.head not in _ZERO and not _PERSON.search(count.head):
        befallen = _BEFALLEN.match(sentence.low, count.span.end, sentence.span.end)
        return befallen is not None or (
            count.head not in _VOICES and _FAILING.match(sentence.low, count.span.end, sentence.span.end) is not None
        )
    rest = sentence.low[sentence.span.start : count.span.start] + sentence.low[count.span.end : sentence.span.end]
    alone = not rest.strip(" .;,*")
    return alone or bool(_HAPPENED.match(sentence.low, count.span.end) or _THERE_WERE.search(before))
