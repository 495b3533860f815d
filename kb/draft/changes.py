"""What changed between two versions, in order of weight: what a negotiator looks for first stands first.

A verb that grew weaker or stronger outweighs a paragraph that went, that a number or date that changed, that a name,
that a paragraph that came, that other words (genre guide, §1.4 and §2.3).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from extractors.language import pipeline
from extractors.readings.clauses.verbs import find_verbs
from extractors.readings.dates import find_dates
from extractors.readings.quantities import find_quantities

WEIGHTS = (
    "verb stronger",
    "verb weaker",
    "verb changed",
    "removed",
    "number changed",
    "date changed",
    "name changed",
    "added",
    "words changed",
)
"""Kinds of change, the weightiest first."""

_NAME = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w’'-]*(?: (?:of )?[A-ZÀ-ÖØ-Þ][\w’'-]*)*")
_BLANK = re.compile(r"\[[^\[\]]*\bto be\b[^\[\]]*\]")
"""A placeholder, whose own verbs say nothing: "[date to be confirmed]"."""

_OPENING = re.compile(r"(?:^|[.:;\]“]\s*|\t|\n)(?=[A-ZÀ-ÖØ-Þ])")

Item = TypeVar("Item")


@dataclass(frozen=True)
class Change:
    """One change."""

    kind: str
    """One of ``WEIGHTS``."""

    what: str
    """What changed: ``note → agree``, ``63 → 64``; empty where the words say it."""

    before: str | None
    """The old words; null if there were none."""

    after: str | None
    """The new words; null if there are none."""


def changes(pairs: Iterable[tuple[str | None, str | None]]) -> list[Change]:
    """Return what changed, the weightiest first, else in the order of the text."""
    found = [change for before, after in pairs for change in _between(before, after)]
    return sorted(found, key=lambda change: WEIGHTS.index(change.kind))


def _between(before: str | None, after: str | None) -> Iterator[Change]:
    if before is None or after is None:
        yield Change("added" if before is None else "removed", "", before, after)
        return
    if _plain(before) == _plain(after):
        return
    some = False
    for kind, what in (*_verbs(before, after), *_values(before, after)):
        some = True
        yield Change(kind, what, before, after)
    if not some:
        yield Change("words changed", "", before, after)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _verbs(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield how operative verbs changed, in the order in which they stand."""
    old, new = _read(before), _read(after)
    gone, come = _without(old, new), _without(new, old)
    for (was, below), (now, above) in zip(gone, come, strict=False):
        rise = (above or 0) - (below or 0)
        yield "verb stronger" if rise > 0 else "verb weaker" if rise < 0 else "verb changed", f"{was} → {now}"
    for was, _ in gone[len(come) :]:
        yield "verb weaker", f"{was} → no verb"
    for now, _ in come[len(gone) :]:
        yield "added", f"verb {now}"


def _read(text: str) -> list[tuple[str, int | None]]:
    text = _BLANK.sub("", text)
    return [(hit.verb.lemma, hit.verb.level) for hit in find_verbs(pipeline().make_doc(text), text)]


def _values(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield numbers, dates and names that changed."""
    for kind, read in (("number changed", _numbers), ("date changed", _dates), ("name changed", _names)):
        old, new = read(before), read(after)
        gone, come = _without(old, new), _without(new, old)
        if gone or come:
            yield kind, f"{', '.join(gone) or 'none'} → {', '.join(come) or 'none'}"


def _without(some: list[Item], others: list[Item]) -> list[Item]:
    """Return what some have more of than others, in order."""
    rest, found = list(others), []
    for each in some:
        if each in rest:
            rest.remove(each)
        else:
            found.append(each)
    return found


def _numbers(text: str) -> list[str]:
    found = (_plain(text[each.span.start : each.span.end]).lower() for each in find_quantities(text) if each.value)
    return list(found)


def _dates(text: str) -> list[str]:
    return [_plain(text[each.span.start : each.span.end]).lower() for each in find_dates(text)]


def _names(text: str) -> list[str]:
    """Return what is written with capitals, but for the word that opens a sentence."""
    opening = {match.end() for match in _OPENING.finditer(text)}
    opening = {at for at in opening if " " not in (_NAME.match(text, at) or [""])[0]}
    dates = [each.span for each in find_dates(text)]
    inside = [match for match in _NAME.finditer(text) if not any(d.start <= match.start() < d.end for d in dates)]
    return [_plain(match[0]) for match in inside if match.start() not in opening]


def as_markdown(found: list[Change], old: str, new: str) -> str:
    """Return a list of changes as Markdown.

    :param old: name of the earlier version.
    :param new: name of this one.
    """
    if not found:
        return f"# Changes from {old} to {new}\n\nNone.\n"
    lines = [f"# Changes from {old} to {new}", "", f"{len(found)} changes, the weightiest first.", ""]
    for number, change in enumerate(found, 1):
        lines.append(f"{number}. **{change.kind.capitalize()}**{f': {change.what}' if change.what else ''}")
        lines += [f"   - Before: {_plain(change.before)}"] if change.before else []
        lines += [f"   - After: {_plain(change.after)}"] if change.after else []
    return "\n".join([*lines, ""])
