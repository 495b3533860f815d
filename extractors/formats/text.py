"""From bytes to characters, for the formats that are text."""

import codecs
import re
import warnings

from extractors.errors import GuessedEncodingWarning, UnreadableFileError
from extractors.formats.source import Source
from extractors.limits import over

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks and the encodings they announce, the longer ones first."""

_DECLARED = re.compile(
    rb"""<(?:meta[^>]*?charset\s*=\s*["']?|\?xml[^>]*?encoding\s*=\s*["'])\s*([\w-]+)""", re.IGNORECASE
)
"""Where a web page names its encoding."""

_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1a\x1b"))
"""Bytes that stand in no text."""

_SAMPLE = 50_000
"""Bytes that are enough to guess an encoding."""


def decode(source: Source) -> str:
    """Return the file's text: by its byte order mark, else UTF-8, else the likeliest older encoding.

    A guess is told as a ``GuessedEncodingWarning``.

    Raises:
        UnreadableFileError: the bytes are no text.
        TooLargeError: the text is longer than the limit.
    """
    text = _decoded(source)
    if len(text) > source.limits.characters:
        raise over(source.name, f"{len(text):,} characters", source.limits, "characters")
    return text


def _decoded(source: Source) -> str:
    data = source.data
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if b"\0" in data[:_SAMPLE]:
        return _without_mark(source)
    if 50 * (len(data[:_SAMPLE]) - len(data[:_SAMPLE].translate(None, _CONTROLS))) > len(data[:_SAMPLE]):
        raise _not_text(source)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        if _is_mostly_right(text):
            return text
        return data.decode(_declared(data) or _guessed(source), "replace")


def _without_mark(source: Source) -> str:
    """Decode UTF-16 that lacks its mark: every other byte of Latin text is zero."""
    sample = source.data[:_SAMPLE]
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if len(zeros) and zeros.count(0) > 0.6 * len(zeros) and sample.count(0) < 0.6 * len(sample):
            return source.data.decode(encoding, "replace")
    raise _not_text(source)


def _not_text(source: Source) -> UnreadableFileError:
    return UnreadableFileError(
        f"{source.name}: binary data, not text; give the document as .docx, .html, .md, .pdf or .txt"
    )


def _is_mostly_right(text: str) -> bool:
    """Say whether a text decoded as UTF-8 has only a few damaged characters among many right ones."""
    wrong = text.count("\ufffd")
    return sum(not char.isascii() for char in text) > 4 * wrong and len(text) > 200 * wrong


def _declared(data: bytes) -> str | None:
    """Return the encoding a web page declares near its top, if there is such a one; Latin-1 means Windows-1252."""
    match = _DECLARED.search(data, 0, _SAMPLE // 10)
    if match is None:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii")).name
    except LookupError:
        return None
    return "cp1252" if name in ("iso8859-1", "ascii", "utf-8") else name


def _guessed(source: Source) -> str:
    """Return the likeliest encoding, and warn that it is no more than that."""
    encoding = _guess(source.data)
    shown = re.sub(r"^cp(?=125\d$)", "windows-", encoding)
    warnings.warn(GuessedEncodingWarning(f"{source.name}: not UTF-8; read as {shown}"), stacklevel=2)
    return encoding


def _guess(data: bytes) -> str:
    """Return the likeliest encoding of bytes that are not UTF-8; most such files are Windows-1252."""
    from charset_normalizer import from_bytes

    if sum(byte < 0x80 for byte in data[:_SAMPLE]) / len(data[:_SAMPLE]) > 0.98:
        return "cp1252"
    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best else "cp1252"
