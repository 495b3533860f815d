"""What is to be checked first in a record: fields that no words fill, and dates that were read by convention."""

from pathlib import Path
from typing import Any

import pytest
import serving
from serving import STATEMENT, read, words

from kb.serve.doubts import doubts

DUE = {"responsible": '["Fiji"]', "due_text": "by 1 May 2021", "due_start": None, "due_end": "2021-05-01"}
HELD = {"mention": "this", "dates_text": "4 May 2021", "dates_start": "2021-05-04", "dates_end": "2021-05-04"}


@pytest.mark.parametrize(
    ("kind", "row", "told"),
    [
        ("next_step", DUE | {"due_certain": 1}, []),
        ("next_step", DUE | {"due_certain": 1, "responsible": "[]"}, ["nobody named to act"]),
        ("next_step", DUE | {"due_text": None, "due_end": None, "due_certain": None}, ["no date set"]),
        ("next_step", DUE | {"due_certain": 0}, ["“by 1 May 2021” can be understood otherwise"]),
        (
            "next_step",
            DUE | {"due_text": "in due course", "due_end": None, "due_certain": 0},
            ["“in due course” stands for no day"],
        ),
        ("meeting", HELD | {"dates_certain": 1}, []),
        ("meeting", HELD | {"dates_text": None, "dates_certain": None}, ["no date stated"]),
        ("meeting", HELD | {"dates_text": None, "dates_certain": None, "mention": "earlier"}, []),
        ("decision", {"actor": None}, ["no actor stated"]),
        ("statistic", {"value": None, "counted": "ships"}, ["no exact number"]),
        ("statistic", {"value": 0, "counted": "ships"}, []),
        ("goal", {"text": "Share data"}, []),
    ],
)
def test_a_doubt_names_what_is_missing_or_unsure(kind: str, row: dict[str, Any], told: list[str]) -> None:
    assert doubts(kind, row) == told


async def test_a_document_shows_first_what_is_to_be_checked_and_can_show_it_alone(tmp_path: Path) -> None:
    site = serving.site(serving.over_the_corpus(tmp_path))
    facts = (await site.client.get(f"/documents/{STATEMENT}.json")).json()["facts"]
    doubtful = {fact["id"] for fact in facts if fact["doubts"]}
    assert doubtful
    page = await read(site, f"/documents/{STATEMENT}")
    [first, *_] = page.xpath("//aside//section")
    assert words(first).startswith(f"To check first {len(doubtful)}")
    assert {link[3:] for link in first.xpath(".//li/a/@href")} <= doubtful
    alone = await read(site, f"/documents/{STATEMENT}?type=doubtful")
    assert {each[2:] for each in alone.xpath("//aside//li/@id")} == doubtful
