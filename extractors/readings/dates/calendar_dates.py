"""Dates that name a day, month, quarter, half or year, alone, in spans and lists, and as bounds."""

import datetime
import re
from collections.abc import Iterator
from itertools import pairwise

from extractors.readings.dates.grammar import Phrase, phrases
from extractors.readings.dates.periods import Point, period
from extractors.readings.dates.reading import Anchors, DateReading, Granularity, Period, as_reading, unresolved
from extractors.readings.dates.tense import a_year_back, told_of_past
from extractors.readings.dates.words import Token, runs

_AT_THE_LATEST = re.compile(r"\s*,?\s+at\s+the\s+latest\b")
_ONWARDS = re.compile(r"\s+(?:onwards?|or\s+later)\b")
_PLACEHOLDER = re.compile(r"(?:\[\s*(?:[xd_]{1,4}|date|day|tbc|tbd|[.…]+)\s*\]|\b[xd]{1,2}|\btb[cd]|_{2,}|…)\s*$")
_NAMED_AFTER = re.compile(r"\s+(?:attack|bombing|massacre|uprising|movement|revolution|coup|tragedy|process)")
_NOT_A_NOUN = re.compile(
    r"\s+(?!(?:and|or|to|in|on|at|by|for|of|was|were|is|are|has|had|have|with|when|as|but|which|that|under|through|will|"
    r"would|from|until|while|after|before|during|alone|onwards?|it|they|we|the|a|an|its|their)\b)[a-z]"
)
_EVERY_YEAR = re.compile(r"\s+(?:of\s+)?(?:each|every)\s+year\b|\s+annually\b")
_ONE_DAY = datetime.timedelta(1)
_ABOUT = datetime.timedelta(5)
"""Five days on either side of "on or about" (UCP 600, article 3)."""

_EDGES = frozenset(("", "\n", "(", ")", "[", "]", "|", "\t", ";"))
"""What stands on both sides of a bare month or year that is a date by itself; nothing at the ends of the text."""

_PLACED = re.compile(r"\([^()\d]+,\s*$")
"""A bracket that gives a place before its date: "the Sixth Session (Windhoek, 2019)"."""

_WHEN = re.compile(r",\s+when\b")
"""What tells of a year just before it: "the driest year was 2015, when two wells gave water"."""

_LONGEST_PLACE = 60
_DEADLINES = ("by", "until", "before")


def calendar_dates(text: str, low: str, anchors: Anchors) -> Iterator[DateReading]:
    """Yield the calendar dates of a text in reading order; ``low`` is the text in lower case."""
    for tokens in runs(low, text):
        for phrase in phrases(tokens):
            if _is_date(phrase, tokens, low):
                yield from _readings(phrase, tokens, text, low, anchors)


def _is_date(phrase: Phrase, tokens: list[Token], low: str) -> bool:
    """Tell dates from months that are names, years that are labels or counts, and placeholders."""
    start, end = tokens[phrase.first].start, tokens[phrase.after - 1].end
    whole = phrase.preposition is not None or phrase.sides[0].point.day is not None
    if (not whole and _PLACEHOLDER.search(low, max(0, start - 16), start)) or _EVERY_YEAR.match(low, end):
        return False
    if phrase.joined != "one":
        return True
    side = phrase.sides[0]
    point = side.point
    if tokens[side.after - 1].kind == "unit" and not (point.part or point.half or point.quarter):
        return False
    if not point.has_year and _NAMED_AFTER.match(low, end):
        return False
    bare = point == Point(month=point.month) or point == Point(year=point.year)
    return not bare or _is_meant(phrase, tokens, low, start, end)


def _is_meant(phrase: Phrase, tokens: list[Token], low: str, start: int, end: int) -> bool:
    """Say whether a bare month or year is meant as a date: by its preposition, by brackets, or alone in its line."""
    before = low[max(0, start - 1) : start]
    if phrase.preposition and tokens[phrase.sides[0].first - 1].kind != "the":
        weak = phrase.preposition in ("cue", "about")
        return not (weak and phrase.sides[0].point.year and _NOT_A_NOUN.match(low, end))
    if before in _EDGES and low[end : end + 1] in _EDGES:
        return not (before == "(" and low[start - 2 : start - 1].isalnum() and low[end + 1 : end + 2].isalnum())
    if low[end : end + 1] == ")" and _PLACED.search(low, max(0, start - _LONGEST_PLACE), start):
        return True
    if not phrase.preposition and phrase.sides[0].point.year and _WHEN.match(low, end):
        return True
    lead = tokens[phrase.first - 1] if phrase.first else None
    if lead is None or phrase.preposition:
        return False
    if lead.kind == "of":
        return not re.search(r"(?:total|number|sum|estimate|average)\s*$", low[max(0, lead.start - 12) : lead.start])
    return lead.kind == "comma" and phrase.sides[0].point.month is None and not re.match(r"\s*[\w]", low[end : end + 3])


def _readings(phrase: Phrase, tokens: list[Token], text: str, low: str, anchors: Anchors) -> Iterator[DateReading]:
    """Turn a phrase into one reading, or one per member of a broken list."""
    start, end = _words_start(phrase, tokens), tokens[phrase.after - 1].end
    latest, onwards = _AT_THE_LATEST.match(low, end), _ONWARDS.match(low, end)
    mode = "by" if latest else "from" if onwards and phrase.joined == "one" else phrase.preposition
    end = latest.end() if latest else onwards.end() if onwards and mode == "from" else end
    found = _periods(phrase, anchors, mode in _DEADLINES)
    if _is_past(phrase, found[-1], low, (start, end), anchors) and mode not in _DEADLINES:
        found = [a_year_back(each) for each in found]
    if len(found) == 1:
        span = _bounded(found[0], mode, phrase, anchors)
        if mode == "in" and span.granularity != "day":
            start = tokens[phrase.first].start
        yield as_reading(text, *_balanced(text, start, end), span)
        return
    for side, each in zip(phrase.sides, found, strict=True):
        first = start if side is phrase.sides[0] else tokens[side.first].start
        words = _balanced(text, first, tokens[side.after - 1].end)
        yield as_reading(text, *words, _bounded(each, mode, phrase, anchors))


def _is_past(phrase: Phrase, span: Period, low: str, place: tuple[int, int], anchors: Anchors) -> bool:
    """Say whether a date whose year was only guessed to lie ahead stands in a sentence that tells of the past."""
    last, today = phrase.sides[-1].point, anchors.document
    if span.certain or last.year is not None or last.which is not None or last.month is None:
        return False
    ahead = bool(today and span.start and span.start > today)
    return ahead and told_of_past(low, *place)


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in the bracket that is open or closed inside the words: "[15] May 2021"."""
    opened, closed = text.count("[", start, end), text.count("]", start, end)
    if closed > opened and text[start - 1 : start] == "[":
        return start - 1, end
    if opened > closed and text[end : end + 1] == "]":
        return start, end + 1
    return start, end


def _words_start(phrase: Phrase, tokens: list[Token]) -> int:
    """Return where the words start that carry the value: with a preposition only if it bounds the date."""
    if phrase.preposition in (None, "in", "cue") or (phrase.preposition == "between" and phrase.joined != "span"):
        return tokens[phrase.sides[0].first].start
    return tokens[phrase.first].start


def _periods(phrase: Phrase, anchors: Anchors, deadline: bool) -> list[Period]:
    """Return the phrase's interval, or the intervals of a list that has gaps."""
    points = [side.point for side in phrase.sides]
    last = period(points[-1], anchors, deadline)
    if len(points) == 1:
        return [last]
    placed = [_beside(point, points[-1], last, anchors) for point in points[:-1]] + [last]
    if phrase.joined == "span" or _consecutive(placed if last.known else _in_some_year(points)):
        joined = _joined(points[0], points[-1], placed[0], last)
        return [joined._replace(certain=joined.certain and phrase.joined != "either")]
    return placed


def _beside(point: Point, other: Point, placed: Period, anchors: Anchors) -> Period:
    """Place a point; without a year of its own it takes the one its neighbour was given, or the one before."""
    if point.has_year or other.has_year or placed.end is None:
        return period(point, anchors)
    later = bool(point.month and other.month) and (point.month, point.day or 0) > (other.month, other.day or 99)
    return period(point._replace(year=placed.end.year - later), anchors)._replace(certain=False)


def _in_some_year(points: list[Point]) -> list[Period]:
    """Place points in a leap year, to see how they follow each other when their own year is unknown."""
    return [period(point._replace(year=2000, which=None, relative=None), Anchors()) for point in points]


def _consecutive(placed: list[Period]) -> bool:
    """Say whether the members of a list follow each other without a gap; years always stay apart."""
    return all(
        one.end and two.start and one.end + _ONE_DAY == two.start and two.granularity != "year"
        for one, two in pairwise(placed)
    )


def _joined(one: Point, two: Point, first: Period, last: Period) -> Period:
    """Join two placed ends into one interval; if either is unknown, so is the interval."""
    if one.part and two.part and one.month == two.month:
        rule, size = "month-part" if one.month else "year-part", "part"
    elif one.day is not None or two.day is not None:
        rule, size = "day-span", "day"
    elif one.part or two.part or one.half or one.quarter:
        rule, size = ("quarter" if one.quarter else "half" if one.half else "month-span"), "part"
    else:
        rule, size = ("month-span", "month") if one.month or two.month else ("year-span", "year")
    granularity: Granularity = size  # type: ignore[assignment]  # one of the four by construction
    if first.start is None or last.end is None or first.start > last.end:
        return unresolved(rule, granularity)
    return Period(first.start, last.end, granularity, rule, first.certain and last.certain)


def _bounded(span: Period, mode: str | None, phrase: Phrase, anchors: Anchors) -> Period:
    """Apply the preposition: a deadline, an open end, or five days on either side."""
    if phrase.joined == "span" and mode in ("from", "between", "about"):
        return span
    at_end = phrase.sides[-1].point.part == "end"
    if mode in ("by", "until"):
        certain = span.certain or (at_end and phrase.sides[-1].point.year is not None)
        return span._replace(start=None, rule="deadline", deadline=True, certain=certain)
    if mode == "before":
        end = span.end if at_end else span.start and span.start - _ONE_DAY
        return span._replace(start=None, end=end, rule="before", deadline=True)
    if mode == "after":
        return span._replace(start=span.end and span.end + _ONE_DAY, end=None, rule="after")
    if mode == "from":
        return span._replace(end=None, rule="from")
    if mode == "since":
        today = anchors.document
        return span._replace(end=today if span.start and today and today >= span.start else None, rule="since")
    if mode == "about":
        if span.granularity == "day" and span.start and span.end:
            return Period(span.start - _ABOUT, span.end + _ABOUT, "part", "about", certain=False)
        return span._replace(certain=False, rule="about")
    return span
