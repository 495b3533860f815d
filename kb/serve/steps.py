"""Next steps as pages show them: promised, due, and what was reported of it."""

import csv
import io
from itertools import groupby
from typing import Any

from datasette.utils.asgi import Response

from kb.due import moved
from kb.serve.base import SIZE, Page, Visit, view
from kb.serve.feeds import atom, calendar
from kb.serve.words import STATUS, TIMING, days, listed
from kb.sheets import workbook

EXPORTED = {"csv": 1000, "xlsx": 1000, "ics": 1000, "atom": 100}
"""Rows of a download, the latest due first; the page says so, and 'kb next-steps' knows no limit."""

_COLUMNS = (
    *("due_text", "due_start", "due_end", "action", "detail", "responsible", "recipient", "status_words", "reason"),
    *("days_late", "process", "document_title", "label", "quote", "report_title", "report_day", "report_quote"),
    *("document_id", "report_document_id", "id"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def with_words(row: dict[str, Any]) -> dict[str, Any]:
    """Add to a row of the board what people read: the date as understood, the status, who is to act."""
    return row | {
        "due_words": days(row["due_start"], row["due_end"]),
        "moved_words": days(*moved(row) or (None, None)),
        "status_words": STATUS[row["status"]],
        "responsible": listed(row["responsible"]),
    }


@view
async def board(visit: Visit) -> Page | Response:
    """Serve ``/next-steps``: the board, its JSON and CSV, a calendar and a feed."""
    asked = {
        "as_of": visit.as_of.isoformat(),
        "status": visit.choice("status", STATUS),
        "due": visit.choice("due", TIMING),
        "process": await visit.process(),
        "body": visit.argument("body"),
        "year": visit.argument("year"),
    }
    if visit.format in EXPORTED:
        rows = [with_words(row) for row in await visit.first("board", asked, EXPORTED[visit.format])]
        match visit.format:
            case "csv":
                return as_csv(rows)
            case "xlsx":
                return as_workbook(rows)
            case "ics":
                return calendar(visit, rows)
            case _:
                return atom(visit, rows)
    found = await visit.listed("board", asked, SIZE)
    found["rows"] = [with_words(row) for row in found["rows"]]
    return Page(
        "next_steps",
        "Next steps",
        {"asked": asked, **found},
        {"choices": await visit.choices(), "groups": _by_timing(found["rows"]), "exported": EXPORTED},
    )


def _by_timing(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Group the rows of a board, which are in order of time, by where they stand to the day asked for."""
    return [{"timing": timing, "rows": list(group)} for timing, group in groupby(rows, key=lambda row: row["timing"])]


def as_csv(rows: list[dict[str, Any]]) -> Response:
    """Return rows of the board as a table for spreadsheets; no cell is ever taken for a formula."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    writer.writerows([_cell(row[name]) for name in _COLUMNS] for row in rows)
    return Response(
        "\ufeff" + out.getvalue(),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="next-steps.csv"'},
    )


def as_workbook(rows: list[dict[str, Any]]) -> Response:
    """Return rows of the board as a workbook."""
    table = (_COLUMNS, [[row[name] for name in _COLUMNS] for row in rows])
    return Response(
        workbook({"next steps": table}),
        content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        headers={"Content-Disposition": 'attachment; filename="next-steps.xlsx"'},
    )


def _cell(value: Any) -> Any:
    words = "; ".join(value) if isinstance(value, list) else value
    return f"'{words}" if isinstance(words, str) and words.startswith(_FORMULA) else words
