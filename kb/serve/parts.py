"""A very long document part by part: which part holds a place, and where in the text the part begins and ends."""

import re
from dataclasses import dataclass

from kb.serve.base import Row, Visit

SIZE = 150
"""Paragraphs, headings and list items of a part."""

LONG = 250
"""A document of so many or fewer is one page."""

_PLACE = re.compile(r"(?:b-(\d{1,9})|f-(.+)|e-(.+)-(\d{1,9}))")
"""The anchors of a document page: a block, a fact's card, a fact's words."""

_BLOCK_OF_FACT = """
    select blocks.n as n
    from evidence
    join blocks on blocks.id = evidence.block_id
    where evidence.fact_id = ? and evidence.n = ?
"""


@dataclass(frozen=True)
class Part:
    """The stretch of a document that one page shows."""

    number: int
    """Which part it is, from 1."""

    of: int
    """How many parts there are."""

    low: int | None = None
    """Where its text begins; null for a whole document."""

    high: int | None = None
    """Where its text ends."""

    @property
    def first(self) -> int | None:
        """The number of its first block; null for a whole document."""
        return None if self.of == 1 else (self.number - 1) * SIZE

    @property
    def last(self) -> int | None:
        """One past the number of its last block."""
        return None if self.of == 1 else self.number * SIZE


async def part_of(visit: Visit, document: str) -> Part:
    """Return the part asked for: the one that holds the place ``?at=``, else ``?part=``, else the first."""
    [counted] = await visit.run("select count(*) as n from blocks where document_id = ?", [document])
    if counted["n"] <= LONG:
        return Part(1, 1)
    of = -(-counted["n"] // SIZE)
    at = await _block_at(visit, visit.argument("at") or "")
    number = min(at // SIZE + 1 if at is not None else visit.counter("part"), of)
    [stretch] = await visit.run(
        'select min(start) as low, max("end") as high from blocks where document_id = ? and n >= ? and n < ?',
        [document, (number - 1) * SIZE, number * SIZE],
    )
    return Part(number, of, stretch["low"], stretch["high"])


async def _block_at(visit: Visit, place: str) -> int | None:
    """Return the number of the block that an anchor stands in; null for what is no anchor here."""
    found = _PLACE.fullmatch(place)
    if not found:
        return None
    block, card, fact, n = found.groups()
    if block:
        return int(block)
    rows = await visit.run(_BLOCK_OF_FACT, [card or fact, int(n or 0)])
    return int(rows[0]["n"]) if rows else None


async def contents(visit: Visit, document: str, part: Part) -> list[Row]:
    """Return the headings of a document of several parts, in reading order."""
    if part.of == 1:
        return []
    return await visit.run(
        "select n, label, text, level from blocks where document_id = ? and kind = 'heading' order by n", [document]
    )
