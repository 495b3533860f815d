"""Dates reckoned from the document: "yesterday", "over the past 12 months", "within six weeks of the Meeting".

Without the anchor they need they keep their words and have no ends. Each form has its own pattern, opened by its rarest
word, because that is what makes looking for them cheap.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from extractors.readings.dates.periods import add_months, last_day
from extractors.readings.dates.reading import Anchors, DateReading, Day, Period, as_reading, unresolved
from extractors.readings.dates.words import WEEKDAYS
from extractors.readings.event_nouns import GATHERING, TALKS
from extractors.readings.number_words import NUMBER_WORDS, ORDINALS
from extractors.values import Date

COUNTS = {word: value for word, value in NUMBER_WORDS.items() if value} | {
    "a": 1, "an": 1, "forty-five": 45, "couple of": 2, "": 1,
}  # fmt: skip
_NTH = {word: number for number, word in enumerate(ORDINALS[:8], start=1)}
_EDGES = {"opening": 1, "last": -1, "final": -1, "closing": -1}
_DAYS = {"yesterday": -1, "tomorrow": 1}

_COUNT = "(?:" + "|".join(sorted(filter(None, COUNTS), key=len, reverse=True)) + r"|\d{1,3})"
_UNIT = r"(?:calendar\s+|working\s+)?(?:day|week|fortnight|month|year|decade)"
_MEETING = (
    rf"(?:(?:{GATHERING}|{TALKS}|forum|dialogue|gathering|hearing)\b"
    r"|(?:planning|ministerial|senior|annual|present|officials['’]?|expert)\s+)"
)

_OTHER = (
    r"(?:next|following|forthcoming|first|second|third|\w+(?:th|st|nd|rd))\s+(?:[\w’'-]+\s+){0,3}?"
    rf"(?:{GATHERING})\b"
)
_OTHER_MEETING = re.compile(_OTHER)
"""A meeting other than the one reported, whose date is not known here."""

_DAY = re.compile(r"(?:today|tonight|yesterday|tomorrow|this\s(?:morning|afternoon|evening))\b")
_WEEKDAY = re.compile(rf"(?:on|last|next)\s+(?P<name>{'|'.join(WEEKDAYS)})\b(?!,?\s+(?:the\s+)?\d)")
_SPAN = re.compile(
    rf"the\s+(?P<way>past|last|previous|preceding|next|coming|following)\s+(?:(?P<count>{_COUNT})\s+)?"
    r"(?P<unit>(?:day|week|fortnight|month|year|decade)s?)\b(?!\s+of\b)"
)
_BEFORE_SPAN = re.compile(r"\b(?:over|in|during|within|for|throughout)\s+$")
_AGO = re.compile(r"ago\b")
_BEFORE_AGO = re.compile(rf"\b(?P<count>{_COUNT})\s+(?P<unit>{_UNIT})s?\s+$")
_NO_NAME = "and|or|to|in|on|at|by|for|with|as|is|are|was|were|has|have|had|will|shall|should|may|the|an?|which|that"
_WITHIN = re.compile(
    rf"""(?:within|no\s+later\s+than|not\s+later\s+than)\s+(?P<count>{_COUNT})\s+(?P<unit>{_UNIT})s?['’]?
        (?P<of>\s+(?P<side>of|after|from|following|before|prior\s+to|ahead\s+of|in\s+advance\s+of)\s+
            (?:(?:the\s+|its\s+)?(?P<edge>(?:date\s+of\s+)?(?:end|close|conclusion|closing|completion|start|opening
                |beginning|launch|(?:first|last|final|closing|opening)\s+day|adoption|approval|signing|signature
                |entry\s+into\s+force|publication|issue|issuance|receipt)|date)\s+of\s+)?
            (?:(?P<own>this\s+|these\s+|the\s+present\s+)|(?:the|that|each|its|their)\s+)?
            (?P<event>{_OTHER}|(?:today|now)\b|[\w’'-]+(?:[ ](?!(?:{_NO_NAME})\b)\w[\w’'-]*)?))?""",
    re.VERBOSE,
)
_LATER = re.compile(r"(?P<side>earlier|later)\s+this\s+(?P<unit>year|month|week)\b")
_NUMBERED = re.compile(r"day\s+(?P<number>one|two|three|four|five|six|seven|[1-9])\b(?!-)")
_NAMED_DAY = re.compile(
    rf"the\s+(?P<ordinal>{'|'.join([*_NTH, *_EDGES])})\s+day(?:\s+of\s+the\s+(?={_MEETING})[\w’']+)?\b"
)
_BEFORE_NAMED_DAY = re.compile(r"\b(?:on|during|of)\s+$")

_MEETING_WORDS = re.compile(_MEETING)
_ACTIVITY_WORDS = re.compile(r"(?:operation|campaign|exercise|trial|pilot|project|period|phase|initiative)s?\b|joint\b")
_TEXT_WORDS = re.compile(r"(?:statement|declaration|communiqu|release|document|adoption|publication|text|today|now\b)")
_OWN_TEXT = re.compile(
    r"(?:resolution|decision|recommendation|conclusion|measure|report|minute|summary|record|letter|note|notice)s?\b"
)
"""What a text calls itself only with "this" before it: "within 90 days of the adoption of this Resolution"."""

_LOOK_BACK = 32


def relative_dates(text: str, low: str, anchors: Anchors) -> Iterator[DateReading]:
    """Yield the dates of a text that are reckoned from its document, in reading order."""
    found: list[Place] = []
    for reader, held in _READERS:
        for words in held:
            if words in low:
                found += reader(text, low, anchors)
                break
    for start, end, period in sorted(found, key=lambda each: each[:2]):
        if "\n\n" not in text[start:end]:
            yield as_reading(text, start, end, period)


Place = tuple[int, int, Period]
"""Start and end of the words, and what they mean."""


def _matches(pattern: re.Pattern[str], low: str) -> Iterator[re.Match[str]]:
    """Yield the matches that start a word."""
    for match in pattern.finditer(low):
        if not (match.start() and low[match.start() - 1].isalnum()):
            yield match


def _behind(pattern: re.Pattern[str], low: str, at: int) -> re.Match[str] | None:
    """Match what stands just before an offset."""
    return pattern.search(low, max(0, at - _LOOK_BACK), at)


def _count(words: str | None) -> int:
    return int(words) if words and words.isdigit() else COUNTS[" ".join((words or "").split())]


def moved(day: Day, count: int, unit: str) -> Day:
    """Return the day so many days, weeks, months or years later (earlier, if negative)."""
    name = unit.split()[-1].rstrip("s")
    if name in ("month", "year", "decade"):
        return add_months(day, count * {"month": 1, "year": 12, "decade": 120}[name])
    return day + timedelta(count * {"day": 1, "week": 7, "fortnight": 14}[name])


def _days(text: str, low: str, anchors: Anchors) -> Iterator[Place]:
    """Place "today" by the day of issue, never by the meeting."""
    for match in _matches(_DAY, low):
        day = anchors.issued and anchors.issued + timedelta(_DAYS.get(match[0], 0))
        yield *match.span(), Period(day, day, "day", "relative-day") if day else unresolved("relative-day")


def _weekdays(text: str, low: str, anchors: Anchors) -> Iterator[Place]:
    """Place "on Thursday" in the week up to the day of issue, "next Thursday" in the week after it."""
    for match in _matches(_WEEKDAY, low) if anchors.issued else ():
        issued = anchors.issued
        assert issued is not None
        back = (issued.weekday() - WEEKDAYS.index(match["name"])) % 7
        ahead = match[0].startswith("next")
        day = issued + timedelta(7 - back if ahead else -(back or 7) if match[0].startswith("last") else -back)
        yield *match.span(), Period(day, day, "day", "weekday", False)


def _spans(text: str, low: str, anchors: Anchors) -> Iterator[Place]:
    """Place "over the past 12 months": up to, or from, the day of the document."""
    for match in _matches(_SPAN, low):
        if not match["count"] and match["way"] not in ("past", "coming", "next"):
            continue
        opening = _behind(_BEFORE_SPAN, low, match.start())
        base, span = anchors.document, unresolved("relative-period", "part")
        uncounted = not match["count"] and match["unit"].endswith("s")  # "in the coming months"
        if base and not uncounted:
            ahead = match["way"] in ("next", "coming", "following")
            other = moved(base, _count(match["count"]) * (1 if ahead else -1), match["unit"])
            span = span._replace(start=base if ahead else other, end=other if ahead else base)
        yield opening.start() if opening else match.start(), match.end(), span


def _agos(text: str, low: str, anchors: Anchors) -> Iterator[Place]:
    """Place "three years ago" in the unit it counts in: that day, week, month or year."""
    for match in _matches(_AGO, low):
        words = _behind(_BEFORE_AGO, low, match.start())
        if words:
            yield words.start(), match.end(), _ago(_count(words["count"]), words["unit"].split()[-1], anchors.document)


def _ago(count: int, unit: str, base: Day | None) -> Period:
    if base is None:
        return unresolved("relative-period", "part")
    day = moved(base, -count, unit)
    if unit in ("year", "decade"):
        return Period(Day(day.year, 1, 1), Day(day.year, 12, 31), "year", "relative-period", certain=False)
    if unit == "month":
        return Period(day.replace(day=1), last_day(day.year, day.month), "month", "relative-period", certain=False)
    if unit == "day":
        return Period(day, day, "day", "relative-period")
    monday = day - timedelta(day.weekday())
    return Period(monday, monday + timedelta(6), "part", "relative-period", certain=False)


def _withins(text: str, low: str, anchors: Anchors) -> Iterator[Place]:
    """Place "within six weeks of the Meeting": a deadline so long after its last day; other events are not known."""
    for match in _matches(_WITHIN, low):
        named, base = _event_end(match["event"] or "", match["edge"] or "", anchors, match["own"] is not None)
        count = _count(match["count"])
        if match["side"] and match["side"] not in ("of", "after", "from", "following"):
            base, count = _start_ahead(match["event"] or "", anchors), -count
        span = unresolved("within", deadline=True)
        if base:
            span = Period(None, moved(base, count, match["unit"]), "day", "within", deadline=True)
        yield match.start(), match.end() if named or not match["of"] else match.start("of"), span


def _event_end(event: str, edge: str, anchors: Anchors, own: bool) -> tuple[bool, Day | None]:
    """Tell whether the words after "within …" name something a term can run from, and the day it runs from.

    :param own: whether they point at the very text that they stand in.
    """
    first = 0 if edge.startswith(("start", "opening", "beginning", "launch", "first")) else 1
    if _OTHER_MEETING.match(event):
        return True, None
    if _MEETING_WORDS.match(event):
        return True, anchors.met[first] if anchors.met else None
    if _ACTIVITY_WORDS.match(event):
        return True, anchors.activity[first] if anchors.activity else None
    if _TEXT_WORDS.match(event) or (own and edge != "receipt" and _OWN_TEXT.match(event)):
        return True, anchors.issued or anchors.set_down
    return bool(edge), None


def _start_ahead(event: str, anchors: Anchors) -> Day | None:
    """Return the first day of a meeting that was still ahead when the document was issued."""
    if _MEETING_WORDS.match(event) and anchors.met and anchors.issued and anchors.issued < anchors.met[0]:
        return anchors.met[0]
    return None


def within_days_of(reading: DateReading, event_end: Day) -> DateReading:
    """Place a "within …" reading that was left open, once the last day of its event is known."""
    words = _WITHIN.match(reading.date.text.lower())
    if words is None or reading.date.end:
        return reading
    end = moved(event_end, _count(words["count"]), words["unit"]).isoformat()
    return replace(reading, date=replace(reading.date, end=end, certain=True, edtf=f"../{end}"))


def runs_from_now(date: Date) -> bool:
    """Say whether a term of months or years names nothing that it runs from, so that it runs from its being set."""
    words = _WITHIN.fullmatch(date.text.lower()) if date.rule == "within" else None
    return words is not None and not words["of"] and words["unit"].split()[-1].startswith(("month", "year"))


def _laters(text: str, low: str, anchors: Anchors) -> Iterator[Place]:
    """Place "later this year" and "earlier this month" on their side of the day of the document."""
    for match in _matches(_LATER, low):
        base, span = anchors.document, unresolved("relative-period", "part")
        if base:
            first, last = _unit_of(base, match["unit"])
            ends = (base, last) if match["side"] == "later" else (first, base)
            span = Period(*ends, "part", "relative-period", certain=False)
        yield *match.span(), span


def _unit_of(day: Day, unit: str) -> tuple[Day, Day]:
    """Return the first and last day of the year, month or week that holds a day."""
    if unit == "year":
        return Day(day.year, 1, 1), Day(day.year, 12, 31)
    if unit == "month":
        return day.replace(day=1), last_day(day.year, day.month)
    monday = day - timedelta(day.weekday())
    return monday, monday + timedelta(6)


def _numbered_days(text: str, low: str, anchors: Anchors) -> Iterator[Place]:
    """Place "Day Two" of the meeting; without its capital it is no name of a day."""
    for match in _matches(_NUMBERED, low):
        if text[match.start()] == "D":
            yield *match.span(), _meeting_day(_count(match["number"]), anchors)


def _named_days(text: str, low: str, anchors: Anchors) -> Iterator[Place]:
    """Place "on the second day", "the last day of the Meeting"."""
    for match in _matches(_NAMED_DAY, low):
        if _behind(_BEFORE_NAMED_DAY, low, match.start()):
            number = _EDGES.get(match["ordinal"]) or _NTH[match["ordinal"]]
            yield match.start("ordinal"), match.end(), _meeting_day(number, anchors)


def _meeting_day(number: int, anchors: Anchors) -> Period:
    """Return the n-th day of the meeting, counted from its end if negative; a day it did not have is none."""
    if anchors.met is None:
        return unresolved("day-of-meeting")
    first, last = anchors.met
    day = first + timedelta(number - 1) if number > 0 else last + timedelta(number + 1)
    return Period(day, day, "day", "day-of-meeting") if first <= day <= last else unresolved("day-of-meeting")


_READERS = (
    (_days, ("today", "night", "terday", "tomorrow", "morning", "noon", "evening")),
    (_weekdays, ("day",)),
    (_spans, ("past", "last", "previous", "preceding", "next", "coming", "following")),
    (_agos, ("ago",)),
    (_withins, ("within", "later")),
    (_laters, ("earlier", "later")),
    (_numbered_days, ("day",)),
    (_named_days, ("day",)),
)
"""Who reads each form, and words one of which it holds: these are looked for first."""
