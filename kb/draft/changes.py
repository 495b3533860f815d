"""What changed between two versions, in order of weight: what a negotiator looks for first stands first.

A verb that grew weaker or stronger outweighs a paragraph that went, that a number or date that changed, that a name,
that a paragraph that came, that one that moved, that other words (genre guide, §1.4 and §2.3). The concordance tells
which paragraph of the earlier version stands where in this one (§2.3, point 7).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
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
    "moved",
    "words changed",
    "reference changed",
)
"""Kinds of change, the weightiest first."""

_NAME = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w’'-]*(?: (?:of )?[A-ZÀ-ÖØ-Þ][\w’'-]*)*")
_BLANK = re.compile(r"\[[^\[\]]*\bto be\b[^\[\]]*\]")
"""A placeholder, whose own verbs say nothing: "[date to be confirmed]"."""

_REFERENCE = re.compile(r"\b(?:paragraph|para\.) \d+|\b(?:paragraphs|paras) \d+(?:(?:, | and | or | to |–|-)\d+)*")
"""A paragraph's number as a sentence cites it, which is no figure."""

_OPENING = re.compile(r"(?:^|[.:;\]“]\s*|\t|\n)(?=[A-ZÀ-ÖØ-Þ])")

Item = TypeVar("Item")


@dataclass(frozen=True)
class Compared:
    """What stands in one place in two versions."""

    before: str | None
    """The old words; null if there were none."""

    after: str | None
    """The new words; null if there are none."""

    old: str = ""
    """Number of the paragraph in or under which the old words stand; empty where there is none."""

    new: str = ""
    """The same of the new words."""

    opens: bool = False
    """Whether they are the numbered paragraph itself, not what stands under it."""

    moved: bool = False
    """Whether they stand elsewhere than before, in the order of the text."""


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

    old: str = ""
    """Number of the paragraph in or under which the old words stand; empty where there is none."""

    new: str = ""
    """The same of the new words."""

    @property
    def where(self) -> str:
        """Where the words stand, and stood if that was elsewhere: ``paragraph 5, now 7``; empty without a number."""
        if self.old and self.new and self.old != self.new:
            return f"paragraph {self.old}, now {self.new}"
        number = self.new or self.old
        return f"paragraph {number}{'' if self.new or self.after is not None else ' before'}" if number else ""


@dataclass(frozen=True)
class Concord:
    """Where a numbered paragraph of one version stands in the other."""

    old: str
    """Its number in the earlier version; empty if it was not there."""

    new: str
    """Its number in this one; empty if it is no longer there."""

    kinds: tuple[str, ...]
    """What changed in it and under it, the weightiest first; of ``WEIGHTS``, empty if nothing did."""


def changes(compared: Iterable[Compared]) -> list[Change]:
    """Return what changed, the weightiest first, else in the order of the text."""
    found = [change for each in compared for change in _between(each)]
    return sorted(found, key=lambda change: WEIGHTS.index(change.kind))


def concordance(compared: Sequence[Compared]) -> list[Concord]:
    """Return where each numbered paragraph stands in the other version, in the order of the text."""
    kinds: dict[tuple[str, str], list[str]] = {}
    for change in changes(compared):
        for key in {("old", change.old), ("new", change.new)}:
            kinds.setdefault(key, []).append(change.kind)
    found = []
    for each in compared:
        if each.opens:
            old, new = (each.old if each.before is not None else ""), (each.new if each.after is not None else "")
            met = {*(kinds.get(("old", old), ()) if old else ()), *(kinds.get(("new", new), ()) if new else ())}
            found.append(Concord(old, new, tuple(kind for kind in WEIGHTS if kind in met)))
    return found


def _between(each: Compared) -> Iterator[Change]:
    before, after = each.before, each.after
    if before is None or after is None:
        yield Change("added" if before is None else "removed", "", before, after, each.old, each.new)
        return
    told = [("moved", "")] if each.moved and (each.opens or not (each.old and each.new)) else []
    if _plain(before) != _plain(after):
        told += _reworded(before, after)
    for kind, what in told:
        yield Change(kind, what, before, after, each.old, each.new)


def _reworded(before: str, after: str) -> list[tuple[str, str]]:
    """Return what changed between two sets of words, as kind and what."""
    cited = [_REFERENCE.findall(text) for text in (before, after)]
    before, after = (_REFERENCE.sub("paragraph", text) for text in (before, after))
    found = [*_verbs(before, after), *_values(before, after)]
    if cited[0] != cited[1]:
        found.append(("reference changed", f"{', '.join(cited[0]) or 'none'} → {', '.join(cited[1]) or 'none'}"))
    return found or [("words changed", "")]


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


def as_markdown(found: Sequence[Change], numbers: Sequence[Concord], old: str, new: str) -> str:
    """Return a list of changes as Markdown, with the concordance of paragraphs.

    :param old: name of the earlier version.
    :param new: name of this one.
    """
    lines = [f"# Changes from {old} to {new}", ""]
    lines += [f"{len(found)} changes, the weightiest first." if found else "None.", ""]
    for number, change in enumerate(found, 1):
        what = f": {change.what}" if change.what else ""
        where = f" ({change.where})" if change.where else ""
        lines.append(f"{number}. **{change.kind.capitalize()}**{what}{where}")
        lines += [f"   - Before: {_plain(change.before)}"] if change.before else []
        lines += [f"   - After: {_plain(change.after)}"] if change.after else []
    if numbers:
        lines += ["", "## Concordance of paragraphs", "", "| Before | Now | What changed |", "|---|---|---|"]
        lines += [f"| {each.old or '–'} | {each.new or '–'} | {', '.join(each.kinds) or 'none'} |" for each in numbers]
    return "\n".join([*lines, ""])
