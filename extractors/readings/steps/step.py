"""One next step as it stands in a text: who is to do what, for whom, and by when."""

import re
from dataclasses import dataclass, replace

from extractors.document import Span
from extractors.readings.dates import DateReading
from extractors.readings.steps.parts import Context

PRONOUN = re.compile(r"(?:it|they|he|she)(?:\s+each)?|(?:each|both|all)(?:\s+of\s+them)?", re.IGNORECASE)
"""One who is to do something, named before: "it will also commission a study"."""


@dataclass(frozen=True, slots=True)
class Step:
    """The parts of one next step; spans are offsets into the context's text."""

    action: tuple[Span, ...]
    """The words of the action: two pieces if a date stands inside it."""

    owners: tuple[Span, ...] = ()
    """Who is to do it, each without article."""

    recipient: Span | None = None
    """To whom it goes, without article."""

    detail: Span | None = None
    """What the text adds to the action."""

    due: DateReading | None = None
    """When it is due."""

    named: tuple[str, ...] = ()
    """Owners known by name only, where the text has a pronoun."""

    def or_due(self, date: DateReading | None) -> "Step":
        """Return the step, due at ``date`` if it has no date of its own."""
        return replace(self, due=self.due or date)


def referred(context: Context, step: Step, before: Step | None, speakers: str | None) -> Step | None:
    """Let a pronoun stand for the owners of the step told before it; without one before it nobody is named.

    :param speakers: who "we" are, if the text says so.
    :returns: null if it is not known who is meant.
    """
    if speakers and [context.words(owner).lower() for owner in step.owners] == ["we"]:
        return replace(step, owners=(), named=(speakers,))
    if not step.owners or not all(PRONOUN.fullmatch(context.words(owner)) for owner in step.owners):
        return step
    if before is None:
        return None
    return replace(step, owners=(), named=(*before.named, *map(context.words, before.owners)))
