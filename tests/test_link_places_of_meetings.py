"""The places of one meeting, as the sentences of its record and of later documents tell them."""

from pathlib import Path

import pytest
import told

from kb.store import KnowledgeBase

RECORD = """# Lagoon Forum on Safe Ferries

## Boiler Commission – Minutes of the Third Session

| | |
|---|---|
| Place | Lomé, Togo |
| Dates | 4 and 5 May 2021 |

The Boiler Commission (the Commission) of the Lagoon Forum on Safe Ferries (the Forum) met in Lomé for its 3rd session.
"""
REPORT = """# Lagoon Forum on Safe Ferries

## Annual Report 2022

Issued on 3 March 2023

The work goes back to the third session of the Boiler Commission, which was held in {city} in May 2021.
"""


@pytest.mark.parametrize(
    ("city", "shown"),
    [("Cotonou", ["The Boiler Commission (the Commission)", "The work goes back to"]), ("Lomé", [])],
)
def test_a_meeting_is_held_in_one_place_as_the_sentences_tell(
    fresh_kb: KnowledgeBase, tmp_path: Path, city: str, shown: list[str]
):
    told.keep(fresh_kb, tmp_path, record=RECORD, report=REPORT.format(city=city))
    query = "select sentence from contradiction_readings order by document_id"
    found = [row["sentence"] for row in fresh_kb.db.query(query)]
    assert len(found) == len(shown)
    assert all(sentence.startswith(words) for sentence, words in zip(found, shown, strict=True))
