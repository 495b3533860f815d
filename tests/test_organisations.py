"""Organisations and agencies of states."""

from itertools import pairwise

import pytest
from spacy.language import Language

from extractors.readings.entities.organisations import find_organisations

Found = tuple[str, str | None, str | None]


def found(nlp: Language, words: str) -> list[Found]:
    return [(each.name, each.short, each.country) for each in find_organisations(nlp.make_doc(words))]


def test_a_long_name_takes_its_abbreviation_along(nlp: Language) -> None:
    words = "The International Labour Organization (ILO) and the WHO attended; ILO staff spoke."
    assert found(nlp, words) == [
        ("International Labour Organization", "ILO", None),
        ("WHO", "WHO", None),
        ("ILO", "ILO", None),
    ]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the International Organisation for Migration", "International Organisation for Migration"),
        ("the World Customs Organisation", "World Customs Organisation"),
        ("UNITED NATIONS OFFICE ON DRUGS AND CRIME", "UNITED NATIONS OFFICE ON DRUGS AND CRIME"),
        ("the European Commission", "European Commission"),
        ("the ASEAN Secretariat", "ASEAN Secretariat"),
        ("the Pacific Islands Forum Secretariat", "Pacific Islands Forum Secretariat"),
        ("Interpol", "Interpol"),
    ],
)
def test_a_listed_name_is_found_in_any_spelling_and_whole(nlp: Language, words: str, name: str) -> None:
    assert [each[0] for each in found(nlp, words)] == [name]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "the Harbour Support Office (HSO) met. The HSO agreed.",
            [("Harbour Support Office", "HSO", None), ("HSO", "HSO", None)],
        ),
        ("the University of the West Indies", [("University of the West Indies", None, None)]),
        ("the Arctic Institute for Sea Ice and Climate", [("Arctic Institute for Sea Ice and Climate", None, None)]),
        ("the Coastal Fishers' Association", [("Coastal Fishers' Association", None, None)]),
    ],
)
def test_an_unlisted_name_is_known_by_its_noun(nlp: Language, words: str, expected: list[Found]) -> None:
    assert found(nlp, words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Immigration New Zealand", ("Immigration New Zealand", None, "NZ")),
        (
            "the Peruvian Ministry of Labour and Employment said",
            ("Peruvian Ministry of Labour and Employment", None, "PE"),
        ),
        (
            "Department of Fisheries of the Solomon Islands",
            ("Department of Fisheries of the Solomon Islands", None, "SB"),
        ),
        ("the Kenya Revenue Authority (KRA)", ("Kenya Revenue Authority", "KRA", "KE")),
        ("Viet Nam’s Ministry of Public Security", ("Ministry of Public Security", None, "VN")),
        ("Ministry of Interior, Kenya", ("Ministry of Interior", None, "KE")),
        ("the Customs and Excise Department of Hong Kong", ("Customs and Excise Department of Hong Kong", None, "HK")),
        (
            "Ministry of Health, Labour and Welfare of Japan",
            ("Ministry of Health, Labour and Welfare of Japan", None, "JP"),
        ),
    ],
)
def test_an_agency_of_a_state_carries_its_code(nlp: Language, words: str, expected: Found) -> None:
    assert found(nlp, words) == [expected]


def test_two_agencies_are_not_joined_by_and(nlp: Language) -> None:
    words = "the Chilean Navy and the Ministry of Justice and UNHCR and Ministry of Health"
    assert [each[0] for each in found(nlp, words)] == [
        "Chilean Navy",
        "Ministry of Justice",
        "UNHCR",
        "Ministry of Health",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "the Secretariat reported",
        "the Permanent Secretariat",
        "North Sea Customs Contact Group",
        "the Police said",
        "those who came",
        "THOSE WHO CAME",
        "a Department Head",
    ],
)
def test_a_noun_alone_or_inside_another_name_is_no_organisation(nlp: Language, words: str) -> None:
    assert found(nlp, words) == []


def test_an_abbreviation_set_for_something_else_is_not_the_listed_one(nlp: Language) -> None:
    assert found(nlp, "The Integrated Member Overview (IMO) is online. The IMO grew.") == []


def test_spans_cut_out_the_name_and_do_not_overlap(nlp: Language) -> None:
    words = (
        "Ms Ama Boateng, Director with the Ghana Immigration Service (GIS), and IOM's Regional Office for West Africa"
    )
    organisations = find_organisations(nlp.make_doc(words))
    assert [words[each.span.start : each.span.end] for each in organisations] == [each.name for each in organisations]
    assert all(one.span.end <= other.span.start for one, other in pairwise(organisations))


def test_a_listed_name_may_go_on_and_a_government_is_no_part_of_one(nlp: Language) -> None:
    words = (
        "The United Nations Action for Safe Harbours (UN-ASH), the World Organisation for Animal Health and the"
        " Government of Chad spoke. UN-ASH paid."
    )
    assert [name for name, _, _ in found(nlp, words)] == [
        "United Nations Action for Safe Harbours",
        "World Organisation for Animal Health",
        "UN-ASH",
    ]


def test_a_body_of_two_states_is_no_agency_of_one(nlp: Language) -> None:
    assert found(nlp, "The Senegal–Niger River Authority met.") == [("Senegal–Niger River Authority", None, None)]


def test_central_africa_is_a_region_in_the_name_of_a_body(nlp: Language) -> None:
    assert found(nlp, "The Central African Forests Commission met.") == [
        ("Central African Forests Commission", None, None)
    ]


def test_a_name_does_not_run_on_into_an_international_one(nlp: Language) -> None:
    words = "The Pan-Reef Institute for Research on Corals and the International Reef Centre attended."
    assert [name for name, _, _ in found(nlp, words)] == [
        "Pan-Reef Institute for Research on Corals",
        "International Reef Centre",
    ]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Joint Commission on Tolls, Locks and Fisheries met", "Joint Commission on Tolls, Locks and Fisheries"),
        (
            "the Joint Commission on Tolls, Rural Roads and Locks met",
            "Joint Commission on Tolls, Rural Roads and Locks",
        ),
        ("the Joint Commission on Tolls, Fiji and Tonga met", "Joint Commission on Tolls"),
        ("the Joint Commission on Tolls, Europol and Frontex met", "Joint Commission on Tolls"),
        (
            "the co-chairs of the Joint Commission on Tolls, Hanna Berg and Olu Adeyemi, spoke",
            "Joint Commission on Tolls",
        ),
    ],
)
def test_what_a_body_works_on_may_be_listed_but_others_are_not_part_of_its_name(
    nlp: Language, words: str, name: str
) -> None:
    assert found(nlp, words)[0][0] == name


@pytest.mark.parametrize("amount", ["US$40 million", "US $ 3 million", "EUR 3 million", "A$2,000"])
def test_an_amount_is_no_part_of_a_fund(nlp: Language, amount: str) -> None:
    assert [each[0] for each in found(nlp, f"It set up a Highland Road Fund of {amount}.")] == ["Highland Road Fund"]


def test_an_adjective_of_two_words_makes_an_institute_one_of_a_state(nlp: Language) -> None:
    assert found(nlp, "the Sri Lankan Institute of Tides spoke")[0][2] == "LK"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("the International Reef Study Advisory Group (IRSAG)", ["International Reef Study Advisory Group"]),
        ("the Global Panel on Salt and Light (GPSL)", ["Global Panel on Salt and Light"]),
        ("the World Bank and the Global Panel on Salt (GPS)", ["World Bank", "Global Panel on Salt"]),
        ("the International Reef Study Advisory Group", []),
        ("the Reef Study Advisory Group (RSAG)", []),
    ],
)
def test_a_body_of_the_whole_world_is_known_by_its_abbreviation(nlp: Language, words: str, names: list[str]) -> None:
    assert [each[0] for each in found(nlp, words)] == names


def test_a_name_goes_on_behind_what_its_body_does(nlp: Language) -> None:
    text = "The International Fund for Saving the Inland Lakes sent a delegation."
    assert [each[0] for each in found(nlp, text)] == ["International Fund for Saving the Inland Lakes"]


def test_a_convention_centre_is_a_venue_and_no_organisation(nlp: Language) -> None:
    words = "They met at the Lagoon Convention Centre and wrote to the Lagoon Heritage Centre."
    assert [each[0] for each in found(nlp, words)] == ["Lagoon Heritage Centre"]
