"""Markdown: what its marks say, and what converters make of them."""

import textwrap
from pathlib import Path

import pytest
from reading import Seen, blocks, document, words

from extractors.formats import read


def markdown(text: str) -> list[Seen]:
    return blocks(textwrap.dedent(text), "statement.md")


def test_the_statement_of_2015_keeps_its_fourteen_numbers_and_every_bullet_its_paragraph(corpus: Path) -> None:
    found = read(next(corpus.rglob("2015-09-02-*.md")))
    numbered = [block.label for block in found.blocks if block.kind == "paragraph" and block.label]
    assert numbered == [str(number) for number in range(1, 15)]
    owners = [found.blocks[block.parent].label for block in found.blocks if block.parent is not None]
    assert {label: owners.count(label) for label in owners} == {"6": 7, "9": 8, "10": 10, "14": 5}
    assert all(block.label == "•" for block in found.blocks if block.kind == "list_item")


def test_a_title_block_keeps_its_printed_lines_and_bold_paragraphs_are_headings(corpus: Path) -> None:
    found = read(next(corpus.rglob("2015-09-02-*.md")))
    heads = [found.words(block.span) for block in found.blocks if block.kind == "heading"]
    assert heads[1].split("\n")[0] == "JOINT PERIOD OF ACTION PLANNING MEETING"
    assert heads[1].split("\n")[-1] == "BANGKOK, THAILAND 1-2 SEPTEMBER, 2015"
    assert heads[2:] == ["CO-CHAIRS' STATEMENT", "Proceedings", "Next Steps"]


def test_bullets_beside_a_numbered_paragraph_belong_to_it_and_an_interrupted_list_goes_on() -> None:
    found = markdown("""\
        1. The goals are:

        - search ships

        - train *pilots*

        2. The trends are:
           - fewer accidents
             - at sea
           - more traffic
        3. The Forum thanked its hosts.
        """)
    assert [block[1:] for block in found] == [
        ("1", "The goals are:", None),
        ("•", "search ships", "1"),
        ("•", "train pilots", "1"),
        ("2", "The trends are:", None),
        ("•", "fewer accidents", "2"),
        ("•", "at sea", "•"),
        ("•", "more traffic", "2"),
        ("3", "The Forum thanked its hosts.", None),
    ]


def test_a_number_glued_to_the_bullet_above_starts_its_own_paragraph() -> None:
    found = markdown("1. The needs are:\n- more pilots\n2. The Forum will meet again.\n  3. It thanked its hosts.\n")
    assert [block.label for block in found] == ["1", "•", "2", "3"]


def test_a_list_written_with_ones_is_counted_up() -> None:
    assert [block.label for block in markdown("1. One ship.\n1. Two ships.\n1. Three ships.\n")] == ["1", "2", "3"]


def test_labels_that_markdown_does_not_know_are_read_from_the_text() -> None:
    found = markdown("4. Ministers:\n\n(a) adopted the code;\n(b) thanked the host.\n\n5 bis. [They agreed to meet.]\n")
    assert [block[1:] for block in found] == [
        ("4", "Ministers:", None),
        ("(a)", "adopted the code;", "4"),
        ("(b)", "thanked the host.", "4"),
        ("5 bis", "[They agreed to meet.]", None),
    ]


def test_wrapped_words_that_look_like_a_label_are_not_one() -> None:
    assert (
        len(markdown("Ministers recalled what they had said in paragraph\n(b) of the code and in part\n2. of it.\n"))
        == 1
    )


@pytest.mark.parametrize("mark", ["*", "**"])
def test_lines_of_one_paragraph_that_are_set_off_are_printed_lines(mark: str) -> None:
    found = markdown(f"{mark}Second Session{mark}\n{mark}Lautoka, Fiji{mark}\n\nThe session was held.\n")[0]
    assert found.words == "Second Session\nLautoka, Fiji"


def test_a_paragraph_that_only_begins_bold_is_no_heading() -> None:
    assert markdown("**Contact:** Ana Tuilagi\n\n**The Forum agreed to meet again next year in Suva or Nadi.**\n") == [
        Seen("paragraph", None, "Contact: Ana Tuilagi", None),
        Seen("paragraph", None, "The Forum agreed to meet again next year in Suva or Nadi.", None),
    ]


def test_markup_is_no_part_of_the_words() -> None:
    text = 'The [Forum](https://forum.example "t") met *in* `Suva`<br>on&nbsp;3 May ![crest](c.png)\\*.<!-- draft -->\n'
    assert words(text, "statement.md") == ["The Forum met in Suva\non 3 May *."]


def test_a_front_matter_block_is_dropped_and_a_rule_is_not_one() -> None:
    assert words(
        "---\nlayout: Statement\ntags:\n  - ports\n---\n\nThe Forum met.\n\n---\n\nIt met again.\n", "s.md"
    ) == [
        "The Forum met.",
        "It met again.",
    ]


def test_the_title_and_date_of_a_front_matter_block_are_read() -> None:
    head = '---\ntitle: "Summary: the Forum"  # as sent\nDate: 2023-11-20T10:00:00Z\ndraft: false\n---\n\n'
    assert [block[:3] for block in markdown(f"{head}The Forum met.\n")] == [
        ("heading", None, "Summary: the Forum"),
        ("paragraph", None, "date: 2023-11-20"),
        ("paragraph", None, "The Forum met."),
    ]
    assert words(f"{head}# Statement\n\nThe Forum met.\n", "s.md") == [
        "date: 2023-11-20",
        "Statement",
        "The Forum met.",
    ]


def test_line_ends_of_any_system_give_the_same_document() -> None:
    text = "---\ntitle: x\n---\n# Forum\n\n1. It met\nin Suva:\n\n- once\n"
    for end in ("\r\n", "\r"):
        assert words(text.replace("\n", end), "s.md") == words(text, "s.md") == ["Forum", "It met in Suva:", "once"]


def test_blocks_of_html_are_read_as_a_web_page_is() -> None:
    text = "<div align=center>\n<h2>Forum &amp; Friends</h2><p>It met.</p>\n</div>\n\n<!-- draft -->\n\nIt left.\n"
    assert markdown(text) == [
        Seen("heading", None, "Forum & Friends", None),
        Seen("paragraph", None, "It met.", None),
        Seen("paragraph", None, "It left.", None),
    ]


def test_a_bold_number_is_a_numbered_heading_and_a_letter_after_a_bullet_its_label() -> None:
    found = markdown("1. **Opening**\n\nThe Forum met. It decided to:\n\n- (a) search;\n- (b) train.\n")
    assert [block[:3] for block in found] == [
        ("heading", "1", "Opening"),
        ("paragraph", None, "The Forum met. It decided to:"),
        ("list_item", "(a)", "search;"),
        ("list_item", "(b)", "train."),
    ]


def test_a_quoted_block_is_a_quotation() -> None:
    assert markdown("The chair said:\n\n> We are glad.\n> We thank you.\n")[1][:3] == (
        "quotation",
        None,
        "We are glad. We thank you.",
    )


def test_rows_know_their_columns_and_the_header_row_has_no_cells() -> None:
    found = document("| Action | Due |\n|---|---|\n| Send **reports** | 3 May |\n| Meet | |\n", "statement.md")
    assert [found.words(block.span) for block in found.blocks] == ["Action | Due", "Send reports | 3 May", "Meet"]
    cells = [[(cell.header, found.words(cell.span)) for cell in block.cells] for block in found.blocks]
    assert cells == [[], [("Action", "Send reports"), ("Due", "3 May")], [("Action", "Meet")]]


def test_levels_of_headings_are_numbered_from_the_title_without_gaps() -> None:
    titled = document(
        "# Harbour Forum\n\nThe Forum met.\n\n### Goals\n\nThere were none.\n\n**Steps**\n\nNone.\n", "s.md"
    )
    assert [block.level for block in titled.blocks if block.kind == "heading"] == [1, 2, 2]
    untitled = document(
        "The Forum met in Suva and was very glad to do so at last.\n\n# Goals\n\n## Ports\n\nSafe.\n", "s.md"
    )
    assert [block.level for block in untitled.blocks if block.kind == "heading"] == [2, 3]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Reef Convention on Corals\nFirst session, Lomé, 4 May 2021",
            "Reef Convention on Corals\nFirst session, Lomé, 4 May 2021",
        ),
        ("The Convention on Corals and\nReefs met in Lomé", "The Convention on Corals and Reefs met in Lomé"),
        ("Reef Convention on Corals\nmet in Lomé", "Reef Convention on Corals met in Lomé"),
        ("Reef Convention.\nThe Parties met in Lomé.", "Reef Convention. The Parties met in Lomé."),
    ],
)
def test_short_lines_that_each_open_anew_are_a_title(text: str, words: str) -> None:
    found = document(f"# Report\n\n{text}\n\nThe Parties met.\n", "statement.md")
    assert found.words(found.blocks[1].span) == words
