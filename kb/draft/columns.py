"""The columns of a table in Word: they share the width of the text by what they hold, below a repeated first row."""

from collections.abc import Sequence
from math import isqrt

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Emu, Pt
from docx.table import Table

WIDEST = 80
"""Characters of a cell beyond which its column gets no wider share of the table."""

NUMERIC = 3
"""Characters up to which a column is taken to hold numbers only."""

LETTER, PADDING = Pt(5.4), Pt(14)
"""Width that a letter of a table takes, and that a cell needs besides its words."""


def shape(made: Table, section: Section) -> None:
    """Give a table the width of the text, share it by what the columns hold, and mark the first row as heading."""
    width = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    shares = _shares([[cell.text for cell in column.cells] for column in made.columns], width)
    for column, share in zip(made.columns, shares, strict=True):
        column.width = Emu(share)
        for cell in column.cells:
            cell.width = column.width
    made.autofit = False
    for number, row in enumerate(made.rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
    whole, look = made._tbl.tblPr.find(qn("w:tblW")), made._tbl.tblPr.find(qn("w:tblLook"))
    whole.set(qn("w:type"), "pct")
    whole.set(qn("w:w"), "5000")
    look.attrib.clear()
    look.set(qn("w:val"), "0020")
    look.set(qn("w:firstRow"), "1")


def _shares(columns: Sequence[Sequence[str]], width: int) -> list[int]:
    """Return how wide each column is: room for its longest word, then for what its cells mostly hold.

    What is left over beside whole cells goes to the first of the widest, so that columns of numbers stay narrow.
    """
    least = [max((len(word) for cell in cells for word in cell.split()), default=0) for cells in columns]
    wanted = [max(short, min(max(map(len, cells)), WIDEST)) for short, cells in zip(least, columns, strict=True)]
    low, high = ([LETTER * count + PADDING for count in counts] for counts in (least, wanted))
    if sum(high) <= width:
        about = [(count > NUMERIC, count // 12) for count in wanted]
        high[about.index(max(about))] += width - sum(high)
        return high
    if sum(low) >= width:
        return [width * each // sum(low) for each in low]
    typical = [isqrt(sum(min(len(cell), WIDEST) ** 2 for cell in cells) // len(cells)) for cells in columns]
    more = [max(LETTER * count + PADDING - one, 0) for count, one in zip(typical, low, strict=True)]
    spare, whole = width - sum(low), sum(more) or 1
    return [one + spare * each // whole for one, each in zip(low, more, strict=True)]
