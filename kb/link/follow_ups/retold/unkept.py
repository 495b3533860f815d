"""Verbs that tell of a promised thing something else than that it is there, where it is named whole or in part.

Whatever else is told of "the atlas of reefs" implies that it is there: it hangs in a wheelhouse, was quoted or found
its readers. That it was stolen, advanced or clashed with another implies no such thing, and that it was drawn up does
not say that it was sent.
"""

from kb.link.follow_ups.retold.clues import Agreeing, Clues
from kb.link.follow_ups.retold.weighing import aliens, is_very_number
from kb.link.follow_ups.retold.zones import object_, subject
from kb.link.follow_ups.view import Spot, View
from kb.link.words.mishaps import BEGINNINGS, DOWN, MISHAPS, stems
from kb.link.words.predicates import Predicate
from kb.link.words.stems import stem

_SEVERAL = 2
"""A thing is named whole by so many words at least."""

_LIGHT = stems("go run put take get keep turn bring make have give set leave pass meet throw let stay move")
"""Verbs that tell by the words behind them what happens: "ran into trouble", "was taken off the list"."""

_MOVING = stems("leave move pass")
"""Of these the ones by which a thing gets somewhere: "the form left the Bureau"."""

_COMING = frozenset({"under", "up"})
"""What follows "came" where a thing came up for talk or under attack."""

_HARDLY = frozenset("little few hardly barely scarcely nearly almost".split())
"""Words by which next to nothing is told: "drew little interest", "almost sank"."""

_OTHER_ACTS = frozenset(
    "prepare finish revise approve translate sign pay buy award look talk weigh repair end destroy extend "
    "invite".split()
)
"""Acts upon a thing that need not be there for others, or need not have been given to them."""


def is_named_whole(clues: Clues, found: Agreeing, view: View, verb: Predicate | None, place: Spot | None) -> bool:
    """Say whether the subject of a verb is the promised thing by all its words, of which there are several.

    :param found: the words in common.
    :param place: where the thing is named.
    """
    if verb is None or place is None or found.share_of_matter < 1:
        return False
    if len(clues.matter) + is_very_number(view, place) < _SEVERAL:
        return False
    start, end = subject(view.words, view.part, verb)
    return start <= place.head < end and not aliens(view, place)


def tells_otherwise(view: View, verb: Predicate | None, place: Spot | None) -> bool:
    """Say whether a verb that does not report the promised act tells of anything but the thing's being there."""
    if verb is None or place is None or verb.mode != "done":
        return False
    if _reports(view, verb) and DOWN.isdisjoint(view.words.low[verb.end : verb.end + 1]):
        return False
    said_of, done_to = subject(view.words, view.part, verb), verb.voice == "passive"
    if verb.voice == "active" and not said_of[0] <= place.head < said_of[1]:
        said_of, done_to = object_(view.words, view.part, verb), True
    return said_of[0] <= place.head < said_of[1] and _is_unkept(view, verb, done_to=done_to)


def _reports(view: View, verb: Predicate) -> bool:
    """Say whether a verb is the promised one, or listed as reporting such an act."""
    listed = verb.verb is not None and not verb.verb.kinds.isdisjoint(view.step.answers)
    return listed or any(stem(each.split()[0]) == verb.stem for each in view.step.verbs)


def _is_unkept(view: View, verb: Predicate, *, done_to: bool) -> bool:
    """Say whether what a verb says of a thing does not imply that it is there.

    :param done_to: whether it tells what was done to the thing, not what the thing did.
    """
    kinds, rest = (verb.verb.kinds, verb.verb.rest) if verb.verb else (frozenset[str](), ())
    if verb.stem in MISHAPS | BEGINNINGS or (done_to and kinds and kinds <= _OTHER_ACTS) or rest == ("shape",):
        return True
    follows = view.words.low[verb.end : verb.end + 1]
    if not DOWN.isdisjoint(follows):
        return True
    if not _HARDLY.isdisjoint([view.words.low[verb.at - 1], *follows]):
        return True
    if verb.stem == "come" and not _COMING.isdisjoint(follows):
        return True
    return verb.stem in _LIGHT and not (verb.stem in _MOVING and verb.voice != "passive")
