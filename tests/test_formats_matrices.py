"""Matrices printed in plain text: columns parted by strokes, boxes or blank space, with cells over several lines."""

import textwrap

import pytest
from reading import blocks, document

HEADS = ["Action", "Owner", "Due"]
ROWS = [
    ["Dredge the outer basin of the harbour at Nadi", "Fiji (Works)", "31 July 2021"],
    ["Send the list of pilots to the Forum", "Secretariat", "15 August 2021"],
    ["Publish the tariff", "Samoa", "1 June 2021"],
]
STROKES = """\
    No. | Action                        | Owner       | Due
    ----+-------------------------------+-------------+-------------
    1   | Dredge the outer basin of the | Fiji        | 31 July 2021
        | harbour at Nadi               | (Works)     |
    2   | Send the list of pilots to    | Secretariat | 15 August
        | the Forum                     |             | 2021
    3   | Publish the tariff            | Samoa       | 1 June 2021
    """
SHORT_LINES = """\
    No. | Action                        | Owner       | Due
    ------------------------------------------------------------
     1  | Dredge the outer basin of the |    Fiji     | 31 July 2021
        | harbour at Nadi               |   (Works)
     2  | Send the list of pilots to    | Secretariat |   15 August
        | the Forum                     |             |     2021
     3  | Publish the tariff            |    Samoa    | 1 June 2021
    """
BOX = """\
    ┌───────────────────────────────┬─────────────┬──────────────┐
    │ Action                        │ Owner       │ Due          │
    ├───────────────────────────────┼─────────────┼──────────────┤
    │ Dredge the outer basin of the │ Fiji        │ 31 July 2021 │
    │ harbour at Nadi               │ (Works)     │              │
    ├───────────────────────────────┼─────────────┼──────────────┤
    │ Send the list of pilots to    │ Secretariat │ 15 August    │
    │ the Forum                     │             │ 2021         │
    ├───────────────────────────────┼─────────────┼──────────────┤
    │ Publish the tariff            │ Samoa       │ 1 June 2021  │
    └───────────────────────────────┴─────────────┴──────────────┘
    """
UNPADDED = """\
    Action | Owner | Due
    Dredge the outer basin of the harbour at Nadi | Fiji (Works) | 31 July 2021
    Send the list of pilots to the Forum | Secretariat | 15 August 2021
    Publish the tariff | Samoa | 1 June 2021
    """
BLANKS = """\
    Action                          Owner         Due
    -----------------------------------------------------------
    Dredge the outer basin of the   Fiji          31 July 2021
    harbour at Nadi                 (Works)
    Send the list of pilots to the  Secretariat   15 August
    Forum                                         2021
    Publish the tariff              Samoa         1 June 2021
    -----------------------------------------------------------
    """
BLANK_LINES = """\
    Action                          Owner         Due
    ------------------------------  ------------  ------------
    Dredge the outer basin of the   Fiji          31 July 2021
    harbour at Nadi                 (Works)

    Send the list of                Secretariat   15 August
    pilots to the Forum                           2021

    Publish the tariff              Samoa         1 June 2021
    """
TYPED = """\
    No.  Action                          Owner         Due
    1.   Dredge the outer basin of the   Fiji          31 July 2021
         harbour at Nadi                 (Works)
    2.   Send the list of pilots         Secretariat   15 August
         to the Forum                                  2021
    3.   Publish the tariff              Samoa         1 June 2021
    """


def rows(text: str) -> list[list[tuple[str, str]]]:
    """Return heading and words of the cells of each row but the first column's numbers; the text stands around."""
    found = document(f"The Forum agreed as follows.\n\n{textwrap.dedent(text)}\nThe Forum thanked its hosts.\n")
    first, *table, last = found.blocks
    assert [found.words(each.span) for each in (first, last)] == [
        "The Forum agreed as follows.",
        "The Forum thanked its hosts.",
    ]
    assert {each.kind for each in table} == {"table_row"}
    assert not table[0].cells
    return [
        [(cell.header, found.words(cell.span)) for cell in row.cells if cell.header not in ("No.", "Nr.")]
        for row in table[1:]
    ]


@pytest.mark.parametrize(
    "text",
    [STROKES, SHORT_LINES, BOX, UNPADDED, BLANKS, BLANK_LINES, TYPED],
    ids=["strokes", "short lines", "box", "unpadded", "blanks", "blank lines", "typed numbers"],
)
def test_a_matrix_of_actions_is_one_table_however_it_is_printed(text: str) -> None:
    assert rows(text) == [list(zip(HEADS, row, strict=True)) for row in ROWS]


def test_numbers_may_hang_left_of_the_first_heading() -> None:
    text = """\
             Action                    Owner          Deadline
        1)   Dredge the outer basin    Fiji           31 July 2021
             at Nadi
        2)   Send the list of pilots   Secretariat    15 August 2021
        3)   Publish the tariff        Samoa          1 June 2021
        """
    assert [cells[0][1] for cells in rows(text)] == [
        "1) Dredge the outer basin at Nadi",
        "2) Send the list of pilots",
        "3) Publish the tariff",
    ]


def test_one_row_between_strokes_is_a_table_but_words_parted_by_one_stroke_are_none() -> None:
    one = "Action            | Owner | Due\n-------------------------------------\nPublish the tariff | Samoa | May\n"
    assert rows(one.replace("Action  ", "Action   ")) == [
        [("Action", "Publish the tariff"), ("Owner", "Samoa"), ("Due", "May")]
    ]
    found = document("Home | Contact\nNews and events | Archive\n\nThe Forum met in Nadi.\n")
    assert all(block.kind != "table_row" for block in found.blocks)


def test_rows_that_all_begin_with_small_letters_stay_apart() -> None:
    text = """\
        Item                Number       Owner
        boats               12           Fiji
        radios              40           Samoa
        lamps               7            Tonga
        """
    assert [cells[0][1] for cells in rows(text)] == ["boats", "radios", "lamps"]


def test_a_line_of_a_cell_that_ends_though_the_next_word_had_room_keeps_its_break() -> None:
    """A small letter goes on with a sentence, and where most first lines are names, all of them are."""
    text = """\
        For the Forum                 For the Port
        Ms Ana Tuilagi                Mr Jone Vuli
          Harbour Master                Senior Pilot for the
          of Suva                       Outer Basin
        Ms Litia Qarase-Bainimara     Dr Sera Nacola
          Counsellor                    Adviser
        """
    found = document(textwrap.dedent(text))
    assert [found.words(block.span) for block in found.blocks][1:] == [
        "Ms Ana Tuilagi\nHarbour Master of Suva | Mr Jone Vuli\nSenior Pilot for the Outer Basin",
        "Ms Litia Qarase-Bainimara\nCounsellor | Dr Sera Nacola\nAdviser",
    ]


def test_dots_that_lead_to_a_value_part_two_columns_and_those_of_a_list_of_contents_none() -> None:
    text = (
        "REPORT\n\nOpening ........ 3\nFigures ........ 4\n\nFiji said ..... and left.\n\nFIGURES\n\n"
        "boats searched ............. 1.8 million\nships seized ................... 4\n"
        "piers visited at least once ... 97\n"
    )
    assert [(each.kind, each.words) for each in blocks(text)[1:]] == [
        ("paragraph", "Opening ........ 3\nFigures ........ 4"),
        ("paragraph", "Fiji said ..... and left."),
        ("heading", "FIGURES"),
        ("table_row", "boats searched | 1.8 million"),
        ("table_row", "ships seized | 4"),
        ("table_row", "piers visited at least once | 97"),
    ]
