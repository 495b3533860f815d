"""When enough speaks for it that a passage reports a promise: all signs together, or that the two fit each other alone.

``signs`` gives the weights of single signs, ``clues`` that of words.
"""

from collections.abc import Callable

from kb.link.follow_ups.retold.evidence import Evidence
from kb.link.words.tenses import Mode

_ENOUGH = 2.3
"""So much must speak for a report."""

_OPEN = 1.8
"""So much, where something fits alone and is said to be open: that closes nothing."""

_MORE = 2.8
"""So much, where the verb is not known to report such an act."""

_WORDS = 0.8
_SHARE = 0.3
"""So much, and such a share, must be promised words in common, unless the days are the very ones."""

_LESS = 0.6
"""Where steps are reviewed, and such an act is told of such a thing, fewer words do."""

_AROUND = 0.7
"""So much must be words that the document uses of the same thing, where the promised ones do not do."""

_BESIDE = 0.6
"""So much must speak for it beside the words."""

_HALF = 0.5
"""So great a share of the words that do not only say where, when or to whom tells more than half of the thing."""

_MATTER = 0.3
"""So great a share of them must be told where the thing itself is not named."""

_MUCH = 2.0
"""Words for where and to whom that tell so much say which thing it was."""

_ALL = 0.95
"""So great a share of them tells all of it."""

_MANY = 2.4
"""Words of a promise that tell so much are hardly told of anything else, with a name, a day and a figure."""


def is_enough(found: Evidence, *, mode: Mode, reviewed: bool, partly: Callable[[], bool]) -> bool:
    """Say whether enough speaks for a report: all signs together, or that the two fit each other alone.

    :param reviewed: whether the passage stands where earlier steps are reviewed.
    :param partly: says whether it tells of some only of what was promised, or of those who promised.
    """
    if (found.is_roll or found.is_beforehand) and not found.by_days:
        return False
    if mode == "done" and _fits_whole(found):
        return True
    return _is_told(found, mode=mode, reviewed=reviewed, partly=partly) or _fits_alone(found, mode)


def _is_told(found: Evidence, *, mode: Mode, reviewed: bool, partly: Callable[[], bool]) -> bool:
    """Say whether enough speaks for a report: of words, unless the days are the very ones, and beside them."""
    of_another = mode == "done" and not (found.by_days or found.answers or (found.spoken_of and not found.alters))
    if of_another and not (reviewed and partly()):
        return False  # another act upon another thing, unless some of those who promised are counted
    less = _LESS if reviewed and found.answers and (found.names or found.counts) else 1
    shared = found.agreeing
    if mode == "ahead" and not found.names and shared.share_of_matter < _HALF:
        return False  # something else is promised of the same place, or to the same people
    by_words = shared.weight >= _WORDS * less and shared.share >= _SHARE * less
    by_context = shared.named or (shared.weight >= _WORDS * _LESS and shared.weight_around >= _AROUND)
    told = found.names or found.by_days or by_context or shared.weight >= _MUCH
    if not told and shared.share_of_matter < _MATTER:
        return False  # to whom, where and on what occasion is told, not what
    if not (found.by_days or by_words or by_context) or found.beside < _BESIDE:
        return False
    return found.total >= (_ENOUGH if found.answers or found.by_days or mode != "done" else _MORE)


def _fits_alone(found: Evidence, mode: Mode) -> bool:
    """Say whether a passage and a promise fit each other alone: more than half is told, and of the very thing."""
    if mode == "done" and _fits_by_name(found):
        return True
    known = found.agreeing.share_of_matter >= _HALF or found.by_type or found.by_days
    if mode != "done":  # the very act upon the only such thing that was promised, with a new day, closes nothing
        return (known or (found.answers and found.is_sole)) and found.names and found.fit >= _OPEN
    return known and found.names and (found.answers or found.implies or found.by_days) and found.fit >= _ENOUGH


def _fits_whole(found: Evidence) -> bool:
    """Say whether all of so many words, with the means, are told of one promise alone, at its time: that is the act."""
    shared, days = found.agreeing, found.days
    told = (
        found.by_means
        and shared.weight >= _MANY
        and shared.share_of_matter >= _ALL
        and days is not None
        and days.weight > 0
    )
    return told and found.fit >= _MORE


def _fits_by_name(found: Evidence) -> bool:
    """Say whether so many words, with a name, a day and a figure, are told of one promise alone: no verb is needed."""
    shared, days = found.agreeing, found.days
    told = found.figures and shared.by_name and shared.weight >= _MANY and days is not None and days.weight > 0
    return told and found.fit >= _MORE and not found.alters
