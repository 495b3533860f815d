"""Plain text: what wrapping, indents and labels say."""

import textwrap

import pytest
from reading import Seen, blocks, document, seen, words

WRAPPED = textwrap.dedent("""\
    1. The Second Meeting of the Harbour Forum was held in Lautoka on 3 and 4
    June 2019. It was chaired by the Harbour Master of Lautoka and attended
    by delegates from nine ports.

    2. Delegates agreed to:

       (a) exchange lists of ships that have been detained twice within the
           same year;
       (b) train pilots:
           (i) at sea; and
           (ii) on a simulator;
       (c) meet again.

    3. The Forum thanked its hosts.
    """)


def test_wrapped_lines_are_one_paragraph_and_labels_are_kept_apart() -> None:
    assert blocks(WRAPPED) == [
        Seen(
            "paragraph",
            "1",
            "The Second Meeting of the Harbour Forum was held in Lautoka on 3 and 4 June 2019. It was chaired by the "
            "Harbour Master of Lautoka and attended by delegates from nine ports.",
            None,
        ),
        Seen("paragraph", "2", "Delegates agreed to:", None),
        Seen("list_item", "(a)", "exchange lists of ships that have been detained twice within the same year;", "2"),
        Seen("list_item", "(b)", "train pilots:", "2"),
        Seen("list_item", "(i)", "at sea; and", "(b)"),
        Seen("list_item", "(ii)", "on a simulator;", "(b)"),
        Seen("list_item", "(c)", "meet again.", "2"),
        Seen("paragraph", "3", "The Forum thanked its hosts.", None),
    ]


def test_a_sub_item_is_cited_by_all_its_labels() -> None:
    found = document(WRAPPED)
    assert found.label_at(found.text.index("on a simulator")) == "2(b)(ii)"
    assert found.label_at(found.text.index("thanked")) == "3"
    bare = document("4. They agreed to:\n\na) meet;\n\nb) talk.\n")
    assert bare.label_at(bare.text.index("talk")) == "4b"


def test_items_without_blank_lines_or_indent_are_parted_by_their_labels() -> None:
    text = "The Forum decided to:\n(a) open a register;\n(b) publish it; and\n(c) review it each year.\n"
    assert blocks(text) == [
        Seen("paragraph", None, "The Forum decided to:", None),
        Seen("list_item", "(a)", "open a register;", "The Forum decided to:"),
        Seen("list_item", "(b)", "publish it; and", "The Forum decided to:"),
        Seen("list_item", "(c)", "review it each year.", "The Forum decided to:"),
    ]


@pytest.mark.parametrize("bullet", ["-", ">", "*", "•", "–", "▪", "o", "\uf0b7", "\u00b7"])
def test_bullets_of_any_shape_are_bullets(bullet: str) -> None:
    text = f"Results:\n\n{bullet} two ships were searched\n{bullet} nobody was hurt\n"
    assert [block.label for block in blocks(text)] == [None, "•", "•"]
    assert words(text)[1:] == ["two ships were searched", "nobody was hurt"]


def test_a_dash_that_begins_a_wrapped_line_is_no_bullet() -> None:
    text = (
        "The delegates of the nine ports, all of which had sent their reports in\n"
        "time – or nearly so, as the chair remarked to the amusement of everyone\n"
        "– agreed that the reports were of use to the work of the harbour police\n"
        "and should go on being sent.\n"
    )
    assert len(words(text)) == 1


def test_paragraphs_may_be_shown_by_a_first_line_indent_alone() -> None:
    text = textwrap.dedent("""\
            The ministers met in Lautoka for the second time and heard reports on
        the state of the harbours, which had improved a good deal since they met
        in Suva.
            They noted with concern that pilots were few and that the training of
        new ones took longer than it had, and asked the Forum to find out why.
        """)
    assert [text.split()[1] for text in words(text)] == ["ministers", "noted"]


def test_a_short_line_that_ends_a_sentence_ends_a_paragraph() -> None:
    text = textwrap.dedent("""\
        The ministers met in Lautoka for the second time and heard reports on the
        state of the harbours.
        They noted with concern that pilots were few and that the training of new
        ones took longer than before.
        """)
    assert len(words(text)) == 2


def test_a_short_line_that_ends_a_sentence_goes_on_under_the_words_of_an_item() -> None:
    text = "  * The chart of wrecks is late.\n    The Unit prints it in May.\n  * The pilots are at sea.\n"
    assert words(f"{WRAPPED}\n{text}")[-2].split("\n") == ["The chart of wrecks is late.", "The Unit prints it in May."]


def test_a_line_that_ends_in_the_middle_of_a_phrase_runs_on_whatever_room_it_leaves() -> None:
    text = """
The Meeting agreed that members would send their returns to the Office
before the next meeting, and that the Office would draft the rules of
    (a) the fund, to be sent round no later than
        31 March 2026;
    (b) the panel of experts on ferries, whose members are to be named by
        each of the governments in the course of next year.
"""
    assert "the fund, to be sent round no later than 31 March 2026;" in words(text)
    item = f"{WRAPPED}\nII.2 The chart of wrecks has been out since\n     20 June 2024, and is used.\n"
    assert words(item)[-1] == "II.2 The chart of wrecks has been out since 20 June 2024, and is used."
    assert words(item.replace("since", "today."))[-1] == "20 June 2024, and is used."


def test_an_open_bracket_runs_on_whatever_room_its_line_leaves() -> None:
    full = "Bureau) gave an account of the calendar that Ministers had fixed in the\nmonth of May, and of much else.\n"
    assert "(the Standing Bureau) gave" in words(f"1. The Bureau of the Coral Forum (the Standing\n{full}")[0]


def test_lines_of_a_title_block_and_of_an_address_stay_apart() -> None:
    text = textwrap.dedent("""\
                          HARBOUR FORUM
                   SECOND MEETING OF MINISTERS
                  LAUTOKA, FIJI, 3-4 JUNE 2019

        The ministers met in Lautoka for the second time and heard reports on the
        state of the harbours, which were good.

        Media contact: Ana Tuilagi, Communications Officer,
        Secretariat of the Harbour Forum
        Telephone: +679 555 0100
        Email: media@harbour.example
        """)
    assert words(text)[0] == "HARBOUR FORUM\nSECOND MEETING OF MINISTERS\nLAUTOKA, FIJI, 3-4 JUNE 2019"
    assert words(text)[2] == (
        "Media contact: Ana Tuilagi, Communications Officer,\nSecretariat of the Harbour Forum\n"
        "Telephone: +679 555 0100\nEmail: media@harbour.example"
    )


def test_a_small_letter_below_a_line_in_capitals_does_not_show_where_lines_are_full() -> None:
    text = textwrap.dedent("""\
        HARBOUR PROCESS ON NIGHT FERRIES
        FOURTH MEETING OF SENIOR OFFICIALS

        CO-CHAIRS' STATEMENT
        prepared by the Secretariat

        The Fourth Meeting of Senior Officials of the Process was held in the old
        customs house of Lautoka, and all of its members were represented at it.
        """)
    assert blocks(text)[0].words == "HARBOUR PROCESS ON NIGHT FERRIES\nFOURTH MEETING OF SENIOR OFFICIALS"


def test_headings_are_known_by_capitals_roman_numbers_underlines_and_standing_alone() -> None:
    text = textwrap.dedent("""\
        C O - C H A I R S '   S T A T E M E N T

        I. PREAMBLE

        The ministers met in Lautoka.

        Reports from the ports
        ----------------------
        Nine ports reported.

        Next steps

        1. Send reports by 3 May 2020.
        """)
    found = [(block.kind, block.label, block.words) for block in blocks(text)]
    assert found == [
        ("heading", None, "CO-CHAIRS' STATEMENT"),
        ("heading", "I", "PREAMBLE"),
        ("paragraph", None, "The ministers met in Lautoka."),
        ("heading", None, "Reports from the ports"),
        ("paragraph", None, "Nine ports reported."),
        ("heading", None, "Next steps"),
        ("paragraph", "1", "Send reports by 3 May 2020."),
    ]


def test_a_date_line_an_end_mark_and_a_list_of_names_are_no_headings() -> None:
    text = "4 December 2015\n\nThe ministers met.\n\nFiji\n\nKiribati\n\nTonga\n\nENDS\n"
    assert {block.kind for block in blocks(text)} == {"paragraph"}


def test_lists_of_short_names_are_no_headings_even_in_capitals_or_before_a_sentence() -> None:
    observers = "Observers:\n\n1. UNHCR\n2. INTERPOL\n3. UNODC\n\n"
    agenda = "The agenda was:\n\n1. Opening\n2. Closing\n\nIt was adopted.\n"
    assert {block.kind for block in blocks(observers + agenda)} == {"paragraph", "list_item"}
    assert {block.kind for block in blocks("They came:\n\nUNHCR\n\nINTERPOL\n\nUNODC\n")} == {"paragraph"}


@pytest.mark.parametrize(
    ("printed", "label"),
    [("6 bis. Text", "6 bis"), ("12) Text", "12"), ("(iv) text", "(iv)"), ("a) text", "a"), ("7.Text", "7")],
)
def test_a_label_is_kept_as_printed_without_its_last_stop(printed: str, label: str) -> None:
    assert blocks(printed + " of the paragraph.")[0].label == label


@pytest.mark.parametrize(
    "text",
    [
        "4 December 2015 was the day of the meeting.",
        "3.1 tonnes were seized in the port.",
        "H.E. Ana Tuilagi opened the meeting.",
        "A. Tuilagi opened the meeting.",
        "2019. That was the year.",
        "(see annex) The list was noted.",
        "Laboratories belong to the reference network, which Dr H.\nK. Lund has chaired from the start, and pay.",
    ],
)
def test_figures_and_initials_at_the_start_of_a_sentence_are_no_labels(text: str) -> None:
    assert [block.label for block in blocks(text)] == [None]


def test_a_number_inside_a_draft_bracket_is_a_label() -> None:
    assert blocks("[5. The ministers agreed.]")[0][1:3] == ("5", "[The ministers agreed.]")


def test_numbered_items_under_a_colon_belong_to_it_and_the_paragraphs_go_on() -> None:
    text = "8. The Forum will:\n\n   1. search ships;\n   2. train pilots.\n\n9. It will meet again.\n"
    assert [block[1:] for block in blocks(text)] == [
        ("8", "The Forum will:", None),
        ("1", "search ships;", "8"),
        ("2", "train pilots.", "8"),
        ("9", "It will meet again.", None),
    ]


def test_words_divided_at_the_line_end_are_joined_as_the_text_writes_them() -> None:
    text = textwrap.dedent("""\
        Ministers praised the inter-agency teams and the develop-
        ment of the port. They saw development and inter-
        agency work as one, asked for low-
        risk projects, and thanked the Asia-
        Pacific office for 2015-
        17.
        """)
    assert words(text)[0] == (
        "Ministers praised the inter-agency teams and the development of the port. They saw development and "
        "inter-agency work as one, asked for low-risk projects, and thanked the Asia-Pacific office for 2015-17."
    )


def test_columns_of_words_are_a_table() -> None:
    text = textwrap.dedent("""\
        Next steps

        Action                    Responsible         Deadline
        ------------------------  ------------------  ------------
        Send reports to the       All ports           3 May 2020
        Forum
        Train pilots              Fiji and Tonga      mid-2020
        Meet again                Forum               in due
                                                      course

        The Forum thanked its hosts.
        """)
    found = document(text)
    rows = [block for block in found.blocks if block.kind == "table_row"]
    assert [found.words(row.span) for row in rows] == [
        "Action | Responsible | Deadline",
        "Send reports to the Forum | All ports | 3 May 2020",
        "Train pilots | Fiji and Tonga | mid-2020",
        "Meet again | Forum | in due course",
    ]
    assert [cell.header for cell in rows[1].cells] == ["Action", "Responsible", "Deadline"]
    assert seen(found)[-1].words == "The Forum thanked its hosts."


def test_tabs_part_the_cells_of_a_table_but_not_a_label_from_its_words() -> None:
    text = "1.\tThe delegates were:\n\nName\tPost\tPort\nAna Tuilagi\tPilot\tSuva\nJone Vuli\tHarbour Master\tLautoka\n"
    assert [block.words for block in blocks(text)] == [
        "The delegates were:",
        "Name | Post | Port",
        "Ana Tuilagi | Pilot | Suva",
        "Jone Vuli | Harbour Master | Lautoka",
    ]


def test_lines_that_are_not_wrapped_are_paragraphs_of_their_own() -> None:
    long = "The ministers met in Lautoka for the second time and heard reports on the harbours, which were good. "
    text = f"HARBOUR FORUM\nNext steps\n{long * 2}\n1. {long * 3}\n- train pilots\n- send reports\n{long}{long}"
    assert [block.kind for block in blocks(text)] == [
        *("heading", "heading", "paragraph", "paragraph", "list_item", "list_item", "paragraph")
    ]


def test_page_numbers_between_pages_are_dropped() -> None:
    text = "The ministers met in Lautoka.\n\n- 2 -\n\x0c\nThey met again.\n\nPage 3 of 4\n"
    assert words(text) == ["The ministers met in Lautoka.", "They met again."]
