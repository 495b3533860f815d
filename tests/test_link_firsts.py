"""The day on which a thing had its first of something, which is one day."""

from pathlib import Path

import pytest
import told

from kb.store import KnowledgeBase

TOOK = "The rescue desk in Apia is at work. It got its first report on 2 May 2021 from Apia."


@pytest.mark.parametrize(
    ("later", "reasons"),
    [
        ("The rescue desk has heard of 40 boats since its first report on 12 May.",
         ["statement: 2 May 2021; release: 12 May 2021"]),
        ("On 12 May 2021 the rescue desk had its first report.", ["statement: 2 May 2021; release: 12 May 2021"]),
        ("The rescue desk has heard of 40 boats since its first report on 2 May.", []),
        ("The rescue desk has heard of 40 boats since its first drill on 12 May.", []),
        ("The rescue desk was closed after its last report on 12 May.", []),
        ("During a trial, the rescue desk had its first report on 12 May.", []),
        ("The rescue desk in Nadi had its first report on 12 May from Labasa.", []),
        ("The rescue desk will have its first report on 12 July.", []),
        ("The pilots gave their first report on 12 May.", []),
        ("The rescue desk had its first report on board in 2019.", []),
        ("The rescue desk had its first report of a whale on 20 November 2019.", []),
    ],
)  # fmt: skip
def test_a_thing_has_its_first_of_something_on_one_day(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, reasons: list[str]
):
    found = told.reasons(fresh_kb, tmp_path, TOOK, later)
    assert found == reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ship Moana made its first voyage on 2 May 2021.", "The ship Lupe made its first voyage on 9 May."),
        ("The northern patrol made its first stop on 2 May 2021.", "The southern patrol made its first stop on 9 May."),
        ("The patrol boat made its first stop on 2 May 2021.", "The patrol aircraft made its first stop on 9 May."),
        ("The website had its first visitor on 2 May 2021.", "The new website had its first visitor on 9 May."),
        ("The lab received its first sample on 2 May 2021.", "The lab analysed its first sample on 9 May."),
        ("The register issued its first licence on 2 May 2021.", "The register withdrew its first licence on 9 May."),
        ("The line had its first call from Nadi on 2 May 2021.", "The line had its first call from abroad on 9 May."),
        ("The hotline had its first call on 2 May 2021.", "The hotline had its first call in French on 9 May."),
        ("The first aid kit was put in the hall on 2 May 2021.", "The first aid kit was lost in the hall on 9 May."),
    ],
)  # fmt: skip
def test_firsts_of_two_owners_or_of_two_kinds_are_two(fresh_kb: KnowledgeBase, tmp_path: Path, one: str, other: str):
    assert told.at_odds(fresh_kb, tmp_path, one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The hotline had its first call in French on 2 May 2021.", "The hotline had its first call on 9 May."),
        ("The first call to the hotline came on 2 May 2021.", "The hotline answered its first call on 9 May."),
        ("The Desk issued its first permit on 2 May 2021.", "Since its first permit on 9 May, the Desk has been busy."),
    ],
)
def test_a_first_of_some_kind_comes_no_sooner_than_the_first_of_all(
    fresh_kb: KnowledgeBase, tmp_path: Path, one: str, other: str
):
    assert told.reasons(fresh_kb, tmp_path, one, other) == ["statement: 2 May 2021; release: 9 May 2021"]


def test_the_firsts_of_two_countries_are_two(fresh_kb: KnowledgeBase, tmp_path: Path):
    first = "The rescue desk of Fiji got its first report on 2 May 2021."
    assert told.at_odds(fresh_kb, tmp_path, first, "The rescue desk of Tonga got its first report on 12 May.") == []
