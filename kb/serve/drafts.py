"""Drafts on demand: a preview and downloads, made anew for each request and kept nowhere."""

import asyncio
import re
import tempfile
from datetime import date
from pathlib import Path
from typing import Literal

from datasette.utils.asgi import Response
from markdown_it import MarkdownIt
from markupsafe import Markup

from kb.draft import draft, templates
from kb.errors import KnowledgeBaseError
from kb.serve.base import NotHereError, Page, Row, Visit, view
from kb.store import KnowledgeBase

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")

_FENCE = re.compile(r"^:::.*$", re.MULTILINE)
"""Lines that only say which style of Word a paragraph takes."""


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
    wanted: Literal["docx", "md"] = "docx" if visit.format == "docx" else "md"
    day = visit.as_of if visit.argument("as-of") else None
    making = (visit.database.path, event["id"], template, wanted, visit.format is None, day)
    try:
        made, blanks = await asyncio.to_thread(_make, *making)
    except KnowledgeBaseError as error:
        raise NotHereError(f"This draft cannot be made: {error}") from error
    if visit.format:
        return _download(made, f"{event['id']}-{template}.{wanted}", _WORD if wanted == "docx" else "text/markdown")
    text = _FENCE.sub("", made.decode("utf-8"))
    html = Markup(_MARKDOWN.render(text))  # noqa: S704  # markdown-it escapes all markup of the text
    address = f"/meetings/{event['id']}/draft"
    data = {"event": event, "template": template, "placeholders": blanks}
    files = {name: visit.address(f"{address}.{name}", template=template) for name in ("docx", "md")}
    return Page("draft", f"Draft: {event['name']}", data, {"html": html, "files": files})


def _make(
    path: str, meeting: str, template: str, wanted: Literal["docx", "md"], clean: bool, day: date | None
) -> tuple[bytes, int]:
    """Return a draft's bytes and how many places are left to complete; the file it passes through is gone at once."""
    with tempfile.TemporaryDirectory(prefix="draft-") as folder, KnowledgeBase(path) as kb:
        file = Path(folder) / f"draft.{wanted}"
        report = draft(kb, file, template, meeting, clean=clean, format=wanted, as_of=day)
        return file.read_bytes(), len(report.placeholders)


def _download(body: bytes, name: str, kind: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(body, content_type=kind, headers=headers)
