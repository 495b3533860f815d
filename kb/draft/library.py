"""Where templates come from: the project's own folder, and before it a folder of the user's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from jinja2 import TemplateNotFound

from kb.errors import DraftError

STYLES = "styles"
"""The folder of styles beside the templates."""

SUFFIX = ".md.j2"
"""What the file name of every template ends in."""


@dataclass(frozen=True)
class Library:
    """Templates by name; one of the user's own folder goes before one of the same name here."""

    folder: Path | None = None
    """A folder of the user's own templates."""

    def __post_init__(self) -> None:
        if self.folder is not None and not self.folder.is_dir():
            raise DraftError(f"{self.folder}: there is no such folder of templates. Name another with --templates")

    def _folders(self) -> Iterator[Traversable]:
        if self.folder is not None:
            yield self.folder
        yield files("templates")

    def load(self, name: str) -> str:
        """Read one template file.

        :raises TemplateNotFound: there is none of that name.
        :raises DraftError: it cannot be read as text.
        """
        for folder in self._folders():
            file = folder / name
            if "/" not in name and "\\" not in name and file.is_file():
                try:
                    return file.read_text(encoding="utf-8")
                except (OSError, UnicodeDecodeError) as error:
                    raise DraftError(f"{file}: cannot be read as UTF-8 text. Save it as such, or remove it") from error
        raise TemplateNotFound(name)

    def templates(self) -> dict[str, str]:
        """Return the name of every draft template with its one-line description, in order of name."""
        found = {item.name for folder in self._folders() for item in folder.iterdir() if item.name.endswith(SUFFIX)}
        names = sorted(name for name in found if not name.startswith(("_", ".")))
        return {name.removesuffix(SUFFIX): described(self.load(name)) for name in names}


def copy(folder: Path) -> list[Path]:
    """Copy the project's templates, styles and Word file into a folder, to be changed there.

    :raises DraftError: the folder cannot be written, or holds one of the files already; nothing is written then.
    """
    root = files("templates")
    own = {item.name: item for item in root.iterdir() if item.name.endswith((SUFFIX, ".docx"))}
    own |= {f"{STYLES}/{item.name}": item for item in (root / STYLES).iterdir() if item.name.endswith(".yml")}
    taken = [name for name in own if (folder / name).exists()]
    if taken:
        raise DraftError(f"{folder}: holds {', '.join(sorted(taken))} already. Name an empty folder")
    try:
        (folder / STYLES).mkdir(parents=True, exist_ok=True)
        for name, item in own.items():
            (folder / name).write_bytes(item.read_bytes())
    except OSError as error:
        raise DraftError(f"{folder}: cannot be written ({error.strerror}). Name another folder") from error
    return sorted(folder / name for name in own)


def described(source: str) -> str:
    """Return the comment that opens a template, which says what it drafts; empty if there is none."""
    opening = re.match(r"\{#-?\s*(.*?)\s*-?#\}", source, re.DOTALL)
    return " ".join(opening[1].split()) if opening else ""


def templates(folder: Path | None = None) -> dict[str, str]:
    """Return the name of every template with its one-line description, those of a folder of the user's included."""
    return Library(folder).templates()
