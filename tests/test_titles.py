from pathlib import Path

import pytest

from extractors.formats import read
from extractors.pipeline import extract
from kb.titles import called

BODY = """1. The {name} was held in Apia, Samoa, on 4 and 5 May 2021.
2. The Meeting decided to buy two tugs.
"""


def name_of(tmp_path: Path, heading: str, name: str) -> str:
    path = tmp_path / "f.md"
    path.write_text(f"# Amber Sea Forum\n\n{heading}\n\n{BODY.format(name=name)}", "utf-8")
    return called(extract(read(path)))


@pytest.mark.parametrize(
    ("heading", "name", "expected"),
    [
        (
            "**SECOND MEETING**\n\n**APIA, 4-5 MAY 2021**\n\n**CO-CHAIRS' STATEMENT**",
            "Second Meeting of the Working Group on Tugs",
            "Second Meeting of the Working Group on Tugs",
        ),
        (
            "**SECOND SEMINAR ON TUGS**\n\n**APIA, 4-5 MAY 2021**\n\n**CO-CHAIRS' STATEMENT**",
            "Second Seminar on Tugs",
            "Second Seminar on Tugs",
        ),
        (
            "**SECOND SEMINAR ON TUGS**\n\n**APIA, 4-5 MAY 2021**\n\n**CO-CHAIRS' STATEMENT**\n\nZERO DRAFT",
            "Second Seminar on Tugs",
            "Second Seminar on Tugs (draft)",
        ),
        (
            "**SECOND SENIOR OFFICIALS’ MEETING**\n\n**APIA, 4-5 MAY 2021**\n\n**CO-CHAIRS' STATEMENT**",
            "Second Senior Officials’ Meeting",
            "Second Senior Officials’ Meeting, Amber Sea Forum",
        ),
        (
            "**twenty-second session**\n\n**APIA, 4-5 MAY 2021**\n\n**MINUTES**",
            "twenty-second session",
            "Twenty-second session of the Amber Sea Forum",
        ),
        (
            "**seventy-second session**\n\n**APIA, 4-5 MAY 2021**\n\n**MINUTES**",
            "seventy-second session",
            "Seventy-second session of the Amber Sea Forum",
        ),
    ],
)
def test_a_document_is_called_so_that_it_is_told_from_others(tmp_path: Path, heading: str, name: str, expected: str):
    assert name_of(tmp_path, heading, name) == expected


def test_a_document_without_title_and_meeting_is_called_by_its_file(tmp_path: Path):
    path = tmp_path / "letter.md"
    path.write_text("- tugs\n- ferries\n", "utf-8")
    assert called(extract(read(path))) == "letter.md"
