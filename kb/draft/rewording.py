"""Where two versions of a paragraph differ, word by word, and its runs cut at those places."""

import re
from copy import deepcopy
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from kb.draft.parts import characters

_TOKENS = re.compile(r"\w+|\s|[^\w\s]")
SCATTERED = 0.5
"""Share of equal words below which a paragraph is shown as one change."""

_FEW = 4
"""Equal characters between two changes that are not worth an interruption."""

Difference = tuple[int, int, int, int]
"""From and to in the old text, from and to in the new."""


@dataclass
class Piece:
    """Runs that stay together: one that holds one thing, or all those of a field."""

    runs: list[Any]
    """Their XML, in order."""

    text: str
    """What a reader sees of them."""

    @property
    def field(self) -> bool:
        """Whether it is a field, which is never cut."""
        return len(self.runs) > 1


def differences(before: str, after: str) -> list[Difference]:
    """Return what changed between two texts word by word: from and to in the old, from and to in the new."""
    old, new = _TOKENS.findall(before), _TOKENS.findall(after)
    starts, ends = _offsets(old), _offsets(new)
    found: list[Difference] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, a1, a2, b1, b2 in matcher.get_opcodes():
        if kind == "equal":
            continue
        one = (starts[a1], starts[a2], ends[b1], ends[b2])
        if found and one[0] - found[-1][1] <= _FEW and one[2] - found[-1][3] <= _FEW:
            one = (found[-1][0], one[1], found[-1][2], one[3])
            found.pop()
        found.append(one)
    if len(found) > 1 and matcher.ratio() < SCATTERED:  # too little is left to be read between the changes
        return [(found[0][0], found[-1][1], found[0][2], found[-1][3])]
    return found


def _offsets(tokens: list[str]) -> list[int]:
    found = [0]
    for token in tokens:
        found.append(found[-1] + len(token))
    return found


def around_fields(found: list[Difference], pieces: list[Piece]) -> list[Difference]:
    """Widen the differences that touch a field of the new text, so that each holds it whole."""
    start = 0
    for piece in pieces:
        end = start + len(piece.text)
        touched = [each for each in found if each[2] < end and each[3] > start] if piece.field else []
        if touched:
            first, last = touched[0], touched[-1]
            before, after = max(0, first[2] - start), max(0, end - last[3])
            whole = (first[0] - before, last[1] + after, first[2] - before, last[3] + after)
            at = found.index(first)
            found = [*found[:at], whole, *found[at + len(touched) :]]
        start = end
    return found


def exploded(paragraph: Any) -> list[Piece]:
    """Return the runs of a paragraph as pieces, each run holding one thing at most."""
    found: list[Piece] = []
    depth = 0
    for run in list(paragraph.iter(qn("w:r"))):
        inside = [child for child in run if child.tag != qn("w:rPr")]
        for child in inside[:-1]:
            single = OxmlElement("w:r")
            if run.rPr is not None:
                single.append(deepcopy(run.rPr))
            single.append(child)
            run.addprevious(single)
            depth = _joined(found, single, child, depth)
        depth = _joined(found, run, inside[-1] if inside else None, depth)
    return found


def _joined(found: list[Piece], run: Any, thing: Any, depth: int) -> int:
    """Add a run to the pieces, to the field that is open if there is one; return how many fields are open then."""
    kind = thing.get(qn("w:fldCharType")) if thing is not None and thing.tag == qn("w:fldChar") else None
    text = characters(thing) if thing is not None else ""
    if depth:
        found[-1].runs.append(run)
        found[-1].text += text
    else:
        found.append(Piece([run], text))
    return max(0, depth + {"begin": 1, "end": -1}.get(kind or "", 0))


def cut(pieces: list[Piece], at: int) -> int:
    """Split the piece that holds an offset there; return the index of the piece that starts at the offset."""
    start = 0
    for n, piece in enumerate(pieces):
        if start == at and piece.text:
            return n
        if start < at < start + len(piece.text):
            assert not piece.field, "differences go around fields"
            (run,), head, tail = piece.runs, piece.text[: at - start], piece.text[at - start :]
            other = deepcopy(run)
            for each, words in ((run, head), (other, tail)):
                each.find(qn("w:t")).text = words
                each.find(qn("w:t")).set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.addnext(other)
            pieces[n : n + 1] = [Piece([run], head), Piece([other], tail)]
            return n + 1
        start += len(piece.text)
    return len(pieces)
