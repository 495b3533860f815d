"""Commands that ask a knowledge base."""

from pathlib import Path
from typing import Any

import click

from kb.cli.following import STATUS
from kb.cli.output import as_json, db_option, format_option, say, table, write


@click.command()
@click.argument("words", nargs=-1, required=True)
@db_option
@format_option("table", "json")
@click.option("--type", "type_name", help="Only facts of this type, or 'passage' for the documents' own text.")
@click.option("--document", help="Only in the document of this identifier.")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="At most so many.")
def search(
    words: tuple[str, ...], db: Path, shape: str, type_name: str | None, document: str | None, limit: int
) -> None:
    """Find passages and facts that hold all the WORDS, best first; '"two words"' stand together."""
    from kb.queries import search as find
    from kb.store import KnowledgeBase

    with KnowledgeBase(db) as kb:
        _check_type(type_name)
        hits = find(kb.db, " ".join(words), type=type_name, document=document, limit=limit)
    if shape == "json":
        write(as_json(hits) + "\n")
    elif hits:
        rows = [(each["document_id"], each["label"], each["type"], each["snippet"]) for each in hits]
        table(f"{len(hits)} found", ("document", "par.", "type", "words"), rows)
    else:
        say("Nothing found. Fewer or other words may help")


def _check_type(name: str | None) -> None:
    from kb.rows import KINDS

    if name and name not in {"passage", *KINDS}:
        raise click.BadParameter(f"{name!r} is no type of fact: {', '.join(['passage', *KINDS])}", param_hint="--type")


@click.command()
@db_option
@format_option("table", "json")
def summary(db: Path, shape: str) -> None:
    """Show what is in the knowledge base: documents, facts by type, promises with what was reported of them."""
    from kb.queries import ask
    from kb.store import KnowledgeBase

    with KnowledgeBase(db) as kb:
        found: dict[str, list[dict[str, Any]]] = {
            name: list(ask(kb.db, name)) for name in ("documents", "summary", "meetings", "activities", "next_steps")
        }
    if shape == "json":
        write(as_json(found) + "\n")
        return
    _show_documents(found["documents"])
    _show_counts(found["summary"])
    _show_events(found["meetings"] + found["activities"])
    _show_next_steps(found["next_steps"])


def _show_documents(documents: list[dict[str, Any]]) -> None:
    rows = [(each["id"], each["genre"], each["issued"] or each["meeting_end"], each["facts"]) for each in documents]
    table("Documents", ("document", "genre", "date", "facts"), rows)


def _show_counts(counts: list[dict[str, Any]]) -> None:
    table(
        "Facts", ("type", "facts", "documents"), [(each["type"], each["facts"], each["documents"]) for each in counts]
    )


def _show_events(events: list[dict[str, Any]]) -> None:
    rows = [(each["start"], each["end"], each["name"], each["state"], each["documents"], each["id"]) for each in events]
    table("Meetings and activities", ("from", "to", "name", "state", "told by", "id"), rows)


def _show_next_steps(steps: list[dict[str, Any]]) -> None:
    rows = [(each["due_text"], each["action"], STATUS[each["status"]], each["reason"]) for each in steps]
    table("Next steps", ("due", "promised", "reported", "why"), rows)
