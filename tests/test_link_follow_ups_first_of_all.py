"""What a first patient, a certificate, an account and a share of the money say of a step, and an advertisement not."""

import pytest
from promised import promise, report, statuses

from kb.store import KnowledgeBase

REVIEW = "The Meeting went through the next steps agreed in March."
OTHERS = ("Repair the slipway at Nadi", "Invite the Port Union to the next meeting")
SICKBAY = "Open a sickbay for ferry crews in Apia"
DIVERS = "Train 70 harbour divers"
KEEPER = "Appoint a keeper of lights"
REFORM = "Brief harbour masters on the toll reform"
REEF = "Survey the channel at Gizo"
CLUBS = "Pay grants to nine rowing clubs"
LINE = "Build a 40 kV line to the lighthouse"


@pytest.mark.parametrize(
    ("action", "by", "status", "told"),
    [
        (SICKBAY, (), "reported-done", "The sickbay for ferry crews in Apia saw its first patient on 4 June 2021."),
        (SICKBAY, (), "no-report", "The sickbay for ferry crews in Apia saw its budget cut in June 2021."),
        (DIVERS, (), "reported-done", "By June 2021 as many as 74 harbour divers had received their certificates."),
        (DIVERS, (), "reported-partly", "In May 2021, 48 harbour divers went through the courses."),
        (KEEPER, ("Tuvalu",), "no-report", "Tuvalu has advertised the post of keeper of lights."),
        (KEEPER, ("Tuvalu",), "reported-done", "Mr Sami has been keeper of lights in Tuvalu since 2 June 2021."),
        (REFORM, (), "reported-done", "Harbour masters heard an account of the toll reform on 7 June 2021."),
        (REFORM, (), "no-report", "Harbour masters criticised the toll reform on 7 June 2021."),
        (REEF, ("Fiji",), "reported-done", "A Fijian ship charted the channel at Gizo in May 2021."),
        (
            REEF,
            ("Fiji",),
            "restated",
            "High waves kept the Fijian ship out of the channel at Gizo. The work has been put back to March 2022.",
        ),
        (CLUBS, (), "reported-partly", "Seven rowing clubs have the money. Two must first open an account."),
        (CLUBS, (), "reported-done", "All nine rowing clubs have the money."),
        (LINE, (), "reported-done", "The line to the lighthouse was built in May 2021."),
    ],
)
def test_firsts_and_shares_report_a_step_and_advertisements_do_not(
    fresh_kb: KnowledgeBase, action: str, by: tuple[str, ...], status: str, told: str
) -> None:
    promise(fresh_kb, action, *OTHERS, by=by)
    report(fresh_kb, REVIEW, told)
    assert statuses(fresh_kb)[action] == status
