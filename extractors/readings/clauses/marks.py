"""The marks that give a sentence its shape: separators, brackets, conjunctions, openers of clauses, and finite verbs.

Finite verbs are known by their form, as no tagger runs: "held" in "held in Dili" after a comma, "agreed" in "the
agreed text" and "seized" in "seized by customs" are none.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Literal, NamedTuple

from extractors.document import Span

Kind = Literal["open", "close", "stop", "comma", "and", "sub", "verb"]


class Mark(NamedTuple):
    """One mark of a sentence, in offsets of the text."""

    start: int
    end: int
    kind: Kind
    """A bracket, a semicolon, colon or dash, a comma, a conjunction, the opener of a clause below, or a finite verb."""


_TOKEN = re.compile(r"[^\W\d_][\w’'-]*|[()\[\];:]|,(?!\d{3}\b)|(?<=\s)(?:--|[–—])(?=\s)")
_PUNCTUATION: dict[str, Kind] = {
    **dict.fromkeys("([", "open"),
    **dict.fromkeys(")]", "close"),
    **dict.fromkeys((";", ":", "--", "–", "—"), "stop"),
    ",": "comma",
}
_JOINS = "and or but nor while whereas whilst".split()
_OPENS = (
    "that which whose whom who where because although though if unless whenever when since until after before once "
    "whether how why what as"
).split()
_FINITE = (
    "is are was were has have had will would shall should can could may might must did does said told held met "
    "took gave made led found saw sent heard began brought built spoke drew became went came rose fell grew kept left "
    "won ran sought stood understood thought felt spent undertook wrote"
).split()
_KINDS: dict[str, Kind] = {
    **_PUNCTUATION,
    **{word: "and" for each in _JOINS for word in (each, each.capitalize())},
    **{word: "sub" for each in _OPENS for word in (each, each.capitalize())},
    **dict.fromkeys(_FINITE, "verb"),
}
_AS = ("as", "As")
_MAY_MODIFY = frozenset("held made led found sent brought built kept left".split())
"""Irregular pasts that are participles as well."""

_NO_PAST = ("eed", "hundred", "kindred", "embed")
_EED = frozenset("agreed guaranteed disagreed freed".split())
_DETERMINERS = frozenset(
    "the a an of from in on for with by its our his her my your their under between among against at into than every "
    "so-called without through about".split()
)
_BEFORE_NOUN = _DETERMINERS | frozenset(
    "to all more most these those this some any other various newly both each no many several fully highly "
    "including".split()
)
_PREPOSITIONS = frozenset({"as", "since", "after", "before", "until"})
"""Openers of clauses that stand before mere nouns as well."""

_REPORTS = frozenset("said told heard saw felt thought understood hoped believed reported stated".split())
"""Verbs after which a clause may follow without "that"."""

_OBJECT = re.compile(r"[^\W\d_]{3,}$")
_LONGEST_WORD = 30
_POINTS_BACK = re.compile(
    r" (?:aim|connection|context|effect|end|matter|occasion|point|purpose|regard|respect|spirit|time|vein)\b"
)
"""Nouns before which "that" points back and opens no clause: "to that end"."""

_POINTED = frozenset("in to for on at with".split())
_PREPOSITION = re.compile(
    r"\s+(?:in|on|at|to\s+(?:the|this|that|an?|its|their|our)|by|from|with|under|for|during|of)\b"
)


def find_marks(text: str, span: Span) -> list[Mark]:
    """Return the marks of a sentence in reading order; "since the last meeting," opens no clause."""
    found = list(_without_reduced(text, list(_all_marks(text, span))))
    return [
        mark
        for mark, after in zip_longest(found, found[1:])
        if mark.kind != "sub"
        or (after and after.kind == "verb")
        or text[mark.start : mark.end].lower() not in _PREPOSITIONS
    ]


def _all_marks(text: str, span: Span) -> Iterator[Mark]:
    for token in _TOKEN.finditer(text, span.start, span.end):
        word = token[0]
        kind = _KINDS.get(word)
        if kind is None:
            if word[-2:] != "ed" or not word[0].islower():
                continue
            kind = "verb"
        start, end = token.span()
        if kind == "verb":
            if not _is_finite(text, span.start, word, start, end):
                continue
        elif (word in _AS and _is_as_well_as(text, start, end)) or (
            word == "that" and _points_back(text, span.start, start, end)
        ):
            continue
        yield Mark(start, end, kind)


def _without_reduced(text: str, marks: list[Mark]) -> Iterator[Mark]:
    """Leave out a participle that only describes the object: "expressed concern at elephants killed with poison"."""
    verb: Mark | None = None
    for mark in marks:
        if mark.kind != "verb":
            verb = None if mark.kind not in ("open", "close") else verb
        elif verb is not None and text[mark.end - 2 : mark.end] == "ed":
            between = text[verb.end : mark.start].split()
            if len(between) > 1 and text[verb.start : verb.end] not in _REPORTS and _OBJECT.search(between[-1]):
                continue
        else:
            verb = mark
        yield mark


def _is_as_well_as(text: str, start: int, end: int) -> bool:
    return text.startswith(" well", end) or text.endswith("well ", 0, start)


def _points_back(text: str, floor: int, start: int, end: int) -> bool:
    """Say whether "that" is said of a noun: "to that end"."""
    return _POINTS_BACK.match(text, end) is not None and _word_before(text, floor, start) in _POINTED


def _is_finite(text: str, floor: int, verb: str, start: int, end: int) -> bool:
    """Tell a finite verb from the participle or adjective of the same form: "the agreed text", "held in Dili"."""
    if verb[-2:] == "ed":
        if verb.endswith(_NO_PAST) and verb not in _EED:
            return False
    elif verb not in _MAY_MODIFY:
        return True
    word = _word_before(text, floor, start)
    if word in _BEFORE_NOUN:
        return False
    if text.startswith(" by ", end):
        return word in ("was", "were", "been")
    return not (word.endswith(",") and _PREPOSITION.match(text, end))


def _word_before(text: str, floor: int, at: int) -> str:
    before = text[max(floor, at - _LONGEST_WORD) : at].rsplit(None, 1)
    return before[-1].lower() if before else ""


def is_finite_form(word: str) -> bool:
    """Say whether a word is a verb whose form alone shows it to be finite: "is", "came"."""
    return _KINDS.get(word) == "verb" and word not in _MAY_MODIFY


def is_before_noun(text: str, floor: int, at: int) -> bool:
    """Say whether the word before ``at`` needs a noun after it: the verb form there is an adjective or a noun."""
    return _word_before(text, floor, at) in _DETERMINERS
