"""A change or pattern that the document reports: up, down, new, persistent, or a need.

"Increasing number of investigations related to trafficking in persons" is ``up``; "Need to harmonise laws" is ``need``;
a listed pattern without a word of change has no direction (genre guide, T15).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from extractors.facts.base import Fact, said
from extractors.parsed import Parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend(Fact):
    """A change or pattern that the document reports: up, down, new, persistent, or a need."""

    type: ClassVar[str] = "trend"
    text_field: ClassVar[str] = "text"

    text: str = said("the phenomenon as printed")
    direction: Literal["up", "down", "new", "persistent", "need"] | None = said("which way it goes, if a word says so")


def find(parsed: Parsed) -> Iterator[Trend]:
    """Yield the facts of this type in reading order."""
    yield from ()
