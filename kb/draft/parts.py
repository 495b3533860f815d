"""A Word document as the parts that are compared between versions: paragraphs, and tables row by row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, TypeVar

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from kb.draft.labels import suffix
from kb.draft.master import opened
from kb.draft.writer import MARK
from kb.errors import DraftError
from kb.wording import overlap

ALIKE = 0.4
"""Share of words from which two paragraphs are taken to be versions of each other."""

CHANGED = frozenset({"ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange", "cellIns", "cellDel"})
"""Elements that record a change."""

HEADINGS = ("Heading", "Note Title")
"""How the names of styles begin under which no numbered paragraph goes on."""

LARGEST = 250_000
"""Pairs of paragraphs that are weighed against each other, at most; beyond, only equal ones are matched."""


@dataclass(frozen=True)
class Part:
    """A paragraph, a row or a table."""

    element: Any
    """Its XML."""

    text: str
    """What a reader sees of it."""

    name: str
    """What it is known by in every version: its identifier if it bears one, else its words."""

    style: str = ""
    """Name of a paragraph's style."""

    rows: tuple["Part", ...] = ()
    """Rows of a table."""

    number: str = ""
    """Number of the numbered paragraph that it is, or under which it stands; empty where there is none."""

    opens: bool = False
    """Whether it is that numbered paragraph."""


Item = TypeVar("Item", bound=Part)


def previous(path: Path) -> list[Part]:
    """Return the parts of an earlier version.

    :raises DraftError: it is no Word file, or holds changes of its own, tracked or struck out.
    """
    word = opened(path)
    tags = {str(each.tag).rpartition("}")[2] for each in word.element.body.iter()}
    if tags & CHANGED:
        raise DraftError(f"{path}: holds tracked changes of its own. Accept or reject them all first, and save it")
    if "strike" in tags:
        raise DraftError(f"{path}: holds words that are struck out. Name the version without marks of changes")
    return list(parts(word))


def parts(word: WordDocument) -> Iterator[Part]:
    """Yield what stands in the body of a document, in order; paragraphs without words are no part."""
    names = {style.style_id: style.name or "" for style in word.styles}
    count, number = 0, ""
    for element in word.element.body:
        if element.tag == qn("w:p") and shown(element):
            style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
            named = names.get(style.get(qn("w:val")), "") if style is not None else "Normal"
            opens, after = named == "List Number", suffix(element)
            count += opens and not after
            own = f"{count} {after}".strip() if opens else ""
            number = own or ("" if named.startswith(HEADINGS) else number)
            yield Part(element, shown(element), _name(element), named, number=number, opens=opens)
        elif element.tag == qn("w:tbl"):
            rows = tuple(_row(row, number) for row in element.findall(qn("w:tr")))
            name = f"table\t{rows[0].text if rows else ''}"
            yield Part(element, "\n".join(row.text for row in rows), name, rows=rows, number=number)


def _row(row: Any, number: str) -> Part:
    cells = ["\n".join(map(shown, cell.findall(qn("w:p")))) for cell in row.findall(qn("w:tc"))]
    first = next(row.iter(qn("w:p")), None)
    return Part(row, "\t".join(cells), _name(first) if first is not None else "\t".join(cells), number=number)


def shown(paragraph: Any) -> str:
    """Return what a reader sees of a paragraph; a field by its result."""
    return "".join(characters(each) for each in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br")))


def references(paragraph: Any) -> bool:
    """Say whether a paragraph has a cross-reference that follows by itself."""
    return any((each.text or "").split()[:1] == ["REF"] for each in paragraph.iter(qn("w:instrText")))


def characters(element: Any) -> str:
    """Return what a reader sees of an element inside a run."""
    if element.tag == qn("w:t"):
        return element.text or ""
    inside = element.getparent() is not None and element.getparent().tag == qn("w:r")
    return {qn("w:tab"): "\t", qn("w:br"): "\n"}.get(element.tag, "") if inside else ""


def _name(paragraph: Any) -> str:
    for mark in paragraph.iter(qn("w:bookmarkStart")):
        if mark.get(qn("w:name"), "").startswith(MARK):
            return str(mark.get(qn("w:name")))
    return shown(paragraph)


def aligned(old: Sequence[Item], new: Sequence[Item]) -> Iterator[tuple[Item | None, Item | None]]:
    """Yield old and new parts in pairs, in order; null where one has no counterpart.

    Equal names are matched first, then equal words, then in what is left between them the pairs most alike.
    """
    common = {each.name for each in old} & {each.name for each in new}
    left, right = ([each.name if each.name in common else each.text for each in side] for side in (old, new))
    at = then = 0
    for block in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        yield from _alike(old[at : block.a], new[then : block.b])
        yield from zip(old[block.a : block.a + block.size], new[block.b : block.b + block.size], strict=True)
        at, then = block.a + block.size, block.b + block.size


def _alike(old: Sequence[Item], new: Sequence[Item]) -> Iterator[tuple[Item | None, Item | None]]:
    """Pair the parts most alike without crossing; what was removed stands before what was added."""
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    weigh = len(old) * len(new) <= LARGEST
    scores = [[_score(one, other) if weigh else 0.0 for other in new] for one in old]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            paired = scores[i][j] + best[i + 1][j + 1] if scores[i][j] else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(old) and j < len(new):
        if scores[i][j] and best[i][j] == scores[i][j] + best[i + 1][j + 1]:
            yield old[i], new[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            yield old[i], None
            i += 1
        else:
            yield None, new[j]
            j += 1
    yield from ((each, None) for each in old[i:])
    yield from ((None, each) for each in new[j:])


def _score(one: Part, other: Part) -> float:
    """Say how alike two parts are; 0 if they are not versions of each other."""
    if bool(one.rows) != bool(other.rows):
        return 0.0
    found = overlap(one.text, other.text)
    return found if found >= ALIKE else 0.0
