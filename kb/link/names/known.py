"""The countries, organisations and persons that are known, by what tells each from all others.

When documents come to some series only, the parties of all others stay as they are: one that the new documents speak
of is looked up, and what they add is added to it. Where that might not give what all documents together would, it is
marked as unsure, and all names are gathered anew.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from sqlite_utils import Database

from extractors.vocabulary import load
from kb.link.rows import Row, Taken, insert
from kb.wording import folded

Key = tuple[str, str, str | None]
"""Kind, name and, for a person whose name several states claim, the state."""

SPELT = "documents use both names"
"""Why two names of a party are kept as aliases."""


@dataclass
class Party:
    """A country, organisation or person."""

    id: str
    """Its identifier."""

    kind: str
    """country, organisation or person."""

    country: str | None = None
    """ISO code."""

    names: set[str] = field(default_factory=set)
    """The names in facts."""

    facts: int = 0
    """Facts that speak of it."""

    documents: int = 0
    """Documents that speak of it."""

    latest: str | None = None
    """The document counted last."""

    @property
    def name(self) -> str:
        """The fullest name."""
        return max(self.names, key=lambda name: (len(name), name))


class Known:
    """Every party, found by key or made.

    :param taken: gives out identifiers.
    :param fresh: the documents that are new; null when all are gathered.
    """

    def __init__(self, db: Database, taken: Taken, fresh: Iterable[str] | None = None) -> None:
        self.taken = taken
        self.fresh = None if fresh is None else frozenset(fresh)
        self.counted: dict[str, Party] = {}
        self._unsure = False
        self._db = db
        self._found: dict[Key, Party] = {}
        self._claimed = _claimed(db) if fresh is None else {}
        self._decided = {folded(other): folded(name) for name, other in db.execute(_DECIDED)}

    @property
    def unsure(self) -> bool:
        """Whether all documents together might give another outcome."""
        return self._unsure or self.taken.clashed

    def decided(self, name: str) -> str:
        """Return the folded name of a person whose other name people accepted; else the name itself."""
        return self._decided.get(name, name)

    def shared(self, name: str) -> bool:
        """Say whether several states claim a person of a folded name."""
        if self.fresh is None:
            return len(self._claimed.get(name, ())) > 1
        sql = "select 1 from link_names where kind = 'person' and name = ? and \"of\" <> ''"
        return self._db.execute(sql, [name]).fetchone() is not None

    def find(self, key: Key) -> Party | None:
        """Return the party of a key, if there is one."""
        if key not in self._found and self.fresh is not None:
            kept = self._kept(key)
            if kept:
                self._found[key] = kept
        return self._found.get(key)

    def party(self, key: Key, wish: str) -> Party:
        """Return the party of a key; a new one gets the identifier wished for, if that is free."""
        return self.find(key) or self._found.setdefault(key, Party(self.taken.take(key, wish), key[0]))

    def _kept(self, key: Key) -> Party | None:
        kind, name, of = key
        row = self._db.execute(_PARTY, [kind, name, of or ""]).fetchone()
        if row is None:
            return None
        names = {row[1], *(other for (other,) in self._db.execute(_OTHER_NAMES, [row[0], SPELT]))}
        return Party(row[0], kind, row[2], names, row[3], row[4])

    def count(self, row: Row, party: Party) -> None:
        """Add to a party what a participant says, if its document is new; documents come one after the other."""
        if self.fresh is not None:
            if row["document_id"] not in self.fresh:  # what a new document says may move it to a party just made
                self._unsure = self._unsure or party.id in self.taken.given.values()
                return
            self._unsure = self._unsure or bool(party.country and row["country"] and party.country != row["country"])
        self.counted[party.id] = party
        party.names.add(row["name"])
        party.country = party.country or row["country"]
        party.facts += 1
        party.documents += party.latest != row["document_id"]
        party.latest = row["document_id"]

    def learnt(self, document_id: str, told_by: list[str]) -> None:
        """Note that a document says only by others of its series what a short name means; new ones change the old."""
        if self.fresh is not None and document_id not in self.fresh:
            self._unsure = self._unsure or not self.fresh.isdisjoint(told_by)

    def remember(self) -> None:
        """Keep what was given out."""
        given = self.taken.given.items()
        rows = ({"kind": kind, "name": name, "of": of or "", "id": kept} for (kind, name, of), kept in given)
        insert(self._db, "link_names", rows)

    def check(self, aliases: list[Row]) -> list[Row]:
        """Return aliases as they are; one that another series gives too, or should now, makes the outcome unsure."""
        if self.fresh is not None and not self._unsure:
            ids = {row[0] for row in self._db.execute("select id from aliases where process is null")}
            given = {name for kind, name, _ in self.taken.given if kind == "organisation"}
            terms = (folded(row[0]) for row in self._db.execute(_TERMS)) if given else ()
            now_known = any(folded(well_known().get(name, name)) in given for name in terms)
            self._unsure = now_known or any(each["id"] in ids for each in aliases)
        return aliases


_DECIDED = "select name, alias from alias_decisions where kind = 'person' and decision = 'accepted' order by alias_id"
_PARTY = """
select parties.id, parties.name, parties.country, parties.facts, parties.documents
from link_names
join parties on parties.id = link_names.id
where link_names.kind = ? and link_names.name = ? and link_names."of" = ?
"""

_TERMS = "select name from aliases where kind = 'term' and rule = 'term'"
_OTHER_NAMES = "select alias from aliases where party_id = ? and reason = ?"


@cache
def well_known() -> dict[str, str]:
    """Return the long name of every listed organisation by each of its folded names; names of two are left out."""
    longs: dict[str, set[str]] = defaultdict(set)
    for names in load("organisations")["known"]:
        for name in filter(None, names):
            longs[folded(name)].add(names[0])
    return {name: next(iter(long)) for name, long in longs.items() if len(long) == 1}


def _claimed(db: Database) -> dict[str, set[str]]:
    """Return for each person's name the states it is claimed by."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, country in db.execute("select distinct name, country from participant where kind = 'person'"):
        if country:
            found[folded(name)].add(country)
    return found
