"""Persons in sentences of many forums: whose name it is, with which post, agency and state, and who is none."""

from typing import NamedTuple

import pytest

from extractors.document import Span
from extractors.language import pipeline
from extractors.readings.entities.countries import find_countries
from extractors.readings.entities.organisations import find_organisations
from extractors.readings.people.reading import find_people


class Who(NamedTuple):
    """A person as a test names it."""

    name: str
    position: str | None = None
    affiliation: str | None = None
    country: str | None = None


def people(text: str) -> list[Who]:
    doc = pipeline().make_doc(text)

    def words(span: Span | None) -> str | None:
        return text[span.start : span.end] if span else None

    return [
        Who(text[p.name.start : p.name.end], words(p.position), words(p.affiliation), p.country)
        for p in find_people(text, doc, find_countries(doc), find_organisations(doc))
    ]


ONE = [
    ("Dr Ama Serwaa, Director of Fisheries, opened it.", Who("Ama Serwaa", "Director of Fisheries")),
    (
        "It was chaired by H.E. Mr. Tomasi Vainikolo, Minister for Health of Tonga.",
        Who("Tomasi Vainikolo", "Minister for Health", None, "TO"),
    ),
    (
        "Kenya's Cabinet Secretary for Trade, Wanjiru Mugo, signed the protocol.",
        Who("Wanjiru Mugo", "Cabinet Secretary for Trade", None, "KE"),
    ),
    (
        "Ms. Ingrid Aas of the Norwegian Coastal Administration spoke.",
        Who("Ingrid Aas", None, "Norwegian Coastal Administration", "NO"),
    ),
    ("Mr Paulo Reis, Senior Adviser at UNODC, took the floor.", Who("Paulo Reis", "Senior Adviser", "UNODC")),
    (
        "Ms Hina Qureshi, head of border operations at the Federal Board of Revenue of Pakistan, presented.",
        Who("Hina Qureshi", "head of border operations", "Federal Board of Revenue of Pakistan", "PK"),
    ),
    ("Colonel Rui Tavares da Costa said: “We are ready.”", Who("Rui Tavares da Costa", "Colonel")),
    ("The Hon Ana Tabe MP Minister for Ports", Who("Ana Tabe", "Minister for Ports")),
    ("Senator the Hon Li Marsh\nMinister for the Pacific", Who("Li Marsh", "Minister for the Pacific")),
    ("R. Adm. Göran Ek of Sweden presided.", Who("Göran Ek", "R. Adm.", None, "SE")),
    ("Cdre. Ragna Foss of Norway presided.", Who("Ragna Foss", "Cdre.", None, "NO")),
    (
        "Ambassador Lena Holm of Sweden presided.",
        Who("Lena Holm", "Ambassador", None, "SE"),
    ),
    (
        "The Hon Grace Nalu MP, Minister of Justice, closed the session.",
        Who("Grace Nalu", "Minister of Justice"),
    ),
    (
        "The Hon. Keith Brathwaite, M.P., Minister of Energy and the Blue Economy, recalled the past.",
        Who("Keith Brathwaite", "Minister of Energy and the Blue Economy"),
    ),
    (
        "Mr Ravi Menon, Secretary, Ministry of Technology, Communication and Innovation of Mauritius, spoke.",
        Who("Ravi Menon", "Secretary", "Ministry of Technology, Communication and Innovation of Mauritius", "MU"),
    ),
    (
        "Ms Sofia Lindgren, Head, Border Crossings Unit, Finnish Customs, replied.",
        Who("Sofia Lindgren", "Head, Border Crossings Unit", "Finnish Customs", "FI"),
    ),
    (
        "Mr Bakyt Sarybaev, Deputy Chair of the State Customs Service of Kyrgyzstan, presented.",
        Who("Bakyt Sarybaev", "Deputy Chair", "State Customs Service of Kyrgyzstan", "KG"),
    ),
    ("Foreign Minister Dita Kusuma welcomed the text.", Who("Dita Kusuma", "Foreign Minister")),
    ("IMO Regional Coordinator Ebele Nwosu agreed.", Who("Ebele Nwosu", "Regional Coordinator", "IMO")),
    (
        "Serbia's Jovana Petrović, an adviser in the Ministry of Finance, outlined reforms.",
        Who("Jovana Petrović", "adviser", "Ministry of Finance", "RS"),
    ),
    ("On behalf of Spain, Ambassador Elvira Soto recalled the pact.", Who("Elvira Soto", "Ambassador", None, "ES")),
    ("The panel was moderated by Budi Santoso (Indonesia).", Who("Budi Santoso", None, None, "ID")),
    ("“We need ships,” said Teuila Fonoti, Samoa's police chief.", Who("Teuila Fonoti", "police chief", None, "WS")),
    ("Media contact: Marta Kowalczyk, +48 555 010", Who("Marta Kowalczyk")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONE, ids=[who.name for _, who in ONE])
def test_a_person_has_name_post_agency_and_state(text: str, expected: Who) -> None:
    assert people(text) == [expected]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ms Trần Thị Mai Hương, Deputy Director, spoke.", "Trần Thị Mai Hương"),
        ("Daw Khin Mar Aye, Director of Health, spoke.", "Daw Khin Mar Aye"),
        ("Datuk Seri Azman bin Yusof, Director-General, spoke.", "Azman bin Yusof"),
        ("H.E. Khalid Al-Mansoori, Undersecretary, spoke.", "Khalid Al-Mansoori"),
        ("Ms Kim Ha-eun, Director, spoke.", "Kim Ha-eun"),
        ("Mr Peter DEVANE, Manager, spoke.", "Peter DEVANE"),
        ("Dr. M. Suresh Iyer, Scientist, spoke.", "M. Suresh Iyer"),
        ("Mr João Pedro dos Santos e Silva, Inspector, spoke.", "João Pedro dos Santos e Silva"),
        ("Mme Aïssata Coulibaly-Traoré, Directrice, spoke.", "Aïssata Coulibaly-Traoré"),
        ("Sir Rabbie Toa KBE, Chief Justice, spoke.", "Rabbie Toa"),
        ("Ms Georgia Brandt, Director, spoke.", "Georgia Brandt"),
        ("Suchart, Mr, spoke. Mr Suchart spoke.", "Suchart"),
    ],
)
def test_a_name_stays_as_it_is_written(text: str, name: str) -> None:
    assert [who.name for who in people(text)] == [name]


def test_an_agency_at_the_end_belongs_to_both_persons_before_it() -> None:
    text = (
        "Ana Ruiz, Crime Analyst, Fraud Desk and Leo Grant, Detective Inspector, Cyber Unit with the Fiji Police Force "
        "led an exercise."
    )
    assert people(text) == [
        Who("Ana Ruiz", "Crime Analyst, Fraud Desk", "Fiji Police Force", "FJ"),
        Who("Leo Grant", "Detective Inspector, Cyber Unit", "Fiji Police Force", "FJ"),
    ]


def test_a_minister_does_not_borrow_the_agency_of_the_next_person() -> None:
    text = "Mr A. Lutui, Minister for Labour of Tonga, and Ms B. Ncube, Director with the ILO, spoke."
    assert [(who.affiliation, who.country) for who in people(text)] == [(None, "TO"), ("ILO", None)]


def test_ministers_of_two_states_are_given_one_state_each() -> None:
    text = "It was co-chaired by the Foreign Ministers of Chile and Norway, H.E. Ana Prado and the Hon Nils Berg."
    assert people(text) == [
        Who("Ana Prado", "Foreign Minister", None, "CL"),
        Who("Nils Berg", "Foreign Minister", None, "NO"),
    ]


def test_posts_are_given_respectively() -> None:
    text = "The Minister of Health and the Director of Customs, Efua Mensah and Kojo Addo respectively, opened."
    assert people(text) == [Who("Efua Mensah", "Minister of Health"), Who("Kojo Addo", "Director of Customs")]


def test_a_post_before_a_name_is_not_that_of_the_person_before() -> None:
    text = (
        "The Minister for Trade of Japan, Sato Hiroshi, the Minister for Trade of Peru, Rosa Quispe, and the Minister "
        "for Trade of Canada, Amy Roy, met."
    )
    assert [(who.name, who.country) for who in people(text)] == [
        ("Sato Hiroshi", "JP"), ("Rosa Quispe", "PE"), ("Amy Roy", "CA"),
    ]  # fmt: skip


def test_people_in_a_list_with_semicolons_and_brackets_are_told_apart() -> None:
    text = "They were: Lin Wei, Director (China); Ola Berg, Adviser, IOM; and Ms Tia Rua (Secretary, Kiribati)."
    assert people(text) == [
        Who("Lin Wei", "Director", None, "CN"),
        Who("Ola Berg", "Adviser", "IOM"),
        Who("Tia Rua", "Secretary", None, "KI"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The General Assembly and the Major Group on Children met.",
        "Jordan and Georgia took part, as did the Asian Development Bank.",
        "The Attorney General's Department, Ministry of Justice, will report.",
        "The Minister of Health of Fiji noted the Suva Declaration.",
        "Operation Steel Anchor, Director's cut, was screened.",
        "The Victoria Falls Commission, the Lake Chad Basin and Mount Cook were named.",
        "Madam Chair, the Co-Chairs thanked the Secretariat.",
        "The Deputy Director, Coral Gardening, will circulate the Fair Fees Handbook.",
        "Ministers adopted the Blue Corridor Charter. New Zealand said it would help.",
        "the Director, Animal Welfare, Ministry of Agriculture",
    ],
)
def test_bodies_countries_and_posts_are_no_persons(text: str) -> None:
    assert people(text) == []


def test_a_capacity_is_no_post() -> None:
    text = "Superintendent Mele Tupou, the Tongan co-chair of the Reef Group, said little."
    doc = pipeline().make_doc(text)
    (person,) = find_people(text, doc, find_countries(doc), find_organisations(doc))
    assert person.capacity == Span(text.index("co-chair of"), text.index(", said"))
    assert person.position == Span(0, len("Superintendent"))
    assert person.country == "TO"


def test_the_chair_of_an_organisation_holds_a_post() -> None:
    text = "Mr Ivo Radić, chair of the Commission for the Prevention of Corruption, moderated the panel."
    assert people(text)[0][:3] == ("Ivo Radić", "chair", "Commission for the Prevention of Corruption")


def test_every_span_lies_in_the_person_and_in_the_text() -> None:
    text = "\n\n".join(text for text, _ in ONE)
    doc = pipeline().make_doc(text)
    found = find_people(text, doc, find_countries(doc), find_organisations(doc))
    assert len(found) == len(ONE)
    for person in found:
        inner = (person.name, person.honorific, person.position, person.affiliation, person.capacity)
        assert all(person.span.holds(span) for span in inner if span)
        assert person.span.end <= len(text)


def test_odd_input_gives_no_person_and_no_error() -> None:
    for text in ("", "\n\n", "Mr", "H.E.", "Dr ,", "Minister of", "said (", "the Hon. the", "Ms 123, Director"):
        assert people(text) == []


def test_a_post_may_be_told_by_a_verb() -> None:
    text = "Ms Ivana Lukić will be the next Executive Director of the Harbour Safety Forum. Her term is short."
    assert people(text)[0][:3] == ("Ivana Lukić", "Executive Director", "Harbour Safety Forum")
    text = "Dr Tom Aho was appointed Secretary-General of the Lagoon Partnership on Monday."
    assert people(text)[0][:3] == ("Tom Aho", "Secretary-General", "Lagoon Partnership")


def test_the_agency_behind_a_unit_and_the_speaker_of_a_parliament() -> None:
    text = "Ms Ona Petrauskas, Head of the Ballistics Programme at INTERPOL, spoke."
    assert people(text)[0][:3] == ("Ona Petrauskas", "Head of the Ballistics Programme", "INTERPOL")
    text = "It was opened by Mr Jan Kos, Speaker of the National Council of Slovakia."
    assert people(text)[0] == ("Jan Kos", "Speaker", "National Council of Slovakia", "SK")
    text = "“No,” said Superintendent Tau Mele, Commander South of the Vanuatu Police Force."
    assert people(text)[0][:3] == ("Tau Mele", "Commander South", "Vanuatu Police Force")


def test_an_agency_that_ends_in_its_state_is_no_unit_of_the_post() -> None:
    text = "It was chaired by Ms Claire Anctil, Deputy Head of the Forest Division, Global Affairs Canada."
    assert people(text)[0] == ("Claire Anctil", "Deputy Head of the Forest Division", "Global Affairs Canada", "CA")


def test_a_committee_of_a_state_is_no_unit_of_the_post() -> None:
    text = "It was chaired by Ms Ana Vea, Head of Division, Forest and Reef Committee of Fiji."
    assert people(text)[0] == ("Ana Vea", "Head of Division", "Forest and Reef Committee of Fiji", "FJ")


def test_a_plural_post_before_states_and_as_many_names_gives_each_a_state() -> None:
    opening = "The Ministers of Ports of Chad, Fiji and Peru, Ms. Ana Vea, Mr. Olu Ade"
    post = "Ministers of Ports"
    assert people(f"{opening} and Mr. Ian Roe, met in Lima.") == [
        Who("Ana Vea", post, None, "TD"),
        Who("Olu Ade", post, None, "FJ"),
        Who("Ian Roe", post, None, "PE"),
    ]
    assert people(f"{opening}, met in Lima.") == [Who("Ana Vea"), Who("Olu Ade")]


@pytest.mark.parametrize(
    ("bracket", "affiliation"),
    [("the Lomé Meeting", None), ("the World Bank", "World Bank"), ("Reef Institute", "Reef Institute")],
)
def test_a_bracket_with_the_sets_a_short_name_unless_it_holds_a_known_organisation(
    bracket: str, affiliation: str | None
) -> None:
    (chair,) = people(f"The Meeting was chaired by Ms Ana Aldana, Director of Trade ({bracket}).")
    assert chair.affiliation == affiliation
