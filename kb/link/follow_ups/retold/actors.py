"""What it does that a later sentence names or counts those who promised, and for whom and where they were to act.

"Written in the name of the Bureau" names who promised though another acted, "with thanks to Samoa for the form"
though nobody does, and "seven of the eight countries" tells of how many in all.
"""

import re
from collections.abc import Iterator

from kb.link.follow_ups.asserted import is_thanked_for
from kb.link.follow_ups.doers import OWNS, belongs_to_another, in_relative, who
from kb.link.follow_ups.owners import acting, counting
from kb.link.follow_ups.retold.signs import Kind, Sign
from kb.link.follow_ups.retold.zones import spot, subject
from kb.link.follow_ups.view import Spot, View
from kb.link.words.meanings import is_number
from kb.link.words.numerals import NUMBER
from kb.link.words.predicates import Predicate

_HAPPENED = ("done", "under way")
_NONE = frozenset[str]()
_APPOINTED = frozenset({"appoint"})
_PRONOUNS = frozenset({"it", "they", "he", "she"})
_COUNTING = frozenset("all every each both most some several none".split())

_AMONG = re.compile(rf"\b{NUMBER} of (?:the|our|its) {NUMBER}\b", re.IGNORECASE)
_THANKS = re.compile(
    r"\b(?:appreciation|gratitude|thanks|grateful|thankful|indebted) to (?P<whom>[^,;]{1,60}?) for\b"
    r"|\bthank(?:s|ed|ing)? (?P<who>[^,;]{1,60}?) for\b",
    re.IGNORECASE,
)
_ON_BEHALF = re.compile(r"\b(?:on behalf|in the name|at the request) of\b", re.IGNORECASE)


def told_of_owner(view: View, verb: Predicate | None, place: Spot | None) -> Iterator[Sign]:
    """Yield what a part of a sentence says of those who promised.

    :param place: where the thing is named.
    """
    step = view.step
    acts = who(view, verb) if verb else "anyone"
    if acts == "another" and place and verb and verb.voice != "passive" and _is_thing(view, verb, place):
        acts = "anyone"
    if acts == "another" and verb and verb.verb and verb.verb.roles.get("subject", _NONE) & step.answers & _APPOINTED:
        acts = "anyone"  # "Ms Lee joined the Bureau as its engineer"
    named = not (step.owner.keys - step.head_keys).isdisjoint(view.heard)  # a bureau is no office that was to be opened
    counted = _counted(view) if step.owner.many else None
    excused = (named and _ON_BEHALF.search(view.told)) or (counted and counted.kind is Kind.COUNTED_OF_ALL)
    if (acts == "another" and not excused and verb and verb.mode in _HAPPENED) or belongs_to_another(view, place):
        yield Sign(Kind.ANOTHER_ACTS)
    elif step.owner.many:
        some = acts == "one of many" and (not counted or counted.kind is Kind.SPOKEN_OF)
        yield from [Sign(Kind.COUNTED, "names some of those who promised")] if some else filter(None, [counted])
    elif acting(step.owner, view.words, *view.stretch) == "owner" or _is_subject(view, verb):
        yield Sign(Kind.OWNER_ACTS, "names who promised")
    elif named:
        yield Sign(Kind.OWNER_NAMED, "names who promised")
    if named and _is_thanked(view):
        yield Sign(Kind.THANKED, "thanks who promised")
    if any(":" not in key for key in step.recipient & view.heard):
        yield Sign(Kind.RECIPIENT, "names for whom")
    if not step.places.isdisjoint(view.heard):
        yield Sign(Kind.PLACE, "names where")


def _is_thing(view: View, verb: Predicate, place: Spot) -> bool:
    """Say whether what stands before a verb is the thing itself, nobody's: "Ms Lee, an engineer, joined the Bureau"."""
    start, end = subject(view.words, view.part, verb)
    by_pronoun = view.words.low[end - 1] in _PRONOUNS  # "a course that it gave": who acts stands further before
    if in_relative(view, verb) or (view.step.promises("invite") and verb.stem in view.step.stems):
        return False  # "a course that Fiji gave", "Fiji invited the Bureau"
    return start <= place.head < end and not by_pronoun and OWNS.isdisjoint(view.words.low[start:end])


def _counted(view: View) -> Sign | None:
    """Return what it says that those who promised are counted, or only spoken of; null where they are not."""
    if counting(view.step.owner, view.words, *view.stretch) == "anyone":
        return None
    if _AMONG.search(view.told):
        return Sign(Kind.COUNTED_OF_ALL, "counts how many of those who promised")
    if not _COUNTING.isdisjoint(view.low) or any(map(is_number, view.low)):
        return Sign(Kind.COUNTED, "counts those who promised")
    return Sign(Kind.SPOKEN_OF, "speaks of those who promised")


def _is_thanked(view: View) -> bool:
    """Say whether who promised is thanked for something: "our thanks to Samoa for the form"."""
    match = _THANKS.search(view.told)
    if not match:
        return False
    start = view.words.starts[view.part.start]
    first, last = (start + at for at in match.span("whom" if match["whom"] else "who"))
    inside = (at for at in range(*view.stretch) if first <= view.words.starts[at] < last)
    return any(view.words.keys[at] & view.step.owner.keys for at in inside)


def is_thanked_by_receiver(view: View) -> bool:
    """Say whether those who were to have a thing give thanks for it: "Niue thanked the Bureau for the data"."""
    match = _THANKS.search(view.told)
    if not match or not view.step.promises("give") or not is_thanked_for(view):
        return False
    units = (unit.keys for unit in view.step.thing.units if unit.after == "to")
    receivers, words = view.step.recipient.union(*units), view.words
    thanks = words.starts[view.part.start] + match.start()
    before = (at for at in range(*view.stretch) if words.starts[at] < thanks)
    if all(words.keys[at].isdisjoint(receivers) for at in before):
        return False
    behind = words.starts[view.part.start] + match.end()
    first = next((at for at in range(*view.stretch) if words.starts[at] >= behind), view.part.end)
    return spot(view, (first, view.part.end), None) is not None


def _is_subject(view: View, verb: Predicate | None) -> bool:
    """Say whether who promised stands before the verb, be it without a capital: "the co-chairs had written"."""
    if not verb or verb.voice == "passive":
        return False
    start, end = subject(view.words, view.part, verb)
    return any(keys & view.step.owner.keys for keys in view.words.keys[start:end])
