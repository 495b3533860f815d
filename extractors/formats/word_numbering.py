"""The list numbers Word displays: they stand in no paragraph's text, but follow from the numbering part.

Each paragraph names a list (``numId``) and a level; the list takes its levels from an abstract definition, and may
override where a level starts or how it looks. Lists of one definition count on together.
"""

from dataclasses import dataclass, field

from lxml.etree import _Element

from extractors.formats.labels import BULLET
from extractors.formats.numerals import formatted, whole

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""Prefix of WordprocessingML element and attribute names."""


def value(element: _Element | None, name: str, attribute: str = "val") -> str | None:
    """Return an attribute of the child ``name``, e.g. ``w:start/@w:val``; None without it."""
    child = element.find(W + name) if element is not None else None
    return child.get(W + attribute) if child is not None else None


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

    legal: bool
    """Whether the numbers of higher levels are printed in it as figures, whatever their own form."""

    indent: int
    """Where the label is printed, in twentieths of a point from the margin."""

    @classmethod
    def of(cls, element: _Element) -> "Level":
        """Read a ``w:lvl`` element."""
        return cls(
            start=whole(value(element, "start"), 1),
            form=value(element, "numFmt") or "decimal",
            pattern=value(element, "lvlText") or "",
            restarts=value(element, "lvlRestart") != "0",
            legal=element.find(W + "isLgl") is not None,
            indent=label_indent(element.find(W + "pPr")) or 0,
        )


def label_indent(properties: _Element | None) -> int | None:
    """Return where the first line of a paragraph begins, in twentieths of a point; None where it is not said."""
    ind = properties.find(W + "ind") if properties is not None else None
    if ind is None:
        return None
    left = whole(ind.get(W + "left") or ind.get(W + "start"))
    return left + whole(ind.get(W + "firstLine")) - whole(ind.get(W + "hanging"))


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
                at = whole(element.get(W + "ilvl"))
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
                at = whole(override.get(W + "ilvl"))
                own = override.find(W + "lvl")
                if own is not None:
                    listed.levels[at] = Level.of(own)
                start = value(override, "startOverride")
                if start is not None:
                    listed.restart[at] = whole(start, 1)
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
        label = level.pattern
        for other, higher in listed.levels.items():
            form = "decimal" if level.legal else higher.form
            label = label.replace(f"%{other + 1}", formatted(counts.get(other, higher.start), form))
        return _trim(label) or None


def _trim(label: str) -> str:
    """Take the trailing stop or bracket off a label; ``(a)`` keeps its two."""
    label = label.strip()
    return label if label.startswith("(") and label.endswith(")") else label.rstrip(".):;– ")
