"""One entity in one role, as one place of the document states it."""

from dataclasses import dataclass

from extractors.facts.roles.entities import Mention, Role


@dataclass(frozen=True, slots=True)
class Held:
    """One entity in one role."""

    mention: Mention
    role: Role

    of: str | None = None
    """What the role is held in; null for the meeting reported."""

    assumed: bool = False
    """True where only a list names the entity, so that taking part goes without saying."""
