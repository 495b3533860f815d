"""References to instruments and documents, whose nouns they share."""

import pytest
from written import written

from extractors.facts import participant, reference

OPENING = """# Chair's Summary

Third Meeting of the Coastal Forum

Lome, Togo, 3–4 May 2022

The Coastal Forum held its Third Meeting in Lome, Togo, on 3 and 4 May 2022.

"""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("UNESCO encouraged countries to ratify the 1970 Convention.", [("1970 Convention", "instrument")]),
        ("Members that are party to the 1995 Protocol reported.", [("1995 Protocol", "instrument")]),
        ("They called for ratification of the Firearms Protocol.", [("Firearms Protocol", "instrument")]),
        ("Four states acceded to the Ports Protocol.", [("Ports Protocol", "instrument")]),
        ("Ministers APPROVED the Reef Guidelines.", [("Reef Guidelines", "document")]),
        ("Circulate the Reef Guidelines.", [("Reef Guidelines", "document")]),
        ("Ministers recalled the Palermo Protocol.", [("Palermo Protocol", "instrument")]),
        ("The Committee approved the Joint Inspection Protocol.", [("Joint Inspection Protocol", "document")]),
        ("It adopted its Rules of Procedure.", [("Rules of Procedure", "document")]),
        (
            "It approved the Standard Operating Procedure on Parcel Screening.",
            [("Standard Operating Procedure on Parcel Screening", "document")],
        ),
    ],
)
def test_a_protocol_that_states_are_bound_by_is_an_instrument(sentence: str, expected: list[tuple[str, str]]) -> None:
    found = reference.find(written(OPENING + sentence))
    assert [(each.text, each.kind) for each in found] == expected


@pytest.mark.parametrize(
    "words",
    [
        "ICOM will translate it into Papiamento and Haitian Creole, and the Chair welcomed this.",
        "The list names Lunar Tide and Silver Wake, and the Chair also thanked the crew.",
        "The guide covers Solar Rock, and the co-chairs said that it was useful.",
    ],
)
def test_the_chair_who_acts_behind_and_is_in_no_apposition_to_a_name(words: str) -> None:
    assert [each.name for each in participant.find(written(OPENING + words)) if each.kind == "person"] == []
