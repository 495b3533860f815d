"""The pen that writes a Word document: where it stands, in which styles, and with which sources behind the sentence."""

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from dataclasses import field as default
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from markdown_it.tree import SyntaxTreeNode

from kb.draft.package import field
from kb.draft.sourced import Source
from kb.draft.syntax import line_of
from kb.errors import DraftError

AUTHOR, INITIALS = "Drafting desk", "DD"
"""Who comments on a draft: a role, never a person."""

MARK = "_p"
"""How the name of a paragraph's hidden bookmark begins; its identifier follows."""

NAMED = "_Named_"
"""How the name of a hidden bookmark around words begins to which a cross-reference leads."""

BELOW_TABLE = Pt(10)
"""Space between a table and the paragraph under it."""


@dataclass
class Writer:
    """A Word document being written, and where the pen is."""

    word: WordDocument
    """The document."""

    renderers: Mapping[str, Callable[["Writer", SyntaxTreeNode], None]]
    """The function that writes each kind of node."""

    sources: Sequence[Source]
    """Source ``n`` of a mark is ``sources[n - 1]``."""

    style: str = "Normal"
    """Paragraph style of the next paragraph."""

    run_styles: tuple[str, ...] = ()
    """Character styles in force, innermost last."""

    last_styles: tuple[str, ...] = ()
    """Character styles of the last run of the sentence."""

    paragraph: Paragraph | None = None
    """The paragraph being written."""

    cell: Paragraph | None = None
    """The empty paragraph of a table cell, to be used before a new one is made."""

    after_table: bool = False
    """Whether a table has just been written, so that the next paragraph keeps its distance."""

    identifiers: Mapping[int, str] = default(default_factory=dict)
    """Identifier of each paragraph, by the identity of its node."""

    marked: int = 0
    """How many paragraphs bear a mark so far."""

    sentence: list[Run] = default(default_factory=list)
    """Runs of the sentence being written."""

    cited: list[int] = default(default_factory=list)
    """Sources of the sentence being written."""

    def new_paragraph(self, style: str | None = None) -> Paragraph:
        """Start a paragraph in the given style, or the one in force."""
        if self.cell is not None:
            self.paragraph, self.cell = self.cell, None
        else:
            self.paragraph = self.word.add_paragraph()
        self.paragraph.style = style or self.style
        self._number(self.paragraph)
        if self.after_table:
            self.after_table = False
            usual = self.paragraph.style.paragraph_format.space_before if self.paragraph.style is not None else None
            if (usual or 0) < BELOW_TABLE:
                self.paragraph.paragraph_format.space_before = BELOW_TABLE
        return self.paragraph

    def _number(self, paragraph: Paragraph) -> None:
        """Repeat the numbering of the style in the paragraph, for programs that look nowhere else."""
        properties = paragraph.style.element.pPr if paragraph.style is not None else None
        if properties is not None and properties.numPr is not None:
            paragraph._p.get_or_add_pPr()._insert_numPr(deepcopy(properties.numPr))

    def mark(self, node: SyntaxTreeNode) -> None:
        """Put a hidden bookmark around the paragraph just written, by which later versions know it."""
        assert self.paragraph is not None, "a paragraph has been written"
        if id(node) not in self.identifiers:
            return
        start, end = self.bookmark(f"{MARK}{self.identifiers[id(node)]}")
        properties = self.paragraph._p.pPr
        if properties is None:
            self.paragraph._p.insert(0, start)
        else:
            properties.addnext(start)
        self.paragraph._p.append(end)

    def bookmark(self, name: str) -> tuple[Any, Any]:
        """Return the start and the end of a new bookmark."""
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for element in (start, end):
            element.set(qn("w:id"), str(self.marked))
        start.set(qn("w:name"), name)
        self.marked += 1
        return start, end

    def refer(self, node: SyntaxTreeNode) -> None:
        """Write a cross-reference as a field, which follows when paragraphs are put in or taken out."""
        assert self.paragraph is not None, "inline content stands in a paragraph"
        target = node.meta["target"]
        if target.type == "anchor":
            instruction = f"REF {NAMED}{target.meta['name'].replace('-', '_')} \\h"
        else:
            instruction = f"REF {MARK}{self.identifiers[id(target)]} \\r \\h"
        runs = field(self.paragraph, instruction, node.content)
        for run in runs:
            self.dress(run)
        self.sentence += [runs[0], runs[-1]]
        self.last_styles = (*self.run_styles, "")  # no further words into a field's run

    def dress(self, run: Run) -> None:
        """Give a run the character styles in force."""
        if self.run_styles:
            run.style = self.run_styles[-1]
            run.bold = True if "Strong" in self.run_styles[:-1] else None
            run.italic = True if "Emphasis" in self.run_styles[:-1] else None

    def write(self, text: str) -> None:
        """Write words in the character styles in force, into the last run if it has the same."""
        assert self.paragraph is not None, "inline content stands in a paragraph"
        if self.sentence and self.last_styles == self.run_styles:
            self.sentence[-1].text += text
            return
        run = self.paragraph.add_run(text)
        self.dress(run)
        self.sentence.append(run)
        self.last_styles = self.run_styles

    def end_sentence(self) -> None:
        """Hang the sources of the sentence just written on it, as one comment."""
        if self.cited and self.sentence:
            text = "\n".join(str(self.sources[number - 1]) for number in dict.fromkeys(self.cited))
            self.word.add_comment(self.sentence, text, AUTHOR, INITIALS)
        self.sentence, self.cited = [], []

    def render(self, nodes: Sequence[SyntaxTreeNode]) -> None:
        """Write nodes one after the other.

        :raises DraftError: a node is of a kind that has no form in Word yet.
        """
        for node in nodes:
            if node.type not in self.renderers:
                raise DraftError(
                    f"line {line_of(node)} of the draft: '{node.type}' has no form in Word; use other Markdown"
                )
            self.renderers[node.type](self, node)
