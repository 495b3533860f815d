"""What a number belongs to: the meeting or activity that it is of, and the countries and places it is limited to."""

import re

from extractors.language import pipeline
from extractors.readings.entities.countries import find_countries
from kb.link.contradictions.figures.wholes import after
from kb.link.contradictions.settings import Settings, Venues
from kb.link.rows import Row
from kb.link.tellings import Event
from kb.link.words.meanings import MONTHS

FEW = 2
"""Up to so many countries named in a sentence are what its number is of; a longer list stands for all."""

_CAPITAL = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+")
_SPOT = re.compile(r"\b(?:in|at|off|near|from|over|across|along|around)\s+(?:the\s+)?([A-Z]\w+)")
_WATERS = re.compile(
    r"\b(?:in|off|on|at|within|from)\s(?:the\s)?([A-ZÀ-Þ]\w+(?:\s[A-ZÀ-Þ]\w+)?)\s(?:\w+\s)?"
    r"(?:waters?|territory|soil|coasts?|shores?|ports?|harbours?|airports?|borders?|side|banks?|zone|stretch|sector)\b",
    re.IGNORECASE,
)
"""Where something was done that has the name of a people: "in Ghanaian waters"."""

_BY = re.compile(r"\bby\s((?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)*)")
_LIST = re.compile(
    r"\s*(?:\w+\s){0,3}?(?:from|in|of|by)\s(?:the\s)?[A-Z][\w’'-]*(?:\s(?:and\s)?[A-Z][\w’'-]*)*,\s(?:the\s)?[A-Z][\w’'-]*"
    r"(?:\s[A-Z][\w’'-]*)*(?:,|\sand)\s"
)
"""A list of more places than a number may be limited to, behind it."""

_SENT = re.compile(
    r"(?:\A|[,;]\s|\b(?:and|while|whereas|but)\s)(?:the\s)?(?P<who>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,3})\s(?:alone\s|had\s)?"
    r"(?:\w+ed|sent|brought|lent|gave|put|made|took|ran)\s(?:\w+\s){0,2}\Z"
)
_WHO_MET = re.compile(r"\s*(?:who|that)\s+(?:had\s+)?(?:met|gathered|attended|took part|come|came)\b")
_ATTENDANCE = frozenset(
    "delegate participant official minister country delegation officer expert representative".split()
)
_JOINED = frozenset({"attended", "took part", "registered", "participated", "joined", "met", "gathered", None})
_OF_MEETINGS = frozenset({"delegate", "delegation", "minister"})
"""Who comes to meetings only, whatever operation was named before."""


def event_of(row: Row, head: str, settings: Settings, venues: Venues) -> tuple[Event | None, bool, bool]:
    """Return the event that a number is of, whether it is one recalled, and whether the number is of a body."""
    event = settings.named(row["of"]) if row["of"] else None
    if row["of"] and event is None:
        return None, False, True
    if event and head in _OF_MEETINGS and event.tellings[0].kind == "activity":
        event = None
    if event is None and head in _ATTENDANCE and _has_met(row):
        recalled = settings.brought_together(row) or venues.meant(_named_with(row), settings.reported)
        if recalled or settings.reported:
            return recalled or settings.reported, recalled is not None, False
    return event or settings.told_of(row), False, False


def _named_with(row: Row) -> str:
    """Return the words that may name the city where people met: those behind their number, then those before it."""
    return f"{after(row)} {(row['sentence'] or '')[: row['offset'] or 0]}"


def _has_met(row: Row) -> bool:
    return ((row["action"] or "").lower() or None) in _JOINED or bool(_WHO_MET.match(after(row)))


def scope_of(row: Row) -> frozenset[str]:
    """Return what a number is limited to: one or two countries before it or after "by", or places named after it."""
    at, sentence = row["offset"] or 0, row["sentence"] or row["quote"]
    if _LIST.match(sentence, at + len(row["quote"])):
        return frozenset()
    named = {match[1] for match in _SPOT.finditer(after(row)) if match[1].lower() not in MONTHS}
    whose = f"{sentence[:at]} {' '.join(_BY.findall(after(row)))}"
    codes = {each.code for each in find_countries(pipeline().make_doc(whose))} if _CAPITAL.search(whose) else set()
    for waters in _WATERS.findall(f"{sentence[:at]} {after(row)}"):
        codes |= {each.code for each in find_countries(pipeline().make_doc(waters), any_adjective=True)}
    return frozenset(named | codes if len(codes) <= FEW else named)


def sender_of(row: Row) -> frozenset[str]:
    """Return the one country of which a number is, as the subject of the verb just before it: "Italy sent 31 crews"."""
    found = _SENT.search((row["sentence"] or "")[: row["offset"] or 0])
    codes = {each.code for each in find_countries(pipeline().make_doc(found["who"])) if each.code} if found else set()
    return frozenset(codes)
