"""Numbers that are counted since a day or an event, and go on growing."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

SEVERAL = "34 stray ponies have been led back to their owners since the summit, most of them at night."


def reasons(kb: KnowledgeBase, folder: Path, remark: str, later: str) -> list[str]:
    """Return what the documents say that hold a remark and a later one, without the results of their operation."""
    told.keep(
        kb,
        folder,
        statement=told.STATEMENT.format(results="held talks", remark=remark),
        release=told.RELEASE.format(results="held talks", remark=later, last=20),
    )
    return [row["reason"] for row in ask(kb.db, "contradictions")]


@pytest.mark.parametrize(
    ("first", "found"),
    [
        ("The wardens have led 43 stray ponies back to their owners since the leaders met in Nadi.",
         ["release: 43; release: 34"]),
        ("The wardens have led 43 stray ponies back to their owners since the launch of the patrol.", []),
        ("The wardens have led 43 stray ponies back to their owners since January 2020.", []),
        ("The wardens have led 43 more stray ponies back to their owners since the leaders met in Nadi.", []),
        ("The wardens have led some 33 stray ponies back to their owners since the leaders met in Nadi.", []),
        ("So far the wardens have led 43 stray ponies back to their owners.", []),
        ("The wardens have fed 43 stray ponies since the leaders met in Nadi.", []),
        ("The wardens have led 43 stray cows back to their owners since the leaders met in Nadi.", []),
        ("The wardens have led 43 stray ponies in Samoa back to their owners since the leaders met in Nadi.", []),
    ],
)  # fmt: skip
def test_one_document_counts_since_one_event_only_once(
    fresh_kb: KnowledgeBase, tmp_path: Path, first: str, found: list[str]
):
    assert reasons(fresh_kb, tmp_path, told.NOTHING, f"{first}\n\n## Besides\n\n{SEVERAL}") == found


@pytest.mark.parametrize(
    ("remark", "later", "found"),
    [
        ("Since its opening on 3 March 2021, 61 forged tickets have been withdrawn by the office.",
         "Since the office opened on 3 March, it has withdrawn 52 forged tickets.", ["statement: 61; release: 52"]),
        ("Since its opening on 3 March 2021, 61 forged tickets have been withdrawn by the office.",
         "Since the office opened on 3 March, it has withdrawn 78 forged tickets.", []),
        ("Since its opening on 3 March 2021, 61 forged tickets have been withdrawn by the office.",
         "Since 3 May 2021, it has withdrawn 52 forged tickets.", []),
        ("The office has withdrawn 61 forged tickets since the First Meeting.",
         "The office has withdrawn 52 forged tickets since the Second Meeting.", []),
        ("The office has withdrawn 61 forged tickets since the meeting in Nadi.",
         "The office has withdrawn 52 forged tickets since the meeting in Apia.", []),
        ("The office has withdrawn 61 forged tickets since the meeting in Nadi.",
         "The office has withdrawn 52 forged tickets since the Fifth Meeting.", []),
        ("Since January 2020, 61 beacons have been in use.", "Since January 2020, 52 beacons have been in use.", []),
        ("The office has withdrawn 61 forged tickets since the meeting in Nadi.",
         "Since the Nadi meeting, the office has withdrawn 52 forged tickets.", ["statement: 61; release: 52"]),
        ("Since 2 May 2020, police have found 61 beacons.", "Since 2 May 2020, pilots have found 52 beacons.", []),
        ("Since 2 May 2020, 61 beacons have been found.", "Since 2 May 2020, 52 beacons have been found at night.", []),
        ("Since 2 May 2020, 61 beacons have been found at night.", "Since 2 May 2020, 52 beacons have been found.",
         ["statement: 61; release: 52"]),
        ("So far, 61 beacons have been found in the north.", "So far, 52 beacons have been found in the south.", []),
        ("More than 60,000 beacons have been lost in our countries since 1975.",
         "Since 1975, about 45,000 beacons have been lost across the member States.",
         ["statement: more than 60,000; release: about 45,000"]),
        ("More than 60,000 beacons have been lost in our countries since 1975.",
         "Since 1975, about 45,000 beacons have been lost across the island States.", []),
        ("Since the opening of the hall, 61 pilots have been trained.",
         "Since the opening of the second hall, 52 pilots have been trained.", []),
    ],
)  # fmt: skip
def test_what_only_grows_is_never_less_later(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, later: str, found: list[str]
):
    assert reasons(fresh_kb, tmp_path, remark, later) == found


@pytest.mark.parametrize(
    ("again", "found"),
    [
        ("To date 21 wells have been dug.", ["release: 17; release: 21"]),
        ("To date 17 wells have been dug.", []),
        ("In May, 16 wells were dug.", []),
    ],
)
def test_one_document_has_one_count_up_to_its_day(
    fresh_kb: KnowledgeBase, tmp_path: Path, again: str, found: list[str]
):
    later = f"So far 17 wells have been dug.\n\n## Besides\n\n{again}"
    assert reasons(fresh_kb, tmp_path, told.NOTHING, later) == found
