"""Commands that show one thing with everything that is known of it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kb.cli.output import as_json, db_option, format_option, write

if TYPE_CHECKING:
    from extractors.facts import Fact
    from kb.store import KnowledgeBase

Row = dict[str, Any]

TOLD_OF_EVENTS = ("participant", "goal", "trend", "statistic", "decision", "quote")
"""Types of facts that are shown of a meeting; of an activity those that are said of it."""


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
        told = _told(kb, [name])
        found["next_steps"] = list(ask(kb.db, "next_steps", document=name))
        found["contradictions"] = list(ask(kb.db, "contradictions", document=name))
        found["wording"] = list(ask(kb.db, "wording_pairs", document=name))
    if shape == "json":
        write(as_json(found | {"facts": [row for _, row in told]}) + "\n")
        return
    _tell(
        [
            row["name"],
            f"{row['genre']}, {row['status']}; {row['issued_text'] or row['day'] or 'undated'}",
            f"{row['process']} (inferred, not named here: it {row['known_by']})" if row["known_by"] else row["process"],
        ],
        _by_type(fact for fact, _ in told)
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
    """Show a meeting: what each document says of it, who took part, what was said and promised, what disagrees."""
    _show_event(name, db, shape)


@show.command()
@click.argument("name", metavar="ID")
@db_option
@format_option("text", "json")
def activity(name: str, db: Path, shape: str) -> None:
    """Show an operation or campaign: what each document says of it, who took part, its goals and results."""
    _show_event(name, db, shape)


def _show_event(name: str, db: Path, shape: str) -> None:
    import json

    from kb.errors import UnknownNameError
    from kb.queries import ask
    from kb.store import KnowledgeBase

    with KnowledgeBase(db) as kb:
        row = next(ask(kb.db, "happening", event=name), None)
        if row is None:
            raise UnknownNameError(f"{name}: no such meeting or activity. 'kb summary' lists them")
        found: Row = {"event": row, "tellings": list(ask(kb.db, "tellings", event=name))}
        is_meeting = row["kind"] == "meeting"
        papers = _own(found["tellings"]) if is_meeting else {each["document_id"]: None for each in found["tellings"]}
        names = None if is_meeting else {each["name"] for each in found["tellings"]}
        told = [each for each in _told(kb, papers) if _is_of_event(each[0], names)]
        found["next_steps"] = list(ask(kb.db, "board", documents=json.dumps([*papers]))) if is_meeting else []
        found["contradictions"] = list(ask(kb.db, "contradictions", event=name))
    if shape == "json":
        write(as_json(found | {"facts": [row for _, row in told]}) + "\n")
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
        }
        | _by_type(fact for fact, _ in told)
        | {
            "next steps": [_step(each) for each in reversed(found["next_steps"])],
            "contradictions": [_contradiction(each) for each in found["contradictions"]],
        },
    )


def _own(tellings: list[Row]) -> dict[str, None]:
    """Return the documents that report a meeting; its final text stands for the drafts before it."""
    reporting = [each for each in tellings if each["says"] == "this"]
    final = [each for each in reporting if each["document_status"] != "draft"]
    return {each["document_id"]: None for each in final or reporting}


def _is_of_event(fact: "Fact", names: set[str] | None) -> bool:
    if fact.type not in TOLD_OF_EVENTS:
        return False
    return names is None or getattr(fact, "of", None) in names


def _told(kb: "KnowledgeBase", papers: Iterable[str]) -> list[tuple["Fact", Row]]:
    """Return what documents state, each fact with its form in JSON."""
    digests = [(paper, kb.db.table("documents").get(paper)["sha256"]) for paper in papers]
    return [
        (fact, {"document_id": paper} | fact.to_json(digest))
        for paper, digest in digests
        for fact in kb.facts(paper).values()
    ]


def _by_type(facts: Iterable["Fact"]) -> dict[str, list[str]]:
    """Return what facts say, a line each, by type; who is merely mentioned is left out."""
    from kb.cli.saying import says

    told: dict[str, list[str]] = {}
    for fact in facts:
        if getattr(fact, "role", None) != "mentioned":
            label = fact.evidence[0].label
            told.setdefault(fact.type.replace("_", " "), []).append(says(fact) + (f" (par. {label})" if label else ""))
    return told


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
