"""Whose a verb is that a clause has: the words before it, from the start of the clause on.

"In May the Legal Panel will report" has its subject before the verb. The second verb of "Peru drafts the rule and will
send it" has that of the first, and "the Panel said it would report" is about the Panel.
"""

import re
from itertools import islice, pairwise

from extractors.document import Span
from extractors.readings.clauses.actors import is_actor, trailing_actor
from extractors.readings.dates import DateReading
from extractors.readings.steps.parts import Context, cut, is_known
from extractors.readings.steps.step import PRONOUN
from extractors.readings.steps.verbs import opens_with_verb

_NO_SUBJECT = re.compile(
    r"(?<!that )(?<!who )(?<!which )\b(?:is|are|was|were|has|have|had|agreed|decided|noted|requested|said|says"
    r"|announced|confirmed|added)\b|\b(?i:agrees?|decides?|notes?|announces?|confirms?|recommends?|reports?)\s+that\b|^(?:[Nn]o|[Nn]one|[Nn]either|[Nn]obody)\b"
    r"|\b[a-z]{3,}ed\s(?:the|an?|its|their|this|that)\s[^,]*,\sand\s"
)
"""Words that no subject holds: a verb of its own, or "no" before all: "no member should …" gives nobody a task."""

_GLADLY = re.compile(r"\s+(?:kindly|generously|graciously|also|already|further|jointly|provisionally)$")
"""An adverb between a subject and its verb."""

_TOGETHER = re.compile(r",\s+(?:(?:together|jointly|along)\s+)?with\s+(?:the\s+)?(?P<who>[^,;]{2,80}),?$")
"""Who shares the task of a subject: "Chad, together with the Port Fund, will …"."""

_APPOSITION = re.compile(r",\s+(?!and\b|or\b|the\b)[a-z].*$", re.DOTALL)
_CLAUSE_START = re.compile(
    r"(?:^|[,;]\s+(?:and\s+|while\s+|but\s+)?(?:that\s+)?|\s+(?:said|says|announced|confirmed|added|told\s+\w+)\s+|\s+(?:and|while|whereas"
    r"|that(?!\s+(?:end|purpose|aim|reason|regard|context|respect|view|mind|basis)\b)|until|after|once)\s+)"
)
_SCENE = re.compile(
    r"(?:in|on|at|by|during|following|after|before|to|for|with|as|it|there|within|under|which|whom|whose)\b"
    r"|(?:first|second|third|last|final|additional|subsequent|similar|according|equal)ly(?=,)"
    r"|(?:first|next|then|last|also|furthermore|moreover|meanwhile|likewise|thereafter)(?=,)",
    re.IGNORECASE,
)

_AND_ALSO = re.compile(r"\s(?:and|but|or)(?:\s+(?:then|also|later))?$")
"""What joins the second verb of a clause to the first: "Peru drafts the rule and will send it"."""

_WORD = re.compile(r"[^\s,;:.]+")
_LONGEST_NOUN = 8
"""Words of the subject of a clause whose verb no list has, at most."""

_DOES = re.compile(r"(?!across\b|as\b|towards\b|besides\b|its\b|this\b|[a-z]+ss\b)[a-z]{2,}(?P<form>s|ed)\b")
_SAID_IT = re.compile(
    r"\s(?:said|says|announced|confirmed|added|stated|indicated|reported|noted|promised)\s(?:that\s)?(?:it|they|he|she)$"
)
"""What stands before the verb of one who speaks of himself."""


def leading_date(context: Context, span: Span) -> tuple[int, DateReading] | None:
    """Return where the words start behind a date that opens a stretch: "By 5 May 2020, members …"."""
    for each in context.dates_in(span)[:1]:
        before = context.text[span.start : each.span.start]
        behind = re.match(r"\s*[,:–—-]?\s*", context.text[each.span.end : span.end])
        if behind and re.fullmatch(r"(?:(?:in|on|by|from|during|at)\s+)?", before, re.IGNORECASE) and behind.end():
            return each.span.end + behind.end(), each
    return None


def goes_on(context: Context, span: Span) -> bool:
    """Say whether a verb behind ``span`` is the second one of the clause that the span ends with."""
    return _AND_ALSO.search(context.text, span.start, span.end) is not None


def first_subject(context: Context, span: Span, opens: bool) -> Span | None:
    """Return the subject of the first verb of a clause: "Peru" of "Peru drafts the rule and".

    :param opens: whether a clause begins where the span does.
    """
    for match in _CLAUSE_START.finditer(context.text[span.start : span.end]):
        if (match.start() or opens) and (found := _before_verb(context, span.start + match.end(), span.end)):
            return found
    return None


def _before_verb(context: Context, start: int, end: int) -> Span | None:
    """Return the noun phrase at ``start`` that a verb follows; a plural does not agree with a verb in "-s"."""
    words = list(islice(_WORD.finditer(context.text, start, end), _LONGEST_NOUN + 1))
    for noun, verb in pairwise(words):
        found = _DOES.match(context.text, verb.start(), verb.end())
        phrase = Span(start, noun.end())
        if found is None or context.text[noun.end() : verb.start()].strip():
            continue
        name = context.words(phrase)
        agrees = found["form"] == "ed" or not name.endswith("s") or bool(context.names_in(phrase))
        return phrase if agrees and is_actor(name) and not _SCENE.match(name) else None
    return None


def said_of(context: Context, span: Span) -> Span | None:
    """Return who is meant by the pronoun that ends "the Panel said it", before "would report": the one who says so."""
    said = _SAID_IT.search(context.text, span.start, span.end)
    if said is None or said.start() <= span.start:
        return None
    before = Span(span.start, said.start())
    if whole := find_subject(context, before):
        return whole
    at = trailing_actor(context.words(before))
    return Span(before.start + at, before.end) if at is not None else None


def find_subject(context: Context, span: Span) -> Span | None:
    """Return the longest stretch before a verb, from the start of a clause on, that may be its subject."""
    dates = [each.span for each in context.dates_in(span)]
    for match in _CLAUSE_START.finditer(context.text[span.start : span.end]):
        start = span.start + match.end()
        if any(date.start < start < date.end for date in dates):
            continue  # "between 1 March and 3 April"
        opening = leading_date(context, Span(start, span.end)) if start < span.end else None
        phrase = cut(context.text, opening[0] if opening else start, span.end)
        if phrase and PRONOUN.fullmatch(context.words(phrase)) and opening:
            return phrase
        gladly = _GLADLY.search(context.text, phrase.start, phrase.end) if phrase else None
        phrase = Span(phrase.start, gladly.start()) if phrase and gladly else phrase
        if phrase and not _SCENE.match(words := context.words(phrase)) and not opens_with_verb(words):
            apposition = None if _shares(context, phrase) else _APPOSITION.search(words)
            subject = Span(phrase.start, phrase.start + apposition.start()) if apposition else phrase
            if not _NO_SUBJECT.search(context.words(subject)) and not context.dates_in(subject):
                return subject
    return None


def _shares(context: Context, phrase: Span) -> bool:
    """Say whether a subject ends with somebody known who shares its task: "Chad, with the Port Fund,"."""
    found = _TOGETHER.search(context.text, phrase.start, phrase.end)
    return found is not None and is_known(context, Span(*found.span("who")))
