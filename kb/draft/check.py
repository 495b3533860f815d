"""Reads a draft again that people have edited: what no longer agrees with its source, was dropped, or is still open.

What the draft said when it was written stands in the file beside it, ``FILE.sources.json``; paragraphs are known by
their hidden bookmarks. Without that file the draft is composed once more from the knowledge base; without that too, the
comments tell the sources, and figures, dates and names are held against them.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx.oxml.ns import qn

from kb.draft.abbreviations import long_forms
from kb.draft.commented import COMMENT, against_comments
from kb.draft.dating import plain
from kb.draft.edited import TOLD, Finding, against_sentences, disputed, marked, paragraphs
from kb.draft.master import opened
from kb.draft.parts import Part, parts, shown
from kb.draft.recovered import recovered
from kb.draft.sidefile import SCHEMA, beside
from kb.draft.syntax import alternatives
from kb.errors import DraftError
from kb.store import KnowledgeBase

__all__ = ["TOLD", "Finding", "check"]

_BRACKET = re.compile(r"\[([^\[\]]{1,300})\]")


def check(path: str | Path, sources: str | Path | None = None, kb: KnowledgeBase | None = None) -> list[Finding]:
    """Return what is to be looked at in an edited draft, what parts from its source first.

    :param sources: the file with the draft's sources; null for the one beside it, if there is one.
    :param kb: the knowledge base that the draft was made from, which stands in for a file that is lost.
    :raises DraftError: the draft is no Word file or no draft, or its sources are missing or cannot be read.
    """
    draft = Path(path)
    word = opened(draft)
    body, style = [], ""
    for part in parts(word):
        style = "Note Title" if style == "Note Title" else part.style
        if style != "Note Title":
            body.append(part)
    numbers = _numbers(body)
    told = _told(draft, Path(sources) if sources else None)
    marks = marked(body)
    sentences = told["sentences"] if told else recovered(word, marks, kb) if kb and marks else None
    if sentences is None and not any(COMMENT.search(comment.text) for comment in word.comments):
        raise DraftError(_unsourced(draft, ours=bool(marks)))
    if sentences is not None:
        against = [*against_sentences(sentences, body, numbers), *disputed(sentences)]
    else:
        against = list(against_comments(word, numbers, long_forms(())))
    return [*against, *_open(body, numbers, {each["text"] for each in (told or {}).get("placeholders", ())})]


def _told(draft: Path, sources: Path | None) -> dict[str, Any] | None:
    """Read what the draft said when it was written; null without a file that tells."""
    file = sources or beside(draft)
    if sources is None and not file.exists():
        return None
    try:
        told: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        if told["schema"] == SCHEMA:
            return told
        raise ValueError(told["schema"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DraftError(f"{file}: not the sources of a draft. Name the .sources.json written beside it") from error


def _unsourced(draft: Path, *, ours: bool) -> str:
    """Say why nothing can be held against a source: no comment quotes one, and no file beside the draft names any."""
    if ours:
        return f"{draft}: its sources are missing, so nothing was checked. Name them with --sources FILE.sources.json"
    return f"{draft}: no draft of this program, or one without its sources. Name them with --sources FILE.sources.json"


def _numbers(body: list[Part]) -> dict[Any, str]:
    """Return the number under which each paragraph stands, by its element."""
    found: dict[Any, str] = {}
    number = ""
    for part in body:
        number = part.number if part.opens else number
        for paragraph in part.element.iter(qn("w:p")):
            found[paragraph] = number
    return found


def _open(body: list[Part], numbers: dict[Any, str], placeholders: set[str]) -> Iterator[Finding]:
    """Yield every bracket that is left, placeholders apart from text that is not agreed."""
    for paragraph in paragraphs(body):
        styled = {
            "".join(run.itertext(qn("w:t"))).strip("[]"): run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}").get(qn("w:val"))
            for run in paragraph.iter(qn("w:r"))
            if run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}") is not None
        }
        for match in _BRACKET.finditer(shown(paragraph)):
            words, row = plain(match[1]), _row(paragraph)
            if words in placeholders or styled.get(match[1]) == "Placeholder":
                yield Finding("placeholder", numbers[paragraph], f"{words}{row}", "")
            else:
                count = alternatives(words)
                more = f" ({count} alternatives)" if count > 1 else ""
                yield Finding("not agreed", numbers[paragraph], f"{words}{more}{row}", "")


def _row(paragraph: Any) -> str:
    """Return what names the row of a table in which a paragraph stands, to be put behind its words; empty elsewhere."""
    rows = paragraph.xpath("ancestor::w:tr[1]")
    cells = (plain(" ".join(map(shown, cell.iter(qn("w:p"))))) for row in rows for cell in row.iter(qn("w:tc")))
    name = next((each for each in cells if any(sign.isalpha() for sign in each)), "")
    return f", in the row “{name}”" if name and name != plain(shown(paragraph)) else ""
