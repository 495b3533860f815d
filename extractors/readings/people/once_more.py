"""An agency named once more by its noun: "the Ministry of Health of Peru … X, Secretary at that Ministry" is Peru's."""

import re

from extractors.readings.entities.known import Known

_SAME = re.compile(
    r"[ \u00a0](?:of|at|in|with|from)[ \u00a0](?:that|this|the[ \u00a0](?:same|said))[ \u00a0](?P<noun>[A-Z]\w+)"
    r"(?![ \u00a0][A-Z])"
)
_FARTHEST = 1000
"""Characters within which the agency was named in full."""


def same_agency(text: str, known: Known, at: int, limit: int) -> tuple[int, str | None] | None:
    """Read "at that Ministry" behind a post; return where the words end, and the state of the agency named last."""
    named = _SAME.match(text, at, limit)
    if named is None:
        return None
    agencies = known.organisations_in(max(at - _FARTHEST, 0), at)
    return named.end(), next((each.country for each in reversed(agencies) if named["noun"] in each.name), None)
