"""Drafting writes a whole file or none, says what is missing, and never parts a sentence from its source."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import agreed
import made
import pytest
from docx import Document
from docx.oxml.ns import qn

from extractors.facts.goal import Goal
from extractors.facts.meeting import Meeting
from extractors.facts.next_step import NextStep
from kb.cli import main
from kb.draft import draft
from kb.errors import DraftError, UnknownNameError
from kb.ingest import ingest
from kb.link import relink
from kb.store import KnowledgeBase

DAY = date(2015, 12, 5)
PLACEHOLDERS = [
    ("place to be confirmed", None),
    ("place to be confirmed", 1),
    ("date to be confirmed", 1),
    ("New Zealand and Sri Lanka, co-chairs of the Working Group: to be confirmed", 1),
    ("Purpose of the meeting to be added", 1),
    ("Participants to be listed: members, organisations, observers and apologies", 3),
    ("outcome to be reported", 6),
    ("outcome to be reported", 6),
    ("Decisions and recommendations of the meeting to be added", 8),
    ("Next steps to be added, each with who is responsible and by when", 9),
    ("Date and place of the next meeting to be added", 10),
]


@pytest.fixture(scope="module")
def kb(corpus: Path) -> Iterator[KnowledgeBase]:
    """The corpus with its agreed facts, linked."""
    with agreed.knowledge_base(corpus) as opened:
        relink(opened)
        yield opened


def text_of(path: Path) -> str:
    word = Document(str(path))
    cells = (cell.text for table in word.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(each.text for each in word.paragraphs), *cells]).replace("\u00a0", " ")


def markdown(kb: KnowledgeBase, folder: Path, **options: object) -> str:
    path = folder / "draft.md"
    draft(kb, path, as_of=DAY, force=True, **options)  # type: ignore[arg-type]  # options are named as in draft
    return path.read_text(encoding="utf-8").replace("\u00a0", " ")


def test_what_nobody_has_said_is_a_placeholder_and_listed(kb: KnowledgeBase, tmp_path: Path) -> None:
    report = draft(kb, tmp_path / "draft.docx", as_of=DAY)
    assert list(report.placeholders) == PLACEHOLDERS
    rows = [[cell.text for cell in row.cells] for row in Document(str(report.path)).tables[-1].rows]
    assert rows[:2] == [["Paragraph", "To complete"], ["Unnumbered", "Place to be confirmed"]]
    assert ["6", "Outcome to be reported (× 2)"] in rows
    assert len(rows) == 1 + len(set(PLACEHOLDERS)) + 1  # what the records disagree on


def test_abbreviations_used_but_not_defined_are_listed_for_the_desk(kb: KnowledgeBase, tmp_path: Path) -> None:
    note = markdown(kb, tmp_path, clean=True).partition("## Abbreviations to define at first use")[2]
    assert note.startswith("\n\n- NCBs: National Central Bureaus\n\n## Records used")


def test_the_draft_tells_what_was_planned_and_what_was_reported(kb: KnowledgeBase, tmp_path: Path) -> None:
    text = text_of(draft(kb, tmp_path / "draft.docx", as_of=DAY).path)
    for words in (
        "made over 70 bilateral and international enquires to progress",
        "executed seven search warrants and identified 63 suspects",
        "trained 485 police, airport, immigration, and compliance officers",
        "Eight countries, Australia, Indonesia, Malaysia, the Maldives, New Zealand, the Philippines, Sri Lanka and "
        "Thailand, and INTERPOL took part in the Joint Period of Action",
        "which was carried out from 28 September to 28 October 2015, as planned",
        "Issue media releases on Joint Period of Action",
        "Reported as done (4 December 2015), after the planned time – media release of 4 December 2015",
        "Reported as done on the planned dates, 28 September to 28 October 2015",
        "Work more closely with INTERPOL NCBs and draw on their tools and technologies",
    ):
        assert words in text
    assert text.count("No report found: [outcome to be reported]") == 2


def test_every_sentence_made_from_facts_has_a_comment_with_document_paragraph_and_words(
    kb: KnowledgeBase, tmp_path: Path
) -> None:
    word = Document(str(draft(kb, tmp_path / "draft.docx", as_of=DAY).path))
    form = re.compile(r"(?:Records disagree – .+ – )?\S+\.md, (?:paragraph \d+|passage \d+, unnumbered): “.+”")
    assert all(form.fullmatch(line) for comment in word.comments for line in comment.text.split("\n"))
    assert {(comment.author, comment.initials) for comment in word.comments} == {("Drafting desk", "DD")}
    bullets = [each for each in word.paragraphs if each.style is not None and each.style.name == "List Bullet"]
    assert len(bullets) == 7 + 8 + 1 + 2
    assert all(each._p.find(qn("w:commentRangeStart")) is not None for each in bullets)


def test_a_clean_draft_reads_the_same_and_has_no_comments(kb: KnowledgeBase, tmp_path: Path) -> None:
    full = draft(kb, tmp_path / "full.docx", as_of=DAY).path
    clean = draft(kb, tmp_path / "clean.docx", as_of=DAY, clean=True).path
    assert text_of(clean) == text_of(full)
    assert b"comments" not in clean.read_bytes()


def test_the_same_records_give_the_same_bytes(kb: KnowledgeBase, tmp_path: Path) -> None:
    one, other = (draft(kb, tmp_path / name, as_of=DAY).path for name in ("one.docx", "other.docx"))
    assert one.read_bytes() == other.read_bytes()


def test_markdown_has_sources_as_footnotes_and_running_numbers(kb: KnowledgeBase, tmp_path: Path) -> None:
    text = markdown(kb, tmp_path)
    assert re.findall(r"^(\d+)\. ", text, re.MULTILINE) == [str(n) for n in range(1, 11)]
    marks, notes = set(re.findall(r"(?<!^)\[\^(\d+)\]", text, re.MULTILINE)), re.findall(r"^\[\^(\d+)\]: ", text, re.M)
    assert marks == set(notes)
    assert notes == [str(n) for n in range(1, len(notes) + 1)]
    assert "[^" not in markdown(kb, tmp_path, clean=True)


def test_a_meeting_that_no_record_reports_does_nothing_in_its_draft(kb: KnowledgeBase, tmp_path: Path) -> None:
    assert re.findall(r"\b(?:The|the) Meeting (\w+)", markdown(kb, tmp_path)) == []


def test_a_final_is_refused_while_anything_is_open(kb: KnowledgeBase, tmp_path: Path) -> None:
    with pytest.raises(DraftError, match="11 placeholders are left"):
        draft(kb, tmp_path / "final.docx", version="final", as_of=DAY)
    assert not list(tmp_path.iterdir())


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_draft_that_nobody_edited_is_replaced(kb: KnowledgeBase, tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    draft(kb, path, as_of=DAY)
    first = path.read_bytes()
    report = draft(kb, path, as_of=DAY, version="rev.1")
    assert (report.path, report.kept) == (path, None)
    assert path.read_bytes() != first
    assert names(tmp_path) == ["draft.docx", "draft.docx.sources.json"]


def test_a_draft_that_a_person_edited_is_never_overwritten(kb: KnowledgeBase, tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    draft(kb, path, as_of=DAY)
    word = Document(str(path))
    word.add_paragraph("Mine.")
    word.save(str(path))
    edited = path.read_bytes()
    report = draft(kb, path, as_of=DAY, force=True)
    assert (report.path, report.kept) == (tmp_path / "draft-2.docx", path)
    assert path.read_bytes() == edited
    again = draft(kb, path, as_of=DAY)
    assert again.path == report.path  # nobody has edited that one
    Document(str(again.path)).save(str(again.path))
    assert draft(kb, path, as_of=DAY).path.name == "draft-3.docx"


def test_a_file_of_which_nothing_is_known_is_kept_unless_forced(kb: KnowledgeBase, tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_text("mine")
    assert draft(kb, path, as_of=DAY, clean=True).path.name == "draft-2.docx"
    assert path.read_text() == "mine"
    assert draft(kb, path, as_of=DAY, clean=True, force=True).path == path
    assert Document(str(path)).paragraphs
    assert names(tmp_path) == ["draft-2.docx", "draft.docx"]


def test_a_place_that_cannot_be_written_is_told_in_one_line(kb: KnowledgeBase, tmp_path: Path) -> None:
    with pytest.raises(DraftError, match=r"there is no folder .*missing"):
        draft(kb, tmp_path / "missing" / "draft.docx", as_of=DAY)
    with pytest.raises(DraftError, match="cannot be written"):
        draft(kb, tmp_path / ("x" * 300 + ".docx"), as_of=DAY)
    assert not list(tmp_path.iterdir())


def test_nothing_is_left_when_writing_fails(kb: KnowledgeBase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(DraftError, match="No space left on device"):
        draft(kb, tmp_path / "draft.docx", as_of=DAY)
    assert not list(tmp_path.iterdir())


def test_in_a_folder_the_file_is_named_after_meeting_template_version_and_day(
    kb: KnowledgeBase, tmp_path: Path
) -> None:
    assert draft(kb, tmp_path, as_of=DAY).path.name == (
        "2015-11-debrief-meeting-on-joint-period-of-action-co-chairs-statement-zero-draft-2015-12-05.docx"
    )


def test_an_unknown_template_is_told_with_those_there_are(kb: KnowledgeBase, tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match=r"no template 'speech'\. Templates: .*co-chairs-statement"):
        draft(kb, tmp_path / "draft.docx", "speech", as_of=DAY)


def test_a_template_cannot_be_reached_outside_its_folder(kb: KnowledgeBase, tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="no template"):
        draft(kb, tmp_path / "draft.docx", "../templates/co-chairs-statement", as_of=DAY)


HOSTILE = "*Clear* # [the] `harbour` {{ 7 * 7 }} | 1. of <b>wrecks</b> [^9] ::: \\ & all"


def hostile(kb: KnowledgeBase) -> None:
    """Add a record whose every word is markup."""
    where = made.document("First Meeting", "Held on 3 May 2021.", f"1. {HOSTILE} by 4 May 2021.", "Second Meeting")
    evidence = made.cited(where, HOSTILE)
    kb.add(
        made.extraction(
            where,
            Meeting(name="First Meeting", ordinal=1, body="Port # *Group*",
                    dates=made.when("3 May 2021", "2021-05-03", "2021-05-03"),
                    city="[Suva]", country=None, mention="this",
                    evidence=made.cited(where, "First Meeting")),
            Meeting(name="Second Meeting", ordinal=2, body="Port # *Group*", dates=made.when("June 2021", None, None),
                    city=None, country=None, mention="later", evidence=made.cited(where, "Second Meeting")),
            Goal(text=HOSTILE, of="# `plan`", evidence=evidence),
            NextStep(action=HOSTILE, detail="- more", due=made.when("by 4 May 2021", None, "2021-05-04", "deadline"),
                     responsible=("| me |",), recipient=None, evidence=evidence),
            body="1. *Harbour* Process",
        )
    )  # fmt: skip
    relink(kb)


def test_no_words_of_a_record_can_change_the_draft_around_them(fresh_kb: KnowledgeBase, tmp_path: Path) -> None:
    hostile(fresh_kb)
    slug = next(row["id"] for row in fresh_kb.db.table("events").rows if row["name"].startswith("Second"))
    word = Document(str(draft(fresh_kb, tmp_path / "draft.docx", meeting=slug, as_of=DAY.replace(year=2022)).path))
    by_style = {each.style.name: each.text for each in word.paragraphs if each.style is not None}
    assert by_style["Process Name"] == "1. *Harbour* Process"
    assert by_style["Body Name"] == "Port # *Group*"
    assert HOSTILE in [each.text for each in word.paragraphs]
    assert [cell.text for cell in word.tables[0].rows[1].cells] == [
        HOSTILE, "- more", "| me |", "By 4\u00a0May 2021", "No report found: [outcome to be reported]",
    ]  # fmt: skip


def test_the_command_line_drafts_and_names_the_file(
    corpus: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    db, out = tmp_path / "kb.db", tmp_path / "next.docx"
    with KnowledgeBase(db, write=True) as kb:
        ingest(kb, [corpus])
    command = ["draft", "co-chairs-statement", "--db", str(db), "--out", str(out), "--as-of", "2015-12-05"]
    assert main(command) == 0
    assert capsysbinary.readouterr().out.decode() == f"{out}\n"
    out.write_bytes(b"edited")
    assert main(command) == 0
    told = capsysbinary.readouterr()
    assert told.out.decode() == f"{tmp_path / 'next-2.docx'}\n"
    assert "was kept" in told.err.decode()
    assert main(["draft", "--db", str(db), "--meeting", "debrief"]) == 1
    assert "2015-11-debrief-meeting" in capsysbinary.readouterr().err.decode()
    assert main(["templates"]) == 0
    assert capsysbinary.readouterr().out.decode().startswith("briefing-note: ")


@pytest.mark.parametrize("name", ["z.xyz", "draft.doc", "statement rev.1"])
def test_a_name_that_ends_in_no_format_is_refused_in_one_line(kb: KnowledgeBase, tmp_path: Path, name: str) -> None:
    with pytest.raises(DraftError, match=r"End the name in \.docx, \.md, \.html or \.pdf, or add --format") as caught:
        draft(kb, tmp_path / name, as_of=DAY)
    assert "\n" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []
    assert draft(kb, tmp_path / name, as_of=DAY, format="docx", clean=True).path == tmp_path / name
