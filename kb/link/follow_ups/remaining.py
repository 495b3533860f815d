"""What is still to come once some of it was done: told by another part of the sentence, or by the next one.

"The forms have come in from Fiji. Nothing has been heard from Tonga" tells of the forms in part only, as does "the
tugs have been counted in Fiji; those in Tonga are still to follow".
"""

import re

from kb.link.follow_ups.counts import some_of
from kb.link.follow_ups.matching import Finding
from kb.link.follow_ups.owners import MANY, described, names_country
from kb.link.follow_ups.promises import Promise
from kb.link.follow_ups.units import Unit
from kb.link.follow_ups.window import Sentence
from kb.link.words.lateness import is_delay
from kb.link.words.lexicon import CAPITAL, COUNTRY
from kb.link.words.meanings import is_number
from kb.link.words.numerals import NUMBER, SOME
from kb.link.words.parts import Part
from kb.link.words.stems import stem

_SEVERAL = 2

_REST = re.compile(
    rf"""\b(?:
        (?:the|{NUMBER}|some|several|those) \s (?:\w+\s)?
            (?:remaining|rest|others?|further|more|ones?|countries|members|is|are|has|have|of\ the\ other)
        | (?:third|fourth|fifth|sixth|second|last|remainder|rest|others|remaining|other)
        | (?:yet|still|remains?) \s (?:to\s|with\s|being\s|in\s|awaited|outstanding|missing|under)
        | not \s yet | awaited | missing | outstanding | reminded | reminders?
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words by which a sentence goes on to speak of those or of what is still missing."""

_NOT = re.compile(rf"\b{SOME} (?:\w+ )?(?:has|have|had) not\b", re.IGNORECASE)
"""Words by which it says so of a number of them."""

_STILL = re.compile(r"\b(?:still|not|remind\w*|remains?|missing|will)\b", re.IGNORECASE)
_OTHERS = re.compile(rf"\bthe\s(?:{NUMBER}\s)?(?:others?|rest|remainder|remaining)\b", re.IGNORECASE)
"""Words for those of many of whom nothing was told yet."""

_ALL = re.compile(r"(?<!,\s)\b(?:all|every|each)\b", re.IGNORECASE)
_FURTHER = re.compile(
    r"(?:The|Its|Their|Our|the|its|their|our|those)\s(?:\S+\s){0,6}?(?:versions?|editions?|translations?|copies|volumes?|chapters?|instalments?|half)\b"
)
"""What is told of next as further parts of one thing: "The Hindi version is still with the translators"."""

_DID_NOT = re.compile(r"\b(?:did|do|does|has|have|had)\snot(?:\s(?:yet|so|do|done))*\s*[.;]?\s*\Z", re.IGNORECASE)
"""How a sentence ends that only denies what the one before tells."""

_STILL_AT = re.compile(r"\bstill\b", re.IGNORECASE)


def leaves_some(step: Promise, sentence: Sentence, done: Finding) -> bool:
    """Say whether another part of the sentence, or the next one, says of the rest that it is still to come."""
    words = sentence.words
    here = (keys for at, keys in enumerate(words.keys) if done.start <= words.starts[at] < done.end)
    heard = frozenset[str]().union(*here, sentence.before.keys if sentence.before and sentence.opening else ())
    for part in sentence.parts:
        start, end = sentence.words.starts[part.start], sentence.words.ends[part.end - 1]
        told = sentence.text[start:end]
        if start == done.start or (end <= done.start and is_delay(told)):
            continue  # the deed itself, or "took longer than hoped:" before it
        missing = part.mark or any(verb.mode != "done" for verb in part.verbs)
        if missing and (_is_rest(step, part.heard, heard) or _FURTHER.match(told)):
            return True
        if _NOT.search(told) or (_REST.search(told) and (missing or _STILL.search(told))):
            return True
    after = sentence.follows
    if after is None:
        return False
    if after.opening in ("others", "last") and any(map(_is_missing, after.parts)):
        return True
    missing = any(map(_is_missing, after.parts)) or bool(_STILL_AT.search(after.text)) or _ends_in_denial(after)
    all_told = _ALL.search(sentence.text[done.start : done.end])
    of_many = step.owner.many or len(step.owner.countries) >= _SEVERAL or _counts_members(sentence, done)
    of_others = _names_owner(step, after) or _OTHERS.search(after.text)
    if missing and of_many and not all_told and of_others:
        return True  # "Nothing has come from Fiji"
    if missing and (_FURTHER.match(after.text) or _is_elsewhere(step, sentence, done)):
        return True
    if _is_of_fewer(step, after):
        return True
    return missing and _is_rest(step, after.keys, heard)


def _names_owner(step: Promise, after: Sentence) -> bool:
    """Say whether a sentence names a country that may have promised: one of those named, or else any."""
    named = described(after.words, 0, len(after.words))
    return bool(named & step.owner.countries) or (
        not step.owner.countries and names_country(after.words, 0, len(after.words))
    )


def _is_elsewhere(step: Promise, sentence: Sentence, done: Finding) -> bool:
    """Say whether the next sentence tells of the same in other countries: "Tonga has not yet had its tugs counted"."""
    after = sentence.follows
    inside = [at for at, start in enumerate(sentence.words.starts) if done.start <= start < done.end]
    if after is None or not inside:
        return False
    here, there = described(sentence.words, inside[0], inside[-1] + 1), described(after.words, 0, len(after.words))
    same = after.keys & (step.head_keys | step.stems)
    return bool(here and there and same) and here.isdisjoint(there | step.owner.countries)


def _is_of_fewer(step: Promise, after: Sentence) -> bool:
    """Say whether the next sentence tells of the same in fewer places than promised: "in two of the six ports"."""
    few = some_of(after.text)
    if not few or few[1].lower() not in step.numbers:
        return False
    return sum(bool(unit.keys & after.keys) for unit in (*step.thing.units, *step.thing.heads)) >= _SEVERAL


def _counts_members(sentence: Sentence, done: Finding) -> bool:
    """Say whether what was done counts those at the table: "holds the entries of seven members"."""
    words = sentence.words
    inside = [at for at, start in enumerate(words.starts) if done.start <= start < done.end]
    return any(is_number(words.low[at]) and stem(words.low[at + 1]) in MANY for at in inside[:-1])


def _is_rest(step: Promise, told: frozenset[str], heard: frozenset[str]) -> bool:
    """Say whether words name something of what was promised that was not told of before."""
    units = (unit for unit in step.thing.units if unit.place == "before" or unit.name)
    return any(_telling(unit) & told and unit.keys.isdisjoint(heard) for unit in units)


def _telling(unit: Unit) -> frozenset[str]:
    """Return what words are known by; a name not by what is only of its kind: members are no "State languages"."""
    own = frozenset(key for key in unit.keys if ":" not in key or key.startswith((CAPITAL, COUNTRY)))
    return own if unit.name else unit.keys


def _is_missing(part: Part) -> bool:
    """Say whether a part speaks of what was not done."""
    return bool(part.mark) or any(verb.mode == "open" for verb in part.verbs)


def _ends_in_denial(sentence: Sentence) -> bool:
    """Say whether a sentence only denies the deed of the one before: "Peru and Chile did not"."""
    return _DID_NOT.search(sentence.text) is not None
