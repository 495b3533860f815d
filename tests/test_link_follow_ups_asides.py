"""What is inserted in commas tells more of a thing, not what became of it; a town is the office that sits there."""

import made
import pytest
from promised import promise, status_of, statuses, step

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
    assert status_of(fresh_kb, action, told, by=by, others=OTHERS, opening=REVIEW) == status


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("Open the Keepers’ Relief Fund", "restated"),
        ("Open the Divers’ Relief Fund", "no-report"),
    ],
)
def test_what_bears_a_name_is_set_down_again_whoever_is_to_open_it(
    fresh_kb: KnowledgeBase, later: str, status: str
) -> None:
    fund = "Set up a Keepers’ Relief Fund, from which keepers can be paid while their claim against a port is pending"
    promise(fresh_kb, fund, *OTHERS, by=("Ministers",))
    where = made.document("Report", f"{later}.", source="again.md")
    due = made.when("by 30 November 2021", None, "2021-11-30", "deadline")
    fresh_kb.add(made.extraction(where, step(where, later, due, ("the Liaison Unit",)), issued="2021-09-01"))
    assert statuses(fresh_kb)[fund] == status


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("Sign a contract for the study of berth prices", "restated"),
        ("Sign a contract for the sale of berths", "no-report"),
    ],
)
def test_a_study_is_ordered_by_the_contract_for_it(fresh_kb: KnowledgeBase, later: str, status: str) -> None:
    study = "Commission a study of berth prices along the coast"
    promise(fresh_kb, study, *OTHERS, by=("the Liaison Unit",))
    where = made.document("Report", f"{later}.", source="again.md")
    due = made.when("by 30 November 2021", None, "2021-11-30", "deadline")
    fresh_kb.add(made.extraction(where, step(where, later, due, ("the Liaison Unit",)), issued="2021-09-01"))
    assert statuses(fresh_kb)[study] == status
