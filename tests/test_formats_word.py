"""Word documents: the numbers Word displays, styles, tables, tracked changes and notes."""

import io
import zipfile

import docx
import pytest
from reading import Seen, blocks, document

from extractors.document import Document

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(body: str, **parts: str) -> bytes:
    """Return a Word file with this body and these parts, all as WordprocessingML; the rest is a new document's."""
    stream = io.BytesIO()
    docx.Document().save(stream)
    made = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = f"<w:document {W}><w:body>{body}</w:body></w:document>".encode()
            elif name == "word/numbering.xml" and "numbering" in parts:
                data = f"<w:numbering {W}>{parts['numbering']}</w:numbering>".encode()
            elif name == "word/styles.xml" and "styles" in parts:
                data = data.replace(b"</w:styles>", parts["styles"].encode() + b"</w:styles>")
            elif name == "word/_rels/document.xml.rels" and "footnotes" in parts:
                kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
                relation = f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/>'.encode()
                data = data.replace(b"</Relationships>", relation + b"</Relationships>")
            new.writestr(name, data)
        if "footnotes" in parts:
            new.writestr("word/footnotes.xml", f"<w:footnotes {W}>{parts['footnotes']}</w:footnotes>")
    return made.getvalue()


def p(text: str, properties: str = "", run: str = "") -> str:
    return (
        f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"
    )


def listed(list_id: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def level(at: int, form: str, pattern: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{pattern}"/>'
        f'<w:pPr><w:ind w:left="{720 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


def abstract(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{override}</w:num>'


OUTLINE = abstract(
    0,
    level(0, "decimal", "%1."),
    level(1, "lowerLetter", "(%2)"),
    level(2, "lowerRoman", "(%3)"),
)


def read(body: str, **parts: str) -> Document:
    return document(word(body, **parts), "statement.docx")


def labels(body: str, **parts: str) -> list[str | None]:
    return [block.label for block in read(body, **parts).blocks]


def test_displayed_numbers_are_counted_on_every_level_and_items_know_their_paragraph() -> None:
    order = [
        (0, "The Forum met."),
        (0, "It decided to:"),
        (1, "search"),
        (2, "ships"),
        (2, "boats"),
        (1, "train"),
        (0, "End."),
    ]
    body = "".join(p(text, listed(1, at)) for at, text in order)
    found = blocks(word(body, numbering=OUTLINE + num(1, 0)), "statement.docx")
    assert [(block.kind, block.label, block.under) for block in found] == [
        ("paragraph", "1", None),
        ("paragraph", "2", None),
        ("list_item", "(a)", "2"),
        ("list_item", "(i)", "(a)"),
        ("list_item", "(ii)", "(a)"),
        ("list_item", "(b)", "2"),
        ("paragraph", "3", None),
    ]


def test_a_list_goes_on_after_other_paragraphs_and_lists_of_one_definition_count_together() -> None:
    body = p("One.", listed(1)) + p("Between.") + p("Two.", listed(1)) + p("Three.", listed(2))
    assert labels(body, numbering=OUTLINE + num(1, 0) + num(2, 0)) == ["1", None, "2", "3"]


def test_an_override_starts_a_list_anew_once() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = p("One.", listed(1)) + p("Five.", listed(2)) + p("Six.", listed(2))
    assert labels(body, numbering=OUTLINE + num(1, 0) + num(2, 0, override)) == ["1", "5", "6"]


def test_an_override_may_bring_its_own_level() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1)")}</w:lvlOverride>'
    assert labels(p("The Forum met.", listed(1)), numbering=OUTLINE + num(1, 0, override)) == ["I"]


@pytest.mark.parametrize(
    ("form", "pattern", "start", "label"),
    [
        ("decimal", "%1.", 12, "12"),
        ("decimal", "%1)", 3, "3"),
        ("decimal", "(%1)", 3, "(3)"),
        ("upperRoman", "%1.", 14, "XIV"),
        ("lowerLetter", "%1)", 28, "bb"),
        ("decimalZero", "%1", 7, "07"),
        ("bullet", "\uf0b7", 1, "•"),
        ("none", "", 1, None),
        ("decimal", "Article %1:", 2, "Article 2"),
    ],
)
def test_a_displayed_label_has_the_form_its_list_gives_it(
    form: str, pattern: str, start: int, label: str | None
) -> None:
    numbering = abstract(0, level(0, form, pattern, start=start)) + num(1, 0)
    assert labels(p("The Forum met in Suva.", listed(1)), numbering=numbering) == [label]


def test_numbers_of_several_levels_are_printed_together() -> None:
    outline = abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"))
    body = (
        p("The Forum met.", listed(1))
        + p("In Suva.", listed(1, 1))
        + p("In Nadi.", listed(1, 1))
        + p("It left.", listed(1))
    )
    assert labels(body, numbering=outline + num(1, 0)) == ["1", "1.1", "1.2", "2"]


def test_a_legal_number_prints_the_numbers_above_it_as_figures() -> None:
    outline = abstract(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", more="<w:isLgl/>"))
    body = p("The Forum met.", listed(1)) + p("It was held in Suva.", listed(1, 1))
    assert labels(body, numbering=outline + num(1, 0)) == ["I", "1.1"]


def test_numbering_may_come_from_a_style_and_be_taken_away_again() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Numbered Para"/><w:basedOn w:val="Normal"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub Para"/><w:basedOn w:val="Para"/></w:style>'
    )
    levels = OUTLINE.replace('<w:lvlText w:val="(%2)"/>', '<w:pStyle w:val="Sub"/><w:lvlText w:val="(%2)"/>')
    body = (
        p("It decided to:", '<w:pStyle w:val="Para"/>')
        + p("meet", '<w:pStyle w:val="Sub"/>')
        + p("Unnumbered.", '<w:pStyle w:val="Para"/>' + listed(0))
        + p("It left.", '<w:pStyle w:val="Para"/>')
    )
    assert labels(body, numbering=levels + num(1, 0), styles=style) == ["1", "(a)", None, "2"]


def test_typed_numbers_are_labels_too() -> None:
    body = p("9.\tThe goals are:") + p("(a)\tto search", '<w:ind w:left="567"/>') + p("•\tto train")
    assert labels(body) == ["9", "(a)", "•"]


def test_styles_make_headings_and_so_do_short_bold_paragraphs() -> None:
    body = (
        p("Harbour Forum", '<w:pStyle w:val="Title"/>')
        + p("Opening", '<w:pStyle w:val="Heading1"/>')
        + p("The Forum met.")
        + p("Ports", '<w:pStyle w:val="Heading2"/>')
        + p("They are safe.")
        + p("Next steps", "", "<w:b/>")
        + p("There are none, said the chair with all delegates in bold agreement.", "", "<w:b/>")
        + p("Not bold", "", '<w:b w:val="0"/>')
    )
    found = read(body)
    assert [(block.kind, block.level) for block in found.blocks] == [
        *(("heading", 1), ("heading", 2), ("paragraph", 0), ("heading", 3), ("paragraph", 0), ("heading", 2)),
        *(("paragraph", 0), ("paragraph", 0)),
    ]


def test_tracked_changes_are_read_as_accepted_and_comments_are_not_read() -> None:
    changed = (
        "<w:p><w:r><w:t>They </w:t></w:r><w:del><w:r><w:delText>noted</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>welcomed</w:t></w:r></w:ins><w:commentRangeStart w:id='1'/><w:r><w:t> it</w:t></w:r>"
        "<w:commentRangeEnd w:id='1'/><w:r><w:commentReference w:id='1'/></w:r><w:moveFrom><w:r><w:t> gone</w:t></w:r>"
        "</w:moveFrom><w:moveTo><w:r><w:t>.</w:t></w:r></w:moveTo></w:p>"
    )
    assert read(changed).text == "They welcomed it."


def test_a_paragraph_mark_that_was_deleted_joins_two_paragraphs() -> None:
    assert read(p("The Forum ", "<w:rPr><w:del/></w:rPr>") + p("met.")).text == "The Forum met."


def test_fields_links_breaks_and_symbols_give_the_words_printed() -> None:
    body = (
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>3 May</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r><w:hyperlink><w:r><w:t> 2019</w:t></w:r></w:hyperlink>"
        "<w:r><w:br/><w:t>Suva</w:t><w:noBreakHyphen/><w:t>Nadi</w:t><w:softHyphen/>"
        "<w:sym w:font='Symbol' w:char='2013'/><w:br w:type='page'/></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
    )
    assert read(body).text == "3 May 2019\nSuva-Nadi–"


def test_footnotes_stand_at_the_end_and_their_marks_are_gone() -> None:
    body = "<w:p><w:r><w:t>The Forum met</w:t><w:footnoteReference w:id='2'/></w:r><w:r><w:t>.</w:t></w:r></w:p>"
    notes = (
        "<w:footnote w:type='separator' w:id='0'><w:p/></w:footnote><w:footnote w:id='2'>"
        + p(" For one day.")
        + "</w:footnote>"
    )
    assert read(body + p("It left."), footnotes=notes).text == "The Forum met.\n\nIt left.\n\nFor one day."


def test_text_in_boxes_and_content_controls_is_read_once() -> None:
    box = "<w:pict><w:txbxContent>" + p("In a box.") + "</w:txbxContent></w:pict>"
    held = f"<w:sdt><w:sdtContent>{p('Held.')}</w:sdtContent></w:sdt>"
    body = f"<w:p><w:r><w:t>Before.</w:t></w:r><w:r>{box}</w:r></w:p>{held}"
    assert read(body).text == "Before.\n\nIn a box.\n\nHeld."


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def test_rows_know_their_columns_also_where_cells_are_merged_or_empty() -> None:
    table = (
        row(cell("Action"), cell("Lead"), cell("Due"), properties="<w:tblHeader/>")
        + row(cell("Send reports"), cell(""), cell("3 May"))
        + row(cell("Meet in Suva", '<w:gridSpan w:val="2"/>'), cell("June"))
        + row(cell("Gone"), cell("x"), cell("y"), properties="<w:del/>")
    )
    found = read(f"<w:tbl>{table}</w:tbl>")
    rows = [[(one.header, found.words(one.span)) for one in block.cells] for block in found.blocks]
    assert rows == [[], [("Action", "Send reports"), ("Due", "3 May")], [("Action", "Meet in Suva"), ("Due", "June")]]
    assert found.text.split("\n\n")[0] == "Action | Lead | Due"


def test_a_first_row_is_a_header_only_if_it_looks_like_one() -> None:
    table = row(cell("Fiji"), cell("Ana Tuilagi")) + row(cell("Tonga"), cell("Jone Vuli"))
    assert [len(block.cells) for block in read(f"<w:tbl>{table}</w:tbl>").blocks] == [2, 2]
    table = row(cell("Delegation"), cell("Head of delegation")) + table
    assert [len(block.cells) for block in read(f"<w:tbl>{table}</w:tbl>").blocks] == [0, 2, 2]


def test_a_table_of_one_cell_only_frames_its_paragraphs() -> None:
    found = read(f"<w:tbl>{row('<w:tc>' + p('1. The Forum met.') + p('2. It left.') + '</w:tc>')}</w:tbl>")
    assert [block.label for block in found.blocks] == ["1", "2"]


def test_headers_footers_and_tables_of_contents_are_not_read() -> None:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Running head"
    made.sections[0].footer.paragraphs[0].text = "Page 1"
    made.add_paragraph("The Forum met.")
    stream = io.BytesIO()
    made.save(stream)
    assert [block.words for block in blocks(stream.getvalue(), "statement.docx")] == ["The Forum met."]


def test_a_document_made_by_python_docx_reads_as_it_was_written() -> None:
    made = docx.Document()
    made.add_paragraph("The Forum decided to:", style="List Number")
    made.add_paragraph("search ships", style="List Bullet")
    stream = io.BytesIO()
    made.save(stream)
    assert blocks(stream.getvalue(), "statement.docx") == [
        Seen("paragraph", "1", "The Forum decided to:", None),
        Seen("list_item", "•", "search ships", "1"),
    ]
