"""A disagreement on words that are no fact by themselves, such as the year of founding, stops no draft."""

from pathlib import Path

import pytest
import told
from click.testing import CliRunner

from kb.cli import kb as command
from kb.store import KnowledgeBase

MEETING = "2021-05-second-meeting-of-the-working-group-on-overloaded-ferries"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Return a knowledge base of a statement and a release that give two years of founding."""
    name = tmp_path / "kb.db"
    with KnowledgeBase(name, write=True) as kb:
        told.keep(
            kb,
            tmp_path,
            statement=told.STATEMENT.format(
                results="trained officers", remark="The Amber Sea Forum was set up in 2009."
            ),
            release=told.RELEASE.format(
                results="trained officers", last=20, remark="Founded in 2011, the Amber Sea Forum has nine members."
            ),
        )
        assert [row["value"] for row in kb.db.table("contradiction_readings").rows_where("fact_id is null")]
    return name


@pytest.mark.parametrize(
    "template", ["co-chairs-statement", "media-release", "next-steps", "participants-list", "briefing-note"]
)
def test_every_template_is_drafted(archive: Path, tmp_path: Path, template: str) -> None:
    out = tmp_path / f"{template}.md"
    done = CliRunner().invoke(
        command, ["draft", template, "--db", str(archive), "--out", str(out), "--meeting", MEETING]
    )
    assert done.exit_code == 0, done.output
    assert out.read_text("utf-8")
