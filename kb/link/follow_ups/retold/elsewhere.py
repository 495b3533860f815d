"""Whether a sentence tells of another place, language, recipient or partner than the promised one.

What was held in Kampala is not what was to be held in Arusha, what can be read in English need not be there in Swahili,
and what Nepal signs with India is not what the Council was to sign with Nepal. A country and its capital are one place.
"""

from kb.link.follow_ups.view import View
from kb.link.words.lexicon import CAPITAL, COUNTRY
from kb.link.words.meanings import is_time

_IN = frozenset("in at near".split())
_ALIKE = {"in": _IN, "at": _IN, "near": _IN, "to": frozenset({"to"}), "into": frozenset({"into", "in"})}
"""By the preposition of what was promised, those behind which another place takes its place."""

_PARTNER = 8
"""Who the partner is stands within so many words behind "with"."""


def is_elsewhere(view: View) -> bool:
    """Say whether a part of a sentence names where or to whom, and not where or to whom it was promised."""
    step, words = view.step, view.words
    wanted = [unit.keys for unit in step.thing.units if unit.name and unit.after in _ALIKE]
    placing = frozenset[str]().union(*(_ALIKE.get(unit.after, ()) for unit in step.thing.units if unit.name))
    if step.places:
        wanted, placing = [*wanted, step.places], placing | _IN
    if not wanted or placing.isdisjoint(view.low) or any(keys & view.heard for keys in wanted):
        return False
    known = step.every_key.union(*wanted)
    codes = _codes(known)
    for at in range(view.part.start + 1, view.part.end):
        keys = words.keys[at]
        if not keys or not words.is_name(at) or is_time(words.low[at]) or not _is_placed(view, at, placing):
            continue
        if keys.isdisjoint(known) and codes.isdisjoint(_codes(keys)):
            return not any(keys & told for keys in wanted for told in words.keys)  # the place is named elsewhere in it
    return False


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
