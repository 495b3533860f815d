"""The seat of a centre or an office, as several documents tell it."""

from pathlib import Path

import pytest
import told

from kb.store import KnowledgeBase

FIRST = "Data go to the Ferry Data Centre (FDC) in Nadi every week."


@pytest.mark.parametrize(
    ("later", "reasons"),
    [
        ("The Ferry Data Centre in Suva answers questions.", ["statement: Nadi; release: Suva"]),
        ("The Ferry Data Centre in Suva, Fiji, answers questions.", ["statement: Nadi; release: Suva"]),
        ("The FDC has its seat in Suva.", ["statement: Nadi; release: Suva"]),
        ("The Ferry Data Centre is in Suva and answers questions.", ["statement: Nadi; release: Suva"]),
        (
            "The Ferry Data Centre, which Ministers founded in Suva, answers questions.",
            ["statement: Nadi; release: Suva"],
        ),
        ("The Ferry Data Centre, which Ministers founded in Apia, answers questions.", []),
        ("The Ferry Data Centre, which is based in Suva, answers questions.", ["statement: Nadi; release: Suva"]),
        ("The Ferry Data Centre, which has its home in Suva, answers questions.", ["statement: Nadi; release: Suva"]),
        ("The Ferry Data Centre in Nadi answers questions.", []),
        ("The Ferry Data Centre in Suva will open in autumn.", []),
        ("The Ferry Data Centre in Suva, where it moved in May, answers questions.", []),
        ("The Ferry Rescue Centre in Suva answers questions.", []),
        ("The Ferry Data Centre in Fiji answers questions.", []),
    ],
)
def test_one_seat_is_in_one_town(fresh_kb: KnowledgeBase, tmp_path: Path, later: str, reasons: list[str]):
    assert told.reasons(fresh_kb, tmp_path, FIRST, later) == reasons


@pytest.mark.parametrize(
    ("first", "later", "reasons"),
    [
        ("The Joint Rescue Centre (JRC) in Nadi helped.", "The Joint Rescue Centre in Suva helped.", []),
        ("The Wreck Museum Office in Nadi helped.", "The Wreck Museum Office in Suva helped.", []),
        ("A Ferry Data Centre in Nadi helped.", "A Ferry Data Centre in Suva helped.", []),
        ("Samoa’s Ferry Data Centre in Nadi helped.", "Fiji’s Ferry Data Centre in Suva helped.", []),
        ("The Ferry Data Centre in Nadi, Apia and Suva helped.", "The Ferry Data Centre in Suva helped.", []),
        ("The Secretariat in Nadi keeps it.", "The Secretariat in Suva has it.", ["statement: Nadi; release: Suva"]),
        ("The Secretariat in Nadi keeps it.", "Its Secretariat is in Suva.", ["statement: Nadi; release: Suva"]),
        ("The Forum Secretariat, which has its seat in Nadi, keeps it.", "The Secretariat in Suva has it.",
         ["statement: Nadi; release: Suva"]),
        ("Ministers set up a Wreck Museum Office in Nadi.", "The Wreck Museum Office in Suva helped.",
         ["statement: Nadi; release: Suva"]),
        ("Fiji set up a Wreck Museum Office in Nadi.", "The Wreck Museum Office in Suva helped.", []),
        ("Ministers will set up a Wreck Museum Office in Nadi.", "The Wreck Museum Office in Suva helped.", []),
        (
            "The Wreck Museum Office has its seat in Nadi.",
            "The Wreck Museum Office in Suva helped.",
            ["statement: Nadi; release: Suva"],
        ),
    ],
)  # fmt: skip
def test_centres_of_a_kind_are_in_several_towns(
    fresh_kb: KnowledgeBase, tmp_path: Path, first: str, later: str, reasons: list[str]
):
    assert told.reasons(fresh_kb, tmp_path, first, later) == reasons
