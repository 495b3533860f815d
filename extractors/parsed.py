"""A document with everything that fact finders share, each part worked out once and only when asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from extractors.document import Block, Document, Span
from extractors.language import parse, sentence_spans

if TYPE_CHECKING:
    from spacy.tokens import Doc

Found = TypeVar("Found")


class Parsed:
    """One document under examination.

    It holds no state that a finder changes: ``once`` only remembers what a pure function of the document returned.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self._once: dict[Callable[..., Any], Any] = {}

    def once(self, work: Callable[[Parsed], Found]) -> Found:
        """Return ``work(self)``, computed at the first call and remembered."""
        found: Found
        try:
            found = self._once[work]
        except KeyError:
            found = self._once[work] = work(self)
        return found

    @cached_property
    def doc(self) -> Doc:
        """One spaCy ``Doc`` over the canonical text; ``token.idx`` is an offset into it."""
        return parse(self.document, self.sentences)

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of all blocks in reading order; each printed line of a title block is one."""
        return sentence_spans(self.document)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence that holds ``offset`` (the one before it, in the gap between two)."""
        after = bisect_right(self._sentence_starts, offset)
        return self.sentences[after - 1 if after else 0]

    def sentences_in(self, span: Span) -> list[Span]:
        """Return the sentences that start inside ``span``."""
        low = bisect_right(self._sentence_starts, span.start - 1)
        return self.sentences[low : bisect_right(self._sentence_starts, span.end - 1)]

    def block_of(self, span: Span) -> Block:
        """Return the block that holds the start of ``span``."""
        return self.document.block_at(span.start)

    def words(self, span: Span) -> str:
        """Return the span's words with runs of white space made one space, as fact fields carry them."""
        return " ".join(self.text[span[0] : span[1]].split())
