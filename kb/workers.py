"""Extraction spread over processes: few documents in flight at a time, and results in the order of the work."""

import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from multiprocessing import connection, get_context, parent_process
from pathlib import Path
from typing import Generic, TypeVar

from extractors.errors import ExtractorError
from extractors.formats import read
from extractors.pipeline import Extraction, extract

Other = TypeVar("Other")

IN_FLIGHT = 3
"""Documents per process that are read or wait to be written; more would only cost memory."""


@dataclass(frozen=True)
class Work(Generic[Other]):
    """A file, and what has been done about it."""

    path: Path
    """The file."""

    done: Extraction | str | Other | None = None
    """Its extraction; the reason why there is none; something settled elsewhere; or null: still to do."""


def extractions(work: Iterable[Work[Other]], workers: int = 1) -> Iterator[Work[Other]]:
    """Yield each piece of work, done, in the order given; what is done already passes through.

    A process that dies over a file (out of memory, a fault in a parser) costs that file alone.
    """
    if workers > 1:
        yield from _spread(work, workers)
    else:
        for each in work:
            yield each if each.done else replace(each, done=attempt(each.path))


def attempt(path: Path) -> Extraction | str:
    """Read and extract one file; return the reason, in one line, if that is not possible."""
    try:
        return extract(read(path))
    except ExtractorError as error:
        return str(error)
    except Exception as error:  # a fault of ours in one file must not stop ten thousand others
        return f"{path.name}: internal error ({type(error).__name__}: {error}). Please report it"


def _spread(work: Iterable[Work[Other]], workers: int) -> Iterator[Work[Other]]:
    crew = _Crew(workers)
    waiting: deque[tuple[Work[Other], Future[Extraction | str] | None]] = deque()
    try:
        for each in work:
            waiting.append((each, None if each.done else crew.start(each.path)))
            if len(waiting) >= workers * IN_FLIGHT:
                yield crew.settled(*waiting.popleft())
        while waiting:
            yield crew.settled(*waiting.popleft())
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

    def settled(self, work: Work[Other], future: "Future[Extraction | str] | None") -> Work[Other]:
        if future is None:
            return work
        try:
            return replace(work, done=future.result())
        except BrokenProcessPool:
            return replace(work, done=_alone(work.path))


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
    """Leave Ctrl-C to the parent, and go when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    parent = parent_process()
    if parent:
        connection.wait([parent.sentinel])
        os._exit(1)
