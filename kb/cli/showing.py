"""Commands that show one thing with everything that is known of it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from kb.cli.output import as_json, db_option, format_option, write

Row = dict[str, Any]


@click.group()
def show() -> None:
    """Show one document, meeting, activity or party with what is stated and what follows."""


@show.command()
@click.argument("name", metavar="ID")
@db_option
@format_option("text", "json")
def document(name: str, db: Path, shape: str) -> None:
    """Show a document: its heading, its facts by type, what became of its next steps, where others disagree."""
    from kb.queries import ask
    from kb.queries import document as find
    from kb.store import KnowledgeBase

    with KnowledgeBase(db) as kb:
        row = find(kb.db, name)
        found: Row = {"document": {key: value for key, value in row.items() if key != "text"}}
        found["facts"] = list(ask(kb.db, "document_facts", document=name))
        found["next_steps"] = list(ask(kb.db, "next_steps", document=name))
        found["contradictions"] = list(ask(kb.db, "contradictions", document=name))
        found["wording"] = list(ask(kb.db, "wording_pairs", document=name))
    if shape == "json":
        write(as_json(found) + "\n")
        return
    kinds = dict.fromkeys(fact["type"] for fact in found["facts"])
    _tell(
        [
            row["title"] or name,
            f"{row['genre']}, {row['status']}; {row['issued_text'] or row['day'] or 'undated'}",
            row["body"],
        ],
        {kind: [_fact(fact) for fact in found["facts"] if fact["type"] == kind] for kind in kinds}
        | {
            "reported of its next steps": [_step(each) for each in found["next_steps"]],
            "contradictions": [_contradiction(each) for each in found["contradictions"]],
            "wording": [
                f"{each['from_document_id']} → {each['to_document_id']}: {each['sentences']} {each['effect']}"
                for each in found["wording"]
            ],
        },
    )


@show.command()
@click.argument("name", metavar="ID")
@db_option
@format_option("text", "json")
def meeting(name: str, db: Path, shape: str) -> None:
    """Show a meeting or activity: what each document says of it, who took part, what was promised, what disagrees."""
    import json

    from kb.errors import UnknownNameError
    from kb.queries import ask
    from kb.store import KnowledgeBase

    with KnowledgeBase(db) as kb:
        row = next(ask(kb.db, "happening", event=name), None)
        if row is None:
            raise UnknownNameError(f"{name}: no such meeting or activity. 'kb summary' lists them")
        found: Row = {"event": row, "tellings": list(ask(kb.db, "tellings", event=name))}
        papers = json.dumps([each["document_id"] for each in found["tellings"] if each["says"] == "this"])
        names = None if row["kind"] == "meeting" else json.dumps(sorted({each["name"] for each in found["tellings"]}))
        asked = papers if names is None else json.dumps([each["document_id"] for each in found["tellings"]])
        found["participants"] = list(ask(kb.db, "told_participants", documents=asked, names=names))
        found["decisions"] = list(ask(kb.db, "told_decisions", documents=papers))
        found["next_steps"] = list(ask(kb.db, "board", documents=papers))
        found["contradictions"] = list(ask(kb.db, "contradictions", event=name))
    if shape == "json":
        write(as_json(found) + "\n")
        return
    place = ", ".join(filter(None, [row["city"], row["country"]]))
    dates = " to ".join(dict.fromkeys(filter(None, [row["start"], row["end"]])))
    _tell(
        [row["name"], "; ".join(filter(None, [dates or "undated", place, row["state"]])), row["process"]],
        {
            "told by": [
                f"{each['document_id']}: {each['says']}, {each['dates_text'] or 'no date'}"
                for each in found["tellings"]
            ],
            "participants": [
                f"{each['name']} ({each['role']})" for each in found["participants"] if each["role"] != "mentioned"
            ],
            "decisions": [f"{each['actor']}: {each['verb']} {each['text']}" for each in found["decisions"]],
            "next steps": [_step(each) for each in reversed(found["next_steps"])],
            "contradictions": [_contradiction(each) for each in found["contradictions"]],
        },
    )


@show.command()
@click.argument("name", metavar="ID|NAME")
@db_option
@format_option("text", "json")
def party(name: str, db: Path, shape: str) -> None:
    """Show a country, organisation, person or body: its names, its roles, who holds roles in it, what it did."""
    from kb.errors import UnknownNameError
    from kb.queries import ask
    from kb.store import KnowledgeBase

    with KnowledgeBase(db) as kb:
        row = next(ask(kb.db, "party_row", party=name), None)
        if row is None:
            meant = list(ask(kb.db, "party_named", called=name))
            if not meant:
                raise UnknownNameError(f"{name}: no party of this name. 'kb search' finds names in the records")
            if len(meant) > 1:
                raise UnknownNameError(f"{name}: name one of {', '.join(each['id'] for each in meant)}")
            name = meant[0]["id"]
            row = next(ask(kb.db, "party_row", party=name))
        found: Row = {"party": row} | {
            kind: list(ask(kb.db, f"party_{kind}", party=name)) for kind in ("names", "roles", "holders", "acts")
        }
    if shape == "json":
        write(as_json(found) + "\n")
        return
    _tell(
        [row["name"], f"{row['kind']}; {row['facts']} facts in {row['documents']} documents", row["process"]],
        {
            "other names": [f"{each['alias']} ({each['state']}: {each['reason']})" for each in found["names"]],
            "roles": [_role(each) for each in found["roles"]],
            "held by others": [f"{each['role']}: {each['name']}" for each in found["holders"]],
            "said and done": [
                f"{each['day'] or 'undated'} {each['verb'] or 'said'}: {each['text']}" for each in found["acts"]
            ],
        },
    )


def _role(each: Row) -> str:
    of = f" of {each['of']}" if each["of"] else ""
    return f"{each['day'] or 'undated'} {each['role']}{of}: {each['document_id']}"


def _fact(fact: Row) -> str:
    return f"{fact['title']}{f' (par. {label})' if (label := fact['label']) else ''}"


def _step(step: Row) -> str:
    from kb.cli.following import STATUS

    due = step["due_text"] or "no date"
    return f"{step['action']} – {due}: {STATUS[step['status']]}{f' ({reason})' if (reason := step['reason']) else ''}"


def _contradiction(each: Row) -> str:
    return f"{each['what']}: {each['reason']}"


def _tell(heading: Iterable[str | None], parts: dict[str, list[str]]) -> None:
    """Print a heading, and under it every part that holds anything, an item a line."""
    lines = [" ".join(str(line).split()) for line in heading if line]
    for title, items in parts.items():
        if items:
            lines += ["", f"{title} ({len(items)})", *(f"- {' '.join(item.split())}" for item in items)]
    write("\n".join(lines) + "\n")
