"""Processes and the groups under them: which names mean one body, which two names perhaps do.

A body is known by its process and its own name, so the working groups of two processes stay apart whatever they are
called, and so do the co-chairs of a process and those of its working group. Two names of what is probably one body are
proposed to people with the reason; nothing is merged on a likeness.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from sqlite_utils import Database

from extractors.readings.gatherings import ordinal_value
from extractors.readings.names import BODY_HEAD
from kb.link.rows import Row, Taken, alias, insert
from kb.link.series import Series, head
from kb.store import slug
from kb.wording import content, folded, overlap

RULE = "body-by-process-and-name"
PROPOSED = "body-same-short-name-and-chairs"

_MEETING = re.compile(r"\b(?:conference|meeting|session|summit|workshop)s?$", re.IGNORECASE)
_ALIKE = 0.5
"""So much of two bodies' names must agree, where they are not called the same for short."""


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

    def __init__(self) -> None:
        self.known: dict[tuple[str | None, str], Body] = {}
        self._taken = Taken()

    def find(self, series: Series, document_id: str, name: str | None) -> Body | None:
        """Return the body that a document means by a name, if it is known as one."""
        return self.known.get(key(series, document_id, name)) if name else None

    def note(self, series: Series, document_id: str, name: str) -> Body:
        """Return the body of a name, making it known."""
        known_as = key(series, document_id, name)
        if known_as not in self.known:
            wish = f"body-{slug(name if known_as[1] else head(name))}"
            process = series.process if known_as[1] else None
            under = f"{wish}-of-{slug(head(process))}" if process else wish
            self.known[known_as] = Body(self._taken.take(wish, under), process)
        body = self.known[known_as]
        body.names[series.full(document_id, name)] += 1
        body.documents.add(document_id)
        return body


def key(series: Series, document_id: str, name: str) -> tuple[str | None, str]:
    """Return what tells a body from all others: its process, and its own name without that of the process."""
    own = folded(series.full(document_id, name))
    if not series.process:
        return document_id, own
    names = series.process_names
    if own in names:
        return series.process, ""
    for process in names:
        for joint in (" of the ", " under the ", " of ", " under "):
            own = own.removesuffix(joint + process)
        rest = own.removeprefix(process + " ")
        if " " in process and not rest.startswith(("on ", "for ", "against ", "of ", "to ")):
            own = rest
    return series.process, own


def bodies(db: Database, all_series: Iterable[Series]) -> Bodies:
    """Find every body, keep it as a party with the facts that name it, and propose those that may be one."""
    found = Bodies()
    named = _named(db)
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
    everyone = list(found.known.values())
    insert(db, "parties", (_party(body) for body in everyone))
    insert(db, "party_facts", (_party_fact(body, row) for body in everyone for row in body.facts.values()))
    insert(db, "aliases", _proposals(everyone))
    return found


def _named(db: Database) -> dict[str, list[Row]]:
    """Return the facts that name a body, by document, in reading order."""
    found = defaultdict(list)
    for row in db.query(_NAMED):
        found[row["document_id"]].append(row)
    return found


_NAMED = """
select facts.id as id, facts.type as type, facts.document_id as document_id, named.name as name,
  named.role as role, named.country as country, named.chair as chair
from (
  select id, body as name, null as role, null as country, null as chair from meeting where body is not null
  union all
  select id, body, null, null, null from activity where body is not null
  union all
  select id, "of", role, case when kind = 'country' then country end, name from participant where "of" is not null
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
    if row["type"] == "participant" and (not BODY_HEAD.search(full) or _is_meeting(full)):
        return
    body = found.note(series, row["document_id"], row["name"])
    if row["type"] != "participant":
        body.facts[row["id"]] = row
    elif row["role"] in ("chair", "co-chair") and row["country"]:
        body.chairs.setdefault(row["country"], row)


def _is_meeting(name: str) -> bool:
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


def _proposals(everyone: list[Body]) -> Iterator[Row]:
    by_process = defaultdict(list)
    for body in everyone:
        if body.process:
            by_process[body.process].append(body)
    for process in sorted(by_process):
        for one, other in combinations(by_process[process], 2):
            reasons, fact_ids = _likeness(one, other)
            if reasons and not one.documents & other.documents:  # a document that names both sets them apart
                reason = f"Under {process}: {' and '.join(reasons)}"
                parties, names = (one.id, other.id), (one.name, other.name)
                yield alias("body", names, process, "proposed", PROPOSED, reason, parties, fact_ids)


def _likeness(one: Body, other: Body) -> tuple[list[str], list[Any]]:
    """Return the reasons why two names may mean one body, with the facts behind them; none if they hardly do."""
    called = sorted(set(one.shorts) & set(other.shorts))
    chaired = sorted(one.chairs) if set(one.chairs) == set(other.chairs) else []
    alike = overlap(one.name, other.name) >= _ALIKE
    same_head = bool(content(head(one.name)) & content(head(other.name)))
    if not (chaired and (called or alike or same_head)) and not (called and alike):
        return [], []
    reasons, facts = [], []
    if called:
        reasons.append(f"both are called “{one.shorts[called[0]]['short']}” for short")
        facts += [body.shorts[called[0]]["id"] for body in (one, other)]
    if chaired:
        reasons.append(f"both are chaired by {' and '.join(one.chairs[country]['chair'] for country in chaired)}")
        facts += [body.chairs[country]["id"] for body in (one, other) for country in chaired]
    if alike:
        reasons.append("their names share most words")
    return reasons, facts
