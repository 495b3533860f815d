"""Numbers that last: a paragraph that comes between those of an earlier version is 5 bis, and 6 stays 6.

Delegations cite paragraphs by number while a text is negotiated, so that a style may keep the numbers of the version
before (genre guide, §2.3). The suffixes are levels of the automatic numbering of paragraphs, which show its number and
a word of their own: put a paragraph in before, and 5 bis becomes 6 bis by itself.
"""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from kb.draft.labels import SUFFIXED, SUFFIXES, suffix
from kb.draft.moves import places
from kb.draft.parts import Part, parts
from kb.draft.writer import MARK


def keep_numbers(word: WordDocument, old: Sequence[Part]) -> dict[int, str]:
    """Number the paragraphs of a document as the earlier version did, those between them with a suffix.

    :param old: the parts of the earlier version.
    :return: the number that a reader sees, by the place of each numbered paragraph, from 1.
    """
    chosen = list(_chosen(old, list(parts(word))))
    if not any(chosen_suffix for _, chosen_suffix in chosen):
        return {}
    numbering = _levels(word)
    if numbering is None:
        return {}
    for element, chosen_suffix in chosen:
        if chosen_suffix:
            element.pPr.numPr.get_or_add_ilvl().val = SUFFIXED + SUFFIXES.index(chosen_suffix)
            _restart_points(numbering, element)
    shown = {part.name: part.number for part in parts(word) if part.opens}
    _refresh(word, shown)
    return dict(enumerate(shown.values(), 1))


def _chosen(old: Sequence[Part], new: Sequence[Part]) -> Iterator[tuple[Any, str]]:
    """Yield the numbered paragraphs of the new version with the suffix of each: what stays keeps its own.

    What comes before the first that stays, or after the last, or is one too many for the suffixes, is counted on.
    """
    told = [each for each in places(old, new) if each.after is not None and each.after.opens]
    stays = [each.before is not None and each.before.opens for each in told]
    last = max((n for n, each in enumerate(stays) if each), default=-1)
    follows = -1
    for n, place in enumerate(told):
        assert place.after is not None, "only those that stand in the new version are told"
        if stays[n] and place.before is not None:
            own = suffix(place.before.element)
            follows = SUFFIXES.index(own) if own else 0
            yield place.after.element, own
        elif n < last and any(stays[:n]) and follows + 1 < len(SUFFIXES):
            follows += 1
            yield place.after.element, SUFFIXES[follows]
        else:
            yield place.after.element, ""


def _levels(word: WordDocument) -> Any:
    """Give the numbering of paragraphs a level for each suffix; return the part that holds all numberings.

    Null where a ministry's own styles take their numbering from elsewhere: then all numbers count on.
    """
    numbering = word.part.numbering_part.element
    style = word.styles["List Number"].element
    number = style.pPr.numPr.numId.val
    (of,) = (each for each in numbering.findall(qn("w:num")) if each.numId == number)
    name = str(of.abstractNumId.val)
    (whole,) = (e for e in numbering.findall(qn("w:abstractNum")) if e.get(qn("w:abstractNumId")) == name)
    first = next((each for each in whole.findall(qn("w:lvl")) if each.get(qn("w:ilvl")) == "0"), None)
    if first is None:
        return None
    for level in whole.findall(qn("w:lvl")):
        if int(level.get(qn("w:ilvl"))) > SUFFIXED:
            whole.remove(level)
    for n, word_behind in enumerate(SUFFIXES[1:], SUFFIXED + 1):
        level = parse_xml(
            f'<w:lvl {nsdecls("w")} w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
            f'<w:lvlText w:val="%1 {word_behind}."/><w:lvlJc w:val="left"/></w:lvl>'
        )
        shape = first.find(qn("w:pPr"))
        if shape is not None:
            level.append(deepcopy(shape))
        whole.append(level)
    return numbering


def _restart_points(numbering: Any, paragraph: Any) -> None:
    """Let the lettered points under a paragraph with a suffix start at (a) again."""
    points, following = [], paragraph.getnext()
    while following is not None and following.tag == qn("w:p") and _level(following) == 1:
        points.append(following)
        following = following.getnext()
    if not points:
        return
    numbers = numbering.findall(qn("w:num"))
    (of,) = (each for each in numbers if each.numId == points[0].pPr.numPr.numId.val)
    made = deepcopy(of)
    made.numId = max(each.numId for each in numbers) + 1
    start, override = OxmlElement("w:startOverride"), OxmlElement("w:lvlOverride")
    start.set(qn("w:val"), "1")
    override.set(qn("w:ilvl"), "1")
    override.append(start)
    made.append(override)
    numbers[-1].addnext(made)
    for each in points:
        each.pPr.numPr.numId.val = made.numId


def _level(paragraph: Any) -> int | None:
    """Return the level on which a paragraph is numbered; null if it is not."""
    numbered = paragraph.pPr.numPr if paragraph.pPr is not None else None
    return numbered.ilvl.val if numbered is not None and numbered.ilvl is not None else None


def _refresh(word: WordDocument, shown: dict[str, str]) -> None:
    """Let each cross-reference to a numbered paragraph show its number, as it does once it is computed."""
    for instruction in word.element.body.iter(qn("w:instrText")):
        told = (instruction.text or "").split()
        if told[:1] == ["REF"] and told[1].startswith(MARK) and told[1] in shown:
            at = instruction.getparent().getnext()
            while at is not None and at.find(qn("w:t")) is None:
                at = at.getnext()
            if at is not None:
                at.find(qn("w:t")).text = shown[told[1]]
