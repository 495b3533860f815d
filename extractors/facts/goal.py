"""What an activity or meeting is meant to achieve, after a word such as goal, objective, aim or purpose.

"Its objectives are to: (a) remove falsified medicines from licensed pharmacies;" is one goal per item; in running text
one per repeated "to …" (genre guide, T14).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from extractors.facts.base import Fact, said
from extractors.parsed import Parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal(Fact):
    """What an activity or meeting is meant to achieve, after a word such as goal, objective, aim or purpose."""

    type: ClassVar[str] = "goal"
    text_field: ClassVar[str] = "text"

    text: str = said("the goal as printed, without list mark or closing punctuation")
    of: str | None = said("the activity or meeting it belongs to")


def find(parsed: Parsed) -> Iterator[Goal]:
    """Yield the facts of this type in reading order."""
    yield from ()
