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
