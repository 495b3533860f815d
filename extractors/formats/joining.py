"""Joining one printed line to the next, and telling a word divided at the line end from one written with a hyphen."""

import re
from collections.abc import Iterable
from functools import cached_property

_WORD = re.compile(r"\w(?:[\w’']|-(?=\w))*")
_HYPHENATED = frozenset(("co", "e", "ex", "non", "self", "vice", "well"))
"""First parts that are mostly written with a hyphen."""

_PAIRED = re.compile(r"[A-ZÀ-Þ][\w’'-]*–")
"""A name that a dash pairs with the one on the next line: "the Adriatic–" before "Danube Partnership"."""

_SMALL = frozenset(
    "a an any as at be by every for here in is it no not of on or out over some so the there to under up with".split()
)
"""Words that also begin longer words: ``with-`` may be ``withdraw``."""

_ENDINGS = frozenset(
    "able ably al ally ance ation cation cy ed ence ency er ers es ful ible ing ings ism ist ities ity ize lation "
    "ly ment ments mation nation ness ration sion sional sions tation tial tion tional tions tive tives ty ure".split()
)
"""Second parts that only end a word."""


class Words:
    """Joins lines as the rest of their document writes words."""

    def __init__(self, lines: Iterable[str], divides: bool) -> None:
        """``divides`` says whether such sources divide words, for those that the document shows nothing of."""
        self._lines = list(lines)
        self._divides = divides

    def joint(self, line: str, after: str, printed_break: bool) -> tuple[str, str]:
        """Return a line as it stands in running text, and what parts it from the next."""
        if line[-1] == "\u00ad":
            return line[:-1], ""
        if line[-1] == "-" and len(line) > 1 and line[-2].isalnum() and after[0].isalnum():
            return (line[:-1] if self._is_divided(line, after) else line), ""
        if line[-1] == "–" and after[0].isupper() and _PAIRED.fullmatch(line, line.rfind(" ") + 1):
            return line, ""
        if line[-1] in "–—" and line[-2:-1].isdigit() and after[0].isdigit():
            return line, ""
        return line, "\n" if printed_break else " "

    def _is_divided(self, line: str, after: str) -> bool:
        """Say whether the hyphen at the line end only divides a word."""
        head, tail = _parts(line, after)
        if not tail.islower() or not head[-1].isalpha():
            return False
        shown = self._shown(head, tail)
        if shown is not None:
            return shown
        if head in _HYPHENATED or (head in self._known and tail in self._known and head not in _SMALL):
            return False
        return tail in _ENDINGS or self._divides

    def _shown(self, head: str, tail: str) -> bool | None:
        """Say whether the document elsewhere writes the word as one, or with a hyphen; None if neither."""
        if head + tail in self._known:
            return True
        return False if f"{head}-{tail}" in self._known else None

    @cached_property
    def _known(self) -> frozenset[str]:
        """All words inside lines."""
        known: set[str] = set()
        for line in self._lines:
            known.update(_WORD.findall(line.lower())[: -1 if line.endswith("-") else None])
        return frozenset(known)


def _parts(line: str, after: str) -> tuple[str, str]:
    """Return the two parts of the word at a line end."""
    head = _WORD.findall(line, line.rfind(" ") + 1)[-1]
    match = _WORD.match(after)
    return head.lower(), match[0] if match else ""
