"""Words between quotation marks, in the marks of any usage, with apostrophes told apart.

A nested quotation stays inside the outer one. Speech that runs over a paragraph is opened again at the next
paragraph and closed only at the end; each paragraph's part is a quotation of its own (genre guide, T21).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from extractors.document import Span

_OPENERS = re.compile("[“„«‘‹\"']")
_CLOSERS = {"“": "”", "„": "“”", "«": "»", "‘": "’", "‹": "›", '"': '"', "'": "'"}
_MARKS = {mark: re.compile(f"[{mark}{closers}]") for mark, closers in _CLOSERS.items()}
LONGEST = 4000
"""Characters that a quotation may have within one paragraph."""

MOST_MARKS = 60
"""Marks of its own kind, apostrophes among them, that are tried for the end of a quotation."""


_BEFORE_OPENER = frozenset(" \n\t\u00a0([—–-/*_“‘\"'„«")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks."""

    span: Span
    """The words without the marks."""

    outer: Span
    """The words with the marks."""

    closed: bool = True
    """False if the paragraph ends before the speech does."""


def find_quotations(text: str, block: Span, following: str = "") -> Iterator[Quotation]:
    """Yield the quotations of the paragraph ``block``; ``following`` is the character that opens the next paragraph."""
    at = block.start
    while opener := _OPENERS.search(text, at, block.end):
        found = _quotation(text, opener.start(), block, following)
        if found:
            yield found
        at = found.outer.end if found else opener.end()


def _quotation(text: str, at: int, block: Span, following: str) -> Quotation | None:
    """Read the quotation that opens at ``at``; null if the mark there is an apostrophe or is never closed."""
    mark = text[at]
    after = text[at + 1 : at + 2]
    if (at > block.start and text[at - 1] not in _BEFORE_OPENER) or not after or (after.isspace() and mark not in "«‹"):
        return None
    end = _close(text, at, block)
    if end is None:
        if following != mark or block.end - at > LONGEST:
            return None
        return Quotation(Span(at + 1, block.end), Span(at, block.end), closed=False)
    inner = text[at + 1 : end]
    start = at + 1 + len(inner) - len(inner.lstrip())
    if not inner.strip():
        return None
    return Quotation(Span(start, at + 1 + len(inner.rstrip())), Span(at, end + 1))


def _close(text: str, at: int, block: Span) -> int | None:
    """Return where the mark that answers the one at ``at`` stands."""
    mark, closers = text[at], _CLOSERS[text[at]]
    if mark in "‘'":
        return _close_single(text, at, block, closers)
    depth, limit = 0, min(block.end, at + LONGEST)
    if all(text.find(closer, at + 1, limit) < 0 for closer in closers):
        return None
    marks = _MARKS[mark].finditer(text, at + 1, limit)
    for match in islice(marks, MOST_MARKS):
        index, char = match.start(), match[0]
        if char == mark and mark not in closers and text[index - 1] in _BEFORE_OPENER:
            depth += 1
        elif char in closers:
            if mark == '"' and text[index - 1] in " (" and index + 1 < block.end and text[index + 1].isalnum():
                continue
            if not depth:
                return index
            depth -= 1
    return None


def _close_single(text: str, at: int, block: Span, closer: str) -> int | None:
    """Return the single closing mark: no letter follows it, and best of all punctuation stands on one side."""
    first = None
    marks = re.compile(closer).finditer(text, at + 2, min(block.end, at + LONGEST))
    for match in islice(marks, MOST_MARKS):
        index = match.start()
        before, after = text[index - 1], text[index + 1 : index + 2]
        if after.isalnum() or before.isspace():
            continue
        if before in ",.!?…" or after in ("", ",", ".", ";", ":", ")", "?", "!"):
            return index
        first = index if first is None and before != "s" else first
    return first
