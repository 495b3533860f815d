"""One naming of a person, as readings hand it on."""

from dataclasses import dataclass

from extractors.document import Span


@dataclass(frozen=True, slots=True)
class Person:
    """One naming of a person."""

    span: Span
    """From the first word about the person (honorific, post) to the last (agency, state)."""

    name: Span
    """The name as written, without honorific, rank or letters after it."""

    honorific: Span | None = None
    """Forms of address before the name."""

    position: Span | None = None
    """Post and unit; a rank if no post is given."""

    affiliation: Span | None = None
    """Agency or organisation."""

    country: str | None = None
    """Code of the state the person serves, as far as the words say so."""

    capacity: Span | None = None
    """A role named in apposition: "Indonesian co-chair of the Bali Process"."""
