"""What speaks for it that a part of a later sentence reports a promise in other words: words in common, and signs.

No single thing decides: words in common, who acts and for whom, the days, phrases that recall a promise, and the
section it stands in are added up (``kb.link.signs`` says what each weighs), and named in the reason that is kept.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kb.link.actors import told_of_owner
from kb.link.clues import Agreeing, Clues
from kb.link.counts import few_of
from kb.link.due_days import beside_due, tell_alone
from kb.link.matching import was_there_before
from kb.link.meanings import FAINT, PREPOSITIONS, is_time
from kb.link.owners import names_in
from kb.link.predicates import Predicate
from kb.link.reviews import recalling, tells_state
from kb.link.signs import LOOKING_BACK, OF_DAYS, Kind, Sign
from kb.link.stems import stem
from kb.link.view import Spot, View
from kb.link.weighing import ENDS, aliens, is_another_edition, tells_of_another
from kb.link.window import Sentence
from kb.link.zones import spot, subject

_PAIRS = 2
"""So many words that stand side by side in both count."""

_ROLL = 6
"""A list of more names is a roll."""

_ALIENS = 2.0
"""So many words count that stand in the place of promised ones."""

_OTHER_NOUN = 0.5
"""So much of these is left where the thing itself is named by another noun."""

_TOPICS = frozenset("of on for about against regarding concerning with between".split())


@dataclass(frozen=True)
class Evidence:
    """What speaks for a report in other words."""

    agreeing: Agreeing
    """The words in common."""

    signs: tuple[Sign, ...]
    """All else."""

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
    def beside(self) -> float:
        """What all else weighs."""
        return sum(sign.weight for sign in self.signs)

    @property
    def total(self) -> float:
        """What all of it weighs."""
        return self.agreeing.weight + self.agreeing.weight_around + self.beside

    @property
    def days(self) -> Sign | None:
        """What the days in it say."""
        return next((sign for sign in self.signs if sign.kind in OF_DAYS), None)

    @property
    def looks_back(self) -> bool:
        """Whether it looks back on what was promised."""
        return any(sign.kind in LOOKING_BACK for sign in self.signs)


def evidence(clues: Clues, sentence: Sentence, view: View, verb: Predicate | None) -> Evidence | None:
    """Return what speaks for a report; null where something sets the two apart."""
    place = spot(view, view.stretch, None)
    if is_another_edition(view, place) or tells_of_another(view) or (verb and was_there_before(view, verb)):
        return None
    found = clues.agreeing(view.heard)
    answers = _answers(view, verb)
    signs = tuple(_signs(clues, view, sentence, verb, place, answers=answers))
    shared = ", ".join(f"“{each}”" for each in (*found.words, *found.around))
    told = Evidence(
        agreeing=found,
        signs=signs,
        by_days=False,
        answers=answers,
        names=view.names_thing,
        is_roll=len(names_in(view.words, *view.stretch)) > _ROLL,
        reasons=(*([f"shares {shared}"] if shared else []), *(sign.why for sign in signs if sign.why)),
    )
    few = any(sign.kind is Kind.FEW_OF_MANY for sign in signs)
    return replace(told, by_days=few or tell_alone(told.days, found.share, looks_back=told.looks_back))


def _signs(
    clues: Clues, view: View, sentence: Sentence, verb: Predicate | None, place: Spot | None, *, answers: bool
) -> Iterator[Sign]:
    """Yield what speaks for a report, or against it, beside the words in common."""
    yield from _words(clues, view)
    yield from told_of_owner(view, verb)
    yield from _looking_back(view, sentence)
    yield from filter(None, [beside_due(view, sentence)])
    if answers:
        yield Sign(Kind.ANSWERS)
    if place:
        yield from _contrast(clues, view, place, reviewed=sentence.reviewed)


def _answers(view: View, verb: Predicate | None) -> bool:
    """Say whether a verb is the promised one, or reports such an act."""
    if not verb or _is_of_topic(view, verb):
        return False
    step = view.step
    if verb.stem in step.stems or verb.keys & step.meanings:
        return True
    roles = verb.verb.roles.items() if verb.verb else ()
    return any(kinds & step.answers for role, kinds in roles if role != "subject" or verb.voice != "passive")


def _words(clues: Clues, view: View) -> Iterator[Sign]:
    """Yield what is told by words that stand together, and by numbers."""
    pairs = clues.pairs(view.words, *view.stretch)
    if pairs:
        yield Sign(Kind.PAIR, times=min(len(pairs), _PAIRS))
    few = few_of(view.told)
    if few and few[1].lower() in view.step.numbers:
        yield Sign(Kind.FEW_OF_MANY, f"tells of {few[0]} of the {few[1]} promised")
    elif not view.step.numbers.isdisjoint(view.low):
        yield Sign(Kind.NUMBER, "the number promised")


def _is_of_topic(view: View, verb: Predicate) -> bool:
    """Say whether a verb tells only of what the thing is about: lists were found, where an officer for lists is due."""
    if view.names_thing:
        return False
    start, end = subject(view.words, view.part, verb)
    told = [keys for keys in view.words.keys[start:end] if keys]
    return bool(told) and all(any(unit.keys & keys for unit in view.step.thing.units) for keys in told)


def _contrast(clues: Clues, view: View, place: Spot, *, reviewed: bool) -> Iterator[Sign]:
    """Yield what words say that stand in the place of promised ones; less where another noun names the thing."""
    by_name = _is_named(view, place)
    if not by_name and reviewed:
        return
    against = min(aliens(view, place), _ALIENS)
    if against:
        yield Sign(Kind.ALIEN, times=against if by_name else _OTHER_NOUN * against)
    if by_name and _is_on_another(clues, view, place):
        yield Sign(Kind.ANOTHER_TOPIC)


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
            if word not in _TOPICS:
                break
            inside = word
        elif word in ENDS:
            break
        elif inside and words.keys[at] and stem(word) not in FAINT and not is_time(word):
            found.setdefault(inside, set()).update(words.keys[at])
    return found


def _looking_back(view: View, sentence: Sentence) -> Iterator[Sign]:
    """Yield what is said by phrases that recall a promise, and by the section."""
    phrase = recalling(view.told)
    if phrase:
        yield Sign(Kind.RECALLED, f"“{phrase}” recalls a promise")
    elif tells_state(view.told):
        yield Sign(Kind.STATE)
    if sentence.reviewed:
        yield Sign(Kind.REVIEWED, "stands where earlier steps are reviewed")
