"""One statement written in five formats reads as one text with the same blocks."""

import io
import textwrap
from collections.abc import Callable, Iterator

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from pdf_writer import CHARACTER, Print, pdf
from reading import document

from extractors.document import Document

TITLE = "Tidewater Dialogue on Port Safety"
MEETING = ["SECOND SENIOR OFFICIALS’ MEETING", "KUPANG, INDONESIA, 4–5 MAY 2022"]
ROWS = [
    ("Action", "Responsible", "Deadline"),
    ("Circulate the safety code", "Secretariat", "1 June 2022"),
    ("Name a contact point in each port authority", "All members", "30 June 2022"),
    ("Report on the joint drill", "Indonesia and Timor-Leste", "mid-October 2022"),
]
BODY: list[tuple[str, str | None, str]] = [
    ("heading", None, "Opening"),
    (
        "paragraph",
        "1",
        "The Second Senior Officials’ Meeting of the Tidewater Dialogue on Port Safety (the Dialogue) was held in "
        "Kupang, Indonesia, on 4 and 5 May 2022. It was co-chaired by Indonesia and Timor-Leste and brought together "
        "41 delegates.",
    ),
    (
        "paragraph",
        "2",
        "Senior officials expressed concern at the rising number of fires on small ferries. They asked the "
        "Secretariat to gather inter-agency reports, which members will send as soon as they are ready.",
    ),
    ("heading", None, "Goals and work"),
    ("paragraph", "3", "The Meeting confirmed the goals of the joint drill:"),
    ("list_item", "•", "Test how fast port authorities raise the alarm"),
    (
        "list_item",
        "•",
        "Share what harbour masters have learnt from the fires of the past two years, in the ports as well as at sea",
    ),
    ("list_item", "•", "Train crews"),
    ("paragraph", "4", "The Meeting decided to:"),
    ("list_item", "(a)", "adopt the safety code;"),
    ("list_item", "(b)", "open the drill to observers."),
    ("paragraph", None, "Members thanked the host for its welcome and for the visit to the new rescue centre."),
    ("heading", None, "Next steps"),
    ("paragraph", "5", "The next steps are set out in the table below."),
]
CLOSING = ("paragraph", "6", "The Third Meeting will be held in Dili in May 2023.")


def as_markdown() -> bytes:
    lines = [f"# {TITLE}", "", "**" + "  \n".join(MEETING) + "**", ""]
    for kind, label, text in BODY:
        mark = {"heading": "## ", "list_item": "- " if label == "•" else f"{label} "}.get(kind, "")
        lines += [mark + (f"{label}. " if kind == "paragraph" and label else "") + text]
        lines += [] if kind == "list_item" and label == "•" else [""]
    lines += ["| " + " | ".join(ROWS[0]) + " |", "|---|---|---|", *("| " + " | ".join(row) + " |" for row in ROWS[1:])]
    return "\n".join([*lines, "", f"{CLOSING[1]}. {CLOSING[2]}"]).encode()


def as_web_page() -> bytes:
    parts = [f"<h1>{TITLE}</h1><p><strong>{'<br>'.join(MEETING)}</strong></p>"]
    inside = False
    for kind, label, text in BODY:
        bullet = label == "•"
        parts.append("<ul>" if bullet and not inside else "</ul>" if inside and not bullet else "")
        inside = bullet
        tag = "li" if bullet else "h2" if kind == "heading" else "p"
        number = "" if bullet or not label else f"{label} " if kind == "list_item" else f"{label}. "
        parts.append(f"<{tag}>{number}{text}</{tag}>")
    rows = [
        "".join(f"<{tag}>{cell}</{tag}>" for cell in row) for tag, row in zip(["th"] + ["td"] * 9, ROWS, strict=False)
    ]
    table = "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    page = "".join(parts) + table + f"<p>{CLOSING[1]}. {CLOSING[2]}</p>"
    furniture = "<nav><a href=/>Home</a></nav>", "<footer>© Tidewater</footer>"
    return f"<!doctype html><meta charset=utf-8>{furniture[0]}<main>{page}</main>{furniture[1]}".encode()


def as_plain_text() -> bytes:
    lines = [TITLE.center(72), "", *(line.center(72) for line in MEETING), ""]
    for kind, label, text in BODY:
        if kind == "list_item":
            mark = "  - " if label == "•" else f"  {label} "
            lines += [textwrap.fill(text, 72, initial_indent=mark, subsequent_indent=" " * len(mark)), ""]
        else:
            lines += [textwrap.fill(f"{label}. {text}" if label else text, 72), ""]
    lines += [f"  {row[0]:<46}{row[1]:<28}{row[2]}".rstrip() for row in ROWS]
    return "\n".join([*lines, "", f"{CLOSING[1]}. {CLOSING[2]}", ""]).encode()


def as_word() -> bytes:
    made = docx.Document()
    made.add_heading(TITLE, 0)
    meeting = made.add_paragraph()
    meeting.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = meeting.add_run(MEETING[0])
    run.bold = True
    run.add_break()
    run.add_text(MEETING[1])
    for kind, label, text in BODY:
        if kind == "heading":
            made.add_heading(text, 1)
        elif label == "•":
            made.add_paragraph(text, style="List Bullet")
        elif kind == "list_item":
            made.add_paragraph(f"{label}\t{text}")
        else:
            made.add_paragraph(text, style="List Number" if label else None)
    table = made.add_table(len(ROWS), 3)
    for row, cells in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    made.add_paragraph(CLOSING[2], style="List Number")
    made.sections[0].header.paragraphs[0].text = "Tidewater Dialogue – Second Meeting"
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def printed_lines() -> Iterator[tuple[float, Print]]:
    """Yield the blank space before each line of the statement, and the line at the top of a page."""
    yield 0, Print(300 - 14 * CHARACTER * len(TITLE) / 2, 0, TITLE, 14, bold=True)
    for at, line in enumerate(MEETING):
        yield 14 if at else 30, Print(300 - 10 * CHARACTER * len(line) / 2, 0, line, 10, bold=True)
    for kind, label, text in BODY:
        indent = 72 + (24 if kind == "list_item" else 0)
        width = int((523 - indent) / 6)
        mark = "" if not label else f"{label}. " if kind == "paragraph" else f"{label} "
        filled = textwrap.wrap(text, width, initial_indent=mark, subsequent_indent=" " * len(mark))
        for at, line in enumerate(filled):
            shift = len(line) - len(line.lstrip())
            yield 14 if at else 24, Print(indent + 6 * shift, 0, line.strip(), 10, bold=kind == "heading")
    for row in ROWS:
        for at, cell in enumerate(row):
            yield 0 if at else 20, Print((72, 330, 450)[at], 0, cell, 6, bold=row is ROWS[0])
    yield 30, Print(72, 0, f"{CLOSING[1]}. {CLOSING[2]}")


def as_pdf() -> bytes:
    pages: list[list[Print]] = []
    y = 900.0
    for space, line in printed_lines():
        y += space
        if y > 420:
            pages.append([Print(72, 40, "Tidewater Dialogue"), Print(290, 800, f"Page {len(pages) + 1} of 3")])
            y = 90.0
        pages[-1].append(line._replace(y=y))
    return pdf(pages)


WRITERS: dict[str, Callable[[], bytes]] = {
    "statement.md": as_markdown,
    "statement.html": as_web_page,
    "statement.txt": as_plain_text,
    "statement.docx": as_word,
    "statement.pdf": as_pdf,
}


@pytest.fixture(params=list(WRITERS))
def statement(request: pytest.FixtureRequest) -> Document:
    name: str = request.param
    return document(WRITERS[name](), name)


def test_every_format_gives_the_same_words(statement: Document) -> None:
    rows = [" | ".join(row) for row in ROWS]
    expected = [TITLE, "\n".join(MEETING), *(text for _, _, text in BODY), *rows, CLOSING[2]]
    assert statement.text.split("\n\n") == expected


def test_every_format_gives_the_same_kinds_and_printed_labels(statement: Document) -> None:
    found = [(block.kind, block.label) for block in statement.blocks]
    body = [(kind, label) for kind, label, _ in BODY]
    assert found == [("heading", None)] * 2 + body + [("table_row", None)] * 4 + [CLOSING[:2]]


def test_every_format_numbers_title_sections_and_items_alike(statement: Document) -> None:
    levels = {statement.words(block.span): block.level for block in statement.blocks}
    assert levels[TITLE] == 1
    assert levels["Opening"] == levels["Goals and work"] == levels["Next steps"] == 2
    assert levels["Train crews"] == levels["adopt the safety code;"] == 1
    assert levels[CLOSING[2]] == 0


def test_every_format_knows_what_an_item_belongs_to(statement: Document) -> None:
    owners = [
        statement.blocks[block.parent].label
        for block in statement.blocks
        if block.kind == "list_item" and block.parent is not None
    ]
    assert owners == ["3", "3", "3", "4", "4"]


def test_every_format_names_the_columns_of_a_table(statement: Document) -> None:
    rows = [block for block in statement.blocks if block.kind == "table_row"]
    assert [len(row.cells) for row in rows] == [0, 3, 3, 3]
    assert [(cell.header, statement.words(cell.span)) for cell in rows[3].cells] == list(
        zip(ROWS[0], ROWS[3], strict=True)
    )
