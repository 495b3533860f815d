"""What a promise is about: the thing that is to be made, sent or held, and the words that tell it from others.

Of "a seminar for harbour pilots on tug masters, in Suva" the seminar is the head; pilots, harbour, tug and masters
tell which; Suva is where, and may go without saying when the course is reported.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from kb.link.follow_ups.units import Unit, found_in, lightened
from kb.link.words.meanings import LIGHT, PREPOSITIONS, Names, Passage, is_number, meanings, ordinal
from kb.link.words.numerals import YEAR

_YEAR = re.compile(rf"{YEAR}\Z")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_SHARED = 3
"""A word that so many steps of a document hold tells less of each."""


@dataclass(frozen=True)
class Thing:
    """What a promise is about."""

    heads: tuple[Unit, ...] = ()
    """The nouns that name it; several where several things are promised; none in "report to …"."""

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

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all its words, and of the words of the names in it."""
        return self.in_names.union(*(unit.keys for unit in (*self.units, *self.heads)))


def thing(
    words: str, names: Iterable[Names], common: frozenset[str], activities: frozenset[str], *, telling: bool = False
) -> Thing:
    """Return what the words after the verb of a promise are about.

    :param common: stems that say little in this series.
    :param activities: keys of the names of operations and campaigns.
    :param telling: whether the verb takes whom something is told, and a clause of what.
    """
    passage = Passage(words, names)
    units = found_in(passage, common, activities, telling=telling)
    heads = [unit for unit in units if unit.place == "head"]
    rest = [lightened(unit, units, passage) for unit in units if unit.place != "head"]
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
