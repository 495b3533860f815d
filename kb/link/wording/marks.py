"""Brackets of a draft: text not agreed, alternatives, and blanks to be filled (genre guide, T25)."""

import re
from dataclasses import dataclass

from kb.link.wording.force import blank

_INNER = re.compile(r"\[([^\[\]]*)\]")
_ALTERNATIVE = re.compile(r"\s+/\s+")


@dataclass(frozen=True)
class Brackets:
    """What the brackets of a sentence hold."""

    blanks: tuple[str, ...]
    """Blanks to be filled: "date", "XX"."""

    alternatives: tuple[tuple[str, ...], ...]
    """Wordings of which one is to be chosen."""

    count: int
    """All brackets."""


_NO_BRACKETS = Brackets((), (), 0)


def brackets(sentence: str) -> Brackets:
    """Return what the brackets of a sentence hold, those inside others too."""
    if "[" not in sentence:
        return _NO_BRACKETS
    found: list[str] = []
    rest = sentence
    while match := _INNER.search(rest):
        found.append(match[1])
        rest = rest[: match.start()] + match[1].replace("[", "") + rest[match.end() :]
    blanks = tuple(each for each in found if blank().fullmatch(each))
    options = tuple(tuple(_ALTERNATIVE.split(each.strip())) for each in found if _ALTERNATIVE.search(each))
    return Brackets(blanks, options, len(found))


def settled(earlier: str, later: str) -> tuple[str, list[tuple[str, str]]]:
    """Choose, of the alternatives of a draft, those that the later text has.

    :returns: the earlier sentence with its choices made, and for each choice what was given up and what was kept.
    """
    if "[" not in earlier:
        return earlier, []
    folded = later.casefold()
    chosen: list[tuple[str, str]] = []

    def choose(match: re.Match[str]) -> str:
        options = _ALTERNATIVE.split(match[1].strip())
        kept = [each for each in options if re.search(rf"\b{re.escape(each.casefold())}\b", folded)]
        if len(options) < 2 or not kept:
            return match[0]
        best = max(kept, key=len)
        chosen.append((" ".join(each for each in options if each is not best), best))
        return best

    return _INNER.sub(choose, earlier), chosen
