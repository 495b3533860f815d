"""What a release says was reached, for what, and what still goes on; aims of projects told with an aside."""

import pytest
from written import written

from extractors.facts import activity, goal, statistic
from extractors.front import front

RELEASE = """# News release

## Operation Dry Dock stems the ivory trade

NAIROBI, 4 December 2023. Customs services from 12 countries have seized 40 tonnes of ivory and closed three yards, the
Lakes Customs Network (LCN) announced today.

Operation Dry Dock ran from 1 to 30 November 2023.

"""


def of(text: str) -> dict[tuple[object, str], str | None]:
    return {(each.value, each.counted): each.of for each in statistic.find(written(text))}


def test_what_the_first_paragraph_says_was_done_belongs_to_the_activity_in_the_headline() -> None:
    found = of(RELEASE)
    assert found[40, "tonnes of ivory"] == found[3, "yards"] == "Operation Dry Dock"
    assert found[12, "countries"] is None


def test_a_headline_without_an_activity_gives_the_first_paragraph_none() -> None:
    found = of(RELEASE.replace("Operation Dry Dock stems", "Customs services stem"))
    assert found[40, "tonnes of ivory"] is None


@pytest.mark.parametrize("heading", ["Key results", "Results", "In figures"])
def test_a_list_under_a_heading_of_results_needs_no_lead_in(heading: str) -> None:
    found = of(f"{RELEASE}## {heading}\n\n- 94 arrests, 11 of them in Ghana\n- 27 vehicles seized\n")
    assert found[94, "arrests"] == found[27, "vehicles"] == "Operation Dry Dock"


@pytest.mark.parametrize(
    "words",
    [
        "Set up in 2015, LCN links police and customs in 18 countries.",
        "LCN connects inspectorates in 18 countries.",
        "The Lakes Customs Network covers ports in 18 countries.",
    ],
)
def test_the_reach_of_a_body_belongs_to_the_body(words: str) -> None:
    found = of(f"{RELEASE}## About LCN\n\n{words}\n")
    assert found[18, "countries"] in ("LCN", "Lakes Customs Network")


def test_a_number_given_under_next_steps_is_counted_and_one_planned_is_not() -> None:
    told = "Norway has offered to lend two laboratories. LCN will train 30 officers by May 2024."
    text = f"{RELEASE}## Follow-up\n\n{told}\n"
    counted = [key for key in of(text) if key[0] in (2, 30)]
    assert counted == [(2, "laboratories")]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Its Clean Ports Campaign, which began in 2021, informs shippers of their duties.", "ongoing"),
        ("The Clean Ports Campaign, launched in 2021, has reached most ports.", "ongoing"),
        ("The Clean Ports Campaign, which ran in 2021, reached most ports.", "done"),
    ],
)
def test_what_has_begun_and_goes_on_in_the_present_is_ongoing(words: str, status: str) -> None:
    found = {each.name: each.status for each in activity.activities(written(RELEASE + words))}
    assert found["Clean Ports Campaign"] == status


@pytest.mark.parametrize(
    ("words", "goals"),
    [
        (
            "The Quiet Water Project, which runs from January 2023 to May 2025, aims to equip boats and to map reefs.",
            ["equip boats", "map reefs"],
        ),
        ("The Quiet Water Project, launched in 2021, aimed to train divers.", ["train divers"]),
        ("Ama Roe, Director of LCN, said the aim of the operation had been to cut supply.", ["cut supply"]),
        ("The objective of Operation Dry Dock has been to trace couriers.", ["trace couriers"]),
        ("Smugglers, who often sail at night, aim to reach the coast by dawn.", []),
    ],
)
def test_an_aside_does_not_part_a_project_from_its_aims(words: str, goals: list[str]) -> None:
    found = list(goal.find(written(RELEASE + words)))
    assert [each.text for each in found] == goals
    assert all(each.of in ("Quiet Water Project", "Operation Dry Dock") for each in found)


@pytest.mark.parametrize("mark", [".", " –", " —", ":"])
def test_a_dateline_may_close_with_a_full_stop(mark: str) -> None:
    parsed = written(RELEASE.replace("2023.", f"2023{mark}", 1))
    issued = front(parsed).issued
    assert issued is not None
    assert issued.date.start == "2023-12-04"
