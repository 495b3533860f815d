"""Commands that fill and check a knowledge base."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kb.cli.limits import limits_options
from kb.cli.output import db_option, say, write

if TYPE_CHECKING:
    from extractors.limits import Limits
    from kb.ingest import IngestReport, Outcome


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@db_option
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that read.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    help="Longest time for a file; the process that takes longer is ended, and the rest goes on."
    "  [default: 120 with several workers, none with one]",
)
@limits_options
def ingest(paths: tuple[Path, ...], db: Path, workers: int, timeout: float | None, limits: "Limits") -> int:
    """Take documents, or folders of them, into the knowledge base.

    A file that is known is not read again; one that cannot be read is named, and the rest goes on.

    One worker is this process itself, which cannot be ended; with --timeout another one reads for it.
    """
    from kb.ingest import ingest as ingest_paths
    from kb.store import KnowledgeBase

    is_new = not db.exists()
    with KnowledgeBase(db, write=True) as kb, _progress(paths) as progress:
        report = ingest_paths(kb, paths, workers, progress, timeout, limits)
        is_empty = not kb.db.table("documents").count
    if is_new and is_empty:
        db.unlink()  # nothing was taken in: leave things as they were
    _tell(report, db)
    return 1 if report.failed else 0


@contextmanager
def _progress(paths: tuple[Path, ...]) -> Iterator["Callable[[Outcome], None] | None"]:
    """Show a bar while people watch; nothing when the output goes to a file."""
    from rich.console import Console

    from kb.sources import sources

    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    from rich.progress import Progress

    with Progress(console=console, transient=True) as bar:
        task = bar.add_task("Reading", total=sum(1 for _ in sources(paths)))
        yield lambda outcome: bar.advance(task)


def _tell(report: "IngestReport", db: Path) -> None:
    for outcome in report.failed:
        say(f"kb: {outcome.reason}")
    for outcome in report.of("unchanged"):
        if outcome.reason:
            say(f"{outcome.path}: {outcome.reason}")
    reasons: dict[str, list[Path]] = {}
    for outcome in report.of("passed over"):
        reasons.setdefault(str(outcome.reason), []).append(outcome.path)
    for reason, passed in reasons.items():
        others = f" and {len(passed) - 1} more" if len(passed) > 1 else ""
        say(f"{passed[0]}{others}: passed over: {reason}")
    counts = (len(report.added), len(report.unchanged), len(report.replaced), len(report.failed))
    say("{}: {} added, {} unchanged, {} replaced, {} failed".format(db, *counts))


@click.command()
@db_option
def verify(db: Path) -> int:
    """Check the knowledge base against itself.

    Cuts every evidence span out of the stored text and compares, builds every fact again, and checks the search index
    and SQLite's own structure. Prints what disagrees, a line each; nothing if all is sound.
    """
    import os

    from kb.store import KnowledgeBase

    writable = db.is_file() and os.access(db, os.W_OK)
    with KnowledgeBase(db, write=writable) as kb:
        found = kb.verify()
        documents, facts = (kb.db.table(name).count for name in ("documents", "facts"))
    for each in found:
        write(f"{each.place}: {each.what}\n")
    say(f"{db}: {documents} documents, {facts} facts, {len(found)} disagreements")
    return 1 if found else 0
