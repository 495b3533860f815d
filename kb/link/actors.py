"""What it does that a later sentence names or counts those who promised, and for whom and where they were to act.

"Drafted on behalf of the Working Group" names who promised though another acted, "appreciation to Ecuador for the text"
though nobody does, and "seven of the eight countries" tells of how many in all.
"""

import re
from collections.abc import Iterator

from kb.link.matching import who
from kb.link.meanings import is_number
from kb.link.owners import acting, counting
from kb.link.predicates import Predicate
from kb.link.view import View
from kb.link.zones import subject

_OWNER = 0.6
_OWNER_BESIDE = 0.4
_COUNTED = 0.5
_MANY = 0.2
_ANOTHER = -1.0
"""What it does that the owner acted or is named, that those who promised are counted or only named, and that somebody
else acted.
"""

_COUNTING = frozenset("all every each both most some several none".split())

_COUNTED_OF = 0.8
_OF_ALL = "counts how many of those who promised"
"""What it does that these are counted among all of them, and how that is said."""

_THANKED = 0.3
"""What it does beside that who promised is thanked for something."""

_RECIPIENT = 0.4
_PLACE = 0.4
"""What it does that for whom and where are told."""

_AMONG = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) of (?:the|our|its) "
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)\b",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"\b(?:appreciation|gratitude|thanks|grateful|thankful|indebted) to (?P<whom>[^,;]{1,60}?) for\b"
    r"|\bthank(?:s|ed|ing)? (?P<who>[^,;]{1,60}?) for\b",
    re.IGNORECASE,
)
_ON_BEHALF = re.compile(r"\b(?:on behalf|in the name|at the request) of\b", re.IGNORECASE)


def told_of_owner(view: View, verb: Predicate | None) -> Iterator[tuple[float, str]]:
    """Yield what a part of a sentence says of those who promised, each with how much it does and why."""
    step = view.step
    acts = who(view, verb) if verb else "anyone"
    named = not step.owner.keys.isdisjoint(view.heard)
    counted = list(_counted(view)) if step.owner.many else []
    excused = (named and _ON_BEHALF.search(view.told)) or (_COUNTED_OF, _OF_ALL) in counted
    if acts == "another" and not excused:
        yield _ANOTHER, ""
    elif step.owner.many:
        yield from counted
    elif acting(step.owner, view.words, *view.stretch) == "owner" or _is_subject(view, verb):
        yield _OWNER, "names who promised"
    elif named:
        yield _OWNER_BESIDE, "names who promised"
    if named and _is_thanked(view):
        yield _THANKED, "thanks who promised"
    if any(":" not in key for key in step.recipient & view.heard):
        yield _RECIPIENT, "names for whom"
    if not step.places.isdisjoint(view.heard):
        yield _PLACE, "names where"


def _counted(view: View) -> Iterator[tuple[float, str]]:
    """Yield what it does that those who promised are counted, or only spoken of."""
    if counting(view.step.owner, view.words, *view.stretch) == "anyone":
        return
    if _AMONG.search(view.told):
        yield _COUNTED_OF, _OF_ALL
    elif not _COUNTING.isdisjoint(view.low) or any(map(is_number, view.low)):
        yield _COUNTED, "counts those who promised"
    else:
        yield _MANY, "speaks of those who promised"


def _is_thanked(view: View) -> bool:
    """Say whether who promised is thanked for something: "our appreciation to Ecuador for the text"."""
    match = _THANKS.search(view.told)
    if not match:
        return False
    start = view.words.starts[view.part.start]
    first, last = (start + at for at in match.span("whom" if match["whom"] else "who"))
    inside = (at for at in range(*view.stretch) if first <= view.words.starts[at] < last)
    return any(view.words.keys[at] & view.step.owner.keys for at in inside)


def _is_subject(view: View, verb: Predicate | None) -> bool:
    """Say whether who promised stands before the verb, be it without a capital: "the co-chairs had written"."""
    if not verb or verb.voice == "passive":
        return False
    start, end = subject(view.words, view.part, verb)
    return any(keys & view.step.owner.keys for keys in view.words.keys[start:end])
