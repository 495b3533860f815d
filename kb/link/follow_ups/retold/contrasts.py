"""What speaks for it that a sentence tells of another thing than the promised one: other words in its place.

"The maps of the railway company" are no maps of the canal company, a list of berths is no list of buoys, and what was
opened in Apia was not opened in Suva.
"""

from collections.abc import Iterator
from itertools import pairwise

from kb.link.follow_ups.doers import OWNS
from kb.link.follow_ups.retold.clues import Clue, Clues
from kb.link.follow_ups.retold.elsewhere import is_elsewhere
from kb.link.follow_ups.retold.signs import Kind, Sign
from kb.link.follow_ups.retold.weighing import ENDS, aliens
from kb.link.follow_ups.units import TRANSPARENT
from kb.link.follow_ups.view import Spot, View
from kb.link.words.meanings import ACTIVITY, FAINT, PREPOSITIONS, is_number, is_time, ordinal
from kb.link.words.stems import stem

_ALIENS = 2.0
"""So many words count that stand in the place of promised ones."""

_OTHER_NOUN = 0.5
"""So much of these is left where the thing itself is named by another noun."""

_TELLING = 0.5
"""A promised word that tells so much is missed."""

_TOPICS = frozenset("of on for about against regarding concerning with between".split())
_WHERE = frozenset({"in", "at"})
_TOPIC = 5
"""What a thing is about stands within so many words behind it."""

_OWNS = OWNS | {"s"}
_ARTICLES = frozenset("a an the".split())
_NEAR = 10
"""Whose a thing is stands within so many words behind it."""

_EVENTS = frozenset({ACTIVITY, "kinds:undertaking"})
_OF_PAPERS = frozenset("present said above attached annexed following relevant respective own".split())
"""Words that only point to a thing."""


def contrasts(clues: Clues, view: View, place: Spot | None, *, reviewed: bool) -> Iterator[Sign]:
    """Yield what words say that stand in the place of promised ones; less where another noun names the thing.

    :param place: where the thing itself is named.
    """
    if _is_of_another_kind(clues, view):
        yield Sign(Kind.ANOTHER_KIND)
    if is_elsewhere(view):
        yield Sign(Kind.ANOTHER_PLACE)
    if place is None:
        if _is_another_thing(clues, view):
            yield Sign(Kind.ANOTHER_THING)
        return
    if _is_of_others(clues, view, place):
        yield Sign(Kind.ANOTHER_OWNER)
    by_name = _is_named(view, place)
    if not by_name and reviewed:
        return
    against = min(aliens(view, place), _ALIENS)
    if against:
        yield Sign(Kind.ALIEN, times=against if by_name else _OTHER_NOUN * against)
    if by_name and _is_on_another(clues, view, place):
        yield Sign(Kind.ANOTHER_TOPIC)


def _is_another_thing(clues: Clues, view: View) -> bool:
    """Say whether another noun stands before what the thing was to be about: a grammar of the dialects, no dictionary.

    Only where it comes first: of the two things a reader is told of, it is that of which the verb speaks.
    """
    words = view.words
    for unit in () if view.step.ends_talks else view.step.thing.units:
        if unit.after not in _TOPICS or unit.place != "topic":
            continue
        for at in range(view.part.start + 1, view.part.end - 2):
            near = range(at + 2, min(at + _TOPIC, view.part.end))
            of_it = words.low[at + 1] in (unit.after, "for") and any(words.keys[n] & unit.keys for n in near)
            if of_it and _is_alien(clues, view, at) and _opens(clues, view, at):
                return True
    return False


def _opens(clues: Clues, view: View, at: int) -> bool:
    """Say whether a noun opens a part, but for its article, where it is, and an alien word that describes it."""
    words, first = view.words, view.part.start
    if words.low[first] in _WHERE:
        first += 1
        while first < at and (words.is_name(first) or words.low[first] == ","):
            first += 1
    if words.low[first] not in _ARTICLES:
        return False
    return first + 1 == at or (first + 2 == at and _is_alien(clues, view, first + 1))


def _is_of_another_kind(clues: Clues, view: View) -> bool:
    """Say whether a promised noun has another word before it than the promised one, or is on something else."""
    for clue, before in _described(clues):
        if before.unit.keys & (view.heard | view.around):
            continue
        for at in range(*view.stretch):
            if view.words.keys[at] and clue.unit.words == view.words.low[at] and _is_described(clues, view, at):
                return True
    return _has_another_name(clues, view) or _has_another_noun(clues, view)


def _has_another_noun(clues: Clues, view: View) -> bool:
    """Say whether another noun follows a word that describes the promised one: "net washing", not "net repair"."""
    words = view.words
    known = view.heard | view.around
    for first, noun in pairwise(clues.own):
        beside = noun.unit.at == first.unit.at + 1 and noun.unit.keys.isdisjoint(known) and noun.most >= _TELLING
        if not beside or noun.unit.name or noun.unit.place != first.unit.place:
            continue
        for at in range(view.part.start, view.part.end - 1):
            if words.low[at] == first.unit.words and words.low[at + 1].endswith("ing") and words.keys[at + 1]:
                return words.keys[at + 1].isdisjoint(view.step.every_key)
    return False


def _has_another_name(clues: Clues, view: View) -> bool:
    """Say whether another name follows a word than the promised one: Mount Kenya, not Mount Elgon."""
    words = view.words
    for first, name in pairwise(clues.own):
        if not name.unit.name or name.unit.keys & view.heard or name.unit.at != first.unit.at + 1:
            continue
        for at in range(view.part.start, view.part.end - 1):
            follows = words.is_name(at + 1) and _is_alien(clues, view, at + 1)
            if words.low[at] == first.unit.words and follows:
                return True
    return False


def _is_of_others(clues: Clues, view: View, place: Spot) -> bool:
    """Say whether the thing is that of a body which the promise does not name: "the guide of the University"."""
    words = view.words
    for at in range(words.spans.get(place.head, place.head + 1), min(view.part.end - 1, place.head + _NEAR)):
        if words.low[at] in ENDS or any(verb.first <= at <= verb.at for verb in view.part.verbs):
            return False
        if words.low[at] in ("of", "by"):
            named = at + 1 + (words.low[at + 1] == "the")
            if named >= view.part.end or not words.is_name(named) or words.keys[named] & _EVENTS:
                return False  # "the film of the Exercise" is nobody else's
            return _is_alien(clues, view, named)
    return False


def _described(clues: Clues) -> Iterator[tuple[Clue, Clue]]:
    """Yield the nouns of a promise that a telling word stands before, each with that word."""
    for before, clue in pairwise(clues.own):
        if clue.unit.at == before.unit.at + len(before.unit.words.split()) and before.most >= _TELLING:
            yield from [(clue, before)] * (not before.unit.words.endswith("ing"))


def _is_described(clues: Clues, view: View, at: int) -> bool:
    """Say whether a word that the promise does not have stands before a noun, or behind it after "on"."""
    words = view.words
    before = at - 1
    while before > view.part.start and words.low[before] in _OWNS:
        before -= 1
    if at > view.part.start and _is_alien(clues, view, before):
        return True
    behind = words.spans.get(at, at + 1)
    if behind + 1 >= view.part.end or words.low[behind] not in ("on", "for"):
        return False
    return next((_is_alien(clues, view, n) for n in range(behind + 1, view.part.end) if words.keys[n]), False)


def _is_alien(clues: Clues, view: View, at: int) -> bool:
    words = view.words
    word, keys = words.low[at], words.keys[at]
    if not keys or is_time(word) or is_number(word) or ordinal(word) or stem(word) in FAINT | TRANSPARENT:
        return False
    if keys & view.step.every_key or keys & clues.around.keys() or word in _OF_PAPERS or word.endswith("ing"):
        return False
    return all(verb.at != at for verb in view.part.verbs)


def _is_named(view: View, place: Spot) -> bool:
    """Say whether the thing is named by its very noun; whoever uses another uses other words beside it too."""
    there = view.words.keys[place.head]
    return any(":" not in key for head in view.step.heads for key in head.keys & there)


def _is_on_another(clues: Clues, view: View, place: Spot) -> bool:
    """Say whether the thing is on, of or for something else: a list of berths, not a list of buoys."""
    for preposition, keys in _complements(view, place).items():
        wanted = [unit for unit in view.step.thing.units if unit.after == preposition]
        telling = any(stem(unit.words) not in FAINT for unit in wanted)
        known = view.step.every_key | clues.around.keys()
        if telling and keys.isdisjoint(known) and not any(unit.keys & view.heard for unit in wanted):
            return True
    return False


def _complements(view: View, place: Spot) -> dict[str, set[str]]:
    """Return what a noun is said to be on, of or for, by preposition."""
    words = view.words
    found: dict[str, set[str]] = {}
    inside = None
    for at in range(words.spans.get(place.head, place.head + 1), view.part.end):
        word = words.low[at]
        if word in PREPOSITIONS:
            if word not in _TOPICS and not (word in _WHERE and at + 1 < view.part.end and words.is_name(at + 1)):
                break
            inside = word if word in _TOPICS else None
        elif word in ENDS:
            break
        elif inside and words.keys[at] and stem(word) not in FAINT and not (is_time(word) or is_number(word)):
            found.setdefault(inside, set()).update(words.keys[at])
    return found
