import made
import pytest
from promised import promise, report, statuses

from kb.link import relink
from kb.store import KnowledgeBase

REVIEW = "The Meeting went through the next steps agreed in March."
FEES = "Abolish fees for rescue flights"
FIGURES = "Send figures on falls overboard to the Bureau"
CHUTES = "Compile a register of evacuation chutes"
WITHIN = made.when("within three weeks of the drill", None, "2021-06-21", "deadline")


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (
            "By 30 June four of the seven ministers had stopped charging for flights.",
            "reported-partly",
        ),
        (
            "By 30 June harbours of the Amber Coast had stopped charging for flights.",
            "no-report",
        ),
    ],
)
def test_how_many_of_those_who_promised_stopped_something_is_told_by_their_number(
    fresh_kb: KnowledgeBase, sentence: str, status: str
):
    promise(fresh_kb, FEES, by=("Ministers",))
    report(fresh_kb, REVIEW, sentence)
    assert statuses(fresh_kb) == {FEES: status}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("All counts of falls reached Lima within the three weeks agreed.", "reported-done"),
        ("All counts of falls reached Lima within the two weeks agreed.", "no-report"),
        ("All counts of falls reached Lima within three weeks.", "no-report"),
    ],
)
def test_the_time_set_tells_what_was_done_within_it(fresh_kb: KnowledgeBase, sentence: str, status: str):
    promise(fresh_kb, FIGURES, due=WITHIN, by=("each member",))
    report(fresh_kb, REVIEW, sentence)
    assert statuses(fresh_kb) == {FIGURES: status}


def test_thanks_to_who_promised_speak_for_a_report(fresh_kb: KnowledgeBase):
    promise(fresh_kb, CHUTES, by=("Peru",))
    thanks = "With thanks to Peru for this work, a register of what is known of evacuation slides was handed out."
    report(fresh_kb, REVIEW, thanks)
    relink(fresh_kb)
    row = next(fresh_kb.db.query("select status, reason from follow_ups where n = 0"))
    assert row["status"] == "reported-done"
    assert "thanks who promised" in row["reason"]


COURSE = "Hold a course on rope rescue for deckhands"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Peru held a course on rope rescue for deckhands in May 2021.", "reported-done"),
        ("Chile described a course on rope rescue that it had held for deckhands in May 2021.", "no-report"),
        ("Chile described how its own navy had held a course on rope rescue for deckhands.", "no-report"),
        ("Peru denied reports that it had held a course on rope rescue for deckhands.", "no-report"),
        ("Members have until May to hold a course on rope rescue for deckhands.", "no-report"),
    ],
)
def test_what_another_did_what_is_denied_and_what_there_is_time_for_reports_nothing(
    fresh_kb: KnowledgeBase, sentence: str, status: str
):
    promise(fresh_kb, COURSE, by=("Peru",))
    report(fresh_kb, REVIEW, sentence)
    assert statuses(fresh_kb) == {COURSE: status}
