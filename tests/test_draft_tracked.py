"""What changed between versions is tracked: accepting gives the new text, rejecting the old, and nothing is lost."""

import random
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import agreed
import pytest
import tracked
from docx import Document
from docx.oxml.ns import qn
from versions import AFTER, NEW, OLD, compared

from extractors.formats import read
from kb.draft import draft
from kb.draft.changes import Compared, changes
from kb.draft.rewording import differences
from kb.errors import DraftError
from kb.link import relink
from kb.store import KnowledgeBase

BEFORE = date(2015, 12, 3)


@pytest.fixture(scope="module")
def kb(corpus: Path) -> Iterator[KnowledgeBase]:
    """The corpus with its agreed facts, linked."""
    with agreed.knowledge_base(corpus) as opened:
        relink(opened)
        yield opened


@pytest.fixture(scope="module")
def versions(kb: KnowledgeBase, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    """A draft of before the media release, one of after it, and that one with the changes tracked."""
    folder = tmp_path_factory.mktemp("versions")
    old = draft(kb, folder / "old.docx", as_of=BEFORE).path
    new = draft(kb, folder / "new.docx", as_of=AFTER, version="rev.1").path
    both = draft(kb, folder / "both.docx", as_of=AFTER, version="rev.1", against=old).path
    return old, new, both


def test_accepting_gives_the_new_text_and_rejecting_the_old(versions: tuple[Path, Path, Path]) -> None:
    old, new, both = versions
    assert tracked.settled(both, accept=True) == tracked.shown(new)
    assert tracked.settled(both, accept=False) == tracked.shown(old)
    assert tracked.shown(old) != tracked.shown(new)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not installed")
def test_libreoffice_accepts_and_rejects_to_the_same_texts(versions: tuple[Path, Path, Path], tmp_path: Path) -> None:
    old, new, both = versions
    assert tracked.by_libreoffice(both, True, tmp_path) == tracked.shown(new)
    assert tracked.by_libreoffice(both, False, tmp_path) == tracked.shown(old)


def test_changes_are_small_and_bear_a_role_and_the_day(versions: tuple[Path, Path, Path]) -> None:
    body = Document(str(versions[2])).element.body
    found = [*body.iter(qn("w:ins")), *body.iter(qn("w:del"))]
    assert {(each.get(qn("w:author")), each.get(qn("w:date"))) for each in found} == {
        ("Drafting desk", "2015-12-05T00:00:00Z")
    }
    numbers = [each.get(qn("w:id")) for each in found]
    assert len(numbers) == len(set(numbers))
    gone = ["".join(each.itertext(qn("w:delText"))) for each in body.iter(qn("w:del"))]
    assert "zero draft" in gone
    assert not [words for words in gone if "Goals and objectives" in words]


def test_a_draft_with_changes_still_names_its_sources(versions: tuple[Path, Path, Path]) -> None:
    new, both = (Document(str(path)) for path in versions[1:])
    assert [comment.text for comment in both.comments] == [comment.text for comment in new.comments]
    assert [block.label for block in read(versions[2]).blocks if block.label]


def test_the_same_text_has_no_change(kb: KnowledgeBase, tmp_path: Path) -> None:
    old = draft(kb, tmp_path / "old.docx", as_of=AFTER).path
    report = draft(kb, tmp_path / "new.docx", as_of=AFTER, against=old)
    assert report.changes == ()
    body = Document(str(report.path)).element.body
    assert not [each for tag in ("w:ins", "w:del", "w:pPrChange") for each in body.iter(qn(tag))]
    assert "None." in (tmp_path / "new.docx.changes.md").read_text(encoding="utf-8")


def test_paragraphs_lists_and_rows_come_and_go(tmp_path: Path) -> None:
    old, new, both, _ = compared(OLD, NEW, tmp_path)
    assert tracked.settled(both, accept=True) == tracked.shown(new)
    assert tracked.settled(both, accept=False) == tracked.shown(old)


def test_changes_are_told_in_order_of_weight(tmp_path: Path) -> None:
    *_, pairs = compared(OLD, NEW, tmp_path)
    told = [(change.kind, change.what or change.before or change.after) for change in changes(pairs)]
    kinds = [kind for kind, _ in told]
    assert told[0] == ("verb stronger", "take note → agree")
    assert ("number changed", "63 → 64") in told
    assert ("name changed", "Fiji → Samoa") in told
    assert ("removed", "Some words that go.") in told
    assert ("added", "A paragraph that is entirely new here.") in told
    assert kinds.index("removed") < kinds.index("number changed") < kinds.index("name changed") < kinds.index("added")


@pytest.mark.parametrize(
    ("before", "after", "kind", "what"),
    [
        ("The Meeting endorsed the plan.", "The Meeting noted the plan.", "verb weaker", "endorse → note"),
        ("The Meeting noted the plan.", "The Meeting adopted the plan.", "verb stronger", "note → adopt"),
        ("It was held on 3 May 2021.", "It was held on 4 May 2021.", "date changed", "on 3 may 2021 → on 4 may 2021"),
        ("They made over 70 arrests.", "They made 70 arrests.", "number changed", "over 70 → 70"),
    ],
)
def test_what_a_negotiator_looks_for_is_named(before: str, after: str, kind: str, what: str) -> None:
    (change,) = changes([Compared(before, after)])
    assert change.kind == kind
    assert change.what.replace("on ", "") == what.replace("on ", "")


WORDS = "the Meeting noted 63 cases of wreckage in Fiji and [agreed] to clear them, “in full”, by May".split(" ")


def test_any_two_texts_can_be_told_apart_and_put_together_again(tmp_path: Path) -> None:
    chance = random.Random(7)

    def text() -> str:
        paragraphs = (" ".join(chance.choices(WORDS, k=chance.randint(1, 9))) for _ in range(chance.randint(1, 7)))
        return "\n\n".join(f"{chance.choice(('1. ', '## ', ''))}x {each}" for each in paragraphs)

    for _ in range(25):
        old, new, both, _ = compared(text(), text(), tmp_path)
        assert tracked.settled(both, accept=True) == tracked.shown(new)
        assert tracked.settled(both, accept=False) == tracked.shown(old)


def test_the_verb_of_a_placeholder_is_no_verb_of_the_meeting() -> None:
    (change,) = changes([Compared("It met on [date to be confirmed].", "It met on 3 May 2021.")])
    assert change.kind == "date changed"


def test_differences_put_the_new_in_place_of_the_old() -> None:
    for before, after in (
        ("", "a b"),
        ("a b", ""),
        ("a b c", "a x c"),
        ("one two three four", "zero one two four five"),
    ):
        made = before
        for i1, i2, j1, j2 in reversed(differences(before, after)):
            made = made[:i1] + after[j1:j2] + made[i2:]
        assert made == after


@pytest.mark.parametrize("content", [b"no word file", None])
def test_an_earlier_version_that_is_no_word_file_is_refused(kb: KnowledgeBase, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "old.docx"
    if content:
        path.write_bytes(content)
    with pytest.raises(DraftError, match=r"old\.docx: (?:not a Word file|cannot be read)"):
        draft(kb, tmp_path / "new.docx", as_of=AFTER, against=path)
    assert not (tmp_path / "new.docx").exists()


def test_an_earlier_version_with_changes_of_its_own_is_refused(
    kb: KnowledgeBase, versions: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    with pytest.raises(DraftError, match=r"both\.docx: holds tracked changes of its own\. Accept or reject them"):
        draft(kb, tmp_path / "new.docx", as_of=AFTER, against=versions[2])
    assert list(tmp_path.iterdir()) == []


def test_a_clean_draft_with_changes_is_a_contradiction(kb: KnowledgeBase, tmp_path: Path) -> None:
    with pytest.raises(DraftError, match="leave out --against or --clean"):
        draft(kb, tmp_path / "new.docx", as_of=AFTER, against=tmp_path / "old.docx", clean=True)


def test_the_list_of_changes_stands_beside_the_draft(versions: tuple[Path, Path, Path]) -> None:
    told = versions[2].with_name("both.docx.changes.md").read_text(encoding="utf-8")
    assert told.startswith("# Changes from old.docx to both.docx")
    assert re.search(r"^\d+\. \*\*Number changed\*\*: none → \w+ \(paragraph 4\)$", told, re.MULTILINE)
    assert re.search(r"^\| 4 \| 4 \| .*number changed.* \|$", told, re.MULTILINE)
    assert "To complete before issue" not in told
