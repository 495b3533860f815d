"""Where two versions of a paragraph differ, word by word, and its runs cut at those places."""

import re
from copy import deepcopy
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


def differences(before: str, after: str) -> list[tuple[int, int, int, int]]:
    """Return what changed between two texts word by word: from and to in the old, from and to in the new."""
    old, new = _TOKENS.findall(before), _TOKENS.findall(after)
    starts, ends = _offsets(old), _offsets(new)
    found: list[tuple[int, int, int, int]] = []
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


def exploded(paragraph: Any) -> list[tuple[Any, str]]:
    """Return the runs of a paragraph with their words, each run holding one thing at most."""
    found: list[tuple[Any, str]] = []
    for run in list(paragraph.iter(qn("w:r"))):
        inside = [child for child in run if child.tag != qn("w:rPr")]
        for child in inside[:-1]:
            single = OxmlElement("w:r")
            if run.rPr is not None:
                single.append(deepcopy(run.rPr))
            single.append(child)
            run.addprevious(single)
            found.append((single, characters(child)))
        found.append((run, characters(inside[-1]) if inside else ""))
    return found


def cut(runs: list[tuple[Any, str]], at: int) -> int:
    """Split the run that holds an offset there; return the index of the run that starts at the offset."""
    start = 0
    for n, (run, text) in enumerate(runs):
        if start == at and text:
            return n
        if start < at < start + len(text):
            head, tail = text[: at - start], text[at - start :]
            other = deepcopy(run)
            for each, words in ((run, head), (other, tail)):
                each.find(qn("w:t")).text = words
                each.find(qn("w:t")).set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.addnext(other)
            runs[n : n + 1] = [(run, head), (other, tail)]
            return n + 1
        start += len(text)
    return len(runs)
