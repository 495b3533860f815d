"""What counts as late: a day after the last day due, or words that say so of the very act; nothing else."""

import made
import pytest
from promised import promise, report, statuses, step

from extractors.facts.activity import Activity
from kb.link.words.lateness import stated_delay
from kb.store import KnowledgeBase

BOOK = "Complete the handbook for port inspectors"
DONE = "The handbook for port inspectors was completed"


@pytest.mark.parametrize(
    "sentence",
    [
        f"{DONE} late.",
        f"{DONE} belatedly.",
        f"{DONE} after the deadline.",
        f"{DONE} after the date that had been set.",
        f"{DONE} behind schedule.",
        f"{DONE} some weeks behind our timetable.",
        f"{DONE} later than planned.",
        f"{DONE} two weeks later than expected.",
        f"{DONE} a week later than the harbour masters had hoped.",
        f"{DONE} three days after it was due.",
        f"{DONE} with a delay of three weeks.",
        f"{DONE} after some delay.",
        f"{DONE} on 2 July 2021.",
    ],
)
def test_late_is_what_came_after_its_time_or_is_called_late(fresh_kb: KnowledgeBase, sentence: str):
    promise(fresh_kb, BOOK)
    report(fresh_kb, sentence)
    assert statuses(fresh_kb) == {BOOK: "reported-late"}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{DONE} only in English.",
        f"{DONE} only after translators had read it.",
        f"{DONE} only at the end of the visit to Suva.",
        f"{DONE} two weeks after the workshop.",
        f"{DONE} three weeks after it was agreed.",
        f"{DONE} two weeks after the co-chairs had asked for it.",
        f"{DONE} and, two days later, shown to ministers.",
        f"{DONE} in late May 2021.",
        f"{DONE} without delay.",
        f"{DONE} with no delay at all.",
        f"{DONE} with as little delay as possible.",
        f"{DONE} no later than planned.",
        f"{DONE} before the deadline.",
        f"{DONE} and has a chapter on flight delays.",
        f"{DONE}, the courses began late.",
        f"{DONE} with a chapter on late payment and on delays at sea.",
        f"{DONE} on 30 June 2021.",
    ],
)
def test_what_is_limited_otherwise_or_came_after_something_else_is_not_late(fresh_kb: KnowledgeBase, sentence: str):
    promise(fresh_kb, BOOK)
    report(fresh_kb, sentence)
    assert statuses(fresh_kb) == {BOOK: "reported-done"}


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("six days early", (-6, -6)),
        ("on 1 March, two days ahead of time", (-2, -2)),
        ("a week earlier than planned", (-13, -4)),
        ("three days before it was due", (-3, -3)),
        ("thirteen days after the date set", (13, 13)),
        ("twenty-two days after the deadline", (22, 22)),
        ("with a delay of seven weeks", (46, 55)),
        ("two months late", (44, 90)),
        ("three and a half months after the day agreed", (89, 135)),
        ("a month and a half late", (29, 75)),
    ],
)
def test_a_stated_delay_is_read_in_days(words: str, days: tuple[int, int]):
    found = stated_delay(words)
    assert found is not None
    assert (found.least, found.most) == days


@pytest.mark.parametrize(
    "words",
    [
        "a course of five days in May",
        "three weeks after the workshop",
        "two days later",
        "ten days before the session",
        "two weeks ahead of the plenary",
        "three weeks after it was agreed",
    ],
)
def test_a_length_of_time_is_no_delay(words: str):
    assert stated_delay(words) is None


@pytest.mark.parametrize(
    ("ending", "status"),
    [
        ("", "reported-done"),
        (", one week later than planned", "reported-late"),
        (", after the workshop had ended late", "reported-done"),
    ],
)
def test_an_activity_within_its_time_is_late_only_where_its_sentence_says_so(
    fresh_kb: KnowledgeBase, ending: str, status: str
):
    action = "Carry out Operation Lantern in all ports"
    window = made.when("1 to 20 May 2021", "2021-05-01", "2021-05-20", "window")
    held = made.when("8 to 27 May 2021", "2021-05-08", "2021-05-27", "window")
    first = made.document(action, source="promise.md")
    fresh_kb.add(
        made.extraction(first, lantern(first, window, "planned"), step(first, action, window), issued="2021-03-03")
    )
    later = made.document(f"Operation Lantern ran from 8 to 27 May 2021{ending}.", source="later.md")
    fresh_kb.add(made.extraction(later, lantern(later, held, "done"), issued="2021-07-01"))
    assert statuses(fresh_kb) == {action: status}


def lantern(where, dates, status: str) -> Activity:
    evidence = made.cited(where, "Operation Lantern")
    return Activity(name="Operation Lantern", body=None, dates=dates, status=status, evidence=evidence)
