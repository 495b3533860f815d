"""A final is refused until nothing in it is open, and all that is open is told at once."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from kb.cli import main
from kb.draft import draft
from kb.draft.finished import refuse_unfinished
from kb.draft.versions import version
from kb.errors import DraftError
from kb.store import KnowledgeBase

DAY = date(2015, 12, 5)
BEFORE = date(2015, 12, 3)
TEMPLATE = """{# Short: who took part. #}
# Who took part

{% for operation in operations %}
1. {{ operation.organisations | listed }} took part.

{% endfor %}
"""


@pytest.fixture(scope="module")
def folder(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A template without gaps, and a knowledge base whose records give INTERPOL two capacities."""
    folder = tmp_path_factory.mktemp("own")
    (folder / "short.md.j2").write_text(TEMPLATE, encoding="utf-8")
    assert main(["ingest", str(corpus), "--db", str(folder / "kb.db")]) == 0
    return folder


@pytest.fixture(scope="module")
def kb(folder: Path) -> Iterator[KnowledgeBase]:
    with KnowledgeBase(folder / "kb.db") as opened:
        yield opened


def test_a_final_on_which_the_records_disagree_is_refused_with_both_readings(
    kb: KnowledgeBase, folder: Path, tmp_path: Path
) -> None:
    with pytest.raises(DraftError) as told:
        draft(kb, tmp_path / "final.docx", "short", as_of=DAY, version="final", templates=folder)
    assert "the records disagree on 1 of its points: capacity of INTERPOL" in str(told.value)
    assert "“INTERPOL supports”" in str(told.value)
    assert "“INTERPOL takes part”" in str(told.value)
    assert "--settled" in str(told.value)
    assert list(tmp_path.iterdir()) == []


def test_a_final_whose_readings_people_have_settled_is_issued_and_says_so(
    folder: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    out = tmp_path / "final.docx"
    asked = ["draft", "short", "--db", str(folder / "kb.db"), "--templates", str(folder), "--as-of", str(DAY)]
    assert main([*asked, "--version", "final", "--settled", "--out", str(out)]) == 0
    assert b"the records disagree on 1 of its points" in capsysbinary.readouterr().err
    assert not [each.text for each in Document(str(out)).paragraphs if "disagree" in each.text]


def test_a_dispute_is_no_matter_before_it_was_known(kb: KnowledgeBase, tmp_path: Path) -> None:
    with pytest.raises(DraftError, match="placeholders are left") as told:
        draft(kb, tmp_path / "final.docx", as_of=BEFORE, version="final")
    assert "disagree" not in str(told.value)


def test_all_that_is_open_is_told_at_once() -> None:
    with pytest.raises(DraftError) as told:
        refuse_unfinished([("place", None)], [("a / b", 3), ("c", 4)], [])
    assert str(told.value) == (
        "1 placeholder is left, first '[place]': no final until they are filled; "
        "2 texts are not agreed, first '[a / b]': no final until they are"
    )
    refuse_unfinished([], [], [])


@pytest.mark.parametrize(
    ("words", "label", "slug", "revision"),
    [
        ("zero", "zero draft", "zero-draft", 1),
        ("Zero draft plus", "zero draft plus", "zero-draft-plus", 1),
        ("elements", "elements", "elements", 1),
        ("compilation", "consolidated draft", "consolidated-draft", 1),
        ("Rev. 3", "rev.3", "rev-3", 4),
        ("final", "final", "final", 1),
    ],
)
def test_versions_have_the_names_under_which_drafts_circulate(words: str, label: str, slug: str, revision: int) -> None:
    read = version(words)
    assert (read.label, read.slug, read.revision) == (label, slug, revision)


def test_the_properties_count_revisions(kb: KnowledgeBase, tmp_path: Path) -> None:
    path = draft(kb, tmp_path / "draft.docx", as_of=DAY, version="rev.2").path
    assert Document(str(path)).core_properties.revision == 3
