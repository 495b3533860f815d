"""The names of bodies and parties gathered: of all documents, or of the series that new documents came to.

Names gathered for some series are those that gathering all would give them; where that is not sure, all are gathered.
"""

import json

from sqlite_utils import Database

from kb.link.joining import all_series
from kb.link.names.bodies import Bodies, bodies
from kb.link.names.known import Known
from kb.link.names.parties import parties
from kb.link.names.renumbering import move, remember, renumber, taken_again
from kb.link.rows import Taken
from kb.link.series import Series

_EMPTY = (
    "delete from aliases",
    "delete from party_facts",
    "delete from parties",
    "delete from link_names where kind <> 'event'",
)
"""What is forgotten before all names are gathered anew."""


def gathered(db: Database, series: list[Series]) -> Bodies:
    """Gather the names of all documents into tables that are empty."""
    known = Known(db, Taken())
    found = bodies(db, series, Taken())
    parties(db, series, found, known)
    remember(db, found.taken, "body")
    known.remember()
    return found


def gathered_again(db: Database, changed: list[Series], keys: list[str], fresh: set[str]) -> Bodies | None:
    """Gather the names of the series that changed, or of all where need be.

    :param keys: what these series are known by, and were known by before.
    :param fresh: the documents that are new.
    :returns: null if another series tells of a party that is no more.
    """
    db.conn.execute("savepoint names")
    found = None if _stood_alone(db, changed, keys) else _gathered_for(db, changed, keys, fresh)
    if found is None:
        db.conn.execute("rollback to names")
    db.conn.execute("release names")
    return found or _gathered_for_all(db)


def _stood_alone(db: Database, changed: list[Series], keys: list[str]) -> bool:
    """Say whether a document that was a series of its own has joined another; its names are kept under no process."""
    alone = json.dumps(sorted(set(keys) - {each.key for each in changed}))
    sql = "select 1 from documents where body is null and id in (select value from json_each(?))"
    return db.execute(sql, [alone]).fetchone() is not None


def _gathered_for(db: Database, changed: list[Series], keys: list[str], fresh: set[str]) -> Bodies | None:
    """Gather the names of some series; null if all documents together might give others."""
    taken, told = taken_again(db, "body", keys), {"keys": json.dumps(keys)}
    given = db.execute("select id from link_names where kind not in ('body', 'event')")
    known = Known(db, Taken(row[0] for row in given), fresh)
    papers = [paper.id for each in changed for paper in each.papers]
    told |= {"papers": json.dumps(papers), "bodies": json.dumps([*taken.before.values()])}
    for statement in _FORGET:
        db.execute(statement, told)
    found = bodies(db, changed, taken, papers)
    parties(db, changed, found, known, papers)
    if known.unsure:
        return None
    remember(db, taken, "body")
    known.remember()
    if taken.unsettled:
        renumber(db, "body")
    return found


_FORGET = (
    "delete from aliases where process in (select value from json_each(:keys))",
    "delete from parties where id in (select value from json_each(:bodies))",
    "delete from party_facts where fact_id in"
    " (select id from facts where document_id in (select value from json_each(:papers)))",
)
"""What is forgotten of the series before it is gathered anew."""


def _gathered_for_all(db: Database) -> Bodies | None:
    """Gather all names; null if a contradiction that stays is about a party that is no more."""
    sql = "select kind, name, \"of\", id from link_names where kind <> 'event'"
    before = {tuple(key): kept for *key, kept in db.execute(sql)}
    for statement in _EMPTY:
        db.execute(statement)
    found = gathered(db, all_series(db))
    after = {tuple(key): kept for *key, kept in db.execute(sql)}
    gone = json.dumps([kept for key, kept in before.items() if key not in after])
    if db.execute("select 1 from contradictions where party_id in (select value from json_each(?))", [gone]).fetchone():
        return None
    moved = {kept: after[key] for key, kept in before.items() if key in after and after[key] != kept}
    move(db, moved, [("contradictions", "party_id")])
    return found
