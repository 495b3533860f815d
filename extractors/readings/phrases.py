"""Noun phrases read from word lists and endings: no parser stands behind this.

It reads what a number counts. In "trained 485 police, airport, immigration, and compliance officers throughout the
region" the noun phrase after 485 ends with "officers". What matters is where a phrase must end: at a preposition, a
verb form, another number. The verbs around it are read in ``phrase_verbs``.
"""

import re
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import NamedTuple

from extractors.document import Span
from extractors.readings.number_words import NUMBER_WORDS
from extractors.vocabulary import load

_LISTS = load("phrases")
STOPS = frozenset(_LISTS["stops"])
BASE = frozenset(_LISTS["base"])
_PAST = frozenset(_LISTS["past"])
_NOT_PAST = frozenset(_LISTS["not_past"])
_DESCRIBING = frozenset(_LISTS["describing"])
_PLURALS = frozenset(_LISTS["plurals"])
_MEASURES = frozenset(_LISTS["measures"])
_MODIFIERS = frozenset(_LISTS["modifiers"])
OVER = frozenset(_LISTS["over"])
"""Verbs whose "over" is theirs: "handed over 12 suspects"."""

NUMBERS = frozenset(_LISTS["numbers"]) | NUMBER_WORDS.keys() - {"zero"}

_TOKEN = re.compile(r"\(\s?[\w’'/-]+\s?\)|[^\W_][\w’'/&.-]*[^\W_]|[^\W_]|[,;:.!?…()\[\]“”\"–—|$€£¥&]|\n", re.UNICODE)
_CLOSING_MARKS = ".;:!?\n|–—…"
_NO_PLURAL = ("ss", "us", "is", "’s", "'s")
_POSSESSIVE = ("s’", "s'")
_JOINTS = (",", "and", "or", "&")
_AFTER_VERBS = frozenset("the a an its their twice once to regularly annually every each no all".split())
"""What follows "meets" and "reports" as verbs rather than nouns."""

_LEADS = " \n\t\u00a0*_])"
"""What may stand between a number and its noun: space, emphasis, a closing bracket."""

_UNITS = frozenset({"kg", "g", "km", "ha"})
"""Signs of units, behind which nothing is counted but "of …": "4 kg remains necessary"."""

_MOST_WORDS = 14
"""No phrase is followed further than this."""


class Word(NamedTuple):
    """A word or mark of the text, in small letters."""

    low: str
    start: int
    end: int


_word = partial(tuple.__new__, Word)
"""Makes a word of its three values; its own way takes twice as long, and words are made by the thousand."""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """What is counted."""

    span: Span
    """From the first modifier to the last noun."""

    head: str
    """The noun that is counted, in small letters; "tonnes of ivory" for a measure."""


def is_past(word: str) -> bool:
    """Say whether a word in small letters has the form of a past tense or participle."""
    return word in _PAST or (word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST)


def is_plural(word: str) -> bool:
    """Say whether a word in small letters has the form of a plural noun."""
    if word in _PLURALS:
        return True
    return word.endswith("s") and len(word) > 3 and not word.endswith(_NO_PLURAL) and word not in STOPS


def words_from(low: str, start: int, end: int, most: int = 2 * _MOST_WORDS) -> list[Word]:
    """Cut the text from ``start`` into words and marks, up to the mark that closes the clause."""
    found: list[Word] = []
    for match in islice(_TOKEN.finditer(low, start, end), most):
        word = match[0]
        found.append(_word((word, *match.span())))
        if word in _CLOSING_MARKS:
            break
    return found


_FURTHER = ("more", "further", "other")
"""Words between a number and the noun phrase that it counts."""


def noun_phrase(low: str, start: int, end: int, plural: bool = True) -> NounPhrase | None:
    """Read the noun phrase that begins at ``start``, with the nouns coordinated to its head; null if there is none.

    ``low`` is the text in small letters; ``plural`` says whether the head should be plural, as after most numbers.
    """
    first = _TOKEN.search(low, start, end)
    if first is None or low[start : first.start()].strip(_LEADS):
        return None
    words = words_from(low, start, end)
    described = first[0] in _DESCRIBING and is_plural(_low(words, 1))
    if _ends(first[0]) and first[0] not in _FURTHER and not (described or _describes(first[0])):
        return None
    if words[0].low in _FURTHER:
        words = words[1:]
    head = 0 if _low(words, 0) in _UNITS else _head(words[described:], plural)
    if head is None:
        return None
    head += described
    last = head
    if words[head].low in _MEASURES and _low(words, head + 1) == "of":
        last = _mass(words, head + 2)
    elif plural:
        last = _coordinated(words, head)
    last = max(last, head)
    noun = words[head].low
    if noun in _MEASURES and last > head:
        noun = f"{noun} of {words[last].low}"
    return NounPhrase(Span(words[0].start, words[last].end), noun)


def _low(words: list[Word], at: int) -> str:
    return words[at].low if 0 <= at < len(words) else ""


_COMPARED = frozenset({"more", "less", "fewer", "upward", "upwards"})
"""Words that open another quantity: "28 km of coast, more than half of it cleared", "and upwards of 40 boats"."""


def _ends(word: str) -> bool:
    """Say whether a noun phrase cannot go on with this word: a mark, a function word, a finite verb, a number."""
    if not word or not (word[0].isalnum() or word[0] == "("):
        return True
    return (
        word in STOPS
        or word in _COMPARED
        or word in _PAST
        or word[0].isdigit()
        or word in NUMBERS
        or word.split("-")[0] in NUMBERS
    )


_OF_THESE = frozenset("most many much half several few none nearly almost mainly mostly chiefly".split())
"""Words by which a clause behind a comma tells of a part of what was counted: "6 tonnes of rope, most of it new"."""

_PARTICIPLE = ("en", "wn", "rn")
"""Endings by which an irregular participle is told from the past tense: "stolen", not "stole"."""


def _describes(word: str) -> bool:
    """Say whether an irregular verb's form can only be a participle, and so describe: "312 stolen vehicles"."""
    return word in _PAST and word.endswith(_PARTICIPLE)


def _head(words: list[Word], plural: bool) -> int | None:
    """Return the index of the noun that is counted: the first plural that no other noun follows.

    After one it is the last noun before the phrase must end ("one arrest"). After more, a noun that is no plural is not
    what is counted: "a 12 member team", "12 Harbour Road".
    """
    noun = None
    for at, word in enumerate(words[:_MOST_WORDS]):
        low = word.low
        if low in _JOINTS:
            if not plural or at == 0:
                break
        elif _ends(low) and not _describes(low) and not (is_past(low) and _low(words, at - 1).endswith("ly")):
            break
        elif is_plural(low) and not low.endswith(_POSSESSIVE):
            if not _goes_on(low, _low(words, at + 1)):
                return at
        elif is_past(low):
            if noun is not None and not plural:
                break
        elif low in _MEASURES or not (plural or low.endswith("ly")):
            noun = at
    return noun


def _goes_on(noun: str, following: str) -> bool:
    """Say whether a plural is only the modifier of the noun after it: "customs officers", "arms dealers"."""
    if is_plural(following):
        return True
    closes = _ends(following) or following in _JOINTS or is_past(following) or following.endswith("ing")
    return noun in _MODIFIERS and not closes


def _mass(words: list[Word], at: int) -> int:
    """Return the index of the last word of "undeclared goods", "ivory, pangolin scales and rosewood"."""
    first, last = at, at - 2
    while at < len(words) and at - first < _MOST_WORDS:
        low = words[at].low
        if low in _JOINTS:
            following = _low(words, at + 1)
            if following in _JOINTS:
                following = _low(words, at + 2)
            if _ends(following) or (is_past(following) and last >= first) or following in BASE | _OF_THESE:
                break
        elif is_past(low) or low.endswith("ing"):
            if at > first and last >= first and not _low(words, at - 1).endswith("ly"):
                break
        elif _ends(low) or low == "out":
            break
        elif not low.endswith("ly"):
            last = at
        at += 1
    return last


def _coordinated(words: list[Word], head: int) -> int:
    """Return the index of the last noun joined to the head: "rangers, customs officers and prosecutors"."""
    if _low(words, head + 1) == "," and _low(words, head + 2) == "and":
        return head  # "reached 40 ports, and losses of cargo rose": a clause of its own
    at = head
    while _low(words, at + 1) in _JOINTS:
        final = _low(words, at + 1) != "," or _low(words, at + 2) in _JOINTS
        start = at + 3 if _low(words, at + 1) == "," and final else at + 2
        end = _conjunct(words, start, final)
        if end is None:
            return head
        if final:
            return end
        at = end
    return head


def _conjunct(words: list[Word], first: int, final: bool) -> int | None:
    """Return the index of the last word of a coordinated noun; null if a clause or another number begins.

    The last noun of a list must be plural; the others need not be: "police, airport, and compliance officers".
    """
    opening = _low(words, first)
    if _ends(opening) or is_past(opening) or opening.endswith(("ing", "ly")):
        return None
    if opening in BASE and not is_plural(opening):
        return None
    if opening[:-1] in BASE and opening.endswith("s") and _low(words, first + 1) in _AFTER_VERBS:
        return None
    for at in range(first, min(first + 5, len(words))):
        low = words[at].low
        if low in _JOINTS:
            return None if final or at == first else at - 1
        if _ends(low) or is_past(low):
            return None
        following = _low(words, at + 1)
        if is_plural(low) and not _goes_on(low, following):
            counts = following[:1].isdigit() or following in NUMBERS  # "40 boats and carries 12 divers"
            return None if counts else at
    return None
