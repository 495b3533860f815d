"""How the wording of a text moved: two versions of it in full, or the language that the next text of a series repeats.

Nothing is dropped silently: between versions, sentences without a partner are told as added or deleted. Between texts
of two meetings only what the later repeats of the earlier is of interest.
"""

import hashlib
import json
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from sqlite_utils import Database

from kb.link.rows import Row
from kb.link.series import Paper, Series
from kb.link.tellings import Event
from kb.link.versions import versions
from kb.link.wording.effects import Change, change
from kb.link.wording.passages import Passage, pairs, passages

VERSIONS, SERIES = 0.5, 0.6
"""Share of words from which on a sentence of another version, or of another text, counts as the same, reworded."""

TELLING = 5
"""A sentence of fewer words is no language worth following from text to text."""

TOGETHER = 32
"""So many comparisons of a series are handed on together; neighbours share a text, which is then read once."""

_ALONE = {True: "added", False: "deleted"}
_RULES = {"versions": "sentence-of-versions", "series": "sentence-repeated-in-series"}


@dataclass(frozen=True)
class Rewording:
    """A sentence of one document beside that of another; one of the two may be missing."""

    earlier: Passage | None
    """The earlier sentence; null if added."""

    later: Passage | None
    """The later sentence; null if deleted."""

    likeness: float
    """Share of words in common, from 0 to 1."""

    change: Change
    """What became of it."""


def compare(db: Database, earlier: str, later: str, *, enough: float = VERSIONS) -> list[Rewording]:
    """Compare two documents sentence by sentence, in the order of reading the later; deleted ones stand where they did.

    :param enough: share of words from which on two sentences are one, reworded.
    """
    return compared(passages(db, earlier), passages(db, later), enough)


def compared(one: list[Passage], other: list[Passage], enough: float) -> list[Rewording]:
    """Compare the sentences of two documents, as ``compare`` does."""
    paired = pairs(one, other, enough)
    alone = deque(sorted(set(range(len(one))) - {at for at, _ in paired.values()}))
    found: list[Rewording] = []
    for here, passage in enumerate(other):
        there, likeness = paired.get(here, (None, 0.0))
        if there is None:
            found.append(_alone(passage, is_later=True))
            continue
        while alone and alone[0] < there:
            found.append(_alone(one[alone.popleft()], is_later=False))
        found.append(Rewording(one[there], passage, likeness, change(one[there].text, passage.text)))
    return found + [_alone(one[at], is_later=False) for at in alone]


def _alone(passage: Passage, *, is_later: bool) -> Rewording:
    """Return a sentence without a partner; the line that says draft and the like tells the status."""
    effect, mark = _ALONE[is_later], "+" if is_later else "-"
    effects = ("status", effect) if passage.is_status else (effect,)
    told = Change(
        effects, [(mark, passage.text)], f"no sentence of the {'earlier' if is_later else 'later'} text is like it"
    )
    return Rewording(None, passage, 0.0, told) if is_later else Rewording(passage, None, 0.0, told)


@dataclass(frozen=True)
class Comparison:
    """Two texts of a series to be compared."""

    kind: str
    """versions of one text, or texts of the series."""

    earlier: Paper
    """The earlier document."""

    later: Paper
    """The later one."""


def comparisons(series: Series, happened: dict[str, Event]) -> Iterator[list[Comparison]]:
    """Yield what is to be compared, some at a time: each document with its earlier version, or the last of its kind."""
    before = {new.id: old for papers in versions(series, happened) for old, new in pairwise(papers)}
    latest: dict[str, Paper] = {}
    waiting: list[Comparison] = []
    for paper in series.papers:
        old = before.get(paper.id) or latest.get(paper.genre)
        if old:
            waiting.append(Comparison("versions" if paper.id in before else "series", old, paper))
        latest[paper.genre] = paper
        if len(waiting) == TOGETHER:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def reworded(db: Database, together: list[Comparison]) -> list[Row]:
    """Return the rows of ``wording`` for some comparisons."""
    found: list[Row] = []
    read: dict[str, list[Passage]] = {}
    for each in together:
        for paper in (each.earlier, each.later):
            if paper.id not in read:
                read[paper.id] = passages(db, paper.id)
        both = read[each.earlier.id], read[each.later.id]
        told = compared(*both, VERSIONS) if each.kind == "versions" else _repeated(*both)
        found += _rows(each.kind, each.earlier, each.later, told)
    return found


def _repeated(one: list[Passage], other: list[Passage]) -> Iterator[Rewording]:
    """Yield the sentences that a document repeats of another, in the order of reading it."""
    for here, (there, likeness) in sorted(pairs(one, other, SERIES).items()):
        earlier, later = one[there], other[here]
        if later.kind != "heading" and min(earlier.total, later.total) >= TELLING:
            yield Rewording(earlier, later, likeness, change(earlier.text, later.text))


def _rows(kind: str, earlier: Paper, later: Paper, told: Iterable[Rewording]) -> Iterator[Row]:
    papers = json.dumps([earlier.id, later.id])[:-1]
    for n, each in enumerate(told):
        places = [f"[{side.start}, {side.end}]" if side else "null" for side in (each.earlier, each.later)]
        digest = hashlib.sha256(f"{papers}, {', '.join(places)}]".encode()).hexdigest()[:16]
        yield {
            "id": f"wording-{digest}",
            "n": n,
            "kind": kind,
            "process": later.process,
            "effect": each.change.effects[0],
            "effects": _listed(each.change.effects),
            "likeness": round(each.likeness, 3),
            **_side("from", earlier, each.earlier),
            **_side("to", later, each.later),
            "diff": None if each.change.effects == ("unchanged",) else _AS_PRINTED.encode(each.change.diff),
            "reason": each.change.reason,
            "rule": _RULES[kind],
        }


@lru_cache
def _listed(effects: tuple[str, ...]) -> str:
    return json.dumps(effects)


_AS_PRINTED = json.JSONEncoder(ensure_ascii=False)

_SIDES = {
    name: [(f"{name}_{field}", field) for field in ("block_id", "label", "start", "end", "text")]
    for name in ("from", "to")
}
"""The columns of either side, and what fills them."""


def _side(name: str, paper: Paper, passage: Passage | None) -> Row:
    told = vars(passage) if passage else {}
    return {f"{name}_document_id": paper.id} | {column: told.get(field) for column, field in _SIDES[name]}


def effects(told: Iterable[Rewording]) -> "Counter[str]":
    """Count sentences by what became of them."""
    return Counter(each.change.effects[0] for each in told)
