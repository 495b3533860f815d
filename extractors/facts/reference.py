"""A mention of another meeting, a document, a legal instrument or an attachment.

"the draft media strategy" is a document, "Annex A" an attachment, "the Palermo Protocol" an instrument (T20, T23).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from extractors.facts.base import Fact, said
from extractors.parsed import Parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Fact):
    """A mention of another meeting, a document, a legal instrument or an attachment."""

    type: ClassVar[str] = "reference"
    text_field: ClassVar[str] = "text"

    text: str = said("the words that refer")
    kind: Literal["meeting", "document", "instrument", "attachment"] = said("what is referred to")
    resolved: str | None = said("its name elsewhere in the document, if that settles it")


def find(parsed: Parsed) -> Iterator[Reference]:
    """Yield the facts of this type in reading order."""
    yield from ()
