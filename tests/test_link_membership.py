"""When a party joined, and whether it is a member or an observer, where two documents tell it otherwise."""

from pathlib import Path

import pytest
import told

from kb.store import KnowledgeBase


@pytest.mark.parametrize(
    ("later", "reasons"),
    [
        ("Nauru, a member of the Forum since 2018, lent a ferry.", ["statement: in 2016; release: since 2018"]),
        ("Nauru acceded to the Forum in March 2017.", ["statement: in 2016; release: in March 2017"]),
        ("Nauru became the tenth member in 2018.", ["statement: in 2016; release: in 2018"]),
        ("The accession of Nauru to the Forum in 2018 was recalled.", ["statement: in 2016; release: in 2018"]),
        ("Nauru’s accession in 2018 was recalled.", ["statement: in 2016; release: in 2018"]),
        ("Nauru, a member of the Forum since May 2016, lent a ferry.", []),
        ("Nauru has been an observer since 2012.", []),
        ("Nauru joined Operation Calm Water in 2021.", []),
        ("Nauru joined the Working Group on Wrecks in 2018.", []),
        ("The Minister of Nauru joined in 2018.", []),
        ("Palau joined the Forum in 2018.", []),
        ("Nauru will become a member in 2022.", []),
        ("Nauru left the Forum and joined it again in 2019.", []),
    ],
)
def test_a_party_joins_once(fresh_kb: KnowledgeBase, tmp_path: Path, later: str, reasons: list[str]):
    assert told.reasons(fresh_kb, tmp_path, "Nauru joined the Forum in 2016.", later) == reasons


@pytest.mark.parametrize(
    ("first", "later", "count"),
    [
        ("The members of the Forum are Fiji, Nauru, Samoa and Tonga.", "Nauru, an observer to the Forum, came.", 1),
        ("Nauru is an observer of the Forum.", "The four members of the Forum, Fiji, Nauru, Samoa and Tonga, met.", 1),
        ("Nauru is an observer of the Forum.", "The members of the Forum are Fiji, Kiribati, Samoa and Tonga.", 0),
        ("Nauru is an observer of the Forum.", "The members of the Forum are Fiji, Nauru, Samoa and Tonga. Nauru was "
         "admitted in May.", 0),
        ("Nauru is an observer of the Forum.", "The members of the Forum are Fiji, Nauru, Samoa and Tonga.\n\n"
         "## Admission of Nauru\n\nFlags were raised.", 0),
        ("Nauru is an observer of the Pilot Union.", "The members of the Forum are Fiji, Nauru, Samoa and Tonga.", 0),
    ],
)  # fmt: skip
def test_a_member_is_no_observer_unless_it_was_admitted(
    fresh_kb: KnowledgeBase, tmp_path: Path, first: str, later: str, count: int
):
    assert len(told.reasons(fresh_kb, tmp_path, first, later)) == count
