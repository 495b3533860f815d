"""Which parts of an earlier version stand where in the new one, those included that moved.

Parts in the same order are paired first (``kb.draft.parts.aligned``). Of what is left, a part that went in one place
and one that came in another are the same part if they bear the same identifier or have nearly the same words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kb.draft.parts import LARGEST, Part, aligned
from kb.wording import overlap

NOTE = "Note Title"
"""Style of the heading of the note at the end, which is left out when the text is issued and never moves."""

ALIKE = 0.7
"""Share of words from which a part that went and one that came elsewhere are taken to be the same."""

FEWEST = 4
"""Words that a part has at least if its words alone are to tell that it moved."""


@dataclass(frozen=True)
class Place:
    """One place of the text: a part that stayed, went, came, moved away or moved here."""

    before: Part | None
    """What stood here; null if nothing did."""

    after: Part | None
    """What stands here; null if nothing does."""

    elsewhere: Part | None = None
    """The same part in its other place, if it moved; null if it did not."""


def places(old: Sequence[Part], new: Sequence[Part]) -> list[Place]:
    """Return the places of two versions of a text, in order."""
    pairs = list(aligned(old, new))
    went = [before for before, after in _body(pairs) if before is not None and after is None]
    came = [after for before, after in _body(pairs) if after is not None and before is None]
    here = {id(after): before for before, after in _moved(went, came)}
    away = {id(before): after for before, after in _moved(went, came)}
    return [
        Place(before, after, away.get(id(before)) if after is None else here.get(id(after)) if before is None else None)
        for before, after in pairs
    ]


Pairs = Sequence[tuple[Part | None, Part | None]]


def _body(pairs: Pairs) -> Iterator[tuple[Part | None, Part | None]]:
    """Yield the pairs before the note at the end."""
    for before, after in pairs:
        if NOTE in {part.style for part in (before, after) if part is not None}:
            return
        yield before, after


def _moved(went: Sequence[Part], came: Sequence[Part]) -> Iterator[tuple[Part, Part]]:
    """Yield the parts that went here and came there: first those of one identifier, then the likest."""
    if len(went) * len(came) > LARGEST:
        return
    scores = ((_likeness(before, after), i, j) for i, before in enumerate(went) for j, after in enumerate(came))
    taken: set[int] = set()
    given: set[int] = set()
    for score, i, j in sorted(scores, key=lambda each: (-each[0], each[1], each[2])):
        if score >= ALIKE and i not in taken and j not in given:
            taken.add(i)
            given.add(j)
            yield went[i], came[j]


def _likeness(before: Part, after: Part) -> float:
    if bool(before.rows) != bool(after.rows):
        return 0.0
    if before.name == after.name:
        return 2.0
    few = min(len(before.text.split()), len(after.text.split())) < FEWEST
    return 0.0 if few else overlap(before.text, after.text)
