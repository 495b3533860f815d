"""Whether a plain form is the verb of several, who stand before it: "shelters now stand", but not "a trial run"."""

from kb.link.words.acts import DETERMINERS
from kb.link.words.helpers import ADVERBS
from kb.link.words.meanings import PREPOSITIONS, Passage

_PRONOUNS = frozenset({"which", "that", "who", "they"})
_ONLY_VERBS = frozenset("hang exist serve operate contain carry grow hold own see".split())
"""Plain forms that are hardly ever nouns."""


def is_told_of_several(words: Passage, at: int) -> bool:
    """Say whether several seem to stand before a verb: "shelters now stand", but not "a trial run"."""
    while at and words.low[at - 1] in ADVERBS:
        at -= 1
    before = words.low[at - 1] if at else ""
    if before in _PRONOUNS or before in DETERMINERS:
        return before in _PRONOUNS  # "that own", but not "its own"
    return _ends_as_plural(before) or _is_of_several(words, at)


def _ends_as_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def _is_of_several(words: Passage, at: int) -> bool:
    """Say whether several open a passage, and where or for what they are follows: "the nets in the bay hang"."""
    if words.low[at] not in _ONLY_VERBS:
        return False
    preposition = next((n for n, word in enumerate(words.low[:at]) if word in PREPOSITIONS), 0)
    of_one = all(word.isalnum() for word in words.low[:at])
    return of_one and preposition > 0 and _ends_as_plural(words.low[preposition - 1])
