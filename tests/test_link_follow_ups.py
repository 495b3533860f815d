from pathlib import Path

import agreed
import made
import pytest
from promised import meeting, promise, report, statuses, step

from extractors.facts.activity import Activity
from extractors.facts.term import Term
from kb.link import relink
from kb.link.words.acts import opening
from kb.queries import ask
from kb.store import KnowledgeBase

BOOK = "Complete the handbook for port inspectors"
DRAFT = "revise the draft rules on pilotage and circulate them to members"
RETURNS = "Submit annual returns on vessel sightings"
NETWORK = "Establish a network of harbour prosecutors"


@pytest.mark.parametrize(
    ("action", "status", "sentence"),
    [
        (BOOK, "reported-done", "The handbook for port inspectors was completed on 4 June 2021."),
        (BOOK, "reported-late", "The handbook for port inspectors was completed on 12 July 2021."),
        (BOOK, "reported-done", "The Meeting adopted the handbook for port inspectors."),
        (BOOK, "no-report", "The completed handbook for port inspectors will be useful."),
        (BOOK, "restated", "The handbook for port inspectors will be completed in May 2022."),
        (BOOK, "no-report", "The handbook for port inspectors will be completed."),
        (BOOK, "no-report", "The handbook for port inspectors has not been completed."),
        (BOOK, "no-report", "The handbook for port inspectors is still outstanding."),
        (BOOK, "reported-done", "Ministers welcomed the completion of the handbook for port inspectors."),
        (
            BOOK,
            "no-report",
            "Ministers noted the completion of the survey and the draft of the handbook for inspectors.",
        ),
        (BOOK, "reported-done", "The handbook for port inspectors was reviewed and adopted by the Meeting."),
        (BOOK, "no-report", "The Meeting reviewed the draft handbook for port inspectors and adopted the work plan."),
        (BOOK, "no-report", "Members stressed the need to complete the handbook for port inspectors."),
        (BOOK, "no-report", "Courses will begin once the handbook for port inspectors is adopted."),
        (BOOK, "no-report", "Work on the handbook for port inspectors continued in May 2021."),
        (BOOK, "no-report", "The handbook for port inspectors is being finalised."),
        (BOOK, "no-report", "Port inspectors completed a course on 4 June 2021."),
        (BOOK, "restated", "The handbook for port inspectors has been moved to 12 October 2021."),
        (DRAFT, "reported-done", "The rules on pilotage, revised and sent to members in April 2021, are in use."),
        (RETURNS, "reported-partly", "The Secretariat received annual returns from four of the six members."),
        (RETURNS, "reported-done", "Annual returns on vessel sightings were received from all members."),
        (RETURNS, "reported-late", "All annual returns, due by 30 June 2021, reached the Secretariat on 2 July."),
        (RETURNS, "no-report", "The Secretariat received annual returns on fuel prices."),
        (RETURNS, "no-report", "Annual returns on vessel sightings will be published once received."),
        (RETURNS, "reported-done", "All members have now submitted their annual returns on vessel sightings."),
        (NETWORK, "reported-done", "A network of harbour prosecutors was set up in May 2021."),
        (NETWORK, "no-report", "Harbour prosecutors met in May 2021."),
    ],
)
def test_a_step_is_closed_by_a_sentence_that_reports_it_and_by_no_other(
    fresh_kb: KnowledgeBase, action: str, status: str, sentence: str
):
    promise(fresh_kb, action)
    report(fresh_kb, sentence)
    assert statuses(fresh_kb) == {action: status}


def test_silence_is_no_report_and_says_how_many_documents_were_silent(fresh_kb: KnowledgeBase):
    promise(fresh_kb, BOOK)
    report(fresh_kb, "Delegations exchanged views.")
    statuses(fresh_kb)
    row = next(fresh_kb.db.table("follow_ups").rows)
    assert (row["status"], row["rule"], row["report_quote"]) == ("no-report", "silence", None)
    assert row["reason"] == "no report of it was recognised in 1 later document of the process"


def test_every_row_keeps_both_passages_and_the_days(fresh_kb: KnowledgeBase):
    promise(fresh_kb, BOOK)
    report(fresh_kb, "Opening. The handbook for port inspectors was completed on 12 July 2021.")
    statuses(fresh_kb)
    row = next(fresh_kb.db.table("follow_ups").rows)
    texts = {each["id"]: each["text"] for each in fresh_kb.db.table("documents").rows}
    assert texts[row["document_id"]][row["start"] : row["end"]] == BOOK
    assert texts[row["report_document_id"]][row["report_start"] : row["report_end"]] == row["report_quote"]
    assert (row["report_quote"], row["days_late"]) == (
        "The handbook for port inspectors was completed on 12 July 2021.",
        12,
    )
    assert row["rule"] == "sentence-done"


def test_another_process_never_closes_a_step(fresh_kb: KnowledgeBase):
    promise(fresh_kb, BOOK)
    where = made.document("The handbook for port inspectors was completed on 4 June 2021.", source="other.md")
    fresh_kb.add(made.extraction(where, issued="2021-09-01", body="Airport Dialogue on Baggage"))
    assert set(statuses(fresh_kb).values()) == {"no-report"}


def test_an_earlier_document_never_closes_a_step(fresh_kb: KnowledgeBase):
    promise(fresh_kb, BOOK)
    report(fresh_kb, "The handbook for port inspectors was completed on 4 June 2020.", issued="2020-07-01")
    assert set(statuses(fresh_kb).values()) == {"no-report"}


def test_a_step_set_down_again_is_restated_and_the_later_one_tells_what_came_of_it(fresh_kb: KnowledgeBase):
    action = BOOK
    promise(fresh_kb, action)
    again = made.document(BOOK, "By 31 October 2021.", source="again.md")
    due = made.when("By 31 October 2021", None, "2021-10-31", "deadline")
    fresh_kb.add(made.extraction(again, step(again, action, due), issued="2021-09-01"))
    relink(fresh_kb)
    first = fresh_kb.db.query("select status, rule, reason from follow_ups where document_id = 'promise'")
    assert list(first) == [
        {"status": "restated", "rule": "step-again", "reason": "set down again, due By 31 October 2021"}
    ]
    report(fresh_kb, "The handbook for port inspectors was completed in October 2021.", issued="2021-12-01")
    relink(fresh_kb)
    found = {row["document_id"]: row["status"] for row in fresh_kb.db.table("follow_ups").rows_where("n = 0")}
    assert found == {"promise": "restated", "again": "reported-done"}


@pytest.mark.parametrize(
    ("issued", "status", "days"), [("2021-06-15", "reported-done", None), ("2021-07-05", "reported-late", 5)]
)
def test_a_release_answers_for_the_release_that_was_promised(
    fresh_kb: KnowledgeBase, issued: str, status: str, days: int | None
):
    promise(fresh_kb, "Issue a media release on Operation Lantern")
    shown = "15 June 2021" if issued == "2021-06-15" else "05 July 2021"
    report(fresh_kb, shown, "Media Release", "Operation Lantern has ended.", genre="media-release", issued=issued)
    assert set(statuses(fresh_kb).values()) == {status}
    rows = list(ask(fresh_kb.db, "next_steps"))
    assert (rows[0]["rule"], rows[0]["days_late"], rows[0]["report_quote"]) == ("release-issued", days, shown)
    assert [row["report_quote"] for row in fresh_kb.db.table("follow_ups").rows_where("n = 1")] == ["Media Release"]


def test_a_release_need_not_print_that_it_tells_of_an_outcome(fresh_kb: KnowledgeBase):
    promise(fresh_kb, "Issue a media release on the outcome of Operation Lantern")
    report(fresh_kb, "Media Release", "Operation Lantern has ended.", genre="media-release", issued="2021-06-15")
    relink(fresh_kb)
    assert [row["rule"] for row in fresh_kb.db.table("follow_ups").rows] == ["release-issued"]


def test_a_release_about_something_else_does_not(fresh_kb: KnowledgeBase):
    promise(fresh_kb, "Issue a media release on Operation Lantern")
    report(fresh_kb, "Media Release", "Ministers opened a bridge.", genre="media-release", issued="2021-06-15")
    assert set(statuses(fresh_kb).values()) == {"no-report"}


def test_an_activity_told_as_done_closes_the_step_to_carry_it_out_and_no_other(fresh_kb: KnowledgeBase):
    window = made.when("1 to 20 May 2021", "2021-05-01", "2021-05-20", "window")
    actions = [
        "Carry out Operation Lantern in all ports",
        "Report on Operation Lantern",
        "Refine the plan for Operation Lantern",
    ]
    first = made.document(*actions, source="promise.md")
    planned = Activity(
        name="Operation Lantern",
        body=None,
        dates=window,
        status="planned",
        evidence=made.cited(first, "Operation Lantern"),
    )
    fresh_kb.add(made.extraction(first, planned, *(step(first, each, window) for each in actions), issued="2021-03-03"))
    later = made.document(
        "Six countries took part in Operation Lantern, which ran from 1 to 20 May 2021.", source="later.md"
    )
    done = Activity(
        name="Operation Lantern",
        body=None,
        dates=window,
        status="done",
        evidence=made.cited(later, "Operation Lantern"),
    )
    fresh_kb.add(made.extraction(later, done, issued="2021-06-01"))
    assert statuses(fresh_kb) == dict(zip(actions, ["reported-done", "no-report", "no-report"], strict=True))


def test_an_activity_is_recognised_by_its_abbreviation(fresh_kb: KnowledgeBase):
    window = made.when("1 to 20 May 2021", "2021-05-01", "2021-05-20", "window")
    action = "Carry out the JWP in all ports"
    first = made.document("The Joint Watch Period (JWP) is planned.", action, source="promise.md")
    planned = Activity(
        name="Joint Watch Period",
        body=None,
        dates=window,
        status="planned",
        evidence=made.cited(first, "Joint Watch Period"),
    )
    term = Term(long="Joint Watch Period", short="JWP", evidence=made.cited(first, "Joint Watch Period (JWP)"))
    fresh_kb.add(made.extraction(first, planned, term, step(first, action, window), issued="2021-03-03"))
    report(fresh_kb, "Members discussed the JWP.", "The JWP was carried out from 1 to 20 May 2021, as planned.")
    assert statuses(fresh_kb) == {action: "reported-done"}
    row = next(fresh_kb.db.table("follow_ups").rows)
    assert row["report_quote"] == "The JWP was carried out from 1 to 20 May 2021, as planned."


def test_a_meeting_held_after_its_window_is_late(fresh_kb: KnowledgeBase):
    window = made.when("in April 2021", "2021-04-01", "2021-04-30", "window")
    action = "Convene an expert meeting on hull paint"
    first = made.document(action, source="promise.md")
    planned = meeting(first, "expert meeting on hull paint", window, "later")
    fresh_kb.add(made.extraction(first, step(first, action, window), planned, issued="2021-03-03"))
    later = made.document("The expert meeting on hull paint took place on 12 May 2021.", source="later.md")
    held = made.when("12 May 2021", "2021-05-12", "2021-05-12")
    fresh_kb.add(
        made.extraction(later, meeting(later, "expert meeting on hull paint", held, "earlier"), issued="2021-06-01")
    )
    assert statuses(fresh_kb) == {action: "reported-late"}
    row = next(fresh_kb.db.table("follow_ups").rows)
    assert (row["rule"], row["days_late"]) == ("event-held", 12)
    assert fresh_kb.db.table("events").count == 1


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The expert meeting on hull paint did not take place on 12 May 2021.", "no-report"),
        ("The expert meeting on hull paint, due on 12 May 2021, was cancelled.", "no-report"),
        ("The expert meeting on hull paint of 12 May 2021 was postponed.", "no-report"),
        ("The expert meeting on hull paint, which was postponed, was held on 12 May 2021.", "reported-late"),
    ],
)
def test_an_event_that_did_not_come_about_is_not_held(fresh_kb: KnowledgeBase, told: str, status: str):
    window = made.when("in April 2021", "2021-04-01", "2021-04-30", "window")
    action = "Convene an expert meeting on hull paint"
    first = made.document(action, source="promise.md")
    planned = meeting(first, "expert meeting on hull paint", window, "later")
    fresh_kb.add(made.extraction(first, step(first, action, window), planned, issued="2021-03-03"))
    later = made.document(told, source="later.md")
    held = made.when("12 May 2021", "2021-05-12", "2021-05-12")
    about = meeting(later, "expert meeting on hull paint", held, "earlier")
    fresh_kb.add(made.extraction(later, about, issued="2021-06-01"))
    assert statuses(fresh_kb) == {action: status}


def test_a_draft_promises_nothing_that_its_final_text_could_report(fresh_kb: KnowledgeBase):
    held = made.when("3 March 2021", "2021-03-03", "2021-03-03")
    action = BOOK
    for source, issued in (("draft.md", "2021-03-04"), ("final.md", "2021-03-10")):
        where = made.document("Fifth Plenary Meeting", action, source=source)
        fresh_kb.add(
            made.extraction(
                where, meeting(where, "Fifth Plenary Meeting", held, "this", 5), step(where, action), issued=issued
            )
        )
    relink(fresh_kb)
    assert {row["status"] for row in fresh_kb.db.table("follow_ups").rows} == {"no-report"}


def test_the_real_pair_shows_what_was_done_what_was_late_and_what_nobody_reported(corpus: Path):
    with agreed.knowledge_base(corpus) as kb:
        assert statuses(kb) == {
            "Refine Joint Period of Action Concept of Operations": "no-report",
            "Carry out Joint Period of Action in respective countries": "reported-done",
            "Report back on Joint Period of Action activities": "no-report",
            "Issue media releases on Joint Period of Action": "reported-late",
            "Convene debrief meeting on Joint Period of Action": "no-report",
        }
        late = next(kb.db.table("follow_ups").rows_where("status = 'reported-late'"))
        assert late["days_late"] == 24
        assert late["reason"] == "due 1–10 November 2015, reported for 4 December 2015: 24 days after the last day due"


def test_the_verbs_of_a_promise_are_told_from_its_object():
    assert opening("Carry out the patrols") == (("carry out",), "the patrols")
    assert opening("Put the register of ships into service") == (("put into service",), "the register of ships")
    assert opening("Review and finalise the plan") == (("review", "finalise"), "the plan")
    assert opening("to report back on results") == (("report back",), "on results")
    assert opening("Translate the handbook") == (("translate",), "the handbook")
    assert opening("the completion of the census") == (("complete",), "the census")
    assert opening("delivery of 40 rafts") == (("deliver",), "40 rafts")
    assert opening("organising a course") == (("organise",), "a course")
    assert opening("meeting of experts") == (("meeting",), "of experts")


def test_a_verb_of_no_listed_kind_is_reported_by_itself(fresh_kb: KnowledgeBase):
    action = "dredge the northern channel"
    promise(fresh_kb, action)
    report(fresh_kb, "The northern channel was completed.", "The northern channel was dredged in May 2021.")
    assert statuses(fresh_kb) == {action: "reported-done"}
    assert next(fresh_kb.db.table("follow_ups").rows)["report_quote"] == "The northern channel was dredged in May 2021."


@pytest.mark.parametrize("who", ["that Fiji laid before ministers", "which Fiji put before the Council"])
def test_a_relative_clause_reports_what_it_is_about(fresh_kb: KnowledgeBase, who: str):
    promise(fresh_kb, "Draft a model agreement on berths")
    report(fresh_kb, f"We welcome the model agreement on berths {who} in June 2021.", issued="2021-09-01")
    assert set(statuses(fresh_kb).values()) == {"reported-done"}
