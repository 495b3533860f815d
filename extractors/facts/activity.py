"""An operation, campaign, project, pilot or training programme with a name.

"the inaugural Joint Period of Action, which ran from the 28 September to 28 October, 2015" is an activity that is done;
networks, laboratories and plans are none (genre guide, T17).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from extractors.document import Span
from extractors.facts.activity_status import Status, has_begun, is_later, status_of
from extractors.facts.activity_window import is_of_another, told_next, weight_of
from extractors.facts.base import Date, Fact, cite, said
from extractors.mentions import dates, within
from extractors.names import bare, full_name, terms
from extractors.parsed import Parsed
from extractors.readings.dates import DateReading
from extractors.readings.entities.names import name_end
from extractors.readings.entities.operations import Operation, find_operations

_ANAPHOR = re.compile(
    r"(?:T|t)h(?<!\w[Tt]h)(?:e|is)\s+(?:operation|campaign|project|(?:pilot|trial)(?!\s+(?:phase|stage|round)\b)|exercise|drill|period|programme|activity"
    r"|(?:main|pilot|first|second|final|active|operational)\s+(?:phase|stage|round))\b"
    r"(?!\s+(?:plan|report|team|centre|center|area|director|manager|staff|results?|evaluation|scenario|programme|budget|order"
    r"|room|site|zone|leader|partner|document|office|log|diary|film|rehears\w+|command\w*)s?\b)"
)
"""What speaks of an activity named before; "the exercise plan" is a plan."""

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
    if date and date.role == "occurrence" and is_later(parsed, date):
        date = replace(date, role="window")
    return Activity(
        name=name,
        body=_body(parsed, mentions),
        dates=date,
        status="ongoing" if found and has_begun(parsed, found) else status_of(parsed, mentions, date),
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
            if is_of_another(parsed, found.span):
                continue
            weight = weight_of(parsed, found, end, sentence)
            if weight and (best is None or weight > best[0]):
                best = (weight, found)
    if best:
        return best[1]
    named = {parsed.sentence_at(each.span.start) for each in mentions}
    following = (told_next(parsed, sentence) for sentence in sorted(named, key=lambda each: each.start))
    return next((found for found in following if found and not _names_another(parsed, found, name)), None)


def _names_another(parsed: Parsed, found: DateReading, name: str) -> bool:
    """Say whether the sentence of a date names an operation other than the one asked for."""
    sentence = parsed.sentence_at(found.span.start)
    others = find_operations(parsed.text[sentence.start : sentence.end])
    return any(
        bare(parsed.text[sentence.start + each.span.start : sentence.start + each.span.end]) != name for each in others
    )


def _body(parsed: Parsed, mentions: list[Operation]) -> str | None:
    """Return the body that the text puts the activity under: "is an initiative under the …"."""
    for each in mentions:
        under = _UNDER.match(parsed.text, each.span.end)
        run = under and _AND_MORE.match(parsed.text, under.end())
        if under and run:
            return full_name(parsed, parsed.text[under.end() : name_end(parsed.text, under.end(), run.end())])
    return None
