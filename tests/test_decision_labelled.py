"""Decisions that a record marks with the word and tells without a verb of deciding."""

import pytest
from written import written

from extractors.facts.decision import find

TOP = "# Minutes of the Fourth Meeting of the Lagoon Council\n\nLomé, Togo, 4 May 2021\n\n1. The Council met.\n\n"


def told(line: str) -> list[tuple[str | None, str | None, int | None, str]]:
    return [(each.actor, each.verb, each.level, each.text) for each in find(written(f"{TOP}{line}\n"))]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "DECISION 2: The permit is free from 1 June 2022. Carried 5-0.",
            [("decide", 9, "permit is free from 1 June 2022")],
        ),
        (
            "**Decision 4/11** – Lock fees halved for boats under oars.",
            [("decide", 9, "Lock fees halved for boats under oars")],
        ),
        ("Decision: Half of the reserve released.", [("decide", 9, "Half of the reserve released")]),
        (
            "DECISION 1: Agenda adopted, item 6 struck out. 3rd record approved as corrected.",
            [("adopt", 9, "Agenda"), ("approve", 8, "3rd record")],
        ),
        ("- Decision No. 3: Offer accepted with thanks.", [("accept", 8, "Offer")]),
        ("DECISION 3: For 2025 the fee is EUR 20. For 12, against 3.", [("decide", 9, "For 2025 the fee is EUR 20")]),
        ("DECISION 3: None of the locks is free. Lost by one vote.", [("decide", 9, "None of the locks is free")]),
    ],
)
def test_each_sentence_behind_the_mark_is_a_decision(line: str, expected: list[tuple[str, int, str]]) -> None:
    assert [found[1:] for found in told(line)] == expected
    assert [found[0] for found in told(line)] == [None] * len(expected)


@pytest.mark.parametrize(
    "line",
    [
        "DECISION 4: DEFERRED.",
        "Decision 5: No decision on the dredger.",
        "Decision 6 – Withdrawn by Ghana.",
        "Decision 2/5 – Budget of the Lock Fund",
        "## Decision 7: Fees. Locks.",
        "Decision making was slow.",
        "Decisions: see the annex.",
        "Decision 3 of the last meeting was read out.",
    ],
)
def test_what_is_put_off_or_only_named_is_no_decision(line: str) -> None:
    assert told(line) == []


def test_a_decision_with_a_verb_and_actor_of_its_own_is_told_once() -> None:
    found = told("Decision 3: The Council agreed to build a lock at Kpota.")
    assert found == [("Council", "agree", 7, "build a lock at Kpota")]
