"""What single facts tell of meetings and activities, and the events that several of them make together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from sqlite_utils import Database

from extractors.readings.ordinals import ordinal_value
from kb.link.names.bodies import Bodies, Body
from kb.link.rows import Row
from kb.link.series import Paper, Series
from kb.titles import GATHERINGS
from kb.wording import content, folded

DAY = 3
_EXACT = {"day": DAY, "part": 2, "month": 1, "year": 0}
_DONE = {"this": "done", "earlier": "done", "later": "planned"}

_WHOSE = re.compile(r"\b(?:their|its|our)\b")


_WHEN = frozenset("last latest recent previous present next coming forthcoming upcoming".split())
"""Words of a name that only say when."""


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
        """The words of the name that tell it from other events: without number, body, process, city and "last"."""
        name = self.name
        for about in filter(None, (self.body_name, self.row["body"], self.paper.process)):
            name = _without(name, about)
        own = frozenset(word for word in content(name) if ordinal_value(word) is None)
        if self.kind == "meeting":  # "the Bogotá Conference", "the last conference"
            own = (own - _WHEN - content(self.row["city"])) or own
        return own or content(self.name)

    @cached_property
    def title(self) -> str:
        """The name, with the body where the name alone says nothing: "second meeting of the Working Group"."""
        if self.body_name and self.words <= GATHERINGS and folded(self.body_name) not in folded(self.name):
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
    def years(self) -> set[int]:
        """The years it may belong to: of its dates, and of the document."""
        days = [*(self.dates or ()), self.paper.date]
        return {int(day[:4]) for day in days if day}

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

    kinds: dict[object, Telling] = field(default_factory=dict)
    """Of tellings that say the same the first, by what they say: all that a comparison need look at."""

    papers: set[str] = field(default_factory=set)
    """The documents that tell of it."""

    def add(self, telling: Telling, rule: str) -> None:
        """Take in what a further document tells."""
        self.tellings.append(telling)
        self.rules.append(rule)
        self.papers.add(telling.paper.id)
        told = (telling.title, telling.words, telling.ordinal, telling.state, telling.dates, telling.row["city"])
        self.kinds.setdefault((*told, id(telling.body), telling.paper.date and telling.paper.date[:4]), telling)

    @property
    def name(self) -> str:
        """The fullest name; "the Fourth Session of their Council" only where no other is told."""
        names = (telling.title for telling in self.kinds.values())
        return max(names, key=lambda name: (not _WHOSE.search(name), len(name), name))

    @property
    def dated(self) -> Telling | None:
        """The telling whose dates count: the most exact, among equals a meeting's own record, and else the latest."""
        dated = [telling for telling in self.tellings if telling.dates]
        ranked = [(_is_done(each), each.exactness, each.says == "this", at) for at, each in enumerate(dated)]
        return dated[max(ranked)[3]] if ranked else None

    @property
    def cities(self) -> frozenset[str]:
        """The cities it is told to have been in."""
        return frozenset(each.row["city"] for each in self.kinds.values() if each.row["city"])

    @property
    def state(self) -> str:
        """Where the documents leave it: what was done stays done."""
        states = [telling.state for telling in self.tellings]
        return "done" if "done" in states else states[-1]


def _is_done(telling: Telling) -> bool:
    return telling.state == "done"


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


def tellings(db: Database, series: Series, paper: Paper, bodies: Bodies) -> Iterator[Telling]:
    """Yield what a document tells of meetings, then of activities, in reading order."""
    for row in db.query(_TELLINGS, {"document": paper.id}):
        name = series.spelt_out(series.full(paper.id, row["name"]))
        ordinal = row["ordinal"] or next((n for n in map(ordinal_value, name.split()[:2]) if n), None)
        body = series.body(paper.id, row["body"]) if row["body"] else None
        known = bodies.find(series, paper.id, row["body"])
        yield Telling(row["id"], paper, row["kind"], name, row["says"], ordinal, known, body, row)


def _without(name: str, about: str) -> str:
    """Take a body out of a name: "of the Working Group on …"."""
    at = folded(name).find(folded(about))
    return folded(name)[:at] + folded(name)[at + len(folded(about)) :] if at >= 0 else name
