"""Totals told in other words: by the noun for what was done, by a noun without plural, roughly, in one document."""

from pathlib import Path

import pytest
import told

from kb.link.contradictions.figures.bounds import figure
from kb.queries import ask
from kb.store import KnowledgeBase


def found(kb: KnowledgeBase, folder: Path, statement: str, release: str, remark: str = "No ferry sank.") -> list[str]:
    """Return what the results of a statement and of a release are at odds about."""
    told.keep(
        kb,
        folder,
        statement=told.STATEMENT.format(results=statement, remark=remark),
        release=told.RELEASE.format(results=release, remark="No ferry sank.", last=20),
    )
    return [row["reason"] for row in ask(kb.db, "contradictions")]


@pytest.mark.parametrize(
    ("statement", "release", "reason"),
    [
        ("arrested 53 suspects", "made 49 arrests", ["statement: 53; release: 49"]),
        ("took 53 people into custody", "made 49 arrests", ["statement: 53; release: 49"]),
        ("arrested 53 suspects", "made 53 arrests", []),
        ("questioned 53 suspects", "made 49 arrests", []),
        ("inspected 214 ferries in the spring", "inspected 157 ferries on the river", []),
        ("returned 1,140 live tuna to the sea", "returned 1,460 live tuna to the sea",
         ["statement: 1,140; release: 1,460"]),
        ("returned 1,140 live tuna to the sea", "returned some 1,200 live tuna to the sea", []),
        ("returned 1,140 live tuna to the sea", "seized 1,460 dead tuna", []),
        ("detained two ferries", "checked the papers of all masters. No ferry was detained",
         ["statement: 2; release: 0"]),
        ("detained two ferries", "checked the papers of all masters. No ferry was sunk", []),
    ],
)  # fmt: skip
def test_a_number_is_known_by_the_noun_of_its_act_and_under_a_noun_without_plural(
    fresh_kb: KnowledgeBase, tmp_path: Path, statement: str, release: str, reason: list[str]
):
    assert found(fresh_kb, tmp_path, statement, release) == reason


@pytest.mark.parametrize(
    ("rough", "other", "bound", "agree"),
    [
        (31_000, 26_000, "approx", False),
        (31_000, 28_000, "eq", False),
        (5_000, 4_987, "eq", True),
        (1_500, 1_400, "approx", True),
        (210, 214, "eq", True),
        (200, 231, "eq", False),
    ],
)
def test_a_rough_number_is_told_to_its_last_digit_that_is_no_zero(rough: int, other: int, bound: str, agree: bool):
    here = figure({"value": rough, "value_max": None, "bound": "approx"})
    there = figure({"value": other, "value_max": None, "bound": bound})
    assert here
    assert there
    assert here.agrees(there) is agree


@pytest.mark.parametrize(
    ("thanks", "contradictions"),
    [
        ("The Meeting thanked the port of Apia and the 58 registered delegates.", 1),
        ("The Meeting thanked the port of Apia and all 58 delegates.", 1),
        ("The Meeting thanked the port of Apia and the 61 registered delegates.", 0),
        ("The Meeting thanked the 58 delegates who had taken part, and the port of Apia.", 1),
        ("The Meeting thanked the 58 delegates who had come by sea.", 0),
    ],
)
def test_a_document_thanks_as_many_delegates_as_it_counts(
    fresh_kb: KnowledgeBase, tmp_path: Path, thanks: str, contradictions: int
):
    statement = told.STATEMENT.replace(
        "Delegates from Fiji", "In all, 61 delegates were registered. Delegates from Fiji"
    )
    text = statement.format(results="inspected 214 ferries", remark=thanks)
    told.keep(fresh_kb, tmp_path, statement=text)
    assert len(list(ask(fresh_kb.db, "contradictions"))) == contradictions


def test_areas_of_one_year_are_held_against_each_other_whatever_the_sentence_goes_on_to_say(
    fresh_kb: KnowledgeBase, tmp_path: Path
):
    told.keep(
        fresh_kb,
        tmp_path,
        statement=told.STATEMENT.format(
            results="inspected 214 ferries",
            remark="Storms destroyed 31,000 hectares of mangrove and reef in our five states in 2020.",
        ),
        release=told.RELEASE.format(
            results="inspected 214 ferries",
            remark="Storms wrecked 34,000 hectares in the five states in 2020, and destroyed a third of all boats in "
            "2021.",
            last=20,
        ),
    )
    assert [row["reason"] for row in ask(fresh_kb.db, "contradictions")] == ["statement: 31,000; release: 34,000"]


@pytest.mark.parametrize(("last", "contradictions"), [(25, 1), (20, 0)])
def test_days_without_a_year_that_a_late_document_tells_of_are_of_the_year_that_is_over(
    fresh_kb: KnowledgeBase, tmp_path: Path, last: int, contradictions: int
):
    early = told.STATEMENT.format(results="inspected 214 ferries", remark="The first watch lasted from 2 to 20 April.")
    late = told.RELEASE.replace("15 June 2021", "20 November 2021").format(
        results="inspected 214 ferries", remark=f"The first watch lasted from 2 to {last} April.", last=20
    )
    told.keep(fresh_kb, tmp_path, statement=early, release=late)
    assert len(list(ask(fresh_kb.db, "contradictions"))) == contradictions


@pytest.mark.parametrize(("number", "reason"), [(231, ["statement: 231; release: 214"]), (214, [])])
def test_what_is_done_in_the_course_of_an_operation_is_all_of_it(
    fresh_kb: KnowledgeBase, tmp_path: Path, number: int, reason: list[str]
):
    remark = f"The Meeting welcomed Operation Calm Water, in the course of which {number} ferries were inspected."
    assert found(fresh_kb, tmp_path, "found 9 stowaways", "inspected 214 ferries", remark) == reason
