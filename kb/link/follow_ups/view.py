"""A promise beside a part of a later sentence: all that is asked when the one is weighed against the other."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from kb.link.follow_ups.owners import acting, counting, described
from kb.link.follow_ups.promises import Promise
from kb.link.words.meanings import Passage
from kb.link.words.parts import Part


@dataclass(frozen=True)
class Spot:
    """Where a sentence names the thing."""

    first: int
    """First word of the noun with what stands before it."""

    head: int
    """The noun."""

    zone: tuple[int, int]
    """Where it was looked for."""


@dataclass(eq=False)
class View:
    """A promise beside a part of a sentence."""

    step: Promise
    """The promise."""

    words: Passage
    """The sentence."""

    part: Part
    """The part of it."""

    agrees: Callable[[], float]
    """Says how well a day that the sentence gives agrees with the time in which the step was due, from 0 to 1."""

    around: frozenset[str] = frozenset()
    """Keys of the paragraph it stands in, where that is read as a whole."""

    names_thing: bool = field(init=False)
    """Whether the thing may be named in it at all."""

    names_act: bool = field(init=False)
    """Whether the act may be named in it by a noun."""

    def __post_init__(self) -> None:
        self.names_thing = names_thing(self.step, self.part)
        self.names_act = names_act(self.step, self.part)

    @cached_property
    def dated(self) -> float:
        """How well such a day agrees; worked out once, if it is asked at all."""
        return self.agrees()

    @property
    def stretch(self) -> tuple[int, int]:
        """Where the part begins and ends."""
        return self.part.start, self.part.end

    @property
    def heard(self) -> frozenset[str]:
        """The keys of all words of the part."""
        return self.part.heard

    @cached_property
    def low(self) -> list[str]:
        """The words of the part in lower case."""
        return self.words.low[self.part.start : self.part.end]

    @property
    def told(self) -> str:
        """The part as printed."""
        words = self.words
        return words.text[words.starts[self.part.start] : words.ends[self.part.end - 1]]

    @cached_property
    def answering(self) -> frozenset[str]:
        """The kinds of act by which the part may answer for the promise."""
        step = self.step
        return _answering(step.answers if self.names_thing else _NONE, self.names_act, step.promises("hold"))

    @cached_property
    def counts_owners(self) -> bool:
        """Whether it counts those who promised: "from seven of the nine members"."""
        return self.step.owner.many and counting(self.step.owner, self.words, *self.stretch) != "anyone"

    @cached_property
    def support(self) -> float:
        """How much else agrees: owner, recipient, place, number and time."""
        step = self.step
        found = self.dated + self.counts_owners
        if not step.owner.many and (acting(step.owner, self.words, *self.stretch) == "owner" or self._is_from_owner()):
            found += 1
        if not step.recipient.isdisjoint(self.heard):
            found += _RECIPIENT
        named = (unit for unit in step.thing.units if unit.place == "circumstance" and unit.name)
        elsewhere = [unit for unit in named if unit.keys.isdisjoint(step.recipient)]
        if any(unit.keys & self.heard for unit in elsewhere) or not step.places.isdisjoint(self.heard):
            found += _PLACE
        return found + (not step.numbers.isdisjoint(self.low))

    def _is_from_owner(self) -> bool:
        """Say whether the thing is said to be from the country that promised it: "the study from Fiji"."""
        near = (at for at in range(self.part.start + 1, self.part.end) if self.words.low[at - 1] == "from")
        return any(described(self.words, at, min(at + 2, self.part.end)) & self.step.owner.countries for at in near)


RESULTS = frozenset({"finish", "prepare", "publish", "give", "show", "do", "hold", "approve"})
"""Acts by which "the survey" or "the translation" is reported."""

_NONE = frozenset[str]()
_GATHER = frozenset({"gather"})
_RECIPIENT = 0.7
_PLACE = 1.5
"""What a recipient and a place are worth beside an owner; other owners of the same place are rare."""


def names_thing(step: Promise, part: Part) -> bool:
    """Say whether the promised thing may be named in a part at all."""
    named = step.head_keys
    return not (named.isdisjoint(part.heard) and named.isdisjoint(part.built_on))


def names_act(step: Promise, part: Part) -> bool:
    """Say whether the promised act may be named in a part by a noun."""
    return not step.act_nouns.isdisjoint(part.heard)


@lru_cache(maxsize=1024)
def _answering(answers: frozenset[str], names_act: bool, holds: bool) -> frozenset[str]:
    return answers | (RESULTS if names_act else _NONE) | (_GATHER if holds else _NONE)
