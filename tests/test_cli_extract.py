import json
import os
import subprocess
import sys
from pathlib import Path

import harbour
import jsonschema
import pytest

from kb.cli import main
from kb.json_schema import json_schema

ROOT = Path(__file__).parent.parent

Printed = pytest.CaptureFixture[str]


@pytest.fixture
def statement(tmp_path: Path) -> Path:
    path = tmp_path / "statement.md"
    path.write_text(
        "# Harbour Process\n\n1. The goals are to:\n\n- clear the harbour\n\n2. Fiji attended on 3 May 2021.\n"
    )
    return path


def test_one_file_gives_one_object_that_keeps_to_the_schema(statement: Path, capsys: Printed):
    assert main(["extract", str(statement), "--with-text"]) == 0
    shown = json.loads(capsys.readouterr().out)
    jsonschema.validate(shown, json_schema())
    assert shown["document"]["source"] == "statement.md"
    for fact in shown["facts"]:
        assert all(shown["text"][cited["start"] : cited["end"]] == cited["text"] for cited in fact["evidence"])


def test_the_table_shows_the_key_values_of_each_fact(tmp_path: Path, capsys: Printed):
    assert main(["extract", "--format", "table", *(str(path) for path in harbour.write(tmp_path).glob("*.md"))]) == 0
    shown = " ".join(capsys.readouterr().out.replace("│", " ").split())
    for told in (
        "over 40 containers, recovered (of Operation Clear Water)",
        "co-chair: Fiji",
        "(request, urge, level 6) Meeting: consider reporting losses within 48 hours, where appropriate [to members]",
        "Send draft reporting form to members; by whom: Secretariat; to: members; due: by 30 June 2021",
        "Mere Vakaloloma (say): “We will go on,”",
    ):
        assert told in shown


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
    assert main([command, str(path)]) == 1
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert said in err


@pytest.mark.parametrize("command", ["extract", "text", "ingest"])
def test_a_guess_at_the_encoding_is_said_in_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Printed, command: str
):
    monkeypatch.chdir(tmp_path)
    words = "The ministers met in a café in Nadi on 3 May 2021 and agreed on the text of the joint plan of work.\n"
    Path("bad.txt").write_bytes(words.encode("cp1252"))
    Path("good.txt").write_text(words, "utf-8")
    for name in ("bad.txt", "good.txt"):
        assert main([command, name]) == 0
    lines = capfd.readouterr().err.splitlines()
    assert [line for line in lines if not line.startswith("kb.db:")] == ["bad.txt: not UTF-8; read as windows-1252"]


def test_bytes_that_are_not_utf_8_are_read_or_refused_but_never_break(tmp_path: Path, capsys: Printed):
    path = tmp_path / "latin.txt"
    path.write_bytes("Déclaration de Genève\n\nLes ministres se sont réunis.\n".encode("latin-1"))
    assert main(["extract", str(path)]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["document"]["source"] == "latin.txt"
    assert err.startswith("latin.txt: not UTF-8; read as ")
    assert err.count("\n") == 1


def test_one_bad_file_fails_the_command_and_the_rest_is_printed(statement: Path, tmp_path: Path, capsys: Printed):
    assert main(["extract", str(tmp_path / "nowhere.md"), str(statement)]) == 1
    out, err = capsys.readouterr()
    assert [each["document"]["source"] for each in json.loads(out)] == ["statement.md"]
    assert err.count("\n") == 1


def test_a_reader_that_has_seen_enough_is_no_error(corpus: Path):
    files = " ".join(f"'{path}'" for path in corpus.rglob("2015*.md")) + " "
    command = f"{sys.executable} -m kb extract --format jsonl {files * 4} | head -c 10"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""
