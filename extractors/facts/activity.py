"""An operation, campaign, project, pilot or training programme with a name.

"the inaugural Joint Period of Action, which ran from the 28 September to 28 October, 2015" is an activity that is done;
networks, laboratories and plans are none (genre guide, T17).
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from extractors.document import Span
from extractors.facts.base import Date, Fact, cite, said
from extractors.facts.meeting import reported
from extractors.facts.quoted import quotations
from extractors.front import front
from extractors.mentions import dates, within
from extractors.names import bare, full_name, terms
from extractors.parsed import Parsed
from extractors.readings.dates import DateReading
from extractors.readings.entities.names import name_end
from extractors.readings.entities.operations import Operation, find_operations

Status = Literal["planned", "ongoing", "done"]

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

_FUTURE = re.compile(
    r"\b(?:will|shall|planned|to be|is to|are to|upcoming|forthcoming|next|carry out|hold)\b", re.IGNORECASE
)
_BEGAN = re.compile(
    r"\b(?:which|that)\s+(?:\w+\s+)?(?:began|started|opened|was\s+launched)\s+(?:in\s+|on\s+)?$|,\s+(?:launched|begun)\s+(?:in\s+|on\s+)?$"
)
_GOES_ON = re.compile(r"[.;]|,\s+(?:(?:is|are|has|have|now|still|also|continues)\b|(?!was\b|is\b)[a-z]+(?<!s)s\s)")
"""A present form that goes on behind the relative clause."""

_NEAR = 40
"""Characters in which a verb of beginning stands before its date."""

_FAR = 160
_OPENING = 60
"""Characters at the start of a sentence in which the activity that it is about is named."""

_FORERUNNER = re.compile(
    r"\b(?:pilot|preparatory|preliminary|trial|test)\s+(?:phase|stage|round)(?:\s+of\s+[^,;.]{2,100})?$", re.IGNORECASE
)
"""What comes before the operation proper: "the pilot phase of Operation …"."""

_NAMED = r"\s+(?:the\s+)?(?:[A-Z\d][\w’'-]*\s+)*[A-Z\d][\w’'-]*$"
_PHASE_OF = re.compile(
    rf"\b(?i:phase|stage|leg)\s+(?:[A-Z][a-z]+|[IVX]+|[A-Z]|\d+)(?:\s*\([^()]*\))?\s+of{_NAMED}"
    rf"|\b(?:first|second|third|fourth|last)\s+(?:phase|stage|leg)\s+of{_NAMED}"
)
"""One part of an operation, whose window is not that of the whole: "Phase Two (Harbours) of Operation …"."""

_TOLD_OF = re.compile(
    r"\b(?:reports?|reviews?|evaluations?|results|figures|findings|lessons|films?|videos?|releases?|statements?|papers?|study"
    rf"|studies|accounts?|maps?|plans?)\s+(?:on|of|about|from|for){_NAMED}"
)
"""What is made of an operation or for it, and has a day of its own: "the report on Operation …"."""

_VERB = re.compile(r"\b(?:was|were|is|are|has|have|had|went|came|will|appeared|arrived)\b")
_A_PHASE = re.compile(r"\b(?i:phase|stage|leg)\s+(?:[A-Z][a-z]+|[IVX]+|[A-Z]|\d+)\b[^.;:]{0,60}?\sof\s")
_PREPARED = re.compile(r"\b(?:[Pp]reparations?|[Pp]lanning)\s+(?:for|of)\b")
_UNDER_WAY = re.compile(r"\b(?:is|are)\s+(?:now\s+|still\s+|currently\s+)?(?:under\s?way|in\s+progress|ongoing)\b")
_ANAPHOR = re.compile(
    r"(?:T|t)h(?<!\w[Tt]h)(?:e|is)\s+(?:operation|campaign|project|(?:pilot|trial)(?!\s+(?:phase|stage|round)\b)|exercise|drill|period|programme|activity"
    r"|(?:main|pilot|first|second|final|active|operational)\s+(?:phase|stage|round))\b"
)
_UNDER = re.compile(
    r"\s+is\s+an?\s+(?:\w+\s+){0,3}?(?:initiative|operation|activity|project|campaign|programme|pilot"
    r"|exercise)\s+(?:under|of|by|led by)\s+(?:the\s+)?(?=[A-Z])"
)
_AND_MORE = re.compile(r"(?:[A-Z][\w’'-]*\s+)*[A-Z][\w’'-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Fact):
    """An operation, campaign, project, pilot or training programme with a name."""

    type: ClassVar[str] = "activity"
    text_field: ClassVar[str] = "name"

    name: str = said("its name as printed, without the article")
    body: str | None = said("the body under which it runs")
    dates: Date | None = said("its window")
    status: Status = said("where the document leaves it")


def find(parsed: Parsed) -> Iterator[Activity]:
    """Yield each named activity once, at its first mention."""
    yield from activities(parsed)


def activities(parsed: Parsed) -> list[Activity]:
    """Return the document's activities in reading order, worked out once."""
    return parsed.once(_activities)


def activity_named(parsed: Parsed, words: str) -> Activity | None:
    """Return the activity that ``words`` names in full, by its short name or by its abbreviation."""
    wanted = {bare(words).lower(), full_name(parsed, words).lower()}
    return next((each for each in activities(parsed) if _keys(each.name) & wanted), None)


def _keys(name: str) -> set[str]:
    """Return the forms that mean the same activity: with and without "to …", "on …"."""
    return {name.lower(), re.split(r"\s(?:to|on|for|against)\s", name)[0].lower()}


def _activities(parsed: Parsed) -> list[Activity]:
    groups: dict[str, list[Operation]] = {}
    for operation in find_operations(parsed.text):
        if operation.span.end <= parsed.block_of(operation.span).span.end:
            groups.setdefault(bare(parsed.words(operation.short)).lower(), []).append(operation)
    for name in list(groups):
        stem = next((other for other in groups if name.endswith(" " + other)), None)
        if stem:  # "Refine Joint Period of Action": the verb of a list item opens the run of capitals
            groups[stem] += groups.pop(name)
    anaphors = _anaphors(parsed, groups)
    return [_one(parsed, mentions, anaphors.get(key, [])) for key, mentions in groups.items()]


def _anaphors(parsed: Parsed, groups: dict[str, list[Operation]]) -> dict[str, list[Span]]:
    """Give each "the operation" to the activity named last before it."""
    named = sorted((each.span.start, key) for key, mentions in groups.items() for each in mentions)
    found: dict[str, list[Span]] = {}
    for match in _ANAPHOR.finditer(parsed.text) if named else ():
        at = bisect_left(named, (match.start(), ""))
        if at:
            found.setdefault(named[at - 1][1], []).append(Span(match.start(), match.end()))
    return found


def _one(parsed: Parsed, mentions: list[Operation], anaphors: list[Span]) -> Activity:
    shortest = min(each.short.end - each.short.start for each in mentions)
    own = [each for each in mentions if each.short.end - each.short.start == shortest]
    fullest = max(own, key=lambda each: (each.span.end - each.span.start, -each.span.start))
    name = bare(parsed.words(fullest.span))
    found = _window(parsed, mentions, name, anaphors)
    date = found.date if found else None
    if date and date.role == "occurrence" and _is_later(parsed, date):
        date = replace(date, role="window")
    return Activity(
        name=name,
        body=_body(parsed, mentions),
        dates=date,
        status="ongoing" if found and _has_begun(parsed, found) else _status(parsed, mentions, date),
        evidence=cite(parsed.document, fullest.span, *([found.span] if found else [])),
    )


def _sentences(
    parsed: Parsed, mentions: list[Operation], name: str, anaphors: list[Span]
) -> Iterator[tuple[int, Span]]:
    """Yield the places that speak of the activity with the sentence around them: by name or "the operation"."""
    places = [(each.span.end, each.span.start) for each in mentions] + [(each.end, each.start) for each in anaphors]
    for term in terms(parsed):
        if bare(parsed.words(term.long)).lower() in _keys(name):
            short = re.escape(parsed.words(term.short))
            places += [(match.end(), match.start()) for match in re.finditer(rf"\b{short}\b", parsed.text)]
    for end, start in sorted(places):
        block = parsed.block_of(Span(start, end))
        yield end, block.span if block.kind in ("list_item", "table_row") else parsed.sentence_at(start)


def _window(parsed: Parsed, mentions: list[Operation], name: str, anaphors: list[Span]) -> DateReading | None:
    """Return the date that the activity is said to run on: the best-attested one."""
    best: tuple[int, DateReading] | None = None
    for end, sentence in _sentences(parsed, mentions, name, anaphors):
        for found in within(dates(parsed), sentence):
            if _of_another(parsed, found.span):
                continue
            weight = _weight(parsed, found, end, sentence)
            if weight and (best is None or weight > best[0]):
                best = (weight, found)
    return best[1] if best else None


def _of_another(parsed: Parsed, span: Span) -> bool:
    """Say whether a date stands in words that a cell of a table quotes: another document's, and reckoned from it."""
    block = parsed.block_of(span)
    row = block.kind == "table_row"
    return row and any(each.outer.holds(span) for each in within(quotations(parsed), block.span))


def _weight(parsed: Parsed, found: DateReading, end: int, sentence: Span) -> int:
    date = found.date
    if not (date.start and date.end) or date.role == "deadline" or found.span.start < end:
        return 0
    between = parsed.text[end : found.span.start]
    if len(between) > _FAR and end - sentence.start <= _OPENING and len(within(dates(parsed), sentence)) == 1:
        # the sentence is about the activity, and only tells much before its window
        return 1 if date.start != date.end and _RUNS.match(date.text) else 0
    if _FORERUNNER.search(parsed.text, max(sentence.start, end - _FAR), end):
        return 1 if len(between) <= _FAR else 0  # the pilot phase has a window only if nothing else has
    if _is_of_part(parsed.text, max(sentence.start, end - _FAR), end, between):
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


def _is_of_part(text: str, floor: int, end: int, between: str) -> bool:
    """Say whether a date behind a name that ends at ``end`` is of one phase, or of the report or film on the whole."""
    if _PHASE_OF.search(text, floor, end):
        return True
    return _VERB.search(between) is not None and _TOLD_OF.search(text, floor, end) is not None


def _anchor(parsed: Parsed) -> str | None:
    """Return the day the document speaks from: its date of issue, or the last day of its meeting."""
    top = front(parsed)
    this = reported(parsed)
    if this and this.dates:
        return this.dates.end
    return top.issued.date.end if top.issued else None


def _is_later(parsed: Parsed, date: Date) -> bool:
    anchor = _anchor(parsed)
    return bool(anchor and date.start and date.start > anchor)


def _status(parsed: Parsed, mentions: list[Operation], date: Date | None) -> Status:
    anchor = _anchor(parsed)
    if anchor and date and date.start and date.end:
        return "planned" if date.start > anchor else "done" if date.end < anchor else "ongoing"
    sentences = dict.fromkeys(parsed.sentence_at(each.span.start) for each in mentions)
    around = " ".join(parsed.words(sentence) + _first_item(parsed, sentence) for sentence in sentences)
    if _PREPARED.search(around) or any(_is_later(parsed, each) for each in _phases(parsed, sentences)):
        return "planned"
    if _UNDER_WAY.search(around):
        return "ongoing"
    return "planned" if _FUTURE.search(around) else "done"


def _phases(parsed: Parsed, sentences: Iterable[Span]) -> Iterator[Date]:
    """Yield the dates of single phases, by which a whole without dates of its own is still to come."""
    for sentence in sentences:
        block = parsed.block_of(sentence)
        whole = block.span if block.kind in ("list_item", "table_row") else sentence
        if _A_PHASE.search(parsed.text, whole.start, whole.end):
            yield from (each.date for each in within(dates(parsed), whole))


def _first_item(parsed: Parsed, sentence: Span) -> str:
    """Return the words of the item below a sentence that leads in a list: "Under Operation Gull:"."""
    blocks, below = parsed.document.blocks, parsed.document.index_at(sentence.start) + 1
    if below == len(blocks) or blocks[below].kind != "list_item" or parsed.text[sentence.end - 1] != ":":
        return ""
    return f" {parsed.words(blocks[below].span)}"


def _has_begun(parsed: Parsed, found: DateReading) -> bool:
    """Say whether a date is the beginning of what still goes on: "the Campaign, which began in 2023, informs …"."""
    anchor = _anchor(parsed)
    if not (anchor and found.date.end and found.date.end < anchor):
        return False
    sentence = parsed.sentence_at(found.span.start)
    began = _BEGAN.search(parsed.text, max(sentence.start, found.span.start - _NEAR), found.span.start)
    return began is not None and _GOES_ON.match(parsed.text, found.span.end, sentence.end) is not None


def _body(parsed: Parsed, mentions: list[Operation]) -> str | None:
    """Return the body that the text puts the activity under: "is an initiative under the …"."""
    for each in mentions:
        under = _UNDER.match(parsed.text, each.span.end)
        run = under and _AND_MORE.match(parsed.text, under.end())
        if under and run:
            return full_name(parsed, parsed.text[under.end() : name_end(parsed.text, under.end(), run.end())])
    return None
