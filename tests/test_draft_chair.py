"""One chair is no co-chairs: wording and title follow who presides, what the forum calls its texts, and the style."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from extractors.formats import read
from extractors.pipeline import extract
from kb.draft import rendered
from kb.ingest import ingest
from kb.store import KnowledgeBase

DAY = date(2022, 1, 1)

STATEMENT = """# Delta Forum on River Traffic

**THIRD MEETING OF THE DELTA FORUM ON RIVER TRAFFIC**

**SUVA, FIJI, 3-4 MAY 2021**

**{title}**

1. The Third Meeting of the Delta Forum on River Traffic was held in Suva, Fiji, on 3 and 4 May 2021. It was chaired by
   Ms Ana Silva, Director for Rivers, Ministry of Transport of Fiji.
2. The meeting was attended by Fiji, Norway and the Philippines. Samoa left on the first day. Apologies were received
   from Tonga.
3. In 2020, harbour masters inspected 212 barges and detained nine.
4. The Meeting agreed to publish a list of barges.

**Next Steps**

5. The next steps were identified as follows:
  - *Publish list of barges* – Secretariat, by 30 September 2021
  - *Convene the Fourth Meeting of the Delta Forum on River Traffic* – March 2022
"""

REPORT = """10 October 2021

Media Release

Delta Forum on River Traffic

Barges of the delta become safer

Since May 2021, members of the Delta Forum on River Traffic have:

- inspected over 300 barges
- trained 40 pilots
"""


@pytest.fixture
def kb(tmp_path: Path) -> Iterator[KnowledgeBase]:
    with KnowledgeBase(":memory:", write=True) as made:
        yield made


def keep(kb: KnowledgeBase, folder: Path, title: str) -> None:
    (folder / "statement.md").write_text(STATEMENT.format(title=title), encoding="utf-8")
    (folder / "release.md").write_text(REPORT, encoding="utf-8")
    ingest(kb, [folder])


def text(kb: KnowledgeBase, which: str, style: str = "au", template: str = "co-chairs-statement") -> str:
    meeting = next(row["id"] for row in kb.db.table("events").rows if which in row["name"])
    content = rendered(kb, template, meeting, as_of=DAY, format="md", clean=True, style=style)[1]
    return str(content.decode().replace("\u00a0", " "))


@pytest.mark.parametrize(
    ("title", "style", "called"),
    [
        ("CHAIR'S STATEMENT", "au", "Chair’s Statement"),
        ("CHAIR'S STATEMENT", "un", "Chair’s Statement"),
        ("CHAIR'S SUMMARY", "asean", "Chair’s Summary"),
        ("JOINT STATEMENT", "asean", "Chair’s Statement"),
        ("JOINT STATEMENT", "un", "Chair’s Summary"),
    ],
)
def test_the_text_is_called_as_the_forum_calls_it_else_as_the_style_does(
    kb: KnowledgeBase, tmp_path: Path, title: str, style: str, called: str
) -> None:
    keep(kb, tmp_path, title)
    for which in ("Third", "Fourth"):
        assert f"::: subtitle\n{called}\n:::" in text(kb, which, style)


def test_a_held_meeting_was_chaired_by_its_one_chair(kb: KnowledgeBase, tmp_path: Path) -> None:
    keep(kb, tmp_path, "CHAIR'S STATEMENT")
    held = text(kb, "Third")
    assert "It was chaired by Fiji (Ms Ana Silva, Director for Rivers, Ministry of Transport of Fiji)." in held
    assert "co-chair" not in held.casefold()


def test_a_planned_meeting_is_convened_by_one_chair_to_be_confirmed(kb: KnowledgeBase, tmp_path: Path) -> None:
    keep(kb, tmp_path, "CHAIR'S STATEMENT")
    planned = text(kb, "Fourth")
    assert "It was convened by [chair to be confirmed]." in planned
    assert "co-chair" not in planned.casefold()


def test_a_drafted_summary_is_read_again_as_one(kb: KnowledgeBase, tmp_path: Path) -> None:
    keep(kb, tmp_path, "CHAIR'S SUMMARY")
    meeting = next(row["id"] for row in kb.db.table("events").rows if "Third" in row["name"])
    path = tmp_path / "draft.docx"
    path.write_bytes(rendered(kb, meeting=meeting, as_of=DAY, clean=True)[1])
    assert extract(read(path)).heading.genre == "summary"


def test_figures_that_no_other_section_has_stand_under_results(kb: KnowledgeBase, tmp_path: Path) -> None:
    keep(kb, tmp_path, "CHAIR'S STATEMENT")
    results = text(kb, "Third").partition("## Results reported")[2].partition("##")[0]
    assert "In 2020, harbour masters inspected 212 barges and detained nine." in results
    assert "212 barges" in text(kb, "Third", template="media-release")


def test_results_of_a_process_without_an_operation_are_told(kb: KnowledgeBase, tmp_path: Path) -> None:
    keep(kb, tmp_path, "CHAIR'S STATEMENT")
    results = text(kb, "Fourth").partition("## Results reported")[2].partition("##")[0]
    assert "in the media release of 10 October 2021" in results
    assert "- inspected over 300 barges" in results
    assert "- trained 40 pilots" in results


def test_earlier_next_steps_stand_in_one_table_and_new_ones_in_another(kb: KnowledgeBase, tmp_path: Path) -> None:
    keep(kb, tmp_path, "CHAIR'S STATEMENT")
    for which in ("Third", "Fourth"):
        assert text(kb, which).partition("::: note-title")[0].count("Publish list of barges") == 1
