"""What a person should look at first in a record: facts that the text leaves incomplete or that were read with doubt.

Nothing here is a guess about the text; each doubt names a field that stays empty because no words fill it, or a date
whose understanding is only probable.
"""

from collections.abc import Iterator
from typing import Any

from extractors.facts import FACT_TYPES
from kb.columns import is_date, own_fields

Row = dict[str, Any]

_EMPTY = {
    "meeting": (("dates_text", "no date stated"),),
    "next_step": (("responsible", "nobody named to act"), ("due_text", "no date set")),
    "decision": (("actor", "no actor stated"),),
    "statistic": (("value", "no exact number"), ("counted", "not said of what")),
    "quote": (("speaker", "speaker not stated"),),
}
"""Columns that a reader expects to be filled, with what it means that they are not."""

_NOTHING = (None, "", "[]")
_DATES = {kind.type: [each.name for each in own_fields(kind) if is_date(kind, each.name)] for kind in FACT_TYPES}


def doubts(kind: str, row: Row) -> list[str]:
    """Return what to look at in a fact; nothing for one that is complete and certain.

    :param kind: the type of the fact.
    :param row: its columns.
    """
    if kind == "meeting" and row["mention"] != "this":
        return [*_of_dates(kind, row)]
    empty = (meaning for column, meaning in _EMPTY.get(kind, ()) if row[column] in _NOTHING)
    return [*empty, *_of_dates(kind, row)]


def _of_dates(kind: str, row: Row) -> Iterator[str]:
    for name in _DATES[kind]:
        if not row[f"{name}_text"]:
            continue
        if not (row[f"{name}_start"] or row[f"{name}_end"]):
            yield f"“{row[f'{name}_text']}” stands for no day"
        elif row[f"{name}_certain"] == 0:
            yield f"“{row[f'{name}_text']}” can be understood otherwise"
