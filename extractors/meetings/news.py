"""What a release tells of its meeting elsewhere than beside the name: in paragraphs below, and in the date line.

The lede says "at the Second Pledging Conference, which closed here this afternoon"; the next paragraph "The
Conference, held on 13 and 14 June at …"; "here" is the place of the date line (genre guide, §1.5).
"""

import re

from extractors.document import Span
from extractors.front import front
from extractors.mentions import countries, dates, within
from extractors.names import readable
from extractors.parsed import Parsed
from extractors.readings.dates import DateReading
from extractors.readings.entities.gatherings import Gathering
from extractors.readings.entities.places import Place, find_place
from extractors.readings.event_nouns import MET

RELATIVE = frozenset({"relative-day", "weekday"})
"""Rules of dates that are told from the day of issue."""

_BELOW = 4
"""Blocks in which the opening of a release tells of its meeting."""

_NEAR = 60
"""Characters between the verb of holding and its date, at most."""

_HERE = re.compile(r"\bhere\b(?! (?:are|is|were|was)\b)")
_DATELINE = re.compile(r"(?P<city>[A-ZÀ-Ý][\w’'.-]*(?: [A-ZÀ-Ý][\w’'.-]*){0,3})(?=\s*[,(])")


_TODAY = re.compile(
    rf"\b(?:{MET}|finished|(?:wound|wrapped) up|came to an end)\b"
    r"[^.;]*?\b(?:today|yesterday|this (?:morning|afternoon|evening|week)"
    r"|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
"""How a lede tells of a meeting of the day without its name: "Ministers wound up two days of talks here today"."""


def is_named_behind_lede(parsed: Parsed, each: Gathering) -> bool:
    """Say whether a numbered meeting opens a sentence behind a lede that tells of talks of these days."""
    block = parsed.document.blocks[parsed.document.index_at(each.span.start)]
    sentence = parsed.sentence_at(each.span.start)
    opens = parsed.text[sentence.start : each.span.start] == "The "
    return opens and each.ordinal is not None and bool(_TODAY.search(parsed.text, block.span.start, sentence.start))


def told_below(parsed: Parsed, each: Gathering) -> Span | None:
    """Return where the paragraphs below say by the bare noun that it was held: "The Conference, held …"; to its end."""
    noun = parsed.words(each.head).split()[-1]
    first = parsed.document.index_at(each.span.start)
    end = parsed.document.blocks[first : first + _BELOW][-1].span.end
    held = re.compile(
        rf"\b[Tt]he (?:general |annual )?(?i:{re.escape(noun)}),? (?:which )?(?:(?:was|were) )?"
        r"(?:held|hosted|convened|taking place|took place|met|ran|lasted)\b"
    )
    found = held.search(parsed.text, each.span.end, end)
    return Span(found.end(), parsed.sentence_at(found.start()).end) if found else None


def place_of_held(parsed: Parsed, told: Span | None) -> Place | None:
    """Return the venue right behind the verb: "… held in Bridgetown, Barbados"."""
    if told is None or not parsed.text.startswith((" in ", " at "), told.start):
        return None
    return find_place(parsed.text, told.start, told.end, within(countries(parsed), told))


def date_of_held(parsed: Parsed, told: Span | None) -> DateReading | None:
    """Return the days that stand near behind the verb: "… held on 13 and 14 June"."""
    if told is None:
        return None
    near = within(dates(parsed), Span(told.start, min(told.start + _NEAR, told.end)))
    return next((each for each in near if each.date.start and each.date.end and each.date.rule not in RELATIVE), None)


def place_here(parsed: Parsed, window: Span) -> Place | None:
    """Return the place of the date line where the words around a designation say "here"."""
    top = front(parsed)
    blocks = parsed.document.blocks
    if not top.is_release or top.body >= len(blocks) or not _HERE.search(parsed.text, window.start, window.end):
        return None
    body = blocks[top.body].span
    line = _DATELINE.match(parsed.text, body.start, body.end)
    dated = top.issued is not None and line is not None and 0 <= top.issued.span.start - line.end() <= _NEAR
    city = readable(parsed, line["city"]) if line and dated else None
    if line is None or not city:
        return None
    return Place(Span(*line.span("city")), city.title() if city.isupper() else city, None)
