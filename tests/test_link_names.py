"""Other names of bodies and countries: said, cut short, or official."""

from pathlib import Path

import pytest
import told
from named import STATEMENT, aliases

from kb.store import KnowledgeBase


@pytest.mark.parametrize(
    "said",
    [
        "The Inspection Panel on Car Decks, formerly the Expert Group on Ramps, has met twice.",
        "The Inspection Panel on Car Decks (previously known as the Expert Group on Ramps) has met twice.",
        "The Inspection Panel on Car Decks, which used to be known as the Expert Group on Ramps, has met twice.",
        "The Inspection Panel on Car Decks – the name given since May to the Expert Group on Ramps – has met twice.",
        "The Inspection Panel on Car Decks, the new name of the Expert Group on Ramps, has met twice.",
        "The Expert Group on Ramps has since changed its name to the Inspection Panel on Car Decks.",
        "The Expert Group on Ramps took the name of Inspection Panel on Car Decks.",
        "The Expert Group on Ramps has been renamed the Inspection Panel on Car Decks.",
        "It decided that the Expert Group on Ramps should henceforth be known as the Inspection Panel on Car Decks.",
        "The Expert Panel on Ramps asked the Forum that it be called the Inspection Panel on Car Decks.",
        "The Expert Group on Ramps in Apia shall henceforth bear the name Inspection Panel on Car Decks.",
        "The Expert Group on Ramps has been called the Inspection Panel on Car Decks since 1 May 2021.",
        "The Expert Group on Ramps, which since May has been named the Inspection Panel on Car Decks, met.",
        "The Inspection Panel on Car Decks, known until March 2024 as the Expert Group on Ramps, met.",
        "Its Inspection Panel on Car Decks was known until March 2024 as the Expert Group on Ramps.",
        "The Inspection Panel on Car Decks, which was called the Expert Group on Ramps until May, met.",
        "Dr Lee of the Inspection Panel on Car Decks (which was called the Expert Group on Ramps until May) spoke.",
        "The Expert Group on Ramps shall from 1 January 2024 be called the Inspection Panel on Car Decks.",
        "A body, known until May as the Expert Group on Ramps, grew and bears the name Inspection Panel on Car Decks.",
        "It was run by the Inspection Panel on Car Decks (the former Expert Group on Ramps) and by Fiji.",
        "The Expert Group on Ramps, from now on the Inspection Panel on Car Decks, met twice.",
        "It decided to rename the Expert Group on Ramps as the Inspection Panel on Car Decks.",
        "It agreed to change its name from Expert Group on Ramps to Inspection Panel on Car Decks (IPCD).",
        "The Inspection Panel on Car Decks was known as the Expert Group on Ramps until May.",
        "The Inspection Panel on Car Decks, known as the Expert Group on Ramps until May, met.",
        "It approved the transformation of the Expert Group on Ramps into an Inspection Panel on Car Decks.",
        "On 1 July the Expert Group on Ramps will become the Inspection Panel on Car Decks.",
        "Our Inspection Panel on Car Decks (known as the Expert Group on Ramps until June 2020) met.",
        "Dr Ana Lee of the Inspection Panel on Car Decks (the former Expert Group on Ramps) spoke.",
        "The Inspection Panel on Car Decks (IPCD), set up under the name of Expert Group on Ramps by ministers, met.",
        "The Inspection Panel on Car Decks sat in Apia (until May it was called the Expert Panel on Ramps).",
    ],
)
def test_a_name_that_was_given_up_is_one_of_the_body(fresh_kb: KnowledgeBase, tmp_path: Path, said: str):
    other = f"Expert {'Panel' if 'Expert Panel' in said else 'Group'} on Ramps"
    assert ("Inspection Panel on Car Decks", other, "renamed") in aliases(fresh_kb, tmp_path, said)


def test_a_name_that_was_given_up_may_say_where_its_body_works(fresh_kb: KnowledgeBase, tmp_path: Path):
    said = "The Expert Group on Ramps at Ports and River Crossings shall be called the Deck Panel. It thanked Fiji."
    other = "Expert Group on Ramps at Ports and River Crossings"
    assert ("Deck Panel", other, "renamed") in aliases(fresh_kb, tmp_path, said)


def test_a_cell_is_a_body(fresh_kb: KnowledgeBase, tmp_path: Path):
    said = "The Liaison Bureau in Apia, formerly the Liaison Cell, has two posts."
    assert ("Liaison Bureau", "Liaison Cell", "renamed") in aliases(fresh_kb, tmp_path, said)


def test_a_name_that_was_given_up_may_be_a_list(fresh_kb: KnowledgeBase, tmp_path: Path):
    said = "The Deck Panel, formerly the Expert Group on Ramps, Doors and Lifts, has met twice. It thanked Fiji."
    assert ("Deck Panel", "Expert Group on Ramps, Doors and Lifts", "renamed") in aliases(fresh_kb, tmp_path, said)


@pytest.mark.parametrize(
    "said",
    [
        "Operation Calm Water, as the Joint Ferry Weeks (JFW) are called by officers, went well.",
        "The Joint Ferry Weeks (JFW), also known as Operation Calm Water, went well.",
        "Officers spoke of the Joint Ferry Weeks (JFW), which the crews call Operation Calm Water.",
        "Officers spoke of the Joint Ferry Weeks (JFW), which crews know as Operation Calm Water.",
        "Officers spoke of the Joint Ferry Weeks (JFW), which most captains dubbed “Operation Calm Water”.",
        "The Joint Ferry Weeks (JFW), or Operation Calm Water as the crews call them, went well.",
        "The Joint Ferry Weeks (JFW) were held under the name Operation Calm Water.",
        "The Joint Ferry Weeks (JFW), known to the officers on the quay as Operation Calm Water, went well.",
        "The Joint Ferry Weeks (JFW), known to the crews by the code name Operation Calm Water, went well.",
        "The Joint Ferry Weeks (JFW), known to the crews who worked on them as Operation Calm Water, went well.",
        "It saw the Joint Ferry Weeks (JFW), held from 8 to 23 May 2020 under the name Operation Calm Water.",
        "The second Joint Ferry Weeks (JFW), to be known again as Operation Calm Water, are planned.",
        "Fiji gave the Joint Ferry Weeks (JFW) the new name Operation Calm Water.",
        "The Joint Ferry Weeks (JFW) were held. The Joint Ferry Weeks of May 2020 (Operation Calm Water) went well.",
    ],
)
def test_an_activity_may_go_by_two_names(fresh_kb: KnowledgeBase, tmp_path: Path, said: str):
    assert ("Operation Calm Water", "Joint Ferry Weeks", "renamed") in aliases(fresh_kb, tmp_path, said)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Samoa gave the joint ramp inspection the name Clear Deck 2022. It is near.", "Clear Deck 2022"),
        ("The joint ramp inspection under the title “Clear Deck” was welcomed.", "Clear Deck"),
    ],
)
def test_what_is_told_in_small_letters_is_given_a_name(fresh_kb: KnowledgeBase, tmp_path: Path, said: str, name: str):
    planned = "It agreed on a joint ramp inspection (“the Inspection”). "
    assert (name, "joint ramp inspection", "renamed") in aliases(fresh_kb, tmp_path, planned + said)


def test_a_short_name_stands_for_what_a_thing_is_behind_which_its_title_goes(fresh_kb: KnowledgeBase, tmp_path: Path):
    found = aliases(fresh_kb, tmp_path, "It agreed on a joint campaign under the title “Lash It Down” (the Campaign).")
    assert {("joint campaign", "Campaign", "term"), ("Lash It Down", "joint campaign", "renamed")} <= found


@pytest.mark.parametrize(("byname", "known"), [("DeckMap", True), ("Register", False)])
def test_a_thing_may_be_known_by_one_coined_word(fresh_kb: KnowledgeBase, tmp_path: Path, byname: str, known: bool):
    said = f"It runs the Ferry Ramp Database (FRD). The Ferry Ramp Database, known to its users as {byname}, is full."
    assert (("Ferry Ramp Database", byname, "renamed") in aliases(fresh_kb, tmp_path, said)) is known


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("A film was made of Exercise Calm Water (Tinchlik-2020).", "Tinchlik-2020"),
        ("A film was made of Exercise Calm Water, also known as Tinchlik-2020.", "Tinchlik-2020"),
        ("A film was made of Exercise Calm Water, also known as Exercise Tinch Suv.", "Exercise Tinch Suv"),
    ],
)
def test_an_exercise_has_a_second_name(fresh_kb: KnowledgeBase, tmp_path: Path, said: str, other: str):
    names = {frozenset(each[:2]) for each in aliases(fresh_kb, tmp_path, said) if each[2] == "renamed"}
    assert names == {frozenset(("Exercise Calm Water", other))}


@pytest.mark.parametrize(
    "said",
    [
        "Ms Lina Tamasese, formerly Director General of Shipping, spoke.",
        "The Meeting called on Samoa Shipping Services to report.",
        "The port of Apia, until 2019 the Central Depot, was visited.",
        "The Inspection Panel on Car Decks became a Friend of Ferries.",
        "The Inspection Panel on Car Decks would become the Ferry Council if members agreed.",
        "The Inspection Panel on Car Decks asked that it be known as a Friend of Ferries.",
        "The Ferry Board asked the Inspection Panel on Car Decks that it be called the Ferry Advisory Council.",
        "Officers went to Samoa, which the crews call Home Port.",
        "Officers spoke of the Joint Ferry Weeks (JFW), which crews know better than Operation Calm Water.",
        "The Inspection Panel on Car Decks is known to have asked for advice from the Ferry Board.",
        "The Ferry Protocol (FP) was referred to the Legal Panel.",
        "It agreed on a patrol by members of the Forum, to be known as Operation Calm Water.",
        "It set up a team under the Ferry Rules (FR), to be known as the Deck Team.",
        "The Ferry Board, known as Operation Calm Water, met.",
        "Ms Lina Tamasese (the former Secretary of the Ferry Board) spoke.",
        "The Ferry Board met in Apia (until May it was called the Expert Group on Ramps).",
        "Ms Lina Tamasese has been named the Secretary of the Ferry Board since 1 May 2021.",
    ],
)
def test_a_former_post_or_place_is_no_other_name_of_a_body(fresh_kb: KnowledgeBase, tmp_path: Path, said: str):
    assert not [each for each in aliases(fresh_kb, tmp_path, said) if each[2] == "renamed"]


@pytest.mark.parametrize(
    "said",
    [
        "The Amber Sea Forum, sometimes called the Apia Process, met.",
        "What the Apia Process, as the Amber Sea Forum is known to many, has done is read widely.",
    ],
)
def test_a_byname_leaves_the_name_as_it_is(fresh_kb: KnowledgeBase, tmp_path: Path, said: str):
    assert ("Amber Sea Forum", "Apia Process", "renamed") in aliases(fresh_kb, tmp_path, said)


@pytest.mark.parametrize(
    "said",
    [
        "The so-called “ramp club”, officially the Amber Sea Forum, last met in May.",
        "The Amber Sea Forum, often called the “ramp club”, last met in May.",
    ],
)
def test_a_byname_may_stand_in_small_letters_between_quotation_marks(
    fresh_kb: KnowledgeBase, tmp_path: Path, said: str
):
    assert ("Amber Sea Forum", "ramp club", "renamed") in aliases(fresh_kb, tmp_path, said)


def test_a_body_of_two_names_is_one_party_with_the_facts_of_both(fresh_kb: KnowledgeBase, tmp_path: Path):
    later = STATEMENT.replace("SECOND", "THIRD").replace("Second", "Third").replace("2021", "2022")
    later = later.replace("Inspection Panel on Car Decks", "Ramp Council").replace(
        "INSPECTION PANEL ON CAR DECKS", "RAMP COUNCIL"
    )
    said = "The Ramp Council, formerly the Inspection Panel on Car Decks, is to meet each year."
    told.keep(fresh_kb, tmp_path, first=STATEMENT.format(said=""), second=later.format(said=said))
    groups = [row["name"] for row in fresh_kb.db.table("parties").rows_where("kind = 'body' and process is not null")]
    assert groups == ["Ramp Council of the Amber Sea Forum on Ferry Safety"]


def test_a_country_is_listed_under_the_names_that_documents_print(fresh_kb: KnowledgeBase, tmp_path: Path):
    found = aliases(fresh_kb, tmp_path, "Vietnamese officers spoke.")
    assert {each[:2] for each in found if each[2] == "country-by-code"} == {("Tonga", "Kingdom of Tonga")}


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("Members thanked Iran for its offer.", {"Iran"}),
        ("The Iranian offer and that of the Islamic Republic of Iran stand.", set()),
    ],
)
def test_a_country_listed_under_its_full_name_may_be_called_by_its_short_one_elsewhere(
    fresh_kb: KnowledgeBase, tmp_path: Path, said: str, other: set[str]
):
    found = aliases(fresh_kb, tmp_path, f"Delegates from the Islamic Republic of Iran took part too. {said}")
    of_iran = {alias for name, alias, _ in found if name == "Iran (Islamic Republic of)"}
    assert of_iran == {"Islamic Republic of Iran"} | other


@pytest.mark.parametrize(
    ("said", "reasons"),
    [
        ("The Panel on Decks is chaired by Samoa.", ["one name holds all words of the other"]),
        ("The Panel on Car Ramps is co-chaired by Fiji and Samoa.", ["both are chaired by Fiji"]),
        ("The Panel on Car Ramps is co-chaired by Tonga and Samoa.", []),
        ("The Panel on Lifeboats is co-chaired by Fiji and Samoa.", []),
        ("The Board on Decks is chaired by Samoa.", []),
        ("The Inspection Panel on Car Decks and the Panel on Decks met together.", []),
    ],
)
def test_a_body_under_a_shorter_name_or_the_same_chair_is_proposed_with_the_reason(
    fresh_kb: KnowledgeBase, tmp_path: Path, said: str, reasons: list[str]
):
    release = f"9 June 2021\n\nMedia Release\n\nSafer decks\n\nThe Amber Sea Forum on Ferry Safety met. {said}\n"
    statement = STATEMENT.format(said="It was co-chaired by Fiji and Nauru.")
    told.keep(fresh_kb, tmp_path, statement=statement, release=release)
    proposed = fresh_kb.db.table("aliases").rows_where("state = 'proposed'")
    said_of = [row["reason"].removeprefix("Under Amber Sea Forum on Ferry Safety: ").split(" and ") for row in proposed]
    assert [each for every in said_of for each in every if each != "their names share most words"] == reasons


@pytest.mark.parametrize(("defined", "count"), [("Inspection Panel on Car Decks (the Panel)", 1), ("hosts", 0)])
def test_the_short_name_that_a_body_gives_up_may_be_defined_in_another_document(
    fresh_kb: KnowledgeBase, tmp_path: Path, defined: str, count: int
):
    later = STATEMENT.replace("SECOND", "THIRD").replace("Second", "Third").replace("2021", "2022")
    said = "The Panel proposed to the Forum that it be called the Ramp Safety Panel."
    told.keep(fresh_kb, tmp_path, first=STATEMENT.format(said=f"Delegates thanked the {defined}."))
    told.keep(fresh_kb, tmp_path, second=later.format(said=said))
    found = [(row["name"], row["alias"]) for row in fresh_kb.db.table("aliases").rows_where("rule = 'renamed'")]
    assert found == [("Ramp Safety Panel", "Inspection Panel on Car Decks")] * count
