"""What a number, or a single one, of the things promised says of a promise of several: all of them, some, or none."""

import re

from kb.link.follow_ups.counts import falls_short, is_one, is_some_of, means_all, reported
from kb.link.follow_ups.promises import Promise
from kb.link.words.meanings import Passage
from kb.link.words.stems import singular, stem

_NEAR = 8
"""What a number or an article counts stands within so many words behind it."""

_NUMBERED = re.compile(r"\b([A-Za-z]+)\s(?:one|two|three|four|I{1,3}|IV|V|[1-9])\b(?!\s(?:and|to)\b)(?![.,\d])")
"""One thing of several, by its number."""

_FIRST_OF = re.compile(r"\b(?:first|second|third|fourth|one|another)\sof\s(?:the|its|their|these)\s", re.IGNORECASE)
_THIS_ONE = re.compile(r"\b(?:the|this|that|its|their)\s", re.IGNORECASE)
_ONE_OF = "reported for one of several promised"


def counted(step: Promise, told: str) -> tuple[bool, str | None] | None:
    """Return what a number of the things promised says; null if words speak of all without a number.

    Whether only a part was done, and why; an empty reason says that nothing of what was promised was.
    """
    if not step.count:
        return None

    def is_thing(rest: str) -> bool:
        return _thing(step, rest) is not None

    if _is_numbered(step, told) or any(is_thing(told[match.end() :]) for match in _FIRST_OF.finditer(told)):
        return True, _ONE_OF
    number = reported(is_thing, told)
    if number is None and (is_one(is_thing, told) or _is_this_one(step, told)):
        return True, _ONE_OF
    if number is None:
        of_heads = any(step.counted & head.keys for head in step.thing.heads)
        return None if not of_heads or means_all(is_thing, told) else (False, "")
    if not falls_short(number, step.count):
        return (True, _ONE_OF) if is_some_of(step.count, told) else None
    few = told[number.span.start : number.span.end]
    everything = step.object[step.count.span.start : step.count.span.end]
    return True, f"reported for {few} of {everything} promised"


def _thing(step: Promise, rest: str) -> tuple[Passage, int] | None:
    """Return the words behind a number or an article, and which of them names the things promised; null if none."""
    near = Passage(" ".join(rest.split()[:_NEAR]))
    first = next((at for at, keys in enumerate(near.keys) if keys & step.counted), None)
    return None if first is None or any(word in (",", ";") for word in near.low[:first]) else (near, first)


def _is_numbered(step: Promise, told: str) -> bool:
    """Say whether words speak of one of several things by its number: "volume one", "Part II"."""
    return any(stem(match[1].lower()) in step.counted for match in _NUMBERED.finditer(told))


def _is_this_one(step: Promise, told: str) -> bool:
    """Say whether words speak of a certain one of several things: "the post at Suva", where three were promised."""
    named = filter(None, (_thing(step, told[match.end() :]) for match in _THIS_ONE.finditer(told)))
    return any(_is_single(step, near.low[at]) and not any(near.keys[at + 1 : at + 2]) for near, at in named)


def _is_single(step: Promise, word: str) -> bool:
    return word.isalpha() and singular(word) == word and stem(word) in step.counted
