"""How a verb is meant: that something was done, is under way, was promised or missed, or is only spoken of.

Only a finite form reports: "was completed", "has been completed", "completed its review", never "the completed form",
"to be completed" or "will have completed". No tagger is at work: all is told by the form and by the words around it.
"""

from dataclasses import dataclass
from typing import Literal

from kb.link.words.acts import Tense, Verb
from kb.link.words.meanings import PREPOSITIONS, Passage
from kb.link.words.spoken import is_decided, is_thanked_for, is_told, promises_next

Mode = Literal["done", "under way", "open", "ahead"]
Voice = Literal["active", "passive", "bare"]
"""Bare is a participle after its noun, or a verb without object: "the guides, revised in May," and "the guide came"."""

BE = frozenset("is are was were been be being".split())
HAVE = frozenset("has have had having".split())
DETERMINERS = frozenset(
    "the a an its their our his her this that these those any all newly each every some both no more several".split()
)
ADVERBS = frozenset(
    "now already also all both just finally only first then since jointly still yet duly thus again meanwhile soon "
    "shortly ever always together in fact so far further each later".split()
)
_NO_ADVERBS = frozenset("assembly family supply italy july reply anomaly monopoly ally fly".split())
"""Nouns that end as adverbs do."""

NEGATIONS = frozenset("not never no neither nor without".split())
MODAL = frozenset("will shall should would could may might must can cannot".split())
_DO = frozenset("do does did".split())
_CHAIN = BE | HAVE | MODAL | _DO | {"to", "get", "got"}
_PROMISING = frozenset(
    "agreed decided promised undertook undertaken pledged committed resolved intends intend plans plan wishes expects "
    "expect hopes hope is are was were due expected scheduled set planned".split()
)
_FAILING = frozenset("failed fails unable refused omitted neglected declined".split())
_LEFT = frozenset("remain remains remained yet still".split()) | _FAILING
"""Words after which "to" names what was not done."""

_BEGINNING = frozenset("begun began begin begins started start starts continues continued".split())
_MANAGING = frozenset({"managed", "able"})
_CONDITION = frozenset("once when until unless if whenever before provided".split())
_PRONOUNS = frozenset({"which", "that", "who", "they"})
STATES = frozenset(
    "be can have hold stand exist serve use work run operate function own answer see grow cover contain bear "
    "carry hang".split()
)
"""Verbs whose present tense tells that something is there already."""

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
_CONDITIONS = 14
_INSERTION = 7
"""So many words before a verb its helpers, a condition and an insertion among the helpers are looked for."""

_SUBJECT = 10
"""A subject that begins with "no" has no more words."""

_MEASURED = frozenset("fewer less more later longer".split())
"""Words after which "no" denies nothing: "no fewer than 40 officers"."""

_CLAUSE = frozenset("that and but while whereas , ;".split())
"""Words and marks after which a subject may begin."""


@dataclass(frozen=True)
class Meant:
    """How a verb is meant."""

    first: int
    """Place of its first word, helpers included."""

    mode: Mode
    """Whether it was done."""

    voice: Voice
    """Where its thing stands."""

    end: int
    """Place one past the verb and the words it takes."""


@dataclass(frozen=True)
class _Helpers:
    """The words that help a verb."""

    first: int
    chain: list[str]
    denied: bool

    @property
    def last(self) -> str:
        return self.chain[-1] if self.chain else ""


def meant(words: Passage, at: int, end: int, tense: Tense, verb: Verb | None, before: Meant | None) -> Meant | None:
    """Return how a verb is meant; null if it reports nothing.

    :param end: place one past the verb and the words it takes.
    :param verb: the verb if it is listed.
    :param before: how the verb before it in the sentence is meant.
    """
    if promises_next(words, at, verb):
        return None
    helpers = _helpers(words, at, end)
    if _is_conditional(words, helpers.first) and not helpers.denied:
        return None
    if helpers.chain[:1] == ["be"]:
        return None  # nothing finite: "asked that it be held", "should henceforth be held"
    bare: Voice = "active" if _has_object(words, end) else "bare"
    ahead = _ahead(words, helpers)
    if ahead == "skip":
        return None
    done_to = tense in ("either", "participle")
    voice: Voice = "passive" if helpers.last in BE and done_to else bare
    if ahead:
        return Meant(helpers.first, ahead, voice, end)
    if helpers.denied or (bare == "active" and _is_nothing(words, end)):
        at_last = "until" in words.low[end : end + 8]  # "was not published until May"
        return Meant(helpers.first, "done" if at_last else "open", voice, end)
    if not helpers.chain:
        return _alone(words, at, end, tense, verb, bare, before)
    if tense == "ing" and helpers.last in BE:
        mode: Mode = "done" if "been" in helpers.chain and _is_lasting(verb) else "under way"
        return Meant(helpers.first, mode, bare, end)
    if not done_to or helpers.last not in BE | HAVE:
        return None
    return Meant(helpers.first, "under way" if "being" in helpers.chain else "done", voice, end)


def is_adverb(word: str) -> bool:
    """Say whether a word is an adverb by its ending."""
    return word.endswith("ly") and word not in _NO_ADVERBS


def _is_nothing(words: Passage, end: int) -> bool:
    """Say whether nothing is what was done: "has no chair", "sent nothing", not "trained no fewer than 40 officers"."""
    return words.low[end] in NONE and not {"than", "but"} & {*words.low[end + 1 : end + 4]}


def _is_lasting(verb: Verb | None) -> bool:
    """Say whether "has been" with a verb tells of what is there already: "has been working", "have been using"."""
    return verb is not None and ("use" in verb.roles.get("reported", ()) or "subject" in verb.roles)


def _alone(
    words: Passage, at: int, end: int, tense: Tense, verb: Verb | None, bare: Voice, before: Meant | None
) -> Meant | None:
    """Return how a verb without helpers is meant."""
    if tense in ("base", "third"):
        if verb is None or verb.lemma not in STATES or not at or (tense == "base" and not _is_plural(words, at)):
            return None
        return Meant(at, "done", "bare" if "subject" in verb.roles else bare, end)
    if tense == "ing" and is_thanked_for(words, at, end):
        return Meant(at, "done", bare, end)
    if tense == "ing" or _describes(words, at, bare):
        return None
    last = words.low[at - 1] if at else ""
    if before and before.voice == "passive" and last in ("and", ",", "or") and before.end in (at - 1, at - 2):
        return Meant(before.first, before.mode, "passive", end)
    if tense == "participle" and bare == "active" and not (before and before.voice == "active"):
        return None
    return Meant(at, "done", bare, end)


def _describes(words: Passage, at: int, bare: Voice) -> bool:
    """Say whether a participle describes a noun: "the newly completed form", "list of approved traders"."""
    last = words.low[at - 1] if at else ""
    if last in DETERMINERS or last in ("to", "be"):
        return True
    if is_adverb(last) and at > 1 and words.low[at - 2] in DETERMINERS:
        return True
    return bare == "active" and last in PREPOSITIONS


def _is_plural(words: Passage, at: int) -> bool:
    """Say whether several seem to stand before a verb: "shelters now stand", but not "a trial run"."""
    while at and words.low[at - 1] in ADVERBS:
        at -= 1
    before = words.low[at - 1] if at else ""
    if before in _PRONOUNS or before in DETERMINERS:
        return before in _PRONOUNS  # "that own", but not "its own"
    return before.endswith("s") and not before.endswith("ss")


def _helpers(words: Passage, at: int, end: int) -> _Helpers:
    """Return the words that help a verb, in order, and whether it is denied."""
    chain: list[str] = []
    denied = not NEGATIONS.isdisjoint(words.low[at + 1 : end])
    first, here = at, at - 1
    while here >= 0 and at - here < _HELPERS:
        word = words.low[here]
        if word in _ASIDE_ENDS and (aside := _aside(words, here)):
            here -= aside
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
    return _Helpers(first, chain, denied or _is_of_none(words, first))


def _aside(words: Passage, end: int) -> int:
    """Return of how many words a set phrase is that ends at a word: 2 for "to date"; 0 if there is none."""
    return next((size for size in (2, 3) if tuple(words.low[max(0, end - size + 1) : end + 1]) in _ASIDES), 0)


def _is_of_none(words: Passage, first: int) -> bool:
    """Say whether a verb is said of nothing: "no recruiter has been interviewed"."""
    near = True
    for at in range(first - 1, max(first - _SUBJECT, -1), -1):
        word = words.low[at]
        if word in NONE and words.low[at + 1] not in _MEASURED:
            return (near and first - at < 4) or at == 0 or words.low[at - 1] in _CLAUSE
        if not (word[0].isalnum() or word in "-‑") or word in HAVE | BE:
            return False
        near = near and (word not in PREPOSITIONS or word == "of")
    return False


def _insertion(words: Passage, comma: int) -> int:
    """Return where a short insertion after a helper begins: "has been, since 14 June, open"; 0 if there is none."""
    for here in range(comma - 1, max(comma - _INSERTION, 0), -1):
        if words.low[here] == ",":
            return here if words.low[here - 1] in _CHAIN else 0
    return 0


def _is_conditional(words: Passage, first: int) -> bool:
    for word in reversed(words.low[max(0, first - _CONDITIONS) : first]):
        if word in ",;:":
            return False
        if word in _CONDITION:
            return True
    return False


def _ahead(words: Passage, helpers: _Helpers) -> Mode | Literal["skip"] | None:
    """Say of what did not happen whether it was promised, missed or only spoken of; null of what did."""
    chain, first = helpers.chain, helpers.first
    modal = next((word for word in chain if word in MODAL), None)
    by_now = not {"now", "already"}.isdisjoint(words.low[first : first + 3]) or "since" in words.low
    by_now = by_now and (modal == "can" or (modal == "could" and is_told(words, first)))
    if modal and (helpers.denied or not by_now):  # "can now be borrowed"
        if helpers.denied or modal == "cannot":
            return "open"
        return "ahead" if modal in ("will", "shall") or (modal == "would" and is_decided(words, first)) else "skip"
    if "to" in chain:
        return _infinitive(words, helpers)
    if helpers.last in _DO:
        return "open" if helpers.denied else "skip"
    return None


def _infinitive(words: Passage, helpers: _Helpers) -> Mode | Literal["skip"] | None:
    """Say how a verb with "to" is meant, by what stands before: "has yet to be", "is to be", "managed to"."""
    at, first = helpers.chain.index("to"), helpers.first
    before = words.low[first - 1] if first else ""
    yet = helpers.denied or not {"yet", "still"}.isdisjoint(words.low[max(0, first - 1) : first + 5])
    if at and helpers.chain[at - 1] in HAVE | BE:
        if yet:
            return "open"
        return "ahead" if helpers.chain[at - 1] in BE else "skip"
    if before in _LEFT:
        return "open"
    if before in _BEGINNING:
        return "under way"
    if before in _MANAGING:
        return None
    return "ahead" if before in _PROMISING else "skip"


def _has_object(words: Passage, end: int) -> bool:
    """Say whether a thing follows a verb directly."""
    word = next((word for word in words.low[end:] if not is_adverb(word)), "")
    return word[:1].isalnum() and word not in PREPOSITIONS | ADVERBS and word not in ("and", "or", "that")
