"""Whether words open an action: "Circulate the plan", "re-examine the quotas", but not "Host country".

Behind the name of a party even a verb that no list has is its task: "Members: dredge the inner harbour".
"""

import re
from functools import cache

from extractors.vocabulary import load

_DETERMINERS = frozenset("the a an its their this that all each every any one two three".split())
_AMBIGUOUS = frozenset("chair co-chair host co-host lead present record secure".split())
"""Words that open both an owner ("Host country") and an action ("Host the session")."""

_NO_VERB = frozenset(
    "the an and or both all each every its their by in on at to for from of with within before after until as when no"
    " not if once upon during only also via through that this these those mid late early end".split()
)
"""Words that open no action."""

_OPENING = re.compile(r"\W*(?P<first>[\w-]+)(?:\s+(?P<second>[\w-]+))?")
_CAUSATIVE = re.compile(
    r"\W*(?:have|get)\s(?:the|an?|its|their|all|both|each|this|these)\s(?:[\w’'-]+\s){1,8}?\w+(?:ed|en|wn|lt|nt|et|ought)\b",
    re.IGNORECASE,
)
"""What others are to be made to do: "Have the manual translated"."""

_SMALL = re.compile(r"[a-z][a-z-]+(?=\s)")


@cache
def word_list(key: str) -> frozenset[str]:
    """Return one of the word lists of the actions vocabulary."""
    return frozenset(load("actions")[key])


def opens_with_verb(words: str) -> bool:
    """Say whether words open an action: "Circulate the plan", "Host the session", but not "Host country"."""
    found = _OPENING.match(words)
    if found is None or not _is_verb(found["first"].lower()):
        return found is not None and found["first"].lower() in ("have", "get") and bool(_CAUSATIVE.match(words))
    return found["first"].lower() not in _AMBIGUOUS or (found["second"] or "").lower() in _DETERMINERS


def _is_verb(word: str) -> bool:
    """Say whether a word is a verb of action, or such a verb done once more: "reissue", "re-examine"."""
    verbs = word_list("verbs")
    return word in verbs or (word.startswith("re") and word[2:].removeprefix("-") in verbs)


def may_be_task(words: str) -> bool:
    """Say whether words behind the name of a party open with what can be a verb, known or not."""
    first = _SMALL.match(words)
    return first is not None and first[0] not in _NO_VERB
