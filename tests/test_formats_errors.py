"""Whatever the bytes are, reading ends soon: with a document that keeps its promises, or with one clear line."""

import io
import itertools
import os
import tracemalloc
import unicodedata
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading import document
from test_formats_word import W, p, word
from work import in_proportion

from extractors.document import Document
from extractors.errors import ExtractorError, TooLargeError, UnreadableFileError, UnsupportedFormatError
from extractors.formats import FORMATS, Limits, read


def saved(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def packed(**parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def ordinary() -> bytes:
    stream = io.BytesIO()
    made = docx.Document()
    made.add_paragraph("The Forum met.")
    made.save(stream)
    return stream.getvalue()


OFFICE_97 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
ENTITIES = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 20}">' for at in range(1, 9))


@pytest.mark.parametrize(
    ("name", "content", "error", "said"),
    [
        ("a.md", b"", UnreadableFileError, "the file is empty; check that it was saved"),
        ("a.md", b"\xef\xbb\xbf \n\n", UnreadableFileError, "holds no words; check that it was saved"),
        ("a.txt", b"\0\1\2\3" * 999, UnreadableFileError, "binary data, not text; give the document as"),
        ("a.doc", OFFICE_97, UnsupportedFormatError, "an older Word or Office file; save it as .docx"),
        ("a.docx", OFFICE_97, UnsupportedFormatError, "an older Word or Office file; save it as .docx"),
        ("a.docx", OFFICE_97 + "EncryptedPackage".encode("utf-16-le"), UnreadableFileError, "protected by a password"),
        ("a.docx", b"The Forum met.", UnreadableFileError, "not a Word document, or damaged; open it in"),
        ("a.docx", b"<!doctype html><p>Gone", UnreadableFileError, "a web page, not a Word document; download it"),
        ("a.pdf", b"<html><p>Not found", UnreadableFileError, "a web page, not a PDF; download it again"),
        ("a.docx", packed(word__document="x"), UnreadableFileError, "damaged; open it in"),
        ("a.docx", packed(xl__workbook="x"), UnsupportedFormatError, "a spreadsheet; save it as .docx"),
        ("a.odt", packed(mimetype="x"), UnsupportedFormatError, "a word processor file; save it as .docx"),
        ("a.zip", packed(a="x"), UnsupportedFormatError, "a packed archive; unpack it"),
        ("a.rtf", rb"{\rtf1 The Forum met.}", UnsupportedFormatError, "a rich text file; save it as .docx"),
        ("a.txt", rb"{\rtf1 The Forum met.}", UnsupportedFormatError, "a rich text file; save it as .docx"),
        ("a.png", b"\x89PNG\r\n\x1a\n", UnsupportedFormatError, "a picture; run text recognition (OCR) on it"),
        ("a.txt", b"\xff\xd8\xff\xe0", UnsupportedFormatError, "a picture; run text recognition (OCR) on it"),
        ("a.csv", b"a,b\n", UnsupportedFormatError, "a spreadsheet; save it as .docx"),
        ("a.xyz", b"The Forum met.", UnsupportedFormatError, "no reader for '.xyz'; save it as .docx"),
        ("statement", b"The Forum met.", UnsupportedFormatError, "no suffix; save it as .docx"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line_with_advice(
    tmp_path: Path, name: str, content: bytes, error: type[ExtractorError], said: str
) -> None:
    with pytest.raises(error) as caught:
        read(saved(tmp_path, name, content))
    assert str(caught.value).startswith(f"{name}: {said}")
    assert "\n" not in str(caught.value)


def test_the_bytes_count_for_more_than_the_suffix() -> None:
    assert document(ordinary(), "letter.txt").media_type.endswith("wordprocessingml.document")
    assert document(ordinary(), "letter.doc").text == "The Forum met."
    assert document("<!DOCTYPE html><html><body><p>It met.", "page.txt").media_type == "text/html"
    assert document("%PDF is a format, and <html> another.", "talk.md").media_type == "text/markdown"


def test_a_missing_file_a_folder_and_a_device_are_refused(tmp_path: Path) -> None:
    for path, said in (
        (tmp_path / "none.md", "no such file"),
        (tmp_path, "is a folder"),
        (Path(os.devnull), "not an ord"),
    ):
        with pytest.raises(UnreadableFileError, match=said):
            read(path)
    with pytest.raises(UnreadableFileError, match="not a usable file name"):
        read("a\0b.md")


NOBODY = 65534


def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path, "kept.md", b"The Forum met.")
    path.chmod(0)
    user = os.geteuid()
    os.seteuid(user or NOBODY)  # to root nothing is forbidden
    try:
        with pytest.raises(UnreadableFileError, match="reading it is not permitted"):
            read(path)
    finally:
        os.seteuid(user)


def test_limits_are_on_bytes_on_what_they_unpack_to_and_on_characters(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.md", b"The Forum met. " * 100)
    with pytest.raises(
        TooLargeError, match=r"^a\.md: 1,500 bytes, the limit is 1,000; split the file or .*--max-bytes$"
    ):
        read(path, Limits(file_bytes=1000))
    with pytest.raises(TooLargeError, match=r"1,500 characters, the limit is 1,000; .*--max-characters$"):
        read(path, Limits(characters=1000))
    path = saved(tmp_path, "a.docx", ordinary())
    with pytest.raises(TooLargeError, match=r"^a\.docx: unpacks to .* the limit is 1,000; .*--max-unpacked$"):
        read(path, Limits(expanded_bytes=1000))


def test_a_zip_bomb_is_refused_before_it_unpacks(tmp_path: Path) -> None:
    stream = io.BytesIO(ordinary())
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as package, package.open("word/media/x", "w") as part:
        for _ in range(200):
            part.write(b"\0" * 1_000_000)
    path = saved(tmp_path, "bomb.docx", stream.getvalue())
    tracemalloc.start()
    try:
        with pytest.raises(TooLargeError, match=r"unpacks to 200,"):
            read(path)
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


def test_mark_up_packed_as_no_document_is_is_refused_though_it_is_within_the_limit(tmp_path: Path) -> None:
    stream = io.BytesIO(ordinary())
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/footnotes.xml", "<w:p/>" * 2_000_000)
    path = saved(tmp_path, "bomb.docx", stream.getvalue())
    with pytest.raises(UnreadableFileError, match=r"^bomb\.docx: packed more than 100-fold, as no document is; open"):
        read(path)


def test_entities_that_grow_are_not_expanded_and_files_they_name_are_not_read(tmp_path: Path) -> None:
    secret = saved(tmp_path, "secret.txt", b"the secret")
    grown = f'<!DOCTYPE d [<!ENTITY e0 "ha">{ENTITIES}]>'
    named = f'<!DOCTYPE d [<!ENTITY e8 SYSTEM "{secret.as_uri()}">]>'
    for prologue in (grown, named):
        body = word(p("x"))
        stream = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(body)) as old, zipfile.ZipFile(stream, "w") as new:
            for part in old.namelist():
                text = f"{prologue}<w:document {W}><w:body>{p('met &e8;')}</w:body></w:document>"
                new.writestr(part, text if part == "word/document.xml" else old.read(part))
        try:
            found = document(stream.getvalue(), "a.docx").text
        except UnreadableFileError:
            continue
        assert "secret" not in found
        assert len(found) < 100


@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9, 0.999])
def test_a_word_file_cut_short_is_refused(tmp_path: Path, cut: float) -> None:
    data = ordinary()
    with pytest.raises(UnreadableFileError, match=r"^a\.docx: damaged or cut short"):
        read(saved(tmp_path, "a.docx", data[: int(cut * len(data))]))


def test_tables_within_tables_are_read_to_any_depth() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 60 + p("It met.") + "</w:tc></w:tr></w:tbl>" * 60
    assert document(word(deep), "a.docx").text == "It met."


def test_a_web_page_nested_without_end_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"^a\.html: lists or tables nested too deep"):
        read(saved(tmp_path, "a.html", b"<div>" * 100_000 + b"It met."))


HOSTILE = [
    "[",
    "![",
    "<",
    "*a ",
    "`",
    "> ",
    "|",
    "(a) x:\n",
    "- x:\n\n",
    "1. x\n",
    "a   b\n",
    "a\tb\n",
    "aa-\n",
    "â€",
    "\n",
]


@pytest.mark.parametrize(("unit", "suffix"), list(itertools.product(HOSTILE, [".md", ".txt", ".html"])))
def test_repetition_does_not_slow_a_reader_down(tmp_path: Path, unit: str, suffix: str) -> None:
    def repeated(size: int) -> None:
        said = refusal((unit * (size // len(unit))).encode(), f"a{suffix}")
        assert said is None or "holds no words" in said

    assert in_proportion(repeated, short=3_000)


@pytest.mark.parametrize("suffix", [".md", ".txt", ".html"])
def test_a_file_of_spaces_is_refused_whatever_its_size(tmp_path: Path, suffix: str) -> None:
    def spaces(size: int) -> None:
        with pytest.raises(UnreadableFileError, match="holds no words"):
            read(saved(tmp_path, f"a{suffix}", b" " * size))

    assert in_proportion(spaces, short=1_000_000)
    with pytest.raises(TooLargeError):
        read(saved(tmp_path, f"a{suffix}", b" " * 60_000_000))


def test_paragraphs_are_read_with_work_in_proportion_to_their_number(tmp_path: Path) -> None:
    paragraph = "The Forum noted the reports of its members\nand asked them to send others by 3 May 2020.\n\n"

    def paragraphs(times: int) -> None:
        read(saved(tmp_path, "a.txt", "".join(f"{at}. {paragraph}" for at in range(times)).encode()))

    assert in_proportion(paragraphs, short=500)


@pytest.mark.parametrize("unit", ["[", "_a", "<a ", "*b"])
def test_a_megabyte_of_marks_is_refused_as_no_markdown(tmp_path: Path, unit: str) -> None:
    with pytest.raises(UnreadableFileError, match=r"^a\.md: .* of 1,000,0\d\d characters are marks .* as \.txt$"):
        read(saved(tmp_path, "a.md", (unit * (1_000_000 // len(unit))).encode() + b"\n\nThe Forum met."))
    assert read(saved(tmp_path, "b.md", (unit * 1000).encode() + b"\n\nThe Forum met.")).text.endswith("The Forum met.")


def holds_its_promises(found: Document) -> None:
    text = found.text
    assert text == unicodedata.normalize("NFC", text)
    assert text.split("\n\n") == [found.words(block.span) for block in found.blocks]
    assert not any(unicodedata.category(char) in ("Cc", "Cs") and char != "\n" for char in text)
    for at, block in enumerate(found.blocks):
        words = found.words(block.span)
        assert words == words.strip()
        assert "  " not in words
        assert block.parent is None or block.parent < at
        assert (block.level > 0) == (block.kind in ("heading", "list_item"))
        assert block.label is None or block.label.strip() == block.label != ""
        assert " | ".join(found.words(cell.span) for cell in block.cells) == (words if block.cells else "")
        found.label_of(at)


def refusal(content: bytes, name: str) -> str | None:
    """Read a file and return why it was refused; None if it was read."""
    try:
        holds_its_promises(document(content, name))
    except ExtractorError as error:
        return str(error)
    return None


LINES = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.sampled_from(
            ["", "(a) x", "(b) y:", "- z", "1. One", "2) Two", "IV. FOUR", "a\tb\tc", "x   y   z", "|a|b|c|", "---"]
        ),
        st.sampled_from(
            ["# H", "**B**", "> q", "  1. n", "i) x", "A. B", "NEXT STEPS", "<b>x", "</p>", "<td>", "S T O P"]
        ),
    ),
    max_size=25,
)


@pytest.mark.parametrize("suffix", [".md", ".txt", ".html"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=LINES)
def test_any_text_gives_a_document_that_keeps_its_promises(suffix: str, lines: list[str]) -> None:
    said = refusal("\n".join(lines).encode("utf-8", "surrogatepass"), f"a{suffix}")
    assert said is None or "\n" not in said


@settings(max_examples=40, deadline=None)
@given(
    suffix=st.sampled_from(sorted(FORMATS)),
    content=st.binary(max_size=300),
    head=st.sampled_from([b"", b"%PDF-1.4\n", b"PK\3\4"]),
)
def test_any_bytes_give_a_document_or_an_error_of_ours(suffix: str, content: bytes, head: bytes) -> None:
    said = refusal(head + content, f"a{suffix}")
    assert said is None or said.startswith(f"a{suffix}: ")
