"""Agreed minutes of two states: titles over several lines, whose commission met, and the name a text sets for it."""

from pathlib import Path

import pytest
from pdf_writer import Print, pdf
from written import written

from extractors.facts.meeting import find
from extractors.formats import read
from extractors.genres import describe
from extractors.names import terms
from extractors.parsed import Parsed

TITLE = (
    "AGREED MINUTES",
    "OF THE SEVENTH SESSION OF THE JOINT COMMISSION ON TOLLS,",
    "LOCKS AND FISHERIES BETWEEN CHILE AND GHANA",
)
OPENING = (
    "The Joint Commission on Tolls, Locks and Fisheries between the Republic of",
    "Chile and the Republic of Ghana (hereinafter “the Commission”) held its",
    "Seventh Session in Valdivia from 11 to 13 May 2021.",
)
BODY = "Joint Commission on Tolls, Locks and Fisheries"


def as_text() -> Parsed:
    lines = [f"{'':{12 + 2 * at}}{line}" for at, line in enumerate(TITLE)]
    return written("\n".join([*lines, "", *OPENING, ""]), ".txt")


def as_pdf(folder: Path) -> Parsed:
    path = folder / "minutes.pdf"
    title = [Print(300 - 3 * len(line), 60 + 14 * at, line) for at, line in enumerate(TITLE)]
    opening = [Print(60, 160 + 14 * at, line.replace("“", '"').replace("”", '"')) for at, line in enumerate(OPENING)]
    path.write_bytes(pdf([[*title, *opening]]))
    return Parsed(read(path))


def test_a_title_over_several_lines_is_one_name_in_text_and_in_print(tmp_path: Path) -> None:
    for parsed in (as_text(), as_pdf(tmp_path)):
        heading = describe(parsed)
        assert heading.title == f"Seventh Session of the {BODY} between Chile and Ghana"
        assert heading.body == BODY
        (meeting,) = find(parsed)
        assert (meeting.name, meeting.ordinal, meeting.body) == (heading.title, 7, BODY)


def test_a_short_name_behind_the_states_stands_for_the_whole_phrase() -> None:
    parsed = as_text()
    (term,) = terms(parsed)
    assert parsed.words(term.short) == "Commission"
    assert parsed.words(term.long) == f"{BODY} between the Republic of Chile and the Republic of Ghana"


@pytest.mark.parametrize(
    "venue", ["RIGA AND TARTU", "PORT OF SPAIN, TRINIDAD AND TOBAGO", "RIGA, LATVIA", "GRAND HOTEL AND HARBOUR HALL"]
)
def test_a_line_below_a_comma_that_gives_the_venue_is_no_part_of_the_name(venue: str) -> None:
    text = (
        f"REPORT OF THE THIRD MEETING OF THE LAKE COUNCIL,\n{venue}\n\n11 May 2021\n\nThe Council adopted its rules.\n"
    )
    parsed = written(text, ".txt")
    assert describe(parsed).title == "Third Meeting of the Lake Council"
    assert [each.name for each in find(parsed)] == ["Third Meeting of the Lake Council"]


def test_a_place_and_a_date_in_brackets_are_those_of_the_meeting() -> None:
    text = "# Minutes\n\n## Fourth Session of the Lake Board\n\n({} 4 May 2021)\n\n1. The Board adopted its rules.\n"
    (meeting,) = find(written(text.format("Accra,")))
    assert (meeting.city, meeting.dates and meeting.dates.start) == ("Accra", "2021-05-04")
    (meeting,) = find(written(text.format("as of")))
    assert (meeting.city, meeting.dates) == (None, None)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "The Joint Board on Tolls, Locks and Fisheries met in Riga on 3 May 2022.",
            "Joint Board on Tolls, Locks and Fisheries",
        ),
        ("On 3 May 2022 the Lake Council met in Riga and adopted its rules.", "Lake Council"),
    ],
)
def test_those_who_met_name_a_meeting_that_only_a_label_heads(sentence: str, name: str) -> None:
    (meeting,) = find(written(f"# Report\n\n{sentence} It will go on with its work next year.\n"))
    assert (meeting.name, meeting.city) == (name, "Riga")
