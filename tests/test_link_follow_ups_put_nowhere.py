"""Words that share a promise's verb or thing and tell of neither: idioms, purposes, conditions and times before."""

import made
import pytest
from promised import DUE, meeting, status_of, statuses, step

from kb.link.follow_ups.counts import few_of
from kb.store import KnowledgeBase

OPEN = "Open the archive of tide logs"
ORDER = "Place an order for five pilot skiffs"
POST = "Place wardens in Levuka"
BUOYS = "Moor bell buoys at Levuka"
CABLE = "Lay the tide cable to Ovalau"
LOGS = "Send the tide logs to the archive"
COUNT = "Count the skiffs in its harbours"
PACT = "Sign the pact on pilot fees"
LAMPS = "Install five quay lamps"


@pytest.mark.parametrize(
    ("action", "told", "status"),
    [
        (OPEN, "The archive of tide logs could be opened a week early.", "reported-done"),
        (OPEN, "Subject to a loan, the archive of tide logs could be opened ahead of schedule.", "no-report"),
        (OPEN, "The archive of tide logs could be opened a week early, pending a vote.", "no-report"),
        (OPEN, "Given a loan, the archive of tide logs could be opened on time.", "no-report"),
        (OPEN, "The Meeting was told that the archive of tide logs could be opened on time.", "no-report"),
        (ORDER, "The order for five pilot skiffs was placed in June 2021.", "reported-done"),
        (ORDER, "The Bureau ordered the five pilot skiffs in June 2021.", "reported-done"),
        (ORDER, "The Bureau built five pilot skiffs in June 2021.", "no-report"),
        (POST, "The Bureau built a hut for wardens in Levuka in June 2021.", "no-report"),
        (POST, "Wardens were placed in Levuka in June 2021.", "reported-done"),
        (BUOYS, "The Bureau anchored the bell buoys at Levuka in June 2021.", "reported-done"),
        (BUOYS, "The Bureau anchored its hopes on bell buoys at Levuka in June 2021.", "no-report"),
        (BUOYS, "The Bureau positioned itself against bell buoys at Levuka in June 2021.", "no-report"),
        (CABLE, "The tide cable to Ovalau was laid in June 2021.", "reported-done"),
        (CABLE, "The tide cable to Ovalau was laid before the storm season in June 2021.", "reported-done"),
        (CABLE, "The tide cable to Ovalau was laid before the harbour board in June 2021.", "no-report"),
        (LAMPS, "The five quay lamps were placed with a boatyard in June 2021.", "no-report"),
        (LAMPS, "The order for five quay lamps was placed in June 2021.", "no-report"),
        (LAMPS, "The five quay lamps were hung in June 2021.", "reported-done"),
        (LOGS, "It was July 2021 before the archive had the tide logs.", "reported-late"),
        (LOGS, "It was July 2021 before the archive asked for the tide logs.", "no-report"),
        (COUNT, "It was July before the Bureau had the forms for counting the skiffs in its harbours.", "no-report"),
        (COUNT, "The Bureau printed forms for counting the skiffs in its harbours in June 2021.", "no-report"),
        (COUNT, "The Bureau counted the skiffs in its harbours in June 2021.", "reported-done"),
        (PACT, "It was July before the pact on pilot fees was sent for signature.", "no-report"),
        (PACT, "The pact on pilot fees was circulated for signature in June 2021.", "no-report"),
        (PACT, "The pact on pilot fees was signed in June 2021.", "reported-done"),
    ],
)
def test_idioms_purposes_and_conditions_report_nothing(fresh_kb: KnowledgeBase, action: str, told: str, status: str):
    assert status_of(fresh_kb, action, told, by=("the Bureau",)) == status


@pytest.mark.parametrize(
    ("told", "start", "end", "status"),
    [
        ("in May 2020", "2020-05-01", "2020-05-31", "no-report"),
        ("on 2 March 2021", "2021-03-02", "2021-03-02", "no-report"),
        ("on 12 May 2021", "2021-05-12", "2021-05-12", "reported-done"),
    ],
)
def test_a_gathering_of_the_year_before_is_not_the_one_promised(
    fresh_kb: KnowledgeBase, told: str, start: str, end: str, status: str
):
    action, name = "Convene an expert meeting on hull paint", "expert meeting on hull paint"
    first = made.document(action, source="promise.md")
    planned = meeting(first, name, DUE, "later")
    fresh_kb.add(made.extraction(first, step(first, action), planned, issued="2021-03-03"))
    later = made.document(f"The {name} took place {told}.", source="later.md")
    held = meeting(later, name, made.when(told, start, end), "earlier")
    fresh_kb.add(made.extraction(later, held, issued="2021-07-01"))
    assert statuses(fresh_kb) == {action: status}


def test_a_dozen_is_a_number_of_which_fewer_may_be_told():
    assert few_of("Of the dozen quay bells, eight were hung.") == ("eight", "dozen")
    assert few_of("Of the dozen quay bells, twelve were hung.") is None
