"""The title block: which line is what, whatever order the forum prints them in."""

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

RELEASE = """Joint media release

14 June 2021

# Border agencies seize record haul in Operation Blue Current

Customs services of four countries seized goods worth millions in the operation, the Lagoon Compact announced today.

“It worked,” said Ms Ana Reyes.
"""


def test_a_statement_is_told_by_its_label_and_named_by_its_meeting_line() -> None:
    heading = describe(written(STATEMENT))
    assert heading.genre == "chairs-statement"
    assert heading.title == "Eleventh Meeting of the Steering Committee"
    assert heading.body == "Lagoon Compact on Fisheries Crime"
    assert heading.issued is None


def test_the_date_under_a_meetings_name_is_when_it_was_held_not_when_the_text_was_issued() -> None:
    top = front(written(STATEMENT))
    assert top.held is not None
    assert (top.held.date.start, top.held.date.end) == ("2022-05-03", "2022-05-04")
    assert top.issued is None


def test_a_release_takes_its_title_from_the_headline_and_its_issue_from_the_date_line() -> None:
    heading = describe(written(RELEASE))
    assert heading.genre == "media-release"
    assert heading.title == "Border agencies seize record haul in Operation Blue Current"
    assert heading.issued is not None
    assert (heading.issued.start, heading.issued.role) == ("2021-06-14", "publication")


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("ZERO DRAFT – as of 3 March 2021", "draft"),
        ("Rev. 2", "draft"),
        ("Final version", "final"),
        ("Nairobi, Kenya", "unknown"),
        ("FINAL DECLARATION", "unknown"),
    ],
)
def test_a_status_word_in_the_title_block_is_the_status(line: str, status: str) -> None:
    parsed = written(
        f"# Lagoon Compact\n\n**Third Meeting**\n\n{line}\n\n1. The Meeting noted the report of the chair.\n"
    )
    assert describe(parsed).status == status


@pytest.mark.parametrize(
    ("label", "genre"),
    [
        ("CO-CHAIRS’ STATEMENT", "co-chairs-statement"),
        ("Co-Chairs' Summary", "summary"),
        ("Chairman's Statement", "chairs-statement"),
        ("Chairperson's Perception", "chairs-statement"),
        ("JOINT COMMUNIQUÉ", "communique"),
        ("Joint Declaration", "declaration"),
        ("JOINT MINISTERIAL STATEMENT", "joint-statement"),
        ("Press Release", "media-release"),
        ("Joint Media Statement", "media-release"),
        ("MEDIA ADVISORY", "media-release"),
        ("Summary Record", "summary"),
        ("RECORD OF THE MEETING", "summary"),
        ("Record of Decisions", "summary"),
        ("AIDE MEMOIRE", "summary"),
        ("Chair’s Report", "summary"),
        ("Outcome Document", "declaration"),
        ("Outcome Statement", "joint-statement"),
        ("FINAL STATEMENT", "joint-statement"),
        ("RECORD OF THE MEETING (prepared by the Liaison Cell; not edited for style)", "summary"),
    ],
)
def test_the_label_decides_the_genre(label: str, genre: str) -> None:
    parsed = written(f"# Lagoon Compact\n\n**Third Meeting**\n\n**{label}**\n\n1. The Meeting noted the report.\n")
    assert describe(parsed).genre == genre


def test_a_text_without_a_label_is_told_by_its_voice_or_is_other() -> None:
    news = "Police in two countries made arrests.\n\n“A good day,” said Mr Tan.\n\nMedia contact: 555 0100\n"
    assert describe(written(news)).genre == "media-release"
    assert describe(written("A shopping list for the week.\n")).genre == "other"


def test_words_of_signature_at_the_end_give_the_date_of_issue() -> None:
    parsed = written(STATEMENT.replace("CHAIR'S STATEMENT", "JOINT COMMUNIQUÉ") + "\nDone at Malé on 5 May 2022.\n")
    issued = describe(parsed).issued
    assert issued is not None
    assert issued.start == "2022-05-05"


@pytest.mark.parametrize(
    ("line", "genre", "title"),
    [
        ("CO-CHAIRS' SUMMARY OF THE WORKSHOP ON VESSEL REGISTERS", "summary", "Workshop on Vessel Registers"),
        ("Report of the Third Expert Group Meeting on Logging", "summary", "Third Expert Group Meeting on Logging"),
        ("JOINT STATEMENT OF THE SIXTH SUMMIT ON TUNA", "joint-statement", "Sixth Summit on Tuna"),
    ],
)
def test_a_label_may_go_on_to_name_the_meeting(line: str, genre: str, title: str) -> None:
    heading = describe(
        written(f"{line}\n\nJakarta, Indonesia, 3 March 2018\n\n1. The chair opened the meeting.\n", ".txt")
    )
    assert (heading.genre, heading.title) == (genre, title)


def test_a_name_broken_over_lines_is_joined() -> None:
    text = (
        (
            "**PLANNING MEETING\nOF THE WORKING GROUP ON THE PREVENTION OF\nILLEGAL LOGGING\n"
            "LAE, PAPUA NEW GUINEA, 2 JULY 2019**\n\n"
            "**CO-CHAIRS' STATEMENT**\n\n1. The meeting was held to plan a campaign.\n"
        )
        .replace("\n", "  \n")
        .replace("  \n  \n", "\n\n")
    )
    assert describe(written(text)).title == "Planning Meeting of the Working Group on the Prevention of Illegal Logging"


def test_news_without_a_label_is_a_release_and_keeps_its_date() -> None:
    text = (
        "# Ministers open new centre\n\nWednesday, 12 May 2021\n\n"
        "Two ministers opened a centre. “A good day,” Ms Ozola said.\n"
    )
    heading = describe(written(text))
    assert heading.genre == "media-release"
    assert heading.title == "Ministers open new centre"
    assert heading.issued is not None
    assert heading.issued.start == "2021-05-12"


def test_an_adopted_by_line_names_the_meeting_and_makes_the_text_final() -> None:
    text = (
        "MINISTERIAL DECLARATION\n\n"
        "Adopted by the 5th Ministerial Meeting of the Basin Initiative, Libreville, 15 June 2017\n\n"
        "We, the Ministers in charge of forests, gathered in Libreville on 15 June 2017,\n\n"
        "1. Invite donors to contribute.\n"
    )
    heading = describe(written(text, ".txt"))
    assert (heading.status, heading.body) == ("final", "Basin Initiative")
    assert heading.title == "5th Ministerial Meeting of the Basin Initiative"


def test_a_number_of_one_meeting_is_no_part_of_the_process() -> None:
    text = (
        "Chair's Summary\n\nThe Twenty-Third Coral-Delta Dialogue\n\n"
        "Jeju, Republic of Korea, 3-4 April 2019\n\n1. The Dialogue met.\n"
    )
    assert describe(written(text, ".txt")).body == "Coral-Delta Dialogue"


def test_the_days_of_a_visit_are_no_date_of_issue() -> None:
    text = (
        "JOINT COMMUNIQUE\n\nissued at the end of the State Visit of the President of Uganda, 3-5 April 2023\n\n"
        "1. The President of Uganda paid a State Visit to Kenya.\n"
    )
    assert front(written(text, ".txt")).issued is None
    signed = front(written(f"{text}\nDone at Nairobi this 5th day of April 2023.\n", ".txt")).issued
    assert signed is not None
    assert signed.date.start == "2023-04-05"


def test_a_headline_may_end_in_a_date() -> None:
    text = (
        "# Port Alliance\n\n**Press release**\n\n**Rotterdam, 17 June 2026**\n\n"
        "## Ports agree to end idling by 2030\n\n"
        "Mayors of eleven port cities agreed on Tuesday to cut emissions of ships at berth by half within four years.\n"
    )
    headline = front(written(text)).headline
    assert headline is not None
    assert headline.words == "Ports agree to end idling by 2030"


def test_a_date_above_the_meeting_that_is_later_than_it_is_that_of_the_report() -> None:
    text = (
        "Distr.: General\n\n12 November 2021\n\n# Committee on Ferry Safety\n\n## Fourteenth session\n\n"
        "Entebbe, Uganda, 25–27 October 2021\n\n## Report of the Committee on its fourteenth session\n\n"
        "1. The Committee on Ferry Safety held its fourteenth session in Entebbe from 25 to 27 October 2021.\n"
    )
    top = front(written(text))
    assert top.issued is not None
    assert top.held is not None
    assert (top.issued.date.start, top.held.date.start) == ("2021-11-12", "2021-10-25")


def test_a_committee_alone_on_its_line_is_whose_document_it_is() -> None:
    text = "# Committee on Ferry Safety\n\n## Fourteenth session\n\n1. The Committee met in Entebbe on 5 May 2021.\n"
    assert describe(written(text)).body == "Committee on Ferry Safety"


def test_a_date_before_the_place_of_a_release_is_when_it_was_issued() -> None:
    text = "Press release\n\n# Pests stopped\n\n17 September 2018, Bridgetown – Ten countries stopped pests.\n"
    issued = front(written(text)).issued
    assert issued is not None
    assert issued.date.start == "2018-09-17"


def test_a_declaration_on_the_occasion_of_a_meeting_is_named_by_that_meeting() -> None:
    text = (
        "# THE TROMSØ DECLARATION\n\n## On the occasion of the Ninth Ministerial Meeting of the Rivers Council\n\n"
        "11 May 2017\n\n1. WE ADOPT the Plan on Ice.\n"
    )
    assert describe(written(text)).title == "Ninth Ministerial Meeting of the Rivers Council"


def test_the_number_of_a_release_is_not_its_headline() -> None:
    text = "Press release\n\nNo. 7/2018\n\nApia, 17 September 2018\n\nTen ports agree on pilots\n\nTen ports agreed.\n"
    assert describe(written(text)).title == "Ten ports agree on pilots"


def test_a_summary_of_the_meeting_is_called_by_the_body_that_met() -> None:
    text = "Committee on Ferry Safety\n\nSUMMARY OF THE MEETING HELD ON 8-9 MAY 2018\n\n1. The Committee adopted it.\n"
    heading = describe(written(text))
    assert (heading.title, heading.body) == ("Committee on Ferry Safety", "Committee on Ferry Safety")


def test_a_body_keeps_no_half_of_its_abbreviation() -> None:
    text = "# Group of Ferry States Forum (F9)\n\n## Third meeting\n\n1. The Third Meeting was held in Apia.\n"
    assert describe(written(text)).body == "Group of Ferry States Forum"


def test_a_body_from_which_experts_came_is_not_whose_document_it_is() -> None:
    text = "# Third Consultative Meeting\n\n1. Experts from the World Association of Ferry Pilots attended it.\n"
    assert describe(written(text)).body is None


@pytest.mark.parametrize(
    "words", ["Distributed on", "Distr.: General,", "Date of distribution:", "Circulated", "Dated"]
)
def test_a_record_says_in_many_words_when_it_came_out(words: str) -> None:
    line = f"{words} 20 May 2022"
    issued = front(written(STATEMENT.replace("**CHAIR'S STATEMENT**", f"**SUMMARY RECORD**\n\n{line}"))).issued
    assert issued is not None
    assert issued.date.start == "2022-05-20"


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("Date: 20 May 2022", "2022-05-20"),
        ("Prepared by the Chair, 20 May 2022", "2022-05-20"),
        ("Date: 3 May 2022", None),
    ],
)
def test_a_date_below_the_meetings_days_is_when_the_text_came_out(line: str, start: str | None) -> None:
    issued = front(written(STATEMENT.replace("**CHAIR'S STATEMENT**", f"**REPORT**\n\n{line}"))).issued
    assert (issued and issued.date.start) == start


def test_days_in_a_bracket_and_words_that_hang_on_the_label_are_no_part_of_the_meetings_name() -> None:
    for title in (
        "Conclusions\n\nSixth Session of the Delta Rice Network (Hue, Viet Nam, 28 and 29 September 2021)",
        "JOINT COMMUNIQUÉ\nOF THE SIXTH SESSION OF THE DELTA RICE NETWORK\n\nHUE, 29 SEPTEMBER 2021",
    ):
        text = (
            f"{title}\n\nThe Sixth Session of the Delta Rice Network was held in Hue, Viet Nam, on 29 September 2021.\n"
        )
        assert describe(written(text, ".txt")).title == "Sixth Session of the Delta Rice Network"


def test_a_headline_that_tells_of_a_body_is_not_its_name() -> None:
    text = (
        "For immediate release: 15 October 2021\n\nRICE FARMERS SHARE SEED\nNetwork agrees first common store\n\n"
        "HUE – Farmers will share seed, the Delta Rice Network said. “Seed is life,” said Ms Lan Tran.\n"
    )
    assert describe(written(text, ".txt")).body == "Delta Rice Network"


def test_where_and_when_a_meeting_was_held_at_the_head_of_a_paragraph_is_no_date_line() -> None:
    held = "The Forum was held in Alofi, Niue, on 9 June 2021. Ten states came."
    lead = "Island states will share one store of seed, the Forum of Growers said today."
    issued = front(written(f"# Press release\n\n## Seeds for all\n\nAlofi, 11 June 2021\n\n{lead}\n\n{held}\n")).issued
    assert issued is not None
    assert issued.date.start == "2021-06-11"
