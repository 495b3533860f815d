"""What is inserted in commas tells more of a thing, not what became of it; a town is the office that sits there."""

import pytest
from promised import promise, report, statuses

from kb.store import KnowledgeBase

REVIEW = "The Meeting went through the next steps agreed in March."
OTHERS = ("Repair the slipway at Nadi", "Invite the Port Union to the next meeting")
STUDY = "Complete the study of ferry fires"
TOLLS = "Commission a survey of berth tolls and submit it to harbour masters"
RETURNS = "Send tide returns to the Pilot Liaison Unit"


@pytest.mark.parametrize(
    ("action", "by", "status", "told"),
    [
        (
            STUDY,
            ("Fiji",),
            "reported-late",
            "The study of fires on ferries, for which Fiji had been given until the end of June, came out on 3 August.",
        ),
        (
            STUDY,
            ("Fiji",),
            "no-report",
            "The study of fires on ferries, for which Fiji had been given until the end of June, has not come out.",
        ),
        (
            TOLLS,
            (),
            "reported-late",
            "The survey of berth tolls, awaited by harbour masters since June, was handed in on 9 August 2021.",
        ),
        (
            TOLLS,
            (),
            "no-report",
            "The survey of berth tolls, awaited by harbour masters since June, was criticised for its cost.",
        ),
        (
            RETURNS,
            ("All members",),
            "reported-partly",
            "Four of the six members sent their tide returns to Levuka in June; the others have not yet done so.",
        ),
        (
            STUDY,
            ("Fiji",),
            "reported-done",
            "Ferry crews have the study of ferry fires, Fiji announced on 30 August 2021.",
        ),
        (
            RETURNS,
            ("All members",),
            "no-report",
            "Four of the six members sent their tide returns to INTERPOL by the date in June.",
        ),
    ],
)
def test_an_insertion_tells_when_a_thing_was_due_and_not_what_became_of_it(
    fresh_kb: KnowledgeBase, action: str, by: tuple[str, ...], status: str, told: str
) -> None:
    promise(fresh_kb, action, *OTHERS, by=by)
    report(fresh_kb, REVIEW, told)
    assert statuses(fresh_kb)[action] == status
