"""A passage that reports what two documents set down, and names that stand in a passage without being meant."""

from datetime import date

import made
import pytest
from promised import DUE, meeting, promise, report, statuses, step

from extractors.facts.term import Term
from kb.due import next_steps
from kb.link import relink
from kb.queries import ask
from kb.store import KnowledgeBase

WATCH = "Joint Berth Watch"
CARRY_OUT = "Carry out the JBW at all ferry berths"


def test_a_passage_reports_what_one_document_asked_for_and_another_set_down_in_its_own_words(fresh_kb: KnowledgeBase):
    asked = "Produce a chart of wrecks and shoals"
    promise(fresh_kb, asked)
    name = "Print the Grey Chart of wrecks"
    where = made.document("The Working Group was held on 3 April 2021.", name, source="second.md")
    held = made.when("3 April 2021", "2021-04-03", "2021-04-03")
    fresh_kb.add(made.extraction(where, meeting(where, "Working Group", held, "this"), step(where, name)))
    report(fresh_kb, "The Grey Chart of wrecks was printed in May 2021.")
    assert statuses(fresh_kb) == {asked: "reported-done", name: "reported-done"}


def test_a_short_name_in_brackets_behind_the_long_one_is_no_naming_of_its_own(fresh_kb: KnowledgeBase):
    held = made.when("3 March 2021", "2021-03-03", "2021-03-03")
    where = made.document(
        f"The Plenary Meeting planned the {WATCH} (JBW) on 3 March 2021.", CARRY_OUT, source="promise.md"
    )
    term = Term(long=WATCH, short="JBW", evidence=made.cited(where, f"{WATCH} (JBW)"))
    fresh_kb.add(
        made.extraction(where, meeting(where, "Plenary Meeting", held, "this"), term, step(where, CARRY_OUT, DUE))
    )
    told = f"The Debriefing Meeting on the {WATCH} (JBW) took place in Suva on 14 July 2021."
    later = made.document(told, source="report.md")
    again = Term(long=WATCH, short="JBW", evidence=made.cited(later, f"{WATCH} (JBW)"))
    fresh_kb.add(made.extraction(later, again, issued="2021-09-01"))
    relink(fresh_kb)
    assert [row["status"] for row in ask(fresh_kb.db, "next_steps")] == ["no-report"]


def test_a_thing_that_only_heads_a_row_is_not_done_once_its_site_is_chosen(fresh_kb: KnowledgeBase):
    action = "Open a rescue training centre in Suva"
    promise(fresh_kb, action)
    report(fresh_kb, "Rescue training centre | A site in Suva has been chosen; building work starts in April.")
    assert statuses(fresh_kb) == {action: "no-report"}


@pytest.mark.parametrize(
    ("first", "later", "again"),
    [
        ("Hold a joint night drill", "Hold the joint night drill in Levuka", True),
        ("Hold a drill for pilots", "Hold the drill for stewards in Levuka", False),
    ],
)
def test_a_thing_set_down_again_may_have_got_a_venue(fresh_kb: KnowledgeBase, first: str, later: str, again: bool):
    promise(fresh_kb, first)
    where = made.document("The Working Group was held on 3 April 2021.", later, source="second.md")
    held = made.when("3 April 2021", "2021-04-03", "2021-04-03")
    fresh_kb.add(made.extraction(where, meeting(where, "Working Group", held, "this"), step(where, later)))
    relink(fresh_kb)
    assert statuses(fresh_kb)[first] == ("restated" if again else "no-report")


@pytest.mark.parametrize(
    ("first", "later", "status"),
    [
        ("Sign the pact on pilot fees", "Sign the outstanding pact on pilot fees", "restated"),
        ("Send the map of shoals to Suva", "Send the missing map of shoals to Suva", "restated"),
        ("Pay its share of the reef fund", "Pay its outstanding share of the reef fund", "restated"),
        ("Send maps of shoals to Suva", "Send the missing maps of shoals to Suva", "reported-partly"),
        ("Build two quay lamps at Nadi", "Build the missing quay lamp at Nadi", "reported-partly"),
        ("Sign the pact on pilot fees", "Sign the remaining pact on pilot fees", "reported-partly"),
    ],
)
def test_one_single_thing_that_is_missing_leaves_nothing_done(
    fresh_kb: KnowledgeBase, first: str, later: str, status: str
):
    promise(fresh_kb, first)
    where = made.document("The Working Group was held on 3 April 2021.", later, source="second.md")
    held = made.when("3 April 2021", "2021-04-03", "2021-04-03")
    fresh_kb.add(made.extraction(where, meeting(where, "Working Group", held, "this"), step(where, later)))
    assert statuses(fresh_kb)[first] == status


def test_a_step_set_down_again_for_the_rest_was_done_in_part(fresh_kb: KnowledgeBase):
    first, later = "Mend the harbour lights at Suva and Nadi", "Mend the remaining harbour light"
    promise(fresh_kb, first)
    where = made.document("The Working Group was held on 3 April 2021.", later, source="second.md")
    held = made.when("3 April 2021", "2021-04-03", "2021-04-03")
    fresh_kb.add(made.extraction(where, meeting(where, "Working Group", held, "this"), step(where, later)))
    relink(fresh_kb)
    assert statuses(fresh_kb)[first] == "reported-partly"
    assert [row["timing"] for row in next_steps(fresh_kb.db, date(2031, 1, 1)) if row["action"] == first] == [
        "carried forward"
    ]
