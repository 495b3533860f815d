"""Dates reckoned from the document: "yesterday", "over the past 12 months", "within six weeks of the Meeting", "Day Two".

Without the anchor they need they keep their words and have no ends.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

from extractors.readings.dates.periods import add_months, last_day
from extractors.readings.dates.reading import Anchors, DateReading, Day, Period, as_reading, unresolved

COUNTS = {
    word: value
    for value, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        start=1,
    )
} | {"a": 1, "an": 1, "thirty": 30, "sixty": 60, "ninety": 90, "fourteen": 14, "couple of": 2, "": 1}
_ORDINAL_DAYS = {
    word: value
    for value, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1)
}
_DAYS = {"yesterday": -1, "tomorrow": 1}

_COUNT = "(?:" + "|".join(sorted((word for word in COUNTS if word), key=len, reverse=True)) + r"|\d{1,3})"
_UNIT = r"(?:calendar\s+|working\s+)?(?:day|week|fortnight|month|year|decade)"
_MEETING = (
    r"(?:(?:meeting|session|conference|summit|workshop|seminar|retreat|plenary|forum|consultations?|symposium)\b"
    r"|(?:planning|ministerial|senior|annual|present|officials['’]?|expert)\s+)"
)

_RELATIVE = re.compile(
    rf"""(?P<day>today\b|tonight\b|yesterday\b|tomorrow\b|this\s(?:morning|afternoon|evening)\b)
    | (?P<span>(?:(?:over|in|during|within|for|throughout)\s+)?the\s+
        (?P<way>past|last|previous|preceding|next|coming|following)\s+
        (?:(?P<span_count>{_COUNT})\s+)?(?P<span_unit>days|weeks|fortnight|months|years|(?:day|week|month|year|decade)\b)s?\b)
    | (?P<ago>(?P<ago_count>{_COUNT})\s+(?P<ago_unit>{_UNIT})s?\s+ago\b)
    | (?P<within>(?:within|no\s+later\s+than|not\s+later\s+than|by)\s+(?P<within_count>{_COUNT})\s+(?P<within_unit>{_UNIT})s?['’]?
        (?P<of>\s+(?:of|after|from|following)\s+
            (?:(?:the\s+)?(?P<from_end>end|close|conclusion|closing|start|opening|date)\s+of\s+)?
            (?:the|this|that|each|its|their)?\s*(?P<event>[\w’'-]+(?:\s+[\w’'-]+)?))?)
    | (?P<later>(?P<side>earlier|later)\s+this\s+(?P<later_unit>year|month|week)\b)
    | (?P<numbered>day\s+(?P<number>one|two|three|four|five|six|seven|[1-9])\b(?!-))
    | (?P<nth>(?:on|during)\s+the\s+(?P<ordinal>{"|".join(_ORDINAL_DAYS)}|last|final|closing|opening)\s+day
        (?:\s+of\s+the\s+(?={_MEETING})[\w’']+)?\b)
    """,
    re.VERBOSE,
)
_MEETING_WORDS = re.compile(_MEETING)
_ACTIVITY_WORDS = re.compile(r"(?:operation|campaign|exercise|trial|pilot|project|period|phase|initiative)s?\b|joint\b")
_TEXT_WORDS = re.compile(r"(?:statement|declaration|communiqu|release|document|adoption|publication|text)")


def relative_dates(text: str, low: str, anchors: Anchors) -> Iterator[DateReading]:
    """Yield the dates of a text that are reckoned from its document, in reading order."""
    for match in _RELATIVE.finditer(low):
        start, end = match.span()
        if (start and low[start - 1].isalnum()) or "\n\n" in match[0]:
            continue
        kind = next(name for name in _READERS if match[name])
        reader = _READERS[kind]
        if kind == "numbered" and text[start] != "D":
            continue
        if kind == "nth":
            start = match.start("ordinal")
        elif kind == "within" and match["of"] and not _event_end(match, anchors)[0]:
            end = match.start("of")
        elif kind == "span" and not match["span_count"] and match["way"] not in ("past", "coming", "next"):
            continue
        yield as_reading(text, start, end, reader(match, anchors))


def _day(match: re.Match[str], anchors: Anchors) -> Period:
    """Place "today" by the day of issue, never by the meeting."""
    if anchors.issued is None:
        return unresolved("relative-day")
    day = anchors.issued + timedelta(_DAYS.get(match["day"], 0))
    return Period(day, day, "day", "relative-day")


def _count(words: str | None) -> int:
    return int(words) if words and words.isdigit() else COUNTS[" ".join((words or "").split())]


def moved(day: Day, count: int, unit: str) -> Day:
    """Return the day so many days, weeks, months or years later (earlier, if negative)."""
    name = unit.split()[-1].rstrip("s")
    if name in ("month", "year", "decade"):
        return add_months(day, count * {"month": 1, "year": 12, "decade": 120}[name])
    return day + timedelta(count * {"day": 1, "week": 7, "fortnight": 14}[name])


def _span(match: re.Match[str], anchors: Anchors) -> Period:
    """Place "over the past 12 months": up to, or from, the day of the document."""
    base = anchors.document
    unit = match["span_unit"]
    if base is None:
        return unresolved("relative-period", "part")
    count = _count(match["span_count"])
    if match["way"] in ("next", "coming", "following"):
        return Period(base, moved(base, count, unit), "part", "relative-period", certain=False)
    return Period(moved(base, -count, unit), base, "part", "relative-period", certain=False)


def _ago(match: re.Match[str], anchors: Anchors) -> Period:
    """Place "three years ago" by the unit it counts in: that day, week, month or year."""
    base = anchors.document
    if base is None:
        return unresolved("relative-period", "part")
    unit = match["ago_unit"].split()[-1]
    day = moved(base, -_count(match["ago_count"]), unit)
    if unit in ("year", "decade"):
        return Period(Day(day.year, 1, 1), Day(day.year, 12, 31), "year", "relative-period", certain=False)
    if unit == "month":
        return Period(day.replace(day=1), last_day(day.year, day.month), "month", "relative-period", certain=False)
    if unit == "day":
        return Period(day, day, "day", "relative-period")
    monday = day - timedelta(day.weekday())
    return Period(monday, monday + timedelta(6), "part", "relative-period", certain=False)


def _event_end(match: re.Match[str], anchors: Anchors) -> tuple[bool, Day | None]:
    """Tell whether the words after "within …" name something a term can run from, and the day it runs from."""
    event, edge = match["event"] or "", match["from_end"] or ""
    first = 0 if edge in ("start", "opening") else 1
    if _MEETING_WORDS.match(event):
        return True, anchors.meeting[first] if anchors.meeting else None
    if _ACTIVITY_WORDS.match(event):
        return True, anchors.activity[first] if anchors.activity else None
    if _TEXT_WORDS.match(event):
        return True, anchors.document
    return bool(edge), None


def _within(match: re.Match[str], anchors: Anchors) -> Period:
    """Place "within six weeks of the Meeting": a deadline so long after its last day; other events are not known."""
    _, base = _event_end(match, anchors)
    if base is None:
        return unresolved("within", deadline=True)
    end = moved(base, _count(match["within_count"]), match["within_unit"])
    return Period(None, end, "day", "within", deadline=True)


def _later(match: re.Match[str], anchors: Anchors) -> Period:
    """Place "later this year" and "earlier this month" on the other side of the day of the document."""
    base = anchors.document
    if base is None:
        return unresolved("relative-period", "part")
    first, last = Day(base.year, 1, 1), Day(base.year, 12, 31)
    if match["later_unit"] == "month":
        first, last = base.replace(day=1), last_day(base.year, base.month)
    elif match["later_unit"] == "week":
        first = base - timedelta(base.weekday())
        last = first + timedelta(6)
    ends = (base, last) if match["side"] == "later" else (first, base)
    return Period(*ends, "part", "relative-period", certain=False)


def _meeting_day(number: int, anchors: Anchors) -> Period:
    """Place the n-th day of the meeting; a day the meeting did not have is none."""
    if anchors.meeting is None:
        return unresolved("day-of-meeting")
    first, last = anchors.meeting
    day = last if number < 0 else first + timedelta(number - 1)
    return Period(day, day, "day", "day-of-meeting") if day <= last else unresolved("day-of-meeting")


def _numbered(match: re.Match[str], anchors: Anchors) -> Period:
    return _meeting_day(_count(match["number"]), anchors)


def _nth(match: re.Match[str], anchors: Anchors) -> Period:
    number = {"last": -1, "final": -1, "closing": -1, "opening": 1}.get(match["ordinal"]) or _ORDINAL_DAYS[
        match["ordinal"]
    ]
    return _meeting_day(number, anchors)


_READERS: dict[str, Callable[[re.Match[str], Anchors], Period]] = {
    "day": _day,
    "span": _span,
    "ago": _ago,
    "within": _within,
    "later": _later,
    "numbered": _numbered,
    "nth": _nth,
}
"""The reader of each named group of the pattern."""


def within_days_of(reading: DateReading, event_end: Day) -> DateReading:
    """Place a "within …" reading that was left open, once the last day of its event is known."""
    words = _RELATIVE.match(reading.date.text.lower())
    if words is None or not words["within"] or reading.date.end:
        return reading
    end = moved(event_end, _count(words["within_count"]), words["within_unit"]).isoformat()
    return replace(reading, date=replace(reading.date, end=end, edtf=f"../{end}"))
