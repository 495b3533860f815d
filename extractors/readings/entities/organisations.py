"""Organisations and agencies of states in running text.

Listed ones by long or short name ("the International Labour Organization (ILO)", "INTERPOL"), others by the noun their
name is built on ("Canada Border Services Agency", "Dialogue Support Office"). The longest name wins. An agency of a
state carries the state's code; an organisation has none (genre guide, T6 and §4.5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from extractors.document import Span
from extractors.language import phrase_matcher, pipeline
from extractors.readings.entities.countries import variants
from extractors.readings.entities.definitions import definition_at, find_definitions
from extractors.readings.entities.institutions import find_institutions, short_after
from extractors.readings.entities.names import BODY_HEAD
from extractors.readings.ordinals import ordinal_value
from extractors.vocabulary import load

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

_SPELLINGS = [
    ("isation", "ization"),
    ("Programme", "Program"),
    ("Centre", "Center"),
    ("Labour", "Labor"),
    ("Co-operation", "Cooperation"),
    ("Multi-Sectoral", "Multisectoral"),
    ("Defence", "Defense"),
]
"""Spellings of one word, tried both ways."""

_DELEGATION = re.compile(r" Delegation to (?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)*")
"""What an organisation's name is followed by where its delegation stands for it."""


_MEETING = re.compile(r"(?P<number>\S+)\s+(?:\w+\s+)?(?:Council|Assembly|Congress|Committee|Commission|Board)\b")
"""A numbered session of a body is a meeting of it: "Fifth Council of Ministers of …"."""

_VENUE = re.compile(r"\b(?:Convention|Conference|Congress|Exhibition)\s(?:Centre|Center|Hall)$")
"""A house that people meet in takes no part: "Harbour Convention Centre"."""

_WORLD = "International|Intergovernmental|Global|World"
_WORLDWIDE = re.compile(
    rf"(?P<long>(?:{_WORLD})(?:[ ](?!{_WORLD})(?:[A-Z][\w’'-]*|and|for|of|on|the)){{0,10}}?"
    r"[ ](?:Group|Panel|Committee|Programme|Initiative|Facility|Forum|Working[ ]Party)"
    rf"(?:[ ](?:on|for|of|against)(?:[ ](?!{_WORLD})(?:[A-Z][\w’'-]*|and|for|of|the)){{1,10}})?)"
    r"[ ]\((?P<short>[A-Z][\w-]*[A-Z])\)"
)
"""A body of the whole world with its abbreviation: "the Intergovernmental Panel on Ports (IPP)"."""

_ANOTHER = re.compile(rf" and the (?:[\w’'-]+ )*{BODY_HEAD.pattern}")
"""Another body behind the one that a name begins with: "United Nations and the Coral Union"."""

_SERVING = re.compile(
    r"\b[Ss]ecretariat of the (?P<of>(?:[A-Z][\w’'-]+ ){1,6}?(?:Convention|Treaty|Protocol|Agreement|Accord)"
    r"(?: (?:on|to|for|against) (?:the )?[A-Z][\w’'-]+(?:(?: (?:of|and|in|for|the|on))* [A-Z][\w’'-]+)*)?)(?![\w-])"
)
"""A treaty that acts through its secretariat: "the secretariat of the International Plant Protection Convention"."""


@dataclass(frozen=True, slots=True)
class Organisation:
    """One mention of an organisation, or of an agency of a state."""

    span: Span
    """Where the name stands, without article and without the abbreviation behind it."""

    name: str
    """The name as printed."""

    short: str | None
    """Its abbreviation: as listed, or as printed in brackets behind the name."""

    country: str | None
    """The state whose agency it is; null for any other organisation."""


def find_organisations(doc: Doc, text: str | None = None) -> list[Organisation]:
    """Return every mention in reading order; spans are offsets into ``doc.text`` and do not overlap.

    spaCy puts ``doc.text`` together anew at each call, so whoever has the text hands it over.
    """
    text = doc.text if text is None else text
    listed = _listed(doc)
    starts = frozenset(span.start for span, _ in listed)
    built = [_named(text, each.span, each.short, each.country) for each in find_institutions(text, starts)]
    built = [*_grown(text, listed, built), *built]
    served = _SERVING.finditer(text) if "ecretariat of the " in text else ()
    built += [_named(text, Span(*each.span("of")), short_after(text, each.end())) for each in served]
    built += [_named(text, Span(*each.span("long")), each["short"]) for each in _WORLDWIDE.finditer(text)]
    set_here = {each.short: each.country for each in built if each.short}
    other = {words for words in _set_otherwise(text, listed) if words not in set_here}
    built = [each for each in built if not _is_meeting(each.name) and not _VENUE.search(each.name)]
    known = [_named(text, span, short or short_after(text, span.end)) for span, short in listed]
    known = [each for each in known if each.name not in other]
    return _longest([*known, *built, *_abbreviated(text, set_here)], text)


def _is_meeting(name: str) -> bool:
    """Say whether a name is that of a numbered session of a body."""
    found = _MEETING.match(name)
    return found is not None and ordinal_value(found["number"]) is not None


def is_listed(name: str) -> bool:
    """Say whether the vocabulary lists an organisation by this long name, in any of its spellings."""
    return _plainly(name) in _listed_names()


@cache
def _listed_names() -> frozenset[str]:
    return frozenset(_plainly(str(each)) for names in load("organisations")["known"] for each in names if each)


def _plainly(name: str) -> str:
    for one, other in _SPELLINGS:
        name = name.replace(other, one)
    return name.lower()


def _grown(text: str, listed: list[tuple[Span, str | None]], built: list[Organisation]) -> Iterator[Organisation]:
    """Yield names of which a definition shows that they are more: "United Nations Action for … (UN-ACT)".

    A name that a bracket behind it only shortens is yielded with that short name.
    """
    starts = {span.start: (span.end, None) for span, _ in listed} | {
        each.span.start: (each.span.end, each.country) for each in built
    }
    ends = {each.span.end: each for each in built}
    for each in find_definitions(text) if starts else ():
        short = text[each.short.start : each.short.end]
        end, country = starts.get(each.long.start, (each.long.end, None))
        if each.long.end > end and not _ANOTHER.search(text, end, each.long.end):
            yield _named(text, each.long, short, country)
            continue
        known = ends.get(each.long.end)
        if known and each.long.start <= known.span.start and known.short in (None, short):
            yield _named(text, each.long, short, known.country)


def _longest(found: list[Organisation], text: str) -> list[Organisation]:
    """Keep the longest of overlapping mentions; an abbreviation in brackets behind a name is part of its mention."""
    kept: list[Organisation] = []
    end = 0
    for each in sorted(found, key=lambda each: (each.span.start, -each.span.end)):
        if each.span.start >= end:
            kept.append(each)
            end = each.span.end
            if each.short and text.startswith((f" ({each.short})", f" [{each.short}]"), end):
                end += len(each.short) + 3
    return kept


def _named(text: str, span: Span, short: str | None, country: str | None = None) -> Organisation:
    delegation = _DELEGATION.match(text, span.end)
    whole = Span(span.start, delegation.end()) if delegation else span
    return Organisation(whole, " ".join(text[span.start : span.end].split()), short, country)


def _listed(doc: Doc) -> list[tuple[Span, str | None]]:
    """Return where listed organisations stand, with their abbreviations."""
    matcher, shorts = _matcher()
    found = []
    for key, start, end in matcher(doc):
        if end - start > 1 or not _is_shouted(doc, start):
            found.append((Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1])), shorts[key]))
    return found


def _is_shouted(doc: Doc, at: int) -> bool:
    """Say whether an abbreviation may be a common word in a line of capitals: "THOSE WHO CAME"."""
    before, after = doc[max(at - 1, 0)].text, doc[min(at + 1, len(doc) - 1)].text
    return before.isalpha() and after.isalpha() and before.isupper() and after.isupper() and before != "THE"


def _set_otherwise(text: str, listed: list[tuple[Span, str | None]]) -> Iterator[str]:
    """Yield abbreviations that brackets in the text set for something that is not listed."""
    ends = frozenset(span.end for span, _ in listed)
    for span, _ in listed:
        if (
            text[span.start - 1 : span.start] in "(["
            and text[span.end : span.end + 1] in ")]"
            and span.start - 2 not in ends
        ):
            found = definition_at(text, span.start - 1)
            if found is not None and found.short.start == span.start:
                yield text[span.start : span.end]


def _abbreviated(text: str, shorts: dict[str, str | None]) -> Iterator[Organisation]:
    """Yield mentions by abbreviations that the text itself sets for organisations."""
    if shorts:
        any_short = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(shorts, key=len, reverse=True)))})(?![\w-])")
        for match in any_short.finditer(text):
            yield Organisation(Span(*match.span()), match[0], match[0], shorts[match[0]])


def _spellings(name: str) -> set[str]:
    """Return a name in its usual spellings."""
    found = {name}
    for one, other in _SPELLINGS:
        found |= {each.replace(one, other) for each in found} | {each.replace(other, one) for each in found}
    return {spelt for each in found for spelt in variants(each)}


def listed() -> Iterator[tuple[str, str | None]]:
    """Yield every name of the vocabulary as it is written there, abbreviations among them, with its abbreviation."""
    for name, short, *also in load("organisations")["known"]:
        for each in (name, *filter(None, [short]), *also):
            yield each, short


@cache
def _matcher() -> tuple[PhraseMatcher, dict[Any, str | None]]:
    """Build the matcher, and a table from its keys to abbreviations."""
    nlp = pipeline()
    matcher = phrase_matcher("ORTH")
    shorts: dict[Any, str | None] = {}
    for name, short in listed():
        spelt = _spellings(name) if " " in name else {name}
        matcher.add(name, [nlp.make_doc(each) for each in sorted(spelt)])
        shorts[nlp.vocab.strings[name]] = short
    return matcher, shorts
