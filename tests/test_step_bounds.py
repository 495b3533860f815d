"""When a task is due in words that no calendar places, and tasks printed in brief behind titles and numbers."""

import pytest
from tasked import steps, told


@pytest.mark.parametrize(
    "when",
    [
        "in the autumn",
        "before the cyclone season",
        "over the winter months",
        "during the 2022 fishing season",
        "before the rains",
        "at its next ordinary session",
        "ahead of the fourth round",
        "prior to the ninth Talks",
        "in time for the spring call",
        "after the exercise",
        "by the time ministers meet",
        "once the new cranes arrive",
        "four weeks before the fifth Forum",
        "within 48 hours",
        "within three weeks of receiving it",
        "weekly",
        "at the end of each quarter",
        "in the last week of May 2022",
        "in the course of 2022",
        "at its first session of 2022",
        "at the autumn session of 2022",
    ],
)
def test_what_bounds_a_task_in_words_is_when_it_is_due(when: str) -> None:
    text = f"## Next steps\n\n- Fiji to print the tide tables {when}\n- Samoa to dredge the inner basin\n"
    assert told(text) == [("print the tide tables", ("Fiji",), when), ("dredge the inner basin", ("Samoa",), None)]


def test_a_week_of_a_month_is_placed_but_not_for_certain() -> None:
    (step,) = steps("## Next steps\n\n- Fiji to print the tide tables in the last week of May 2022\n")
    assert step.due
    assert (step.due.start, step.due.end, step.due.certain) == ("2022-05-25", "2022-05-31", False)


def test_a_term_that_runs_from_the_meeting_is_placed() -> None:
    text = "## Next steps\n\n- Fiji to print the tide tables within 30 days of the Meeting\n"
    (step,) = steps(text)
    assert step.due
    assert (step.due.text, step.due.end) == ("within 30 days of the Meeting", "2021-04-03")


@pytest.mark.parametrize(
    "item",
    [
        "Fiji to review the season for dredging",
        "Fiji to say what winter storms cost",
        "Fiji to explain once more why dredging stopped",
        "Fiji to name every harbour",
    ],
)
def test_words_of_time_inside_a_task_are_no_date(item: str) -> None:
    (step,) = told(f"## Next steps\n\n- {item}\n")
    assert step[1:] == (("Fiji",), None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Members share their tide tables with the Secretariat twice a year.",
        "Harbour masters will share their tide tables within five days.",
        "Senior officials will review the Plan once a year.",
        "The results will be discussed at the Sixth Plenary.",
    ],
)
def test_standing_duties_and_announcements_in_prose_are_no_steps(sentence: str) -> None:
    assert told(f"## Tides\n\n{sentence}\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "- Dredging: spoil grounds to be charted (Fiji; by 30 April 2021)\n",
            ("spoil grounds to be charted", ("Fiji",), "by 30 April 2021"),
        ),
        ("- Invite pilots to the next seminar [Fiji]\n", ("Invite pilots to the next seminar", ("Fiji",), None)),
        ("- Fiji + Samoa → buoy list → 30 April 2021\n", ("buoy list", ("Fiji", "Samoa"), "30 April 2021")),
        ("- Fiji and Samoa: photograph the buoys\n", ("photograph the buoys", ("Fiji", "Samoa"), None)),
        (
            "- all harbour masters send their plans to the Secretariat\n",
            ("send their plans to the Secretariat", ("all harbour masters",), None),
        ),
        ("- Fiji (no date set): look into a pilot scheme\n", ("look into a pilot scheme", ("Fiji",), None)),
        (
            "- Fiji will hold a planning day, tentatively in mid-April 2021\n",
            ("hold a planning day", ("Fiji",), "in mid-April 2021"),
        ),
    ],
)
def test_tasks_in_brief_give_owner_and_date(text: str, expected: tuple[str, tuple[str, ...], str | None]) -> None:
    assert told("## Next steps\n\n" + text) == [expected]


def test_two_tasks_in_one_cell_with_a_date_each_are_two_steps() -> None:
    text = (
        "## Next steps\n\n| Owner | Tasks |\n|---|---|\n"
        "| Fiji | Dredge the basin by 30 April 2021; print a chart by 31 May 2021 |\n"
        "| Samoa | Draft a code; keep it short |\n"
    )
    assert told(text) == [
        ("Dredge the basin", ("Fiji",), "by 30 April 2021"),
        ("print a chart", ("Fiji",), "by 31 May 2021"),
        ("Draft a code; keep it short", ("Samoa",), None),
    ]


def test_a_bound_ends_with_its_cell() -> None:
    text = "## Next steps\n\n| Task | Lead |\n|---|---|\n| Count the buoys after the harvest | Fiji |\n"
    assert told(text) == [("Count the buoys", ("Fiji",), "after the harvest")]


def test_a_number_in_words_and_an_adverb_are_no_part_of_the_owner() -> None:
    text = (
        "## Understandings\n\nSecond. – The Fijian delegation will dredge the basin by 30 April 2021.\n\n"
        "Samoa kindly agreed to draft a code by 31 May 2021.\n"
    )
    assert told(text) == [
        ("dredge the basin", ("Fijian delegation",), "by 30 April 2021"),
        ("draft a code", ("Samoa",), "by 31 May 2021"),
    ]


def test_a_date_in_the_words_before_a_list_is_due_for_all_of_it() -> None:
    text = (
        "It was agreed that the following would be done before the next meeting:\n\n- print a chart\n- draft a code\n"
    )
    assert told(text) == [
        ("print a chart", (), "before the next meeting"),
        ("draft a code", (), "before the next meeting"),
    ]


def test_words_that_point_to_a_list_own_no_task() -> None:
    text = (
        "## Next steps\n\nThe meeting led to the following tasks:\n\n- print a chart\n- draft a code by 30 April 2021\n"
    )
    assert told(text) == [("print a chart", (), None), ("draft a code", (), "by 30 April 2021")]


def test_headings_that_share_tasks_out_say_whose_they_are() -> None:
    text = (
        "## Next steps for ports\n\n- print a chart by 30 April 2021\n\n"
        "## Next steps for the pilot office\n\n- draft a code by 31 May 2021\n"
    )
    assert told(text) == [
        ("print a chart", ("ports",), "by 30 April 2021"),
        ("draft a code", ("pilot office",), "by 31 May 2021"),
    ]
    alone = "## Next steps for the region\n\n- print a chart by 30 April 2021\n"
    assert told(alone) == [("print a chart", (), "by 30 April 2021")]


def test_a_party_on_a_line_of_its_own_owns_the_task_below() -> None:
    text = (
        "## Assignments\n\n**1. Fiji**\nBy 30 April 2021, print a chart.\n\n"
        "**2. Samoa, Tonga**\nIn May 2021, draft a code.\n"
    )
    assert told(text) == [
        ("print a chart", ("Fiji",), "By 30 April 2021"),
        ("draft a code", ("Samoa", "Tonga"), "In May 2021"),
    ]


@pytest.mark.parametrize(
    ("item", "recipient"),
    [
        ("Maps of wrecks to be sent to FAO by all members", "FAO"),
        ("Closed berths to be notified to the Secretariat", "Secretariat"),
        ("Comments on the draft to the Co-Chairs", "Co-Chairs"),
        ("Maps of the approaches to the harbour to be printed", None),
        ("Secretariat to submit the scale of fees to it by 3 May 2022", None),
    ],
)
def test_what_is_to_be_handed_over_names_its_recipient(item: str, recipient: str | None) -> None:
    (step,) = steps(f"## Next steps\n\n- {item}\n")
    assert step.recipient == recipient
