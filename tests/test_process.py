"""Which process a text is of, where its title block does not say it in so many words."""

import pytest
from written import written

from extractors.facts.meeting import meetings
from extractors.genres import describe

BODY = "\n\nThe members discussed the state of the harvest and noted that prices had fallen.\n"


def test_a_note_to_the_press_on_a_conference_is_of_the_process_that_holds_it() -> None:
    note = "# NOTE TO THE PRESS\n\nArica, 9 February 2021\n\n## SECOND MINISTERIAL CONFERENCE OF THE REED FORUM"
    assert describe(written(note + BODY)).body == "Reed Forum"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Reed Forum holds workshops each year. It ran this one with the Bog Expert Network (BEN).", "Reed Forum"),
        ("The Seminar was arranged by the Reed Forum (RF). The Institute for Cooperation on Peat (ICP) paid. ICP and"
         " the Institute for Cooperation on Peat sent experts.", "Reed Forum"),
        ("The Reed Forum invited the Council of Europe (CoE), which came.", "Reed Forum"),
    ],
)  # fmt: skip
def test_a_text_without_a_masthead_is_of_the_process_it_names_first_not_of_who_came(text: str, body: str) -> None:
    assert describe(written(f"# Workshop on Bogs\n\nArica, 4 May 2021\n\n{text}")).body == body


@pytest.mark.parametrize(
    ("verb", "body"), [("convened by", "Andes Seed Partnership"), ("attended by experts from", None)]
)
def test_who_convenes_a_meeting_owns_it_and_who_sends_experts_does_not(verb: str, body: str | None) -> None:
    text = f"# Joint Statement\n\nWe, the ministers of Peru and Chile, met in Cusco, {verb} the Andes Seed Partnership."
    assert describe(written(text)).body == body


def test_the_body_that_a_text_calls_by_its_noun_goes_before_others_named_as_often() -> None:
    top = "# Summary\n\n# Workshop on Dry Ports\n\nTartu, 4 May 2021\n\n"
    text = "It was organised by the office of the Rye Network. The International Convention on Ports sent a film."
    assert describe(written(f"{top}{text} It asked that the Network adopt it.")).body == "Rye Network"


def test_a_release_is_of_the_process_that_it_presents() -> None:
    top = "**PRESS RELEASE**\n\nLomé, 4 May 2021\n\n# Three states count their rice\n\nOfficers counted."
    text = f"{top}\n\nLaunched in 2016, the Volta Dialogue on Rice and Millet unites three states.\n"
    assert describe(written(text)).body == "Volta Dialogue on Rice and Millet"
    assert describe(written(text.replace("Launched in 2016, the", "The ministers launched the"))).body is None


def test_a_record_is_of_the_process_whose_group_its_title_names_not_of_a_guest() -> None:
    top = "# Record of the second session\n\nWorking Group on Weirs and Locks of the Alder Process\n\nLund, 3 May 2022"
    text = "The Lakeland Association of Boat Owners (LABO) was heard. LABO left."
    assert describe(written(f"{top}\n\n{text}")).body == "Alder Process"


def test_an_intersessional_group_is_below_the_process_of_which_its_report_speaks() -> None:
    text = (
        "# Report of the Intersessional Contact Group on Tugs\n\nSubmitted by Norway\n\n14 February 2025\n\n"
        "The Intersessional Contact Group on Tugs (ICG) met twice. Four parties of the Rye Sea Treaty wrote to it.\n\n"
        "The Rye Sea Treaty says nothing of tugs.\n"
    )
    assert describe(written(text)).body == "Rye Sea Treaty"


@pytest.mark.parametrize("told", ["was launched in 2019", "began in 2019", "(RIP), which was founded in 2019, grows"])
def test_an_advisory_is_of_the_process_it_presents_at_its_end_not_of_its_conferences(told: str) -> None:
    text = (
        "PRESS ADVISORY\n\nMINISTERS COME TO RABAT\n\n5 September 2024\n\nMorocco will host the Third Ministerial "
        "Conference on Rice in Rabat. The Ministerial Conference on Rice is to look back on the Lagos Conference. "
        f"At the Lagos Conference ministers met Ms Ana Vea.\n\nThe Reef Islands Process {told}.\n"
    )
    assert describe(written(text, ".txt")).body == "Reef Islands Process"


def test_a_workshop_is_no_process() -> None:
    top = "# Workshop on Winter Shipping: summary by the moderators\n\nOulu, Finland, 14 November 2023"
    assert describe(written(f"{top}\n\nPilots met at the harbour.")).body is None


def test_a_secretariat_is_of_the_process_it_serves() -> None:
    text = (
        "PRESS NOTE\n\nPermanent Secretariat of the Coral Process\nBelize City, 28 April 2025\n\n"
        "REEF MINISTERS HEAD FOR PANAMA\n\nMinisters of the Coral Process meet in Panama City next month.\n"
    )
    assert describe(written(text, ".txt")).body == "Coral Process"


def test_a_ministerial_conference_is_one_of_a_process_and_none_itself() -> None:
    text = (
        "# TUNIS DECLARATION\n\n*Adopted at the First Ministerial Conference, Tunis, 18 April 2024*\n\n"
        "We, the Ministers of the members of the Salt and River Conference,\n\n"
        "1. We welcome Malta, which joins today.\n\n2. We will hold the Second Ministerial Conference in Valletta.\n"
    )
    assert describe(written(text)).body == "Salt and River Conference"


FERRIES = "Amber Coast Ferry Ministers’ Summit"
MET = "Lund, Sweden, 4 and 5 May 2021\n\n# LUND CONCLUSIONS\n\nWe, the ministers, met in Lund. {}\n"


@pytest.mark.parametrize(
    ("top", "told", "body"),
    [
        (f"{FERRIES} (ACFS)", "", FERRIES),
        (f"{FERRIES.upper().replace('’', chr(39))}\n\nSixth Meeting", "", "Amber Coast Ferry Ministers' Summit"),
        (FERRIES, f"The {FERRIES} (ACFS) lasts.", FERRIES),
        (FERRIES, "", None),
        (f"Sixth {FERRIES} (ACFS)", "", None),
        ("Ferry Ministers’ Summit 2021 (FMS)", "", None),
        ("Senior Officials’ Meeting (SOM)", "", None),
    ],
)
def test_a_meeting_with_letters_or_numbered_sessions_is_a_process(top: str, told: str, body: str | None) -> None:
    assert describe(written(f"# {top}\n\n{MET.format(told)}")).body == body


def test_the_committee_that_meets_in_numbered_sessions_is_below_the_standing_meeting() -> None:
    text = f"# {FERRIES}\n\nStanding Committee of Harbour Masters\n\nThird session, {MET.format('')}"
    assert describe(written(text)).body == FERRIES
    [held] = [each for each in meetings(written(text)) if each.mention == "this"]
    assert (held.name, held.ordinal, held.city) == ("Third session", 3, "Lund")
    assert held.body == "Standing Committee of Harbour Masters"


def test_a_report_of_a_secretariat_tells_of_no_meeting_but_of_the_months_in_its_title() -> None:
    text = (
        f"# Activity report, June 2020 to April 2021\n\nSecretariat of the {FERRIES}, Lund, 17 April 2021\n\n"
        "AC/7/2. For the consideration of ministers at their Seventh Meeting in Oslo\n\n1. Nine ferries were built.\n"
    )
    told = describe(written(text))
    assert (told.body, told.title) == (FERRIES, "Activity report, June 2020 to April 2021")
    assert told.issued is not None
    assert told.issued.start == "2021-04-17"
    assert meetings(written(text)) == []


@pytest.mark.parametrize(
    ("about", "told", "body"),
    [
        ("ACFS", "", "ACFS"),
        ("UNODC", "", "Ferry Fares Partnership"),
        ("HDC", "The Harbour Data Centre (HDC) helped.", "Ferry Fares Partnership"),
    ],
)
def test_a_release_that_explains_letters_is_of_what_goes_by_them(about: str, told: str, body: str) -> None:
    text = (
        "PRESS RELEASE\n\nLund, 5 May 2021\n\n# Ferries run again\n\nThe Ferry Fares Partnership pays. "
        f"The Ferry Fares Partnership is new. {told}\n\n## About the {about}\n\nThe {about} was founded in 2009.\n"
    )
    assert describe(written(text)).body == body


def test_a_name_of_the_title_block_that_the_text_gives_a_short_form_is_that_of_the_process() -> None:
    top = "**SIXTH PLENARY MEETING**\n\n**Andean Circle of Ministers for Peat**\n\nPuno, 4 May 2021\n\n"
    text = "Officials of the Andean Circle of Ministers for Peat{} met. The Lakes Council (LC) came, and LC spoke.\n"
    assert describe(written(f"# Summary\n\n{top}{text.format(' [the Circle]')}")).body == (
        "Andean Circle of Ministers for Peat"
    )


def test_a_dialogue_of_officials_is_itself_the_body_whose_meetings_are_numbered() -> None:
    top = "# Rye Dialogue of Port Masters\n\n**Third Dialogue**\n\nLund, 3–4 May 2022\n\n## Chair's Statement\n\n"
    text = 'The Third Rye Dialogue of Port Masters ("the Dialogue") took place in Lund on 3 and 4 May 2022.'
    assert meetings(written(top + text))[0].body == "Rye Dialogue of Port Masters"


@pytest.mark.parametrize(
    "top",
    [
        "# Network of Millers\n\n**of the Amber and Lagoon Conference on Grain Mills**",
        "Mill Conference – News from the Presidency",
    ],
)
def test_a_group_or_an_everyday_name_in_the_title_block_is_of_the_process_in_full(top: str) -> None:
    text = "Millers of the Amber and Lagoon Conference on Grain Mills met in Riga. It was set up in 2009."
    assert describe(written(f"{top}\n\n# Press release\n\nRiga, 4 May 2021\n\n# Mills turn\n\n{text}\n")).body == (
        "Amber and Lagoon Conference on Grain Mills"
    )


def test_who_takes_over_the_presidency_of_a_process_tells_of_it() -> None:
    text = "Fiji took over the Presidency of the Reed Conference on Peat. Ana Vea leads the Network of Peat Cutters."
    release = f"# Press release\n\nLomé, 4 May 2021\n\n# Fiji in the chair\n\n{text}\n"
    assert describe(written(release)).body == "Reed Conference on Peat"


@pytest.mark.parametrize("place", ["North-East Asian", "West African", "East African"])
def test_a_point_of_the_compass_is_no_number_of_a_meeting(place: str) -> None:
    top = f"# {place} Consultation on Yellow Dust\n\n**THIRD PLENARY CONSULTATION**\n\nLund, 3–4 May 2022\n\n"
    found = written(f"{top}## Statement\n\nDelegations met in Lund on 3 and 4 May 2022 and discussed the dust.\n")
    assert (describe(found).body, meetings(found)[0].ordinal) == (f"{place} Consultation on Yellow Dust", 3)


def test_a_text_with_a_short_name_is_no_body_and_the_record_of_its_chairs_is_a_summary() -> None:
    top = (
        "Eighth Amber Conference of Port Masters\n\n# MEMORANDUM ON SHIP DATA\n\nDone at Tangier on 18 October 2023\n\n"
    )
    text = "The Heads met in Tangier on 18 October 2023 and adopted the Memorandum on Ship Data (the Memorandum).\n"
    assert describe(written(top + text)).body == "Amber Conference of Port Masters"
    record = "# Amber Forum\n\nFifth Session, Lund, 3 May 2022\n\n**Record of the Co-Chairs**\n\nThe Forum met."
    assert describe(written(record)).genre == "summary"


def test_a_note_to_editors_is_a_release_whose_headline_follows() -> None:
    note = (
        "**** NOTE TO EDITORS ****\n\nMASTERS HEAD FOR LUND\n\nRiga, 3 May 2022. The Amber Forum will meet in Lund.\n"
    )
    found = describe(written(note, ".txt"))
    assert (found.genre, found.title.casefold()) == ("media-release", "masters head for lund")


def test_a_peer_review_is_a_process() -> None:
    release = (
        "# Press release\n\nLund, 4 May 2021\n\n# States mend their dams\n\nThe Amber Peer Review of Dams said today:"
    )
    assert describe(written(f"{release} they hold.\n")).body == "Amber Peer Review of Dams"


@pytest.mark.parametrize(
    "text",
    [
        "# Workshop on Hoppers\n\n*{name}*\n\nAden, 8 May 2022\n\nIt was held in Aden.",
        "# {name}\n\nExpert Committee on Hoppers\n\nThird meeting\n\nAden, 8 May 2022\n\nIt was held in Aden.",
        "# Hoppers counted\n\n*Media release, 8 May 2022*\n\nADEN. Many.\n\nThe {name} was set up in 2009.",
    ],
)
def test_a_consultative_meeting_that_meets_again_and_again_is_a_process(text: str) -> None:
    name = "Consultative Meeting of Ministries on Desert Pests"
    assert describe(written(text.format(name=name))).body == name


def test_the_number_of_a_session_below_a_consultative_meeting_names_the_meeting() -> None:
    top = "CONSULTATIVE MEETING OF MINISTRIES\nON DESERT PESTS\n\nHopper Committee\nThird meeting\nAden, 8 May 2022\n\n"
    found = describe(written(f"{top}RECORD OF THE MEETING\n\n1.1  The Committee met in Aden.\n", ".txt"))
    assert (found.body, found.title) == ("Consultative Meeting of Ministries on Desert Pests", "Third meeting")


@pytest.mark.parametrize(
    "text",
    [
        "# THE ADEN COMMITMENTS\n\nAdopted in Aden on 5 May 2021\n\nThe ministers of Oman and the World Bank (WB)\n\n"
        "Launch the {name} on the Safety of Reefs (the {name}).",
        "# Support Cell of the {name}\n\nREPORT 2020\n\nThe Cell has gone through its files.",
        "# Progress note\n\n*Aden, 6 May 2021*\n\nThis note tells where the work of the {name} stands.",
    ],
)
def test_what_is_founded_served_or_told_of_in_a_note_is_the_process(text: str) -> None:
    assert str(describe(written(text.format(name="Aden Process"))).body).startswith("Aden Process")


def test_the_name_of_an_exercise_above_the_title_is_no_body() -> None:
    text = "# EXERCISE LONG REACH\n\n## Third meeting of the Reef Group\n\nTete, 21 March 2024\n\n**Summary**\n\n"
    text += "The Reef Group of the Silver River Commission (the Commission) met in Tete."
    assert describe(written(text)).body == "Silver River Commission"


def test_a_text_that_was_adopted_is_not_its_process_but_the_one_its_meeting_is_of() -> None:
    text = "THE ADEN UNDERTAKING\n\nThird Conference of Ministers\nDone at Aden on 26 May 2022\n\n"
    text += "Meeting in Aden for the Third Conference of Ministers of the Reef and Rail Corridor (the Corridor),\n\n"
    text += "The ministers agree:\n\n1. The aims of this Undertaking are to keep the Corridor open.\n"
    assert describe(written(text, ".txt")).body == "Reef and Rail Corridor"


def test_a_year_at_the_foot_of_a_release_is_no_part_of_the_name() -> None:
    text = "# Bogs dry up\n\nArica, 9 February 2023\n\nThe {name} counted bogs. The {name} met.{body}"
    text += "\n\n{name} 2023 · Legal notice"
    text = text.format(name="Reed Council of Bog Wardens", body=BODY * 3)
    assert describe(written(text)).body == "Reed Council of Bog Wardens"
