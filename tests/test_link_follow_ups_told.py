"""How far a step has come, by acts told with their nouns, by what was put off, and by parts of the whole."""

import pytest
from promised import promise, report, statuses

from kb.store import KnowledgeBase

REVIEW = "The Meeting went through the next steps agreed in March."
OTHERS = ("Repair the slipway at Nadi", "Invite the Port Union to the next meeting")
BUOYS = "Put the fourteen broken tide buoys back into service"
DRILL = "Rehearse the call-out of harbour tugs"
RADIO = "Test the new radio link for pilot boats"
SOUNDINGS = "Send soundings of the outer reef to the chart office"
HUTS = "Open three pilot huts on the outer reef"
PACT = "Sign the pact on harbour dues"
LOAN = "Conclude a loan agreement with the Pacific Bank for two rescue tugs"
TUTORS = "Train 60 tug tutors"
CLERK = "Nominate a clerk for berth disputes"


def _status(kb: KnowledgeBase, action: str, told: str, by: tuple[str, ...] = ()) -> str:
    promise(kb, action, *OTHERS, by=by)
    report(kb, REVIEW, told)
    return statuses(kb)[action]


@pytest.mark.parametrize(
    ("action", "by", "status", "told"),
    [
        (
            BUOYS,
            (),
            "reported-partly",
            "Of the fourteen tide buoys that the storm had silenced, nine were transmitting again in June 2021.",
        ),
        (
            DRILL,
            ("Fiji", "Tonga"),
            "reported-done",
            "In the drill that Fiji and Tonga ran on 8 June 2021, harbour tugs answered the call-out in an hour.",
        ),
        (
            DRILL,
            ("Fiji", "Tonga"),
            "no-report",
            "Fiji and Tonga met on 8 June 2021 with owners of harbour tugs, who complained about the call-out.",
        ),
        (
            RADIO,
            (),
            "reported-done",
            "The trial of the new radio link for pilot boats, in May 2021, was judged a success.",
        ),
        (RADIO, (), "no-report", "A trial of the new radio link for pilot boats was judged too costly to prepare."),
        (
            SOUNDINGS,
            ("Fiji", "Samoa"),
            "reported-partly",
            "The chart office has had the Fijian soundings of the outer reef since 2 May 2021.",
        ),
        (
            SOUNDINGS,
            ("Fiji", "Samoa"),
            "reported-partly",
            "The soundings of the outer reef came in on 2 May 2021. The chart office still waits for the Samoan ones.",
        ),
        (
            SOUNDINGS,
            ("Fiji", "Samoa"),
            "reported-done",
            "The chart office has had the Fijian and Samoan soundings of the outer reef since 2 May 2021.",
        ),
        (HUTS, (), "reported-partly", "The pilot hut on the outer reef near Suva has been open since 2 May 2021."),
        (HUTS, (), "reported-done", "The pilot huts on the outer reef have been open since 2 May 2021."),
        (PACT, (), "reported-done", "All nine members put their names to the pact on harbour dues on 4 May 2021."),
        (LOAN, (), "no-report", "The rescue tug of Samoa entered service at Apia in May 2021."),
        (TUTORS, (), "no-report", "In the second term, which began in May 2021, 73 tug tutors were paid."),
        (CLERK, ("each member",), "no-report", "The Port Union said that it has nominated its own clerk."),
    ],
)
def test_an_act_is_told_by_its_noun_and_in_part_by_how_many_of_all(
    fresh_kb: KnowledgeBase, action: str, by: tuple[str, ...], status: str, told: str
) -> None:
    assert _status(fresh_kb, action, told, by) == status
