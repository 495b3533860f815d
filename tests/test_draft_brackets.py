"""Square brackets by what they mean: un-agreed text shows and counts wherever it comes from, a quotation's stays."""

from datetime import date
from pathlib import Path

import pytest
from docx import Document

from kb.draft import draft
from kb.draft.brackets import printed
from kb.draft.markdown import inert
from kb.draft.syntax import parse, placeholders, unagreed, words
from kb.ingest import ingest
from kb.store import KnowledgeBase

DRAFTED = """# Second Meeting of the Reef Watch Group

SUVA, FIJI, 3 AND 4 MAY 2021

DRAFT Co-Chairs' Statement

1. The Second Meeting of the Reef Watch Group was held in Suva, Fiji, on 3 and 4 May 2021. It was co-chaired by Fiji and
Palau.

2. The Meeting agreed to ask the Reef Watch Secretariat [the Secretariat] to publish the map [in full / in part], and
[all] members to report by [date].

3. The third meeting of the Reef Watch Group will be held in Koror, Palau, in May 2022.
"""


def senses(text: str, *, negotiated: bool) -> tuple[list[str], list[str], str]:
    """Return un-agreed words, placeholders, and all that a reader sees."""
    root = parse(printed(text, inert(text), negotiated=negotiated))
    shown = words(root)
    return [each for each, _ in unagreed(root)], [each for each, _ in placeholders(root)], shown


@pytest.mark.parametrize(
    ("text", "open_words"),
    [
        ("They [noted / agreed to] it.", ["noted / agreed to"]),
        ("It will meet [in Suva] and [Fiji].", ["in Suva", "Fiji"]),
        ("[We pledge [EUR XX million] to it.]", ["We pledge EUR XX million to it."]),
        ("[, subject to national law]", [", subject to national law"]),
    ],
)
def test_brackets_of_a_negotiated_text_are_un_agreed(text: str, open_words: list[str]) -> None:
    assert senses(text, negotiated=True)[0] == open_words


@pytest.mark.parametrize("negotiated", [True, False])
@pytest.mark.parametrize(
    "text",
    [
        "He spoke of “enquires [sic] in port”.",
        "“[The Group] has done it,” he said.",
        "He said that “this […] is new”.",
        "He called it “their [the owners’] duty [emphasis added]”.",
        "It recalled the resolution [A/RES/75/1] and the report [12].",
        "An end] without a start, a start [without an end",
    ],
)
def test_brackets_that_belong_to_a_quotation_or_a_reference_stay(text: str, negotiated: bool) -> None:
    assert senses(text, negotiated=negotiated) == ([], [], text)


def test_in_a_final_text_only_alternatives_are_un_agreed() -> None:
    text = "It [young] people [shall / should] meet."
    assert senses(text, negotiated=False)[0] == ["shall / should"]


def test_what_is_to_be_filled_in_is_a_placeholder() -> None:
    assert senses("By [date], in [venue TBC], [XX] came.", negotiated=True)[1] == ["date", "venue TBC", "XX"]


def test_a_short_name_is_set_in_round_brackets() -> None:
    text = "The Working Group on Reefs [the Working Group] met."
    assert senses(text, negotiated=True)[2] == "The Working Group on Reefs (the Working Group) met."


def test_brackets_of_a_record_that_is_a_draft_are_styled_counted_and_listed(tmp_path: Path) -> None:
    (tmp_path / "reef.md").write_text(DRAFTED, encoding="utf-8")
    with KnowledgeBase(":memory:", write=True) as kb:
        ingest(kb, [tmp_path / "reef.md"])
        report = draft(kb, tmp_path / "note.docx", "briefing-note", as_of=date(2021, 6, 1))
    word = Document(str(report.path))
    styled = {run.style.name: "" for each in word.paragraphs for run in each.runs if run.style}
    for each in word.paragraphs:
        for run in each.runs:
            if run.style is not None:
                styled[run.style.name] += run.text
    assert report.brackets == 2
    assert "[in full / in part]" in styled["Unagreed"]
    assert "[all]" in styled["Unagreed"]
    assert "[date]" in styled["Placeholder"]
    assert "(the Secretariat)" in "".join(each.text for each in word.paragraphs)
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    assert {"in full / in part", "all", "Date"} <= set(cells)
