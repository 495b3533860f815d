"""A group whose name drifts from document to document is proposed to people as one, and nothing is merged unasked."""

from pathlib import Path

import pytest
import told

from kb.link.names.decisions import decide
from kb.link.names.leading import Leading
from kb.store import KnowledgeBase

STATEMENT = """# Amber Sea Forum on Ferry Safety and Harbour Waste

**SECOND MEETING OF THE INSPECTION PANEL ON CAR DECKS AND RAMPS**

**Apia, Samoa, 4 and 5 May 2021**

**CO-CHAIRS' SUMMARY**

1. The Second Meeting of the Inspection Panel on Car Decks and Ramps (the Panel) of the Amber Sea Forum on Ferry \
Safety and Harbour Waste was held in Apia on 4 and 5 May 2021.
2. Delegates from Fiji, Tonga and Samoa took part. It was co-chaired by Fiji and Nauru. {said}
"""
RELEASE = """9 June 2021

Media Release

Safer ferries

The Amber Sea Forum on Ferry Safety and Harbour Waste met. {}
"""
PANEL = "Inspection Panel on Car Decks and Ramps"


def proposed(kb: KnowledgeBase, folder: Path, said: str, here: str = "") -> dict[frozenset[str], str]:
    """Return what is proposed, names and reason, after a statement and a release that says something."""
    told.keep(kb, folder, statement=STATEMENT.format(said=here), release=RELEASE.format(said))
    rows = kb.db.table("aliases").rows_where("state = 'proposed'")
    return {frozenset((row["name"], row["alias"])): row["reason"] for row in rows}


@pytest.mark.parametrize(
    ("said", "other", "shared"),
    [
        ("The Inspection Panel on Car Ramps hopes to agree.", "Inspection Panel on Car Ramps", "“car” and “ramps”"),
        ("The Inspection Panel on Cars at Sea saw to it.", "Inspection Panel on Cars at Sea", "“car” and “cars”"),
        ("The Car Deck Inspection Panel saw to it.", "Car Deck Inspection Panel", "“car” and “decks” and “deck”"),
        ("Its Car Decks Panel saw to it.", "Car Decks Panel", "“car” and “decks”"),
    ],
)
def test_a_group_under_a_name_that_only_the_text_prints_is_proposed_with_the_words_it_shares(
    fresh_kb: KnowledgeBase, tmp_path: Path, said: str, other: str, shared: str
):
    reason = proposed(fresh_kb, tmp_path, said)[frozenset((PANEL, other))]
    assert f"deal with {shared} and no document prints both" in reason


@pytest.mark.parametrize(
    ("said", "here"),
    [
        ("The Inspection Panel on Lifeboats, convened by Fiji and Nauru, hopes to agree.", ""),
    ],
)
def test_a_group_under_another_name_with_the_same_chairs_is_proposed(
    fresh_kb: KnowledgeBase, tmp_path: Path, said: str, here: str
):
    reason = proposed(fresh_kb, tmp_path, said, here)[frozenset((PANEL, "Inspection Panel on Lifeboats"))]
    assert "the same lead both and no document prints both" in reason


@pytest.mark.parametrize(
    ("said", "here"),
    [
        ("The Inspection Panel on Lifeboats, convened by Fiji and Tonga, hopes to agree.", ""),
        ("The Inspection Panel on Lifeboats, convened by Fiji, hopes to agree.", ""),
        ("The Inspection Panel on Lifeboats hopes to agree.", ""),
        ("The Inspection Board on Car Decks hopes to agree.", ""),
        ("The Car Panel hopes to agree.", ""),
        ("The Inspection Panel hopes to agree.", ""),
        ("The Inspection Panel on Car Ramps hopes to agree.", "The Inspection Panel on Car Ramps sent a note."),
        ("The Inspection Panel on Car Keys is co-chaired by Tonga and Palau.", ""),
    ],
)
def test_another_topic_or_noun_or_chair_or_a_document_that_prints_both_proposes_nothing(
    fresh_kb: KnowledgeBase, tmp_path: Path, said: str, here: str
):
    assert not proposed(fresh_kb, tmp_path, said, here)


CHAIRED = "Mr José O’Brandt, Director of Ports of Fiji, chaired the meeting."


@pytest.mark.parametrize("other", ["Inspection Panel on Lifeboats", "Panel on Lifeboats"])
def test_a_group_under_another_name_where_its_chair_speaks_is_proposed(
    fresh_kb: KnowledgeBase, tmp_path: Path, other: str
):
    said = f"“It is hard,” said José O’Brandt of Fiji. The {other} met in Apia."
    reason = proposed(fresh_kb, tmp_path, said, CHAIRED)[frozenset((PANEL, other))]
    assert "one is chaired by José O’Brandt, named where the other is and no document prints both" in reason


@pytest.mark.parametrize(
    "said",
    [
        "“It is hard,” said Otto Lund of Fiji. The Inspection Panel on Lifeboats met in Apia.",
        "“It is hard,” said José O’Brandt of Fiji. The Inspection Board on Lifeboats met in Apia.",
    ],
)
def test_another_speaker_or_kind_of_group_proposes_nothing(fresh_kb: KnowledgeBase, tmp_path: Path, said: str):
    assert not proposed(fresh_kb, tmp_path, said, CHAIRED)


def test_where_a_process_has_several_such_groups_its_own_words_tell_nothing(fresh_kb: KnowledgeBase, tmp_path: Path):
    here = "The Inspection Panel on Harbour Cranes sent a note."
    assert not proposed(fresh_kb, tmp_path, "The Inspection Panel on Harbour Police hopes to agree.", here)


def test_of_two_groups_that_are_equally_likely_neither_is_proposed(fresh_kb: KnowledgeBase, tmp_path: Path):
    here = "The Inspection Panel on Car Alarms sent a note."
    assert not proposed(fresh_kb, tmp_path, "The Inspection Panel on Car Keys hopes to agree.", here)


def test_a_decision_on_a_name_that_only_the_text_prints_is_kept(fresh_kb: KnowledgeBase, tmp_path: Path):
    assert proposed(fresh_kb, tmp_path, "The Inspection Panel on Car Ramps hopes to agree.")
    row = next(fresh_kb.db.table("aliases").rows_where("state = 'proposed'"))
    assert row["party_id"] == "body-inspection-panel-on-car-decks-and-ramps"
    assert decide(fresh_kb, row["id"], "rejected")["state"] == "rejected"
    assert decide(fresh_kb, row["id"], "accepted")["state"] == "accepted"


@pytest.mark.parametrize(
    ("city", "month", "one"), [("Apia", "May", True), ("Nadi", "May", False), ("Apia", "June", False)]
)
def test_groups_of_one_kind_that_met_in_one_city_and_month_are_proposed_as_one(
    fresh_kb: KnowledgeBase, tmp_path: Path, city: str, month: str, one: bool
):
    said = f"It welcomed the second meeting of the Inspection Panel on Lifeboats, held in {city} in {month} 2021."
    found = proposed(fresh_kb, tmp_path, said)
    assert (frozenset((PANEL, "Inspection Panel on Lifeboats")) in found) is one


def test_who_leads_a_group_is_told_in_its_record_and_where_it_is_named_for_short(
    fresh_kb: KnowledgeBase, tmp_path: Path
):
    said = "The Panel on Lifeboats met. “We saw ramps,” said Ms Ana Tabe of the Coast Guard, who chairs the Panel."
    proposed(fresh_kb, tmp_path, said, "The Chair was Ms Ana Tabe of that Service; Mr Ken Abe was Vice-Chair.")
    one = Leading(fresh_kb.db, PANEL, "panel", frozenset({"statement"}))
    other = Leading(fresh_kb.db, "Panel on Lifeboats", "panel", frozenset({"release"}))
    assert (one.persons, other.persons, one.agrees(other)) == ({"ana tabe"}, {"ana tabe"}, True)
    assert one.states == {frozenset({"FJ", "NR"})}
