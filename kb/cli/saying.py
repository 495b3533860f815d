"""What a fact says, in one line for people: its key values in the order in which they are read."""

from collections.abc import Callable
from typing import Any

from extractors.facts import Date, Fact
from extractors.facts.activity import Activity
from extractors.facts.decision import Decision
from extractors.facts.goal import Goal
from extractors.facts.meeting import Meeting
from extractors.facts.next_step import NextStep
from extractors.facts.participant import Participant
from extractors.facts.quote import Quote
from extractors.facts.reference import Reference
from extractors.facts.statistic import Statistic
from extractors.facts.term import Term
from extractors.facts.trend import Trend

_BOUNDS = {"gt": "over ", "ge": "at least ", "lt": "under ", "le": "up to ", "approx": "about "}


def says(fact: Fact) -> str:
    """Return a fact's key values on one line."""
    tell = _TELL.get(type(fact))
    told = tell(fact) if tell else str(getattr(fact, fact.text_field))
    return " ".join(told.split())


def _joined(*parts: str | None) -> str:
    return "; ".join(part for part in parts if part)


def _of(owner: str | None) -> str:
    return f" (of {owner})" if owner else ""


def _labelled(label: str, value: str | None) -> str | None:
    return f"{label} {value}" if value else None


def _when(dates: Date | None) -> str | None:
    return dates.text if dates else None


def _statistic(fact: Statistic) -> str:
    number = "an unstated number of" if fact.value is None else f"{fact.value:,}"
    if fact.value is not None and fact.value_max is not None:
        number += f"–{fact.value_max:,}"
    action = f", {fact.action}" if fact.action else ""
    return f"{_BOUNDS.get(fact.bound, '')}{number} {fact.counted}{action}{_of(fact.of)}"


def _participant(fact: Participant) -> str:
    return _joined(f"{fact.role}: {fact.name}{_of(fact.of)}", fact.position, fact.affiliation)


def _next_step(fact: NextStep) -> str:
    by, due = ", ".join(fact.responsible), _when(fact.due)
    return _joined(
        fact.action,
        fact.detail,
        _labelled("by whom:", by or "nobody named"),
        _labelled("to:", fact.recipient),
        _labelled("due:", due or "no date"),
    )


def _decision(fact: Decision) -> str:
    level = None if fact.level is None else f"level {fact.level}"
    what = ", ".join(part for part in (fact.kind, fact.verb, level) if part)
    to = f" [to {fact.addressee}]" if fact.addressee else ""
    return f"({what}) {fact.actor or 'nobody named'}: {fact.text}{to}"


def _quote(fact: Quote) -> str:
    verb = f" ({fact.verb})" if fact.verb else ""
    return f"{fact.speaker or 'nobody named'}{verb}: “{fact.text}”"


def _meeting(fact: Meeting) -> str:
    place = ", ".join(part for part in (fact.city, fact.country) if part)
    return _joined(f"{fact.mention}: {fact.name}", _when(fact.dates), place)


_TELL: dict[type[Fact], Callable[[Any], str]] = {
    Activity: lambda fact: _joined(f"{fact.status}: {fact.name}", _when(fact.dates)),
    Decision: _decision,
    Goal: lambda fact: f"{fact.text}{_of(fact.of)}",
    Meeting: _meeting,
    NextStep: _next_step,
    Participant: _participant,
    Quote: _quote,
    Reference: lambda fact: f"{fact.kind}: {fact.text}" + (f" = {fact.resolved}" if fact.resolved else ""),
    Statistic: _statistic,
    Term: lambda fact: f"{fact.short} = {fact.long}",
    Trend: lambda fact: _joined(fact.text, fact.direction),
}
"""How each type of fact is told."""
