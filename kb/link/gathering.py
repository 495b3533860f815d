"""The names of bodies and parties gathered: of all documents, or of the series that new documents came to.

What was given out to whom is remembered in ``link_names``. Names gathered for some series are those that gathering all
would give them; where that is not sure, all are gathered, and the outcome tells whether anything that other series rest
on goes by another identifier now.
"""

import json

from sqlite_utils import Database

from kb.link.bodies import Bodies, bodies
from kb.link.known import Known
from kb.link.parties import parties
from kb.link.rows import Taken, insert
from kb.link.series import Series, all_series

_TABLES = ("aliases", "party_facts", "parties", "link_names")
"""Tables of names, in an order in which they can be emptied."""


def gathered(db: Database, series: list[Series]) -> Bodies:
    """Gather the names of all documents into tables that are empty."""
    taken, known = Taken(), Known(db, Taken())
    found = bodies(db, series, taken)
    parties(db, series, found, known)
    _remember(db, taken, known.taken)
    return found


def gathered_again(db: Database, changed: list[Series], keys: list[str], fresh: set[str]) -> Bodies | None:
    """Gather the names of the series that changed, or of all where need be.

    :param keys: what these series are known by, and were known by before.
    :param fresh: the documents that are new.
    :returns: null if what other series tell would be about other identifiers.
    """
    db.conn.execute("savepoint names")
    found = _gathered_for(db, changed, keys, fresh)
    if found is None:
        db.conn.execute("rollback to names")
    db.conn.execute("release names")
    return found or _gathered_for_all(db)


def _gathered_for(db: Database, changed: list[Series], keys: list[str], fresh: set[str]) -> Bodies | None:
    """Gather the names of some series; null if all documents together might give others."""
    told = {"keys": json.dumps(keys)}
    before = {(of, name): kept for of, name, kept in db.execute(_BODIES, told)}
    taken = Taken((row[0] for row in db.execute(_OTHER_BODIES, told)), before)
    given = db.execute("select id from link_names where kind <> 'body'")
    known = Known(db, Taken(row[0] for row in given), fresh)
    papers = [paper.id for each in changed for paper in each.papers]
    told |= {"papers": json.dumps(papers), "bodies": json.dumps([*before.values()])}
    for statement in _FORGET:
        db.execute(statement, told)
    found = bodies(db, changed, taken, papers)
    parties(db, changed, found, known, papers)
    _remember(db, taken, known.taken)
    return None if taken.clashed or taken.frees(before.values()) or known.unsure else found


_OF_SERIES = "kind = 'body' and \"of\" in (select value from json_each(:keys))"
_BODIES = f'select "of", name, id from link_names where {_OF_SERIES}'  # noqa: S608  words of ours
_OTHER_BODIES = "select id from link_names where kind = 'body' and \"of\" not in (select value from json_each(:keys))"
_FORGET = (
    "delete from aliases where process in (select value from json_each(:keys))",
    "delete from parties where id in (select value from json_each(:bodies))",
    "delete from party_facts where fact_id in"
    " (select id from facts where document_id in (select value from json_each(:papers)))",
    f"delete from link_names where {_OF_SERIES}",  # noqa: S608  words of ours
)
"""What is forgotten of the series before it is gathered anew."""


def _gathered_for_all(db: Database) -> Bodies | None:
    """Gather all names; null if a contradiction that stays is about a party that goes by another identifier now."""
    sql = 'select kind, name, "of", id from link_names'
    before = {tuple(key): kept for *key, kept in db.execute(sql)}
    for name in _TABLES:
        db.table(name).delete_where()
    found = gathered(db, all_series(db))
    after = {tuple(key): kept for *key, kept in db.execute(sql)}
    moved = [kept for key, kept in before.items() if after.get(key) != kept]
    about = "select 1 from contradictions where party_id in (select value from json_each(?))"
    return None if db.execute(about, [json.dumps(moved)]).fetchone() else found


def _remember(db: Database, bodies: Taken, parties: Taken) -> None:
    insert(
        db,
        "link_names",
        ({"kind": "body", "name": name, "of": of, "id": kept} for (of, name), kept in bodies.given.items()),
    )
    insert(
        db,
        "link_names",
        ({"kind": kind, "name": name, "of": of or "", "id": kept} for (kind, name, of), kept in parties.given.items()),
    )
