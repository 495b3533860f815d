"""Rolls in columns, of which the first labels the rows: "PRESENT: | Chad | Dr Teklu; Ms Ude", then "Mali | Mr Keita".

A label holds for the rows below it until the next one; a row names a party and those who came for it (genre guide, T7).
"""

import re
from collections.abc import Iterator

from extractors.document import Block, Cell
from extractors.facts.roles.cues import label_role
from extractors.facts.roles.entities import Mention, Role, between, for_party, mention_of, mentions
from extractors.facts.roles.held import Held
from extractors.mentions import person_finder
from extractors.parsed import Parsed

_BEHIND = re.compile(r"\s*(?:[,;(]|$)")
"""What stands behind a name that is whole."""

_COLUMNS = 3
"""Cells of the row that has the label."""


def labelled_rows(parsed: Parsed) -> Iterator[Held]:
    """Yield the roles that the labels of such rolls give, in reading order."""
    role: Role | None = None
    for block in parsed.document.blocks:
        cells = block.cells
        if not cells or cells[0].header.strip():
            role = None
            continue
        told = _label(parsed, block)
        if told or parsed.words(cells[0].span).endswith(":"):
            role, cells = told, cells[1:]
        if role is not None and len(cells) == _COLUMNS - 1:
            yield from _row(parsed, cells, role)


def _label(parsed: Parsed, block: Block) -> Role | None:
    """Return the role that the first of three cells gives: "Present:"."""
    words = parsed.words(block.cells[0].span)
    return label_role(words) if len(block.cells) == _COLUMNS and words.endswith(":") else None


def _row(parsed: Parsed, cells: tuple[Cell, ...], role: Role) -> Iterator[Held]:
    """Read a party and those who came for it."""
    first, second = cells
    named = [each for each in between(mentions(parsed), first.span) if each.kind != "person"]
    party = named[0] if named and named[0].span.start == first.span.start else None
    people = _people(parsed, second)
    if party is not None:
        yield Held(party, role)
    for each in people:
        yield Held(for_party(each, party), role)


def _people(parsed: Parsed, cell: Cell) -> list[Mention]:
    """Return the persons of a cell; its place is enough for one to be a person whose name begins it."""
    found = [each for each in between(mentions(parsed), cell.span) if each.kind == "person"]
    alone = None if found else person_finder(parsed).forced(cell.span.start, cell.span.end)
    whole = alone and _BEHIND.match(parsed.text, alone.span.end, cell.span.end)
    return [mention_of(parsed, alone)] if alone and whole else found
