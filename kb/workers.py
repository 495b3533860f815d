"""Work spread over processes, its results in the order of the work; a process that dies or hangs costs one item.

Each process works off a short queue of its own, so it is always known on what it is. One that takes longer over an
item than it may is ended; one that dies is made anew and tries the item once more, for the want of memory that killed
it may have been another's doing. While one item keeps everybody waiting the others are worked on ahead.
"""

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import connection, get_context, parent_process
from time import monotonic
from typing import Any, Self, TypeVar

from kb.errors import NoWorkersError, show_doubts_as_lines

Item = TypeVar("Item")
Result = TypeVar("Result")
Settled = TypeVar("Settled")
"""What an item may bring along when it needs no work."""

QUEUED = range(3, 25)
"""Items given to a process at a time: at least so many that it need not wait for the next, and more of small ones."""

STORE = 0.3
"""Seconds of work in a queue, for while whoever gives it out is writing down results."""

AHEAD = 500
"""Items that may wait for one that takes long."""

GARBAGE = 50_000
"""New objects after which a process looks for those that only hold each other; few of what reading makes ever do."""

TRIES = 2
"""A process may die so often over an item before it is given up."""

STARTS = 3
"""A process may end so often before it is up; then no item is to blame, and more tries are of no use."""


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Let this process look for objects that only hold each other as seldom as those of a crew do."""
    before = gc.get_threshold()
    gc.set_threshold(GARBAGE)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@dataclass(frozen=True, slots=True)
class Lost:
    """What stands in place of a result that never came."""

    limit: float | None = None
    """The seconds that were not enough; null if the process died."""


@dataclass(eq=False)
class _Task:
    """An item with what is to be done to it, and in the end what came of it."""

    item: Any
    work: Callable[[Any], Any] | None
    result: Any = None
    future: "Future[Any] | None" = None
    tries: int = 0

    @property
    def done(self) -> bool:
        return self.work is None

    def end(self, result: object) -> None:
        self.work, self.future, self.result = None, None, result


class Crew:
    """Processes that work; use it in a ``with`` statement, which ends them.

    :param processes: how many.
    :param limit: seconds that one may take over an item; null for as long as it takes.
    :param prepare: what each does first, such as loading what the work needs; its time is not counted.
    """

    def __init__(self, processes: int, limit: float | None = None, prepare: Callable[[], object] | None = None) -> None:
        self._hands = [_Hand(limit, prepare) for _ in range(processes)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        for each in self._hands:
            each.leave()

    def map(
        self, work: Callable[[Item], Result], items: Iterable[tuple[Item, Settled | None]]
    ) -> Iterator[tuple[Item, Result | Settled | Lost]]:
        """Yield each item with what came of it, in the order given; one that brings something settled with that.

        :raises NoWorkersError: a process ends again and again before it is up.
        """
        waiting: deque[_Task] = deque()
        for item, settled in items:
            task = _Task(item, work if settled is None else None, settled)
            waiting.append(task)
            if not task.done:
                min(self._hands, key=_Hand.load).give(task)
            yield from _finished(waiting)
            while waiting and (len(waiting) >= AHEAD or all(each.is_full() for each in self._hands)):
                self._wait()
                yield from _finished(waiting)
        while waiting:
            self._wait()
            yield from _finished(waiting)

    def _wait(self) -> None:
        """Wait until something is done or somebody's time is up."""
        awaited = [each.awaited for each in self._hands if each.awaited]
        left = [each.left() for each in self._hands if each.load()]
        wait(awaited, min((seconds for seconds in left if seconds is not None), default=None), FIRST_COMPLETED)
        for each in self._hands:
            each.look()


def _finished(waiting: deque[_Task]) -> Iterator[tuple[Any, Any]]:
    """Take those from the front that are done."""
    while waiting and waiting[0].done:
        task = waiting.popleft()
        yield task.item, task.result


@dataclass(eq=False)
class _Hand:
    """One process with its queue."""

    limit: float | None
    prepare: Callable[[], object] | None
    tasks: deque[_Task] = field(default_factory=deque)
    since: float = 0.0
    pace: float = STORE
    pid: int | None = None
    pool: ProcessPoolExecutor | None = None
    ready: "Future[int] | None" = None
    stillborn: int = 0

    def load(self) -> int:
        return len(self.tasks)

    def is_full(self) -> bool:
        """Say whether the queue is long enough, by the time that items took of late."""
        return len(self.tasks) >= min(max(QUEUED[0], STORE / max(self.pace, 1e-6)), QUEUED[-1])

    @property
    def awaited(self) -> "Future[Any] | None":
        """What is to come next: the first result, or before it the sign that the process is up."""
        return self.tasks[0].future if self.tasks and self.pid is not None else self.ready if self.tasks else None

    def give(self, task: _Task) -> None:
        """Put a task at the end of the queue."""
        if not self.tasks:
            self.since = monotonic()
        self.tasks.append(task)
        self._submit(task)

    def _submit(self, task: _Task) -> None:
        if self.pool is None:
            self.pool, self.pid = _pool(), None
            self.ready = self.pool.submit(_ready, self.prepare)
        if task.work is not None:
            try:
                task.future = self.pool.submit(_timed, task.work, task.item)
            except BrokenProcessPool as error:  # it died idle: what was given to it meanwhile tells when looked at
                task.future = Future()
                task.future.set_exception(error)

    def left(self) -> float | None:
        """Return the seconds that the process has left for its first task; none is counted before it is up."""
        if self.limit is None or self.pid is None:
            return None
        return max(0.0, self.since + self.limit - monotonic())

    def look(self) -> None:
        """Take what is done, and replace the process if it has died or its time is up."""
        if self.pid is None and self.ready and self.ready.done() and not self.ready.exception():
            self.pid, self.since, self.stillborn = self.ready.result(), monotonic(), 0
        while self.tasks and (future := self.tasks[0].future) and future.done():
            error = future.exception()
            if isinstance(error, BrokenProcessPool):
                return self._died()
            self.since = monotonic()
            seconds, result = future.result()
            self.pace += (seconds - self.pace) / 4
            self.tasks.popleft().end(result)
        if self.tasks and self.left() == 0.0:
            self._end()
            self.tasks.popleft().end(Lost(self.limit))
            self._renew()
        return None

    def _died(self) -> None:
        if self.pid is None:
            self.stillborn += 1
            if self.stillborn >= STARTS:
                raise NoWorkersError(
                    f"processes to share the work end before they begin ({STARTS} tries): free some memory, or run with"
                    " --workers 1; what was written so far is kept"
                )
            return self._renew()
        first = self.tasks[0]
        first.tries += 1
        if first.tries >= TRIES:
            self.tasks.popleft().end(Lost())
        return self._renew()

    def _renew(self) -> None:
        """Start another process on what is left of the queue."""
        if self.pool:
            self.pool.shutdown()
        self.pool = None
        for task in self.tasks:
            self._submit(task)

    def _end(self) -> None:
        if self.pid is not None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, getattr(signal, "SIGKILL", signal.SIGTERM))

    def leave(self) -> None:
        """End the process, in the midst of its work if need be."""
        if self.tasks:
            self._end()
        if self.pool:
            self.pool.shutdown(cancel_futures=True)


def _pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_start)


def _start() -> None:
    """Leave Ctrl-C to the parent, tell of doubts as it does, and go when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    show_doubts_as_lines()
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _ready(prepare: Callable[[], object] | None) -> int:
    """Prepare, and return the process's number; what cannot be prepared shows when the work is done."""
    with suppress(Exception):
        if prepare:
            prepare()
    gc.freeze()  # what was loaded stays
    gc.set_threshold(GARBAGE)
    return os.getpid()


def _timed(work: Callable[[Any], Any], item: object) -> tuple[float, Any]:
    """Do the work, and return how many seconds it took and what came of it."""
    begun = monotonic()
    result = work(item)
    return monotonic() - begun, result


def _leave_with_parent() -> None:
    parent = parent_process()
    if parent:
        connection.wait([parent.sentinel])
        os._exit(1)
