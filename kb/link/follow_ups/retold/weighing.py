"""How surely a part of a sentence means the promised thing: what agrees, against what stands in its place.

The words that tell the thing from others of its kind must agree for the most part, or else the sentence must speak of
the very thing ("the workshop") and something beside must agree: owner, recipient, place, number or time. What is of
another year or number is another thing, and a word in the place of a promised one speaks against it.
"""

from collections.abc import Collection

from kb.link.follow_ups.retold.elsewhere import is_elsewhere, is_seat, is_with_another
from kb.link.follow_ups.retold.zones import DEFINITE
from kb.link.follow_ups.units import TRANSPARENT, Unit
from kb.link.follow_ups.view import Spot, View
from kb.link.words.lexicon import COUNTRY
from kb.link.words.meanings import ACTIVITY, FAINT, PREPOSITIONS, Passage, is_number, is_participle, is_time, ordinal
from kb.link.words.stages import are_other_stages, stages
from kb.link.words.stems import stem

_GATHERING = "kinds:gathering"

ENOUGH = 0.6
"""So much of what tells a thing from others must agree."""

NOT = -1.0
"""Something sets the two apart."""

_VERY = 0.5
"""What "the workshop" is worth where nothing speaks against it: a little more must agree."""

_EACH = 0.13
"""What agreement of owner, recipient, place, number or time adds."""

_HEAD = 0.5
"""What the noun itself is worth."""

_ALIKE = 0.35
"""What another noun of the same meaning is worth."""

_ALL = 0.9
"""So much must agree where a gathering is told without its noun: "pilots came together to talk about tugs"."""

_CONTRAST = 0.7
"""How much a word that stands in the place of a promised one speaks against it."""

_DESPITE = 0.75
"""So much must agree where a word stands in the place of a promised one."""

_AGAIN = frozenset("again anew another repeat further new".split())
"""Words for a further time."""

_RIVAL = frozenset("rival competing similar comparable unrelated alternative separate".split())
"""Words that tell another thing of the same kind from the promised one."""

_LATER = frozenset("II III IV V VI VII VIII IX X 2 3 4 5 6 7 8 9".split())
"""Numbers of later ones of a series, as names have them: "Operation Lantern II"."""

_ALIENS = frozenset("of on for about against regarding concerning".split())
_JOINING = frozenset("with from between to in at".split())
_PLACING = frozenset("to in at".split())
ENDS = frozenset("which that who whom whose is are was were has have had ( – ,".split())


def weigh(view: View, spot: Spot | None, *, by_act: bool = False, verb: int | None = None) -> float:
    """Weigh what agrees against what does not, where the thing is named; ``NOT`` where something sets the two apart.

    :param spot: where it is named; null where the verb itself names it: "trained" for a course.
    :param by_act: whether it is the noun of the act that is named there.
    :param verb: where the verb stands that names it, and so tells nothing of which it is.
    """
    if is_another_edition(view, spot) or tells_of_another(view) or (spot and _is_the_first(view, spot)):
        return NOT
    if is_elsewhere(view) or is_with_another(view):
        return NOT
    if spot and not by_act and is_only_like(view, spot):
        return NOT
    thing = view.step.thing
    heard = _heard(view, spot) if spot and not by_act else _but(view, verb) if verb is not None else view.heard
    units, head = _units(view, spot, by_act=by_act)
    agreeing = [unit for unit in units if unit.keys & heard]
    matched = sum(unit.weight for unit in agreeing)
    total = sum(unit.weight for unit in units) + (_HEAD if head else 0)
    if thing.years:
        total += 1
        matched += bool(thing.years & set(view.low))
    if is_very_number(view, spot) or view.step.promises("repeat"):
        total += 1
        matched += 1
    contrast = _contrast(view, spot, units, agreeing)
    named_only = not matched and not (view.step.meanings or view.step.takes_persons)
    # a bare noun is told from others of its kind by something else, or not at all
    score = 0.0 if named_only or not total else (matched + head - _CONTRAST * contrast) / total
    if spot and not contrast and score < ENOUGH and not aliens(view, spot):
        score = max(score, _very(view, spot, agreeing) if head == _HEAD or agreeing else 0.0)
    if score <= 0:
        return NOT
    if contrast:
        return score if score >= _DESPITE or contrast < _HEAD else NOT
    return score + _EACH * view.support


def is_only_like(view: View, spot: Spot) -> bool:
    """Say whether another noun, told more closely, stands for one that nothing tells from others: "118 entry forms"."""
    if view.step.meanings or any(unit.place != "circumstance" for unit in view.step.thing.units):
        return False
    there = _named_by(view.words, spot)
    same = any(":" not in key for head in view.step.heads for key in head.keys & there)
    return not same and aliens(view, spot) >= 1


def tells_of_another(view: View) -> bool:
    """Say whether those who were to be told something are spoken of, and nothing of what they were to be told."""
    step = view.step
    topics = [unit for unit in step.thing.units if unit.place == "topic"]
    told = step.takes_persons and step.promises("show") and bool(topics)
    return told and not any(unit.keys & view.heard for unit in topics)


def weigh_gathering(view: View) -> float:
    """Weigh a sentence that tells of a gathering without its noun: of people who met to talk about the matter."""
    units = view.step.thing.units
    matched = sum(unit.weight for unit in units if unit.keys & view.heard)
    if not matched or not view.dated or is_another_edition(view, None):
        return NOT
    score = matched / view.step.thing.total
    return score if score >= _ALL or view.support >= 1 + view.dated else NOT


def _heard(view: View, spot: Spot) -> frozenset[str]:
    """Return the keys of a part without the word that names the thing: it tells nothing of which it is."""
    keys = view.words.keys
    named = keys[spot.head]
    if any(named & head.keys and stem(head.words) not in named for head in view.step.heads):
        named -= {
            stem(view.words.low[spot.head])
        }  # one noun may name a thing of two words: an "evaluation" for an "evaluation study"
    others = (keys[at] for at in range(view.part.start, view.part.end) if at != spot.head)
    return (view.heard - named) | frozenset[str]().union(*others, *_inside(view, spot))


def _but(view: View, verb: int) -> frozenset[str]:
    """Return the keys of a part without those that only its verb has."""
    return frozenset[str]().union(*(view.words.keys[at] for at in range(*view.stretch) if at != verb))


def _units(view: View, spot: Spot | None, *, by_act: bool) -> tuple[list[Unit], float]:
    """Return the words that tell the thing from others, and what its noun itself is worth where it is named."""
    thing = view.step.thing
    if spot is None:
        return list(thing.units), 0.0
    if by_act:
        return [*thing.units, *thing.heads], 0.0
    there = _named_by(view.words, spot)
    named = [head for head in view.step.heads if head.keys & there]
    others = {head.at for head in thing.heads} - {head.at for head in named}
    units = [unit for unit in thing.units if unit.of not in others and unit not in named]
    same = any(":" not in key for head in named for key in head.keys & there)
    return units, _HEAD if same else _ALIKE


def _named_by(words: Passage, spot: Spot) -> frozenset[str]:
    """Return the keys of the noun that names the thing, be it the last of a name."""
    return words.keys[spot.head] | words.built_on.get(spot.head, frozenset())


def _contrast(view: View, spot: Spot | None, units: list[Unit], agreeing: list[Unit]) -> float:
    """Weigh the words that stand where promised ones are missing."""
    if spot is None:
        return 0.0
    missing = [unit.weight for unit in units if unit not in agreeing and (unit.place != "circumstance" or unit.name)]
    return min(aliens(view, spot), sum(missing)) if missing else 0.0


def _very(view: View, spot: Spot, agreeing: list[Unit]) -> float:
    """Return what it is worth that a sentence speaks of the very thing: "the evaluation workshop", "all returns"."""
    low, step = view.words.low, view.step
    telling = [unit for unit in step.thing.units if unit.place == "before" and unit.weight >= 1]
    if telling:
        rest = sum(unit.weight for unit in step.thing.units if unit.place == "topic" and unit not in agreeing)
        known = all(unit in agreeing for unit in telling) and (rest < 1 or low[spot.first] not in ("a", "an"))
        return ENOUGH if known else 0.0
    there = view.words.keys[spot.head]
    if any(key.startswith("@") for head in step.heads for key in head.keys & there):
        return ENOUGH  # its very name
    if not agreeing and step.thing.units and _GATHERING in there and view.support <= view.counts_owners:
        return 0.0  # members come to every meeting
    around = low[max(spot.zone[0], spot.first - 3) : spot.head]
    return _VERY if view.counts_owners or not DEFINITE.isdisjoint(around) else 0.0


def aliens(view: View, spot: Spot) -> float:
    """Weigh the words of a noun, and of what it is said to be on, of or for, that the promise does not have."""
    words = view.words
    found = 0.0
    for at in (*range(spot.first, spot.head), *_complement(view, spot)):
        keys, word = words.keys[at], words.low[at]
        if not keys or is_time(word) or is_number(word) or ordinal(word) or keys & view.step.every_key:
            continue
        if keys & view.step.owner.keys:
            continue  # "the consent of Samoa" is what Samoa was to give
        if is_seat(view, at) or (view.step.owner.many and any(key.startswith(COUNTRY) for key in keys)):
            continue  # "the reports of Peru and Chile" are of those that each member promised
        if stem(word) in FAINT or stem(word) in TRANSPARENT:
            found += 0.3
        else:
            found += 1.3 if words.is_name(at) else 1.0
    return found + sum(_of_word(keys) for keys in _inside(view, spot) if not keys & view.step.every_key)


def _of_word(keys: frozenset[str]) -> float:
    """Weigh a word inside a name."""
    return 0.3 if keys & FAINT else 1.3


def _inside(view: View, spot: Spot) -> tuple[frozenset[str], ...]:
    """Return the keys of the words of a name by whose noun alone the thing is named; of "the operation" none count."""
    by_noun = view.words.keys[spot.head].isdisjoint(view.step.head_keys)
    return () if not by_noun or ACTIVITY in view.step.head_keys else view.words.inside.get(spot.head, ())


def _complement(view: View, spot: Spot) -> list[int]:
    """Return the places of the words that a noun is said to be on, of or for; of where and to whom only the names."""
    words = view.words
    joining = _ALIENS | (view.step.joining & _JOINING)
    found: list[int] = []
    inside = only_names = False
    verbs = {verb.first for verb in view.part.verbs if verb.voice != "bare"}
    for at in range(words.spans.get(spot.head, spot.head + 1), min(spot.zone[1], len(words))):
        word = words.low[at]
        if word in PREPOSITIONS:
            if word not in joining:
                break
            inside, only_names = True, word in _PLACING
        elif word in ENDS or at in verbs or (not inside and (word == "and" or is_participle(word))):
            break
        elif inside and (not only_names or words.is_name(at)):
            found.append(at)
    return found


def _is_the_first(view: View, spot: Spot) -> bool:
    """Say whether what was to be repeated may be told of as it was the first time: no number, nothing says again."""
    if not view.step.promises("repeat"):
        return False
    words, end = view.words, view.words.spans.get(spot.head, spot.head + 1)
    near = range(spot.first, end)
    numbered = any(view.part.ordinals.get(at, 0) > 1 for at in near) or any(words.word(at) in _LATER for at in near)
    return not numbered and _AGAIN.isdisjoint(view.low) and view.step.stems.isdisjoint(map(stem, view.low))


def is_very_number(view: View, spot: Spot | None) -> bool:
    """Say whether the thing is named with its number in a series: "the second patrol"."""
    near = range(spot.first, spot.head) if spot else ()
    return any(view.part.ordinals[at] in view.step.thing.ordinals for at in view.part.ordinals if at in near)


def _are_between(years: Collection[str], of: Collection[str]) -> bool:
    """Say whether years lie within others: records of 1952 and 1960 are some of those of 1950 to 1990."""
    return min(of) < min(years) and max(years) < max(of)


def is_another_edition(view: View, spot: Spot | None) -> bool:
    """Say whether a sentence speaks of the thing of another year, stage, or number in its series."""
    thing, part, day = view.step.thing, view.part, view.step.paper.date
    if stages(view.step.object) and are_other_stages(view.step.object, view.told):
        return True
    if spot and _RIVAL & {*view.words.low[spot.first : spot.head]} - {*view.step.object.lower().split()}:
        return True
    if part.years and thing.years:
        if not (part.years & thing.years or _are_between(part.years, thing.years)):
            return True
    elif part.years and spot and day and any(int(year) < int(day[:4]) - 1 for year in part.years):
        return True
    if not part.ordinals:
        return False
    near: Collection[int] = range(spot.first, spot.head) if spot else range(part.start, part.end)
    if spot and thing.ordinals:
        near = {*near, *_complement(view, spot)}  # "the minutes of the third session"
    told = {number for at, number in part.ordinals.items() if at in near}
    if spot and told and not thing.ordinals:
        return min(told) > 1 and not view.step.promises("repeat")
    return bool(told and thing.ordinals and not told & thing.ordinals)
