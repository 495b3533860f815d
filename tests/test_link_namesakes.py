"""Two names of what is probably one person are proposed to people, and made one only when they say so."""

from pathlib import Path

import pytest
import told

from kb.link.names.decisions import decide
from kb.store import KnowledgeBase

STATEMENT = """# Amber Sea Forum on Ferry Safety

**Second Meeting, Apia, Samoa, 4 and 5 May 2021**

1. The Second Meeting of the Amber Sea Forum on Ferry Safety was held in Apia on 4 and 5 May 2021. It was chaired by \
Mr {}, Director of Ports, Ministry of Transport of {}.
"""
LATER = STATEMENT.replace("Second", "Third").replace("2021", "2022")


def proposed(kb: KnowledgeBase, folder: Path, *chairs: str) -> list[tuple[str, str, str]]:
    """Return the persons proposed to be one, with the reason, after two statements with their chairs."""
    first, second = (
        text.format(*chair.rsplit(" of ", 1)) for text, chair in zip((STATEMENT, LATER), chairs, strict=True)
    )
    told.keep(kb, folder, first=first, second=second)
    rows = kb.db.table("aliases").rows_where("kind = 'person' and state = 'proposed'")
    return [(row["name"], row["alias"], row["reason"].split(": ")[1].split(",")[0]) for row in rows]


@pytest.mark.parametrize(
    ("chairs", "reason"),
    [
        (("Otto Brandt of Fiji", "O. Brandt of Fiji"), "one name gives initials"),
        (("Otto Karl Brandt of Fiji", "Otto Brandt of Fiji"), "one name holds all words of the other"),
        (("Otto Karl Brandt of Fiji", "Karl Brandt of Fiji"), "one name holds all words of the other"),
        (("Otto Brandt-Lund of Fiji", "Otto Brandt of Fiji"), "one name holds all words of the other"),
        (
            ("Wan Haji Karim bin Wan Haji Salleh of Fiji", "Wan Karim of Fiji"),
            "one name holds all words of the other",
        ),
        (("Ben James Carter of Fiji", "Ben Carter of Fiji"), "one name holds all words of the other"),
        (("Brandt Otto of Fiji", "Otto Brandt of Fiji"), "the same words in another order"),
    ],
)
def test_initials_a_name_less_or_another_order_may_be_one_person(
    fresh_kb: KnowledgeBase, tmp_path: Path, chairs: tuple[str, str], reason: str
):
    [(name, other, why)] = proposed(fresh_kb, tmp_path, *chairs)
    assert ({name, other}, why) == ({chair.removesuffix(" of Fiji") for chair in chairs}, reason)


@pytest.mark.parametrize(
    "chairs",
    [
        ("Otto Brandt of Fiji", "O. Brandt of Tonga"),
        ("Otto Brandt of Fiji", "Karl Brandt of Fiji"),
        ("Otto Brandt of Fiji", "K. Brandt of Fiji"),
        ("Otto Brandt of Fiji", "Otto Lund of Fiji"),
        ("Otto Karl Brandt of Fiji", "Karl Otto of Fiji"),
        ("Wan Haji Karim bin Wan Haji Salleh of Fiji", "Wan Salleh of Fiji"),
        ("Otto Brandt, Director of Roads, Ministry of Works of Fiji, and Mr Oskar Brandt of Fiji", "O. Brandt of Fiji"),
    ],
)
def test_another_country_or_name_or_two_who_fit_propose_nobody(
    fresh_kb: KnowledgeBase, tmp_path: Path, chairs: tuple[str, str]
):
    assert proposed(fresh_kb, tmp_path, *chairs) == []


def test_persons_whom_people_accept_are_one_party(fresh_kb: KnowledgeBase, tmp_path: Path):
    assert proposed(fresh_kb, tmp_path, "Otto Brandt of Fiji", "O. Brandt of Fiji")
    row = next(fresh_kb.db.table("aliases").rows_where("kind = 'person'"))
    assert decide(fresh_kb, row["id"], "accepted")["state"] == "accepted"
    parties = [(each["name"], each["documents"]) for each in fresh_kb.db.table("parties").rows_where("kind = 'person'")]
    assert parties == [("Otto Brandt", 2)]
    assert decide(fresh_kb, row["id"], "rejected")["state"] == "rejected"
    assert fresh_kb.db.table("parties").count_where("kind = 'person'") == 2
    assert fresh_kb.verify() == []
