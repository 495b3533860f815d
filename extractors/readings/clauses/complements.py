"""What follows an operative verb: how its complement opens and where it ends.

A verb without a complement of its own does nothing ("the measures adopted in Bali"). The complement runs to the
end of the sentence or to the next clause of the same rank; parentheses and relative clauses stay inside it.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from extractors.readings.clauses.actors import is_actor
from extractors.readings.clauses.clauses import Clauses
from extractors.readings.clauses.groups import AUXILIARIES, is_modal, verb_group
from extractors.readings.clauses.marks import Mark, is_finite_form
from extractors.readings.clauses.reporting import reporting
from extractors.readings.clauses.verbs import VerbHit
from extractors.vocabulary import load

_WORDS = {name: "|".join(words) for name, words in load("complements").items()}
_INSERTED = re.compile(
    rf"""(?:\s*,?\s*(?:
          with\s+(?:\w+\s+){{0,3}}?(?:{_WORDS["feelings"]})\b
        | on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b | (?:today|yesterday)\b
        | (?:them|our)selves(?=\s+to\b) | itself(?=\s+to\b)
        | in\s+(?:principle|particular|this\s+\w+|that\s+\w+|general|full|part|turn)\b
        | by\s+(?:consensus|acclamation|silence|common\s+accord)\b
        | inter\s+alia\b | once\s+(?:more|again)\b | at\s+the\s+same\s+time\b | as\s+follows\b
        | (?:\w+ly|further|also|again|moreover|therefore|as\s+well|accordingly|instead)
          (?=,?\s+(?:that|to|on|upon|of|with|the|its|their|our)\b)
        )\s*,?)+(?=[\s:]|$)""",
    re.VERBOSE | re.IGNORECASE,
)
_ASIDE = re.compile(
    r"""\s*(?: \(with[^()]{3,60}\) | [–—]\s?[^–—]{3,80}?[–—] | \[[^\]]{2,40}\](?=\s+(?:that|to|on|of|with)\b)
        | ,[^,;:.“"]{3,80},(?=\s+(?:that|to|on|upon|of|the|its|their|an?)\b) )""",
    re.VERBOSE,
)
_WORD = re.compile(r"[\s\]*_]*(?P<word>[^\s,;:.()\]]*)")
_PREPOSITIONS = frozenset(
    "by in at on from of for under during since as with into through to upon about over among between within without "
    "after before until against per via across towards toward throughout following pursuant according because than "
    "amid".split()
)
_NOT_OBJECT = frozenset(
    "is are was were has have had will would shall should can could may might must and or but not when where if "
    "while".split()
)
_DETERMINER = frozenset(
    "the a an its their our his her this that these those with all both any each no some several how".split()
)
_PARALLEL = {
    present: re.compile(rf"\s+(?:also\s+|further\s+)?(?:{_WORDS[name]})\b")
    for present, name in ((True, "parallels"), (False, "past_parallels"))
}
_HAS_OBJECT = re.compile(
    r"\s+(?:(?:the|an?|its|their|his|her|our|to|all|that|both|each|it|them)\s|(?:[a-z]+\s+)?\d|[A-Z][a-z])"
)
_NEXT_ITEM = re.compile(r"\s*(?:and\s+|or\s+)?\(?\w{1,3}\)")
_AND_AFTER_COMMA = re.compile(r",\s+and\b")
_DESCRIBED = re.compile(
    r"\s(?:States|Members|Parties|Governments|Countries|Partners|Donors|Organi[sz]ations|Agencies|Ministries)\b",
    re.IGNORECASE,
)
"""Those whom a participle describes after "and": "invite the Bank and interested States to attend"."""

_FOLLOWING = re.compile(r"\s*(?:the following|as follows)\s*:\s*$")
_RESULT = re.compile(rf"\s*(?:thus |thereby |hence )?(?:{_WORDS['results']})\b|\s*(?:thus|thereby)\s")
_WE = re.compile(r"\s+we\s")
_NEAR = 10
"""Marks within which the verb of the next clause must stand."""

_CONTRAST = frozenset({"but", "while", "whereas", "whilst"})


@dataclass(frozen=True, slots=True)
class Opening:
    """The start of a complement."""

    word: str
    """"that", "to" or another word that opens the complement and is no part of it; empty for a plain object."""

    start: int
    """Where the content begins, past that word."""

    definite: bool
    """Whether a determiner, a figure or a name follows: no loose gerund ("recognising victims") opens so."""

    shared: bool = False
    """Whether no complement follows, as the verb is joined to the next one and shares what follows there."""

    listed: bool = False
    """Whether the complement is the list that follows."""


class Manner(NamedTuple):
    """How the verb of a complement is used."""

    relative: bool
    """Whether its clause hangs on a word inside another."""

    participle: bool
    """Whether it is a participle."""

    present: bool
    """Whether it stands in the present tense."""


def opening(text: str, hit: VerbHit, end: int, alternatives: bool, after: int | None = None) -> Opening | None:
    """Return how the complement after ``hit`` opens; null if there is none; ``after``: start looking there."""
    at = after or hit.span.end
    inserted = _INSERTED.match(text, at, end) or _ASIDE.match(text, at, end)
    at = inserted.end() if inserted else at
    found = _WORD.match(text, at, end)
    word = found["word"].lower() if found else ""
    if found is None or not word:
        return _without_word(text, at, end)
    if word in hit.verb.takes or word == "that":
        return _after_word(text, found.end("word"), end, word)
    if "to" in hit.verb.takes and text.startswith("not to ", found.start("word")):
        return Opening("to", found.start("word"), True)
    if hit.verb.noun and not alternatives:
        return None
    if word in ("and", "or"):
        return Opening("", found.start("word"), True, shared=True)
    if word in _NOT_OBJECT or is_finite_form(word) or (word in _PREPOSITIONS and not alternatives):
        return None
    start = found.start("word")
    if word == "the" and _FOLLOWING.match(text, start, end):
        return Opening("", end, True, listed=True)
    definite = word in _DETERMINER or word[0].isdigit() or found["word"][:1].isupper()
    return Opening("", start, definite)


def _without_word(text: str, at: int, end: int) -> Opening | None:
    """Read what follows where no word does: a colon before a list or the rest of the sentence, a comma, an end."""
    rest = text[at:end].lstrip(" ]*_")
    if rest.startswith(":"):
        start = end - len(rest) + 1
        return Opening("", start, True, listed=not text[start:end].strip(" *_"))
    return Opening("", end - len(rest), True, shared=True) if rest.startswith(",") else None


def _after_word(text: str, at: int, end: int, word: str) -> Opening:
    """Read what follows "that", "to" or "on": content, a list ("on the following:"), or the next verb (", and …")."""
    start = end - 1 if _FOLLOWING.match(text, at, end) else at
    if _AND_AFTER_COMMA.match(text, start, end):
        return Opening(word, start, True, shared=True)
    rest = text[start:end].strip(" *_")
    return Opening(word, start, True, listed=rest == ":")


def complement_end(clauses: Clauses, what: Opening, cut: int, manner: Manner) -> int:
    """Return where the complement that opens with ``what`` ends, ``cut`` at the latest."""
    depth, relative = 0, manner.relative
    for index in range(bisect_right(clauses.starts, what.start - 1), len(clauses.marks)):
        mark = clauses.marks[index]
        if mark.start >= cut:
            break
        depth += (mark.kind == "open") - (mark.kind == "close")
        if depth < 0:
            return mark.start
        if relative and mark.kind == "verb" and not depth:
            return verb_group(clauses.text, what.start, mark.start).start
        if depth or mark.kind in ("open", "close", "verb", "sub"):
            relative = relative and mark.kind != "sub"
            continue
        if _stops(clauses, index, what, manner._replace(relative=relative)):
            return clauses.cut(index)
    return cut


def _stops(clauses: Clauses, index: int, what: Opening, manner: Manner) -> bool:
    """Say whether the separator at ``index`` ends a complement."""
    mark = clauses.marks[index]
    if mark.kind == "comma":
        ends = _RESULT.match(clauses.text, mark.end) or _PARALLEL[manner.present].match(clauses.text, mark.end)
        return manner.relative or ends is not None or (manner.participle and _resumes(clauses, index))
    if mark.kind == "stop":
        return clauses.text[mark.start] == ";" and not _enumerates(clauses.text, what.start, mark.end)
    return _new_clause(clauses, index, what, manner)


def _enumerates(text: str, start: int, semicolon: int) -> bool:
    """Say whether a semicolon only parts the items "(a) …; (b) …" of one complement."""
    return _NEXT_ITEM.match(text, semicolon) is not None and ")" in text[start:semicolon]


def _resumes(clauses: Clauses, comma: int) -> bool:
    """Say whether the main clause starts or goes on after the comma: somebody and a finite verb, or the verb alone."""
    verb = next((mark for mark in clauses.marks[comma + 1 : comma + _NEAR] if mark.kind == "verb"), None)
    if verb is None:
        return False
    group = verb_group(clauses.text, clauses.span.start, verb.start)
    words = clauses.text[clauses.marks[comma].end : group.start]
    return not words.strip() or ("," not in words and is_actor(words))


def _goes_on(clauses: Clauses, index: int, what: Opening, verb: Mark) -> bool:
    """Say whether the verb after "and" has the subject of the act: "endorsed the plan and launched the website"."""
    inside = clauses.marks[bisect_right(clauses.starts, what.start - 1) : index]
    if what.word == "that" and is_modal(clauses.text[verb.start : verb.end]):
        return False
    if what.word == "that":
        below = not any(is_modal(clauses.text[mark.start : mark.end]) for mark in inside)
    else:
        below = any(mark.kind == "sub" for mark in inside)
    own = clauses.text[verb.start : verb.end] in AUXILIARIES or _HAS_OBJECT.match(clauses.text, verb.end) is not None
    return own and not below


def _new_clause(clauses: Clauses, index: int, what: Opening, manner: Manner) -> bool:
    """Say whether "and" opens a further clause whose verb is off the ladder: "…, and the chair thanked …"."""
    mark = clauses.marks[index]
    if _PARALLEL[manner.present].match(clauses.text, mark.end) or _WE.match(clauses.text, mark.end):
        return True
    verb = next(
        (each for each in clauses.marks[index + 1 : index + _NEAR] if each.kind in ("verb", "stop", "comma")), None
    )
    if verb is None or verb.kind != "verb":
        return False
    word = clauses.text[verb.start : verb.end].lower()
    group = verb_group(clauses.text, mark.end, verb.start)
    words = clauses.text[mark.end : group.start].strip()
    contrast = clauses.text[mark.start : mark.end].lower() in _CONTRAST
    if not words:
        if word.endswith("ed") and (manner.present or _DESCRIBED.match(clauses.text, verb.end)):
            return False
        told = any(each.kind == "sub" for each in clauses.marks[bisect_right(clauses.starts, what.start - 1) : index])
        return (contrast and not told) or word in reporting() or _goes_on(clauses, index, what, verb)
    parted = contrast or clauses.cut(index) < mark.start or (word in AUXILIARIES and words.startswith("the "))
    return parted and is_actor(words) and (what.word != "that" or word in reporting())
