import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import told

from kb.cli import main
from kb.due import next_steps
from kb.queries import ask
from kb.store import KnowledgeBase

FINAL = told.STATEMENT.format(results="inspected 214 ferries", remark="Fiji welcomed the plan.")
DRAFT = told.STATEMENT.format(results="inspected [XX] ferries", remark="Fiji [noted / welcomed] the plan.").replace(
    "STATEMENT**", "STATEMENT**\n\nZERO DRAFT – as of 3 May 2021"
)
MEETING = "2021-05-second-meeting-of-the-working-group-on-overloaded-ferries"
OPERATION = "2021-04-operation-calm-water"


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    """A knowledge base of a draft and the final text that took its place."""
    folder = tmp_path_factory.mktemp("versions")
    with KnowledgeBase(folder / "kb.db", write=True) as opened:
        told.keep(opened, folder, draft=DRAFT, final=FINAL)
        yield opened


def test_a_draft_with_a_final_text_holds_nobody_to_its_steps(kb: KnowledgeBase):
    assert [row["document_id"] for row in next_steps(kb.db, date(2021, 6, 1))] == ["final"]
    assert [row["document_id"] for row in ask(kb.db, "next_steps")] == ["final"]
    assert [row["document_id"] for row in ask(kb.db, "next_steps", document="draft")] == ["draft"]


def test_a_draft_alone_is_all_there_is(fresh_kb: KnowledgeBase, tmp_path: Path):
    told.keep(fresh_kb, tmp_path, draft=DRAFT)
    assert [row["document_id"] for row in next_steps(fresh_kb.db, date(2021, 6, 1))] == ["draft"]


def test_a_draft_that_gives_the_month_only_comes_before_its_final_text(fresh_kb: KnowledgeBase, tmp_path: Path):
    early = DRAFT.replace("4-5 MAY 2021", "MAY 2021").replace("on 4 and 5 May 2021", "in May 2021")
    told.keep(fresh_kb, tmp_path, draft=early.replace("as of 3 May 2021", "not agreed"), final=FINAL)
    assert [row["document_id"] for row in ask(fresh_kb.db, "next_steps")] == ["final"]


def test_a_country_took_part_once_however_many_versions_say_so(kb: KnowledgeBase):
    rows = list(ask(kb.db, "attendance", events=json.dumps([MEETING])))
    assert {row["document_id"] for row in rows} == {"final"}
    assert [row["name"] for row in rows].count("Tonga") == 1


def test_a_meeting_is_shown_by_its_final_text(kb: KnowledgeBase, capfd: pytest.CaptureFixture[str]):
    assert main(["show", "meeting", MEETING, "--db", str(kb.path)]) == 0
    shown = capfd.readouterr().out
    assert "- participant: Tonga (par. 2)" in shown
    assert shown.count("Complete the handbook for port inspectors") == 1
    assert "- draft: this" in shown
    assert "XX" not in shown


def test_an_activity_is_shown_with_its_results(kb: KnowledgeBase, capfd: pytest.CaptureFixture[str]):
    assert main(["show", "activity", OPERATION, "--db", str(kb.path)]) == 0
    assert "214 ferries, inspected" in capfd.readouterr().out
    assert main(["show", "activity", OPERATION, "--db", str(kb.path), "--format", "json"]) == 0
    facts = json.loads(capfd.readouterr().out)["facts"]
    assert {"statistic"} == {each["type"] for each in facts}
    assert [each["value"] for each in facts if each["document_id"] == "final"] == [214]


def test_a_document_is_shown_with_roles_verbs_and_figures(kb: KnowledgeBase, capfd: pytest.CaptureFixture[str]):
    assert main(["show", "document", "final", "--db", str(kb.path)]) == 0
    shown = capfd.readouterr().out
    assert "- observer: UNODC (par. 2)" in shown
    assert "(stance, welcome, level 4) Fiji: " in shown
    assert "214 ferries, inspected" in shown


def test_a_draft_reports_nothing_once_its_final_text_is_there(fresh_kb: KnowledgeBase, tmp_path: Path):
    first = FINAL.replace("SECOND", "FIRST").replace("Second", "First").replace("MAY 2021", "MAY 2020")
    first = first.replace("May 2021", "May 2020").replace("30 June 2021", "31 March 2021")
    said = "[The handbook for port inspectors was completed in March 2021.]"
    draft = DRAFT.replace("Fiji [noted / welcomed] the plan.", said)
    told.keep(fresh_kb, tmp_path, first=first, draft=draft)
    assert {row["status"] for row in ask(fresh_kb.db, "next_steps", document="first")} == {"reported-done"}
    told.keep(fresh_kb, tmp_path, final=FINAL)
    assert {row["status"] for row in ask(fresh_kb.db, "next_steps", document="first")} == {"restated"}
