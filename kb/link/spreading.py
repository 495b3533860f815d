"""The most of the work of linking as tasks, which whoever is free can do: each rests on what the file already keeps.

A process of its own reads the documents and facts from the file as it was when linking began; what linking derives
meanwhile it neither sees nor needs.
"""

import sqlite3
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from sqlite_utils import Database

from kb.errors import NotLinkedWarning
from kb.link.follow_ups import follow_ups
from kb.link.rows import Row
from kb.link.series import Series
from kb.link.tellings import Event
from kb.link.wording.rewording import Comparison, reworded
from kb.store import KnowledgeBase
from kb.workers import Crew


@dataclass(frozen=True)
class Promised:
    """A series whose next steps are to be looked for in its later documents."""

    series: Series
    """The series."""

    happened: dict[str, Event]
    """What its facts tell of: the event, by the fact's identifier."""


Task = Promised | list[Comparison]
"""What is to be done: look for reports, or compare the wording of some texts."""

Done = tuple[str, list[Row]]
"""The table that something was derived for, and its rows."""


def spread(kb: KnowledgeBase, tasks: Iterable[Task], crew: Crew | None) -> Iterator[tuple[Task, Done]]:
    """Do tasks and yield each with what came of it, in their order; what a crew cannot do is done in this process."""
    if crew is None:
        yield from ((task, _done_here(kb.db, task)) for task in tasks)
        return
    for task, found in crew.map(partial(_done_elsewhere, kb.path.absolute()), ((task, None) for task in tasks)):
        yield task, found if isinstance(found, tuple) else _done_here(kb.db, task)


def _done(db: Database, task: Task) -> Done:
    if isinstance(task, Promised):
        return "follow_ups", follow_ups(db, task.series, task.happened)
    return "wording", reworded(db, task)


def _done_here(db: Database, task: Task) -> Done:
    """Do a task in this process; what fails by a fault of ours costs the rows of this task and is told."""
    try:
        return _done(db, task)
    except sqlite3.Error:  # the file cannot be read or written: nothing can be linked
        raise
    except Exception as error:
        if isinstance(task, Promised):
            not_linked(task.series.key, "follow-ups", error)
            return "follow_ups", []
        not_linked(task[0].later.id, "changes of wording", error)
        return "wording", []


def not_linked(of: str, what: str, error: Exception) -> None:
    """Tell in one line that a fault of ours leaves out what some documents say of each other."""
    said = " ".join(f"{type(error).__name__}: {error}".split())
    warnings.warn(NotLinkedWarning(f"{of}: no {what}: internal error ({said}). Please report it"), stacklevel=2)


def _done_elsewhere(path: Path, task: Task) -> Done | None:
    """Do a task in another process than the one that writes; null if the file cannot be read there."""
    try:
        return _done(_opened(path).db, task)
    except Exception:  # what is a fault of the task comes up again where it is done instead, and is told there
        return None


@lru_cache(maxsize=1)
def _opened(path: Path) -> KnowledgeBase:
    return KnowledgeBase(path)
