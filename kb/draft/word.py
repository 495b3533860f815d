"""From the tree of a draft to Word: look up the node's type, call its function.

A construct is added by a function and a line in ``RENDERERS``; what has no line there stops the draft with the number
of the line that holds it, so nothing is ever left out in silence. Styles come from the reference document by name.
"""

from collections.abc import Callable, Sequence
from io import BytesIO
from math import isqrt

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table
from markdown_it.tree import SyntaxTreeNode

from kb.draft.package import Particulars, describe, furnish, packed, turn
from kb.draft.sentences import identifiers
from kb.draft.sourced import Source
from kb.draft.syntax import line_of, words
from kb.draft.writer import NAMED, Writer
from kb.errors import DraftError

LIST_STYLES = {"ordered_list": ("List Number", "List Number 2"), "bullet_list": ("List Bullet", "List Bullet 2")}
"""Paragraph styles of list items by depth within lists of their kind."""

LANDSCAPE = "landscape"
"""The container, empty, that turns the page on its side."""

INTRODUCED = frozenset({"bullet_list", "ordered_list", "table"})
"""What a paragraph that ends in a colon introduces."""

WIDEST = 80
"""Characters of a cell beyond which its column gets no wider share of the table."""

NUMERIC = 3
"""Characters up to which a column is taken to hold numbers only."""

LETTER, PADDING = Pt(5.4), Pt(14)
"""Width that a letter of a table takes, and that a cell needs besides its words."""


def heading(writer: Writer, node: SyntaxTreeNode) -> None:
    """Write ``#`` as the title, ``##`` as a heading of the first level."""
    level = int(node.tag[1:]) - 1
    if level > 2:
        raise DraftError(f"line {line_of(node)} of the draft: headings go down to '###'")
    writer.new_paragraph(f"Heading {level}" if level else "Title")
    writer.render(node.children)
    writer.mark(node)


def paragraph(writer: Writer, node: SyntaxTreeNode) -> None:
    """Write a paragraph; one that introduces the list or table after it stays with it."""
    written, following = writer.new_paragraph(), _following(node)
    if following is not None and following.type in INTRODUCED and words(node).endswith(":"):
        written.paragraph_format.keep_with_next = True
    writer.render(node.children)
    writer.mark(node)


def _following(node: SyntaxTreeNode) -> SyntaxTreeNode | None:
    """Return what comes after a node on the page, be it outside the list that ends with it."""
    at: SyntaxTreeNode | None = node
    while at is not None and not at.is_root:
        if at.next_sibling is not None:
            return at.next_sibling
        at = at.parent
    return None


def inline(writer: Writer, node: SyntaxTreeNode) -> None:
    """Write what stands in one paragraph, heading or cell."""
    writer.render(node.children)
    writer.end_sentence()


def text(writer: Writer, node: SyntaxTreeNode) -> None:
    """Write words."""
    if node.content:
        writer.write(node.content)


def softbreak(writer: Writer, node: SyntaxTreeNode) -> None:
    """End a sentence: each has its own line in the draft."""
    assert writer.paragraph is not None, "inline content stands in a paragraph"
    writer.end_sentence()
    writer.paragraph.add_run(" ")


def hardbreak(writer: Writer, node: SyntaxTreeNode) -> None:
    """Break the line inside a paragraph."""
    assert writer.paragraph is not None, "inline content stands in a paragraph"
    writer.end_sentence()
    writer.paragraph.add_run().add_break()


def source(writer: Writer, node: SyntaxTreeNode) -> None:
    """Remember a source for the comment on this sentence."""
    number = int(node.meta["source"])
    if not 1 <= number <= len(writer.sources):
        raise DraftError(f"line {line_of(node)} of the draft: there is no source {number}")
    writer.cited.append(number)


def anchor(writer: Writer, node: SyntaxTreeNode) -> None:
    """Write words to which a cross-reference leads, with a bookmark around them."""
    assert writer.paragraph is not None, "inline content stands in a paragraph"
    if not node.children:
        return  # it marks its paragraph, which bears a bookmark already
    start, end = writer.bookmark(f"{NAMED}{node.meta['name'].replace('-', '_')}")
    writer.last_styles = (*writer.run_styles, "")  # the words get runs of their own
    writer.paragraph._p.append(start)
    writer.render(node.children)
    writer.paragraph._p.append(end)
    writer.last_styles = (*writer.run_styles, "")


def reference(writer: Writer, node: SyntaxTreeNode) -> None:
    """Write a cross-reference."""
    writer.refer(node)


def character_style(name: str) -> Callable[[Writer, SyntaxTreeNode], None]:
    """Return a function that writes what is inside in a character style."""

    def styled(writer: Writer, node: SyntaxTreeNode) -> None:
        outer, writer.run_styles = writer.run_styles, (*writer.run_styles, name)
        writer.render(node.children)
        writer.run_styles = outer

    return styled


def bracketed(style: str) -> Callable[[Writer, SyntaxTreeNode], None]:
    """Return a function that writes what is inside with its brackets in a character style, so that it shows."""

    def write_bracketed(writer: Writer, node: SyntaxTreeNode) -> None:
        outer, writer.run_styles = writer.run_styles, (*writer.run_styles, style)
        writer.write("[")
        writer.render(node.children)
        writer.write("]")
        writer.run_styles = outer

    return write_bracketed


def styled(writer: Writer, node: SyntaxTreeNode) -> None:
    """Write the paragraphs inside in the paragraph style that is named, words joined by hyphens, after ``:::``."""
    assert node.nester_tokens is not None, "a container has an opening and a closing"
    name = node.nester_tokens.opening.info
    if name == LANDSCAPE:
        turn(writer.word.sections[0])
        return
    styles = (each.name for each in writer.word.styles if isinstance(each, ParagraphStyle))
    known = {each.lower().replace(" ", "-"): each for each in styles}
    if name not in known:
        raise DraftError(
            f"line {line_of(node)} of the draft: no style '{name}' in Word. Styles: {', '.join(sorted(known))}"
        )
    with_style(writer, known[name], node.children)


def with_style(writer: Writer, style: str, nodes: Sequence[SyntaxTreeNode]) -> None:
    """Write nodes in a paragraph style."""
    outer, writer.style = writer.style, style
    writer.render(nodes)
    writer.style = outer


def items(writer: Writer, node: SyntaxTreeNode) -> None:
    """Write a list: numbered paragraphs take the next number of the draft, bullets none."""
    styles = LIST_STYLES[node.type]
    style = styles[min(_depth(node), len(styles) - 1)]
    for item in node.children:
        if not item.children or item.children[0].type != "paragraph":
            raise DraftError(f"line {line_of(item)} of the draft: a list item starts with its words")
        with_style(writer, style, item.children[:1])
        with_style(writer, "List Continue", item.children[1:])


def _depth(node: SyntaxTreeNode) -> int:
    """Count the lists of the same kind around a list."""
    above, count = node.parent, 0
    while above is not None and not above.is_root:
        count += above.type == node.type
        above = above.parent
    return count


def table(writer: Writer, node: SyntaxTreeNode) -> None:
    """Write a table whose first row names the columns and is repeated on every page."""
    rows = [row for part in node.children for row in part.children]
    made = writer.word.add_table(len(rows), len(rows[0].children), "Record Table")
    outer, writer.style = writer.style, "Table Text"
    for row, cells in zip(made.rows, rows, strict=True):
        for cell, content in zip(row.cells, cells.children, strict=True):
            writer.cell = cell.paragraphs[0]
            writer.new_paragraph()
            writer.render(content.children)
            writer.mark(content)
    _shape(made, writer)
    writer.style, writer.after_table = outer, True


def _shape(made: Table, writer: Writer) -> None:
    """Give a table the width of the text, share it by what the columns hold, and mark the first row as heading."""
    section = writer.word.sections[0]
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


def blockquote(writer: Writer, node: SyntaxTreeNode) -> None:
    """Write quoted paragraphs."""
    with_style(writer, "Quote", node.children)


RENDERERS: dict[str, Callable[[Writer, SyntaxTreeNode], None]] = {
    "heading": heading,
    "paragraph": paragraph,
    "inline": inline,
    "text": text,
    "softbreak": softbreak,
    "hardbreak": hardbreak,
    "em": character_style("Emphasis"),
    "strong": character_style("Strong"),
    "source": source,
    "anchor": anchor,
    "reference": reference,
    "placeholder": bracketed("Placeholder"),
    "unagreed": bracketed("Unagreed"),
    "styled": styled,
    "bullet_list": items,
    "ordered_list": items,
    "table": table,
    "blockquote": blockquote,
}
"""Every construct of a draft and the function that writes it."""


def built(root: SyntaxTreeNode, sources: Sequence[Source], about: Particulars, reference: bytes) -> WordDocument:
    """Return a draft as a Word document, still open.

    :param root: the draft, from ``kb.draft.syntax.parse``.
    :param sources: what the marks in the draft point at; empty for a clean one.
    :param about: what the file says of itself.
    :param reference: a Word file whose styles, numbering, page and footer are used.
    :raises DraftError: the draft holds a construct that has no form in Word.
    """
    word = Document(BytesIO(reference))
    Writer(word, RENDERERS, sources, identifiers=identifiers(root, sources)).render(root.children)
    describe(word, about)
    furnish(word, about)
    return word


def write(root: SyntaxTreeNode, sources: Sequence[Source], about: Particulars, reference: bytes) -> bytes:
    """Return a draft as the bytes of a Word file; see ``built``."""
    return packed(built(root, sources, about, reference), about.as_of)
