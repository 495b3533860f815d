"""What commands share: options of one meaning, machine output in UTF-8, tables for people."""

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

db_option = click.option(
    "--db",
    "db",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("kb.db"),
    show_default=True,
    help="The knowledge base.",
)


def day(written: str) -> date:
    """Read a day from the command line; say how days are written if it is none."""
    try:
        return datetime.strptime(written, "%Y-%m-%d").date()
    except ValueError:
        raise click.BadParameter(f"{written!r} is no day of the calendar; give a day such as 2015-12-31") from None


def format_option(*formats: str) -> Callable[[Command], Command]:
    """Return the option ``--format`` with its choices, the first of them the default."""
    return click.option(
        "--format",
        "shape",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="Form of the output.",
    )


out_option = click.option(
    "-o", "--out", type=click.Path(path_type=Path, dir_okay=False), help="Where to write the workbook of --format xlsx."
)


def check_out(shape: str, out: Path | None) -> None:
    """Refuse a workbook without a file to write it to, and a file for what is printed."""
    if (shape == "xlsx") != (out is not None):
        raise click.UsageError("a workbook is written to a file: give both --format xlsx and --out FILE.xlsx")


def write(text: str) -> None:
    """Write to standard output, as UTF-8 whatever the locale; half a character in a file's name is escaped."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def as_json(value: Any, indent: int | None = 2) -> str:
    """Return a value as JSON; the same value gives the same characters."""
    return json.dumps(value, ensure_ascii=False, indent=indent)


def say(message: str) -> None:
    """Write a line to standard error."""
    click.echo(message, err=True)


def table(title: str, headings: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Print a table for people; right-aligned where a column holds numbers."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    filled = [list(row) for row in rows]
    shown = Table(title=title, title_justify="left", title_style="bold", header_style="")
    for at, heading in enumerate(headings):
        numeric = any(isinstance(row[at], int | float) for row in filled)
        shown.add_column(heading, justify="right" if numeric else "left", overflow="fold")
    for row in filled:
        shown.add_row(*(cell if isinstance(cell, Text) else Text("" if cell is None else str(cell)) for cell in row))
    width = None if sys.stdout.isatty() else 120
    Console(width=width).print(shown)
