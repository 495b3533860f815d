"""Readers: one module per input format, each turning a file into the same canonical text and blocks."""

import re
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


_PLACE = re.compile(r"\bline (?P<line>\d+), column (?P<column>\d+)|\bfile '(?P<part>[^']{1,60})'")
"""Where a parser stopped, as it says."""


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
    except RecursionError as error:
        raise UnreadableFileError(
            f"{source.name}: lists or tables nested too deep to be read; copy the text into a new file"
        ) from error
    except Exception as error:  # a damaged file may break a parser anywhere; people need the file's name, not a trace
        place = _place(error)
        raise UnreadableFileError(
            f"{source.name}: damaged{place}; open it in its own program and save it again"
        ) from error
    if not found.blocks:
        raise UnreadableFileError(f"{source.name}: holds no words; check that it was saved or downloaded in full")
    return found


def _place(error: Exception) -> str:
    """Return where a parser stopped, for a message; empty if it does not say."""
    found = _PLACE.search(str(error))
    if found is None:
        return ""
    return f" in {found['part']}" if found["part"] else f" at line {found['line']}, column {found['column']}"
