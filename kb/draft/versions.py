"""The versions through which a draft goes: zero draft, rev.1, rev.2 … final (genre guide, §2.3)."""

import re
from dataclasses import dataclass

from kb.errors import DraftError

_NUMBERED = re.compile(r"rev[. ]*(\d{1,2})", re.IGNORECASE)
_ZERO = re.compile(r"zero(?:[ -]draft)?|draft|0", re.IGNORECASE)


@dataclass(frozen=True)
class Version:
    """One version of a text."""

    label: str
    """As people call it: ``zero draft``, ``rev.1``, ``final``."""

    @property
    def final(self) -> bool:
        """Whether the text is issued, without any mark of a draft."""
        return self.label == "final"

    @property
    def slug(self) -> str:
        """The label as a part of a file's name: ``zero-draft``."""
        return re.sub(r"[^a-z0-9]+", "-", self.label)


ZERO = Version("zero draft")
"""The first version of every text."""


def version(words: str) -> Version:
    """Read the name of a version.

    :raises DraftError: it is none of ``zero``, ``rev.1``, ``rev.2`` … ``final``.
    """
    plain = " ".join(words.split())
    if numbered := _NUMBERED.fullmatch(plain):
        return Version(f"rev.{int(numbered[1])}")
    if _ZERO.fullmatch(plain):
        return ZERO
    if plain.casefold() == "final":
        return Version("final")
    raise DraftError(f"'{words}' is no version of a draft. Versions: zero, rev.1, rev.2 and so on, final")
