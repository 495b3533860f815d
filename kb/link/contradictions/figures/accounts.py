"""Results that two documents give without naming what they are of: known by the figures that both have.

A release gives "874 ships boarded in 23 ports, 96 crews without wages"; the next statement "847 ships boarded in 23
ports, 96 crews". Two passages that share two figures of the same things, or one that is hardly a coincidence, give the
results of one thing; then what else they count in words that agree must be the same.
"""

import json
from collections import defaultdict

from sqlite_utils import Database

from kb.link.contradictions.figures.sayings import Saying

TELLING = 50
"""A figure from which on two passages hardly share it by coincidence."""

FEW = 5
"""Figures up to which a shared one says nothing."""

_BODIES = frozenset(
    {"member", "country", "state", "per cent", "year", "day", "month", "hour", "delegate", "participant"}
)
_PASSAGES = """
with placed as (
    select id, parent, n, case when kind = 'table_row' and json_array_length(cells) = 2 then (
        select max(above.n) from blocks as above
        where above.document_id = blocks.document_id and above.n < blocks.n and above.kind != 'table_row'
    ) end as above
    from blocks
    where id in (select value from json_each(?))
)
select id, coalesce(above, parent, n), above is not null from placed
"""
"""A table of two columns gives a result in each row, as a list does in each item."""

Passage = tuple[str, int | None]
"""A document, and the place of a paragraph or list in it."""


class Accounts:
    """Passages that give the results of one thing."""

    def __init__(self, db: Database, told: list[Saying]) -> None:
        blocks = json.dumps(sorted({each.claim.row["block_id"] for each in told}))
        placed = list(db.execute(_PASSAGES, [blocks]))
        self._place = {block: n for block, n, _ in placed}
        self._tabled = {block for block, _, is_tabled in placed if is_tabled}
        self._shared: dict[tuple[Passage, Passage], set[tuple[str, str]]] = defaultdict(set)
        self._telling: set[tuple[Passage, Passage]] = set()
        seen: dict[tuple[str, str], list[Passage]] = defaultdict(list)
        for each in told:
            value = each.claim.row["value"]
            if value > FEW and each.unit not in _BODIES:
                place, key = self._passage(each), (each.unit, each.figure.shown)
                for other in seen[key][-FEW:]:
                    if other[0] != place[0]:
                        self._shared[other, place].add(key)
                        if value >= TELLING:
                            self._telling.add((other, place))
                seen[key].append(place)

    def _passage(self, each: Saying) -> Passage:
        return each.paper.id, self._place.get(each.claim.row["block_id"])

    def _is_told(self, each: Saying) -> bool:
        """Say whether a number is told with a verb, without which the row of a table may be of anything."""
        return each.deed.verb is not None or each.claim.row["block_id"] not in self._tabled

    def are_of_one(self, one: Saying, other: Saying) -> bool:
        """Say whether two numbers stand in such passages."""
        here, there = self._passage(one), self._passage(other)
        return (
            self._is_told(one)
            and self._is_told(other)
            and any(
                places in self._telling or len(self._shared.get(places, ())) > 1
                for places in ((here, there), (there, here))
            )
        )
