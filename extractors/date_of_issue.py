"""When a document came out: its release's date line, "Final, 5 March 2021", "Done at … on …", or a message's date.

Never the days of the meeting, which the same lines may give (genre guide, §1.2 and §1.5).
"""

import re
from itertools import pairwise

from extractors.document import Span
from extractors.parsed import Parsed
from extractors.readings.dates import DateReading, find_dates
from extractors.title_lines import MEETING_HEAD, SERVED, Line, is_periodical, several_days

ISSUE_WORDS = re.compile(
    r"\b(?:issued|released|published|distributed|circulated|transmitted|posted|made (?:public|available)|distr|dated"
    r"|prepared|final|adopted|done|date of (?:issue|publication|distribution))\b",
    re.IGNORECASE,
)
VISIT = re.compile(r"\bvisits?\b", re.IGNORECASE)
_HELD_BACK = re.compile(r"\bembargo|\bnot for (?:release|publication)\b", re.IGNORECASE)
_RELEASED = re.compile(r"\bfor immediate release\b", re.IGNORECASE)
_SIGNED = re.compile(
    r"\(?(?:DONE|ADOPTED|ISSUED|SIGNED|Done|Adopted|Issued|Signed|Published|Released|Distributed|Circulated)"
    r"\s+(?i:at|in|on|this|by)\b[^\n]{0,160}$",
    re.MULTILINE,
)
_CLOSING = re.compile(r"[A-ZÀ-Þ][\w'’.\- ]{1,40}(?:, [A-ZÀ-Þ][\w'’.\- ]{1,40})?, (?:on )?\d[\w ]{6,20}\.?")
_SYMBOL_FIRST = re.compile(r"(?:Document|Doc\.|Paper|Ref\.:?) (?=\S*[/(-])(?=\S*\d)[A-Z]\S+(?:,| [–—-]) ")
"""How a line opens with the symbol of its document: "Document T-MF/Inf(2023)17 — Innsfeld, 6 November 2023"."""

_HEAD_OF_FILE = "date: "
"""What the head of a file says of its text, in small letters; a printed "Date:" may give the days of a meeting."""

_PAPER = re.compile(
    r"\b(?:note|report|update|bulletin|newsletter|news|paper|brief|briefing|memorandum|press statement"
    r"|review|evaluation|assessment|audit|stock-?taking)\b",
    re.I,
)
"""What a paper that a secretariat or somebody for it writes is called."""

_GOES_ON = re.compile(r"\s(?:at|on|of|until|to|from|for|by)\Z")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_GONE = re.compile(r"\b(?:was|were|had|did|[a-z]{3,}ed)\b")
_AHEAD = re.compile(
    r"\b(?:will|shall|should|would|must|may|can|is|are|be|by|until|before|next|due|deadline|planned|scheduled|expected)\b"
)
"""Words by which a sentence may tell of a day to come."""

_PLACE_FIRST = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ][\w’'.-]*){0,3},? ){1,2}(?:on )?|[A-Z][\w.()-]*(?:/[\w.()-]+)+\s[–—-]\s"
)
"""What stands before the day in a line of place and date, or of symbol and date."""

_FOOT = 12
"""Blocks at the end of a text among which its place and date may stand: signatures and an annex come behind."""

DATELINE = re.compile(
    r"(?:(?P<first>\d{1,2} [A-Z][a-z]+ \d{4}), [A-ZÀ-Ý][\w'’.\- ]{1,40}\s(?:--|–|—)\s)"
    r"|[A-ZÀ-Ý][\w'’.\- ]{1,40}(?:,\s*[A-ZÀ-Ý][\w'’.\- ]{1,40})?[,(]\s*"
    r"(?P<date>(?=[^–—\n]*\d)(?:(?!\bon\s)[^–—\n]){4,40}?)"
    r"\)?\s*(?:--|–|—|:|(?<=\s\d{4})\.)\s"
)


def date_of_issue(parsed: Parsed, lines: tuple[Line, ...], body: int, release: bool) -> DateReading | None:
    """Find a date of issue: never the meeting's own date, and none for a draft's "as of"."""
    for line in lines:
        held_back = _HELD_BACK.search(line.words)
        if held_back and release and (before := _before(parsed, line)):
            return before
        if not line.dates or held_back or line.status == "draft":
            continue
        if (release and (line.is_date or _RELEASED.search(line.words))) or (
            (
                line.words.lower().startswith(("adopted", "(adopted", "as adopted", "(as adopted"))
                or (ISSUE_WORDS.search(line.words) and not MEETING_HEAD.search(line.words))
                or SERVED.match(line.words)
                or _came_out(lines, line)
            )
            and _is_day_of_issue(line)
        ):
            return line.dates[-1]
    if release:
        return _of_dateline(parsed, lines, body)
    told = _signed(parsed) or _closed(parsed, lines) or _of_letter(lines) or _of_adoption(lines)
    return told or _of_paper(parsed, lines, body)


def _before(parsed: Parsed, line: Line) -> DateReading | None:
    """Return the date that stands before the words that hold a release back: "Apia, 3 May 2021 Not for release …"."""
    held_back = _HELD_BACK.search(parsed.text, line.span.start, line.span.end)
    return next((date for date in line.dates if held_back and date.span.end <= held_back.start()), None)


def _of_dateline(parsed: Parsed, lines: tuple[Line, ...], body: int) -> DateReading | None:
    """Return the date with which the text of a release opens, or else the first of its head."""
    for block in parsed.document.blocks[body : body + 2]:
        text = parsed.document.words(block.span)
        if dateline := DATELINE.match(text):
            part = "first" if dateline["first"] else "date"
            if dates := find_dates(dateline[part]):
                start = block.span.start + dateline.start(part)
                return DateReading(Span(start + dates[0].span.start, start + dates[0].span.end), dates[0].date)
    days = [line for line in lines if line.dates and not line.is_furniture and not several_days(line.dates[0])]
    own = next((line.dates[0] for line in days if not MEETING_HEAD.search(line.words)), None)
    held_back = (line.dates[0] for line in lines if line.dates and _HELD_BACK.search(line.words))
    return own or _signed(parsed) or next((line.dates[0] for line in days), next(held_back, None))


def _is_day_of_issue(line: Line) -> bool:
    """Say whether the last date of a line can be one of issue: a visit or a span of days is what the text is about."""
    return not several_days(line.dates[-1]) and not VISIT.search(line.words)


def _signed(parsed: Parsed) -> DateReading | None:
    """Find "Done at … on …", "Adopted in … on …" as a line or paragraph of its own."""
    for block in reversed(parsed.document.blocks):
        text = parsed.document.words(block.span)
        match = _SIGNED.match(text) if len(text) < 200 else None
        dates = find_dates(match[0]) if match else []
        if match and dates and dates[-1].date.start and not several_days(dates[-1]):
            found = dates[-1]
            return DateReading(Span(block.span.start + found.span.start, block.span.start + found.span.end), found.date)
    return None


def _closed(parsed: Parsed, lines: tuple[Line, ...]) -> DateReading | None:
    """Find place and date alone at the foot of a text, "Tirana, 19 May 2023", later than the days of its title."""
    for block in reversed(parsed.document.blocks[-_FOOT:]):
        text = parsed.document.words(block.span)
        dates = find_dates(text) if block.kind == "paragraph" and _CLOSING.fullmatch(text) else []
        if dates and dates[0].span.end == len(text.rstrip(".")) and _is_later(dates[0], lines):
            return DateReading(
                Span(block.span.start + dates[0].span.start, block.span.start + dates[0].span.end), dates[0].date
            )
    return None


def _of_letter(lines: tuple[Line, ...]) -> DateReading | None:
    """Return the only date above a letter or bulletin to its readers, which tells of no meeting of its own."""
    dated = [line for line in lines if line.dates]
    greeted = any(line.is_greeting for line in lines) and not any(MEETING_HEAD.search(line.words) for line in lines)
    return dated[0].dates[0] if greeted and len(dated) == 1 and _is_day_of_issue(dated[0]) else None


def _of_paper(parsed: Parsed, lines: tuple[Line, ...], body: int) -> DateReading | None:
    """Return the only date above a note or report that tells of no meeting of its own: "Mwanza, 6 March 2023"."""
    dated = [line for line in lines if any(each.date.granularity in ("day", "month") for each in line.dates)]
    met = any(MEETING_HEAD.search(line.words) for line in lines)
    of_some_time = any(map(is_periodical, lines))
    written = any(_PAPER.search(line.words) for line in lines) and (of_some_time or not met)
    if not written or len(dated) != 1 or len(dated[0].dates) != 1 or not _is_day_of_issue(dated[0]):
        return None
    [found] = dated[0].dates
    if _of_state(lines, dated[0]) or _tells_later(parsed, found, body):
        return None
    alone = dated[0].is_date or found.span.start == dated[0].span.start
    if not alone and not _PLACE_FIRST.fullmatch(parsed.text, dated[0].span.start, found.span.start):
        return None
    below = (parsed.words(block.span) for block in parsed.document.blocks[body:])
    again = not alone and any(found.date.text in words for words in below)
    return None if again else found


def _of_state(lines: tuple[Line, ...], dated: Line) -> bool:
    """Say whether the line above a day hands it to what is reported: "Audit of the accounts at", "31 December 2020"."""
    return any(below is dated and _GOES_ON.search(line.words) for line, below in pairwise(lines))


def _tells_later(parsed: Parsed, found: DateReading, body: int) -> bool:
    """Say whether a text tells of a day after one as gone by, so that it came out later."""
    last = found.date.end or found.date.start or ""
    for block in parsed.document.blocks[body:]:
        if not _YEAR.search(parsed.text, *block.span):
            continue
        for sentence in parsed.sentences_in(block.span):
            words = parsed.words(sentence)
            if _GONE.search(words) and not _AHEAD.search(words):
                days = (each.date for each in find_dates(words))
                if any(day.granularity == "day" and day.start and day.start > last for day in days):
                    return True
    return False


def _of_adoption(lines: tuple[Line, ...]) -> DateReading | None:
    """Return the day below "Adopted by the … Conference" or "Done at …", with its place, where that line has none."""
    for line, below in pairwise(lines):
        told = line.words.lower().startswith(("adopted by", "(adopted by", "done at", "done in")) and not line.dates
        if told and below.dates and _is_day_of_issue(below) and not MEETING_HEAD.search(below.words):
            return below.dates[0]
    return None


def _is_later(found: DateReading, lines: tuple[Line, ...]) -> bool:
    """Say whether a day comes after the days that a title block tells."""
    day = found.date.start if not several_days(found) else None
    return day is not None and any(each.dates and (each.dates[-1].date.end or "9") < day for each in lines)


def _came_out(lines: tuple[Line, ...], line: Line) -> bool:
    """Say whether a date alone, behind "Date:" or a symbol, is the text's own: of a message, or after the meeting."""
    headed = line.words.lower().startswith("date:")
    if line.words.startswith(_HEAD_OF_FILE):
        return True
    if not (line.is_date or headed or _SYMBOL_FIRST.match(line.words)):
        return False
    others = [each for each in lines if each is not line]
    day = line.dates[-1].date.start or ""
    return (headed and any(each.is_mail for each in others)) or any(
        each.dates and (each.dates[-1].date.end or "9") < day for each in others
    )
