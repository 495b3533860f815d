"""Tops of documents as other forums set them: mail headers, assemblies over a session, titles with place and date."""

import pytest
from written import written

from extractors.facts.meeting import Meeting, find
from extractors.facts.participant import find as participants
from extractors.facts.term import find as terms
from extractors.genres import describe


def this(text: str, suffix: str = ".md") -> Meeting:
    return next(each for each in find(written(text, suffix)) if each.mention == "this")


MAIL = """From: Press Office, Gulf of Togo Fisheries Council
To: Undisclosed recipients
Date: Thu, 18 Sep 2025 17:04
Subject: Ministers back joint patrols

For immediate release

Lomé, 18 September 2025 - Ministers from three states today backed joint patrols.

Ministers of Benin, Ghana and Togo met in Lomé for the 8th Ministerial Session of the Gulf of Togo Fisheries Council.
"""


def test_a_release_sent_by_mail_has_its_subject_for_headline() -> None:
    heading = describe(written(MAIL, ".txt"))
    assert heading.title == "Ministers back joint patrols"
    assert heading.body == "Gulf of Togo Fisheries Council"
    assert heading.issued
    assert heading.issued.start == "2025-09-18"


def test_a_release_on_ministers_who_met_for_a_session_reports_it() -> None:
    meeting = this(MAIL, ".txt")
    assert (meeting.ordinal, meeting.body, meeting.city) == (8, "Gulf of Togo Fisheries Council", "Lomé")
    assert all(each.of is None for each in participants(written(MAIL, ".txt")))


def test_an_assembly_over_its_session_owns_it() -> None:
    text = (
        "LAGOON MARITIME ASSEMBLY\n\nTwelfth session\nLomé, 2-6 December 2024\n\nResolution 12/4\n\n"
        "The Lagoon Maritime Assembly,\n\nBearing in mind the Maritime Labour Convention, 2006,\n\n"
        "1. Urges members to pay;\n\n2. Decides to meet again.\n"
    )
    assert describe(written(text, ".txt")).body == "Lagoon Maritime Assembly"
    assert this(text, ".txt").body == "Lagoon Maritime Assembly"


@pytest.mark.parametrize(
    ("title", "name", "city"),
    [
        ("Third Workshop on Data, Suva, 3-4 May 2021", "Third Workshop on Data", "Suva"),
        (
            "Third Annual Dialogue on Heat and Health, Suva, 3-4 May 2021",
            "Third Annual Dialogue on Heat and Health",
            "Suva",
        ),
        ("Second Session of the Board on Tolls, Locks and Weirs, Suva, 3-4 May 2021", None, "Suva"),
        ("Third Workshop held on 3-4 May 2021", "Third Workshop", None),
    ],
)
def test_a_title_that_ends_in_place_and_date_names_the_matter(title: str, name: str | None, city: str | None) -> None:
    meeting = this(
        f"# Summary\n\n## {title}\n\nParticipants adopted a form, and they thanked all those who had come.\n"
    )
    assert (meeting.name, meeting.city) == (name or "Second Session of the Board on Tolls, Locks and Weirs", city)


def test_a_name_in_a_title_in_capitals_is_told_as_the_text_prints_it() -> None:
    text = (
        "FIFTH SUMMIT OF THE VOLTA AND NIGER RIVERS ALLIANCE (VNRA)\n\nCotonou, Benin, 21 June 2024\n\n"
        "1. The member States of the Volta and Niger Rivers Alliance (VNRA) held their Fifth Summit in Cotonou.\n"
    )
    parsed = written(text, ".txt")
    assert [each.long for each in terms(parsed)] == ["Volta and Niger Rivers Alliance"]
    assert [each.name for each in participants(parsed)] == []


def test_a_meeting_of_no_name_and_number_is_the_one_reported_unless_it_is_the_next() -> None:
    text = (
        "# Joint Press Statement\n\n## Second Trilateral Meeting of the Ministers of Transport\n\n"
        "Lima, 12 February 2026\n\nThe Ministers of Transport of Chad, Fiji and Peru met in Lima for their second "
        "trilateral meeting.\n\nThe next trilateral meeting will be hosted by Fiji in Suva in the first half of 2027.\n"
    )
    held = {(each.name, each.role, each.of) for each in participants(written(text))}
    assert held == {
        ("Chad", "participant", None),
        ("Fiji", "participant", None),
        ("Peru", "participant", None),
        ("Fiji", "host", "next trilateral meeting"),
    }


def test_an_expert_group_over_its_report_owns_its_meetings_and_a_state_is_no_organisation() -> None:
    text = (
        "EXPERT GROUP ON RIVER ICE\nReport of the Sixth Meeting\n(Lomé, Togo, 4-6 February 2025)\n\n"
        "1. The Sixth Meeting of the Expert Group on River Ice was held in Lomé from 4 to 6 February 2025.\n\n"
        "2. The Russian Federation did not attend. Pumps had been mended since the fifth meeting (Accra, March 2023).\n"
    )
    parsed = written(text, ".txt")
    assert describe(parsed).body == "Expert Group on River Ice"
    assert [(each.ordinal, each.body) for each in find(parsed)] == [
        (6, "Expert Group on River Ice"),
        (5, "Expert Group on River Ice"),
    ]


def test_a_council_of_ministers_is_an_organ_of_the_organisation() -> None:
    text = (
        "# Communiqué\n\n## Extraordinary Meeting of the Council of Ministers of the Lower Sava Commission\n\n"
        "3 April 2025\n\nThe Council of Ministers met on 3 April 2025, and it approved the aid that was asked for.\n"
    )
    assert describe(written(text)).body == "Lower Sava Commission"


def test_co_chairs_who_speak_are_co_chairs() -> None:
    text = (
        "# Co-Chairs' Statement of the Second Coast Guard Meeting\n\n1. We, the Co-Chairs of the Second Coast Guard "
        "Meeting, Brigadier General Ahmed Riza, Commandant of the Maldives Coast Guard, and Rear Admiral Priya Nair, "
        "Deputy Director of the Indian Coast Guard, thank all.\n"
    )
    found = [(each.name, each.role, each.country) for each in participants(written(text)) if each.kind == "person"]
    assert found == [("Ahmed Riza", "co-chair", "MV"), ("Priya Nair", "co-chair", "IN")]


EXERCISE = """LOWLAND DIALOGUE ON FLOODS

EXERCISE HERON 2024
Lome, Togo, 9-13 May 2024

SUMMARY BY THE DIRECTORS

{}

Exercise Heron 2024 took place in Lome from 9 to 13 May 2024, with teams from four members of the Dialogue.
"""


def test_a_summary_of_an_exercise_is_called_by_it() -> None:
    assert describe(written(EXERCISE.format(""), ".txt")).title == "Exercise Heron 2024"


def test_a_date_alone_below_the_days_of_the_event_is_the_day_of_issue() -> None:
    later, earlier = (describe(written(EXERCISE.format(day), ".txt")) for day in ("27 May 2024", "2 May 2024"))
    assert later.issued is not None
    assert later.issued.start == "2024-05-27"
    assert earlier.issued is None
