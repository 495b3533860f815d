"""Readers: one module per input format, each turning a file into the same canonical text and blocks."""

from collections.abc import Callable
from pathlib import Path

from extractors.document import Document
from extractors.errors import ExtractorError, UnreadableFileError
from extractors.formats import html, markdown, pdf, plain, word
from extractors.formats.sniffing import suffix_of
from extractors.formats.source import Source, load
from extractors.limits import DEFAULT_LIMITS, Limits

__all__ = ["DEFAULT_LIMITS", "FORMATS", "Limits", "read"]

FORMATS: dict[str, Callable[[Source], Document]] = {
    ".docx": word.read,
    ".htm": html.read,
    ".html": html.read,
    ".md": markdown.read,
    ".pdf": pdf.read,
    ".txt": plain.read,
}
"""The readers by file name suffix."""


def read(path: Path | str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read one file as a document; a wrong suffix is set right where the bytes show what the file is.

    Raises:
        ExtractorError: the file cannot be read; the message names it, says what is wrong and what to do next.
    """
    source = load(Path(path), limits)
    reader = FORMATS[suffix_of(source, FORMATS)]
    try:
        found = reader(source)
    except ExtractorError:
        raise
    except Exception as error:  # a damaged file may break a parser anywhere; people need the file's name, not a trace
        raise UnreadableFileError(f"{source.name}: damaged; open it in its own program and save it again") from error
    if not found.blocks:
        raise UnreadableFileError(f"{source.name}: holds no words; check that it was saved or downloaded in full")
    return found
