"""Direct speech between quotation marks, with its speaker.

“We knew which boats to look for,” he added, “and we knew whom to call …” is two quotes of one speaker. Scare quotes,
titles and labels are none (genre guide, T21).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from extractors.facts.base import Fact, said
from extractors.parsed import Parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Fact):
    """Direct speech between quotation marks, with its speaker."""

    type: ClassVar[str] = "quote"
    text_field: ClassVar[str] = "text"

    speaker: str | None = said("name of the speaker as introduced, a pronoun resolved")
    text: str = said("the words between the marks, verbatim")
    verb: str | None = said("lemma of the verb that introduces this string")


def find(parsed: Parsed) -> Iterator[Quote]:
    """Yield the facts of this type in reading order."""
    yield from ()
