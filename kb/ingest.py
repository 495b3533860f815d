"""Files into the knowledge base: read and extracted by one process or many, written by one, some at a time.

A file that cannot be read is one line of the report; the rest goes on. Files are written in the order in which they
were come upon, however many processes work on them, so the outcome never depends on which was quicker. Each
transaction keeps some whole documents: a run that is cut off at any moment leaves no part of one, and the next run
completes what is missing.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from extractors.formats.source import shown_name
from extractors.limits import DEFAULT_LIMITS, Limits
from kb.errors import KnowledgeBaseError
from kb.link import relink
from kb.reading import internal_error, prepare, readings
from kb.rows import Packed
from kb.sources import sources
from kb.store import Change, KnowledgeBase
from kb.workers import Crew, seldom_collecting

TIMEOUT = 120.0
"""Seconds that one of several processes may take over a file."""

BATCH = 96
"""Files written in one transaction, at most."""

BATCH_CHARACTERS = 500_000
"""Characters of text after which a transaction is written, so that little is read again after a run was cut off."""

Result = Literal["added", "unchanged", "replaced", "failed", "passed over"]


@dataclass(frozen=True)
class Outcome:
    """What became of one file."""

    path: Path
    """The file."""

    result: Result
    """What became of it."""

    reason: str | None = None
    """Why it failed or was passed over, or which other file has the same content."""


@dataclass
class IngestReport:
    """What became of every file of a run."""

    outcomes: list[Outcome] = field(default_factory=list)
    """In the order in which the files were come upon."""

    def of(self, *results: Result) -> list[Outcome]:
        """Return the outcomes of some kinds."""
        return [each for each in self.outcomes if each.result in results]

    @property
    def added(self) -> list[Outcome]:
        """Files that are new."""
        return self.of("added")

    @property
    def unchanged(self) -> list[Outcome]:
        """Files whose content is known and whose facts are up to date."""
        return self.of("unchanged")

    @property
    def replaced(self) -> list[Outcome]:
        """Files whose facts were found anew by newer rules."""
        return self.of("replaced")

    @property
    def failed(self) -> list[Outcome]:
        """Files that could not be read, each with its reason."""
        return self.of("failed")


def ingest(
    kb: KnowledgeBase,
    paths: Iterable[str | Path],
    workers: int = 1,
    progress: Callable[[Outcome], None] | None = None,
    timeout: float | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> IngestReport:
    """Take in files and folders, then derive links anew if anything changed.

    :param workers: processes that read and extract; 1 does it all in this one.
    :param progress: called after every file.
    :param timeout: seconds that a file may take before the process that reads it is ended; ``TIMEOUT`` for several
        processes. With one there is no limit unless one is asked for; then another process reads, which can be ended.
    :param limits: what a reader must stay within.
    """
    report = IngestReport()
    several = workers > 1 or timeout is not None
    with seldom_collecting(), Crew(workers, timeout or TIMEOUT, prepare) if several else nullcontext() as crew:
        found = readings(_files(kb, [Path(path) for path in paths]), crew, limits)
        for batch in _batches(found):
            for outcome in _written(kb, batch):
                report.outcomes.append(outcome)
                if progress:
                    progress(outcome)
        relink(kb, crew)
    return report


Found = tuple[Path, Packed | Outcome | str]
"""A file with its rows, its outcome, or the reason why it failed."""


def _batches(found: Iterable[Found]) -> Iterator[list[Found]]:
    """Yield so many files at a time as one transaction takes; the same files always make the same batches."""
    batch: list[Found] = []
    characters = 0
    for each in found:
        batch.append(each)
        characters += each[1].length if isinstance(each[1], Packed) else 0
        if len(batch) == BATCH or characters >= BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    yield batch


def _written(kb: KnowledgeBase, batch: list[Found]) -> Iterator[Outcome]:
    """Keep what was read, and yield what became of each file."""
    changes = iter(_kept(kb, [each for _, each in batch if isinstance(each, Packed)]))
    for path, each in batch:
        match each:
            case Packed():
                change = next(changes)
                if isinstance(change, Exception):
                    yield Outcome(path, "failed", internal_error(path, change))
                else:
                    yield Outcome(path, change, _same_content(kb, path, each.sha256))
            case str():
                yield Outcome(path, "failed", each)
            case _:
                yield each


def _kept(kb: KnowledgeBase, documents: list[Packed]) -> list[Change | Exception]:
    """Keep documents together; if that fails by a fault of ours, one by one, so that it costs the one at fault."""
    try:
        return [*kb.keep(documents)] if documents else []
    except KnowledgeBaseError:  # the file cannot be written: no document can be kept
        raise
    except Exception as error:
        if len(documents) == 1:
            return [error]
        return [change for each in documents for change in _kept(kb, [each])]


def _files(kb: KnowledgeBase, paths: list[Path]) -> Iterator[tuple[Path, Outcome | None]]:
    """Yield each file, with its outcome if that is clear without reading it."""
    for source in sources(paths):
        path, outcome = source.path, None
        if source.passed_over:
            outcome = Outcome(path, "passed over", source.passed_over)
        elif not path.exists():
            outcome = Outcome(path, "failed", f"{path}: no such file or folder. Check the path")
        elif not path.is_file():
            outcome = Outcome(path, "failed", f"{path.name}: not a regular file. Name a file or a folder")
        elif (digest := _digest(path)) and kb.is_current(digest):
            outcome = Outcome(path, "unchanged", _same_content(kb, path, digest))
        yield path, outcome


def _digest(path: Path) -> str | None:
    """Return the digest of a file's bytes, null if it cannot be opened (the reader will say why)."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _same_content(kb: KnowledgeBase, path: Path, digest: str) -> str | None:
    """Say so when the content is known under another name."""
    known = kb.known(digest)
    return f"same content as {known.source}" if known and known.source != shown_name(path) else None
