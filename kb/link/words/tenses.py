"""How a verb is meant: that something was done, is under way, was promised or missed, or is only spoken of.

Only a finite form reports: "was completed", "has been completed", "completed its review", never "the completed form",
"to be completed" or "will have completed". No tagger is at work: all is told by the form and by the words around it.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from kb.link.words.acts import DETERMINERS, Verb
from kb.link.words.helpers import (
    ADVERBS,
    BE,
    BE_OR_HAVE,
    DO,
    MODAL,
    NONE,
    Helpers,
    helpers_of,
    is_adverb,
    is_habit,
    is_inverted,
    is_stressed,
)
from kb.link.words.inflection import Tense
from kb.link.words.meanings import PREPOSITIONS, Passage, is_number, is_time
from kb.link.words.several import is_told_of_several
from kb.link.words.spoken import is_decided, is_thanked_for, is_told, promises_next

Mode = Literal["done", "under way", "open", "ahead"]
Voice = Literal["active", "passive", "bare"]
"""Bare is a participle after its noun, or a verb without object: "the guides, revised in May," and "the guide came"."""

_PROMISING = frozenset(
    "agreed agrees agree decided decides decide promised promises promise undertook undertaken undertakes undertake "
    "pledged pledges pledge committed commits commit resolved resolves resolve intends intend plans plan wishes wish "
    "expects expect hopes hope is are was were due expected scheduled set planned".split()
)
_FAILING = frozenset("failed fails unable refused omitted neglected declined".split())
_LEFT = frozenset("remain remains remained yet still".split()) | _FAILING
"""Words after which "to" names what was not done."""

_CONDITIONS = 14
"""A condition is looked for within so many words before a verb."""

_NOBODY = frozenset({"nobody", "none"})
_UNTIL = 8
"""The day up to which something is denied stands within so many words after its verb."""

_BEGINNING = frozenset("begun began begin begins started start starts continues continued".split())
_NOW = frozenset({"now", "already"})
_MANAGING = frozenset({"managed", "able"})
_IN_TIME = re.compile(
    r"(?:a|one|two|three|four|five|six|ten|several|some|\d+) (?:fortnight|day|week|month)s? (?:early|ahead of)\b"
    r"|(?:well )?ahead of (?:time|schedule)\b|(?:exactly |just )?(?:on time|as planned)\b"
)
"""What shows behind "could be opened" that it was: what is only possible is not yet early, or as planned."""

_PROVIDED = frozenset(
    "if unless provided were should once would had hope hoped hoping wish wished with only according subject given "
    "assuming pending depending dependent conditional contingent may might perhaps possibly likely case".split()
)
"""Words by which the whole sentence only speaks of what might be."""

_IN_TIME_WORDS = 5
"""These words stand so soon behind the verb."""

_CONDITION = frozenset("once when until unless if whether whenever before provided".split())
_AT_PRESENT = frozenset({"is", "are", "has", "have"})
_NO_THINGS = PREPOSITIONS | ADVERBS | {"and", "or", "that"}
"""What follows a verb and is no thing."""

_QUANTIFIERS = frozenset("fewer less many few other such further more most".split())
"""Words that describe what there is: a participle behind them does so too, "fewer unwatched barges"."""

_KEEPING = frozenset("keep keeps kept keeping".split())
_KEPT = 3
"""What is to be kept as it is stands between the verb and its state: "keep the desk staffed"."""

STATES = frozenset(
    "be can have hold stand exist serve use work run operate function own answer see grow cover contain bear "
    "carry hang shine flow last".split()
)
"""Verbs whose present tense tells that something is there already."""


_MAKERS = frozenset(
    "printer printers illustrator illustrators translator translators typesetter typesetters designer designers "
    "editor editors proofreader proofreaders drafter drafters lawyer lawyers builder builders contractor contractors "
    "supplier suppliers manufacturer manufacturers yard yards shipyard shipyards boatyard boatyards".split()
)
"""Who has a thing that is still being made."""

_MAKER = 6
"""They are named within so many words behind "is"."""


def is_with_makers(low: Sequence[str], at: int) -> bool:
    """Say whether a thing is said to be with who makes it: "the guide is still with the illustrator"."""
    near = low[at : at + _MAKER]
    return ("with" in near or "at" in near) and not _MAKERS.isdisjoint(near)


class Meant(NamedTuple):
    """How a verb is meant."""

    first: int
    """Place of its first word, helpers included."""

    mode: Mode
    """Whether it was done."""

    voice: Voice
    """Where its thing stands."""

    end: int
    """Place one past the verb and the words it takes."""


def meant(words: Passage, at: int, end: int, tense: Tense, verb: Verb | None, before: Meant | None) -> Meant | None:
    """Return how a verb is meant; null if it reports nothing.

    :param end: place one past the verb and the words it takes.
    :param verb: the verb if it is listed.
    :param before: how the verb before it in the sentence is meant.
    """
    if promises_next(words, at, verb):
        return None
    helpers = helpers_of(words, at, end)
    if _is_conditional(words, helpers.first) and not helpers.denied:
        return None
    if helpers.chain[:1] == ["be"]:
        return None  # nothing finite: "asked that it be held", "should henceforth be held"
    bare: Voice = "active" if _has_object(words, end) else "bare"
    ahead = _ahead(words, helpers, at, end) if helpers.chain else None
    if ahead == "skip":
        return None
    done_to = tense in ("either", "participle")
    voice: Voice = "passive" if helpers.last in BE and done_to else bare
    if ahead:
        return Meant(helpers.first, ahead, voice, end)
    if helpers.denied or (bare == "active" and _is_nothing(words, end)) or _is_by_nobody(words, end):
        at_last = _is_at_last(words, end)
        return Meant(helpers.first, "done" if at_last else "open", voice, end)
    if not helpers.chain:
        return _alone(words, at, end, tense, verb, bare, before)
    if tense == "ing" and helpers.last in BE:
        mode: Mode = "done" if "been" in helpers.chain and _is_lasting(verb) else "under way"
        return Meant(helpers.first, mode, bare, end)
    stressed = tense == "base" and helpers.chain == ["did"]
    if not stressed and (not done_to or helpers.last not in BE_OR_HAVE):
        return None
    return Meant(helpers.first, "under way" if "being" in helpers.chain else "done", voice, end)


def _is_at_last(words: Passage, end: int) -> bool:
    """Say whether what is denied up to a day was done then: "was not published until May"."""
    return "until" in words.low[end : end + _UNTIL]


def _is_until_day(words: Passage, end: int) -> bool:
    """Say whether what could not be done up to a day was done then: "could not be opened until 12 May"."""
    near = words.low[end : end + _UNTIL]
    at = end + near.index("until") if "until" in near else len(words)
    day = words.low[at + 1 : at + 3]
    return len(day) > 1 and any(map(is_time, day)) and (is_time(day[0]) or is_number(day[0]))


def _is_nothing(words: Passage, end: int) -> bool:
    """Say whether nothing is what was done: "has no chair", "sent nothing", not "trained no fewer than 40 officers"."""
    return words.low[end] in NONE and not {"than", "but"} & {*words.low[end + 1 : end + 4]}


def _is_by_nobody(words: Passage, end: int) -> bool:
    """Say whether nobody did what a verb tells: "was read by nobody"."""
    near = words.low[end : end + _UNTIL]
    return "by" in near and any(by == "by" and whom in _NOBODY for by, whom in pairwise(near))


def _is_lasting(verb: Verb | None) -> bool:
    """Say whether "has been" with a verb tells of what is there already: "has been working", "have been using"."""
    return verb is not None and ("use" in verb.roles.get("reported", ()) or "subject" in verb.roles)


def _alone(
    words: Passage, at: int, end: int, tense: Tense, verb: Verb | None, bare: Voice, before: Meant | None
) -> Meant | None:
    """Return how a verb without helpers is meant."""
    if is_habit(words, at, tense):
        return Meant(at, "under way", "passive", end)
    if tense == "base" and is_inverted(words, at):
        return Meant(at, "done", bare, end)
    if tense in ("base", "third"):
        if (
            verb is None
            or verb.lemma not in STATES
            or not at
            or (tense == "base" and not is_told_of_several(words, at))
        ):
            return None
        return Meant(at, "done", "bare" if "subject" in verb.roles else bare, end)
    if tense == "ing" and is_thanked_for(words, at, end):
        return Meant(at, "done", bare, end)
    if tense == "ing" or _describes(words, at, bare):
        return None
    if verb is None and not _KEEPING.isdisjoint(words.low[max(0, at - _KEPT) : at]):
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
    if last in _QUANTIFIERS and bare == "active":
        return True
    if is_adverb(last) and at > 1 and words.low[at - 2] in DETERMINERS:
        return True
    return bare == "active" and last in PREPOSITIONS


def _is_conditional(words: Passage, first: int) -> bool:
    near = words.low[max(0, first - _CONDITIONS) : first]
    for n, word in () if _CONDITION.isdisjoint(near) else reversed([*enumerate(near)]):
        if word in ",;:":
            return False
        if word in _CONDITION:
            if words.low[first] in _AT_PRESENT:
                return True
            return not (_is_of_time_told(near[:n], word) or is_inverted(words, first))
    return False


def _is_of_time_told(before: list[str], word: str) -> bool:
    """Say whether a clause tells what came at a time that was told: "it was May before", "since 5 May, when"."""
    if word == "when":
        return len(before) > 1 and before[-1] == "," and is_time(before[-2])
    time = len(before) - next((n for n, each in enumerate(reversed(before)) if not is_time(each)), len(before))
    return word == "before" and time < len(before) and before[max(0, time - 2) : time] == ["it", "was"]


def _ahead(words: Passage, helpers: Helpers, at: int, end: int) -> Mode | Literal["skip"] | None:
    """Say of what did not happen whether it was promised, missed or only spoken of; null of what did."""
    chain, first = helpers.chain, helpers.first
    modal = next((word for word in chain if word in MODAL), None)
    by_now = modal == "can" or (modal == "could" and is_told(words, first))
    by_now = by_now and ("since" in words.low or not _NOW.isdisjoint(words.low[first : first + 3]))
    by_now = by_now or (chain == ["could", "be"] and _was_in_time(words, end))
    if modal and (helpers.denied or not by_now):  # "can now be borrowed"
        if helpers.denied or modal == "cannot":
            return None if modal == "could" and _is_until_day(words, end) else "open"
        return "ahead" if modal in ("will", "shall") or (modal == "would" and is_decided(words, first)) else "skip"
    if "to" in chain:
        return _infinitive(words, helpers)
    if helpers.last in DO:
        told = is_stressed(words, first, at) or (helpers.denied and helpers.last == "did" and _is_at_last(words, end))
        return None if told else "open" if helpers.denied else "skip"
    return None


def _was_in_time(words: Passage, end: int) -> bool:
    """Say whether what could be done is said to have been so in time: "could be opened a week early"."""
    near = " ".join(words.low[end : end + _IN_TIME_WORDS])
    return bool(_IN_TIME.match(near)) and _PROVIDED.isdisjoint(words.low) and not is_told(words, end)


def _infinitive(words: Passage, helpers: Helpers) -> Mode | Literal["skip"] | None:
    """Say how a verb with "to" is meant, by what stands before: "has yet to be", "is to be", "managed to"."""
    at, first = helpers.chain.index("to"), helpers.first
    before = words.low[first - 1] if first else ""
    yet = helpers.denied or not {"yet", "still"}.isdisjoint(words.low[max(0, first - 1) : first + 5])
    if at and helpers.chain[at - 1] in BE_OR_HAVE:
        if words.low[first : first + 2] == ["no", "longer"]:
            return "skip"  # what nobody has to do any more is not missing
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
    while end < len(words.low) and is_adverb(words.low[end]):
        end += 1
    return end < len(words.low) and words.low[end][0].isalnum() and words.low[end] not in _NO_THINGS
