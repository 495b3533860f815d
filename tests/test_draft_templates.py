"""Five texts from one set of facts: each complete, none disagreeing with another, none saying more than the records."""

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import harbour
import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from kb.draft import Format, rendered, templates
from kb.ingest import ingest
from kb.store import KnowledgeBase

HELD = "2021-05-second-senior-officials-meeting-of-the-working-group-on-lost-cargo"
COMING = "2022-03-third-senior-officials-meeting"
FIVE = ["briefing-note", "co-chairs-statement", "media-release", "next-steps", "participants-list"]


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    """The records of an invented forum with the facts found in them."""
    with KnowledgeBase(":memory:", write=True) as opened:
        ingest(opened, [harbour.write(tmp_path_factory.mktemp("harbour"))])
        yield opened


def text(kb: KnowledgeBase, template: str, meeting: str, as_of: date = date(2021, 10, 1), form: Format = "md") -> str:
    made = rendered(kb, template, meeting, format=form, as_of=as_of, clean=True)[1]
    return made.decode().replace("\u00a0", " ").partition("::: note-title")[0]


def word(kb: KnowledgeBase, template: str, meeting: str) -> "Document":  # type: ignore[valid-type]  # a factory
    return Document(BytesIO(rendered(kb, template, meeting, as_of=date(2021, 10, 1))[1]))


def test_there_are_five_and_each_says_what_it_is() -> None:
    assert sorted(templates()) == FIVE
    assert all(": " in meaning for meaning in templates().values())


@pytest.mark.parametrize("meeting", [HELD, COMING])
@pytest.mark.parametrize("template", FIVE)
def test_every_number_in_a_draft_is_in_a_record(kb: KnowledgeBase, template: str, meeting: str) -> None:
    said = text(kb, template, meeting)
    numbers = set(
        re.findall(r"(?<!\^)\b\d+\b", re.sub(r"^\s*\d+\. |^\| \d+ \||as of \d+ \w+ \d+", "", said, flags=re.M))
    )
    assert numbers - set(re.findall(r"\d+", harbour.STATEMENT + harbour.RELEASE)) == set()


@pytest.mark.parametrize("meeting", [HELD, COMING])
@pytest.mark.parametrize("template", FIVE)
def test_no_section_is_empty(kb: KnowledgeBase, template: str, meeting: str) -> None:
    assert not re.findall(r"^(## .*)\n+(?=## |\Z)", text(kb, template, meeting), re.MULTILINE)


def test_a_release_says_nothing_that_the_statement_does_not(kb: KnowledgeBase) -> None:
    statement = " ".join(text(kb, "co-chairs-statement", HELD).split())
    release = text(kb, "media-release", HELD)
    _, _, record = release.partition("The statement of the meeting records the following.")
    said = [line for line in record.partition("[Quote")[0].split("\n") if line]
    assert len(said) == 2
    assert [line for line in said if line not in statement] == []
    assert "was held in Suva, Fiji from 3 to 5 May 2021" in release
    assert "was held in Suva, Fiji from 3 to 5 May 2021" in statement


def test_a_release_has_the_parts_of_one_and_composes_no_quote(kb: KnowledgeBase) -> None:
    release = text(kb, "media-release", COMING)
    order = [
        *("[Date of issue", "Media Release", "# Third Senior", "planned for late March 2022", "In total,"),
        *("- recovered over 40 containers", "[Quote to be cleared]", "## Background", "## Media enquiries", "ENDS"),
    ]
    places = [release.index(each) for each in order]
    assert places == sorted(places)
    assert "We will go on" not in release
    assert len(re.findall(r"^# (.*)$", release, re.MULTILINE)[0].split()) <= 20


def test_the_matrix_shows_owner_recipient_due_status_and_evidence(kb: KnowledgeBase) -> None:
    rows = [
        [cell.text.replace("\u00a0", " ") for cell in row.cells] for row in word(kb, "next-steps", HELD).tables[0].rows
    ]
    assert rows[0] == ["No", "Action", "Responsible", "Recipient", "When", "Status", "Evidence"]
    assert rows[1][1:] == [
        "Send draft reporting form to members", "Secretariat", "Members", "By 30 June 2021", "[outcome to be reported]",
        "No report found",
    ]  # fmt: skip
    assert rows[2][4:] == [
        "1 to 14 August 2021", "Reported as done (1 to 16 August 2021)",
        "Media release of 2 September 2021: “Operation Clear Water ran from 1 to 16 August 2021.”",
    ]  # fmt: skip


def test_before_a_report_was_issued_the_matrix_knows_none(kb: KnowledgeBase) -> None:
    assert "Reported as done" not in text(kb, "next-steps", HELD, date(2021, 9, 1))


def test_the_matrix_lies_on_its_side_and_its_heading_row_repeats(kb: KnowledgeBase) -> None:
    made = word(kb, "next-steps", HELD)
    section = made.sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert section.page_width > section.page_height
    assert made.tables[0].rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert word(kb, "media-release", HELD).sections[0].orientation == WD_ORIENT.PORTRAIT


def test_participants_stand_by_capacity_in_the_order_of_the_forum(kb: KnowledgeBase) -> None:
    said = text(kb, "participants-list", HELD)
    assert re.findall(r"^## (.*)$", said, re.MULTILINE) == ["Co-Chairs", "Participants", "Observers"]
    names = re.findall(r"^\| \d+ \| (.*?) \|", said, re.MULTILINE)
    assert names[2:9] == [
        "Australia",
        "China",
        "Fiji",
        "Papua New Guinea",
        "Philippines",
        "Republic of Korea",
        "Vietnam",
    ]


def test_of_a_planned_meeting_the_last_list_is_shown_as_what_it_is(kb: KnowledgeBase) -> None:
    said = text(kb, "participants-list", COMING)
    assert "[Participants to be confirmed against registrations]" in said
    assert "the previous meeting, the Second Senior Officials' Meeting" in said


def test_a_number_that_differs_from_the_list_is_shown_with_both(fresh_kb: KnowledgeBase, tmp_path: Path) -> None:
    counted = harbour.STATEMENT.replace("The meeting was attended by", "The meeting was attended by nine countries:")
    (tmp_path / "statement.md").write_text(counted, encoding="utf-8")
    ingest(fresh_kb, [tmp_path])
    said = text(fresh_kb, "participants-list", HELD)
    assert "| Countries | nine | 7 on the list | [to be reconciled] |" in said


def test_the_brief_tells_what_was_agreed_reported_and_is_to_be_checked(kb: KnowledgeBase) -> None:
    said = text(kb, "briefing-note", COMING)
    for words in (
        "The Meeting agreed to hold Operation Clear Water from 1 to 14 August 2021.",
        "| Send draft reporting form to members | By 30 June 2021 | No report found | No report found |",
        "recovered over 40 containers",
        "Increasing losses of containers in the monsoon season",
        "No record reports on the next step “Send draft reporting form to members” (paragraph 4; due: by 30 June 2021)",
        "was planned for 1 to 14 August 2021 and is reported from 1 to 16 August 2021",
    ):
        assert words in said


def test_the_statement_of_a_held_meeting_tells_trends_stances_and_decisions_in_their_own_words(
    kb: KnowledgeBase,
) -> None:
    said = " ".join(text(kb, "co-chairs-statement", HELD).split())
    for words in (
        "## Trends 5. Delegations identified the following trends: - Increasing losses of containers in the monsoon",
        "The Meeting noted with concern the growing number of containers lost in the monsoon season. Some delegations "
        "welcomed the work of the secretariat.",
        "Samoa suggested that a common register of lost containers be kept. The Meeting took note of this suggestion.",
        "It urged members to consider reporting losses within 48 hours, where appropriate.",
        "The Third Senior Officials' Meeting is planned for late March 2022.",
        "The International Maritime Organization attended as an observer.",
    ):
        assert words in said
    assert said.count("growing number of containers") == 1


def test_a_final_with_nothing_open_bears_no_mark_of_a_draft(kb: KnowledgeBase) -> None:
    name, content = rendered(kb, "participants-list", HELD, version="final", as_of=date(2021, 10, 1), clean=True)
    made = Document(BytesIO(content))
    everything = [each.text for each in (*made.paragraphs, *made.sections[0].header.paragraphs)]
    assert name.endswith("-final-2021-10-01.docx")
    assert made.core_properties.content_status == "Final"
    assert not [text for text in everything if "draft" in text.lower() or "[" in text or "complete" in text]
