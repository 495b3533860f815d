"""What became of each sentence: used by a fact, boilerplate, or unused; a partition of the document.

A reader sees at a glance what was not understood, instead of trusting that silence means there was nothing to find.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import Literal, NamedTuple

from extractors.document import Span
from extractors.facts.base import Fact
from extractors.front import front
from extractors.parsed import Parsed
from extractors.sections import topic_of

State = Literal["used", "boilerplate", "unused"]

_FURNITURE = re.compile(
    r"""\W*(?:ends?|\#+|-?\s*30\s*-?|page\ \d+.*|tel(?:ephone)?\b.*|phone\b.*|e-?mail\b.*|fax\b.*|https?://\S+|www\.\S+
        |(?:media|press)\ (?:contact|enquir|inquir).*|(?:for\ )?(?:more|further)\ information\b.*|embargoed\b.*
        |for\ immediate\ release.*|check\ against\ delivery.*|(?:the\ )?(?:following\ )?next\ steps\ .{0,80}:?)\W*$
      | \(?(?:done|adopted|signed|issued)\ (?:at|in|on)\b.{0,120}$""",
    re.IGNORECASE | re.VERBOSE,
)
"""Whole sentences that belong to the paper, not to what it says."""

_COURTESY = re.compile(
    r"""\bthank(?:ed|s|ing)?\b.{0,120}\b(?:hospitality|welcome|hosting|support\ staff|interpreters
        |arrangements|government)\b
      | \bwarmly?\ welcom\w+\ (?:the\ )?(?:participants|delegates|delegations)\b""",
    re.VERBOSE,
)
"""Thanks and welcomes, in lower case."""


class Covered(NamedTuple):
    """One sentence and what became of it."""

    span: Span
    """The sentence."""

    state: State
    """``used`` by at least one fact, ``boilerplate``, or ``unused``."""


def cover(parsed: Parsed, facts: Iterable[Fact]) -> tuple[Covered, ...]:
    """Return every sentence of the document once, in reading order, with what became of it."""
    sentences = parsed.sentences
    used = [False] * len(sentences)
    starts = [each.start for each in sentences]
    for fact in facts:
        for cited in fact.evidence:
            at = max(bisect_left(starts, cited.start + 1) - 1, 0)
            while at < len(sentences) and sentences[at].start < cited.end:
                used[at] = True
                at += 1
    return tuple(
        Covered(span, "used" if hit else "boilerplate" if _is_boilerplate(parsed, span) else "unused")
        for span, hit in zip(sentences, used, strict=True)
    )


def _is_boilerplate(parsed: Parsed, span: Span) -> bool:
    index = parsed.document.index_at(span.start)
    block = parsed.document.blocks[index]
    if block.kind == "heading" or index < front(parsed).body or topic_of(parsed, index) in ("contact", "attachments"):
        return True
    words = parsed.document.words(span)
    low = words.lower()
    courteous = ("thank" in low or "warm" in low) and _COURTESY.search(low)
    return bool(courteous or _FURNITURE.match(words))
