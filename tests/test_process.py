"""Which process a text is of, where its title block does not say it in so many words."""

import pytest
from written import written

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
