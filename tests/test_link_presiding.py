"""Countries that chaired or hosted one meeting, told differently in running text."""

from pathlib import Path

import pytest
import told

from kb.queries import ask
from kb.store import KnowledgeBase

RECORD = """# Winter Conference of the Amber Sea Forum on Ferry Safety

Apia, Samoa, 4 and 5 May 2021

{one}
Delegates looked at life jackets.
"""

NEWS = """# Notice of the Amber Sea Forum on Ferry Safety

NADI, 20 June 2021

{other}
"""


def reasons(kb: KnowledgeBase, folder: Path, one: str, other: str) -> list[str]:
    """Return what a record and a later text disagree about."""
    told.keep(kb, folder, record=RECORD.format(one=one), news=NEWS.format(other=other))
    return [row["reason"] for row in ask(kb.db, "contradictions")]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            "The Conference was hosted by the Government of Samoa.",
            "Life jackets were a subject of the Ferry Safety Conference of 4 and 5 May. Tonga was the host of that "
            "Conference.",
            "record: WS; news: TO",
        ),
        (
            "Samoa, as sole host, paid for the hall.",
            "The jackets were shown on 4 May at the Conference, for which Tonga acted as host.",
            "record: WS; news: TO",
        ),
        (
            "The Conference was chaired by Fiji.",
            "The jackets were shown on 4 May, when Tonga presided over the Conference.",
            "record: FJ; news: TO",
        ),
        (
            "Co-chairs: Fiji and Germany.",
            "The jackets were shown on 4 May under the co-chairmanship of Fiji and Tonga.",
            "record: DE and FJ; news: FJ and TO",
        ),
    ],
)
def test_other_chairs_and_hosts_of_one_meeting_are_told(
    fresh_kb: KnowledgeBase, tmp_path: Path, one: str, other: str, reason: str
):
    assert reasons(fresh_kb, tmp_path, one, other) == [reason]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Conference was hosted by the Government of Samoa.", "On 6 June, Tonga was the host of a boat show."),
        ("The Conference was hosted by the Government of Samoa.", "Tonga will be the host of the Conference of May."),
        ("The Conference was chaired by Fiji.", "On 4 May, Tonga presided over the working group on radios."),
        ("The Conference was chaired by Fiji.", "The jackets were shown on 4 May, when Fiji presided."),
        ("The Council was chaired by Fiji.", "On 4 May, Tonga presided over the Harbour Board."),
    ],
)
def test_chairs_of_other_days_and_of_parts_are_at_odds_with_none(
    fresh_kb: KnowledgeBase, tmp_path: Path, one: str, other: str
):
    assert reasons(fresh_kb, tmp_path, one, other) == []


@pytest.mark.parametrize(
    ("recalled", "told_reason"),
    [
        ("the Second Meeting of the Working Group on Overloaded Ferries, co-chaired by Samoa and Tonga",
         ["statement: DE and WS; release: TO and WS"]),
        ("the Second Meeting of the Working Group on Overloaded Ferries, co-chaired by Germany and Samoa", []),
        ("the Second Meeting of the Working Group on Overloaded Ferries, co-chaired by Samoa", []),
        ("the Third Meeting of the Working Group on Life Jackets, co-chaired by Samoa and Tonga", []),
    ],
)  # fmt: skip
def test_other_countries_that_co_chaired_a_numbered_meeting_are_told(
    fresh_kb: KnowledgeBase, tmp_path: Path, recalled: str, told_reason: list[str]
):
    remark = f"The co-chairs recalled {recalled}."
    assert told.reasons(fresh_kb, tmp_path, "No ferry sank.", remark) == told_reason


@pytest.mark.parametrize(("further", "count"), [("It takes the place of Samoa.", 0), ("It thanks Samoa.", 1)])
def test_who_hosts_in_the_place_of_another_is_at_odds_with_no_offer(
    fresh_kb: KnowledgeBase, tmp_path: Path, further: str, count: int
):
    offer = (
        "The Working Group accepted the offer of Samoa to host the Third Ministerial Conference in Apia in May 2022."
    )
    later = f"Tonga will host the Third Ministerial Conference in Vava'u on 4 and 5 May 2022. {further}"
    found = told.at_odds(fresh_kb, tmp_path, offer, later)
    assert len([row for row in found if row["what"].startswith("host")]) == count
