"""References to a draft's own paragraphs follow by themselves when a paragraph is put in or taken out."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from io import BytesIO
from pathlib import Path

import agreed
import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from extractors.formats import read
from kb.draft import check, draft
from kb.draft.elsewhere import places_elsewhere
from kb.draft.html import article
from kb.draft.package import Particulars
from kb.draft.sentences import identifiers, sentences
from kb.draft.sourced import Source
from kb.draft.syntax import parse, renumber, words
from kb.draft.versions import version
from kb.draft.word import write
from kb.errors import DraftError
from kb.link import relink
from kb.store import KnowledgeBase

ABOUT = Particulars("Title", "Subject", "Desk", version("zero"), date(2021, 5, 4), "en-AU")
DRAFT = """# Title

1. First: see the [@annex], and paragraph [@steps].

1. [#steps] The steps, for which see paragraphs [@1] and [@last]:

    - *one, of paragraph [@last]*

| Paragraph | What |
|---|---|
| [@2] | Steps |

1. [#last] Last.

## [#annex Annex]: Names
"""


@pytest.fixture(scope="module")
def made() -> bytes:
    reference = (Path(__file__).parent.parent / "templates" / "reference.docx").read_bytes()
    return write(parse(DRAFT), (), ABOUT, reference)


def with_a_paragraph_in_front(word: WordDocument) -> WordDocument:
    """Put a numbered paragraph before the first one, as a person would."""
    first = next(each for each in word.paragraphs if each.style and each.style.name == "List Number")
    properties = deepcopy(first._p.pPr)
    added = first.insert_paragraph_before("A paragraph that somebody put in front.")
    if added._p.pPr is not None:
        added._p.remove(added._p.pPr)
    added._p.insert(0, properties)
    return word


def test_a_reference_is_a_field_to_a_bookmark_that_is_there(made: bytes) -> None:
    body = Document(BytesIO(made)).element.body
    marks = {each.get(qn("w:name")): each.getparent() for each in body.iter(qn("w:bookmarkStart"))}
    asked = [str(each.text).split() for each in body.iter(qn("w:instrText"))]
    assert [each[0] for each in asked] == ["REF"] * 6
    assert {name for _, name, *_ in asked} <= set(marks)
    numbered = [Paragraph(marks[each[1]], None).text[:5] for each in asked if "\\r" in each]  # type: ignore[arg-type]
    assert numbered == ["The s", "First", "Last.", "Last.", "The s"]
    assert len(marks) == len(set(marks))


def test_until_a_field_is_computed_it_shows_the_right_number(made: bytes) -> None:
    shown = [each.text for each in Document(BytesIO(made)).paragraphs]
    assert "First: see the Annex, and paragraph 2." in shown
    assert "The steps, for which see paragraphs 1 and 3:" in shown
    assert "one, of paragraph 3" in shown


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not installed")
def test_in_libreoffice_references_follow_when_a_paragraph_is_put_in(made: bytes, tmp_path: Path) -> None:
    with_a_paragraph_in_front(Document(BytesIO(made))).save(str(tmp_path / "draft.docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "draft.docx")], check=True, capture_output=True, timeout=120)
    text = " ".join(read(tmp_path / "draft.pdf").text.split())
    assert "see the Annex, and paragraph 3." in text
    assert "see paragraphs 2 and 4:" in text
    assert "one, of paragraph 4" in text
    assert "Error" not in text


def test_markdown_and_pages_show_the_numbers() -> None:
    text = renumber(DRAFT)
    assert "1. First: see the Annex, and paragraph 2." in text
    assert "2. The steps, for which see paragraphs 1 and 3:" in text
    assert "## Annex: Names" in text
    assert not re.search(r"\[[@#]", text)
    page = article(parse(DRAFT), ())
    targets = set(re.findall(r'href="#([^"]+)"', page))
    assert targets == set(re.findall(r'id="([^"]+)"', page)) == {"annex", "paragraph-1", "paragraph-2", "paragraph-3"}


def test_a_reference_to_nowhere_stops_the_draft_with_its_line() -> None:
    for text in ("1. One.\n\n1. See [@two].\n", "1. One.\n\n1. See [@9].\n", "[#two] None.\n\nSee [@two].\n"):
        with pytest.raises(DraftError, match=r"line 3 of the draft: '\[@\w+\]' leads to no paragraph"):
            parse(text)


def test_words_of_a_document_make_no_reference() -> None:
    text = r"1. See \[@1\] and \[#here\] there."
    assert words(parse(text)) == "See [@1] and [#here] there."
    assert renumber(text) == text


def test_a_paragraph_keeps_its_identifier_when_a_number_in_it_changes() -> None:
    def last(text: str) -> str:
        root = parse(text)
        return list(identifiers(root, ()).values())[-1]

    assert last("1. [#a] One.\n\n1. See paragraph [@a].\n") == last(
        "1. Zero.\n\n1. [#a] One.\n\n1. See paragraph [@a].\n"
    )


@pytest.fixture(scope="module")
def kb(corpus: Path) -> Iterator[KnowledgeBase]:
    """The corpus with its agreed facts, linked."""
    with agreed.knowledge_base(corpus) as opened:
        relink(opened)
        yield opened


@pytest.mark.parametrize("template", ["co-chairs-statement", "briefing-note"])
def test_templates_refer_to_their_own_paragraphs_and_the_note_to_those_to_complete(
    kb: KnowledgeBase, tmp_path: Path, template: str
) -> None:
    word = Document(str(draft(kb, tmp_path / "draft.docx", template, as_of=date(2015, 12, 5)).path))
    fields = [each for each in word.element.body.iter(qn("w:instrText")) if "REF" in (each.text or "")]
    inside = [each for each in fields if any(above.tag == qn("w:tbl") for above in each.iterancestors())]
    assert len(fields) > len(inside) > 0
    loose = [each.text for each in word.paragraphs if re.search(r"paragraphs? \d", each.text)]
    assert loose
    for each in word.paragraphs:
        if each.text in loose:
            assert any("REF" in (code.text or "") for code in each._p.iter(qn("w:instrText"))), each.text


def test_places_in_a_record_that_is_quoted_are_listed_to_be_checked() -> None:
    words = "It is as in paragraphs 4 and 5 (Annex 1), and Annex 2 of the Declaration."
    text = f"1. [#here] {words}[^1]\n\n1. See paragraph [@here].\n"
    (found,) = places_elsewhere(sentences(parse(text), [Source("a.md", "paragraph 2", words, "a")]))
    assert found.words.text.startswith("“paragraphs 4 and 5”, “Annex 1” are places in a record quoted")
    assert found.paragraphs == (1,)


def test_a_reference_that_followed_is_no_finding_of_the_check(kb: KnowledgeBase, tmp_path: Path) -> None:
    path = draft(kb, tmp_path / "draft.docx", "briefing-note", as_of=date(2015, 12, 5)).path
    before = [(each.kind, each.what) for each in check(path)]
    word = with_a_paragraph_in_front(Document(str(path)))
    for run in word.element.body.iter(qn("w:t")):
        if run.text == "6" and any(
            "REF" in (code.text or "") for code in run.getparent().getparent().iter(qn("w:instrText"))
        ):
            run.text = "7"
    word.save(str(path))
    assert [(each.kind, each.what) for each in check(path)] == before
