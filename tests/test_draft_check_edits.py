"""Each thing that a person changes in a draft is told in one line, with or without its side file; nothing else is."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import harbour
import pytest
from docx import Document

from kb.cli import main
from kb.draft import brief, check, draft, styles, templates
from kb.draft.edited import Finding
from kb.ingest import ingest
from kb.store import KnowledgeBase

HELD = "2021-05-second-senior-officials-meeting-of-the-working-group-on-lost-cargo"
COMING = "2022-03-third-senior-officials-meeting"
DAY = date(2021, 10, 1)
OPEN = {"placeholder", "records disagree", "not agreed"}

DISPUTED = {"records disagree"}

EDITS = {
    "number": ("inspected 212 ships", "inspected 221 ships", "number changed", "212 → 221", "221"),
    "bound": ("over 40 containers", "40 containers", "number changed", "over 40 → 40", "40"),
    "name": ("Australia, Fiji and Vietnam", "Australia, Samoa and Vietnam", "name changed", "Fiji → Samoa", "Samoa"),
    "opening name": ("Australia, Fiji and", "Tonga, Fiji and", "name changed", "Australia → Tonga", "Tonga"),
    "date": (
        "1 to 16 August",
        "1 to 18 August",
        "date changed",
        "from 1 to 16 august 2021 → from 1 to 18 august 2021",
        None,
    ),
    "verb": ("took note of this suggestion", "endorsed this suggestion", "verb stronger", "take note → endorse", None),
    "sentence": ("The Meeting took note of this suggestion.", "", "dropped", "The Meeting took note of this", None),
    "addition": (
        *("Samoa suggested", "The Meeting decided to buy ten ships. Samoa suggested"),
        *("no source", "The Meeting decided to buy ten ships.", None),
    ),
}
"""Old words, new words, kind of finding, what it says, and what it says when only comments are left."""


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    """The records of an invented forum with the facts found in them."""
    with KnowledgeBase(":memory:", write=True) as opened:
        ingest(opened, [harbour.write(tmp_path_factory.mktemp("harbour"))])
        yield opened


def alone(path: Path) -> Path:
    """Lose the file beside a draft."""
    path.with_name(f"{path.name}.sources.json").unlink()
    return path


def found(path: Path, kb: KnowledgeBase | None = None) -> list[Finding]:
    return [each for each in check(path, kb=kb) if each.kind not in OPEN]


@pytest.mark.parametrize("meeting", [HELD, COMING])
@pytest.mark.parametrize("style", styles())
@pytest.mark.parametrize("template", sorted(templates()))
def test_in_a_draft_that_nobody_edited_nothing_parts_from_its_source(
    kb: KnowledgeBase, tmp_path: Path, template: str, style: str, meeting: str
) -> None:
    path = draft(kb, tmp_path / "draft.docx", template, meeting, as_of=DAY, style=style).path
    assert found(path) == []
    assert found(alone(path), kb) == []
    assert found(path) == []


def edited(kb: KnowledgeBase, folder: Path, old: str, new: str) -> Path:
    """Return a statement whose words were changed in the one of two meetings that has them."""
    for meeting in (COMING, HELD):
        path = draft(kb, folder / f"{meeting}.docx", meeting=meeting, as_of=DAY).path
        word = Document(str(path))
        runs = [run for each in word.paragraphs for run in each.runs if old in run.text.replace("\u00a0", " ")]
        for run in runs:
            run.text = run.text.replace("\u00a0", " ").replace(old, new)
        word.save(str(path))
        if runs:
            return path
    raise AssertionError(old)


@pytest.mark.parametrize("name", EDITS)
def test_what_was_edited_is_found_and_nothing_else(kb: KnowledgeBase, tmp_path: Path, name: str) -> None:
    old, new, kind, what, _ = EDITS[name]
    (finding,) = found(edited(kb, tmp_path, old, new))
    assert (finding.kind, finding.what[: len(what)]) == (kind, what)
    assert (kind == "no source") == (finding.source == "")


@pytest.mark.parametrize("name", EDITS)
def test_it_is_found_as_well_from_the_knowledge_base_alone(kb: KnowledgeBase, tmp_path: Path, name: str) -> None:
    old, new, kind, what, _ = EDITS[name]
    (finding,) = found(alone(edited(kb, tmp_path, old, new)), kb)
    assert (finding.kind, finding.what[: len(what)]) == (kind, what)


@pytest.mark.parametrize("name", [name for name, edit in EDITS.items() if edit[4]])
def test_numbers_and_names_are_found_from_the_comments_alone(kb: KnowledgeBase, tmp_path: Path, name: str) -> None:
    old, new, kind, _, what = EDITS[name]
    (finding,) = found(alone(edited(kb, tmp_path, old, new)))
    assert (finding.kind, finding.what) == (kind, what)
    assert finding.source.startswith("release.md, ")


def test_every_finding_is_one_line_that_says_where_what_and_by_which_source(
    kb: KnowledgeBase, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = edited(kb, tmp_path, *EDITS["number"][:2])
    assert main(["check", str(path), "--db", str(tmp_path / "none.db")]) == 1
    lines = capsysbinary.readouterr().out.decode().splitlines()
    assert (
        lines[0] == "paragraph 5: number changed: 212 → 221 (release.md, passage 7, unnumbered: “inspected 212 ships”)"
    )
    assert len(lines) == len(check(path))
    assert all(line.startswith(("paragraph ", "unnumbered: ")) for line in lines)


def test_what_the_records_disagree_on_is_listed_with_every_reading(corpus: Path, tmp_path: Path) -> None:
    with KnowledgeBase(":memory:", write=True) as opened:
        ingest(opened, [corpus])
        path = draft(opened, tmp_path / "draft.docx", as_of=date(2015, 12, 5)).path
        for lost in (False, True):
            (finding,) = (each for each in check(alone(path) if lost else path, kb=opened) if each.kind in DISPUTED)
            assert finding.what.startswith("capacity of INTERPOL: Joint Period of Action")
            assert "“INTERPOL supports” (2015-09-02-joint-period-of-action-planning-meeting.md, par" in finding.source
            assert " or “INTERPOL takes part” (2015-12-04-joint-period-of-action-media-statement" in finding.source


def test_a_fact_of_the_brief_that_was_dropped_is_named_with_its_line(kb: KnowledgeBase, tmp_path: Path) -> None:
    filled = brief(kb, tmp_path / "brief.yaml", COMING, as_of=DAY)
    text = filled.read_text(encoding="utf-8").replace(
        'purpose: ""', 'purpose: "The meeting was to review the patrols."'
    )
    filled.write_text(text, encoding="utf-8")
    path = draft(kb, tmp_path / "draft.docx", as_of=DAY, brief=filled).path
    word = Document(str(path))
    (run,) = (run for each in word.paragraphs for run in each.runs if "review the patrols" in run.text)
    run.text = ""
    word.save(str(path))
    (finding,) = found(path)
    assert (finding.kind, finding.what) == ("dropped", "The meeting was to review the patrols.")
    assert "supplied by the drafter" in finding.source
