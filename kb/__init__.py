"""Keeps, links, serves and drafts from what ``extractors`` finds: ``ingest`` files into a ``KnowledgeBase``.

The rest is in the modules: ``kb.queries`` asks, ``kb.link`` derives, ``kb.draft`` writes, ``kb.serve`` is the Datasette
plugin, ``kb.cli`` the command line. The name is loaded when it is first used, as those of ``extractors`` are.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kb.store import KnowledgeBase

__all__ = ["KnowledgeBase"]


def __getattr__(name: str) -> Any:
    """Load a name of the front door from the module it lives in."""
    if name in __all__:
        return getattr(import_module("kb.store"), name)
    raise AttributeError(f"module 'kb' has no attribute {name!r}")
