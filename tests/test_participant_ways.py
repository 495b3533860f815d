"""Ways in which texts say who came: lists behind a verb, observers told first, offices held no more, apologies."""

import pytest
from holding import names, roles
from written import written

from extractors.facts import participant

MEETING = """# Chair's Summary

Third Meeting of the Coastal Forum

Lome, Togo, 3–4 May 2022

The Coastal Forum held its Third Meeting in Lome, Togo, on 3 and 4 May 2022.

"""


@pytest.mark.parametrize(
    ("words", "role", "holders"),
    [
        ("All members were represented: Chad, Mali, and Trinidad and Tobago.", "participant", "TD ML TT"),
        ("Nine experts took part: divers and wardens from Chad, Mali and Togo.", "participant", "TD ML TG"),
        ("It ran for a week, with ships and aircraft from Chad and Mali.", "participant", "TD ML"),
        ("Divers went down, working alongside officers from Chad and Mali.", "participant", "TD ML"),
        ("Chad and Mali were also present as observers.", "observer", "TD ML"),
        ("Chad and Mali were represented by observers.", "observer", "TD ML"),
        ("Chad and Mali were observers.", "observer", "TD ML"),
        ("Chad attends as an observer, as do Mali and Niger.", "observer", "TD ML NE"),
        ("Chad and Mali, to which the chair had written, sat in on the meeting.", "participant", "TD ML"),
        ("In the presence, as observers, of Chad and Mali,", "observer", "TD ML"),
        ("Chad did not send a delegation.", "apology", "TD"),
        ("Chad and Mali held their third high-level Dialogue in Lome.", "participant", "TD ML"),
        ("French officers based in Cayenne attended as observers.", "observer", "FR"),
    ],
)
def test_states_have_the_role_that_the_sentence_gives(words: str, role: str, holders: str) -> None:
    found = participant.find(written(MEETING + words))
    assert {each.country for each in found if each.role == role} == set(holders.split())


def test_two_persons_in_the_chair_are_co_chairs() -> None:
    words = "Ms Ada Bako, Minister of Ports of Chad, and Mr Ito Keita, Minister of Ports of Mali, were in the chair."
    assert roles(MEETING + words) == {"co-chair": names("Ada Bako; Chad; Ito Keita; Mali")}


def test_an_outgoing_chair_presides_no_more() -> None:
    words = "The Meeting paid tribute to the outgoing co-chair, Mr Ito Keita of Mali."
    assert "co-chair" not in roles(MEETING + words)


def test_to_apologise_for_a_delay_is_no_absence() -> None:
    assert "apology" not in roles(MEETING + "Chad apologised for the fact that its paper is late.")
    assert roles(MEETING + "Chad apologised for its absence.") == {"apology": names("Chad")}


def test_a_treaty_takes_part_through_its_secretariat() -> None:
    words = "Chad and the secretariat of the Reef Protection Convention (RPC) attended as observers."
    assert roles(MEETING + words) == {"observer": names("Chad; Reef Protection Convention")}


def test_the_full_form_names_an_organisation_though_its_role_is_told_by_the_short_one() -> None:
    words = "A report of the International Labour Organization (ILO) was tabled.\n\nChad and the ILO attended."
    assert names("International Labour Organization") <= roles(MEETING + words)["participant"]


@pytest.mark.parametrize(
    ("words", "position", "affiliation"),
    [
        ("Ms Ada Bako, Senior Meteorologist with WMO, presented a method.", "Senior Meteorologist", "WMO"),
        ("Dr Ada Bako, a plant pathologist with CABI, gave an overview.", "plant pathologist", "CABI"),
        (
            "Ms Ada Bako, an inspector with the Uruguayan postal service, presented a method.",
            "inspector",
            "Uruguayan postal service",
        ),
        ("Mr Ito Keita , Laboratory Adviser with the EAC, presented a survey.", "Laboratory Adviser", "EAC"),
    ],
)
def test_a_profession_is_a_post_and_what_follows_it_the_agency(words: str, position: str, affiliation: str) -> None:
    found = [each for each in participant.find(written(MEETING + words)) if each.kind == "person"]
    assert [(each.role, each.position, each.affiliation) for each in found] == [("presenter", position, affiliation)]


def test_a_person_who_heads_an_agency_speaks_for_it() -> None:
    (person,) = (
        each
        for each in participant.find(
            written(MEETING + "Ms Ada Bako, who heads the Ports Bureau of Samoa, spoke on fees.")
        )
        if each.kind == "person"
    )
    assert (person.role, person.affiliation, person.country) == ("presenter", "Ports Bureau of Samoa", "WS")


def test_the_name_of_a_language_is_no_country() -> None:
    assert list(participant.find(written(MEETING + "It is in Haitian Creole, and the Chair had it printed."))) == []


def test_help_that_is_to_come_supports_no_meeting() -> None:
    words = "The Meeting asked the Secretariat to publish, with the help of the World Bank, a handbook on ice."
    assert roles(MEETING + words) == {}


def test_a_state_that_is_to_host_a_course_hosts_that() -> None:
    words = "Chad, which is to host the regional training course, will confirm its dates."
    assert roles(MEETING + words) == {"host": names("Chad @ regional training course")}


def test_a_numbered_council_is_a_meeting_and_no_organisation() -> None:
    words = "Chad and the Youth Council of Mali attended. It decided that the Sixth Council shall be held in Mali."
    found = {each.name for each in participant.find(written(MEETING + words)) if each.kind == "organisation"}
    assert "Sixth Council" not in found


def test_the_agent_of_an_aside_takes_no_part_in_the_clause_after_it() -> None:
    found = roles(MEETING + "On the proposal of Mali, seconded by Chad, Ms Ada Bako was elected Chair.")
    assert found["chair"] == names("Ada Bako")


def test_all_persons_in_a_bracket_are_of_the_state_before_it() -> None:
    found = participant.find(written(MEETING + "Present: Chad (Prof. I. Bako, Ms K. Deby), Mali (Mr J. Keita)."))
    people = {each.name: each.country for each in found if each.kind == "person"}
    assert people == {"I. Bako": "TD", "K. Deby": "TD", "J. Keita": "ML"}


def test_the_organisation_in_a_gatherings_name_did_not_come() -> None:
    assert roles(MEETING + "Ministers met at the United Nations Conference on Salt.") == {}


def test_the_chairman_of_a_states_committee_holds_a_post() -> None:
    words = "Mr Ito Keita, Chairman of the Committee for Ports of Mali, made a presentation."
    assert roles(MEETING + words) == {"presenter": names("Ito Keita; Mali")}


@pytest.mark.parametrize(
    ("words", "role", "holders"),
    [
        ("Chad and Mali were unable to come.", "apology", "TD ML"),
        ("Chad could not send a team.", "apology", "TD"),
        ("Chad was the host, and the papers came from Mali.", "host", "TD"),
        ("Chad and Mali fielded rescue teams.", "participant", "TD ML"),
        ("Chad and Mali played in the table-top exercise.", "participant", "TD ML"),
        ("Chad and Mali played a part in the exercise.", "participant", ""),
        ("Chad and Mali did not play in the exercise.", "apology", ""),
        ("Two members sent players: Chad and Mali.", "participant", "TD ML"),
        ("Mali followed the session by video link.", "participant", "ML"),
        ("Mali followed the proceedings with interest.", "participant", ""),
        ("The chair of the Forum is Mali.", "chair", "ML"),
        ("Chad and Mali again shared the chair.", "co-chair", "TD ML"),
        ("Chad shared the chair's view.", "co-chair", ""),
    ],
)
def test_further_ways_of_saying_who_was_there(words: str, role: str, holders: str) -> None:
    found = participant.find(written(MEETING + words))
    assert {each.country for each in found if each.role == role} == set(holders.split())


def test_those_who_chair_a_body_are_told_with_it() -> None:
    assert roles(MEETING + "The chairs of the Forum are Chad and Mali.") == {
        "co-chair": names("Chad @ Coastal Forum; Mali @ Coastal Forum")
    }


def test_a_region_of_two_quarters_is_part_of_one_name() -> None:
    words = "The Salt Traders Association of East and West Africa and the Salt Fund attended as observers."
    assert roles(MEETING + words) == {"observer": names("Salt Traders Association of East and West Africa; Salt Fund")}


def test_who_chaired_it_is_the_chair() -> None:
    text = "# Reef Board\n\nThe Third Meeting was held in Apia on 4 May 2021. {}\n"
    text = text.format("Ms Ana Lawson of Togo chaired it, assisted by Fiji.")
    told = {(each.name, each.role) for each in participant.find(written(text))}
    assert told >= {("Ana Lawson", "chair"), ("Togo", "chair")}
