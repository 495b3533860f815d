"""What a sentence says has changed, or has not: "seizures rose from …", "a marked rise in …", "remained widespread".

A sentence is cut into clauses; a clause tells a change by its verb, or else by the noun phrases that it reports (genre
guide, T15).
"""

import re
from collections.abc import Iterator

from extractors.document import Span
from extractors.readings.changes.clauses import read_clause
from extractors.readings.changes.enumerated import find_enumerated
from extractors.readings.changes.phrases import read_phrases
from extractors.readings.changes.words import Change, change_words
from extractors.readings.clauses.actors import is_adverbial
from extractors.readings.clauses.marks import find_marks

_CUT = re.compile(
    r"(?=[\s;,:])(?:"  # most places are none of these: one question instead of nine
    r"\s*;\s+|\s*,?\s+(?P<that>(?:and|but|or)\s+that)\s+|,\s+(?P<comma_that>that)\s+|,?\s+(?P<contrast>while"
    r"|whereas|although|though|whilst)\s+"
    r"|(?P<comma>,\s+(?:and|but|yet|so)\s+|,\s+(?=\d))|(?P<and>\s+and\s+)|(?P<reported>\s+that\s+)|,\s+where\s+|:\s+|\s+[–—]\s+)",
)
_REPORTS = re.compile(
    r"(?:\b(?:not|welcom|appreciat|regrett|recogni[sz]|observ|report|hear|stat|said|say|add|explain|acknowledg|underlin|underscor|stress"
    r"|emphasi[sz]|highlight|warn|show|indicat|"
    r"reveal|confirm|found|find|learn|remark|remind|mention|conclud|agree|suggest|point|recall|announc|told|inform"
    r"|caution|concern|alarm|fear|worr|satisf|dismay|evidence|means?|emerg|transpir|clear|appear|seem)\w*"
    r"(?:\s+(?:out|with(?:\s+[a-z]+)?|concern|satisfaction|appreciation|regret|by|participants|delegates|members|the\s+meeting"
    r"|reporters))*)$",
    re.IGNORECASE,
)


_PRESENT = re.compile(
    r"\b(?:keeps?|remains?|continues?|becomes?|grows?|rises?|falls?|persists?|prevails?|lingers?|worsens?|widens?|deepens?"
    r"|shrinks?|dwindles?|soars?|intensif(?:y|ies))\b"
)
"""Present forms that tell a change or a lasting state."""

_OF_NOUN = re.compile(r"\b(?:an?|the|some|no|its|their|any|this)\s(?:[a-z-]+\s)?$")
"""What stands before a noun that looks like such a form: "a steady fall"."""

_QUALIFIES = re.compile(r"\w+ed\s(?!(?:the|an?|its|their|by|in|on|to|from|with|as|at|for|off|up|out|over)\b)[a-z]+s\b")
"""A participle before the noun that it qualifies: "but forged certificates have emerged"."""

_LONGEST_SENTENCE = 3000
"""Characters; a longer sentence is none, but text whose full stops were lost."""

_REACH = 60
"""The verb that reports a clause stands within so many characters before its "that"."""


def find_changes(text: str, low: str, sentence: Span) -> Iterator[Change]:
    """Yield the changes that a sentence reports, in reading order; ``low`` is the text in lower case."""
    if sentence.end - sentence.start > _LONGEST_SENTENCE:
        return
    listed = list(find_enumerated(text, sentence))
    if listed:
        yield from listed
        return
    for clause in _clauses(text, low, sentence):
        told = read_clause(text, low, clause)
        if told is not None:
            yield told
        else:
            yield from read_phrases(text, low, clause, sentence)


def _clauses(text: str, low: str, sentence: Span) -> list[Span]:
    """Cut a sentence where a further clause begins; "and" in a list is no cut."""
    verbs: list[int] | None = None
    cuts = [sentence.start]
    ends = []
    for match in _CUT.finditer(text, sentence.start, sentence.end):
        before, after = text[cuts[-1] : match.start()], match.end()
        if match["reported"] and not _REPORTS.search(before[-_REACH:]):
            continue
        if match["comma"] or match["and"]:
            if verbs is None:
                verbs = [mark.start for mark in find_marks(text, sentence) if mark.kind == "verb"]
                present = (each.start() for each in _PRESENT.finditer(low, sentence.start, sentence.end))
                verbs = sorted({*verbs, *(at for at in present if not _OF_NOUN.search(low, sentence.start, at))})
            left = any(cuts[-1] <= at < match.start() for at in verbs)
            if not left or not _opens_clause(low, after, sentence.end, verbs, bool(match["comma"])):
                continue
        ends.append(match.start())
        cuts.append(after)
    ends.append(sentence.end)
    return [Span(start, end) for start, end in zip(cuts, ends, strict=True) if start < end]


def _opens_clause(low: str, start: int, end: int, verbs: list[int], comma: bool) -> bool:
    """Say whether a subject and a finite verb follow "and": its own clause, not the last of a list."""
    limit = _CUT.search(low, start, end)
    first = next((at for at in verbs if at > start or (at == start and not _QUALIFIES.match(low, start, end))), None)
    if first is None or (limit and (limit["comma"] or limit["contrast"]) and first > limit.start()):
        return False
    subject = low[start:first].strip()
    opening = subject.split()[0] if subject else ""
    if not subject or (
        is_adverbial(opening) and not (opening.endswith("ing") or opening[0].isdigit() or subject == "there")
    ):
        return False
    return comma or len(subject.split()) > 1 or low[first : first + 20].split()[0].strip(",.;") in change_words().verbs
