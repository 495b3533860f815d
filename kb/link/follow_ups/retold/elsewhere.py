"""Whether a sentence tells of another place, language, recipient or partner than the promised one.

What was held in Kampala is not what was to be held in Arusha, what can be read in English need not be there in Swahili,
and what Nepal signs with India is not what the Council was to sign with Nepal. A country and its capital are one place.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from extractors.readings.entities.organisations import is_listed
from kb.link.follow_ups.owners import COLLECTIVE, MANY
from kb.link.follow_ups.retold.zones import is_agent, subject
from kb.link.follow_ups.view import View
from kb.link.words.lexicon import CAPITAL, COUNTRY
from kb.link.words.meanings import is_time
from kb.link.words.named_things import CENTRES, OFFICES
from kb.link.words.stems import stem

_IN = frozenset("in at near".split())
_ALIKE = {"in": _IN, "at": _IN, "near": _IN, "to": frozenset({"to"}), "into": frozenset({"into", "in"})}
"""By the preposition of what was promised, those behind which another place takes its place."""

_WHOSE = frozenset("the its their".split())
_TO_OFFICE = re.compile(rf"\bto the (?:[A-Z][\w’-]* ){{0,4}}(?:{OFFICES}|{CENTRES})\b")
"""To whom a thing is given who sits in a place by which they may be called."""

_PEOPLE = "people:"
_NOTHING = frozenset[str]()
_FEW = 2
"""Who had a thing is told by so many words, an article included."""

_PARTNER = 8
"""Who the partner is stands within so many words behind "with"."""


def is_elsewhere(view: View) -> bool:
    """Say whether a part of a sentence names where or to whom, and not where or to whom it was promised."""
    step, words = view.step, view.words
    wanted = [unit.keys for unit in step.thing.units if unit.name and unit.after in _ALIKE]
    if _is_of_another_place(view):
        return True
    placing = frozenset[str]().union(*(_ALIKE.get(unit.after, ()) for unit in step.thing.units if unit.name))
    if step.places:
        wanted, placing = [*wanted, step.places], placing | _IN
    if _is_given_to_another(view, wanted):
        return True
    if not wanted or placing.isdisjoint(view.low) or any(keys & view.heard for keys in wanted):
        return False
    known = step.every_key.union(*wanted)
    codes = _codes(known)
    for at in range(view.part.start + 1, view.part.end):
        keys = words.keys[at]
        if not keys or not words.is_name(at) or is_time(words.low[at]) or not _is_placed(view, at, placing):
            continue
        if is_seat(view, at):
            continue
        if keys.isdisjoint(known) and codes.isdisjoint(_codes(keys)):
            return not any(keys & told for keys in wanted for told in words.keys)  # the place is named elsewhere in it
    return False


def is_seat(view: View, at: int) -> bool:
    """Say whether a name behind "to" may be that of the town where the office sits that was to have a thing."""
    step, words = view.step, view.words
    if words.low[at - 1] != "to" or not step.promises("give", "show") or any(":" in key for key in words.keys[at]):
        return False
    name = words.word(at)
    return bool(_TO_OFFICE.search(step.object)) and not name.isupper() and not is_listed(name)


def _is_of_another_place(view: View) -> bool:
    """Say whether another name stands behind the very words behind which the promised one does: "the island of …"."""
    step, words = view.step, view.words
    named = [unit.keys for unit in step.thing.units if unit.name and unit.after == "of"]
    if not named or any(keys & view.heard for keys in named):
        return False
    nouns = {noun for noun, of in pairwise(step.object.lower().split()) if of == "of"}
    for at in range(view.part.start + 2, view.part.end):
        if words.low[at - 1] == "of" and words.low[at - 2] in nouns and words.is_name(at) and words.keys[at]:
            return words.keys[at].isdisjoint(step.every_key)
    return False


def _is_given_to_another(view: View, wanted: list[frozenset[str]]) -> bool:
    """Say whether others than those who were to have a thing are told to have it: "to the auditors".

    The Meeting, members and all at the table may be told by other words than their names.
    """
    step, low = view.step, view.words.low
    if not step.promises("give", "show") or not any(unit.after == "to" for unit in step.thing.units):
        return False
    if any(keys & view.heard for keys in (*wanted, *(each.keys for each in step.thing.units if each.after == "to"))):
        return False
    first = next((verb.at for verb in view.part.verbs if verb.mode == "done"), view.part.end)
    behind = (at + 2 for at in range(first, view.part.end - 2) if low[at] == "to" and low[at + 1] in _WHOSE)
    return any(_are_others(view, at) for at in (*behind, *_had_by(view)))


def _had_by(view: View) -> Iterator[int]:
    """Yield where whoever had a thing, or was told of it, opens the part: "divers were told of the damage"."""
    had = (verb for verb in view.part.verbs if verb.verb and verb.mode == "done")
    first = next(had, None)
    if first and first.verb and not first.verb.roles.get("received", _NOTHING).isdisjoint(view.step.answers):
        start, end = subject(view.words, view.part, first)
        if end - start <= _FEW:
            yield from range(start, end)


def _are_others(view: View, at: int) -> bool:
    """Say whether a word is for persons of whom the promise does not speak, and who are not all at the table."""
    words = view.words
    if stem(words.low[at]) in MANY | COLLECTIVE or words.is_name(at):
        return False
    persons = is_agent(words.low[at]) or any(key.startswith(_PEOPLE) for key in words.keys[at])
    return persons and words.keys[at].isdisjoint(view.step.every_key)


def _is_placed(view: View, at: int, placing: frozenset[str]) -> bool:
    """Say whether a name stands where a place does: "in Apia", or "in the Lango villages" where villages were meant."""
    low = view.words.low
    if low[at - 1] in placing:
        return True
    if low[at - 1] != "the" or low[at - 2] not in placing or at + 1 >= view.part.end:
        return False
    return not view.words.keys[at + 1].isdisjoint(view.step.every_key)


def is_with_another(view: View) -> bool:
    """Say whether somebody else stands behind "with" than the partner who was promised, or those who promised."""
    step, words = view.step, view.words
    partners = [unit.keys for unit in step.thing.units if unit.name and unit.after == "with"]
    if not partners or "with" not in view.low:
        return False
    behind = view.part.start + view.low.index("with") + 1
    near = range(behind, min(behind + _PARTNER, view.part.end))
    first = next((at for at in near if words.keys[at]), None)
    if first is None or not words.is_name(first) or is_time(words.low[first]):
        return False
    told = frozenset[str]().union(*(words.keys[at] for at in near))
    return told.isdisjoint(step.owner.keys.union(*partners)) and _codes(told).isdisjoint(step.owner.countries)


def _codes(keys: frozenset[str]) -> set[str]:
    """Return the codes of the countries named, or meant by their capitals."""
    return {key.partition(":")[2] for key in keys if key.startswith((CAPITAL, COUNTRY))}
