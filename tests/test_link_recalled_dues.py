"""A due date that a later document recalls otherwise than it was set."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase


def found(kb: KnowledgeBase, folder: Path, remark: str) -> list[str]:
    """Return what a release that holds a remark is at odds with a statement about: the handbook is due by 30 June."""
    told.keep(
        kb,
        folder,
        statement=told.STATEMENT.format(results="inspected 214 ferries", remark="No ferry sank."),
        release=told.RELEASE.replace("15 June 2021", "20 July 2021").format(
            results="inspected 214 ferries", remark=remark, last=20
        ),
    )
    return [row["reason"] for row in ask(kb.db, "contradictions") if row["what"].startswith("due date")]


@pytest.mark.parametrize(
    ("remark", "due"),
    [
        ("The handbook for port inspectors, which had been due by 15 June 2021, came out on 12 July.", "15 June 2021"),
        ("In Apia the members had set 31 May as the deadline for the handbook for port inspectors.", "31 May 2021"),
        ("The handbook for port inspectors came out on 12 July 2021. This was after the date of 10 July 2021 on which "
         "the Working Group had agreed.", "10 July 2021"),
        ("The deadline agreed for the handbook for port inspectors, 15 June 2021, has passed.", "15 June 2021"),
        ("The handbook for port inspectors was completed on 12 July, five days after the deadline.", "7 July 2021"),
        ("The handbook for port inspectors was completed on 12 July, five days later than agreed.", "7 July 2021"),
        ("The handbook for port inspectors came out on 12 July; the date set was 10 July.", "10 July 2021"),
        ("The handbook for port inspectors, which Fiji was to complete by 15 June 2021, will have 80 pages.",
         "15 June 2021"),
    ],
)  # fmt: skip
def test_a_due_date_recalled_otherwise_is_told(fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, due: str):
    assert found(fresh_kb, tmp_path, remark) == [f"statement: by 30 June 2021; release: due {due}"]


@pytest.mark.parametrize(
    "remark",
    [
        "The handbook for port inspectors, which had been due by the end of June 2021, came out on 12 July.",
        "The handbook for port inspectors was completed on 12 July 2021, twelve days after the deadline.",
        "The handbook for port inspectors was completed on 12 July 2021, almost three weeks after the deadline.",
        "The handbook for port inspectors bears the date of 14 July 2021, two weeks later than foreseen.",
        "The handbook for port inspectors bears the date of 12 July 2021.",
        "The new deadline for the handbook for port inspectors is 31 August 2021.",
        "The handbook for port inspectors, which Fiji was given more time and was asked to complete by 31 August 2021, "
        "has 80 pages.",
        "The survey of piers, which had been due by 15 June 2021, came out on 12 July.",
        "The handbook for port inspectors that Fiji had promised for the last of June went live on 12 July 2021.",
        "The handbook for port inspectors of 2022 had been promised for 30 June 2022.",
    ],
)
def test_the_same_date_a_new_one_and_one_of_another_task_are_not(fresh_kb: KnowledgeBase, tmp_path: Path, remark: str):
    assert found(fresh_kb, tmp_path, remark) == []


@pytest.mark.parametrize(("weeks", "count"), [("seven", 0), ("three", 1)])
def test_a_due_date_counted_back_may_lie_in_the_year_before(
    fresh_kb: KnowledgeBase, tmp_path: Path, weeks: str, count: int
):
    remark = f"The handbook for port inspectors came out on 20 February 2022, {weeks} weeks later than planned."
    results = "inspected 214 ferries"
    told.keep(
        fresh_kb,
        tmp_path,
        statement=told.STATEMENT.replace("30 June 2021", "31 December 2021").format(results=results, remark="No."),
        release=told.RELEASE.replace("15 June 2021", "28 February 2022").format(
            results=results, remark=remark, last=20
        ),
    )
    dues = [row for row in ask(fresh_kb.db, "contradictions") if row["what"].startswith("due date")]
    assert len(dues) == count
