"""What speaks for it that a part of a later sentence reports a promise in other words: words in common, and signs.

No single thing decides: words in common, who acts and for whom, the days, phrases that recall a promise, and the
section it stands in are added up (``signs`` says what each weighs), and named in the reason that is kept.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from kb.link.follow_ups.counts import some_of
from kb.link.follow_ups.matching import was_there_before
from kb.link.follow_ups.owners import names_in
from kb.link.follow_ups.retold.actors import is_thanked_by_receiver, told_of_owner
from kb.link.follow_ups.retold.answering import is_about, reports_act
from kb.link.follow_ups.retold.beforehand import is_beforehand
from kb.link.follow_ups.retold.clues import Agreeing, Clues
from kb.link.follow_ups.retold.contrasts import contrasts
from kb.link.follow_ups.retold.due_days import beside_due, tell_alone
from kb.link.follow_ups.retold.elsewhere import is_with_another
from kb.link.follow_ups.retold.signs import AGAINST, BY_FIT, BY_OWNER, LOOKING_BACK, OF_DAYS, Kind, Sign
from kb.link.follow_ups.retold.unkept import is_named_whole, tells_otherwise
from kb.link.follow_ups.retold.weighing import aliens, is_another_edition, is_only_like, tells_of_another
from kb.link.follow_ups.retold.zones import object_, spot, subject
from kb.link.follow_ups.view import Spot, View
from kb.link.follow_ups.window import Sentence
from kb.link.words.lexicon import COUNTRY
from kb.link.words.meanings import is_number
from kb.link.words.predicates import Predicate
from kb.link.words.reviews import recalling, tells_state

_PAIRS = 2
"""So many words that stand side by side in both count."""

_ROLL = 6
"""A list of more names is a roll."""

_COUNTED_NEAR = 4
"""What a number counts stands within so many words, the number included."""

_HALF = 0.5
"""Such a share of the promised words counts for itself."""

_NEARLY_ALL = 0.8
"""Of a state so great a share of the promised words must be told."""

_OUTCOME = re.compile(r"\b(?:results?|findings|outcomes?|conclusions?|lessons)\s+(?:of|from)\s", re.IGNORECASE)
"""Words by which what came of a thing is spoken of, and so the thing itself."""

_GIVING = ("give", "show", "train", "enter")
_OF_SOME = frozenset({Kind.FEW_OF_MANY, Kind.ITEMS_APART})
"""Signs that some of the very things promised are told of."""

_COUNTED = frozenset({Kind.COUNTED, Kind.COUNTED_OF_ALL})
_RECEIVED = _COUNTED | {Kind.RECIPIENT}
"""Of what was to be given it must be told that somebody has it."""

_ALTERING = frozenset("revise look approve finish sign join extend repeat repair talk end use train".split())
"""Acts upon a thing that was there before: that it is spoken of tells nothing of them."""

_MAKING = (
    "prepare", "publish", "open", "set up", "hold", "do", "build", "place", "plant", "buy", "award", "translate"
)  # fmt: skip
"""Acts by which something comes to be where it was not: whatever is told of it later implies them."""


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

    implies: bool
    """Whether what was to be made is told of as being there."""

    names: bool
    """Whether the thing itself is named."""

    spoken_of: bool
    """Whether it is itself what is spoken of there, not a mere part of something else."""

    alters: bool
    """Whether an act was promised upon a thing that was there before, and nobody is counted who has done it."""

    figures: bool
    """Whether a name is shared, and a number counts what was promised, or whom it was for: "forty pilots"."""

    by_means: bool
    """Whether that is told of with which it was to be done: the alarm of "test the posts with an alarm"."""

    is_roll: bool
    """Whether so many are named that it says little that these are among them."""

    reasons: tuple[str, ...]
    """What there is, in words."""

    @property
    def beside(self) -> float:
        """What all else weighs, but for how well the two fit each other."""
        return sum(sign.weight for sign in self.signs if sign.kind not in BY_FIT)

    @property
    def total(self) -> float:
        """What all of it weighs."""
        return self.agreeing.weight + self.agreeing.weight_around + self.beside

    @property
    def fit(self) -> float:
        """What all of it weighs where the two fit each other better than anything else; nothing where they do not."""
        if all(sign.kind is not Kind.ALONE for sign in self.signs) or any(sign.kind in AGAINST for sign in self.signs):
            return 0.0
        return self.total + sum(sign.weight for sign in self.signs if sign.kind in BY_FIT)

    @property
    def by_type(self) -> bool:
        """Whether the thing is told by its kind alone, of which there is one promise: by its owners, or some of it."""
        kinds = {sign.kind for sign in self.signs}
        return Kind.SOLE in kinds and not kinds.isdisjoint(BY_OWNER | {Kind.FEW_OF_MANY})

    @property
    def is_sole(self) -> bool:
        """Whether the document promises no other thing of the kind that is told of."""
        return any(sign.kind is Kind.SOLE for sign in self.signs)

    @property
    def is_beforehand(self) -> bool:
        """Whether only what comes before the thing is told of."""
        return any(sign.kind is Kind.BEFOREHAND for sign in self.signs)

    @property
    def counts(self) -> bool:
        """Whether those who promised are counted, or some of them named."""
        return any(sign.kind in _COUNTED for sign in self.signs)

    @property
    def days(self) -> Sign | None:
        """What the days in it say."""
        return next((sign for sign in self.signs if sign.kind in OF_DAYS), None)

    @property
    def looks_back(self) -> bool:
        """Whether it looks back on what was promised."""
        return any(sign.kind in LOOKING_BACK for sign in self.signs)


def evidence(
    clues: Clues, sentence: Sentence, view: View, verb: Predicate | None, *, alone: bool, sole: frozenset[str]
) -> Evidence | None:
    """Return what speaks for a report; null where something sets the two apart.

    :param alone: whether the sentence and the promise share more than either does with any other.
    :param sole: the keys by which no other promise of the document names its thing.
    """
    place = spot(view, view.stretch, None)
    if is_another_edition(view, place) or tells_of_another(view) or is_with_another(view):
        return None
    if (verb and was_there_before(view, verb)) or (place and is_only_like(view, place)):
        return None
    found = clues.agreeing(view.heard)
    about = verb is None or is_about(clues, view, verb) or sentence.opening is not None or _is_labelled(view, sentence)
    answers = reports_act(view, verb) and about
    signs = [*_signs(clues, view, sentence, verb, place, answers=answers)]
    kinds = {sign.kind for sign in signs}
    whole = is_named_whole(clues, found, view, verb, place)
    there = whole and not view.step.promises("train")  # those who were to be trained were there before
    given = view.step.promises(*_GIVING) and (there or not kinds.isdisjoint(_RECEIVED))
    anew = view.step.promises("appoint") and place is not None and "new" in view.words.low[place.first : place.head]
    made = view.step.promises(*_MAKING) or given or anew
    is_state = verb is None and found.share_of_matter >= _NEARLY_ALL
    implies = not answers and place is not None and made and (is_state or whole or is_about(clues, view, verb))
    implies = implies or (verb is None and is_thanked_by_receiver(view))
    signs += [Sign(Kind.SHARE, times=found.share_of_matter)] * (found.share_of_matter >= _HALF)
    signs += [Sign(Kind.IMPLIES)] * implies
    signs += [Sign(Kind.ALONE, "fits no other promise so well")] * alone
    signs += _of_one_kind(view, place, sole, kinds)
    shared = ", ".join(f"“{each}”" for each in (*found.words, *found.around))
    told = Evidence(
        agreeing=found,
        signs=tuple(signs),
        by_days=False,
        answers=answers,
        implies=implies,
        names=view.names_thing,
        spoken_of=place is not None or bool(_OUTCOME.search(view.told)) or not kinds.isdisjoint(_COUNTED),
        alters=bool(view.step.kinds or view.step.stems) and view.step.kinds <= _ALTERING and kinds.isdisjoint(_COUNTED),
        figures=found.by_name and _counts_promised(view),
        by_means=any(
            unit.after == "with" and not unit.name and unit.keys & view.heard for unit in view.step.thing.units
        ),
        is_roll=len(names_in(view.words, *view.stretch)) > _ROLL,
        reasons=(*([f"shares {shared}"] if shared else []), *(sign.why for sign in signs if sign.why)),
    )
    of_some = not kinds.isdisjoint(_OF_SOME)
    by_days = of_some or tell_alone(told.days, found.share, looks_back=told.looks_back)
    return replace(told, by_days=True) if by_days else told


def _is_labelled(view: View, sentence: Sentence) -> bool:
    """Say whether a sentence stands behind a label that names the promised thing."""
    label = sentence.before if sentence.before and sentence.before.is_label else None
    return label is not None and not label.keys.isdisjoint(view.step.head_keys)


def _of_one_kind(view: View, place: Spot | None, sole: frozenset[str], kinds: Collection[Kind]) -> Iterator[Sign]:
    """Yield what it says that the document promises no other thing of the kind, and that some of many are told of."""
    if place is None or not view.words.keys[place.head] & sole or aliens(view, place) >= _HALF:
        return
    yield Sign(Kind.SOLE, "the only promise of such a thing")
    few = some_of(view.told)
    if few and Kind.FEW_OF_MANY not in kinds:
        yield Sign(Kind.FEW_OF_MANY, f"tells of {few[0]} of the {few[1]}")


def _counts_promised(view: View) -> bool:
    """Say whether a number stands before words of the promise that do not only say where or when."""
    keys = frozenset[str]().union(*(unit.keys for unit in view.step.thing.units if unit.place != "circumstance"))
    words = view.words
    for at in range(view.part.start, view.part.end - 1):
        if is_number(words.low[at]) and any(keys & each for each in words.keys[at + 1 : at + _COUNTED_NEAR]):
            return True
    return False


def _signs(
    clues: Clues, view: View, sentence: Sentence, verb: Predicate | None, place: Spot | None, *, answers: bool
) -> Iterator[Sign]:
    """Yield what speaks for a report, or against it, beside the words in common."""
    yield from _words(clues, view)
    yield from told_of_owner(view, verb, place)
    yield from _looking_back(view, sentence)
    yield from filter(None, [beside_due(view, sentence)])
    if _tells_items_apart(view, sentence):
        yield Sign(Kind.ITEMS_APART, "tells the things listed apart")
    if answers:
        yield Sign(Kind.ANSWERS)
        if verb and place is None and _is_done_to_another(view, verb):
            yield Sign(Kind.ANOTHER_THING)
    if is_beforehand(view, verb, answers=answers) or (not answers and tells_otherwise(view, verb, place)):
        yield Sign(Kind.BEFOREHAND)
    yield from contrasts(clues, view, place, reviewed=sentence.reviewed)


def _tells_items_apart(view: View, sentence: Sentence) -> bool:
    """Say whether, of what was listed by name, some is told of here and some elsewhere as missing."""
    thing = view.step.thing
    missing = [item for item in thing.items if item.isdisjoint(view.heard)] if thing.named_items else []
    if not missing or len(missing) == len(thing.items):
        return False
    if not view.names_thing and any(key.startswith(COUNTRY) for item in thing.items for key in item):
        return False  # of countries much is told one by one
    parts = [*sentence.parts, *(sentence.follows.parts if sentence.follows else ())]
    others = (part for part in parts if part is not view.part)
    lacking = (part for part in others if part.mark or any(verb.mode == "open" for verb in part.verbs))
    return any(item & part.heard for part in lacking for item in missing)


def _is_done_to_another(view: View, verb: Predicate) -> bool:
    """Say whether the very verb promised is said of a thing that is not named as promised."""
    if verb.stem not in view.step.stems or view.names_thing or view.step.takes_persons:
        return False
    zone = object_ if verb.voice == "active" else subject
    start, end = zone(view.words, view.part, verb)
    return end > start and view.words.low[start] in ("a", "an")


def _words(clues: Clues, view: View) -> Iterator[Sign]:
    """Yield what is told by words that stand together, and by numbers."""
    pairs = clues.pairs(view.words, *view.stretch)
    if pairs:
        yield Sign(Kind.PAIR, times=min(len(pairs), _PAIRS))
    few = some_of(view.told)
    if few and few[1].lower() in view.step.numbers:
        yield Sign(Kind.FEW_OF_MANY, f"tells of {few[0]} of the {few[1]} promised")
    elif not view.step.numbers.isdisjoint(view.low):
        yield Sign(Kind.NUMBER, "the number promised")


def _looking_back(view: View, sentence: Sentence) -> Iterator[Sign]:
    """Yield what is said by phrases that recall a promise, and by the section."""
    phrase = recalling(view.told)
    if phrase:
        yield Sign(Kind.RECALLED, f"“{phrase}” recalls a promise")
    elif tells_state(view.told):
        yield Sign(Kind.STATE)
    if sentence.reviewed:
        yield Sign(Kind.REVIEWED, "stands where earlier steps are reviewed")
