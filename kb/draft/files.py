"""Puts a draft in its place: whole or not at all, and never over what a person has worked on."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kb.errors import DraftError


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn an error of the file system into one line."""
    try:
        yield
    except OSError as error:
        raise DraftError(f"{path}: cannot be written ({error.strerror}). Name another place with --out") from error


def free(out: str | Path | None, name: str, force: bool) -> Path:
    """Return the file to write, in a folder one of the given name; refuse early what could not be written later."""
    path = Path(out) if out is not None else Path()
    with told(path):
        path = path / name if path.is_dir() else path
        if path.exists() and not force:
            raise DraftError(f"{path}: there is a file already, and it was kept. Use --force to replace it")
        if not path.parent.is_dir():
            raise DraftError(f"{path}: there is no folder {path.parent}. Make it first")
    return path


def put(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there, so that a draft is never half there."""
    with told(path):
        handle, beside = tempfile.mkstemp(prefix=".draft-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(beside).chmod(0o644)
            Path(beside).replace(path)
        finally:
            Path(beside).unlink(missing_ok=True)
