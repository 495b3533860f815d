"""The day on which a thing had its first of something, which is one day."""

from pathlib import Path

import pytest
import told

from kb.store import KnowledgeBase

TOOK = "The rescue desk in Apia is at work. It got its first report on 2 May 2021 from Apia."


@pytest.mark.parametrize(
    ("later", "reasons"),
    [
        ("The rescue desk has heard of 40 boats since its first report on 12 May.",
         ["statement: 2 May 2021; release: 12 May 2021"]),
        ("On 12 May 2021 the rescue desk had its first report.", ["statement: 2 May 2021; release: 12 May 2021"]),
        ("The rescue desk has heard of 40 boats since its first report on 2 May.", []),
        ("The rescue desk has heard of 40 boats since its first drill on 12 May.", []),
        ("The rescue desk was closed after its last report on 12 May.", []),
        ("During a trial, the rescue desk had its first report on 12 May.", []),
        ("The rescue desk in Nadi had its first report on 12 May from Labasa.", []),
        ("The rescue desk will have its first report on 12 July.", []),
        ("The pilots gave their first report on 12 May.", []),
        ("The rescue desk had its first report on board in 2019.", []),
        ("The rescue desk had its first report of a whale on 20 November 2019.", []),
    ],
)  # fmt: skip
def test_a_thing_has_its_first_of_something_on_one_day(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, reasons: list[str]
):
    found = [row["reason"] for row in told.at_odds(fresh_kb, tmp_path, TOOK, later)]
    assert found == reasons


def test_the_firsts_of_two_countries_are_two(fresh_kb: KnowledgeBase, tmp_path: Path):
    first = "The rescue desk of Fiji got its first report on 2 May 2021."
    assert told.at_odds(fresh_kb, tmp_path, first, "The rescue desk of Tonga got its first report on 12 May.") == []
