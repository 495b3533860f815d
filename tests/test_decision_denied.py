"""Acts that a text says were not done, and decisions that something shall not be done."""

import pytest
from written import written

from extractors.facts.decision import find


def told(sentence: str) -> list[tuple[str | None, str | None, str]]:
    return [(each.actor, each.verb, each.text) for each in find(written(f"# Summary\n\n{sentence}\n"))]


@pytest.mark.parametrize(
    "sentence",
    [
        "No agreement was reached on the lock.",
        "No decision was taken on the seat of the Council.",
        "Neither request was approved.",
        "None of the three drafts was adopted.",
        "Nothing was agreed on fees.",
        "Not all members endorsed the text.",
        "Ministers reached no agreement on fees.",
        "The Council adopted no plan that would raise fees.",
        "No member was requested to leave the room.",
    ],
)
def test_an_act_that_is_denied_decides_nothing(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Agreement was reached on the lock.", (None, None, "lock")),
        ("The Council decided not to meet in May.", ("Council", "decide", "not to meet in May")),
        ("The Council agreed that no fee be paid.", ("Council", "agree", "no fee be paid")),
        (
            "The Council agreed no vessel would be licensed before June.",
            ("Council", "agree", "no vessel would be licensed before June"),
        ),
        (
            "The Council approved no fewer than nine requests.",
            ("Council", "approve", "no fewer than nine requests"),
        ),
    ],
)
def test_a_decision_that_something_not_happen_is_one(sentence: str, expected: tuple[str | None, str, str]) -> None:
    assert told(sentence) == [expected]


def test_what_is_denied_of_one_says_nothing_of_the_next() -> None:
    sentence = "No agreement was reached on the lock, but the Council adopted the toll table."
    assert told(sentence) == [("Council", "adopt", "toll table")]
