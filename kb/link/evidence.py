"""What speaks for it that a part of a later sentence reports a promise in other words, each thing for so much.

No single thing decides: words in common, who acts and for whom, the days, phrases that recall a promise, and the
section it stands in are added up, and every one of them is named in the reason that is kept with the report.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kb.link.actors import told_of_owner
from kb.link.clues import Agreeing, Clues
from kb.link.counts import few_of
from kb.link.due_days import beside_due, tell_alone
from kb.link.meanings import FAINT, PREPOSITIONS, is_time
from kb.link.owners import names_in
from kb.link.predicates import Predicate
from kb.link.reviews import recalling, tells_state
from kb.link.stems import stem
from kb.link.view import Spot, View
from kb.link.weighing import ENDS, aliens, is_another_edition
from kb.link.window import Sentence
from kb.link.zones import spot, subject

_PAIR = 0.4
_PAIRS = 2
"""What two words do that stand side by side in both, and how many such pairs count."""

_NUMBER = 0.3
_FEW = 0.9
"""What it does that how many are told, and that few of so many are: "of the six, four …"."""

_ROLL = 6
"""A list of more names is a roll."""

_RECALLED = 0.45
_STATE = 0.15
_REVIEWED = 0.6
"""What a phrase that recalls a promise does, one that tells how far a thing has come, and a section that reviews."""

_ANSWERS = 0.4
"""What a verb does that reports such an act."""

_ALIEN = -0.5
_ALIENS = 2.0
"""What a word does that stands in the place of a promised one, and how many of them count."""

_ANOTHER_THING = -1.5
"""What it does that the thing is one on, of or for something else."""

_OTHER_NOUN = 0.5
"""So much of that is left where the thing itself is named by another noun."""

_TOPICS = frozenset("of on for about against regarding concerning with between".split())


@dataclass(frozen=True)
class Evidence:
    """What speaks for a report in other words."""

    agreeing: Agreeing
    """The words in common."""

    beside: float
    """What all else does."""

    days: float
    """What the days in it do."""

    by_days: bool
    """Whether days or numbers alone tell what is meant."""

    answers: bool
    """Whether the verb is one that reports such an act."""

    names: bool
    """Whether the thing itself is named."""

    is_roll: bool
    """Whether so many are named that it says little that these are among them."""

    reasons: tuple[str, ...]
    """What there is, in words."""

    @property
    def words(self) -> float:
        """What the words in common do."""
        return self.agreeing.weight + self.agreeing.weight_around

    @property
    def total(self) -> float:
        """What all of it does."""
        return self.words + self.beside


def evidence(clues: Clues, sentence: Sentence, view: View, verb: Predicate | None) -> Evidence | None:
    """Return what speaks for a report; null where something sets the two apart."""
    place = spot(view, view.stretch, None)
    if is_another_edition(view, place):
        return None
    found = clues.agreeing(view.heard)
    days = beside_due(view, sentence)
    back = list(_looking_back(view, sentence))
    told = [*_words(clues, view, found), *told_of_owner(view, verb), *back, days]
    answers = _answers(view, verb)
    if answers:
        told.append((_ANSWERS, ""))
    if place:
        told.append((_contrast(clues, view, place, reviewed=sentence.reviewed), ""))
    beside = sum(points for points, _ in told)
    by_days = tell_alone(days[0], found.share, recalled=any(points == _RECALLED for points, _ in back))
    by_days = by_days or any(points == _FEW for points, _ in told)
    reasons = tuple(why for _, why in told if why)
    is_roll = len(names_in(view.words, *view.stretch)) > _ROLL
    return Evidence(found, beside, days[0], by_days, answers, view.names_thing, is_roll, reasons)


def _answers(view: View, verb: Predicate | None) -> bool:
    """Say whether a verb is the promised one, or reports such an act."""
    if not verb or _is_of_topic(view, verb):
        return False
    step = view.step
    if verb.stem in step.stems or verb.keys & step.meanings:
        return True
    return verb.verb is not None and not verb.verb.kinds.isdisjoint(step.answers)


def _words(clues: Clues, view: View, found: Agreeing) -> Iterator[tuple[float, str]]:
    if found.words or found.around:
        shared = ", ".join(f"“{each}”" for each in (*found.words, *found.around))
        yield 0.0, f"shares {shared}"
    pairs = clues.pairs(view.words, *view.stretch)
    if pairs:
        yield _PAIR * min(len(pairs), _PAIRS), ""
    few = few_of(view.told)
    if few and few[1].lower() in view.step.numbers:
        yield _FEW, f"tells of {few[0]} of the {few[1]} promised"
    elif not view.step.numbers.isdisjoint(view.low):
        yield _NUMBER, "the number promised"


def _is_of_topic(view: View, verb: Predicate) -> bool:
    """Say whether a verb tells only of what the thing is about: of lists found, where an officer for lists is promised.

    To make losses known, though, is to give figures on them.
    """
    if view.names_thing or "kinds:account" in view.step.head_keys:
        return False
    start, end = subject(view.words, view.part, verb)
    told = [keys for keys in view.words.keys[start:end] if keys]
    return bool(told) and all(any(unit.keys & keys for unit in view.step.thing.units) for keys in told)


def _contrast(clues: Clues, view: View, place: Spot, *, reviewed: bool) -> float:
    """Return what words do that stand in the place of promised ones; less where another noun names the thing."""
    by_name = _is_named(view, place)
    if not by_name and reviewed:
        return 0.0
    against = _ALIEN * min(aliens(view, place), _ALIENS)
    if not by_name:
        return _OTHER_NOUN * against
    return against + (_ANOTHER_THING if _is_on_another(clues, view, place) else 0.0)


def _is_named(view: View, place: Spot) -> bool:
    """Say whether the thing is named by its very noun; whoever uses another uses other words beside it too."""
    there = view.words.keys[place.head]
    return any(":" not in key for head in view.step.heads for key in head.keys & there)


def _is_on_another(clues: Clues, view: View, place: Spot) -> bool:
    """Say whether the thing is on, of or for something else: a list of fossils, not a list of paintings."""
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
            if word not in _TOPICS:
                break
            inside = word
        elif word in ENDS:
            break
        elif inside and words.keys[at] and stem(word) not in FAINT and not is_time(word):
            found.setdefault(inside, set()).update(words.keys[at])
    return found


def _looking_back(view: View, sentence: Sentence) -> Iterator[tuple[float, str]]:
    phrase = recalling(view.told)
    if phrase:
        yield _RECALLED, f"“{phrase}” recalls a promise"
    elif tells_state(view.told):
        yield _STATE, ""
    if sentence.reviewed:
        yield _REVIEWED, "stands where earlier steps are reviewed"
