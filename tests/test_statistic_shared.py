"""Numbers that share a noun, a verb or what they are a share of."""

import pytest
from test_statistic import Found, counted
from written import written

from extractors.facts.statistic import find


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Meeting heard that 42 exporting and 7 importing Members had replied.",
            [(42, "exporting Members", "replied"), (7, "importing Members", "replied")],
        ),
        (
            "Divers freed 3 male, 4 female and 2 young dugongs.",
            [(3, "male dugongs", "freed"), (4, "female dugongs", "freed"), (2, "young dugongs", "freed")],
        ),
        (
            "At least five and at most nine inspectors are posted at each port.",
            [(5, "inspectors", "posted"), (9, "inspectors", "posted")],
        ),
        (
            "The drill brought together 221 rescuers and upwards of 400 villagers.",
            [(221, "rescuers", None), (400, "villagers", None)],
        ),
        ("Wardens searched nine markets and 21 boats.", [(9, "markets", "searched"), (21, "boats", "searched")]),
    ],
)
def test_numbers_before_one_noun_share_it(sentence: str, expected: list[Found]) -> None:
    assert counted(sentence) == expected


def test_a_number_whose_verb_is_left_out_takes_the_one_before() -> None:
    assert counted("Chad pledged EUR 4.5 million and Mali XOF 300 million to the Fund.") == [
        (4_500_000, "EUR", "pledged"),
        (300_000_000, "XOF", "pledged"),
    ]
    assert counted("Kenya hosts 600,000 refugees, and Uganda 1,500,000.")[1][:2] == (1_500_000, "refugees")


@pytest.mark.parametrize("sentence", ["Two in five deckhands reported unpaid wages.", "One in ten parcels was opened."])
def test_a_share_in_words_counts_neither_of_its_numbers(sentence: str) -> None:
    assert counted(sentence) == []


def test_a_bare_share_is_of_what_the_share_before_it_is() -> None:
    found = counted("Some 40 per cent of seized goods were toys; 15 per cent were medicines.")
    assert [each[1] for each in found] == ["per cent of seized goods", "per cent of seized goods"]
    assert counted("Coverage rose by 7 percentage points.")[0][1] == "percentage points"


def test_which_opens_a_clause_and_no_noun() -> None:
    assert counted("Patrols boarded 38 tugs, 12 of which carried fuel.")[1][:2] == (12, "tugs")


def test_beside_a_state_the_heading_of_the_column_is_counted() -> None:
    text = (
        "# Report\n\n## Traffic\n\n| Country | Trains, 2025 | Punctuality |\n|---|---|---|\n"
        "| Azerbaijan | 1,388 | 81% |\n| Georgia | 1,290 | 77% |\n"
    )
    assert [(each.value, each.counted) for each in find(written(text))] == [
        (1388, "Trains"),
        (81, "per cent of Punctuality"),
        (1290, "Trains"),
        (77, "per cent of Punctuality"),
    ]


def test_the_first_of_two_shares_is_one_too() -> None:
    assert [each[:2] for each in counted("The share of block trains grew from 40 to 55 per cent.")] == [
        (40, "per cent"),
        (55, "per cent"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seven suspects have been remanded. Three were released on bail.", [(7, "suspects"), (3, "suspects")]),
        ("Nine vessels were detained. At least two were fined.", [(9, "vessels"), (2, "vessels")]),
        ("Fines of EUR 9 were paid. Two were refunded.", [(9, "EUR")]),
        (
            "- trained 143 rescuers, 38 of them women\n- held two courses",
            [(143, "rescuers"), (38, "women"), (2, "courses")],
        ),
        ("Jordan has pledged a staff of 12.", [(12, "staff")]),
        ("The vessel sailed with a crew of 30.", [(30, "crew")]),
    ],
)
def test_numbers_without_a_noun_count_what_was_named_for_them(text: str, expected: list[tuple[int, str]]) -> None:
    opening = "# Report\n\nThe Group met in Suva and heard what its members had to report on the season.\n\n"
    assert [(each.value, each.counted) for each in find(written(opening + text))] == expected


def test_a_box_of_figures_may_print_the_number_first() -> None:
    text = (
        "# Harbour compact\n\n## Key figures\n\n| | |\n|---|---|\n| 64 | border posts covered |\n| 1,350 | nurses |\n"
    )
    found = [(each.value, each.counted, each.action) for each in find(written(text))]
    assert found == [(64, "border posts", "covered"), (1350, "nurses", None)]


@pytest.mark.parametrize(
    "rows", ["| | |\n|---|---|\n| 1 | opening |\n| 2 | nurses |\n", "| Paragraph | Open |\n|---|---|\n| 4 | nurses |\n"]
)
def test_the_number_of_a_row_or_paragraph_counts_nothing(rows: str) -> None:
    assert not list(find(written(f"# Harbour compact\n\n## Agenda\n\n{rows}")))


def test_the_members_of_it_are_those_of_the_body_before() -> None:
    text = "The Harbour Forum (HF) was founded in Suva in 2015. It has seven members."
    assert [each.of for each in find(written(f"# Notes\n\n{text}\n")) if each.value == 7] == ["Harbour Forum"]


def test_of_which_behind_a_noun_counts_that_noun_and_no_money() -> None:
    text = "Trade grew to US$ 5.6 billion, but there was concern at the spread of trade barriers, 41 of which remained."
    assert [(value, what) for value, what, _ in counted(text) if value == 41] == [(41, "trade barriers")]


def test_a_cell_that_says_what_it_counts_stands_beside_one_that_does_not() -> None:
    rows = "| Item | All ports | Samoa |\n|---|---|---|\n| Boats inspected | 4,870 boats | 655 |\n"
    rows += "| Persons detained | 38 arrests | 5 |\n"
    found = find(written(f"# Results of the Reef Weeks\n\nFive ports took part in the Weeks.\n\n{rows}"))
    told = {(each.value, each.counted) for each in found}
    assert told >= {(4870, "boats"), (655, "Boats"), (38, "arrests"), (5, "Persons")}


@pytest.mark.parametrize(
    ("label", "head", "values"),
    [
        ("Arrivals (million)", "2023", [2_100_000]),
        ("Arrivals", "Total (in thousands)", [2100]),
        ("Arrivals ('000)", "2023", [2100]),
        ("Arrivals (all ports)", "2023", [2.1]),
        ("Arrivals (per thousand)", "2023", [2.1]),
        ("Loans (NZ$ million)", "2023", [2_100_000]),
    ],
)
def test_a_number_is_given_in_what_its_row_or_its_column_says(label: str, head: str, values: list[float]) -> None:
    text = f"# Tourism compact\n\n## Key figures\n\n| | {head} |\n|---|---|\n| {label} | 2.1 |\n"
    assert [each.value for each in find(written(text))] == values


def test_the_year_of_figures_counts_nothing() -> None:
    found = list(find(written("# Note\n\n2023 figures are provisional. In the port, 2023 boats were counted.\n")))
    assert [(each.value, each.counted) for each in found] == [(2023, "boats")]


def test_a_number_that_opens_a_cell_without_a_noun_is_of_its_row_and_what_follows_counts_by_itself() -> None:
    found = find(written("# Key figures\n\n| | |\n|---|---|\n| Birds seen | 1.48 million, of 97 species |\n"))
    assert {(each.value, each.counted) for each in found} == {(1_480_000, "Birds"), (97, "species")}


def test_dots_between_several_items_end_sentences() -> None:
    text = "Counted – 14 planes took part · the raft was found by noon · up to 150 people were in the field · no harm."
    found = [(each.value, each.action) for each in find(written(f"# Exercise\n\n{text}\n"))]
    assert found == [(14, "took part"), (150, None)]


def test_a_verb_behind_a_number_in_a_cell_is_its_own_whatever_the_first_cell_says() -> None:
    rows = "| What | Told |\n|---|---|\n| Hoppers | 79 bands found |\n| Staff | 104 guards completed the course |\n"
    found = find(written(f"# Results\n\n{rows}"))
    assert [(each.value, each.counted, each.action) for each in found] == [
        (79, "bands", "found"),
        (104, "guards", "completed"),
    ]


@pytest.mark.parametrize(
    ("opening", "owner"),
    [
        ("Operation Blue Tide was carried out from 3 to 28 June 2024.", "Operation Blue Tide"),
        ("*Operation Blue Tide* ran from 3 to 28 June 2024.", "Operation Blue Tide"),
        ("Fiji paid for Operation Blue Tide.", None),
        ("Operation Blue Tide will be carried out in June 2025.", None),
    ],
)
def test_what_a_paragraph_tells_of_an_activity_that_was_carried_out_is_its_result(opening: str, owner: str) -> None:
    text = f"# Notes\n\n{opening} Officers searched 43 boats and freed 9 turtles. There are 700 boats in the bay.\n"
    assert {each.value: each.of for each in find(written(text))} == {43: owner, 9: owner, 700: None}


@pytest.mark.parametrize(
    ("lead_in", "owner"),
    [
        ("During the project, national teams:", "Project Blue Tide"),
        ("In the course of Project Blue Tide the crews", "Project Blue Tide"),
        ("After Project Blue Tide, national teams:", None),
    ],
)
def test_what_was_done_during_an_activity_is_its_result(lead_in: str, owner: str | None) -> None:
    opening = "3. Project Blue Tide was carried out from 3 to 28 June 2024."
    text = f"# Reef Forum\n\n{opening}\n\n4. {lead_in}\n\n   - searched 43 boats\n   - freed 9 turtles\n"
    assert {each.value: each.of for each in find(written(text))} == {43: owner, 9: owner}
