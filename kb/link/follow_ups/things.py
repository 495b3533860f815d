"""What a promise is about: the thing that is to be made, sent or held, and the words that tell it from others.

Of "a seminar for harbour pilots on tug masters, in Suva" the seminar is the head; pilots, harbour, tug and masters
tell which; Suva is where, and may go without saying when the course is reported.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from kb.link.words.meanings import (
    ACTIVITY,
    FAINT,
    LIGHT,
    PREPOSITIONS,
    Names,
    Passage,
    is_number,
    is_time,
    meanings,
    ordinal,
)
from kb.link.words.stems import stem

Place = Literal["head", "before", "topic", "circumstance"]

TOPICS = frozenset("of on for about against with from between regarding concerning among under towards toward".split())
"""Prepositions that say which thing; the others say where, when or to whom."""

_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_STEPS = frozenset(map(stem, "draft final revised updated zero preliminary provisional first initial".split()))
"""Words for how far a text has got: what was promised as a draft is reported as the text."""

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_PARTING = frozenset({"that", "which", "who", "where", "("})
_CLAUSES = frozenset("who what which how whether that when where why whom".split())
"""Words that open a clause of what is told."""

_JOINING = frozenset({",", "and", "or", "&"})

_NAME = 1.3
_OF_ACTIVITY = 0.7
_COMMON = 0.4
_FAINT = 0.3
"""What a name, an operation, a word of the process's own name and a word of many things tell, beside other words."""

_CIRCUMSTANCE = 0.4
"""How much of that is left where it only says where, when or to whom."""

_SHARED = 3
"""A word that so many steps of a document hold tells less of each."""

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


@dataclass(frozen=True)
class Thing:
    """What a promise is about."""

    heads: tuple[Unit, ...] = ()
    """The nouns that name it; several where several things are promised; none in "report on …"."""

    units: tuple[Unit, ...] = ()
    """The other words that tell something."""

    years: frozenset[str] = frozenset()
    """The years it is of."""

    ordinals: frozenset[int] = frozenset()
    """Its numbers in series: 3 of "the third meeting"."""

    items: tuple[frozenset[str], ...] = ()
    """What is listed in it, one after the other, each by its keys: the languages of "into French and Arabic"."""

    nouns: frozenset[str] = frozenset()
    """Keys of the nouns that the names among its heads are built on: a seal by the name of "Uniform Tanker Seal"."""

    in_names: frozenset[str] = frozenset()
    """Keys of the other words of the names in it."""

    named_items: bool = False
    """Whether the items are names, or the things promised themselves: none may be left out."""

    total: float = field(default=0)
    """The weight of all units."""


def thing(
    words: str, names: Iterable[Names], common: frozenset[str], activities: frozenset[str], *, telling: bool = False
) -> Thing:
    """Return what the words after the verb of a promise are about.

    :param common: stems that say little in this series.
    :param activities: keys of the names of operations and campaigns.
    :param telling: whether the verb takes whom something is told, and a clause of what.
    """
    passage = Passage(words, names)
    units = _units(passage, common, activities, telling=telling)
    heads = [unit for unit in units if unit.place == "head"]
    rest = [_lightened(unit, units, passage) for unit in units if unit.place != "head"]
    items, of_names = _items(passage, [*heads, *rest])
    return Thing(
        heads=tuple(heads),
        units=tuple(rest),
        years=frozenset(word for word in passage.low if _YEAR.match(word)),
        ordinals=frozenset(number for number in map(ordinal, passage.low) if number) | _roman(words),
        items=items,
        named_items=of_names,
        nouns=frozenset[str]().union(*(passage.built_on.get(unit.at, ()) for unit in heads)),
        in_names=frozenset[str]().union(*(keys for inside in passage.inside.values() for keys in inside)),
        total=sum(unit.weight for unit in rest),
    )


def _roman(words: str) -> frozenset[int]:
    """Return the number that a name in a series ends in: 2 of "Exercise Lantern II"."""
    return frozenset(_ROMAN.index(word) + 1 for word in words.replace(",", " ").split() if word in _ROMAN[1:])


def told_apart(one: Thing, held: Mapping[str, int]) -> Thing:
    """Let words that several steps of a document share, such as the name of the operation, say less of each.

    :param held: in how many steps each key stands.
    """
    units = tuple(
        replace(unit, weight=unit.weight / shared)
        if (shared := min((held[key] for key in unit.keys), default=1)) >= _SHARED
        else unit
        for unit in one.units
    )
    return replace(one, units=units, total=sum(unit.weight for unit in units))


def _units(passage: Passage, common: frozenset[str], activities: frozenset[str], *, telling: bool) -> list[Unit]:
    """Return the words that tell something, with the place of each; the last noun before a preposition is a head."""
    units: list[Unit] = []
    place: Place = "before"
    after = ""
    for at, word in enumerate(passage.low):
        if place == "before" and (word in PREPOSITIONS or word in _PARTING | _CLAUSES or word in _JOINING):
            _crown(units)
        if word in PREPOSITIONS:
            place, after = "topic" if word in TOPICS else "circumstance", word
        elif telling and word in _CLAUSES and units:
            place, telling, after = "topic", False, "about"
        elif word in _PARTING and units:
            place = "circumstance"
        is_word = not ordinal(word) and not is_time(word) and not is_number(word)
        if passage.keys[at] and (is_word or any(key.startswith("@") for key in passage.keys[at])):
            units.append(replace(_unit(passage, at, place, common, activities), after=after))
    if place == "before":
        _crown(units)
    return units


def _crown(units: list[Unit]) -> None:
    """Make the last noun before a preposition a head, and let those before it be of it."""
    if not units or units[-1].place != "before":
        return
    last = units[-1]
    for at, unit in enumerate(units[:-1]):
        if unit.place == "before" and unit.of < 0:
            units[at] = replace(unit, of=last.at)
    units[-1] = replace(last, place="head")


def _unit(passage: Passage, at: int, place: Place, common: frozenset[str], activities: frozenset[str]) -> Unit:
    word, keys, name = passage.low[at], passage.keys[at], passage.is_name(at)
    weight = _NAME if name else 1.0
    if keys & activities:
        keys, weight = keys | {ACTIVITY}, _OF_ACTIVITY
    elif stem(word) in FAINT or stem(word) in _STEPS:
        weight = _FAINT
    elif stem(word) in common:
        weight = _COMMON
    return Unit(word, keys, weight * (_CIRCUMSTANCE if place == "circumstance" else 1), place, name, at)


def _lightened(unit: Unit, units: list[Unit], passage: Passage) -> Unit:
    """Let a word that only describes the next tell less: a register of fishing vessels is a vessel register."""
    follows = passage.spans.get(unit.at, unit.at + 1)
    if unit.place == "topic" and not unit.name and any(other.at == follows for other in units):
        return replace(unit, weight=unit.weight * _DESCRIBING)
    return unit


def _items(passage: Passage, units: list[Unit]) -> tuple[tuple[frozenset[str], ...], bool]:
    """Return what is listed, and whether all of it is named: "French and Arabic", "the guide and the film"."""
    by_place = {unit.at: unit for unit in units}
    for at, word in enumerate(passage.low):
        if word != "and":
            continue
        last = _nouns_after(passage, at + 1, by_place)
        before = _nouns_before(passage, at - 1, by_place)
        if not last or not before:
            continue
        listed = [*before, last]
        names = all(each[-1].name for each in listed)
        things = all(each[-1].place == "head" for each in listed)
        long = len(listed) > 2 and all(each[-1].place == "topic" for each in listed)
        if names or things or long:
            return tuple(_told_apart(each, listed) for each in listed), True
        return tuple(_told_apart(each, listed) for each in listed), False
    return (), False


def _told_apart(item: list[Unit], listed: list[list[Unit]]) -> frozenset[str]:
    """Return the keys by which one item is known from the others."""
    others = frozenset[str]().union(*(unit.keys for each in listed if each is not item for unit in each))
    own = frozenset[str]().union(*(unit.keys for unit in item))
    return own - others or own


def _nouns_after(passage: Passage, at: int, units: dict[int, Unit]) -> list[Unit]:
    found: list[Unit] = []
    while at < len(passage) and at - (found[-1].at if found else at) < 4:
        if at in units:
            found.append(units[at])
        elif passage.low[at] in PREPOSITIONS or not passage.low[at][0].isalnum() or passage.low[at] == "to":
            break
        at += 1
    return found


def _nouns_before(passage: Passage, at: int, units: dict[int, Unit]) -> list[list[Unit]]:
    """Return the items before "and", each with its nouns."""
    found: list[list[Unit]] = [[]]
    while at >= 0:
        word = passage.low[at]
        if at in units:
            found[0].insert(0, units[at])
        elif word == ",":
            found.insert(0, [])
        elif word in PREPOSITIONS or (word not in LIGHT and not passage.keys[at] and not is_number(word)):
            break
        at -= 1
    return [each for each in found if each]


def verb_meanings(verbs: Iterable[str]) -> frozenset[str]:
    """Return what the verbs of a promise mean, where they have a noun of their own: "survey", "train"."""
    return frozenset(each for verb in verbs for each in meanings(verb) if each.startswith("doings:"))
