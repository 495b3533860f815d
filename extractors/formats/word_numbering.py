"""The list numbers Word displays: they stand in no paragraph's text, but follow from the numbering part.

Each paragraph names a list (``numId``) and a level; the list takes its levels from an abstract definition, and may
override where a level starts or how it looks. Lists of one definition count on together.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.etree import _Element

from extractors.formats.labels import BULLET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""Prefix of WordprocessingML element and attribute names."""

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_HIGHEST = 4000


def value(element: _Element | None, name: str, attribute: str = "val") -> str | None:
    """Return an attribute of the child ``name``, e.g. ``w:start/@w:val``; None without it."""
    child = element.find(W + name) if element is not None else None
    return child.get(W + attribute) if child is not None else None


def number(text: str | None, default: int = 0) -> int:
    """Read a whole number of the markup; what is none gives the default."""
    try:
        return int(text) if text else default
    except ValueError:
        return default


@dataclass(slots=True)
class Level:
    """How one level of a list counts and looks."""

    start: int
    """First number."""

    form: str
    """Word's name of the number format: ``decimal``, ``lowerLetter``, ``bullet``…"""

    pattern: str
    """The printed label with ``%1`` for the number of level 1."""

    restarts: bool
    """Whether the level begins anew after a higher one."""

    indent: int
    """Where the label is printed, in twentieths of a point from the margin."""

    @classmethod
    def of(cls, element: _Element) -> "Level":
        """Read a ``w:lvl`` element."""
        return cls(
            start=number(value(element, "start"), 1),
            form=value(element, "numFmt") or "decimal",
            pattern=value(element, "lvlText") or "",
            restarts=value(element, "lvlRestart") != "0",
            indent=label_indent(element.find(W + "pPr")) or 0,
        )


def label_indent(properties: _Element | None) -> int | None:
    """Return where the first line of a paragraph begins, in twentieths of a point; None where it is not said."""
    ind = properties.find(W + "ind") if properties is not None else None
    if ind is None:
        return None
    left = number(ind.get(W + "left") or ind.get(W + "start"))
    return left + number(ind.get(W + "firstLine")) - number(ind.get(W + "hanging"))


@dataclass(slots=True)
class _List:
    abstract: str
    levels: dict[int, Level]
    restart: dict[int, int] = field(default_factory=dict)
    """First numbers that apply when the list is first used."""


class Numbering:
    """Counts the automatically numbered paragraphs of one document in reading order."""

    def __init__(self, part: _Element | None) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._by_style: dict[str, int] = {}
        if part is not None:
            self._read(part)

    def _read(self, part: _Element) -> None:
        for definition in part.findall(W + "abstractNum"):
            levels = {}
            for element in definition.findall(W + "lvl"):
                at = number(element.get(W + "ilvl"))
                levels[at] = Level.of(element)
                style = value(element, "pStyle")
                if style:
                    self._by_style[style] = at
            self._abstract[definition.get(W + "abstractNumId") or ""] = levels
        self._link_styled_lists(part)
        for element in part.findall(W + "num"):
            abstract = value(element, "abstractNumId") or ""
            listed = _List(abstract, dict(self._abstract.get(abstract, {})))
            for override in element.findall(W + "lvlOverride"):
                at = number(override.get(W + "ilvl"))
                own = override.find(W + "lvl")
                if own is not None:
                    listed.levels[at] = Level.of(own)
                start = value(override, "startOverride")
                if start is not None:
                    listed.restart[at] = number(start, 1)
            self._lists[element.get(W + "numId") or ""] = listed

    def _link_styled_lists(self, part: _Element) -> None:
        """Give a definition that only names a list style the levels of the definition that carries this style."""
        carriers = {value(one, "styleLink"): one.get(W + "abstractNumId") for one in part.findall(W + "abstractNum")}
        for definition in part.findall(W + "abstractNum"):
            style = value(definition, "numStyleLink")
            if style and style in carriers:
                own = definition.get(W + "abstractNumId") or ""
                self._abstract[own] = self._abstract.get(carriers[style] or "", {})

    def level_of_style(self, style: str) -> int | None:
        """Return the list level that is tied to a paragraph style."""
        return self._by_style.get(style)

    def indent(self, list_id: str, at: int) -> int:
        """Return where the label of a level is printed, in twentieths of a point from the margin."""
        listed = self._lists.get(list_id)
        return listed.levels[at].indent if listed and at in listed.levels else 0

    def label(self, list_id: str, at: int) -> str | None:
        """Count the next paragraph of a list level and return its printed label; None where none is printed."""
        listed = self._lists.get(list_id)
        level = listed.levels.get(at) if listed else None
        if listed is None or level is None:
            return None
        counts = self._counts.setdefault(listed.abstract, {})
        if at in listed.restart:
            counts[at] = listed.restart.pop(at)
        else:
            counts[at] = counts[at] + 1 if at in counts else level.start
        for deeper in [one for one in counts if one > at]:
            if deeper not in listed.levels or listed.levels[deeper].restarts:
                del counts[deeper]
        if level.form == "bullet":
            return BULLET
        return _trim(self._printed(level.pattern, listed, counts)) or None

    def _printed(self, pattern: str, listed: _List, counts: dict[int, int]) -> str:
        for at, level in listed.levels.items():
            place = f"%{at + 1}"
            if place in pattern:
                pattern = pattern.replace(place, _formatted(counts.get(at, level.start), level.form))
        return pattern


def _trim(label: str) -> str:
    """Take the trailing stop or bracket off a label; ``(a)`` keeps its two."""
    label = label.strip()
    return label if label.startswith("(") and label.endswith(")") else label.rstrip(".):;– ")


def _formatted(count: int, form: str) -> str:
    return _FORMS.get(form, str)(count)


def _letters(count: int) -> str:
    """Word doubles the letter after z: 27 is ``aa``, 28 ``bb``."""
    if not 0 < count < _HIGHEST:
        return str(count)
    turns, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (turns + 1)


def _roman(count: int) -> str:
    if not 0 < count < _HIGHEST:
        return str(count)
    text = "m" * (count // 1000)
    count %= 1000
    if count >= 900:
        text, count = text + "cm", count - 900
    elif count >= 500:
        text, count = text + "d", count - 500
    elif count >= 400:
        text, count = text + "cd", count - 400
    for worth, numeral in _ROMAN:
        while count >= worth:
            text, count = text + numeral, count - worth
    return text


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02}",
    "lowerLetter": _letters,
    "upperLetter": lambda count: _letters(count).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "decimalEnclosedParen": lambda count: f"({count})",
    "none": lambda count: "",
}
