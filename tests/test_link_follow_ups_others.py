"""What others have of their own, what was put off to no day, and how far the use of a thing has come."""

import pytest
from promised import promise, report, statuses

from kb.store import KnowledgeBase

REGISTER = "Set up a register of harbour pilots"
COURSE = "Hold a course on lamp repairs"
STATION = "Open a station for stranded ferries near Levuka"
CHARTER = "Publish the Charter of Lamps in the four State languages and in Latin"


def _status(kb: KnowledgeBase, action: str, told: str, by: tuple[str, ...] = ()) -> str:
    promise(kb, action, by=by)
    report(kb, "The Meeting was held on 1 September 2021.", told)
    return statuses(kb)[action]


@pytest.mark.parametrize(
    ("action", "by", "status", "told"),
    [
        (
            REGISTER,
            ("Samoa", "Tonga"),
            "no-report",
            "The Cable Union described its own register of pilots, which went live on 5 June 2021.",
        ),
        (
            REGISTER,
            ("Samoa", "Tonga"),
            "reported-done",
            "Samoa and Tonga described their own register of harbour pilots, which went live on 5 June 2021.",
        ),
        (COURSE, (), "no-report", "The course on lamp repairs did not take place in June, and no new date was set."),
        (COURSE, (), "no-report", "The course on lamp repairs was not held. A new date has not been found."),
        (COURSE, (), "restated", "The course on lamp repairs was not held. A new date has been found."),
        (
            STATION,
            ("Fiji",),
            "reported-done",
            "The station near Levuka, whose gates Fiji opened on 5 June 2021, has so far sheltered 12 ferries.",
        ),
        (
            "Open four stations for stranded ferries",
            ("Fiji",),
            "reported-partly",
            "Fiji has so far opened three stations for stranded ferries.",
        ),
    ],
)
def test_own_things_of_others_and_days_nobody_set_report_nothing(
    fresh_kb: KnowledgeBase, action: str, by: tuple[str, ...], status: str, told: str
) -> None:
    assert _status(fresh_kb, action, told, by) == status


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (
            "reported-done",
            "The Charter of Lamps has been on the website in five languages since 2 June 2021. Logs of lamps have come "
            "in from Fiji; nothing has been heard from the other two members.",
        ),
        (
            "reported-partly",
            "The Charter of Lamps was published in the four State languages on 2 June 2021. The Latin text is still "
            "missing.",
        ),
    ],
)
def test_members_who_sent_nothing_are_no_state_languages_that_are_missing(
    fresh_kb: KnowledgeBase, status: str, told: str
) -> None:
    assert _status(fresh_kb, CHARTER, told, ("the Bureau",)) == status


@pytest.mark.parametrize(
    ("status", "action", "by", "told"),
    [
        (
            "reported-done",
            "Brief the Port Council on the results of the survey",
            ("the Chair",),
            "The Port Council, to which the Chair spoke on 8 June 2021, had no questions on the results of the survey.",
        ),
        (
            "no-report",
            "Brief the Port Council on the results of the survey",
            ("the Chair",),
            "The Port Council, to which Samoa spoke on 8 June 2021, had no questions on the results of the survey.",
        ),
        (
            "no-report",
            "Brief the Port Council on the results of the survey",
            ("the Chair",),
            "The Chair spoke to reporters before the Port Council met, and asked for the results of the survey.",
        ),
        (
            "reported-done",
            "Brief the Port Council on the results of the survey",
            ("the Chair",),
            "On 8 June 2021 the Chair spoke to the Port Council on the results of the survey.",
        ),
        (
            "no-report",
            "Brief the Port Council on the results of the survey",
            ("the Chair",),
            "The Chair hopes to speak to the Port Council on the results of the survey.",
        ),
        (
            "no-report",
            "Brief the Port Council on the results of the survey",
            ("the Chair",),
            "On 8 June 2021 the Port Council spoke to the Chair of its own survey.",
        ),
        (
            "reported-done",
            "Report to ministers on reef damage",
            (),
            "Ministers were told of reef damage on 5 May 2021.",
        ),
        ("no-report", "Report to ministers on reef damage", (), "Ministers have not been told of reef damage."),
        ("no-report", "Report to ministers on reef damage", (), "Inspectors were told of reef damage on 5 May 2021."),
    ],
)
def test_only_those_who_were_to_be_briefed_or_told_count_as_told(
    fresh_kb: KnowledgeBase, status: str, action: str, by: tuple[str, ...], told: str
) -> None:
    assert _status(fresh_kb, action, told, by) == status


@pytest.mark.parametrize(
    ("status", "action", "by", "told"),
    [
        (
            "reported-done",
            "Publish the results of the crab count",
            (),
            "Everybody can read the results of the crab count on the website.",
        ),
        (
            "no-report",
            "Publish the results of the crab count",
            (),
            "Nobody can read the results of the crab count on the website.",
        ),
        (
            "no-report",
            "Publish the results of the crab count",
            (),
            "Once money is found, everybody can read the results of the crab count on the website.",
        ),
        (
            "no-report",
            "Publish the results of the crab count",
            (),
            "Only the authors can read the results of the crab count.",
        ),
        (
            "reported-done",
            "Send blood samples to the clinic",
            (),
            "The clinic took in the blood samples on 3 June 2021.",
        ),
        ("no-report", "Send blood samples to the clinic", (), "The clinic took in six divers on 3 June 2021."),
        ("reported-done", "Send the wave data to Tonga", (), "Tonga thanked the Bureau for the wave data."),
        ("no-report", "Send the wave data to Tonga", (), "Tonga thanked the Bureau for the offer of the wave data."),
        ("no-report", "Send the wave data to Tonga", (), "Samoa thanked the Bureau for the wave data."),
        ("no-report", "Send the wave data to Tonga", (), "Tonga thanked the Bureau for its work on the wave data."),
    ],
)
def test_what_anybody_can_read_is_public_and_what_the_receiver_has_was_sent(
    fresh_kb: KnowledgeBase, status: str, action: str, by: tuple[str, ...], told: str
) -> None:
    assert _status(fresh_kb, action, told, by) == status


@pytest.mark.parametrize(
    ("status", "action", "by", "told"),
    [
        (
            "no-report",
            "Set up a help line for keepers",
            (),
            "The help line for keepers was given up before anybody had made a single call.",
        ),
        (
            "reported-done",
            "Set up a help line for keepers",
            (),
            "The help line for keepers was opened in May 2021 and has taken 300 calls.",
        ),
        (
            "no-report",
            "Hold a rescue drill at Nadi",
            (),
            "The rescue drill at Nadi was gone through on paper in May 2021.",
        ),
        (
            "reported-done",
            "Hold a rescue drill at Nadi on paper",
            (),
            "The rescue drill at Nadi was held on paper in May 2021.",
        ),
        (
            "reported-done",
            "Hold a rescue drill at Nadi",
            (),
            "The rescue drill at Nadi was held in May 2021, and each ship wrote a report on paper forms.",
        ),
        ("no-report", "Install a mast at Levuka", (), "The mast for Levuka is on order."),
        ("reported-done", "Install a mast at Levuka", (), "The mast at Levuka is in use."),
        ("reported-done", "Charter a survey ship", (), "A survey ship was chartered by the Bureau in May 2021."),
        (
            "no-report",
            "Build a cold store in Kisumu",
            ("Kenya",),
            "The cold store in Nadi has been taking in fish since May 2021.",
        ),
        (
            "reported-done",
            "Build a cold store in Kisumu",
            ("Kenya",),
            "The cold store in Kisumu has been taking in fish since May 2021.",
        ),
        ("no-report", "Buy a survey ship", (), "A survey ship was leased by the Bureau in May 2021."),
        ("reported-done", "Buy a survey ship", (), "A survey ship was bought by the Bureau in May 2021."),
    ],
)
def test_plays_on_paper_hired_ships_and_masts_on_order_are_no_deeds(
    fresh_kb: KnowledgeBase, status: str, action: str, by: tuple[str, ...], told: str
) -> None:
    assert _status(fresh_kb, action, told, by) == status


@pytest.mark.parametrize(
    ("status", "action", "by", "told"),
    [
        ("no-report", "Buy three tugs", (), "Samoa bought three tugs for its ports in June 2021."),
        ("reported-done", "Buy three tugs", (), "Three tugs were bought in June 2021."),
        ("reported-done", "Buy three tugs", ("Samoa",), "Samoa bought three tugs for its ports in June 2021."),
        ("reported-done", "Buy three tugs", (), "The Bureau bought three tugs for its fleet in June 2021."),
        (
            "no-report",
            "Present the budget to the Council",
            (),
            "The budget was presented to the inspectors in May 2021.",
        ),
        (
            "reported-done",
            "Present the budget to the Council",
            (),
            "The budget was presented to the Council in May 2021.",
        ),
        (
            "reported-done",
            "Present the budget to the Council",
            (),
            "The budget was presented to the members in May 2021.",
        ),
        ("reported-done", "Present the budget to the Council", (), "The budget was presented in May 2021."),
    ],
)
def test_who_acts_for_its_own_or_receives_in_place_of_others_reports_nothing(
    fresh_kb: KnowledgeBase, status: str, action: str, by: tuple[str, ...], told: str
) -> None:
    assert _status(fresh_kb, action, told, by) == status
