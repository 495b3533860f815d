"""Next steps as promises: the act, what it is done to, when it is due, and the event that it brings about."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from sqlite_utils import Database

from extractors.readings.entities.gatherings import ordinal_value
from extractors.readings.quantities import Quantity
from kb.link.acts import family, opening
from kb.link.counts import promised
from kb.link.series import Paper, Series, head
from kb.link.tellings import Event
from kb.wording import content, folded

_EVENTFUL = ("run", "hold")
_PREPOSITION = re.compile(r"\s(?:on|for|of|in|to|with|from|by|under|at|between|among|against|about|regarding)\s")
_FURTHER = re.compile(r",?\s+and\s+(?:to\s+)?(\w+)\b")
_STATES = frozenset({"draft", "final", "revised", "updated", "zero", "preliminary", "provisional"})
"""Words for how far a text has got: what was promised as a draft is reported as the text."""

_UNTOLD = frozenset({"a", "an", "next"})


def _first_act(words: str) -> str:
    """Cut what an act is done to before a second act."""
    further = next((match for match in _FURTHER.finditer(words) if family(match[1].lower())), None)
    return words[: further.start()] if further else words


@dataclass(frozen=True)
class Promise:
    """One next step, ready to be looked for in later documents."""

    id: str
    """The next step."""

    paper: Paper
    """The document that sets it down."""

    verbs: tuple[str, ...]
    """The verbs it opens with."""

    object: str
    """What follows them, abbreviations written out."""

    responsible: tuple[str, ...]
    """Who is to do it."""

    due: tuple[str | None, str | None]
    """First and last day on which it is due, inclusive."""

    span: tuple[int, int]
    """Where its words stand."""

    quote: str
    """Its words."""

    event: Event | None
    """The meeting or activity that the step itself is to bring about."""

    common: frozenset[str]
    """Words that say little in this series: names of the process and of its activities."""

    @cached_property
    def count(self) -> Quantity | None:
        """The number of things promised; null if it is one, or an event."""
        return None if self.event else promised(self.object)

    @property
    def _thing(self) -> str:
        """What the act is done to, up to a further act and without the number."""
        return _first_act(self.object[self.count.span.end :] if self.count else self.object)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the object that carry meaning, up to a further act: "and circulate them"."""
        return content(self._thing)

    @cached_property
    def telling(self) -> frozenset[str]:
        """The words by which a report of this very step is known: those of the promised event, or of the object."""
        if self.event:
            return min((content(telling.name) for telling in self.event.kinds.values()), key=len)
        return self.words - self.common

    @cached_property
    def core(self) -> frozenset[str]:
        """Those of the telling words that stand before the first preposition: "annual returns" of "… on sightings"."""
        if self.event:
            return self.telling
        named = content(_PREPOSITION.split(self._thing)[0]) & self.telling
        return named - _STATES or named

    def kind(self, *names: str) -> bool:
        """Say whether one of the verbs is of these families."""
        families = (family(verb) for verb in self.verbs)
        return any(each is not None and each.name in names for each in families)


_STEPS = """
select next_step.id as id, next_step.action as action, next_step.responsible as responsible,
  next_step.due_start as due_start, next_step.due_end as due_end,
  facts.start as start, facts."end" as "end", facts.quote as quote, facts.block_id as block_id
from next_step
join facts on facts.id = next_step.id
where next_step.document_id = ?
order by facts.rowid
"""

_EVENTS = """
select fact_id, block_id
from evidence
where document_id = :document
  and fact_id in (
    select id from meeting where document_id = :document
    union all
    select id from activity where document_id = :document
  )
order by fact_id, n
"""


def promises(db: Database, series: Series, paper: Paper, happened: dict[str, Event]) -> Iterator[Promise]:
    """Yield the next steps of a document."""
    told = _told(db, paper, happened)
    activities = [event.name for event, _ in told if event.tellings[0].kind == "activity"]
    common = frozenset().union(content(head(series.process or "")), *map(content, activities))
    for row in db.query(_STEPS, [paper.id]):
        verbs, rest = opening(series.spelt_out(row["action"]))
        found = Promise(
            id=row["id"],
            paper=paper,
            verbs=verbs,
            object=rest,
            responsible=tuple(json.loads(row["responsible"])),
            due=(row["due_start"], row["due_end"]),
            span=(row["start"], row["end"]),
            quote=row["quote"],
            event=None,
            common=common,
        )
        yield _with_event(found, row["block_id"], told)


def _told(db: Database, paper: Paper, happened: dict[str, Event]) -> list[tuple[Event, str]]:
    """Return the events that a document tells of, each with the blocks that name it."""
    found = db.execute(_EVENTS, {"document": paper.id})
    return [(happened[fact_id], block) for fact_id, block in found if fact_id in happened]


def _with_event(step: Promise, block_id: str, told: list[tuple[Event, str]]) -> Promise:
    """Find the event that a step to hold or carry out something is about: the one whose name comes next."""
    if not step.kind(*_EVENTFUL):
        return step
    wanted = _unnumbered(step.object)
    best: tuple[int, Event] | None = None
    for event, block in told:
        for telling in event.kinds.values():
            name = _unnumbered(telling.name)
            begins = bool(name) and (wanted + " ").startswith(name + " ")
            beside = telling.kind == "meeting" and block == block_id and telling.words <= step.words
            if (begins or beside) and (best is None or len(name) > best[0]):
                best = (len(name), event)
    return replace(step, event=best[1]) if best else step


def _unnumbered(name: str) -> str:
    """Return a folded name without article and number before it: "second joint patrol" and "joint patrol" are alike."""
    words = folded(name).split()
    told = (at for at, word in enumerate(words) if word not in _UNTOLD and ordinal_value(word) is None)
    return " ".join(words[next(told, 0) :])
