"""What all pages share: asking a named question, rendering, the JSON twin, and the headers that keep a page safe."""

from typing import TYPE_CHECKING, Any

from datasette.utils.asgi import Request, Response

from kb.queries import query

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.database import Database

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'none'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
"""Our pages load one stylesheet from here and nothing else."""


async def ask(database: "Database", name: str, **values: Any) -> list[dict[str, Any]]:
    """Return the rows of a named question; parameters that are not given are null."""
    asked = query(name)
    found = await database.execute(asked.sql, dict.fromkeys(asked.parameters) | values)
    return [dict(row) for row in found.rows]


async def page(datasette: "Datasette", request: Request, template: str, **context: Any) -> Response:
    """Render a page of ours, with the headers all of them carry."""
    return await _render(datasette, request, template, context, status=200)


async def missing(datasette: "Datasette", request: Request, message: str) -> Response:
    """Say in a page of ours that there is nothing at this address."""
    if wants_json(request):
        return Response.json({"ok": False, "error": message}, status=404)
    return await _render(datasette, request, "kb/missing.html", {"title": "Not found", "message": message}, status=404)


async def _render(
    datasette: "Datasette", request: Request, template: str, context: dict[str, Any], status: int
) -> Response:
    html = await datasette.render_template(template, {"static": static_path(datasette), **context}, request=request)
    return Response.html(html, status=status, headers={"Content-Security-Policy": CONTENT_SECURITY_POLICY})


def static_path(datasette: "Datasette") -> str:
    """Return where our stylesheet is served."""
    return str(datasette.urls.path("/-/kb/kb.css"))


def wants_json(request: Request) -> bool:
    """Say whether the address asks for the JSON twin of a page."""
    return bool(request.url_vars.get("format"))


def as_json(value: Any) -> Response:
    """Return a JSON response."""
    return Response.json(value)
