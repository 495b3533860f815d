"""An operation, campaign, project, pilot or training programme with a name.

"the inaugural Joint Period of Action, which ran from the 28 September to 28 October, 2015" is an activity that is done;
networks, laboratories and plans are none (genre guide, T17).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from extractors.facts.base import Date, Fact, said
from extractors.parsed import Parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Fact):
    """An operation, campaign, project, pilot or training programme with a name."""

    type: ClassVar[str] = "activity"
    text_field: ClassVar[str] = "name"

    name: str = said("its name as printed, without the article")
    body: str | None = said("the body under which it runs")
    dates: Date | None = said("its window")
    status: Literal["planned", "ongoing", "done"] = said("where the document leaves it")


def find(parsed: Parsed) -> Iterator[Activity]:
    """Yield the facts of this type in reading order."""
    yield from ()
