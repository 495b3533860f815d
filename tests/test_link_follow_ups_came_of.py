"""What came of a promised thing in the end: told behind the time that was set for it, or put off once more."""

import pytest
from promised import status_of

from kb.store import KnowledgeBase

COUNT = "Complete the comparison of tide gauges"
DOCKS = "Submit a list of dry docks to the Bureau"
BUOYS = "Revise the catalogue of buoys and send it to members"


@pytest.mark.parametrize(
    ("action", "told", "status"),
    [
        (COUNT, "The comparison of tide gauges, agreed in Apia for 30 June 2021, is still under way.", "no-report"),
        (
            COUNT,
            "The comparison of tide gauges, agreed in Apia for 30 June 2021, was completed.",
            "reported-done",
        ),
        (
            COUNT,
            "The comparison of tide gauges, promised for June, is under way. The new date is June 2022.",
            "restated",
        ),
        (
            COUNT,
            "The comparison of tide gauges, promised for June, is under way. Ministers meet on 30 June 2022.",
            "no-report",
        ),
        (
            DOCKS,
            "The list of dry docks was wanted for 30 June 2021; Fiji handed it in on 4 August 2021.",
            "reported-late",
        ),
        (DOCKS, "The list of dry docks was wanted for 30 June 2021; Fiji met the Bureau.", "no-report"),
        (DOCKS, "The list of dry docks was meant for 30 June 2021.", "no-report"),
        (
            DOCKS,
            "The Bureau wanted the list of dry docks by 30 June 2021; it came in on 4 August 2021.",
            "reported-late",
        ),
        (
            DOCKS,
            "The list of dry docks was to be complete by 30 June 2021; it was submitted on 4 August 2021.",
            "reported-late",
        ),
        (DOCKS, "The list of dry docks was to be complete by 30 June 2021; it was not submitted.", "no-report"),
        (BUOYS, "The catalogue of buoys went out to members in its revised form on 29 May 2021.", "reported-done"),
        (BUOYS, "The catalogue of buoys went out to members in June 2021.", "no-report"),
    ],
)
def test_what_came_of_it_counts_and_not_what_had_been_promised(
    fresh_kb: KnowledgeBase, action: str, told: str, status: str
):
    assert status_of(fresh_kb, action, told) == status


CODE = "Draft a code on towing at sea"
COURSE = "Hold a course for harbour pilots in Suva"
WRECKS = "Present a comparative report on wrecks"
STAMPS = "Notify the stamps of their officers to the Secretariat"


@pytest.mark.parametrize(
    ("action", "by", "told", "status"),
    [
        (
            CODE,
            "Fiji",
            "The code on towing at sea was delayed: Fiji drafted its code on towing on 11 August 2021.",
            "reported-late",
        ),
        (
            CODE,
            "Fiji",
            "The code on towing at sea has been drafted in part; the annex on towing at sea is still awaited.",
            "reported-partly",
        ),
        (
            COURSE,
            "Fiji",
            "The course for harbour pilots in Suva, meant for June, took place from 9 to 13 August 2021.",
            "reported-late",
        ),
        (
            COURSE,
            "Fiji",
            "The first week of the course for harbour pilots was given in Suva in June.",
            "reported-partly",
        ),
        (COURSE, "Fiji", "The course for harbour pilots was given in Suva in the first week of June.", "reported-done"),
        (
            "Draft a code on the towing of French tugs",
            "Fiji",
            "The text of the code on French tugs under tow took longer than hoped: Suva drafted its code on towing on "
            "11 August 2021, six weeks after the day agreed.",
            "reported-late",
        ),
        (DOCKS, "Fiji", "Fiji's list of dry docks is half there.", "reported-partly"),
        (WRECKS, "Ferry Bureau", "The Ferry Bureau gave a comparative report on wrecks in May 2021.", "reported-done"),
        (WRECKS, "Ferry Bureau", "Ms Ana Reyes, Port of Lima, reported on 62 comparative wrecks.", "no-report"),
        (
            STAMPS,
            "Ministers",
            "Officers' stamps | Seven notified theirs. Angola and Lesotho did not.",
            "reported-partly",
        ),
    ],
)
def test_delay_is_no_part_and_a_part_no_whole(fresh_kb: KnowledgeBase, action: str, by: str, told: str, status: str):
    assert status_of(fresh_kb, action, told, by=(by,)) == status
