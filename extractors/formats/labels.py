"""The numbers and bullets printed before a paragraph: ``10.``, ``6 bis.``, ``(a)``, ``OP3.``, ``D.1``, ``P2/1``, ``•``.

A label is kept as printed but for its sign, trailing stop or bracket: ``10.``, ``10)`` and ``§ 10`` give ``10``,
``(a)`` stays.
Bullets of any shape give ``•``.
"""

import re
from dataclasses import dataclass
from typing import Literal

from extractors.roman import NO_LABEL, roman_value

Form = Literal["bullet", "number", "dotted", "letter", "roman"]
"""How a label counts."""

BULLET = "•"

_LATIN = "(?:bis|ter|quater|quinquies|sexies)"
_LABEL = re.compile(
    rf"""(?P<bullet>[-‐‒–—*•·∙⁃▪■□●○◦‣►➢➤✓✔❖◆♦→»]|--|[-=]>|>(?=\s+\D))\s+(?=\S)
      |  (?P<round>o)\s+(?=[A-Z\[("“‘a-z\d])
      |  §\s?(?P<section>\d{{1,3}})\.?\s+(?=\S)
      |  (?P<open>\[?)(?:
           (?P<wrapped>\((?:\d{{1,3}}|[a-z]{{1,2}}|[ivxlc]{{1,6}}|[A-Z]|[IVXLC]{{1,6}})\))\s*(?=\S)
        |  (?P<coded>(?:PP|OP|AP|NS)\s?\d{{1,3}}(?:\s?{_LATIN})?)[.:)]?\s+(?=\S)
        |  (?P<lettered>(?!{NO_LABEL})[A-Z]{{1,2}}-?\d{{1,3}})[.:)]\s+(?=\S)
        |  (?P<slashed>[A-Z]{{1,2}}\d{{1,2}}(?:/\d{{1,3}}(?=[.:)]?\s)|[.-]\d{{1,3}}(?=[.:)]\s)))[.:)]?\s+(?=[A-Z\[("“‘])
        |  (?P<dotted>(?:\d{{1,2}}|[A-Z])(?:\.\d{{1,2}}){{1,3}})\.?\s+(?=[A-Z\[("“‘])
        |  (?P<number>\d{{1,3}}(?:\s?{_LATIN}|[a-zA-Z])?)(?:[.)]\s+(?=\S)|\.(?=[A-Z\["“‘]))
        |  (?P<lower>[a-z]|[ivxl]{{1,6}})[.)]\s+(?=\S)
        |  (?P<upper>[A-Z]|[IVXL]{{1,6}})[.)]\s+(?=\S)
      )""",
    re.VERBOSE,
)
_ROMAN = re.compile(r"(?=.)c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """One reading of a label as a place in a sequence; ``(i)`` has two."""

    form: Form
    style: str
    """What sets one sequence apart from another of the same form: round brackets, capitals, the outer number."""

    value: int
    """The place, from 1; 0 for a bullet."""


def split_label(text: str) -> tuple[str, str] | None:
    """Cut a typed label off the start of ``text``: ``"(a) open"`` gives ``("(a)", "open")``; None without one.

    A number inside a bracket that opens un-agreed text is cut out of it: ``[5. Members …]`` gives ``[Members …]``.
    """
    match = _LABEL.match(text)
    if match is None:
        return None
    if match["bullet"] or match["round"]:
        return BULLET, text[match.end() :]
    if match["section"]:
        return match["section"], text[match.end() :]
    label = match[match.lastgroup or "number"]
    return label, match["open"] + text[match.end() :]


def places(label: str) -> tuple[Place, ...]:
    """Return the ways to read a label as a place in a sequence, the likelier first; at least one."""
    bare = label.strip("()")
    style = "()" if label.startswith("(") else ""
    digits = re.match(r"\d+", bare)
    if digits:
        outer, dot, last = bare.rpartition(".")
        if dot and last.isdigit():
            return (Place("dotted", outer, int(last)),)
        return (Place("number", style, int(digits[0])),)
    named = re.fullmatch(r"(\D*\w\D*?)(\d+)", bare)
    if named:
        return (Place("number", named[1], int(named[2])),)
    if not bare.isascii() or not bare.isalpha():
        return (Place("bullet", "", 0),)
    style += "A" if bare.isupper() else "a"
    low = bare.lower()
    letter = Place("letter", style, ord(low[0]) - 96 + 26 * (len(low) - 1))
    if not _ROMAN.fullmatch(low):
        return (letter,)
    roman = Place("roman", style, roman_value(low))
    if len(low) == 1 and low != "i":
        return letter, roman
    return (roman, letter) if len(low) == 1 else (roman,)
