"""The states between which a meeting is held: "the Joint Commission between Chad and Fiji met", "the Fijian Side".

They take part, whether or not a verb says so of them.
"""

import re
from collections.abc import Iterator

from extractors.document import Span
from extractors.facts.roles.entities import Mention, between, mentions
from extractors.facts.roles.held import Held
from extractors.front import front
from extractors.parsed import Parsed
from extractors.readings.event_nouns import GATHERING, MET, TALKS

_BETWEEN = re.compile(
    r"\bbetween\s+(?:the\s+)?(?:Governments?\s+of\s+)?(?:the\s+)?(?P<parties>[^.;:()\n]{4,200})", re.IGNORECASE
)
_GATHERING = re.compile(
    rf"\b(?:{GATHERING}|{TALKS}|commission|committee|dialogue|round|council|forum)\b[^.;:()]*$", re.IGNORECASE
)
_HELD = re.compile(rf"\b(?:{MET}|meets|hosted)\b")
_JOINS = re.compile(r",?\s+and\s+(?:the\s+)?(?:Government\s+of\s+)?(?:the\s+)?", re.IGNORECASE)
_SIDE = re.compile(
    r"\s(?:Sides?|[Dd]elegation|side)(?=\s(?:\w+ly\s|also\s)?(?:(?:has|had|will|would)\s)?(?:\w+ed|(?:under)?took|said|told|made|drew|gave|sent|held|put|felt|chose)\b)"
)
"""What a state is called that speaks in a meeting of two: "the Chadian Side proposed"."""

_REPRESENTATIVE = re.compile(r"epresentative of (?:the )?")
_ACTS = re.compile(
    r"\s(?:also\s)?(?:offered|proposed|suggested|asked|requested|informed|reported|pledged|undertook|supported)\b"
)
_SEATED = re.compile(r"(?:^|[.;:,]\s|\b(?:and|but|while|that)\s)(?:[Tt]he|[Ii]ts)\s$", re.MULTILINE)
_ARTICLE = 14
_REACH = 160
_OPENING = 3
"""Paragraphs in which a document says between whom it was held."""


def parties(parsed: Parsed) -> Iterator[Held]:
    """Yield the parties of a meeting of two states, in reading order."""
    yield from _named(parsed)
    yield from _sides(parsed)
    yield from _spoken_for(parsed)


def _named(parsed: Parsed) -> Iterator[Held]:
    """Yield the states behind "between" in the meeting's name, or where the opening says that they met."""
    top = front(parsed)
    blocks = parsed.document.blocks[top.body : top.body + _OPENING]
    zones = [sentence for block in blocks for sentence in parsed.sentences_in(block.span)]
    for zone in [*([top.meeting] if top.meeting else []), *zones]:
        named = _BETWEEN.search(parsed.text, zone.start, zone.end)
        if named is None or not _GATHERING.search(parsed.text, max(zone.start, named.start() - _REACH), named.start()):
            continue
        two = between(mentions(parsed), Span(*named.span("parties")))[:2]
        if zone is not top.meeting and not (two and _HELD.search(parsed.text, two[-1].span.end, zone.end)):
            continue
        if _are_two(parsed, two, named.start("parties")):
            yield from (Held(each, "participant", assumed=True) for each in two)


def _are_two(parsed: Parsed, two: list[Mention], start: int) -> bool:
    """Say whether nothing but two states that "and" joins stands behind "between"."""
    if len(two) < 2 or any(each.kind != "country" for each in two) or two[0].span.start != start:
        return False
    return _JOINS.fullmatch(parsed.text, two[0].span.end, two[1].span.start) is not None


def _sides(parsed: Parsed) -> Iterator[Held]:
    """Yield the states that speak as a side of the meeting."""
    if "ide" not in parsed.text and "elegation" not in parsed.text:
        return
    for each in mentions(parsed):
        if each.kind == "country" and not each.by_name and _SIDE.match(parsed.text, each.span.end):
            start = each.span.start
            if _SEATED.search(parsed.text, max(start - _ARTICLE, 0), start):
                yield Held(each, "participant", assumed=True)


def _spoken_for(parsed: Parsed) -> Iterator[Held]:
    """Yield the states whose representative acts at the meeting: "The representative of Peru offered a site"."""
    for told in _REPRESENTATIVE.finditer(parsed.text):
        named = between(mentions(parsed), Span(told.end(), told.end() + 1))
        if named and named[0].kind == "country" and _ACTS.match(parsed.text, named[0].span.end):
            yield Held(named[0], "participant", assumed=True)
