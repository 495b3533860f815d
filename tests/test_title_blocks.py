"""Title blocks of forums that print them their own way: whose text it is, what met, where, and how far it has come."""

import pytest
from written import written

from extractors.facts.meeting import meetings, reported
from extractors.front import front
from extractors.genres import describe

BODY = "\n\nThe members discussed the state of the harvest and noted that prices had fallen.\n"


@pytest.mark.parametrize(
    ("top", "body"),
    [
        ("# COASTAL MANGROVE WATCH\n\n# CHAIR’S STATEMENT\n\n# Special Session, Dakar", "Coastal Mangrove Watch"),
        (
            "# SUMMARY\n\n**Workshop on Grain Storage**\nHighland Round Table · Cusco · 4 May 2021\n\n"
            "The Workshop on Grain Storage was convened by the Highland Round Table.",
            "Highland Round Table",
        ),
        (
            "# Communiqué\n\n## 3rd Meeting of Ministers of Water of the Volta Irrigation Pool\n\n"
            "The Ministers of Water of the Volta Irrigation Pool (VIP) met in Tamale on 4 May 2021.",
            "Volta Irrigation Pool",
        ),
        ("# Danube Ports Conference\n\n## Joint Statement of the Ministers of Transport on Freight\n\nRuse, 4 May",
         "Danube Ports Conference"),
        ("# MINISTRY OF FISHERIES\n\n# CHAIR’S STATEMENT\n\n# Special Session, Dakar", None),
        ("# REPUBLIC OF CHILE\n\n# CHAIR’S STATEMENT\n\n# Special Session, Arica, 4 May 2021", None),
        ("Working Group on Bogs\n\nof the Reed Forum on Wetlands and Peat\n\nFirst meeting, Arica, 4 May 2021",
         "Reed Forum on Wetlands and Peat"),
        ("# Lima Declaration\n\n_Adopted by the First Ministerial Conference of the Reed Forum on Peat in Lomé, 4 May_",
         "Reed Forum on Peat"),
        ("# Statement of the Third Meeting of Officials\n\n*Reed Forum on Peat*\n*Arica, 4 May 2021 – Final*",
         "Reed Forum on Peat"),
    ],
)  # fmt: skip
def test_a_name_of_the_title_block_is_the_process_unless_it_is_an_issuer(top: str, body: str | None) -> None:
    assert describe(written(top + BODY)).body == body


@pytest.mark.parametrize(
    ("note", "status"),
    [("(draft for comments, 2 June)", "draft"), ("[Draft translation]", "unknown"), ("(Spanish only)", "unknown")],
)  # fmt: skip
def test_a_bracketed_note_may_tell_the_status(note: str, status: str) -> None:
    top = f"# Seed Dialogue\n\n**Third Meeting of Experts, Cusco, 4 May 2021**\n*{note}*"
    assert describe(written(top + BODY)).status == status


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("# Seed Network\n\n## Summary\n\n## Regional Forum on Rice\n\nLomé, 4 May", "Regional Forum on Rice"),
        ("# Seed Forum\n\n# Eleventh Ministerial Council\n\nLomé, 4 May\n\n# Report", "Eleventh Ministerial Council"),
        ("# Volta Declaration on Rice\n\nAdopted by the Conference of Ministers, 4 May", "Volta Declaration on Rice"),
        ("# Declaration on Rice\n\n## Third Conference of Ministers\n\nLomé, 4 May", "Third Conference of Ministers"),
    ],
)  # fmt: skip
def test_the_title_names_the_meeting_or_the_declaration_of_one_without_a_number(top: str, title: str) -> None:
    assert describe(written(top + BODY)).title == title


def test_a_council_before_another_capital_is_part_of_a_longer_name() -> None:
    text = "# Seed Forum\n\n# Second Lakes Council Summit\n\nLomé, 4 May 2021\n\n# Communiqué" + BODY
    assert describe(written(text)).title == "Second Lakes Council Summit"


@pytest.mark.parametrize(
    ("place", "city", "country"),
    [
        ("held at the Harbour Hall, Sète, on Tuesday 4 May 2021", "Sète", None),
        ("held at the Palace of Nations, Tunis, Tunisia, on 4 May 2021", "Tunis", "TN"),
    ],
)
def test_the_city_may_stand_behind_the_house(place: str, city: str, country: str | None) -> None:
    meeting = reported(written(f"# HARBOUR SAFETY COMMITTEE\n\n# Minutes of the 4th meeting\n{place}{BODY}"))
    assert meeting is not None
    assert (meeting.city, meeting.country) == (city, country)


@pytest.mark.parametrize("line", ["Second Plenary, Lomé, Togo", "3rd Technical Conference, Lomé, Togo"])
def test_a_number_before_a_place_is_no_city(line: str) -> None:
    text = f"REEF COMPACT ON\nHARBOUR DREDGING\n\n{line}\n4 - 5 May 2021\n\nRECORD OF CONCLUSIONS\n{BODY}"
    meeting = reported(written(text, ".txt"))
    assert meeting is not None
    assert (meeting.city, meeting.country) == ("Lomé", "TG")


def test_a_row_of_fields_gives_place_and_date() -> None:
    rows = "\n| | |\n|---|---|\n| **Place and date** | Lomé, Togo, 4 May 2021 |\n| **Chair** | Ms Ama Lawson |\n"
    meeting = reported(written(f"# Cocoa Commission\n\n## Record of the 9th Plenary\n{rows}{BODY}"))
    assert meeting is not None
    assert meeting.dates is not None
    assert (meeting.city, meeting.country, meeting.dates.start) == ("Lomé", "TG", "2021-05-04")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Its annual conference will be held in Oran on 4 and 5 March 2022.", "annual conference"),
        ("The ordinary session scheduled for Oran on 4 March 2022 is maintained.", "ordinary session"),
        (
            "They asked the office to convene a meeting of seed experts in Oran in March 2022.",
            "meeting of seed experts",
        ),
        ("We agree to review this text at a Second Conference in Oran, Algeria.", "Second Conference"),
        ("Next. Sixth Consultation, Oran, Algeria, early March 2022.", "Sixth Consultation"),
    ],
)
def test_a_later_meeting_counts_where_place_and_date_or_a_number_fix_it(sentence: str, name: str) -> None:
    top = "# Seed Forum\n\n# Fifth Consultation, Lomé, Togo, 4 May 2021\n\n# Chair’s summary"
    found = [
        (each.name, each.city) for each in meetings(written(top + BODY + "\n" + sentence)) if each.mention == "later"
    ]
    assert found == [(name, "Oran")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Its annual conference will be held in Oran.",
        "The annual meeting of members reviews the accounts.",
        "Members said that a second meeting would be useful.",
    ],
)
def test_a_meeting_that_is_not_fixed_is_none(sentence: str) -> None:
    top = "# Seed Forum\n\n# Fifth Consultation, Lomé, Togo, 4 May 2021\n\n# Chair’s summary"
    assert [each.mention for each in meetings(written(top + BODY + "\n" + sentence))] == ["this"]


def test_a_bold_first_line_is_a_line_of_its_own_and_bold_words_of_a_sentence_are_not() -> None:
    parsed = written(
        "**Workshop on Grain Storage**\nCusco, 4 May 2021\n\n**The members** met\nIn good spirits they left."
    )
    assert [line.words for line in front(parsed).lines][:2] == ["Workshop on Grain Storage", "Cusco, 4 May 2021"]
    assert "met In good" in parsed.text


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("The ministers welcomed the Third Session of the Baltic Rye Partnership, held in Riga in May 2020.", None),
        ("We establish a Rye Contact Group (the Contact Group) and a Rye Network (the Network).", None),
        ("The session was convened in Riga under the Baltic Rye Partnership.", "Baltic Rye Partnership"),
        (
            "It met on the margins of the Fifth Rye Conference and was convened by the Baltic Rye Forum.",
            "Baltic Rye Forum",
        ),
    ],
)
def test_a_body_that_a_text_recalls_or_founds_is_not_the_one_it_belongs_to(sentence: str, body: str | None) -> None:
    assert describe(written(f"# Joint Statement\n\nThe ministers met in Riga on 4 May 2021. {sentence}")).body == body


def test_the_joint_body_of_two_states_stands_for_itself() -> None:
    top = "# SEVENTH MEETING OF THE JOINT COMMITTEE ON RIVER TRAILS between Latvia and Estonia\n\n# Minutes"
    heading = describe(written(f"{top}\n\nThe Committee met in Valka with experts of the Trail Association of Latvia."))
    assert heading.body == "Joint Committee on River Trails"
    assert heading.title == "Seventh Meeting of the Joint Committee on River Trails between Latvia and Estonia"


def test_a_title_without_a_number_is_given_the_one_of_the_opening() -> None:
    top = "# LOMÉ SUMMIT OF THE VOLTA COMPACT\n\n# Communiqué\n\n*Lomé, 4 May 2021*\n\n"
    text = (
        f"{top}The leaders of the Volta Compact held their Second Summit in Lomé on 3 and 4 May 2021. It was short.\n"
    )
    found = [(each.ordinal, each.mention) for each in meetings(written(text))]
    assert found == [(2, "this")]


def test_a_side_event_is_the_meeting_and_not_the_one_it_was_held_beside() -> None:
    top = "**Side event: Seeds for all**\non the margins of the Fifth Rye Conference\nRiga, 4 May 2021, 13:15"
    this = reported(written(f"{top}\n\n**Chair’s summary**\n\nThe side event was opened by Ms Awa Sanni."))
    assert this is not None
    assert (this.name, this.city, this.dates and this.dates.start) == (
        "Side event: Seeds for all",
        "Riga",
        "2021-05-04",
    )


def test_the_name_of_a_text_holds_no_meeting() -> None:
    top = "# Seed Forum\n\n# Fifth Consultation, Lomé, Togo, 4 May 2021\n\n# Chair’s summary"
    parsed = written(f"{top}{BODY}\nThey recalled the Oran Summit Declaration of 19 July 2019.")
    assert [each.mention for each in meetings(parsed)] == ["this"]


def test_a_release_gives_its_meeting_the_days_told_below_and_no_deadline() -> None:
    text = """NEWS RELEASE

# Ministers back seed bank

**Lomé, Togo (Tuesday, 4 May 2021)** – Ministers agreed today to open a seed bank by the end of 2023, as the Ninth
Conference of the Volta Garden Alliance closed.

The conference, which was held from 2 to 4 May, was hosted by Togo. “It will last,” said Ms Awa Sanni.
"""
    found = [(each.mention, each.dates and (each.dates.start, each.dates.end)) for each in meetings(written(text))]
    assert found == [("this", ("2021-05-02", "2021-05-04"))]


def test_a_label_and_a_comma_may_stand_before_the_number_of_the_session() -> None:
    text = (
        "RYE BOARD\n\nSummary record, 31st session\n\nDate:     5 and 6 June 2018\nPlace:    Tartu, Estonia\n"
        "Chair:    Mr Rein Kask\nNot present:   Latvia\n\n1. The 32nd session will be in Riga on 4 May 2019.\n"
    )
    found = [(each.ordinal, each.city, each.mention) for each in meetings(written(text, ".txt"))]
    assert found == [(31, "Tartu", "this"), (32, "Riga", "later")]


@pytest.mark.parametrize(
    ("text", "body"),
    [("Members of the Circle came.", "Rye Growers’ Circle"), ("All growers came.", None)],
)
def test_a_name_in_the_title_is_the_process_where_the_text_calls_it_by_its_noun(text: str, body: str | None) -> None:
    top = "# Presidency conclusions\n\n## Informal Meeting of Ministers of the Rye Growers’ Circle\n\nTartu, 4 May 2021"
    assert describe(written(f"{top}\n\n{text}")).body == body


def test_leaders_who_speak_in_the_first_person_declare() -> None:
    text = (
        "# WE, THE HEADS OF GOVERNMENT OF THE ISLANDS,\n\nhaving met at Praia, Cabo Verde, on 9 May 2022, HEREBY:\n\n"
    )
    heading = describe(written(f"{text}1. DECIDE to meet again.\n\nWe, the leaders, hereby declare that it is so.\n"))
    assert (heading.genre, heading.title) == ("declaration", None)


def test_the_outcome_of_a_numbered_meeting_is_a_summary_and_a_happy_outcome_is_none() -> None:
    top = "**Rye Board**\n\n**Outcome of the 12th Meeting**\n**Kotka, Finland, 8 May 2016**"
    heading = describe(written(f"{top}\n\nThe Board met in Kotka on 8 May 2016 and approved the plan."))
    assert (heading.genre, heading.title) == ("summary", "12th Meeting")
    assert describe(written("# Rye harvest: a happy outcome\n\nThe harvest was good.")).genre == "other"


def test_a_general_assembly_with_a_number_is_a_meeting_of_a_release() -> None:
    text = (
        "MEDIA RELEASE\n\n15 June 2021\n\n# Libraries open a catalogue\n\nThe Rye Exchange announced it "
        "after its third general assembly.\n\nThe general assembly, hosted by Peru on 14-15 June, went well.\n"
    )
    found = [(each.name, each.ordinal, each.dates and each.dates.start) for each in meetings(written(text))]
    assert found == [("third general assembly", 3, "2021-06-14")]


def test_the_field_of_ministers_is_no_part_of_the_name_of_their_process() -> None:
    top = "# Declaration\n\n## Fourth Conference of Ministers of Labour of the Volta Labour Accord\n\nLomé, 4 May"
    assert describe(written(f"{top}\n\nThe ministers of the Accord met in Lomé.")).body == "Volta Labour Accord"


def test_a_process_printed_in_capitals_with_its_short_name_is_read_as_the_text_writes_it() -> None:
    top = "VOLTA RICE FORUM (VRF)\n\nEleventh Ministerial Council\n\nLomé, 4 May 2021\n\nFINAL COMMUNIQUE\n\n"
    heading = describe(written(f"{top}The Eleventh Ministerial Council of the Volta Rice Forum met in Lomé.", ".txt"))
    assert heading.body == "Volta Rice Forum"


def test_the_date_of_a_message_is_its_own_and_its_greeting_no_title() -> None:
    top = "From: Chair, Volta Rice Forum\nTo: All members\nDate: 12 May 2021\n\nDear colleagues,\n\n"
    text = "We met in Lomé on 3 and 4 May 2021 and agreed to count the harvest. We thank Togo for the hall.\n"
    found = front(written(top + text, ".txt"))
    assert found.issued is not None
    assert found.issued.date.start == "2021-05-12"
    assert found.held is not None
    assert (found.held.date.start, found.held.date.end) == ("2021-05-03", "2021-05-04")
    assert found.meeting is None


def test_a_course_is_what_took_place_and_the_name_above_it_the_process() -> None:
    top = "# Volta Consultations on Rice\n\n## Regional Course on Seed Banks\n\nLomé, Togo, 3 to 5 May 2021\n\n"
    text = written(
        f"{top}### Summary\n\n#### The Course\n\nThe Regional Course on Seed Banks (the Course) was held in Lomé.\n"
    )
    heading = describe(text)
    assert (heading.body, heading.title) == ("Volta Consultations on Rice", "Regional Course on Seed Banks")


def test_the_line_that_carries_on_the_name_of_a_process_goes_on_in_small_letters() -> None:
    top = "SALT COMPACT\nON BOATS AND FISH\n\nTENTH MEETING\n\nLOME, TOGO, 6-7 JULY 2022\n\n"
    heading = describe(
        written(f"{top}CONCLUSIONS OF THE MEETING\n\n1. The meeting was held in Lome on 6 and 7 July 2022.\n", ".txt")
    )
    assert (heading.body, heading.genre) == ("Salt Compact on Boats and Fish", "summary")


def test_a_text_that_tells_no_other_day_was_adopted_at_its_meeting_on_the_day_of_its_adoption() -> None:
    text = (
        "# Apia Declaration on Reefs\n\nSecond Conference of the Reef Forum\n\n*Adopted {} on 18 May 2023*\n\nWe, the"
    )
    held = front(written(f"{text.format('in Apia')} Ministers, gathered in Apia,\n\n1. Agree.\n")).held
    assert held is not None
    assert not front(written(f"{text.format('by letter')} Ministers, gathered in Apia,\n\n1. Agree.\n")).held
