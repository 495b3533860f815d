"""What all pages share: the visit, named questions page by page, twins in other formats, headers that keep safe."""

import re
from asyncio import gather
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from datasette.database import QueryInterrupted
from datasette.utils.asgi import Request, Response
from jinja2 import Environment

from kb.queries import query
from kb.serve import words
from kb.serve.describing import knowledge_base
from kb.serve.highlight import anchor

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.database import Database

Row = dict[str, Any]

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'none'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
"""Our pages load one stylesheet from here and nothing else."""

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}

SIZE = 50
"""Rows of a page of a list."""

OFFERED = 100
"""Values that a filter offers."""

LAST_PAGE = 100_000
LONGEST = 1000
"""Characters of an argument that are looked at; no name or question is longer."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")
_HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")
"""Characters that are no text, or that turn the direction of what follows: no page shows them, the JSON twins do."""


class NotHereError(Exception):
    """There is nothing at the address; the message says what is missing."""


@dataclass(frozen=True)
class Page:
    """What a view found: the template that shows it, and the data that its JSON twin prints."""

    template: str
    """The template's name in ``templates/kb``, without ``.html``."""

    title: str
    """The page's heading."""

    data: Row
    """What the template and the JSON twin show."""

    aside: Row = field(default_factory=dict)
    """What only the template needs."""

    status: int = 200
    """The HTTP status."""


@dataclass(frozen=True)
class Visit:
    """One request for a page, with the knowledge base it is about."""

    datasette: "Datasette"
    request: Request
    database: "Database"

    @property
    def slug(self) -> str:
        """The identifier in the address."""
        return str(self.request.url_vars["slug"])

    @property
    def format(self) -> str | None:
        """The ending of the address: json, csv, xlsx, ics, atom; null for the page itself."""
        found: str | None = self.request.url_vars.get("format")
        return found

    def argument(self, name: str) -> str | None:
        """Return an argument of the address without control characters; null if it is empty or absent."""
        given = self.request.args.get(name) or ""
        return _CONTROL.sub(" ", given[:LONGEST]).strip() or None

    async def process(self) -> str | None:
        """Return the process asked for, in full where a document gives it another name."""
        given = self.argument("process")
        found = await self.ask("process_named", whose=given) if given else []
        return found[0]["process"] if found else given

    def choice(self, name: str, allowed: Any) -> str | None:
        """Return an argument if it is one of those allowed."""
        given = self.argument(name)
        return given if given in allowed else None

    def counter(self, name: str) -> int:
        """Return an argument that counts from 1; whatever is no such number is the first."""
        given = self.argument(name) or "1"
        return min(max(int(given), 1), LAST_PAGE) if given.isascii() and given.isdigit() else 1

    @property
    def page(self) -> int:
        """The number of the page asked for, from 1."""
        return self.counter("page")

    @property
    def as_of(self) -> date:
        """The day that counts as today: ``?as-of=``, or else today (UTC)."""
        try:
            return date.fromisoformat(self.argument("as-of") or "")
        except ValueError:
            return datetime.now(UTC).date()

    def address(self, path: str, **arguments: Any) -> str:
        """Return an address on this site with those arguments that are not null."""
        given = urlencode({name.replace("_", "-"): value for name, value in arguments.items() if value is not None})
        return str(self.datasette.urls.path(path)) + (f"?{given}" if given else "")

    def place(self, document: str, anchor: str) -> str:
        """Return the address of a place in a document's text; ``at`` finds the part of a very long one."""
        return f"{self.address('/documents/' + document, at=anchor)}#{quote(anchor)}"

    def evidence(self, row: Mapping[str, Any]) -> str:
        """Return the address of the words that state a fact."""
        return self.place(row["document_id"], anchor(row["id"], 0))

    def same(self, **changes: Any) -> str:
        """Return the address of this page with some arguments changed; null takes one away."""
        kept = {name: self.argument(name) for name in self.request.args}
        return self.address(self.request.path, **(kept | {n.replace("_", "-"): v for n, v in changes.items()}))

    def twin(self, ending: str) -> str:
        """Return the address of this page in another format."""
        path = self.request.path.rstrip("/") or "/index"
        kept = {name: self.argument(name) for name in self.request.args if name != "page"}
        return self.address(f"{path}.{ending}", **kept)

    async def ask(self, name: str, **values: Any) -> list[Row]:
        """Return the rows of a named question; parameters that are not given are null."""
        return await self.run(query(name).sql, dict.fromkeys(query(name).parameters) | values)

    async def run(self, sql: str, values: Any) -> list[Row]:
        """Return the rows of a statement."""
        found = await self.database.execute(sql, values)
        return [dict(row) for row in found.rows]

    async def one(self, name: str, missing: str, **values: Any) -> Row:
        """Return the one row of a named question.

        :raises NotHereError: there is none; the message is ``missing``.
        """
        found = await self.ask(name, **values)
        if not found:
            raise NotHereError(missing)
        return found[0]

    async def listed(self, name: str, values: Mapping[str, Any], size: int = SIZE) -> Row:
        """Return one page of a named question's rows, with how many rows and pages there are."""
        asked = query(name)
        given = dict.fromkeys(asked.parameters) | dict(values)
        place = {"limit": size, "offset": (self.page - 1) * size}
        rows, [counted] = await gather(self.run(asked.paged, given | place), self.run(asked.counting, given | place))
        return {"rows": rows, "total": counted["n"], "page": self.page, "pages": max(1, -(-counted["n"] // size))}

    async def first(self, name: str, values: Mapping[str, Any], size: int) -> list[Row]:
        """Return the first rows of a named question."""
        asked = query(name)
        return await self.run(asked.paged, dict.fromkeys(asked.parameters) | {**values, "limit": size, "offset": 0})

    async def choices(self) -> dict[str, list[str]]:
        """Return what lists can be narrowed to; of very many values those with most documents."""
        rows = sorted(await self.ask("choices"), key=lambda row: -int(row["documents"]))
        names = ("process", "body", "genre", "year")
        return {name: sorted([row["value"] for row in rows if row["filter"] == name][:OFFERED]) for name in names}


Answer = Callable[[Visit], Awaitable[Page | Response]]
View = Callable[..., Awaitable[Response]]


def view(answer: Answer) -> View:
    """Make an address's view of a function from visit to page: renders, prints the twin, turns trouble into pages."""

    async def shown(request: Request, datasette: "Datasette") -> Response:
        if request.method not in ("GET", "HEAD"):
            return Response.text("This site is only for reading", status=405, headers={"Allow": "GET, HEAD"})
        database = await knowledge_base(datasette)
        if database is None:
            nothing = "No knowledge base is attached: start with kb serve --db FILE"
            return await _render(datasette, request, None, _trouble("Nothing to show", nothing, 404))
        visit = Visit(datasette, request, database)
        try:
            found = await answer(visit)
        except NotHereError as error:
            found = _trouble("Not found", str(error), 404)
        except QueryInterrupted:
            found = _trouble("Too much to look through", "Narrow it down: a further word, a process, a year", 503)
        if isinstance(found, Response):
            found.headers.update(HEADERS)
            return found
        return await _render(datasette, request, visit, found)

    return shown


def _trouble(title: str, message: str, status: int) -> Page:
    return Page("trouble", title, {"ok": False, "error": message}, status=status)


@lru_cache(maxsize=4)
def _templates(datasette: "Datasette") -> Environment:
    """Return the site's templates, compiled without awaiting: nothing in our pages waits."""
    made: Environment = datasette.jinja_env.overlay(enable_async=False)
    return made


async def _render(datasette: "Datasette", request: Request, visit: Visit | None, page: Page) -> Response:
    if request.url_vars.get("format"):
        return Response.json(page.data, status=page.status, headers=HEADERS)
    template = _templates(datasette).get_template(f"kb/{page.template}.html")
    context = {"title": page.title, "visit": visit, "words": words, "urls": datasette.urls}
    html = template.render({**context, **page.data, **page.aside})
    return Response.html(_HIDDEN.sub("", html), status=page.status, headers=HEADERS)
