"""Countries, organisations and persons, each once, whatever the documents call them.

Countries are known by their code, so "Maldives" and "the Maldives" are one. Organisations are known by name, where a
short name counts as its long form if the document or the word list of well-known ones says so. Persons are known by
name, unless two states claim one of the same name. Short names that documents define are kept as aliases.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from sqlite_utils import Database

from extractors.vocabulary import load
from kb.link.bodies import Bodies
from kb.link.other_names import cut_short, official, renamed
from kb.link.rows import Row, Taken, alias, insert
from kb.link.series import Series
from kb.store import slug
from kb.wording import folded

RULES = {
    "country": "country-by-code",
    "organisation": "organisation-by-long-name",
    "person": "person-by-name",
}


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

    documents: set[str] = field(default_factory=set)
    """Documents that speak of it."""

    @property
    def name(self) -> str:
        """The fullest name."""
        return max(self.names, key=lambda name: (len(name), name))


Key = tuple[str, str, str | None]


def parties(db: Database, all_series: Iterable[Series], bodies: Bodies) -> None:
    """Gather participants into parties, tie their facts to them, and keep defined short names as aliases."""
    claimed = _claimed(db)
    found: dict[Key, Party] = {}
    taken = Taken()
    for series in all_series:
        for paper in series.papers:
            tied = []
            for row in db.query(_PARTICIPANTS, [paper.id]):
                known_as = _key(row, series, claimed)
                if known_as not in found:
                    found[known_as] = Party(taken.take(_wish(known_as)), row["kind"])
                tied.append(_tie(found[known_as], row, series, bodies))
            insert(db, "party_facts", tied)
    insert(db, "parties", (_party_row(party) for party in found.values()))
    insert(db, "aliases", _aliases(db, all_series, found, bodies))


_PARTICIPANTS = """
select participant.id, participant.document_id, participant.name, participant.kind, participant.country,
  participant.role, participant."of"
from participant
join facts on facts.id = participant.id
where participant.document_id = ?
order by facts.rowid
"""


def _claimed(db: Database) -> dict[str, set[str]]:
    """Return for each person's name the states it is claimed by."""
    found = defaultdict(set)
    for name, country in db.execute("select distinct name, country from participant where kind = 'person'"):
        if country:
            found[folded(name)].add(country)
    return found


def _key(row: Row, series: Series, claimed: dict[str, set[str]]) -> Key:
    """Return what tells a party from all others."""
    name = folded(row["name"])
    if row["kind"] == "country":
        return "country", (row["country"] or name).lower(), None
    if row["kind"] == "person":
        return "person", name, row["country"] if len(claimed[name]) > 1 else None
    long = series.full(row["document_id"], row["name"])
    return "organisation", folded(well_known().get(folded(long), well_known().get(name, long))), None


@cache
def well_known() -> dict[str, str]:
    """Return the long name of every listed organisation by each of its folded names; names of two are left out."""
    longs: dict[str, set[str]] = defaultdict(set)
    for names in load("organisations")["known"]:
        for name in filter(None, names):
            longs[folded(name)].add(names[0])
    return {name: next(iter(long)) for name, long in longs.items() if len(long) == 1}


@cache
def _short() -> dict[str, str]:
    """Return the abbreviation of every listed organisation by its folded long name."""
    return {folded(names[0]): names[1] for names in load("organisations")["known"] if len(names) > 1 and names[1]}


def _wish(known_as: Key) -> str:
    kind, name, country = known_as
    return "-".join(filter(None, [kind, slug(_short().get(name, name)) or "unnamed", (country or "").lower()]))


def _tie(party: Party, row: Row, series: Series, bodies: Bodies) -> Row:
    party.names.add(row["name"])
    party.country = party.country or row["country"]
    party.facts += 1
    party.documents.add(row["document_id"])
    of = bodies.find(series, row["document_id"], row["of"])
    return {
        "party_id": party.id,
        "fact_id": row["id"],
        "document_id": row["document_id"],
        "role": row["role"],
        "of": row["of"],
        "of_party_id": of.id if of else None,
        "rule": RULES[row["kind"]],
    }


def _party_row(party: Party) -> Row:
    return {
        "id": party.id,
        "kind": party.kind,
        "name": party.name,
        "country": party.country,
        "process": None,
        "facts": party.facts,
        "documents": len(party.documents),
        "rule": RULES[party.kind],
    }


def _aliases(db: Database, all_series: Iterable[Series], found: dict[Key, Party], bodies: Bodies) -> Iterator[Row]:
    """Yield the names that documents define, and the further names that one party goes by."""
    for series in all_series:
        yield from _defined(series, found, bodies)
        yield from renamed(series, bodies)
        yield from cut_short(db, series, bodies)
    yield from official(db, ((party.country or "", party.id) for party in found.values() if party.kind == "country"))
    for party in found.values():
        for name in sorted(party.names - {party.name}):
            reason = "documents use both names"
            yield alias(
                party.kind, (party.name, name), None, "spelling", RULES[party.kind], reason, (party.id, None), []
            )


def _defined(series: Series, found: dict[Key, Party], bodies: Bodies) -> Iterator[Row]:
    grouped: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for shorts in series.shorts.values():
        for term in shorts.values():
            grouped[folded(term["long"]), folded(term["short"])].append(term)
    for (long, _), terms in sorted(grouped.items()):
        first = terms[0]
        body = bodies.find(series, first["document_id"], first["long"])
        party = found.get(("organisation", folded(well_known().get(long, long)), None))
        owner, kind = (body.id, "body") if body else (party.id, party.kind) if party else (None, "term")
        names, facts = (first["long"], first["short"]), [term["id"] for term in terms]
        yield alias(kind, names, series.process, "stated", "term", "a document defines it", (owner, None), facts)
