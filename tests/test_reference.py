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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ministers adopted the Regional Grading Scale.", ["Regional Grading Scale"]),
        ("The Forum **endorsed** the Ballast Code for Small Ports.", ["Ballast Code for Small Ports"]),
        ("It approved the minutes of the 2nd meeting.", ["minutes of the 2nd meeting"]),
        (
            "Recalling the resolution of the Harbour Assembly on waste oil and nets, it met.",
            ["resolution of the Harbour Assembly on waste oil and nets"],
        ),
        ("The office will publish an external evaluation in May.", ["external evaluation"]),
    ],
)
def test_what_is_adopted_or_approved_by_a_name_is_a_document(sentence: str, expected: list[str]) -> None:
    found = reference.find(written(OPENING + sentence))
    assert [each.text for each in found if each.kind == "document"] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Ministers approved the Joint Salvage Centre.",
        "Ministers approved the Clean Quay Campaign.",
        "Ministers endorsed the United Arab Emirates as host.",
        "Ministers endorsed the Chair Rapporteur’s proposal.",
        "Ministers adopted the Agenda.",
        "Ministers adopted a cautious approach.",
    ],
)
def test_a_body_an_activity_or_a_state_that_is_approved_is_no_document(sentence: str) -> None:
    assert [each.text for each in reference.find(written(OPENING + sentence)) if each.kind == "document"] == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "They took note of the Agreement on the Marking of Nets.",
            [("Agreement on the Marking of Nets", "instrument")],
        ),
        ("Ministers signed the Lome Accord on Clean Quays.", [("Lome Accord on Clean Quays", "instrument")]),
        ("Building on the Suva Roadmap, they met.", [("Suva Roadmap", "document")]),
        ("The Ministers of the Coastal Forum met.", []),
    ],
)
def test_agreements_are_instruments_and_the_process_is_none(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.text, each.kind) for each in reference.find(written(OPENING + sentence))] == expected


def test_somebody_who_belongs_to_an_instrument_is_none() -> None:
    sentence = "The Parties to the Compact met the Secretary-General of the Convention."
    assert list(reference.find(written(OPENING + sentence))) == []


COMPACT = """# Chair's Summary

Fourth Meeting of the Heron Delta Compact on Dredging, Dykes and Drainage

Lome, Togo, 3–4 May 2022

The Fourth Meeting of the Heron Delta Compact on Dredging, Dykes and Drainage was held in Lome on 3 and 4 May 2022.

"""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Bureau of the Heron Delta Compact met.", []),
        ("Members of the Heron Delta Compact on Dredging reported.", []),
        ("Members recalled the Heron Island Compact.", ["Heron Island Compact"]),
        ("Members recalled the Ports Convention.", ["Ports Convention"]),
    ],
)
def test_the_forum_itself_is_no_instrument_whatever_it_is_called(sentence: str, expected: list[str]) -> None:
    assert [each.text for each in reference.find(written(COMPACT + sentence))] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "They read the Convention for the Relief of Crews from Wrecks (CRCW).",
            "Convention for the Relief of Crews from Wrecks",
        ),
        ("They read the Convention for the Relief of Crews from Lome.", "Convention for the Relief of Crews"),
        ("They recalled the Protocol to the Convention on Dykes.", "Protocol to the Convention on Dykes"),
    ],
)
def test_an_instrument_is_called_by_the_whole_of_what_its_letters_stand_for(sentence: str, expected: str) -> None:
    assert [each.text for each in reference.find(written(OPENING + sentence))] == [expected]


def test_a_protocol_sent_to_somebody_is_none_to_another_instrument() -> None:
    found = reference.find(written(OPENING + "Members will send comments on the Dyke Protocol to the Bureau of Ports."))
    assert [each.kind for each in found] in ([], ["document"])
