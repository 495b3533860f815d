"""Results told in a table of two columns and in a list, numbers that have grown since, and gifts told again."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

LIST = "The services of the members:\n\n- hailed no fewer than 130 barges\n- gave out over 70 whistles\n- {results}\n"
TABLE = """| At a glance | |
| --- | --- |
| Barges | at least 130 barges hailed |
| Whistles | more than 70 whistles given out |
| {label} | {results} |
"""


def found(kb: KnowledgeBase, folder: Path, statement: str, release: str) -> int:
    """Return in how many things a summary and a release disagree that name no operation."""
    heading = "**Amber Sea Forum on Ferry Safety**\n\n"
    told.keep(
        kb,
        folder,
        summary=f"{heading}**Summary**\n\n10 May 2021\n\nThe co-chairs looked back.\n\n{statement}",
        release=f"{heading}**Media Release**\n\n15 June 2021\n\nThe ferries are safer now.\n\n{release}",
    )
    return len(list(ask(kb.db, "contradictions")))


@pytest.mark.parametrize(
    ("first", "label", "later", "count"),
    [
        ("arrested 58 people", "Arrests", "47 people arrested", 1),
        ("arrested 58 people", "Suspects", "47 persons arrested", 1),
        ("collected 58 litres of rapeseed oil", "Oil poured out", "47 litres", 0),
        ("arrested 58 people", "Arrests", "58 people arrested", 0),
        ("arrested 58 people", "Rescues", "47 people rescued", 0),
    ],
)
def test_people_in_a_table_are_those_of_a_list_by_what_was_done_to_them(
    fresh_kb: KnowledgeBase, tmp_path: Path, first: str, label: str, later: str, count: int
):
    listed, tabled = LIST.format(results=first), TABLE.format(label=label, results=later)
    assert found(fresh_kb, tmp_path, listed, tabled) == count


@pytest.mark.parametrize(
    ("first", "later", "count"),
    [
        ("opened 19 files", "opened 27 files", 1),
        ("opened 19 files", "opened 27 files, eight of them since the debriefing in May", 0),
        ("opened 19 files", "opened 27 files, among them several in the weeks after", 0),
        ("opened 27 files", "opened 19 files, eight of them since the debriefing in May", 1),
        ("opened 19 files", "opened 27 files, eight of them in Fiji", 1),
    ],
)
def test_a_number_of_which_some_came_since_is_no_other_than_a_smaller_one_told_before(
    fresh_kb: KnowledgeBase, tmp_path: Path, first: str, later: str, count: int
):
    assert len(told.at_odds(fresh_kb, tmp_path, results=(first, later))) == count


@pytest.mark.parametrize("how", ["had risen to", "rose to", "had grown to"])
def test_a_number_that_has_risen_is_no_other_than_a_smaller_one_told_before(
    fresh_kb: KnowledgeBase, tmp_path: Path, how: str
):
    later = f"Investigations went on after the operation. By 31 May the number of arrests {how} 29."
    found = told.at_odds(
        fresh_kb, tmp_path, later=later, results=("recorded 22 arrests up to 12 April", "no ferry sank")
    )
    assert [row["reason"] for row in found if "22" in row["reason"]] == []


@pytest.mark.parametrize(
    ("remark", "later", "count"),
    [
        ("The Meeting welcomed a contribution by New Zealand of NZ$ 2.4 million for life jackets.",
         "New Zealand's NZ$ 4.2 million, announced in Apia, pays for rafts.", 1),
        ("The Meeting welcomed a new contribution by Tonga of NZ$ 2.4 million for life jackets.",
         "Tonga's NZ$ 4.2 million, announced in Apia, pays for rafts.", 0),
        ("The Meeting welcomed the signing in March of the grant of EUR 2.4 million from UNODC for life jackets.",
         "The last payment under the UNODC grant of EUR 2.8 million, signed in March 2021, came on 3 June.", 1),
        ("The Meeting welcomed the signing in March of the grant of EUR 2.4 million from UNODC for life jackets.",
         "The last payment under the UNODC grant of EUR 2.8 million, signed in April 2021, came on 3 June.", 0),
    ],
)  # fmt: skip
def test_a_gift_is_known_by_its_donor_and_by_when_it_was_signed(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, later: str, count: int
):
    assert told.kinds(fresh_kb, tmp_path, remark, later) == ["money"] * count
