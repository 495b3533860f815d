"""What is put off to a new time: a day to come is told beside it, or that a new time was set, asked for or granted.

That a promised thing is still missing says no more than silence does; that it is "now expected in May", "carried
forward" or "moved to the next session" sets it down again.
"""

import re

from kb.link.follow_ups.days import is_due
from kb.link.follow_ups.window import Sentence
from kb.link.words.numerals import MONTH

_NEXT = 2
"""A new day may be told in so many sentences after the one that says what is missing."""

_SET_ANEW = re.compile(
    r"""\b(?:
        (?:put|pushed|moved|carried|held)\s(?:\w+\s)?(?:off|back|over|forward)\s(?:un)?to\b
        | (?:carried|held)\s(?:over|forward)
        | (?:moved|postponed|deferred|rescheduled|adjourned|extended|delayed)\s(?:un(?:til|to)|till|to|for)\b
        | (?:set|fixed|arranged|scheduled|planned|called)\s(?:\w+\s)?(?:anew|afresh)
        | (?:new|later|further|fresh|revised|other)\s(?:target(?:\sdate)?|date|deadline|timetable|time-limit)s?
        | (?:an|one|further)\sextension | (?:more|further|extra|additional)\s(?:time|weeks|months)
        | (?:time|given|granted|allowed)\suntil | (?:gave|given|granted|allowed)\s(?:\w+\s){1,4}until
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words that give something a new time, be it no day."""

_WHEN = rf"(?:\d{{1,2}}\s|(?:the\s)?(?:early|late|end\sof|middle\sof)\s)?{MONTH}\b"
_MOVED = re.compile(
    rf"\b(?P<verb>moved|shifted|switched|pushed|put)\s(?:[\w’'-]+\s){{0,8}}?from\s{_WHEN}(?:\s\d{{4}})?\sto\s{_WHEN}",
    re.IGNORECASE,
)
"""What tells that a thing was given another time: "moved its course from October 2022 to May 2023"."""

_NONE = re.compile(
    r"\b(?:(?:no|nor|neither|without)\s(?:\w+\s)?|had\s(?:been\s)?|(?:before|after|within|ahead\sof|behind|since)\sthe\s)\Z",
    re.IGNORECASE,
)
_NOT_SET = re.compile(r"\s(?:\w+\s){0,3}?(?:not|never|yet\sto\sbe)\b", re.IGNORECASE)
"""Words before and after a new time that say that there is none, or was: "no new date", "before the new deadline"."""

_NOW_DUE = re.compile(r"\b(?:is|are)\s(?:now|currently)\s(?:\w+\s){0,5}\Z")


def sets_new_time(sentence: Sentence, *, outright: bool = False) -> bool:
    """Say whether a sentence that tells of something missing, or one after it, gives it a new time.

    :param outright: whether it must be called so, and no mere day to come.
    """
    near: Sentence | None = sentence
    for _ in range(1 + _NEXT):
        if near is None:
            return False
        anew = _MOVED.search(near.text) or any(
            _is_set(near.text, *match.span()) for match in _SET_ANEW.finditer(near.text)
        )
        if anew or (not outright and _tells_of_day_to_come(near)):
            return True
        near = near.follows
    return False


def is_moved(told: str, verb: str) -> bool:
    """Say whether a verb, in lower case, tells only that a thing was given another time."""
    moved = _MOVED.search(told)
    return moved is not None and moved["verb"].lower() == verb


def _is_set(words: str, start: int, end: int) -> bool:
    """Say whether a new time that is spoken of was set, not missed as well: "no new date was offered"."""
    return not (_NONE.search(words[:start]) or _NOT_SET.match(words, end))


def was_due(words: str, at: int) -> bool:
    """Say whether words before a date make it the one on which something had been due; "is now due" sets a new one."""
    return is_due(words, at) and not _NOW_DUE.search(words, 0, at)


def _tells_of_day_to_come(sentence: Sentence) -> bool:
    """Say whether a sentence gives a day, or a month, after that of its document, and not as what had been planned."""
    known = sentence.paper.date
    if not known:
        return False
    told = [each.date for each in sentence.dates if not was_due(sentence.text, each.span.start)]
    ends = ((each.end or each.start or "", each.granularity) for each in told)  # "from 1 June" has no end
    # "later in the year" sets no time, "in 2024" does
    return any(end[: 4 if granularity == "year" else 10] > known[:10][: len(end)] for end, granularity in ends)
