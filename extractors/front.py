"""The top of a document: its title block, line by line, and the dates that anchor everything below it.

A statement opens with process, meeting, place and date, and type line, in an order that varies by forum; a release with
date, label and headline (genre guide, §1.2 and §1.5). A line is recognised by what it says, never by its position.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from extractors.date_of_issue import DATELINE, ISSUE_WORDS, VISIT, date_of_issue
from extractors.document import Block, Document, Span
from extractors.headlines import headline
from extractors.meeting_lines import meeting_lines
from extractors.memo_heads import LABELLED, head_fields
from extractors.parsed import Parsed
from extractors.readings.dates import Anchors, DateReading, find_dates
from extractors.title_lines import (
    ADVISORY,
    BY_WHOM,
    EMBARGO,
    LABEL,
    MEETING_HEAD,
    NOTE,
    PREAMBLE,
    SYMBOL_BEHIND,
    WE,
    Line,
    but_dated,
    is_periodical,
    over_months,
    tells_more_days,
)

RELEASE = re.compile(
    r"^(?!.*\bjoint press (?:statement\b|communiqu[eé]))"
    rf".*(?:\b(?:press|media|news)\b|\bfor immediate release\b|\b{ADVISORY}\b)",
    re.IGNORECASE,
)
"""Words that make a label one of a release rather than of a meeting's own text."""

NEWS_VOICE = re.compile(r"[”\"],?\s+(?:\S+\s+){0,6}?(?:said|told|added|explained)\b|\b(?:said|added)[:,]\s+[“\"]")
"""Somebody is quoted."""

_LINE = re.compile(rf"(?:(?:Subject|SUBJECT): +)?([^\n]+?)(?: [·•|] |[.;] (?={BY_WHOM.pattern})|$)", re.MULTILINE)
_ADOPTED = re.compile(r"\(?Adopted\b")
_ADOPTED_IN = re.compile(
    r"\(?(?:Adopted|Signed|Agreed|Done) (?:in|at) (?:the )?[A-ZÀ-Þ][^,;]{1,40},? (?:[^,;]{2,30}, )?(?:on )?(?:the )?\d"
)
_HELD = re.compile(
    r"(?i)\b(?:held|met|meeting|convened|took place|gathered|session|conference|workshop|seminar)\b"
    r"|\A(?:(?:place|venue) and )?(?:dates?(?: and [\w ]+)?|when)(?::| \|)"
)

_AS_AT = re.compile(r"\bas (?:at|of|on) (?=\d|[A-Z])")
"""Words before the day on which a list stood as it is printed: "Status as at 12 May 2024"."""

_OPENING = 6_000
"""Characters in which a release has quoted somebody."""

_LONGEST_NOTE, _SHORT_NOTE = 30, 12
"""Words of a paragraph that says what a paper is and who wrote it; of a note set apart, "Unofficial translation"."""

_LONGEST_LINE = 14
"""Words of a line of a title."""

_LONGEST_ZONE = 14
"""Title blocks have a handful of blocks; past this many the document simply has no body."""


@dataclass(frozen=True)
class Front:
    """The title block of a document, and what it and the opening say about dates."""

    lines: tuple[Line, ...]
    """All lines above the first paragraph of the body."""

    body: int
    """Index of the first block of the body."""

    label: Line | None
    """The line that names the type of document."""

    is_release: bool
    """Whether the label is one of a release, or without a label the text speaks like news."""

    headline: Line | None
    """The headline of a release; null for the text of a meeting."""

    meeting: Span | None
    """The line or lines that name the meeting, without place and date."""

    place: Line | None
    """The line that gives place and date of the meeting."""

    issued: DateReading | None
    """Date of issue: a release's date line, "Final, 5 March 2021", "Done at … on …"."""

    held: DateReading | None
    """When the meeting was held, by the title block or else the opening paragraphs."""

    status: str
    """``final``, ``draft`` or ``unknown``."""

    @property
    def is_periodical(self) -> bool:
        """Whether it reports on some time and not on a meeting: a newsletter, an annual report."""
        return self.meeting is None and any(map(is_periodical, self.lines))

    @property
    def anchors(self) -> Anchors:
        """What relative and yearless dates of the document are measured from."""
        held = self.held.date if self.held else None
        reported = self.issued is not None and self.place is not None and VISIT.search(self.place.words) is not None
        return Anchors(
            issued=_day(self.issued.date.start) if self.issued else None,
            meeting=(_day(held.start), _day(held.end)) if held and held.start and held.end else None,  # type: ignore[arg-type]  # both ends are given
            by_days=held is None
            or (held.granularity == "day" and not reported),  # a visit sets no term, its report does
        )


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def front(parsed: Parsed) -> Front:
    """Return the document's front, worked out once."""
    return parsed.once(_front)


def _front(parsed: Parsed) -> Front:
    document = parsed.document
    body = _first_of_body(document)
    lines = tuple(_lines(document, body))
    label = next((line for line in lines if line.is_label and RELEASE.search(line.label)), None)
    label = label or next((line for line in lines if line.is_label and not MEETING_HEAD.search(line.words)), None)
    label = label or next((line for line in lines if line.is_label), None)
    release = bool(RELEASE.search(label.label)) if label else _sounds_like_news(parsed)
    issued = date_of_issue(parsed, lines, body, release)
    place, masthead = _place(but_dated(lines, issued), release)
    opening = _opening_date(parsed, body)
    issued = issued or (masthead.dates[0] if masthead else None)
    in_place = next((d for d in place.dates if d.date.start), None) if place else None
    held = opening if in_place is None or tells_more_days(opening, in_place) else in_place
    if held and issued and held.span == issued.span:
        held = opening if opening and opening.span != issued.span else None
    held = held or _adopted_there(lines)
    meeting = None if release else meeting_lines(document, lines, label)
    if meeting is None and held is opening and held and issued and (held.date.start or "") > (issued.date.end or "9"):
        held = None  # a letter that tells when others will meet
    return Front(
        lines=lines,
        body=body,
        label=label,
        is_release=release,
        headline=headline(lines, label) if release else None,
        meeting=meeting,
        place=None if release else place,
        issued=issued,
        held=None if release else held,
        status=_status(document, lines, body),
    )


def _adopted_there(lines: tuple[Line, ...]) -> DateReading | None:
    """Return the day on which a line says that the text was adopted at some place: people met there on that day."""
    line = next((line for line in lines if _ADOPTED_IN.match(line.words) and len(line.dates) == 1), None)
    return line.dates[0] if line and line.dates[0].date.granularity == "day" else None


def _place(lines: tuple[Line, ...], release: bool) -> tuple[Line | None, Line | None]:
    """Return the line of place and date, and above it the date alone on which a masthead says a report came out."""
    dated = [
        line
        for line in lines
        if line.dates
        and not line.is_furniture
        and not (line.status and not MEETING_HEAD.search(line.words))
        and not (release and line.is_date)
        and not over_months(line)
        and not _AS_AT.search(line.words)
    ]
    first = dated[0] if dated else None
    if first is None or not first.is_date or len(first.dates) > 1 or release:
        return first, None
    came_out = first.dates[0].date
    for line in dated[1:]:
        days = line.dates[0].date
        held = not line.is_date and not ISSUE_WORDS.search(line.words) and days.granularity == "day"
        if held and days.end and came_out.start and came_out.start == came_out.end and days.end < came_out.start:
            return line, first
    return first, None


def _sounds_like_news(parsed: Parsed) -> bool:
    """Say whether the opening quotes somebody, as statements of meetings do not."""
    return bool(NEWS_VOICE.search(parsed.text, 0, _OPENING))


def _first_of_body(document: Document) -> int:
    """Return the index of the first block that reads as running text."""
    memo = head_fields(document)
    for index, block in enumerate(document.blocks[: _LONGEST_ZONE + len(memo)]):
        if index not in memo and _is_body(document, block) and not _stands_above_title(document.blocks, index):
            return index
    return min(_LONGEST_ZONE, len(document.blocks))


def _stands_above_title(blocks: Sequence[Block], index: int) -> bool:
    """Say whether an inset stands right above the title: symbol, languages and the like, set off like a quotation."""
    following = blocks[index + 1 : index + 2]
    return blocks[index].kind == "quotation" and bool(following) and following[0].level == 1


def _is_body(document: Document, block: Block) -> bool:
    text = document.words(block.span)
    if block.kind in ("table_row", "list_item") or block.label is not None or WE.match(text):
        return True
    if block.kind == "quotation":
        return len(text.split()) > _SHORT_NOTE
    if block.kind == "heading" or NOTE.match(text) or EMBARGO.search(text[:60]) or _is_titles(text):
        return False
    words = text.split()
    if len(words) <= _LONGEST_NOTE and BY_WHOM.search(text):
        return False
    return (
        len(words) > 45
        or (len(words) >= 8 and words[0].rstrip(",") in ("We", "Having", "Recalling", "Noting"))
        or (len(words) >= 12 and text.endswith(",") and any(word[0].islower() for word in words[-3:]))
        or (len(words) >= 10 and text.rstrip("”\"'’)").endswith((".", ":", ";")))
        or bool(DATELINE.match(text) or PREAMBLE.match(text))
    )


def _is_titles(text: str) -> bool:
    """Say whether the lines of a block are those of a title: the first, in capitals, is a label."""
    first, *rest = text.split("\n")
    named = bool(rest) and first.isupper() and LABEL.search(first) is not None
    return named and all(len(line.split()) <= _LONGEST_LINE for line in (first, *rest))


def _lines(document: Document, body: int) -> list[Line]:
    found, memo = [], head_fields(document)
    for index, block in enumerate(document.blocks[:body]):
        start = memo.get(index, block.span.start)
        if start is None:
            continue
        zone = Span(start, block.span.end)
        for match in _LINE.finditer(document.words(zone)):
            label = LABELLED.match(match[1])
            start = zone.start + match.start(1) + (label.end() if label else 0)
            told = match[1][label.end() :] if label else match[1]
            dates = tuple(
                DateReading(Span(start + d.span.start, start + d.span.end), d.date)
                for d in find_dates(told)
                if d.date.rule != "event"
            )
            level = block.level if block.kind == "heading" else 0
            words = SYMBOL_BEHIND.sub("", told)
            found.append(Line(Span(start, start + len(words)), " ".join(words.split()), index, level, dates))
    return found


def _opening_date(parsed: Parsed, body: int) -> DateReading | None:
    """Return the first exact date in the opening paragraphs that stands with a verb or noun of meeting."""
    for block in parsed.document.blocks[body : body + 4]:
        for sentence in parsed.sentences_in(block.span):
            words = parsed.document.words(sentence)
            if _HELD.search(words):
                for found in find_dates(words):
                    if found.date.granularity == "day" and found.date.start and found.date.end:
                        span = Span(sentence.start + found.span.start, sentence.start + found.span.end)
                        return DateReading(span, found.date)
    return None


def _status(document: Document, lines: tuple[Line, ...], body: int) -> str:
    said = [line.status for line in lines if line.status]
    if not said and any(
        block.span.end - block.span.start < 200 and _ADOPTED.match(document.text, block.span.start, block.span.end)
        for block in document.blocks[body:]
    ):
        return "final"
    return said[0] if said else "unknown"
