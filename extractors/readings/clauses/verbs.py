"""The operative verbs of a text, each with its lemma, its rung of the verb ladder and the form it stands in.

"The Meeting took careful note of …" holds ``take note`` in the past, level 1; "recognizing" is ``recognise``.
Whether the words act as a finite verb there ("the agreed text" does not) is for the clause around them to tell
(genre guide, §1.4).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from extractors.document import Span
from extractors.language import phrase_matcher, pipeline
from extractors.vocabulary import load

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

Kind = Literal["decision", "request", "proposal", "stance"]
Form = Literal["plain", "present", "past", "ing", "participle"]

FORMS: tuple[Form, ...] = ("plain", "present", "past", "ing", "participle")
"""The order in which the vocabulary lists the forms of a verb."""

_BETWEEN = r"(?:\s+(?!(?:of|in|with|by|for|to|that|at|on)\b)[\w\[\]-]+){0,5}?\s+\[?"
_PARTICLE_AFTER = r"(?:\s+(?:again|also|further|\w+ly|once (?:again|more)))?\s+"

_FIRST_WORD = re.compile(r"[\W\d_]{0,5}(?:(?:also|further|\w+ly)\s+)?(?P<word>[^\W\d_]+)", re.IGNORECASE)
_SHORT = 4
"""Shorter words in capitals may be abbreviations of bodies."""

_LONGEST_PHRASE = 60
"""Characters between a verb and the noun that completes it, at most."""


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb of the ladder."""

    lemma: str
    """Dictionary form in British spelling; the whole phrase for ``take note`` and the like."""

    level: int | None
    """Rung of the ladder, 0 to 9; null for proposals."""

    kind: Kind
    """What it does as a rule; agreeing and committing are settled by what follows."""

    noun: tuple[str, ...] = ()
    """Nouns of which one completes the phrase: ``concern`` for "expressed their grave concern"."""

    particle: tuple[str, ...] = ()
    """Particles of which one completes the verb: ``on`` or ``upon`` after "called"."""

    takes: frozenset[str] = frozenset()
    """Prepositions that open its complement."""

    needs: frozenset[str] = frozenset()
    """Words of which one must stand in its complement."""

    collective: bool = False
    """Whether only a meeting, a body or its members do this as an act of the record."""

    hidden: bool = False
    """Whether the phrase is outside the ladder's lemmas, so that facts name no verb."""


class VerbHit(NamedTuple):
    """A verb of the ladder as it stands in a text."""

    span: Span
    """The verb with the noun that completes it: "took note"; in a passive the inflected word alone."""

    head: Span
    """The inflected word alone."""

    verb: Verb
    """What it is a form of."""

    form: Form
    """How it is inflected; ``past`` also for the participle of regular verbs."""


@dataclass(frozen=True)
class _Lexicon:
    matcher: PhraseMatcher
    forms: dict[str, list[tuple[Verb, Form]]]
    follows: dict[tuple[str, ...], re.Pattern[str]]


@cache
def ladder() -> dict[str, Verb]:
    """Return the verbs of the ladder by lemma."""
    return {
        lemma: Verb(
            lemma,
            entry["level"],
            entry["kind"],
            tuple(entry.get("noun", ())),
            tuple(entry.get("particle", ())),
            frozenset(entry.get("takes", ())),
            frozenset(entry.get("needs", "").split()),
            entry.get("collective", False),
            entry.get("hidden", False),
        )
        for lemma, entry in load("verbs")["ladder"].items()
    }


@cache
def _lexicon() -> _Lexicon:
    forms: dict[str, list[tuple[Verb, Form]]] = {}
    for lemma, entry in load("verbs")["ladder"].items():
        for spelling in entry["forms"]:
            for form, word in zip(FORMS, spelling.split(), strict=False):
                forms.setdefault(word, []).append((ladder()[lemma], form))
    nlp = pipeline()
    matcher = phrase_matcher("LOWER")
    matcher.add("ladder", [nlp.make_doc(word) for word in forms])
    nouns = {verb.noun for verb in ladder().values() if verb.noun}
    particles = {verb.particle for verb in ladder().values() if verb.particle}
    follows = {each: re.compile(_BETWEEN + rf"(?:{'|'.join(each)})\b", re.IGNORECASE) for each in nouns}
    follows |= {each: re.compile(_PARTICLE_AFTER + rf"(?:{'|'.join(each)})\b", re.IGNORECASE) for each in particles}
    return _Lexicon(matcher, forms, follows)


def opens_with_verb(words: str) -> bool:
    """Say whether words open with a form of a verb of the ladder, another past form, or the one word in capitals."""
    first = _FIRST_WORD.match(words)
    if first is None:
        return False
    word = first["word"]
    return word.lower() in _lexicon().forms or (
        len(word) > _SHORT and (word.lower().endswith("ed") or (word.isupper() and not words.isupper()))
    )


def find_verbs(doc: Doc, text: str) -> list[VerbHit]:
    """Return every form of a verb of the ladder in ``doc``, whose text is ``text``, in reading order.

    Of two that overlap the longer is kept. spaCy puts ``doc.text`` together anew at each call, hence the argument.
    """
    lexicon = _lexicon()
    found: list[VerbHit] = []
    for _, start, end in sorted(lexicon.matcher(doc), key=lambda match: (match[1], -match[2])):
        last = doc[end - 1]
        head = Span(doc[start].idx, last.idx + len(last))
        if not found or found[-1].span.end <= head.start:
            hit = _complete(text, head, lexicon)
            if hit:
                found.append(hit)
    return found


def _complete(text: str, head: Span, lexicon: _Lexicon) -> VerbHit | None:
    """Return the verb that starts with ``head``, if the words around it complete the phrase it belongs to."""
    for verb, form in lexicon.forms[text[head.start : head.end].lower()]:
        wanted = verb.noun or verb.particle
        if not wanted:
            return VerbHit(head, head, verb, form)
        after = lexicon.follows[wanted].match(text, head.end, head.end + _LONGEST_PHRASE)
        if after:
            return VerbHit(Span(head.start, after.end()), head, verb, form)
        if verb.noun and form in ("past", "participle") and _noun_before(text, head, verb):
            return VerbHit(head, head, verb, form)
    return None


def _noun_before(text: str, head: Span, verb: Verb) -> bool:
    """Say whether the noun stands before the verb, as in "Grave concern was expressed at …"."""
    return any(noun in text[max(head.start - _LONGEST_PHRASE, 0) : head.start].lower() for noun in verb.noun)
