"""A draft becomes a Word file that a careful colleague could have made."""

import shutil
import subprocess
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml import etree

from extractors.formats import read
from kb.draft.markdown import inert
from kb.draft.package import Particulars, shortened
from kb.draft.reference import build
from kb.draft.sourced import Source
from kb.draft.syntax import parse
from kb.draft.versions import version
from kb.draft.word import write
from kb.errors import DraftError

SOURCES = (Source("a.md", "paragraph 14", "by 25 September 2015"), Source("b.md", "paragraph 2", "over 70 *enquires*"))
DAY = date(2015, 12, 5)
DRAFT = """\
::: process-name
Harbour Process
:::

# Second Meeting[^1]

::: status-line
**DRAFT** – zero draft
:::

## Opening

1. The Meeting was held on [date to be confirmed].
   It noted the plan[^1], over 70 of them[^2][^1].

    - first[^2]
    - second, *in **both** ways*

    It went on.

## Follow-up

1. The steps were as follows:

| Step | Status |
|---|---|
| Clear the *outer* harbour of all wrecks[^1] | [open] |
| Report | done |

1. In parts:

    1. the one
    1. the other

> Quoted words.
"""


@pytest.fixture(scope="module")
def reference() -> bytes:
    return (Path(__file__).parent.parent / "templates" / "reference.docx").read_bytes()


def about(stage: str = "zero draft", title: str = "Second Meeting") -> Particulars:
    return Particulars(title, "Co-chairs’ statement", "Drafting desk", version(stage), DAY, "en-AU")


def made(
    reference: bytes, markdown: str = DRAFT, stage: str = "zero draft", sources: tuple[Source, ...] = SOURCES
) -> bytes:
    return write(parse(markdown), sources, about(stage), reference)


@pytest.fixture(scope="module")
def word(reference: bytes) -> WordDocument:
    return Document(BytesIO(made(reference)))


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.read(name).decode()


def styles(word: WordDocument) -> list[tuple[str, str]]:
    return [(each.style.name, each.text) for each in word.paragraphs if each.style is not None]


def test_every_paragraph_has_the_style_of_what_it_is(word: WordDocument) -> None:
    assert styles(word) == [
        ("Process Name", "Harbour Process"),
        ("Title", "Second Meeting"),
        ("Status Line", "DRAFT – zero draft"),
        ("Heading 1", "Opening"),
        ("List Number", "The Meeting was held on [date to be confirmed]. It noted the plan, over 70 of them."),
        ("List Bullet", "first"),
        ("List Bullet", "second, in both ways"),
        ("List Continue", "It went on."),
        ("Heading 1", "Follow-up"),
        ("List Number", "The steps were as follows:"),
        ("List Number", "In parts:"),
        ("List Number 2", "the one"),
        ("List Number 2", "the other"),
        ("Quote", "Quoted words."),
    ]


def test_our_own_reader_sees_numbers_that_run_on_and_bullets_that_use_none(reference: bytes, tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(made(reference))
    document = read(path)
    labels = [(block.label, document.words(block.span)[:13]) for block in document.blocks if block.label]
    assert labels == [
        ("1", "The Meeting w"), ("•", "first"), ("•", "second, in bo"), ("2", "The steps wer"), ("3", "In parts:"),
        ("(a)", "the one"), ("(b)", "the other"),
    ]  # fmt: skip


def test_numbers_and_bullets_are_automatic(word: WordDocument) -> None:
    used = {
        (each.style.name, each._p.pPr.numPr.numId.val, each._p.pPr.numPr.ilvl.val)
        for each in word.paragraphs
        if each.style is not None and each._p.pPr is not None and each._p.pPr.numPr is not None
    }
    assert used == {("List Number", 1, 0), ("List Number 2", 1, 1), ("List Bullet", 2, 0)}
    numbering = word.part.numbering_part.element
    assert [each.get(qn("w:numId")) for each in numbering.findall(qn("w:num"))] == ["1", "2"]


def test_each_sentence_with_a_source_has_one_comment_that_names_it(word: WordDocument) -> None:
    comments = [(each.author, each.initials, each.text) for each in word.comments]
    place, other = "a.md, paragraph 14: “by 25 September 2015”", "b.md, paragraph 2: “over 70 *enquires*”"
    assert comments == [
        ("Drafting desk", "DD", place),
        ("Drafting desk", "DD", f"{place}\n{other}"),
        ("Drafting desk", "DD", other),
        ("Drafting desk", "DD", place),
    ]
    assert [each.timestamp.date() for each in word.comments if each.timestamp] == [DAY] * 4


def test_a_comment_covers_its_sentence_and_no_more(word: WordDocument) -> None:
    (paragraph,) = (each for each in word.paragraphs if each.text.startswith("The Meeting was held"))
    inside, covered = False, ""
    for element in paragraph._p:
        inside = (inside or element.tag == qn("w:commentRangeStart")) and element.tag != qn("w:commentRangeEnd")
        covered += "".join(element.itertext(qn("w:t"))) if inside else ""
    assert covered == "It noted the plan, over 70 of them."


def test_a_draft_without_sources_has_no_comments_part(reference: bytes) -> None:
    content = made(reference, "# Title\n\n1. Words.\n", sources=())
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert not [name for name in archive.namelist() if "comment" in name]


def test_placeholders_keep_their_brackets_and_are_all_marked_alike(word: WordDocument) -> None:
    cells = [cell for row in word.tables[0].rows for cell in row.cells]
    paragraphs = [*word.paragraphs, *(each for cell in cells for each in cell.paragraphs)]
    marked = [run.text for each in paragraphs for run in each.runs if run.style and run.style.name == "Placeholder"]
    assert marked == ["[date to be confirmed]", "[open]"]
    assert "w:shd" in etree.tostring(word.styles["Placeholder"].element).decode()


def test_a_table_repeats_its_heading_row_and_keeps_rows_whole(word: WordDocument) -> None:
    rows = [row._tr.trPr for row in word.tables[0].rows]
    assert [row.find(qn("w:tblHeader")) is not None for row in rows] == [True, False, False]
    assert all(row.find(qn("w:cantSplit")) is not None for row in rows)
    assert [cell.text for cell in word.tables[0].rows[1].cells] == ["Clear the outer harbour of all wrecks", "[open]"]
    assert word.tables[0].columns[0].width > word.tables[0].columns[1].width


def test_a_column_of_numbers_stays_narrow_and_tables_of_a_kind_look_alike(reference: bytes) -> None:
    tables = "\n\n".join(f"| No | Name | Kind |\n|---|---|---|\n| 1 | {name} | Country |" for name in ("Fiji", "Samoa"))
    first, second = Document(BytesIO(made(reference, tables))).tables
    widths = [column.width for column in first.columns]
    assert widths == [column.width for column in second.columns]
    assert widths[0] < widths[2] < widths[1]
    assert sum(widths) == pytest.approx(16 * 360_000, rel=0.001)


def test_a_paragraph_that_introduces_a_list_or_table_stays_with_it(word: WordDocument) -> None:
    kept = [each.text for each in word.paragraphs if each.paragraph_format.keep_with_next]
    assert kept == ["The steps were as follows:", "In parts:"]
    assert word.styles["Heading 1"].paragraph_format.keep_with_next


def test_the_heading_row_of_a_table_does_not_end_a_page(word: WordDocument) -> None:
    first, *_, last = word.tables[0].rows
    assert {p.paragraph_format.keep_with_next for cell in first.cells for p in cell.paragraphs} == {True}
    assert {p.paragraph_format.keep_with_next for cell in last.cells for p in cell.paragraphs} == {None}


def test_nothing_is_empty_and_nothing_floats(reference: bytes, word: WordDocument) -> None:
    assert all(each.text for each in word.paragraphs)
    document = part(made(reference), "word/document.xml")
    assert not [name for name in ("w:txbxContent", "w:pict", "w:drawing", "w:sdt") if name in document]


def test_the_page_is_a4_and_says_page_x_of_y_in_fields(word: WordDocument) -> None:
    section = word.sections[0]
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)
    assert {round(side.cm, 1) for side in (section.left_margin, section.right_margin, section.top_margin)} == {2.5}
    footer = section.footer._element
    assert [each.text.strip() for each in footer.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]
    assert section.footer.paragraphs[0].text == "Page 1 of 1"


def test_a_draft_says_so_in_header_and_properties_and_numbers_its_lines(word: WordDocument) -> None:
    assert (
        word.sections[0].header.paragraphs[0].text
        == "Second Meeting\tDRAFT – zero draft as of 5\u00a0December 2015 (UTC)"
    )
    assert word.core_properties.content_status == "Draft"
    assert word.sections[0]._sectPr.find(qn("w:lnNumType")) is not None


def test_a_final_bears_no_mark_of_a_draft(reference: bytes) -> None:
    content = made(reference, "# Title\n\n1. Words.\n", "final", ())
    word = Document(BytesIO(content))
    assert word.sections[0].header.paragraphs[0].text == "Second Meeting"
    assert word.core_properties.content_status == "Final"
    assert word.sections[0]._sectPr.find(qn("w:lnNumType")) is None
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert not [
            name for name in archive.namelist() if b"draft" in archive.read(name).lower() and "core" not in name
        ]


def test_properties_name_title_subject_role_and_language(word: WordDocument) -> None:
    found = word.core_properties
    assert (found.title, found.subject, found.author, found.last_modified_by, found.language) == (
        "Second Meeting", "Co-chairs’ statement", "Drafting desk", "Drafting desk", "en-AU",
    )  # fmt: skip
    assert (found.created.date(), found.modified.date(), found.comments) == (DAY, DAY, "")
    language = word.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "en-AU"


def test_a_property_is_never_longer_than_word_allows() -> None:
    assert len(shortened("word " * 100)) <= 255
    assert shortened("a short title") == "a short title"


def test_the_same_draft_gives_the_same_bytes(reference: bytes) -> None:
    assert made(reference) == made(reference)


def test_what_has_no_form_in_word_stops_the_draft_with_its_line(reference: bytes) -> None:
    for markdown, line in (("text\n\n`code`\n", 3), ("1. a [link](http://x.example)\n", 1), ("- a\n\n---\n", 3)):
        with pytest.raises(DraftError, match=rf"line {line} of the draft"):
            made(reference, markdown)


def test_an_unknown_style_is_told_with_those_there_are(reference: bytes) -> None:
    with pytest.raises(DraftError, match=r"line 1 of the draft: no style 'fancy' in Word\. Styles: .*status-line"):
        made(reference, "::: fancy\nx\n:::\n")


def test_a_mark_without_a_source_stops_the_draft(reference: bytes) -> None:
    with pytest.raises(DraftError, match="there is no source 9"):
        made(reference, "x[^9]\n")


def test_words_of_a_document_reach_word_as_they_are(reference: bytes) -> None:
    words = "# 1. *a* [b] {{ c }} `d` | e \\ <f> & [^1]"
    word = Document(BytesIO(made(reference, f"{inert(words)}\n\n| h |\n|---|\n| {inert(words)} |\n")))
    assert [each.text for each in word.paragraphs] == [words]
    assert word.tables[0].rows[1].cells[0].text == words


def test_the_reference_document_is_the_one_that_the_code_builds(reference: bytes) -> None:
    with zipfile.ZipFile(BytesIO(reference)) as kept, zipfile.ZipFile(BytesIO(build())) as built:
        assert {name: kept.read(name) for name in kept.namelist()} == {
            name: built.read(name) for name in built.namelist()
        }


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not installed")
def test_libreoffice_opens_it_and_shows_numbers_and_pages(reference: bytes, tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(made(reference))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    shown = read(tmp_path / "draft.pdf").text
    assert "In parts" in shown
    assert "[date to be confirmed]" in shown
