"""A number of people, things, members or money that was reached, counted, offered or pledged.

"made over 70 bilateral and international enquires" is value 70, bound ``gt``. Durations, dates, ordinals, paragraph
numbers and rhetoric are none (genre guide, §4.3 and T18). The same number of the same thing again is further evidence.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from extractors.document import Block, Span
from extractors.facts.base import Fact, cite, said
from extractors.facts.belonging import Owner, owner_of
from extractors.facts.cells import row_counts
from extractors.facts.goal import in_goal
from extractors.front import front
from extractors.mentions import quantities
from extractors.parsed import Parsed
from extractors.readings.casing import lowered
from extractors.readings.counts import Count, find_counts, labelled_count
from extractors.readings.quantities import Quantity
from extractors.readings.quotations import find_quotations
from extractors.sections import topic_of
from extractors.vocabulary import load

_SHORT_CELL = 6
"""Words of a cell that says what it counts and little more."""

Bound = Literal["eq", "gt", "ge", "lt", "le", "approx", "range", "vague"]

_PASSED_OVER = frozenset(("goals", "next_steps", "contact"))
"""Topics whose numbers are intentions, or telephone numbers."""

_GIVE = rf"(?:{'|'.join(load('statistics')['given'])})\b".replace(" ", r"\s")
_GIVEN = re.compile(rf"\b{_GIVE}")
"""What makes a number under next steps one of something given, not of a plan (genre guide, T27)."""

_GIVEN_BY = re.compile(rf"\s(?:(?:that|which)\s(?:\w+\s){{1,6}}?)?{_GIVE}")
"""The same behind the number: "the CAD 650,000 that Canada offered"."""

_LONGEST_LABEL = 80
_LABELS = re.compile(r"(?P<label>[^.;:|\n]+?)(?::|\s[–—-])\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic(Fact):
    """A number of people, things, members or money that was reached, counted, offered or pledged."""

    type: ClassVar[str] = "statistic"
    text_field: ClassVar[str] = "counted"

    value: int | float | None = said("the number; the lower end of a range; null if only vague")
    value_max: int | float | None = said("the upper end of a range")
    bound: Bound = said("how the number is bounded by its words")
    counted: str = said("what is counted, as printed; the currency for money")
    action: str | None = said("the verb that the things were counted by, as printed")
    of: str | None = said("the activity, meeting or body the number belongs to")


@dataclass(slots=True)
class _Group:
    """The mentions of one number of one thing."""

    action: str | None
    """The verb that all of them share, as far as they have one."""

    mentions: list[tuple[Count, Owner | None]]

    headed: bool = False
    """Whether only a headline has told it so far, which words it in its own way."""


def find(parsed: Parsed) -> Iterator[Statistic]:
    """Yield each number of each thing once, at its first mention."""
    groups: dict[tuple[object, ...], list[_Group]] = {}
    for count, owner in _counts(parsed):
        quantity = count.quantity
        number = (quantity.value, quantity.value_max, quantity.bound, count.head.removesuffix("s"))
        action = parsed.words(count.action).lower() if count.action else None
        headed = _is_headed(parsed, count)
        known = groups.get(number, ())
        group = next((each for each in known if each.headed or headed or _agree(each.action, action, count)), None)
        if group is None:
            group = _Group(None, [])
            groups.setdefault(number, []).append(group)
        if headed and not group.mentions:
            group.headed, action = True, None  # the text below says what was done
        elif group.headed:
            group.headed = False
        group.action = group.action or action
        group.mentions.append((count, owner))
    for same in groups.values():
        for group in same:
            yield _fact(parsed, group.mentions)


def _agree(known: str | None, action: str | None, count: Count) -> bool:
    """Say whether a mention can be of the number known: "the seven", or no verb but the one known."""
    return count.definite or known is None or action is None or known == action


def _fact(parsed: Parsed, same: list[tuple[Count, Owner | None]]) -> Statistic:
    """Build the fact of one number from all its mentions; the first that gives a field decides."""
    first = same[0][0]
    told = [*(each for each in same if not _is_headed(parsed, each[0])), *same]
    action = next((count.action for count, _ in told if count.action), None)
    owner = next((owner for _, owner in same if owner), None)
    spans = [first.span, *([first.thing] if first.thing else []), *([action] if action else [])]
    spans += [count.span for count, _ in same[1:]]
    if owner:
        spans.append(owner.span)
    quantity = first.quantity
    return Statistic(
        value=quantity.value,
        value_max=quantity.value_max,
        bound=quantity.bound,
        counted=first.counted,
        action=parsed.words(action) if action else None,
        of=owner.name if owner else None,
        evidence=cite(parsed.document, *_outside(spans)),
    )


def _is_headed(parsed: Parsed, count: Count) -> bool:
    """Say whether a count stands in a heading."""
    return parsed.document.block_at(count.span.start).kind == "heading"


def _outside(spans: list[Span]) -> Iterator[Span]:
    """Yield the spans that are not part of the first one, which is the phrase itself."""
    yield spans[0]
    yield from (span for span in spans[1:] if not spans[0].holds(span))


def _counts(parsed: Parsed) -> Iterator[tuple[Count, Owner | None]]:
    """Yield every count of the document in reading order with what it belongs to."""
    found = quantities(parsed)
    starts = [quantity.span.start for quantity in found]
    low = parsed.once(_lowered)
    for index, block in enumerate(parsed.document.blocks):
        first, last = (bisect_left(starts, edge) for edge in (block.span.start, block.span.end))
        if first == last or _is_passed_over(parsed, index):
            continue
        planned = topic_of(parsed, index) in _PASSED_OVER
        if _is_numbered(parsed, block, found[first]):
            first += 1
        inside = [each for each in _unquoted(parsed, block, found[first:last]) if not in_goal(parsed, each.span)]
        for count, sentence in _in_block(parsed, block, low, inside):
            if planned and not (count.action and _is_given(low, sentence, count.span)):
                continue
            yield count, owner_of(parsed, count, sentence, index)


def _is_given(low: str, sentence: Span, number: Span) -> bool:
    """Say whether what a number counts was given or offered, by the words before it or just behind."""
    before = _GIVEN.search(low, sentence.start, number.start)
    return bool(before or _GIVEN_BY.match(low, number.end, sentence.end))


def _is_numbered(parsed: Parsed, block: Block, first: Quantity) -> bool:
    """Say whether the number that opens a heading is the section's own: "4 OBSERVERS"."""
    headed = block.kind == "heading" and block.span.start >= parsed.document.blocks[front(parsed).body].span.start
    return headed and first.span.start == block.span.start and parsed.text[first.span.start].isdigit()


def _unquoted(parsed: Parsed, block: Block, inside: list[Quantity]) -> list[Quantity]:
    """Leave out the numbers that somebody is quoted with."""
    quoted = [quotation.span for quotation in find_quotations(parsed.text, block.span)]
    starts = [span.start for span in quoted]
    kept = []
    for quantity in inside:
        at = bisect_right(starts, quantity.span.start) - 1
        if at < 0 or not quoted[at].meets(quantity.span):
            kept.append(quantity)
    return kept


def _lowered(parsed: Parsed) -> str:
    return lowered(parsed.text)


def _is_passed_over(parsed: Parsed, index: int) -> bool:
    """Say whether a block's numbers are none of the document's statistics: names in the title, plans, contacts."""
    top = front(parsed)
    if index < top.body and not (top.headline and top.headline.block == index):
        return True
    if topic_of(parsed, index) == "next_steps":
        return not _GIVEN.search(parsed.once(_lowered), *parsed.document.blocks[index].span)
    return topic_of(parsed, index) in _PASSED_OVER


def _beside(parsed: Parsed, block: Block, low: str, inside: list[Quantity]) -> Iterator[Count]:
    """Yield what cells count in words of their own beside cells of numbers alone: "4,870 parcels" beside "655"."""
    for cell in block.cells[1:]:
        told = [each for each in inside if cell.span.holds(each.span) and each.span != cell.span]
        if told and len(parsed.words(cell.span).split()) <= _SHORT_CELL:
            yield from find_counts(parsed.text, low, cell.span, told, None, None)


def _in_block(parsed: Parsed, block: Block, low: str, inside: list[Quantity]) -> Iterator[tuple[Count, Span]]:
    """Yield the counts of a block with their sentences: of its cells, of a label and its number, of running text."""
    alone = row_counts(parsed, block, low, inside) if block.cells else _labelled(parsed, block, low, inside)
    if alone:
        told = {count.quantity.span for count in alone}
        rest = [each for each in inside if each.span not in told]
        yield from ((count, block.span) for count in (*alone, *_beside(parsed, block, low, rest)))
        return
    last: Count | None = None
    previous: Span | None = None
    at = 0
    for sentence in _stretches(parsed, block):
        end = at
        while end < len(inside) and inside[end].span.start < sentence.end:
            end += 1
        if end > at:
            found = find_counts(parsed.text, low, sentence, inside[at:end], last, previous)
            yield from ((count, sentence) for count in found)
            last = found[-1] if found else None
        at, previous = end, sentence


def _stretches(parsed: Parsed, block: Block) -> Iterator[Span]:
    """Yield the sentences of a block, those of a row cut where its cells are parted."""
    for sentence in parsed.sentences_in(block.span):
        inside = [cell.span for cell in block.cells if cell.span.meets(sentence)]
        for cell in inside or [sentence]:
            yield Span(max(cell.start, sentence.start), min(cell.end, sentence.end))


def _labelled(parsed: Parsed, block: Block, low: str, inside: list[Quantity]) -> list[Count]:
    """Read "Vessels inspected: 231" as a block of its own."""
    if len(inside) != 1 or parsed.text[inside[0].span.end : block.span.end].strip(" .;,*"):
        return []
    start = max(block.span.start, inside[0].span.start - _LONGEST_LABEL)
    label = _LABELS.match(parsed.text, start, inside[0].span.start)
    count = label and labelled_count(parsed.text, low, Span(*label.span("label")), inside[0])
    return [count] if count else []
