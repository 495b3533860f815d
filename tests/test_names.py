"""Short names set for long ones, names of bodies, and what a short form stands for."""

import pytest
from written import written

from extractors.names import bodies, full_name, terms
from extractors.process import process
from extractors.readings.entities.definitions import find_definitions
from extractors.readings.entities.names import name_end


@pytest.mark.parametrize(
    ("words", "long", "short"),
    [
        ("the spread of Ganges fever Tertian Variant 2 (TV2)", "Ganges fever Tertian Variant 2", "TV2"),
        (
            "experts of the International Maritime Organization (IMO) spoke",
            "International Maritime Organization",
            "IMO",
        ),
        (
            "the Organization for Security and Co-operation in Europe (OSCE)",
            "Organization for Security and Co-operation in Europe",
            "OSCE",
        ),
        ("four National Contact Points (NCPs) met", "National Contact Points", "NCPs"),
        (
            "the Bay of Bengal Initiative on Air Quality (“the Initiative”)",
            "Bay of Bengal Initiative on Air Quality",
            "Initiative",
        ),
        (
            "the Working Group on Seeds, Soils and Related Trade [the Working Group]",
            "Working Group on Seeds, Soils and Related Trade",
            "Working Group",
        ),
        ("the Lagoon Compact (hereinafter referred to as “the Compact”)", "Lagoon Compact", "Compact"),
        ("in the United States of America (USA)", "United States of America", "USA"),
        (
            "the River Bureau and the World Organization for Lake and Delta Health (OMSL)",
            "World Organization for Lake and Delta Health",
            "OMSL",
        ),
        ("their rapid response teams (RRTs) met", "rapid response teams", "RRTs"),
        ("to name points of contact (POCs) at once", "points of contact", "POCs"),
        (
            "the Lagoon Centres for Plant Health (Lagoon CPH)",
            "Lagoon Centres for Plant Health",
            "Lagoon CPH",
        ),
        ("the Ports Council International Asia (PCI Asia)", "Ports Council International Asia", "PCI Asia"),
        (
            "ILO and the United Harbours Entity for the Health of Pilots (UH Pilots)",
            "United Harbours Entity for the Health of Pilots",
            "UH Pilots",
        ),
        (
            "the Asian Branch of the World Dockers Union (WDU-Asia)",
            "Asian Branch of the World Dockers Union",
            "WDU-Asia",
        ),
        ("the Minister of Health announced Tertian Variant 2 (TV2)", "Tertian Variant 2", "TV2"),
        (
            "put the Regional Register of Boats and Heavy Machinery (RRBM) online",
            "Regional Register of Boats and Heavy Machinery",
            "RRBM",
        ),
        (
            "with the Union of Fishing Organizations of the Delta (UOPD) as observer",
            "Union of Fishing Organizations of the Delta",
            "UOPD",
        ),
        (
            "The National Superintendency of Ports and Quays (SUNAPQ) lent it",
            "National Superintendency of Ports and Quays",
            "SUNAPQ",
        ),
        ("parties to the Agreement on Harbour Safety Rules (HSRA) met", "Agreement on Harbour Safety Rules", "HSRA"),
        ("The Lower Ister River Administration (AFIJ) lent boats", "Lower Ister River Administration", "AFIJ"),
        (
            "In this text AIS means automatic identification system.",
            "automatic identification system",
            "AIS",
        ),
        ("the Third Lake Pilots’ Meeting (LPM3) met", "Third Lake Pilots’ Meeting", "LPM3"),
        ("a second Joint Count of Herons (JCH II) began", "second Joint Count of Herons", "JCH II"),
        ("the Fourth Lake Pilots’ Meeting (LPM3) met", "Lake Pilots’ Meeting", "LPM3"),
        ("“NAP” stands for the National Action Plan.", "National Action Plan", "NAP"),
        (
            "a guest from the Instituto Jorge Ruiz de Estudios de la Mar (the Ruiz Institute) spoke",
            "Instituto Jorge Ruiz de Estudios de la Mar",
            "Ruiz Institute",
        ),
    ],
)
def test_a_bracket_that_repeats_or_spells_a_name_sets_a_short_one(words: str, long: str, short: str) -> None:
    [found] = find_definitions(words)
    assert words[found.long.start : found.long.end] == long
    assert words[found.short.start : found.short.end] == short


@pytest.mark.parametrize(
    ("words", "shorts"),
    [
        ("the Permanent Bureau of the Coral Dialogue (PBCD, the Bureau) met", ["PBCD", "Bureau"]),
        ("the Permanent Bureau of the Coral Dialogue (PBCD, hereafter “the Bureau”) met", ["PBCD", "Bureau"]),
        ("the Permanent Bureau of the Coral Dialogue (PBCD, Suva) met", []),
        ("the Permanent Bureau of the Coral Dialogue (XYZ, the Bureau) met", []),
    ],
)
def test_a_bracket_may_set_two_short_names(words: str, shorts: list[str]) -> None:
    found = list(find_definitions(words))
    assert [words[each.short.start : each.short.end] for each in found] == shorts
    assert {words[each.long.start : each.long.end] for each in found} <= {"Permanent Bureau of the Coral Dialogue"}


@pytest.mark.parametrize(
    "words",
    [
        "their plans (concept of operations) were heard",
        "the protocol (Annex A) was adopted",
        "it closed at six (GMT+12)",
        "the Fair Fees Project (2016–2018)",
        "a list [of concern] was tabled",
        "the Convention (No. 181)",
        "the Meeting [noted / welcomed] the report",
        "Kiribati (since January 2024) is a member",
        "by [date]",
        "the Bureau of the River Forum (SWITZERLAND)",
        "officials of the Lake Council (REMOTE)",
        "they agreed on it quickly (POC)",
    ],
)
def test_glosses_numbers_annexes_and_unagreed_text_set_nothing(words: str) -> None:
    assert list(find_definitions(words)) == []


TEXT = """The Lagoon Compact on Fisheries Crime [the Compact] met in Malé.

Its Working Group on Vessel Registers [the Working Group] reported. The Task Force on Ports of Entry was thanked.
"""


def test_a_short_name_stands_for_its_long_form() -> None:
    parsed = written(TEXT)
    assert full_name(parsed, "the Compact") == "Lagoon Compact on Fisheries Crime"
    assert full_name(parsed, "the Working Group") == "Working Group on Vessel Registers"
    assert len(terms(parsed)) == 2


def test_an_undefined_short_name_stands_for_the_only_body_printed_under_it() -> None:
    assert full_name(written(TEXT), "the Task Force") == "Task Force on Ports of Entry"


def test_words_that_name_no_body_stay_as_they_are() -> None:
    assert full_name(written(TEXT), "the fishers") == "fishers"


def test_the_process_is_the_whole_not_its_working_group() -> None:
    parsed = written(TEXT)
    assert process(parsed) == "Lagoon Compact on Fisheries Crime"
    assert "Working Group on Vessel Registers" in [body.name for body in bodies(parsed)]


def test_a_long_form_begins_behind_the_bracket_of_another() -> None:
    text = (
        "the Pan Ocean Health Organization (POHO), the Atoll Public Health Agency (APHA) and the Ocean Community (OCOM)"
    )
    longs = [text[each.long.start : each.long.end] for each in find_definitions(text)]
    assert longs == ["Pan Ocean Health Organization", "Atoll Public Health Agency", "Ocean Community"]


def test_an_abbreviation_may_take_letters_from_inside_words() -> None:
    parsed = written("The United Nations Institute for Disarmament Research (UNIDIR) spoke.\n")
    assert [parsed.words(each.long) for each in terms(parsed)] == ["United Nations Institute for Disarmament Research"]


def test_a_title_in_capitals_does_not_run_on_into_the_line_below() -> None:
    parsed = written(
        "# BALTIC COMPACT ON FERRY SAFETY\nInspection Panel\n\n"
        "The Inspection Panel of the Baltic Compact on Ferry Safety met in Gdynia on 3 May 2021."
    )
    assert process(parsed) == "Baltic Compact on Ferry Safety"
    assert "BALTIC COMPACT ON FERRY SAFETY Inspection Panel" not in {body.name for body in bodies(parsed)}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Hill and Plain Forum on Seed Safety announced", "Hill and Plain Forum on Seed Safety"),
        ("the Chair and Tidal Forum members announced", "Tidal Forum"),
        ("the Council and Tidal Forum on Ferries announced", "Tidal Forum on Ferries"),
        ("the WHO and Tidal Forum on Ferries announced", "Tidal Forum on Ferries"),
        ("Fiji and Tidal Forum on Ferries announced", "Tidal Forum on Ferries"),
    ],
)
def test_a_name_may_pair_two_places_but_takes_in_nobody_else(words: str, name: str) -> None:
    assert name in [body.name for body in bodies(written(f"Members of {words} this."))]


def test_about_us_by_a_short_name_leaves_the_process_its_long_one() -> None:
    parsed = written(
        "# Crews trained\n\nThe Amber Coast Rescue Forum (ACRF) trained 40 crews, the Amber Coast Rescue Forum said."
        "\n\n## About the Forum\n\nThe Forum has nine members."
    )
    assert process(parsed) == "Amber Coast Rescue Forum"


@pytest.mark.parametrize(
    ("words", "long", "short"),
    [
        ("the grants scheme (the Island Schools Scheme, ISS) was opened", "Island Schools Scheme", "ISS"),
        ("a new prize (Young Rangers Award, or YRA)", "Young Rangers Award", "YRA"),
        ("with the Norwegian Agency for Coastal Aid (NACA)", "Norwegian Agency for Coastal Aid", "NACA"),
        ("The River Health Agency (OTSI-BEL) came. OTSI-BEL left.", "River Health Agency", "OTSI-BEL"),
        (
            "and of the Savings Bank of the Lakes and the Highlands (KREDO). It thanked KREDO.",
            "Savings Bank of the Lakes and the Highlands",
            "KREDO",
        ),
        ("Members of the Panel on Rivers and the Sea (ZOTO) met. ZOTO rose.", "Panel on Rivers and the Sea", "ZOTO"),
        (
            "a convention on the scrapping of ferries (the Scrapping Convention)",
            "convention on the scrapping of ferries",
            "Scrapping Convention",
        ),
        ("a joint fund for the crews of lost boats (“the Fund”)", "joint fund for the crews of lost boats", "Fund"),
        ("The Blue Line night course (Blue Line) began.", "Blue Line night course", "Blue Line"),
        (
            "party to the Regional Convention on the Scrapping of Ferries (SCRAFER), most",
            "Regional Convention on the Scrapping of Ferries",
            "SCRAFER",
        ),
        ("while the Southern Common Market (MERCOSUR) was a guest", "Southern Common Market", "MERCOSUR"),
        (
            "head of the Finnish Ports and Ferries Agency (Fipofe), who came. Fipofe paid.",
            "Finnish Ports and Ferries Agency",
            "Fipofe",
        ),
        ("the Council of the European Police Office (Europol) met; Europol led", "European Police Office", "Europol"),
        ("THE WESTERN PORTS COMMISSION (WEPOCOM)\n\nCouncil", "WESTERN PORTS COMMISSION", "WEPOCOM"),
        ("on interisland trade (IIT)", "interisland trade", "IIT"),
        ("the FAO Centre for Dry Lowlands (FAO/Lowlands) came", "FAO Centre for Dry Lowlands", "FAO/Lowlands"),
        ("with the Oslo Charter of Rights on Locks (Oslo CoR) and", "Oslo Charter of Rights on Locks", "Oslo CoR"),
        ("with Oxa, the Boat Alliance (Oxa) and", "Oxa, the Boat Alliance", "Oxa"),
        (
            "In May the International Alliance for the Protection of Heritage (ALIPH) paid.",
            "International Alliance for the Protection of Heritage",
            "ALIPH",
        ),
        ("cases of schistosomiasis (SM) fell. Few SM tests failed.", "schistosomiasis", "SM"),
    ],
)
def test_a_short_name_may_be_of_another_language_a_long_word_or_all_in_brackets(words: str, long: str, short: str):
    [found] = find_definitions(words)
    assert (words[found.long.start : found.long.end], words[found.short.start : found.short.end]) == (long, short)


@pytest.mark.parametrize(
    "words",
    [
        "The River Health Agency (OTSI-BEL) came.",
        "The Ports and Ferries Agency (Marina) came. Marina paid.",
        "The Ports and Ferries Agency (Pofer) came.",
        "WESTERN PORTS COMMISSION (WEPOCOM) MET",
        "the FAO Centre for Dry Lowlands (FAO/Rome), with Oxa of Malta (Oxa), on interisland traders (IIR)",
        "The River Health Agency (OTSI-BEL) and the Lake Fund (OTSI-BEL) came.",
        "The Foreign Affairs Office (USA) came. The USA spoke.",
        "They read the Convention on the Scrapping of Ferries (ASEAN) aloud.",
        "The Blue Line was closed in May (Blue Line)",
        "The Blue Line night course (Red Line) began.",
        "three ships (the Northern Star, Lagos) came",
        "the harvest (KG) rose, a KG more",
        "a fund, as was said before, for the crews (the Fund)",
        "a fund for the crews of boats (the Harbour Fund)",
        "some friends (Ana Maria Lopez, USA) came",
    ],
)
def test_a_gloss_that_is_not_used_again_or_says_where_defines_nothing(words: str):
    assert list(find_definitions(words)) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Forum on Ports and Reefs, Ana Reyes and Tomasi Vunibola, spoke", "Forum on Ports and Reefs"),
        ("Forum on Ports, Reefs and Wrecks, Ana Reyes of Chile and Tomasi Baba", "Forum on Ports, Reefs and Wrecks"),
        ("Forum on Ports and Reefs of the Gulf, which met", "Forum on Ports and Reefs of the Gulf"),
        ("Forum on Controls at Ports and River Crossings met", "Forum on Controls at Ports and River Crossings"),
        ("Forum on Safety at Sea, which met", "Forum on Safety at Sea"),
        ("Forum for 2024-26 was met in part", "Forum"),
        ("Forum on Controls at Lagos met", "Forum on Controls"),
        ("Forum on Fraud in Seasonal Work met. All seasonal work is hard", "Forum on Fraud in Seasonal Work"),
        ("Forum on Fraud in Cape Town met. The town is large", "Forum on Fraud"),
    ],
)
def test_the_list_in_a_name_is_closed_by_its_and(text: str, name: str) -> None:
    assert text[: name_end(text, 0, len("Forum"))] == name
