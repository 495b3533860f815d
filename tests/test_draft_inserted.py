"""Numbers of paragraphs that last from version to version: 5 bis after 5, and 6 stays 6."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import harbour
import pytest
from docx import Document
from openxml_audit import OpenXmlValidator
from versions import ABOUT, AFTER, REFERENCE

from extractors.formats import read
from kb.draft import draft
from kb.draft.inserted import keep_numbers
from kb.draft.package import packed
from kb.draft.parts import parts, previous
from kb.draft.syntax import parse
from kb.draft.word import built
from kb.ingest import ingest
from kb.store import KnowledgeBase

OLD = """# Title

1. The Meeting opened on time in the hall.

1. [#old] It thanked Fiji for the boats.

1. It closed in the evening, see paragraph [@old].
"""
NEW = """# Title

1. The Meeting opened on time in the hall.

1. Buoys were painted in seven ports:

    1. red ones
    1. green ones

1. Lamps burn longer now than ever before:

    1. big lamps

1. [#old] It thanked Fiji for the boats.

1. It closed in the evening, see paragraph [@old].

1. An annex about fish was added last.
"""


def version(text: str, folder: Path, name: str, before: Path | None = None) -> tuple[Path, dict[int, str]]:
    """Write a version of a text, numbered as the one before, and return the numbers that changed."""
    word = built(parse(text), [], ABOUT, REFERENCE)
    labels = keep_numbers(word, previous(before)) if before else {}
    path = folder / name
    path.write_bytes(packed(word, AFTER))
    return path, labels


def numbers(path: Path) -> list[str]:
    return [part.number for part in parts(Document(str(path))) if part.opens]


@pytest.fixture
def new(tmp_path: Path) -> tuple[Path, dict[int, str]]:
    """The new version, after the old."""
    old, labels = version(OLD, tmp_path, "old.docx")
    assert (numbers(old), labels) == (["1", "2", "3"], {})
    return version(NEW, tmp_path, "new.docx", old)


def test_what_is_put_in_gets_a_suffix_and_what_was_there_keeps_its_number(new: tuple[Path, dict[int, str]]) -> None:
    path, labels = new
    assert numbers(path) == ["1", "1 bis", "1 ter", "2", "3", "4"]
    assert labels == dict(enumerate(numbers(path), 1))


def test_a_reference_shows_the_number_that_lasts(new: tuple[Path, dict[int, str]]) -> None:
    assert any(each.text.endswith("see paragraph 2.") for each in Document(str(new[0])).paragraphs)


def test_our_own_reader_sees_the_numbers_and_letters_that_start_again(new: tuple[Path, dict[int, str]]) -> None:
    labels = [block.label for block in read(new[0]).blocks if block.label]
    assert [each.strip("().") for each in labels] == ["1", "1 bis", "a", "b", "1 ter", "a", "2", "3", "4"]


def test_libreoffice_shows_them_too(new: tuple[Path, dict[int, str]]) -> None:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    folder = new[0].parent
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder)]
    subprocess.run([*command, str(new[0])], check=True, capture_output=True, timeout=120)
    lines = [line.strip("\ufeff ") for line in (folder / "new.txt").read_text(encoding="utf-8").split("\n")]
    found = [re.match(r"\d+(?: \w+)?(?=\.)|\([a-z]\)", line) for line in lines]
    assert [each[0] for each in found if each] == ["1", "1 bis", "(a)", "(b)", "1 ter", "(a)", "2", "3", "4"]


def test_a_suffix_lasts_into_the_version_after_and_the_next_one_follows_it(
    new: tuple[Path, dict[int, str]], tmp_path: Path
) -> None:
    later = NEW.replace("1. [#old]", "1. Whistles were tried out by night on the reef.\n\n1. [#old]")
    assert numbers(version(later, tmp_path, "later.docx", new[0])[0]) == [
        "1",
        "1 bis",
        "1 ter",
        "1 quater",
        "2",
        "3",
        "4",
    ]


def test_a_file_with_suffixes_keeps_to_the_schema(new: tuple[Path, dict[int, str]]) -> None:
    assert [error.description for error in OpenXmlValidator().validate(str(new[0])).errors] == []


@pytest.fixture
def kb(tmp_path: Path) -> Iterator[KnowledgeBase]:
    """The harbour forum, its statement with one paragraph more than when its last draft was made."""
    harbour.write(tmp_path)
    with KnowledgeBase(":memory:", write=True) as made:
        ingest(made, [tmp_path])
        yield made


@pytest.mark.parametrize(("style", "last"), [("un", False), ("au", True)])
def test_a_style_says_whether_numbers_last(kb: KnowledgeBase, tmp_path: Path, style: str, last: bool) -> None:
    meeting = next(row["id"] for row in kb.db.table("events").rows_where("kind = 'meeting' and start = '2021-05-03'"))
    choices = {"meeting": meeting, "style": style, "as_of": date(2021, 6, 1)}
    old = draft(kb, tmp_path / "old.docx", **choices).path  # type: ignore[arg-type]
    statement = tmp_path / "statement.md"
    more = "4. The Meeting endorsed the atlas of drifting nets.\n5. Samoa suggested"
    statement.write_text(statement.read_text(encoding="utf-8").replace("4. Samoa suggested", more), encoding="utf-8")
    ingest(kb, [statement])
    new = draft(kb, tmp_path / "new.docx", against=old, version="rev.1", **choices)  # type: ignore[arg-type]
    told = json.loads((tmp_path / "new.docx.sources.json").read_text(encoding="utf-8"))
    (where,) = (each["paragraph"] for each in told["sentences"] if "atlas" in each["text"])
    assert str(where).endswith("bis") != last
    assert ("bis" in str([each.new for each in new.concordance])) != last
