"""Numbers with a clause of their own behind a joined one, in headlines, behind "of the …", and of what was exceeded."""

import pytest
from written import written

from extractors.facts.statistic import find

OPENING = """# Third Meeting of the Harbour Forum

Suva, Fiji, 4 March 2021

The Harbour Forum met in Suva on 4 March 2021.

"""

Told = list[tuple[object, str, str, str | None]]


def told(text: str) -> Told:
    return [(each.value, each.bound, each.counted, each.action) for each in find(written(text))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Warnings were sent to 214 harbours, and some 3,800 people moved inland.",
            [(214, "eq", "harbours", None), (3800, "approx", "people", "moved")],
        ),
        (
            "Of the 40 ships inspected, 12 obtained new papers.",
            [(40, "eq", "ships", "inspected"), (12, "eq", "ships", "obtained")],
        ),
        ("More than 900 crews in the region now receive pay slips.", [(900, "gt", "crews", "receive")]),
        ("Members committed to measure at least 14 reefs.", [(14, "ge", "reefs", "measure")]),
        ("Port dues exceeded US$ 96 million in 2020.", [(96000000, "gt", "US$", "exceeded")]),
        ("Divers recorded no serious leaks.", [(0, "eq", "serious leaks", "recorded")]),
        ("The talks reported no progress.", []),
        (
            "The Programme trained 40 pilots in 2019 and 55 in 2020.",
            [(40, "eq", "pilots", "trained"), (55, "eq", "pilots", "trained")],
        ),
        (
            "Police seized 40 boats in Fiji, 12 in Samoa and 30 in Tonga.",
            [(40, "eq", "boats", "seized"), (12, "eq", "boats", "seized"), (30, "eq", "boats", "seized")],
        ),
        (
            "The Forum adopted 12 measures in 2019 and 14 May 2020 was set as the date.",
            [(12, "eq", "measures", "adopted")],
        ),
        (
            "The drill involved 14 vessels, 320 crew and nine helicopters.",
            [
                (14, "eq", "vessels", "involved"),
                (320, "eq", "crew", "involved"),
                (9, "eq", "helicopters", "involved"),
            ],
        ),
        ("Crews of 30 ports and 12 yards met.", [(30, "eq", "ports", None), (12, "eq", "yards", None)]),
    ],
)
def test_a_number_has_the_verb_of_its_own_clause(sentence: str, expected: Told) -> None:
    assert told(f"{OPENING}{sentence}\n") == expected


def test_a_headline_and_the_text_tell_one_number_and_the_text_its_verb() -> None:
    text = (
        "**PRESS RELEASE**\n\nSuva, 3 May 2022\n\n# Ports reach 1,900 crews in joint safety drive\n\n"
        "Ports have trained 1,900 crews in eight weeks, the Harbour Forum said today.\n"
    )
    assert told(text) == [(1900, "eq", "crews", "trained")]


def test_nothing_but_its_measure_is_counted_behind_the_sign_of_a_unit() -> None:
    text = "# Note\n\nOstland holds that 4 kg remains necessary. It seized 30 kg of rope.\n"
    assert [(each.value, each.counted) for each in find(written(text))] == [(4, "kg"), (30, "kg of rope")]


def test_a_cell_of_one_word_that_counts_no_more_is_read() -> None:
    rows = "| Item | More |\n|--|--|\n| further | 5 |\n| boats | 6 |\n"
    assert [each.value for each in find(written(f"# Note\n\n## Results\n\n{rows}"))] == [6]
