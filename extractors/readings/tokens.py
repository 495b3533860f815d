"""Where words of a list stand in a text, found over spaCy's token arrays at once."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING, Any

from extractors.language import pipeline

if TYPE_CHECKING:
    from spacy.tokens import Doc


def starts_of(doc: Doc, words: Collection[str]) -> list[int]:
    """Return the offsets of the tokens whose lower-case form is one of ``words``, in reading order."""
    from spacy.attrs import IDX, LOWER

    if not words:
        return []
    wanted = _remembered(words) if isinstance(words, frozenset) else _keys(words)
    keys = doc.to_array(LOWER)
    nearest = wanted.searchsorted(keys)
    nearest[nearest == len(wanted)] = 0
    found = (wanted[nearest] == keys).nonzero()[0]
    starts: list[int] = doc.to_array(IDX)[found].tolist() if len(found) else []
    return starts


def _keys(words: Collection[str]) -> Any:
    """Return the numbers that spaCy knows the words by, sorted; numpy's own test of membership takes far longer."""
    import numpy as np

    strings = pipeline().vocab.strings
    return np.sort(np.array([strings[word] for word in words], dtype=np.uint64))


@cache
def _remembered(words: frozenset[str]) -> Any:
    return _keys(words)
