"""What the days that a sentence gives say for it, beside the days on which a step was due.

The very days, or a delay that is that between two days, are hardly given by chance: "on 22 March, thirteen days after
the date set" of a step due by 9 March.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from kb.link.follow_ups.days import WITHIN, days_of
from kb.link.follow_ups.retold.signs import BY_DAY, BY_DELAY, Kind, Sign
from kb.link.follow_ups.view import View
from kb.link.follow_ups.window import Sentence
from kb.link.words.lateness import ALLOWED, Delay, stated_delay
from kb.link.words.numerals import NUMBER, number

_PERIOD = re.compile(
    rf"\b(?P<number>{NUMBER}|an?)[\s-](?:calendar\s|working\s)?(?P<unit>day|week|month)s?\b", re.IGNORECASE
)
_SET_BEFORE = re.compile(rf"\b{ALLOWED}\s\Z", re.IGNORECASE)
_SET_BEHIND = re.compile(rf"\s{ALLOWED}\b", re.IGNORECASE)
"""A length of time with such words before or behind it was the time set: "the agreed three weeks"."""

_NEAR = 12
"""The longest of these words, in characters."""

_YEAR = 365
"""More days than these before or after the last day due are far away."""

_SHORTLY = 21
"""A day is shortly before another by so many days at most."""

_SOME = 0.2
"""Such a share of the promised words must stand beside due days if nothing else looks back on a promise."""


def beside_due(view: View, sentence: Sentence) -> Sign | None:
    """Return what the days in a sentence say, beside the days on which a step was due: the best of them."""
    last = view.step.due[1]
    if not last:
        return None
    period = _period_set(view, sentence)
    if period:
        return Sign(Kind.TIME_SET, f"names the time set, “{period}”")
    due = date.fromisoformat(last)
    delay = stated_delay(sentence.text)
    if not sentence.dates and delay and sentence.paper.date:
        now = date.fromisoformat(sentence.paper.date)
        return Sign(Kind.DELAY_NOW, _fits(delay)) if _is_between(delay, due, now) else None
    found = [*_told(view, sentence, due, delay)]
    other = next((sign for sign in found if sign.kind is Kind.ANOTHER_DELAY), None)
    return other or max(found, key=lambda sign: sign.weight, default=None)


def _told(view: View, sentence: Sentence, due: date, delay: Delay | None) -> Iterator[Sign]:
    """Yield what the single days of a sentence say."""
    first, last = view.step.due
    if view.dated:
        yield dated(view.dated)
    for each in sentence.dates:
        start, end = days_of(each, sentence)
        if not end or each.date.granularity == "year":
            continue
        told = date.fromisoformat(start or end)
        exact = each.date.granularity != "month" or (start or "")[:7] != end[:7]  # a month is too wide to tell
        if delay and _is_between(delay, due, told):
            yield Sign(Kind.DELAY, _fits(delay))
        elif delay and each.date.granularity == "day" and len(sentence.dates) == 1:
            yield Sign(Kind.ANOTHER_DELAY)
        if exact and first and (start, end) == (first, last):
            yield Sign(Kind.VERY_DAYS, "gives the very days")
        elif exact and end == last:
            yield Sign(Kind.LAST_DAY, "gives the last day due")
        elif 0 < (due - told).days <= _SHORTLY:
            yield Sign(Kind.IN_TIME, "gives a day shortly before the last day due")
        elif abs((told - due).days) > _YEAR:
            yield Sign(Kind.FAR)


def dated(agreement: float) -> Sign:
    """Return what it says that a day agrees so well with the time in which a step was due."""
    return Sign(Kind.IN_TIME, "gives a day within the time set") if agreement >= WITHIN else Sign(Kind.NEAR)


def _fits(delay: Delay) -> str:
    return f"“{delay.words}” fits the day due"


def _is_between(delay: Delay, due: date, told: date) -> bool:
    """Say whether a stated delay is that between two days."""
    return delay.least <= (told - due).days <= delay.most


def _period_set(view: View, sentence: Sentence) -> str | None:
    """Return the words by which a sentence names the time within which a step was due."""
    wanted = _period(view.step.due_text or "")
    for told in _PERIOD.finditer(sentence.text) if wanted else ():
        before = _SET_BEFORE.search(sentence.text, max(0, told.start() - _NEAR), told.start())
        behind = None if before else _SET_BEHIND.match(sentence.text, told.end())
        if wanted and (before or behind) and _length(told) == _length(wanted):
            return sentence.text[(before or told).start() : (behind or told).end()]
    return None


@lru_cache(maxsize=256)  # a step is held against many sentences
def _period(due: str) -> re.Match[str] | None:
    return _PERIOD.search(due)


def _length(period: re.Match[str]) -> tuple[int, str]:
    return number(period["number"]), period["unit"].lower()


def tell_alone(days: Sign | None, share: float, *, looks_back: bool) -> bool:
    """Say whether days tell what is meant: by a delay that fits, or where the sentence looks back, or shares words."""
    if days is None:
        return False
    return days.kind in BY_DELAY or (days.kind in BY_DAY and (looks_back or share >= _SOME))
