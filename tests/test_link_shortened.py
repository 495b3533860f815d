"""Names that documents cut short without saying so are kept with what they stand for, if that is sure."""

from pathlib import Path

import pytest
import told

from kb.store import KnowledgeBase

STATEMENT = """# Amber Sea Forum on Ferry Safety

**SECOND MEETING OF THE INSPECTION PANEL ON CAR DECKS**

**Apia, Samoa, 4 and 5 May 2021**

**CO-CHAIRS' SUMMARY**

1. The Second Meeting of the Inspection Panel on Car Decks of the Amber Sea Forum on Ferry Safety was held in Apia on \
4 and 5 May 2021. Delegates from Fiji, Tonga and Samoa took part.
2. The Secretariat of the Amber Sea Forum (the Secretariat) keeps the Nadi Lifeboat Fund (the Fund). {here}
3. Operation Calm Water was carried out from 1 to 20 April 2021. Exercise Red Buoy 2020 was held from 3 to 5 March 2021.
- Keep the Ferry Safety Register (FSR)
- Translate the Deck Guide for Car Ferries by May 2022
4. Preparations for the Third Ministerial Conference on Ferries, to be held in Nadi in May 2022, have begun.
"""
RELEASE = """9 June 2021

Media Release

Safer ferries

The Amber Sea Forum on Ferry Safety met in Apia. {}
"""


def short(kb: KnowledgeBase, folder: Path, said: str, here: str = "") -> set[tuple[str, str]]:
    """Return names and short forms after a statement and a release that says something; those of the process not."""
    told.keep(kb, folder, statement=STATEMENT.format(here=here), release=RELEASE.format(said))
    rows = kb.db.table("aliases").rows_where("rule = 'name-cut-short' and name not like 'Amber Sea Forum%'")
    return {(row["name"], row["alias"]) for row in rows}


@pytest.mark.parametrize(
    ("said", "name", "alias"),
    [
        ("Fiji gave money to the Lifeboat Fund.", "Nadi Lifeboat Fund", "Lifeboat Fund"),
        ("The Lifeboat Fund’s members met.", "Nadi Lifeboat Fund", "Lifeboat Fund"),
        ("Calm Water ended well.", "Operation Calm Water", "Calm Water"),
        ("The Calm Water operation ended well.", "Operation Calm Water", "Calm Water operation"),
        ("In Operation Calm Water all took part. The Operation was hard.", "Operation Calm Water", "Operation"),
        ("All took part in Exercise Red Buoy.", "Exercise Red Buoy 2020", "Exercise Red Buoy"),
        ("All took part in Red Buoy.", "Exercise Red Buoy 2020", "Red Buoy"),
        ("The Buoy exercise was hard.", "Exercise Red Buoy 2020", "Buoy exercise"),
        ("The Inspection Panel hopes to agree.", "Inspection Panel on Car Decks", "Inspection Panel"),
        ("The Forum Secretariat wrote it.", "Secretariat of the Amber Sea Forum", "Forum Secretariat"),
        ("It will go to the Third Ministerial Conference.", "Third Ministerial Conference on Ferries", ""),
        ("Crews used the Deck Guide.", "Deck Guide for Car Ferries", "Deck Guide"),
        ("It heard the Ferry Safety Register. The Register holds 40 ships.", "Ferry Safety Register", "Register"),
    ],
)
def test_a_name_cut_short_is_kept_with_what_it_stands_for(
    fresh_kb: KnowledgeBase, tmp_path: Path, said: str, name: str, alias: str
):
    assert short(fresh_kb, tmp_path, said) == {(name, alias or "Third Ministerial Conference")}


@pytest.mark.parametrize(
    ("said", "here"),
    [
        ("Fiji gave money to the Lifeboat Fund of Tonga.", ""),
        ("Fiji gave money to the Lifeboat Fund and the Suva Lifeboat Fund.", ""),
        ("The Fund of the Lifeboat Union is another.", ""),
        ("The Operation was hard.", ""),
        ("Exercise Calm Water is another. Calm Water ended well.", ""),
        ("All took part in Exercise Red Buoy.", "Exercise Red Buoy 2021 was held from 5 to 6 May 2021."),
        ("The Inspection Panel hopes to agree.", "The Inspection Panel on Lifeboats met."),
        (
            "The Shore-Based Panel wrote.",
            "The Shore-Based Panel on Car-Deck Doors and the Shore-Based Panel on Ramps met.",
        ),
        ("The Panel hopes to agree.", ""),
        ("It heard the Ferry Safety Register and the Port Register. The Register holds 40 ships.", ""),
        ("The Port Secretariat wrote it.", ""),
        ("The Ministry keeps Samoa in mind.", "Samoa pays into the Samoan Whale Fund (the Whale Fund)."),
    ],
)
def test_what_may_stand_for_something_else_is_not_taken_for_a_name_cut_short(
    fresh_kb: KnowledgeBase, tmp_path: Path, said: str, here: str
):
    assert short(fresh_kb, tmp_path, said, here) == set()


def test_a_name_without_the_country_it_begins_with_may_be_that_of_another(fresh_kb: KnowledgeBase, tmp_path: Path):
    here = "The Samoan Port Authority (SPA) spoke."
    assert short(fresh_kb, tmp_path, "The Port Authority spoke too.", here) == set()


def test_a_text_that_bears_two_titles_is_called_by_the_town_of_the_one(fresh_kb: KnowledgeBase, tmp_path: Path):
    text = (
        "# APIA DECLARATION\n\n## Declaration on the Safety of Ferries\n\n"
        "*Adopted at the First Ministerial Conference of the Amber Sea Forum on Ferry Safety, Apia, 18 April 2022*\n\n"
        "We, the Ministers of the Amber Sea Forum on Ferry Safety, gathered in Apia on 18 April 2022, have agreed:\n\n"
        "1. We commit to open a lifeboat school by 1 September 2022.\n"
    )
    told.keep(fresh_kb, tmp_path, statement=told.STATEMENT.format(results="it sank.", remark=""), declaration=text)
    rows = fresh_kb.db.table("aliases").rows_where("alias = 'Apia Declaration'")
    assert [row["name"] for row in rows] == ["Declaration on the Safety of Ferries"]


def test_a_declaration_titled_in_capitals_goes_by_its_name_and_its_noun(fresh_kb: KnowledgeBase, tmp_path: Path):
    text = (
        "# APIA DECLARATION ON THE SAFETY OF FERRIES\n\n"
        "*Adopted at the First Ministerial Conference of the Amber Sea Forum on Ferry Safety, Apia, 18 April 2022*\n\n"
        "We, the Ministers of the Amber Sea Forum on Ferry Safety, gathered in Apia on 18 April 2022, have agreed:\n\n"
        "1. We commit to open a lifeboat school by 1 September 2022.\n"
    )
    later = STATEMENT.format(here="Of those who signed the Declaration, two have acted on the Apia Declaration.")
    told.keep(
        fresh_kb, tmp_path, declaration=text, statement=later, release=RELEASE.format("All read the Declaration.")
    )
    rows = fresh_kb.db.table("aliases").rows_where("alias like '%Declaration'")
    name = "Apia Declaration on the Safety of Ferries"
    assert {(row["name"], row["alias"]) for row in rows} == {(name, "Apia Declaration"), (name, "Declaration")}


def test_an_activity_goes_by_the_noun_before_what_it_is_of(fresh_kb: KnowledgeBase, tmp_path: Path):
    here = "The Meeting agreed to hold a Joint Season of Checks (JSC) from 3 to 28 May 2021."
    said = "Two ports held the Joint Season of Checks. The Season in figures: two ships stopped."
    assert ("Joint Season of Checks", "Season") in short(fresh_kb, tmp_path, said, here)


def test_a_group_of_two_names_is_one_that_its_kind_alone_stands_for(fresh_kb: KnowledgeBase, tmp_path: Path):
    here = "The Task Force on Winches, formerly the Task Force on Ramps, met. The Task Force is small."
    assert ("Task Force on Winches", "Task Force") in short(fresh_kb, tmp_path, "All agreed.", here)


def test_a_process_printed_without_its_accents_is_listed_so_too(fresh_kb: KnowledgeBase, tmp_path: Path):
    statement = STATEMENT.format(here="").replace("Amber", "Ámber")
    told.keep(fresh_kb, tmp_path, statement=statement, release=RELEASE.format("It met."))
    rows = fresh_kb.db.table("aliases").rows_where("rule = 'name-cut-short'")
    whole = "Amber Sea Forum on Ferry Safety"
    assert {whole, whole.replace("Amber", "Ámber")} in [{row["name"], row["alias"]} for row in rows]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("The Relief Office acts as its secretariat and that of the Forum.", {("Relief Office", "Secretariat")}),
        ("The Relief Office serves as the secretariat of the Amber Sea Forum.", {("Relief Office", "Secretariat")}),
        ("The Relief Office acts as its secretariat.", set()),
        ("The Relief Office acts as the secretariat of the Tug Union.", set()),
        ("The ASF Secretariat, it said, is in Apia.", {("ASF Secretariat", "Secretariat")}),
        ("The UPU Secretariat, it said, is in Berne.", set()),
        ("The ASF Secretariat, it said, wrote to the UPU Secretariat.", set()),
    ],
)
def test_the_office_that_serves_a_process_is_its_secretariat(
    fresh_kb: KnowledgeBase, tmp_path: Path, said: str, found: set[tuple[str, str]]
):
    statement = STATEMENT.replace("of the Amber Sea Forum (the Secretariat) keeps", "keeps").format(here="")
    told.keep(fresh_kb, tmp_path, statement=statement, release=RELEASE.format(said))
    rows = fresh_kb.db.table("aliases").rows_where("alias = 'Secretariat'")
    assert {(row["name"], row["alias"]) for row in rows} == found
