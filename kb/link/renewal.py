"""Links made anew: all of them after a change of rules, else those of the series that documents were added to.

What a series tells of its bodies, meetings, promises and wording rests on its own documents; so a new document costs
the work of its own series, and adds what it says of countries, organisations and persons to what is known of them.
Readable identifiers are given out in order of process; where a new one would take or free that of another series, they
are given out anew to all, so that the order in which documents came in never shows.
"""

import json
from collections.abc import Callable, Iterable, Iterator

from sqlite_utils import Database

from kb.link.bodies import Bodies
from kb.link.contradictions import contradictions
from kb.link.events import events
from kb.link.follow_ups import follow_ups
from kb.link.gathering import gathered, gathered_again
from kb.link.renumbering import remember, renumber, taken_again
from kb.link.rewording import Comparison, comparisons, reworded
from kb.link.rows import Row, Taken, insert
from kb.link.series import Series, all_series, changed_series
from kb.store import DERIVED, KnowledgeBase

VERSION = "7"
"""Version of the rules of this package; rows derived by older ones are derived anew."""

Comparing = Callable[[list[Comparison]], list[Row]]
"""The work of comparing texts."""

Spread = Callable[[Comparing, Iterable[list[Comparison]]], Iterable[list[Row]]]
"""What maps work onto items and keeps their order, as ``map`` does; with several processes if it likes."""


def relink(kb: KnowledgeBase, spread: Spread = map) -> bool:
    """Derive anew what rests on changed facts or rules; return whether there was anything to do.

    :param spread: does the comparisons of wording, the most of the work.
    """
    state = next(kb.db.table("link_state").rows, None)
    is_current = bool(state and state["version"] == VERSION)
    unlinked = "select count(*) from documents where id not in (select document_id from link_documents)"
    if is_current and not kb.db.execute(unlinked).fetchone()[0]:
        return False
    with kb.changing():
        kb.db.execute("pragma defer_foreign_keys = on")  # a row may come before the one it points to
        if not is_current or not _added(kb.db, spread):
            _all(kb.db, spread)
        kb.db.table("link_state").delete_where()
        kb.db.table("link_state").insert({"version": VERSION})
    return True


def _all(db: Database, spread: Spread) -> None:
    for name in DERIVED:
        db.table(name).delete_where()
    series = all_series(db)
    _linked(db, series, gathered(db, series), Taken(), spread)


def _added(db: Database, spread: Spread) -> bool:
    """Link only the series whose documents changed; return whether that was enough."""
    changed, keys = changed_series(db)
    ids = [paper.id for each in changed for paper in each.papers]
    fresh = {row[0] for row in db.execute(_FRESH, [json.dumps(ids)])}
    for statement in _FORGET:
        db.execute(statement, [json.dumps(ids)])
    names = gathered_again(db, changed, keys, fresh)
    if names is None:
        return False
    taken = taken_again(db, "event", keys)
    _linked(db, changed, names, taken, spread)
    if taken.unsettled:
        renumber(db, "event")
    return True


_FRESH = "select value from json_each(?) where value not in (select document_id from link_documents)"

_FORGET = (
    "delete from wording where to_document_id in (select value from json_each(?))",
    "delete from contradictions where id in (select contradiction_id from contradiction_readings"
    " where document_id in (select value from json_each(?)))",
    "delete from contradiction_readings where document_id in (select value from json_each(?))",
    "delete from follow_ups where document_id in (select value from json_each(?))",
    "delete from events where id in"
    " (select event_id from event_facts where document_id in (select value from json_each(?)))",
    "delete from event_facts where document_id in (select value from json_each(?))",
    "delete from link_documents where document_id in (select value from json_each(?))",
)
"""What is forgotten of documents before it is derived anew; nothing of it rests on documents of another series."""


def _linked(db: Database, series: Iterable[Series], names: Bodies, taken: Taken, spread: Spread) -> None:
    """Derive what each series tells; while texts are compared elsewhere the next series is worked on."""
    work = (together for each in series for together in _told(db, each, names, taken))
    for rows in spread(reworded, work):
        insert(db, "wording", rows)
    remember(db, taken, "event")


def _told(db: Database, series: Series, names: Bodies, taken: Taken) -> Iterator[list[Comparison]]:
    """Keep what a series tells of its meetings and promises, and yield what is to be compared."""
    happened = events(db, series, names, taken)
    follow_ups(db, series, happened)
    contradictions(db, series, happened)
    insert(db, "link_documents", ({"document_id": paper.id, "series": series.key} for paper in series.papers))
    yield from comparisons(db, series, happened)
