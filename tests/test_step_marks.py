"""Tasks marked in running minutes, with their owner behind a full stop, and under headings that seem to look back."""

import pytest
from tasked import Told, told

CHART: Told = [("print a chart of wrecks", ("Fiji",), "by 30 April 2021")]


@pytest.mark.parametrize(
    "text",
    [
        "1. Wrecks. Members heard a report. Follow-up: Fiji to print a chart of wrecks by 30 April 2021.\n\n2. Dues.\n",
        "Members heard it.\n\n> **Action 3/1:** Fiji to print a chart of wrecks by 30 April 2021.\n\nDues rose.\n",
        "Members heard a report. ACTION: Fiji to print a chart of wrecks by 30 April 2021. They broke for lunch.\n",
        "Members heard a report.\n\n**ACTION (Fiji):** print a chart of wrecks by 30 April 2021.\n\nThey broke up.\n",
        "It was agreed that the Forum should print a chart of wrecks by 30 April 2021. **Action: Fiji.**\n",
    ],
)
def test_a_mark_in_the_minutes_opens_a_task(text: str) -> None:
    assert told(text) == CHART


@pytest.mark.parametrize(
    "text",
    [
        "Trees. The Forum had a rich exchange. No follow-up.\n",
        "The Forum discussed its next step: a wider one.\n",
        "## Follow-up to earlier actions\n\nAction 2/1: Fiji to print a chart of wrecks by 30 April 2020. Done.\n",
    ],
)
def test_other_words_of_the_kind_mark_none(text: str) -> None:
    assert told(text) == []


def test_an_owner_may_stand_behind_the_full_stop_of_a_task() -> None:
    text = (
        "## Actions\n\n4.1 Print a chart of wrecks and of every shoal near them. Fiji, by 30 April 2021.\n\n"
        "4.2 Write to the pilots. Secretary, as soon as possible.\n\n4.3 Keep the wharf clean. Crews were thanked.\n"
    )
    assert told(text)[:2] == [
        ("Print a chart of wrecks and of every shoal near them", ("Fiji",), "by 30 April 2021"),
        ("Write to the pilots", ("Secretary",), "as soon as possible"),
    ]


def test_a_task_without_a_date_beside_dated_ones_keeps_its_owner() -> None:
    text = (
        "## Undertakings\n\n**Fiji** – by 30 April 2021: print a chart of wrecks.\n\n"
        "**Samoa** – no date: write to the pilots.\n"
    )
    assert told(text) == [*CHART, ("write to the pilots", ("Samoa",), None)]


def test_a_paragraph_that_decides_on_work_and_enumerates_it_holds_tasks() -> None:
    text = (
        "The Forum decided on the following work: (i) Fiji to print a chart of wrecks by 30 April 2021; "
        "(ii) Samoa to count the buoys by 31 May 2021; and (iii) the chair to thank the pilots.\n"
    )
    assert told(text) == [
        *CHART,
        ("count the buoys", ("Samoa",), "by 31 May 2021"),
        ("thank the pilots", ("chair",), None),
    ]


def test_follow_up_to_the_meeting_itself_is_still_ahead() -> None:
    text = (
        "## Follow-up to the third Meeting\n\nFiji undertook to print a chart of wrecks by 30 April 2021. "
        "Samoa undertook to count the buoys by 31 May 2021. Tonga undertook to thank the pilots.\n"
    )
    assert told(text) == [
        *CHART,
        ("count the buoys", ("Samoa",), "by 31 May 2021"),
        ("thank the pilots", ("Tonga",), None),
    ]


def test_follow_up_to_an_earlier_meeting_is_none() -> None:
    text = (
        "## Follow-up to the second Meeting\n\nFiji undertook in May 2020 to print a chart by 30 April 2021. "
        "Samoa counted the buoys by 31 December 2020.\n"
    )
    assert told(text) == []


def test_an_event_heads_the_tasks_that_are_due_after_it() -> None:
    text = (
        "## Calendar of work\n\n**By 30 April 2021**\n\n- Fiji prints a chart\n\n"
        "**After the exercise**\n\n- all members send their logs to the Secretariat\n"
    )
    assert told(text) == [
        ("prints a chart", ("Fiji",), "By 30 April 2021"),
        ("send their logs to the Secretariat", ("all members",), "After the exercise"),
    ]


def test_marks_under_several_items_of_minutes_each_open_a_task() -> None:
    text = (
        "### 2. Wrecks\n\n**ACTION:** Fiji to print a chart of wrecks by 30 April 2021.\n\n"
        "### 3. Buoys\n\nSamoa will count the buoys by 31 May 2021.\n\n"
        "**ACTION (chair):** thank the pilots.\n\n"
        "### 4. Dues\n\nIt was agreed that Tonga should be told. The Forum should write to Chile. Action: Secretariat. "
        "Deadline: 20 June 2021.\n"
    )
    assert told(text) == [
        *CHART,
        ("count the buoys", ("Samoa",), "by 31 May 2021"),
        ("thank the pilots", ("chair",), None),
        ("write to Chile", ("Secretariat",), "20 June 2021"),
    ]
