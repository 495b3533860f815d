"""The lists that come with this package as YAML files, each read once by whoever needs it."""

from importlib.resources import files
from typing import Any

from extractors.vocabulary import parsed


def read(name: str) -> dict[str, Any]:
    """Return the contents of a list."""
    return dict(parsed(files(__package__).joinpath(name).read_text(encoding="utf-8")))
