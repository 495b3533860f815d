"""Figures of one thing that are slips of one another, told in other verbs, in lists, tables and sums."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

FIRST = """# Amber Sea Forum on Ferry Safety

## {meeting} of the Technical Panel

Apia, Samoa, 4 and 5 May 2021

**SUMMARY**

1. The {meeting} of the Technical Panel of the Amber Sea Forum on Ferry Safety was held in Apia on 4 and 5 May 2021.

2. {one}

3. Views were exchanged on spare parts.

4. {two}

5. {three}
"""


def reasons(kb: KnowledgeBase, folder: Path, here: tuple[str, ...], there: tuple[str, ...] = ()) -> list[str]:
    """Return what the summaries of two meetings of a body, or one of them, disagree about."""
    plain = ("The panel thanked the hosts.",) * 3
    one, two, three = (*here, *plain)[:3]
    texts = {"first": FIRST.format(meeting="Second Meeting", one=one, two=two, three=three)}
    if there:
        one, two, three = (*there, *plain)[:3]
        later = FIRST.format(meeting="Third Meeting", one=one, two=two, three=three)
        texts["second"] = later.replace("4 and 5 May 2021", "8 September 2021").replace("Apia", "Nadi")
    told.keep(kb, folder, **texts)
    return [row["reason"] for row in ask(kb.db, "contradictions")]


@pytest.mark.parametrize(
    ("here", "there", "reason"),
    [
        (
            "Divers from the islands inspected 13,470 life jackets in the spring.",
            "It was recalled that 13,740 life jackets had been checked before the season.",
            "first: 13,470; second: 13,740",
        ),
        (
            "Sailors were asked; the median fee they had paid was US$ 1,050.",
            "It was recalled that sailors had been asked, and the median fee they had paid was US$ 1,500.",
            "first: US$ 1,050; second: US$ 1,500",
        ),
        (
            "In the harvest weeks 21,380 households were entered in the rolls, as we had planned.",
            "Before the monsoon, 21,830 households were registered.",
            "first: 21,380; second: 21,830",
        ),
        (
            "The table lists 31 boiler fires in 2020, in which 143 stokers were killed.",
            "The 134 stokers killed in 2020 had no drill.",
            "first: 143; second: 134",
        ),
        (
            "The training ended with 46 mates in 19 ferry schools.",
            "Over the winter, 49 mates were taught at 19 ferry schools.",
            "first: 46; second: 49",
        ),
        (
            "Of the ropes sampled in 2019, 31 per cent failed the strain test.",
            "Of the ropes sampled in 2019, 13 per cent had failed the strain test; a year later it was 9 per cent.",
            "first: 31; second: 13",
        ),
    ],
)
def test_a_figure_that_slipped_is_told(fresh_kb: KnowledgeBase, tmp_path: Path, here: str, there: str, reason: str):
    assert reasons(fresh_kb, tmp_path, (here,), (there,)) == [reason]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (
            "Divers inspected 13,470 life jackets in 2019.",
            "Divers inspected 13,740 life jackets in 2020.",
        ),
        (
            "Divers inspected 13,470 life jackets in Tonga.",
            "Divers inspected 13,740 life jackets in Samoa.",
        ),
        (
            "So far, 13,470 life jackets have been inspected.",
            "The number of life jackets inspected has risen to 13,740.",
        ),
        (
            "The first round ended with 46 mates in 19 ferry schools.",
            "The second round ended with 49 mates in 19 ferry schools.",
        ),
        (
            "The table lists 31 boiler fires in 2020, in which 143 stokers were killed.",
            "The 134 stokers killed in 2019 had no drill.",
        ),
        (
            "The table lists 31 boiler fires in 2020, in which 143 stokers were killed.",
            "Boiler fires and falls killed 189 stokers in 2020.",
        ),
        (
            "Of the ferries inspected in 2019, 31 per cent had no working radio.",
            "Of the ferries inspected in 2020, 13 per cent had no working radio.",
        ),
        (
            "Divers inspected 1,200 life jackets and found 46 torn.",
            "The harbour master sold 49 torn sails.",
        ),
        (
            "Sailors were asked; the median fee they had paid was US$ 1,050.",
            "The mean price of a life raft was US$ 1,500.",
        ),
        (
            "Sailors were asked; the median fee they had paid was US$ 1,200.",
            "Pilots were asked; the median fee they had paid was US$ 2,100.",
        ),
        (
            "Delegates came from all eleven members.",
            "The Forum\n\n| Item | Members |\n|---|---|\n| Members | 12 members |\n| Secretariat | Nadi |\n",
        ),
        (
            "Delegates thanked the hosts.",
            "Six of the eleven members that were asked had replied.\n\n| Item | Members |\n|---|---|\n"
            "| Members | 12 members - Nauru, which joined in March 2021, and eleven more |\n| Secretariat | Nadi |\n",
        ),
        (
            "A count carried out in November 2020 found 27 beacons on the Apia–Nadi corridor.",
            "The mission counted 19 beacons on the Apia-Nadi corridor, eight of the 27 found in November 2020 "
            "having been removed since then.",
        ),
    ],
)
def test_figures_of_other_times_places_and_rounds_stand_beside_each_other(
    fresh_kb: KnowledgeBase, tmp_path: Path, here: str, there: str
):
    assert reasons(fresh_kb, tmp_path, (here,), (there,)) == []


@pytest.mark.parametrize(
    ("here", "reason"),
    [
        (
            ("The meeting brought together 61 stewards.", "All 64 stewards saw the dry dock on the second day."),
            "first: 61; first: 64",
        ),
        (
            ("The panel looked at 48 hulls: 20 from Fiji, 15 from Tonga and 11 from Samoa.",),
            "first: 48; first: 20 + 15 + 11 = 46",
        ),
        (
            ("Crews found 57 loose anchors. Of these, 29 lay off Tonga and 19 off Fiji; there were none elsewhere.",),
            "first: 57; first: 29 + 19 = 48",
        ),
        (
            (
                "In the second round, 73 stewards were placed.",
                "Annex\n\n| Round | Stewards placed |\n|---|---|\n| First | 41 stewards |\n| Second | 69 stewards |\n",
            ),
            "first: 69; first: 73",
        ),
        (
            (
                "By 30 April 2021, 46 investigations had been opened.",
                "Annex\n\n| Item | Opened |\n|---|---|\n"
                "| Investigations | 31 investigations opened by 30 April 2021 |\n",
            ),
            "first: 31; first: 46",
        ),
        (
            ("Annex\n\n| State | Hulls |\n|---|---|\n| Fiji | 12 |\n| Tonga | 14 |\n| Total | 28 |\n",),
            "first: 28; first: 12 + 14 = 26",
        ),
    ],
)  # fmt: skip
def test_a_document_that_is_at_odds_with_itself_is_told(
    fresh_kb: KnowledgeBase, tmp_path: Path, here: tuple[str, ...], reason: str
):
    assert sorted(reasons(fresh_kb, tmp_path, here)[0].split("; ")) == sorted(reason.split("; "))


@pytest.mark.parametrize(
    "here",
    [
        ("The meeting brought together 61 stewards.", "All 14 stewards from Fiji saw the dry dock on the second day."),
        (
            "All six harbours and both ministries sent somebody.",
            "By July a pilot was at work in every one of the six harbours, and by May five of them had new lights.",
        ),
        ("The panel looked at 46 hulls: 20 from Fiji, 15 from Tonga and 11 from Samoa.",),
        ("The panel looked at 48 hulls, among them 20 from Fiji, 15 from Tonga and 11 from Samoa.",),
        ("Crews found 57 loose anchors. Of these, 29 lay off Tonga and 19 off Fiji.",),
        (
            "In the second round, 69 stewards were placed.",
            "Annex\n\n| Round | Stewards placed |\n|---|---|\n| First | 41 stewards |\n| Second | 69 stewards |\n",
        ),
        (
            "By today, 46 investigations have been opened.",
            "Annex\n\n| Item | Opened |\n|---|---|\n| Investigations | 31 investigations opened by 30 April 2021 |\n",
        ),
    ],
)
def test_parts_and_agreeing_figures_of_one_document_are_at_odds_with_nothing(
    fresh_kb: KnowledgeBase, tmp_path: Path, here: tuple[str, ...]
):
    assert reasons(fresh_kb, tmp_path, here) == []


@pytest.mark.parametrize(
    ("there", "found"),
    [
        ("Signs stand along the 4,810 kilometres of the Amber Coast Road.", ["first: 4,180; second: 4,810"]),
        ("Signs stand along the 4,810 kilometres of the Birch Valley Line.", []),
    ],
)
def test_the_length_of_what_has_a_name_stays_the_same(
    fresh_kb: KnowledgeBase, tmp_path: Path, there: str, found: list[str]
):
    assert reasons(fresh_kb, tmp_path, ("The Amber Coast Road measures 4,180 kilometres.",), (there,)) == found


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("Seven States, Fiji among them, ran boats in Operation Calm Water.", ["first: 6; second: 7"]),
        ("Six States, Fiji among them, ran boats in Operation Calm Water.", []),
        ("Seven States, Fiji among them, praised Operation Calm Water.", []),
    ],
)
def test_states_by_which_an_activity_was_run_are_as_many_as_ran_it(
    fresh_kb: KnowledgeBase, tmp_path: Path, later: str, found: list[str]
):
    first = "Operation Calm Water was carried out from 1 to 20 April 2021, as planned in Nadi, by six States."
    assert reasons(fresh_kb, tmp_path, (first,), (later,)) == found
