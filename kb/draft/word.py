"""From the tree of a draft to Word: look up the node's type, call its function.

A construct is added by a function and a line in ``RENDERERS``; what has no line there stops the draft with the number
of the line that holds it, so nothing is ever left out in silence. Styles come from the reference document by name.
"""

from collections.abc import Callable, Sequence
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.styles.style import ParagraphStyle
from markdown_it.tree import SyntaxTreeNode

from kb.draft.columns import shape
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
    """Write a table whose first row names the columns, is repeated on every page and never ends one.

    The last row has another beside it on its page.
    """
    rows = [row for part in node.children for row in part.children]
    made = writer.word.add_table(len(rows), len(rows[0].children), "Record Table")
    outer, writer.style = writer.style, "Table Text"
    for n, (row, cells) in enumerate(zip(made.rows, rows, strict=True)):
        for cell, content in zip(row.cells, cells.children, strict=True):
            writer.cell = cell.paragraphs[0]
            written = writer.new_paragraph()
            if n in {0, len(rows) - 2}:
                written.paragraph_format.keep_with_next = True
            writer.render(content.children)
            writer.mark(content)
    shape(made, writer.word.sections[0])
    writer.style, writer.after_table = outer, True


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
