"""Extraction spread over processes: few documents in flight at a time, and results in the order of the work."""

import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from pathlib import Path
from typing import TypeVar

from extractors.errors import ExtractorError
from extractors.formats import read
from extractors.pipeline import Extraction, extract
from kb.errors import show_doubts_as_lines

Settled = TypeVar("Settled")
"""What a file may bring along when it needs no extraction."""

IN_FLIGHT = 3
"""Documents per process that are read or wait to be written; more would only cost memory."""


def extractions(
    files: Iterable[tuple[Path, Settled | None]], workers: int = 1
) -> Iterator[tuple[Path, Extraction | str | Settled]]:
    """Yield each file with its extraction, or with the reason why there is none, in the order given.

    A file that comes with something settled passes through untouched. A process that dies over a file (out of memory, a
    fault in a parser) costs that file alone.
    """
    if workers > 1:
        yield from _spread(files, workers)
    else:
        for path, settled in files:
            yield path, settled or attempt(path)


def attempt(path: Path) -> Extraction | str:
    """Read and extract one file; return the reason, in one line, if that is not possible."""
    try:
        return extract(read(path))
    except ExtractorError as error:
        return str(error)
    except Exception as error:  # a fault of ours in one file must not stop ten thousand others
        return f"{path.name}: internal error ({type(error).__name__}: {error}). Please report it"


def _spread(
    files: Iterable[tuple[Path, Settled | None]], workers: int
) -> Iterator[tuple[Path, Extraction | str | Settled]]:
    crew = _Crew(workers)
    waiting: deque[tuple[Path, Settled | Future[Extraction | str]]] = deque()
    try:
        for path, settled in files:
            waiting.append((path, settled or crew.start(path)))
            if len(waiting) >= workers * IN_FLIGHT:
                yield crew.finish(*waiting.popleft())
        while waiting:
            yield crew.finish(*waiting.popleft())
    finally:
        crew.pool.shutdown(cancel_futures=True)


class _Crew:
    """Processes that extract, made anew when one of them has died."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self.pool = _pool(workers)

    def start(self, path: Path) -> "Future[Extraction | str]":
        try:
            return self.pool.submit(attempt, path)
        except BrokenProcessPool:
            self.pool = _pool(self.workers)
            return self.pool.submit(attempt, path)

    def finish(
        self, path: Path, started: "Settled | Future[Extraction | str]"
    ) -> tuple[Path, Extraction | str | Settled]:
        if not isinstance(started, Future):
            return path, started
        try:
            return path, started.result()
        except BrokenProcessPool:
            return path, _alone(path)


def _alone(path: Path) -> Extraction | str:
    """Try a file again by itself: a process that dies takes every file in flight with it, and only one is to blame."""
    with _pool(1) as pool:
        try:
            return pool.submit(attempt, path).result()
        except BrokenProcessPool:
            return f"{path.name}: the process that read it died, perhaps for want of memory. Leave the file out"


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_start)


def _start() -> None:
    """Leave Ctrl-C to the parent, tell of doubts as it does, and go when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    show_doubts_as_lines()
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    parent = parent_process()
    if parent:
        connection.wait([parent.sentinel])
        os._exit(1)
