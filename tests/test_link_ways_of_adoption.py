"""How a text was adopted, where two documents tell it differently."""

from pathlib import Path

import pytest
import told

from kb.store import KnowledgeBase


@pytest.mark.parametrize(
    ("remark", "later", "found"),
    [
        ("Resolution 3 on life jackets was adopted by consensus.",
         "Resolution 3 was adopted in Apia by four votes in favour, with one abstention.",
         ["statement: by consensus; release: by four votes in favour, with one abstention"]),
        ("The Meeting saw the Apia Declaration adopted without a vote.",
         "The Apia Declaration was adopted by a two-thirds majority.",
         ["statement: without a vote; release: by a two-thirds majority"]),
        ("Resolution 3 was adopted by consensus.", "Resolution 3 was adopted in Apia without a vote.", []),
        ("Resolution 3 was adopted by consensus.", "Resolution 4 was adopted by four votes to one.", []),
        ("Resolution 3 was adopted by consensus.", "Resolution 3 will be adopted by four votes to one.", []),
        ("Resolution 3 was adopted by consensus.",
         "Paragraph 4 of Resolution 3, an amendment, was adopted by four votes to one.", []),
        ("Resolution 3 was adopted by consensus.",
         "Resolution 3 on rafts was read again. A motion was adopted by four votes to one.", []),
        ("Resolution 3 was adopted by consensus.", "Resolution 3 was adopted by four votes in favour.", []),
    ],
)  # fmt: skip
def test_a_text_is_adopted_by_all_or_by_some_against_others(
    fresh_kb: KnowledgeBase, tmp_path: Path, remark: str, later: str, found: list[str]
):
    assert told.reasons(fresh_kb, tmp_path, remark, later) == found


@pytest.mark.parametrize(("city", "count"), [("Apia", 1), ("Nadi", 0)])
def test_numbers_of_texts_begin_anew_with_each_meeting(fresh_kb: KnowledgeBase, tmp_path: Path, city: str, count: int):
    first = told.STATEMENT.format(results="held talks", remark="Resolution 3 was adopted by consensus.")
    second = first.replace("SECOND MEETING", "THIRD MEETING").replace("Second Meeting", "Third Meeting")
    second = second.replace("APIA, 4-5 MAY", "NADI, 6-7 OCTOBER").replace(
        "Apia on 4 and 5 May", "Nadi on 6 and 7 October"
    )
    second = second.replace("by consensus", f"in {city} by four votes to one")
    told.keep(fresh_kb, tmp_path, second=first, third=second)
    found = fresh_kb.db.execute("select count(*) from contradictions where what like 'how %'").fetchone()[0]
    assert found == count
