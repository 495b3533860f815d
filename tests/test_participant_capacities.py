"""Capacities told beside other things: members attending as such, observers, speakers who chair, pronouns."""

import pytest
from holding import names, roles
from written import written

from extractors.facts import participant

MEETING = """# Chair's Summary

Third Meeting of the Coastal Forum

Lome, Togo, 3–4 May 2022

The Coastal Forum held its Third Meeting in Lome, Togo, on 3 and 4 May 2022.

"""
RELEASE = """# Press release

## Sweep nets 40 tonnes of ivory

NAIROBI, 4 December 2023 – Customs services seized 40 tonnes of ivory in Operation Dry Dock, the Lakes Customs Network
(LCN) said today. The Working Group on Ports (“the Group”) of the Network planned the operation.

"""
GROUP = "Working Group on Ports"


@pytest.mark.parametrize(
    "words",
    [
        "Chad, Mali and Niger took part in their capacity as members.",
        "Delegations of Chad, Mali and Niger attended as members.",
        "Chad, Mali and Niger participated in their capacity as full members.",
    ],
)
def test_those_who_attend_as_members_are_members_at_the_meeting(words: str) -> None:
    assert roles(MEETING + words) == {"member": names("Chad; Mali; Niger")}


@pytest.mark.parametrize(
    "words",
    [
        "Operation Dry Dock ran from 1 to 30 November 2023. Burundi followed it as an observer.",
        "Ports prepared Operation Dry Dock, and Burundi, which does not belong to the Network, will follow it as an "
        "observer.",
        "Burundi watched Operation Dry Dock in an observer capacity.",
        "Burundi joined Operation Dry Dock as a permanent observer.",
    ],
)
def test_who_follows_an_activity_as_an_observer_observes_it(words: str) -> None:
    assert roles(RELEASE + words) == {"observer": {"Burundi @ Operation Dry Dock"}}


@pytest.mark.parametrize(
    "words",
    [
        "Fiji had informed the Chair that it was unable to attend and sent its apologies.",
        "Fiji announced in advance that it would not be represented.",
        "Fiji had told the Secretariat that it could not attend.",
    ],
)
def test_a_pronoun_behind_that_sends_the_apologies_of_what_opens_the_sentence(words: str) -> None:
    assert roles(MEETING + words) == {"apology": {"Fiji"}}


@pytest.mark.parametrize(
    "words",
    [
        "Rosaura Quispe of Peru, who chairs the Group, said: “We count every crate.”",
        "“We count every crate,” said Rosaura Quispe of Peru, who chairs the Group.",
        "The Group’s chair, Rosaura Quispe of Peru, said: “We count every crate.”",
        "“We count every crate,” said the Group's chair, Rosaura Quispe of Peru.",
        "Rosaura Quispe of Peru, who is the chair of the Group, said: “We count every crate.”",
        "“We count every crate,” said Rosaura Quispe of Peru, chair of the Group.",
    ],
)
def test_a_speaker_who_chairs_a_body_is_its_chair_and_so_is_the_state(words: str) -> None:
    assert roles(RELEASE + words) == {"chair": {f"Rosaura Quispe @ {GROUP}", f"Peru @ {GROUP}"}}


def test_speakers_who_chair_together_are_co_chairs() -> None:
    words = "“We count,” said the Group’s co-chairs, Rosaura Quispe and Ama Mensah."
    assert roles(RELEASE + words) == {"co-chair": {f"Rosaura Quispe @ {GROUP}", f"Ama Mensah @ {GROUP}"}}


@pytest.mark.parametrize(
    ("words", "country"),
    [
        (
            "The Ministry of Fisheries of Benin hosted it. Mr Kofi Adandé, Secretary General at that Ministry, spoke.",
            "BJ",
        ),
        ("The Department of Health of Fiji opened it. Dr Kofi Adandé, Director in the same Department, spoke.", "FJ"),
        ("Mr Kofi Adandé, Head of Division at the Croatian Forensic Science Centre, spoke.", "HR"),
        ("Mr Kofi Adandé of the Norwegian Institute of Marine Research spoke.", "NO"),
        ("Mr Kofi Adandé of the Jakarta Centre for Maritime Law spoke.", None),
        ("Mr Kofi Adandé of the European Institute of Ports spoke.", None),
    ],
)
def test_an_agency_named_once_more_or_by_its_nation_tells_the_state_of_its_staff(
    words: str, country: str | None
) -> None:
    people = [each for each in participant.find(written(MEETING + words)) if each.kind == "person"]
    assert [(each.name, each.country) for each in people] == [("Kofi Adandé", country)]


@pytest.mark.parametrize(
    "words",
    [
        "The Directors of Air Navigation, meeting in March, had asked for a report.",
        "Statements were made by the Director, Animal Welfare, and the Director, Illegal Mining.",
        "The Chief of Airspace Safety, the Head of Legal Procedures and the Director of Air Navigation attended.",
        "The Group on Illicit Mining, Lakes Customs Network, announced a report.",
    ],
)
def test_a_field_of_work_is_no_person(words: str) -> None:
    assert [each.name for each in participant.find(written(MEETING + words)) if each.kind == "person"] == []


def test_a_preamble_may_give_each_list_of_those_attending_a_capacity_of_its_own() -> None:
    text = (
        "# Reef Council\n\nSuva, Fiji, 3 May 2022\n\nThe Reef Council, meeting in Suva on 3 May 2022,\n\n"
        "Attended by envoys of Fiji and Tonga, as members, of Chile and Peru, as observers, and, in the same capacity, "
        "of the World Meteorological Organization,\n\nNoting the survey,\n"
    )
    found = {each.name: each.role for each in participant.find(written(text))}
    assert [found[name] for name in ("Fiji", "Tonga")] == ["member", "member"]
    assert [found[name] for name in ("Chile", "Peru", "World Meteorological Organization")] == ["observer"] * 3


@pytest.mark.parametrize(
    ("words", "of"),
    [
        ("The Reef Council has ten members. Chad and Mali share the chair.", "Reef Council"),
        ("The Reef Council has ten members. Chad and Mali co-chair it.", "Reef Council"),
        ("The Reef Council has ten members. Chad and Mali co-chaired the meeting.", None),
        ("It heard the Reef Council. Chad and Mali share the chair.", None),
        ("It heard the Advisory Panel. Chad and Mali now co-chair the Panel.", "Advisory Panel"),
    ],
)
def test_who_shares_the_chair_now_shares_that_of_the_body_just_presented(words: str, of: str | None) -> None:
    found = {(each.name, each.of) for each in participant.find(written(MEETING + words)) if each.role == "co-chair"}
    assert found == {("Chad", of), ("Mali", of)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Chad and Mali chaired the meeting, with Niger and Kenya as observers.", {"observer": "Kenya; Niger"}),
        ("Chad took part, with Niger and the Snow Leopard Trust (SLT) as observers.",
         {"observer": "Niger; Snow Leopard Trust"}),
        ("The meeting was chaired by Chad, with Niger as vice-chair.", {"chair": "Chad"}),
    ],
)  # fmt: skip
def test_those_with_whom_others_do_something_in_a_capacity_are_no_part_of_their_list(
    words: str, expected: dict[str, str]
) -> None:
    told = roles(MEETING + words)
    assert {role: told.get(role) for role in expected} == {role: names(each) for role, each in expected.items()}
