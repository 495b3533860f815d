"""Countries, organisations and persons, each once, whatever the documents call them.

Countries are known by their code, so "Maldives" and "the Maldives" are one. Organisations are known by name, where a
short name counts as its long form if the document or the word list of well-known ones says so. Persons are known by
name, unless two states claim one of the same name. Short names that documents define are kept as aliases.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from sqlite_utils import Database

from extractors.vocabulary import load
from kb.link.names.bodies import Bodies
from kb.link.names.known import SPELT, Key, Known, Party, well_known
from kb.link.names.namesakes import namesakes
from kb.link.names.other_names import official, renamed
from kb.link.names.shortened import shortened
from kb.link.rows import Row, alias, insert
from kb.link.series import Series
from kb.store import slug
from kb.wording import folded

RULES = {
    "country": "country-by-code",
    "organisation": "organisation-by-long-name",
    "person": "person-by-name",
}


def parties(
    db: Database, all_series: Iterable[Series], bodies: Bodies, known: Known, papers: list[str] | None = None
) -> None:
    """Gather participants into parties, tie their facts to them, and keep defined short names as aliases.

    :param papers: the documents of the series; null if these are all.
    """
    for series in all_series:
        for paper in series.papers:
            tied = []
            for row in db.query(_PARTICIPANTS, [paper.id]):
                known_as = _key(row, series, known)
                party = known.party(known_as, _wish(known_as))
                known.count(row, party)
                party.names |= _longs(row, series)
                tied.append(_tie(party, row, series, bodies))
            insert(db, "party_facts", tied)
    counted = known.counted.values()
    if papers is not None:
        for statement in _COUNTED_ANEW:
            db.conn.executemany(statement, ([party.id] for party in counted))
    insert(db, "parties", (_party_row(party) for party in counted))
    insert(
        db,
        "aliases",
        known.check([row for series in all_series for row in _told(db, series, known, bodies)]),
        known="or ignore",
    )
    countries = ((party.country or "", party.id) for party in counted if party.kind == "country")
    insert(db, "aliases", official(db, countries, papers), known="or ignore")
    insert(db, "aliases", (row for party in counted for row in _spelt(party)), known="or ignore")


_COUNTED_ANEW = (
    "delete from parties where id = ?",
    f"delete from aliases where party_id = ? and reason = '{SPELT}'",  # noqa: S608  words of ours
)

_PARTICIPANTS = """
select participant.id, participant.document_id, participant.name, participant.kind, participant.country,
  participant.role, participant."of"
from participant
join facts on facts.id = participant.id
where participant.document_id = ?
order by facts.rowid
"""


def _key(row: Row, series: Series, known: Known) -> Key:
    """Return what tells a party from all others."""
    name = folded(row["name"])
    if row["kind"] == "country":
        return "country", (row["country"] or name).lower(), None
    if row["kind"] == "person":
        return _person(row["name"], row["country"], known)
    long = series.full(row["document_id"], row["name"])
    if folded(long) == name:
        known.learnt(row["document_id"], [term["document_id"] for term in series.meanings.get(name, ())])
        long = next(iter(_longs(row, series)), long)
    return "organisation", folded(well_known().get(folded(long), well_known().get(name, long))), None


def _longs(row: Row, series: Series) -> set[str]:
    """Return what an organisation's short name stands for in its document, or else in the series if it is one thing."""
    short = folded(row["name"])
    if row["kind"] != "organisation" or short in well_known():
        return set()
    own = series.shorts[row["document_id"]].get(short)
    terms = [own] if own else series.meanings.get(short, [])
    return {terms[0]["long"]} if len({folded(term["long"]) for term in terms}) == 1 else set()


def _person(name: str, country: str | None, known: Known) -> Key:
    """Return what tells a person from all others, under the name that people decided to be the person's."""
    own = known.decided(folded(name))
    return "person", own, country if known.shared(own) else None


@cache
def _short() -> dict[str, str]:
    """Return the abbreviation of every listed organisation by its folded long name."""
    return {folded(names[0]): names[1] for names in load("organisations")["known"] if len(names) > 1 and names[1]}


def _wish(known_as: Key) -> str:
    kind, name, country = known_as
    return "-".join(filter(None, [kind, slug(_short().get(name, name)) or "unnamed", (country or "").lower()]))


def _tie(party: Party, row: Row, series: Series, bodies: Bodies) -> Row:
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
        "documents": party.documents,
        "rule": RULES[party.kind],
    }


def _told(db: Database, series: Series, known: Known, bodies: Bodies) -> Iterator[Row]:
    """Yield the names that the documents of a series define, say to be given up, or cut short."""
    yield from _defined(series, known, bodies)
    yield from renamed(series, bodies)
    yield from shortened(db, series, bodies)
    yield from namesakes(db, series, lambda name, country: known.find(_person(name, country, known)))


def _spelt(party: Party) -> Iterator[Row]:
    """Yield the further names that a party goes by."""
    for name in sorted(party.names - {party.name}):
        yield alias(party.kind, (party.name, name), None, "spelling", RULES[party.kind], SPELT, (party.id, None), [])


def _defined(series: Series, known: Known, bodies: Bodies) -> Iterator[Row]:
    grouped: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for shorts in series.shorts.values():
        for term in shorts.values():
            grouped[folded(term["long"]), folded(term["short"])].append(term)
    for (long, _), terms in sorted(grouped.items()):
        first = terms[0]
        body = bodies.find(series, first["document_id"], first["long"])
        party = known.find(("organisation", folded(well_known().get(long, long)), None))
        owner, kind = (body.id, "body") if body else (party.id, party.kind) if party else (None, "term")
        names, facts = (first["long"], first["short"]), [term["id"] for term in terms]
        yield alias(kind, names, series.process, "stated", "term", "a document defines it", (owner, None), facts)
