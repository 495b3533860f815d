"""Those whose role stands in the words around their list: members, hosts by invitation, those excused."""

import pytest
from written import written

from extractors.facts.participant import Participant, find

OPENING = (
    "# Reef Forum\n\nApia, Samoa, 3 May 2022\n\nThe Second Meeting of the Reef Forum was held in Apia on 3 May 2022. "
)


def participants(words: str) -> list[Participant]:
    return [each for each in find(written(f"{OPENING}{words}\n")) if each.role != "mentioned"]


def roles(words: str) -> dict[str, str]:
    return {each.name: each.role for each in participants(words)}


@pytest.mark.parametrize(
    "words",
    [
        "Delegations came from Fiji, Tuvalu and Tonga; Chile and Peru attended as observers.",
        "Delegates had come from Fiji, Tuvalu and Tonga; Chile and Peru observed the meeting.",
        "Representatives were present from Fiji, Tuvalu and Tonga; Chile and Peru joined as observers.",
    ],
)
def test_a_verb_behind_a_semicolon_is_said_of_those_behind_it_alone(words: str) -> None:
    assert roles(words) == {
        "Fiji": "participant",
        "Tuvalu": "participant",
        "Tonga": "participant",
        "Chile": "observer",
        "Peru": "observer",
    }


def test_semicolons_inside_one_subject_part_nothing() -> None:
    told = roles("Fiji and Tonga; INTERPOL and IOM; and the European Union took part.")
    assert set(told.values()) == {"participant"}
    assert len(told) == 5


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("The following members were represented: Fiji and Tonga; Chile observed the meeting.", "member"),
        ("Nine member States took part: Fiji and Tonga. IOM came as an observer.", "member"),
        ("The following observers attended: Fiji and Tonga.", "observer"),
        ("All members were represented: Fiji and Tonga.", "participant"),
        ("The following countries were represented: Fiji and Tonga.", "participant"),
    ],
)
def test_the_noun_before_a_verb_tells_in_what_capacity_its_list_came(words: str, role: str) -> None:
    told = roles(words)
    assert (told["Fiji"], told["Tonga"]) == (role, role)


@pytest.mark.parametrize(
    "words",
    [
        "Tonga had planned to come but sent its apologies.",
        "Tonga wished to take part, but was not able to travel.",
        "Tonga was to have attended but had sent word that it could not come.",
        "Tonga had to cancel.",
        "Tonga asked to be excused.",
        "Apologies came from Tonga.",
        "Tonga regretted that it was unable to attend.",
    ],
)
def test_apologies_come_in_many_words(words: str) -> None:
    assert roles(words) == {"Tonga": "apology"}


@pytest.mark.parametrize(
    "words",
    [
        "The Forum was convened in Apia at the gracious invitation of Samoa.",
        "The Meeting, held over two days at the invitation of Samoa, heard 12 speakers.",
        "At the invitation of Samoa, the Meeting was held in Apia.",
    ],
)
def test_a_meeting_is_held_at_the_invitation_of_its_host(words: str) -> None:
    assert roles(words) == {"Samoa": "host"}


def test_whom_the_chair_invites_to_speak_is_no_chair() -> None:
    assert roles("At the invitation of the chair, Peru took the floor.") == {}


@pytest.mark.parametrize(
    ("words", "of"),
    [
        ("It is co-chaired by Fiji and Peru.", "Reef Forum"),
        ("The Meeting heard the Working Party on Nets, which is co-chaired by Fiji and Peru.", "Working Party on Nets"),
        ("The Meeting heard the Working Group on Nets, which is now chaired by Peru.", "Working Group on Nets"),
        ("The Meeting was co-chaired by Fiji and Peru.", None),
    ],
)
def test_what_lasts_is_chaired_for_the_body_and_what_happened_for_the_meeting(words: str, of: str | None) -> None:
    assert {each.of for each in participants(words)} == {of}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Present: Fiji, Tonga (members); Chile (observer).",
            {"Fiji": "member", "Tonga": "member", "Chile": "observer"},
        ),
        ("In attendance: Fiji (chair), Tonga.", {"Fiji": "chair", "Tonga": "participant"}),
        (
            "Delegations of Fiji and Tonga participated, with Chile and FAO attending in an observer capacity.",
            {"Fiji": "participant", "Tonga": "participant", "Chile": "observer", "FAO": "observer"},
        ),
        (
            "Fiji and Tonga sent delegations; Nauru was excused.",
            {"Fiji": "participant", "Tonga": "participant", "Nauru": "apology"},
        ),
        ("A video message from Ms Ana Vea was shown.", {"Ana Vea": "speaker"}),
        ("The floor was then given to Ms Ana Vea.", {"Ana Vea": "speaker"}),
    ],
)
def test_brackets_participles_and_the_floor_give_roles(words: str, expected: dict[str, str]) -> None:
    assert roles(words) == expected
