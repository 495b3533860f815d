"""The quotations of a document, found once for all who need them."""

from extractors.parsed import Parsed
from extractors.readings.quotations import Quotation, find_quotations


def quotations(parsed: Parsed) -> list[Quotation]:
    """Return every quotation of the document, in reading order; titles and headings hold none."""
    return parsed.once(_quotations)


def _quotations(parsed: Parsed) -> list[Quotation]:
    blocks, text = parsed.document.blocks, parsed.text
    following = [text[block.span.start] for block in blocks[1:]] + [""]
    return [
        each
        for block, mark in zip(blocks, following, strict=False)
        if block.kind != "heading"
        for each in find_quotations(text, block.span, mark)
    ]
