"""A gathering with a name or a definite description, held or planned.

"The Fourth Senior Officials' Meeting of the Coral Strait Dialogue … was held in Singapore on 12 and 13 March 2019."
is the meeting a document reports (``this``); "the Third Ministerial Conference, held in Dili in November 2017" an
``earlier`` one; "Convene debrief meeting – mid to late November 2015" a ``later`` one. Operations are activities, and
a bare "their next meeting" is none (genre guide, T3).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from extractors.facts.base import Date, Fact, said
from extractors.parsed import Parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Fact):
    """A gathering with a name or a definite description, held or planned."""

    type: ClassVar[str] = "meeting"
    text_field: ClassVar[str] = "name"

    name: str = said("the fullest designation printed")
    ordinal: int | None = said("its number in its series; inaugural is 1")
    body: str | None = said("the process, group or conference that meets")
    dates: Date | None = said("when it was or will be held")
    city: str | None = said("city of the venue, as stated")
    country: str | None = said("ISO 3166-1 alpha-2 code of the venue, only if the text states the country")
    mention: Literal["this", "earlier", "later"] = said("whether it is the meeting reported, one before it or one after it")


def find(parsed: Parsed) -> Iterator[Meeting]:
    """Yield the facts of this type in reading order."""
    yield from ()
