"""How surely a date is the window of an activity that the same sentence names."""

import re

from extractors.document import Span
from extractors.facts.activity_status import FUTURE
from extractors.facts.quoted import quotations
from extractors.mentions import dates, within
from extractors.parsed import Parsed
from extractors.readings.dates import DateReading

_RUNS = re.compile(
    r"\b(?:r[au]n|runs|running|carr(?:y|ied|ies) out|t(?:ake|ook|akes) place|conduct(?:ed|s)?|lasted|held"
    r"|planned for|scheduled|"
    r"start(?:ed|s)?|beg[iau]n|begins|launch(?:ed)?|implement(?:ed)?|between|from)\b",
    re.IGNORECASE,
)
_CARRIES_OUT = re.compile(r"^(?:[Cc]arry(?:ing)? out|[Cc]onduct|[Rr]un|[Hh]old|[Ii]mplement|[Ll]aunch|[Ee]xecute)\b")
_NEXT_CELL = re.compile(r"\s(?:\||[–—-])\s")
_ABOUT = re.compile(r"\S+\s(?:\S+\s){1,8}?(?:of|for|on|from|about|to)\s")
"""A step that is about an activity has a day of its own: "Issue a release on the results of …"."""

_FAR = 160
_OPENING = 60
"""Characters at the start of a sentence in which the activity that it is about is named."""

_SPAN_OPENS = re.compile(
    r"(?:For (?:\w+ ){1,4}?(?:days|weeks|months), )?(?:from|between|during|in the days)\b", re.IGNORECASE
)
"""What a sentence opens with that tells of what was done on some days."""

_FORERUNNER = re.compile(
    r"\b(?:pilot|preparatory|preliminary|trial|test)\s+(?:phase|stage|round)(?:\s+of\s+[^,;.]{2,100})?$", re.IGNORECASE
)
"""What comes before the operation proper: "the pilot phase of Operation …"."""

_NAMED = r"\s+(?:the\s+)?(?:[A-Z\d][\w’'-]*\s+)*[A-Z\d][\w’'-]*(?:\s+[(\[](?:the\s+)?[A-Z][\w-]*)?$"
_PHASE_OF = re.compile(
    rf"\b(?i:phase|stage|leg)\s+(?:[A-Z][a-z]+|[IVX]+|[A-Z]|\d+)(?:\s*\([^()]*\))?\s+of{_NAMED}"
    rf"|\b(?:first|second|third|fourth|last)\s+(?:phase|stage|leg)\s+of{_NAMED}"
)
"""One part of an operation, whose window is not that of the whole: "Phase Two (Harbours) of Operation …"."""

_TOLD_OF = re.compile(
    r"\b(?:reports?|reviews?|evaluations?|results|figures|findings|lessons|films?|videos?|releases?|statements?|papers?|study"
    r"|studies|accounts?|maps?|plans?|(?i:meeting|conference|workshop|seminar|session|debriefing|hearing))"
    rf"\s+(?:on|of|about|from|for){_NAMED}"
)
"""What is made of an operation or held on it, and has a day of its own: "the report on Operation …"."""

_VERB = re.compile(
    r"\b(?:was|were|is|are|has|have|had|went|came|left|got|met|sat|will|(?<!which\s)(?<!that\s)(?:took|began)|[a-z]{3,}ed)\b"
)
_ANOTHER_DEED = re.compile(
    r"\A(?:\s\([^()]*\))?,?\s(?:(?:which|that)\s)?(?:was|were|had\sbeen|has\sbeen)\s(?:\w+ly\s|first\s)?"
    r"(?:agreed|approved|decided|proposed|endorsed|announced|discussed|conceived|prepared|reviewed|presented|adopted"
    r"|(?:planned|worked\sout|designed|drawn\sup|devised)(?!\s(?:for|from|to|between|on)\b))\b"
    r"|\A(?:\s\([^()]*\))?,?\swhose\s"
    r"|[.!?]\s+(?!It\b|Th(?:e|is)\s(?:operation|campaign|project|exercise|drill|pilot|trial|period)\b)[A-Z]"
)
"""What was done about an activity before or after it, or by others in the next sentence of its paragraph."""

_HAD_BEEN_PLANNED = re.compile(
    r",\s(?:\w+ly\s)?(?:planned|scheduled|foreseen|due|set|intended|expected|announced)\s(?:\w+\s){0,4}\Z"
)
_CAME = re.compile(r"\s*,\s(?:\w+ly\s)?(?:\w+ed|began|ran|took|went|came|was|were|did|had|has)\s")
"""What stands around days that an activity was to have and did not keep: ", planned for May, began on 3 June"."""

_GATHERED = re.compile(r"\b(?:meeting|conference|workshop|seminar|course|session|visit)\b", re.IGNORECASE)
_NEAR = 40
"""Characters in which the days stand that a sentence opens with."""


def is_of_another(parsed: Parsed, span: Span) -> bool:
    """Say whether a date stands in words that a cell of a table quotes: another document's, and reckoned from it."""
    block = parsed.block_of(span)
    row = block.kind == "table_row"
    return row and any(each.outer.holds(span) for each in within(quotations(parsed), block.span))


def told_next(parsed: Parsed, sentence: Span) -> DateReading | None:
    """Return the days that alone are told in the sentence after that which names an activity: "… from 5 to 9 May".

    They are a span of days in the past, and no gathering is spoken of.
    """
    block = parsed.block_of(sentence).span
    after = next((each for each in parsed.sentences_in(block) if each.start >= sentence.end), None)
    told = within(dates(parsed), after) if after else []
    if after is None or len(told) != 1 or told[0].date.role == "deadline":
        return None
    date, words = told[0].date, parsed.text[after.start : after.end]
    days = date.granularity == "day" and date.start and date.end and date.start != date.end
    opens = re.search(r"\b(?:from|between|during|over)\s+(?:the\s+)?\Z", words[: told[0].span.start - after.start])
    opens = opens or re.match(r"(?:from|between|during)\b", date.text, re.IGNORECASE)
    apart = _GATHERED.search(words) or FUTURE.search(words) or _TOLD_OF.search(words)
    return told[0] if days and opens and not apart else None


def weight_of(parsed: Parsed, found: DateReading, end: int, sentence: Span) -> int:
    """Return how surely a date is the window of what is named up to an offset in a sentence; 0 if it is not."""
    date = found.date
    if not (date.start and date.end) or date.role == "deadline":
        return 0
    if found.span.start < end:
        return 2 if _opens(parsed, found, end, sentence) else 0
    between = parsed.text[end : found.span.start]
    if len(between) > _FAR and end - sentence.start <= _OPENING and len(within(dates(parsed), sentence)) == 1:
        # the sentence is about the activity, and only tells much before its window
        return 1 if date.start != date.end and _RUNS.match(date.text) else 0
    if _FORERUNNER.search(parsed.text, max(sentence.start, end - _FAR), end):
        return 1 if len(between) <= _FAR else 0  # the pilot phase has a window only if nothing else has
    if _is_of_part(parsed.text, max(sentence.start, end - _FAR), end, between):
        return 0
    return _weight_behind(parsed, found, end, sentence)


def _weight_behind(parsed: Parsed, found: DateReading, end: int, sentence: Span) -> int:
    """Return how surely a date behind a name is its window, by the words between the two."""
    date, between = found.date, parsed.text[end : found.span.start]
    if _ANOTHER_DEED.search(between) or _is_superseded(parsed, found, between, sentence):
        return 0
    spread = 0 if date.start == date.end else 2 if date.granularity == "day" else 1
    if re.fullmatch(r"\s*(?:\([A-Z]+\)\s*)?[(,]\s*", between):
        return 4 + spread
    if len(between) > 160 or re.search(r"\b(?:meeting|conference|report|statement)\b", between, re.IGNORECASE):
        return 0
    if _CARRIES_OUT.search(parsed.text[sentence.start : end]):
        return 5 + spread
    if _NEXT_CELL.search(between) and _ABOUT.match(parsed.text, sentence.start, end):
        return 0
    if _RUNS.search(between) or _RUNS.match(date.text):
        return 3 + spread
    return 1 + spread if len(between) < 60 else 0


def _is_superseded(parsed: Parsed, found: DateReading, between: str, sentence: Span) -> bool:
    """Say whether days were only planned, and a sentence goes on to tell on which it came about."""
    if not _HAD_BEEN_PLANNED.search(between) or not _CAME.match(parsed.text, found.span.end, sentence.end):
        return False
    return any(each.span.start > found.span.end for each in within(dates(parsed), sentence))


def _opens(parsed: Parsed, found: DateReading, end: int, sentence: Span) -> bool:
    """Say whether a sentence opens with the days of what it tells: "From 10 to 30 May, teams searched under …"."""
    early = found.span.start - sentence.start <= _NEAR and found.date.start != found.date.end
    if not early or not _SPAN_OPENS.match(parsed.text, sentence.start, found.span.end):
        return False
    between = parsed.text[found.span.end : end]
    return (
        found.date.granularity == "day"
        and len(within(dates(parsed), sentence)) == 1
        and not _TOLD_OF.search(between)
        and not FUTURE.search(between)
        and not _GATHERED.search(between)
    )


def _is_of_part(text: str, floor: int, end: int, between: str) -> bool:
    """Say whether a date behind a name that ends at ``end`` is of one phase, or of the report or film on the whole."""
    if _PHASE_OF.search(text, floor, end):
        return True
    return _VERB.search(between) is not None and _TOLD_OF.search(text, floor, end) is not None
