"""When a sentence says that something was done, and whether that agrees with when it was due."""

import re
from bisect import bisect_left
from datetime import date, timedelta

from extractors.readings.dates import DateReading
from kb.link.follow_ups.matching import Finding
from kb.link.follow_ups.promises import Promise
from kb.link.follow_ups.window import Sentence
from kb.link.timing import in_year
from kb.link.words.openings import names_last
from kb.link.words.predicates import Predicate

Days = tuple[str | None, str | None]
"""First and last day, ISO 8601."""

UNTOLD: Days = (None, None)

_NEAR = timedelta(days=60)
"""A report of a day so near to the deadline agrees with it."""

WITHIN = 0.8
_BESIDE = 0.4
"""How well a day in the window, and one between promise and a while after the deadline, agree."""

_DUE = tuple(
    "due|deadline|planned|scheduled|set for|originally|foreseen|no later than|agreed|expected|promised|requested"
    "|intended|asked for|should have|was to|were to|been given|given until|had until|instead of|rather than"
    "|wanted for|wanted by|needed for|needed by|meant for|hoped for".split("|")
)
_BEFORE = 30
"""Words that make a date the one on which something was due stand within so many characters before it."""

_TOLD_TO = re.compile(
    r"\b(?:asked|told|supposed|meant|required|invited|requested|promised|planned|expected|scheduled|foreseen|due|had)"
    r"\s+(?:(?:to|it|them)\s+)+(?:[\w’'-]+\s+){1,6}\Z"
)
"""What somebody was to do by a date: "which the Unit had been asked to send out in April"."""

_FAR_BEFORE = 90

_TO_COME = re.compile(r"\b(?:next|coming|forthcoming)\b", re.IGNORECASE)
"""Words of a date that is still to come: nothing was done then."""

_SAID = re.compile(
    r",[^,;]*\b(?:announced|said|reported|declared|confirmed|stated|told \w+)(?:\s(?:here|on|late))*\s\Z"
)
"""Words by which a sentence tells in the end who said so, before the day on which they did."""

_ON = frozenset({"on", "in"})
_WIDE = ("month", "part")
_STATED_YEAR = re.compile(r"\d{4}")
_PERIOD = re.compile(r"\b(?:for|of|from|covering)(?: the years?)? $", re.IGNORECASE)
"""A year after these words is that of the figures, not of when they were given."""

_YEARS = re.compile(r"\d{4}\D+\d{4}|up to\b", re.IGNORECASE)
"""So are years from one to another, or up to one."""


def done_on(step: Promise, sentence: Sentence, found: Finding) -> Days:
    """Return the days on which a sentence says that something was done: those nearest to its verb."""
    verb = sentence.words.starts[found.at]
    told = [
        each
        for each in within(sentence, found)
        if (each.date.end or each.date.start)
        and not is_due(sentence.text, each.span.start)
        and each.date.text.strip() not in step.object
        and not _is_ahead(sentence, each.span.start)
        and not _is_of_saying(sentence.text, each.span.start, verb)
        and not _is_after(each, sentence)
        and not _TO_COME.search(each.date.text)
        and not (each.date.granularity == "year" and _is_of_figures(sentence.text, each))
    ]
    if not told:
        return _last_on(step, sentence, found)
    named = [each for each in told if _is_of_act(step, sentence, each)]
    nearest = min(named or told, key=lambda each: (_is_of_another(each, sentence, found), _gap(each, verb)))
    return days_of(nearest, sentence)


def _is_of_figures(words: str, found: DateReading) -> bool:
    """Say whether a year, or years, are those of which the figures are that were given."""
    return bool(_YEARS.search(found.date.text) or _PERIOD.search(words[: found.span.start]))


def _is_of_act(step: Promise, sentence: Sentence, date: DateReading) -> bool:
    """Say whether a date stands behind the noun of the very act promised: "since its opening on 2 May"."""
    words = sentence.words
    at = bisect_left(words.starts, date.span.start)
    if at > 1 and words.low[at - 1] in _ON:
        at -= 1
    return at > 0 and not words.keys[at - 1].isdisjoint(step.act_nouns)


def _gap(found: DateReading, verb: int) -> int:
    """Return how far a date is from a verb."""
    return min(abs(found.span.start - verb), abs(found.span.end - verb))


def _is_of_another(date: DateReading, sentence: Sentence, found: Finding) -> bool:
    """Say whether a date follows another verb than the one that tells what was done: "considered in July what …"."""
    starts = sentence.words.starts
    before = [verb.at for verb in sentence.verbs if starts[verb.at] < date.span.start]
    return bool(before) and before[-1] != found.at and starts[before[-1]] < starts[found.at]


def within(sentence: Sentence, found: Finding) -> list[DateReading]:
    """Return the dates in the part of a sentence that speaks of a promise."""
    return [each for each in sentence.dates if found.start <= each.span.start < found.end]


def agreement(step: Promise, sentence: Sentence) -> float:
    """Return how well the days that a sentence gives agree with the time in which a step was due, from 0 to 1."""
    start, end = step.due
    if not end:
        return 0.0
    near = (date.fromisoformat(end) + _NEAR).isoformat()
    best = 0.0
    for each in sentence.dates:
        days = days_of(each, sentence)
        first, last = days[0] or days[1], days[1] or days[0]
        if not first or not last or each.date.granularity == "year":
            continue
        if start and start <= last and first <= end:
            best = max(best, WITHIN)
        elif (step.paper.date or "") <= last and first <= near:
            best = max(best, _BESIDE)
    return best


def _is_after(found: DateReading, sentence: Sentence) -> bool:
    """Say whether a date of a stated year is after the document itself: "now runs until 2025"."""
    known, first = sentence.paper.date, found.date.start or found.date.end
    return bool(known and first and first > known and _STATED_YEAR.search(found.date.text))


def _last_on(step: Promise, sentence: Sentence, found: Finding) -> Days:
    """Return the days that a further part gives for the last of the things: "the last came on 4 June"."""
    for each in sentence.dates:
        if each.span.start >= found.end and names_last(sentence.text[found.end : each.span.start]):
            return days_of(each, sentence)
    after = sentence.follows
    if after and after.dates and (after.opening == "last" or _is_done_again(step, after)):
        return days_of(after.dates[0], after)
    return UNTOLD


def _is_done_again(step: Promise, after: Sentence) -> bool:
    """Say whether a sentence goes on to say of the same thing that it was done: "They were installed in August"."""
    of_same = after.opening == "same"
    done = (verb for verb in after.verbs if verb.mode == "done" and (of_same or _takes_it(after, verb)))
    return after.opening is not None and any(verb.verb and verb.verb.kinds & step.answers for verb in done)


def _takes_it(after: Sentence, verb: Predicate) -> bool:
    """Say whether a verb is said of what the sentence before it speaks of: "the Bureau had sent it on 9 March"."""
    return verb.voice == "active" and after.words.low[verb.end : verb.end + 1] in (["it"], ["them"])


def days_of(found: DateReading, sentence: Sentence) -> Days:
    """Return the days of a date; of no stated year the last before the document: what is reported has been."""
    start, end, known = found.date.start, found.date.end, sentence.paper.date
    if end and not start and found.date.granularity in _WIDE:
        start = _first_of(end, found.date.granularity)  # "by mid-April" may be any day of these
    if not known or _STATED_YEAR.search(found.date.text):
        return start, end
    return _not_after(start, known), _not_after(end, known)


def _first_of(end: str, size: str) -> str:
    """Return the first day of the month, or of the third of one, that ends on a day."""
    third = {"10": "01", "20": "11"}.get(end[8:], "21")
    return end[:8] + ("01" if size == "month" else third)


def _not_after(day: str | None, known: str) -> str | None:
    if not day or day <= known:
        return day
    year = int(known[:4]) - (day[5:] > known[5:])
    return in_year(year, day)


def _is_of_saying(words: str, at: int, verb: int) -> bool:
    """Say whether a date is when a thing was told, not done: "wages were paid back, the Ministry announced today"."""
    return _SAID.search(words, verb + 1, at) is not None


def _is_ahead(sentence: Sentence, at: int) -> bool:
    """Say whether the verb before a date is of something to come."""
    before = [verb for verb in sentence.verbs if sentence.words.starts[verb.at] < at]
    return bool(before) and before[-1].mode == "ahead"


def is_due(words: str, at: int) -> bool:
    """Say whether words before a date make it the one on which something was due."""
    before = words[max(0, at - _FAR_BEFORE) : at].lower().rpartition(",")[2]
    near = before[-_BEFORE:]
    return any(word in near for word in _DUE) or _TOLD_TO.search(before) is not None
