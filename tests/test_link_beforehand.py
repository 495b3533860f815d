"""What comes before a promised thing is no report of it."""

import pytest
from promised import promise, report, statuses

from kb.store import KnowledgeBase

REVIEW = "The Meeting went through the next steps agreed in March."
SEMINAR = "Hold a seminar on net repair in Apia"
ATLAS = "Publish an atlas of wrecks"
LIGHTS = "Install warning lights on the outer reef"
REGISTER = "Open a register of tugs"
AGREEMENT = "Conclude an agreement with the Port Union on tug fees"
FUND = "Set up a fund for stranded crews"


@pytest.mark.parametrize(
    ("action", "status", "told"),
    [
        (SEMINAR, "no-report", "Registration for the seminar on net repair in Apia was opened in May 2021."),
        (SEMINAR, "no-report", "The programme of the seminar on net repair in Apia was sent out in May 2021."),
        (SEMINAR, "no-report", "Instead of the seminar on net repair in Apia, a film was sent to members."),
        (SEMINAR, "no-report", "A seminar on net washing was held in Apia in May 2021."),
        (SEMINAR, "reported-done", "The seminar on net repair was held in Apia in May 2021."),
        (ATLAS, "no-report", "The Bureau received a grant towards the printing of the atlas of wrecks."),
        (ATLAS, "no-report", "The Bureau showed sample pages of the atlas of wrecks."),
        (ATLAS, "reported-done", "The Bureau showed copies of the atlas of wrecks, published in May 2021."),
        (ATLAS, "reported-done", "The atlas of wrecks has sold 300 copies since May 2021."),
        (LIGHTS, "no-report", "The warning lights for the outer reef have been ordered."),
        (LIGHTS, "reported-done", "The warning lights on the outer reef were installed in May 2021."),
        (REGISTER, "no-report", "Fiji and Tonga presented a trial version of the register of tugs."),
        (AGREEMENT, "no-report", "The text of the agreement with the Port Union on tug fees is ready for signature."),
        (AGREEMENT, "no-report", "The Chair signed an agreement with the Pilots' Union on tug fees."),
        (AGREEMENT, "reported-done", "The Chair signed an agreement with the Port Union on tug fees."),
        (FUND, "no-report", "Donors were asked to give to the fund for stranded crews once it is set up."),
        (FUND, "reported-done", "Donors gave freely to the fund for stranded crews, set up in May 2021."),
    ],
)
def test_an_earlier_stage_of_a_thing_is_not_the_thing(
    fresh_kb: KnowledgeBase, action: str, status: str, told: str
) -> None:
    promise(fresh_kb, action)
    report(fresh_kb, REVIEW, told)
    assert statuses(fresh_kb) == {action: status}


def test_what_comes_before_is_a_report_where_it_was_promised_itself(fresh_kb: KnowledgeBase) -> None:
    action = "Send out the programme of the seminar on net repair"
    promise(fresh_kb, action)
    report(fresh_kb, REVIEW, "The programme of the seminar on net repair was sent out in May 2021.")
    assert statuses(fresh_kb) == {action: "reported-done"}


def test_who_discusses_a_text_that_was_written_tells_that_it_was(fresh_kb: KnowledgeBase) -> None:
    action = "Draft a code of conduct for tug masters"
    promise(fresh_kb, action, by=("Fiji",))
    report(fresh_kb, REVIEW, "The Meeting discussed the code of conduct for tug masters that Fiji had written.")
    assert statuses(fresh_kb) == {action: "reported-done"}
