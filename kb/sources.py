"""Which files of a folder are documents.

A file that is named is always tried. Inside a folder hidden files, Word's lock files and agreed facts
(``*.gold.json``) are not looked at; kinds of file that no reader knows are passed over, and so are files that by an old
custom speak about the folder itself, such as ``README.md`` with the provenance of what lies beside it. The report says
what was passed over, and why.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extractors.formats import FORMATS

AGREED = ".gold.json"
"""Files of agreed facts, which stand beside the document they are agreed for."""

ABOUT_THE_FOLDER = frozenset({"readme", "license", "licence", "copying", "notice", "changelog", "contributing"})
"""Stems of files that describe a folder and are no document of any meeting."""


@dataclass(frozen=True)
class Source:
    """A file that was come upon."""

    path: Path
    """Where it is."""

    passed_over: str | None = None
    """Why it is not read; null for a document."""


def sources(paths: Iterable[Path]) -> Iterator[Source]:
    """Yield the files named and, in order of name, those in the folders named and below them."""
    for path in paths:
        if path.is_dir():
            yield from _inside(path)
        else:
            yield Source(path)


def _inside(folder: Path) -> Iterator[Source]:
    closed: list[OSError] = []
    for at, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", "~$")) and not name.endswith(AGREED):
                yield Source(Path(at, name), _why_not(Path(at, name)))
    for error in closed:
        yield Source(Path(error.filename or folder), f"cannot be opened ({error.strerror})")


def _why_not(path: Path) -> str | None:
    if path.suffix.lower() not in FORMATS:
        return f"no reader for '{path.suffix}'"
    if path.stem.lower() in ABOUT_THE_FOLDER:
        return "describes its folder (name the file itself to read it)"
    if not path.is_file():
        return "not a regular file"
    return None
