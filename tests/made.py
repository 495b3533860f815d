"""Small documents and facts made by hand, for tests that need no reader and no finder."""

import hashlib
from datetime import date

from extractors.coverage import Covered
from extractors.document import SEPARATOR, Block, Document, Span
from extractors.facts import Date, Evidence
from extractors.facts.base import Fact, cite, in_reading_order
from extractors.genres import Heading
from extractors.language import sentence_spans
from extractors.pipeline import Extraction


def document(*paragraphs: str, source: str = "statement.md") -> Document:
    """Make a document of plain paragraphs; one that starts with '1. ' is numbered."""
    blocks, texts, at = [], [], 0
    for paragraph in paragraphs:
        number, dot, rest = paragraph.partition(". ")
        label, words = (number, rest) if dot and number.isdigit() else (None, paragraph)
        blocks.append(Block("paragraph", Span(at, at + len(words)), label))
        texts.append(words)
        at += len(words) + len(SEPARATOR)
    text = SEPARATOR.join(texts)
    digest = hashlib.sha256((source + text).encode()).hexdigest()
    return Document(source, digest, "text/markdown", text, tuple(blocks))


def cited(where: Document, *quotes: str) -> tuple[Evidence, ...]:
    """Cite words of a document."""
    starts = [where.text.index(quote) for quote in quotes]
    return cite(where, *(Span(start, start + len(quote)) for start, quote in zip(starts, quotes, strict=True)))


def when(text: str, start: str | None, end: str | None, role: str = "occurrence") -> Date:
    """Make a date as a reading returns it."""
    return Date(text, start, end, "day", role, True, "made", None)


def extraction(
    where: Document,
    *facts: Fact,
    issued: str | None = None,
    body: str | None = "Harbour Process",
    genre: str = "co-chairs-statement",
) -> Extraction:
    """Put a document and facts together as the pipeline does."""
    published = when(date.fromisoformat(issued).strftime("%d %B %Y"), issued, issued, "publication") if issued else None
    covered = tuple(Covered(span, "unused") for span in sentence_spans(where))
    heading = Heading(genre=genre, title=where.words(where.blocks[0].span), issued=published, status="final", body=body)
    return Extraction(where, heading, tuple(in_reading_order(facts)), covered)
