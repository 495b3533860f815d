"""Processes and the groups under them: which names mean one body, which two names perhaps do.

A body is known by its process and its own name, so the working groups of two processes stay apart whatever they are
called, and so do the co-chairs of a process and those of its working group. Two names of what is probably one body are
proposed to people with the reason; nothing is merged on a likeness, only on a decision.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlite_utils import Database

from extractors.readings.entities.names import BODY_HEAD
from extractors.readings.ordinals import ordinal_value
from kb.link.names.decisions import Decisions
from kb.link.names.drift import Proposed, drifted, unlike
from kb.link.names.likeness import proposals
from kb.link.names.own_names import without_process
from kb.link.processes import head
from kb.link.rows import Row, Taken, among, insert
from kb.link.series import Series
from kb.store import slug
from kb.wording import folded

RULE = "body-by-process-and-name"

_MEETING = re.compile(r"\b(?:conference|meeting|session|summit|workshop)s?$", re.IGNORECASE)


@dataclass
class Body:
    """A process, or a group under it."""

    id: str
    """Its party's identifier."""

    process: str | None
    """The process; null for the process itself."""

    names: "Counter[str]" = field(default_factory=Counter)
    """The names that documents use, in full."""

    facts: dict[str, Row] = field(default_factory=dict)
    """The facts that name it, by identifier."""

    chairs: dict[str, Row] = field(default_factory=dict)
    """The facts that say which countries chair it, by their codes."""

    leaders: set[str] = field(default_factory=set)
    """The names, folded, of the persons who chair it."""

    documents: set[str] = field(default_factory=set)
    """The documents that name it."""

    shorts: dict[str, Row] = field(default_factory=dict)
    """The terms that define a short name for it, by the folded short name."""

    @property
    def name(self) -> str:
        """The fullest name."""
        return max(self.names, key=lambda name: (len(name), name))


class Bodies:
    """Every body, found by series, document and the name used there."""

    def __init__(self, taken: Taken) -> None:
        self.known: dict[tuple[str | None, str], Body] = {}
        self.taken = taken
        self._joined: dict[str, Body] = {}

    def find(self, series: Series, document_id: str, name: str | None) -> Body | None:
        """Return the body that a document means by a name, if it is known as one."""
        return self.known.get(key(series, document_id, name)) if name else None

    @property
    def all(self) -> list[Body]:
        """Every body once."""
        return list({body.id: body for body in self.known.values()}.values())

    def now(self, body: Body) -> Body:
        """Return what a body has become by decisions."""
        while body.id in self._joined:
            body = self._joined[body.id]
        return body

    def join(self, one: Body, other: Body) -> None:
        """Make two bodies one, as people decided."""
        kept, gone = self.now(one), self.now(other)
        if kept is gone:
            return
        kept.names.update(gone.names)
        kept.facts = dict(sorted((kept.facts | gone.facts).items()))
        kept.chairs = gone.chairs | kept.chairs
        kept.leaders |= gone.leaders
        kept.documents |= gone.documents
        kept.shorts = gone.shorts | kept.shorts
        self._joined[gone.id] = kept
        self.known = {known_as: kept if body is gone else body for known_as, body in self.known.items()}

    def note(self, series: Series, document_id: str, name: str) -> Body:
        """Return the body of a name, making it known."""
        known_as = key(series, document_id, name)
        if known_as not in self.known:
            wish = f"body-{slug(name if known_as[1] else head(name))}"
            process = series.process if known_as[1] else None
            under = f"{wish}-of-{slug(head(process))}" if process else wish
            self.known[known_as] = Body(self.taken.take(known_as, wish, under), process)
        body = self.known[known_as]
        full = series.body(document_id, name)
        own = without_process(series, full)
        body.names[series.newer.get(own, full)] += 1
        body.documents.add(document_id)
        return body


def key(series: Series, document_id: str, name: str) -> tuple[str | None, str]:
    """Return what tells a body from all others: its process, and its own name without that of the process."""
    full = series.body(document_id, name)
    if not series.process:
        return document_id, folded(full)
    if folded(full) in series.process_names:
        return series.process, ""
    own = without_process(series, full)
    return series.process, folded(series.newer.get(own, own))


def bodies(db: Database, all_series: Iterable[Series], taken: Taken, papers: list[str] | None = None) -> Bodies:
    """Find every body, keep it as a party with the facts that name it, and propose those that may be one.

    :param papers: the documents of the series; null if these are all.
    """
    found = Bodies(taken)
    named = _named(db, papers)
    for series in all_series:
        for paper in series.papers:
            if paper.process:
                found.note(series, paper.id, paper.process)
            for row in named.get(paper.id, ()):
                _note(found, series, row)
            for term in series.shorts[paper.id].values():
                body = found.find(series, paper.id, term["long"])
                if body:
                    body.shorts.setdefault(folded(term["short"]), term)
    decisions = Decisions(db)
    proposed: list[Proposed] = list(proposals(list(found.known.values()), decisions))
    for series in all_series:
        proposed += unlike(drifted(db, series, found, decisions), proposed)
    for one, other, row in proposed:
        if one and other and row["state"] == "accepted":
            found.join(one, other)
    everyone = found.all
    insert(db, "parties", (_party(body) for body in everyone))
    insert(db, "party_facts", (_party_fact(body, row) for body in everyone for row in body.facts.values()))
    insert(db, "aliases", (_pointing(row, found, one, other) for one, other, row in proposed))
    return found


def _pointing(row: Row, found: Bodies, one: Body | None, other: Body | None) -> Row:
    """Let a proposal point to the parties as they are after all decisions; of two that are one the second is null."""
    ids = dict.fromkeys(found.now(body).id for body in (one, other) if body)
    first, second, *_ = *ids, None, None
    return row | {"party_id": first, "other_party_id": second}


def _named(db: Database, papers: list[str] | None) -> dict[str, list[Row]]:
    """Return the facts that name a body, by document, in reading order."""
    found = defaultdict(list)
    for row in db.query(
        _NAMED.format(among(papers), among(papers, "participant.document_id")), {"papers": json.dumps(papers)}
    ):
        found[row["document_id"]].append(row)
    return found


_NAMED = """
select facts.id as id, facts.type as type, facts.document_id as document_id, named.name as name,
  named.role as role, named.country as country, named.chair as chair, named.kind as kind
from (
  select id, body as name, null as role, null as country, null as chair, null as kind from meeting
  where body is not null and {0}
  union all
  select id, body, null, null, null, null from activity
  where body is not null and {0}
  union all
  select id, "of", role, case when kind = 'country' then country end, name, kind from participant
  where "of" is not null and {0}
  union all
  select participant.id, meeting.body, role, case when kind = 'country' then participant.country end, participant.name,
    participant.kind
  from participant join meeting on meeting.document_id = participant.document_id and mention = 'this'
  where "of" is null and role in ('chair', 'co-chair') and meeting.body is not null and {1}
) as named
join facts on facts.id = named.id
where facts.type <> 'participant'
  or not exists (
    select 1 from meeting where meeting.document_id = facts.document_id and meeting.name = named.name
    union all
    select 1 from activity where activity.document_id = facts.document_id and activity.name = named.name
  )
order by facts.document_id, facts.rowid
"""


def _note(found: Bodies, series: Series, row: Row) -> None:
    """Make a body known by a fact; a role may also be held in a meeting, which is no body."""
    full = series.full(row["document_id"], row["name"])
    if row["type"] == "participant" and (not BODY_HEAD.search(full) or is_meeting(full)):
        return
    body = found.note(series, row["document_id"], row["name"])
    if row["type"] != "participant":
        body.facts[row["id"]] = row
    elif row["role"] in ("chair", "co-chair"):
        if row["country"]:
            body.chairs.setdefault(row["country"], row)
        elif row["kind"] == "person":
            body.leaders.add(folded(row["chair"]))


def is_meeting(name: str) -> bool:
    """Say whether a name is that of a meeting, no body's."""
    return bool(_MEETING.search(name)) or ordinal_value(name.partition(" ")[0]) is not None


def _party(body: Body) -> Row:
    return {
        "id": body.id,
        "kind": "body",
        "name": body.name,
        "country": None,
        "process": body.process,
        "facts": len(body.facts),
        "documents": len(body.documents),
        "rule": RULE,
    }


def _party_fact(body: Body, row: Row) -> Row:
    role = "meets" if row["type"] == "meeting" else "runs"
    place = {"party_id": body.id, "fact_id": row["id"], "document_id": row["document_id"]}
    return place | {"role": role, "of": None, "of_party_id": None, "rule": RULE}
