"""The words that help a verb or deny it: "has not yet been", "is to be", "no recruiter has been".

They stand directly before their verb, with adverbs, set phrases and short insertions among them.
"""

from itertools import pairwise
from typing import NamedTuple

from extractors.readings import helping_verbs
from kb.link.words.inflection import Tense
from kb.link.words.meanings import PREPOSITIONS, Passage, is_time

BE, HAVE, DO, MODAL = helping_verbs.BE, helping_verbs.HAVE, helping_verbs.DO, helping_verbs.MODAL
BE_OR_HAVE = BE | HAVE
ADVERBS = frozenset(
    "now already also all both just finally only first then since jointly still yet duly thus again meanwhile soon "
    "shortly ever always together in fact so far further each later".split()
)
_NO_ADVERBS = frozenset("assembly family supply italy july reply anomaly monopoly ally fly".split())
"""Nouns that end as adverbs do."""

NEGATIONS = frozenset("not never no neither nor without".split())
_ARTICLES = [[each] for each in "a an the its their his her all both".split()]
_CHAIN = BE_OR_HAVE | MODAL | DO | {"to", "get", "got"}
_ASIDES = frozenset(
    tuple(phrase.split())
    for phrase in ("to date", "by now", "by then", "at last", "as yet", "in part", "in full", "in turn", "of late",
                   "in the meantime", "in the end", "up to now", "until now")
)  # fmt: skip
_ASIDE_ENDS = frozenset(phrase[-1] for phrase in _ASIDES)
"""Set phrases that may stand among the helpers of a verb: "have to date received"."""

HELPING = _CHAIN | NEGATIONS | ADVERBS | _ASIDE_ENDS | {","}
"""Words that may stand directly before a verb that is helped or denied."""

NONE = frozenset({"no", "none", "nobody", "nothing", "neither"})
"""Words by which a subject or an object denies its verb."""

_HELPERS = 9
_INSERTION = 7
"""So many words before a verb its helpers, and an insertion among them, are looked for."""

_SUBJECT = 10
"""A subject that begins with "no" has no more words."""

_INVERTED = 8
"""A subject between "did" and its verb has no more words, these two included."""

_HABITUAL = frozenset("often sometimes usually frequently always occasionally rarely seldom".split())
"""What is done so is no single deed: "we are often asked"."""

_AT_LAST = frozenset({("not", "until"), ("not", "before"), ("not", "till")})
"""Words before a day that say that something was done only then."""

_FRONTED = 8
_PLACES = frozenset({"the", "and", "or", "of", ",", *PREPOSITIONS})
"""Of so many words and no more, but for names, is that which may stand before a subject: "from the Isle of Man"."""

_MEASURED = frozenset("fewer less more later longer".split())
"""Words after which "no" denies nothing: "no fewer than 40 officers"."""

_CLAUSE = frozenset("that and but while whereas , ;".split())
"""Words and marks after which a subject may begin."""


class Helpers(NamedTuple):
    """The words that help a verb."""

    first: int
    """Place of the first of them, or of the verb."""

    chain: list[str]
    """Those that tell its form, in order: "has", "been"."""

    denied: bool
    """Whether they, or the subject, deny it."""

    @property
    def last(self) -> str:
        """The one next to the verb; empty if there is none."""
        return self.chain[-1] if self.chain else ""


def is_adverb(word: str) -> bool:
    """Say whether a word is an adverb by its ending."""
    return word.endswith("ly") and word not in _NO_ADVERBS


def helpers_of(words: Passage, at: int, end: int) -> Helpers:
    """Return the words that help a verb, in order, and whether it is denied."""
    chain: list[str] = []
    denied = not NEGATIONS.isdisjoint(words.low[at + 1 : end])
    first, here = at, at - 1
    while here >= 0 and at - here < _HELPERS:
        word = words.low[here]
        if word in _ASIDE_ENDS and (aside := _aside(words, here)):
            here -= aside
            continue
        if word == "longer" and words.low[here - 1] == "no":
            first, denied, here = here - 1, True, here - 2
            continue
        if word in _CHAIN or word in NEGATIONS:
            first = here
            denied = denied or word in NEGATIONS
            chain[:0] = [word] if word in _CHAIN else []
        elif word == "," and _insertion(words, here):
            here = _insertion(words, here)
        elif word not in ADVERBS and not is_adverb(word):
            break
        here -= 1
    return Helpers(first, chain, denied or _is_of_none(words, first))


def does_help(words: Passage, at: int) -> bool:
    """Say whether "did" only helps the verb after it: "did not go ahead", "did sign the treaty", not "did the work"."""
    near = words.low[at + 1 : at + 1 + _HELPERS]
    after = next((n for n, word in enumerate(near) if word not in ADVERBS and not is_adverb(word)), len(near))
    return near[after : after + 1] != [] and (near[after] in NEGATIONS or is_stressed(words, at, at + 1 + after))


def is_stressed(words: Passage, at: int, verb: int) -> bool:
    """Say whether "did" before a verb only stresses that it was done: "did sign the treaty"."""
    return words.low[at] == "did" and words.low[verb].isalpha() and words.low[verb + 1 : verb + 2] in _ARTICLES


def is_inverted(words: Passage, verb: int) -> bool:
    """Say whether "did" before a subject says when the verb was done at last: "not until May did the Forum name it"."""
    start = max(0, verb - _INVERTED)
    did = next((at for at in range(verb - 2, start, -1) if words.low[at] == "did"), None)
    if did is None or not {",", ";", *NEGATIONS}.isdisjoint(words.low[did:verb]):
        return False
    fronted = words.low[max(0, did - _SUBJECT) : did]
    if "only" in fronted[:-1]:
        return True
    return any(pair in _AT_LAST for pair in pairwise(fronted))


def is_habit(words: Passage, at: int, tense: Tense) -> bool:
    """Say whether a verb tells only what is done from time to time: "we are often asked"."""
    near = words.low[max(0, at - 2) : at]
    return tense in ("either", "participle") and len(near) > 1 and near[0] in BE and near[1] in _HABITUAL


def _aside(words: Passage, end: int) -> int:
    """Return of how many words a set phrase is that ends at a word: 2 for "to date"; 0 if there is none."""
    return next((size for size in (2, 3) if tuple(words.low[max(0, end - size + 1) : end + 1]) in _ASIDES), 0)


def _is_of_none(words: Passage, first: int) -> bool:
    """Say whether a verb is said of nothing: "no recruiter has been interviewed"."""
    near = True
    if NONE.isdisjoint(words.low[max(0, first - _SUBJECT) : first]):
        return False
    for at in range(first - 1, max(first - _SUBJECT, -1), -1):
        word = words.low[at]
        if word in NONE and words.low[at + 1] not in _MEASURED:
            opens = at == 0 or words.low[at - 1] in _CLAUSE or is_time(words.low[at - 1]) or _is_fronted(words, at)
            return opens or (near and first - at < 4)
        if not (word[0].isalnum() or word in "-‑") or word in BE_OR_HAVE:
            return False
        near = near and (word not in PREPOSITIONS or word == "of")
    return False


def _is_fronted(words: Passage, end: int) -> bool:
    """Say whether only where or whence opens a clause before a word: "From Fiji and Samoa no list has arrived"."""
    at = end - 1
    while at >= max(0, end - _FRONTED) and (words.word(at)[0].isupper() or words.low[at] in _PLACES):
        if words.low[at] in PREPOSITIONS:
            break
        at -= 1
    opens = at >= 0 and (at == 0 or words.low[at - 1] in _CLAUSE)
    return opens and at < end - 1 and words.low[at] in PREPOSITIONS


def _insertion(words: Passage, comma: int) -> int:
    """Return where a short insertion after a helper begins: "has been, since 14 June, open"; 0 if there is none."""
    for here in range(comma - 1, max(comma - _INSERTION, 0), -1):
        if words.low[here] == ",":
            return here if words.low[here - 1] in _CHAIN else 0
    return 0
