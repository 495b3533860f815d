"""The Word file around the words: fields, properties, header, line numbers, and bytes that never differ by accident."""

import zipfile
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Emu
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from kb.draft.style import said_on
from kb.draft.versions import Version

LONGEST_PROPERTY = 255
"""Characters of a document property; longer ones are cut at a word."""

HEADER = 100
"""Characters that fit into one line of the header."""

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip archive can tell; all entries carry it, so that bytes depend on content alone."""


@dataclass(frozen=True)
class Particulars:
    """What the file says of itself."""

    title: str
    """Title of the document, for its properties and its header."""

    subject: str
    """What kind of text it is."""

    author: str
    """A role, never a person."""

    version: Version
    """``zero draft``, ``rev.1`` … ``final``."""

    as_of: date
    """The day up to which records were taken into account; also the file's date."""

    language: str
    """Language tag of the text, e.g. ``en-AU``."""


def midnight(day: date) -> datetime:
    """Return the moment at which a day starts, in universal time."""
    return datetime.combine(day, time(), UTC)


def field(paragraph: Paragraph, instruction: str, shown: str) -> list[Run]:
    """Append a field that the word processor computes, with what it shows until then; return its runs."""
    runs = []
    for kind, content in (("begin", None), ("instr", instruction), ("separate", None), ("text", shown), ("end", None)):
        runs.append(paragraph.add_run())
        run = runs[-1]._r
        if kind == "text":
            run.text = shown
        elif kind == "instr":
            element = OxmlElement("w:instrText")
            element.text = f" {content} "
            run.append(element)
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
            run.append(element)
    return runs


def describe(word: WordDocument, about: Particulars) -> None:
    """Fill the document's properties."""
    properties = word.core_properties
    properties.title, properties.subject = shortened(about.title), shortened(about.subject)
    properties.author = properties.last_modified_by = about.author
    final = about.version.final
    properties.content_status = "Final" if final else "Draft"
    properties.version = f"{about.version.label}{'' if final else f' as of {about.as_of.isoformat()} UTC'}"
    properties.language, properties.keywords, properties.comments, properties.category = about.language, "", "", ""
    properties.created = properties.modified = midnight(about.as_of).replace(tzinfo=None)
    properties.revision = about.version.revision


def shortened(text: str, limit: int = LONGEST_PROPERTY) -> str:
    """Return the text, cut at a word if it is longer than the limit."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0] + "…"


def furnish(word: WordDocument, about: Particulars) -> None:
    """Write the header; a draft says so there, and its lines are numbered."""
    section = word.sections[0]
    header = section.header.paragraphs[0]
    header.style = "header"
    status = f"DRAFT – {about.version.label} as of {said_on(about.as_of)} (UTC)" if not about.version.final else ""
    header.add_run(shortened(about.title, min(60, max(20, HEADER - len(status)))))
    if section.orientation == WD_ORIENT.LANDSCAPE:
        width = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
        tabs = header.paragraph_format.tab_stops
        for stop in header.style.paragraph_format.tab_stops if header.style is not None else ():
            tabs.add_tab_stop(stop.position, WD_TAB_ALIGNMENT.CLEAR)
        tabs.add_tab_stop(Emu(width), WD_TAB_ALIGNMENT.RIGHT)
    if not about.version.final:
        header.add_run(f"\t{status}", "Strong")
        lines = OxmlElement("w:lnNumType")
        lines.set(qn("w:countBy"), "5")
        lines.set(qn("w:restart"), "continuous")
        section._sectPr.find(qn("w:pgMar")).addnext(lines)


def turn(section: Section) -> None:
    """Turn the page on its side; the header's tab follows the margin."""
    section.page_width, section.page_height = section.page_height, section.page_width
    section.orientation = WD_ORIENT.LANDSCAPE


def packed(word: WordDocument, day: date) -> bytes:
    """Return the file's bytes, the same for the same content: no clock is asked."""
    for comment in word.comments if _has_comments(word) else ():
        comment._comment_elm.date = midnight(day)
    properties = word.core_properties
    properties.created = properties.modified = midnight(day).replace(tzinfo=None)
    raw = BytesIO()
    word.save(raw)
    made = BytesIO()
    with zipfile.ZipFile(raw) as parts, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in parts.infolist():
            entry = zipfile.ZipInfo(part.filename, EARLIEST)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, parts.read(part))
    return made.getvalue()


def _has_comments(word: WordDocument) -> bool:
    """Say whether there is a comments part; asking python-docx for the comments would make one."""
    return any(relation.reltype.endswith("/comments") for relation in word.part.rels.values())
