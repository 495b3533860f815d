"""What contradictions are made of: places of documents that give a value, and groups of places that agree."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from kb.link.rows import Row
from kb.link.series import Paper
from kb.link.texts import Text


@dataclass(frozen=True)
class Claim:
    """One place that gives a value."""

    paper: Paper
    """The document."""

    fact_id: str | None
    """The fact; null for words that are none by themselves."""

    value: str
    """The value, as people read it."""

    label: str | None
    """Printed number of the paragraph."""

    span: tuple[int, int]
    """Where the words stand."""

    quote: str
    """The words."""

    sentence: str
    """The sentence they stand in."""

    row: Row = field(compare=False, repr=False, default_factory=dict)
    """The fact's own row, for the rule that reads it."""


@dataclass(frozen=True)
class Contradiction:
    """One thing, and the different values that documents give for it."""

    kind: str
    """total, dates, place, capacity, money, name or post."""

    what: str
    """The thing, in words."""

    rule: str
    """The rule that found it."""

    readings: tuple[tuple[Claim, ...], ...]
    """For each value the places that give it."""

    event_id: str | None = None
    """The meeting or activity it is about."""

    party_id: str | None = None
    """The party it is about."""

    @property
    def claims(self) -> list[tuple[int, Claim]]:
        """Every place with the number of its value."""
        return [(n, claim) for n, group in enumerate(self.readings) for claim in group]

    @property
    def id(self) -> str:
        """An identifier made from what is compared and where it stands."""
        content = [self.kind, self.what, sorted(claim.fact_id or str(claim.span) for _, claim in self.claims)]
        packed = json.dumps(content, ensure_ascii=False)
        return f"contradiction-{hashlib.sha256(packed.encode()).hexdigest()[:16]}"

    def is_part_of(self, other: "Contradiction") -> bool:
        """Say whether another shows all the same places, and more."""
        places, more = ({(claim.paper.id, claim.span) for _, claim in each.claims} for each in (self, other))
        return self.kind == other.kind and places < more

    @property
    def reason(self) -> str:
        """The comparison, in words."""
        told = [f"{_papers(group)}: {group[0].value}" for group in self.readings]
        return "; ".join(told)

    def row(self, process: str | None) -> Row:
        """Return the row of ``contradictions``."""
        return {
            "id": self.id,
            "kind": self.kind,
            "what": self.what,
            "process": process,
            "event_id": self.event_id,
            "party_id": self.party_id,
            "readings": len(self.readings),
            "documents": len({claim.paper.id for _, claim in self.claims}),
            "reason": self.reason,
            "rule": self.rule,
        }

    def reading_rows(self, position: dict[str, int]) -> Iterator[Row]:
        """Yield the rows of ``contradiction_readings``, the oldest document first; the same words only once."""
        once: dict[tuple[object, ...], tuple[int, Claim]] = {}
        for n, claim in self.claims:
            once.setdefault((n, claim.paper.id, claim.value, claim.quote, claim.sentence), (n, claim))
        ordered = sorted(once.values(), key=lambda each: (position[each[1].paper.id], each[1].span))
        for n, (reading, claim) in enumerate(ordered):
            yield {
                "contradiction_id": self.id,
                "n": n,
                "reading": reading,
                "value": claim.value,
                "document_id": claim.paper.id,
                "fact_id": claim.fact_id,
                "label": claim.label,
                "start": claim.span[0],
                "end": claim.span[1],
                "quote": claim.quote,
                "sentence": claim.sentence,
            }


def _papers(group: Iterable[Claim]) -> str:
    return " and ".join(dict.fromkeys(claim.paper.id for claim in group))


def claims(db: Database, paper: Paper, kind: str, text: Text, where: str = "true") -> Iterator[dict[str, Any]]:
    """Yield the facts of one type of a document, each with its place and the sentence around it, in reading order.

    :param where: a condition that the facts meet.
    """
    sql = f"""
        select {kind}.*, facts.start as start, facts."end" as "end", facts.quote as quote
        from facts
        join {kind} on {kind}.id = facts.id
        where facts.document_id = ? and facts.type = ? and {where}
        order by facts.start, facts.rowid
    """  # noqa: S608  the name of a type, and a condition of ours
    found = db.conn.execute(sql, [paper.id, kind])
    names = [*(column[0] for column in found.description), "sentence", "offset"]
    start = names.index("start")
    for row in found:
        place = text.place(row[start])
        sentence, offset = (text.words[slice(*place)], row[start] - place[0]) if place else (None, None)
        yield dict(zip(names, (*row, sentence, offset), strict=True))


def claim(paper: Paper, row: Row, value: str) -> Claim:
    """Make a claim of a row that ``claims`` yields."""
    place = (row["start"], row["end"])
    return Claim(paper, row["id"], value, row["label"], place, row["quote"], row["sentence"] or row["quote"], row)


def label_at(db: Database, paper: Paper, at: int) -> str | None:
    """Return the printed number of the paragraph at an offset of a document."""
    return next(iter(db.execute(_LABEL, [paper.id, at, at])), (None,))[0]


_LABEL = 'select cited_as from blocks where document_id = ? and start <= ? and "end" > ? limit 1'
