"""How a sentence opens that goes on from the one before it: with the same things, the last of them, or the others.

"It was printed in May" says when what was told before was done, "The last came in June" when all of it was, and "The
others have not answered" that it was done in part.
"""

import re
from typing import Literal

Opening = Literal["others", "last", "same", "again"]
"""The others or the rest; the last of several; a pronoun; a noun with an article, or a pronoun further on."""

_LAST = r"the\s(?:last|final|latest)\b"
_OPENINGS: tuple[tuple[Opening, re.Pattern[str]], ...] = (
    (
        "others",
        re.compile(
            r"(?:(?:for|from|in|of)\s)?(?:the|all|most|some)\s(?:of\sthe\s)?(?:\w+\s)?(?:others?|rest|remainder|remaining)\b|others\b",
            re.IGNORECASE,
        ),
    ),
    ("last", re.compile(_LAST, re.IGNORECASE)),
    ("same", re.compile(r"(?:it|they|this|these|both|all\sof\s(?:them|these))\b", re.IGNORECASE)),
    ("again", re.compile(r"The\b|[^;:]*\b(?:it|them|(?:that|this)\s(?:date|day|deadline|time-limit|target))\b")),
)
_THE_LAST = re.compile(rf"\b{_LAST}", re.IGNORECASE)


def opening(sentence: str) -> Opening | None:
    """Return how a sentence goes on from the one before; null if it does not seem to."""
    start = len(sentence) - len(sentence.lstrip("“‘\"'"))
    return next((name for name, pattern in _OPENINGS if pattern.match(sentence, start)), None)


def names_last(words: str) -> bool:
    """Say whether words speak of the last of several things."""
    return bool(_THE_LAST.search(words))
