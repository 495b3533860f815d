"""The addresses of our pages, and which view serves each."""

from importlib.resources import files
from typing import TYPE_CHECKING, Any

from datasette.utils.asgi import Request, Response

from kb.serve import (
    contradictions,
    documents,
    drafts,
    happenings,
    home,
    participation,
    parties,
    questions,
    search,
    statistics,
    steps,
    wording,
)

if TYPE_CHECKING:
    from datasette.app import Datasette


async def stylesheet(request: Request, datasette: "Datasette") -> Response:
    """Serve the one stylesheet."""
    body = (files("kb.serve") / "static" / "kb.css").read_text(encoding="utf-8")
    return Response(body, content_type="text/css; charset=utf-8", headers={"Cache-Control": "max-age=3600"})


_JSON = r"(?:\.(?P<format>json))?$"
_SLUG = r"/(?P<slug>[^/.]+)"

ROUTES: list[tuple[str, Any]] = [
    (r"^/-/kb/kb\.css$", stylesheet),
    (r"^/(?:index\.(?P<format>json))?$", home.show),
    (rf"^/search{_JSON}", search.show),
    (rf"^/meetings{_JSON}", happenings.listing("meeting")),
    (rf"^/meetings{_SLUG}{_JSON}", happenings.meeting),
    (rf"^/meetings{_SLUG}/draft(?:\.(?P<format>docx|md))?$", drafts.show),
    (rf"^/activities{_JSON}", happenings.listing("activity")),
    (rf"^/activities{_SLUG}{_JSON}", happenings.activity),
    (rf"^/documents{_JSON}", documents.listing),
    (rf"^/documents{_SLUG}{_JSON}", documents.show),
    (rf"^/documents{_SLUG}/wording{_JSON}", wording.show),
    (r"^/next-steps(?:\.(?P<format>json|csv|xlsx|ics|atom))?$", steps.board),
    (rf"^/parties{_JSON}", parties.listing),
    (rf"^/parties{_SLUG}{_JSON}", parties.show),
    (rf"^/participation{_JSON}", participation.show),
    (rf"^/statistics{_JSON}", statistics.show),
    (rf"^/contradictions{_JSON}", contradictions.listing),
    (rf"^/questions{_JSON}", questions.listing),
    (rf"^/questions{_SLUG}{_JSON}", questions.show),
]
"""Every page's address."""

_MENU = {
    "/": "Meeting records",
    "/search": "Search",
    "/meetings": "Meetings",
    "/documents": "Documents",
    "/next-steps": "Next steps",
    "/parties": "Who is who",
}


def menu(datasette: "Datasette") -> list[dict[str, str]]:
    """Return the links that stock pages carry in their menu."""
    return [{"href": datasette.urls.path(path), "label": label} for path, label in _MENU.items()]
