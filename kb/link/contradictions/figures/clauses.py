"""The part of a sentence that speaks of a number: its clause, and the stretch in which no other number is told of."""

import re

from extractors.readings.casing import lowered
from kb.link.rows import Row
from kb.link.words.growing import AHEAD, CHANGED, NOW, UP_TO
from kb.link.words.meanings import MONTHS

OPENING = 4
"""A date within so many characters of the beginning of a sentence is that of all its numbers."""

GROWS = re.compile(rf"\b(?:{UP_TO}|{NOW}|{CHANGED}|increase[sd]?|{AHEAD}|yet|as of)\b")
"""Words by which a number is one of a time, a plan or a change."""

WHO = r"(?:who|that|which)\s(?!ha(?:s|ve)\b|will\b)"
"""Words behind a number that say of which it is one: it no more grows, whatever its sentence goes on to say of them."""

_BREAK = re.compile(
    r"[;:—]|,\s(?:and\s)?(?:but|while|whereas|although|who|(?:\w+\s)?which|that)\b|,?\sand\sthat\b"
    r"|\b\w++(?:(?<=\ws)|(?<=\wed)|(?<=\wing)|(?<=\btold)|(?<=\bsaid))\s+(?:\w+\s+){0,3}?that\s"
)
_BREAK_BUT_FOR_THAT = re.compile(_BREAK.pattern.split(r"|\b\w++")[0])
"""Where a clause ends in a sentence without that word."""

_SOURCE = re.compile(r"(?:According\sto|As\s\w+ed\sby|On\sthe\sbasis\sof|Based\son)\s[^,;]{3,90},\s")
_LIST = re.compile(
    r",\s(?:and\s)?(?:(?:some|over|about|around|nearly|almost|more than|at least|up to|fewer than|close to)\s)?"
    rf"(?=\d[\d.,]*\s(?!(?:{'|'.join(sorted(MONTHS))})\b))|[;:]\s|,\s(?:and\s)?(?:but|while|whereas)\s"
    r"|\s(?:as\s)?(?:against|compared\s(?:with|to)|up\sfrom|down\sfrom)\s"
    r"|,\s(?:\w+\s)?(?:more|fewer|less|higher|lower)\sthan\s(?=in\s)"
)
"""What, in lower case, parts one number of a sentence from the next."""


SAID_THAT = re.compile(
    r"\b(?:(?:not|recognis|recogniz|acknowledg|declar|observ)(?:e[sd]?|ing)|(?:recall|consider|stress|report|learn|regrett?"
    r"|confirm|affirm|reaffirm|explain|remark|show|reveal|conclud|indicat)(?:e?s|ed|ing)?|hear[ds]?|hearing|said|says|saying|told|found)"
    r"\s(?:\w+\s){0,3}?that\s",
    re.IGNORECASE,
)
"""What stands before a clause that people noted, recalled or consider: "noted with satisfaction that"."""

_FURTHER = re.compile(
    r",?\sand\sthat\s"
    r"|,\sand\s(?:\w+ly\s)?(?:had\s|was\s|were\s)?(?:\w{2,}ed|learnt|heard|saw|took|gave|held|made|found|sent|thought|felt|kept|met|set)\s"
)
"""A further verb of the same subject, or clause, behind a number: what it tells is no more about the number."""

_NUMBER = re.compile(rf"\b(?!(?:19|20)\d\d\b)\d[\d.,]*\s(?!(?:(?:and|to)\s\d|{'|'.join(sorted(MONTHS))}))")
"""A number of things; a stretch without any leads up to the next: "In Suva, 30 …"."""


_FROM_TO = re.compile(
    rf"\bfrom\s\d[\d.,]*\s(?!(?:{'|'.join(sorted(MONTHS))})\b)(?:[\w,]+\s){{2,10}}?(?P<to>to)\s(?=\d)"
)
"""Two numbers of two times: "from 40 at the end of May to 52 in June"; "from 40 to 52" is a range."""


def clause_of(row: Row) -> tuple[str, int]:
    """Return the clause of a number, and where the number stands in it."""
    sentence, at = row["sentence"] or row["quote"], row["offset"] or 0
    source = _SOURCE.match(sentence, 0, at)
    start, end = source.end() if source else 0, len(sentence)
    for each in (_BREAK if "that" in sentence else _BREAK_BUT_FOR_THAT).finditer(sentence):
        if each.end() <= at:
            start = each.end()
        elif each.start() >= at + len(row["quote"]):
            end = each.start()
            break
    return sentence[start:end], at - start


def stretch(sentence: str, at: int, length: int) -> tuple[int, int]:
    """Return where the part of a sentence begins and ends that speaks of one number of several that it gives."""
    start, end = 0, len(sentence)
    low = lowered(sentence)
    for each in _LIST.finditer(low):
        if each.start() >= at + length:
            end = each.start()
            break
        if each.end() <= at and (_NUMBER.search(low, start, each.start()) or each[0][0] != ","):
            start = each.end()
    start = max((each.end() for each in SAID_THAT.finditer(sentence, start, at)), default=start)
    further = _FURTHER.search(sentence, at + length, end)
    end = further.start() if further else end
    change = _FROM_TO.search(low, start, end)
    if not change:
        return start, end
    return (start, change.start("to")) if at < change.start("to") else (change.end(), end)
