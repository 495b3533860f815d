"""Documents in, facts out: ``read`` a file, ``extract`` its facts.

The names are loaded when they are first used, so that a command that needs none of them starts at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractors.document import Block, Document, Span
    from extractors.facts import FACT_TYPES, Fact
    from extractors.formats import FORMATS, read
    from extractors.genres import GENRES
    from extractors.pipeline import Extraction, extract

__all__ = [
    "FACT_TYPES",
    "FORMATS",
    "GENRES",
    "Block",
    "Document",
    "Extraction",
    "Fact",
    "Span",
    "extract",
    "read",
]

_HOMES = {
    "document": ("Block", "Document", "Span"),
    "facts": ("FACT_TYPES", "Fact"),
    "formats": ("FORMATS", "read"),
    "genres": ("GENRES",),
    "pipeline": ("Extraction", "extract"),
}


def __getattr__(name: str) -> Any:
    """Load a name of the front door from the module it lives in."""
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"extractors.{module}"), name)
    raise AttributeError(f"module 'extractors' has no attribute {name!r}")
