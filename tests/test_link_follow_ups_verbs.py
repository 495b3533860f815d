"""How ordinary reports tell that a promise was kept: by which verbs, in which voice, behind which verb of telling."""

import pytest
from promised import promise, report, statuses

from kb.store import KnowledgeBase

REVIEW = "The Meeting reviewed the steps agreed in March."


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        ("Publish the handbook for pilots", "The Bureau placed the handbook for pilots on its website in May 2021."),
        ("Publish the handbook for pilots", "The handbook for pilots was put on their website in May 2021."),
        ("Publish the handbook for pilots", "The handbook for pilots was released in May 2021."),
        ("Place the films of the lessons online", "The films of its lessons have been online since May 2021."),
        ("Publish the handbook for pilots", "Ministers welcomed the release of the handbook for pilots."),
        ("Issue a notice on tug crews", "A notice on tug crews was circulated in May 2021."),
        ("Convene a workshop on tug crews", "Samoa hosted a workshop on tug crews in May 2021."),
        ("Organise a workshop on tug crews", "A workshop on tug crews took place in May 2021."),
        ("Adopt the code for pilots", "The code for pilots was endorsed by the Meeting."),
        ("Establish an office for pilots", "An office for pilots was opened in May 2021."),
        ("Hand over the tugs to Samoa", "Ministers noted the handover of the tugs to Samoa."),
        ("Nominate an expert on tugs", "Dr Lee was chosen as expert on tugs in May 2021."),
        ("Launch a campaign on tug safety", "A campaign on tug safety got under way in May 2021."),
        ("Hand over the tugs to Samoa", "The handover of the tugs to Samoa took place in May 2021."),
        ("Publish the handbook for pilots", "The publication of the handbook for pilots followed in May 2021."),
        ("Adopt the code for pilots", "Ministers gave their approval to the code for pilots in May 2021."),
        ("Name trainees for the course on tugs", "The trainees for the course on tugs were named in May 2021."),
        ("Hold a course for pilots on tugs", "Pilots were given lessons on tugs in May 2021."),
        ("Put a tug register into trial operation", "The tug register has been in trial operation since May 2021."),
        ("Complete the handbook for pilots", "Work on the handbook for pilots has been completed."),
        ("Brief port captains on the trial of tugs", "Port captains heard Peru on the trial of tugs in May 2021."),
        ("Open a school for pilots", "The school for pilots could be opened a month early, on 2 June 2021."),
        ("Open a school for pilots", "The school for pilots could be opened as planned in June 2021."),
        ("Print the handbook for pilots", "Peru informed the Meeting that the handbook for pilots had been printed."),
    ],
)
def test_families_of_verbs_and_their_nouns_report_a_promise(fresh_kb: KnowledgeBase, action: str, sentence: str):
    promise(fresh_kb, action)
    report(fresh_kb, sentence)
    assert statuses(fresh_kb) == {action: "reported-done"}


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        ("Publish a study of berths before port captains meet in Suva", "The Port Captains met in Suva in May 2021."),
        ("Publish the handbook for pilots", "Peru informed the Meeting that pilots had asked for a handbook."),
        ("Publish the handbook for pilots", "The Bureau was asked to put the handbook for pilots on its website."),
        (
            "Hold a course for pilots",
            "The Meeting decided that the course for pilots should henceforth be held yearly.",
        ),
        ("Hold a course for pilots", "Samoa proposed that the course for pilots be held in Apia."),
        ("Brief port captains on the trial of tugs", "Port captains noted that storms had been frequent in May 2021."),
        ("Brief port captains on the trial of tugs", "Port captains were given more time for their returns."),
        ("Publish the handbook for pilots", "Members called for the publication of the handbook for pilots."),
        ("Adopt the code for pilots", "The adoption of the code for pilots would be welcome."),
        ("Establish an office for pilots", "The opening of an office for pilots was considered in May 2021."),
        ("Open a school for pilots", "The school for pilots could be opened a month early if a house were found."),
        ("Open a school for pilots", "The school for pilots could be opened in June 2022."),
        ("Open a school for pilots", "It was hoped that the school for pilots could be opened two weeks early."),
        ("Open a school for pilots", "The school for pilots could be opened on time with more staff."),
        ("Place the order for tugs", "The order for tugs is online."),
        ("Put a tug register into trial operation", "A trial operation of the tug register was asked for in May 2021."),
        ("Name trainees for the first course on tugs", "The first course on tugs was held in Suva in May 2021."),
        ("Establish an office for pilots", "The office for pilots that Samoa proposed was discussed."),
    ],
)
def test_where_and_when_it_was_to_be_done_reports_nothing(fresh_kb: KnowledgeBase, action: str, sentence: str):
    promise(fresh_kb, action)
    report(fresh_kb, REVIEW, sentence)
    assert statuses(fresh_kb) == {action: "no-report"}


@pytest.mark.parametrize(
    ("who", "status"), [("The Tug Panel", "reported-done"), ("The Pilot Board", "no-report"), ("Peru", "reported-done")]
)
def test_a_body_that_meets_reports_the_meeting_that_somebody_was_to_host(
    fresh_kb: KnowledgeBase, who: str, status: str
):
    action = "Hold the second meeting of the Tug Panel"
    promise(fresh_kb, action, by=("Peru",))
    report(
        fresh_kb, f"{who} held {'the second meeting of the Panel' if who == 'Peru' else 'its second meeting'} in May."
    )
    assert statuses(fresh_kb) == {action: status}


@pytest.mark.parametrize(("who", "status"), [("Peru", "reported-done"), ("Samoa", "no-report")])
def test_whoever_has_an_officer_at_a_place_appointed_one(fresh_kb: KnowledgeBase, who: str, status: str):
    action = "Appoint a liaison officer to the Pilot Centre in Apia"
    promise(fresh_kb, action, by=("Peru",))
    report(fresh_kb, f"{who} has had a liaison officer at the Pilot Centre in Apia since May 2021.")
    assert statuses(fresh_kb) == {action: status}


def test_whom_a_paper_was_for_tells_nothing_of_another_that_it_wrote_itself(fresh_kb: KnowledgeBase):
    action = "Send national evaluations of the drill to the Bureau"
    promise(fresh_kb, action)
    report(fresh_kb, "The Meeting heard a report by the Bureau.")
    assert statuses(fresh_kb) == {action: "no-report"}


@pytest.mark.parametrize("stage", ["in the making", "in train", "in the works"])
def test_what_is_in_the_making_is_not_made(fresh_kb: KnowledgeBase, stage: str):
    action = "Revise the handbook for pilots"
    promise(fresh_kb, action)
    report(fresh_kb, REVIEW, f"A revised edition of the handbook for pilots is {stage}.")
    assert statuses(fresh_kb) == {action: "no-report"}


@pytest.mark.parametrize(
    ("action", "sentence", "status"),
    [
        (
            "Name a keeper of the tug register",
            "Not until August 2021 did the Bureau name its keeper of the tug register.",
            "reported-late",
        ),
        (
            "Name a keeper of the tug register",
            "Not before May 2021 did the Bureau name a keeper of the tug register.",
            "reported-done",
        ),
        (
            "Name a keeper of the tug register",
            "Not until May 2022 will the Bureau name a keeper of the tug register.",
            "restated",
        ),
        ("Name a keeper of the tug register", "The Bureau did not name a keeper of the tug register.", "no-report"),
        ("Survey the winches of the member ports", "We are often asked what the ports use most.", "no-report"),
        (
            "Survey the winches of the member ports",
            "We are sometimes asked which port has the best winch.",
            "no-report",
        ),
        (
            "Survey the winches of the member ports",
            "The ports were asked in May 2021 which winches they use.",
            "reported-done",
        ),
        (
            "Publish a leaflet on tug safety",
            "Pilots can pick up the leaflet on tug safety at any harbour office.",
            "reported-done",
        ),
        (
            "Deposit the tug charts in the Suva archive",
            "The Suva archive took in the tug charts in May 2021.",
            "reported-done",
        ),
        ("Send a paper on domestic fuel", "The paper on home fuel was in our hands on 4 May 2021.", "reported-done"),
    ],
)
def test_when_at_last_is_told_before_did_and_what_is_often_done_is_no_deed(
    fresh_kb: KnowledgeBase, action: str, sentence: str, status: str
):
    promise(fresh_kb, action, "Repair the slipway at Nadi")
    report(fresh_kb, REVIEW, sentence)
    assert statuses(fresh_kb)[action] == status
