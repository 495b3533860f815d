"""Tables for spreadsheet programs: one workbook with a sheet for each, every cell a plain value.

No cell is a formula or a link, whatever a document says, and the same tables give the same bytes. Dates stay as they
are kept, as ISO 8601 in text: a month or a deadline is no day that a spreadsheet knows.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from xlsxwriter import Workbook

from kb.columns import COMMON, columns, row

if TYPE_CHECKING:
    from extractors.facts import Fact
    from extractors.pipeline import Extraction

Table = tuple[Sequence[str], Iterable[Sequence[Any]]]
"""Headings, and rows of as many cells."""

LONGEST = 32_767
"""Characters that a cell holds; of longer words the beginning is kept, and a mark that they go on."""

MOST = 1_048_575
"""Rows that a sheet holds below its headings; what is more goes on in a further sheet."""

WIDEST = 60
"""A column is as wide as its words, up to so many characters; then they run on in further lines."""

_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
_LONG_AGO = datetime(2000, 1, 1)


def workbook(tables: Mapping[str, Table]) -> bytes:
    """Return tables as a workbook (.xlsx): headings that stay in sight and can be filtered by, words that wrap."""
    out = BytesIO()
    with Workbook(out, _PLAIN) as book:
        book.set_properties({"created": _LONG_AGO})
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for name, (headings, rows) in tables.items():
            filled = [[_cell(value) for value in cells] for cells in rows]
            for part, first in enumerate(range(0, max(len(filled), 1), MOST), start=1):
                sheet = book.add_worksheet(name if part == 1 else f"{name} {part}")
                _fill(sheet, headings, filled[first : first + MOST], bold, wrapped)
    return out.getvalue()


def _fill(sheet: Any, headings: Sequence[str], rows: list[list[Any]], bold: Any, wrapped: Any) -> None:
    """Write a sheet, its columns as wide as their words."""
    sheet.write_row(0, 0, headings, bold)
    for n, cells in enumerate(rows, start=1):
        sheet.write_row(n, 0, cells, wrapped)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(headings) - 1)
    for at, heading in enumerate(headings):
        longest = max((len(str(cells[at])) for cells in rows if cells[at] is not None), default=0)
        sheet.set_column(at, at, min(WIDEST, max(longest, len(heading) + 3) + 1))


def _cell(value: Any) -> Any:
    words = "; ".join(map(str, value)) if isinstance(value, list | tuple) else value
    return f"{words[: LONGEST - 1]}…" if isinstance(words, str) and len(words) > LONGEST else words


def of_extractions(extractions: Iterable["Extraction"]) -> dict[str, Table]:
    """Return what was found in documents as tables: the documents, then one for each type of fact that was found."""
    documents: list[list[Any]] = []
    found: dict[str, list[list[Any]]] = {}
    headings: dict[str, list[str]] = {}
    for each in extractions:
        heading, counted = each.heading.to_json(), len(each.facts)
        issued = heading["issued"] or {}
        told = [heading[name] for name in _HEADING]
        documents.append([each.document.source, *told, issued.get("start"), issued.get("end"), counted])
        for fact in each.facts:
            headings.setdefault(fact.type, [name for name in columns(type(fact)) if name not in COMMON])
            found.setdefault(fact.type, []).append([*_values(fact), each.document.source, *_place(fact)])
    tables: dict[str, Table] = {
        "documents": (("document", *_HEADING, "issued_start", "issued_end", "facts"), documents)
    }
    return tables | {kind: ((*headings[kind], *_PLACE), found[kind]) for kind in sorted(found)}


_HEADING = ("title", "genre", "status", "body")
_PLACE = ("document", "paragraph", "start", "end", "quote")


def _values(fact: "Fact") -> Iterator[Any]:
    """Yield the values of a fact's columns; of a list its members, not their JSON."""
    for name, value in row(fact).items():
        own = getattr(fact, name, None)
        yield own if isinstance(own, tuple) else value


def _place(fact: "Fact") -> tuple[str | None, int, int, str]:
    """Return the paragraph, the offsets and the words of what states a fact."""
    first, *_ = fact.evidence
    return first.label, first.start, first.end, " … ".join(each.text for each in fact.evidence)
