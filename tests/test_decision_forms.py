"""Decisions in further forms: verbs in capitals, clauses that go on, nouns that look like verbs, notes on the text."""

import pytest
from written import written

from extractors.facts.decision import find

DECLARATION = """# TROMSØ DECLARATION

NINTH MINISTERIAL MEETING OF THE RIVERS COUNCIL

11 May 2017

WE, THE MINISTERS REPRESENTING THE SIX STATES, convened in Tromsø for the Ninth Ministerial Meeting,

RECOGNIZING the rights of those who live by the rivers,

HEREBY:

1. ADOPT the Plan on River Ice,

2. ESTABLISH a Task Force on Floods, and DIRECT it to report to the next Meeting,

3. ACCEPT WITH APPRECIATION the offer of Iceland to chair the Council.
"""


def told(text: str) -> list[tuple[str | None, str | None, str]]:
    return [(each.actor, each.verb, each.text) for each in find(written(text))]


def test_verbs_in_capitals_are_those_of_the_ministers_who_declare() -> None:
    assert told(DECLARATION) == [
        ("Ministers", "recognise", "rights of those who live by the rivers"),
        ("Ministers", "adopt", "Plan on River Ice"),
        ("Ministers", "establish", "Task Force on Floods"),
        ("Ministers", "direct", "report to the next Meeting"),
        ("Ministers", "accept", "offer of Iceland to chair the Council"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ministers stressed that checks must rest on science, and must not become a barrier.",
            [("Ministers", "stress", "checks must rest on science, and must not become a barrier")],
        ),
        (
            "Ministers expressed concern at the rust, which is not found here but has reached Chad.",
            [("Ministers", "express concern", "rust, which is not found here but has reached Chad")],
        ),
        ("Fiji and Tonga have both offered to host the Council.", [("Fiji and Tonga", "offer", "host the Council")]),
        ("Ministers thanked the people of Fiji for the warm welcome that they had given to all.", []),
        ("[Note by the Chair: delegations proposed the words in brackets.]", []),
    ],
)
def test_a_clause_is_read_to_its_end_and_no_noun_for_a_verb(sentence: str, expected: list[object]) -> None:
    assert told(sentence) == expected


def test_items_that_open_with_to_are_decided_without_it() -> None:
    text = "The Committee decided:\n\n(a) To adopt the form;\n\n(b) To print it.\n"
    assert told(text) == [("Committee", "decide", "adopt the form"), ("Committee", "decide", "print it")]
