"""Persons in columns that each belong to one party: "For Chad | For Mali" above, and below it who came for each.

A cell holds a name and, mostly below it, a post; the words above the column tell for whom (genre guide, T5 and T7).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.document import Block, Span
from extractors.facts.roles.cues import capacity_role, heading_role
from extractors.facts.roles.entities import PRESIDING, Mention, Role, between, for_party, mention_of, mentions
from extractors.facts.roles.held import Held
from extractors.mentions import person_finder
from extractors.parsed import Parsed
from extractors.readings.people.persons import Person
from extractors.readings.people.posts import is_post, names_agency
from extractors.sections import topic_of

_OF_PARTY = re.compile(
    r"(?:(?:for|from)|(?:the )?(?:delegat(?:ion|es)|representatives|participants) (?:of|from)|on behalf of)\s+"
    r"(?:the\s+)?(?=(?-i:[^\W\d_a-z]))",
    re.IGNORECASE,
)
"""What makes a party of whatever name follows it."""

_DELEGATION = re.compile(r"\S.* (?:delegation|side|team)", re.IGNORECASE)
_WHOLE = re.compile(r"\s*(?:[,;(\n]|[–—-]\s|$)")
"""What stands behind a name that is whole."""

_BRACKET = re.compile(r"\s*\(([^()]{3,30})\)$")
_SEPARATOR = " | "

_FARTHEST = 150
"""A person's post begins within so many characters before the name."""

Told = tuple[Person, Role | None]
"""A person, and the seat that a bracket gives."""


def party_columns(parsed: Parsed) -> Iterator[Held]:
    """Yield the roles that columns of persons give, in reading order."""
    given: Role | None = None
    parties: list[Mention | None] | None = None
    before: Block | None = None
    last: dict[int, Told] = {}
    for index, block in enumerate(parsed.document.blocks):
        if block.kind == "heading":
            given = heading_role(parsed.words(block.span))
        if block.kind != "table_row":
            parties, last = None, {}
        elif not block.cells or before is None or before.kind != "table_row":
            parties = _parties(parsed, block)
        if parties and block.cells and len(block.cells) == len(parties):
            listed = given or ("participant" if topic_of(parsed, index) == "participants" else None)
            yield from _row(parsed, block, parties, listed, last)
        before = block


def _parties(parsed: Parsed, block: Block) -> list[Mention | None] | None:
    """Return the party above each column, null for one not known; null if any column has none above it."""
    start, found = block.span.start, []
    for words in parsed.document.words(block.span).split(_SEPARATOR):
        span = Span(start, start + len(words))
        start = span.end + len(_SEPARATOR)
        opening = _OF_PARTY.match(words)
        inside = [each for each in between(mentions(parsed), span) if each.kind != "person"]
        whole = inside and inside[-1].span.end >= span.start + len(words.rstrip(" :"))
        if not (
            opening or _DELEGATION.fullmatch(words) or (whole and inside[0].span.start - span.start <= len("the "))
        ):
            return None
        found.append(inside[-1] if inside else None)
    return found if len(found) > 1 else None


def _row(
    parsed: Parsed, block: Block, parties: list[Mention | None], given: Role | None, last: dict[int, Told]
) -> Iterator[Held]:
    """Read the persons of a row, each under a party; ``given`` is the role that a heading gives to all.

    ``last`` holds the person last named in each column, whose post may stand in a row below.
    """
    role = given or "participant"
    for at, (cell, party) in enumerate(zip(block.cells, parties, strict=True)):
        found = told_in(parsed, cell.span, given is not None, last.get(at))
        last |= {at: found[-1]} if found else {}
        for person, seat in found:
            if party is not None:
                yield Held(party, role, assumed=True)
            mention = for_party(mention_of(parsed, person), party)
            yield Held(mention, role)
            if seat in PRESIDING:
                yield Held(mention, seat)


def told_in(parsed: Parsed, cell: Span, listed: bool, last: Told | None = None) -> list[Told]:
    """Return the persons whose names begin lines of a cell, each with post, agency and seat from the lines below.

    In a list of participants the place is enough for the first line to be a name of several words; a post there is
    that of the ``last`` person above.
    """
    found: list[Told] = []
    for line in re.finditer(r"[^\n]+", parsed.document.words(cell)):
        start, end = cell.start + line.start(), cell.start + line.end()
        bracket = _BRACKET.search(parsed.text, start, end)
        seat = capacity_role(bracket[1]) if bracket else None
        words = Span(start, bracket.start() if bracket and bracket.start() > start else end)
        named = names(parsed, start)
        if last and not found and not named and is_post(parsed.words(words)):
            found.append(last)
        person = person_finder(parsed).forced(start, end) if named or (listed and not found) else None
        whole = person and (named or " " in parsed.words(person.name))
        if person and whole and _WHOLE.match(parsed.text, person.name.end, end):
            found.append((person, seat))
        elif found:
            known, sat = found[-1]
            found[-1] = (_told(known, words, names_agency(parsed.words(words), article=False)), sat or seat)
    return found


def names(parsed: Parsed, start: int) -> bool:
    """Say whether a person is named at a place for certain, whatever post stands before it."""
    near = between(mentions(parsed), Span(max(start - _FARTHEST, 0), start + 1))
    people = (each.person for each in near if each.person)
    return any(start in (each.name.start, (each.honorific or each.name).start) for each in people)


def _told(person: Person, line: Span, is_agency: bool) -> Person:
    """Give a person what a line below the name says, unless something said so already."""
    if is_agency:
        return replace(person, affiliation=person.affiliation or line)
    return replace(person, position=person.position or line)
