"""Whether those who were to be briefed were spoken to: "spoke to the Council", "the Council, to which the Chair spoke".

What somebody says to others, or only of those who were to be briefed, briefs nobody.
"""

from kb.link.follow_ups.view import View
from kb.link.words.meanings import PREPOSITIONS
from kb.link.words.predicates import Predicate
from kb.link.words.stems import stem

_SPEAKING = frozenset(map(stem, "speak spoke spoken talk talked".split()))
_TO = frozenset("to before with".split())
_INSIDE = frozenset("of for".split())
"""Prepositions inside the name of a body."""


def speaks_to(view: View, verb: Predicate) -> bool:
    """Say whether a verb tells that those who were to be briefed were spoken to."""
    step = view.step
    if verb.stem not in _SPEAKING or not (step.takes_persons and step.promises("show")):
        return False
    persons = frozenset[str]().union(*(head.keys for head in step.thing.heads))
    return any(not view.words.keys[at].isdisjoint(persons) for at in _whom(view, verb))


def _whom(view: View, verb: Predicate) -> range:
    """Return where those stand to whom is spoken: behind "to", or before "to which"."""
    low, start, end = view.words.low, view.part.start, view.part.end
    first = verb.end
    if first < end and low[first] in _TO:
        stops = (at for at in range(first + 1, end) if low[at] == "," or low[at] in PREPOSITIONS - _INSIDE)
        return range(first + 1, next(stops, end))
    which = next((at for at in range(verb.first - 1, start, -1) if low[at] in ("which", "whom")), start)
    return range(start, which - 1) if which > start and low[which - 1] in _TO else range(0)
