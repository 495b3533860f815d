"""Words of time that only a task has: "before the dry season", "once the survey is done", "at its next session".

In other sentences they tell no date; behind an action they say when it is due. They keep their words and, as nothing
in the document places them on the calendar, have no ends; weeks counted within a month are placed, but never certain.
"""

from __future__ import annotations

import calendar
import datetime
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.document import Span
from extractors.readings.dates import DateReading
from extractors.readings.dates.reading import Period, as_reading, unresolved
from extractors.readings.event_nouns import GATHERING
from extractors.readings.tokens import starts_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NUMBER = r"(?:an?|one|two|three|four|five|six|seven|eight|ten|twelve|\d{1,3})"
_UNIT = r"(?:hours?|(?:working\s+|calendar\s+)?days?|weeks?|fortnights?|months?|years?)"
_BOUND = (
    r"(?:in\s+good\s+time\s+|well\s+|shortly\s+|immediately\s+)?(?:by|before|until|till|after|following"
    r"|prior\s+to|ahead\s+of|in\s+advance\s+of|in\s+time\s+for|(?:no|not)\s+later\s+than)"
)
_WHOSE = r"(?:the|its|their|our|each)\s+"
_ORDINAL = (
    r"(?:next|following|forthcoming|upcoming|coming|second|third|[a-z-]+th|\d+(?:st|nd|rd|th))\s+(?:[\w’'-]+\s+){0,4}?"
)
_MEETING = rf"(?:{GATHERING}|talks|round|forum|dialogue)"
_EVENT = rf"(?:{_MEETING}|consultations?|council|review|exercise|operation|phase)"
_OCCASION = (
    rf"(?:exercise|operation|trial|pilot|review|visit|mission|elections?|survey|evaluation|audit|training|course"
    rf"|{GATHERING})"
)
_MARK = r"\s*(?:[.,;:()\[\]]|\n|$|\s[–—|])"
_END = rf"(?={_MARK}|\s+(?:and|to)\s)"
_LAST = rf"(?={_MARK})"

_PART = r"(?:early|late|mid|the\s+(?:end|start|beginning|onset)\s+of)[\s-]+"
_WHICH = r"(?:the|this|next|(?:the\s+)?(?:coming|following))\s+"
_BEHIND_WHICH = r"(?:(?<=the\s)|(?<=this\s)|(?<=next\s)|(?<=\d\s)|(?<=coming\s)|(?<=following\s))"
_TIME_OF_YEAR = (
    rf"(?:{_PART})?(?:{_WHICH})?(?:\d{{4}}\s+|early\s+|late\s+|mid-?)?"
    r"(?:(?:spring|summer|autumn|winter)(?:\s+(?:months|break|recess|holidays|pause|season))?"
    rf"|{_BEHIND_WHICH}(?:[a-z]+\s+){{0,2}}?(?:season|harvest|monsoon)"
    r"|rains|snows|school\s+(?:year|holidays)|(?:[a-z]+\s+)?(?:holidays|recess))\b(?:\s+(?:of\s+)?\d{4})?"
)

_SEASON = (
    r"(?:in|by|at|before|during|over|until|throughout|after|prior\s+to|ahead\s+of|in\s+time\s+for)\s+"
    rf"{_TIME_OF_YEAR}{_END}|next\s+(?:[a-z]+\s+)?(?:season|monsoon|spring|summer|autumn|winter){_LAST}"
)
"""Times of the year: "before the dry season", "over the winter months"."""

_AT_EVENT = (
    rf"{_BOUND}\s+{_WHOSE}{_ORDINAL}{_EVENT}\b|(?:at|during)\s+{_WHOSE}{_ORDINAL}{_MEETING}\b"
    rf"|{_BOUND}\s+(?:the|this|its|their)\s+(?:[a-z-]+\s+)?{_OCCASION}{_LAST}"
    rf"|in\s+time\s+for\s+(?:{_WHOSE})?(?:[\w’'-]+\s+){{0,4}}?[\w’'-]+{_LAST}"
    r"|before\s+(?:we|they|members|ministers|parties|those\s+present)\s+(?:next\s+)?meet(?:\s+(?:again|next))?"
    rf"{_LAST}|by\s+the\s+time\s+(?:the\s+[\w’'-]+|we|they|it|members|ministers|parties)\s+(?:[\w’'-]+\s+)?"
    rf"[\w’'-]+{_LAST}"
)
"""Events whose day the words do not tell: "at its next session", "after the exercise", "before we meet again"."""

_DONE = (
    r"(?:once|as\s+soon\s+as)\s+(?=(?:it|they|the|its|their|all|both|these|this|an?|funds|funding|members)\s)"
    rf"(?:[\w’'-]+\s+){{1,9}}?[\w’'-]+{_LAST}"
)
"""What must be done first: "once the survey is done"."""

_TERM = (
    rf"within\s+{_NUMBER}\s+{_UNIT}(?:\s+(?:of|after|following|from)\s+(?:its\s+|their\s+|the\s+)?"
    rf"[\w-]+(?:ing\s+(?:it|them|the\s+[\w’'-]+)|ing|t|al)\b)?{_LAST}"
    rf"|(?:(?:at\s+least|(?:no|not)\s+later\s+than)\s+)?{_NUMBER}\s+{_UNIT}\s+(?:before|after|ahead\s+of|prior\s+to"
    r"|in\s+advance\s+of|following)\s+(?:the|its|their|each|every)\s+(?:[\w’'-]+\s+){0,4}?"
    rf"{_EVENT}\b"
)
"""Terms that run from or to an event: "within three weeks of receiving it", "four weeks before the third Forum"."""

_OFTEN = (
    r"(?:weekly|monthly|quarterly|daily|fortnightly"
    r"|(?:(?:(?:by|at)\s+)?(?:the\s+)?(?:end|start|beginning)\s+of\s+)?(?:every|each)\s+(?:(?:two|three|six)\s+)?"
    r"(?:day|evening|morning|week|fortnight|month|quarter|year|season)s?"
    r"|(?:first|last)\s+week\s+of\s+(?:each|every)\s+month|(?:once|twice)\s+an?\s+(?:week|month|quarter|year))"
    rf"{_LAST}"
)
"""How often: "weekly", "at the end of each quarter"."""

_SOON = rf"(?:(?:very\s+)?soon|in\s+the\s+near\s+term){_LAST}"
_BOUNDS = re.compile(rf"(?<![\w-])(?:{_SEASON}|{_AT_EVENT}|{_DONE}|{_TERM}|{_OFTEN}|{_SOON})")
_WRAPPED = re.compile(
    rf"(?:in\s+the\s+course\s+of\s+(?:the\s+)?|(?:at|during)\s+{_WHOSE}(?:[\w’'-]+\s+){{1,4}}?{_MEETING}\s+of\s+"
    r"|(?:(?:by|in|during)\s+)?(?:the\s+)?(?P<which>first|second|third|last)\s+week\s+(?:of|in)\s+"
    rf"|(?P<month>{'|'.join(calendar.month_name[1:])})\s+and\s+)$",
    re.IGNORECASE,
)
"""What stands before a date and belongs to it: "in the course of 2018", "at its session of 2018", "March and May"."""

_JOINTS = ("of", "the", "in", "and")
"""How such words end: most dates have others before them."""

_LAST_WORD = len("and  ")
_REPEATS = re.compile(r"^(?:\w+ly)$|\b(?:each|every|any)\b|\b(?:once|twice)\s+an?\b")
_IN_WHICH = ("in ", "at ", "during ", "over ", "throughout ", "next ")
"""What opens a time in which, not by which, a task is due."""

_LOOK_BACK = 60
_WEEK = 7
_CUES = frozenset(
    (
        "season harvest monsoon rains snows school holidays recess spring summer autumn winter break next"
        " following forthcoming upcoming coming second third fourth fifth sixth seventh eighth ninth tenth eleventh"
        " twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth before after"
        " until till prior ahead advance time once soon within hours days weeks months weekly monthly quarterly"
        " daily fortnightly every each week twice"
    ).split()
)
"""Words one of which a sentence must hold."""


def is_bound(words: str) -> bool:
    """Say whether words are such a bound and nothing more: "After the exercise"."""
    return _BOUNDS.fullmatch(words.lower()) is not None


def with_bounds(
    doc: Doc, sentence_at: Callable[[int], Span], text: str, low: str, dates: Sequence[DateReading]
) -> list[DateReading]:
    """Return the dates of a text with those that only a task has, in reading order and without overlap.

    :param sentence_at: gives the sentence that holds an offset.
    :param low: the text in small letters.
    """
    placed = [each.span for each in dates if each.date.start or each.date.end]
    starts = [span.start for span in placed]
    own = (each for each in _bounds(doc, sentence_at, text, low) if not _meets(each.span, placed, starts))
    found = [*dates, *_wrapped(text, dates), *own]
    found.sort(key=lambda each: (each.span.start, -each.span.end))  # of two as long the date goes first
    kept: list[DateReading] = []
    for reading in found:
        if not kept or reading.span.start >= kept[-1].span.end:
            kept.append(reading)
    return kept


def _meets(span: Span, placed: Sequence[Span], starts: Sequence[int]) -> bool:
    """Say whether words share a character with a date that is placed on the calendar: that date then stands."""
    at = bisect_left(starts, span.end)
    return at > 0 and placed[at - 1].end > span.start


def _bounds(doc: Doc, sentence_at: Callable[[int], Span], text: str, low: str) -> Iterator[DateReading]:
    done = 0
    for at in starts_of(doc, _CUES):
        if at < done:
            continue
        sentence = sentence_at(at)
        done = sentence.end
        for match in _BOUNDS.finditer(low, *sentence):
            yield as_reading(text, *match.span(), _meant(match[0]))


def _meant(words: str) -> Period:
    """Return what such words mean: nothing that can be placed, but whether they bound a task or repeat it."""
    if _REPEATS.search(words):
        return unresolved("frequency", "part", deadline=True)
    if words.startswith("within"):
        return unresolved("within", deadline=True)
    return unresolved("event", "part", deadline=not words.startswith(_IN_WHICH))


def _wrapped(text: str, dates: Sequence[DateReading]) -> Iterator[DateReading]:
    """Yield dates with the words before them that they are part of."""
    for reading in dates:
        if reading.date.granularity not in ("month", "year"):
            continue
        start = reading.span.start
        if not text[max(0, start - _LAST_WORD) : start].rstrip().lower().endswith(_JOINTS):
            continue
        before = _WRAPPED.search(text, max(0, start - _LOOK_BACK), start)
        if before is None:
            continue
        whole = Span(before.start(), reading.span.end)
        if before["which"] and reading.date.start and reading.date.granularity == "month":
            yield as_reading(text, *whole, _week(reading, before["which"].lower()))
        elif not before["which"]:
            date = replace(reading.date, text=text[whole.start : whole.end], granularity="part")
            if before["month"] and date.start:
                month = list(calendar.month_name).index(before["month"].capitalize())
                date = replace(date, start=f"{date.start[:4]}-{month:02d}-01")
            yield DateReading(whole, date)


def _week(reading: DateReading, which: str) -> Period:
    """Return the first, second, third or last seven days of a month."""
    first, last = (datetime.date.fromisoformat(each) for each in (str(reading.date.start), str(reading.date.end)))
    at = ("first", "second", "third", "last").index(which)
    start = last - datetime.timedelta(_WEEK - 1) if which == "last" else first + datetime.timedelta(_WEEK * at)
    return Period(start, start + datetime.timedelta(_WEEK - 1), "part", "week", certain=False)
