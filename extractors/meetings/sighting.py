"""What all readings of meetings share: designations in the text, the words that belong to each, and the result."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from extractors.document import Block, Span
from extractors.front import front
from extractors.names import full_name, terms
from extractors.parsed import Parsed
from extractors.process import process
from extractors.process_names import without_ordinal
from extractors.readings.entities.gatherings import HEAD, Gathering, find_gatherings
from extractors.readings.entities.names import BODY_HEAD, PROCESS_HEAD, SUB_HEAD, without_parties
from extractors.readings.ordinals import hundreds_before, ordinal_value
from extractors.values import Date

Mention = Literal["this", "earlier", "later"]

_REACH = 1000
"""Characters on either side of a designation that can tell of it, however long the sentence."""

_NEIGHBOURS = 40
"""So many designations of one sentence are looked at, which bounds the work on a table row of thousands."""

_LAST_WORD = re.compile(r"[\w-]+$")
_LONGEST_ORDINAL = 40
"""Characters of an ordinal in words, at most."""

_OF_THE = re.compile(r" of the ")
_LINK = re.compile(r"\s(?:of|on|OF|ON)\s")
_AT_ITS = re.compile(r"\s(?:at|in) (?:its|their) ", re.IGNORECASE)
"""What stands between a body and its session: "The Council of the Union at its Ninth Session"."""

_HOLDS = re.compile(
    r"(?:The|Its|Our|Their)\s+(?P<body>[A-Z][^,;:()\[\]]{2,120}?)(?:\s[(\[][^()\[\]]{2,60}[)\]])?"
    r"(?:(?<=[)\]])\sof\s(?:the\s)?[A-Z][^,;:()\[\]]{2,160}?(?:\s[(\[][^()\[\]]{2,60}[)\]])?)?(?:,[^,;:]{2,80},)?"
    r"\s+(?:last\s+|again\s+)?(?:held|opened|convened|began|concluded|(?:met|gathered|assembled|convened)(?:\s[^,;:]{2,60})?\sfor)"
    r"\s+(?:its|their)\s+$"
)
"""A body as the subject of a verb of meeting."""

_DID_AT = re.compile(
    r"\b[Tt]he\s+(?P<body>[A-Z][\w’'-]*(?:\s+(?:(?:of|on|for|and|the|against)\s+){0,2}[A-Z][\w’'-]*){0,9})"
    r"(?:\s[(\[][^()\[\]]{2,60}[)\]])?\s+(?:at|in|during)\s+(?:its|their)\s+$"
)
"""A body that did something at its meeting, or by which it was done: "was drawn up by the Steering Board at its"."""

_FINITE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|shall|took|met|gave|made|held|began|ran"
    r"|(?<=[a-z)] )(?<!\bon )(?<!\bof )(?<!\bfor )(?<!\bin )(?<!\bto )(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\band )"
    r"[a-z]{3,}ed)\b"
)
"""What makes a sentence of an item one that says all of its own, and not a title for what is told after it."""

_GOES_ON = re.compile(r"(?:It|They|This|That|There|Held|Hosted)\b")
_WORD = re.compile(r"[^\s,]+")
_OFFICE_HOLDERS = re.compile(
    r"(?:[\w’'–-]+ ){0,3}?(?:Ministers|Heads|Leaders|Officials|Experts|Parties|Members|Presidents|Chiefs|Directors)\b"
)


@dataclass(frozen=True)
class Sighting:
    """One meeting as one document tells it; the fields are those of the ``meeting`` fact."""

    name: str
    ordinal: int | None
    body: str | None
    dates: Date | None
    city: str | None
    country: str | None
    mention: Mention
    spans: tuple[Span, ...]
    """The words that state it: designation, date, venue."""


def gatherings(parsed: Parsed) -> list[Gathering]:
    """Return the designations of gatherings in the document, leaving out headings, worked out once."""
    return parsed.once(_gatherings)


def _gatherings(parsed: Parsed) -> list[Gathering]:
    top = front(parsed)
    found = [*find_gatherings(parsed.text), *_by_abbreviation(parsed)]
    kept: list[Gathering] = []
    for each in sorted(found, key=lambda each: (each.span.start, -each.span.end)):
        block = parsed.block_of(each.span)
        inside = each.span.end <= block.span.end and parsed.document.index_at(each.span.start) >= top.body
        if inside and block.kind != "heading" and not (kept and kept[-1].span.meets(each.span)):
            kept.append(each)
    return kept


def _by_abbreviation(parsed: Parsed) -> Iterator[Gathering]:
    """Yield designations by a defined short name of a series: "the 8th SMMD"."""
    for term in terms(parsed):
        short, long = parsed.words(term.short), parsed.words(term.long)
        if not short.isupper() or not HEAD.search(long):
            continue
        for match in re.finditer(rf" {re.escape(short)}\b", parsed.text):
            before = _LAST_WORD.search(parsed.text, max(match.start() - _LONGEST_ORDINAL, 0), match.start())
            number = ordinal_value(before[0]) if before else None
            if before and number is not None:
                span = Span(before.start(), match.end())
                yield Gathering(span, span, number, None, "the", None, True)


def window_of(parsed: Parsed, each: Gathering) -> Span:
    """Return the sentence around the designation, cut at the neighbouring designations; the row in a table."""
    block = parsed.block_of(each.span)
    zone = block.span if block.kind == "table_row" else parsed.sentence_at(each.span.start)
    zone = _of_item(parsed, block, zone) if block.kind == "list_item" else zone
    start = max(zone.start, each.span.start - _REACH)
    end = max(each.span.end, min(zone.end, each.span.end + _REACH))
    everything = gatherings(parsed)
    at = bisect_left(everything, start, key=lambda other: other.span.start)
    for other in everything[at : at + _NEIGHBOURS]:
        if other.span.start >= end:
            break
        if other.span.end <= each.span.start:
            start = other.span.end
        elif each.span.end <= other.span.start < end and (other.named or other.ordinal):
            end = other.span.start
    return Span(start, end)


def _of_item(parsed: Parsed, block: Block, sentence: Span) -> Span:
    """Return the words of an item that tell of a gathering: all of them, or a full sentence and those that go on."""
    if not _FINITE.search(parsed.text, *sentence):
        return block.span
    for after in parsed.sentences_in(block.span):
        if after.start >= sentence.end:
            if not _GOES_ON.match(parsed.text, after.start):
                return sentence
            sentence = Span(sentence.start, after.end)
    return sentence


def ordinal_in(name: str) -> int | None:
    """Return the ordinal before the head of a designation, null if it has none."""
    head = _LINK.split(_AT_ITS.split(name)[-1], maxsplit=1)[0]
    for word in _WORD.finditer(head):
        value = ordinal_value(word[0])
        if value is not None:
            return value + hundreds_before(head[: word.start()])
    return None


def body_in(parsed: Parsed, name: str) -> str | None:
    """Return the full name of the body in "… of the Working Group", null where no body is named.

    A dialogue, conference or forum may itself be the body: "Third Coral Dialogue of Port Masters".
    """
    head = HEAD.search(name)
    if head and PROCESS_HEAD.fullmatch(head[0]):
        own = without_ordinal(_OF_THE.split(name[: head.end()])[-1])
        if " " in own and (whole := process(parsed) or "").startswith(own):
            return whole
    for of in re.finditer(r" (?:of|under) (?:the )?(?=[A-Z])", name[head.end() :] if head else ""):
        rest = name[head.end() + of.end() :] if head else ""
        core = re.split(r" (?:of|on|for|against|to|under) ", rest)[0]
        if _OFFICE_HOLDERS.match(rest) and not SUB_HEAD.search(core):
            return None
        if of.start() == 0 or BODY_HEAD.search(core):
            return full_name(parsed, without_parties(rest))
    return None


def holder(parsed: Parsed, each: Gathering) -> str | None:
    """Return the full name of the body that a sentence lets hold its meeting: "The Board (…) held its session"."""
    start = max(parsed.sentence_at(each.span.start).start, each.span.start - _REACH)
    found = _held_by(parsed.text, start, each.span.start) if each.article in ("its", "their") else None
    if (
        found is None
        or (_OFFICE_HOLDERS.match(found["body"]) and not SUB_HEAD.search(found["body"].split(" of ")[0]))
        or not BODY_HEAD.search(found["body"])
        or HEAD.search(found["body"].split(" on ")[0])
    ):
        return None
    return full_name(parsed, parsed.words(Span(*found.span("body"))))


def _held_by(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the body before its meeting: as the subject that held it, or else just before "at its"."""
    return _HOLDS.match(text, start, end) or max(_DID_AT.finditer(text, start, end), key=re.Match.start, default=None)


def anchor(parsed: Parsed, this: Sighting | None) -> str | None:
    """Return the day that divides earlier from later: the meeting's last, or the day of issue."""
    if this and this.dates and this.dates.end:
        return this.dates.end
    issued = front(parsed).issued
    return issued.date.end if issued else None


def planned(date: Date) -> Date:
    """Return the date of a meeting to come: a window, unless it is certain to the day or a deadline."""
    exact = date.granularity == "day" and date.certain and date.rule != "about"
    return date if exact or date.role == "deadline" else replace(date, role="window")
