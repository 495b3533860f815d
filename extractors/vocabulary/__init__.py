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
    return parsed(files(__name__).joinpath(f"{name}.yml").read_text(encoding="utf-8"))


def parsed(text: str) -> Vocabulary:
    """Return what a YAML text holds, read by the faster of two safe loaders where the C library is there."""
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe
