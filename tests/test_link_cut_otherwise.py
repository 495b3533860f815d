"""Names that are cut short within, turned round or told by a year: groups, funds, operations, offices, meetings."""

from pathlib import Path

import pytest
import told
from named import STATEMENT, aliases
from test_link_cut_short import WORKSHOP

from kb.store import KnowledgeBase

FUND = "It set up the Ferry Rope and Anchor Fund (FRAF). "
PANEL = "It thanked the Inspection Panel on Car Decks. "
OPERATION = "Operation Heron was carried out from 1 to 20 April 2021. "


@pytest.mark.parametrize(
    ("said", "long", "short"),
    [
        (FUND + "Fiji paid into the Rope Fund.", "Ferry Rope and Anchor Fund", "Rope Fund"),
        (PANEL + "Samoa spoke for the Panel.", "Inspection Panel on Car Decks", "Panel"),
        (OPERATION + "Fiji told how Heron began.", "Operation Heron", "Heron"),
        (
            "It asked the Forum Secretariat (the Secretariat) to write. Contact: Amber Sea Forum Secretariat Tel. 1234",
            "Forum Secretariat",
            "Amber Sea Forum Secretariat",
        ),
        (
            "The Tenth Amber Sea Forum on Ferry Safety (the Forum) is near. Fiji thanked the Forum.",
            "Amber Sea Forum on Ferry Safety",
            "Forum",
        ),
        (
            "Fiji spoke for the Amber Ferry Sea Forum.",
            "Amber Sea Forum on Ferry Safety",
            "Amber Ferry Sea Forum",
        ),
        (
            "Fiji spoke for the Amber Sea Ferry Safety Forum.",
            "Amber Sea Forum on Ferry Safety",
            "Amber Sea Ferry Safety Forum",
        ),
        (
            "It set up the Register of Decks (“Deck Register”). Fiji has the Register.",
            "Register of Decks",
            "Register",
        ),
        (
            "It thanked Fiji for its Week of Ropes (“Rope Week”). Fiji paid for the Week.",
            "Week of Ropes",
            "Week",
        ),
        (
            "The Apia Ministerial Statement on Ramps is out. Fiji welcomed the Apia Statement.",
            "Apia Ministerial Statement",
            "Apia Statement",
        ),
        ("Printed by the Ferry Forum. It thanked Fiji.", "Amber Sea Forum on Ferry Safety", "Ferry Forum"),
    ],
)
def test_a_name_is_known_without_its_inner_words_or_turned_round(
    fresh_kb: KnowledgeBase, tmp_path: Path, said: str, long: str, short: str
):
    assert (long, short, "name-cut-short") in aliases(fresh_kb, tmp_path, said)


@pytest.mark.parametrize(
    ("said", "short"),
    [
        (FUND + "Fiji paid into the Rope Fund, not the Deck Fund.", "Rope Fund"),
        (FUND + "Fiji paid into the Sail Fund.", "Sail Fund"),
        (PANEL + "The Ramp Panel sat. Samoa spoke for the Panel.", "Panel"),
        ("Fiji spoke for the Amber Reef Sea Forum.", "Amber Reef Sea Forum"),
        ("It set up the Register of Decks (“Deck Register”), not a Sail Register. Fiji has the Register.", "Register"),
        (
            "It saw the Apia Ministerial Statement on Ramps and the Apia Youth Statement. Fiji has the Apia Statement.",
            "Apia Statement",
        ),
        ("Printed by the Reef Forum. It thanked Fiji.", "Reef Forum"),
        (
            "It set up the Ferry Training Centre for Deck Crews. It opens the Ferry Training Centre in Cape Nadi on "
            "3 May 2022.",
            "Ferry Training Centre in Cape Nadi",
        ),
        (OPERATION + "The delegates met in Heron, which Heron paid for.", "Heron"),
        (OPERATION + "Heron soup was served, though a heron is rare.", "Heron"),
    ],
)
def test_what_may_be_another_thing_is_no_short_name(fresh_kb: KnowledgeBase, tmp_path: Path, said: str, short: str):
    assert short not in {alias for _, alias, rule in aliases(fresh_kb, tmp_path, said) if rule == "name-cut-short"}


@pytest.mark.parametrize(("of_other", "known"), [("2023", True), ("2022", False)])
def test_a_meeting_is_known_by_its_year_if_it_is_the_only_one_of_it(
    fresh_kb: KnowledgeBase, tmp_path: Path, of_other: str, known: bool
):
    other = WORKSHOP.replace("Ramps and Doors", "Winches").replace("2022", of_other)
    told.keep(fresh_kb, tmp_path, first=WORKSHOP + "\n3. Fiji recalled the 2022 Workshop.\n", second=other)
    found = {(row["name"], row["alias"]) for row in fresh_kb.db.table("aliases").rows}
    assert (("Workshop on Ramps and Doors", "2022 Workshop") in found) is known


def test_a_title_may_stand_in_capitals_on_two_lines(fresh_kb: KnowledgeBase, tmp_path: Path):
    said = "It recalled the Apia Declaration of 3 May 2021."
    title = "THE APIA DECLARATION\nON FERRIES THAT STAY AFLOAT\n\n"
    told.keep(fresh_kb, tmp_path, first=title + STATEMENT[2:].format(said=said))
    found = {(row["name"], row["alias"]) for row in fresh_kb.db.table("aliases").rows}
    assert ("Apia Declaration on Ferries That Stay Afloat", "Apia Declaration") in found


def test_a_group_of_the_process_under_another_name_is_told_without_it(fresh_kb: KnowledgeBase, tmp_path: Path):
    later = STATEMENT.replace("SECOND", "THIRD").replace("Second", "Third").replace("2021", "2023")
    said = "It thanked the Inspection Panel on Decks of the Amber Ferry Sea Forum."
    later = later.replace(" on Car Decks", "").replace(" ON CAR DECKS", "")
    told.keep(fresh_kb, tmp_path, first=STATEMENT.format(said="It met."), second=later.format(said=said))
    found = {(row["name"], row["alias"]) for row in fresh_kb.db.table("aliases").rows if row["state"] == "proposed"}
    long = "Inspection Panel on Car Decks of the Amber Sea Forum on Ferry Safety"
    assert (long, "Inspection Panel on Decks") in found


@pytest.mark.parametrize("printed", ["Amber and Coral Sea Forum", "Amber–Coral Sea Forum"])
def test_what_stands_behind_and_in_the_name_of_a_process_is_no_name_of_it(
    fresh_kb: KnowledgeBase, tmp_path: Path, printed: str
):
    statement = STATEMENT.replace("Amber Sea Forum", "Amber and Coral Sea Forum")
    told.keep(fresh_kb, tmp_path, first=statement.format(said=f"The {printed} thanked Fiji."))
    found = {(row["name"], row["alias"]) for row in fresh_kb.db.table("aliases").rows}
    name = "Amber and Coral Sea Forum on Ferry Safety"
    assert (name, "Amber and Coral Sea Forum") in found
    assert (name, "Coral Sea Forum") not in found
