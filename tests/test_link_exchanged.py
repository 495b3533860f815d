"""Names of persons of which two documents give one word differently."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

FIRST = """# Amber Sea Forum on Ferry Safety

**FOURTH PLENARY MEETING**

**Gdynia, Poland, 3 and 4 March 2021**

**CO-CHAIRS' STATEMENT**

1. The Fourth Plenary Meeting of the Amber Sea Forum on Ferry Safety was held in Gdynia on 3 and 4 March 2021. It was \
co-chaired by {first}, and Ms Dace Kalnina, Head of Section, Ministry of Transport of Latvia.
"""

SECOND = """# Amber Sea Forum on Ferry Safety

**FIFTH PLENARY MEETING**

**Riga, Latvia, 9 May {year}**

**CO-CHAIRS' STATEMENT**

1. The Fifth Plenary Meeting of the Amber Sea Forum on Ferry Safety was held in Riga on 9 May {year}. It was \
co-chaired by Mr Juris Upmalis, Ministry of Transport of Latvia, and Mr Jan Nowak, Ministry of Transport of Poland.

2. {second}
"""


@pytest.mark.parametrize(
    ("first", "second", "year", "found"),
    [
        ("Ms Anna Wisniewska, Ministry of Transport of Poland",
         "The Forum paid tribute to Ms Alina Wisniewska, the Polish co-chair of its meeting in Gdynia.", 2023, 1),
        ("Ms Anna Wisniewska, Ministry of Transport of Poland",
         "The Forum paid tribute to Ms Alina Wisniewska, the Polish co-chair of its meeting in Turku.", 2023, 0),
        ("Captain Anna Wisniewska of the Maritime Office of Poland",
         "Captain Helena Wisniewska of the Maritime Office of Poland spoke of the tests.", 2021, 1),
        ("Captain Anna Wisniewska of the Maritime Office of Poland",
         "Captain Helena Wisniewska of the Border Guard of Poland spoke of the tests.", 2021, 0),
        ("Captain Anna Wisniewska of the Maritime Office of Poland",
         "Captain A. Wisniewska of the Maritime Office of Poland spoke of the tests.", 2021, 0),
        ("Colonel Anna Wisniewska", "Colonel Helena Wisniewska led the tests.", 2021, 1),
        ("Colonel Anna Wisniewska", "Major Helena Wisniewska led the tests.", 2021, 0),
        ("Ms Iveta Wisniewska, Head of the Forum Liaison Unit",
         "Ms Ivana Wisniewska, Head of the Liaison Unit, thanked all.", 2021, 1),
        ("Ms Iveta Wisniewska, Head of the Forum Liaison Unit",
         "Ms Ivana Wisniewska, Head of the Research Unit, thanked all.", 2021, 0),
        ("Ms Iveta Wisniewska, expert of the Forum Liaison Unit",
         "Ms Ivana Wisniewska, expert of the Liaison Unit, thanked all.", 2021, 0),
        ("Ms Anna Wisniewska, Director of Harbours of Poland",
         "Ms Anna Wisnicz, the Polish co-chair, thanked all.", 2021, 1),
        ("Ms Anna Wisniewska, Director of Harbours of Poland",
         "Ms Anna Wojcik, the Polish co-chair, thanked all.", 2021, 0),
        ("Ms Anna Wisniewska, Director of Harbours of Poland",
         "Ms Anna Wisnicz, the Polish co-chair, thanked all.", 2024, 0),
        ("Ms Anna Wisniewska, Director of Harbours of Poland", "Ms Anna Wisnicz of Poland thanked all.", 2021, 0),
        ("Ms Anna Wisniewska, Executive Secretary of the Rope Bureau",
         "Ms Annika Wisniewska, who has been Executive Secretary of the Rope Bureau since 2019, spoke.", 2024, 1),
        ("Ms Anna Wisniewska, Executive Secretary of the Rope Bureau",
         "Ms Helena Wisniewska, who has been Executive Secretary of the Rope Bureau since 2022, spoke.", 2024, 0),
        ("Ms Anna Wisniewska, Executive Secretary of the Rope Bureau",
         "Ms Annika Wisniewska, who has been Executive Secretary of the Sail Bureau since 2019, spoke.", 2024, 0),
        ("Ms Ana Soto Ortiz, Ministry of Transport of Poland",
         "The Forum thanked Ms Ana Soto Ruiz, who had co-chaired its meeting in Gdynia.", 2021, 1),
        ("Ms Ana Soto Ortiz, Ministry of Transport of Poland",
         "The Forum thanked Ms Ana Lema Ruiz, who had co-chaired its meeting in Gdynia.", 2021, 0),
    ],
)  # fmt: skip
def test_one_word_of_a_name_given_differently_is_told_where_little_leaves_room_for_two_persons(
    fresh_kb: KnowledgeBase, tmp_path: Path, first: str, second: str, year: int, found: int
):
    told.keep(fresh_kb, tmp_path, first=FIRST.format(first=first), second=SECOND.format(second=second, year=year))
    rows = [row for row in ask(fresh_kb.db, "contradictions") if row["kind"] == "name"]
    assert [row["rule"] for row in rows] == ["one-holder-of-an-office"] * found


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("Dr Marta Wisniewska, who has chaired the Expert Panel on Ropes since it was set up, spoke.", 1),
        ("Dr Helena Wisniewska, who has chaired the Expert Panel on Ropes since it was set up, spoke.", 0),
        ("Dr Marta Wisniewska, who has chaired the Expert Panel on Sails since it was set up, spoke.", 0),
    ],
)
def test_names_that_begin_alike_are_one_in_the_chair_of_one_body(
    fresh_kb: KnowledgeBase, tmp_path: Path, second: str, found: int
):
    first = FIRST.format(first="Mr Jan Nowak, Ministry of Transport of Poland")
    first += "\n2. Dr Marcia Wisniewska, Chair of the Expert Panel on Ropes, spoke by video link.\n"
    told.keep(fresh_kb, tmp_path, first=first, second=SECOND.format(second=second, year=2023))
    assert len([row for row in ask(fresh_kb.db, "contradictions") if row["kind"] == "name"]) == found


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("The Rope Bureau was heard through Ms Helena Wisniewska, its director from the start.", 1),
        ("The Rope Bureau was heard through Ms Helena Wisniewska, its director since its foundation.", 1),
        ("Ms Helena Wisniewska, who has headed the Rope Bureau since the day it opened, spoke of knots.", 1),
        ("Ms Helena Wisniewska, who has headed the Rope Bureau since 2022, spoke of knots.", 0),
        ("Ms Helena Wisniewska, who has headed the Sail School since the day it opened, spoke of knots.", 0),
    ],
)
def test_who_has_led_an_office_since_it_began_is_one_person(
    fresh_kb: KnowledgeBase, tmp_path: Path, second: str, found: int
):
    first = FIRST.format(first="Mr Jan Nowak, Ministry of Transport of Poland")
    first += "\n2. Ms Anna Wisniewska, who has run the Rope Bureau since it was founded, spoke by video link.\n"
    told.keep(fresh_kb, tmp_path, first=first, second=SECOND.format(second=second, year=2023))
    assert len([row for row in ask(fresh_kb.db, "contradictions") if row["kind"] == "name"]) == found
