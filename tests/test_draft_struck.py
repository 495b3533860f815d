"""Changes in bold and struck through say the same as tracked ones, with numbers that are typed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import agreed
import pytest
import tracked
import versions as texts
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

from kb.draft import draft
from kb.draft.struck import LABELS, strike
from kb.errors import DraftError
from kb.link import relink
from kb.store import KnowledgeBase

LABELLED = {name.replace(" ", "") for name in LABELS}


def said(word: WordDocument, without: str) -> list[str]:
    """Return what runs without a look say, paragraph by paragraph, but for typed numbers and bullets."""
    found = []
    for paragraph in word.element.body.iter(qn("w:p")):
        runs = list(paragraph.iter(qn("w:r")))[paragraph.style in LABELLED :]
        plain = [run for run in runs if run.find(f"{qn('w:rPr')}/{qn(without)}") is None]
        found.append("".join(text for run in plain for text in run.itertext(qn("w:t"))))
    return [each for each in found if each]


@pytest.mark.parametrize(("before", "after"), [(texts.OLD, texts.NEW), (texts.MOVING, texts.MOVED)])
def test_bold_words_came_struck_words_went_and_the_rest_stayed(before: str, after: str, tmp_path: Path) -> None:
    old, new, both, _ = texts.compared(before, after, tmp_path)
    word = Document(str(both))
    strike(word)
    word.save(str(both))
    assert said(word, "w:strike") == tracked.shown(new)
    assert sorted(said(word, "w:b")) == sorted(tracked.shown(old))
    left = ("w:ins", "w:del", "w:moveTo", "w:moveFrom", "w:delText", "w:fldChar", "w:instrText", "w:pPrChange")
    assert not [each.tag for tag in left for each in word.element.body.iter(qn(tag))]
    assert OpenXmlValidator().validate(str(both)).errors == []


def test_numbers_and_bullets_are_typed_and_what_went_has_none(tmp_path: Path) -> None:
    *_, both, _ = texts.compared(texts.OLD, texts.NEW, tmp_path)
    word = Document(str(both))
    strike(word)
    labels = [(each.text.partition("\t")[0], each.text.partition("\t")[2][:12]) for each in word.paragraphs]
    assert [each for each in labels if each[1]] == [
        ("1.", "The Meeting "), ("2.", "A paragraph "), ("3.", "It thanked t"), ("", "first"), ("•", "second"),
        ("•", "third item"), ("", "Some words t"), ("4.", "The end, at "),
    ]  # fmt: skip
    assert not list(word.element.body.iter(qn("w:numPr")))
    assert not [name for name in LABELS if list(word.styles[name].element.iter(qn("w:numPr")))]


@pytest.fixture(scope="module")
def kb(corpus: Path) -> Iterator[KnowledgeBase]:
    """The corpus with its agreed facts, linked."""
    with agreed.knowledge_base(corpus) as opened:
        relink(opened)
        yield opened


def test_a_draft_is_marked_so_when_asked_and_still_lists_its_changes(kb: KnowledgeBase, tmp_path: Path) -> None:
    old = draft(kb, tmp_path / "old.docx", as_of=date(2015, 12, 3)).path
    choices = {"as_of": date(2015, 12, 5), "version": "rev.1", "against": old}
    report = draft(kb, tmp_path / "new.docx", marking="bold", **choices)
    asked = draft(kb, tmp_path / "tracked.docx", **choices)
    assert report.changes == asked.changes != ()
    assert OpenXmlValidator().validate(str(report.path)).errors == []
    assert [each.text for each in Document(str(report.path)).comments]
    with pytest.raises(DraftError, match=r"new\.docx: holds words that are struck out"):
        draft(kb, tmp_path / "next.docx", against=report.path)


def test_marks_need_an_earlier_version(kb: KnowledgeBase, tmp_path: Path) -> None:
    with pytest.raises(DraftError, match="name it with --against"):
        draft(kb, tmp_path / "new.docx", marking="bold")
