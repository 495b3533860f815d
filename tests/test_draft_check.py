"""An edited draft is held against its sources: changed figures, dropped facts and open brackets are all named."""

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import harbour
import pytest
from docx import Document

from kb.cli import main
from kb.draft import check, draft
from kb.errors import DraftError
from kb.ingest import ingest
from kb.store import KnowledgeBase

HELD = "2021-05-second-senior-officials-meeting-of-the-working-group-on-lost-cargo"
COMING = "2022-03-third-senior-officials-meeting"
DAY = date(2021, 10, 1)


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    """The records of an invented forum with the facts found in them."""
    with KnowledgeBase(":memory:", write=True) as opened:
        ingest(opened, [harbour.write(tmp_path_factory.mktemp("harbour"))])
        yield opened


@pytest.fixture
def written(kb: KnowledgeBase, tmp_path: Path) -> Path:
    """The draft of the coming meeting's statement."""
    return draft(kb, tmp_path / "draft.docx", meeting=COMING, as_of=DAY).path


@pytest.fixture
def held(kb: KnowledgeBase, tmp_path: Path) -> Path:
    """The draft of the held meeting's statement."""
    return draft(kb, tmp_path / "held.docx", meeting=HELD, as_of=DAY).path


def edited(path: Path, *pairs: tuple[str, str]) -> Path:
    """Change words of a draft the way a person does in a word processor: inside runs."""
    word = Document(str(path))
    for old, new in pairs:
        runs = [run for each in word.paragraphs for run in each.runs if old in run.text]
        assert runs, old
        for run in runs:
            run.text = run.text.replace(old, new)
    word.save(str(path))
    return path


def told(path: Path) -> list[tuple[str, str, str]]:
    return [(each.kind, each.paragraph, each.what) for each in check(path) if each.kind != "placeholder"]


def test_a_draft_that_nobody_edited_agrees_with_its_sources(written: Path) -> None:
    assert told(written) == []


def test_every_placeholder_is_listed(kb: KnowledgeBase, tmp_path: Path) -> None:
    report = draft(kb, tmp_path / "draft.docx", meeting=COMING, as_of=DAY)
    found = [each for each in check(report.path) if each.kind == "placeholder"]
    left = [(each.what.partition(", in the row")[0], each.paragraph) for each in found]
    assert "outcome to be reported, in the row “Send draft reporting form to members”" in [each.what for each in found]
    assert left == [(words, str(number or "")) for words, number in report.placeholders]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("recovered over 40 containers", "recovered 40 containers", ("number changed", "5", "over 40 → 40")),
        ("inspected 212 ships", "inspected 221 ships", ("number changed", "5", "212 → 221")),
        ("Australia, Fiji and Vietnam", "Samoa, Fiji and Vietnam", ("name changed", "4", "Australia → Samoa")),
        ("late March 2022", "late May 2022", ("date changed", "2", "late march 2022 → late may 2022")),
    ],
)
def test_figures_dates_and_names_that_no_longer_agree_are_named_with_their_source(
    written: Path, old: str, new: str, found: tuple[str, str, str]
) -> None:
    edited(written, (old, new))
    assert found in told(written)
    (finding,) = (each for each in check(written) if (each.kind, each.paragraph, each.what) == found)
    assert finding.source.startswith(("release.md, ", "statement.md, "))


def test_a_verb_that_grew_stronger_comes_to_light(held: Path) -> None:
    edited(held, ("The Meeting took note of this suggestion", "The Meeting endorsed this suggestion"))
    assert told(held) == [("verb stronger", "7", "take note → endorse")]


def test_a_fact_that_was_dropped_is_named_with_its_source(written: Path) -> None:
    word = Document(str(written))
    (gone,) = (each for each in word.paragraphs if "212 ships" in each.text)
    gone._p.getparent().remove(gone._p)
    word.save(str(written))
    (finding,) = (each for each in check(written) if each.kind == "dropped")
    assert (finding.paragraph, finding.what) == ("5", "inspected 212 ships")
    assert "“inspected 212 ships”" in finding.source


def test_words_of_the_desk_may_change_freely(written: Path) -> None:
    edited(written, ("The records known", "The records that are known"))
    assert told(written) == []


def test_brackets_that_a_person_added_are_not_agreed(held: Path) -> None:
    edited(held, ("It urged members", "It [urged / invited] members"))
    assert ("not agreed", "8", "urged / invited (2 alternatives)") in told(held)


def test_without_the_file_beside_it_the_comments_tell_the_sources(written: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone" / "draft.docx"
    alone.parent.mkdir()
    shutil.copy(written, alone)
    assert told(alone) == []
    edited(alone, ("inspected 212 ships", "inspected 221 ships"))
    assert told(alone) == [("number changed", "5", "221")]


def test_the_file_with_sources_can_stand_elsewhere(written: Path, tmp_path: Path) -> None:
    renamed = written.with_name("renamed.docx")
    shutil.copy(edited(written, ("inspected 212 ships", "inspected 221 ships")), renamed)
    found = check(renamed, tmp_path / "draft.docx.sources.json")
    assert ("number changed", "212 → 221") in [(each.kind, each.what) for each in found]


def spoil_sources(path: Path) -> None:
    path.with_name("draft.docx.sources.json").write_text("{}")


def spoil_draft(path: Path) -> None:
    path.write_text("no word file")


@pytest.mark.parametrize(
    ("spoil", "message"), [(spoil_sources, "not the sources of a draft"), (spoil_draft, "not a Word file")]
)
def test_what_cannot_be_read_is_told_in_one_line(written: Path, spoil: Callable[[Path], None], message: str) -> None:
    spoil(written)
    with pytest.raises(DraftError, match=message) as caught:
        check(written)
    assert "\n" not in str(caught.value)


def ordinary(kb: KnowledgeBase, folder: Path) -> Path:
    """A Word file that somebody wrote: no paragraph of it is known, no comment names a source."""
    word = Document()
    word.add_paragraph("Fiji inspected 212 ships on 3 May 2021.")
    word.save(str(folder / "letter.docx"))
    return folder / "letter.docx"


def clean_alone(kb: KnowledgeBase, folder: Path) -> Path:
    """A draft without comments, and without a file that names its sources."""
    return draft(kb, folder / "clean.docx", meeting=COMING, as_of=DAY, clean=True).path


@pytest.mark.parametrize(
    ("make", "message"), [(ordinary, "no draft of this program"), (clean_alone, "its sources are missing")]
)
def test_a_file_without_sources_is_never_said_to_agree(
    kb: KnowledgeBase,
    tmp_path: Path,
    capsysbinary: pytest.CaptureFixture[bytes],
    make: Callable[[KnowledgeBase, Path], Path],
    message: str,
) -> None:
    path = make(kb, tmp_path)
    assert main(["check", str(path)]) == 1
    shown = capsysbinary.readouterr()
    (line,) = shown.err.decode().splitlines()
    assert shown.out == b""
    assert message in line
    assert "--sources" in line


def test_a_clean_draft_is_checked_against_sources_that_are_named(
    kb: KnowledgeBase, written: Path, tmp_path: Path
) -> None:
    path = edited(clean_alone(kb, tmp_path), ("inspected 212 ships", "inspected 221 ships"))
    found = check(path, written.with_name("draft.docx.sources.json"))
    assert ("dropped", "inspected 212 ships") in [(each.kind, each.what) for each in found]


def test_the_command_line_ends_with_1_while_anything_is_left(
    written: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["check", str(written), "--format", "json"]) == 1
    found = json.loads(capsysbinary.readouterr().out)
    assert {each["kind"] for each in found} == {"placeholder"}
