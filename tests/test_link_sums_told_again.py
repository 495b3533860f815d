"""Sums of money told again: what was spent in a year, what was recovered in an operation; and results of a series."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase


def found(kb: KnowledgeBase, folder: Path, statement: str, remark: str) -> list[str]:
    """Return what the results of an operation in a statement and a remark in a release are at odds about."""
    told.keep(
        kb,
        folder,
        statement=told.STATEMENT.format(
            results=statement, remark="In 2020 the Forum spent EUR 400,000 on life jackets."
        ),
        release=told.RELEASE.format(results="inspected 214 ferries", remark=remark, last=20),
    )
    return [row["reason"] for row in ask(kb.db, "contradictions")]


@pytest.mark.parametrize(
    ("remark", "reason"),
    [
        ("During Operation Calm Water, EUR 1.7 million in unpaid fares was recovered.",
         ["statement: EUR 1,500,000; release: EUR 1,700,000"]),
        ("Expenditure on life jackets came to EUR 430,000 in 2020.", ["statement: EUR 400,000; release: EUR 430,000"]),
        ("Expenditure on life jackets came to EUR 400,000 in 2020.", []),
        ("Expenditure on life jackets came to EUR 430,000 in 2019.", []),
        ("Expenditure on radios came to EUR 430,000 in 2020.", []),
        ("During Operation Calm Water, EUR 1.7 million in fines was collected.", []),
    ],
)  # fmt: skip
def test_sums_of_one_purpose_are_held_against_each_other_in_one_year_or_operation(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, reason: list[str]
):
    statement = "inspected 214 ferries\n   - recovered EUR 1.5 million in unpaid fares"
    assert found(fresh_kb, tmp_path, statement, remark) == reason


FIRST = """# Amber Sea Forum: Media Release

3 May 2021

The Forum published the results of the Joint Ferry Weeks, which took place from 1 to 14 April 2021. During the Joint \
Ferry Weeks, inspectors:

- checked 214 ferries
"""
SECOND = """# Amber Sea Forum: Statement of the Third Meeting

Apia, 8 June 2021

1. The Third Meeting of the Amber Sea Forum was held in Apia on 7 and 8 June 2021.
2. The next Joint Ferry Weeks will take place from 4 to 15 October 2021. {remark}
"""


@pytest.mark.parametrize(
    ("remark", "contradictions"),
    [
        ("During the Joint Ferry Weeks, 231 ferries were checked.", 1),
        ("During the Joint Ferry Weeks, 214 ferries were checked.", 0),
        ("For the Joint Ferry Weeks, 231 ferries were named.", 0),
    ],
)
def test_results_told_before_a_second_round_are_those_of_the_first(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, contradictions: int
):
    told.keep(fresh_kb, tmp_path, first=FIRST, second=SECOND.format(remark=remark))
    assert len(list(ask(fresh_kb.db, "contradictions"))) == contradictions


def test_the_countries_that_sent_their_results_are_fewer_than_those_that_took_part(
    fresh_kb: KnowledgeBase, tmp_path: Path
):
    statement = "inspected 214 ferries\n   - searched ferries in five countries"
    remark = "The report on Operation Calm Water covers the four countries that have sent in their results."
    assert found(fresh_kb, tmp_path, statement, remark) == []


@pytest.mark.parametrize(
    ("first", "second", "contradictions"),
    [("Phase One", "Phase Two", 0), ("Phase One", "the first phase", 1), ("Phase One", "Phase 1", 1)],
)
def test_a_phase_is_known_by_its_number(
    fresh_kb: KnowledgeBase, tmp_path: Path, first: str, second: str, contradictions: int
):
    words = "Crews of the five countries inspected {} ferries and their jackets in {}."
    told.keep(
        fresh_kb,
        tmp_path,
        statement=told.STATEMENT.format(results="published posters", remark=words.format(214, first)),
        release=told.RELEASE.format(results="published posters", remark=words.format(241, second), last=20),
    )
    assert len(list(ask(fresh_kb.db, "contradictions"))) == contradictions


DECLARATION = """# The Apia Declaration on Ferry Safety

Adopted at Apia on 5 May 2021

We, the Ministers of the Amber Sea Forum on Ferry Safety, gathered at Apia for the Second Session of the Forum,

1. Thank Germany for its contribution of EUR 4.5 million to the lifeboat fund{more}.
"""


@pytest.mark.parametrize(
    ("more", "town", "contradictions"),
    [
        ("", "Apia", ["amount given by Germany"]),
        ("", "Nadi", []),
        (", and take note of the intention of Samoa to lend boats", "Apia", ["amount given by Germany"]),
    ],
)
def test_a_gift_is_known_by_its_donor_and_the_town_that_a_document_opens_with(
    fresh_kb: KnowledgeBase, tmp_path: Path, more: str, town: str, contradictions: list[str]
):
    later = f"The EUR 5.4 million that Germany announced at {town} has bought ropes."
    release = told.RELEASE.format(results="inspected 214 ferries", remark=later, last=20)
    told.keep(fresh_kb, tmp_path, declaration=DECLARATION.format(more=more), release=release)
    assert [row["what"] for row in ask(fresh_kb.db, "contradictions")] == contradictions
