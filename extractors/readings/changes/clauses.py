"""Clauses whose verb tells a change: "street sales have fallen in Benin", "wage theft remained widespread".

A clause is taken whole, without its leading article. What bodies and members do is no trend, nor is what will or should
be; a verb with an object tells what somebody did ("increased the budget").
"""

import re
from collections.abc import Iterator
from typing import cast

from extractors.document import Span
from extractors.readings.changes.patterns import has_no_object, told_by_patterns
from extractors.readings.changes.words import Change, Direction, change_words, progressive, word_set
from extractors.readings.clauses.actors import head_of, is_actor, is_adverbial, is_collective
from extractors.readings.clauses.groups import Group, verb_group
from extractors.readings.clauses.marks import find_marks

_RELATIVE_END = re.compile(
    r",?\s+(?:and|but)\s+(?:also\s+|further\s+|therefore\s+|\w+ly\s+)?(?:asked|called|requested|urged|invited|said|noted"
    r"|added|suggested|proposed|thanked|expressed|voiced|welcomed|commended|stressed|emphasi[sz]ed|underlined|underscored"
    r"|highlighted|recalled|reaffirmed|reiterated|regretted|acknowledged|recogni[sz]ed|agreed|decided|resolved|recommended"
    r"|encouraged|endorsed|pledged|undertook|instructed|directed|tasked|entrusted|took\s+note)\b"
    r"|,\s+(?:(?:\w+\s+)?of\s+(?:which|whom|them|these|it)|which|who|whom|whose|according|he|she|they|it|we|as|because|since)\b"
    r"|,\s+(?:[\w’'-]+\s+){1,8}(?:said|says|noted|reported|observed|added|explained|stated|warned|told\s+\w+)[.\s]*$"
    r"|\s+\((?!\w+\))"
)
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_AUXILIARY = re.compile(r"\s(?:was|were|is|are|has|have|had|will)\s")
_REDUCED = re.compile(
    r"(?<=[a-z])\s[a-z]{3,}ing\s+(?:the|an?|its|their|in|at|to|from|on|by|through|into|under|with)\s.*$", re.DOTALL
)
"""What a participle adds to a noun: "vessels calling at Apia"."""

_PRONOUN = re.compile(r"(?:it|they|we|he|she|this|these|those|that|which|who|there|i|you)$", re.IGNORECASE)
_BEHIND_NOUN = re.compile(r"(?:from|in|on|to|under|through|by|of|at|with) (?:which|whom) (?:the )?")
"""What ties a clause to a noun before it: "the workshop, from which the Network grew"."""

_WHERE_TO = re.compile(
    r"\bfrom\s|\baway\b|\b(?:inland|offshore|online|offline|abroad|underground|overseas|upstream|downstream)\b"
)
_MORE = re.compile(
    r"(?P<up>more)\s+(?!than\b)[a-z]+\b.*\b(?:(?:each|every)\s+(?:year|month|season)"
    r"|than\s+(?:in|before|ever|last|a\s+year|previously))\b"
    r"|(?P<again>more)\s+(?!than\b|information\b|details\b|work\b|time\b|resources\b)[a-z]+\s+(?:is|are|was"
    r"|were)\s+[a-z]+ing\b"
)
_FIRST_TIME = re.compile(r"\bfor\s+the\s+first\s+time\b")
_OPENS_FIRST = re.compile(r"\s*(?:and\s+)?for\s+the\s+first\s+time(?:\s+(?:in|since)\s+[\w ]{2,30})?,\s+")
_WORD = re.compile(r"(?<![\w-])[a-z]+(?![\w’'-])")
_TO_COMMA = re.compile(r"[^,]{1,80},\s+")
_HELPED = re.compile(r"\b(?:has|have|had),\s[^,;]{2,40},\s[a-z]+$")
"""A participle that an aside parts from its helper: "has, however, grown"."""

_ING = re.compile(r"[A-Za-z]{3,}ing\b")
_TOLD_OF = re.compile(r"\s*(?:which|who|once|previously|formerly|hitherto|unknown|unheard|unseen|never|not)\b")
"""What is told of a noun before it: "Poaching, which was rare before 2015, …"."""

_SCENE = re.compile(r"(?:even|by|in|at|on)\b", re.IGNORECASE)
_OPENING = re.compile(r"\s*[\[(]*\s*(?:(?:in|by|since|during)\s+\d{4}\s+)?", re.IGNORECASE)
_SHORTEST = 2
"""Words that follow "fewer" in a clause, at least: a noun and a verb."""

_EDGE = " \n\t,;:.–—[]"


def read_clause(text: str, low: str, clause: Span) -> Change | None:
    """Read a clause whose verb tells a change: "street sales have fallen in Benin"."""
    quantified = _quantified(text, low, clause) or _never_before(text, low, clause)
    if quantified:
        return quantified
    for direction, at, verb in _verbs(text, low, clause):
        start = _subject_start(text, clause, at, verb)
        if start is not None:
            span = _trimmed(text, start, clause.end, at)
            return Change(span, direction) if span else None
    return None


def _quantified(text: str, low: str, clause: Span) -> Change | None:
    """Read a clause that opens with "fewer" or "a growing number of": "fewer ships comply"."""
    start = _after_scene(text, clause)
    found = change_words().quantifier.match(low, start, clause.end) or _MORE.match(low, start, clause.end)
    if found is None or len(low[found.start() : clause.end].split()) <= _SHORTEST:
        return None
    span = _trimmed(text, start, clause.end, found.start() + 1)
    direction = "up" if found.lastgroup == "again" else cast(Direction, found.lastgroup)
    return Change(span, direction) if span else None


def _never_before(text: str, low: str, clause: Span) -> Change | None:
    """Read a clause that opens with "for the first time": "For the first time, ketamine was seized in the lagoon"."""
    opening = _OPENS_FIRST.match(low, clause.start, clause.end)
    if opening is None:
        return None
    rest = Span(opening.end(), clause.end)
    verb = next((mark.start for mark in find_marks(text, rest) if mark.kind == "verb"), rest.start)
    start = _subject_start(text, rest, verb_group(text, rest.start, verb).start, opening[0])
    span = _trimmed(text, opening.start(), clause.end, verb) if start is not None else None
    return Change(span, "new") if span else None


def _verbs(text: str, low: str, clause: Span) -> Iterator[tuple[Direction | None, int, str]]:
    """Yield the directions that a clause's verbs give it, with the offset of each verb group and the verb itself."""
    words = low[clause.start : clause.end]
    for match in _WORD.finditer(words):
        direction = change_words().verbs.get(match[0])
        if direction is not None:
            group = verb_group(text, clause.start, clause.start + match.start())
            if _is_change(text, clause, match[0], clause.start + match.end(), group):
                yield ("new" if _FIRST_TIME.search(words) else direction), group.start, match[0]
    for direction, match in told_by_patterns(words):
        group = verb_group(text, clause.start, clause.start + match.start())
        if not group.unreal and not group.infinitive:
            yield direction, group.start, match[0]


def _is_change(text: str, clause: Span, verb: str, end: int, group: Group) -> bool:
    """Say whether a verb form tells what happened by itself: no infinitive, no promise, no object, no passive."""
    if group.infinitive or group.unreal:
        return False
    if verb in progressive() and not group.passive:
        return False
    if verb in ("risen", "grown", "fallen", "shrunk", "arisen", "recovered") and not (
        group.helpers or _HELPED.search(text, clause.start, end)
    ):
        return False
    if verb not in progressive() and group.passive:
        return False
    if verb in ("moved", "moving") and not _WHERE_TO.search(text, end, clause.end):
        return False
    return verb not in word_set("transitive") or has_no_object(text, end, clause.end)


def _subject_start(text: str, clause: Span, at: int, verb: str) -> int | None:
    """Return where the subject of a clause's verb begins; null if it is a pronoun, a body, or not there."""
    if at <= clause.start:
        return None
    start = _after_scene(text, Span(clause.start, at))
    subject = text[start:at].strip(_EDGE)
    bare = _ARTICLE.sub("", subject, count=1) if _ARTICLE.match(subject) else subject
    if not bare or _PRONOUN.match(bare.split()[-1]) or _PRONOUN.match(bare):
        return None
    bare = _BEHIND_NOUN.sub("", bare, count=1)
    core = _REDUCED.sub("", _AUXILIARY.split(bare)[0])
    if verb in word_set("slipping") and head_of(core).lower() in word_set("promised"):
        return None
    if is_collective(core) or _is_name(core, opens=bare == subject):
        return None
    if _FIRST_TIME.search(verb) and (is_actor(core) or is_actor(core.lower())):
        return None
    if not word_set("bodily").isdisjoint(verb.split()) and is_actor(core.lower()):
        return None
    return None if verb in word_set("showing") and head_of(core).lower() in word_set("published") else start


def _is_name(phrase: str, opens: bool) -> bool:
    """Say whether a phrase is headed by a proper name; the capital of a sentence's first word makes none."""
    head, words = head_of(phrase), phrase.split()
    if opens and words[0].rstrip(",") == head:
        return head.isupper() or (words[1:2] != [] and words[1][0].isupper())
    return head[:1].isupper()


def _after_scene(text: str, clause: Span) -> int:
    """Return where a clause starts behind words that set the scene: "Even so,", "In 2019,"."""
    start, named = clause.start, None
    while comma := _TO_COMMA.match(text, start, clause.end):
        if not is_adverbial(comma[0].rstrip(", ")) and not _SCENE.match(comma[0]):
            break
        if named is None and _ING.match(comma[0]):
            named = start
        start = comma.end()
    if named is not None and (_TOLD_OF.match(text, start, clause.end) or not text[start : clause.end].strip(_EDGE)):
        start = named  # "Waiting times, by contrast, had dropped": an -ing word that is the subject
    opening = _OPENING.match(text, start, clause.end)
    return opening.end() if opening else start


def _trimmed(text: str, start: int, end: int, verb: int) -> Span | None:
    """Return the clause without leading article, closing marks and what a relative adds at its end."""
    tail = _RELATIVE_END.search(text, verb, end)
    end = tail.start() if tail else end
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    words = text[start:end]
    end = start + len(words.rstrip(_EDGE))
    return Span(start, end) if end - start > 5 else None
