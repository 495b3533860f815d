"""The records on the desk for one draft: which matter, and what they say of a meeting.

For a planned meeting the records are those of the meeting that planned it, and every later one that tells of its
activities or reports on its next steps; for a meeting that was held, its own records come first.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from functools import cached_property

from extractors.facts import Fact
from extractors.facts.meeting import Meeting
from extractors.facts.term import Term
from extractors.readings.entities.countries import country_name
from kb.draft.context import Occasion
from kb.draft.dating import planned, when
from kb.draft.records import Record, Row
from kb.draft.sourced import Blank, Said, Value, gathered, joined
from kb.draft.style import Style, style
from kb.errors import UnknownNameError
from kb.queries import ask
from kb.store import KnowledgeBase


def meetings(kb: KnowledgeBase) -> list[Row]:
    """Return every meeting of the knowledge base, by date."""
    return list(ask(kb.db, "meetings"))


def choose(kb: KnowledgeBase, slug: str | None, as_of: date) -> Row:
    """Return the meeting to draft for: the one named, or else the next one that is only planned.

    :raises UnknownNameError: there is no such meeting, or none is planned.
    """
    known = {row["id"]: row for row in meetings(kb)}
    if slug is None:
        planned = [row for row in known.values() if row["state"] == "planned"]
        coming = [row for row in planned if (row["end"] or "") >= as_of.isoformat()]
        if not planned:
            raise UnknownNameError(f"no planned meeting in {kb.path.name}. Name one with --meeting: {_some(known)}")
        return coming[0] if coming else planned[-1]
    if slug in known:
        return known[slug]
    near = get_close_matches(slug, known, n=3, cutoff=0.3) or [each for each in known if slug in each]
    raise UnknownNameError(
        f"no meeting '{slug}' in {kb.path.name}. {'Near' if near else 'Meetings'}: {_some(near or known)}"
    )


def _some(slugs: Iterable[str], limit: int = 8) -> str:
    named = list(slugs)
    return (", ".join(named[:limit]) + (f" and {len(named) - limit} more" if len(named) > limit else "")) or "none"


class Desk:
    """The records of one draft."""

    def __init__(self, kb: KnowledgeBase, meeting: Row, as_of: date, written: Style | None = None) -> None:
        self.kb, self.meeting, self.as_of, self.style = kb, meeting, as_of, written or style()
        self._records: dict[str, Record] = {}
        if self.own:  # the statement of a meeting that was held knows nothing of what came after it
            self.as_of = min([as_of, *(date.fromisoformat(record.day) for record in self.own if record.day)])

    def record(self, document_id: str) -> Record:
        """Return a document, read once."""
        if document_id not in self._records:
            self._records[document_id] = Record(self.kb, document_id, self.style)
        return self._records[document_id]

    def telling(self, event: str) -> list[tuple[Record, Fact]]:
        """Return the facts that tell of an event with their records, oldest first, none known only after the day."""
        rows = self.kb.db.table("event_facts").rows_where("event_id = ?", [event], order_by="document_id, fact_id")
        found = [(self.record(row["document_id"]), row["fact_id"]) for row in list(rows)]
        known = sorted((each for each in found if each[0].known_by(self.as_of)), key=lambda each: each[0].day or "")
        return [(record, record.facts[fact_id]) for record, fact_id in known]

    def mentions(self, row: Row, *kinds: str) -> list[tuple[Record, Meeting]]:
        """Return what the records say of a meeting, in the order of the kinds of mention given."""
        told = [(record, fact) for record, fact in self.telling(row["id"]) if isinstance(fact, Meeting)]
        return [each for kind in kinds for each in told if each[1].mention == kind]

    def reporting(self, row: Row) -> list[Record]:
        """Return the records that report a meeting; its final text stands for the drafts before it."""
        told = list(dict.fromkeys(record for record, _ in self.mentions(row, "this")))
        return [record for record in told if record.row["status"] != "draft"] or told

    @cached_property
    def own(self) -> list[Record]:
        """The records that report the meeting itself."""
        return self.reporting(self.meeting)

    @cached_property
    def recalled(self) -> bool:
        """Whether the meeting is known only from records that look back at it: what they add came after it."""
        return not self.own and bool(self.mentions(self.meeting, "earlier"))

    @cached_property
    def before(self) -> Row | None:
        """The meeting before: one whose records plan this one, else the last reported of the same body."""
        earlier = {row["id"]: row for row in meetings(self.kb) if self._precedes(row)}
        for record, _ in reversed(self.mentions(self.meeting, "later")):
            for fact_id, event in record.events.items():
                fact = record.facts[fact_id]
                if event in earlier and isinstance(fact, Meeting) and fact.mention == "this":
                    return earlier[event]
        same = [row for row in reversed(earlier.values()) if row["body"] and row["body"] == self.meeting["body"]]
        return next((row for row in same if self.reporting(row)), None)

    @cached_property
    def after(self) -> Row | None:
        """The first meeting of those that the meeting's own records plan."""
        planned = (
            event
            for record in self.own
            for fact_id, event in record.events.items()
            if isinstance(fact := record.facts[fact_id], Meeting) and fact.mention == "later"
        )
        known = {row["id"]: row for row in meetings(self.kb)}
        found = [known[event] for event in dict.fromkeys(planned) if event in known]
        return min(found, key=lambda row: row["start"] or "9999", default=None)

    def _precedes(self, row: Row) -> bool:
        same = row["id"] == self.meeting["id"]
        return not same and (not self.meeting["start"] or (row["end"] or "9999") < self.meeting["start"])

    @cached_property
    def past(self) -> list[Record]:
        """The records of the meeting before."""
        return self.reporting(self.before) if self.before else []

    @cached_property
    def records(self) -> list[Record]:
        """The records that the draft is made from: of the meeting before, of this one, of any that mention it."""
        mentioning = [record for record, _ in self.telling(self.meeting["id"])]
        return list(dict.fromkeys([*self.past, *self.own, *mentioning]))

    @cached_property
    def content(self) -> list[Record]:
        """The records whose activities, goals and results a draft tells: those that did not come after the meeting."""
        return [*self.past] if self.recalled else self.records

    @property
    def used(self) -> list[Record]:
        """Every record whose words may stand in the draft, by date."""
        known = (record for record in self._records.values() if record.known_by(self.as_of))
        return sorted(known, key=lambda record: (record.day or "", record.id))

    def occasion(self, row: Row) -> Occasion:
        """Return a meeting as the records tell of it, each value from the record that says it best."""
        facts = self.mentions(row, "this", "later", "earlier")
        body = first(record.said(fact, fact.body, "body to be confirmed") for record, fact in facts)
        name = first(record.said(fact, fact.name, "name of the meeting") for record, fact in facts)
        city = first(record.said(fact, fact.city, "place to be confirmed") for record, fact in facts)
        country = first(record.said(fact, self._country(fact), "place to be confirmed") for record, fact in facts)
        return Occasion(
            name=_in_full(self._spelt(name), body),
            body=body,
            body_short=self.short(body),
            place=_placed(city, country),
            dates=first(record.dated(fact.dates, fact, "date to be confirmed") for record, fact in facts),
            when=first(record.dated(fact.dates, fact, "date to be confirmed", when) for record, fact in facts),
            planned=first(record.dated(fact.dates, fact, "date to be confirmed", planned) for record, fact in facts),
            held=bool(self.reporting(row) or self.mentions(row, "earlier")),
        )

    def _spelt(self, name: Value) -> Value:
        """Return a meeting's name with a short name in it spelt out, as a record sets it: "10th Reef Dialogue"."""
        if not isinstance(name, Said):
            return name
        for record, term in self._terms():
            found = re.search(rf"\b{re.escape(term.short)}\b", name.text)
            if found and term.short.isupper() and not names(name, Said(term.long, name.sources)):
                text = f"{name.text[: found.start()]}{term.long}{name.text[found.end() :]}"
                return replace(name, text=text, sources=gathered(name, Said(text, record.sources(term.evidence))))
        return name

    def _country(self, fact: Meeting) -> str | None:
        return self.style.country(fact.country, country_name(fact.country)) if fact.country else None

    def _terms(self) -> Iterator[tuple[Record, Term]]:
        return ((record, term) for record in self.records for term in record.of_type(Term))

    def short(self, full: Value) -> Value:
        """Return the short name that a record sets for a full one."""
        wanted = full.text.casefold() if isinstance(full, Said) else ""
        return first(
            record.said(term, term.short, "") for record, term in self._terms() if term.long.casefold() == wanted
        )


def _placed(city: Value, country: Value) -> Value:
    """Return city and country; one name where they share it."""
    if isinstance(city, Said) and isinstance(country, Said) and city.text != country.text:
        return joined([city, country], ", ")
    return city or country


def _in_full(name: Value, body: Value) -> Value:
    """Return a meeting's name with its body's name in full where it ends in the start of it: "… of the Task Force"."""
    if not isinstance(name, Said) or not isinstance(body, Said) or names(name, body):
        return name
    parts = body.text.split()
    head = f" the {parts[-1]}"
    if name.text.endswith(head):  # "meeting of the Group" of the Expert Group
        return replace(name, text=name.text.removesuffix(parts[-1]) + body.text, sources=gathered(name, body))
    for length in range(len(parts) - 1, 0, -1):
        start = " ".join(parts[:length])
        whole = length > 1 or parts[1] in {"of", "on", "for"}
        if whole and name.text.casefold().endswith(f" {start.casefold()}"):
            text = name.text[: len(name.text) - len(start)] + body.text
            return replace(name, text=text, sources=gathered(name, body))
    return name


def names(whole: Value, part: Value) -> bool:
    """Say whether a name holds another, in whatever case."""
    return isinstance(part, Said) and isinstance(whole, Said) and part.text.casefold() in whole.text.casefold()


def first(values: Iterable[Value]) -> Value:
    """Return the first value that is said, else the last blank."""
    found: Value = Blank("to be confirmed")
    for found in values:
        if found:
            break
    return found
