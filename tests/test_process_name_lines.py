"""Names of processes over several lines, with a byname, on a letterhead, and plain nouns that are no names."""

import pytest
from written import written

from extractors.genres import describe

TOP = "\n\nThird Ministerial Meeting\n\nApia, Samoa, 4-5 May 2021\n\nJOINT STATEMENT\n\n"
TEXT = "1. The members met in Apia on 4 and 5 May 2021 and noted that prices of reed had fallen again this year.\n"


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        ("REED ISLANDS DIALOGUE FOR\nTHE SAFETY OF FERRIES", "Reed Islands Dialogue for the Safety of Ferries"),
        ("REED FORUM ON CONTAINERS AND\nTRADE IN SHELLS", "Reed Forum on Containers and Trade in Shells"),
        ("CONVENTION AGAINST WASTE FROM SHIPS\nIN THE REED AND SHELL SEAS",
         "Convention against Waste from Ships in the Reed and Shell Seas"),
        ('DIALOGUE ON FERRIES IN THE REED SEA\n("the Apia Process")', "Dialogue on Ferries in the Reed Sea"),
        ("FORUM OF SMALL REED STATES\nON SEEDS AND LOCUSTS", "Forum of Small Reed States on Seeds and Locusts"),
    ],
)  # fmt: skip
def test_a_name_goes_on_over_the_lines_that_carry_it_on(lines: str, body: str) -> None:
    assert describe(written(lines + TOP + TEXT)).body == body


def test_an_organ_on_the_line_below_is_no_part_of_the_name_that_the_text_prints() -> None:
    head = (
        "REED AND SHELL ISLANDS ARRANGEMENT ON THE SAFETY OF FERRIES\nLIAISON COMMITTEE\n\nMinutes of the fifth meeting"
    )
    text = (
        "The Chair opened the fifth meeting of the Liaison Committee.\n"
        "She reminded all that the Reed and Shell Islands Arrangement\n"
        "on the Safety of Ferries has ten members, and that fees of\n"
        "all of them have been paid by now. They go to Apia at once.\n"
    )
    found = describe(written(f"{head}\nApia, 8 and 9 March 2016\n\n1  OPENING\n\n{text}", ".txt")).body
    assert found == "Reed and Shell Islands Arrangement on the Safety of Ferries"


@pytest.mark.parametrize(
    "said",
    [
        "The Reed Sea Accord was opened for signature in Apia in June 2017.",
        "Day-to-day work lies with the Reed Sea Rescue Cell in Apia. The Reed Sea Accord counts ten members.",
    ],
)
def test_a_release_is_of_the_process_that_it_presents_or_whose_organs_it_names(said: str) -> None:
    release = "# Crews learn to row\n\nApia, 4 May 2021\n\nFiji and the Old World Rowing Federation (OWRF) watched.\n\n"
    assert describe(written(release + said)).body == "Reed Sea Accord"


@pytest.mark.parametrize(
    "line", ["{} – 4 May 2021", "{} — Apia, 4 May 2021", "{}, updated 4 May 2021", "{}      4 May 2021"]
)
def test_the_day_beside_a_name_is_no_part_of_it(line: str) -> None:
    name = "Reed Forum on Safe Ferries"
    text = f"# Note on life jackets\n\nThe {name} counts life jackets. The Forum has six members.\n"
    assert describe(written(f"{line.format(name)}\n\n{text}")).body == name


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("The mayor praised the Reed Forum on Ferries. Trams are free.", None),
        ("The Reed Forum on Ferries met in Apia. The Reed Forum has six members.", "Reed Forum on Ferries"),
    ],
)
@pytest.mark.parametrize("town", ["Apia City Council", "Town Council"])
def test_the_council_of_a_town_is_of_a_process_that_it_tells_of_and_not_only_names(
    town: str, said: str, body: str | None
) -> None:
    assert describe(written(f"# {town}\n\n# Press release\n\nApia, 4 May 2021\n\n{said}\n")).body == body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "2. They thanked the Reed Convention on the Coast Light Service.\n",
            "Reed Convention on the Coast Light Service",
        ),
        ("2. They thanked the Reed Convention on the Coast.\n", "Reed Convention on the Coast"),
    ],
)
def test_a_line_without_a_link_word_carries_on_only_what_the_text_prints_as_one(text: str, body: str) -> None:
    front = "REED CONVENTION ON THE COAST\nLIGHT SERVICE"
    assert describe(written(front + TOP + TEXT + text)).body == body


def test_a_noun_that_a_text_gives_a_short_name_is_no_abbreviation_in_a_title_in_capitals() -> None:
    text = "1. Ministers met in Apia for the Third Ministerial Meeting of the Shell Forum (the Forum) on 4 May 2021.\n"
    body = describe(written("FORUM OF SMALL REED STATES" + TOP + text)).body
    assert body == "Forum of Small Reed States"


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Reed Forum Secretariat, Fisheries Museum, Apia", "Reed Forum"),
        ("DUGONG AGREEMENT SECRETARIAT", "Dugong Agreement"),
        ("MARITIME SECRETARIAT", None),
    ],
)
def test_a_letterhead_gives_what_a_secretariat_serves(line: str, body: str | None) -> None:
    letter = f"{line}\n\nApia\n\nCIRCULAR\n\n15 March 2024\n\n{TEXT}"
    assert describe(written(letter)).body == body


@pytest.mark.parametrize("noun", ["COUNCIL", "FORUM", "BOARD"])
def test_a_plain_noun_is_no_name(noun: str) -> None:
    letter = f"OFFICE OF THE CHAIR OF THE {noun}\n\nApia\n\n11 February 2020\n\nDear Colleagues,\n\n{TEXT}"
    assert describe(written(letter)).body is None


def test_an_authority_that_acts_for_a_process_is_not_the_process() -> None:
    top = "Maritime Department, as Presidency of the Accord\n\nCIRCULAR TO SHIPS\n\n15 March 2024\n\n"
    assert describe(written(top + TEXT)).body is None


def test_a_joint_press_communique_is_the_text_of_a_meeting() -> None:
    top = "REED COUNCIL ON SHELLS\n\nTENTH COUNCIL MEETING\nAPIA, SAMOA, 4-5 MAY 2021\n\nJOINT PRESS COMMUNIQUÉ\n\n"
    assert describe(written(top + TEXT)).body == "Reed Council on Shells"


def test_a_conference_of_ministers_without_a_number_is_a_process() -> None:
    top = "CONFERENCE OF MINISTERS OF LABOUR OF THE REED COAST\n\nAPIA, SAMOA, 4-5 MAY 2021\n\nFINAL COMMUNIQUE\n\n"
    assert describe(written(top + TEXT)).body == "Conference of Ministers of Labour of the Reed Coast"


@pytest.mark.parametrize(
    ("told", "body"), [("The Assembly of NEARSA thanked Samoa.", "NEARSA"), ("Samoa was thanked.", None)]
)
def test_an_abbreviation_that_opens_the_block_is_a_process_if_the_text_speaks_of_it(
    told: str, body: str | None
) -> None:
    top = "NEARSA\n\n12th General Assembly\nApia, Samoa, 4-5 May 2021\n\nChair's Statement\n\n"
    assert describe(written(f"{top}{TEXT}\n2. {told}\n")).body == body


def test_ministers_are_named_with_their_region_from_the_line_below() -> None:
    top = "MEETING OF THE MINISTERS OF HEALTH\nOF THE REED STEPPE\n\nAPIA, SAMOA, 4 MAY 2021\n\nDECLARATION\n\n"
    text = (
        "We, the Ministers of Health of Peru and Chile, meeting in Apia for the fourth time,\n\n1. Agree on a card;\n"
    )
    assert describe(written(top + text)).body == "Ministers of Health of the Reed Steppe"


def test_the_minutes_of_a_town_that_names_a_process_once_are_not_of_it() -> None:
    said = "The mayor told members of the Reed Forum on Ferries, which met in Suva. The Forum asked for a pier."
    assert (
        describe(written(f"# Minutes of the Town Council of Apia\n\nApia, 12 May 2024\n\n{said}\n")).body
        != "Reed Forum on Ferries"
    )
