"""Meetings with a number in their series: one number for a meeting, and one time for a number."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

STATEMENT = told.STATEMENT.format(results="inspected 214 ferries", remark="No ferry sank.")


def found(kb: KnowledgeBase, folder: Path, recalled: str) -> list[tuple[str, str]]:
    """Return what a release that recalls a meeting is at odds about with the record of the one of 4 and 5 May 2021."""
    return [
        (row["kind"], row["reason"]) for row in told.at_odds(kb, folder, later=f"The co-chairs recalled {recalled}.")
    ]


@pytest.mark.parametrize(
    ("recalled", "kinds"),
    [
        ("the Third Meeting of the Working Group on Overloaded Ferries, held in Apia on 4 and 5 May 2021", ["name"]),
        ("the Third Meeting of the Working Group on Overloaded Ferries, held in Apia in May 2021", ["name"]),
        ("the Second Meeting of the Working Group on Overloaded Ferries, held in Apia on 4 and 5 May 2021", []),
        ("the Third Meeting of the Working Group on Overloaded Ferries, held in Apia on 1 and 2 June 2021", []),
        ("the Third Meeting of the Working Group on Life Jackets, held in Apia on 4 and 5 May 2021", []),
    ],
)
def test_a_meeting_of_some_days_has_one_number(
    fresh_kb: KnowledgeBase, tmp_path: Path, recalled: str, kinds: list[str]
):
    assert [kind for kind, _ in found(fresh_kb, tmp_path, recalled)] == kinds


@pytest.mark.parametrize(
    ("recalled", "when"),
    [
        ("the Second Meeting of the Working Group on Overloaded Ferries, held in Apia in April 2021", "in April 2021"),
        ("the Second Meeting of the Working Group on Overloaded Ferries (Apia, 2020)", "2020"),
        ("the Second Meeting of the Working Group on Overloaded Ferries of 1 and 2 June 2021", "1–2 June 2021"),
    ],
)
def test_a_meeting_of_some_number_is_held_once(fresh_kb: KnowledgeBase, tmp_path: Path, recalled: str, when: str):
    assert found(fresh_kb, tmp_path, recalled) == [("dates", f"statement: 4–5 May 2021; release: {when}")]


@pytest.mark.parametrize(
    "recalled",
    [
        "the Second Meeting of the Working Group on Overloaded Ferries, held in Apia in May 2021",
        "the Second Meeting of the Working Group on Overloaded Ferries, held in Apia in 2021",
        "the Second Meeting of the Working Group on Life Jackets, held in Apia in April 2021",
        "the Second Ministerial Meeting, held in Apia in April 2021",
        "the second meeting, held in Nadi in April 2021",
    ],
)
def test_a_month_that_holds_the_days_and_a_meeting_of_others_are_not_at_odds(
    fresh_kb: KnowledgeBase, tmp_path: Path, recalled: str
):
    assert found(fresh_kb, tmp_path, recalled) == []


def test_a_meeting_called_by_its_number_is_that_of_the_body_which_its_own_record_names(
    fresh_kb: KnowledgeBase, tmp_path: Path
):
    minutes = (
        "# Shared Board on Reef Safety\n\nMinutes of the fifth session\n\nApia, Samoa, 4 and 5 May 2021\n\n"
        "The Shared Board on Reef Safety (the Board) adopted the agenda.\n"
    )
    review = (
        "# Reef Charts: Review\n\nPrepared by the Reef Office for the Shared Board on Reef Safety\n\nMay 2022\n\n"
        "The charts were approved at the fifth session of the Board, held in Apia on 4 and 5 June 2021.\n"
    )
    told.keep(fresh_kb, tmp_path, review=review, minutes=minutes)
    assert [row["kind"] for row in ask(fresh_kb.db, "contradictions")] == ["dates"]


def test_a_ministerial_meeting_has_one_number_though_a_document_does_not_tell_whose_it_is(
    fresh_kb: KnowledgeBase, tmp_path: Path
):
    statement = STATEMENT.replace("MEETING OF THE WORKING GROUP ON OVERLOADED FERRIES", "MINISTERIAL MEETING").replace(
        "Meeting of the Working Group on Overloaded Ferries [the Working Group]", "Ministerial Meeting"
    )
    remark = "They recalled the Third Ministerial Meeting (Apia, May 2021)."
    release = told.RELEASE.format(results="inspected 214 ferries", remark=remark, last=20)
    told.keep(fresh_kb, tmp_path, statement=statement, release=release)
    assert [row["kind"] for row in ask(fresh_kb.db, "contradictions")] == ["name"]


@pytest.mark.parametrize("year", [2023, 2027])
def test_two_records_of_one_number_are_of_two_meetings_where_numbers_are_counted_anew(
    fresh_kb: KnowledgeBase, tmp_path: Path, year: int
):
    told.keep(fresh_kb, tmp_path, first=STATEMENT, again=STATEMENT.replace("2021", str(year)).replace("214", "96"))
    assert [row["rule"] for row in ask(fresh_kb.db, "contradictions") if row["kind"] == "dates"] == []
