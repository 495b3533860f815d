import json
from pathlib import Path

import pytest
import told

from kb.cli import main
from kb.store import KnowledgeBase


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("compared")
    draft = told.STATEMENT.format(results="inspected [XX] ferries", remark="Fiji [noted / welcomed] the plan.")
    final = told.STATEMENT.format(results="inspected 214 ferries", remark="Fiji welcomed the plan.")
    release = told.RELEASE.format(results="inspected 231 ferries", remark="No ferry sank.", last=20)
    with KnowledgeBase(folder / "kb.db", write=True) as kb:
        draft = draft.replace("STATEMENT**", "STATEMENT**\n\nZERO DRAFT – as of 3 May 2021")
        told.keep(kb, folder, draft=draft, final=final, release=release)
    return folder / "kb.db"


def test_a_diff_shows_what_changed_and_says_how_much_stayed(db: Path, capfd: pytest.CaptureFixture[str]):
    assert main(["diff", "draft", "final", "--db", str(db)]) == 0
    shown = capfd.readouterr()
    assert "[-" in shown.out
    assert "{+214+}" in shown.out
    assert "placeholder" in shown.out
    assert "unchanged" not in shown.out
    assert "unchanged" in shown.err
    assert main(["diff", "draft", "final", "--db", str(db), "--all"]) == 0
    assert "unchanged" in capfd.readouterr().out


def test_a_diff_as_json_holds_every_sentence(db: Path, capfd: pytest.CaptureFixture[str]):
    assert main(["diff", "draft", "final", "--db", str(db), "--format", "json"]) == 0
    shown = json.loads(capfd.readouterr().out)
    assert sum(shown["effects"].values()) == len(shown["sentences"])
    with KnowledgeBase(db) as kb:
        text = kb.db.table("documents").get("final")["text"]
    for each in shown["sentences"]:
        if each["to"]:
            assert text[each["to"]["start"] : each["to"]["end"]] == each["to"]["text"]


def test_an_unknown_document_is_one_clear_line(db: Path, capfd: pytest.CaptureFixture[str]):
    assert main(["diff", "draft", "nothing", "--db", str(db)]) == 1
    assert "nothing: no such document" in capfd.readouterr().err


def test_contradictions_are_listed_with_both_places(db: Path, capfd: pytest.CaptureFixture[str]):
    assert main(["contradictions", "--db", str(db)]) == 0
    shown = capfd.readouterr().out
    assert "inspected 214 ferries" in shown
    assert "inspected 231 ferries" in shown
    assert main(["contradictions", "--db", str(db), "--format", "json", "--document", "release"]) == 0
    assert [len(each["places"]) for each in json.loads(capfd.readouterr().out)] == [2]
    assert main(["contradictions", "--db", str(db), "--format", "json", "--document", "draft"]) == 0
    assert json.loads(capfd.readouterr().out) == []


@pytest.mark.parametrize("name", ["organisation-unodc", "UNODC", "unodc", "Samoa", "Otto Brandt"])
def test_a_party_is_shown_by_its_identifier_or_by_any_of_its_names(
    db: Path, capfd: pytest.CaptureFixture[str], name: str
):
    assert main(["show", "party", name, "--db", str(db)]) == 0
    assert "roles (" in capfd.readouterr().out


def test_a_party_that_nobody_names_is_one_clear_line(db: Path, capfd: pytest.CaptureFixture[str]):
    assert main(["show", "party", "Atlantis", "--db", str(db)]) == 1
    assert capfd.readouterr().err == "kb: Atlantis: no party of this name. 'kb search' finds names in the records\n"
