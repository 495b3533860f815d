"""Where words of a list stand in a text, found over spaCy's token arrays at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


def starts_of(doc: Doc, words: Iterable[str]) -> list[int]:
    """Return the offsets of the tokens whose lower-case form is one of ``words``, in reading order."""
    import numpy as np
    from spacy.attrs import IDX, LOWER

    wanted = np.array([doc.vocab.strings[word] for word in words], dtype=np.uint64)
    table = doc.to_array([LOWER, IDX])
    found: list[int] = table[np.isin(table[:, 0], wanted), 1].tolist()
    return found
