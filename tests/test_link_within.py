"""Where one document is at odds with itself: a number with its list, a total with the same total."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase


def found(kb: KnowledgeBase, folder: Path, remark: str) -> list[str]:
    """Return what a statement that holds a remark is said to be at odds with itself about."""
    told.keep(kb, folder, statement=told.STATEMENT.format(results="inspected 214 ferries", remark=remark))
    return [row["reason"] for row in ask(kb.db, "contradictions")]


@pytest.mark.parametrize(
    ("remark", "named"),
    [
        ("All six members took part: Fiji, Germany, Kiribati, Samoa and Tonga.", "5 named"),
        ("Four countries (Fiji, Kiribati, Samoa, Nauru and the Cook Islands) sent their returns.", "5 named"),
        ("Three delegations spoke, namely Fiji, Kiribati, Samoa and Tonga.", "4 named"),
    ],
)
def test_a_number_that_its_list_does_not_bear_out_is_told(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, named: str
):
    [reason] = found(fresh_kb, tmp_path, remark)
    assert named in reason


@pytest.mark.parametrize(
    "remark",
    [
        "All five members took part: Fiji, Germany, Kiribati, Samoa and Tonga.",
        "Nine members took part, including Fiji, Kiribati and Samoa.",
        "At least four countries (Fiji, Kiribati, Nauru, Samoa and Tonga) sent their returns.",
        "Six members took part: the police of Fiji, the navy of Samoa and the customs of Tonga spoke.",
        "Four of the six members had sent their returns: Fiji, Samoa, Nauru and Tonga.",
        "Most of the nine members had sent their returns: Fiji, Germany, Kiribati, Samoa and Tonga.",
        "Of the nine members, five took part: Fiji, Germany, Kiribati, Samoa and Tonga.",
        "Six members took part. Fiji, Kiribati and Samoa sent apologies.",
        "Eleven delegates spoke (Fiji, Kiribati, Samoa and Tonga).",
    ],
)
def test_a_list_that_is_open_in_keeping_or_of_something_else_is_not(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str
):
    assert found(fresh_kb, tmp_path, remark) == []


def test_two_totals_of_one_document_for_the_same_thing_are_told(fresh_kb: KnowledgeBase, tmp_path: Path):
    remark = "In total, 241 ferries were inspected during Operation Calm Water."
    assert found(fresh_kb, tmp_path, remark) == ["statement: 214; statement: 241"]


def test_a_part_beside_its_whole_is_no_second_total(fresh_kb: KnowledgeBase, tmp_path: Path):
    remark = "Of these, 41 ferries were inspected in Fiji during Operation Calm Water."
    assert found(fresh_kb, tmp_path, remark) == []
