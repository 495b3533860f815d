"""Results that two documents give without naming what they are of."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase


def found(kb: KnowledgeBase, folder: Path, remark: str, later: str) -> dict[str, str]:
    """Return what two later documents disagree about, given a sentence of each."""
    release = told.RELEASE.format(results="inspected 214 ferries", remark="Views were exchanged.", last=20)
    one, other = (
        release.replace("15 June 2021", day).replace("Views were exchanged.", f"No ferry sank.\n\n## More\n\n{words}")
        for day, words in (("15 June 2021", remark), ("15 July 2021", later))
    )
    told.keep(kb, folder, june=one, july=other)
    return {row["what"]: row["reason"] for row in ask(kb.db, "contradictions")}


@pytest.mark.parametrize(
    ("remark", "later", "what"),
    [
        (
            "In all, 874 ferries were boarded in 23 ports, and 96 captains were fined.",
            "A total of 847 ferries were boarded in 23 ports, and 96 captains were fined.",
            ["ferries, boarded"],
        ),
        (
            "In all, 874 ferries were boarded in 23 ports, and 91 captains were fined.",
            "A total of 847 ferries were boarded in 23 ports, and 96 captains were fined.",
            [],
        ),
        (
            "In all, 874 ferries were boarded in 23 ports, and 96 captains were fined.",
            "A total of 847 ferries were painted in 23 ports, and 96 captains were fined.",
            [],
        ),
        (
            "In 2019, 874 ferries were boarded in 23 ports, and 96 captains were fined.",
            "In 2020, 847 ferries were boarded in 23 ports, and 96 captains were fined.",
            [],
        ),
        (
            "Between 3 May and 7 June 2021 harbour police were on all piers.",
            "The drive was carried out from 3 May to 14 June 2021.",
            ["last day of what began on 3 May 2021"],
        ),
        (
            "Between 3 May and 7 June 2021 harbour police were on all piers.",
            "The course was held from 4 May to 14 June 2021.",
            [],
        ),
        ("The talks were held from 3 to 5 May 2021.", "The course was held from 3 to 7 May 2021.", []),
        (
            "The drive will be carried out from 3 May to 14 October 2021.",
            "The drive was carried out from 3 May to 7 July 2021.",
            [],
        ),
    ],
)
def test_results_are_known_again_by_the_figures_and_days_they_share(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, later: str, what: list[str]
):
    assert list(found(fresh_kb, tmp_path, remark, later)) == what
