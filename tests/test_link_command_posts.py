"""The town from which an operation was directed, where two documents name two."""

from pathlib import Path

import pytest
import told

from kb.store import KnowledgeBase


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("During Operation Calm Water crews were directed from a coordination centre in Nadi.",
         "The crews of Operation Calm Water worked from a coordination centre in Suva."),
        ("Operation Calm Water was run from Nadi.", "The headquarters of Operation Calm Water were in Suva."),
        ("Operation Calm Water had its headquarters in Nadi.",
         "A command post, set up in Suva, led the crews of Operation Calm Water."),
        ("Operation Calm Water was run from Nadi.",
         "The cell in Suva from which Calm Water was directed had too few radios."),
    ],
)  # fmt: skip
def test_an_operation_is_directed_from_one_town(fresh_kb: KnowledgeBase, tmp_path: Path, first: str, later: str):
    assert told.reasons(fresh_kb, tmp_path, first, later) == ["statement: Nadi; release: Suva"]


@pytest.mark.parametrize(
    "later",
    [
        "The crews of Operation Calm Water worked from a coordination centre in Nadi.",
        "Operation Calm Water was run from coordination centres in Nadi and Suva.",
        "Operation Calm Water was run from a national coordination centre in Suva too.",
        "Operation Calm Water would be run from Suva.",
        "The cell in Suva from which crews of Operation Calm Water heard the weather was small.",
        "The second cell in Suva, from which Operation Calm Water was directed at night, was small.",
        "Operation Rough Water was run from Suva.",
        "Operation Calm Water was run from a ship near Fiji.",
    ],
)
def test_one_of_several_centres_a_plan_and_another_operation_are_not_at_odds(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str
):
    assert told.reasons(fresh_kb, tmp_path, "Operation Calm Water was run from Nadi.", later) == []
