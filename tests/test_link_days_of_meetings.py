"""Days that two documents give differently for the one meeting of a number in a process."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

RECORD = """# Amber Coast Forum on Ferry Safety

**Second Plenary, Nadi, Fiji, 14 and 15 May 2020**

**SUMMARY**

1. The Second Plenary of the Amber Coast Forum on Ferry Safety was held in Nadi, Fiji, on 14 and 15 May 2020.
"""
REPORT = """# Amber Coast Forum on Ferry Safety

**Annual report**

12 March 2022

The Forum has nine members. It has not met since the {plenary}, which was held in {where}.
"""


@pytest.mark.parametrize(
    ("plenary", "where", "found"),
    [
        ("Second Plenary", "Nadi on 16 and 17 May 2020", ["record: 14–15 May 2020; report: 16–17 May 2020"]),
        ("Second Plenary", "Nadi on 14 and 15 May 2020", []),
        ("Third Plenary", "Nadi on 16 and 17 May 2021", []),
        ("Second Plenary of Harbour Pilots", "Nadi on 16 and 17 May 2020", []),
        ("Second Plenary", "Nadi on 16 and 17 July 2020", []),
    ],
)
def test_a_meeting_of_one_number_in_one_city_has_one_date(
    fresh_kb: KnowledgeBase, tmp_path: Path, plenary: str, where: str, found: list[str]
):
    told.keep(fresh_kb, tmp_path, record=RECORD, report=REPORT.format(plenary=plenary, where=where))
    assert [row["reason"] for row in ask(fresh_kb.db, "contradictions")] == found
