"""Where words of a list stand in a text, found among spaCy's tokens at once."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING

from extractors.language import phrase_matcher, pipeline

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc


def starts_of(doc: Doc, words: Collection[str]) -> list[int]:
    """Return the offsets of the tokens whose lower-case form is one of ``words``, in reading order."""
    matcher = _remembered(words) if isinstance(words, frozenset) else _matcher(words)
    return [doc[start].idx for _, start, _ in matcher(doc)]


def _matcher(words: Collection[str]) -> PhraseMatcher:
    from spacy.tokens import Doc

    matcher = phrase_matcher("LOWER")
    matcher.add("words", [Doc(pipeline().vocab, words=[word]) for word in words])  # one token each, whatever it holds
    return matcher


@cache
def _remembered(words: frozenset[str]) -> PhraseMatcher:
    return _matcher(words)
