"""Shares, spans of days and sums that do not follow from the numbers of their own sentence."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase


def found(kb: KnowledgeBase, folder: Path, remark: str) -> list[str]:
    """Return what a statement that holds a remark is at odds with itself about."""
    told.keep(kb, folder, statement=told.STATEMENT.format(results="inspected 214 ferries", remark=remark))
    return [row["reason"] for row in ask(kb.db, "contradictions")]


@pytest.mark.parametrize(
    ("remark", "readings"),
    [
        ("18 of the 24 crews (80 per cent) wore jackets.", "statement: 80; statement: 18 of 24 are 75 per cent"),
        ("Two thirds of the 12 islands, or nine, have a pier.", "statement: Two thirds; statement: 9 of 12 are 75"),
        ("The course brought together 40 masters: 21 men and 17 women.", "statement: 40; statement: 21 + 17 = 38"),
        ("Crews gave out 90 jackets, 41 to boys and 39 to girls.", "statement: 90; statement: 41 + 39 = 80"),
        ("A five-day course for masters was held from 3 to 12 May 2021.", "statement: 5 days; statement: 10 days"),
    ],
)
def test_what_a_sentence_reckons_wrongly_is_told(fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, readings: str):
    [reason] = found(fresh_kb, tmp_path, remark)
    assert reason.startswith(readings)


@pytest.mark.parametrize(
    "remark",
    [
        "18 of the 24 crews (75 per cent) wore jackets.",
        "17 of the 24 crews (about 70 per cent) wore jackets.",
        "Two thirds of the 12 islands, or eight, have a pier.",
        "Half of the 15 islands, or eight, have a pier.",
        "The course brought together 40 masters: 21 men and 19 women.",
        "The course brought together 40 people: 21 men and 17 boys.",
        "The course brought together 5 trainers, 21 men and 17 women.",
        "Two-day courses for masters were held from 3 to 12 May 2021.",
        "A five-day course for masters was held from 3 to 7 May 2021.",
        "A five-day course for masters was held from 3 to 8 May 2021.",
        "A ten-day course for masters was held from 3 to 14 May 2021.",
        "The last of the answers came five days after the course, which lasted from 3 to 12 May 2021.",
    ],
)
def test_rounding_working_days_and_what_is_no_whole_leave_room(fresh_kb: KnowledgeBase, tmp_path: Path, remark: str):
    assert found(fresh_kb, tmp_path, remark) == []
