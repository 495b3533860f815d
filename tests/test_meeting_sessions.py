"""Meetings of bodies that resolve: sessions numbered in roman figures, preambles, days told below the date line."""

import pytest
from written import written

from extractors.facts.meeting import Meeting, find
from extractors.front import front
from extractors.process import process
from extractors.readings.ordinals import ordinal_value


def this(text: str) -> Meeting:
    return next(each for each in find(written(text)) if each.mention == "this")


def days(text: str) -> tuple[str | None, str | None]:
    held = this(text).dates
    return (held.start, held.end) if held else (None, None)


@pytest.mark.parametrize(
    ("word", "number"), [("XIIth", 12), ("XXIV", 24), ("XXIst", 21), ("IXTH", 9), ("Vth", 5), ("LIIIrd", 53)]
)
def test_a_roman_figure_numbers_a_session(word: str, number: int) -> None:
    assert ordinal_value(word) == number


@pytest.mark.parametrize("word", ["I", "V", "X", "L", "Ix", "ILO", "IIX", "VI-A", "", "th"])
def test_a_letter_or_an_abbreviation_is_no_number(word: str) -> None:
    assert ordinal_value(word) is None


def test_a_session_is_numbered_behind_the_body_that_holds_it() -> None:
    text = (
        "# Resolution 4\n\nAdopted by the Council of the Lagoon Community at its XIIth Ordinary Session, Lomé, Togo, "
        "14–15 March 2019\n\nTHE COUNCIL,\n\nRECALLING the Lagoon Charter;\n\n1. DECIDES to build a lock.\n"
    )
    assert this(text).ordinal == 12
    assert days(text) == ("2019-03-14", "2019-03-15")
    assert front(written(text)).issued is None


def test_the_days_told_below_are_more_than_the_one_of_the_date_line() -> None:
    text = (
        "# Communiqué of the Fourth Meeting of the Lagoon Council\n\nApia, Samoa, {}\n\n"
        "The Fourth Meeting of the Lagoon Council was held in Apia on 8 and 9 August 2022, and all members came.\n"
    )
    assert days(text.format("9 August 2022")) == ("2022-08-08", "2022-08-09")
    assert days(text.format("7 May 2021")) == ("2021-05-07", "2021-05-07")


def test_a_preamble_that_says_when_a_body_meets_is_no_title() -> None:
    text = (
        "DECLARATION OF THE LAGOON ALLIANCE\n\nThe Ministers of the Alliance, meeting in Bangui on 4 May 2019,\n\n"
        "Have agreed as follows:\n\n(i) To build a lock;\n\n(ii) To meet again.\n"
    )
    assert [line.words for line in front(written(text)).lines] == ["DECLARATION OF THE LAGOON ALLIANCE"]


def test_a_meeting_that_decides_by_itself_is_the_one_reported() -> None:
    meeting = this(
        "# Decision IX/3: Tyres\n\nThe Ninth Meeting of the Parties decides:\n\n1. To count tyres;\n\n2. To stop.\n"
    )
    assert (meeting.name, meeting.ordinal) == ("Ninth Meeting of the Parties", 9)


def test_one_number_in_words_and_in_figures_is_one_meeting() -> None:
    text = (
        "COMMUNIQUE OF THE 14TH ORDINARY SUMMIT OF THE LAKES COMMUNITY\n\nLusaka, 22 July 2019\n\n"
        "The Heads of State held their Fourteenth Ordinary Summit in Lusaka, Zambia, on 21 and 22 July 2019.\n"
    )
    assert [(each.mention, each.ordinal) for each in find(written(text))] == [("this", 14)]


def test_a_numbered_session_that_will_meet_is_one_meeting() -> None:
    told = "The Fifth Session of Health Ministers will meet in Apia, Samoa, in mid-2023."
    text = f"# Reef Forum\n\nThird Meeting, Suva, Fiji, 4 May 2021\n\nMinisters met. {told}\n"
    assert [each.ordinal for each in find(written(text))] == [3, 5]


def test_a_session_has_the_date_of_its_own_bracket_and_none_of_an_earlier_clause() -> None:
    text = (
        "# Minutes of the Seventh Session of the Lagoon Commission\n\nLomé, 14 May 2021\n\n"
        "The Commission welcomed the opening, on 3 March 2021, of the lock, and recalled the decision of the Sixth "
        "Session ({}) to build it.\n"
    )
    for bracket, expected in (("Accra, 2018", "2018-01-01"), ("2018", "2018-01-01"), ("Accra", None)):
        sixth = next(each for each in find(written(text.format(bracket))) if each.ordinal == 6)
        assert (sixth.dates.start if sixth.dates else None) == expected


@pytest.mark.parametrize(("held", "mention"), [("9 May 2021", "this"), ("9 May 2019", "earlier")])
def test_a_release_on_what_came_of_a_meeting_reports_it_if_it_was_held_just_before(held: str, mention: str) -> None:
    text = (
        "Press release\n\n# Islands to have two cables\n\nLomé, 10 May 2021\n\nThe islands will lay a second cable, "
        "the Lagoon Community announced today after the Sixth Lagoon Dialogue on Cables.\n\n"
        f"The Dialogue took place in Accra, Ghana, on {held}. Members asked for two surveys.\n"
    )
    sixth = next(each for each in find(written(text)) if each.ordinal == 6)
    assert sixth.mention == mention
    if mention == "this":
        assert (sixth.city, sixth.country, sixth.dates and sixth.dates.start) == ("Accra", "GH", "2021-05-09")


@pytest.mark.parametrize(
    ("conference", "session"),
    [
        ("Amber Coast Conference of Ministers on Harbour Schools", "Fourth Ministerial Session"),
        ("AMBER COAST CONFERENCE OF MINISTERS ON HARBOUR SCHOOLS", "NINTH MEETING"),
    ],
)
def test_a_conference_over_the_number_of_its_session_is_the_process(conference: str, session: str) -> None:
    parsed = written(f"# {conference}\n\n## {session}\n\nRiga, Latvia, 2 May 2019\n\nMinisters met in Riga.\n")
    assert process(parsed) == "Amber Coast Conference of Ministers on Harbour Schools"
    [meeting] = [each for each in find(parsed) if each.mention == "this"]
    assert (meeting.ordinal, meeting.body) == ({"Fourth": 4, "NINTH": 9}[session.split()[0]], process(parsed))


def test_a_conference_of_a_year_is_a_meeting_of_its_own() -> None:
    parsed = written("# Riga Conference on Ports 2019\n\n2 May 2019\n\nThe Second Meeting of Pilots follows in June.\n")
    assert "Riga Conference on Ports 2019" in [each.name for each in find(parsed)]


PANEL = """# Salt Dialogue

THIRD MEETING

Lome, Togo, 3–4 May 2022

The Panel on Salt and Brine (the Panel) held its third meeting in Lome on 3 and 4 May 2022.

"""


def test_a_body_that_holds_its_meeting_is_the_one_that_met() -> None:
    found = this(PANEL)
    assert (found.name, found.ordinal, found.body) == ("Third Meeting", 3, "Panel on Salt and Brine")


@pytest.mark.parametrize("group", ["Technical Committee on Salt and Brine", "Working Group of Heads of Mills"])
@pytest.mark.parametrize("told", ["The {} (the Panel) held its third meeting", "The {} of the Salt Lake Compact met"])
def test_a_group_above_the_number_of_its_meeting_is_the_one_that_met(group: str, told: str) -> None:
    top = f"SALT LAKE COMPACT\n\n{group.upper()}\n\nTHIRD MEETING\n\nLome, Togo, 3–4 May 2022\n\n"
    found = this(f"{top}{told.format(group)} in Lome on 3 and 4 May 2022.\n")
    assert (found.name, found.ordinal, found.body) == ("Third Meeting", 3, group)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "The Board of Mills, led by Mali, held its second session in Riga in May 2021.",
            ("Board of Mills", "earlier"),
        ),
        ("The Panel will ask the Fourth Plenary Meeting for a place to sit.", (None, "later")),
        ("Preparations for the fourth meeting of the Panel are going well.", ("Panel on Salt and Brine", "later")),
        ("It was proposed on 3 March 2022 in the note set down by the Plenary Meeting.", None),
    ],
)
def test_whose_another_meeting_is_and_when(words: str, expected: tuple[str | None, str] | None) -> None:
    others = [each for each in find(written(PANEL + words)) if each.mention != "this"]
    assert [(each.body, each.mention) for each in others] == ([expected] if expected else [])


def test_a_meeting_is_not_called_by_what_it_is_asked_for() -> None:
    found = find(written(PANEL + "The Panel will ask the Fourth Plenary Meeting for a place to sit."))
    assert [each.name for each in found if each.mention == "later"] == ["Fourth Plenary Meeting"]


def test_a_session_of_their_council_is_named_with_it() -> None:
    text = "# Release\n\nMinisters closed the Fourth Session of their Council in Lome on 4 May 2022.\n"
    assert [each.name for each in find(written(text))] == ["Fourth Session of their Council"]


def test_a_council_that_holds_its_session_is_the_one_of_the_title() -> None:
    top = "# Salt Compact\n\n**COUNCIL OF MINISTERS – THIRD SESSION**\n\n**Lome, Togo, 3–4 May 2022**\n\n"
    text = "1. The Council of Ministers of the Salt Compact held its Third Session in Lome on 3 and 4 May 2022.\n"
    assert [(each.ordinal, each.mention) for each in find(written(top + text))] == [(3, "this")]


@pytest.mark.parametrize(("day", "names"), [("5 May 2022", []), ("7 May 2022", ["second sitting"])])
def test_a_sitting_in_the_days_of_a_session_is_part_of_it(day: str, names: list[str]) -> None:
    top = "# Salt Compact\n\n**Council of Ministers – Third Session**\n\nLome, Togo, 4-5 May 2022\n\n"
    text = f"The Council decides to build a lock.\n\nAdopted by consensus at the second sitting, {day}.\n"
    assert [each.name for each in find(written(top + text)) if each.mention != "this"] == names


def test_a_row_gives_the_next_meeting_its_place_behind_its_date() -> None:
    top = "# Summary of the 3rd meeting of the Sarn Forum\n\nLomé, 6 November 2023\n\n"
    text = f"{top}| Next meeting | 3 May 2024, Port Anselm |\n|--|--|\n| Chair | Togo |\n"
    assert [each.city for each in find(written(text)) if each.mention == "later"] == ["Port Anselm"]
    assert [each.city for each in find(written(text.replace(", Port Anselm", ""))) if each.mention == "later"] == [None]


def test_the_body_of_a_session_stands_before_the_whole_it_is_a_part_of() -> None:
    text = (
        "**Lagoon Forum on Safe Ferries**\n\n# Boiler Commission – Minutes of the Third Session\n\n"
        "| | |\n|---|---|\n| Place | Lomé, Togo |\n| Dates | 4 and 5 May 2021 |\n| Chair | Ms Abla Mensah |\n"
        "| Secretary | Mr Kofi Adjei |\n\n## I. Opening\n\n"
        "The Standing Boiler Commission (the Commission) of the Lagoon Forum on Safe Ferries (the Forum) met in Lomé "
        "for its third session. Inspectors of all members came.\n"
    )
    assert (this(text).body, this(text).ordinal) == ("Standing Boiler Commission", 3)


@pytest.mark.parametrize(
    ("days_told", "mention", "start"),
    [("in May 2018", "earlier", "2018-05-01"), ("from 16 to 18 November 2020", "this", "2020-11-16")],
)
def test_a_review_that_recalls_a_meeting_is_no_record_of_it(days_told: str, mention: str, start: str) -> None:
    text = (
        "# REVIEW OF THE WORK OF THE LAGOON FORUM ON SAFE FERRIES\n\nby Dr Abla Mensah, independent reviewer\n\n"
        "18 November 2020\n\n## A. Purpose\n\n"
        f"This review looks at the months that followed the Second Plenary, which was held in Lomé {days_told}. "
        "It rests on the files.\n"
    )
    (plenary,) = (each for each in find(written(text)) if each.ordinal == 2)
    assert plenary.dates
    assert (plenary.mention, plenary.dates.start) == (mention, start)


def test_those_who_came_together_for_a_meeting_held_it() -> None:
    text = (
        "# Third Plenary Round – Summary\n\n*Lagoon Forum on Safe Ferries*\n*Lomé, Togo, 4–6 May 2021*\n\n"
        "Inspectors of the five countries came together in Lomé from 4 to 6 May 2021 for the Third Plenary Round.\n"
    )
    assert (this(text).ordinal, this(text).city) == (3, "Lomé")


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("The Soot Desk was set up by the Boiler Commission at its third session", "Boiler Commission"),
        ("In Lomé the Panel on Soot and Steam (PSS) agreed on fees at its third session", None),
        ("The fees were asked for by the Panel on Soot and Steam during its third session", "Panel on Soot and Steam"),
        ("The Soot Desk was praised by the Minister of Ports at its third session", None),
    ],
)
def test_by_whom_something_was_done_at_its_session_met(words: str, body: str | None) -> None:
    text = f"# Soot Watch\n\nMedia release, Lomé, 16 June 2021\n\n{words}, which was held in Kara in May 2021.\n"
    (session,) = (each for each in find(written(text)) if each.ordinal == 3)
    assert session.body == body
