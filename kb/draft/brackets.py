"""What a square bracket in somebody's words means, and how a draft prints it (genre guide, T22 and T25).

Un-agreed text keeps its brackets, is styled and counted, wherever it comes from: a brief, or a record that is itself a
draft. What is to be filled in becomes a placeholder. Brackets that set a short name become round, since in a draft
square ones are kept for what is open. Those of a quotation, such as [sic] or [the Group], stay as they are.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from extractors.readings.entities.definitions import find_definitions

Sense = Literal["not agreed", "placeholder", "short name", "kept"]

SHOWN: dict[Sense, tuple[str, str]] = {
    "not agreed": ("[~", "~]"),
    "placeholder": ("[", "]"),
    "short name": ("(", ")"),
    "kept": (r"\[", r"\]"),
}
"""The Markdown with which a bracket opens and closes, by its sense."""

_ESCAPED = re.compile(r"\\(.)")
_EDITORIAL = re.compile(
    r"sic|…|\.{3}|(?:original )?emphasis(?: added| in (?:the )?original)?|translat(?:ed|ion)\b.*|(?:\w+'s )?note\b.*"
    r"|\d{1,3}|[A-Z]+(?:/[\w.()-]+)+",
    re.IGNORECASE,
)
_TO_FILL = re.compile(
    r"\b(?:TBC|TBD|XX+)\b|\bto be (?:added|agreed|completed|confirmed|decided|determined|inserted|listed)\b"
    r"|^(?:dates?|place|venue|country|countries|city|names?|number|amount|time|title)$"
)
_COUNTED = re.compile(r"\]\s+(?!(?:and|or|was|were|is|are|had|of|in|on|by|to|for|which|that|with)\b)[a-z]{3,}")
"""What follows a number that counts something, "[40] delegates", and is no reference: "the report [40]"."""

_OPEN_QUOTES, _CLOSED_QUOTES = "“«„", "”»"


def printed(text: str, markdown: str, *, negotiated: bool) -> str:
    """Return text as Markdown with its square brackets by their sense.

    :param text: the words as they are.
    :param markdown: the same, made inert.
    :param negotiated: whether brackets are un-agreed text unless they show another sense, as in a draft; else only
        those with alternatives are.
    """
    places = [(each.start(), each[1]) for each in _ESCAPED.finditer(markdown) if each[1] in "[]"]
    senses = list(_senses(text, negotiated))
    if len(senses) != len(places):  # white space or signs that cannot be printed went
        senses = list(_senses(_ESCAPED.sub(r"\1", markdown), negotiated))
    for (at, sign), sense in reversed(list(zip(places, senses, strict=True))):
        markdown = f"{markdown[:at]}{SHOWN[sense][sign == ']']}{markdown[at + 2 :]}"
    return markdown


@dataclass(frozen=True, slots=True)
class Bracket:
    """A pair of square brackets."""

    start: int
    """Offset of the one that opens."""

    end: int
    """Offset of the one that closes."""

    sense: Sense
    """What they mean."""


def paired(text: str, *, negotiated: bool) -> Iterator[Bracket]:
    """Yield the pairs of square brackets in a text, by where they close.

    :param negotiated: as for ``printed``.
    """
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in re.finditer(r"[\[\]]", text):
        if match[0] == "[":
            opened.append(match.start())
        elif opened:
            pairs.append((opened.pop(), match.start()))
    names = {each.short.start: each.short.end for each in find_definitions(text)} if pairs else {}
    for start, end in pairs:
        short = any(at in names and names[at] <= end and end - at < names[at] - at + 3 for at in range(start, end))
        line = text.rfind("\n\n", 0, start) + 1
        words = text[start + 1 : end].strip()
        sense = _sense(words, _quoted(text[line:start]), short, negotiated)
        if sense == "kept" and negotiated and words.isdigit() and _COUNTED.match(text, end):
            sense = "not agreed"
        yield Bracket(start, end, sense)


def balanced(text: str) -> str:
    """Return words without the square brackets that have no other end in them."""
    lone, opened = set[int](), []
    for match in re.finditer(r"[\[\]]", text):
        if match[0] == "[":
            opened.append(match.start())
        elif opened:
            opened.pop()
        else:
            lone.add(match.start())
    lone.update(opened)
    return "".join(sign for at, sign in enumerate(text) if at not in lone) if lone else text


def _senses(text: str, negotiated: bool) -> Iterator[Sense]:
    """Yield the sense of each square bracket, opening and closing, in order; one without its other end is kept."""
    senses: dict[int, Sense] = {}
    for each in paired(text, negotiated=negotiated):
        senses[each.start] = senses[each.end] = each.sense
    yield from (senses.get(match.start(), "kept") for match in re.finditer(r"[\[\]]", text))


def _quoted(before: str) -> bool:
    """Say whether a quotation is open after these words."""
    opened = sum(before.count(each) for each in _OPEN_QUOTES) - sum(before.count(each) for each in _CLOSED_QUOTES)
    return opened > 0 or before.count('"') % 2 == 1


def _sense(words: str, quoted: bool, short: bool, negotiated: bool) -> Sense:
    alternatives = re.search(r"\w\s?/\s?\w", words) is not None
    if not words or _EDITORIAL.fullmatch(words) or (quoted and not alternatives):
        return "kept"
    if short:
        return "short name"
    if _TO_FILL.search(words) and not alternatives and "[" not in words and (negotiated or len(words.split()) < 6):
        return "placeholder"
    return "not agreed" if negotiated or (alternatives and " / " in words) else "kept"
