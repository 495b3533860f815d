"""PDF: paragraphs, running heads, columns, tables and headings from where words are printed."""

import textwrap

import pytest
from pdf_writer import Print, pdf
from reading import Seen, blocks, document, words

from extractors.errors import UnreadableFileError
from extractors.formats import Limits

BODY = (
    "The Second Meeting of the Harbour Forum was held in Lautoka on 3 and 4 June 2019, and was attended by pilots and "
    "harbour masters from nine ports. They discussed the training of pilots and the inspection of ferries at length. "
)


def column(text: str, x: float = 72, y: float = 100, width: int = 75, indent: int = 0, size: float = 10) -> list[Print]:
    """Print wrapped text; the second and later lines may be indented by some characters."""
    lines = textwrap.wrap(text, width, subsequent_indent=" " * indent)
    shifts = [len(line) - len(line.lstrip()) for line in lines]
    step = size * 0.6
    return [
        Print(x + step * shift, y + 1.4 * size * at, line.strip(), size)
        for at, (line, shift) in enumerate(zip(lines, shifts, strict=True))
    ]


def test_lines_are_joined_and_blank_space_parts_paragraphs() -> None:
    page = [*column("1. " + BODY, indent=3), *column("2. The Forum thanked its hosts.", y=200)]
    assert blocks(pdf([page]), "statement.pdf") == [
        Seen("paragraph", "1", BODY.strip(), None),
        Seen("paragraph", "2", "The Forum thanked its hosts.", None),
    ]


def test_a_paragraph_goes_on_over_the_page_and_running_heads_are_dropped() -> None:
    lines = column("1. " + BODY * 3, indent=3)
    pages = [lines[:5], [line._replace(y=100 + 14 * at) for at, line in enumerate(lines[5:])]]
    furnished = [
        [Print(72, 40, "Harbour Forum – Second Meeting"), *page, Print(280, 800, f"Page {number} of 2")]
        for number, page in enumerate(pages, 1)
    ]
    assert words(pdf(furnished), "statement.pdf") == [(BODY * 3).strip()]


def test_a_page_number_alone_is_dropped_and_a_repeated_sentence_in_the_text_is_not() -> None:
    page = [*column(BODY), Print(290, 800, "- 1 -")]
    assert words(pdf([page]), "statement.pdf") == [BODY.strip()]
    same = [*column("The ports are safe.", y=90), *column(BODY, y=120)]
    other = [*column("The pilots are well.", y=90), *column(BODY, y=120)]
    assert words(pdf([same, other, other, other, other]), "statement.pdf").count("The ports are safe.") == 1


def test_pages_with_nothing_but_the_same_line_keep_it() -> None:
    assert words(pdf([[Print(72, 40, "Draft")], [Print(72, 40, "Draft")]]), "statement.pdf") == ["Draft\nDraft"]


def test_words_divided_at_the_line_end_are_joined() -> None:
    page = [
        Print(72, 100, "Delegates noted the develop-"),
        Print(72, 114, "ment of inter-agency work, asked for inter-"),
    ]
    page += [Print(72, 128, "agency teams and praised the Asia-"), Print(72, 142, "Pacific office.")]
    assert words(pdf([page]), "statement.pdf") == [
        "Delegates noted the development of inter-agency work, asked for inter-agency teams and praised the "
        "Asia-Pacific office."
    ]


def test_headings_are_known_by_size_and_weight() -> None:
    page = [Print(150, 60, "Harbour Forum", 16, bold=True), Print(72, 100, "Next steps", 10, bold=True)]
    page += [*column(BODY, y=124), Print(72, 200, "Ports", 13), *column(BODY, y=230)]
    found = document(pdf([page]), "statement.pdf")
    heads = [(found.words(block.span), block.level) for block in found.blocks if block.kind == "heading"]
    assert heads == [("Harbour Forum", 1), ("Next steps", 2), ("Ports", 2)]


def test_two_columns_are_read_one_after_the_other() -> None:
    left, right = "A1 " + BODY, "B1 " + BODY
    page = [Print(72, 60, "Harbour Forum, Second Meeting of Ministers, Lautoka, 3 and 4 June 2019, record", 10)]
    both = zip(column(left, 72, 100, 34, size=9), column(right, 310, 100, 34, size=9), strict=True)
    page += [line for pair in both for line in pair]
    assert words(pdf([page]), "statement.pdf")[1:] == [left.strip(), right.strip()]


def test_lists_are_nested_by_label_and_indent() -> None:
    page = column("1. The Forum decided to:")
    for at, (indent, text) in enumerate(
        [(20, "(a) train"), (40, "(i) pilots;"), (40, "(ii) crews;"), (20, "(b) meet.")]
    ):
        page += column(text, 72 + indent, 114 + 14 * at)
    assert [(block.label, block.under) for block in blocks(pdf([page]), "statement.pdf")] == [
        *(("1", None), ("(a)", "1"), ("(i)", "(a)"), ("(ii)", "(a)"), ("(b)", "1")),
    ]


def test_a_table_goes_on_over_the_page_without_its_repeated_header() -> None:
    header = [Print(x, 100, text, 10, bold=True) for x, text in ((72, "Action"), (250, "Lead"), (400, "Due"))]

    def row(y: float, *cells: str) -> list[Print]:
        return [Print(x, y, text) for x, text in zip((72, 250, 400), cells, strict=True) if text]

    first = [
        *column(BODY, y=40),
        *header,
        *row(120, "Send reports to", "All ports", "3 May 2020"),
        *row(134, "the Forum", "", ""),
    ]
    first += row(154, "Train pilots", "Fiji", "mid-2020")
    second = [*header, *row(120, "Meet again", "Forum", "June 2021"), *column(BODY, y=180)]
    found = document(pdf([first, second]), "statement.pdf")
    rows = [[(cell.header, found.words(cell.span)) for cell in block.cells] for block in found.blocks if block.cells]
    columns = ("Action", "Lead", "Due")
    assert rows == [
        list(zip(columns, ("Send reports to the Forum", "All ports", "3 May 2020"), strict=True)),
        list(zip(columns, ("Train pilots", "Fiji", "mid-2020"), strict=True)),
        list(zip(columns, ("Meet again", "Forum", "June 2021"), strict=True)),
    ]
    assert found.text.count("Action | Lead | Due") == 1


def test_bullets_drawn_as_shapes_are_bullets() -> None:
    page = [*column("The Forum decided to:", y=100), *column("train pilots", 90, 114), *column("search ships", 90, 128)]
    drawn = "".join(f"78 {842 - y + 1} 4 4 re f\n" for y in (114, 128))
    assert [block.label for block in blocks(pdf([page], drawn=drawn), "statement.pdf")] == [None, "•", "•"]


def test_a_raised_number_that_marks_a_note_is_no_part_of_the_words() -> None:
    page = [
        Print(72, 100, "The Forum met in 2019"),
        Print(72 + 21 * 6, 96, "1", 6),
        Print(72 + 21 * 6 + 3.6, 100, " in Suva."),
    ]
    assert words(pdf([page]), "statement.pdf") == ["The Forum met in 2019 in Suva."]


def test_type_sizes_are_those_printed_whatever_units_the_page_is_drawn_in() -> None:
    lines = textwrap.wrap("1. " + BODY, 75)
    drawn = (
        "BT /F1 1 Tf "
        + "".join(f"10 0 0 10 72 {700 - 14 * at} Tm ({line}) Tj " for at, line in enumerate(lines))
        + "ET"
    )
    assert blocks(pdf([[]], drawn=drawn), "statement.pdf") == [Seen("paragraph", "1", BODY.strip(), None)]


@pytest.mark.parametrize(
    ("matrix", "x", "y", "dx", "dy"), [("0 1 -1 0", 90, 90, 14, 0), ("0 -1 1 0", 400, 700, -14, 0)]
)
def test_a_page_turned_on_its_side_is_read_as_people_turn_it(matrix: str, x: int, y: int, dx: int, dy: int) -> None:
    lines = textwrap.wrap("1. " + BODY, 75)
    drawn = "".join(
        f"BT /F1 10 Tf {matrix} {x + dx * at} {y + dy * at} Tm ({line}) Tj ET " for at, line in enumerate(lines)
    )
    assert blocks(pdf([[]], drawn=drawn), "statement.pdf") == [Seen("paragraph", "1", BODY.strip(), None)]


def test_a_watermark_across_the_page_is_not_read() -> None:
    drawn = "BT /F2 90 Tf 0.7 0.7 -0.7 0.7 150 250 Tm (DRAFT) Tj ET"
    assert words(pdf([column(BODY)], drawn=drawn), "statement.pdf") == [BODY.strip()]


def test_pages_without_text_are_refused_with_advice() -> None:
    with pytest.raises(UnreadableFileError, match=r"^scan\.pdf: holds no text, only pictures of pages; run text"):
        document(pdf([[]], drawn="72 72 400 600 re f\n"), "scan.pdf")


def test_an_encrypted_pdf_is_refused_with_advice() -> None:
    secret = "<" + "5a" * 32 + ">"
    encrypt = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O {secret} /U {secret} /P -4 >> /ID [<00> <00>]"
    with pytest.raises(UnreadableFileError, match=r"^kept\.pdf: protected by a password; save it without one$"):
        document(pdf([column(BODY)], trailer=encrypt), "kept.pdf")


@pytest.mark.parametrize("kept", [20, 500, 1200])
def test_a_pdf_cut_short_is_read_or_refused_but_never_breaks(kept: int) -> None:
    data = pdf([column(BODY)])[:kept]
    with pytest.raises(UnreadableFileError, match=r"^cut\.pdf: "):
        document(data, "cut.pdf")


def test_a_pdf_with_more_text_than_the_limit_is_refused() -> None:
    from extractors.errors import TooLargeError

    with pytest.raises(
        TooLargeError,
        match="characters or more, the limit is 100; split the file or raise the limit with --max-characters",
    ):
        document(pdf([column(BODY)]), "long.pdf", Limits(characters=100))


def test_a_bullet_in_larger_type_makes_no_heading_of_its_words() -> None:
    page = column("1. " + BODY * 2, indent=3)
    for at, task in enumerate(["Print a chart of the inner harbour,", "Name a pilot."]):
        page += [Print(72, 202 + 14 * at, "\u2022", 13), Print(84, 200 + 14 * at, task)]
    assert blocks(pdf([page]), "statement.pdf")[1:] == [
        Seen("list_item", "\u2022", "Print a chart of the inner harbour,", "1"),
        Seen("list_item", "\u2022", "Name a pilot.", "1"),
    ]
