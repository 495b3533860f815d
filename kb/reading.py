"""One file after another read and extracted, in this process or spread over several; each ends in rows or a reason."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from extractors.document import Block, Document, Span
from extractors.errors import ExtractorError
from extractors.formats import read
from extractors.formats.source import shown_name
from extractors.limits import DEFAULT_LIMITS, Limits
from extractors.pipeline import extract
from kb.rows import Packed, pack
from kb.workers import Crew, Lost

Settled = TypeVar("Settled")
"""What a file may bring along when it need not be read."""


def readings(
    files: Iterable[tuple[Path, Settled | None]], crew: Crew | None, limits: Limits = DEFAULT_LIMITS
) -> Iterator[tuple[Path, Packed | Settled | str]]:
    """Yield each file with its rows, or with the reason why there are none, in the order given.

    :param crew: the processes to spread the work over; without one it is all done in this process.
    """
    work = partial(attempt, limits=limits)
    if crew is None:
        for path, settled in files:
            yield path, work(path) if settled is None else settled
        return
    for path, found in crew.map(work, files):
        yield path, _reason(path, found) if isinstance(found, Lost) else found


def attempt(path: Path, limits: Limits = DEFAULT_LIMITS) -> Packed | str:
    """Read and extract one file; return the reason, in one line, if that is not possible."""
    try:
        return pack(extract(read(path, limits)))
    except ExtractorError as error:
        return str(error)
    except Exception as error:  # a fault of ours in one file must not stop ten thousand others
        return internal_error(path, error)


def internal_error(path: Path, error: Exception) -> str:
    """Say in one line that a file brought out a fault of ours."""
    said = " ".join(f"{type(error).__name__}: {error}".split())
    return f"{shown_name(path)}: internal error ({said}). Please report it"


def prepare() -> None:
    """Load what reading needs, so that the first file is not charged for it."""
    extract(Document("", "", "", "Fiji.", (Block("paragraph", Span(0, 5)),)))


def _reason(path: Path, lost: Lost) -> str:
    if lost.limit is not None:
        allowed = f"{lost.limit:g} second{'s' * (lost.limit != 1)}"
        return f"{shown_name(path)}: not read within {allowed}. Split the file, or allow more time with --timeout"
    return f"{shown_name(path)}: the process that read it died, perhaps for want of memory. Leave the file out"
