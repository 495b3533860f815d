"""Drafts keep the words of their records where these say less than a date, and name who spoke for a pronoun."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from kb.draft import rendered
from kb.ingest import ingest
from kb.store import KnowledgeBase

FIRST = """# Reef Lights Forum

**FIRST MEETING OF THE WORKING GROUP ON BUOYS**

**APIA, SAMOA, 4-5 MAY 2021**

**CO-CHAIRS' STATEMENT**

1. The First Meeting of the Working Group on Buoys (the Working Group) of the Reef Lights Forum was held in \
Apia, Samoa, on 4-5 May 2021. It was co-chaired by Samoa and Tonga.
2. The meeting was attended by Fiji, Samoa and Tonga.

## Next steps

3. The next steps are as follows:
   - *Carry out the Buoy Check Weeks* – 3 to 14 August 2021
   - *Paint the harbour beacons of Apia* – Samoa, in good time
"""

SECOND = """# Reef Lights Forum

**SECOND MEETING OF THE WORKING GROUP ON BUOYS**

**NUKU'ALOFA, TONGA, 8-9 MARCH 2022**

**CO-CHAIRS' STATEMENT**

1. The Second Meeting of the Working Group on Buoys (the Working Group) of the Reef Lights Forum was held in \
Nuku'alofa, Tonga, on 8-9 March 2022. It was co-chaired by Samoa and Tonga.
2. The meeting was attended by Fiji, Samoa and Tonga.
3. The harbour beacons of Apia were painted by Samoa last year.
4. Dr Ana Torres of the Fiji Hydrographic Office gave a presentation on lamps. She recalled that 40 lamps had failed.
5. The Meeting agreed in principle to a second round of the Buoy Check Weeks in 2023.
6. The Meeting raised three difficulties:
   - lamps that fail within 12 days
   - boats without 2 lamps
   - 3 ports without light
"""


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    """Two statements of one working group."""
    folder = tmp_path_factory.mktemp("buoys")
    (folder / "first.md").write_text(FIRST, encoding="utf-8")
    (folder / "second.md").write_text(SECOND, encoding="utf-8")
    with KnowledgeBase(":memory:", write=True) as made:
        ingest(made, [folder])
        yield made


def meeting(kb: KnowledgeBase, start: str) -> str:
    return next(row["id"] for row in kb.db.table("events").rows_where("kind = 'meeting' and start = ?", [start]))


def text(kb: KnowledgeBase, template: str, start: str) -> str:
    """Return a draft as Markdown, its lines joined."""
    choices = {"as_of": date(2022, 6, 1), "clean": True}
    return rendered(kb, template, meeting(kb, start), format="md", **choices)[1].decode()  # type: ignore[arg-type]


@pytest.mark.parametrize("template", ["next-steps", "co-chairs-statement", "briefing-note"])
def test_a_relative_date_stands_as_a_quotation_with_the_day_it_is_reckoned_from(
    kb: KnowledgeBase, template: str
) -> None:
    said = text(kb, template, "2021-05-04" if template == "next-steps" else "2022-03-08")
    assert "Reported as done (“last year”, as of 9\u00a0March 2022)" in said
    assert "31\u00a0December" not in said


def test_a_pronoun_gives_way_to_the_person_without_an_article(kb: KnowledgeBase) -> None:
    said = text(kb, "co-chairs-statement", "2022-03-08")
    assert re.search(r"Dr Ana Torres of the Fiji Hydrographic Office recalled that 40 lamps had failed", said)


def test_a_further_round_has_no_heading_of_its_own_and_stays_agreed_in_principle(kb: KnowledgeBase) -> None:
    said = text(kb, "co-chairs-statement", "2022-03-08")
    assert len(re.findall(r"^## .*Buoy Check Weeks", said, re.MULTILINE)) == 1
    assert "agreed in principle to a second round of the Buoy Check Weeks in 2023" in said
    assert "planned for 2023" not in said


def test_what_ends_in_a_colon_has_its_list(kb: KnowledgeBase) -> None:
    said = text(kb, "co-chairs-statement", "2022-03-08")
    assert re.search(r"raised three difficulties:\n+    - lamps that fail within 12 days\n    - boats", said)


def test_a_list_of_participants_gives_each_a_capacity(kb: KnowledgeBase) -> None:
    said = text(kb, "participants-list", "2022-03-08").partition("## Counts")[0]
    assert len(re.findall(r"\| Capacity \|$", said, re.MULTILINE)) == said.count("|---|\n") > 0
    assert "| 1 | Fiji | Participant |" in said


def test_an_address_that_one_co_chair_lacks_is_to_be_added(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("chairs")
    chairs = (
        "It was co-chaired by Ms Lina Tamasese, Director of Ports of Samoa, and Otto Brandt, Head of Ports of Tonga."
    )
    (folder / "first.md").write_text(FIRST.replace("It was co-chaired by Samoa and Tonga.", chairs), encoding="utf-8")
    with KnowledgeBase(":memory:", write=True) as made:
        ingest(made, [folder])
        said = text(made, "co-chairs-statement", "2021-05-04")
    assert "Ms Lina Tamasese" in said
    assert "| No record has a word of address for Otto Brandt, as it has for others" in said
