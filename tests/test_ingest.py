import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from kb.ingest import BATCH, Outcome, ingest
from kb.reading import attempt, readings
from kb.rows import Packed
from kb.store import KnowledgeBase
from kb.workers import Crew

ROOT = Path(__file__).parent.parent

MANY = 3 * BATCH
"""So many files take long enough for a run to be cut off in their midst."""

STATEMENT = """# Harbour Process

**Meeting number {n} of the Harbour Process, Suva, Fiji, 3 May 2021**

1. The meeting was held in Suva on 3 May 2021. Fiji and Tonga attended.

2. Next steps:

- Send plan {n} to the co-chairs by 30 June 2021
"""


def write(folder: Path, count: int) -> Path:
    folder.mkdir(exist_ok=True)
    for n in range(count):
        (folder / f"meeting-{n:03}.md").write_text(STATEMENT.format(n=n), encoding="utf-8")
    return folder


def dump(kb: KnowledgeBase) -> list[str]:
    """Return all rows, but for the pages of the search index: these depend on what was written together."""
    return [line for line in kb.db.iterdump() if "_fts_" not in line]


def names(outcomes: list[Outcome]) -> list[str]:
    return [each.path.name for each in outcomes]


def test_ingesting_the_same_folder_again_adds_nothing(fresh_kb: KnowledgeBase, tmp_path: Path):
    folder = write(tmp_path / "in", 3)
    first = ingest(fresh_kb, [folder])
    before = dump(fresh_kb)
    again = ingest(fresh_kb, [folder])
    assert (len(first.added), len(again.added), len(again.unchanged)) == (3, 0, 3)
    assert dump(fresh_kb) == before
    assert fresh_kb.verify() == []


def test_the_same_files_make_the_same_knowledge_base_however_many_processes(fresh_kb: KnowledgeBase, tmp_path: Path):
    folder = write(tmp_path / "in", 5)
    with KnowledgeBase(":memory:", write=True) as other:
        ingest(other, [folder], workers=2)
        ingest(fresh_kb, [folder])
        assert dump(other) == dump(fresh_kb)


def test_one_bad_file_is_one_line_and_the_rest_goes_on(fresh_kb: KnowledgeBase, tmp_path: Path):
    folder = write(tmp_path / "in", 2)
    (folder / "meeting-000.docx").write_bytes(b"no Word file")
    (folder / "empty.md").touch()
    report = ingest(fresh_kb, [folder])
    assert names(report.failed) == ["empty.md", "meeting-000.docx"]
    assert names(report.added) == ["meeting-000.md", "meeting-001.md"]
    assert all(each.reason and "\n" not in each.reason and each.path.name in each.reason for each in report.failed)


def test_a_folder_is_searched_but_what_is_no_document_is_passed_over_and_said(fresh_kb: KnowledgeBase, tmp_path: Path):
    folder = write(tmp_path / "in", 1)
    write(folder / "deeper", 2)
    (folder / "deeper" / "meeting-000.md").unlink()
    for name in ("README.md", "meeting-000.gold.json", "picture.png", ".hidden.md", "~$open.docx"):
        (folder / name).write_text("Nothing to read here.")
    (folder / ".git").mkdir()
    (folder / ".git" / "notes.md").write_text("Nothing to read here.")
    report = ingest(fresh_kb, [folder])
    assert names(report.added) == ["meeting-000.md", "meeting-001.md"]
    assert names(report.of("passed over")) == ["README.md", "picture.png"]
    assert all(each.reason for each in report.of("passed over"))


def test_a_file_that_is_named_is_read_whatever_it_is_called(fresh_kb: KnowledgeBase, tmp_path: Path):
    path = tmp_path / "README.md"
    path.write_text(STATEMENT.format(n=1))
    assert names(ingest(fresh_kb, [path]).added) == ["README.md"]


def test_the_same_content_under_another_name_is_said_to_be_known(fresh_kb: KnowledgeBase, tmp_path: Path):
    folder = write(tmp_path / "in", 1)
    (folder / "z-copy.md").write_bytes((folder / "meeting-000.md").read_bytes())
    for workers in (1, 2):
        copy = ingest(fresh_kb, [folder], workers=workers).outcomes[1]
        assert (copy.result, copy.reason) == ("unchanged", "same content as meeting-000.md")
    assert fresh_kb.db.table("documents").count == 1


def test_a_document_that_is_gone_from_disk_is_kept(fresh_kb: KnowledgeBase, tmp_path: Path):
    folder = write(tmp_path / "in", 2)
    ingest(fresh_kb, [folder])
    (folder / "meeting-000.md").unlink()
    ingest(fresh_kb, [folder])
    assert fresh_kb.db.table("documents").count == 2


def test_missing_and_odd_paths_are_lines_too(fresh_kb: KnowledgeBase, tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.md")
    report = ingest(fresh_kb, [tmp_path / "nowhere.md", tmp_path / "pipe.md", tmp_path])
    assert [each.result for each in report.outcomes] == ["failed", "failed", "passed over"]
    assert "nowhere.md: no such file" in str(report.failed[0].reason)


def test_a_name_that_is_no_valid_text_is_shown_as_well_as_can_be(fresh_kb: KnowledgeBase, tmp_path: Path):
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/n\xff.md")
    Path(odd).write_text(STATEMENT.format(n=1))
    assert len(ingest(fresh_kb, [tmp_path]).added) == 1
    assert [row["source"] for row in fresh_kb.db.table("documents").rows] == ["n\N{REPLACEMENT CHARACTER}.md"]
    assert [each.reason for each in ingest(fresh_kb, [tmp_path]).unchanged] == [None]


def test_progress_is_told_after_every_file(fresh_kb: KnowledgeBase, tmp_path: Path):
    told: list[Outcome] = []
    report = ingest(fresh_kb, [write(tmp_path / "in", 2)], progress=told.append)
    assert told == report.outcomes


def test_settled_files_pass_through_the_crew_in_their_place(tmp_path: Path):
    folder = write(tmp_path / "in", 2)
    paths = sorted(folder.iterdir())
    files = [(paths[0], None), (tmp_path / "known.md", "settled"), (paths[1], None)]
    with Crew(2) as crew:
        done = list(readings(files, crew))
    assert [path for path, _ in done] == [path for path, _ in files]
    assert done[1][1] == "settled"
    assert done[0][1] == attempt(paths[0])


def test_a_fault_of_ours_is_one_line_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr("kb.reading.read", lambda path, limits: 1 / 0)
    assert attempt(tmp_path / "a.md") == "a.md: internal error (ZeroDivisionError: division by zero). Please report it"


def test_a_document_that_cannot_be_kept_costs_itself_alone(
    fresh_kb: KnowledgeBase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    folder = write(tmp_path / "in", 4)
    at_fault, read = "meeting-002.md", attempt

    def overflowing(path: Path, **limits: object) -> Packed | str:
        packed = read(path)
        assert isinstance(packed, Packed)
        table, columns, _ = packed.tables[2]
        spoilt = (table, columns, [(0, 0, 2**70, "unused")])
        return replace(packed, tables=(*packed.tables[:2], spoilt)) if path.name == at_fault else packed

    monkeypatch.setattr("kb.reading.attempt", overflowing)
    report = ingest(fresh_kb, [folder])
    assert names(report.failed) == [at_fault]
    assert str(report.failed[0].reason).startswith(f"{at_fault}: internal error (OverflowError: Python int too large")
    assert len(report.added) == 3
    assert fresh_kb.verify() == []


@pytest.mark.parametrize("workers", [1, 2])
def test_a_killed_run_leaves_whole_documents_and_the_next_run_completes(tmp_path: Path, workers: int):
    folder, path = write(tmp_path / "in", MANY), tmp_path / "kb.db"
    command = [sys.executable, "-m", "kb", "ingest", folder, "--db", path, "--workers", str(workers)]
    process = subprocess.Popen(command, cwd=ROOT)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None and not _documents(path):
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert process.returncode == -signal.SIGKILL
    with KnowledgeBase(path, write=True) as kb:
        kept = kb.db.table("documents").count
        assert 0 < kept < MANY
        assert kb.verify() == []
        report = ingest(kb, [folder])
        assert (len(report.unchanged), len(report.added)) == (kept, MANY - kept)
        assert kb.verify() == []
        with KnowledgeBase(":memory:", write=True) as whole:
            ingest(whole, [folder])
            assert dump(kb) == dump(whole)


def _documents(path: Path) -> int:
    """Count what is kept so far, without getting in the way."""
    try:
        with KnowledgeBase(path) as kb:
            return kb.db.table("documents").count
    except Exception:  # not made yet
        return 0
