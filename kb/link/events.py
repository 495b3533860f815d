"""One meeting or activity, told of in several documents: announced in one, reported in the next, recalled in a third.

Two facts tell of one event when nothing sets them apart (another number, another date, another place) and something
ties them together: the number within one body, or the words of the name with dates that agree. A planned event may slip
by some months and stay the same event; two events of one document are two.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from sqlite_utils import Database

from extractors.readings.gatherings import ordinal_value
from kb.link.bodies import Bodies, Body
from kb.link.rows import Row, Taken, insert
from kb.link.series import Paper, Series
from kb.store import slug
from kb.wording import content, folded

SLIP = 183
"""Days by which a planned event may come later than announced and still be the one announced."""

LONG_SLIP = 731
"""The same for an event with a number in its series, of which there is only one."""

_PLAIN = frozenset({"meeting", "session", "conference", "workshop", "summit", "plenary"})
_EXACT = {"day": 3, "part": 2, "month": 1, "year": 0}
_DONE = {"this": "done", "earlier": "done", "later": "planned"}


@dataclass(frozen=True)
class Telling:
    """What one fact says of an event."""

    id: str
    """The fact."""

    paper: Paper
    """The document that states it."""

    kind: str
    """meeting or activity."""

    name: str
    """The name stated, abbreviations and short names written out."""

    says: str
    """mention of a meeting, or status of an activity."""

    ordinal: int | None
    """Its number in its series."""

    body: Body | None
    """The body that meets, or under which the activity runs."""

    body_name: str | None
    """That body as stated."""

    row: Row
    """The fact's row."""

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the name that tell it from other events: without number, body and process."""
        name = self.name
        for about in filter(None, (self.body_name, self.paper.process)):
            name = _without(name, about)
        own = frozenset(word for word in content(name) if ordinal_value(word) is None)
        return own or content(self.name)

    @cached_property
    def title(self) -> str:
        """The name, with the body where the name alone says nothing: "second meeting of the Working Group"."""
        if self.body_name and self.words <= _PLAIN and folded(self.body_name) not in folded(self.name):
            return f"{self.name} of the {self.body_name}"
        return self.name

    @property
    def state(self) -> str:
        """planned, ongoing or done."""
        return _DONE.get(self.says, self.says)

    @property
    def dates(self) -> tuple[str, str] | None:
        """First and last day; null if either is unknown."""
        start, end = self.row["dates_start"], self.row["dates_end"]
        return (start, end) if start and end else None

    @property
    def exactness(self) -> tuple[bool, int]:
        """How exact the dates are, to choose among several."""
        return bool(self.row["dates_certain"]), _EXACT.get(self.row["dates_granularity"], -1)


@dataclass
class Event:
    """A meeting or activity with everything that tells of it."""

    id: str
    """Readable identifier, from the first document that tells of it."""

    tellings: list[Telling] = field(default_factory=list)
    """In order of the documents."""

    rules: list[str] = field(default_factory=list)
    """For each telling, the rule that tied it to those before."""

    @property
    def name(self) -> str:
        """The fullest name."""
        return max((telling.title for telling in self.tellings), key=lambda name: (len(name), name))

    @property
    def dated(self) -> Telling | None:
        """The telling whose dates count: the most exact, and among equals the latest."""
        dated = [telling for telling in self.tellings if telling.dates]
        ranked = [(_is_done(telling), telling.exactness, at) for at, telling in enumerate(dated)]
        return dated[max(ranked)[2]] if ranked else None

    @property
    def state(self) -> str:
        """Where the documents leave it: what was done stays done."""
        states = [telling.state for telling in self.tellings]
        return "done" if "done" in states else states[-1]


def _is_done(telling: Telling) -> bool:
    return telling.state == "done"


def events(db: Database, series: Series, bodies: Bodies, taken: Taken) -> dict[str, Event]:
    """Find the events of a series and keep them; return the event of each fact by the fact's identifier."""
    found: list[Event] = []
    for paper in series.papers:
        fresh: list[Event] = []
        for telling in _tellings(db, series, paper, bodies):
            event, rule = _same(telling, found) or _same_here(telling, fresh) or (None, "first-told")
            if event is None:
                event = Event(taken.take(_wish(telling)))
                fresh.append(event)
            event.tellings.append(telling)
            event.rules.append(rule)
        found += fresh
    insert(db, "events", (_event_row(event, series) for event in found))
    insert(db, "event_facts", (row for event in found for row in _fact_rows(event)))
    return {telling.id: event for event in found for telling in event.tellings}


_TELLINGS = """
select 'meeting' as kind, id, document_id, name, body, mention as says, ordinal, dates_text, dates_start, dates_end,
  dates_granularity, dates_certain, city, country, rowid as n
from meeting
where document_id = :document
union all
select 'activity', id, document_id, name, body, status, null, dates_text, dates_start, dates_end,
  dates_granularity, dates_certain, null, null, rowid
from activity
where document_id = :document
order by kind desc, n
"""


def _tellings(db: Database, series: Series, paper: Paper, bodies: Bodies) -> Iterator[Telling]:
    for row in db.query(_TELLINGS, {"document": paper.id}):
        name = series.spelt_out(series.full(paper.id, row["name"]))
        ordinal = row["ordinal"] or next((n for n in map(ordinal_value, name.split()[:2]) if n), None)
        body = series.full(paper.id, row["body"]) if row["body"] else None
        known = bodies.find(series, paper.id, row["body"])
        yield Telling(row["id"], paper, row["kind"], name, row["says"], ordinal, known, body, row)


def _without(name: str, about: str) -> str:
    """Take a body out of a name: "of the Working Group on …"."""
    at = folded(name).find(folded(about))
    return folded(name)[:at] + folded(name)[at + len(folded(about)) :] if at >= 0 else name


def _wish(telling: Telling) -> str:
    month = (telling.row["dates_start"] or telling.row["dates_end"] or "")[:7]
    return "-".join(filter(None, [month, slug(telling.title) or telling.kind]))


def _same(telling: Telling, found: list[Event]) -> tuple[Event, str] | None:
    """Return the event of earlier documents that a telling is about, the likest, with the rule that says so."""
    best: tuple[float, int, str] | None = None
    for at, event in enumerate(found):
        if any(each.paper is telling.paper for each in event.tellings):
            continue
        ties = [_tie(telling, each) for each in event.tellings]
        tied = [tie for tie in ties if tie]
        if tied and len(tied) == len(ties):  # one telling that sets them apart is enough
            likeness, rule = max(tied)
            if best is None or likeness > best[0]:
                best = (likeness, at, rule)
    return (found[best[1]], best[2]) if best else None


def _same_here(telling: Telling, fresh: list[Event]) -> tuple[Event, str] | None:
    """Within one document only the same name with dates that agree is the same event."""
    for event in fresh:
        first = event.tellings[0]
        if (first.kind, folded(first.name)) == (telling.kind, folded(telling.name)) and _agree(telling, first):
            return event, "same-name-in-document"
    return None


def _tie(one: Telling, other: Telling) -> tuple[float, str] | None:
    """Return how alike two tellings are and by which rule they are one; null if they are not."""
    if one.kind != other.kind or (one.ordinal and other.ordinal and one.ordinal != other.ordinal):
        return None
    alike = _alike(one.words, other.words)
    same_number = bool(one.ordinal) and one.ordinal == other.ordinal and _one_body(one, other)
    if not _agree(one, other):
        slip = _slip(one, other)
        held = (same_number and alike >= 0.5 and slip <= LONG_SLIP) or (_one_name(one, other) and slip <= SLIP)
        return (alike, "announced-then-held") if slip > 0 and held else None
    if same_number and (alike >= 0.5 or _overlap(one, other)):
        return 2 + alike, "same-number"
    if _overlap(one, other):
        exact = min(one.exactness[1], other.exactness[1]) == _EXACT["day"]
        place = bool(one.row["city"]) and one.row["city"] == other.row["city"]
        named = _one_name(one, other) or (exact and alike >= 0.5) or (place and alike > 0)
        return (1 + alike, "same-dates-and-name") if named else None
    if one.kind == "meeting" and bool(one.ordinal) != bool(other.ordinal):
        return None  # "the second meeting" and "the meeting" of no date may be two
    near = _one_body(one, other) and _near(one.paper, other.paper)
    return (alike, "same-name") if near and _one_name(one, other) else None


def _one_name(one: Telling, other: Telling) -> bool:
    """Say whether one name holds all words of the other, so that nothing in them sets two events apart."""
    fewer, more = sorted((one.words, other.words), key=len)
    return len(fewer) > 1 and fewer <= more


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of words in common; "meeting" and the like count only where there is nothing else."""
    one, other = (one - _PLAIN, other - _PLAIN) if one - _PLAIN and other - _PLAIN else (one, other)
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _one_body(one: Telling, other: Telling) -> bool:
    """Say whether nothing says that two bodies are meant."""
    return one.body is None or other.body is None or one.body is other.body


def _agree(one: Telling, other: Telling) -> bool:
    """Say whether the dates can be those of one event: one is unknown, or they overlap."""
    return not one.dates or not other.dates or _overlap(one, other)


def _overlap(one: Telling, other: Telling) -> bool:
    if not one.dates or not other.dates:
        return False
    return one.dates[0] <= other.dates[1] and other.dates[0] <= one.dates[1]


def _slip(one: Telling, other: Telling) -> int:
    """Return by how many days the one held came after the one announced; 0 if they are not such a pair."""
    plan, fact = (one, other) if one.state == "planned" else (other, one)
    if plan.state != "planned" or fact.state != "done" or not plan.dates or not fact.dates:
        return 0
    return max(0, (date.fromisoformat(fact.dates[0]) - date.fromisoformat(plan.dates[1])).days)


def _near(one: Paper, other: Paper) -> bool:
    """Say whether two documents are no more than two years apart."""
    if not one.date or not other.date:
        return True
    return abs((date.fromisoformat(one.date) - date.fromisoformat(other.date)).days) <= 731


def _event_row(event: Event, series: Series) -> Row:
    best, first = event.dated, event.tellings[0]
    return {
        "id": event.id,
        "kind": first.kind,
        "name": event.name,
        "body": next(
            (each.body.name if each.body else each.body_name for each in event.tellings if each.body_name), None
        ),
        "process": series.process,
        "start": best.row["dates_start"] if best else None,
        "end": best.row["dates_end"] if best else None,
        "city": next((each.row["city"] for each in event.tellings if each.row["city"]), None),
        "country": next((each.row["country"] for each in event.tellings if each.row["country"]), None),
        "state": event.state,
        "facts": len(event.tellings),
        "documents": len({each.paper.id for each in event.tellings}),
        "rule": next((rule for rule in event.rules[1:]), event.rules[0]),
    }


def _fact_rows(event: Event) -> Iterator[Row]:
    for telling, rule in zip(event.tellings, event.rules, strict=True):
        yield {
            "event_id": event.id,
            "fact_id": telling.id,
            "document_id": telling.paper.id,
            "says": ", ".join(filter(None, [telling.says, telling.row["dates_text"]])),
            "rule": rule,
        }
