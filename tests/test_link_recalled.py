"""A meeting that another document recalls by its city and days."""

from pathlib import Path

import pytest
import told

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
    ],
)
def test_the_same_days_another_occasion_a_plan_or_another_year_are_not(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str
):
    assert found(fresh_kb, tmp_path, remark) == []
