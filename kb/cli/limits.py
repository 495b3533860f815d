"""Options that say how much a file may hold, shared by the commands that read documents."""

import re
from collections.abc import Callable
from dataclasses import asdict, fields
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import click

from extractors.limits import DEFAULT_LIMITS, OPTIONS, Limits

Parameters = ParamSpec("Parameters")
Returned = TypeVar("Returned")

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmg]?)b?", re.IGNORECASE)
_UNITS = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}
_HELP = {
    "file_bytes": "Largest file that is read.",
    "expanded_bytes": "Most bytes that a Word file may unpack to.",
    "characters": "Most characters of a document's text.",
}


class Size(click.ParamType[int]):
    """A number of bytes or characters, with or without a unit: 800000, 50MB, 1.5GB, 20M."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return a size in single bytes or characters."""
        match = _SIZE.fullmatch(str(value).strip())
        size = int(float(match[1]) * _UNITS[match[2].lower()]) if match else 0
        return size or self.fail(f"{value!r} is no size; give one such as 800000, 50MB or 1.5GB", param, ctx)


def _shown(size: int) -> str:
    return f"{size // 1_000_000}M"


def limits_options(command: Callable[..., Returned]) -> Callable[..., Returned]:
    """Give a command the options that set limits; it gets them all as ``limits``."""

    @wraps(command)
    def with_limits(*args: Any, **options: Any) -> Returned:
        given = {each.name: options.pop(each.name) for each in fields(Limits)}
        return command(*args, limits=Limits(**given), **options)

    for name, default in reversed(asdict(DEFAULT_LIMITS).items()):
        described = f"{_HELP[name]}  [default: {_shown(default)}]"
        option = click.option(OPTIONS[name], name, type=Size(), metavar="SIZE", default=default, help=described)
        with_limits = option(with_limits)
    return with_limits
