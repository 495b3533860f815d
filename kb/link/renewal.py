"""Links made anew: all of them after a change of rules, else those of the series that documents were added to.

What a series tells of its bodies, meetings, promises and wording rests on its own documents; so a new document costs
the work of its own series, and adds what it says of countries, organisations and persons to what is known of them.
Readable identifiers are given out in order of process; where a new one would take or free that of another series, they
are given out anew to all, so that the order in which documents came in never shows.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from sqlite_utils import Database

from kb.link.contradictions import contradictions
from kb.link.events import events, heard_of
from kb.link.joining import all_series, changed_series
from kb.link.names.bodies import Bodies
from kb.link.names.gathering import gathered, gathered_again
from kb.link.names.renumbering import remember, renumber, taken_again
from kb.link.names.short_forms import RULE
from kb.link.rows import Taken, insert
from kb.link.series import Series
from kb.link.spreading import Promised, Task, not_linked, spread
from kb.link.tellings import Event
from kb.link.versions import superseded
from kb.link.wording.rewording import comparisons
from kb.store import DERIVED, KnowledgeBase
from kb.workers import Crew

VERSION = "25"
"""Version of the rules of this package; rows derived by older ones are derived anew."""

TOGETHER = 200
"""Series of which the longest is worked on first; what they tell of their meetings is held at a time."""


def relink(kb: KnowledgeBase, crew: Crew | None = None) -> bool:
    """Derive anew what rests on changed facts or rules; return whether there was anything to do.

    :param crew: processes that do the most of the work; without them it is all done in this one.
    """
    state = next(kb.db.table("link_state").rows, None)
    is_current = bool(state and state["version"] == VERSION)
    unlinked = "select count(*) from documents where id not in (select document_id from link_documents)"
    if is_current and not kb.db.execute(unlinked).fetchone()[0]:
        return False
    with kb.changing():
        kb.db.execute("pragma defer_foreign_keys = on")  # a row may come before the one it points to
        if not is_current or not _added(kb, crew):
            _all(kb, crew)
        kb.db.table("link_state").delete_where()
        kb.db.table("link_state").insert({"version": VERSION})
    return True


def _all(kb: KnowledgeBase, crew: Crew | None) -> None:
    for name in DERIVED:
        kb.db.table(name).delete_where()
    series = all_series(kb.db)
    _linked(kb, series, gathered(kb.db, series), Taken(), crew)


def _added(kb: KnowledgeBase, crew: Crew | None) -> bool:
    """Link only the series whose documents changed; return whether that was enough."""
    db = kb.db
    changed, keys, known_by = changed_series(db)
    ids = [paper.id for each in changed for paper in each.papers]
    fresh = {row[0] for row in db.execute(_FRESH, [json.dumps(ids)])}
    for statement in _FORGET:
        db.execute(statement, {"papers": json.dumps(ids), "keys": json.dumps(keys)})
    names = gathered_again(db, changed, keys, fresh)
    if names is None:
        return False
    taken = taken_again(db, "event", keys)
    _linked(kb, changed, names, taken, crew)
    db.conn.executemany("update link_documents set known_by = ? where document_id = ?", known_by)
    if taken.unsettled:
        renumber(db, "event")
    return True


_FRESH = "select value from json_each(?) where value not in (select document_id from link_documents)"

_FORGET = (
    "delete from wording where to_document_id in (select value from json_each(:papers))",
    "delete from contradictions where process in (select value from json_each(:keys)) or process is null"
    " and id in (select contradiction_id from contradiction_readings"
    " where document_id in (select value from json_each(:papers)))",
    "delete from contradiction_readings where contradiction_id not in (select id from contradictions)",
    "delete from follow_ups where document_id in (select value from json_each(:papers))",
    "delete from events where id in"
    " (select event_id from event_facts where document_id in (select value from json_each(:papers)))",
    "delete from event_facts where document_id in (select value from json_each(:papers))",
    "delete from link_outsiders where series in (select value from json_each(:keys))",
    "delete from link_documents where document_id in (select value from json_each(:papers))",
)
"""What is forgotten of documents, and of the series by these keys, before it is derived anew."""


def _linked(kb: KnowledgeBase, series: Iterable[Series], names: Bodies, taken: Taken, crew: Crew | None) -> None:
    """Derive what each series tells; while some of it is done elsewhere the next series is worked on."""
    for task, (table, rows) in spread(kb, _tasks(kb.db, series, names, taken), crew):
        insert(kb.db, table, rows)
        if isinstance(task, Promised):  # what was reported of a promise tells what two numbers are of
            try:
                heard = heard_of(kb.db, task.series, names, task.happened) if task.series.outsiders else {}
                contradictions(kb.db, task.series, task.happened, heard)
            except sqlite3.Error:  # the file cannot be written
                raise
            except Exception as error:  # a fault of ours in one series must not stop the others
                not_linked(task.series.key, "contradictions", error)
    remember(kb.db, taken, "event")


def _tasks(db: Database, series: Iterable[Series], names: Bodies, taken: Taken) -> Iterator[Task]:
    """Keep what series tell of their meetings, and yield what else is to be done: the most work first, of so many.

    Events get their identifiers in the order of the series; a long series that came last would keep one process busy
    when the others have nothing left to do.
    """
    several = iter(series)
    while some := list(islice(several, TOGETHER)):
        cut = _cut_short(db, some)
        for each in some:
            each.cut_short = cut[each.process]
        told = [(each, _told(db, each, names, taken)) for each in some]
        told.sort(key=lambda each: -len(each[0].papers))
        yield from (Promised(each, happened) for each, happened in told)
        for each, happened in told:
            yield from comparisons(each, happened)


def _cut_short(db: Database, series: list[Series]) -> dict[str | None, list[tuple[str, str]]]:
    """Return the names that documents of some series cut short, by their process."""
    found: dict[str | None, list[tuple[str, str]]] = defaultdict(list)
    for process, name, short in db.execute(_CUT, [json.dumps([each.process for each in series]), RULE]):
        found[process].append((name, short))
    return found


_CUT = """
select process, name, alias from aliases
where process in (select value from json_each(?)) and rule = ?
order by process, name, alias
"""


def _told(db: Database, series: Series, names: Bodies, taken: Taken) -> dict[str, Event]:
    """Keep what a series tells of its meetings, and return it."""
    happened = events(db, series, names, taken)
    old = superseded(series, happened)
    rows = (
        {"document_id": each.id, "series": series.key, "known_by": each.known_by, "superseded_by": old.get(each.id)}
        for each in series.papers
    )
    insert(db, "link_documents", rows)
    insert(db, "link_outsiders", ({"series": series.key, "document_id": each.id} for each in series.outsiders))
    return happened
