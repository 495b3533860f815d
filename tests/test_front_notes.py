"""Title blocks of notes to the press, bulletins and drafts: headline, status and date of issue."""

import pytest
from written import written

from extractors.front import front
from extractors.genres import describe

STATEMENT = """# Lagoon Compact on Fisheries Crime

**ELEVENTH MEETING OF THE STEERING COMMITTEE
MALÉ, MALDIVES, 3-4 MAY 2022**

**CHAIR'S STATEMENT**

1. The Eleventh Meeting of the Steering Committee of the Lagoon Compact on Fisheries Crime was held in Malé, Maldives.
"""

NOTE_TO_PRESS = """Note to the press

## Third Ministerial Conference on Reefs, Suva, Fiji, 18 and 19 November 2025

*{issued}*

Ministers from twelve countries meet in Suva next month.
"""


@pytest.mark.parametrize(
    ("issued", "day"),
    [
        ("Issued by the Secretariat of the Reef Forum, Apia, 20 October 2025. Not for quotation.", "2025-10-20"),
        ("Not for quotation as an official document.", None),
    ],
)
def test_the_days_of_a_conference_to_come_are_no_date_of_issue(issued: str, day: str | None) -> None:
    heading = describe(written(NOTE_TO_PRESS.format(issued=issued)))
    assert heading.genre == "media-release"
    assert (heading.issued and heading.issued.start) == day


def test_a_line_of_place_dash_and_date_is_no_opening_of_the_text() -> None:
    text = "MEDIA RELEASE\n\nApia, Samoa — 3 November 2023\n\nNine ports stop bad fuel\n\nNearly five thousand tanks "
    heading = describe(
        written(f"{text}were checked in the first operation of its kind, the Ministry announced today.\n")
    )
    assert (heading.title, heading.issued and heading.issued.start) == ("Nine ports stop bad fuel", "2023-11-03")


@pytest.mark.parametrize("issuer", ["Permanent Secretariat of the Reef Forum", "Ministry of Ports of Samoa"])
def test_a_headline_stands_below_who_issues_it(issuer: str) -> None:
    text = f"NOTE TO THE PRESS\n\n{issuer}\n\nApia, 3 November 2023\n\nFor immediate use\n\nNINE PORTS TO MEET\n\n"
    heading = describe(written(f"{text}Harbour masters of nine ports will meet in Apia on 4 and 5 December 2023.\n"))
    assert (heading.title, heading.issued and heading.issued.start) == ("NINE PORTS TO MEET", "2023-11-03")


@pytest.mark.parametrize(
    "label",
    [
        "CHAIR'S STATEMENT -- ZERO DRAFT prepared by the Unit for the chair version of 1 May 2022, 12.00 (CEST)",
        "CHAIR'S STATEMENT -- ZERO DRAFT\nVersion of 1 May 2022, 1400 hours\nFor comment. Not for distribution.",
    ],
)
def test_a_zero_draft_is_one_however_long_its_line_and_its_version_is_no_issue(label: str) -> None:
    heading = describe(written(STATEMENT.replace("**CHAIR'S STATEMENT**", label).replace("*", ""), ".txt"))
    assert (heading.genre, heading.status, heading.issued) == ("chairs-statement", "draft", None)


def test_a_bulletin_came_out_on_the_day_above_its_greeting() -> None:
    text = (
        "Reef Bulletin no. 5\n\nApia, 20 February 2024\n\nDear readers,\n\nSince 1 January 2024 the Reef Forum has had "
    )
    heading = describe(written(f"{text}a new letterhead, and nothing else has changed at all.\n", ".txt"))
    assert heading.issued is not None
    assert heading.issued.start == "2024-02-20"


def test_a_declaration_adopted_by_a_conference_came_out_on_the_day_below() -> None:
    text = "APIA DECLARATION ON REEFS\n\nAdopted by the Second Ministerial Conference of the Reef Forum\n\n"
    heading = describe(written(f"{text}Apia, Samoa, 23 March 2023\n\nWe, the ministers, met in Apia,\n", ".txt"))
    assert heading.issued is not None
    assert heading.issued.start == "2023-03-23"


def test_a_label_may_go_on_to_who_wrote_the_text() -> None:
    label = "Summary by the rapporteur, Ms Ana Lee-Tamasese (Samoan Ministry of Works and Transport)"
    assert describe(written(STATEMENT.replace("**CHAIR'S STATEMENT**", label))).genre == "summary"


def test_the_day_on_which_a_list_stood_as_printed_is_not_when_people_met() -> None:
    head = "# Action Tracker\n\n**Status as at 12 May 2024**\n\nSecond Meeting of the Tug Board, Nadi, 6-8 March 2024\n"
    held = front(written(head + "\n| Action | Due |\n|---|---|\n| Buy a tug | June 2024 |\n")).held
    assert held is not None
    assert held.date.start == "2024-03-06"


@pytest.mark.parametrize(
    ("top", "issued", "held"),
    [
        (
            "---\ntitle: Summary of the 3rd meeting of the Sarn Forum\ndate: 2023-11-20\n---\n",
            "2023-11-20",
            "2023-11-07",
        ),
        ("# 3rd meeting of the Sarn Forum\n\nDate: 6–7 November 2023\n", None, "2023-11-07"),
        (
            "# Report\n\n*Document SF/Inf(2023)17 — Lomé, 20 November 2023*\n\n**Dates of visit:** 6–7 June 2023\n",
            "2023-11-20",
            "2023-06-07",
        ),
    ],
)
def test_the_head_of_a_file_and_the_line_of_a_symbol_say_when_a_text_came_out(
    top: str, issued: str | None, held: str
) -> None:
    text = written(
        f"{top}\nThe Forum held its 3rd meeting in Lomé on 6 and 7 November 2023, and it adopted the plan.\n"
    )
    found = front(text)
    assert (found.issued and found.issued.date.start, found.held and found.held.date.end) == (issued, held)


@pytest.mark.parametrize(
    ("top", "day"),
    [
        ("**Reef Office**\n\n# Progress note to heads of ports\n\n*Apia, 6 March 2023. Not negotiated.*", "2023-03-06"),
        ("# Unit of the Reef Forum\n\nREPORT 2020–2023\n\nFor ministers · Apia, 3 May 2023 · Version 1", "2023-05-03"),
        ("# JOINT PRESS STATEMENT\n\nMany nets found\n\nApia, 5 June 2018", "2018-06-05"),
        ("# Report of the meeting of ports\n\nApia, 6 March 2023", None),
        ("# Ports\n\nApia, 6 March 2023", None),
        ("# Note on the Compact\n\nThe Compact enters into force on 1 January 2030", None),
    ],
)
def test_a_note_without_a_meeting_came_out_on_the_day_above_it(top: str, day: str | None) -> None:
    issued = describe(written(f"{top}\n\nPiers were built in all ports of the Forum this year.\n")).issued
    assert (issued and issued.start) == day
