"""What a promise may be known by when it is reported in other words: its own words, each by how much it tells.

To these come the words that its document uses of the same thing: "advice on ropes and hooks" of guidelines on
lifting gear, "Exercise High Water in Suva" of the exercise that was agreed there.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from kb.link.follow_ups.promises import Promise
from kb.link.follow_ups.units import Unit
from kb.link.follow_ups.window import Later, Sentence
from kb.link.words.meanings import ACTIVITY, FAINT, Passage, is_number, is_time, keys_of
from kb.link.words.opinions import OPINIONS
from kb.link.words.rarity import Rarity
from kb.link.words.stems import stem

_NAME = 1.3
"""What a name tells, beside another word as rare."""

_FAINT = 0.4
"""What a word of many things does."""

_OF_ACTIVITY = 0.7
"""What the name of an operation does: many steps are about it."""

_MEANING = 0.7
"""What another word of the same meaning does."""

_AROUND = 0.5
"""What a word does that only its document uses of the same thing."""

_MOST_AROUND = 1.2
"""So much such words tell together at most."""

_RARE = 0.6
"""Only words so rare are looked for around a promise."""

_PLAIN = FAINT | OPINIONS
"""Words of any sentence of this genre, which tell nothing of what it is about."""

_ABOUT = 1.4
_ABOUT_SHARE = 0.3
"""A paragraph of the promise's document speaks of the same thing where so much, and such a share, agrees."""

_LONG = 5
"""Paragraphs of more sentences speak of too many things."""

_WHO = 0.6
_ACT = 0.3
"""What it does there that the owner is named, and that the very act is."""


@dataclass(frozen=True)
class Clue:
    """A word of a promise."""

    unit: Unit
    """The word."""

    keys: Mapping[str, float]
    """What it may agree with, and how much it then tells."""

    @cached_property
    def most(self) -> float:
        """The most it may tell."""
        return max(self.keys.values(), default=0.0)

    def told(self, heard: frozenset[str]) -> float:
        """Return how much of it is told by a passage of some keys."""
        most = 0.0
        for key, weight in self.keys.items():
            if weight > most and key in heard:
                most = weight
        return most


@dataclass(frozen=True)
class Agreeing:
    """The words of a promise, and those used around it, that a passage shares."""

    words: tuple[str, ...] = ()
    """Words of the promise."""

    weight: float = 0.0
    """How much they tell."""

    share: float = 0.0
    """Of what all of its words would tell."""

    matter: float = 0.0
    """How much those tell that do not only say where, when or to whom."""

    share_of_matter: float = 0.0
    """Of what all such words would tell."""

    around: tuple[str, ...] = ()
    """Words that its document uses of the same thing."""

    weight_around: float = 0.0
    """How much these tell."""

    by_name: bool = False
    """Whether a name is among the words of the promise."""

    named: bool = False
    """Whether a name that its document gives the very thing is among these."""


@dataclass(frozen=True)
class Clues:
    """What a promise may be known by."""

    step: Promise
    """The promise."""

    own: tuple[Clue, ...]
    """Its words."""

    around: Mapping[str, tuple[str, float]]
    """Keys of words that its document uses of the same thing, each with the word and how much it tells."""

    @cached_property
    def total(self) -> float:
        """How much all of its words tell."""
        return sum(clue.most for clue in self.own) or 1.0

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all its words, and of those used around it."""
        return frozenset(self.around).union(*(clue.keys for clue in self.own))

    @cached_property
    def matter(self) -> tuple[Clue, ...]:
        """Its words that do not only say where, when or to whom; all, if there are no others."""
        return tuple(self.own[at] for at in self._matter)

    @cached_property
    def _matter(self) -> Sequence[int]:
        """Which of its words these are."""
        circumstances = [clue.unit.place == "circumstance" and clue.unit.after != "into" for clue in self.own]
        return [at for at, circumstance in enumerate(circumstances) if not circumstance] or range(len(self.own))

    @cached_property
    def _total_of_matter(self) -> float:
        return sum(self.own[at].most for at in self._matter) or 1.0

    def agreeing(self, heard: frozenset[str]) -> Agreeing:
        """Return what a passage of some keys shares with it."""
        weights = [clue.told(heard) for clue in self.own]
        told = [(clue.unit.words, weight) for clue, weight in zip(self.own, weights, strict=True) if weight]
        about = sorted(self.around.keys() & heard)
        weight = sum(weight for _, weight in told)
        matter = sum(weights[at] for at in self._matter)
        return Agreeing(
            tuple(words for words, _ in told),
            weight,
            weight / self.total,
            matter,
            matter / self._total_of_matter,
            tuple(self.around[key][0] for key in about),
            min(sum(self.around[key][1] for key in about), _MOST_AROUND),
            any(clue.unit.name and not heard.isdisjoint(clue.keys) for clue in self.own),
            not self._names.isdisjoint(about),
        )

    @cached_property
    def _names(self) -> frozenset[str]:
        """The names around it that are built on its own noun: "Exercise High Water" of an exercise."""
        names = (key for key in self.around if key.startswith("@"))
        return frozenset(key for key in names if any(keys_of(word) & self.step.head_keys for word in key[1:].split()))

    def pairs(self, words: Passage, start: int, end: int) -> list[str]:
        """Return the neighbouring words of it that also stand side by side in a passage: "pest alerts"."""
        keyed = [words.keys[at] for at in range(start, end) if words.keys[at]]
        beside = [
            (one.unit, other.unit)
            for one, other in pairwise(self.own)
            if other.unit.at in (one.unit.at + 1, one.unit.at + len(one.unit.words.split()))
        ]
        return [
            f"{one.words} {other.words}"
            for one, other in beside
            if any(here & one.keys and there & other.keys for here, there in pairwise(keyed))
        ]


def clues(step: Promise, own: Later, rarity: Rarity) -> Clues:
    """Return what a promise may be known by.

    :param own: the document that sets it down.
    """
    units = {unit.at: unit for unit in (*step.heads, *step.thing.units)}
    found = Clues(step, tuple(_clue(units[at], rarity) for at in sorted(units)), {})
    return Clues(step, found.own, dict(_around(found, own, rarity)))


def _clue(unit: Unit, rarity: Rarity) -> Clue:
    weight = (_NAME if unit.name else 1.0) * (_FAINT if stem(unit.words) in FAINT else 1.0)
    weight *= _OF_ACTIVITY if ACTIVITY in unit.keys else 1.0
    return Clue(unit, {key: weight * rarity.of((key,)) * (_MEANING if ":" in key else 1) for key in unit.keys})


def _around(found: Clues, own: Later, rarity: Rarity) -> Iterator[tuple[str, tuple[str, float]]]:
    """Yield the rarer words of the sentences in which its document speaks of the same thing, and of those beside."""
    known = found.step.every_key
    for sentence in _about(found, own):
        words = sentence.words
        for at, keys in enumerate(words.keys):
            word = words.low[at]
            if not keys or keys & known or stem(word) in _PLAIN or is_time(word) or is_number(word):
                continue
            name = min((key for key in keys if ":" not in key), default=None)
            if name and rarity.of((name,)) >= _RARE:
                weight = _AROUND * rarity.of((name,)) * (_NAME if words.is_name(at) else 1.0)
                yield name, (words.printed(at), weight)


def _about(found: Clues, own: Later) -> Iterator[Sentence]:
    """Yield the sentences of the paragraphs in which the document speaks of the same thing, but for long paragraphs."""
    seen: set[int] = set()
    for at in sorted(own.holding(key for clue in found.own for key in clue.keys)):
        block = own.sentences[at].block
        if block not in seen:
            seen.add(block)
            near = [each for each in own.sentences[max(0, at - _LONG) : at + _LONG] if each.block == block]
            if len(near) <= _LONG and _speak_of(found, frozenset[str]().union(*(each.keys for each in near))):
                yield from near


def _speak_of(found: Clues, heard: frozenset[str]) -> bool:
    """Say whether a paragraph of some keys speaks of the thing, by the words in common, who is to act, and how."""
    step, told = found.step, sum(clue.told(heard) for clue in found.own)
    weight = told + _WHO * bool(step.owner.countries and step.owner.keys <= heard)
    weight += _ACT * bool(step.stems & heard)
    return weight >= _ABOUT and told / found.total >= _ABOUT_SHARE
