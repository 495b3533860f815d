"""What is said before a verb, and makes something else of its form: it is thanked for, decided on, told or resolved.

"Thanked Peru for hosting the course" tells of a course that was given, "agreed that it would be held in May" of one to
come, and "resolved to hold it" of none.
"""

from kb.link.words.acts import Verb, forms
from kb.link.words.meanings import Passage

_RESOLVING = frozenset("agree decide resolve determine settle undertake offer propose choose".split())
"""Verbs that promise an act named by "to": "agreed to meet"."""

_DECIDING = frozenset("agreed decided resolved announced confirmed informed reported said explained".split())
"""Verbs after which "that … would" tells what is to come."""

_THANKING = frozenset(
    "thanked thank thanks thanking congratulated congratulate commended commend praised grateful gratitude "
    "appreciation applauded complimented".split()
)
"""Words of thanks "for" what somebody has done."""

_WHOM = 14
"""Thanks stand so many words before what they are for at most."""

_SAYING = frozenset("reported said stated announced informed noted told learned learnt heard added confirmed".split())
"""Verbs that tell in the past what is so: "reported that the list could be consulted"."""


def promises_next(words: Passage, at: int, verb: Verb | None) -> bool:
    """Say whether a verb only promises the next: "resolved to produce", but not "agreed to the plan"."""
    if verb is None or verb.lemma not in _RESOLVING or words.low[at + 1 : at + 2] != ["to"]:
        return False
    known = forms().get(words.low[at + 2]) if at + 2 < len(words) else None
    return known is not None and any(tense == "base" for tense, _ in known.plain)


def is_told(words: Passage, at: int) -> bool:
    """Say whether somebody is said to have told, in the past, what follows: "reported that the list could be read"."""
    before = words.low[:at]
    return "that" in before and not _SAYING.isdisjoint(before[: before.index("that")])


def is_decided(words: Passage, first: int) -> bool:
    """Say whether it was decided that something be done: "agreed that the summit would be held"."""
    before = words.low[:first]
    return "that" in before and not _DECIDING.isdisjoint(before[: before.index("that")])


def is_thanked_for(words: Passage, at: int, end: int) -> bool:
    """Say whether thanks are given for an act: "thanked Senegal for hosting the course", not "for offering to"."""
    return words.low[end : end + 1] != ["to"] and thanks_before(words, at) is not None


def thanks_before(words: Passage, at: int) -> int | None:
    """Return where the thanks stand that are given for an act; whoever is thanked stands between the two."""
    if not at or words.low[at - 1] not in ("for", "on"):
        return None
    return next((n for n in range(at - 2, max(at - _WHOM, -1), -1) if words.low[n] in _THANKING), None)
