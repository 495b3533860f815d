"""How many came to one occasion, and how many members there are, told in other words and numbers."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

RECORD = """# Winter Conference of the Amber Sea Forum on Ferry Safety

Apia, Samoa, 4 and 5 May 2021

{one}
Views were exchanged on life jackets.
"""

NEWS = """# Notice of the Amber Sea Forum on Ferry Safety

{place}

The harbour was full of flags when the ferries came home.

{other}
"""


def reasons(kb: KnowledgeBase, folder: Path, one: str, other: str, place: str) -> list[str]:
    """Return what a record and another text disagree about."""
    told.keep(kb, folder, record=RECORD.format(one=one), news=NEWS.format(other=other, place=place))
    return [row["reason"] for row in ask(kb.db, "contradictions")]


@pytest.mark.parametrize(
    ("one", "other", "place", "reason"),
    [
        (
            "Fewer than 40 people took part.",
            "- Participants in Apia: 56\n- Papers read: nine",
            "NADI, 20 June 2021",
            "record: fewer than 40; news: 56",
        ),
        (
            "Experts from 11 countries were in the hall.",
            "Experts of 14 countries took part in the conference.",
            "APIA, 5 May 2021",
            "news: 14; record: 11",
        ),
        (
            "Its members have been the same ever since 2009: Fiji, Germany, Kiribati, Samoa and Tonga.",
            "All four members of the Amber Sea Forum on Ferry Safety were thanked.",
            "NADI, 20 May 2021",
            "record: 5; news: 4",
        ),
        (
            "The Chair greeted all nine members. No member has joined or left since 2010.",
            "The Forum has eleven members.",
            "NADI, 20 January 2022",
            "record: 9; news: 11",
        ),
    ],
)
def test_other_numbers_of_those_who_came_and_of_members_are_told(
    fresh_kb: KnowledgeBase, tmp_path: Path, one: str, other: str, place: str, reason: str
):
    assert [sorted(each.split("; ")) for each in reasons(fresh_kb, tmp_path, one, other, place)] == [
        sorted(reason.split("; "))
    ]


@pytest.mark.parametrize(
    ("one", "other", "place"),
    [
        ("Fewer than 40 people took part.", "- Participants in Suva: 56\n- Papers read: nine", "NADI, 20 June 2021"),
        ("Some 40 people took part.", "- Participants in Apia: 41\n- Papers read: nine", "NADI, 20 June 2021"),
        (
            "In all, 90 people took part.",
            "Half of the 12 people who came to the dinner were women.",
            "APIA, 5 May 2021",
        ),
        ("Some 40 delegates took part.", "In Apia, 56 delegates took part in a banquet.", "NADI, 20 June 2021"),
        ("The Chair greeted all nine members.", "The Forum has eleven members.", "NADI, 20 January 2022"),
        (
            "Its members are Fiji, Germany, Kiribati, Samoa and Tonga.",
            "All five members of the Amber Sea Forum on Ferry Safety were thanked.",
            "NADI, 20 May 2021",
        ),
    ],
)
def test_numbers_of_other_places_parts_and_years_are_at_odds_with_nothing(
    fresh_kb: KnowledgeBase, tmp_path: Path, one: str, other: str, place: str
):
    assert reasons(fresh_kb, tmp_path, one, other, place) == []


@pytest.mark.parametrize(
    ("first", "again", "found"),
    [
        (
            "Thirty-four harbour masters attended.",
            "The Chair thanked the 43 harbour masters.",
            ["record: 34; record: 43"],
        ),
        ("The meeting brought together 61 pilots.", "All 51 pilots signed the book.", ["record: 61; record: 51"]),
        ("Thirty-four pilots attended.", "The Chair thanked the 34 pilots.", []),
        ("Thirty-four pilots attended.", "The Chair thanked the 28 pilots of the host.", []),
        ("Thirty-four pilots attended.", "The Chair thanked the 28 pilots who had given a talk.", []),
        ("Thirty-four pilots attended.", "The Chair thanked the 28 judges.", []),
        ("Thirty-four pilots attended.", "The meeting noted that the 28 pilots had been freed.", []),
        ("Thirty-four pilots attended.", "The Chair thanked the 28 pilots present on the last day.", []),
        ("Nine countries were represented.", "The Chair thanked the eleven countries.", []),
    ],
)
def test_those_who_came_are_as_many_at_the_end_of_a_record_whatever_they_are(
    fresh_kb: KnowledgeBase, tmp_path: Path, first: str, again: str, found: list[str]
):
    statement = told.STATEMENT.format(results="inspected 214 ferries", remark="No ferry sank.")
    told.keep(fresh_kb, tmp_path, record=f"{statement}\n\n## Attendance\n\n{first}\n\n## Closing\n\n{again}\n")
    assert [row["reason"] for row in ask(fresh_kb.db, "contradictions")] == found
