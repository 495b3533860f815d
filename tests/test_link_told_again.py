"""One thing told with different numbers, known by its words, by place and time, or by the list it is on."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase


def found(kb: KnowledgeBase, folder: Path, remark: str, later: str) -> dict[str, str]:
    """Return what a statement and a release disagree about, given a sentence of each that is of no operation."""
    told.keep(
        kb,
        folder,
        statement=told.STATEMENT.format(results="inspected 214 ferries", remark="Views were exchanged.").replace(
            "## Results", f"## Exchange of views\n\n{remark}\n\n## Results"
        ),
        release=told.RELEASE.format(
            results="inspected 214 ferries", remark=f"No ferry sank.\n\n## Background\n\n{later}", last=20
        ),
    )
    return {row["what"]: row["reason"] for row in ask(kb.db, "contradictions")}


@pytest.mark.parametrize(
    ("remark", "later", "reason"),
    [
        (
            "An expert recalled that wrecks on the outer reefs cost the fishing villages some US$ 40 million in 2019.",
            "Wrecks on the outer reefs cost fishing villages more than US$ 60 million in 2019.",
            "statement: US$ about 40,000,000; release: US$ more than 60,000,000",
        ),
        (
            "UNODC informed the Meeting that 294 sailors had been left behind in the ports of the gulf in 2018.",
            "In 2018, according to UNODC, 249 sailors were left behind in gulf ports.",
            "statement: 294; release: 249",
        ),
        (
            "Two out of three crews, or 67 per cent of ferry crews in the islands, had no radio in 2020.",
            "According to the Lifeboat Panel, 76 per cent of ferry crews in the islands had no radio in 2020.",
            "statement: 67; release: 76",
        ),
        (
            "Overloading was the cause of 38 per cent of ferry accidents in coastal waters in 2020.",
            "In 2020, overloading was the cause of 83 per cent of ferry accidents in coastal waters.",
            "statement: 38; release: 83",
        ),
        (
            "The evacuation drill at Lautoka brought 1,200 pupils to higher ground within the hour.",
            "Within the hour, the evacuation drill at Lautoka brought 2,100 pupils to higher ground.",
            "statement: 1,200; release: 2,100",
        ),
    ],
)
def test_sentences_that_say_the_same_with_other_numbers_are_told(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, later: str, reason: str
):
    assert list(found(fresh_kb, tmp_path, remark, later).values()) == [reason]


@pytest.mark.parametrize(
    ("remark", "later"),
    [
        (
            "Wrecks on the outer reefs cost fishing villages over US$ 9,000 in 2019.",
            "Wrecks on the outer reefs cost fishing villages US$ 9,120 in 2019.",
        ),
        (
            "Wrecks on the outer reefs cost fishing villages US$ 40 million in 2018.",
            "Wrecks on the outer reefs cost fishing villages US$ 60 million in 2019.",
        ),
        (
            "Wrecks on the outer reefs cost fishing villages in Fiji US$ 40 million in 2019.",
            "Wrecks on the outer reefs cost fishing villages in Tonga US$ 60 million in 2019.",
        ),
        (
            "Wrecks on the outer reefs will cost fishing villages US$ 40 million in 2022.",
            "Wrecks on the outer reefs cost fishing villages US$ 60 million in 2022.",
        ),
        (
            "In the first half of 2020, ferries sank with 40 passengers in coastal waters at night.",
            "In the second half of 2020, ferries sank with 60 passengers in coastal waters at night.",
        ),
        (
            "In 2020, 40 women were rescued from sinking ferries in coastal waters at night.",
            "In 2020, 60 men were rescued from sinking ferries in coastal waters at night.",
        ),
        (
            "The regional register of ferry owners now links 34 ports across the outer islands.",
            "The regional register of ferry owners now links 36 ports across the outer islands.",
        ),
        (
            "So far 40 wrecks on the outer reefs have been marked by divers in 2020.",
            "In 2020, 60 wrecks on the outer reefs have been marked by divers.",
        ),
    ],
)
def test_a_bound_another_year_country_part_a_plan_or_what_grows_is_no_contradiction(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, later: str
):
    assert found(fresh_kb, tmp_path, remark, later) == {}


@pytest.mark.parametrize(
    ("remark", "later", "what"),
    [
        (
            "46 officers spent two days at Lautoka in March 2021 on the rescue of passengers.",
            "Last spring, 64 officers had gathered in Lautoka on 12 and 13 March 2021.",
            ["officers in Lautoka"],
        ),
        (
            "46 officers gathered in Lautoka in March 2021.",
            "64 officers gathered in Lautoka in April 2021.",
            [],
        ),
        ("46 officers gathered in Lautoka in March 2021.", "64 officers gathered in Nadi in March 2021.", []),
        ("46 officers gathered in Fiji in March 2021.", "64 officers gathered in Fiji in March 2021.", []),
        ("46 officers gathered in Lautoka in March 2021.", "Some 50 officers gathered in Lautoka in March 2021.", []),
        ("46 officers gathered in Lautoka in March 2021.", "64 officers were fined in Lautoka in March 2021.", []),
        (
            "46 officers attended a course in Lautoka in March 2021.",
            "64 officers attended a drill in Lautoka in March 2021.",
            [],
        ),
        ("46 experts gathered in Lautoka in March 2021.", "64 students gathered in Lautoka in March 2021.", []),
    ],
)
def test_people_at_one_place_and_time_are_counted_once(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, later: str, what: list[str]
):
    assert list(found(fresh_kb, tmp_path, remark, later)) == what


@pytest.mark.parametrize(
    ("remark", "later", "what"),
    [
        (
            "The list of 24 unsafe routes was sent to all capitals.",
            "The list of 26 unsafe routes can be read by everybody.",
            ["number of unsafe routes on the list"],
        ),
        (
            "The list of 24 unsafe routes was sent to all capitals.",
            "The list of unsafe routes kept by Samoa contains 26 entries.",
            ["number of unsafe routes on the list"],
        ),
        (
            "Experts tabled their text. It names 24 unsafe routes that no ferry may take.",
            "Masters were shown the list. It names 26 unsafe routes.",
            ["number of unsafe routes on the list"],
        ),
        ("A text was tabled. It names 24 reasons for delay.", "A text was tabled. It names 26 reasons for delay.", []),
        ("The list of 24 unsafe routes was sent.", "The updated list of 26 unsafe routes was sent.", []),
        ("The list of 24 unsafe routes was sent.", "The list of 26 safe berths was sent.", []),
        ("The list of 24 contact points was sent.", "The list of 26 contact points was sent.", []),
        ("The list of 24 unsafe routes was sent.", "The list of unsafe routes now has 26 entries.", []),
        ("The list of 24 unsafe routes was sent.", "The list of more than 20 unsafe routes was sent.", []),
    ],
)
def test_the_entries_of_one_list_are_counted_once(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, later: str, what: list[str]
):
    assert list(found(fresh_kb, tmp_path, remark, later)) == what
