"""First and last days of one named thing, told with other words of beginning and ending."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

NOTICE = """# Notice of the Amber Sea Forum on Ferry Safety

SUVA, 3 May 2021

{one}

The harbour was full of flags.
"""

RECORD = """# Third Meeting of the Technical Panel of the Amber Sea Forum on Ferry Safety

Apia, Samoa, 4 September 2021

**SUMMARY**

1. The Third Meeting of the Technical Panel of the Amber Sea Forum on Ferry Safety was held in Apia on 4 September 2021.

2. {other}
"""


def reasons(kb: KnowledgeBase, folder: Path, one: str, other: str) -> list[str]:
    """Return what a notice and a later record disagree about."""
    told.keep(kb, folder, notice=NOTICE.format(one=one), record=RECORD.format(other=other))
    return [row["reason"] for row in ask(kb.db, "contradictions")]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            "The Clean Shores Campaign started today in Suva.",
            "The panel heard that the Clean Shores Campaign had begun on 5 May 2021.",
            "notice: 3 May 2021; record: 5 May 2021",
        ),
        (
            "Inspectors have been at work under the Spare Parts Scheme (SPS) since 6 April 2021.",
            "The SPS helped many yards. The scheme, which began on 13 April 2021, goes on.",
            "notice: 6 April 2021; record: 13 April 2021",
        ),
        (
            "The Safe Harbour Week ran until 24 April.",
            "From 19 to 25 April 2021 divers showed their work during the Safe Harbour Week.",
            "notice: 24 April 2021; record: 25 April 2021",
        ),
    ],
)
def test_other_days_of_beginning_and_ending_are_told(
    fresh_kb: KnowledgeBase, tmp_path: Path, one: str, other: str, reason: str
):
    assert reasons(fresh_kb, tmp_path, one, other) == [reason]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Registration for the Clean Shores Campaign started today.",
            "The panel heard that the Clean Shores Campaign had begun on 5 May 2021.",
        ),
        (
            "The Clean Shores Campaign will have begun on 4 May 2021.",
            "The panel heard that the Clean Shores Campaign had begun on 5 May 2021.",
        ),
        (
            "The First Clean Shores Campaign started today.",
            "The Second Clean Shores Campaign began on 5 May 2021.",
        ),
        (
            "The drawings of the Spare Parts Scheme have been in our hands since 6 April 2021.",
            "The Spare Parts Scheme began on 13 April 2021.",
        ),
        (
            "The Clean Shores Campaign started today.",
            "The Clean Shores Campaign ended on 5 May 2021.",
        ),
        (
            "The Clean Shores Campaign ran from 3 to 20 March 2021.",
            "Results of the Clean Shores Campaign: online since 2 April 2021.",
        ),
        (
            "Exercise Blue Buoy ran from 3 to 20 March 2021.",
            "Results of Exercise Blue Buoy: online since 2 April 2021.",
        ),
    ],
)
def test_plans_preparations_and_other_editions_are_at_odds_with_nothing(
    fresh_kb: KnowledgeBase, tmp_path: Path, one: str, other: str
):
    assert reasons(fresh_kb, tmp_path, one, other) == []
