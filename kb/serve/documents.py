"""The documents: the list, and a page for each: the text with every fact marked, the facts beside it."""

import json
from bisect import bisect_right
from typing import Any, get_origin

from markupsafe import Markup

from extractors.facts import FACT_TYPES
from kb.columns import is_date, own_fields
from kb.serve.base import Page, Row, Visit, view
from kb.serve.doubts import doubts
from kb.serve.highlight import UNUSED, Mark, anchor, marked
from kb.serve.parts import Part, contents, part_of
from kb.serve.words import LEVELS, days, listed, number

_TITLES = {kind.type: kind.text_field for kind in FACT_TYPES}


@view
async def listing(visit: Visit) -> Page:
    """Serve ``/documents``."""
    asked = {name: visit.argument(name) for name in ("genre", "status", "year")} | {"process": await visit.process()}
    found = await visit.listed("documents", asked)
    return Page("documents", "Documents", {"asked": asked, **found}, {"choices": await visit.choices()})


@view
async def show(visit: Visit) -> Page:
    """Serve ``/documents/SLUG``; ``?type=`` marks one type of fact only, or ``unused``: what was not understood.

    A very long document comes in parts; its JSON twin is always the whole.
    """
    document = await visit.one("document", f"There is no document {visit.slug}", document=visit.slug)
    around = {row["place"]: row for row in await visit.ask("neighbours", document=document["id"])}
    unused = await visit.ask("unused", document=document["id"])
    title = document["name"]
    if visit.format:
        facts = await facts_of(visit, document["id"], Part(1, 1))
        return Page("document", title, {"document": document, "facts": facts, "around": around, "unused": unused})
    part = await part_of(visit, document["id"])
    facts = await facts_of(visit, document["id"], part)
    only = visit.choice("type", {kind.type for kind in FACT_TYPES} | {"unused", "doubtful"})
    doubtful = [fact for fact in facts if fact["doubts"]]
    shown = doubtful if only == "doubtful" else [fact for fact in facts if only in (None, fact["type"])]
    counts = {row["type"]: row["n"] for row in await visit.run(_COUNTED, [document["id"]])}
    blocks = await visit.ask("blocks", document=document["id"], first=part.first, last=part.last)
    here = [(row["start"], row["end"]) for row in unused if _within(part, row["start"], row["end"])]
    aside = {
        "document": document,
        "around": around,
        "unused": unused,
        "part": part,
        "disputed": len(await visit.ask("contradictions", document=document["id"])),
        "contents": await contents(visit, document["id"], part),
        "blocks": _with_html(document["text"], blocks, shown, here),
        "shown": [(kind.type, [fact for fact in shown if fact["type"] == kind.type]) for kind in FACT_TYPES],
        "doubtful": doubtful,
        "counts": {kind.type: counts[kind.type] for kind in FACT_TYPES if kind.type in counts},
        "only": only,
        "database": visit.database.name,
        "anchors": await _anchors(visit, document["id"], unused) if only == "unused" else {},
    }
    return Page("document", title, {}, aside)


_COUNTED = "select type, count(*) as n from facts where document_id = ? group by type"


def _within(part: Part, start: int, end: int) -> bool:
    """Say whether a stretch of the text is shown, at least in part."""
    return part.low is None or part.high is None or (start < part.high and end > part.low)


async def _anchors(visit: Visit, document: str, unused: list[Row]) -> dict[int, int]:
    """Return the number of the block of each sentence that gave no fact."""
    blocks = await visit.run("select n, start from blocks where document_id = ? order by n", [document])
    return {row["n"]: block_at(blocks, row["start"]) for row in unused}


def block_at(blocks: list[Row], offset: int) -> int:
    """Return the number of the block that holds a place in the text."""
    at = bisect_right(blocks, offset, key=lambda block: block["start"]) - 1
    return int(blocks[max(at, 0)]["n"])


async def facts_of(visit: Visit, document: str, part: Part) -> list[Row]:
    """Return a document's facts in reading order, with their fields as people read them and all their evidence.

    Of a document in parts: the facts of which any evidence stands in the part.
    """
    stretch = {"low": part.low, "high": part.high}
    facts = await visit.ask("document_facts", document=document, **stretch)
    evidence: dict[str, list[Row]] = {}
    for cited in await visit.ask("document_evidence", document=document, **stretch):
        kept = cited | {"anchor": anchor(cited["fact_id"], cited["n"])}
        evidence.setdefault(cited["fact_id"], []).append(kept | {"here": _within(part, cited["start"], cited["end"])})
    rows: dict[str, Row] = {}
    for kind in dict.fromkeys(fact["type"] for fact in facts):
        stated = await visit.run(_STATED.format(kind), {"document": document, **stretch})
        rows |= {row["id"]: row for row in stated}
    return [
        {
            **fact,
            "fields": fields_of(fact["type"], rows[fact["id"]]),
            "doubts": doubts(fact["type"], rows[fact["id"]]),
            "evidence": evidence.get(fact["id"], []),
        }
        for fact in facts
        if fact["id"] in rows  # of a document that is just being read anew, none may be left
    ]


_STATED = """
    select *
    from [{}]
    where document_id = :document
      and (:low is null or id in (
        select fact_id
        from evidence
        where document_id = :document and start >= :low and start < :high
      ))
"""


def fields_of(name: str, row: Row) -> dict[str, str]:
    """Return the stated fields of a fact, but for its title, in words: a date as printed and as understood."""
    kind = next(each for each in FACT_TYPES if each.type == name)
    found = {"number": number(row)} if name == "statistic" else {}
    for each in own_fields(kind):
        if each.name == _TITLES[name] or each.name in ("value", "value_max", "bound"):
            continue
        several = get_origin(each.type) is tuple
        words = _date_words(row, each.name) if is_date(kind, each.name) else _words(row[each.name], several)
        if each.name == "level" and row["level"] is not None:
            words = f"{words}, {LEVELS[row['level']][0]}"
        if words:
            found[each.name.replace("_", " ")] = words
    return found


def _words(value: Any, several: bool) -> str:
    return "; ".join(listed(value)) if several else "" if value is None else str(value)


def _date_words(row: Row, name: str) -> str:
    printed, start, end = row[f"{name}_text"], row[f"{name}_start"], row[f"{name}_end"]
    if not printed or not (start or end):
        return printed or ""
    return f"{printed} ({days(start, end)})"


def _with_html(text: str, blocks: list[Row], facts: list[Row], unused: list[tuple[int, int]]) -> list[Row]:
    """Add to each block its words as HTML, cells of a table row apart; ``unused`` are sentences that gave no fact."""
    marks: dict[str, list[Mark]] = {}
    for fact in facts:
        for cited in fact["evidence"]:
            mark = Mark(cited["fact_id"], cited["n"], fact["type"], cited["start"], cited["end"])
            marks.setdefault(cited["block_id"], []).append(mark)
    by_number = {block["n"]: block["id"] for block in blocks}
    for start, end in unused:
        marks.setdefault(by_number[block_at(blocks, start)], []).append(Mark("", 0, UNUSED, start, end))
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
