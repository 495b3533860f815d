"""The command that says what is due."""

import csv
import io
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from kb.cli.output import as_json, check_out, day, db_option, format_option, out_option, say, table, write

STATUS = {
    "reported-done": "done",
    "reported-late": "late",
    "reported-partly": "partly",
    "restated": "promised again",
    "no-report": "no report found",
    None: "not looked for yet",
}
"""What people read for each status of a next step."""

COLUMNS = (
    *("id", "action", "detail", "due_text", "due_start", "due_end", "responsible", "recipient", "timing"),
    *("days_overdue", "status", "reason", "days_late", "report_document_id", "report_quote"),
    *("document_id", "label", "quote", "process", "body"),
)
"""What a row tells, in this order."""

as_of_option = click.option(
    "--as-of",
    type=day,
    metavar="DATE",
    help="As known on this day: later documents are left out.  [default: today, UTC]",
)


@click.command("next-steps")
@db_option
@format_option("table", "json", "csv", "xlsx", "ics")
@out_option
@click.option("--status", type=click.Choice([each for each in STATUS if each]), help="Only those reported so.")
@click.option(
    "--timing",
    type=click.Choice(["overdue", "due", "coming", "undated", "carried forward", "closed"]),
    help="Only those that stand so on the day.",
)
@click.option("--body", metavar="WORDS", help="Only of processes and bodies whose name holds these words.")
@as_of_option
def next_steps(
    db: Path,
    shape: str,
    out: Path | None,
    status: str | None,
    timing: str | None,
    body: str | None,
    as_of: date | None,
) -> None:
    """List what was promised, by due date, with what was reported of it and where it stands on a day.

    A step is overdue when the last day of its interval has passed, and nothing closes it but a report.
    """
    from kb.due import calendar
    from kb.due import next_steps as find
    from kb.store import KnowledgeBase

    check_out(shape, out)
    known_on = as_of or datetime.now(UTC).date()
    with KnowledgeBase(db) as kb:
        rows = find(kb.db, known_on, status=status, timing=timing, body=body)
    if shape == "ics":
        write(calendar(rows, known_on, _told))
        return
    told = [{name: row[name] for name in COLUMNS} | {"responsible": json.loads(row["responsible"])} for row in rows]
    if out:
        from kb.draft.files import put
        from kb.sheets import workbook

        headings = (*COLUMNS[1:], "id")  # people read what was promised first
        put(out, workbook({"next steps": (headings, [[row[name] for name in headings] for row in told])}))
    elif shape == "json":
        write(as_json({"as_of": known_on.isoformat(), "next_steps": told}) + "\n")
    elif shape == "csv":
        write(_csv(told))
    else:
        shown = [
            (row["due_text"], _what(row), _who(row), _timing(row), STATUS[row["status"]], row["reason"]) for row in told
        ]
        table(f"Next steps as of {known_on}", ("due", "promised", "by", "stands", "reported", "why"), shown)
        say(f"{len(told)} next steps, {sum(row['timing'] == 'overdue' for row in told)} overdue")


def _what(row: dict[str, Any]) -> str:
    """Return a step with what the text adds to it and to whom it goes."""
    recipient = f"to: {row['recipient']}" if row["recipient"] else None
    return "\n".join(filter(None, [row["action"], row["detail"], recipient]))


def _who(row: dict[str, Any]) -> str:
    return ", ".join(row["responsible"])


def _told(row: dict[str, Any]) -> str:
    """Return what is known of a step in a few lines."""
    told = [row["detail"], row["due_text"], STATUS[row["status"]], row["reason"], f"From: {row['document_title']}"]
    return "\n".join(each for each in told if each)


def _timing(row: dict[str, Any]) -> str:
    late = row["days_overdue"]
    return f"{row['timing']} {late} day{'s' * (late != 1)}" if late else str(row["timing"])


def _csv(rows: list[dict[str, Any]]) -> str:
    """Return rows as comma-separated values with a line of headings."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(row | {"responsible": "; ".join(row["responsible"])} for row in rows)
    return text.getvalue()
