"""The knowledge base as a site: a Datasette plugin with pages of its own over the stock ones.

Hooks only; each hands on to the module that does the work. Installed, it is found by plain ``datasette kb.db`` as well.
"""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from datasette import hookimpl

if TYPE_CHECKING:  # Datasette loads its plugins while it is itself being imported
    from datasette.app import Datasette


@hookimpl
def startup(datasette: "Datasette") -> Callable[[], Awaitable[None]]:
    """Describe tables and columns, and set facets and labels, on every knowledge base that is attached."""
    from kb.serve import describing

    return describing.on_startup(datasette)


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """Add the pages."""
    from kb.serve import pages

    return pages.ROUTES


@hookimpl
def render_cell(row: Any, value: Any, column: str, table: str | None) -> Any:
    """Turn references to documents and places in stock tables into links to the words."""
    from kb.serve import cells

    return cells.render(row, value, column, table)


@hookimpl
def menu_links(datasette: "Datasette") -> list[dict[str, str]]:
    """Lead from stock pages back to the documents."""
    from kb.serve import pages

    return pages.menu(datasette)
