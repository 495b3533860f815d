"""Who took part in what: roles in sentences and in whole short documents of many forums."""

from typing import NamedTuple

import pytest
from written import written

from extractors.facts import participant
from extractors.facts.participant import Participant


class Role(NamedTuple):
    """A fact as a test names it."""

    role: str
    name: str
    of: str | None = None


STATEMENT = "# Reef Watch Forum\n\nThird Meeting, Suva, Fiji, 4 May 2021\n\n# Chair's statement\n\n"


def facts(text: str, suffix: str = ".md") -> list[Participant]:
    return list(participant.find(written(text, suffix)))


def roles(text: str, suffix: str = ".md") -> set[Role]:
    """Return the roles that a document gives; mere mentions are left out."""
    return {Role(each.role, each.name, each.of) for each in facts(text, suffix) if each.role != "mentioned"}


def in_statement(sentence: str) -> set[Role]:
    opening = "1. The Third Meeting of the Reef Watch Forum was held in Suva on 4 May 2021.\n\n"
    return roles(f"{STATEMENT}{opening}2. {sentence}\n")


@pytest.mark.parametrize(
    ("sentence", "role", "names"),
    [
        ("Kenya, Peru and Tonga attended.", "participant", "Kenya Peru Tonga"),
        ("Officials from Kenya, Peru and Tonga took part.", "participant", "Kenya Peru Tonga"),
        ("The Meeting was attended by delegates of Kenya, Peru and Tonga.", "participant", "Kenya Peru Tonga"),
        ("Kenya and Peru, joined by video link from Nairobi, were represented.", "participant", "Kenya Peru"),
        ("We, the Ministers of Fisheries of Kenya, Peru and Tonga, have agreed.", "participant", "Kenya Peru Tonga"),
        ("Two Kenyan and Peruvian coast guard officers joined on the second day.", "participant", "Kenya Peru"),
        ("The following States were represented: Kenya, Peru and Tonga.", "participant", "Kenya Peru Tonga"),
        ("Experts of Kenya; of Peru as a neighbour State; and of Tonga took part.", "participant", "Kenya Peru Tonga"),
        ("The Meeting gathered 31 participants from Kenya and Peru.", "participant", "Kenya Peru"),
        ("Ministers from Kenya and Peru signed the charter.", "participant", "Kenya Peru"),
        ("In all, 18 attended: Kenya, Peru and Tonga.", "participant", "Kenya Peru Tonga"),
        ("Kenya met in Suva, together with our counterparts from Peru and Tonga.", "participant", "Kenya Peru Tonga"),
        ("Kenya, Denmark (Faroe Islands and Greenland) and Peru attended.", "participant", "Kenya Denmark Peru"),
        ("Kenya attended, together with officials from Peru and Tonga.", "participant", "Kenya Peru Tonga"),
        ("INTERPOL, the WWF Delegation to Gabon and UNHCR attended as observers.", "observer", "INTERPOL WWF UNHCR"),
        ("In attendance were the Ministers from Kenya, Peru and Tonga.", "participant", "Kenya Peru Tonga"),
        ("Kenya, supported by Peru, proposed a charter. Tonga attended.", "participant", "Tonga"),
        ("Kenya was represented by liaison officers.", "participant", "Kenya"),
        ("Kenya and Peru attended as observers.", "observer", "Kenya Peru"),
        ("Observers from Kenya and Peru were present.", "observer", "Kenya Peru"),
        ("Kenya attended as an observer, as did Peru.", "observer", "Kenya Peru"),
        ("Kenya participated in an observer capacity, together with UNHCR.", "observer", "Kenya UNHCR"),
        ("Apologies were received from Kenya and Peru.", "apology", "Kenya Peru"),
        ("Kenya was unable to attend and sent its apologies.", "apology", "Kenya"),
        ("Kenya and Peru did not attend.", "apology", "Kenya Peru"),
        ("It was hosted by the Government of Kenya.", "host", "Kenya"),
        ("Participants thanked Kenya for hosting the Meeting.", "host", "Kenya"),
        ("It was co-chaired by Kenya and Peru.", "co-chair", "Kenya Peru"),
        ("Kenya and Peru co-chaired the Meeting.", "co-chair", "Kenya Peru"),
        ("The co-chairs, Kenya and Peru, opened the Meeting.", "co-chair", "Kenya Peru"),
        ("The Meeting was held under the chairmanship of Kenya.", "chair", "Kenya"),
        ("Kenya chaired the Meeting.", "chair", "Kenya"),
        ("UNODC provided technical support.", "supporter", "UNODC"),
        ("The Meeting was supported by Kenya and UNODC.", "supporter", "Kenya UNODC"),
        ("INTERPOL and Kenya attended as they had agreed to supporting roles.", "supporter", "INTERPOL Kenya"),
    ],
)  # fmt: skip
def test_a_sentence_gives_each_entity_of_a_list_its_role(sentence: str, role: str, names: str) -> None:
    assert in_statement(sentence) == {Role(role, name) for name in names.split()}


@pytest.mark.parametrize(
    "sentence",
    [
        "The Meeting was held in Nairobi, Kenya.",
        "Kenya agreed to take part in the operation.",
        "The Meeting invited Kenya to attend the next workshop.",
        "Kenya and Peru supported the proposal.",
        "Participants discussed the situation in Kenya.",
        "Kenyan prosecutors secured 12 convictions, and 60 officers attended training courses in Kenya.",
        "Kenya offered to host a technical workshop on nets.",
        "The Meeting commended the customs services of Kenya.",
    ],
)
def test_pledges_views_venues_and_results_are_no_participation(sentence: str) -> None:
    assert in_statement(sentence) == set()


def test_a_presiding_role_is_held_in_what_the_text_says() -> None:
    assert in_statement("Kenya and Peru, as co-chairs of the Expert Group on Nets [the Expert Group], reported.") == {
        Role("co-chair", "Kenya", "Expert Group on Nets"),
        Role("co-chair", "Peru", "Expert Group on Nets"),
    }
    assert in_statement("The Forum is co-chaired by Kenya and Peru.") == {
        Role("co-chair", "Kenya", "Reef Watch Forum"),
        Role("co-chair", "Peru", "Reef Watch Forum"),
    }
    assert in_statement("The Meeting accepted the offer of Peru to host the Fourth Meeting in Lima.") == {
        Role("host", "Peru", "Fourth Meeting")
    }
    assert in_statement("It was agreed that Peru would host SOM7 in Lima.") == {Role("host", "Peru", "SOM7")}
    assert in_statement("Peru will host the next meeting.") == {Role("host", "Peru", "next meeting")}
    assert in_statement("Its members are Kenya, Peru and Tonga.") == {
        Role("member", name, "Reef Watch Forum") for name in ("Kenya", "Peru", "Tonga")
    }


def test_a_person_presides_for_a_state() -> None:
    found = facts(f"{STATEMENT}1. It was chaired by Ms Lote Vula, Director, Ministry of Marine Affairs of Fiji.\n")
    assert {(each.kind, each.role, each.name, each.country) for each in found} == {
        ("country", "chair", "Fiji", "FJ"),
        ("person", "chair", "Lote Vula", "FJ"),
    }
    person = next(each for each in found if each.kind == "person")
    assert (person.position, person.affiliation) == ("Director", "Ministry of Marine Affairs of Fiji")
    assert [each.text for each in person.evidence] == ["Lote Vula", "Director", "Ministry of Marine Affairs of Fiji"]


def test_a_presenter_gives_no_second_role_to_a_state_that_attends() -> None:
    sentence = "Peru and Kenya attended. Mr Abel Kiptoo of the Kenya Wildlife Service presented a survey."
    assert in_statement(sentence) == {
        Role("participant", "Peru"), Role("participant", "Kenya"), Role("presenter", "Abel Kiptoo"),
    }  # fmt: skip


def test_an_organisation_takes_the_role_of_the_person_who_speaks_for_it() -> None:
    assert in_statement("Ms Ola Berg, Senior Adviser with IOM, presented figures.") == {
        Role("presenter", "Ola Berg"), Role("presenter", "IOM"),
    }  # fmt: skip


def test_who_is_represented_by_a_person_takes_part() -> None:
    found = facts(f"{STATEMENT}1. Paraguay was represented by its Ambassador, Nilda Ayala.\n")
    assert {(each.role, each.name, each.country) for each in found} == {
        ("participant", "Paraguay", "PY"),
        ("participant", "Nilda Ayala", "PY"),
    }


def test_an_organisation_nobody_listed_is_known_by_its_company() -> None:
    assert in_statement("UNEP, the Blue Otter Trust (BOT) and WWF attended as observers.") == {
        Role("observer", "UNEP"), Role("observer", "Blue Otter Trust"), Role("observer", "WWF"),
    }  # fmt: skip


def test_what_two_places_say_of_one_entity_is_one_fact_with_two_pieces_of_evidence() -> None:
    found = facts(f"{STATEMENT}1. Kenya and Peru attended.\n\n2. Delegates from Kenya and Tonga also took part.\n")
    kenya = [each for each in found if each.country == "KE"]
    assert len(kenya) == 1
    assert len(kenya[0].evidence) == 2


def test_a_later_surname_is_further_evidence_of_the_person() -> None:
    found = facts("# Release\n\n3 May 2022\n\nMr Abel Kiptoo, Director, praised the team. “We won,” Kiptoo said.\n")
    kiptoo = [each for each in found if each.kind == "person"]
    assert len(kiptoo) == 1
    assert [each.text for each in kiptoo[0].evidence] == ["Abel Kiptoo", "Director", "Kiptoo"]


def test_an_entity_without_a_role_is_only_mentioned() -> None:
    found = facts(f"{STATEMENT}1. Participants discussed crossings from Kenya.\n")
    assert [(each.role, each.name) for each in found] == [("mentioned", "Kenya")]


def test_a_document_without_participants_gives_none() -> None:
    assert facts("# Note\n\nNothing was decided.\n") == []
