"""Tasks given in other words: what fell to somebody, whose task it is, boxes to tick, owners apart by semicolons."""

import pytest
from tasked import Told, told

BOTH: Told = [
    ("send the logs", ("Fiji",), "by 30 April 2021"),
    ("count the buoys", ("Samoa",), "by 31 May 2021"),
]


@pytest.mark.parametrize(
    "text",
    [
        "It fell to Fiji to send the logs by 30 April 2021. It is up to Samoa to count the buoys by 31 May 2021.\n",
        "The Chair asked Fiji to send the logs by 30 April 2021 and Samoa to count the buoys by 31 May 2021.\n",
        "## Tasks\n\nFiji's task is to send the logs by 30 April 2021. "
        "That of Samoa is to count the buoys by 31 May 2021.\n",
        "## Work plan\n\nFiji: send the logs by 30 April 2021; Samoa: count the buoys by 31 May 2021.\n",
        "## Checklist\n\n- [ ] Fiji: send the logs (by 30 April 2021)\n- [ ] Samoa: count the buoys (by 31 May 2021)\n"
        "- [x] Tonga: thank the pilots (by 1 May 2021)\n",
        "## Next steps\n\n- (Fiji, by 30 April 2021) send the logs\n- (Samoa, by 31 May 2021) count the buoys\n",
    ],
)
def test_tasks_in_other_words_have_owner_and_date(text: str) -> None:
    assert told(text) == BOTH


def test_a_paragraph_may_enumerate_the_tasks_of_one() -> None:
    text = "The Secretariat is to: (a) print a chart by 30 April 2021; (b) invite FAO; and (c) report back.\n"
    assert told("## Next steps\n\n" + text) == [
        ("print a chart", ("Secretariat",), "by 30 April 2021"),
        ("invite FAO", ("Secretariat",), None),
        ("report back", ("Secretariat",), None),
    ]


def test_a_title_before_a_dash_may_open_a_paragraph_of_tasks() -> None:
    text = "**Next steps** – Fiji prints a chart by 30 April 2021; Samoa invites FAO; Tonga reports in June 2021.\n"
    assert told(text) == [
        ("prints a chart", ("Fiji",), "by 30 April 2021"),
        ("invites FAO", ("Samoa",), None),
        ("reports", ("Tonga",), "in June 2021"),
    ]


def test_the_column_by_says_whom_or_when_as_its_cells_do() -> None:
    text = "## Follow-up\n\n| Action point | By | When |\n|---|---|---|\n| Send the logs | Fiji | 30 April 2021 |\n"
    assert told(text) == [("Send the logs", ("Fiji",), "30 April 2021")]
    text = "## Follow-up\n\n| Action point | Lead | By |\n|---|---|---|\n| Send the logs | Fiji | 30 April 2021 |\n"
    assert told(text) == [("Send the logs", ("Fiji",), "30 April 2021")]


def test_a_task_without_date_counts_beside_several_with_one() -> None:
    dated = (
        "Fiji will send the logs by 30 April 2021. Samoa will count the buoys by 31 May 2021. "
        "Tonga will print a chart by 30 June 2021."
    )
    assert told(f"## After Suva\n\n{dated} FAO will cover the costs.\n")[3:] == [("cover the costs", ("FAO",), None)]
    assert told("## Costs\n\nFiji will send a bill by 30 April 2021. FAO will cover it. Fees will rise.\n")[1:] == []


def test_a_date_until_which_somebody_has_time_is_a_deadline() -> None:
    text = "## Next steps\n\n- Fiji has until 30 April 2021 to send the logs\n"
    assert told(text) == [("send the logs", ("Fiji",), "until 30 April 2021")]


def test_the_next_meeting_may_be_named_by_those_who_meet() -> None:
    assert told("Before we meet again, Fiji is to send the logs.\n") == [
        ("send the logs", ("Fiji",), "Before we meet again")
    ]


def test_one_who_supports_an_owner_is_named_without_the_support() -> None:
    text = "## Next steps\n\n- Fiji, with the support of FAO, to count the buoys by 31 May 2021\n"
    assert told(text) == [("count the buoys", ("Fiji", "FAO"), "by 31 May 2021")]


def test_a_row_with_a_date_alone_is_no_task() -> None:
    text = "## Follow-up\n\n| | Fiji | Samoa |\n|---|---|---|\n| by 30 April 2021 | send logs | count buoys |\n"
    assert "by 30 April 2021" not in [action for action, _, _ in told(text)]


def test_who_is_asked_to_hold_what_was_spoken_of_has_a_task() -> None:
    text = "The Meeting requested Fiji to convene the seminar for pilots on 12 May 2021.\n"
    assert told(text) == [("convene the seminar for pilots", ("Fiji",), "12 May 2021")]
    assert told("The Meeting requested Fiji to host the tenth meeting of the Bureau in May 2021.\n") == []


def test_a_column_may_ask_whose_task_it_is_and_a_heading_what_is_to_be_done_until_the_next_meeting() -> None:
    table = "| By when | Whose task | Action |\n|--|--|--|\n| 30 April 2021 | Fiji | Send the logs |\n"
    for heading in ("Next steps", "Work until the next meeting"):
        assert told(f"## {heading}\n\n{table}") == [("Send the logs", ("Fiji",), "30 April 2021")]
