"""A quantity with what it counts, and the sentence it is read in."""

from dataclasses import dataclass

from extractors.document import Span
from extractors.readings.quantities import Quantity

_MOST_BEFORE = 80
"""How far before a number its verb or preposition is looked for, in characters."""


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity with what it counts."""

    quantity: Quantity
    span: Span
    """The quantity with its noun phrase."""

    counted: str
    """What is counted, as printed."""

    head: str
    """The noun that is counted, in small letters; the currency or ``per cent``."""

    thing: Span | None = None
    """Where what is counted is named, if not in ``span``."""

    action: Span | None = None
    """The verb."""

    governed: bool = False
    """Whether a preposition stands before the number, so that the verb of the clause is not its own."""

    definite: bool = False
    """Whether "the" or the like stands before the number, so that it speaks of what was counted before."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence under examination; ``low`` is the whole text in small letters."""

    text: str
    low: str
    span: Span
    previous: Span | None = None
    """The sentence before it in the same paragraph."""

    def words(self, start: int, end: int) -> str:
        """Return the words between two offsets with single spaces."""
        return " ".join(self.text[start:end].split())

    def before(self, at: int) -> str:
        """Return the words of the sentence just before an offset, in small letters."""
        return self.low[max(self.span.start, at - _MOST_BEFORE) : at]
