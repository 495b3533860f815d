"""The day by which a step is due where its document gives a length of time: "within 30 days of the meeting".

Where the extraction left the end open, since the words do not say which meeting, the days are counted from the meeting
that set the step down, as its readers count them; from the end of anything else they are not counted at all.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from kb.link.words.numerals import NUMBER, number

_TERM = re.compile(
    rf"""\bwithin\s (?P<number>{NUMBER}|an?)[\s-](?:calendar\s|working\s)?(?P<unit>day|week|fortnight|month|year)s?\b
    (?:\s(?:of|from|after|following)\s (?:the|this|today|its)? \s? (?:end\sof\s(?:the|this)\s)? (?:\w+\s)?
        (?P<what>meeting|session|conference|workshop|summit|seminar|forum|dialogue|adoption|today|date|day)\b)?
    (?!\s(?:of|from|after|following)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_DAYS = {"day": 1, "week": 7, "fortnight": 14}


def end_of_term(words: str | None, counted_from: str | None) -> str | None:
    """Return the last day of a length of time; null if none is stated, or it runs from something else.

    :param words: when a step is due, as stated.
    :param counted_from: the day on which it was set down, ISO 8601.
    """
    found = _TERM.search(words) if words and counted_from else None
    if not found or not counted_from:
        return None
    first, size, unit = date.fromisoformat(counted_from), number(found["number"]), found["unit"].lower()
    if unit in _DAYS:
        return (first + timedelta(days=size * _DAYS[unit])).isoformat()
    return _months_after(first, size * (12 if unit == "year" else 1)).isoformat()


def _months_after(day: date, months: int) -> date:
    year, month = divmod(day.month - 1 + months, 12)
    last = monthrange(day.year + year, month + 1)[1]
    return date(day.year + year, month + 1, min(day.day, last))
