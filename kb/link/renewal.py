"""Links made anew: all of them after a change of rules, else those of the series that documents were added to.

What a series tells of its meetings, promises and wording rests on its own documents; so a new document costs the work
of its own series. Names of parties are gathered from all documents each time. Events have readable identifiers, given
out in order of process; where a new one would take or free the name of another series' event, all are given out anew,
so that the order in which documents came in never shows.
"""

import json
from collections.abc import Callable, Iterable, Iterator

from sqlite_utils import Database

from kb.link.bodies import Bodies, bodies
from kb.link.contradictions import contradictions
from kb.link.events import events
from kb.link.follow_ups import follow_ups
from kb.link.parties import parties
from kb.link.rewording import Comparison, comparisons, reworded
from kb.link.rows import Row, Taken, insert
from kb.link.series import Series, all_series
from kb.store import DERIVED, KnowledgeBase

VERSION = "4"
"""Version of the rules of this package; rows derived by older ones are derived anew."""

_NAMES = ("aliases", "party_facts", "parties")
"""Tables of names, gathered from all documents."""


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
        series = list(all_series(kb.db))
        if not is_current or not _added(kb.db, series, spread):
            _all(kb.db, series, spread)
        kb.db.table("link_state").delete_where()
        kb.db.table("link_state").insert({"version": VERSION})
    return True


def _all(db: Database, series: list[Series], spread: Spread) -> None:
    for name in DERIVED:
        db.table(name).delete_where()
    names = _named(db, series)
    _linked(db, series, names, Taken(), spread)


def _added(db: Database, series: list[Series], spread: Spread) -> bool:
    """Link only the series whose documents changed; return whether that was enough."""
    known = dict(db.execute("select document_id, series from link_documents"))
    moved = {
        key for each in series for paper in each.papers if known.get(paper.id) != each.key
        for key in (each.key, known.get(paper.id))
    }  # fmt: skip
    changed = [each for each in series if each.key in moved]
    papers = json.dumps([paper.id for each in changed for paper in each.papers])
    before = {row[0] for row in db.execute(_EVENTS, [papers])}
    for statement in _FORGET:
        db.execute(statement, [papers])
    for name in _NAMES:
        db.table(name).delete_where()
    others = {row[0] for row in db.execute("select id from events")}
    taken = Taken(others)
    _linked(db, changed, _named(db, series), taken, spread)
    freed = before - {row[0] for row in db.execute(_EVENTS, [papers])}
    return not taken.clashed and not any(other.startswith(f"{gone}-") for gone in freed for other in others)


_EVENTS = "select distinct event_id from event_facts where document_id in (select value from json_each(?))"

_FORGET = (
    "delete from wording where to_document_id in (select value from json_each(?))",
    "delete from contradictions where id in (select contradiction_id from contradiction_readings"
    " where document_id in (select value from json_each(?)))",
    "delete from contradiction_readings where document_id in (select value from json_each(?))",
    "delete from follow_ups where document_id in (select value from json_each(?))",
    f"delete from events where id in ({_EVENTS})",  # noqa: S608  the statement above
    "delete from event_facts where document_id in (select value from json_each(?))",
    "delete from link_documents where document_id in (select value from json_each(?))",
)
"""What is forgotten of documents before it is derived anew; nothing of it rests on documents of another series."""


def _named(db: Database, series: list[Series]) -> Bodies:
    found = bodies(db, series)
    parties(db, series, found)
    return found


def _linked(db: Database, series: Iterable[Series], names: Bodies, taken: Taken, spread: Spread) -> None:
    """Derive what each series tells; while texts are compared elsewhere the next series is worked on."""
    work = (together for each in series for together in _told(db, each, names, taken))
    for rows in spread(reworded, work):
        insert(db, "wording", rows)


def _told(db: Database, series: Series, names: Bodies, taken: Taken) -> Iterator[list[Comparison]]:
    """Keep what a series tells of its meetings and promises, and yield what is to be compared."""
    happened = events(db, series, names, taken)
    follow_ups(db, series, happened)
    contradictions(db, series, happened)
    insert(db, "link_documents", ({"document_id": paper.id, "series": series.key} for paper in series.papers))
    yield from comparisons(db, series, happened)
