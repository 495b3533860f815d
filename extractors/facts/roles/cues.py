"""The words that give roles, compiled from ``vocabulary/roles.yml``: verbs after a subject, formulas before a list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from extractors.facts.roles.entities import Role
from extractors.vocabulary import load

_AS = re.compile(
    r"[^.;]{0,90}?\b(?:as|in the capacity of|in an?)\s+\[?(?:an?\s+|the\s+)?(?:invited\s+|permanent\s+)?"
    r"(?P<word>observers?|supporting roles?|supporting capacity|supporters|co-?chairs?|chairs?|hosts?|members"
    r"|resource persons?|presenters|speakers)\b",
    re.IGNORECASE,
)
_SUPPORT = re.compile(r"[^.;]{0,80}?\bsupport(?:ing|ive)\s+(?:role|capacit|function)", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|nor|never|neither)\s+(?:\w+\s+)?$")
_LABEL = re.compile(r"[\s*_–•-]*(?P<words>[^\W\d_][\w /()’'-]{2,50}?)\s*:[\s*_]*")
_KINDS = {"v": "verbs", "w": "weak_verbs", "f": "formulas", "g": "personal_formulas"}
"""Tables of the vocabulary by the first letter of their groups' names."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One place where words give a role."""

    start: int
    end: int
    role: Role

    before: bool
    """Whether the entities stand before it (a verb) rather than after it (a formula)."""

    persons_only: bool
    """Whether it gives the role to persons only."""


@cache
def _pattern(kinds: str) -> re.Pattern[str]:
    """Compile the tables of these kinds into one pattern with a group per cue."""
    parts = [
        f"(?P<{kind}__{role.replace('-', '_')}__{number}>{cue})"
        for kind in kinds
        for role, cues in load("roles")[_KINDS[kind]].items()
        for number, cue in enumerate(cues)
    ]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})")


def _read(match: re.Match[str]) -> tuple[str, Role]:
    kind, role, _ = str(match.lastgroup).split("__")
    return kind, cast(Role, role.replace("_", "-"))


def cues_in(text: str, start: int, end: int) -> list[Cue]:
    """Return the cues of a sentence in reading order; where a verb overlaps a formula the formula stays."""
    found = []
    for match in _pattern("gf").finditer(text, start, end):
        kind, role = _read(match)
        found.append(Cue(match.start(), match.end(), role, before=False, persons_only=kind == "g"))
    formulas = tuple(found)
    for match in _pattern("vw").finditer(text, start, end):
        kind, role = _read(match)
        if any(each.start < match.end() and match.start() < each.end for each in formulas):
            continue
        if _NEGATED.search(text, max(start, match.start() - 16), match.start()):
            if role not in ("participant", "apology"):
                continue
            role = "apology"
        role = _sharpened(text, match.end(), end, role)
        found.append(Cue(match.start(), match.end(), role, before=True, persons_only=kind == "w"))
    return sorted(found, key=lambda each: each.start)


def _sharpened(text: str, at: int, end: int, role: Role) -> Role:
    """Let "attended as observers" and "attended, as they had agreed to supporting roles" say more than "attended"."""
    if role != "participant":
        return role
    if capacity := _AS.match(text, at, end):
        return capacity_role(capacity["word"]) or role
    return "supporter" if _SUPPORT.match(text, at, end) else role


@cache
def _words(table: str) -> tuple[tuple[re.Pattern[str], Role], ...]:
    return tuple(
        (re.compile(rf"\b(?:{_alternatives(words)})(?![\w-])", re.IGNORECASE), role)
        for role, words in load("roles")[table].items()
    )


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def capacity_role(words: str) -> Role | None:
    """Return the role that a cell, a bracket or an apposition names: "Observer", "Co-chair"."""
    return next((role for pattern, role in _words("capacities") if pattern.search(words)), None)


def heading_role(words: str) -> Role | None:
    """Return the role that a heading or a label gives to the list below: "Observers", "Apologies"."""
    return next((role for pattern, role in _words("headings") if pattern.search(words)), None)


def labels(text: str, start: int, end: int) -> Iterator[tuple[int, Role]]:
    """Yield the end of a label that opens a paragraph or line, with its role: "Observers: Japan and the EU."."""
    label = _LABEL.match(text, start, end)
    if label and (role := heading_role(label["words"])):
        yield label.end(), role
