"""How a fact class becomes a table: its columns, its rows and the words that explain them.

One date becomes eight columns (``due_text``, ``due_start``, …), a list becomes JSON, every other field one column of
its own name. The explanations are the ``help`` of the fields, so a page never says anything the class does not.
"""

import json
from collections.abc import Iterator
from dataclasses import Field, fields
from types import UnionType
from typing import Any, get_args, get_type_hints

from extractors.facts import FACT_TYPES, Date, Fact

COMMON = {
    "id": "identifier made from the document, the values and the place: the same fact always has the same one",
    "document_id": "the document that states the fact",
    "block_id": "the paragraph, heading, list item or table row that holds the first evidence",
    "label": "printed number of the paragraph that holds the first evidence",
}
"""The columns that every fact table starts with."""


def own_fields(kind: type[Fact]) -> list["Field[Any]"]:
    """Return the fields that one kind of fact adds to evidence."""
    return [each for each in fields(kind) if each.name != "evidence"]


_ADMITTED: dict[str, dict[str, frozenset[Any]]] = {
    kind.type: {
        name: frozenset(get_args(hint) if isinstance(hint, UnionType) else {hint}) - {type(None)}
        for name, hint in get_type_hints(kind).items()
    }
    for kind in FACT_TYPES
}
"""The types that each field admits, without null, by the name of the fact type."""


def is_date(kind: type[Fact], name: str) -> bool:
    """Say whether a field holds a date, which takes eight columns."""
    return Date in _ADMITTED[kind.type][name]


def columns(kind: type[Fact]) -> dict[str, Any]:
    """Return the columns of a fact type's table with their Python types, in order."""
    found: dict[str, Any] = dict.fromkeys(COMMON, str)
    for each in own_fields(kind):
        found.update(_columns_of(kind, each.name))
    return found


def _columns_of(kind: type[Fact], name: str) -> Iterator[tuple[str, Any]]:
    if is_date(kind, name):
        for part in fields(Date):
            yield f"{name}_{part.name}", int if part.name == "certain" else str
        return
    admitted = _ADMITTED[kind.type][name]
    if {int, float} <= admitted:
        yield name, "any"  # keeps 59 an integer and 2.5 a real
    else:
        yield name, int if int in admitted else str


def explanations(kind: type[Fact]) -> dict[str, str]:
    """Return what each column of a fact type's table means."""
    found = dict(COMMON)
    for each in own_fields(kind):
        meaning = each.metadata["help"]
        if is_date(kind, each.name):
            for part in fields(Date):
                found[f"{each.name}_{part.name}"] = f"{meaning}: {part.metadata['help']}"
        else:
            found[each.name] = meaning
    return found


def row(fact: Fact) -> dict[str, Any]:
    """Return a fact's own values as columns; null dates fill all eight with null."""
    found: dict[str, Any] = {}
    for name, parts in _PLANS[fact.type]:
        value = getattr(fact, name)
        if parts:
            found.update({column: getattr(value, part) if value else None for part, column in parts})
        else:
            found[name] = _LIST.encode(value) if isinstance(value, tuple) else value
    return found


_LIST = json.JSONEncoder(ensure_ascii=False)

_PLANS = {
    kind.type: [
        (each.name, [(part.name, f"{each.name}_{part.name}") for part in fields(Date)] * is_date(kind, each.name))
        for each in own_fields(kind)
    ]
    for kind in FACT_TYPES
}
"""For each fact type its fields in order, dates with their parts and the columns these go to."""
