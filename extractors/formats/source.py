"""The bytes of one file, read within limits, and what kind of file they really are."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from extractors.errors import UnreadableFileError
from extractors.limits import Limits, over

_LEAST = 65_536
"""Bytes asked for in any case, as some files do not know their size; to ask for the limit would take it at once."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file's bytes and name."""

    name: str
    """File name without folders, for messages and the document."""

    data: bytes
    """The bytes as they are on disk."""

    limits: Limits
    """What the reader must stay within."""

    @property
    def sha256(self) -> str:
        """Hexadecimal digest of the bytes."""
        return hashlib.sha256(self.data).hexdigest()


def load(path: Path, limits: Limits) -> Source:
    """Read a file's bytes.

    Raises:
        UnreadableFileError: it is missing, a folder, empty or may not be read.
        TooLargeError: it is over the limit.
    """
    try:
        if path.is_dir():
            raise UnreadableFileError(f"{path}: is a folder; name the files in it")
        size = path.stat().st_size
        if not path.is_file():
            raise UnreadableFileError(f"{path}: not an ordinary file; save its content to one")
        if size > limits.file_bytes:
            raise over(shown_name(path), f"{size:,} bytes", limits, "file_bytes")
        with path.open("rb") as stream:
            data = stream.read(min(max(size, _LEAST), limits.file_bytes))
    except (OSError, ValueError) as error:
        raise UnreadableFileError(f"{path}: {_reason(error)}") from error
    if not data:
        raise UnreadableFileError(
            f"{shown_name(path)}: the file is empty; check that it was saved or downloaded in full"
        )
    return Source(shown_name(path), data, limits)


def shown_name(path: Path) -> str:
    """Return a file's name without folders, bytes that are no text replaced, so that it can be stored and printed."""
    return path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _reason(error: Exception) -> str:
    match error:
        case FileNotFoundError():
            return "no such file; check the name"
        case PermissionError():
            return "reading it is not permitted; change its permissions"
        case OSError():
            return f"cannot be read ({error.strerror}); check the disk and the name"
        case _:
            return f"not a usable file name ({error}); check the name"
