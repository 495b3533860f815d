"""Roles in tables of participants: a row names a delegation, often a person with a post, sometimes a capacity.

A capacity that is not stated is plain participation. What a column holds is told by its heading.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.document import Block, Cell, Span
from extractors.facts.roles.cues import capacity_role, heading_role, label_role
from extractors.facts.roles.entities import PRESIDING, Mention, Role, between, for_party, mention_of, mentions
from extractors.facts.roles.held import Held
from extractors.facts.roles.party_columns import names, told_in
from extractors.mentions import person_finder
from extractors.parsed import Parsed
from extractors.readings.people.persons import Person
from extractors.sections import lead_ins, topic_of

_COLUMNS = (
    ("capacity", r"capacity|capacities|role|status|category|participation|attendance|attended as"),
    ("given", r"(?:first|given|fore)[ -]?names?"),
    ("family", r"(?:family|last|sur)[ -]?names?"),
    ("others", r"alternates?|advis[eo]rs?|accompanying|accompanied by|other (?:delegates|members|participants)"),
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
_ENTRY = re.compile(
    r"\bnames?\b.*\b(?:title|post|position|designation|function|affiliation)|\bfull names?\b", re.IGNORECASE
)
"""A column that holds name and post in one cell."""

_ORGANISATION = re.compile(r"organi[sz]ations?\s*$", re.IGNORECASE)
"""The heading of a column each of whose cells names an organisation, known or not."""

_BRACKET = re.compile(r"\s*\([^()]+\)\s*$")
_OTHER = re.compile(
    r"\b(?:action|deadline|due|responsib\w+|task|activity|indicator|budget|topic|session|time|goal|target)\b",
    re.IGNORECASE,
)
"""Words of columns that no table of participants has."""

_ADDRESS = re.compile(r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Hon|H\.?E|Amb|Sir|Dame|Eng|Capt|Col|Gen)\.?[ /]*)+")
"""A cell of a column "Title" that holds a form of address and no post."""


_OF_OTHERS: dict[Role, Role] = {"co-chair": "participant", "chair": "participant", "host": "participant"}
"""What others of a delegation do where its head presides."""


def rows(parsed: Parsed) -> Iterator[Held]:
    """Yield the roles that tables of participants give, in reading order."""
    heading = ""
    above: list[Mention] = []
    for index, block in enumerate(parsed.document.blocks):
        if block.kind == "heading":
            heading = parsed.words(block.span)
        if not block.cells:
            above = []
            continue
        above_all = _label_above(parsed, index)
        given = heading_role(heading) or above_all
        listed = given is not None or topic_of(parsed, index) == "participants"
        columns = _columns(block, listed) or (_unnamed(parsed, block) if listed else None)
        if columns:
            own = _entities(parsed, columns)
            yield from _row(parsed, columns, above_all or given, own, above)
            above = own or above


def _label_above(parsed: Parsed, index: int) -> Role | None:
    """Return the role that a label of its own above a table gives to its rows: "Present:"."""
    lead = lead_ins(parsed)[index]
    return label_role(parsed.words(parsed.document.blocks[lead].span)) if lead is not None else None


def _columns(block: Block, listed: bool) -> dict[str, Cell] | None:
    """Name the cells of a participants table by what they hold; null for any other table."""
    found: dict[str, Cell] = {}
    for cell in block.cells:
        if _OTHER.search(cell.header):
            return None
        kind = "name" if _ENTRY.search(cell.header) else _kind(cell.header, found)
        if kind is not None:
            found.setdefault(kind, cell)
    if "given" in found and "family" in found:
        return found
    if "name" in found and (len(found) > 1 or listed):
        return found
    return found if "capacity" in found and "party" in found else None


def _kind(header: str, found: dict[str, Cell]) -> str | None:
    return next((kind for kind, pattern in _PATTERNS if kind not in found and pattern.search(header)), None)


def _unnamed(parsed: Parsed, block: Block) -> dict[str, Cell] | None:
    """Name the cells of a row without column headings: a cell that a party fills, the name after it, the post."""
    if any(cell.header.strip() for cell in block.cells):
        return None
    cells = [cell for cell in block.cells if any(map(str.isalpha, parsed.words(cell.span)))]
    party = next((at for at, cell in enumerate(cells) if _fills(parsed, cell)), None)
    if party is None:
        return None
    found = {"party": cells[party]}
    for cell in cells[:party] + cells[party + 1 :]:
        words = parsed.words(cell.span)
        told = "capacity" if " " not in words and capacity_role(words) else "post"
        found.setdefault("others" if "name" in found and names(parsed, cell.span.start) else told, cell)
        if "name" not in found and told == "post":
            found["name"] = found.pop("post")
    return found


def _fills(parsed: Parsed, cell: Cell) -> bool:
    """Say whether a state or an organisation fills a cell."""
    return any(each.span == cell.span for each in between(mentions(parsed), cell.span) if each.kind != "person")


def _entities(parsed: Parsed, columns: dict[str, Cell]) -> list[Mention]:
    """Return the states and organisations of a row's party."""
    party = columns.get("party") or columns.get("agency")
    found = [each for each in between(mentions(parsed), party.span) if each.kind != "person"] if party else []
    if party is None or not _ORGANISATION.match(party.header) or any(each.kind == "country" for each in found):
        return found
    name = _BRACKET.sub("", parsed.words(party.span))
    named = any(each.name == name or each.shown == party.span for each in found)
    return found if named or "," in name else [Mention(party.span, "organisation", name.lower(), name, party.span)]


def _row(
    parsed: Parsed, columns: dict[str, Cell], given: Role | None, own: list[Mention], above: list[Mention]
) -> Iterator[Held]:
    """Read one row: the delegation, and the person if one is named.

    ``given`` is the role that stands above the table, and ``above`` the party of the row before this one.
    """
    party = columns.get("party") or columns.get("agency")
    capacity = columns.get("capacity")
    role = capacity_role(parsed.words(capacity.span)) if capacity else None
    if party is not None:
        bracket = _BRACKET.search(parsed.words(party.span))
        role = role or (capacity_role(bracket[0]) if bracket else None)
    assumed = role is None
    role = role or given or "participant"
    for each in own[-1:]:
        yield Held(each, role, assumed=assumed)
    person = _person(parsed, columns, own) if "name" in columns or "family" in columns else None
    if person is not None:
        person = person if party else for_party(person, above[-1] if above else None)
        yield Held(person, role)
        seat = _seat(parsed, columns.get("name")) if capacity is None else None
        if seat is not None:
            yield Held(person, seat)
    for more, _ in told_in(parsed, columns["others"].span, listed=True) if "others" in columns else ():
        yield Held(for_party(mention_of(parsed, more), own[-1] if own else None), _OF_OTHERS.get(role, role))


def _seat(parsed: Parsed, name: Cell | None) -> Role | None:
    """Return the presiding role in a bracket that closes the cell of a name: "Ms X, Head of Ports (Chair)"."""
    bracket = _BRACKET.search(parsed.words(name.span)) if name else None
    role = capacity_role(bracket[0]) if bracket else None
    return role if role in PRESIDING else None


def _person(parsed: Parsed, columns: dict[str, Cell], entities: list[Mention]) -> Mention | None:
    """Read the person of a row: the whole post cell is the position."""
    person = _named(parsed, columns)
    if person is None:
        return None
    post = columns.get("post")
    if post is not None and _ADDRESS.fullmatch(parsed.words(post.span)):
        post = None
    state = next((each.country for each in entities if each.country), person.country)
    filled = replace(
        person,
        position=post.span if post else person.position,
        affiliation=_agency(parsed, columns, entities) or person.affiliation,
        country=state,
    )
    return mention_of(parsed, filled)


def _named(parsed: Parsed, columns: dict[str, Cell]) -> Person | None:
    """Read the cell of the name; of a name in two neighbouring cells, both."""
    if "name" in columns:
        told = told_in(parsed, columns["name"].span, listed=True)
        return told[0][0] if told else None
    first, second = sorted((columns["given"].span, columns["family"].span))
    person = person_finder(parsed).forced(first.start, first.end)
    whole = Span(first.start, second.end)
    return replace(person, name=whole, span=whole) if person and second.start - first.end < len(" |  ") else None


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
