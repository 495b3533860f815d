"""Commands that set documents beside each other."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kb.cli.output import as_json, db_option, format_option, say, table, write

if TYPE_CHECKING:
    from rich.text import Text

    from kb.link.wording.rewording import Rewording

STYLES = {"=": "", "-": "strike red", "+": "bold green"}
MARKS = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
"""How words that went out or came in are marked where there are no colours."""


@click.command()
@click.argument("earlier", metavar="DOC")
@click.argument("later", metavar="DOC")
@db_option
@format_option("table", "json")
@click.option("--all", "whole", is_flag=True, help="Show sentences that stayed the same, too.")
def diff(earlier: str, later: str, db: Path, shape: str, whole: bool) -> None:
    """Compare two documents sentence by sentence: how the wording moved, and what that does.

    A DOC is a document's identifier, see 'kb summary'. Nothing is left out but what stayed the same: added and deleted
    sentences have a line of their own. As json everything is shown.
    """
    from kb.link.wording.rewording import compare, effects
    from kb.queries import document
    from kb.store import KnowledgeBase

    with KnowledgeBase(db) as kb:
        for name in (earlier, later):
            document(kb.db, name)
        found = compare(kb.db, earlier, later)
    counts = effects(found)
    if shape == "json":
        told = {"from": earlier, "to": later, "effects": dict(sorted(counts.items()))}
        write(as_json(told | {"sentences": [_as_json(each) for each in found]}) + "\n")
        return
    shown = [each for each in found if whole or each.change.effects[0] != "unchanged"]
    rows = [(*_labels(each), ", ".join(each.change.effects), _words(each), each.change.reason) for each in shown]
    table(f"{earlier} → {later}", ("par.", "now", "effect", "wording", "why"), rows)
    say(", ".join(f"{n} {effect}" for effect, n in counts.most_common()))


def _labels(each: "Rewording") -> tuple[str | None, str | None]:
    return each.earlier.label if each.earlier else None, each.later.label if each.later else None


def _as_json(each: "Rewording") -> dict[str, Any]:
    def side(passage: Any) -> dict[str, Any] | None:
        return {name: getattr(passage, name) for name in ("label", "start", "end", "text")} if passage else None

    return {
        "effect": each.change.effects[0],
        "effects": list(each.change.effects),
        "likeness": round(each.likeness, 3),
        "from": side(each.earlier),
        "to": side(each.later),
        "diff": [list(part) for part in each.change.diff],
        "reason": each.change.reason,
    }


def _words(each: "Rewording") -> "Text | str":
    """Return both wordings in one: coloured for people who watch, marked in a file."""
    import sys

    from rich.text import Text

    if not sys.stdout.isatty():
        return " ".join(MARKS[what].format(words) for what, words in each.change.diff)
    parts = [part for what, words in each.change.diff for part in ((words, STYLES[what]), (" ", ""))]
    return Text.assemble(*parts)


@click.command()
@db_option
@format_option("table", "json")
@click.option("--process", help="Only of the process of this name.")
@click.option("--document", help="Only those that the document of this identifier has part in.")
def contradictions(db: Path, shape: str, process: str | None, document: str | None) -> None:
    """List where documents of a process give different values for one thing, each with its exact words."""
    from kb.queries import ask
    from kb.store import KnowledgeBase

    with KnowledgeBase(db) as kb:
        named = next(ask(kb.db, "process_named", whose=process), {"process": process})
        found = list(ask(kb.db, "contradictions", process=named["process"], document=document))
        for each in found:
            each["places"] = list(ask(kb.db, "contradiction_readings", contradiction=each["id"]))
    if shape == "json":
        write(as_json(found) + "\n")
        return
    rows = [
        (each["kind"] if n == 0 else None, each["what"] if n == 0 else None, *_place(place))
        for each in found
        for n, place in enumerate(each["places"])
    ]
    title = f"{len(found)} contradiction{'s' * (len(found) != 1)}"
    table(title, ("kind", "of what", "value", "document", "par.", "words"), rows)


def _place(place: dict[str, Any]) -> tuple[Any, ...]:
    return place["value"], place["document_id"], place["label"], place["sentence"]
