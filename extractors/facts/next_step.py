"""A future action that the meeting set down, with owner, recipient and due date where stated.

"Refine Joint Period of Action Concept of Operations – Report back to the Co-Chairs by 25 September 2015" has a detail,
a recipient and a deadline, and nobody named as responsible (genre guide, T16).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from extractors.facts.base import Date, Fact, said
from extractors.parsed import Parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep(Fact):
    """A future action that the meeting set down, with owner, recipient and due date where stated."""

    type: ClassVar[str] = "next_step"
    text_field: ClassVar[str] = "action"

    action: str = said("what is to be done, without subject and date")
    detail: str | None = said("what the text adds to the action, without the date")
    due: Date | None = said("deadline or window")
    responsible: tuple[str, ...] = said("who is to do it; empty if nobody is named")
    recipient: str | None = said("to whom it is to be delivered or reported")


def find(parsed: Parsed) -> Iterator[NextStep]:
    """Yield the facts of this type in reading order."""
    yield from ()
