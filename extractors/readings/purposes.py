"""What something is for, in running text: "Its aims are to disrupt …, to trace … and to improve …".

A goal word (goal, objective, aim, purpose) must say so; "convened to develop" does not. One goal per repeated "to", per
enumerator or per semicolon, not split further; and whose goals they are, where the sentence says it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.document import Span
from extractors.readings.number_words import NUMBER_WORDS

GOAL_WORD = re.compile(r"(?:goal|objective|aim|purpose)(?:s|ed|ing)?\b")
"""What a sentence, in lower case, must hold for this module to look at it."""

_LONGEST_SENTENCE = 3000
"""Characters; a longer sentence is none, but text whose full stops were lost."""

_NOUN = r"(?:goal|objective|aim|purpose)s?"
_BE = (
    r"(?:is|are|was|were|(?:will|would|shall)\sbe|(?:had|has|have)\sbeen|remains?|remained|being|namely"
    r"|includ(?:e|es|ed|ing)|comprised?)"
)
_OPENS = r"(?=(?:(?:first|firstly),?\s)?(?:\(?(?:a|i|1)\)\s?|to\s))"
_LINK = re.compile(
    rf"\b{_NOUN}\b(?:[^.;:–—]|(?<=\d)–(?=\d)){{0,140}}?(?:,?\s{_BE}(?:\s(?:\w+ly|both|also|then|therefore|thus|as\sfollows))?|:"
    rf"|\s[–—])[\s:,]+{_OPENS}",
    re.IGNORECASE,
)
_WITH = re.compile(
    rf"\bwith\s(?:the|an?|its|their)\s(?:[\w-]+\s){{0,2}}?{_NOUN}\s(?:of\s(?=\w+ing\b)|to\s)", re.IGNORECASE
)
_SET = re.compile(
    rf"\b(?:set|sets|adopt(?:s|ed)?|pursue[sd]?|share[sd]?|(?:re)?affirm(?:s|ed)?|confirm(?:s|ed)?|has|have|had)\s"
    rf"(?:themselves\s|itself\s|ourselves\s)?(?:the|an?|its|their|our)\s(?:[\w-]+\s){{0,2}}?{_NOUN}\s(?:of\s(?=\w+ing\b)|to\s)",
    re.IGNORECASE,
)
"""Who sets a goal: "Ministers set themselves the goal of halving spills"."""

_NAMED = re.compile(
    r"\b(?:(?P<number>two|three|four|five|six)\s(?:[\w-]+\s){0,2}?)?(?:goals|objectives|aims|purposes)\b[^.;:]{0,60}:\s+(?![(\d])",
    re.IGNORECASE,
)
"""Goals named one by one: "three goals: fewer fires, faster alerts and better maps"."""

_NAMED_APART = re.compile(r"\s*;\s+(?:and\s+)?")
_NAMED_IN_TURN = re.compile(r"\s*,\s+(?:and\s+)?|\s+and\s+")
_SUBJECT = (
    r"(?P<subject>[^.;:,–—()]{1,120}?)(?:,\s(?:which|who|that|an?|the|now|\w+ed|led|begun)\s[^.;:,–—()]{1,120}(?:,|\sand(?=\s))|,)?"
    r"(?:\s\([^()]*\))?"
)
_AIM = (
    r"\s(?:(?:also|both|will|would|therefore|jointly|mainly|primarily|further|thus)\s){0,2}"
    r"(?:aim(?:s|ed)?\s(?:to\b\s?|at\s(?=\w+ing\b))|(?:is|are|was|were|will\sbe)\s(?:\w+ly\s)?aimed\sat\s(?=\w+ing\b)"
    r"|(?:has|have|had)\s(?:as|for)\s(?:its|their)\s(?:[\w-]+\s)?" + _NOUN + r"\sto\s)"
)
_MEAN = r"\s(?:also\s)?(?:seeks?|sought|(?:is|are|was|were)\s(?:intended|designed|meant)|intends?)\sto\s"
_VERB = re.compile(_SUBJECT + _AIM, re.IGNORECASE)
_MEANT = re.compile(_SUBJECT + _MEAN, re.IGNORECASE)
_PREDICATES = {_VERB: re.compile(_AIM, re.IGNORECASE), _MEANT: re.compile(_MEAN, re.IGNORECASE)}
"""What these patterns hold behind the subject, which any word may begin: without it there is none to look for."""

_OWNING_NOUN = re.compile(
    r"(?:activit(?:y|ies)|alliance|arrangement|campaign|coalition|committee|conference|congress|course"
    r"|declaration|dialogue|drill|exercise|forum"
    r"|framework|fund|group|initiative|meeting|members|mechanism|ministers|mission|network|operations?|parties"
    r"|participants|partners|partnership"
    r"|patrols?|period|phase|pilot|plan|process|programme?|project|roadmap|road\smap|scheme|seminar|session"
    r"|states|strategy|summit|symposium"
    r"|task\sforce|training|trial|countries|governments|workshop|we|it|they|this|which|that|who)$",
    re.IGNORECASE,
)
_ENUMERATOR = r"\(?(?:[a-h]|i{1,3}|iv|v|vi{0,3}|[1-9])\)\s*"
_BREAK = re.compile(
    rf"(?:[,;]\s*(?:and\s+|or\s+|as\swell\sas\s+)?|\s+and\s+(?:also\s+|further\s+)?)"
    rf"(?:(?:second|third|fourth|fifth)(?:ly)?,?\s+|(?:finally|lastly),?\s+)?(?:{_ENUMERATOR}(?:to\s+)?"
    rf"|to\s+(?=(?P<verb>[a-z][\w-]*)))"
    r"|;\s*(?:and\s+)?"
    r"|,?\s+(?:and\s+)of\s+(?=[a-z]{2,}ing\s)"
)
_TAIL = re.compile(
    r",?\s(?:while|whereas|although|though)\s|,\s(?:which|who|where|but)\s|\s[–—]\s"
    r"|,\s(?:will|is|are|was|were|has|have|had|ran|runs|took|takes)\s"
    r"|,\sand\s(?:the\s|it\s|they\s|this\s|these\s|we\s|will\s|is\s|are\s|was\s|were\s|has\s|have\s|had\s)"
)
_LINK_GERUND = re.compile(
    rf"\b{_NOUN}\b[^.;:–—]{{0,140}}?(?:\s(?:is|are|was|were|namely|including)|:|\s[–—])[\s:]+(?=(?!(?:during|being"
    rf"|nothing)\b)[a-z]+ing\s)",
    re.IGNORECASE,
)
_NEXT_GERUND = re.compile(r"(?:[,;]\s(?:and\s)?|\sand\s)(?=(?!during\b)[a-z]+ing\s)")
_PARTICIPLE_END = re.compile(r"\s(?:is|are|was|were|will|took|has|have|had)\s")
_NOT_VERBS = frozenset(
    "the a an all any each every other both its their our his her this that these those which whom".split()
)
_TO_DO = re.compile(r"To\s(?=[a-z])")
_OPENING_TO = re.compile(r"(?:to\s+)?", re.IGNORECASE)
_OPENING = re.compile(r"^(?:(?:first|firstly),?\s+)?(?:\(?(?:a|i|1)\)\s*)?(?:to\s+)?", re.IGNORECASE)

_END = (
    r"(?=\s(?:is|are|was|were|will|would|shall|has|have|had|being|which|that|as|includ\w+|remain\w*|namely"
    r"|for\s\d|in\s\d"
    r"|during|and\sagreed)\b|[,;:.–—(\[]|\s[–—]|$)"
)
_OF = re.compile(
    rf"\b{_NOUN}(?:\sand\s(?:the\s)?\w+)?\s(?:of|for|behind)\s(?!\w+ing\b|\d)(?P<np>[^,;:.–—]{{2,160}}?){_END}",
    re.IGNORECASE,
)
_PRONOUN = re.compile(rf"\b(?:its|their)\s(?:[\w-]+\s){{0,2}}?{_NOUN}\b", re.IGNORECASE)
_POSSESSIVE = re.compile(rf"(?:^|\b[Tt]he\s)(?P<np>[A-Z][\w’' -]{{1,80}}?)['’]s?\s(?:[\w-]+\s){{0,2}}?{_NOUN}\b")
_HAS = re.compile(
    rf"^(?P<np>[^,;:.]{{2,120}}?)(?:,[^,;:.]{{1,80}},)?\s(?:also\s)?(?:has|have|had|pursue[sd]?|serve[sd]?)\s"
    rf"(?:(?!(?:agreed|set|adopted|identified|defined|been|on)\b)[\w-]+\s){{0,4}}?{_NOUN}\b"
)
_CLAUSE = re.compile(r"\b(?:that|and)\s(?=(?:the|it|they|its|this)\s)", re.IGNORECASE)
_ARTICLE = re.compile(r"\s*(?:(?:the|this|that|these|an?|our)\s+)?", re.IGNORECASE)
_CALLED = re.compile(r"\s(?:called|named|known\sas|dubbed)\s(?P<name>[A-Z][^,;:.]*)$")
"""The name behind a noun for an activity: "a pilot called Clear Water"."""

_MADE = re.compile(r"^(?P<np>[^,;:.]{2,120}?)\s(?:is|was|were|are|has\sbeen|had\sbeen|will\sbe)\s")


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose goals a sentence speaks of."""

    span: Span | None
    """The noun phrase; null for a pronoun that points back."""


@dataclass(frozen=True, slots=True)
class Purpose:
    """The goals that one sentence states."""

    goals: tuple[Span, ...]
    """Each goal without its "to"."""

    owner: Owner | None
    """Whose they are; null if the sentence does not say."""


def find_purpose(text: str, sentence: Span, under_heading: bool = False) -> Purpose | None:
    """Return the goals of a sentence with a goal word, null if it states none.

    ``under_heading`` says that a heading such as "Objectives" gives the goal word: "seeks to …" is then enough.
    """
    if sentence.end - sentence.start > _LONGEST_SENTENCE:
        return None
    words = text[sentence.start : sentence.end]
    if under_heading and (opening := _TO_DO.match(words)):
        goals = tuple(_split(words, opening.end(), len(words)))
        return Purpose(tuple(_moved(each, sentence.start) for each in goals), None) if goals else None
    patterns = (_LINK, _WITH, _SET, _VERB, _MEANT) if under_heading else (_LINK, _WITH, _SET, _VERB)
    for pattern in patterns:
        if pattern in _PREDICATES and not _PREDICATES[pattern].search(words):
            continue
        for match in pattern.finditer(words):
            if pattern in _PREDICATES and not _may_own(match["subject"]):
                continue
            end = _PARTICIPLE_END.search(words, match.end()) if match[0].endswith(" at ") else None
            goals = tuple(_split(words, match.end(), end.start() if end else len(words)))
            if goals:
                return Purpose(tuple(_moved(each, sentence.start) for each in goals), find_owner(text, sentence))
    return _gerunds(text, sentence) or _named(text, sentence)


def _named(text: str, sentence: Span) -> Purpose | None:
    """Return goals named behind a colon: apart by semicolons, or as many by commas as the sentence says there are."""
    words = text[sentence.start : sentence.end]
    link = _NAMED.search(words)
    if link is None:
        return None
    for separator in (_NAMED_APART, _NAMED_IN_TURN):
        gaps = list(separator.finditer(words, link.end()))
        starts, ends = [link.end(), *(each.end() for each in gaps)], [*(each.start() for each in gaps), len(words)]
        goals = [span for start, end in zip(starts, ends, strict=True) for span in _trimmed(words, start, end)]
        wanted = NUMBER_WORDS.get((link["number"] or "").lower())
        if len(goals) > 1 and len(goals) == len(starts) and (separator is _NAMED_APART or len(goals) == wanted):
            goals = [Span(each.start + len(_OPENING_TO.match(words, *each)[0]), each.end) for each in goals]  # type: ignore[index]  # it may match nothing
            return Purpose(tuple(_moved(each, sentence.start) for each in goals), find_owner(text, sentence))
    return None


def _gerunds(text: str, sentence: Span) -> Purpose | None:
    """Return goals listed as nouns in -ing: "three objectives: protecting ranger posts and training prosecutors"."""
    words = text[sentence.start : sentence.end]
    link = _LINK_GERUND.search(words)
    if link is None:
        return None
    starts = [link.end(), *(each.end() for each in _NEXT_GERUND.finditer(words, link.end()))]
    ends = [*(each.start() for each in _NEXT_GERUND.finditer(words, link.end())), len(words)]
    goals = [span for start, end in zip(starts, ends, strict=True) for span in _trimmed(words, start, end)]
    return Purpose(tuple(_moved(each, sentence.start) for each in goals), find_owner(text, sentence))


def find_owner(text: str, sentence: Span) -> Owner | None:
    """Return whose goals a sentence speaks of: "the goals of the JWP", "Its aims", "The Conference has three aims"."""
    words = text[sentence.start : sentence.end]
    told = (pattern.search(words) for pattern, predicate in _PREDICATES.items() if predicate.search(words))
    verb = next(filter(None, told), None)
    if verb and _may_own(verb["subject"]):
        return _owner(verb.start("subject"), verb["subject"], sentence.start)
    if (made := _MADE.search(words)) and _WITH.search(words):
        return _owner(made.start("np"), made["np"], sentence.start)
    if found := _OF.search(words):
        return _owner(found.start("np"), found["np"], sentence.start)
    if _PRONOUN.search(words):
        return Owner(None)
    for pattern in (_POSSESSIVE, _HAS):
        if found := pattern.search(words):
            return _owner(found.start("np"), found["np"], sentence.start)
    return None


def _owner(start: int, phrase: str, offset: int) -> Owner | None:
    """Read an owner out of the words before or after a goal word, without article."""
    relative = re.search(r",?\s(?:which|that|who)$", phrase)
    if relative:
        phrase = phrase[: relative.start()]
    called = _CALLED.search(phrase)
    if called:
        start, phrase = start + called.start("name"), called["name"]
    clause = max((each.end() for each in _CLAUSE.finditer(phrase)), default=0)
    article = _ARTICLE.match(phrase, clause)
    start, phrase = (start + article.end(), phrase[article.end() :]) if article else (start, phrase)
    phrase = phrase.rstrip(" ,")
    if not phrase or phrase.lower() in ("it", "they", "this", "that", "which", "its", "their"):
        return Owner(None)
    return Owner(Span(offset + start, offset + start + len(phrase)))


def _may_own(subject: str) -> bool:
    """Say whether a subject can have goals in a statement: an activity, a meeting, a body; smugglers cannot."""
    subject = _CALLED.sub("", subject.strip(" ,"))
    bare = re.split(r"\s(?:of|on|for|in|against|to)\s", subject)[0]
    if _OWNING_NOUN.search(bare) or _OWNING_NOUN.search(subject):
        return True
    *before, last = bare.split() or [""]
    return last.isupper() or (bool(before) and last[:1].isupper())


def _split(words: str, start: int, end: int) -> Iterator[Span]:
    """Yield the goals that start at ``start``, each without enumerator, "to" and closing marks."""
    tail = _TAIL.search(words, start, end)
    end = tail.start() if tail else end
    opening = _OPENING.match(words[start:end])
    at = start + (opening.end() if opening else 0)
    for match in _BREAK.finditer(words, at, end):
        if match["verb"] and not _is_verb(match["verb"]):
            continue
        yield from _trimmed(words, at, match.start())
        at = match.end()
    yield from _trimmed(words, at, end)


def _trimmed(words: str, start: int, end: int) -> Iterator[Span]:
    bare = words[start:end].rstrip(" .;,:")
    if len(bare) > 3:
        yield Span(start, start + len(bare))


def _is_verb(word: str) -> bool:
    """Say whether the word after "to" may be an infinitive; "and to employers" is none."""
    return word not in _NOT_VERBS and (not word.endswith("s") or word.endswith(("ss", "us")))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
