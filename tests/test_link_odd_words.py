"""Sentences that are hardly ones, and long lists of names in capitals: linking neither fails nor waits."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

LIST = "The officers of FIJI, SAMOA, TONGA, TUVALU, KIRIBATI, NAURU, PALAU and VANUATU met in Apia."


@pytest.mark.parametrize(
    "remark", [":", ": done in May", "– : –", LIST, f"officers of {'A' * 40}", "officers of " * 400]
)
def test_odd_words_are_linked_at_once(fresh_kb: KnowledgeBase, tmp_path: Path, remark: str) -> None:
    assert told.kinds(fresh_kb, tmp_path, "No ferry sank.", remark) == []


def test_a_state_whose_name_begins_as_another_did_not_do_its_work(fresh_kb: KnowledgeBase, tmp_path: Path) -> None:
    said = "Niger attended Operation Calm Water as an observer."
    later = "During Operation Calm Water inspectors of Nigeria and Fiji boarded 4 boats."
    told.kinds(fresh_kb, tmp_path, said, later)
    assert [row["what"] for row in ask(fresh_kb.db, "contradictions") if "Niger" in str(row["what"])] == []
