"""Puts a draft in its place: whole or not at all, and never over what a person has worked on."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from kb.draft.sidefile import was_edited
from kb.errors import DraftError


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn an error of the file system into one line."""
    try:
        yield
    except OSError as error:
        raise DraftError(f"{path}: cannot be written ({error.strerror}). Name another place with --out") from error


def place(out: str | Path | None, name: str) -> Path:
    """Return the file that is asked for, in a folder one of the given name; refuse early what cannot be written."""
    path = Path(out) if out is not None else Path()
    with told(path):
        path = path / name if path.is_dir() else path
        path.exists()  # too long a name is told here
        if not path.parent.is_dir():
            raise DraftError(f"{path}: there is no folder {path.parent}. Make it first")
    return path


def spared(path: Path, force: bool) -> Path:
    """Return where to write so that no one's work is lost: at the path, or beside it as ``NAME-2``.

    A draft that nobody edited is replaced. A file that was edited is never; one of which nothing is known, with force.
    """
    edited = was_edited(path) if path.exists() else False
    if edited is False or (edited is None and force):
        return path
    for number in count(2):
        other = path.with_stem(f"{path.stem}-{number}")
        if not other.exists() or was_edited(other) is False:
            return other
    raise AssertionError("numbers do not end")


def put(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there, so that it is never half there."""
    with told(path):
        handle, beside = tempfile.mkstemp(prefix=".draft-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(beside).chmod(0o644)
            Path(beside).replace(path)
        finally:
            Path(beside).unlink(missing_ok=True)
