"""Complements that tell no view, decision or request: greetings, help given, counts, and words that point below."""

import re

from extractors.facts.acting import Doing
from extractors.parsed import Parsed
from extractors.readings.clauses.complement_tests import is_counted, is_greeting, is_help
from extractors.sections import topic_of

_POINTS_BELOW = re.compile(
    r"(?:(?:on|to) )?(?:the following|this|these|the) (?:\w+ ){0,2}?"
    r"(?:list|steps?|tasks?|actions?|work ?plan|timetable|calendar)"
    r"(?:,? (?:listed|set out) below| below)?:?",
    re.IGNORECASE,
)
"""What says no more than that a list follows."""


def says_nothing(parsed: Parsed, doing: Doing, words: str) -> bool:
    """Say whether the complement of an active verb, ``words``, is none that a decision can be made of."""
    verb, opener = doing.act.verbs[0], doing.act.opening.word
    return (
        is_no_view(verb.lemma, words) or _leads_in(parsed, doing, words) or not _meets_need(verb.needs, opener, words)
    )


def is_no_view(lemma: str, words: str) -> bool:
    """Say whether the words show a greeting, help given or a result instead of a view."""
    if lemma == "welcome":
        return is_greeting(words)
    if lemma == "support":
        return is_help(words) or is_counted(words)
    return lemma in ("establish", "approve", "confirm", "accept") and is_counted(words)


def _leads_in(parsed: Parsed, doing: Doing, words: str) -> bool:
    """Say whether words only point to a list of next steps below: "agreed on the following next steps:"."""
    below = doing.block + 1
    if not _POINTS_BELOW.fullmatch(words) or below >= len(parsed.document.blocks):
        return False
    if not parsed.words(parsed.document.blocks[doing.block].span).endswith(":"):
        return False
    return topic_of(parsed, below) == "next_steps" and parsed.document.blocks[below].kind in ("list_item", "table_row")


def _meets_need(needs: frozenset[str], opener: str, words: str) -> bool:
    words = f" {words.rstrip(' :')} "
    return not needs or opener == "that" or opener in needs or any(f" {need} " in words for need in needs)
