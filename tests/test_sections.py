"""Which topic a block stands under."""

import hashlib

import pytest

from extractors.document import SEPARATOR, Block, BlockKind, Cell, Document, Span
from extractors.parsed import Parsed
from extractors.readings.topics import heading_topic, lead_in_topic, table_topic
from extractors.sections import sections, topic_of


def document(*parts: tuple[BlockKind, str] | tuple[BlockKind, str, str]) -> Document:
    """Lay out blocks given as kind, words and, if printed, a label; no block has a parent."""
    blocks, at = [], 0
    for kind, words, *label in parts:
        blocks.append(
            Block(kind, Span(at, at + len(words)), label[0] if label else None, 2 if kind == "heading" else 0)
        )
        at += len(words) + len(SEPARATOR)
    text = SEPARATOR.join(part[1] for part in parts)
    return Document("t.txt", hashlib.sha256(text.encode()).hexdigest(), "text/plain", text, tuple(blocks))


def topics(*parts: tuple[BlockKind, str] | tuple[BlockKind, str, str]) -> list[str | None]:
    parsed = Parsed(document(*parts))
    return [topic_of(parsed, index) for index in range(len(parts))]


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Next steps", "next_steps"),
        ("VII. NEXT STEPS AND TIMELINE", "next_steps"),
        ("C. Follow-up actions", "next_steps"),
        ("Agenda item 6: Action list and next session", "next_steps"),
        ("Session two – Goals of the campaign", "goals"),
        ("Item 4. Threat picture", "trends"),
        ("What comes next", "next_steps"),
        ("Calendar of follow-up", "next_steps"),
        ("Calendar of meetings", "next_meeting"),
        ("The way forward", "next_steps"),
        ("Goals and objectives of the campaign", "goals"),
        ("Trends in the region", "trends"),
        ("Regional developments", "trends"),
        ("Results", "results"),
        ("Decisions and recommendations", "decisions"),
        ("About the Forum", "about"),
        ("NOTES TO EDITORS", "notes"),
        ("Media enquiries", "contact"),
        ("Annex II: List of participants", "participants"),
        ("Date and place of next meeting", "next_meeting"),
        ("Progress on the next steps of the last meeting", "progress"),
        ("What became of earlier next steps", "progress"),
        ("Update on action points", "progress"),
        ("Next steps agreed at the previous meeting", "progress"),
        ("Review and next steps", "next_steps"),
        ("Agreed next steps", "next_steps"),
        ("Opening of the meeting", "opening"),
        ("1 ATTENDANCE", "participants"),
        ("2 ACTION SINCE THE NINTH SESSION", "progress"),
        ("WHAT HAS BECOME OF THE ENTEBBE ACTIONS", "progress"),
        ("Steps agreed in Port Sudan", "next_steps"),
    ],
)
def test_a_heading_names_its_topic(heading: str, topic: str) -> None:
    assert heading_topic(heading) == topic


@pytest.mark.parametrize(
    "heading",
    [
        "Operation Silver Reef",
        "Views of the Committee",
        "Ministers from nine states praise results of sea patrols",
        "12 actions for reefs",
    ],
)
def test_a_headline_or_a_name_is_no_topic(heading: str) -> None:
    assert heading_topic(heading) is None


@pytest.mark.parametrize(
    ("lead_in", "topic"),
    [
        ("The objectives of the Network are to:", "goals"),
        ("The trial aims to:", "goals"),
        ("Looking at the results of the survey, delegates identified the following trends:", "trends"),
        ("Together, members agreed on these next steps:", "next_steps"),
        ("The Meeting decided on the following follow-up actions to reach its goals:", "next_steps"),
        ("In total, the six administrations:", "results"),
        ("The Conference decided to:", "decisions"),
        ("The session was attended by the following delegations:", "participants"),
        ("The Meeting discussed:", "proceedings"),
    ],
)
def test_a_lead_in_names_the_topic_of_its_list(lead_in: str, topic: str) -> None:
    assert lead_in_topic(lead_in) == topic


def test_a_lead_in_about_something_else_names_none() -> None:
    assert lead_in_topic("For the purposes of this statement, the region means:") is None


def test_a_heading_holds_until_the_next_one() -> None:
    found = topics(
        ("heading", "Next steps"),
        ("paragraph", "The chair will report."),
        ("heading", "Site visit"),
        ("paragraph", "x"),
    )
    assert found == [None, "next_steps", None, None]


def test_the_paragraphs_in_which_we_act_are_decisions_whatever_their_heading() -> None:
    heading: tuple[BlockKind, str] = ("heading", "The way forward")
    acts: list[tuple[BlockKind, str]] = [("paragraph", "We urge all members to sign."), ("paragraph", "We adopt it.")]
    told: tuple[BlockKind, str] = ("paragraph", "The chair will report in May.")
    assert topics(heading, *acts, told) == [None, "decisions", "decisions", "decisions"]
    assert topics(heading, acts[0], told) == [None, "next_steps", "next_steps"]


def test_a_lead_in_overrules_the_heading_for_its_items_only() -> None:
    found = topics(
        ("heading", "Conclusions"),
        ("paragraph", "The trial will run in May. Its goals are to:"),
        ("list_item", "test the form", "•"),
        ("list_item", "measure delays", "•"),
        ("paragraph", "The Meeting adopted the plan."),
    )
    assert found == [None, "decisions", "goals", "goals", "decisions"]


@pytest.mark.parametrize(
    "lead_in",
    ["Until the next meeting, the tasks are these:", "The work before the next session was divided as follows:"],
)
def test_what_is_to_be_done_until_the_next_meeting_tells_nothing_of_that_meeting(lead_in: str) -> None:
    parts: list[tuple[BlockKind, str]] = [("heading", "Next steps"), ("paragraph", lead_in), ("list_item", "Print it")]
    assert topics(*parts)[2] == "next_steps"


def test_under_next_steps_a_list_about_the_next_meeting_holds_steps() -> None:
    listed: list[tuple[BlockKind, str]] = [("paragraph", "For the next meeting:"), ("list_item", "Print the report")]
    assert topics(("heading", "Next steps"), *listed)[2] == "next_steps"
    assert topics(("heading", "Other business"), *listed)[2] is None


def test_the_next_numbered_paragraph_is_no_item_of_a_lead_in() -> None:
    found = topics(
        ("list_item", "The following trends were reported:", "5"),
        ("list_item", "Fewer seizures", "(a)"),
        ("list_item", "The Meeting adjourned.", "6"),
    )
    assert found == [None, "trends", None]


def test_a_short_paragraph_may_be_a_heading_without_its_markup() -> None:
    assert topics(("paragraph", "NEXT STEPS"), ("paragraph", "Kenya will draft a note."))[1] == "next_steps"


def test_a_heading_may_run_into_its_paragraph() -> None:
    found = topics(("paragraph", "Media contact: Ana Lopes, +670 555 0101"), ("paragraph", "The talks went on."))
    assert found == ["contact", None]


def test_column_headings_name_the_topic_of_a_table() -> None:
    assert table_topic(["No.", "Agreed action", "Lead", "Due date"]) == "next_steps"
    assert table_topic(["Name", "Post", "Country"]) == "participants"
    assert table_topic(["Item", "Number"]) is None


def test_rows_of_an_action_table_need_no_heading() -> None:
    text = "Draft a note | Kenya | May 2020"
    cells = tuple(
        Cell(header, Span(text.index(words), text.index(words) + len(words)))
        for header, words in [("Action", "Draft a note"), ("Who", "Kenya"), ("When", "May 2020")]
    )
    row = Block("table_row", Span(0, len(text)), cells=cells)
    parsed = Parsed(Document("t.txt", "0", "text/plain", text, (row,)))
    assert topic_of(parsed, 0) == "next_steps"


def test_each_section_says_why() -> None:
    parsed = Parsed(
        document(("heading", "Results"), ("paragraph", "In total, members:"), ("list_item", "made 12 arrests", "-"))
    )
    by_heading, by_lead_in = sections(parsed)
    assert (by_heading.heading, by_heading.lead_in, by_heading.blocks) == (0, None, range(1, 3))
    assert (by_lead_in.heading, by_lead_in.lead_in, by_lead_in.blocks) == (None, 1, range(2, 3))


def test_an_empty_document_has_no_sections() -> None:
    assert sections(Parsed(Document("t.txt", "0", "text/plain", "", ()))) == []


def test_those_who_acted_head_no_list_of_participants() -> None:
    acts: tuple[BlockKind, str] = ("list_item", "endorsed the code;")
    after: tuple[BlockKind, str] = ("paragraph", "Samoa offered to print it.")
    assert topics(("paragraph", "Participants:"), acts, after)[-1] is None
    assert topics(("paragraph", "Participants:"), ("list_item", "Samoa"), after)[-1] == "participants"


def test_a_lead_in_on_steps_that_were_taken_looks_back() -> None:
    assert lead_in_topic("Of the 18 actions set in Apia, members had completed:") == "progress"
    assert lead_in_topic("Members were asked to complete the following actions:") == "next_steps"


@pytest.mark.parametrize(
    ("item", "topic"),
    [("vaccinated 184,000 dogs", "proceedings"), ("vaccinate all stray dogs", "next_steps")],
)
def test_what_somebody_did_is_no_next_step_whatever_the_heading(item: str, topic: str) -> None:
    found = topics(("heading", "Follow-up"), ("paragraph", "In that week, members:"), ("list_item", item))
    assert found[2] == topic
