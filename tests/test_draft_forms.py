"""A draft takes the form asked for, in a file or as bytes for a page, and says the same in each."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import agreed
import pytest
from docx import Document

from extractors.formats import read
from kb.draft import Source, draft, forms, preview, rendered
from kb.draft.versions import version
from kb.errors import DraftError
from kb.link import relink
from kb.store import KnowledgeBase

DAY = date(2015, 12, 5)


@pytest.fixture(scope="module")
def kb(corpus: Path) -> Iterator[KnowledgeBase]:
    """The corpus with its agreed facts, linked."""
    with agreed.knowledge_base(corpus) as opened:
        relink(opened)
        yield opened


class Open(HTMLParser):
    """Tells which elements are left open or closed out of turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def test_bytes_are_those_of_the_file(kb: KnowledgeBase, tmp_path: Path) -> None:
    for form in ("docx", "md", "html"):
        name, content = rendered(kb, format=form, as_of=DAY)  # type: ignore[arg-type]  # one of the forms
        path = draft(kb, tmp_path, format=form, as_of=DAY).path  # type: ignore[arg-type]
        assert (path.name, path.read_bytes()) == (name, content)


def test_a_page_says_what_the_word_file_says(kb: KnowledgeBase, tmp_path: Path) -> None:
    page, word = tmp_path / "draft.html", tmp_path / "draft.docx"
    for path in (page, word):
        draft(kb, path, as_of=DAY, clean=True)

    def said(path: Path) -> set[str]:
        document = read(path)
        return {re.sub(r"\W+", " ", document.words(block.span)).strip() for block in document.blocks}

    assert len(said(word)) > 50
    assert said(word) - said(page) == set()


def test_a_page_is_well_formed_and_stands_alone(kb: KnowledgeBase) -> None:
    page = rendered(kb, format="html", as_of=DAY)[1].decode()
    parser = Open()
    parser.feed(page)
    assert (parser.open, parser.wrong) == ([], [])
    assert not re.findall(r"(?:src|href)=\"(?!#)", page)
    assert "<script" not in page
    anchors = set(re.findall(r'href="#([^"]+)"', page))
    assert anchors
    assert anchors == set(re.findall(r'id="(source-\d+)"', page))


def test_numbers_run_on_in_a_page(kb: KnowledgeBase) -> None:
    page = rendered(kb, format="html", as_of=DAY)[1].decode()
    starts = [int(each) for each in re.findall(r'<ol start="(\d+)">', page)]
    assert starts == sorted(starts)
    assert starts[-1] == 11


def test_a_preview_links_its_sources_where_it_is_told(kb: KnowledgeBase) -> None:
    def link(source: Source) -> str | None:
        return f"/there?at={source.spans[0].start}&doc={source.document_id}" if source.place == "paragraph 9" else None

    shown = preview(kb, as_of=DAY, link=link)
    assert shown.startswith('<article class="draft">')
    assert shown.count('<a href="/there?at=') == 8
    assert "&amp;doc=" in shown


def test_sources_know_their_offsets(kb: KnowledgeBase) -> None:
    seen: list[Source] = []
    preview(kb, as_of=DAY, link=seen.append)  # type: ignore[arg-type]  # append returns nothing, so no address
    texts = {row["id"]: row["text"] for row in kb.db.table("documents").rows}
    assert len(seen) > 30
    for source in seen:
        cut = [" ".join(texts[source.document_id][span.start : span.end].split()) for span in source.spans]
        assert " … ".join(dict.fromkeys(cut)) == source.quote


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not installed")
def test_a_pdf_is_printed_by_libreoffice(kb: KnowledgeBase, tmp_path: Path) -> None:
    path = draft(kb, tmp_path / "draft.pdf", as_of=DAY).path
    assert "executed seven search warrants and identified 63 suspects" in read(path).text


def test_without_libreoffice_a_pdf_is_refused_in_one_line(
    kb: KnowledgeBase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms.shutil, "which", lambda name: None)
    with pytest.raises(DraftError, match=r"not installed\. Install it, or draft with --format docx"):
        draft(kb, tmp_path / "draft.pdf", as_of=DAY)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("words", "label", "slug"),
    [("zero", "zero draft", "zero-draft"), ("Rev 2", "rev.2", "rev-2"), ("rev.03", "rev.3", "rev-3"),
     ("FINAL", "final", "final")],
)  # fmt: skip
def test_a_version_is_read_from_its_name(words: str, label: str, slug: str) -> None:
    assert (version(words).label, version(words).slug) == (label, slug)


def test_what_is_no_version_is_told_with_those_there_are() -> None:
    with pytest.raises(DraftError, match=r"'newest' is no version of a draft\. Versions: zero, rev\.1"):
        version("newest")


def test_version_and_day_stand_in_body_header_name_and_properties(kb: KnowledgeBase, tmp_path: Path) -> None:
    path = draft(kb, tmp_path, as_of=DAY, version="rev.1").path
    word = Document(BytesIO(path.read_bytes()))
    assert "rev-1-2015-12-05" in path.name
    assert word.paragraphs[0].text.startswith("DRAFT – rev.1 as of 5\u00a0December 2015 (UTC)")
    assert word.sections[0].header.paragraphs[0].text.endswith("DRAFT – rev.1 as of 5\u00a0December 2015 (UTC)")
    assert word.core_properties.version == "rev.1 as of 2015-12-05 UTC"
    assert word.core_properties.content_status == "Draft"
