"""The items that complete a verb: those of the list below it, lists in that list, and "(a) …; (b) …" inside a sentence.

"DIRECTED the Secretariat to:" asks for each item below; under "The Council decides:" the item "2. To request the
Commission to:" hands its addressee on to "(a) draft statutes". Every item counts once, with what its lead-in means
(genre guide, §5B.17).
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from extractors.document import Span
from extractors.parsed import Parsed
from extractors.readings.clauses.verbs import ladder
from extractors.sections import lead_ins

_ENUMERATOR = re.compile(r"\((?P<label>[a-z]|[ivx]{2,4}|\d)\)\s+")
_SEQUENCES = (
    tuple("abcdefghijklmnopqrstuvwxyz"),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
    tuple("123456789"),
)
_TO = re.compile(r"(?:[Tt]o|TO|[Tt]hat)\s+")
_LEADS_ON = re.compile(r"(?::|\sto)\s*$")
"""How an item ends whose own items complete it."""


class Item(NamedTuple):
    """One item that completes a verb."""

    span: Span
    """Where it stands; with the items inside it, if it says nothing without them."""

    block: int
    """Index of the block it stands in."""

    addressee: str | None
    """Who is asked, as printed, where an item between verb and item says so."""


@cache
def _asking() -> re.Pattern[str]:
    """Return a pattern for an item that asks somebody and leaves what to the items inside it: "To request X to:"."""
    asking = [verb for verb in ladder().values() if verb.kind == "request" or verb.needs]
    words = "|".join(
        rf"{verb.lemma.split()[0]}\s+(?:{'|'.join(verb.particle)})" if verb.particle else verb.lemma for verb in asking
    )
    return re.compile(rf"(?:to\s+)?(?:{words})\s+(?P<who>[^:;.]{{2,160}}?)(?:\s+(?:to|with))?\s*:?\s*$", re.IGNORECASE)


def items_below(parsed: Parsed, lead_in: int) -> Iterator[Item]:
    """Yield the items of the list that the block ``lead_in`` introduces; those that only lead on give way to theirs."""
    for index, end in _children(parsed, lead_in):
        span = parsed.document.blocks[index].span
        words = parsed.words(span)
        if end == index + 1 or not _LEADS_ON.search(words[-8:]):
            yield Item(span, index, None)
        elif asked := _asking().match(words):
            for item in items_below(parsed, index):
                yield item._replace(addressee=item.addressee or asked["who"])
        else:
            yield Item(Span(span.start, parsed.document.blocks[end - 1].span.end), index, None)


def _children(parsed: Parsed, lead_in: int) -> Iterator[tuple[int, int]]:
    """Yield the direct items of a block, each with the index one past the last block inside it."""
    blocks, owners = parsed.document.blocks, lead_ins(parsed)
    starts: list[int] = []
    index = lead_in + 1
    while index < len(blocks):
        parent = blocks[index].parent
        if parent == lead_in or (owners[index] == lead_in and (parent is None or parent < lead_in)):
            starts.append(index)
        elif parent is None or parent <= lead_in:
            break
        index += 1
    yield from pairwise([*starts, index])


def enumerated(text: str, span: Span) -> list[Span]:
    """Return the items of "(a) …; (b) …; and (c) …" that fill a stretch of text; none if it holds something else."""
    marks = list(_ENUMERATOR.finditer(text, span.start, span.end))
    if len(marks) < 2 or marks[0].start() != span.start:  # one item alone is no list
        return []
    order = next((each for each in _SEQUENCES if each[:2] == (marks[0]["label"], marks[1]["label"])), ())
    used = iter(marks)
    starts = [mark for label in order if (mark := next((each for each in used if each["label"] == label), None))]
    ends = [*(mark.start() for mark in starts[1:]), span.end]
    return [Span(mark.end(), end) for mark, end in zip(starts, ends, strict=True) if mark.end() < end]


def without_to(words: str) -> str:
    """Return an item without the "to" or "that" that ties it to its verb."""
    opening = _TO.match(words)
    return words[opening.end() :] if opening else words
