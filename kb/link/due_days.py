"""What the days that a sentence gives say for it, beside the days on which a step was due.

The very days, or a delay that is that between two days, are hardly given by chance: "on 22 March, thirteen days after
the date set" of a step due by 9 March.
"""

import re
from datetime import date

from kb.link.days import WITHIN, days_of
from kb.link.lateness import Delay, stated_delay
from kb.link.view import View
from kb.link.window import Sentence

Points = tuple[float, str]
"""How much something does, and why; no words where it goes without saying."""

_VERY_DAYS = 1.0
_DUE_DAY = 0.7
_IN_TIME = 0.4
_NEAR = 0.2
_DELAY = 1.2
"""What the very days do, the last day due, any day within them or near, and a delay that fits the days."""

_PERIOD = re.compile(r"\b(?P<number>\w+) (?:calendar |working )?(?P<unit>day|week|month)s?\b", re.IGNORECASE)
_SET = re.compile(
    r"\b(?:agreed|allotted|allowed|foreseen|given|granted|set) (?P<after>\w+ (?:day|week|month)s?)\b"
    r"|\b(?P<before>\w+ (?:day|week|month)s?) (?:agreed|allotted|allowed|foreseen|given|granted|set)\b",
    re.IGNORECASE,
)

_FAR = -0.5
_YEAR = 365
"""What it does that all days are further away than a year."""

_NOTHING = (0.0, "")
"""What does nothing."""

_SHORTLY = 21
"""A day is shortly before another by so many days at most."""

_SOME = 0.2
"""Such a share of the promised words must stand beside due days if no phrase recalls a promise."""


def beside_due(view: View, sentence: Sentence) -> Points:
    """Return what the days in a sentence say, beside the days on which a step was due: the best of them."""
    first, last = view.step.due
    if not last:
        return _NOTHING
    period = _period_set(view, sentence)
    if period:
        return _DELAY, f"names the time set, “{period}”"
    due = date.fromisoformat(last)
    delay = stated_delay(sentence.text)
    if not sentence.dates and delay and sentence.paper.date:
        return _fitting(delay, date.fromisoformat(sentence.paper.date), due, _DUE_DAY)
    best, far = _NOTHING, 0
    for each in sentence.dates:
        start, end = days_of(each, sentence)
        if not end or each.date.granularity == "year":
            continue
        told = date.fromisoformat(start or end)
        far += not -_YEAR <= (told - due).days <= _YEAR
        exact = each.date.granularity != "month" or (start or "")[:7] != end[:7]  # a month is too wide to tell
        if exact and first and (start, end) == (first, last):
            best = max(best, (_VERY_DAYS, "gives the very days"))
        elif exact and end == last:
            best = max(best, (_DUE_DAY, "gives the last day due"))
        elif 0 < (due - told).days <= _SHORTLY:
            best = max(best, (_IN_TIME, "gives a day shortly before the last day due"))
        best = max(best, _fitting(delay, told, due, _DELAY)) if delay else best
    if view.dated:
        best = max(best, (_IN_TIME, "gives a day within the time set") if view.dated >= WITHIN else (_NEAR, ""))
    return best if best[0] or not far else (_FAR, "")


def _period_set(view: View, sentence: Sentence) -> str | None:
    """Return the words by which a sentence names the time within which a step was due."""
    match = _SET.search(sentence.text)
    wanted = _PERIOD.search(view.step.due_text or "") if match else None
    if not match or not wanted:
        return None
    told = _PERIOD.fullmatch(match["after"] or match["before"])
    same = told and all(told[name].lower() == wanted[name].lower() for name in ("number", "unit"))
    return match[0] if same else None


def _fitting(delay: Delay, told: date, due: date, points: float) -> Points:
    """Return what it does that a stated delay is that between two days."""
    return (points, f"“{delay.words}” fits the day due") if delay.least <= (told - due).days <= delay.most else _NOTHING


def tell_alone(days: float, share: float, *, recalled: bool) -> bool:
    """Say whether days tell what is meant: by a delay that fits, or beside a phrase that recalls it, or some words."""
    return days >= _DELAY or (days >= _DUE_DAY and (recalled or share >= _SOME))
