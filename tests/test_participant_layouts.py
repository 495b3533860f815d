"""Participants where the layout or a neighbour vouches for them: tables, pairs of names and posts, led delegations."""

import pytest

from tests.test_participant import STATEMENT, facts, in_statement

OPENING = f"{STATEMENT}1. The Third Meeting of the Reef Watch Forum was held in Suva.\n\n"

Told = dict[str, tuple[str, str | None, str | None, str | None]]


def told(text: str, suffix: str = ".md") -> Told:
    """Return role, state, post and agency of each person by name."""
    return {
        each.name: (each.role, each.country, each.position, each.affiliation)
        for each in facts(text, suffix)
        if each.kind == "person"
    }


def in_sentence(sentence: str) -> Told:
    return told(f"{OPENING}2. {sentence}\n")


def test_names_before_a_plural_post_take_it_and_the_states_in_order() -> None:
    expected: Told = {
        "Ana Torres": ("speaker", "PE", "Ministers of Fisheries", None),
        "Budi Santoso": ("speaker", "ID", "Ministers of Fisheries", None),
    }
    names = "Ana Torres and Budi Santoso"
    assert in_sentence(f"{names}, the Ministers of Fisheries of Peru and Indonesia respectively, spoke.") == expected
    assert in_sentence(f"The Ministers of Fisheries of Peru and Indonesia, {names} respectively, spoke.") == expected


def test_two_posts_before_two_names_go_one_each() -> None:
    found = in_sentence(
        "The Minister of Health of Chad and the Minister of Trade of Mali, Ms Awa Deby and Mr Ali Toure, spoke."
    )
    assert found == {
        "Awa Deby": ("speaker", "TD", "Minister of Health", None),
        "Ali Toure": ("speaker", "ML", "Minister of Trade", None),
    }


def test_each_party_has_the_one_who_stood_for_it() -> None:
    found = in_sentence("Kenya was represented by Amina Hassan, and Uganda by Peter Wanyama.")
    assert {name: each[:2] for name, each in found.items()} == {
        "Amina Hassan": ("participant", "KE"),
        "Peter Wanyama": ("participant", "UG"),
    }
    found = in_sentence(
        "The delegation of Peru was led by Mr Juan Rey and the delegation of Japan by Mr Ken Abe, Counsellor."
    )
    assert found == {
        "Juan Rey": ("participant", "PE", None, None),
        "Ken Abe": ("participant", "JP", "Counsellor", None),
    }


def test_an_academic_post_is_no_title_of_the_next_person() -> None:
    found = in_sentence("Dr Ina Roe, Associate Professor at Southern Arc University, explained the tides.")
    assert found == {"Ina Roe": ("presenter", None, "Associate Professor", "Southern Arc University")}


@pytest.mark.parametrize(
    ("sentence", "role", "name"),
    [
        ("Members from 31 states attended, among them Canada and Japan.", "participant", "Japan"),
        ("The members represented were Fiji, Samoa and Tonga.", "member", "Samoa"),
        ("Nauru sent an apology.", "apology", "Nauru"),
        ("Resource persons were Ms Lea Ferri (UNESCO) and Mr Omar Diallo.", "presenter", "Omar Diallo"),
        ("The secretariat was provided by SPREP.", "supporter", "SPREP"),
        ("Japan came as an observer, Peru as a guest.", "participant", "Peru"),
        ("The delegation of India made a statement.", "speaker", "India"),
        ("The exercise was led by Sione Fifita on behalf of Tonga.", "presenter", "Tonga"),
    ],
)
def test_a_capacity_told_in_passing(sentence: str, role: str, name: str) -> None:
    assert (role, name) in {(each.role, each.name) for each in in_statement(sentence)}


def test_a_statement_of_the_chair_makes_no_chairs_of_its_lists() -> None:
    assert not in_statement("The following was offered:\n\n- Japan will print the guide\n- Peru will lend a boat")


def test_a_column_of_name_and_title_is_read_in_full() -> None:
    text = (
        f"{OPENING}## Annex 1: List of participants\n\n"
        "| Delegation | Name and title |\n|---|---|\n"
        "| Samoa | Ms Tina Leavai, Assistant Director, Ministry of Finance |\n"
        "| | Eti Faalogo, Analyst |\n"
        "| SPC | Dr Paula Vivili, Deputy Director-General |\n"
    )
    assert told(text) == {
        "Tina Leavai": ("participant", "WS", "Assistant Director", "Ministry of Finance"),
        "Eti Faalogo": ("participant", "WS", "Analyst", None),
        "Paula Vivili": ("participant", None, "Deputy Director-General", "SPC"),
    }


def test_a_table_without_headings_under_a_list_of_observers() -> None:
    text = (
        f"{OPENING}## Annex 2: Observers\n\n"
        "| | | |\n|---|---|---|\n| Japan | Kenji Mori | Counsellor, Embassy |\n| WCO | Ana Rubio | Director |\n"
    )
    assert told(text) == {
        "Kenji Mori": ("observer", "JP", "Counsellor, Embassy", None),
        "Ana Rubio": ("observer", None, "Director", "WCO"),
    }


def test_a_name_in_two_cells_is_one_name_and_a_form_of_address_no_post() -> None:
    text = (
        f"{OPENING}## Participants\n\n"
        "| Title | First name | Surname | Country |\n|---|---|---|---|\n| Mr | Ravi | Menon | Singapore |\n"
    )
    assert told(text) == {"Ravi Menon": ("participant", "SG", None, None)}


def test_a_signature_names_its_party_above_the_name() -> None:
    text = (
        "MAHI RIVER COMMISSION\n\nJOINT DECLARATION\n\n1. We, the Ministers of the Mahi River Commission, met in\n"
        "Suva on 3 March 2026.\n\nFor the Republic of Fiji\nSemi Koro\nMinister for Fisheries\n\n"
        "On behalf of Solomon Islands\n\nNestor Giro\n\nMinister of Ports\n"
    )
    assert told(text, ".txt") == {
        "Semi Koro": ("participant", "FJ", "Minister for Fisheries", None),
        "Nestor Giro": ("participant", "SB", "Minister of Ports", None),
    }


def test_a_roll_names_its_party_before_the_names() -> None:
    text = (
        f"{OPENING}## List of participants\n\n- Vanuatu: Joe Natuman (Head of delegation); Mary Kalo, Legal Officer\n"
        "- World Bank – Lasse Melgaard\n\n## Observers\n\n- Japan – Kenji Mori, Counsellor\n"
    )
    assert told(text) == {
        "Joe Natuman": ("participant", "VU", None, None),
        "Mary Kalo": ("participant", "VU", "Legal Officer", None),
        "Lasse Melgaard": ("participant", None, None, "World Bank"),
        "Kenji Mori": ("observer", "JP", "Counsellor", None),
    }


def test_an_idea_that_is_supported_or_hosted_gives_no_role() -> None:
    assert not in_statement("The proposal was supported by Peru and Tonga.")
    assert not in_statement("Members welcomed the offer of Peru to host a training course.")


def test_a_post_may_stand_beside_a_capacity_and_a_firm_has_its_chairman() -> None:
    found = in_sentence("Mr Elchin Mammadov, Chairman of Azerbaijan Railways, opened the meeting.")
    assert found == {"Elchin Mammadov": ("speaker", "AZ", "Chairman", "Azerbaijan Railways")}
    found = in_sentence("Ms Anne Vries, Mayor of Delft and chair of the Reef Watch Forum, opened the meeting.")
    assert found == {"Anne Vries": ("chair", None, "Mayor of Delft", None)}


@pytest.mark.parametrize("mark", [": ", "\n"])
def test_lines_of_a_roll_stay_apart_whatever_their_length(mark: str) -> None:
    text = f"""THIRD MEETING OF THE AIR SAFETY GROUP

Suva, Fiji, 3-4 May 2022

The Group held its Third Meeting in Suva, Fiji, on 3 and 4 May 2022.

LIST OF PARTICIPANTS

Fiji{mark}Ms Ana Roe, Director of Air Navigation, Civil Aviation Authority; Mr Bo Lim, Legal Officer
Kiribati{mark}Ms Tia Maro, Permanent Secretary; Mr Teo Ata, Legal Officer
Tonga{mark}Mr Sione Vea, Chief Executive
"""
    assert {name: (post, state) for name, (_, state, post, _) in told(text, ".txt").items()} == {
        "Ana Roe": ("Director of Air Navigation", "FJ"),
        "Bo Lim": ("Legal Officer", "FJ"),
        "Tia Maro": ("Permanent Secretary", "KI"),
        "Teo Ata": ("Legal Officer", "KI"),
        "Sione Vea": ("Chief Executive", "TO"),
    }


def test_a_column_of_organisations_names_also_those_that_no_list_knows() -> None:
    text = f"{OPENING}## Observers\n\n| No | Organisation | Capacity |\n|---|---|---|\n"
    text += "| 1 | Nettle Reef Union (NRU) | Observer |\n| 2 | QUILL | Observer |\n"
    assert {each.name: each.role for each in facts(text) if each.kind == "organisation"} == {
        "Nettle Reef Union": "observer",
        "QUILL": "observer",
    }


def test_a_list_from_the_co_chairs_statement_makes_nobody_a_co_chair() -> None:
    text = f"{OPENING}The co-chairs’ statement of May reports:\n\n- Dr Ana Torres of the Reef Office gave a talk.\n"
    assert {each.role for each in facts(text) if each.name == "Ana Torres"} == {"speaker"}
