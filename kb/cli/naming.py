"""Commands about names: which two names people take to mean one body."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kb.cli.output import as_json, db_option, format_option, say, table, write

if TYPE_CHECKING:
    from kb.link.names.decisions import Decision


@click.group()
def alias() -> None:
    """List other names of parties, and decide which two names mean one body.

    Names that may mean one body are proposed with the reason and merge nothing until somebody accepts. A decision is
    kept whatever is read anew, and can be taken back by the other one.
    """


@alias.command("list")
@db_option
@format_option("table", "json")
@click.option(
    "--state",
    type=click.Choice(["proposed", "accepted", "rejected", "stated", "spelling"]),
    help="Only those: proposals, what became of them, names that documents define, other spellings.",
)
def list_aliases(db: Path, shape: str, state: str | None) -> None:
    """List other names of parties, the proposed ones first."""
    from kb.queries import ask
    from kb.store import KnowledgeBase

    with KnowledgeBase(db) as kb:
        found = list(ask(kb.db, "aliases", state=state))
    if shape == "json":
        write(as_json(found) + "\n")
        return
    rows = [(each["id"], each["state"], each["name"], each["alias"], each["reason"]) for each in found]
    table(f"{len(found)} name{'s' * (len(found) != 1)}", ("id", "state", "name", "other name", "why"), rows)


@alias.command()
@click.argument("alias_id", metavar="ID")
@db_option
def accept(alias_id: str, db: Path) -> None:
    """Take two names for those of one body: everything told of either is told of one party."""
    _decide(db, alias_id, "accepted")


@alias.command()
@click.argument("alias_id", metavar="ID")
@db_option
def reject(alias_id: str, db: Path) -> None:
    """Take two names for those of two bodies; they are not proposed again."""
    _decide(db, alias_id, "rejected")


def _decide(db: Path, alias_id: str, decision: "Decision") -> None:
    from kb.link.names.decisions import decide
    from kb.store import KnowledgeBase

    if not db.is_file():
        KnowledgeBase(db)  # says what is wrong with it
    with KnowledgeBase(db, write=True) as kb:
        row = decide(kb, alias_id, decision)
    say(f"{row['state']}: “{row['name']}” and “{row['alias']}”")
