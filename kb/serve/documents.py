"""The document page: the text with every fact marked, the facts beside it, what was not understood."""

import json
from typing import TYPE_CHECKING, Any

from datasette.utils.asgi import Request, Response
from markupsafe import Markup

from extractors.facts import FACT_TYPES
from kb.columns import is_date, own_fields
from kb.serve.base import as_json, ask, missing, page, wants_json
from kb.serve.describing import knowledge_base
from kb.serve.highlight import TYPE_NAMES, Mark, anchor, marked

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.database import Database

_TITLES = {kind.type: kind.text_field for kind in FACT_TYPES}


_BEFORE = 50
"""So many earlier marks are looked at again: a long one may reach over the ends of shorter ones after it."""


async def show(request: Request, datasette: "Datasette") -> Response:
    """Serve ``/documents/SLUG``, or its JSON twin; ``?type=`` marks one type of fact only."""
    database = await knowledge_base(datasette)
    if database is None:
        return await missing(datasette, request, "No knowledge base is attached: start with kb serve --db FILE")
    found = await ask(database, "document", document=request.url_vars["slug"])
    if not found:
        return await missing(datasette, request, f"There is no document {request.url_vars['slug']}")
    document = found[0]
    only = request.args.get("type")
    facts = await facts_of(database, document["id"])
    if wants_json(request):
        return as_json({"document": document, "facts": facts})
    blocks = await ask(database, "blocks", document=document["id"])
    shown = [fact for fact in facts if only in (None, fact["type"])]
    counts = {kind.type: sum(fact["type"] == kind.type for fact in facts) for kind in FACT_TYPES}
    return await page(
        datasette,
        request,
        "kb/document.html",
        title=document["title"] or document["source"],
        document=document,
        database=database.name,
        blocks=_with_html(document["text"], blocks, shown),
        facts=shown,
        counts={name: count for name, count in counts.items() if count},
        only=only if only in counts else None,
        names=TYPE_NAMES,
    )


async def facts_of(database: "Database", document: str) -> list[dict[str, Any]]:
    """Return a document's facts in reading order, with their fields as people read them and all their evidence."""
    facts = await ask(database, "document_facts", document=document)
    evidence: dict[str, list[dict[str, Any]]] = {}
    for cited in await ask(database, "document_evidence", document=document):
        evidence.setdefault(cited["fact_id"], []).append({**cited, "anchor": anchor(cited["fact_id"], cited["n"])})
    rows: dict[str, dict[str, Any]] = {}
    for kind in FACT_TYPES:
        result = await database.execute(f"select * from [{kind.type}] where document_id = ?", [document])  # noqa: S608  # a class's name
        rows |= {row["id"]: dict(row) for row in result.rows}
    return [
        {**fact, "fields": fields_of(fact["type"], rows[fact["id"]]), "evidence": evidence.get(fact["id"], [])}
        for fact in facts
    ]


def fields_of(name: str, row: dict[str, Any]) -> dict[str, str]:
    """Return the stated fields of a fact, but for its title, in words: a date as printed and as understood."""
    kind = next(each for each in FACT_TYPES if each.type == name)
    found = {}
    for each in own_fields(kind):
        if each.name == _TITLES[name]:
            continue
        words = _date_words(row, each.name) if is_date(kind, each.name) else _words(row[each.name])
        if words:
            found[each.name.replace("_", " ")] = words
    return found


def _words(value: Any) -> str:
    if isinstance(value, str) and value.startswith("["):
        return "; ".join(json.loads(value))
    return "" if value is None else str(value)


def _date_words(row: dict[str, Any], name: str) -> str:
    printed, start, end = row[f"{name}_text"], row[f"{name}_start"], row[f"{name}_end"]
    if not printed or not (start or end):
        return printed or ""
    read = start if start == end else f"{start or '…'} to {end or '…'}"
    return f"{printed} ({read})"


def _with_html(text: str, blocks: list[dict[str, Any]], facts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Add to each block its words as HTML, cells of a table row apart."""
    marks: dict[str, list[Mark]] = {}
    for fact in facts:
        for cited in fact["evidence"]:
            mark = Mark(cited["fact_id"], cited["n"], fact["type"], cited["start"], cited["end"])
            marks.setdefault(cited["block_id"], []).append(mark)
    shown = []
    for block in blocks:
        here = marks.get(block["id"], [])
        cells = json.loads(block["cells"]) if block["cells"] else []
        spans = [(c["start"], c["end"]) for c in cells] or [(block["start"], block["end"])]
        parts: list[Markup] = [
            marked(text, low, high, [m for m in here if m.start < high and m.end > low]) for low, high in spans
        ]
        shown.append({**block, "html": parts, "headers": [c["header"] for c in cells]})
    return shown
