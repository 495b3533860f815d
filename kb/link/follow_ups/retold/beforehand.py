"""What comes before a thing is made, held or given, and is no report of it: its programme, an order, a first sample.

"The programme of the seminar was sent out", "the lamps have been ordered" and "sample pages of the atlas" name what was
promised and tell of an earlier stage. Where that very stage was promised it is a report.
"""

from kb.link.follow_ups.retold.zones import DEFINITE, object_, spot
from kb.link.follow_ups.units import TRANSPARENT
from kb.link.follow_ups.view import View
from kb.link.words.meanings import PREPOSITIONS, is_participle
from kb.link.words.predicates import Predicate
from kb.link.words.stems import stem

_NOUNS = frozenset(
    map(stem, "programme agenda registration enrolment invitation sample specimen excerpt prototype outline plan "
        "preparation proposal idea budget cost money funding grant loan donation offer tender bid quotation call date "
        "venue application nomination candidate theme topic title host site permission progress request "
        "demand need search competition preview preface announcement advertisement stone foundation contract format "
        "template layout order comment remark question criticism objection review debate discussion election".split())
)  # fmt: skip
"""Nouns for what comes before the thing they are of, for or on, or is said of it."""

_DATE, _CONTRACT, _ORDER, _DRAFT = "date", stem("contract"), stem("order"), stem("draft")

_TRIAL = frozenset("trial test sample specimen pilot beta provisional preliminary".split())
"""Words that make of a version, or of pages, what comes before the whole."""

_VERBS = frozenset(
    map(stem, "order advertise tender budget enrol register apply book announce design outline sketch plan earmark ask "
        "prepare".split())
)  # fmt: skip
"""Verbs for what is done to a thing beforehand."""

_JOINING = frozenset("of for to towards on in".split())
_MAKING = (
    "hold",
    "do",
    "train",
    "publish",
    "open",
    "set up",
    "build",
    "place",
    "fit out",
    "buy",
    "give",
    "award",
    "sign",
    "translate",
    "appoint",
    "look",
    "repair",
    "revise",
)
_REACH = 5
"""Such a noun stands within so many words before the thing, its preposition and article included."""


def is_beforehand(view: View, verb: Predicate | None, *, answers: bool) -> bool:
    """Say whether a part of a sentence only tells of what comes before the promised thing.

    :param answers: whether the verb reports such an act.
    """
    step = view.step
    if not step.promises(*_MAKING):
        return False
    if verb and not answers and verb.stem in _VERBS and verb.mode == "done":
        done_to = verb.voice != "active" or spot(view, object_(view.words, view.part, verb), verb) is not None
        if done_to:
            return True
    if view.part.heard.isdisjoint(step.head_keys):
        return False
    if verb and _is_said_under_label(view, verb):
        return True
    return any(_is_of_earlier(view, at) for at in range(*view.stretch) if view.words.keys[at] & step.head_keys)


def _is_said_under_label(view: View, verb: Predicate) -> bool:
    """Say whether the thing is only named in a cell before such a noun: "Training centre | A site has been chosen"."""
    low = view.words.low
    at = next((n for n in range(verb.first - 1, view.part.start, -1) if low[n] == "|"), 0)
    end = next((n for n in range(at + 1, verb.first) if low[n] in PREPOSITIONS), verb.first)
    if not at or stem(low[end - 1]) not in _NOUNS or not view.words.keys[end - 1].isdisjoint(view.step.every_key):
        return False
    return any(view.words.keys[n] & view.step.head_keys for n in range(view.part.start, at))


def _is_of_earlier(view: View, head: int) -> bool:
    """Say whether a noun is that of which something earlier is: the seminar in "the programme of the seminar"."""
    low, step = view.words.low, view.step
    at = _joined_at(view, head)
    acts = step.act_nouns | step.stems
    if at and (low[at - 1].endswith("ing") or stem(low[at - 1]) in TRANSPARENT or view.words.keys[at - 1] & acts):
        at = _joined_at(view, at - 1) or at  # "a grant towards the printing of the atlas", "money for the test of it"
    if not at:
        return False
    noun = stem(low[at - 1])
    if noun in step.every_key or view.words.keys[at - 1] & step.every_key:
        return False
    if noun == _DRAFT and step.promises("publish", "approve", "sign") and not step.is_draft:
        return True
    if noun == _DATE and view.part.mark:
        return False  # a new date for the thing puts it off
    if noun in (_CONTRACT, _ORDER) and step.promises("order", "buy"):
        return False
    return noun in _NOUNS or (at > 1 and low[at - 2] in _TRIAL)


def _joined_at(view: View, noun: int) -> int:
    """Return where the preposition stands that joins a noun to one before it; 0 if there is none."""
    low = view.words.low
    at = noun - 1
    while at > view.part.start and noun - at < _REACH and low[at] not in _JOINING:
        if not (low[at] in DEFINITE | {"a", "an"} or view.words.keys[at] or is_participle(low[at])):
            return 0
        at -= 1
    return at if low[at] in _JOINING and at > view.part.start else 0
