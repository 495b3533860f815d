"""How the wording of a text moved: two versions of it in full, or the language that the next text of a series repeats.

Nothing is dropped silently: between versions, sentences without a partner are told as added or deleted. Between texts
of two meetings only what the later repeats of the earlier is of interest.
"""

import hashlib
import json
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from sqlite_utils import Database

from kb.link.effects import Change, change
from kb.link.passages import Passage, pairs, passages
from kb.link.rows import Row, insert
from kb.link.series import Paper, Series
from kb.link.tellings import Event
from kb.link.versions import versions

VERSIONS, SERIES = 0.5, 0.6
"""Share of words from which on a sentence of another version, or of another text, counts as the same, reworded."""

TELLING = 5
"""A sentence of fewer words is no language worth following from text to text."""

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


def reworded(db: Database, series: Series, happened: dict[str, Event]) -> None:
    """Compare each document of a series with its earlier version, or else with the last of its kind, and keep it."""
    before = {new.id: old for papers in versions(series, happened) for old, new in pairwise(papers)}
    latest: dict[str, tuple[Paper, list[Passage]]] = {}
    for paper in series.papers:
        own = passages(db, paper.id)
        old, sentences = latest.get(paper.genre, (None, []))
        if paper.id in before:
            if before[paper.id] is not old:
                old, sentences = before[paper.id], passages(db, before[paper.id].id)
            insert(db, "wording", _rows("versions", before[paper.id], paper, compared(sentences, own, VERSIONS)))
        elif old:
            repeated = filter(_is_repeated, compared(sentences, own, SERIES))
            insert(db, "wording", _rows("series", old, paper, repeated))
        latest[paper.genre] = (paper, own)


def _is_repeated(each: Rewording) -> bool:
    if not each.earlier or not each.later or each.later.kind == "heading":
        return False
    return min(each.earlier.words.total(), each.later.words.total()) >= TELLING


def _rows(kind: str, earlier: Paper, later: Paper, told: Iterable[Rewording]) -> Iterator[Row]:
    for n, each in enumerate(told):
        places = [(side.start, side.end) if side else None for side in (each.earlier, each.later)]
        digest = hashlib.sha256(json.dumps([earlier.id, later.id, *places]).encode()).hexdigest()[:16]
        yield {
            "id": f"wording-{digest}",
            "n": n,
            "kind": kind,
            "process": later.process,
            "effect": each.change.effects[0],
            "effects": json.dumps(each.change.effects),
            "likeness": round(each.likeness, 3),
            **_side("from", earlier, each.earlier),
            **_side("to", later, each.later),
            "diff": None if each.change.effects == ("unchanged",) else json.dumps(each.change.diff, ensure_ascii=False),
            "reason": each.change.reason,
            "rule": _RULES[kind],
        }


def _side(name: str, paper: Paper, passage: Passage | None) -> Row:
    fields = ("block_id", "label", "start", "end", "text")
    found = {field: getattr(passage, field) if passage else None for field in fields}
    return {f"{name}_{field}": value for field, value in ({"document_id": paper.id} | found).items()}


def effects(told: Iterable[Rewording]) -> "Counter[str]":
    """Count sentences by what became of them."""
    return Counter(each.change.effects[0] for each in told)
