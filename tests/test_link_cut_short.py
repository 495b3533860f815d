"""Names of processes, meetings and texts that documents cut short: by their town, their years, what they are on."""

from pathlib import Path

import pytest
import told
from named import STATEMENT, aliases

from kb.store import KnowledgeBase


@pytest.mark.parametrize(
    ("said", "short"),
    [
        ("The Amber Sea Forum thanked its hosts.", "Amber Sea Forum"),
        ("Members of the Forum thanked their hosts.", "Forum"),
    ],
)
def test_a_process_goes_by_its_name_cut_short(fresh_kb: KnowledgeBase, tmp_path: Path, said: str, short: str):
    assert ("Amber Sea Forum on Ferry Safety", short, "name-cut-short") in aliases(fresh_kb, tmp_path, said)


@pytest.mark.parametrize(
    ("said", "long", "short"),
    [
        (
            "Samoa opened the Ferry Rescue Centre in Apia (the Apia Centre). The Ferry Rescue Centre has boats.",
            "Ferry Rescue Centre in Apia",
            "Ferry Rescue Centre",
        ),
        (
            "It adopted the Apia Work Plan 2021–2023 (“the Work Plan”). The Apia Work Plan stands.",
            "Apia Work Plan 2021–2023",
            "Apia Work Plan",
        ),
        (
            "It set up the Register of Car Decks (RCD). Samoa keeps the Register.",
            "Register of Car Decks",
            "Register",
        ),
        (
            "It adopted the Deck Plan on Doors and Ramps 2021–24. The Deck Plan 2021-24 stands.",
            "Deck Plan on Doors and Ramps 2021–24",
            "Deck Plan 2021-24",
        ),
        (
            "It adopted the Roadmap on Ramps 2021–24. Fiji welcomed the Roadmap on Ramps.",
            "Roadmap on Ramps 2021–24",
            "Roadmap on Ramps",
        ),
        (
            "It adopted the Roadmap on Ramps 2021–24. Fiji welcomed the Roadmap.",
            "Roadmap on Ramps 2021–24",
            "Roadmap",
        ),
        (
            "The Secretariat of the Amber Sea Forum spoke. It asked the Secretariat to write.",
            "Secretariat of the Amber Sea Forum",
            "Secretariat",
        ),
        (
            "The Secretariat of the Amber Sea Forum spoke. It asked the Forum Secretariat to write.",
            "Secretariat of the Amber Sea Forum",
            "Forum Secretariat",
        ),
        (
            "It opened the Ferry Training Centre for Deck Crews in Nadi. The Ferry Training Centre in Nadi is full.",
            "Ferry Training Centre for Deck Crews",
            "Ferry Training Centre in Nadi",
        ),
        (
            "It set up the Birch Bay Deck Laboratory for Ropes (BBDLR). The Deck Laboratory is small.",
            "Birch Bay Deck Laboratory for Ropes",
            "Deck Laboratory",
        ),
        (
            "It set up the Birch Bay Deck Laboratory for Ropes (BBDLR). The Laboratory is small.",
            "Birch Bay Deck Laboratory for Ropes",
            "Laboratory",
        ),
        ("It met again.", "Amber Sea Forum on Ferry Safety", "Amber Sea Forum"),
        (
            "The Deck Board of the Amber Sea Forum, formerly the Ramp Board, sat. The Deck Board met.",
            "Deck Board of the Amber Sea Forum",
            "Deck Board",
        ),
    ],
)
def test_names_are_cut_short_by_their_town_years_or_process(
    fresh_kb: KnowledgeBase, tmp_path: Path, said: str, long: str, short: str
):
    assert (long, short, "name-cut-short") in aliases(fresh_kb, tmp_path, said)


WORKSHOP = """AMBER SEA FORUM ON FERRY SAFETY

Workshop on Ramps and Doors

Suva, Fiji, 8 and 9 June 2022

Summary by the Rapporteur

1. The Workshop on Ramps and Doors was held in Suva on 8 and 9 June 2022.
2. The Workshop heard three papers.
"""


def test_a_workshop_goes_by_its_town_or_by_what_it_is(fresh_kb: KnowledgeBase, tmp_path: Path):
    later = STATEMENT.replace("SECOND", "THIRD").replace("Second", "Third").replace("2021", "2023")
    told.keep(fresh_kb, tmp_path, first=WORKSHOP, second=later.format(said="It recalled the Suva Workshop."))
    found = {(row["name"], row["alias"]) for row in fresh_kb.db.table("aliases").rows}
    assert {("Workshop on Ramps and Doors", "Suva Workshop"), ("Workshop on Ramps and Doors", "Workshop")} <= found


def test_two_workshops_of_one_town_are_called_so_by_their_own_records_only(fresh_kb: KnowledgeBase, tmp_path: Path):
    other = WORKSHOP.replace("Ramps and Doors", "Winches").replace("2022", "2023")
    told.keep(fresh_kb, tmp_path, first=WORKSHOP + "\n3. The Suva Workshop closed.\n", second=other)
    found = {(row["name"], row["alias"]) for row in fresh_kb.db.table("aliases").rows if "Workshop" in row["alias"]}
    assert found == {("Workshop on Ramps and Doors", "Workshop"), ("Workshop on Winches", "Workshop")}


def test_a_process_goes_by_its_name_in_short_with_whatever_dash(fresh_kb: KnowledgeBase, tmp_path: Path):
    first = STATEMENT.format(said="It met again.").replace("Amber Sea", "Amber–Drin").replace("AMBER SEA", "AMBER–DRIN")
    told.keep(
        fresh_kb, tmp_path, first=first, second="# Ferry news\n\n9 June 2021\n\nThe Amber-Drin Forum met in Apia.\n"
    )
    found = {(row["name"], row["alias"]) for row in fresh_kb.db.table("aliases").rows}
    assert ("Amber–Drin Forum on Ferry Safety", "Amber-Drin Forum") in found


def test_the_conference_is_the_one_that_the_document_is_of(fresh_kb: KnowledgeBase, tmp_path: Path):
    advisory = """# Media advisory

Suva, 3 October 2024

The Amber Sea Forum on Ferry Safety will hold its Third Ministerial Conference on Ferries in Suva from 7 to 9 November \
2024. The Conference is to review the work. Fiji presided over the Second Ministerial Conference.
"""
    here = "It awaits the Second Ministerial Conference on Ferries (the Conference), to be held in Nadi in May 2022."
    told.keep(fresh_kb, tmp_path, first=STATEMENT.format(said=here), second=advisory)
    found = {row["name"] for row in fresh_kb.db.table("aliases").rows if row["alias"] == "Conference"}
    assert found == {f"{number} Ministerial Conference on Ferries" for number in ("Second", "Third")}


def test_a_declaration_goes_by_its_title_up_to_what_it_is_about(fresh_kb: KnowledgeBase, tmp_path: Path):
    title = "Apia Declaration on Ferries that Stay Afloat"
    said = "It recalled the Apia Declaration of 3 May 2021."
    told.keep(fresh_kb, tmp_path, first=f"# {title}\n\n" + STATEMENT[2:].format(said=said))
    found = {(row["name"], row["alias"]) for row in fresh_kb.db.table("aliases").rows}
    assert (title, "Apia Declaration") in found
