"""Letters and marks before a paragraph that only their neighbours tell from initials and end marks."""

from reading import blocks


def test_capital_letters_that_count_on_are_labels_and_a_lone_initial_is_none() -> None:
    text = "The tasks are:\n\nA. Divers: mark the reef;\n\nB. Wardens: close the bay;\n\nC. Ports: tell the masters.\n"
    assert [(each.label, each.words) for each in blocks(text)[1:]] == [
        ("A", "Divers: mark the reef;"),
        ("B", "Wardens: close the bay;"),
        ("C", "Ports: tell the masters."),
    ]
    names = "K. Moli spoke for the divers and their wardens.\n\nB. Vea thanked them, and closed the meeting.\n"
    assert [each.label for each in blocks(names)] == [None, None]


def test_an_end_mark_is_no_item_of_a_list() -> None:
    for mark in ("— ends —", "- ends -", "-- ends --", "– End of statement –"):
        (_, last) = blocks(f"The Forum thanked its hosts and closed.\n\n{mark}\n")
        assert (last.kind, last.label, last.words) == ("paragraph", None, mark)


def test_the_letter_of_a_first_item_may_stand_on_the_line_of_its_number() -> None:
    text = "Members then:\n\n8.  (a)  opened the pier;\n\n    (b)  closed the bay.\n\n9.  They parted.\n"
    assert [(each.label, each.words) for each in blocks(text)[1:]] == [
        ("8(a)", "opened the pier;"),
        ("(b)", "closed the bay."),
        ("9", "They parted."),
    ]


def test_a_letter_before_the_number_and_a_sign_for_sections_are_part_of_labels() -> None:
    text = (
        "D. ACTION POINTS\n\nD.1  Ports: finish the table of piers. Deadline: 15\n     May 2022.\n\n"
        "D.2  Divers: mark the reefs of the bay.\n     Mid-June 2022.\n\n§ 3 They parted in peace.\n"
    )
    assert [(each.label, each.words) for each in blocks(text)] == [
        ("D", "ACTION POINTS"),
        ("D.1", "Ports: finish the table of piers. Deadline: 15\nMay 2022."),
        ("D.2", "Divers: mark the reefs of the bay.\nMid-June 2022."),
        ("3", "They parted in peace."),
    ]


def test_a_round_bullet_may_stand_before_a_number() -> None:
    found = blocks("Results:\n\no 47 boats searched\no 2.1 million nets seized\n")
    assert [(each.label, each.words) for each in found[1:]] == [
        ("•", "47 boats searched"),
        ("•", "2.1 million nets seized"),
    ]


def test_the_last_of_a_list_that_counts_in_words_heads_nothing() -> None:
    text = "Step A – Fiji to print it by 3 May 2022.\n\nStep B – Tonga to mark the reefs\n\nThey parted in peace.\n"
    assert [each.kind for each in blocks(text)] == ["paragraph", "paragraph", "paragraph"]


def test_numerals_head_items_that_count_through_in_brackets_and_arrows_are_bullets() -> None:
    text = (
        "I.   Welcome\n\nThe Forum met.\n\nII.  The plan\n\n(1)  It has parts.\n\n(2)  It has aims.\n\nIII. Views\n\n"
        "(3)  Many spoke.\n\nIV.  Tasks\n\n     -> Print the chart (by\n        3 May)\n     -> Mark the reefs\n"
    )
    found = [(each.kind, each.label) for each in blocks(text)]
    assert [label for kind, label in found if kind == "heading"] == ["I", "II", "III", "IV"]
    assert found[-2:] == [("list_item", "•"), ("list_item", "•")]


def test_two_hyphens_may_stand_for_a_dash_before_an_item() -> None:
    found = blocks("Members then:\n\n   -- by May, opened the pier\n      of Apia;\n   -- closed the bay.\n")
    assert [(each.label, each.words) for each in found[1:]] == [
        ("•", "by May, opened the pier of Apia;"),
        ("•", "closed the bay."),
    ]


def test_names_that_a_dash_pairs_may_be_parted_by_the_end_of_a_line() -> None:
    text = (
        "Members of the pact met in Apia to speak of nets, and those of the Reef–\nLagoon Pact thanked them for the day"
        " that they had spent there –\nFiji did so too, and the others went on to see what had been done.\n"
    )
    (found,) = blocks(text)
    assert "the Reef–Lagoon Pact thanked" in found.words
    assert "there –Fiji" not in found.words


def test_a_number_with_a_point_is_no_label_of_a_task() -> None:
    found = blocks("A1.5 Litres of oil were found.\n\nP2/1 Fiji prints a chart.\n\nP2.2. Tonga sells it.\n")
    assert [each.label for each in found] == [None, "P2/1", "P2.2"]
