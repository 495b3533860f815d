"""Amounts of money given, told again: when two are of one gift, and when of two."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase


@pytest.mark.parametrize(("year", "count"), [(2019, 0), (2020, 1)])
def test_gifts_of_two_years_are_two(fresh_kb: KnowledgeBase, tmp_path: Path, year: int, count: int):
    gift = "Germany gave EUR {} million to the Harbour Fund in {}."
    told.keep(
        fresh_kb,
        tmp_path,
        statement=told.STATEMENT.format(results="held talks", remark=gift.format(2, 2020)),
        release=told.RELEASE.format(results="held talks", remark=gift.format(3, year), last=20),
    )
    assert len(list(ask(fresh_kb.db, "contradictions"))) == count


@pytest.mark.parametrize(
    ("head", "later", "count"),
    [
        ("Donor | Purpose | Amount", "The EUR 830,000 that Germany pledged in Apia has been used up.", 1),
        ("Donor | Purpose | Amount", "The EUR 830,000 that Fiji pledged in Apia has been used up.", 0),
        ("Donor | Purpose | Amount", "The EUR 830,000 that Germany pledged in Suva has been used up.", 0),
        ("Given by | Purpose | Amount", "The EUR 830,000 that Germany pledged in Apia has been used up.", 1),
        ("Country | Purpose | Cost", "The EUR 830,000 that Germany pledged in Apia has been used up.", 0),
    ],
)
def test_a_row_of_a_table_of_donors_tells_who_gives(
    fresh_kb: KnowledgeBase, tmp_path: Path, head: str, later: str, count: int
):
    table = f"The table shows:\n\n| {head} |\n|---|---|---|\n| Samoa | A grant | EUR 2 |\n"
    table += "| Germany | Boats | EUR 380,000 |\n"
    told.keep(
        fresh_kb,
        tmp_path,
        statement=told.STATEMENT.format(results="held talks", remark=f"Money was spent.\n\n{table}"),
        release=told.RELEASE.format(results="held talks", remark=later, last=20),
    )
    assert len(list(ask(fresh_kb.db, "contradictions"))) == count


@pytest.mark.parametrize(
    ("later", "count"),
    [
        ("The EUR 2.3 million given by Germany has paid for two cranes.", 1),
        ("The EUR 2.4 million given by Germany has paid for two cranes.", 0),
        ("The EUR 2.3 million given by Fiji has paid for two cranes.", 0),
        ("The USD 2.3 million given by Germany has paid for two cranes.", 0),
    ],
)
def test_two_amounts_of_one_donor_with_their_digits_swapped_are_of_one_gift(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, count: int
):
    first = "The Meeting welcomed the contribution by Germany of EUR 3.2 million for equipment."
    assert len(told.at_odds(fresh_kb, tmp_path, first, later)) == count


@pytest.mark.parametrize(
    ("later", "count"),
    [
        ("Germany pledged EUR 2.7 million in Apia, which was well spent.", 1),
        ("Fiji pledged EUR 2.7 million in Apia, which was well spent.", 0),
    ],
)
def test_a_clause_of_its_own_tells_who_gives(fresh_kb: KnowledgeBase, tmp_path: Path, later: str, count: int):
    first = "The list was drawn up by Fiji, and the Meeting thanked Germany for its grant of EUR 4.2 million."
    assert len(told.at_odds(fresh_kb, tmp_path, first, later)) == count
