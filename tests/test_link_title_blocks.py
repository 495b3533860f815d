"""What a title block and the opening sentence below it tell otherwise of one meeting."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

RECORD = """# The Amber Sea Forum on Ferry Safety

**FIFTH MEETING OF THE WORKING GROUP ON OVERLOADED FERRIES**

**{title}**

**CO-CHAIRS' SUMMARY**

1. {opening} Delegates of Fiji, Samoa and Tonga took part.

2. {more}
"""


def found(kb: KnowledgeBase, folder: Path, title: str, opening: str, more: str = "No ferry sank.") -> list[str]:
    """Return what one record is at odds with itself about."""
    told.keep(kb, folder, record=RECORD.format(title=title, opening=opening, more=more))
    return [f"{row['kind']}: {row['reason']}" for row in ask(kb.db, "contradictions")]


@pytest.mark.parametrize(
    ("title", "opening", "reason"),
    [
        ("APIA, SAMOA, 4–5 MAY 2021", "The Working Group held its Fifth Meeting in Apia from 4 to 6 May 2021.",
         "dates: record: 4–5 May 2021; record: 4–6 May 2021"),
        ("Apia, Samoa, 3-5 May 2021", "The Working Group met for the fifth time in Apia, Samoa, on 4 and 5 May 2021.",
         "dates: record: 3–5 May 2021; record: 4–5 May 2021"),
        ("APIA, SAMOA, 4–5 JUNE 2021", "The Fifth Meeting was held in Apia on 4 and 5 May 2021.",
         "dates: record: 4–5 June 2021; record: 4–5 May 2021"),
        ("APIA, SAMOA, 4–5 MAY 2021", "The Fifth Meeting took place in Nadi on 4 and 5 May 2021.",
         "place: record: APIA; record: Nadi"),
        ("APIA, SAMOA, 4–5 MAY 2021", "The Sixth Meeting took place in Apia on 4 and 5 May 2021.",
         "name: record: FIFTH MEETING; record: Sixth Meeting"),
        ("PORT OF SPAIN, 4–5 MAY 2021", "The Fifth Meeting took place in Nadi on 4 and 5 May 2021.",
         "place: record: PORT OF SPAIN; record: Nadi"),
    ],
)  # fmt: skip
def test_days_a_town_or_a_number_told_otherwise_than_in_the_title_are_told(
    fresh_kb: KnowledgeBase, tmp_path: Path, title: str, opening: str, reason: str
):
    [told_reason] = found(fresh_kb, tmp_path, title, opening)
    assert told_reason.startswith(reason)


@pytest.mark.parametrize(
    ("title", "opening", "more"),
    [
        ("APIA, SAMOA, 4–6 MAY 2021", "The Working Group held its Fifth Meeting in Apia on 4, 5 and 6 May 2021.", ""),
        ("APIA, SAMOA, 4–6 MAY 2021", "The Fifth Meeting was held in Apia from 4 to 6 May 2021.",
         "Experts met in Apia from 2 to 4 May 2021 to prepare it."),
        ("APIA, SAMOA, 4–6 MAY 2021", "The Working Group met in Apia on 4 May 2021 for its Fifth Meeting.", ""),
        ("APIA, SAMOA, 7 MAY 2021", "The Fifth Meeting was held in Apia from 4 to 6 May 2021.", ""),
        ("APIA, SAMOA, 4–6 MAY 2021", "The drafting segment was held in Apia on 5 and 6 May 2021.", ""),
        ("APIA, SAMOA, 4–6 MAY 2021", "The Group met to take up what the Fourth Meeting, held in Nadi from 4 to 5 May "
         "2020, had left.", ""),
        ("PORT OF SPAIN, 4–5 MAY 2021", "The Fifth Meeting took place in Port of Spain on 4 and 5 May 2021.", ""),
    ],
)  # fmt: skip
def test_the_same_days_a_part_an_issue_and_another_meeting_are_not(
    fresh_kb: KnowledgeBase, tmp_path: Path, title: str, opening: str, more: str
):
    assert found(fresh_kb, tmp_path, title, opening, more) == []
