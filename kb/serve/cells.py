"""Cells of stock Datasette tables that lead to the words."""

from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from extractors.facts import FACT_TYPES

_FACT_TABLES = {kind.type for kind in FACT_TYPES} | {"facts"}


def render(row: Any, value: Any, column: str, table: str | None) -> Markup | None:
    """Return a link for a cell that names a document or a place in one, null to leave the cell to Datasette."""
    if table == "documents" and column == "title":
        return _link(f"/documents/{quote(str(row['id']))}", value or row["id"])
    if table in _FACT_TABLES and column == "label":
        place = f"f-{row['id']}"
        return _link(
            f"/documents/{quote(_plain(row['document_id']))}?at={quote(place)}#{quote(place)}",
            f"¶ {value}" if value else "in the text",
        )
    return None


def _plain(value: Any) -> str:
    """Return the identifier of a cell that Datasette may have expanded to value and label."""
    return str(value["value"] if isinstance(value, dict) else value)


def _link(address: str, words: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(address, words)
