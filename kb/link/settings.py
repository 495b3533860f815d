"""Which meeting or activity a number is of: the one it is said of, that of its paragraph, or that of the city named.

A statement names an operation once and then gives its figures; a later statement recalls "the delegates who met in
Suva". What a document itself says of a figure goes first; the paragraph and the city are asked only where it is silent.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from sqlite_utils import Database

from kb.link.rows import Row
from kb.link.series import Paper, Series
from kb.link.tellings import Event
from kb.wording import folded

_IN = re.compile(r"\b(?:in|at)\s+(?:the\s+)?([A-ZÀ-Þ][\w’'-]+(?:\s(?:(?:de|do|da|la|of|al)\s)?[A-ZÀ-Þ][\w’'-]+)*)")
_FACTS = """
select id, name, mention, 'meeting' as kind from meeting where document_id = :d
union all
select id, name, null, 'activity' from activity where document_id = :d
"""


class Settings:
    """The events that one document may mean."""

    def __init__(self, db: Database, series: Series, paper: Paper, happened: dict[str, Event]) -> None:
        self.db, self.series, self.paper = db, series, paper
        self.reported: Event | None = None
        """The meeting whose own record the document is."""
        self._named: dict[str, Event] = {}
        self._activities: dict[str, Event] = {}
        for fact_id, name, mention, kind in db.execute(_FACTS, {"d": paper.id}):
            event = happened.get(fact_id)
            if event is None:
                continue
            self._named.setdefault(folded(name), event)
            if kind == "activity":
                self._activities.setdefault(folded(name), event)
            if mention == "this" and self.reported is None:
                self.reported = event

    def named(self, name: str) -> Event | None:
        """Return the event that the document calls by a name, full or short."""
        return self._named.get(folded(self.series.full(self.paper.id, name))) or self._named.get(folded(name))

    def told_of(self, row: Row) -> Event | None:
        """Return the activity that the paragraph named last before a fact, if it named one."""
        if not self._activities:
            return None
        before = next(iter(self.db.execute(_BEFORE, {"d": self.paper.id, "at": row["start"]})), None)
        words = f" {folded(self.series.spelt_out(before[0]))} " if before else ""
        places = {name: words.rfind(f" {name} ") for name in self._activities}
        last = max(places, key=lambda name: (places[name], len(name)))
        return self._activities[last] if places[last] >= 0 else None


_BEFORE = """
select substr(documents.text, blocks.start + 1, :at - blocks.start)
from blocks join documents on documents.id = blocks.document_id
where blocks.document_id = :d and blocks.start <= :at and blocks."end" > :at
order by blocks.start desc
limit 1
"""


class Venues:
    """Meetings of a series by the city in which they were held."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._held: dict[str, dict[str, Event]] = defaultdict(dict)
        for event in events:
            for each in event.tellings:
                if each.kind == "meeting" and each.row["city"] and event.state == "done":
                    self._held[folded(each.row["city"])][event.id] = event

    def meant(self, words: str, own: Event | None) -> Event | None:
        """Return the one meeting held in a city that words name, unless the document's own was held there."""
        for match in _IN.finditer(words):
            held = self._held.get(folded(match[1]), {})
            if held:
                return next(iter(held.values())) if len(held) == 1 and (own is None or own.id not in held) else None
        return None
