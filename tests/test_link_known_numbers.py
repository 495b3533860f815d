"""Numbers told of as known, "the 29 inspectors who …", beside the number that was told first."""

from pathlib import Path

import pytest
import told

from kb.store import KnowledgeBase

FIRST = "Twenty-four inspectors completed the course on lifejackets in Levuka in February 2021."


@pytest.mark.parametrize(
    "later",
    [
        "The 29 inspectors who completed the course in Levuka will teach others.",
        "“The 29 inspectors who had completed the course in Levuka are a gift to us all,” said Ms Tamasese.",
    ],
)
def test_a_number_told_of_as_known_is_held_against_the_one_told_first(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str
):
    assert told.reasons(fresh_kb, tmp_path, FIRST, later) == ["statement: 24; release: 29"]


@pytest.mark.parametrize(
    "later",
    [
        "The 24 inspectors who completed the course in Levuka will teach others.",
        "The 29 inspectors who completed the course in Nadi will teach others.",
        "The 29 inspectors who completed the course in Levuka in March 2020 will teach others.",
        "The 29 inspectors who failed the course in Levuka may sit it again.",
        "The 29 cooks who completed the course in Levuka will teach others.",
        "The 29 hours that the course in Levuka lasted were well spent.",
    ],
)
def test_the_same_number_another_course_act_or_thing_is_not(fresh_kb: KnowledgeBase, tmp_path: Path, later: str):
    assert told.reasons(fresh_kb, tmp_path, FIRST, later) == []


def test_a_record_that_thanks_more_delegates_than_came_is_at_odds_with_itself(fresh_kb: KnowledgeBase, tmp_path: Path):
    remark = (
        "The meeting brought together 44 delegates in all. The co-chairs thanked the 46 delegates for their patience."
    )
    assert told.reasons(fresh_kb, tmp_path, remark) == ["statement: 44; statement: 46"]


@pytest.mark.parametrize(
    "later",
    [
        "The 190 ferries without a working radio may not sail.",
        "All 180 ferries that were found safe received a badge.",
        "Its 240 ferries carry a million passengers.",
        "The 240 ferries inspected in 2020 were safer.",
        "The 240 ferries that sail between the islands are checked each year.",
        "The 190 ferries of Fiji are older than those of Tonga.",
    ],
)
def test_some_of_a_thing_others_of_it_and_all_that_somebody_has_are_at_odds_with_nothing(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str
):
    assert told.reasons(fresh_kb, tmp_path, "Delegations exchanged views.", later) == []
