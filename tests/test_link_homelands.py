"""The country of a person whom running text tells of."""

from pathlib import Path

import pytest
import told

from kb.store import KnowledgeBase


@pytest.mark.parametrize(
    ("first", "later", "contradictions"),
    [
        ("The film was made by Mele Fonua, a Samoan diver.", "Music: Mele Fonua of Tonga, flute.", 1),
        ("The film was made by the Samoan diver Mele Fonua.", "Music: Mele Fonua of Tonga, flute.", 1),
        ("The film was made by Dr Mele Fonua of Samoa.", "The diver Mele Fonua of Tonga spoke.", 1),
        ("No ferry sank.", "The plan goes back to Mr Otto Brandt, who spoke for Samoa.", 1),
        ("No ferry sank.", "The plan goes back to Mr Otto Brandt, who spoke for Germany.", 0),
        ("The film was made by Mele Fonua, a Tongan diver.", "Music: Mele Fonua of Tonga, flute.", 0),
        ("The film was paid for by the Central Bank of Samoa.", "The Central Bank of Tonga will pay for posters.", 0),
        ("The film was made by Mele Fonua, a Samoan diver.", "Music: Sione Fonua of Tonga, flute.", 0),
    ],
)
def test_a_person_is_of_one_country(
    fresh_kb: KnowledgeBase, tmp_path: Path, first: str, later: str, contradictions: int
):
    assert len(told.at_odds(fresh_kb, tmp_path, first, later)) == contradictions
