"""Title blocks of less common documents: procès-verbaux, fact sheets, action lists, communiqués over several lines."""

import pytest
from written import written

from extractors.facts.meeting import Meeting, find, reported
from extractors.facts.reference import find as references
from extractors.front import front
from extractors.genres import describe
from extractors.process import process

PV = """PACT ON LAGOON PORTS (PLP)
Permanent Committee

PROCES-VERBAL of the 31st sitting                         PLP/CP/31/PV
Lomé, Harbour Hall -- Thursday 14 March 2024
Opened 09.40, closed 16.55
-----------------------------------------------------------------------

1.  The Committee met. The next sitting is to be held in Cotonou on 3 June 2024.
"""


def meetings(text: str, suffix: str = ".md") -> dict[str, Meeting]:
    return {each.mention: each for each in find(written(text, suffix))}


def test_a_sitting_is_a_meeting_and_its_symbol_no_part_of_its_name() -> None:
    this = meetings(PV, ".txt")["this"]
    assert (this.name, this.ordinal, this.city) == ("31st sitting", 31, "Lomé")
    assert describe(written(PV, ".txt")).genre == "summary"


def test_one_who_sits_on_a_board_holds_no_meeting() -> None:
    text = "# Report of the Lagoon Council\n\nThe members sitting on the Board since 3 May 2019 were thanked by all.\n"
    assert list(find(written(text))) == []


def test_a_rule_far_wider_than_the_last_of_several_lines_is_no_underline() -> None:
    kinds = {written(PV, ".txt").words(block.span): block.kind for block in written(PV, ".txt").document.blocks}
    assert not any(kind == "heading" and "Opened" in words for words, kind in kinds.items())
    alone = "The Council met in May.\n\nNext steps\n----------------------------------------\n\nAll went home.\n"
    assert any(block.kind == "heading" for block in written(alone, ".txt").document.blocks)


def test_minutes_of_reading_make_no_minutes() -> None:
    text = "<main><p>Fact sheet</p><h1>Operation Night Heron</h1><p>Last reviewed: 14 October 2023 | 2 minutes"
    page = written(
        f"{text}</p><p>The Lagoon Ports Dialogue ran the operation in September, and it went well.</p></main>", ".html"
    )
    assert describe(page).genre == "other"
    assert front(page).held is None
    assert process(page) == "Lagoon Ports Dialogue"


def test_a_bracket_with_a_date_leaves_a_title_what_it_is() -> None:
    text = (
        "# Lagoon Ferry Council — Action list (rev. 3, as of 2 March 2021)\n\n| Action | Owner |\n|---|---|\n"
        "| Ask Upper Basin Commission for a radio band | Chair |\n"
    )
    assert process(written(text)) == "Lagoon Ferry Council"
    assert (describe(written(text)).title or "").startswith("Lagoon Ferry Council — Action list")


def test_a_label_and_the_lines_that_carry_it_on_are_one_title() -> None:
    text = (
        "JOINT COMMUNIQUÉ\n\nof the Ministers responsible for Weather of the\n\nStates of the Upper Zambezi Accord\n\n"
        "Livingstone, 6 May 2022\n\nI.  PREAMBLE\n\n1.  The Ministers met in Livingstone, Zambia, on 5 and 6 May 2022\n"
    )
    said = describe(written(text, ".txt"))
    name = "Ministers responsible for Weather of the States of the Upper Zambezi Accord"
    assert (said.title, said.body) == (f"Joint Communiqué of the {name}", "Upper Zambezi Accord")
    this = meetings(text, ".txt")["this"]
    assert (this.name, this.dates and this.dates.start, this.country) == (name, "2022-05-05", "ZM")


@pytest.mark.parametrize(("close", "day"), [("the sixth day of the rains", None), ("6 May 2010", "2010-05-06")])
def test_a_close_without_a_day_that_can_be_read_dates_nothing(close: str, day: str | None) -> None:
    text = f"# Declaration\n\nWe, the Ministers, met and agreed to dig.\n\nDone at Lomé on {close}.\n"
    issued = front(written(text)).issued
    assert (issued and issued.date.start) == day


def test_the_title_of_a_document_refers_to_nothing() -> None:
    text = "# Summary record of the 12th meeting\n\nHeld at Lomé on 3 May 2021\n\n1. The Panel met.\n"
    assert list(references(written(text))) == []


def test_a_line_below_the_title_tells_where_it_was_held() -> None:
    text = "# Summary record of the 12th meeting\n\nHeld at the Hall of Nations, Ganja, on Tuesday, 17 May 2022\n"
    assert meetings(text + "\n1. The Panel met.\n")["this"].city == "Ganja"


def test_a_symbol_at_the_other_end_of_a_line_is_no_part_of_a_bodys_name() -> None:
    text = (
        "LAGOON PERCH COMMISSION                                LPC/COM.41/PV.3\nForty-first Session\n\n"
        "SUMMARY RECORD\n\nHeld at Apia, Samoa, on 13 June 2019\n\nThe meeting was called to order at 10 a.m.\n"
    )
    assert describe(written(text, ".txt")).body == "Lagoon Perch Commission"


@pytest.mark.parametrize(
    "block",
    [
        "Makassar, Indonesia, 16–18 April 2024. Summary by the Secretariat; not reviewed by participants.",
        "Makassar, Indonesia, 16 to 18 April 2024\n\nSummary prepared by the rapporteur, Dr Ana Lima, University of the"
        " Isles. Not edited by the secretariat.",
    ],
)
def test_a_paragraph_that_says_who_wrote_a_summary_is_of_the_title(block: str) -> None:
    top = f"# Workshop on Fins: what we heard and what we will do\n\n*{block}*\n\n## Why we met\n\n"
    parsed = written(f"{top}Ministers asked for this workshop in a declaration, adopted on 9 September 2023.")
    meeting = reported(parsed)
    assert describe(parsed).genre == "summary"
    assert meeting is not None
    assert meeting.dates is not None
    assert (meeting.name, meeting.city, meeting.dates.start) == ("Workshop on Fins", "Makassar", "2024-04-16")


@pytest.mark.parametrize("name", ["Second Senior Officials' Meeting", "Second Meeting: Risk and Response"])
def test_an_abbreviation_behind_a_meetings_name_is_none_of_it(name: str) -> None:
    top = f"# Amber Sea Forum\n\n**{name} (SOM)**\n\nRiga, 4 May 2021\n\n**CO-CHAIRS' STATEMENT**\n\n"
    meeting = reported(written(f"{top}1. The Meeting decided to buy two tugs.\n"))
    assert meeting is not None
    assert meeting.name == name


def test_an_advisory_board_gives_no_advisory_to_the_press() -> None:
    text = (
        "# Scientific Advisory Board of the Reef Centre\n\nReef Convention on Corals\nFirst session - Lomé, 4 May 2021"
    )
    parsed = written(f"{text}\n\n## REPORT OF THE SESSION\n\nThe Board met in Lomé.\n")
    assert (describe(parsed).genre, process(parsed)) == ("summary", "Reef Convention on Corals")


@pytest.mark.parametrize("line", ["Not for use before 10:00, Tuesday 9 May 2023", "Not to be published before noon"])
def test_words_about_when_a_text_may_be_used_are_no_title(line: str) -> None:
    text = (
        f"# Advisory to the media\n\n{line}\n\n## Herders meet in Maseru\n\nMASERU, 8 May 2023. Ministers will meet.\n"
    )
    assert describe(written(text)).title == "Herders meet in Maseru"


def test_a_headline_about_what_may_be_used_is_a_title() -> None:
    text = "# Press release\n\n## Poison not to be used against wolves\n\nMASERU, 8 May 2023. Ministers met.\n"
    assert describe(written(text)).title == "Poison not to be used against wolves"
