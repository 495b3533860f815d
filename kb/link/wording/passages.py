"""Sentences of two documents, paired where one repeats the other.

Sentences of the same words are paired first, in order of reading; then those that share most words of meaning, the
likest first, and among equals those that stand at the like place. The work grows with what the two have in common: a
sentence is compared only with those that share one of its rarer words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sqlite_utils import Database

from kb.link.printed import printed
from kb.link.wording.effects import STATUS, plain
from kb.wording import in_common, shared, words

SHORT = 120
"""A line that gives the status of a text has no more characters."""

RARE = 8
"""So many of a sentence's rarest words are looked up."""

COMMON = 50
"""A word that stands in more sentences than that leads to none."""


@dataclass(frozen=True)
class Passage:
    """A sentence of a document."""

    document_id: str
    """The document."""

    block_id: str
    """The paragraph, heading, list item or table row it stands in."""

    label: str | None
    """Printed number that people cite."""

    kind: str
    """What the block is."""

    start: int
    """Offset of the first character."""

    end: int
    """Offset one past the last."""

    text: str
    """Its words."""

    @cached_property
    def key(self) -> str:
        """What sentences of the same words have in common."""
        return plain(self.text)

    @cached_property
    def words(self) -> "Counter[str]":
        """Its words, counted, without the lightest."""
        return Counter(words(self.key))

    @cached_property
    def total(self) -> int:
        """How many these are."""
        return len(words(self.key))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The same words, each once."""
        return frozenset(words(self.key))

    @property
    def is_status(self) -> bool:
        """Whether it is the line that says draft or final."""
        return len(self.text) < SHORT and bool(STATUS.match(self.text))


def passages(db: Database, document_id: str) -> list[Passage]:
    """Return the sentences of a document, in reading order."""
    return [
        Passage(document_id, each.block_id, each.label, each.kind, each.start, each.end, each.text)
        for each in printed(db, document_id)
    ]


def pairs(earlier: list[Passage], later: list[Passage], enough: float) -> dict[int, tuple[int, float]]:
    """Pair sentences of two documents; each belongs to one pair at most.

    :param enough: share of words from which on one sentence counts as the other, reworded.
    :returns: for places in ``later`` the place in ``earlier`` and the likeness.
    """
    found = _same(earlier, later)
    found |= _status(earlier, later, found)
    used = {at for at, _ in found.values()}
    rest = [at for at in range(len(earlier)) if at not in used]
    wanting = [at for at in range(len(later)) if at not in found]
    for likeness, _, there, here in sorted(_likely(earlier, later, rest, wanting, enough)):
        if there not in used and here not in found:
            used.add(there)
            found[here] = (there, -likeness)
    return found


def _same(earlier: list[Passage], later: list[Passage]) -> dict[int, tuple[int, float]]:
    """Pair sentences of the same words, the first with the first."""
    places: dict[str, list[int]] = defaultdict(list)
    for at in reversed(range(len(earlier))):
        places[earlier[at].key].append(at)
    return {at: (places[each.key].pop(), 1.0) for at, each in enumerate(later) if places.get(each.key)}


def _status(
    earlier: list[Passage], later: list[Passage], found: dict[int, tuple[int, float]]
) -> dict[int, tuple[int, float]]:
    """Pair the lines that give the status of the two texts."""
    used = {at for at, _ in found.values()}
    one = next((at for at, each in enumerate(earlier) if at not in used and each.is_status), None)
    other = next((at for at, each in enumerate(later) if at not in found and each.is_status), None)
    if one is None or other is None:
        return {}
    return {other: (one, shared(earlier[one].words, later[other].words))}


def _likely(
    earlier: list[Passage], later: list[Passage], rest: list[int], wanting: list[int], enough: float
) -> Iterator[tuple[float, float, int, int]]:
    """Yield likely pairs: likeness (less than nought, the likest first), distance, and both places."""
    places: dict[str, list[int]] = defaultdict(list)
    for at in rest:
        for word in earlier[at].vocabulary:
            places[word].append(at)
    for here in wanting:
        own, total = later[here], later[here].total
        rarest = sorted([(len(held), word) for word in own.vocabulary if (held := places.get(word))])[:RARE]
        near = {at for number, word in rarest if number <= COMMON for at in places[word]}
        for there in near:
            one = earlier[there]
            both = one.total + total
            if 2 * min(one.total, total) < enough * both:
                continue  # too few words for enough in common
            likeness = 2 * _in_common(one, own) / both
            if likeness >= enough:
                distance = abs(there / len(earlier) - here / len(later))
                yield -likeness, distance, there, here


def _in_common(one: Passage, other: Passage) -> int:
    if len(one.vocabulary) == one.total and len(other.vocabulary) == other.total:
        return len(one.vocabulary & other.vocabulary)
    return in_common(one.words, other.words)
