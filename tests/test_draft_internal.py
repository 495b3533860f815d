"""Who proposed what is told in an internal draft, and nowhere else."""

import json
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import harbour
import pytest
from docx import Document

from kb.draft import brief, draft
from kb.draft.internal import Proposal, without_names
from kb.errors import DraftError
from kb.ingest import ingest
from kb.store import KnowledgeBase

DAY = date(2021, 10, 1)
ASKED = "The Meeting [agreed to {Wakanda} / took note of {Genovia, Latveria}] the plan."
RECORD = """# Second Meeting of the Reef Watch Group

SUVA, FIJI, 3 AND 4 MAY 2021

Co-Chairs' Statement

1. The Second Meeting of the Reef Watch Group was held in Suva, Fiji, on 3 and 4 May 2021. It was co-chaired by Fiji and
Palau.

2. Samoa proposed a joint survey of the outer reef. The Meeting took note of the proposal and agreed to return to it.

3. The third meeting of the Reef Watch Group will be held in Koror, Palau, in May 2022.
"""


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    """The records of the Harbour Process, made up for tests."""
    folder = harbour.write(tmp_path_factory.mktemp("records"))
    with KnowledgeBase(":memory:", write=True) as opened:
        ingest(opened, [folder])
        yield opened


@pytest.fixture
def filled(kb: KnowledgeBase, tmp_path: Path) -> Path:
    """A brief in which two alternatives have their proposers."""
    path = brief(kb, tmp_path / "brief.yaml", as_of=DAY)
    text = path.read_text(encoding="utf-8")
    before = re.search(r"^decisions:.*\n(?:#.*\n|  - .*\n)*", text, re.MULTILINE)
    assert before
    path.write_text(text.replace(before[0], f'decisions:\n  - "{ASKED}"\n'), encoding="utf-8")
    return path


def everything(path: Path) -> str:
    """Return all that stands in the parts of a Word file, and in the file beside it."""
    with zipfile.ZipFile(path) as archive:
        parts = "".join(archive.read(name).decode() for name in archive.namelist())
    beside = path.with_name(f"{path.name}.sources.json")
    return parts + (beside.read_text(encoding="utf-8") if beside.exists() else "")


@pytest.mark.parametrize(
    ("told", "text", "proposals"),
    [
        ("We [agreed {Fiji}] to it.", "We [agreed] to it.", [("agreed", "Fiji")]),
        ("[a b {Fiji} / c {Samoa; Palau}]", "[a b / c]", [("a b", "Fiji"), ("c", "Samoa; Palau")]),
        ("We met [in Suva] {Fiji} again.", "We met [in Suva] again.", [("[in Suva]", "Fiji")]),
        ("We met again. {Fiji}", "We met again.", [("We met again.", "Fiji")]),
        ("No names {{ c }} here.", "No names {{ c }} here.", []),
    ],
)
def test_a_name_in_braces_stands_for_the_words_before_it(
    told: str, text: str, proposals: list[tuple[str, str]]
) -> None:
    assert without_names(told) == (text, tuple(Proposal(*each) for each in proposals))


def test_an_internal_draft_says_in_comments_who_proposed_what(kb: KnowledgeBase, tmp_path: Path, filled: Path) -> None:
    path = draft(kb, tmp_path / "draft.docx", as_of=DAY, brief=filled, internal=True).path
    lines = [line for comment in Document(str(path)).comments for line in comment.text.split("\n")]
    told = [line for line in lines if line.startswith("Internal")]
    assert any(line.startswith("Internal – proposed by Wakanda – ") and "“agreed to”" in line for line in told)
    assert any("proposed by Genovia, Latveria" in line and "“took note of”" in line for line in told)
    sources = json.loads(path.with_name("draft.docx.sources.json").read_text(encoding="utf-8"))
    assert "Wakanda" in {each.get("proposer") for said in sources["sentences"] for each in said["sources"]}


def test_no_other_draft_holds_a_name_anywhere(kb: KnowledgeBase, tmp_path: Path, filled: Path) -> None:
    for number, choices in enumerate(({}, {"clean": True}, {"version": "rev.1"})):
        path = draft(kb, tmp_path / f"draft{number}.docx", as_of=DAY, brief=filled, **choices).path
        told = everything(path)
        assert "[agreed to / took note of]" in "".join(Document(str(path)).element.body.itertext())
        assert not re.search(r"Wakanda|Genovia|Latveria|proposed by|\(internal", told)
    for form in ("md", "html"):
        path = draft(kb, tmp_path / f"draft.{form}", as_of=DAY, brief=filled).path
        assert not re.search(r"Wakanda|Genovia|Latveria|proposed by|\(internal", path.read_text(encoding="utf-8"))


def test_an_internal_draft_says_so_in_status_line_header_properties_and_name(
    kb: KnowledgeBase, tmp_path: Path, filled: Path
) -> None:
    path = draft(kb, tmp_path, as_of=DAY, brief=filled, internal=True).path
    word = Document(str(path))
    label = "(internal, not for circulation)"
    assert "zero-draft-internal" in path.name
    assert label in word.sections[0].header.paragraphs[0].text
    assert label in word.core_properties.version
    assert [
        each.text for each in word.paragraphs if each.style and each.style.name == "Status Line" and label in each.text
    ]


def test_internal_and_clean_or_final_is_a_contradiction(kb: KnowledgeBase, tmp_path: Path) -> None:
    with pytest.raises(DraftError, match="leave out --internal or --clean"):
        draft(kb, tmp_path / "draft.docx", internal=True, clean=True)
    with pytest.raises(DraftError, match="leave out --internal or the version final"):
        draft(kb, tmp_path / "draft.docx", internal=True, version="final")
    assert list(tmp_path.iterdir()) == []


def test_what_a_record_says_was_proposed_names_its_proposer(tmp_path: Path) -> None:
    (tmp_path / "reef.md").write_text(RECORD, encoding="utf-8")
    with KnowledgeBase(":memory:", write=True) as kb:
        ingest(kb, [tmp_path / "reef.md"])
        path = draft(kb, tmp_path / "note.docx", "briefing-note", as_of=date(2021, 6, 1), internal=True).path
    told = [comment.text for comment in Document(str(path)).comments if "Internal" in comment.text]
    assert told
    assert all("Internal – proposed by Samoa – reef.md, paragraph 2: “" in text for text in told)
