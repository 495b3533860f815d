"""The addresses of our pages, and which view serves each."""

from importlib.resources import files
from typing import TYPE_CHECKING, Any

from datasette.utils.asgi import Request, Response

from kb.serve import documents

if TYPE_CHECKING:
    from datasette.app import Datasette


async def stylesheet(request: Request, datasette: "Datasette") -> Response:
    """Serve the one stylesheet."""
    body = (files("kb.serve") / "static" / "kb.css").read_text(encoding="utf-8")
    return Response(body, content_type="text/css; charset=utf-8", headers={"Cache-Control": "max-age=3600"})


ROUTES: list[tuple[str, Any]] = [
    (r"^/-/kb/kb\.css$", stylesheet),
    (r"^/documents/(?P<slug>[^/.]+)(?:\.(?P<format>json))?$", documents.show),
]
"""Every page's address."""


def menu(datasette: "Datasette") -> list[dict[str, str]]:
    """Return the links that stock pages carry in their menu."""
    return [{"href": datasette.urls.path("/"), "label": "Knowledge base"}]
