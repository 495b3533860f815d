"""Stages and parts told by a number behind their noun."""

import pytest
from promised import promise, report, statuses

from kb.link.words.stages import are_other_stages, stages
from kb.store import KnowledgeBase


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Carry out Phase Two of the survey", {"phas": {2}}),
        ("Print volumes II and part 3", {"part": {3}}),
        ("in May 2 boats came", {}),
        ("Hold two courses for 40 pilots", {}),
    ],
)
def test_the_number_behind_a_noun_tells_its_stage(words: str, found: dict[str, set[int]]) -> None:
    assert {noun: set(numbers) for noun, numbers in stages(words).items()} == found


def test_one_stage_is_not_another() -> None:
    assert are_other_stages("Phase One of the survey", "Phase II of the survey")
    assert not are_other_stages("Phase Two of the survey", "the survey, phase 2")
    assert not are_other_stages("Phase Two of the survey", "the survey")


def test_what_is_told_of_one_stage_closes_no_other(fresh_kb: KnowledgeBase) -> None:
    first, second = "Carry out Phase One of the reef survey", "Carry out Phase Two of the reef survey"
    promise(fresh_kb, first, second)
    report(fresh_kb, "Phase One of the reef survey was carried out in May 2021.")
    assert statuses(fresh_kb) == {first: "reported-done", second: "no-report"}
