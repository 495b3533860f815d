"""Titles that name a body and then its numbered session, and resolutions under them."""

import pytest
from written import written

from extractors.facts.meeting import Meeting, find
from extractors.front import front
from extractors.genres import describe
from extractors.process import process
from extractors.session_lines import owners_before, session_start

RESOLUTION = """# {}

## Resolution 4: Keeping of gauges

*Adopted at the second plenary, Lomé (Togo), on 9 June 2021*

The Assembly,

**Recalling** its Resolution 3 (2019), under which every Party was to hold a second gauge,

1. **Declines** the request of the Union of Boat Builders, and **requests** the Legal Panel to advise on it before
   the Sixth Session;
"""


def meetings(text: str) -> dict[str, Meeting]:
    return {each.mention: each for each in find(written(text))}


@pytest.mark.parametrize(
    ("title", "session", "body", "owner"),
    [
        (
            "Lagoon Rim Compact — Assembly of Parties, 5th Session",
            "5th Session",
            "Assembly of Parties",
            "Lagoon Rim Compact",
        ),
        ("Lagoon Rim Dialogue, Third Session", "Third Session", "Lagoon Rim Dialogue", "Lagoon Rim Dialogue"),
        (
            "Lagoon Rim Pact – 3rd Meeting of Ministers",
            "3rd Meeting of Ministers",
            "Lagoon Rim Pact",
            "Lagoon Rim Pact",
        ),
        ("Rim Dialogue: Working Group on Data, 2nd meeting", "2nd meeting", "Working Group on Data", "Rim Dialogue"),
    ],
)
def test_a_session_behind_its_body_belongs_to_it(title: str, session: str, body: str, owner: str) -> None:
    text = RESOLUTION.format(title)
    this = meetings(text)["this"]
    assert (this.name, this.body, this.city, this.country) == (session, body, "Lomé", "TG")
    assert process(written(text)) == owner
    assert describe(written(text)).title == title


def test_a_meeting_before_which_something_is_to_be_done_lies_ahead() -> None:
    later = meetings(RESOLUTION.format("Lagoon Rim Dialogue – Third Meeting of Ministers"))["later"]
    assert (later.name, later.ordinal) == ("Sixth Session", 6)


def test_who_asks_for_something_once_is_not_the_body_of_the_document() -> None:
    assert process(written(RESOLUTION.format("Gauges and tides"))) is None


def test_an_inset_above_the_title_is_no_body_of_the_text() -> None:
    inset = "> **LRC/A/RES/4 (2021)** · Original: English/French · *To be read with the Schedule at the end of it*\n\n"
    text = inset + RESOLUTION.format("Lagoon Rim Compact, Fifth Session")
    assert describe(written(text)).title == "Lagoon Rim Compact, Fifth Session"
    lines = front(written(text)).lines
    assert [line.words for line in lines[:2]] == ["LRC/A/RES/4 (2021)", "Original: English/French"]
    assert lines[0].is_furniture
    assert lines[-1].words.startswith("Adopted at")


@pytest.mark.parametrize(
    "line",
    [
        "Third Session of the Council",
        "Adopted at Lomé, second plenary meeting",
        "Statement on ports, rivers and meetings",
        "Meeting on Tides, Second Phase of the Project",
        "",
    ],
)
def test_a_line_without_a_session_behind_a_name_is_left_whole(line: str) -> None:
    assert session_start(line) == 0


def test_the_name_right_before_the_session_is_the_one_that_counts() -> None:
    assert session_start("decisions: Board, 3rd meeting") == len("decisions: Board, ")
    assert session_start("decisions of the board, 3rd meeting") == 0


def test_the_names_before_a_session_go_from_the_widest_down() -> None:
    line = "Lagoon Compact – Assembly: "
    assert owners_before(line) == ["Lagoon Compact", "Assembly"]
    assert owners_before("List of participants – Information Paper 3: ") == []
    assert owners_before("Procès-verbal – Lagoon Assembly, ") == ["Lagoon Assembly"]
    assert owners_before("Chair, ") == []
    assert owners_before("") == []


def test_a_date_behind_a_clause_and_a_colon_is_not_that_of_the_meeting() -> None:
    text = (
        "# Committee on Locks, Eighth Session\n\nLomé, Togo, 4 May 2021\n\n"
        "1. The Committee recalled that its Seventh Session {}\n"
    )
    apart = meetings(text.format("had dealt with a dry year: 40 locks shut in 2019."))["earlier"]
    assert (apart.ordinal, apart.dates) == (7, None)
    held = meetings(text.format("had met at short notice: in Apia on 3 May 2019."))["earlier"]
    assert held.dates is not None
    assert held.dates.start == "2019-05-03"


def test_an_abbreviation_is_no_part_of_the_body_that_holds_a_session() -> None:
    words = "Lagoon Rim Working Group on Dams (LWD), first meeting"
    assert owners_before(words[: session_start(words)]) == ["Lagoon Rim Working Group on Dams"]
