import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from kb.cli import COMMANDS, main
from kb.cli.asking import STATUS
from kb.json_schema import json_schema
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


def test_one_file_gives_one_object_that_keeps_to_the_schema(statement: Path, capsys: Printed):
    assert main(["extract", str(statement), "--with-text"]) == 0
    shown = json.loads(capsys.readouterr().out)
    jsonschema.validate(shown, json_schema())
    assert shown["document"]["source"] == "statement.md"
    for fact in shown["facts"]:
        assert all(shown["text"][cited["start"] : cited["end"]] == cited["text"] for cited in fact["evidence"])


def test_several_files_give_an_array_and_jsonl_a_line_each(statement: Path, tmp_path: Path, capsys: Printed):
    other = tmp_path / "other.md"
    other.write_text("Tonga attended.")
    assert main(["extract", str(statement), str(other)]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert [each["document"]["source"] for each in shown] == ["statement.md", "other.md"]
    assert main(["extract", str(statement), str(other), "--format", "jsonl"]) == 0
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == shown


def test_every_document_of_the_corpus_keeps_to_the_schema(corpus: Path, capsys: Printed):
    files = [str(path) for path in sorted(corpus.rglob("*.md")) if path.name != "README.md"]
    main(["extract", "--format", "jsonl", *files])
    schema = jsonschema.Draft202012Validator(json_schema())
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(files) > 1
    for line in lines:
        schema.validate(json.loads(line))


def test_the_schema_is_sound_and_refuses_a_fact_without_evidence(statement: Path, capsys: Printed):
    assert main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(schema)
    main(["extract", str(statement)])
    shown = json.loads(capsys.readouterr().out)
    fact = {"type": "goal", "id": "goal-0123456789abcdef", "text": "x", "of": None}
    cited = {"start": 0, "end": 1, "text": "x", "label": None}
    jsonschema.validate(shown | {"facts": [fact | {"evidence": [cited]}]}, schema)
    for wrong in (
        fact | {"evidence": []},
        fact | {"evidence": [cited], "more": 1},
        fact | {"evidence": [cited], "of": 3},
    ):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(shown | {"facts": [wrong]}, schema)


def test_the_same_input_gives_the_same_bytes(statement: Path):
    command = [sys.executable, "-m", "kb", "extract", statement]
    runs = [
        subprocess.run(command, cwd=ROOT, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout != b""


def test_text_prints_the_canonical_text(statement: Path, capsys: Printed):
    assert main(["text", str(statement)]) == 0
    assert "clear the harbour" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("nowhere.md", None, "nowhere.md"),
        ("letter.odt", b"PK", "letter.odt"),
        ("empty.md", b"", "empty.md"),
        ("broken.docx", b"not a zip", "broken.docx"),
        ("broken.pdf", b"%PDF-1.4 oh no", "broken.pdf"),
    ],
)
@pytest.mark.parametrize("command", ["extract", "text"])
def test_a_file_that_cannot_be_read_is_one_clear_line(
    tmp_path: Path, capsys: Printed, command: str, name: str, content: bytes | None, said: str
):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    assert said in complaint(capsys, main([command, str(path)]), 1)


def test_bytes_that_are_not_utf_8_are_read_or_refused_but_never_break(tmp_path: Path, capsys: Printed):
    path = tmp_path / "latin.txt"
    path.write_bytes("Déclaration de Genève\n\nLes ministres se sont réunis.\n".encode("latin-1"))
    assert main(["extract", str(path)]) in (0, 1)
    out, err = capsys.readouterr()
    assert bool(out) != bool(err)
    assert "Traceback" not in err


def test_one_bad_file_fails_the_command_and_the_rest_is_printed(statement: Path, tmp_path: Path, capsys: Printed):
    assert main(["extract", str(tmp_path / "nowhere.md"), str(statement)]) == 1
    out, err = capsys.readouterr()
    assert [each["document"]["source"] for each in json.loads(out)] == ["statement.md"]
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract"],
        ["extract", "--format", "xml", "a.md"],
        ["ingest", "--workers", "0", "a.md"],
        ["ingest", "nowhere.md", "--db", "x.db"],
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
    code = (
        "import sys, kb.cli; sys.exit(any(name in sys.modules for name in ('spacy', 'sqlite_utils', 'rich', 'docx')))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_a_reader_that_has_seen_enough_is_no_error(corpus: Path):
    files = " ".join(f"'{path}'" for path in corpus.rglob("2015*.md")) + " "
    command = f"{sys.executable} -m kb extract --format jsonl {files * 4} | head -c 10"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""


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
