"""A verb with its auxiliaries: "has also been endorsed" is done, "will be endorsed" and "did not endorse" are not."""

import re
from typing import NamedTuple

from extractors.readings.helping_verbs import BE, DO, HAVE, MODAL

ADVERBS = frozenset(
    "also further then therefore thus hereby again now still once moreover nonetheless nevertheless together ever too "
    "often today yesterday earlier duly always already just even very well instead later "
    "first strongly accordingly both each".split()
)
"""Words without -ly that may stand between a subject and its verb."""

_NOT = frozenset("not never neither nor hardly".split())
AUXILIARIES = BE | HAVE | MODAL | DO
"""Words that only carry another verb."""

_HELPERS = BE | HAVE | MODAL | _NOT | DO | ADVERBS
_QUASI = frozenset(
    "wish wishes wished like continue continues continued pleased glad happy proud honoured honored".split()
)
_NO_ADVERB = frozenset("italy family assembly supply july reply anomaly ally tally only".split())
_WINDOW = 90
"""Characters in which a verb's auxiliaries are looked for."""

_WORD = re.compile(r"\S+")


class Group(NamedTuple):
    """A verb's auxiliaries and adverbs."""

    start: int
    """Where the group begins; the verb's own place if it stands alone."""

    helpers: tuple[str, ...] = ()
    """The auxiliaries before the verb, lower case, in order; adverbs are left out."""

    carried: bool = False
    """Whether "wished to", "were pleased to" or "continued to" carries the verb."""

    infinitive: bool = False
    """Whether "to" stands before it and nothing carries it."""

    @property
    def passive(self) -> bool:
        """Whether a form of "be" is the last auxiliary."""
        return bool(self.helpers) and self.helpers[-1] in BE

    @property
    def unreal(self) -> bool:
        """Whether a modal, a negation or "be" stands before the verb: nothing was done yet."""
        return any(word in MODAL or word in _NOT or word == "be" for word in self.helpers)


def is_modal(word: str) -> bool:
    """Say whether a word is a modal: no past form can share it ("would tolerate no abuse and resolved to …")."""
    return word in MODAL


def verb_group(text: str, floor: int, at: int) -> Group:
    """Return the group of the verb at ``at``, looking back no further than ``floor``."""
    base = max(floor, at - _WINDOW)
    before = text[base:at].rsplit(None, 1)
    last = before[-1].lower() if before else ""
    if last != "to" and not _is_helper(last.strip("[]")):
        return Group(at)
    words = list(_WORD.finditer(text, base, at))
    start, helpers = at, []
    while words and _is_helper(word := words[-1][0].lower().strip("[]")):
        start = words.pop().start()
        if word not in ADVERBS and not word.endswith("ly"):
            helpers.append(word)
    if words and words[-1][0].lower() == "to":
        if len(words) > 1 and words[-2][0].lower() in _QUASI:
            return _carried(text, floor, words[-2])
        return Group(start, tuple(reversed(helpers)), infinitive=True)
    return Group(start, tuple(reversed(helpers)))


def _carried(text: str, floor: int, quasi: re.Match[str]) -> Group:
    """Read the group of "wished to", "would like to" or "were pleased to": the verb after it is done all the same."""
    outer = verb_group(text, floor, quasi.start())
    refused = any(word in _NOT or (word in MODAL and word != "would") for word in outer.helpers)
    return Group(outer.start, ("not",) if refused else (), carried=True, infinitive=outer.infinitive)


def _is_helper(word: str) -> bool:
    return word in _HELPERS or (word.endswith("ly") and word not in _NO_ADVERB)
