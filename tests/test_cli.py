import json
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from kb.cli import COMMANDS, judging, main
from kb.cli.following import STATUS
from kb.link.follow_ups import STRENGTH
from kb.store import KnowledgeBase

ROOT = Path(__file__).parent.parent

Printed = pytest.CaptureFixture[str]


@pytest.fixture
def statement(tmp_path: Path) -> Path:
    path = tmp_path / "statement.md"
    path.write_text(
        "# Harbour Process\n\n1. The goals are to:\n\n- clear the harbour\n\n2. Fiji attended on 3 May 2021.\n"
    )
    return path


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A knowledge base of the corpus."""
    path = tmp_path_factory.mktemp("db") / "kb.db"
    assert main(["ingest", str(ROOT / "corpus"), "--db", str(path)]) == 0
    return path


def complaint(printed: Printed, code: int, expected: int) -> str:
    """Return the one line that a failing command wrote to standard error, and nothing to standard output."""
    out, err = printed.readouterr()
    assert code == expected, err
    assert out == ""
    assert err.count("\n") == 1, err
    assert "Traceback" not in err
    return err


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract"],
        ["extract", "--format", "xml", "a.md"],
        ["ingest", "--workers", "0", "a.md"],
        ["next-steps", "--db", "x.db", "--as-of", "31.12.2015"],
        ["search", "--db", "x.db"],
        ["nonsense"],
        ["evaluate", "a", "b"],
    ],
)
def test_wrong_usage_is_one_line_with_code_2(arguments: list[str], tmp_path: Path, monkeypatch, capsys: Printed):
    monkeypatch.chdir(tmp_path)
    assert "--help'" in complaint(capsys, main(arguments), 2)
    assert list(tmp_path.iterdir()) == []


def test_ingest_verify_search_and_summary_work_together(db: Path, capsys: Printed):
    assert main(["verify", "--db", str(db)]) == 0
    assert "0 disagreements" in capsys.readouterr().err
    assert main(["search", "focal", "point", "--db", str(db), "--format", "json"]) == 0
    assert "[focal] [point]" in json.loads(capsys.readouterr().out)[0]["snippet"]
    assert main(["search", "focal point", "--db", str(db)]) == 0
    assert "[focal]" in capsys.readouterr().out
    assert main(["summary", "--db", str(db), "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert len(shown["documents"]) == 2
    assert main(["summary", "--db", str(db)]) == 0
    assert "Next steps" in capsys.readouterr().out


def test_ingesting_again_changes_no_byte_of_the_file(db: Path, capsys: Printed):
    before = db.read_bytes()
    assert main(["ingest", str(ROOT / "corpus"), "--db", str(db)]) == 0
    assert "0 added, 2 unchanged, 0 replaced, 0 failed" in capsys.readouterr().err
    assert db.read_bytes() == before


def test_what_is_passed_over_or_fails_is_said_and_the_rest_is_kept(statement: Path, tmp_path: Path, capsys: Printed):
    (tmp_path / "README.md").write_text("About this folder.")
    (tmp_path / "empty.txt").touch()
    db = tmp_path / "out.db"
    assert main(["ingest", str(tmp_path), "--db", str(db)]) == 1
    err = capsys.readouterr().err
    assert "README.md: passed over: describes its folder" in err
    assert "kb: empty.txt" in err
    assert "1 added, 0 unchanged, 0 replaced, 1 failed" in err
    with KnowledgeBase(db) as kb:
        assert kb.db.table("documents").count == 1


def test_a_path_that_is_missing_is_one_line_and_the_others_are_taken_in(
    statement: Path, tmp_path: Path, capsys: Printed
):
    db = tmp_path / "kb.db"
    assert main(["ingest", "nowhere", str(statement), "--db", str(db)]) == 1
    err = capsys.readouterr().err
    assert err.count("nowhere") == 1
    assert "1 added, 0 unchanged, 0 replaced, 1 failed" in err
    assert main(["ingest", "nowhere", "--db", str(tmp_path / "other.db")]) == 1
    assert "nowhere: no such file or folder" in capsys.readouterr().err
    assert not (tmp_path / "other.db").exists()


def test_a_wrong_day_is_answered_with_a_right_one(tmp_path: Path, capsys: Printed):
    code = main(["draft", "--db", str(tmp_path / "x.db"), "--as-of", "2015-02-30"])
    said = complaint(capsys, code, 2)
    assert "a day such as 2015-12-31" in said
    assert "%" not in said


def test_a_port_that_is_taken_is_said_and_nothing_else(db: Path, capsys: Printed):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code = main(["serve", "--db", str(db), "--port", str(port)])
    assert f"127.0.0.1:{port}: cannot be served on" in complaint(capsys, code, 1)


def test_evaluate_says_which_folder_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed):
    assert "no such folder" in complaint(capsys, main(["evaluate", str(tmp_path / "nodir")]), 1)
    monkeypatch.setattr(judging, "CORPUS", tmp_path / "site-packages" / "corpus")
    said = complaint(capsys, main(["evaluate"]), 1)
    assert "name a folder" in said
    assert "site-packages" not in said


def test_a_run_that_takes_nothing_in_leaves_no_file_behind(tmp_path: Path, capsys: Printed):
    (tmp_path / "empty.md").touch()
    assert main(["ingest", str(tmp_path / "empty.md"), "--db", str(tmp_path / "kb.db")]) == 1
    assert not (tmp_path / "kb.db").exists()


def test_nothing_found_is_said_on_standard_error(db: Path, capsys: Printed):
    assert main(["search", "zyzzyva", "--db", str(db)]) == 0
    assert capsys.readouterr() == ("", "Nothing found. Fewer or other words may help\n")


def test_an_unknown_type_is_named_with_those_there_are(db: Path, capsys: Printed):
    assert "passage, meeting, activity" in complaint(
        capsys, main(["search", "x", "--type", "song", "--db", str(db)]), 2
    )


@pytest.mark.parametrize("command", [["verify"], ["search", "x"], ["summary"]])
def test_a_missing_knowledge_base_is_one_clear_line(tmp_path: Path, capsys: Printed, command: list[str]):
    path = tmp_path / "kb.db"
    assert "no such knowledge base" in complaint(capsys, main([*command, "--db", str(path)]), 1)
    assert not path.exists()


@pytest.mark.parametrize("command", [["verify"], ["search", "x"], ["summary"], ["ingest", "corpus"]])
def test_a_database_that_is_not_ours_is_refused_and_left_alone(
    tmp_path: Path, monkeypatch, capsys: Printed, command: list[str]
):
    monkeypatch.chdir(ROOT)
    path = tmp_path / "dogs.db"
    with sqlite3.connect(path) as connection:
        connection.execute("create table dogs (name text)")
    connection.close()
    before = path.read_bytes()
    assert "not a knowledge base" in complaint(capsys, main([*command, "--db", str(path)]), 1)
    path.write_text("no database at all, only words")
    assert "not a SQLite file" in complaint(capsys, main([*command, "--db", str(path)]), 1)
    path.write_bytes(before)


def test_a_newer_knowledge_base_is_refused(db: Path, tmp_path: Path, capsys: Printed):
    path = tmp_path / "kb.db"
    path.write_bytes(db.read_bytes())
    with sqlite3.connect(path) as connection:
        connection.execute("pragma user_version = 999")
    connection.close()
    assert "made by a newer version" in complaint(capsys, main(["summary", "--db", str(path)]), 1)


def test_a_damaged_row_makes_verify_fail_and_names_it(db: Path, tmp_path: Path, capsys: Printed):
    path = tmp_path / "kb.db"
    path.write_bytes(db.read_bytes())
    with sqlite3.connect(path) as connection:
        connection.execute("update evidence set text = 'never said' where rowid = 1")
    connection.close()
    assert main(["verify", "--db", str(path)]) == 1
    out, err = capsys.readouterr()
    assert "'never said' is not what the document says" in out
    assert err.count("\n") == 1


def test_evaluate_prints_figures_and_misses(capsys: Printed):
    assert main(["evaluate", "--format", "json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["evidence"]["documents"] == 2
    assert main(["evaluate", "--show", "misses"]) == 0
    assert "all facts" in capsys.readouterr().out


def test_every_command_has_help_and_help_comes_at_once(capsys: Printed):
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    for command in COMMANDS:
        assert f"  {command.name} " in shown
        assert main([str(command.name), "--help"]) == 0
    heavy = ("spacy", "sqlite_utils", "rich", "docx", "lxml", "markdown_it")
    code = f"import sys, kb.cli; sys.exit(any(name in sys.modules for name in {heavy}))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_a_fault_of_ours_is_one_line_too(monkeypatch: pytest.MonkeyPatch, statement: Path, capsys: Printed):
    monkeypatch.setattr("extractors.pipeline.extract", lambda document: 1 / 0)
    assert "internal error (ZeroDivisionError" in complaint(capsys, main(["extract", str(statement)]), 1)


def test_an_interrupted_run_says_that_it_stopped(monkeypatch: pytest.MonkeyPatch, statement: Path, capsys: Printed):
    def interrupt(document: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("extractors.pipeline.extract", interrupt)
    assert main(["extract", str(statement)]) == 1
    assert capsys.readouterr().err.strip() == "kb: stopped; what was finished is kept"


def test_every_status_of_a_next_step_has_words_for_people():
    assert set(STATUS) == {*STRENGTH, "no-report", None}
