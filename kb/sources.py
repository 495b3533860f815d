"""Which files of a folder are documents.

A file that is named is always tried. Inside a folder some files are passed over, and the report says so: hidden files
and Word's lock files, agreed facts (``*.gold.json``), kinds of file that no reader knows, and files that by an old
custom speak about the folder itself, such as ``README.md`` with the provenance of what lies beside it.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extractors.formats import FORMATS

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
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", "~$")):
                yield Source(Path(at, name), _why_not(Path(at, name)))


def _why_not(path: Path) -> str | None:
    if path.name.endswith(".gold.json"):
        return "agreed facts, not a document"
    if path.suffix.lower() not in FORMATS:
        return f"no reader for '{path.suffix}'"
    if path.stem.lower() in ABOUT_THE_FOLDER:
        return "describes the folder; name the file itself to read it all the same"
    if not path.is_file():
        return "not a regular file"
    return None
