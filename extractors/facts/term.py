"""A short name that the text sets for a longer one.

"Ad Hoc Group (AHG)", "… Networks [the Working Group]". Glosses, numbers and un-agreed brackets are none (T22).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from extractors.facts.base import Fact, cite, said
from extractors.names import bare, terms
from extractors.parsed import Parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Fact):
    """A short name that the text sets for a longer one."""

    type: ClassVar[str] = "term"
    text_field: ClassVar[str] = "short"

    long: str = said("the full form as printed")
    short: str = said("the short form, without article")


def find(parsed: Parsed) -> Iterator[Term]:
    """Yield each short name where it is set first."""
    for definition in terms(parsed):
        yield Term(
            long=bare(parsed.words(definition.long)),
            short=parsed.words(definition.short),
            evidence=cite(parsed.document, definition.long, definition.short),
        )
