"""Descriptions, facets and labels for stock Datasette pages, set when the server starts."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from kb.schema import APPLICATION_ID

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.database import Database

_FACETS = {
    "documents": ["genre", "body", "status"],
    "facts": ["type", "document_id"],
    "meeting": ["mention", "body", "country"],
    "activity": ["status"],
    "participant": ["kind", "role", "country", "of"],
    "goal": ["of"],
    "trend": ["direction"],
    "next_step": ["recipient", "document_id"],
    "decision": ["kind", "level", "verb", "actor"],
    "statistic": ["bound", "of"],
    "quote": ["speaker"],
    "reference": ["kind"],
    "term": ["document_id"],
    "sentences": ["state", "document_id"],
    "parties": ["kind"],
    "aliases": ["state"],
    "events": ["kind", "state"],
    "follow_ups": ["status", "rule"],
}
_LABELS = {"documents": "name", "facts": "title", "blocks": "cited_as", "parties": "name", "events": "name"}
_HIDDEN = ("link_state",)


async def is_knowledge_base(database: "Database") -> bool:
    """Say whether an attached database is one of ours."""
    found = await database.execute("pragma application_id")
    return bool(found.first()[0] == APPLICATION_ID)


async def knowledge_base(datasette: "Datasette") -> "Database | None":
    """Return the first attached knowledge base, null if there is none."""
    for name, database in datasette.databases.items():
        if not name.startswith("_") and await is_knowledge_base(database):
            return database
    return None


def tables() -> dict[str, dict[str, Any]]:
    """Return Datasette's metadata for the tables of a knowledge base."""
    from kb.descriptions import descriptions

    found: dict[str, dict[str, Any]] = {name: dict(meaning) for name, meaning in descriptions().items()}
    for name, facets in _FACETS.items():
        found.setdefault(name, {})["facets"] = facets
    for name, column in _LABELS.items():
        found.setdefault(name, {})["label_column"] = column
    for name in _HIDDEN:
        found.setdefault(name, {})["hidden"] = True
    return found


def on_startup(datasette: "Datasette") -> Callable[[], Awaitable[None]]:
    """Return the coroutine that sets the metadata of attached knowledge bases; what people configured wins."""

    async def describe() -> None:
        _keep_to_one_line()
        for name, database in datasette.databases.items():
            if not name.startswith("_") and await is_knowledge_base(database):
                await _set(datasette, name)

    return describe


def _keep_to_one_line() -> None:
    """Keep Datasette from printing every local variable of a refused request, the texts of documents among them."""
    from datasette import handle_exception

    handle_exception.rich = None


async def _set(datasette: "Datasette", database: str) -> None:
    if hasattr(datasette, "set_resource_metadata"):  # Datasette 1.0
        for table, values in tables().items():
            for key, value in values.items():
                if isinstance(value, str):
                    await datasette.set_resource_metadata(database, table, key, value)
            for column, meaning in values.get("columns", {}).items():
                await datasette.set_column_metadata(database, table, column, "description", meaning)
        return
    kept = datasette._metadata_local.setdefault("databases", {}).setdefault(database, {}).setdefault("tables", {})
    for table, values in tables().items():
        kept[table] = {**values, **kept.get(table, {})}
