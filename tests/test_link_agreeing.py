"""Numbers of one noun that two texts tell in words that agree, though neither keeps all the words of the other."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

SUMMARY = """# Coral Lights Network on Harbour Safety

## {meeting} of the Harbour Panel

{place}, {date}

**SUMMARY**

1. The {meeting} of the Harbour Panel of the Coral Lights Network on Harbour Safety was held in {place} on {date}.

2. {words}

3. Views were exchanged on spare parts.

4. {more}
"""


def reasons(
    kb: KnowledgeBase, folder: Path, here: str, there: str = "", more: str = "The hosts were thanked."
) -> list[str]:
    """Return what the summaries of two meetings, or one of them, are at odds about."""
    texts = {
        "spring": SUMMARY.format(meeting="Second Meeting", place="Apia", date="4 and 5 May 2021", words=here, more=more)
    }
    if there:
        texts["autumn"] = SUMMARY.format(
            meeting="Third Meeting", place="Nadi", date="8 September 2021", words=there, more="The hosts were thanked."
        )
    told.keep(kb, folder, **texts)
    return [row["reason"] for row in ask(kb.db, "contradictions")]


@pytest.mark.parametrize(
    ("here", "there", "reason"),
    [
        (
            "The course on hull checks was held in Levuka in March 2021. Twenty-two divers passed the examination.",
            "The 26 divers who passed the Levuka course of March 2021 have gone home.",
            "spring: 22; autumn: 26",
        ),
        (
            "Boats searched the reefs of Kandavu for a week. The divers lifted 480 lost anchors, most of them whole.",
            "The divers lifted 540 lost anchors near Kandavu in April 2021.",
            "spring: 480; autumn: 540",
        ),
        (
            "The course on hull checks was held in Levuka in March 2021. "
            "Twenty-two divers passed the examination, of whom five were women.",
            "The 26 divers who passed the Levuka course of March 2021 have gone home.",
            "spring: 22; autumn: 26",
        ),
        (
            "Children drew 140 posters for the lighthouse prize of 2020.",
            "The 180 posters that children had drawn for the lighthouse prize of 2020 hang in Nadi.",
            "spring: 140; autumn: 180",
        ),
        (
            "Crews searched 96 islands for the missing ferry Moana.",
            "During the search for the ferry Moana crews had combed 118 islands.",
            "spring: 96; autumn: 118",
        ),
        (
            "It was said that some 6,400 families had lost their boats in the storm of 2019.",
            "About 5,600 families lost their boats in the storm of 2019, the worst in memory.",
            "spring: about 6,400; autumn: about 5,600",
        ),
        (
            "A total of 184 port captains learned to read the new charts at courses that the Hydrographic Service gave "
            "in the first week of April.",
            "The 148 port captains who had attended the April courses of the Hydrographic Service led the way.",
            "spring: 184; autumn: 148",
        ),
        (
            "Crews seized 2.4 million litres of stolen fuel and held 12 lorries.",
            "They took 2.1 million litres of stolen fuel, held 12 lorries and heard 40 witnesses.",
            "spring: 2,400,000; autumn: 2,100,000",
        ),
        (
            "The storm cut off 44 villages on Savaii for a week.",
            "For a week, 54 villages on Savaii were cut off by the storm.",
            "spring: 44; autumn: 54",
        ),
        (
            "Seventeen laboratories joined the ring test that the Institute ran in February.",
            "The ring test in February, in which 19 laboratories took part, showed good results.",
            "spring: 17; autumn: 19",
        ),
        (
            "The panel had before it a chart of 212 drowned wrecks, drawn by the navy of Fiji.",
            "The chart that the navy of Fiji had drawn showed more than 240 drowned wrecks.",
            "spring: 212; autumn: more than 240",
        ),
        (
            "The Panel heard that 47 beacons are linked to the Reef Chain.",
            "A look at the Reef Chain showed that 41 beacons had been linked to it in May 2021, as was foreseen.",
            "spring: 47; autumn: 41",
        ),
        (
            "Storm surges and capsized ferries killed 164 people in the outer islands in 2020.",
            "Capsized ferries and storm surges took about 140 lives in the outer islands in 2020.",
            "spring: 164; autumn: about 140",
        ),
        (
            "About 14,000 sailors from the archipelago had left to work abroad in 2020.",
            "Around 11,000 sailors from the archipelago left to work abroad in 2020.",
            "spring: about 14,000; autumn: about 11,000",
        ),
        (
            "Members recalled in particular the outburst of Lake Vuda on 3 March 2021, which killed 19 people.",
            "A minute was kept for the flood from Lake Vuda on 3 March 2021, which killed 31 people.",
            "spring: 19; autumn: 31",
        ),
        (
            "In 2020, 7,300 hectares of mangrove were burned.",
            "The plan came after the dry season of 2020, when fire swept over 9,600 hectares of mangrove.",
            "spring: 7,300; autumn: 9,600",
        ),
    ],
)  # fmt: skip
def test_a_number_told_again_in_other_words_is_held_against_the_first(
    fresh_kb: KnowledgeBase, tmp_path: Path, here: str, there: str, reason: str
):
    assert reasons(fresh_kb, tmp_path, here, there) == [reason]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (  # a number that both leave possible
            "About 3,000 passengers were stranded in Suva by the storm of 2020.",
            "Some 3,150 passengers were stranded in Suva by the storm of 2020.",
        ),
        (  # a number that will be settled later
            "The storm drowned about 2,400 sheep on Savaii in 2020, a figure that awaits the count of the vets.",
            "The storm drowned 3,150 sheep on Savaii in 2020.",
        ),
        (
            "The storm drowned 2,400 sheep on Savaii in 2020, subject to a final count.",
            "The storm drowned 3,150 sheep on Savaii in 2020.",
        ),
        (  # as it was then and as it was a month before
            "The Panel heard that 47 beacons are linked to the Reef Chain.",
            "A look at the Reef Chain showed that 41 beacons had been linked to it in April 2021.",
        ),
        (  # lives that were saved
            "Storm surges killed 164 people in the outer islands in 2020.",
            "During storm surges, volunteers saved 140 lives in the outer islands in 2020.",
        ),
        (  # another time
            "The hotline in Suva took 412 calls in the first quarter of the year.",
            "The hotline in Suva took 388 calls in the second quarter of the year.",
        ),
        (
            "Lifeguards pulled 35 bathers from the water off Nadi in January.",
            "Lifeguards pulled 42 bathers from the water off Nadi in the summer.",
        ),
        (
            "The port of Suva handled 210 cruise ships last year.",
            "The port of Suva handled 180 cruise ships this year.",
        ),
        (  # another place or side
            "The museum of Levuka lent 24 ship models to the exhibition.",
            "The museum of Apia lent 31 ship models to the exhibition.",
        ),
        (
            "Panel experts visited 30 harbours on the north coast of Savaii.",
            "Panel experts visited 36 harbours on the south coast of Savaii.",
        ),
        (  # another occasion or name
            "Twenty-two divers completed the first course on hull checks in Levuka.",
            "The 26 divers who completed the second course on hull checks in Levuka were thanked.",
        ),
        (
            "Storm Ana destroyed 210 jetties in the outer islands.",
            "Storm Bina destroyed 260 jetties in the outer islands.",
        ),
        (
            "The explosion in the silo of Vuda on 3 March 2021 killed 19 people.",
            "The explosion in the mill of Ba on 3 March 2021 killed 31 people.",
        ),
        (  # another giver
            "Fiji sent 12 inspectors to the drill off Rotuma, Samoa sent 15.",
            "Tonga sent 14 inspectors to the drill off Rotuma.",
        ),
        (  # another thing in the same place of the clause
            "Members exchanged 318 alerts on leaking ferries in 2020.",
            "Members exchanged 351 alerts on leaking barges in 2020.",
        ),
        (
            "In March 2021, 17,000 mangroves were planted by volunteers on Savaii.",
            "In March 2021, 11,000 mangroves were planted by schools on Savaii.",
        ),
        (  # a number of a part that the sentence of the other gives as well
            "A total of 46 wardens, 30 of them women, passed the test in Levuka in March 2021.",
            "In Levuka, 30 wardens passed the test in March 2021 in the first row.",
        ),
        (  # another act
            "Eight wrecks were raised off Rotuma in the dry season.",
            "Eleven wrecks were charted off Rotuma in the dry season.",
        ),
        (  # more in time, or more of them
            "Rangers removed 41 ghost nets from the lagoon of Tarawa.",
            "Since then rangers have removed 52 ghost nets from the lagoon of Tarawa.",
        ),
        (
            "The register of life rafts in Suva listed 1,120 rafts.",
            "The register of life rafts in Suva lists 1,310 rafts.",
        ),
        (
            "At the close of the year 24 beacons on the reef of Rotuma were lit.",
            "The 30 beacons on the reef of Rotuma are lit.",
        ),
        (
            "The workshop in Suva trained 34 welders.",
            "The workshop in Suva trained a further 41 welders.",
        ),
        (  # a plan
            "The dockyard repaired 34 ferries of the outer islands.",
            "The dockyard will repair 44 ferries of the outer islands.",
        ),
        (  # a part
            "On 30 June, 105 of the 150 marker buoys that Fiji had announced were in place.",
            "By the end of August, 120 of the 150 marker buoys that Fiji had announced were in place.",
        ),
        (
            "Fiji promised to set out 150 marker buoys off Rotuma.",
            "Of the 150 marker buoys that Fiji had promised to set out off Rotuma, 120 lay in place.",
        ),
    ],
)  # fmt: skip
def test_what_another_time_place_act_or_part_keeps_apart_is_not(
    fresh_kb: KnowledgeBase, tmp_path: Path, here: str, there: str
):
    assert reasons(fresh_kb, tmp_path, here, there) == []


def test_a_number_that_the_other_text_gives_as_well_is_not(fresh_kb: KnowledgeBase, tmp_path: Path):
    here = "Divers searched 96 caves of the reef Moana for the missing raft."
    there = f"{here} Boats searched 118 caves of the reef Moana for the missing raft."
    assert reasons(fresh_kb, tmp_path, here, there) == []


@pytest.mark.parametrize(
    "more",
    [
        "On the last day, each of the 26 stewards who had followed the lessons on knots received a badge.",
        "The 26 stewards who followed the lessons on knots were sent home with a badge.",
        "The 26 deck stewards who had followed the lessons on knots have had no accident since.",
    ],
)
def test_one_text_that_recalls_another_number_than_it_gave_is_at_odds_with_itself(
    fresh_kb: KnowledgeBase, tmp_path: Path, more: str
):
    here = "Twenty-four deck stewards, three from each port, followed the lessons on knots."
    assert reasons(fresh_kb, tmp_path, here, more=more) == ["spring: 24; spring: 26"]


@pytest.mark.parametrize(
    "more",
    [
        "The panel gave badges to 26 stewards, each of whom had come by boat.",
        "The 26 stewards who followed the lessons on ropes were sent home with a badge.",
        "The 14 stewards from Samoa who followed the lessons on knots were sent home with a badge.",
        "Each of the three ports will send 26 stewards to the lessons on knots next year.",
    ],
)
def test_some_others_or_later_ones_are_at_odds_with_nothing(fresh_kb: KnowledgeBase, tmp_path: Path, more: str):
    here = "Twenty-four deck stewards, three from each port, followed the lessons on knots."
    assert reasons(fresh_kb, tmp_path, here, more=more) == []


def test_a_number_of_the_year_before_is_held_against_one_in_an_undated_text(fresh_kb: KnowledgeBase, tmp_path: Path):
    undated = """# Lamp Post

News of the Coral Lights Network on Harbour Safety, No. 7

The 73 divers who finished the Levuka hull course in March 2021 are back at work.
"""
    here = SUMMARY.format(
        meeting="Second Meeting",
        place="Apia",
        date="4 and 5 May 2021",
        words="Divers were taught in Levuka. The hull course was completed by 64 divers.",
        more="The hosts were thanked.",
    )
    told.keep(fresh_kb, tmp_path, spring=here, paper=undated)
    assert [row["reason"] for row in ask(fresh_kb.db, "contradictions")] == ["paper: 73; spring: 64"]
