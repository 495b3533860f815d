"""Commands that draft."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kb.cli.output import db_option, say, write

if TYPE_CHECKING:
    from kb.draft import Format


@click.command()
@click.argument("template", default="co-chairs-statement")
@db_option
@click.option("--meeting", metavar="ID", help="The meeting, see 'kb summary'.  [default: the next one that is planned]")
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    help="The file, or a folder for a file named after meeting, template, version and day.  [default: here]",
)
@click.option("--clean", is_flag=True, help="Leave out the comments that name the sources.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@click.option(
    "--format", type=click.Choice(["docx", "md", "html", "pdf"]), help="[default: by the file's name, or docx]"
)
@click.option(
    "--version",
    default="zero",
    show_default=True,
    metavar="NAME",
    help="zero, rev.1, rev.2 … or final, which bears no mark of a draft and has no placeholder left.",
)
@click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Records up to this day.  [default: today, UTC]"
)
def draft(
    template: str,
    db: Path,
    meeting: str | None,
    out: Path | None,
    clean: bool,
    force: bool,
    format: "Format | None",
    version: str,
    as_of: datetime | None,
) -> None:
    """Draft a text, by default the co-chairs' statement of the next meeting; see 'kb templates'."""
    from kb.draft import draft as make
    from kb.store import KnowledgeBase

    with KnowledgeBase(db) as kb:
        day = as_of.date() if as_of else None
        made = make(kb, out, template, meeting, clean=clean, force=force, format=format, version=version, as_of=day)
    write(f"{made.path}\n")
    say(
        f"{template} of {made.meeting}, from {made.sources} passages; {len(made.placeholders)} placeholders to complete"
    )


@click.command()
def templates() -> None:
    """List what can be drafted."""
    from kb.draft import templates as find

    for name, meaning in find().items():
        write(f"{name}: {meaning}\n")
