"""The words of a promise that tell what it is about: how much each tells, and whether it names the thing.

The last noun before a preposition names it: the seminar of "a seminar for harbour pilots", the losses of "the losses
met in May". Of "the first version of the register" the register does so too.
"""

from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Literal

from kb.link.words.acts import forms
from kb.link.words.meanings import ACTIVITY, FAINT, Passage, is_number, is_time, ordinal
from kb.link.words.stems import stem

Place = Literal["head", "before", "topic", "circumstance"]

TOPICS = frozenset("of on for about against with from between regarding concerning among under towards toward".split())
"""Prepositions that say which thing; the others say where, when or to whom."""

TRANSPARENT = frozenset(
    map(stem, "text draft version edition copy part half third quarter majority number most all some each both none "
        "last first remainder rest set series name many several second final translation issue member score "
        "post position".split())
)  # fmt: skip
"""Words that do not make another thing of what they are of."""

_VERSIONS = frozenset(
    map(stem, "text version edition copy set series negotiation drafting preparation construction installation".split())
)
"""Those of which as much may be said as of the thing itself, and the acts by which it comes about."""

_PARTICIPLES = ("either", "past", "participle")
_STEPS = frozenset(map(stem, "draft final revised updated zero preliminary provisional first initial".split()))
"""Words for how far a text has got: what was promised as a draft is reported as the text."""

_PARTING = frozenset({"that", "which", "who", "where", "("})
_RELATIVE = frozenset({"which", "who", "whom", "whose"})
"""Words that, behind a comma, open what is said beside: ", from which workers can be paid"."""

_CLAUSES = frozenset("who what which how whether that when where why whom".split())
"""Words that open a clause of what is told."""

_NAMED_DAYS = frozenset("day days week weeks month".split())

_JOINING = frozenset({",", "and", "or", "&"})

_NAME = 1.3
_OF_ACTIVITY = 0.7
_COMMON = 0.4
_FAINT = 0.3
"""What a name, an operation, a word of the process's own name and a word of many things tell, beside other words."""

_CIRCUMSTANCE = 0.4
"""How much of that is left where it only says where, when or to whom."""

_DESCRIBING = 0.6
"""How much is left where a word describes the next one."""


@dataclass(frozen=True)
class Unit:
    """A word, or a phrase that counts as one, of what is promised."""

    words: str
    """As printed, in lower case."""

    keys: frozenset[str]
    """What it may agree with."""

    weight: float
    """How much it tells."""

    place: Place
    """Where it stands."""

    name: bool
    """Whether it is printed as a name."""

    at: int
    """Its place among the words."""

    of: int = -1
    """Of a word before a head, the place of that head."""

    after: str = ""
    """The preposition that it stands after."""


def found_in(passage: Passage, common: frozenset[str], activities: frozenset[str], *, telling: bool) -> list[Unit]:
    """Return the words that tell something, with the place of each; the last noun before a preposition is a head."""
    units: list[Unit] = []
    place: Place = "before"
    after = ""
    beside = False
    for at, word in enumerate(passage.low):
        if place == "before" and (passage.is_preposition(at) or word in _PARTING | _CLAUSES or word in _JOINING):
            _crown(units)
        beside = beside or (word in _RELATIVE and "," in passage.low[max(0, at - 2) : at] and bool(units))
        if beside:
            place, after = "circumstance", ""
        elif passage.is_preposition(at):
            place, after = "topic" if word in TOPICS else "circumstance", word
        elif telling and word in _CLAUSES and units:
            place, telling, after = "topic", False, "about"
        elif word in _PARTING and units:
            place = "circumstance"
        named_days = word in _NAMED_DAYS and passage.is_name(at)  # "the Days of Action"
        is_word = not ordinal(word) and (named_days or not is_time(word)) and not is_number(word)
        if passage.keys[at] and (is_word or any(key.startswith("@") for key in passage.keys[at])):
            units.append(_unit(passage, at, (place, after), common, activities))
    if place == "before":
        _crown(units)
    return _with_what_they_are_of(passage, units)


def _with_what_they_are_of(passage: Passage, units: list[Unit]) -> list[Unit]:
    """Make what a version, a copy or a set is of a head too: the first version of the register is the register."""
    only = [at for at, unit in enumerate(units) if unit.place == "head"]
    if len(only) != 1 or stem(units[only[0]].words) not in _VERSIONS:
        return units
    after = range(only[0] + 1, len(units))
    inside = list(takewhile(lambda at: units[at].place == "topic" and units[at].after == "of", after))
    if not inside:
        return units
    last = units[inside[-1]]
    units[inside[-1]] = replace(last, place="head", weight=_NAME if last.name else 1.0)
    return units


def _crown(units: list[Unit]) -> None:
    """Make the last noun before a preposition a head, and let those before it be of it."""
    if not units or units[-1].place != "before":
        return
    end = len(units) - 1
    if end and units[end - 1].place == "before" and units[end - 1].of < 0 and _is_done_to(units[end].words):
        units[end] = replace(units[end], place="circumstance", weight=units[end].weight * _CIRCUMSTANCE)
        end -= 1  # of "the losses met" the losses
    for at, unit in enumerate(units[:end]):
        if unit.place == "before" and unit.of < 0:
            units[at] = replace(unit, of=units[end].at)
    units[end] = replace(units[end], place="head")


def _is_done_to(word: str) -> bool:
    """Say whether a word is nothing but the participle of a known verb."""
    known = forms().get(word)
    return known is not None and bool(known.plain) and all(tense in _PARTICIPLES for tense, _ in known.plain)


def _unit(
    passage: Passage, at: int, where: tuple[Place, str], common: frozenset[str], activities: frozenset[str]
) -> Unit:
    place, after = where
    word, keys, name = passage.low[at], passage.keys[at], passage.is_name(at)
    weight = _NAME if name else 1.0
    if keys & activities:
        keys, weight = keys | {ACTIVITY}, _OF_ACTIVITY
    elif stem(word) in FAINT or stem(word) in _STEPS:
        weight = _FAINT
    elif stem(word) in common:
        weight = _COMMON
    return Unit(word, keys, weight * (_CIRCUMSTANCE if place == "circumstance" else 1), place, name, at, after=after)


def lightened(unit: Unit, units: list[Unit], passage: Passage) -> Unit:
    """Let a word that only describes the next tell less: a register of fishing vessels is a vessel register."""
    follows = passage.spans.get(unit.at, unit.at + 1)
    if unit.place == "topic" and not unit.name and any(other.at == follows for other in units):
        return replace(unit, weight=unit.weight * _DESCRIBING)
    return unit
