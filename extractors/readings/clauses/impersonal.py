"""Support, agreement or concern that is only said to have been there: "There was broad support for a joint buoy".

Nobody is named who vouches for it and no operative verb stands there; the noun tells the rung of the verb ladder
(genre guide, §1.4). "There was no consensus" tells none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.document import Span
from extractors.readings.clauses.complement_tests import is_view
from extractors.readings.clauses.verbs import Kind

_LEVELS = {"concern": 3, "support": 4, "appreciation": 4, "agreement": 7, "consensus": 7, "understanding": 7}
_THERE = re.compile(
    r"\b[Tt]here\s+(?:was|were|is|has\s+been)\s+(?:an?\s+)?(?!no\b|little\b|not\b|insufficient\b|limited\b)"
    rf"(?:[a-z-]+(?:,|\s+and)?\s+){{0,3}}?(?P<noun>{'|'.join(_LEVELS)})"
    r"(?:\s+(?:among|amongst|from|by|across|within)\s+[^,;:.]{3,50}?)?"
    r"\s+(?P<opener>that|to|on|upon|for|about|at|over|regarding|with)\s+"
)
_DENIED = re.compile(r"\b(?:no|little|not|insufficient|limited|some)\s+(?:[a-z-]+\s+)?(?:[a-z]+)$")
_END = re.compile(r"[;:]|\.(?=\s|$)|,?\s+(?:but|although|though|while|whereas)\s|,\s+and\s|\n")


@dataclass(frozen=True, slots=True)
class Shared:
    """A view that a sentence says was shared."""

    span: Span
    """The clause."""

    content: Span
    """What the view is of."""

    level: int
    kind: Kind


def find_shared(text: str, span: Span) -> Iterator[Shared]:
    """Yield the views that a stretch of text says there were."""
    if "here" not in text[span.start : span.end]:
        return
    for match in _THERE.finditer(text, span.start, span.end):
        noun = match["noun"]
        if _DENIED.search(text, match.start(), match.end("noun")):
            continue
        end = _END.search(text, match.end(), span.end)
        content = Span(match.end(), end.start() if end else span.end)
        level = _LEVELS[noun]
        agreed = level >= _LEVELS["agreement"] and not is_view(match["opener"], text[content.start : content.end])
        yield Shared(Span(match.start(), content.end), content, level, "decision" if agreed else "stance")
