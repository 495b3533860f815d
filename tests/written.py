"""Documents written in a test, read by the real readers."""

import tempfile
from pathlib import Path

from extractors.formats import read
from extractors.parsed import Parsed


def written(text: str, suffix: str = ".md") -> Parsed:
    """Save ``text`` as a file of that kind, read it, and hand it on for examination."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"document{suffix}"
        path.write_text(text, encoding="utf-8")
        return Parsed(read(path))
