"""Who was given which readable identifier, remembered; and given out anew where the order of all series has to decide.

A body "Working Group" of the first process by name is called ``body-working-group``, that of the next one
``body-working-group-of-…``; of two workshops of one month the second gets a number. So a new document may give its
series an identifier that another series had. What everybody asked for is remembered, in order; asking again, in order,
gives every one what deriving all links anew would give it.
"""

import json
from collections import Counter
from collections.abc import Iterable

from sqlite_utils import Database

from kb.link.rows import Row, Taken, insert

_COLUMNS = {
    "body": (
        *(("parties", "id"), ("party_facts", "party_id"), ("party_facts", "of_party_id")),
        *(("aliases", "party_id"), ("aliases", "other_party_id"), ("contradictions", "party_id")),
    ),
    "event": (("events", "id"), ("event_facts", "event_id"), ("contradictions", "event_id")),
}
"""Where identifiers of each kind stand."""

_BETWEEN = "\N{RIGHTWARDS ARROW}"
"""Stands before an identifier while others still have to move out of its way."""


def taken_again(db: Database, kind: str, keys: list[str]) -> Taken:
    """Return what gives out identifiers to some series again, those of all others reserved; forget what they had.

    :param kind: body or event.
    :param keys: what the series are known by, and were known by before.
    """
    told = {"kind": kind, "keys": json.dumps(keys)}
    before = {(of, name): given for of, name, given in db.execute(f'select "of", name, id {_OF_SERIES}', told)}
    db.execute(f"delete {_OF_SERIES}", told)
    reserved = db.execute("select id from link_names where kind = ?", [kind])
    return Taken((row[0] for row in reserved), before)


_OF_SERIES = 'from link_names where kind = :kind and "of" in (select value from json_each(:keys))'


def remember(db: Database, taken: Taken, kind: str) -> None:
    """Keep what was given out to bodies or events, whose keys are a series and a name in it, and what they wished."""
    places: Counter[str] = Counter()
    rows: list[Row] = []
    for (of, name), given in taken.given.items():
        places[of] += 1
        wishes = json.dumps(taken.wishes[of, name])
        rows.append({"kind": kind, "name": name, "of": of, "id": given, "wishes": wishes, "place": places[of]})
    insert(db, "link_names", rows)


def renumber(db: Database, kind: str) -> None:
    """Give out all identifiers of bodies or of events anew, and put the new ones wherever the old ones stand."""
    alone = {row[0] for row in db.execute("select id from documents where body is null")}
    remembered = db.execute('select "of", place, name, id, wishes from link_names where kind = ?', [kind]).fetchall()
    taken = Taken()
    moved = {}
    for of, _, name, before, wishes in sorted(remembered, key=lambda row: (row[0] not in alone, row[0], row[1])):
        given = taken.take((of, name), *json.loads(wishes))
        if given != before:
            moved[before] = given
            db.execute('update link_names set id = ? where kind = ? and name = ? and "of" = ?', [given, kind, name, of])
    move(db, moved, _COLUMNS[kind])


def move(db: Database, moved: dict[str, str], columns: Iterable[tuple[str, str]]) -> None:
    """Put new identifiers where the old ones stand; one's new may be another's old."""
    for table, column in columns:
        statement = f'update {table} set "{column}" = ? where "{column}" = ?'  # noqa: S608  names of ours
        db.conn.executemany(statement, [(_BETWEEN + new, old) for old, new in moved.items()])
        db.conn.executemany(statement, [(new, _BETWEEN + new) for new in moved.values()])
