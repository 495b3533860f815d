"""What the records dispute, and what no record says, is marked in a draft and listed at its end: never settled."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import told
from docx import Document

from kb.cli import main
from kb.draft import Format, check, draft, rendered, templates
from kb.ingest import ingest
from kb.queries import ask
from kb.store import KnowledgeBase

DAY = date(2015, 12, 5)
BEFORE = date(2015, 10, 1)
"""A day on which the release was not out."""

STATEMENT = "2015-09-02-joint-period-of-action-planning-meeting.md, paragraph 2"
RELEASE = "2015-12-04-joint-period-of-action-media-statement.md, passage 5, unnumbered"


@pytest.fixture(scope="module")
def kb(corpus: Path) -> Iterator[KnowledgeBase]:
    """The corpus, whose two records give INTERPOL different capacities in one operation."""
    with KnowledgeBase(":memory:", write=True) as opened:
        ingest(opened, [corpus])
        assert [row["kind"] for row in ask(opened.db, "contradictions")] == ["capacity"]
        yield opened


def note(kb: KnowledgeBase, as_of: date = DAY, template: str = "co-chairs-statement", clean: bool = False) -> list[str]:
    """Return the rows of the note at the end of a draft."""
    text = rendered(kb, template, as_of=as_of, format="md", clean=clean)[1].decode().partition("To complete before")[2]
    return [line for line in text.split("\n") if line.startswith("| ")]


def test_the_comment_of_a_disputed_sentence_gives_every_reading(kb: KnowledgeBase, tmp_path: Path) -> None:
    word = Document(str(draft(kb, tmp_path / "draft.docx", as_of=DAY).path))
    marked = [comment.text for comment in word.comments if "Records disagree" in comment.text]
    (lines,) = ([line for line in text.split("\n") if "Records disagree" in line] for text in marked)
    assert [f"“INTERPOL supports” – {STATEMENT}: “Representatives from INTERPOL" in line for line in lines] == [
        True,
        False,
    ]
    assert [f"“INTERPOL takes part” – {RELEASE}: “Eight countries" in line for line in lines] == [False, True]


@pytest.mark.parametrize("clean", [False, True])
@pytest.mark.parametrize("form", ["docx", "md", "html"])
def test_the_note_names_each_reading_with_its_source(
    kb: KnowledgeBase, tmp_path: Path, form: Format, clean: bool
) -> None:
    path = draft(kb, tmp_path / f"draft.{form}", as_of=DAY, clean=clean).path
    if form == "docx":
        rows = ["\t".join(cell.text for cell in row.cells) for row in Document(str(path)).tables[-1].rows]
    else:
        rows = path.read_text(encoding="utf-8").partition("To complete before")[2].split("\n")
    (row,) = (each for each in rows if "The records disagree" in each)
    assert f"“INTERPOL supports” ({STATEMENT}) or “INTERPOL takes part” ({RELEASE})" in row
    assert re.sub("<[^>]*>", "", row).startswith(("4", "| 4"))


def test_what_was_not_out_on_the_day_of_the_draft_disputes_nothing(kb: KnowledgeBase) -> None:
    assert not [row for row in note(kb, BEFORE) if "disagree" in row]


def test_a_date_and_a_figure_in_dispute_are_marked_where_a_draft_prints_them_and_nowhere_else(
    fresh_kb: KnowledgeBase, tmp_path: Path
) -> None:
    told.keep(
        fresh_kb,
        tmp_path,
        statement=told.STATEMENT.format(results="inspected 214 ferries", remark="Delegations exchanged views."),
        release=told.RELEASE.format(results="inspected 231 ferries", remark="No ferry sank.", last=25),
    )
    assert {row["kind"] for row in ask(fresh_kb.db, "contradictions")} >= {"total", "dates"}
    (meeting,) = (row["id"] for row in ask(fresh_kb.db, "meetings") if row["state"] != "planned")
    text = rendered(fresh_kb, meeting=meeting, as_of=date(2021, 7, 1), format="md", clean=True)[1].decode()
    dates, total = (line for line in text.split("\n") if "The records disagree" in line)
    assert "“1–20 April 2021” (statement.md, paragraph 3) or “1–25 April 2021” (release.md, passage 4" in dates
    assert "“214” (statement.md, paragraph 3) or “231” (release.md" in total
    made = rendered(fresh_kb, "participants-list", meeting, as_of=date(2021, 7, 1), format="md", clean=True)[1].decode()
    assert "The records disagree" not in made


def test_the_file_beside_a_draft_tells_which_sources_are_readings(kb: KnowledgeBase, tmp_path: Path) -> None:
    path = draft(kb, tmp_path / "draft.docx", as_of=DAY).path
    sentences = json.loads(path.with_name("draft.docx.sources.json").read_text(encoding="utf-8"))["sentences"]
    disputed = {source["reading"] for each in sentences for source in each["sources"] if "reading" in source}
    assert disputed == {"INTERPOL supports", "INTERPOL takes part"}
    assert {each.kind for each in check(path)} == {"placeholder", "records disagree"}


def test_verbs_that_a_template_lets_the_meeting_act_by_are_a_proposal(kb: KnowledgeBase, tmp_path: Path) -> None:
    text = "1. The Meeting noted that {{ operations[0].named }} was over.\n1. The Meeting welcomed {{ goals[0].of }}.\n"
    (tmp_path / "mine.md.j2").write_text(text, encoding="utf-8")
    for clean in (False, True):
        made = rendered(kb, "mine", as_of=DAY, format="md", clean=clean, templates=tmp_path)[1].decode()
        (row,) = (line for line in made.split("\n") if "No record says that the meeting" in line)
        assert row.startswith("| 1, 2 | ")
        assert "“noted”, “welcomed”" in row


@pytest.mark.parametrize("template", sorted(templates()))
def test_no_template_of_ours_lets_the_meeting_act_by_a_verb_that_no_record_has(
    kb: KnowledgeBase, template: str
) -> None:
    for meeting in (row["id"] for row in ask(kb.db, "meetings")):
        made = rendered(kb, template, meeting, as_of=DAY, format="md")[1].decode()
        assert "No record says that the meeting" not in made


def test_the_command_line_says_that_records_disagree(
    corpus: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    db = tmp_path / "kb.db"
    with KnowledgeBase(db, write=True) as kb:
        ingest(kb, [corpus])
    assert main(["draft", "--db", str(db), "--as-of", "2015-12-05", "--out", str(tmp_path / "draft.docx")]) == 0
    assert "the records disagree on 1 of its points" in capsysbinary.readouterr().err.decode()
