"""The head that static sites and editors set above a Markdown text, between lines of three hyphens.

Its title stands for the heading that the text itself lacks, and its date says when the text came out; all else in it is
for machines (genre guide, §1.2 and T1).
"""

import re
from collections.abc import Iterator

from extractors.formats.pieces import Piece

_BLOCK = re.compile(r"\A---[ \t]*\n(?P<fields>(?:[\w-]+[ \t]*:.*\n|[ \t#-].*\n|\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD = re.compile(
    r"^(?P<name>title|date)[ \t]*:[ \t]+(?P<value>[^\s|>&*!\[{].*?)[ \t]*$", re.IGNORECASE | re.MULTILINE
)
_QUOTED = re.compile(r"(?P<mark>[\"'])(?P<words>.*)(?P=mark)")
_NOTE = re.compile(r"\s+#.*$")
_MOMENT = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*")
_HEADED = re.compile(r"^(?:# +\S|.+\n=+[ \t]*$)", re.MULTILINE)
"""A heading of the first level in Markdown."""


def split_front_matter(text: str) -> tuple[list[Piece], str]:
    """Return what a text's head says of it, as pieces, and the text below; without a head there are none."""
    block = _BLOCK.match(text)
    if block is None:
        return [], text
    rest = text[block.end() :]
    return list(_told(dict(_fields(block["fields"])), headed=_HEADED.search(rest) is not None)), rest


def _fields(lines: str) -> Iterator[tuple[str, str]]:
    for field in _FIELD.finditer(lines):
        quoted = _QUOTED.fullmatch(_NOTE.sub("", field["value"]))
        yield field["name"].lower(), quoted["words"] if quoted else _NOTE.sub("", field["value"])


def _told(fields: dict[str, str], headed: bool) -> Iterator[Piece]:
    if (title := fields.get("title")) and not headed:
        yield Piece("heading", title, level=1)
    if date := fields.get("date"):
        moment = _MOMENT.fullmatch(date)
        yield Piece("paragraph", f"date: {moment['day'] if moment else date}")
