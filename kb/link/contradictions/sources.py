"""What the rules of contradiction read of a series: every text and every fact once, however many rules ask for it."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property, lru_cache

from sqlite_utils import Database

from kb.link.contradictions.campaigns import Campaigns, spans_of
from kb.link.contradictions.claims import Claim, claims, label_at
from kb.link.contradictions.settings import Settings, Venues
from kb.link.rows import Row
from kb.link.series import Paper, Series
from kb.link.tellings import Event
from kb.link.texts import Text, text_of
from kb.link.versions import superseded
from kb.wording import folded

KEPT = 1000
"""What was read of so many documents is kept; of a longer series some is read again, so that memory stays bounded."""


class Sources:
    """The documents of a series, with what they tell.

    :param happened: for each fact that tells of a meeting or an activity, the event.
    """

    def __init__(self, db: Database, series: Series, happened: dict[str, Event]) -> None:
        self.db, self.series = db, series
        self._others = _other_names(series)
        self.happened = _under_one_name(happened, self._others) if self._others else happened
        """For each fact that tells of a meeting or an activity, the event; an activity of two names is one."""
        self.old = frozenset(superseded(series, self.happened))
        """Documents of which there is a later version; what changed between the two is no contradiction."""
        self.papers = [paper for paper in series.papers if paper.id not in self.old]
        """All others, in order of time."""
        self.events = list({event.id: event for event in self.happened.values()}.values())
        """The meetings and activities, each once."""
        self.read = lru_cache(KEPT)(self._read)
        self.facts = lru_cache(KEPT)(self._facts)
        self.spans = lru_cache(KEPT)(self._spans)
        self.campaigns = lru_cache(KEPT)(self._campaigns)
        self.settings = lru_cache(KEPT)(self._settings)

    def _read(self, paper: Paper) -> Text:
        """Return the text of a document with its sentences."""
        return text_of(self.db, paper)

    def text(self, paper: Paper) -> str:
        """Return the text of a document."""
        return self.read(paper).words

    def cited(self, paper: Paper, at: int) -> tuple[str | None, str | None]:
        """Return the printed number of the paragraph and the sentence at an offset of a document."""
        return label_at(self.db, paper, at), self.read(paper).sentence(at)

    def _facts(self, paper: Paper, kind: str) -> list[Row]:
        """Return the facts of one type of a document, as ``claims`` yields them."""
        return list(claims(self.db, paper, kind, self.read(paper)))

    def _spans(self, paper: Paper) -> list[tuple[tuple[str, str], Claim]]:
        """Return the spans of several past days that a document gives, with their places."""
        return list(spans_of(self.db, paper, self.read(paper)))

    def _campaigns(self, paper: Paper) -> dict[str, Event]:
        """Return the campaigns whose names a document prints, by name."""
        near = self._of_years.near(paper)
        text = self.text(paper) if near else ""
        return {name: event for name, event in near.items() if name in text}

    @cached_property
    def venues(self) -> Venues:
        """The meetings by the city in which they were held."""
        return Venues(self.events)

    @cached_property
    def numbered(self) -> Mapping[int, list[Event]]:
        """The meetings and activities that have a number in their series, by it."""
        found: dict[int, list[Event]] = defaultdict(list)
        for event in self.events:
            if (ordinal := event.tellings[0].ordinal) is not None:
                found[ordinal].append(event)
        return found

    @cached_property
    def _of_years(self) -> Campaigns:
        return Campaigns(self.events, self._others)

    def _settings(self, paper: Paper) -> Settings:
        """Return the events that a document may mean."""
        return Settings(self.db, self.series, paper, self.happened, self.campaigns(paper))


def _other_names(series: Series) -> dict[str, list[str]]:
    """Return what documents say that something is called besides, by its folded name."""
    found: dict[str, list[str]] = defaultdict(list)
    for each in series.renamings:
        found[folded(each.name)].append(each.other)
        found[folded(each.other)].append(each.name)
    return found


def _under_one_name(happened: dict[str, Event], others: dict[str, list[str]]) -> dict[str, Event]:
    """Return the events of facts, where an activity of a further name stands for that of the first."""
    activities = {event.id: event for event in happened.values() if event.tellings[0].kind == "activity"}
    named = {folded(each.name): event for event in activities.values() for each in event.kinds.values()}
    one: dict[str, Event] = {}
    for name, event in named.items():
        twin = next((named[folded(other)] for other in others.get(name, ()) if folded(other) in named), event)
        if twin is not event and twin.id not in one and _years(event) & _years(twin):
            one.setdefault(event.id, twin)
    return {fact: one.get(event.id, event) for fact, event in happened.items()}


def _years(event: Event) -> set[int]:
    return {year for each in event.kinds.values() for year in each.years}
