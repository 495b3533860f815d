"""A promised thing that is named whole: what is told of it implies that it is there, mishaps and other acts do not."""

import pytest
from promised import promise, report, statuses

from kb.store import KnowledgeBase

REVIEW = "The Meeting went through the next steps agreed in March."
OTHERS = ("Repair the slipway at Nadi", "Invite the Port Union to the next meeting")


def _status(kb: KnowledgeBase, action: str, sentence: str) -> str:
    promise(kb, action, *OTHERS)
    report(kb, REVIEW, sentence)
    return statuses(kb)[action]


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        ("Exchange contact lists of harbour pilots", "Contact lists of harbour pilots changed hands in May 2021."),
        ("Hand draft rules of procedure to ministers", "Draft rules of procedure lay before ministers."),
        ("Hand draft rules of procedure to ministers", "The draft rules of procedure were read out to ministers."),
        (
            "Commission a study of lost nets",
            "A contract for the study of lost nets was awarded to a college, and fieldwork has started in Suva.",
        ),
        ("Commission a study of lost nets", "The study of lost nets was entrusted to a college in May 2021."),
        ("Commission a study of lost nets", "A college in Suva won the contract for the study of lost nets."),
        ("Publish an atlas of coastal wrecks", "The atlas of coastal wrecks can be found in every library."),
        ("Publish an atlas of coastal wrecks", "The atlas of coastal wrecks hangs in every wheelhouse."),
        ("Publish an atlas of coastal wrecks", "The atlas of coastal wrecks filled a gap on many shelves."),
        ("Send reef maps of the lagoon to Peru", "The reef maps of the lagoon were signed for in May 2021."),
        ("Send reef maps of the lagoon to Peru", "Reef maps of the lagoon now hang in Lima."),
        ("Circulate a form for wreck reports", "The form for wreck reports left the Bureau on 12 May 2021."),
        ("Open a register of tug masters", "The register of tug masters went live in May 2021."),
        ("Install warning lights on the outer reef", "The warning lights on the outer reef flashed in May 2021."),
        ("Hold a seminar on net repair", "The seminar on net repair drew sixty menders to Apia."),
    ],
)
def test_whatever_is_told_of_a_thing_named_whole_reports_it(fresh_kb: KnowledgeBase, action: str, sentence: str):
    assert _status(fresh_kb, action, sentence) == "reported-done"


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        ("Publish an atlas of coastal wrecks", "The atlas of coastal wrecks was lost in a fire."),
        ("Publish an atlas of coastal wrecks", "The atlas of coastal wrecks ran into trouble in May 2021."),
        ("Publish an atlas of coastal wrecks", "The atlas of coastal wrecks went to the printer in May 2021."),
        ("Publish an atlas of coastal wrecks", "The atlas of coastal wrecks was entrusted to a new editor."),
        ("Publish an atlas of coastal wrecks", "The atlas of coastal wrecks took shape in May 2021."),
        ("Publish an atlas of coastal wrecks", "The atlas of coastal wrecks was begun in May 2021."),
        ("Publish an atlas of coastal wrecks", "The atlas of coastal wrecks met with doubts in May 2021."),
        ("Publish an atlas of coastal wrecks", "The atlas of coastal wrecks was welcomed in May 2021."),
        ("Publish an atlas of coastal wrecks", "The atlas of coastal wrecks was amended in May 2021."),
        ("Publish an atlas of coastal wrecks", "The Port Union sold an atlas of coastal birds in May 2021."),
        ("Publish an atlas of coastal wrecks", "The atlas of coastal wrecks almost vanished"),
        ("Publish an atlas of coastal wrecks", "The atlas of coastal wrecks came up for debate in May 2021."),
        ("Publish an atlas of coastal wrecks", "A rival atlas of coastal wrecks was published in May 2021."),
        ("Exchange contact lists of harbour pilots", "Contact lists of harbour pilots were drawn up in May 2021."),
        ("Exchange contact lists of harbour pilots", "Contact lists of harbour pilots went astray in the post."),
        ("Send reef maps of the lagoon to Peru", "The reef maps of the lagoon were printed in May 2021."),
        ("Send reef maps of the lagoon to Peru", "The reef maps of the lagoon were stolen in May 2021."),
        ("Hand draft rules of procedure to ministers", "The draft rules of procedure were left to the next session."),
        ("Commission a study of lost nets", "A contract for the study of lost nets was drafted in May 2021."),
        ("Commission a study of lost nets", "The contract for the study of lost nets was put out to tender."),
        ("Hold a seminar on net repair", "The seminar on net repair was scrapped in May 2021."),
        ("Hold a seminar on net repair", "The seminar on net repair clashed with another meeting."),
        ("Hold a seminar on net repair", "The seminar on net repair raised little interest among donors."),
        ("Install warning lights on the outer reef", "The warning lights on the outer reef were stolen in May 2021."),
        ("Revise the manual on beach cleaning", "The manual on beach cleaning hangs in every port."),
        ("Appoint a liaison officer for crews", "A liaison officer for crews was sought in May 2021."),
    ],
)
def test_mishaps_beginnings_and_other_acts_report_nothing(fresh_kb: KnowledgeBase, action: str, sentence: str):
    assert _status(fresh_kb, action, sentence) == "no-report"


@pytest.mark.parametrize(
    ("action", "sentence", "status"),
    [
        ("Compile a list of tugs", "The list of tugs holds entries of six members. Peru has sent nothing.", "partly"),
        (
            "Compile a list of tugs",
            "The list of tugs holds entries of six members. Nothing has come from Peru.",
            "partly",
        ),
        ("Compile a list of tugs", "The list of tugs holds entries of six members. Peru sent a film, too.", "done"),
    ],
)
def test_members_counted_in_a_thing_are_not_all_where_others_are_missed(
    fresh_kb: KnowledgeBase, action: str, sentence: str, status: str
):
    assert _status(fresh_kb, action, sentence) == f"reported-{status}"


@pytest.mark.parametrize(
    ("action", "sentence", "status"),
    [
        (
            "the Reef Patrol to go out for the second time",
            "The second Reef Patrol went out in May 2021.",
            "reported-done",
        ),
        ("the Reef Patrol to take place again", "The Reef Patrol took place again in May 2021.", "reported-done"),
        ("the tug masters' seminar to be held in Apia", "The tug masters' seminar ran in Apia.", "reported-done"),
        ("the Reef Patrol to go out for the second time", "The first Reef Patrol went out in May 2021.", "no-report"),
        ("the Reef Patrol to go out for the second time", "The second Reef Patrol was called off.", "no-report"),
    ],
)
def test_what_is_to_come_about_without_an_owner_is_a_thing_to_be_done(
    fresh_kb: KnowledgeBase, action: str, sentence: str, status: str
):
    assert _status(fresh_kb, action, sentence) == status
