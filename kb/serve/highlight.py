"""A document's text as HTML with every fact's words marked, overlapping ones too.

The text is cut at every start and end of evidence. A piece inside several facts links to the one whose evidence there
is shortest, and names them all; each fact's first piece stands in the anchor that the fact's card links back to.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from kb.serve.words import TYPES

UNUSED = "unused"
"""What a mark is called that stands for no fact: a sentence that was read and gave none."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One piece of evidence in the text."""

    fact_id: str
    n: int
    type: str
    start: int
    end: int


def anchor(fact_id: str, n: int) -> str:
    """Return the anchor of a fact's evidence in the text."""
    return f"e-{fact_id}-{n}"


def marked(text: str, start: int, end: int, marks: Sequence[Mark]) -> Markup:
    """Return ``text[start:end]`` as HTML; ``marks`` are those that meet the stretch."""
    cuts = sorted({start, end, *(m.start for m in marks if m.start > start), *(m.end for m in marks if m.end < end)})
    coming = sorted(marks, key=lambda m: m.start, reverse=True)
    here: list[Mark] = []
    pieces = []
    for low, high in pairwise(cuts):
        here = [m for m in here if m.end > low]
        while coming and coming[-1].start <= low:
            here.append(coming.pop())
        pieces.append(_piece(text[low:high], low, here, start))
    return Markup("").join(pieces)


def _piece(words: str, at: int, marks: list[Mark], block_start: int) -> Markup:
    shown = escape(words).replace("\n", Markup("<br>"))
    facts = [m for m in marks if m.type != UNUSED]
    if not facts:
        return Markup(f'<span class="unused">{shown}</span>') if marks else shown  # noqa: S704  # escaped above
    nearest, *_ = inner = sorted(facts, key=lambda m: (m.end - m.start, m.fact_id))
    names = ", ".join(dict.fromkeys(TYPES.get(m.type, m.type) for m in inner))
    many = " many" if len(facts) > 1 else ""
    told = f'href="#f-{escape(nearest.fact_id)}" title="{escape(names)}"'
    html = f'<a class="hit t-{escape(nearest.type)}{many}" {told}>{shown}</a>'
    for mark in facts:
        if at == max(mark.start, block_start):
            html = f'<span id="{escape(anchor(mark.fact_id, mark.n))}">{html}</span>'
    return Markup(html)  # noqa: S704  # every part of it is escaped
