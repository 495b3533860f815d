"""Word lists of the genre as data: one YAML file each, packaged with the code and read once."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

Vocabulary = Any
"""What a YAML file holds; its shape is told in the file's first lines."""


@cache
def load(name: str) -> Vocabulary:
    """Return the contents of ``<name>.yml``; callers must not change them."""
    text = files(__name__).joinpath(f"{name}.yml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe loader, the faster one where the C library is there


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
