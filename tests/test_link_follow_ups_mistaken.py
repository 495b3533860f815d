"""Sentences that share nearly all words with a next step and do not report it, and some that do."""

from dataclasses import replace

import made
import pytest
from promised import meeting, promise, report, status_of, statuses, step

from kb.store import KnowledgeBase

SEMINAR = "Hold a seminar on crew fatigue"
PILOTS = "Convene a meeting of river pilots"
DUTY = "Notify UNODC of their duty officers"
MINUTES = "Circulate the minutes of the fourth session"
RADAR = "Install radar on the island of Niue"
TABLES = "Share the tide tables with Vanuatu"
ARREARS = "Report on wage arrears"
DOCK = "Inform the Forum about the dry dock"
ADVISER = "Appoint a legal adviser"
GUIDE = "Publish the guide to buoy repair"
WRECKS = "Complete the survey of wrecks in the Torres Strait"
CHAIR = "Elect a vice-chair"
ARCHIVE = "Move the archive to Apia"
BALLAST = "Appoint a coordinator for ballast water"
COPIES = "Print 500 copies of the code"
FEE = "Abolish the fee for wreck permits"
RETURNS = "Send national returns on the ferry census to the Panel"
CODE = "Sign the memorandum of understanding on the recognition of test results"
LIST = "Set up a contact list for stranded crews"
CARD = "Issue the crew card in six languages"
DRAFT = "Send a report on scrubbers in Baltic ports to HELCOM"


@pytest.mark.parametrize(
    ("action", "by", "status", "told"),
    [
        (MINUTES, (), "no-report", "The minutes of the third session were circulated on 4 June 2021."),
        (MINUTES, (), "reported-done", "The minutes of the fourth session were circulated on 4 June 2021."),
        (
            PILOTS,
            ("senior officials",),
            "no-report",
            "Tonga, the European Union, and the International Maritime Organization (IMO) followed the meeting.",
        ),
        (PILOTS, ("senior officials",), "reported-done", "The meeting of river pilots was held on 4 June 2021."),
        (RADAR, (), "no-report", "Members asked whether radar had been installed on the island of Niue."),
        (RADAR, (), "no-report", "The claim that radar was installed on the island of Niue is unfounded."),
        (RADAR, (), "reported-done", "Members learned that radar had been installed on the island of Niue."),
        (SEMINAR, ("Fiji",), "no-report", "Fiji took part in a seminar on crew fatigue in Lisbon on 4 June 2021."),
        (SEMINAR, ("Fiji",), "reported-done", "Fiji and Tonga attended the seminar on crew fatigue on 4 June 2021."),
        (DOCK, ("Samoa",), "no-report", "Samoa was informed about the dry dock on 4 June 2021."),
        (DOCK, ("Samoa",), "reported-done", "The Forum was informed about the dry dock on 4 June 2021."),
        (TABLES, ("Fiji",), "no-report", "Vanuatu shared its tide tables with Fiji on 4 June 2021."),
        (TABLES, ("Fiji",), "reported-done", "Vanuatu was sent the tide tables by Fiji on 4 June 2021."),
        (ARREARS, ("each member",), "reported-partly", "Three members reported on wage arrears on 4 June 2021."),
        (ARREARS, ("each member",), "reported-partly", "Fiji reported on wage arrears on 4 June 2021."),
        (ARREARS, ("each member",), "reported-done", "All members reported on wage arrears on 4 June 2021."),
        (ADVISER, ("Tonga",), "no-report", "Tonga's legal adviser was dismissed on 4 June 2021."),
        (GUIDE, (), "no-report", "Had the guide to buoy repair been published, fewer buoys would have sunk."),
        (GUIDE, (), "no-report", "The Panel published comments on the guide to buoy repair."),
        (GUIDE, (), "restated", "The Panel has been given until March 2022 to publish the guide to buoy repair."),
        (GUIDE, (), "restated", "The guide to buoy repair was not published in May; the new target is March 2022."),
        (GUIDE, (), "reported-done", "The guide to buoy repair, which the Panel had long planned, has been published."),
        (WRECKS, (), "reported-partly", "The survey of wrecks in the Torres Strait was nearly complete in June 2021."),
        (WRECKS, (), "reported-done", "The survey of wrecks in the Torres Strait was complete in June 2021."),
        (WRECKS, (), "no-report", "Mr Lee presented a survey of wrecks which his firm had completed for insurers."),
        (WRECKS, (), "no-report", "Mr Lee explained why the survey of wrecks in the Torres Strait is hard."),
        (CHAIR, (), "no-report", "The election of a vice-chair was on the agenda."),
        (CHAIR, (), "reported-done", "The election of a vice-chair took place on 4 June 2021."),
        (ARCHIVE, (), "no-report", "A motion to move the archive to Apia was carried on 4 June 2021."),
        (RADAR, (), "no-report", "Radar has been installed on the island of Nauru."),
        (RADAR, (), "reported-done", "Radar has been installed in Niue by the government of Australia."),
        (BALLAST, (), "no-report", "The Meeting welcomed the idea of a coordinator for ballast water."),
        (BALLAST, (), "reported-done", "The Meeting welcomed Ms Ana Reyes, the new coordinator for ballast water."),
        (COPIES, (), "no-report", "Five hundred copies of the code were ordered from the printer."),
        (COPIES, (), "reported-done", "Five hundred copies of the code were printed."),
        (RETURNS, ("all members",), "reported-partly", "Four of the six returns had arrived."),
        (CODE, (), "restated", "The memorandum will now be signed in Suva on 6 February 2022."),
        (CODE, (), "no-report", "A memorandum on crew cards will be printed in Suva on 6 February 2022."),
        (RETURNS, ("all members",), "no-report", "Four of the six tax returns had arrived."),
        (RETURNS, ("all members",), "no-report", "Four of the six returns were discussed."),
        (LIST, (), "reported-done", "The contact list for stranded crews was ready on 12 June 2021 and not in May."),
        (LIST, (), "no-report", "The contact list for stranded crews was not ready on 12 June 2021."),
        (CARD, (), "reported-partly", "The crew card can be had in English. The Hindi version is still being checked."),
        (CARD, (), "reported-done", "The crew card can be had in six languages. The printers are still on strike."),
        (DRAFT, (), "no-report", "Ms Lee of HELCOM gave a report that HELCOM's own experts wrote on paint."),
        (FEE, ("Samoa",), "no-report", "Samoa still charges a fee for wreck permits."),
        (FEE, ("Samoa",), "reported-done", "Samoa no longer charges a fee for wreck permits."),
    ],
)
def test_only_what_was_promised_closes_a_step(
    fresh_kb: KnowledgeBase, action: str, by: tuple[str, ...], status: str, told: str
) -> None:
    assert status_of(fresh_kb, action, told, by=by) == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The United Nations Office on Drugs and Crime (UNODC) reported on the follow-up to the Meeting.", "no-report"),
        ("Six of the nine members notified UNODC of their duty officers.", "reported-partly"),
    ],
)
def test_what_many_were_to_tell_somebody_is_not_reported_by_him(
    fresh_kb: KnowledgeBase, told: str, status: str
) -> None:
    where = made.document("The Plenary Meeting was held on 3 March 2021.", DUTY, source="promise.md")
    held = meeting(where, "Plenary Meeting", made.when("3 March 2021", "2021-03-03", "2021-03-03"), "this")
    fresh_kb.add(made.extraction(where, held, replace(step(where, DUTY, by=("Members",)), recipient="UNODC")))
    report(fresh_kb, "The Meeting was held on 1 September 2021.", told)
    assert statuses(fresh_kb)[DUTY] == status


@pytest.mark.parametrize(
    ("action", "again", "status"),
    [
        ("Train harbour visitors in Suva", "Hold the course for harbour visitors in Suva", "restated"),
        ("Train harbour visitors in Suva", "Hold the course for tug masters in Nadi", "no-report"),
        ("Train harbour visitors in Suva", "Print a leaflet for harbour visitors in Suva", "no-report"),
    ],
)
def test_a_step_may_be_set_down_again_by_the_noun_of_its_verb(
    fresh_kb: KnowledgeBase, action: str, again: str, status: str
) -> None:
    promise(fresh_kb, action)
    where = made.document(again, "By 31 October 2021.", source="again.md")
    due = made.when("By 31 October 2021", None, "2021-10-31", "deadline")
    fresh_kb.add(made.extraction(where, step(where, again, due), issued="2021-09-01"))
    assert statuses(fresh_kb)[action] == status
