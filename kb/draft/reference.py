"""Builds ``templates/reference.docx``: the paragraph styles, numbering and page that every draft starts from.

    python -m kb.draft.reference

The file is kept with the project, so that an office can open it in a word processor and change how all drafts look.
This module says how it was made: A4, margins of 2.5 cm, a sans serif that every desk has, paragraph numbers that run
on and bullets that do not use them up, and a footer that counts pages (genre guide, §2.2).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from lxml.etree import _Element as Element

from kb.draft.package import field, packed

NUMBERS, BULLETS = 1, 2
"""Identifiers of the two numberings in the reference document."""

FONT, LANGUAGE, INK = "Arial", "en-AU", RGBColor(0x1F, 0x38, 0x64)

KEPT = {"Normal", "Default Paragraph Font", "Normal Table", "No List"}
"""Styles of the word processor's blank page that stay; all others are made here."""


@dataclass(frozen=True)
class Look:
    """One paragraph style."""

    name: str
    based_on: str = "Normal"
    following: str | None = None
    """Style of the next paragraph; null for the same again."""
    size: float | None = None
    bold: bool = False
    ink: bool = False
    centred: bool = False
    before: float = 0
    after: float = 6
    keep_with_next: bool = False
    left: float = 0
    hanging: float = 0
    """Indents in centimetres."""
    numbering: tuple[int, int] | None = None
    """Identifier and level of the automatic number or bullet."""
    outline: int | None = None
    """Level in the outline, from 0."""


LOOKS = (
    Look("Process Name", size=12, bold=True, ink=True, centred=True, after=12, following="Title"),
    Look("Title", size=17, bold=True, ink=True, centred=True, after=6, keep_with_next=True, following="Place and Date"),
    Look("Body Name", size=12, centred=True, after=6),
    Look("Place and Date", size=12, centred=True, after=12, following="Subtitle"),
    Look("Subtitle", size=13, bold=True, centred=True, before=6, after=14, following="Normal"),
    Look("Status Line", size=10, centred=True, before=6, after=12, following="Normal"),
    Look("Heading 1", size=13, bold=True, ink=True, before=16, keep_with_next=True, following="List Number", outline=0),
    Look("Heading 2", size=11, bold=True, ink=True, before=10, keep_with_next=True, following="List Number", outline=1),
    Look("Note Title", based_on="Heading 1", size=13, bold=True, ink=True, keep_with_next=True, following="Normal"),
    Look("List Number", left=1.0, hanging=1.0, before=4, after=6, numbering=(NUMBERS, 0)),
    Look("List Number 2", left=1.8, hanging=0.8, after=4, numbering=(NUMBERS, 1)),
    Look("List Continue", left=1.0, after=6),
    Look("List Bullet", left=1.7, hanging=0.6, after=4, numbering=(BULLETS, 0)),
    Look("List Bullet 2", left=2.3, hanging=0.6, after=4, numbering=(BULLETS, 1)),
    Look("Quote", left=1.5),
    Look("Table Text", size=9.5, after=2, before=2),
    Look("header", size=8.5, after=0),
    Look("footer", size=8.5, after=0, centred=True),
    Look("annotation text", size=10, after=0),
)
"""Every paragraph style of a draft, in the order of its first use."""

_W = nsdecls("w")


def _lines(sides: str, size: int, space: int, colour: str) -> str:
    """Return border lines for the sides that are named, ``size`` in eighths of a point."""
    look = f'w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"'
    return "".join(f"<w:{side} {look}/>" for side in sides.split())


def _margins(**twips: int) -> str:
    return "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in twips.items())


STATUS_BOX = f"<w:pBdr {_W}>{_lines('top left bottom right', 8, 4, '9C2A10')}</w:pBdr>"

TABLE_STYLE = f"""<w:style {_W} w:type="table" w:customStyle="1" w:styleId="RecordTable">
  <w:name w:val="Record Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
  <w:tblPr>
    <w:tblBorders>{_lines("top bottom", 8, 0, "1F3864")}{_lines("insideH", 4, 0, "A6A6A6")}</w:tblBorders>
    <w:tblCellMar>{_margins(top=28, left=85, bottom=28, right=85)}</w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E4E9F2"/></w:tcPr>
  </w:tblStylePr>
</w:style>"""

CHARACTER_STYLES = (
    ("Strong", "<w:b/>"),
    ("Emphasis", "<w:i/>"),
    ("Placeholder", '<w:shd w:val="clear" w:color="auto" w:fill="FFE699"/>'),
    ("Unagreed", '<w:b/><w:shd w:val="clear" w:color="auto" w:fill="CFE2F3"/>'),
    ("annotation reference", '<w:sz w:val="16"/>'),
)
"""Character styles: name and run properties."""

SETTINGS = f"""<w:settings {_W}>
  <w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>
  <w:compat>
    <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
  </w:compat>
  <w:themeFontLang w:val="{LANGUAGE}"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>
</w:settings>"""


APPLICATION = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company/></Properties>"""


def _level(level: int, form: str, shown: str, left: float, hanging: float, style: str) -> str:
    return f"""<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/>
      <w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/>
      <w:pPr><w:ind w:left="{Cm(left).twips}" w:hanging="{Cm(hanging).twips}"/></w:pPr></w:lvl>"""


def _numbering() -> Iterable[str]:
    """Return the two numberings: paragraphs ``1.`` with ``(a)`` under them, bullets with dashes under them."""
    looks = {look.name: look for look in LOOKS}
    forms = {
        NUMBERS: (("List Number", "decimal", "%1."), ("List Number 2", "lowerLetter", "(%2)")),
        BULLETS: (("List Bullet", "bullet", "•"), ("List Bullet 2", "bullet", "–")),
    }
    for number, levels in forms.items():
        inner = "".join(
            _level(level, form, shown, looks[name].left, looks[name].hanging, name.replace(" ", ""))
            for level, (name, form, shown) in enumerate(levels)
        )
        inner = f'<w:multiLevelType w:val="multilevel"/>{inner}'
        yield f'<w:abstractNum {_W} w:abstractNumId="{number}">{inner}</w:abstractNum>'
    for number in forms:
        yield f'<w:num {_W} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'


def _fill(parent: Element, parts: Iterable[str]) -> None:
    """Replace all children of an element."""
    for child in list(parent):
        parent.remove(child)
    for part in parts:
        parent.append(parse_xml(part))


def _defaults(word: WordDocument) -> None:
    """Set font, language and spacing of all text, and forget the blank page's styles."""
    styles = word.styles.element
    for style in list(word.styles):
        if style.name not in KEPT:
            styles.remove(style.element)
    run = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    fonts = f'<w:rFonts {_W} w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    language = f'<w:lang {_W} w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/>'
    _fill(run, [fonts, f'<w:sz {_W} w:val="22"/>', f'<w:szCs {_W} w:val="22"/>', language])
    paragraph = styles.find(f"{qn('w:docDefaults')}/{qn('w:pPrDefault')}/{qn('w:pPr')}")
    _fill(paragraph, [f'<w:spacing {_W} w:after="120" w:line="271" w:lineRule="auto"/>'])


def _paragraph_style(word: WordDocument, look: Look) -> ParagraphStyle:
    """Make one paragraph style."""
    builtin = look.name not in {
        "Process Name",
        "Body Name",
        "Place and Date",
        "Status Line",
        "Note Title",
        "Table Text",
    }
    style = word.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH, builtin)
    assert isinstance(style, ParagraphStyle)
    style.quick_style, style.hidden, style.unhide_when_used = True, False, False
    style.font.size, style.font.bold = Pt(look.size) if look.size else None, look.bold or None
    style.font.color.rgb = INK if look.ink else None
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
    shape.alignment = WD_ALIGN_PARAGRAPH.CENTER if look.centred else None
    shape.keep_with_next = look.keep_with_next or None
    if look.left:
        shape.left_indent, shape.first_line_indent = Cm(look.left), Cm(-look.hanging)
    properties = style.element.get_or_add_pPr()
    if look.numbering:
        numbering = properties.get_or_add_numPr()
        numbering.get_or_add_numId().val, numbering.get_or_add_ilvl().val = look.numbering
    if look.outline is not None:
        outline = OxmlElement("w:outlineLvl")
        outline.set(qn("w:val"), str(look.outline))
        properties.append(outline)
    return style


def _styles(word: WordDocument) -> None:
    """Make all styles and tie each to the one it is based on and the one that follows it."""
    made = {look.name: _paragraph_style(word, look) for look in LOOKS}
    for look in LOOKS:
        made[look.name].base_style = word.styles[look.based_on]
        made[look.name].next_paragraph_style = word.styles[look.following or look.name]
    made["annotation text"].element.styleId = "CommentText"
    made["Note Title"].paragraph_format.page_break_before = True
    made["Status Line"].element.get_or_add_pPr().insert_element_before(
        parse_xml(STATUS_BOX), "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )
    for name, properties in CHARACTER_STYLES:
        style = word.styles.add_style(name, WD_STYLE_TYPE.CHARACTER, builtin=name not in {"Placeholder", "Unagreed"})
        style.element.append(parse_xml(f"<w:rPr {_W}>{properties}</w:rPr>"))
        if name == "annotation reference":
            style.element.styleId = "CommentReference"
    word.styles.element.append(parse_xml(TABLE_STYLE))


def _page(word: WordDocument) -> None:
    """Set the page and its footer."""
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.5)
    section.header_distance = section.footer_distance = Cm(1.25)
    for name in ("header", "footer"):
        word.styles[name].element.get_or_add_pPr().insert_element_before(
            OxmlElement("w:suppressLineNumbers"), "w:tabs", "w:spacing", "w:ind", "w:jc"
        )
    tabs = word.styles["header"].paragraph_format.tab_stops
    tabs.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT)
    footer = section.footer.paragraphs[0]
    footer.style = word.styles["footer"]
    footer.add_run("Page ")
    field(footer, "PAGE", "1")
    footer.add_run(" of ")
    field(footer, "NUMPAGES", "1")


def _strip(word: WordDocument) -> None:
    """Drop what the blank page brings along and no draft needs."""
    for holder in (word.part.package, word.part):
        for identifier, relation in list(holder.rels.items()):
            kind = relation.reltype.rpartition("/")[2]
            if kind in {"thumbnail", "customXml", "stylesWithEffects", "webSettings"}:
                holder.rels.pop(identifier)
            elif kind == "extended-properties":
                relation.target_part._blob = APPLICATION
    section = word.sections[0]._sectPr
    for name in list(section.attrib):
        del section.attrib[name]


def build() -> bytes:
    """Return the reference document; the same bytes every time."""
    word = Document()
    _strip(word)
    _defaults(word)
    _styles(word)
    _fill(word.part.numbering_part.element, _numbering())
    _fill(word.settings.element, [])
    for setting in parse_xml(SETTINGS):
        word.settings.element.append(setting)
    _page(word)
    properties = word.core_properties
    properties.title, properties.comments = "Styles of drafts", ""
    properties.author = properties.last_modified_by = "Drafting desk"
    properties.keywords, properties.language = "", LANGUAGE
    return packed(word, date(2015, 12, 4))


if __name__ == "__main__":
    Path(str(files("templates").joinpath("reference.docx"))).write_bytes(build())
