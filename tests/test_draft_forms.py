"""A draft takes the form asked for, in a file or as bytes for a page, and says the same in each."""

import hashlib
import json
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
from docx.oxml.ns import qn

from extractors.formats import read
from kb.cli import main
from kb.draft import Source, copy, draft, forms, preview, rendered, templates
from kb.draft.versions import version
from kb.errors import DraftError, UnknownNameError
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
    assert anchors == set(re.findall(r'id="([^"]+)"', page))


def test_numbers_run_on_in_a_page(kb: KnowledgeBase) -> None:
    page = rendered(kb, format="html", as_of=DAY)[1].decode()
    starts = [int(each) for each in re.findall(r'<ol start="(\d+)">', page)]
    assert starts == sorted(starts)
    assert starts[-1] == 10


def test_a_preview_links_its_sources_where_it_is_told(kb: KnowledgeBase) -> None:
    def link(source: Source) -> str | None:
        return f"/there?at={source.spans[0].start}&doc={source.document_id}" if source.place == "paragraph 9" else None

    shown = preview(kb, as_of=DAY, link=link)
    assert shown.startswith('<article class="draft">')
    assert shown.count('<a href="/there?at=') == 1 + 8  # what the goals are of, and each of them
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


def test_the_side_file_has_every_sentence_with_document_paragraph_words_and_offsets(
    kb: KnowledgeBase, tmp_path: Path
) -> None:
    path = draft(kb, tmp_path / "draft.docx", as_of=DAY).path
    told = json.loads((tmp_path / "draft.docx.sources.json").read_text(encoding="utf-8"))
    shown = " ".join(" ".join(cell_texts(path)).split())
    texts = {row["id"]: row["text"] for row in kb.db.table("documents").rows}
    assert told["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert len(told["sentences"]) > 60
    for sentence in told["sentences"]:
        assert " ".join(sentence["text"].split()) in shown
        for source in sentence["sources"]:
            cut = [" ".join(texts[source["document_id"]][start:end].split()) for start, end in source["spans"]]
            assert " … ".join(dict.fromkeys(cut)) == source["quote"]
    (warrants,) = (each for each in told["sentences"] if "seven search warrants" in each["text"])
    assert (warrants["paragraph"], warrants["sources"][0]["place"]) == (5, "passage 8, unnumbered")


def cell_texts(path: Path) -> list[str]:
    word = Document(str(path))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return [*(each.text for each in word.paragraphs), *cells]


def test_a_clean_draft_has_no_side_file(kb: KnowledgeBase, tmp_path: Path) -> None:
    draft(kb, tmp_path / "draft.docx", as_of=DAY, clean=True)
    assert [each.name for each in tmp_path.iterdir()] == ["draft.docx"]


def marks(path: Path) -> dict[str, str]:
    word = Document(str(path))
    starts = word.element.body.iter(qn("w:bookmarkStart"))
    return {each.get(qn("w:name")): "".join(each.getparent().itertext(qn("w:t"))) for each in starts}


def test_a_paragraph_keeps_its_identifier_when_its_words_change(kb: KnowledgeBase, tmp_path: Path) -> None:
    one = marks(draft(kb, tmp_path / "au.docx", as_of=DAY).path)
    other = marks(draft(kb, tmp_path / "asean.docx", as_of=DAY, style="asean", version="rev.1").path)
    changed = {name for name in one if name in other and one[name] != other[name]}
    assert len(one) > 60
    assert any("28\u00a0September to 28\u00a0October" in one[name] for name in changed)
    assert {name for name in one if name not in other} <= {name for name in one if "zero draft" in one[name]}


def test_a_reference_document_gives_its_styles_and_none_of_its_words(kb: KnowledgeBase, tmp_path: Path) -> None:
    ministry = tmp_path / "ministry.docx"
    copy(tmp_path / "mine")
    word = Document(str(tmp_path / "mine" / "reference.docx"))
    word.styles["Heading 1"].font.name = "Courier New"
    word.add_paragraph("How to use this file")
    word.save(str(ministry))
    made = Document(str(draft(kb, tmp_path / "draft.docx", as_of=DAY, reference=ministry).path))
    assert made.styles["Heading 1"].font.name == "Courier New"
    assert "How to use this file" not in [each.text for each in made.paragraphs]


def test_all_styles_that_a_reference_document_lacks_are_named_at_once(kb: KnowledgeBase, tmp_path: Path) -> None:
    bare = tmp_path / "bare.docx"
    Document().save(str(bare))
    with pytest.raises(
        DraftError, match=r"bare\.docx: .*needs the styles 'Process Name', 'Body Name'.*'Record Table'\."
    ):
        draft(kb, tmp_path / "draft.docx", as_of=DAY, reference=bare)
    assert names(tmp_path) == ["bare.docx"]


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.mark.parametrize(
    ("name", "content", "told"), [("no.docx", None, "cannot be read"), ("a.docx", "x", "not a Word")]
)
def test_what_is_no_word_file_is_refused_in_one_line(
    kb: KnowledgeBase, tmp_path: Path, name: str, content: str | None, told: str
) -> None:
    if content:
        (tmp_path / name).write_text(content)
    with pytest.raises(DraftError, match=told) as caught:
        draft(kb, tmp_path / "draft.docx", as_of=DAY, reference=tmp_path / name)
    assert "\n" not in str(caught.value)


def own(folder: Path, text: str, name: str = "speech") -> Path:
    (folder / f"{name}.md.j2").write_text(text, encoding="utf-8")
    return folder


def test_a_template_of_ones_own_uses_the_same_names(kb: KnowledgeBase, tmp_path: Path) -> None:
    folder = own(
        tmp_path, '{# Speech: a welcome. #}\n{% include "_status.md.j2" %}\n\n# {{ meeting.name | capital }}\n'
    )
    assert "speech" in templates(folder)
    assert "speech" not in templates()
    path = draft(kb, tmp_path / "speech.md", "speech", as_of=DAY, templates=folder).path
    assert "# Debrief meeting on Joint Period of Action[^1]" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# {{ venue }}", r"a draft has no 'venue' \(speech\.md\.j2, line 1\)"),
        ("\n{% if %}", r"speech\.md\.j2, line 2"),
        ("{{ meeting.__class__.__mro__ }}", r"speech\.md\.j2, line 1: access to attribute '__class__'"),
        ("{{ meeting.name.text }}", r"speech\.md\.j2, line 1: access to attribute 'text'"),
        ('{% include "../secret.md.j2" %}', "no template"),
    ],
)
def test_a_template_at_fault_is_told_in_one_line_and_nothing_is_written(
    kb: KnowledgeBase, tmp_path: Path, text: str, told: str
) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises((DraftError, UnknownNameError), match=told) as caught:
        draft(kb, tmp_path / "out", "speech", as_of=DAY, templates=own(tmp_path, text))
    assert "\n" not in str(caught.value)
    assert names(tmp_path / "out") == []


def test_the_command_line_names_what_a_template_may_use(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["templates", "next-steps"]) == 0
    said = capsysbinary.readouterr().out.decode()
    assert "* steps[]: next steps of the previous meeting" in said
    assert "  steps[].due: deadline or window" in said
    assert main(["templates", "speech"]) == 1
    assert "no template 'speech'" in capsysbinary.readouterr().err.decode()


def test_templates_are_copied_only_where_none_is(tmp_path: Path) -> None:
    assert "media-release.md.j2" in [each.name for each in copy(tmp_path / "mine")]
    with pytest.raises(DraftError, match=r"holds _status\.md\.j2, .* already"):
        copy(tmp_path / "mine")
