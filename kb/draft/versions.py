"""The versions through which a draft goes: elements, zero draft, consolidated draft, rev.1, rev.2 … final.

The names are those of the genre guide (§2.3). An internal draft says so wherever it names its version: in the status
line, the header, the properties and the name of the file.
"""

import re
from dataclasses import dataclass

from kb.errors import DraftError

_NUMBERED = re.compile(r"rev[. ]*(\d{1,2})", re.IGNORECASE)
_NAMED = {
    "elements": re.compile(r"elements|outline", re.IGNORECASE),
    "zero draft": re.compile(r"zero(?:[ -]draft)?|draft|0", re.IGNORECASE),
    "zero draft plus": re.compile(r"zero(?:[ -]draft)?(?: plus|\+)", re.IGNORECASE),
    "consolidated draft": re.compile(r"consolidated(?:[ -]draft)?|compilation", re.IGNORECASE),
    "final": re.compile(r"final", re.IGNORECASE),
}

INTERNAL = " (internal, not for circulation)"
"""What the label of an internal draft ends in."""


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
    def revision(self) -> int:
        """How often the text was revised, counted from 1, as a document's properties have it."""
        numbered = _NUMBERED.match(self.label)
        return int(numbered[1]) + 1 if numbered else 1

    @property
    def slug(self) -> str:
        """The label as a part of a file's name: ``zero-draft``, ``rev-1-internal``."""
        return re.sub(r"[^a-z0-9]+", "-", self.label.replace(INTERNAL, "-internal"))


ZERO = Version("zero draft")
"""The first version of every text."""


def version(words: str, *, internal: bool = False) -> Version:
    """Read the name of a version.

    :param internal: whether the draft names who proposed what.
    :raises DraftError: it is the name of none, or of the final, which is never internal.
    """
    plain = " ".join(words.split())
    numbered = _NUMBERED.fullmatch(plain)
    named = (name for name, form in _NAMED.items() if form.fullmatch(plain))
    label = f"rev.{int(numbered[1])}" if numbered else next(named, None)
    if label is None:
        names = "zero, rev.1, rev.2 and so on, final; also elements, zero plus, consolidated"
        raise DraftError(f"'{words}' is no version of a draft. Versions: {names}")
    if internal and label == "final":
        raise DraftError("a final names nobody who proposed anything: leave out --internal or the version final")
    return Version(f"{label}{INTERNAL}" if internal else label)
