"""Walks everything that was said inside a context."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from kb.draft.sourced import Said


def every(value: object) -> Iterator[Said]:
    """Yield every sourced saying inside a value, in order."""
    if isinstance(value, Said):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from every(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from every(getattr(value, each.name))
