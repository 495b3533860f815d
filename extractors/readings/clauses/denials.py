"""Acts that a sentence says were not done: "No agreement was reached", "Neither request was approved"."""

import re

from extractors.readings.clauses.complements import Opening
from extractors.readings.clauses.naming import Subject
from extractors.readings.clauses.verbs import VerbHit

_DENYING = re.compile(
    r"(?:no|neither|none|nobody|nothing|no one|not (?:an?|all|any|every|one))(?!\.)\b"
    r"(?! (?:fewer|less|more|later|earlier|other)\b)",
    re.IGNORECASE,
)
"""How a subject or an object begins of which an act is denied: "No agreement was reached", "adopted no statement"."""

_NO_NOUN = re.compile(r"\bno\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r"(?:(?!\b(?:that|which|who|whom|whose|where)\b)[^,;:.])*?\b(?:would|should|shall|will|must|may|could|can|be|is|are)\b"
)
"""A clause that is decided, the "that" before it left out: "agreed no vessel would be licensed before June"."""


def is_denied(text: str, subject: Subject | None, hit: VerbHit, what: Opening, end: int) -> bool:
    """Say whether an act was not done, by its subject, by the noun that completes it, or by what would be decided.

    ``what`` opens the complement and ``end`` ends it. A decision that something not happen is one all the same.
    """
    if subject and _DENYING.match(text, subject.span.start, subject.span.end):
        return True
    if _NO_NOUN.search(text, hit.head.end, hit.span.end):
        return True
    decides = hit.verb.kind == "decision" and not what.word
    return decides and _DENYING.match(text, what.start, end) is not None and not _CLAUSE.match(text, what.start, end)
