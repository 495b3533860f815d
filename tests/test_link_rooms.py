"""How much a named place can hold or do, in the words of two documents."""

from pathlib import Path

import pytest
import told

from kb.store import KnowledgeBase

OPENED = "The Meeting visited the Training Depot in Asau, which opened in March 2021 with room for 250 life rafts."


@pytest.mark.parametrize(
    ("remark", "later", "reasons"),
    [
        (OPENED, "The Training Depot in Asau can take up to 320 life rafts.",
         ["statement: 250 life rafts; release: up to 320 life rafts"]),
        (OPENED, "Fiji praised the Training Depot in Asau. It has had space for 320 life rafts since it opened.",
         ["statement: 250 life rafts; release: 320 life rafts"]),
        (OPENED, "The Training Depot in Asau has a capacity of 320 life rafts.",
         ["statement: 250 life rafts; release: 320 life rafts"]),
        ("The Boat Repair Yard (BRY) stands in Asau. It has room for 250 life rafts.",
         "The BRY at Asau was painted. Its sheds were built to take no more than 205 life rafts.",
         ["statement: 250 life rafts; release: no more than 205 life rafts"]),
        ("The Boat Repair Yard (BRY) stands in Asau. It has room for 250 life rafts.",
         "The pier at Asau was painted. Its sheds were built to take no more than 205 life rafts.", []),
        (OPENED, "The Training Depot in Asau can take up to 250 life rafts.", []),
        (OPENED, "The Training Depot in Asau now has room for 320 life rafts.", []),
        (OPENED, "The Training Depot in Asau will have room for 320 life rafts.", []),
        (OPENED, "The Training Depot in Suva has room for 320 life rafts.", []),
        (OPENED, "The Training Depot in Asau has room for 320 life jackets.", []),
        (OPENED, "The Training Depot in Asau can test 320 life rafts a month.", []),
        (OPENED, "The Training Depot in Asau was sent 320 life rafts.", []),
        ("The Asau laboratory has been able to examine 2,400 samples a year.",
         "Since it opened the Asau laboratory has had room for 4,200 samples a year.",
         ["statement: 2,400 samples; release: 4,200 samples"]),
        ("The Vaisala reservoir, with a full storage capacity of 19.5 billion cubic metres, is low.",
         "An expert described the Vaisala reservoir. With a full storage capacity of 17.5 billion cubic metres, "
         "it would rise until 2045.",
         ["statement: 19.5 billion cubic metres; release: 17.5 billion cubic metres"]),
        ("The Vaisala reservoir, with a full storage capacity of 19.5 billion cubic metres, is low.",
         "The Vaisala reservoir has a live storage capacity of 14 billion cubic metres.", []),
    ],
)  # fmt: skip
def test_a_named_place_holds_as_much_in_every_document(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, later: str, reasons: list[str]
):
    assert told.reasons(fresh_kb, tmp_path, remark, later) == reasons
