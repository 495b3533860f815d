"""Dates as drafts print them: days in the style of the draft, anything vaguer in the words of the document."""

import calendar
import re
from datetime import date

from extractors.facts import Date
from kb.draft.style import Style, said_on

NAMES_OF_DAYS = frozenset((*calendar.month_name, *calendar.month_abbr, *calendar.day_name, *calendar.day_abbr))
"""Words of a date that keep their capital."""

_MONTH = re.compile(
    rf"\b(?:{'|'.join(filter(None, calendar.month_name))}|{'|'.join(filter(None, calendar.month_abbr))})\b|\d[./-]\d",
    re.I,
)
"""What a date holds that names its days itself."""

_LEADING = re.compile(
    r"\A(?:from|in(?!\s+(?:due|time|the\s+(?:near|coming|next|meantime))\b)|on(?!\s+or\b)|during)\s+(?:the\s+(?=\d))?"
)
_PREPOSITION = re.compile(r"(?:by|before|after|from|since|until|during|between|within|on|in|at|no later than)\b", re.I)

_MONTH_LAST = re.compile(rf"\b(?:{'|'.join(filter(None, calendar.month_name))})$")
"""A month at the end of a date, without its year."""

_TIMED = re.compile(rf"\b(?:{'|'.join(filter(None, calendar.month_name))})\b")
"""What a date holds that is a time of some year, and no matter of "as soon as possible"."""

_ORDINAL = re.compile(
    r"(?:first|second|third|fourth|last|end|beginning|middle|start|course|summer|autumn|winter|spring)\b(?= |$)"
)
"""How a part of a year or month begins that takes an article in running text: "the third quarter of 2018"."""

_NO_TIME = frozenset({"in due course", "as soon as possible", "without delay", "shortly", "soon"})
"""Words of urgency without a time."""


def plain(text: str) -> str:
    """Return text on one line, white space made single."""
    return " ".join(text.split())


def shown(said: Date, style: Style) -> str:
    """Return a date as drafts print it: days in one style, anything vaguer in the words of the document.

    Days that the document counts from another ("within three months of the meeting") stand behind its words.
    """
    exact = said.granularity == "day" and said.certain
    if exact and not _MONTH.search(said.text):
        days = _deadline(said) or style.days(said.start, said.end)
        return f"{_running(said.text)} ({days})" if days else _running(said.text)
    return (exact and (_deadline(said) or style.days(said.start, said.end))) or _vague(said)


def _vague(said: Date) -> str:
    """Return a vague date in its words, with what these leave to a heading or to the date of the document.

    Under "Deadline" a bare "mid-January" is one, so that "by" stands in front; a month without its year gets it.
    """
    words = _running(said.text)
    year = (said.end or said.start or "")[:4]
    if year and year == (said.start or said.end or "")[:4] and _MONTH_LAST.search(words):
        words = f"{words} {year}"
    bare = said.role == "deadline" and said.start is None and said.end is not None and not _PREPOSITION.match(words)
    return f"by {words}" if bare and words[:1].isalnum() and _TIMED.search(words) else words


def _deadline(said: Date) -> str | None:
    """Return the last day of a deadline as drafts print it; null for anything else."""
    if said.start is None and said.end and said.role == "deadline":
        return f"by {said_on(date.fromisoformat(said.end))}"
    return None


def _running(text: str) -> str:
    """Return a vague date for the middle of a sentence: no preposition in front, no capital but that of a name."""
    return _lower(_LEADING.sub("", _lower(plain(text))).rstrip(".,;"))


def _in_sentence(words: str) -> str:
    """Return a date with the article that running text puts in front of a part of a year."""
    return f"the {words}" if _ORDINAL.match(words) else words


def planned(said: Date, style: Style) -> str:
    """Return a date as it follows "planned": ``for early 2020``, ``by 30 June 2016``, ``on or about 16 December``."""
    words = shown(said, style)
    return words if _PREPOSITION.match(words) or words in _NO_TIME else f"for {_in_sentence(words)}"


def _lower(text: str) -> str:
    """Return words with a small first letter, unless the first is a name."""
    opening = text.split(" ")[0]
    return text if opening in NAMES_OF_DAYS or opening.isupper() else text[:1].lower() + text[1:]


def when(said: Date, style: Style) -> str:
    """Return a date with the preposition that a sentence needs."""
    exact = said.granularity == "day" and said.certain
    days = style.on_days(said) if exact else None
    if days:
        return days
    words = shown(said, style)
    if _PREPOSITION.match(words):
        return words
    return f"from {words}" if " to " in words and words[0].isdigit() else f"in {_in_sentence(words)}"
