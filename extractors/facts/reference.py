"""A mention of another meeting, a document, a legal instrument or an attachment.

"the draft media strategy" is a document, "Annex A" an attachment, "the Palermo Protocol" an instrument (T20, T23).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from extractors.document import Span
from extractors.facts.base import Evidence, Fact, cite, said
from extractors.facts.meeting import meetings, reported
from extractors.front import front
from extractors.meetings.announced import UNNAMED
from extractors.mentions import countries, within
from extractors.names import bare, terms
from extractors.parsed import Parsed
from extractors.process import process
from extractors.readings.entities.names import BODY_HEAD
from extractors.readings.event_nouns import ACTIVITY, GATHERING, either_case

Kind = Literal["meeting", "document", "instrument", "attachment"]

_CAP = r"[A-ZÀ-ÖØ-Þ][\w’'-]{0,40}"
_RUN = rf"(?:{_CAP}(?:\s(?:of|and|for|on)\s(?:the\s)?(?={_CAP})|\s)){{0,12}}"
"""Words of a name; bounded, so that a text of nothing but capitals costs no more than its length."""

_LAWS = "Convention|Treaty|Compact|Covenant"
_TEXTS = (
    "Declaration|Principles|Protocol|Strategy|Handbook|Guidelines|Roadmap|Road Map|Charter|Manual|Toolkit"
    "|Code of Conduct|Action Plan|Work Plan|Implementation Plan|Strategic Plan|Plan of Action|Programme of Work"
    "|Indicators|Framework|Blueprint|Guide|Terms of Reference|Standard Operating Procedures?|Rules of Procedure"
    "|Code of Practice|Memorandum of Understanding"
).replace(" ", r"\s")
_STATES_OF_TEXTS = (
    "Draft|draft|Final|final|Full|full|Interim|interim|Revised|revised|Consolidated|consolidated|Joint|joint"
    "|Annual|annual"
)
_NOUN = r"(?!(?:was|were|is|are|has|had|that|which|by|in|at|of|to|with|as|from|adopted)\b)[a-z-]{2,20}"
_LOWER_NAME = rf"{_NOUN}(?:\s{_NOUN}){{0,5}}"
_PUBLISHED = "(?:[Ff]ull|[Ff]inal|[Ii]nterim|[Dd]raft|[Ii]ndependent|[Ee]xternal)"
_ATTACHED = "Annex(?:es)?|Attachments?|Appendix|Appendices|Enclosures?"

_ATTACHMENT = re.compile(
    rf"\b(?:{_ATTACHED})(?:\s(?:[A-Z]|[IVX]+|\d+)\b(?:(?:,|\sand|\sto)\s(?:[A-Z]|[IVX]+|\d+)\b)*)?"
)
_INSTRUMENT = re.compile(
    rf"\b(?P<name>(?:{_RUN}(?:{_LAWS})(?:\s(?:on|for|against|relating\sto)\s(?:the\s)?{_RUN}{_CAP})?(?:,\s\d{{4}})?(?:\s\(No\.\s\d+\))?)"
    rf"|(?:{_RUN}Protocol\sto\s(?:the\s)?(?={_RUN}(?:{_LAWS}|Agreement|Accord|Charter|Statute))(?:{_RUN}{_CAP}))|(?P<protocol>[A-ZÀ-ÖØ-Þ][\w’'-]{{2,40}}\sProtocols?\b)"
    rf"|(?:(?:19|20)\d\d\s(?:{_LAWS}|Protocol|Agreement)\b)"
    rf"|(?:(?:UN|United Nations|Security Council|General Assembly|UNGA|UNSC)\s[Rr]esolution\s[\d/]+(?:\s\(\d{{4}}\))?)"
    rf"|(?:\d{{4}}\sAgenda(?:\sfor\s{_RUN}{_CAP})?)|(?:Agenda\s20\d\d)|(?:Sustainable\sDevelopment\sGoals?(?:\s\d+)?)|(?:Paris\sAgreement))"
)
_DOCUMENT = re.compile(
    rf"\b(?P<name>(?:[Pp]aragraph\s\d+\sof\sthe\s{_RUN}(?:Charter|Statement|Declaration))"
    rf"|(?:{_RUN}(?:{_TEXTS})\b"
    rf"(?:\s(?:on|for|against|of)\s(?:the\s)?(?:{_RUN}{_CAP}|\d{{4}}(?:[–-]\d{{2,4}})?))?)"
    rf"|(?:(?:{_STATES_OF_TEXTS})\s(?:[a-z-]+\s){{0,2}}"
    r"(?:strategy|release|report|statement|guidelines|plan|text|declaration|"
    r"framework|manual|handbook|agreement)\b)"
    rf"|(?:report\sof\sthe\s{_RUN}{_CAP}))"
)
_TOLD = re.compile(
    rf"\b(?:(?:[Rr]esolution\sof\sthe\s{_RUN}{_CAP}(?:\son\s{_LOWER_NAME})?)"
    r"|(?:(?:[Mm]inutes|[Rr]eport|[Rr]ecord)\sof\s(?:the|its)\s(?:[\w-]{2,20}\s){1,3}?(?i:meeting|session|plenary|conference))"
    rf"|(?:{_RUN}(?:Agreement|Accord)\s(?:on|for)\s(?:the\s)?{_RUN}{_CAP})"
    rf"|(?:{_PUBLISHED}\sevaluation\b))"
)
"""Texts without a name of their own: "the minutes of the last meeting", "the resolution of the Assembly on nets"."""

_APPROVED = re.compile(
    r"\b(?:[Ss]ign(?:s|ed|ing)|[Aa]dopt(?:s|ed|ing)?|[Ee]ndors(?:es?|ed|ing)|[Aa]pprov(?:es?|ed|ing)|ADOPT(?:S|ED)?|ENDORSED?|APPROVED?)\**"
    rf"\s(?:the|a|an|its)\s(?P<name>{_RUN}{_CAP}(?:\s(?:on|for|against|of)\s(?:the\s)?{_RUN}{_CAP})?)(?![\w’'])"
)
"""What a body adopts, endorses or approves under a name of its own is a text: "adopted the Fair Weights Scale"."""

_APPROVING = ("igned the ", "igning the ", "dopt", "ndors", "pprov", "DOPT", "NDORS", "PPROV")
_IS_LAW = re.compile(r"\b(?:Agreement|Accord)\b")
_TOLD_BY = ("esolution of", "inutes of", "eport of", "ecord of", "Agreement ", "Accord ", " evaluation")
"""Words of which every match holds one, short enough to be looked for as they are."""

_NO_TEXT = re.compile(
    rf"\b(?:{BODY_HEAD.pattern}|{either_case(ACTIVITY)}|{either_case(GATHERING)}|Fund|Bank|Prize|Award|[A-Z][\w-]+['’]s?)$"
)
"""Last words of what a body may approve that is no text: another body, an activity, a meeting."""

_CUES: dict[Kind, tuple[re.Pattern[str], ...]] = {
    "instrument": (re.compile(rf"{_LAWS}|Protocol|Resolution|resolution|Agenda|Sustainable|Paris"),),
    "attachment": (re.compile(_ATTACHED),),
    "document": (
        re.compile(rf"{_TEXTS}|Statement|report\sof\sthe"),
        re.compile(rf"(?:{_STATES_OF_TEXTS})\s[a-z]"),
    ),
}
"""Words of which every match holds one: a plain letter is looked for many times faster than the start of a name."""

_HOLDER = re.compile(rf"\w (?:of|to|for) (?:the )?(?:{_LAWS})$")
"""Who belongs to an instrument: "Secretary-General of the Compact", "Parties to the Convention"."""

_KNOWN_PROTOCOLS = frozenset("Palermo Kyoto Montreal Nagoya Cartagena Madrid Optional".split())
"""What protocols of law are called by without more; any other may be a working paper: "the Alert Protocol"."""

_GOES_ON = re.compile(r"\s(?:on|for)\b")
_BINDS = re.compile(
    r"\b(?:ratif\w+|acce(?:de|ded|ding|ssion)|part(?:y|ies)|signator(?:y|ies)|conclu\w+)\s[^.;]{0,60}$", re.IGNORECASE
)
"""What makes the protocol that follows one of law, whatever its name."""

_OWN = re.compile(
    r"^(?:(?:Building|Drawing|Based|Acting|Reflecting) (?:on|upon) (?:the )?"
    r"|(?:The|This|Its|Their|Our|A|An|In|At|Recalling|Through|Under|Following|For)\s+)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Fact):
    """A mention of another meeting, a document, a legal instrument or an attachment."""

    type: ClassVar[str] = "reference"
    text_field: ClassVar[str] = "text"

    text: str = said("the words that refer")
    kind: Kind = said("what is referred to")
    resolved: str | None = said("its name elsewhere in the document, if that settles it")


def find(parsed: Parsed) -> Iterator[Reference]:
    """Yield each thing referred to once; further mentions of the same words add evidence."""
    for meeting in meetings(parsed):
        if meeting.mention != "this" and meeting.name != UNNAMED:
            yield Reference(text=meeting.name, kind="meeting", resolved=None, evidence=meeting.evidence[:1])
    taken: dict[int, list[Span]] = {}
    for pattern, kind in ((_INSTRUMENT, "instrument"), (_ATTACHMENT, "attachment"), (_DOCUMENT, "document")):
        yield from _of_kind(parsed, pattern, kind, taken)  # type: ignore[arg-type]  # the literals above
    yield from _by_words(parsed, _TOLD, _TOLD_BY, taken)
    yield from _by_words(parsed, _APPROVED, _APPROVING, taken)


def _of_kind(parsed: Parsed, pattern: re.Pattern[str], kind: Kind, taken: dict[int, list[Span]]) -> Iterator[Reference]:
    body = parsed.document.blocks[front(parsed).body :]
    if not body:
        return
    this = reported(parsed)
    own = this.name.lower() if this else ""
    body_name = (process(parsed) or "").lower()
    longs = parsed.once(_ends_of_terms)
    found: dict[str, tuple[Evidence, ...]] = {}
    names: dict[str, str] = {}
    for match in _matches(parsed, pattern, kind, body[0].span.start):
        opener = _OWN.match(match[0])
        span = Span(match.start() + (opener.end() if opener else 0), match.end())
        words = bare(parsed.words(span))
        if kind == "instrument" and " " in words and span.end < longs.get(span.start, 0):
            span = Span(span.start, longs[span.start])
            words = bare(parsed.words(span))
        if (" " not in words and kind != "attachment") or words.lower() in (own, body_name):
            continue
        if kind == "instrument" and body_name and _is_forum(words.lower(), body_name):
            continue
        if kind == "instrument" and _HOLDER.search(words):
            continue
        here = taken.setdefault(parsed.document.index_at(span.start), [])
        if parsed.block_of(span).span.end < span.end or any(span.meets(other) for other in here):
            continue
        here.append(span)
        names.setdefault(words.lower(), words)
        found[words.lower()] = found.get(words.lower(), ()) + cite(parsed.document, span)
    for key, evidence in found.items():
        yield Reference(text=names[key], kind=kind, resolved=None, evidence=evidence)


def _ends_of_terms(parsed: Parsed) -> dict[int, int]:
    """Map where each name that has a short form begins to its end: "Treaty on Waste from Mines (TWM)" is one name."""
    return {each.long.start: each.long.end for each in terms(parsed)}


def _is_forum(words: str, name: str) -> bool:
    """Say whether words name the forum itself, in full or cut short, or what belongs to it: "Bureau of the Compact"."""
    _, _, last = words.rpartition(" of the ")
    return last.endswith(f" {name}") or f"{name} ".startswith((f"{last} ", f"{last}, "))


def _by_words(
    parsed: Parsed, pattern: re.Pattern[str], cues: tuple[str, ...], taken: dict[int, list[Span]]
) -> Iterator[Reference]:
    """Yield the texts that a pattern tells in the blocks that hold a cue, where no other pattern knows them, once."""
    told: set[str] = set()
    named = "name" in pattern.groupindex
    for index in sorted({parsed.document.index_at(at) for cue in cues for at in _places(parsed.text, cue)}):
        if index < front(parsed).body:
            continue
        block = parsed.document.blocks[index].span
        for match in pattern.finditer(parsed.text, block.start, block.end):
            span = Span(*match.span("name" if named else 0))
            words = bare(parsed.words(span))
            state = any(each.span == span for each in within(countries(parsed), span))
            known = state or " " not in words or (named and _NO_TEXT.search(words)) or words.lower() in told
            if not known and not any(span.meets(other) for other in taken.get(index, ())):
                told.add(words.lower())
                taken.setdefault(index, []).append(span)
                kind: Kind = "instrument" if _IS_LAW.search(words) else "document"
                yield Reference(text=words, kind=kind, resolved=None, evidence=cite(parsed.document, span))


def _places(text: str, words: str) -> Iterator[int]:
    """Yield where words stand in a text."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _matches(parsed: Parsed, pattern: re.Pattern[str], kind: Kind, start: int) -> Iterator[re.Match[str]]:
    """Yield the matches in the blocks that hold a cue, in reading order: most blocks hold none."""
    cues = (cue.start() for each in _CUES[kind] for cue in each.finditer(parsed.text, start))
    for index in sorted({parsed.document.index_at(at) for at in cues}):
        block = parsed.document.blocks[index]
        for match in pattern.finditer(parsed.text, block.span.start, block.span.end):
            if kind != "instrument" or not match["protocol"] or _is_of_law(parsed.text, block.span.start, match):
                yield match


def _is_of_law(text: str, floor: int, match: re.Match[str]) -> bool:
    """Say whether a protocol binds states: it is known as one that does, or they have ratified or joined it."""
    if match["protocol"].split()[0] in _KNOWN_PROTOCOLS:
        return True
    return not _GOES_ON.match(text, match.end()) and _BINDS.search(text, floor, match.start()) is not None
