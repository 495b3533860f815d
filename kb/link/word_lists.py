"""The lists that come with this package as YAML files, each read once by whoever needs it."""

from importlib.resources import files
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(name: str) -> dict[str, Any]:
    """Return the contents of a list, by the faster of two safe loaders where the C library is there."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return dict(yaml.load(text, Loader=_LOADER))  # noqa: S506 - both loaders are safe
