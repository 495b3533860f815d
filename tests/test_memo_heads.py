"""Circulars and memoranda: the table above them, and the place and date, plain or solemn, below a text."""

import pytest
from written import written

from extractors.front import front
from extractors.meetings.reported import find_reported
from extractors.parsed import Parsed
from extractors.process import process
from extractors.readings.dates import find_dates

LETTER = """CIRCULAR No. 08/2023

| | |
|---|---|
{rows}
| Subject | Outcome of the Fifth Meeting of Harbour Masters (Suva, 25–27 April 2023) |
| Reply by | 31 May 2023 |

Dear colleagues,

The Fifth Meeting of Harbour Masters took place in Suva, Fiji, on 25–27 April 2023 and agreed on a store of buoys.
"""

STATEMENT = """# CHAIR'S STATEMENT

**Fifth Meeting of Harbour Masters**

Suva, Fiji, 25–27 April 2023

The Fifth Meeting of Harbour Masters was held in Suva, Fiji, from 25 to 27 April 2023 and agreed on a common store.

The Chair thanked the hosts.

{foot}
"""


def issued(parsed: Parsed) -> str | None:
    found = front(parsed).issued
    return found.date.start if found else None


def test_a_memorandum_tells_its_own_date_and_names_the_meeting_it_is_on() -> None:
    parsed = written(LETTER.format(rows="| To | Heads of delegation |\n| From | Secretariat |\n| Date | 9 May 2023 |"))
    assert issued(parsed) == "2023-05-09"
    meeting = find_reported(parsed)
    assert meeting is not None
    assert meeting.dates is not None
    assert (meeting.name, meeting.city) == ("Fifth Meeting of Harbour Masters", "Suva")
    assert (meeting.dates.start, meeting.dates.end) == ("2023-04-25", "2023-04-27")


def test_a_table_without_a_sender_gives_the_date_of_the_meeting() -> None:
    assert issued(written(LETTER.format(rows="| Venue | Suva |\n| Date | 25–27 April 2023 |"))) is None


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("Suva, 28 April 2023", "2023-04-28"),
        ("Suva, Fiji, 2 May 2023.", "2023-05-02"),
        ("Suva, 27 April 2023", None),
        ("Next session: Suva, 28 April 2024", None),
        ("DONE at Suva, this Twenty-Seventh Day of April, in the Year Two Thousand and Twenty-Three.", "2023-04-27"),
    ],
)
def test_place_and_date_at_the_foot_say_when_a_text_came_out(foot: str, day: str | None) -> None:
    assert issued(written(STATEMENT.format(foot=foot))) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Seventh Day of December, in the Year Two Thousand and Eighteen", "2018-12-07"),
        ("thirty-first day of May nineteen ninety-nine", "1999-05-31"),
        ("1st day of March in the year 2020", "2020-03-01"),
    ],
)
def test_a_solemn_date_is_a_day(words: str, day: str) -> None:
    (found,) = find_dates(f"Done at Suva, this {words}.")
    assert (found.date.text, found.date.start, found.date.end, found.date.rule) == (words, day, day, "day")


def test_a_solemn_date_that_does_not_exist_is_none() -> None:
    assert all(found.date.granularity != "day" for found in find_dates("the thirty-first day of June 2020"))


def test_a_table_of_particulars_with_nothing_above_it_is_the_title_block() -> None:
    rows = {
        "Process": "Reed Concord on Ferries",
        "Body": "Panel on Ramps, Second Session",
        "Place and time": "Nadi, Fiji, 17–18 November 2016",
        "Paper": "Summary of Discussions, released 1 December 2016",
    }
    table = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in rows.items())
    text = "<h2>A. Attendance</h2><p>The Panel on Ramps met for its Second Session in Nadi, and Fiji took part.</p>"
    parsed = written(f"<table>{table}</table>{text}", ".html")
    top = front(parsed)
    assert [line.words for line in top.lines] == list(rows.values())
    assert (top.meeting and parsed.words(top.meeting), issued(parsed)) == ("Second Session", "2016-12-01")
    assert (top.held and top.held.date.end, process(parsed)) == ("2016-11-18", "Reed Concord on Ferries")
    figures = table.replace("Process", "Ferries").replace("Body", "Ramps")
    assert front(written(f"<table>{figures}</table>{text}", ".html")).lines == ()


@pytest.mark.parametrize(
    "head",
    [
        "**Process:** {}\n\n**Body:** {}\n\n**Place and date:** {}\n\n**Document:** {}",
        "- Process: {}\n- Body: {}\n- Place and date: {}\n- Document: {}",
        "| | |\n|---|---|\n| Process | {} |\n| Body | {} |\n| Place and date | {} |\n| Document | {} |",
        "| Process | {} |\n|---|---|\n| Body | {} |\n| Place and date | {} |\n| Document | {} |",
    ],
)
def test_what_is_labelled_so_is_the_process_whatever_its_noun(head: str) -> None:
    told = ("Reed Concert on Ferries", "Panel on Ramps, Second Session", "Nadi, Fiji, 17–18 November 2016", "Summary")
    parsed = written(f"{head.format(*told)}\n\n## A. Attendance\n\n1. The Panel on Ramps met for a session in Nadi.\n")
    top = front(parsed)
    assert process(parsed) == "Reed Concert on Ferries"
    assert (top.meeting and parsed.words(top.meeting), top.held and top.held.date.end) == (
        "Second Session",
        "2016-11-18",
    )


def test_a_list_that_opens_a_text_is_no_title_block() -> None:
    below = "\n\n1. The Panel on Ramps met for a session.\n"
    assert front(written(f"- Meeting: the panel met\n- Fiji paid{below}")).lines == ()
    assert process(written(f"- Process: how we work together\n- Body: Panel on Ramps{below}")) != "how we work together"
