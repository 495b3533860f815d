"""What a report leaves open, and what is told around the verb: the rest in the next sentence, times, clauses beside."""

import pytest
from promised import status_of

from kb.store import KnowledgeBase

PILOTS = "Train 40 harbour pilots in the handling of tugs"
MARKS = "Place lit marks on the reach below Nadi"
DUES = "Sign the protocol on harbour dues"
TUGS = "Count the tugs in the four national yards"
REGISTER = "Open an online register of tugs"
STAMPS = "Exchange specimens of licences and of official stamps"
SLUICES = "Grease sluices and winches in the canal parishes of the six islands"
LISTS = "Send the national list of licensed tugs to the Bureau"
BAYS = "Send the Bureau a list of bays where boats may moor"
GUIDE = "Publish a guide for tug masters"
COURSE = "Give a course for tug masters in Nadi"
ATLAS = "Make a common chart of reefs"


@pytest.mark.parametrize(
    ("action", "told", "status"),
    [
        (
            PILOTS,
            "All 40 harbour pilots for whom beds had been kept were taught how to handle tugs.",
            "reported-done",
        ),
        (PILOTS, "The harbour pilots for whom places had been set aside will be taught to handle tugs.", "no-report"),
    ],
)
def test_those_trained_may_be_told_with_a_clause_beside(fresh_kb: KnowledgeBase, action: str, told: str, status: str):
    assert status_of(fresh_kb, action, told) == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("It was July 2021 before the lit marks below Nadi had been laid.", "reported-late"),
        ("It was May 2021 before the lit marks below Nadi were put in place.", "reported-done"),
        ("It was hoped in July 2021, before the lit marks below Nadi had been laid.", "no-report"),
        ("It will be October 2021 before the lit marks below Nadi have been laid.", "no-report"),
    ],
)
def test_a_time_may_be_told_before_what_came_only_then(fresh_kb: KnowledgeBase, told: str, status: str):
    assert status_of(fresh_kb, MARKS, told) == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Tugs can be looked up by anyone since 5 August 2021, when the register was opened.", "reported-late"),
        ("Tugs can be looked up by anyone when the register is opened.", "no-report"),
        ("Tugs can be looked up from 5 August 2021, when the register is opened.", "no-report"),
    ],
)
def test_what_happened_when_a_day_is_told_is_no_condition(fresh_kb: KnowledgeBase, told: str, status: str):
    assert status_of(fresh_kb, REGISTER, told, others=("Repair the slipway at Nadi",)) == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The protocol on harbour dues remained unsigned at the end of June.", "no-report"),
        ("The protocol on harbour dues was still unsigned. A new date has been set for signing it.", "restated"),
        ("The protocol on harbour dues was signed in May 2021.", "reported-done"),
    ],
)
def test_what_stays_unsigned_was_not_signed(fresh_kb: KnowledgeBase, told: str, status: str):
    assert status_of(fresh_kb, DUES, told) == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (
            "The tugs have been counted in Fiji and Samoa. Neither Peru nor Tonga has yet been counted.",
            "reported-partly",
        ),
        ("The tugs have been counted in Fiji and Samoa. Tonga has not yet paid its dues.", "reported-done"),
    ],
)
def test_what_is_told_of_some_countries_and_denied_of_others_is_done_in_part(
    fresh_kb: KnowledgeBase, told: str, status: str
):
    assert status_of(fresh_kb, TUGS, told) == status


def test_who_did_it_is_no_place_of_what_others_have_not_done(fresh_kb: KnowledgeBase):
    told = (
        "Peru had made the common chart of reefs by 27 May 2021. Fiji and Samoa have not yet named their reef wardens."
    )
    assert status_of(fresh_kb, ATLAS, told, by=("Peru",)) == "reported-done"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Crews reached the canal parishes on four of the six islands.", "reported-partly"),
        ("Two of the six islands sent cooks.", "reported-done"),
    ],
)
def test_the_next_sentence_may_tell_in_how_few_places(fresh_kb: KnowledgeBase, told: str, status: str):
    done = "By the close of the round on 30 June, 400 tins of fat had been given to sluices and winches."
    assert status_of(fresh_kb, SLUICES, f"{done} {told}", others=("Repair the slipway at Nadi",)) == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (
            "Each of the five offices had sent the others specimens of its licences and stamps in May 2021.",
            "reported-done",
        ),
        ("Three of the five offices had sent the others specimens of their licences in May 2021.", "reported-partly"),
    ],
)
def test_the_others_to_whom_each_gave_are_no_rest(fresh_kb: KnowledgeBase, told: str, status: str):
    assert status_of(fresh_kb, STAMPS, told, by=("each office",)) == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("From Tonga no list of licensed tugs has arrived.", "reported-partly"),
        ("From the Cook Islands and Tonga no list of licensed tugs has arrived.", "reported-partly"),
        ("From Tonga the list of licensed tugs has arrived.", "reported-partly"),
        (
            "Five members have supplied the list of licensed tugs. From Tonga no such list has arrived.",
            "reported-partly",
        ),
        ("The lists of licensed tugs were said to have arrived. No such lists have been seen.", "no-report"),
    ],
)
def test_nothing_has_come_from_those_who_are_named_first(fresh_kb: KnowledgeBase, told: str, status: str):
    assert status_of(fresh_kb, LISTS, told, by=("each member",)) == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (
            "Tug masters had to wait for their guide. The printer was slow, and June went by instead of May.",
            "no-report",
        ),
        ("Tug masters have to wait for their guide. It comes in November instead of May.", "restated"),
        ("Tug masters had to wait for their guide. Slow printing made it June instead of November.", "no-report"),
    ],
)
def test_the_day_instead_of_which_it_came_was_the_one_due(fresh_kb: KnowledgeBase, told: str, status: str):
    assert status_of(fresh_kb, GUIDE, told) == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("As to the course in Nadi: it was not given in May, and Fiji will now offer it in November 2021.", "restated"),
        ("As to the course in Nadi: it was given in May 2021.", "reported-done"),
        ("As to the course in Nadi: it was not given in May.", "no-report"),
    ],
)
def test_what_stands_before_a_colon_may_say_what_is_spoken_of(fresh_kb: KnowledgeBase, told: str, status: str):
    assert status_of(fresh_kb, COURSE, told, by=("Fiji",)) == status


@pytest.mark.parametrize(
    ("action", "told", "status"),
    [
        (
            BAYS,
            "Lists of bays for mooring are to hand from Fiji and Samoa. Nothing has come from the two other states.",
            "reported-partly",
        ),
        (
            BAYS,
            "Lists of bays for mooring are to hand from Fiji and Samoa. The rest have still to send theirs.",
            "reported-partly",
        ),
        (
            BAYS,
            "Lists of bays for mooring have come in from all. Nothing was heard of the other papers.",
            "reported-done",
        ),
        (
            "Publish a guide for tug masters in four languages",
            "The guide for tug masters is in print in Samoan; the versions in Hindi and Fijian have not been begun.",
            "reported-partly",
        ),
        (
            GUIDE,
            "The guide for tug masters has slipped once more and is now to reach members by 30 November 2021.",
            "restated",
        ),
        (GUIDE, "The guide for tug masters has slipped once more.", "no-report"),
    ],
)
def test_the_others_further_versions_and_what_has_slipped_are_still_to_come(
    fresh_kb: KnowledgeBase, action: str, told: str, status: str
):
    assert status_of(fresh_kb, action, told, by=("Every participating state",) if action == BAYS else ()) == status
