"""Roles in tables of participants: a row names a delegation, often a person with a post, sometimes a capacity.

A capacity that is not stated is plain participation. What a column holds is told by its heading.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.document import Block, Cell, Span
from extractors.facts.roles.cues import capacity_role, heading_role
from extractors.facts.roles.entities import Mention, between, mention_of, mentions
from extractors.facts.roles.held import Held
from extractors.mentions import countries, organisations
from extractors.parsed import Parsed
from extractors.readings.entities.known import Known
from extractors.readings.people.reading import Finder

_COLUMNS = (
    ("capacity", r"capacity|capacities|role|status|category|participation|attendance|attended as"),
    ("post", r"positions?|posts?|titles?|functions?|designations?|rank|job"),
    (
        "name",
        r"names?|heads? of delegation|delegates?|representatives?|participants?|speakers?|presenters?|persons?|contact",
    ),
    (
        "party",
        r"delegations?|countr(?:y|ies)|states?|econom(?:y|ies)|members?|organi[sz]ations?|part(?:y|ies)|represent(?:ing|ed)"
        r"|entity|governments?",
    ),
    ("agency", r"agency|agencies|ministry|department|affiliation|institution|employer|authority"),
)
_PATTERNS = tuple((kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _COLUMNS)
_OTHER = re.compile(
    r"\b(?:action|deadline|due|responsib\w+|task|activity|indicator|budget|topic|session|time|goal|target)\b",
    re.IGNORECASE,
)
"""Words of columns that no table of participants has."""


def rows(parsed: Parsed) -> Iterator[Held]:
    """Yield the roles that tables of participants give, in reading order."""
    finder: Finder | None = None
    heading = ""
    for block in parsed.document.blocks:
        if block.kind == "heading":
            heading = parsed.words(block.span)
        elif block.cells and (columns := _columns(block)):
            finder = finder or Finder(parsed.text, parsed.doc, Known(countries(parsed), organisations(parsed)))
            yield from _row(parsed, columns, finder, heading)


def _columns(block: Block) -> dict[str, Cell] | None:
    """Name the cells of a participants table by what they hold; null for any other table."""
    found: dict[str, Cell] = {}
    for cell in block.cells:
        if _OTHER.search(cell.header):
            return None
        kind = next((kind for kind, pattern in _PATTERNS if kind not in found and pattern.search(cell.header)), None)
        if kind is not None:
            found[kind] = cell
    if "name" in found and len(found) > 1:
        return found
    return found if "capacity" in found and "party" in found else None


def _row(parsed: Parsed, columns: dict[str, Cell], finder: Finder, heading: str) -> Iterator[Held]:
    """Read one row: the delegation, and the person if one is named."""
    party = columns.get("party") or columns.get("agency")
    capacity = columns.get("capacity")
    role = capacity_role(parsed.words(capacity.span)) if capacity else None
    entities: list[Mention] = []
    if party is not None:
        entities = [each for each in between(mentions(parsed), party.span) if each.kind != "person"]
        bracket = re.search(r"\(([^()]+)\)\s*$", parsed.words(party.span))
        role = role or (capacity_role(bracket[1]) if bracket else None)
    assumed = role is None
    role = role or heading_role(heading) or "participant"
    for each in entities[-1:]:
        yield Held(each, role, assumed=assumed)
    person = _person(parsed, columns, finder, entities) if "name" in columns else None
    if person is not None:
        yield Held(person, role)


def _person(parsed: Parsed, columns: dict[str, Cell], finder: Finder, entities: list[Mention]) -> Mention | None:
    """Read the person of a row: the whole post cell is the position."""
    name, post = columns["name"].span, columns.get("post")
    person = finder.forced(name.start, name.end)
    if person is None:
        return None
    state = next((each.country for each in entities if each.country), person.country)
    filled = replace(
        person,
        position=post.span if post else person.position,
        affiliation=_agency(parsed, columns, entities) or person.affiliation,
        country=state,
    )
    return mention_of(parsed, filled)


def _agency(parsed: Parsed, columns: dict[str, Cell], entities: list[Mention]) -> Span | None:
    """Return the agency or organisation of a row, without the state behind it; null where only a state is given."""
    cell = columns.get("agency") or columns.get("party")
    if cell is None:
        return None
    inside = [each for each in entities if cell.span.holds(each.span)]
    organisation = next((each.span for each in inside if each.kind == "organisation"), None)
    if organisation is not None:
        return organisation
    state = next((each.span for each in inside if each.by_name), None)
    end = state.start if state else cell.span.end
    words = parsed.text[cell.span.start : end].rstrip(" ,(–-\n")
    return Span(cell.span.start, cell.span.start + len(words)) if len(words) > 3 else None
