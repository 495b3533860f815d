"""The fact types, one module each; the table is the map, and its order that in which facts of one place are told."""

from collections.abc import Callable, Iterator

from extractors.facts import (
    activity,
    decision,
    goal,
    meeting,
    next_step,
    participant,
    quote,
    reference,
    statistic,
    term,
    trend,
)
from extractors.facts.base import Date, Evidence, Fact
from extractors.parsed import Parsed

FACT_TYPES: dict[type[Fact], Callable[[Parsed], Iterator[Fact]]] = {
    meeting.Meeting: meeting.find,
    activity.Activity: activity.find,
    participant.Participant: participant.find,
    goal.Goal: goal.find,
    trend.Trend: trend.find,
    next_step.NextStep: next_step.find,
    decision.Decision: decision.find,
    statistic.Statistic: statistic.find,
    quote.Quote: quote.find,
    reference.Reference: reference.find,
    term.Term: term.find,
}
"""Every fact type with the function that finds it."""

__all__ = ["FACT_TYPES", "Date", "Evidence", "Fact"]
