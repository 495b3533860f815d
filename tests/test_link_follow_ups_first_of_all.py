"""What a first patient, a certificate, an account and a share of the money say of a step, and an advertisement not."""

import pytest
from promised import promise, report, status_of, statuses

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
    assert status_of(fresh_kb, action, told, by=by, others=OTHERS, opening=REVIEW) == status


MAST = "Repair the weather mast at Nadi airfield"
SESSION = "Hold its fourth meeting in Apia"
BRIDGE = "Open a joint weighbridge at Lautoka"
CRANES = "Deliver three harbour cranes to Suva"
TABLES = "Agree on a common scale of berth dues"


@pytest.mark.parametrize(
    ("action", "status", "told"),
    [
        (MAST, "reported-done", "The weather mast at Nadi airfield has been sending readings again since 2 June 2021."),
        (MAST, "no-report", "A storm brought down the weather mast at Nadi airfield in May 2021."),
        (SESSION, "no-report", "The fourth meeting of the Panel had to be called off, because the airport was closed."),
        (BRIDGE, "no-report", "Fiji laid the foundation stone of the joint weighbridge at Lautoka on 8 June 2021."),
        (CRANES, "reported-partly", "The first of the three harbour cranes was unloaded at Suva on 2 June 2021."),
        (CRANES, "reported-done", "The three harbour cranes were unloaded at Suva on 2 June 2021."),
        (
            TABLES,
            "restated",
            "The common scale of berth dues is still under discussion; the Panel has until 30 November 2021.",
        ),
        (
            TABLES,
            "restated",
            "The common scale of berth dues had to wait for the elections. It is now due on 4 October 2021.",
        ),
    ],
)
def test_a_fall_a_cause_and_a_foundation_stone_report_nothing(
    fresh_kb: KnowledgeBase, action: str, status: str, told: str
) -> None:
    promise(fresh_kb, action, "Print the list of pilots", "Invite the Port Union to the next meeting")
    report(fresh_kb, REVIEW, told)
    assert statuses(fresh_kb)[action] == status


STORE = "Establish a cold store at Nadi"
ACT = "Amend the law on pawn shops"
POLICE = "Train customs officers in Suva"
DAYS = "Hold the Days of Action in all ports"


@pytest.mark.parametrize(
    ("action", "status", "told"),
    [
        (STORE, "no-report", "Fiji awarded the contract for the cold store at Nadi on 20 June 2021."),
        (STORE, "reported-done", "Fiji opened the cold store at Nadi on 20 June 2021."),
        (ACT, "no-report", "Fiji told the Meeting that the amendment to the law on pawn shops was before parliament."),
        (ACT, "reported-done", "The law on pawn shops was amended on 20 June 2021."),
        (POLICE, "no-report", "Customs officers in Suva seized 40 tonnes of copper in June 2021."),
        (POLICE, "reported-done", "The course for customs officers in Suva took place in June 2021."),
        (DAYS, "reported-done", "The Days of Action took place in all ports from 14 to 18 June 2021."),
    ],
)
def test_contracts_and_bills_report_nothing_and_what_was_there_before_only_its_training(
    fresh_kb: KnowledgeBase, action: str, status: str, told: str
) -> None:
    promise(fresh_kb, action, "Print the list of pilots", "Invite the Port Union to the next meeting")
    report(fresh_kb, REVIEW, told)
    assert statuses(fresh_kb)[action] == status
