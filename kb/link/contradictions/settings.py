"""Which meeting or activity a number is of: the one it is said of, that of its paragraph, or that of the city named.

A statement names an operation once and then gives its figures; a later statement recalls "the delegates who met in
Suva". What a document itself says of a figure goes first; the paragraph and the city are asked only where it is silent.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from sqlite_utils import Database

from extractors.genres import media_release
from kb.link.contradictions.phases import PHASE, phase_of
from kb.link.printed import heading
from kb.link.rows import Row
from kb.link.series import Paper, Series
from kb.link.tellings import Event
from kb.wording import folded

_IN = re.compile(
    r"\b(?:[Ii]n|[Aa]t|to)\s+(?:the\s+)?([A-ZÀ-Þ][\w’'-]+(?:\s(?:(?:de|do|da|la|of|al)\s)?[A-ZÀ-Þ][\w’'-]+)*)"
)
_HEADS = frozenset("Weeks Days Fortnight Exercise Campaign".split())
"""Last words of names by which activities are called."""

_FACTS = """
select id, name, mention, 'meeting' as kind from meeting where document_id = :d
union all
select id, name, null, 'activity' from activity where document_id = :d
"""


def _last(named: Mapping[str, Event], words: str) -> Event | None:
    """Return the event whose name words hold last; of two that end there the one with the longer name."""
    told = f" {folded(words)} "
    places = {name: told.rfind(f" {name} ") for name in named}
    last = max(places, key=lambda name: (places[name], len(name)), default=None)
    return named[last] if last is not None and places[last] >= 0 else None


class Settings:
    """The events that one document may mean.

    :param campaigns: those whose names it prints, by name.
    """

    def __init__(
        self,
        db: Database,
        series: Series,
        paper: Paper,
        happened: dict[str, Event],
        campaigns: dict[str, Event],
    ) -> None:
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
        self._held = {folded(name): event for name, event in campaigns.items()}
        for name, event in self._held.items():
            self._activities.setdefault(name, event)

    def named(self, name: str) -> Event | None:
        """Return the event that the document calls by a name, full or short."""
        return self._named.get(folded(self.series.full(self.paper.id, name))) or self._named.get(folded(name))

    def calls(self, event: Event, words: str) -> bool:
        """Say whether words hold a name that the document has for an event."""
        told = f" {folded(self.series.spelt_out(words))} "
        return any(each is event and f" {name} " in told for name, each in self._named.items())

    def held(self, event: Event) -> Event:
        """Return for an activity that is still to come the last one of its name that is over, if there is one."""
        if not self.is_to_come(event):
            return event
        names = {folded(each.name) for each in event.kinds.values()}
        past = (self._held[name] for name in sorted(names & self._held.keys()))
        return next((each for each in past if not self.is_to_come(each)), event)

    def is_to_come(self, event: Event) -> bool:
        """Say whether an event begins after the day of the document."""
        days = event.dated.dates if event.dated else None
        return bool(days and self.paper.date and self.paper.date < days[0])

    def brought_together(self, row: Row) -> Event | None:
        """Return the meeting named last before people whom it is said to have gathered: "…, which had gathered 90"."""
        before = (row["sentence"] or "")[: row["offset"] or 0]
        if not _GATHERED.search(before):
            return None
        return _last(self._named, self.series.spelt_out(before))

    def told_of(self, row: Row) -> Event | None:
        """Return the activity that the paragraph named last before a fact, or the one above where it points back.

        Of a table it is that of the words that lead into it. Where none is named, it is that of the section's heading;
        for an item of a list with a lead, one that goes on from its heading in small letters, or a row of a table,
        else that of the document.
        """
        if not self._activities:
            return None
        place = {"d": self.paper.id, "at": row["start"], "n": self.block(row["start"])}
        for words, above, parent, goes_on, over, before in self.db.execute(_BEFORE, place):
            found = self._last_named(words) or self._last_named(parent)
            found = found or (self._last_named(over) if _LEADS.search(over or "") else None)
            found = found or (self._last_named(above) if _BACK.search(words) else None)
            found = found or (self._last_named(before) if _BACK.search(parent or "") else None)
            found = found or self.headed(row["start"])
            return self.about if found is None and (parent is not None or goes_on) else found
        return None

    @property
    def about(self) -> Event | None:
        """The activity that the document is about: that which its title names, or the only one where none met."""
        titled = None if self.reported else self.titled
        return titled or (None if self.reported and self.paper.genre != media_release.NAME else self._only)

    def headed(self, at: int) -> Event | None:
        """Return the activity that the last heading before an offset names, or calls by its kind: "The trial"."""
        told = heading(self.db, self.paper.id, at) if self._activities else None
        kind = _KIND.search(told or "")
        alike = {
            each.id: each
            for each in self._activities.values()
            if kind and each.name.lower().endswith(kind[0][3:].lower())
        }
        return self._last_named(told) or (next(iter(alike.values())) if len(alike) == 1 else None)

    def block(self, at: int) -> int | None:
        """Return the number of the block at an offset; null between blocks."""
        last = bisect_right(self._starts, at) - 1
        return self._blocks[last][2] if last >= 0 and at < self._blocks[last][1] else None

    @cached_property
    def _blocks(self) -> list[tuple[int, int, int]]:
        """Where each block of the document begins and ends, with its number, in order."""
        return list(self.db.execute(_BLOCKS, [self.paper.id]))

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _, _ in self._blocks]

    def passage(self, at: int) -> int | None:
        """Return what tells the paragraph at an offset, or the list that it is an item of, from all others."""
        found = self.db.execute(_PASSAGE, {"d": self.paper.id, "n": self.block(at)}).fetchone()
        return found[0] if found else None

    def named_in(self, sentence: str | None) -> Event | None:
        """Return the activity that a sentence names last."""
        return self._last_named(sentence)

    def event_in(self, words: str) -> Event | None:
        """Return the meeting or activity that words name last."""
        return _last(self._named, self.series.spelt_out(words)) if words else None

    @cached_property
    def titled(self) -> Event | None:
        """The activity that the title names, be it of a meeting on it: "Exercise Calm Sea: debriefing"."""
        if not self._activities:
            return None
        title = self.db.execute("select title from documents where id = ?", [self.paper.id]).fetchone()
        return self._last_named(title[0]) if title else None

    @property
    def _only(self) -> Event | None:
        """The one activity that is named, if there is but one: that whose results a release lists."""
        events = {event.id: event for event in self._activities.values()}
        return next(iter(events.values())) if len(events) == 1 else None

    def _last_named(self, words: str | None) -> Event | None:
        if not words or not self._activities:
            return None
        told = self._short.sub(lambda match: self._shorts[match[1]], words) if self._short else words
        return _last(self._activities, self.series.spelt_out(told))

    @cached_property
    def _shorts(self) -> dict[str, str]:
        """The names of its activities by the short names that the document defines for them: "(the Exercise)".

        The last word of the only one that is so called is such a name by itself: "the Weeks".
        """
        terms = self.series.shorts[self.paper.id].values()
        named = {event.id: event.name for event in self._activities.values()}.values()
        heads = [name.rpartition(" ")[2] for name in named]
        own = {head: name for head, name in zip(heads, named, strict=True) if head in _HEADS and heads.count(head) == 1}
        return own | {term["short"]: term["long"] for term in terms if folded(term["long"]) in self._activities}

    @cached_property
    def _short(self) -> "re.Pattern[str] | None":
        """These short names with the article; in small letters, or before a name, they are none."""
        longest_first = sorted(self._shorts, key=lambda short: (-len(short), short))
        names = "|".join(map(re.escape, longest_first))
        return re.compile(rf"\b[Tt]he\s({names})\b(?!\s[A-ZÀ-Þ])") if names else None

    def phase(self, row: Row) -> tuple[str, str] | None:
        """Return the phase that the paragraph, or the one that opens its list, named last before a fact; with its year.

        "The pilot phase" is one within a process and a year, whichever operation it belongs to.
        """
        if not self.paper.date:
            return None
        place = {"d": self.paper.id, "at": row["start"], "n": self.block(row["start"])}
        for words, upto in self.db.execute(_ABOVE, place):
            named = list(PHASE.finditer(words, 0, max(0, upto)))
            if named:
                return self.paper.date[:4], phase_of(folded(named[-1][0]))
        return None


_KIND = re.compile(
    r"\bthe\s(?:weeks?|days|fortnight|exercise|campaign|trial|drill|sweep|patrol|audit|rehearsal)\b", re.IGNORECASE
)
"""How a heading calls the one activity of its kind: "The fortnight in figures"."""

_GATHERED = re.compile(
    r"\b(?:which|that)\s+(?:had\s+|has\s+)?(?:brought\s+together|gathered|assembled|drew|drawn|been\s+attended\s+by"
    r"|was\s+attended\s+by|welcomed)\s+(?:(?:some|about|over|nearly|more\s+than|at\s+least)\s+)?\Z"
)
_ABOVE = """
select blocks.text, case when blocks."end" > :at then :at - blocks.start else length(blocks.text) end
from blocks as own
join blocks on blocks.document_id = own.document_id and blocks.n in (own.n, own.parent)
where own.document_id = :d and own.n = :n
order by blocks.n desc
"""
_BEFORE = """
select substr(own.text, 1, :at - own.start), (
    select above.text from blocks as above where above.document_id = own.document_id and above.n = own.n - 1
  ), (
    select lead.text from blocks as lead where lead.document_id = own.document_id and lead.n = own.parent
  ), own.kind = 'table_row' or (own.kind = 'list_item' and substr(own.text, 1, 1) glob '[a-z]'), (
    select over.text from blocks as over
    where own.kind = 'table_row' and over.document_id = own.document_id and over.n < own.n and over.kind != 'table_row'
    order by over.n desc
    limit 1
  ), (
    select before.text from blocks as before where before.document_id = own.document_id and before.n = own.parent - 1
  )
from blocks as own
where own.document_id = :d and own.n = :n
"""
_LEADS = re.compile(r":\s*\Z|\b(?:following|below|tables?)\b|\A(?:\S+\s+){0,14}\S*[^.\s]\s*\Z")
"""How a paragraph leads into the table under it, or is its caption."""

_BLOCKS = 'select start, "end", n from blocks where document_id = ? order by start'
_PASSAGE = "select coalesce(parent, n) from blocks where document_id = :d and n = :n"
_BACK = re.compile(
    r"\b(?:its|their|these|the|those)\s+(?:\w+\s+)?(?:results?|outcomes?|operation|exercise|campaign|phase|drill|test|trial|sweep|figures)\b"
    r"|\bin\s+(?:those|these|that)\s+(?:[\w-]+\s+)?(?:hours?|days?|weeks?|months?|period|time)\b",
    re.IGNORECASE,
)
"""Words by which a paragraph points back to what the one above is about."""


class Venues:
    """Meetings of a series by the city in which they were held."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._held: dict[str, dict[str, Event]] = defaultdict(dict)
        self._cities: set[str] = set()
        for event in events:
            is_over = event.state == "done"
            for each in event.tellings:
                city = folded(each.row["city"]) if each.kind == "meeting" else ""
                self._cities |= {city} if city else set()
                if city and is_over:
                    self._held[city][event.id] = event

    def has_meetings_in(self, name: str) -> bool:
        """Say whether meetings are held, or to be held, in a town, of which a sentence may speak for that."""
        return folded(name) in self._cities

    def meant(self, words: str, own: Event | None) -> Event | None:
        """Return the one meeting held in a city that words name, unless the document's own was held there."""
        for match in _IN.finditer(words):
            held = self._held.get(folded(match[1]), {})
            if held:
                return next(iter(held.values())) if len(held) == 1 and (own is None or own.id not in held) else None
        return None
