"""Where and when a meeting to come is held, told as what was agreed, or as a change of that."""

from pathlib import Path

import pytest
import told

from kb.store import KnowledgeBase

ACCEPTED = "The Working Group accepted the offer of Tonga to host its Third Meeting in Neiafu on 6 and 7 May 2022."
TOOK_NOTE = "The Working Group took note of the offer of Tonga to host its Third Meeting in Neiafu in May 2022."
WILL = "the Third Meeting of the Working Group on Overloaded Ferries will be held in {} on {} May 2022."
SAME, OTHER = "Neiafu, Tonga,", "Labasa, Fiji,"


@pytest.mark.parametrize(
    ("remark", "later", "found"),
    [
        (ACCEPTED, "As agreed in Apia, " + WILL.format(OTHER, "6 and 7"), ["statement: Neiafu; release: Labasa"]),
        (ACCEPTED, "As was decided, " + WILL.format(OTHER, "6 and 7"), ["statement: Neiafu; release: Labasa"]),
        (ACCEPTED, "As agreed in Apia, " + WILL.format(SAME, "8 and 9"),
         ["statement: 6–7 May 2022; release: 8–9 May 2022"]),
        (ACCEPTED, "As agreed in Apia, " + WILL.format(SAME, "6 and 7"), []),
        ("Exercise Fast Rope will be held off Nadi from 4 to 8 July 2021.",
         "As decided in Apia, Exercise Fast Rope will be held off Nadi from 11 to 15 July 2021.",
         ["statement: 4–8 July 2021; release: 11–15 July 2021"]),
        ("Exercise Fast Rope will be held off Nadi from 4 to 8 July 2021.",
         "Exercise Fast Rope will be held off Nadi from 11 to 15 July 2021.", []),
        (ACCEPTED, "After the storm, " + WILL.format(OTHER, "6 and 7"), []),
        (ACCEPTED, "As agreed by letter, it has been moved: " + WILL.format(OTHER, "6 and 7"), []),
        (ACCEPTED, "As agreed in Apia, the Third Meeting of the Reef Panel will be held in Labasa on 7 May 2022.", []),
        ("Exercise Fast Rope will be held off Nadi from 4 to 8 July 2021.",
         "As agreed, training for Exercise Fast Rope will be held on 1 July 2021 in Nadi.", []),
        ("A workshop for pilots will be held in Nadi on 6 July 2021.",
         "As planned, another workshop for pilots will be held in Labasa on 13 July 2021.", []),
        ("A Workshop on Pilots will be held in Nadi on 6 July 2021.",
         "As planned, the Workshop on Pilots will be held in Labasa on 6 July 2021.",
         ["statement: Nadi; release: Labasa"]),
        (TOOK_NOTE, "As agreed in Apia, " + WILL.format(OTHER, "6 and 7"), []),
    ],
)  # fmt: skip
def test_what_is_told_as_agreed_is_what_was_agreed(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, later: str, found: list[str]
):
    assert told.reasons(fresh_kb, tmp_path, remark, later) == found
