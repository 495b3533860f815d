"""Commands that draft."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kb.cli.output import Command, as_json, day, db_option, format_option, say, write

if TYPE_CHECKING:
    from kb.draft import Finding, Format

FILE = click.Path(path_type=Path, dir_okay=False)


SHOWN = 10
"""Changes that are printed; the rest stand in the list beside the draft."""


def short(words: str, limit: int = 70) -> str:
    """Return the start of a passage on one line."""
    plain = " ".join(words.split())
    return plain if len(plain) <= limit else f"{plain[:limit].rsplit(' ', 1)[0]} …"


def chosen(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Return several options as one decorator, in the order in which help shows them."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


meeting_option = click.option(
    "--meeting", metavar="ID", help="The meeting, see 'kb summary'.  [default: the next one that is planned]"
)
as_of_option = click.option("--as-of", type=day, metavar="DATE", help="Records up to this day.  [default: today, UTC]")
templates_option = click.option(
    "--templates", type=click.Path(path_type=Path), metavar="FOLDER", help="A folder of your own templates."
)

looks = chosen(
    click.option(
        "--style",
        default="au",
        show_default=True,
        metavar="NAME",
        help="Numbers, dates, names and abbreviations: au, un, asean, or a style's file of your own.",
    ),
    click.option("--styles", type=click.Path(path_type=Path), metavar="FOLDER", help="A folder of your own styles."),
    templates_option,
    click.option("--reference", type=FILE, metavar="FILE", help="A Word file whose styles are used."),
    click.option("--clean", is_flag=True, help="Leave out comments and all that names sources or persons' edits."),
)


@click.command()
@click.argument("template", default="co-chairs-statement")
@db_option
@meeting_option
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    help="The file, or a folder for a file named after meeting, template, version and day.  [default: here]",
)
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
@as_of_option
@looks
@click.option("--brief", type=FILE, metavar="FILE", help="A brief that you filled in; see 'kb brief'.")
@click.option(
    "--against", type=FILE, metavar="FILE", help="An earlier version in Word: changes are tracked, and listed."
)
@click.option(
    "--marking",
    type=click.Choice(["tracked", "bold"]),
    default="tracked",
    show_default=True,
    help="How changes show: tracked, or in bold and struck through with typed numbers.",
)
@click.option("--internal", is_flag=True, help="Say in comments who proposed what; for those who hold the pen.")
@click.option("--settled", is_flag=True, help="Issue a final although records disagree: its readings are meant.")
@click.option("--force", is_flag=True, help="Replace a file that is there, unless it is a draft that was edited.")
def draft(
    template: str,
    db: Path,
    meeting: str | None,
    out: Path | None,
    format: "Format | None",
    as_of: date | None,
    force: bool,
    **choices: Any,
) -> None:
    """Draft a text, by default the co-chairs' statement of the next meeting; see 'kb templates'."""
    from kb.draft import draft as make
    from kb.store import KnowledgeBase

    with KnowledgeBase(db) as kb:
        made = make(kb, out, template, meeting, format=format, force=force, as_of=as_of, **choices)
    write(f"{made.path}\n")
    if made.kept:
        say(f"{made.kept}: may hold someone's work and was kept; the draft stands beside it")
    if choices["against"]:
        for change in made.changes[:SHOWN]:
            what = f": {change.what}" if change.what else ""
            where = f" ({change.where})" if change.where else ""
            say(f"{change.kind}{what}{where} – {short(change.after or change.before or '')}")
        say(f"{len(made.changes)} changes, the weightiest first; all in {made.path.name}.changes.md")
        numbers = [f"{each.old or 'new'} → {each.new or 'gone'}" for each in made.concordance if each.old != each.new]
        say(f"paragraphs: {', '.join(numbers)}" if numbers else "paragraphs: all keep their numbers")
    elif choices["version"].casefold().startswith("rev"):
        say("what changed since the version before is not shown: name that version with --against")
    say(
        f"{template} of {made.meeting}, from {made.sources} passages; {len(made.placeholders)} placeholders to complete"
        + (f", {made.brackets} text{'s' * (made.brackets > 1)} not agreed" if made.brackets else "")
    )
    if made.disputes:
        say(f"the records disagree on {made.disputes} of its points; both readings: kb contradictions")


@click.command()
@db_option
@meeting_option
@click.option("-o", "--out", type=click.Path(path_type=Path), help="The file, or a folder.  [default: here]")
@as_of_option
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def brief(db: Path, meeting: str | None, out: Path | None, as_of: date | None, force: bool) -> None:
    """Write a brief to fill in: all that a draft needs, each entry with its source."""
    from kb.draft import brief as make
    from kb.store import KnowledgeBase

    with KnowledgeBase(db) as kb:
        path = make(kb, out, meeting, as_of=as_of, force=force)
    write(f"{path}\n")
    say("fill it in, then: kb draft TEMPLATE --brief FILE")


@click.command()
@click.argument("file", type=FILE)
@click.option("--sources", type=FILE, metavar="FILE", help="The draft's sources.  [default: FILE.sources.json]")
@db_option
@format_option("lines", "json")
def check(file: Path, sources: Path | None, db: Path, shape: str) -> int:
    """Check an edited draft: what parts from its source, was dropped, is in dispute, or is open.

    Where FILE.sources.json is lost, the knowledge base tells what the draft said, if it is there.
    """
    from dataclasses import asdict

    from kb.draft import check as look
    from kb.store import KnowledgeBase

    if db.exists():
        with KnowledgeBase(db) as kb:
            found = look(file, sources, kb)
    else:
        found = look(file, sources)
    if shape == "json":
        write(f"{as_json([asdict(each) for each in found])}\n")
    elif found:
        write("".join(f"{_line(each)}\n" for each in found))
    say(f"{file.name}: {len(found)} to be looked at" if found else f"{file.name}: all agrees, nothing is open")
    return 1 if found else 0


def _line(finding: "Finding") -> str:
    """Return a finding as one line: where, what is the matter, and the source that says otherwise."""
    where = f"paragraph {finding.paragraph}" if finding.paragraph else "unnumbered"
    source = f" ({short(finding.source, 160)})" if finding.source else ""
    return f"{where}: {finding.kind}: {short(finding.what, 120)}{source}"


@click.command()
@click.argument("name", required=False)
@templates_option
@click.option(
    "--copy", type=click.Path(path_type=Path), metavar="FOLDER", help="Copy them to a folder, to change there."
)
def templates(name: str | None, templates: Path | None, copy: Path | None) -> None:
    """List what can be drafted; with NAME, the names that template uses and all it may use."""
    from kb.draft import copy as copy_to
    from kb.draft import described_names
    from kb.draft import templates as find
    from kb.draft.markdown import used

    if copy:
        write("".join(f"{path}\n" for path in copy_to(copy)))
    elif name is None:
        write("".join(f"{each}: {meaning}\n" for each, meaning in find(templates).items()))
    else:
        mine = used(name, templates)
        write(f"Names that {name} uses are marked *; each prints with its source or as a placeholder.\n\n")
        for each, meaning in described_names():
            mark = "*" if each.rstrip("[]") in mine else " "
            write(f"{mark} {each}: {meaning}\n")
