"""A meeting that another document recalls by its city and days."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase


def found(kb: KnowledgeBase, folder: Path, remark: str) -> list[tuple[str, str]]:
    """Return what a release that holds a remark is at odds with the record of the meeting about."""
    return [(row["kind"], row["reason"]) for row in told.at_odds(kb, folder, later=remark)]


@pytest.mark.parametrize(
    ("remark", "kind", "value"),
    [
        ("The plan goes back to the experts on ferries of the Working Group, who had gathered in Apia on 6 and 7 May.",
         "dates", "release: 6–7 May 2021"),
        ("The experts of the Working Group on ferries, who had sat in Apia, Samoa, from 3 to 4 May 2021, were thanked.",
         "dates", "release: 3–4 May 2021"),
        ("Thanks went to the Working Group, whose experts had gathered on 4 and 5 May 2021 in Nadi.",
         "place", "release: 4 and 5 May 2021 in Nadi"),
        ("The list goes back to what the Working Group on ferries had asked for in Apia in April 2021.",
         "dates", "release: Apia in April 2021"),
        ("Thanks went to the Working Group on Overloaded Ferries, which had met in Nadi in May 2021.",
         "place", "release: Nadi in May 2021"),
        ("A note was handed to the Working Group (the Group), meeting in Nadi in May 2021.",
         "place", "release: Nadi in May 2021"),
    ],
)  # fmt: skip
def test_other_days_or_another_city_of_a_meeting_are_told(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, kind: str, value: str
):
    [(told_kind, reason)] = found(fresh_kb, tmp_path, remark)
    assert told_kind == kind
    assert value in reason


@pytest.mark.parametrize(
    "remark",
    [
        "The plan goes back to the experts of the Working Group, who had gathered in Apia on 4 and 5 May.",
        "The plan goes back to the experts of the Working Group, who had gathered in Apia on 5 May.",
        "Crews of the Working Group were trained at a workshop held in Apia on 6 and 7 May 2021.",
        "The experts had gathered in Apia on 2 and 3 May 2021 to prepare the meeting of the Working Group on ferries.",
        "Ministers had gathered in Apia on 6 and 7 May 2021.",
        "The experts of the Working Group, who should have gathered in Apia on 6 and 7 May 2021, came earlier.",
        "The experts of the Working Group had gathered in Apia on 6 and 7 September 2020 for the first time.",
        "The list goes back to what the Working Group on ferries had asked for in Apia in May 2021.",
        "The list goes back to what the Working Group on ferries had asked for in Apia in October 2020.",
        "Thanks went to the Heads of Finance of the Working Group, who had gathered on 4 and 5 May 2021 in Nadi.",
        "The list goes back to what Ministers had asked for in Apia in April 2021.",
        "Thanks went to the Working Group on Overloaded Ferries, which had met in Apia in May 2021.",
        "Thanks went to the Working Group on Overloaded Ferries, which had met in Nadi in March 2021.",
        "Thanks went to the Working Group on Lost Anchors, which had met in Nadi in May 2021.",
        "Thanks went to the Working Group on Overloaded Ferries, whose chair had met the press in Nadi in May 2021.",
    ],
)
def test_the_same_days_another_occasion_a_plan_or_another_year_are_not(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str
):
    assert found(fresh_kb, tmp_path, remark) == []


WORKSHOP = """# Workshop on the Testing of Suspect Ropes

Apia, Samoa, 4 and 5 May 2021

**SUMMARY**

1. The Amber Sea Forum on Ferry Safety invited experts to test ropes.

2. {opening}
"""


@pytest.mark.parametrize(
    ("opening", "remark", "count"),
    [
        ("It met in Apia on 4 and 5 May 2021.",
         "Officials heard a report on the rope workshop of May 2021, held in Nadi.", 1),
        ("It met in Apia on 4 and 5 May 2021.",
         "Officials heard a report on the rope workshop of May 2021, held in Apia.", 0),
        ("It met in Apia on 4 and 5 May 2021.",
         "Officials heard a report on the rope workshop of June 2021, held in Nadi.", 0),
        ("It met in Apia on 4 and 5 May 2021.",
         "Officials heard a report on the sail workshop of May 2021, held in Nadi.", 0),
        ("It met in Apia on 4 and 5 May 2021.",
         "Officials heard a report on the rope course of May 2021, held in Nadi.", 0),
    ],
)  # fmt: skip
def test_a_workshop_is_recalled_by_its_month_and_topic(
    fresh_kb: KnowledgeBase, tmp_path: Path, opening: str, remark: str, count: int
):
    statement = told.STATEMENT.replace("4-5 MAY", "4-5 AUGUST").replace("4 and 5 May", "4 and 5 August")
    statement = (
        statement.replace("Apia", "Suva").replace("APIA", "SUVA").format(results="searched 9 ferries", remark=remark)
    )
    told.keep(fresh_kb, tmp_path, workshop=WORKSHOP.format(opening=opening), statement=statement)
    assert [row["rule"] for row in ask(fresh_kb.db, "contradictions")] == ["place-of-a-meeting-recalled"] * count
