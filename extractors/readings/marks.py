"""The marks that give a sentence its shape: separators, brackets, conjunctions, openers of clauses, and finite verbs.

Finite verbs are known by their form, as no tagger runs: "held" in "held in Dili" after a comma, "agreed" in "the agreed
text" and "seized" in "seized by customs" are none.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.document import Span

_FINITE = (
    "is|are|was|were|has|have|had|will|would|shall|should|can|could|may|might|must|did|does|said|told|held|met|took|gave|made|led|"
    "found|saw|sent|heard|began|brought|built|spoke|drew|became|went|came|rose|fell|grew|kept|left|won|ran|sought|stood|understood|"
    "thought|felt|spent|undertook|wrote|[a-z-]+[a-df-z]ed|[a-z]*(?:agre|guarante|overse)ed"
)
_OPENERS = "|".join(
    f"[{word[0].upper()}{word[0]}]{word[1:]}"
    for word in "that which whose whom who where because although though if unless whenever when since until after before once whether "
    "how why what".split()
)
_MARK = re.compile(
    rf"""(?P<open>[(\[]) | (?P<close>[)\]]) | (?P<stop>[;:]|(?<=\s)(?:--|[–—])(?=\s)) | (?P<comma>,) |
    \b(?: (?P<and>[Aa]nd|[Oo]r|[Bb]ut|nor|[Yy]et|[Ww]hile|[Ww]hereas|[Ww]hilst) |
          (?P<sub>{_OPENERS}|(?<!well\ )[Aa]s(?!\ well\b)) |
          (?P<verb>{_FINITE}) )\b(?!['’-])""",
    re.VERBOSE,
)
_BEFORE_NOUN = frozenset(
    "the a an of from in on for with by to their its our his her all more most these those this some any other various newly "
    "under between among against at into than both each no every many several fully highly so-called including".split()
)
_DETERMINERS = frozenset(
    "the a an of from in on for with by its our his her my your their under between among against at into than every so-called "
    "without through about".split()
)
_LONGEST_WORD = 30
_LAST_WORD = re.compile(r"(\S+)\s*$")
_PREPOSITION = re.compile(r"\s+(?:in|on|at|to|by|from|with|under|for|during|of)\b")


class Mark(NamedTuple):
    """One mark of a sentence, in offsets of the text."""

    start: int
    end: int
    kind: str
    """``open``, ``close``, ``stop``, ``comma``, ``and``, ``sub`` or ``verb``."""


def find_marks(text: str, span: Span) -> Iterator[Mark]:
    """Yield the marks of a sentence in reading order."""
    for match in _MARK.finditer(text, span.start, span.end):
        kind = str(match.lastgroup)
        if kind != "verb" or _is_finite(text, span.start, match):
            yield Mark(match.start(), match.end(), kind)


def _is_finite(text: str, floor: int, match: re.Match[str]) -> bool:
    """Tell a finite verb from the participle or adjective of the same form: "the agreed text", "held in Dili"."""
    if not match[0].endswith("ed") and match[0] not in (
        "held",
        "made",
        "led",
        "found",
        "sent",
        "brought",
        "built",
        "kept",
        "left",
    ):
        return True
    word = _word_before(text, floor, match.start())
    if word in _BEFORE_NOUN:
        return False
    if text.startswith(" by ", match.end()):
        return word in ("was", "were", "been")
    return not (word.endswith(",") and _PREPOSITION.match(text, match.end()))


def _word_before(text: str, floor: int, at: int) -> str:
    before = _LAST_WORD.search(text, max(floor, at - _LONGEST_WORD), at)
    return before[1].lower() if before else ""


def is_before_noun(text: str, floor: int, at: int) -> bool:
    """Say whether the word before ``at`` needs a noun after it: the verb form there is an adjective or a noun."""
    return _word_before(text, floor, at) in _DETERMINERS
