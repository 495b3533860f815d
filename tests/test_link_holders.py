"""Two holders of one office, and one person with two, as documents of one time tell."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

NOTICE = """# Notice of the Amber Sea Forum on Ferry Safety

VISBY, 3 May 2021

{one}
"""

RECORD = """# Third Meeting of the Technical Panel of the Amber Sea Forum on Ferry Safety

Riga, Latvia, {day}

**SUMMARY**

1. The Third Meeting of the Technical Panel of the Amber Sea Forum on Ferry Safety was held in Riga on {day}.

2. {other}
"""


def reasons(kb: KnowledgeBase, folder: Path, one: str, other: str, day: str) -> list[str]:
    """Return what a notice and a later record disagree about."""
    told.keep(kb, folder, notice=NOTICE.format(one=one), record=RECORD.format(other=other, day=day))
    return [row["reason"] for row in ask(kb.db, "contradictions")]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            "The drill was opened by the Governor of Gotland, Ms Astrid Lund.",
            "The panel recalled the drill that the Governor of Gotland, Ms Karin Ek, had opened on 3 May.",
            "notice: Astrid Lund, Governor of Gotland; record: Karin Ek, Governor of Gotland",
        ),
        (
            "The ribbon was cut by the Mayor of Visby, Mr Nils Berg.",
            "The panel thanked Mr Nils Berg, Minister for Transport of Sweden, who had cut the ribbon on 3 May.",
            "notice: Nils Berg, Mayor of Visby; record: Nils Berg, Minister for Transport",
        ),
    ],
)
def test_other_holders_and_other_offices_of_one_day_are_told(
    fresh_kb: KnowledgeBase, tmp_path: Path, one: str, other: str, reason: str
):
    assert reasons(fresh_kb, tmp_path, one, other, "4 June 2021") == [reason]


@pytest.mark.parametrize(
    ("other", "day"),
    [
        ("The panel thanked the new Governor of Gotland, Ms Karin Ek.", "4 June 2021"),
        ("The panel thanked the Governor of Gotland, Ms Karin Ek.", "4 June 2022"),
        ("The panel thanked the Governor of Kalmar, Ms Karin Ek.", "4 June 2021"),
        ("The panel thanked Ms Astrid Lund, Minister for Transport of Sweden.", "4 June 2022"),
    ],
)
def test_changes_other_places_and_later_years_are_at_odds_with_nothing(
    fresh_kb: KnowledgeBase, tmp_path: Path, other: str, day: str
):
    one = "The drill was opened by the Governor of Gotland, Ms Astrid Lund."
    assert reasons(fresh_kb, tmp_path, one, other, day) == []


@pytest.mark.parametrize(
    ("position", "reasons"),
    [
        ("Director of Shipping", []),
        ("Deputy Director of Shipping", ["statement: Otto Brandt, Director of Shipping; "
                                         "release: Otto Brandt, Deputy Director of Shipping"]),
    ],
)  # fmt: skip
def test_a_post_is_that_of_the_meeting_whose_town_recalls_it(
    fresh_kb: KnowledgeBase, tmp_path: Path, position: str, reasons: list[str]
):
    statement = told.STATEMENT.replace("Head of Division", "Director of Shipping").format(
        results="inspected 214 ferries", remark="No ferry sank."
    )
    remark = f"Mr Otto Brandt, {position}, Ministry of Transport of Germany, had spoken in Apia of life jackets."
    release = told.RELEASE.format(results="inspected 214 ferries", remark=remark, last=20)
    told.keep(fresh_kb, tmp_path, statement=statement, release=release)
    assert [row["reason"] for row in ask(fresh_kb.db, "contradictions")] == reasons


@pytest.mark.parametrize(
    ("remark", "count"),
    [
        ("Ms Lina Tamasese, Minister of Defence of Samoa, had spoken in Apia of life jackets.", 1),
        ("Ms Lina Tamasese, Minister of Transport of Samoa, had spoken in Apia of life jackets.", 0),
        ("Ms Lina Tamasese, the new Minister of Defence of Samoa, had spoken in Apia of life jackets.", 0),
        ("Ms Lina Tamasese, Minister of Defence of Samoa, spoke of life jackets.", 0),
    ],
)
def test_a_minister_has_one_ministry_on_one_occasion(fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, count: int):
    statement = told.STATEMENT.replace("Director of Shipping, Ministry of Transport of", "Minister of Transport of")
    statement = statement.format(results="inspected 214 ferries", remark="No ferry sank.")
    release = told.RELEASE.format(results="inspected 214 ferries", remark=remark, last=20)
    told.keep(fresh_kb, tmp_path, statement=statement, release=release)
    assert len(list(ask(fresh_kb.db, "contradictions"))) == count
