"""Readers: one module per input format, each turning a file into the same canonical text and blocks."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from extractors.document import Document
from extractors.errors import UnsupportedFormatError
from extractors.formats.build import document
from extractors.formats.pieces import Piece
from extractors.formats.source import DEFAULT_LIMITS, Limits, Source, load

__all__ = ["DEFAULT_LIMITS", "FORMATS", "Format", "Limits", "read"]


@dataclass(frozen=True, slots=True)
class Format:
    """One input format."""

    media_type: str
    """Its Internet media type."""

    pieces: Callable[[Source], Iterable[Piece]]
    """Reads the pieces of a file in this format."""


def _markdown(source: Source) -> Iterable[Piece]:
    from extractors.formats import markdown, text

    return markdown.pieces(text.decode(source))


def _word(source: Source) -> Iterable[Piece]:
    from extractors.formats import word

    return word.pieces(source)


def _html(source: Source) -> Iterable[Piece]:
    from extractors.formats import html

    return html.pieces(source)


def _plain(source: Source) -> Iterable[Piece]:
    from extractors.formats import plain, text

    return plain.pieces(text.decode(source))


FORMATS: dict[str, Format] = {
    ".docx": Format("application/vnd.openxmlformats-officedocument.wordprocessingml.document", _word),
    ".htm": Format("text/html", _html),
    ".html": Format("text/html", _html),
    ".md": Format("text/markdown", _markdown),
    ".txt": Format("text/plain", _plain),
}
"""The readers by file name suffix."""


def read(path: Path | str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read one file as a document.

    Raises:
        ExtractorError: the file cannot be read; the message names it, says what is wrong and what to do next.
    """
    path = Path(path)
    source = load(path, limits)
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise UnsupportedFormatError(f"{path.name}: no reader for '{suffix}'. Readers: {', '.join(FORMATS)}")
    format_ = FORMATS[suffix]
    return document(source.name, source.sha256, format_.media_type, format_.pieces(source))
