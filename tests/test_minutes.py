"""Agreed minutes of two states: titles over several lines, whose commission met, and the name a text sets for it."""

from pathlib import Path

import pytest
from pdf_writer import Print, pdf
from written import written

from extractors.facts.meeting import find
from extractors.facts.participant import find as participants
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


MINUTES = (
    "# Agreed Minutes\n\n## Third Session of the Joint Commission {}\n\nSuva, 4 May 2021\n\n"
    "1. The Joint Commission held its Third Session in Suva. {}\n"
)


def roles(between: str, told: str) -> dict[str, tuple[str, str | None]]:
    facts = participants(written(MINUTES.format(between, told)))
    return {each.name: (each.role, each.country) for each in facts}


def test_those_between_whom_a_meeting_is_held_take_part() -> None:
    found = roles("between Chad and Fiji", "Trade between Peru and Chile grew.")
    assert found["Chad"] == ("participant", "TD")
    assert found["Fiji"] == ("participant", "FJ")
    assert found["Peru"] == ("mentioned", "PE")


def test_the_opening_tells_of_parties_that_no_title_names() -> None:
    text = (
        "# Minutes\n\nThe Joint Commission between the Republic of Chad and the Republic of Fiji met in Suva on 4 May "
        "2021.\n\nIt noted that the commission between Peru and Chile, which has a seat in Lima, had new rules.\n"
    )
    assert {each.name: each.role for each in participants(written(text)) if each.kind == "country"} == {
        "Chad": "participant",
        "Fiji": "participant",
        "Peru": "mentioned",
        "Chile": "mentioned",
    }


@pytest.mark.parametrize(
    "told",
    [
        "The Chadian delegation was headed by H.E. Mr. Ali Issa, Deputy Minister of Foreign Affairs.",
        "The delegation of Chad, led by Mr. Ali Issa, Deputy Minister of Foreign Affairs, thanked all.",
        "The Chadian Side was represented by its Deputy Minister of Foreign Affairs, Mr. Ali Issa.",
    ],
)
def test_who_heads_a_delegation_is_of_its_state(told: str) -> None:
    found = roles("on Tolls", told)
    assert found["Ali Issa"] == ("participant", "TD")
    assert found["Chad"] == ("participant", "TD")


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("The Tongan Side proposed a new form.", "participant"),
        ("It heard that the Tongan side had sent the form.", "participant"),
        ("The Tongan side of the reef was closed.", "mentioned"),
        ("On the Tongan side nothing changed.", "mentioned"),
        ("A Tongan delegation, led by Mr. Sione Vea, Director, had gone to Peru.", "mentioned"),
    ],
)
def test_a_side_that_speaks_takes_part(told: str, role: str) -> None:
    assert roles("on Tolls", told)["Tonga"] == (role, "TO")


def test_lines_with_bold_labels_give_days_venue_and_capacities() -> None:
    fields = (
        "**Date:** 3 and 4 March 2025",
        "**Venue:** Harbour Hotel, Lomé, Togo",
        "**Chair:** Ms Ana Vea (Tonga)",
        "**Present:** Fiji, Togo, Tonga; Amber Bank (observer)",
        "**Apologies:** Chad",
        "**Secretariat:** Mr Olu Ade",
    )
    title = "# Minutes of the 7th Meeting of the Lake Board"
    text = f"{title}\n\n" + "\n".join(fields) + "\n\n## 1. Agenda\n\nThe agenda was adopted.\n"
    parsed = written(text)
    (meeting,) = find(parsed)
    assert meeting.dates
    assert (meeting.dates.start, meeting.dates.end) == ("2025-03-03", "2025-03-04")
    assert (meeting.city, meeting.country) == ("Lomé", "TG")
    held = {(each.name, each.role) for each in participants(parsed)}
    assert held >= {("Ana Vea", "chair"), ("Fiji", "participant"), ("Togo", "participant"), ("Chad", "apology")}
    assert ("Amber Bank", "observer") in held


def test_a_bold_word_inside_a_wrapped_paragraph_breaks_no_line() -> None:
    text = "# Minutes\n\nThe Board met in the\n**Harbour Hotel** of the town and thanked the\n**staff** of it.\n"
    assert "\n" not in written(text).text.split("\n\n")[1]
