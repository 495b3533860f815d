"""Courses and drills without a name: the same one has one town and one set of days."""

from pathlib import Path

import pytest
import told

from kb.store import KnowledgeBase

FIRST = "Divers learned to weld under water at the course in Nadi from 8 to 12 March 2021."


@pytest.mark.parametrize(
    ("later", "kinds"),
    [
        ("The course in Suva from 8 to 12 March 2021 taught divers to weld.", ["place"]),
        ("Divers were trained to weld in Nadi from 15 to 19 March.", ["dates"]),
        ("Divers were trained to weld in Nadi from 8 to 13 March.", ["dates"]),
        ("Divers were trained to weld in Nadi from 8 to 12 March.", []),
        ("The course for divers who weld was closed in Nadi on 12 March 2021.", []),
        ("A second course in Nadi from 15 to 19 March taught divers to weld.", []),
        ("A course in Suva from 8 to 12 March 2021 was for cooks.", []),
        ("Fiji recalled the welding course for divers held in Suva in March 2021.", ["place"]),
        ("Fiji recalled the welding course for divers held in Nadi in March 2021.", []),
        ("Fiji recalled the welding course for divers held in Suva in April 2021.", []),
        ("Fiji recalled a welding course for divers held in Suva in March 2021.", []),
        ("A welding course in Suva in March 2021 taught 26 divers.", []),
        ("Divers like to weld. One of them had come to the course held in Suva in March 2021.", ["place"]),
        ("Divers like to weld. One of them had come to the course held in Nadi in March 2021.", []),
        ("Divers like to weld. One of them had come to the course for cooks in Suva in March 2021.", []),
        ("Cooks like to talk. One of them had come to the course held in Suva in March 2021.", []),
        ("Divers like to weld.\n\nA cook had come to the course held in Suva in March 2021.", []),
        ("Divers were trained to weld in Nadi from 6 to 10 September 2020.", []),
        ("The course in Suva from 8 to 12 March 2021 taught divers to swim.", []),
        ("A drill for divers who weld was held in Suva from 8 to 12 March 2021.", []),
    ],
)
def test_another_town_or_other_days_of_one_course_are_told(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, kinds: list[str]
):
    assert told.kinds(fresh_kb, tmp_path, FIRST, later) == kinds


@pytest.mark.parametrize(
    ("later", "kinds"),
    [
        ("Those present recalled the round table of ferry owners on life rafts held in Suva in March 2021.", ["place"]),
        ("At the round table of ferry owners, which Fiji held in Suva in March 2021, life rafts were shown round.",
         ["place"]),
        ("At the round table of ferry owners, which Fiji held in Nadi in March 2021, life rafts were shown round.", []),
        ("At the round table of fishers, which Fiji held in Suva in March 2021, nets were shown round.", []),
        ("At the second round table of ferry owners, which Fiji held in Suva in March 2021, life rafts were new.", []),
        ("At the roundtable of ferry owners, which Fiji held in Suva in March 2021, life rafts were shown round.",
         ["place"]),
        ("At the Round Table of ferry owners, which Fiji held in Suva in March 2021, life rafts were shown round.",
         ["place"]),
    ],
)  # fmt: skip
def test_another_town_of_one_round_table_is_told(fresh_kb: KnowledgeBase, tmp_path: Path, later: str, kinds: list[str]):
    first = "Owners of ferries met at the round table on life rafts that Fiji gave in Nadi on 9 March 2021."
    assert told.kinds(fresh_kb, tmp_path, first, later) == kinds


@pytest.mark.parametrize(
    ("later", "kinds"),
    [
        ("A welding course in Suva in March prepared 26 divers for the docks.", ["place"]),
        ("A welding course in Suva in March prepared 31 divers for the docks.", []),
        ("A welding course in Suva in April prepared 26 divers for the docks.", []),
        ("A welding course in Nadi in March prepared 26 divers for the docks.", []),
    ],
)
def test_a_course_of_a_month_is_known_by_the_number_of_those_who_came(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, kinds: list[str]
):
    first = "A welding course in Nadi in March 2021 prepared 26 divers for work under water."
    assert told.kinds(fresh_kb, tmp_path, first, later) == kinds


@pytest.mark.parametrize(("later", "kinds"), [("Tongan", []), ("Samoan", ["dates"])])
def test_courses_for_people_of_two_countries_are_two(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, kinds: list[str]
):
    first = "Samoan divers learned to weld under water at a course in Nadi from 8 to 12 March 2021."
    remark = f"{later} divers were trained to weld in Nadi from 15 to 19 March."
    assert told.kinds(fresh_kb, tmp_path, first, remark) == kinds


@pytest.mark.parametrize(
    ("later", "kinds"),
    [
        ("The course on seals in Nadi reached 121 participants.", ["total"]),
        ("The course on seals in Nadi reached 112 participants.", []),
        ("The course on seals in Suva reached 121 participants.", []),
        ("The course on ropes in Nadi reached 121 participants.", []),
        ("A second course on seals in Nadi reached 121 participants.", []),
        ("The course on seals in Nadi was visited by 121 journalists.", []),
    ],
)
def test_those_at_one_course_are_as_many_whatever_they_are_called(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, kinds: list[str]
):
    first = "In all, 112 customs officers were trained at a course on seals in Nadi in March 2021."
    assert told.kinds(fresh_kb, tmp_path, first, later) == kinds
