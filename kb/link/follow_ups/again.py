"""Two next steps of different documents that are one: the earlier set down again, often with a new date.

The same act, done to the same thing, by the same owner. Figures of another year, the fourth meeting after the third and
a return that falls due every year are steps of their own.
"""

import re
from functools import lru_cache
from itertools import product

from extractors.readings.word_starts import at_word_start
from kb.link.follow_ups.promises import Promise
from kb.link.follow_ups.units import Unit
from kb.link.timing import days_between
from kb.link.words.stages import are_other_stages

AGAIN = 0.6
"""So much of what tells two things from others of their kind must agree."""

_BEFOREHAND = re.compile(
    at_word_start(r"rehears\w+|table-?top|dry\s+run|trial\s+run|preparatory|preliminary|planning|debrief\w*|mock")
    + r"\b"
)
"""What comes before a thing, or after it, and is another."""

_GATHERED = frozenset({"kinds:gathering", "kinds:course", "kinds:exercise", "kinds:activity"})
_RECURRING = frozenset({"kinds:account", "kinds:gathering", "marks:annual"})
_CONTRACTS = frozenset({"kinds:contract"})
_YEARLY = range(330, 401)
"""Days between two things that recur every year."""


def is_again(step: Promise, later: Promise) -> bool:
    """Say whether a later step is an earlier one set down again."""
    by_noun = bool(step.meanings or later.meanings) and (_is_verb_of(step, later) or _is_verb_of(later, step))
    by_noun = by_noun or _is_order_of(step, later) or _is_order_of(later, step)
    if not by_noun and step.named.isdisjoint(later.named):
        return False
    return (
        (by_noun or _is_one_act(step, later))
        and not _is_another_edition(step, later)
        and not _is_of_another(step, later)
        and _likeness(step, later) >= AGAIN
    )


def _is_verb_of(step: Promise, other: Promise) -> bool:
    """Say whether one step names by its verb what the other is to hold or do: "train visitors", "hold the course"."""
    return not step.meanings.isdisjoint(other.head_keys) and other.promises("hold", "do")


def _is_order_of(step: Promise, other: Promise) -> bool:
    """Say whether one step is to order a thing, the other to sign the contract for it."""
    if not step.promises("order") or not any(head.keys & _CONTRACTS for head in other.thing.heads):
        return False
    return any(unit.after == "for" and unit.keys & step.head_keys for unit in other.thing.units)


def _is_one_act(step: Promise, later: Promise) -> bool:
    if (
        step.kinds & later.kinds
        or later.kinds & step.answers
        or step.kinds & later.answers
        or step.stems & later.stems
        or step.meanings & later.meanings
    ):
        return True
    return any(head.keys & _GATHERED for head in step.thing.heads)


def _is_another_edition(step: Promise, later: Promise) -> bool:
    one, other = step.thing, later.thing
    if are_other_stages(step.object, later.object):
        return True
    if _is_beforehand(step.quote) != _is_beforehand(later.quote):
        return True
    if one.years and other.years and one.years != other.years:
        return True
    if one.ordinals != other.ordinals and other.ordinals and (one.ordinals or max(other.ordinals) > 1):
        return True
    recurring = any(head.keys & _RECURRING for head in (*one.heads, *one.units))
    if not recurring or not step.due[1] or not later.due[1]:
        return False
    return days_between(step.due[1], later.due[1]) in _YEARLY


@lru_cache(maxsize=4096)  # a step is held against many
def _is_beforehand(quote: str) -> bool:
    """Say whether words are of what comes before a thing, or after it."""
    return _BEFOREHAND.search(quote.lower()) is not None


def _is_of_another(step: Promise, later: Promise) -> bool:
    """Say whether two steps are for different owners, both named."""
    one, other = step.owner, later.owner
    if not one.named or not other.named or (one.many and other.many):
        return False
    if one.many or other.many:
        return not (one.countries or other.countries or _is_one_by_name(step, later))
    if not (one.countries or one.keys) or not (other.countries or other.keys):
        return False  # "the Group" may be any
    return not (one.countries & other.countries or one.keys & other.keys or share_a_name(one.keys, other.keys))


def _is_one_by_name(step: Promise, later: Promise) -> bool:
    """Say whether both act on what bears a name: ministers set up "the Reef Fund", its office opens it."""
    names = [frozenset[str]().union(*(unit.keys for unit in each.thing.heads if unit.name)) for each in (step, later)]
    return not names[0].isdisjoint(names[1])


def share_a_name(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether a name of two words or more is told with its seat or its process: "Liaison Bureau in Bari"."""
    pairs = [pair for a, b in product(one, other) for pair in ((a, b), (b, a)) if " " in pair[1]]
    return any(long.startswith(f"{short} in ") or long.endswith(f" {short.lstrip('@')}") for long, short in pairs)


def _is_venue(unit: Unit) -> bool:
    """Say whether a word beside tells by name where a thing is to be, which may be settled only later."""
    return unit.name and unit.place == "circumstance" and unit.after in ("in", "at")


def _likeness(step: Promise, later: Promise) -> float:
    """Return how much agrees of the words that tell two things from others; 1 where neither has any."""
    one, other = step.thing, later.thing
    if not one.units and not other.units:
        return 1.0
    pairs = [
        (unit, not unit.keys.isdisjoint(of.keys)) for each, of in ((one, other), (other, one)) for unit in each.units
    ]
    # what is said beside, of where, when or what for, is left out as often as not; a name is not, but for a venue
    venues = all(any(map(_is_venue, each.units)) for each in (one, other))
    counted = [
        (unit.weight, agrees)
        for unit, agrees in pairs
        if agrees or unit.place != "circumstance" or (unit.name and (venues or not _is_venue(unit)))
    ]
    total = sum(weight for weight, _ in counted)
    return sum(weight for weight, agrees in counted if agrees) / total if total else 0.0
