"""Drafts on demand: a preview with its sources and downloads, made anew for each request and kept nowhere."""

import asyncio
from datetime import date
from typing import Literal

from datasette.utils.asgi import Response
from markupsafe import Markup

from kb.draft import Source, preview, rendered, templates
from kb.errors import KnowledgeBaseError
from kb.serve.base import NotHereError, Page, Row, Visit, view
from kb.store import KnowledgeBase

_KINDS: dict[Literal["docx", "md"], str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown; charset=utf-8",
}
_BLANK = '<span class="placeholder">'
_BLOCK_AT = "select max(n) from blocks where document_id = ? and start <= ?"


def offered(visit: Visit, meeting: str) -> list[Row]:
    """Return what can be drafted for a meeting, with the addresses of preview and download."""
    if not visit.database.path:
        return []
    here = f"/meetings/{meeting}/draft"
    return [
        {
            "name": name,
            "title": name.replace("-", " ").replace("co chairs", "co-chairs’"),
            "meaning": meaning,
            "preview": visit.address(here, template=name),
            "word": visit.address(f"{here}.docx", template=name),
        }
        for name, meaning in templates().items()
    ]


@view
async def show(visit: Visit) -> Page | Response:
    """Serve ``/meetings/SLUG/draft``: the draft to read, or as a Word or Markdown file."""
    event = await visit.one("happening", f"There is no meeting {visit.slug}", event=visit.slug)
    template = visit.argument("template") or "co-chairs-statement"
    if not visit.database.path or template not in templates():
        raise NotHereError(f"There is no draft {template} to be made here")
    day = visit.as_of if visit.argument("as-of") else None
    try:
        if visit.format:
            return await _download(visit, template, event["id"], day)
        html = await asyncio.to_thread(_preview, visit, template, event["id"], day)
    except KnowledgeBaseError as error:
        raise NotHereError(f"This draft cannot be made: {error}") from error
    address = f"/meetings/{event['id']}/draft"
    given = {"template": template, "as_of": day}
    data = {"event": event, "template": template, "placeholders": html.count(_BLANK)}
    files = {name: visit.address(f"{address}.{name}", **given) for name in _KINDS}
    return Page("draft", f"Draft: {event['name']}", data, {"html": html, "files": files})


def _preview(visit: Visit, template: str, meeting: str, day: date | None) -> Markup:
    """Return a draft as HTML, each source leading to its place in the document."""
    with KnowledgeBase(str(visit.database.path)) as kb:

        def link(source: Source) -> str | None:
            if not source.document_id or not source.spans:
                return None
            [block] = kb.db.execute(_BLOCK_AT, [source.document_id, source.spans[0].start]).fetchone()
            return visit.place(source.document_id, f"b-{block or 0}")

        return Markup(preview(kb, template, meeting, link=link, as_of=day))  # noqa: S704  # its writer escapes all words


async def _download(visit: Visit, template: str, meeting: str, day: date | None) -> Response:
    wanted: Literal["docx", "md"] = "docx" if visit.format == "docx" else "md"
    name, content = await asyncio.to_thread(_file, str(visit.database.path), template, meeting, wanted, day)
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, content_type=_KINDS[wanted], headers=headers)


def _file(path: str, template: str, meeting: str, wanted: Literal["docx", "md"], day: date | None) -> tuple[str, bytes]:
    """Return a draft as a file's name and bytes; nothing is written."""
    with KnowledgeBase(path) as kb:
        return rendered(kb, template, meeting, format=wanted, as_of=day)
