"""A number of people, things, members or money that was reached, counted, offered or pledged.

"made over 70 bilateral and international enquires" is value 70, bound ``gt``. Durations, dates, ordinals, paragraph
numbers and rhetoric are none (genre guide, §4.3 and T18).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from extractors.facts.base import Fact, said
from extractors.parsed import Parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic(Fact):
    """A number of people, things, members or money that was reached, counted, offered or pledged."""

    type: ClassVar[str] = "statistic"
    text_field: ClassVar[str] = "counted"

    value: int | float | None = said("the number; the lower end of a range; null if only vague")
    value_max: int | float | None = said("the upper end of a range")
    bound: Literal["eq", "gt", "ge", "lt", "le", "approx", "range", "vague"] = said("how the number is bounded by its words")
    counted: str = said("what is counted, as printed; the currency for money")
    action: str | None = said("the verb that the things were counted by, as printed")
    of: str | None = said("the activity, meeting or body the number belongs to")


def find(parsed: Parsed) -> Iterator[Statistic]:
    """Yield the facts of this type in reading order."""
    yield from ()
