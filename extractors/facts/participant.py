"""A country, organisation or person in a role that the text states.

"Kapila Waidyaratne, Additional Solicitor General with the Sri Lankan Attorney General's Department" as co-chair of the
Working Group is one person fact; the state a person acts for is another. A venue alone is no participation (T4 to T7).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from extractors.facts.base import Fact, said
from extractors.parsed import Parsed

Role = Literal[
    "co-chair", "chair", "host", "member", "participant", "observer", "supporter", "presenter", "speaker", "apology",
    "mentioned",
]
"""Capacities; ``mentioned`` is for an entity named without taking part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Fact):
    """A country, organisation or person in a role that the text states."""

    type: ClassVar[str] = "participant"
    text_field: ClassVar[str] = "name"

    name: str = said("UN short name of a country; name of an organisation as printed; a person without honorific")
    kind: Literal["country", "organisation", "person"] = said("what takes part")
    country: str | None = said("ISO 3166-1 alpha-2 code: of the country itself, or the state a person acts for")
    role: Role = said("the capacity that the text gives")
    of: str | None = said("body, activity or other meeting in which the role is held; null: the meeting reported")
    position: str | None = said("post or rank of a person, as printed")
    affiliation: str | None = said("agency or organisation that a person speaks for, as printed")


def find(parsed: Parsed) -> Iterator[Participant]:
    """Yield the facts of this type in reading order."""
    yield from ()
